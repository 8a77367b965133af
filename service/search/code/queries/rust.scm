(struct_item name: (type_identifier) @name) @definition.struct
(union_item name: (type_identifier) @name) @definition.struct
(enum_item name: (type_identifier) @name) @definition.enum
(trait_item name: (type_identifier) @name) @definition.interface
(mod_item name: (identifier) @name body: (_)) @definition.namespace
(function_item name: (identifier) @name return_type: (_)? @returns) @definition.function
(function_signature_item name: (identifier) @name return_type: (_)? @returns) @definition.method
(impl_item
  type: (_) @of
  body: (declaration_list (function_item name: (identifier) @name return_type: (_)? @returns) @definition.method))
(field_declaration name: (field_identifier) @name type: (_) @returns) @definition.field
(enum_variant name: (identifier) @name) @definition.field
(const_item name: (identifier) @name) @definition.field
(static_item name: (identifier) @name) @definition.field
(macro_definition name: (identifier) @name) @definition.function

(impl_item trait: (_) @implements type: (_) @for)
(trait_bounds (_) @reference)
(trait_item bounds: (trait_bounds (_) @inherits))

(parameter pattern: (identifier) @bind type: (_) @as)
(let_declaration pattern: (identifier) @bind type: (_) @as)
(let_declaration pattern: (identifier) @bind !type value: (_) @from)
(let_declaration pattern: (_ (identifier) @bind))
(closure_parameters (identifier) @bind)
(for_expression pattern: (identifier) @bind)
(match_pattern (identifier) @bind)

(use_declaration argument: [(scoped_identifier) (identifier)] @path) @import
(use_declaration argument: (use_as_clause path: (_) @path alias: (identifier) @alias)) @import
(use_declaration argument: (scoped_use_list path: (_) @module list: (use_list [(identifier) (self)] @imported))) @import
(use_declaration argument: (use_wildcard (_) @module) @all) @import

(call_expression function: (_) @call)
(macro_invocation macro: (_) @call)
(struct_expression name: (_) @reference)
(type_identifier) @reference
(arguments [(identifier) (field_expression) (scoped_identifier)] @reference)
