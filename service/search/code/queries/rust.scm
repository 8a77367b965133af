(struct_item name: (type_identifier) @name) @definition.struct
(union_item name: (type_identifier) @name) @definition.struct
(enum_item name: (type_identifier) @name) @definition.enum
(trait_item name: (type_identifier) @name) @definition.interface
(mod_item name: (identifier) @name body: (_)) @definition.namespace
(function_item name: (identifier) @name return_type: (_)? @returns) @definition.function
(function_signature_item name: (identifier) @name return_type: (_)? @returns) @definition.method
(impl_item
  trait: (_)? @trait
  type: (_) @of
  body: (declaration_list (function_item name: (identifier) @name return_type: (_)? @returns) @definition.method))
(field_declaration name: (field_identifier) @name type: (_) @returns) @definition.field
(enum_variant name: (identifier) @name) @definition.field
(const_item name: (identifier) @name) @definition.field
(static_item name: (identifier) @name) @definition.field
(macro_definition name: (identifier) @name) @definition.function

(impl_item
  trait: (_) @implements
  type: [(type_identifier) (scoped_type_identifier) (generic_type type: (type_identifier) @_around)] @for
  (#not-any-of? @_around "Box" "Rc" "Arc"))
(trait_bounds (_) @reference)
(trait_item bounds: (trait_bounds (_) @inherits))

(parameter pattern: (identifier) @bind type: (_) @as)
(let_declaration pattern: (identifier) @bind type: (_) @as)
(let_declaration pattern: (identifier) @bind !type value: (_) @from)
(let_declaration pattern: (_ (identifier) @bind))
(let_declaration pattern: (tuple_struct_pattern type: (_) @_some . (identifier) @bind .) value: (_) @each
  (#any-of? @_some "Some" "Ok"))
(let_condition pattern: (tuple_struct_pattern type: (_) @_some . (identifier) @bind .) value: (_) @each
  (#any-of? @_some "Some" "Ok"))
(match_expression
  value: (_) @each
  body: (match_block (match_arm pattern: (match_pattern
    (tuple_struct_pattern type: (_) @_some . (identifier) @bind .)) (#any-of? @_some "Some" "Ok"))))
(type_parameter name: (type_identifier) @bind bounds: (trait_bounds (_) @from))
(where_predicate left: (type_identifier) @bind bounds: (trait_bounds (_) @from))
(closure_parameters (identifier) @bind)
(call_expression
  function: (field_expression value: (_) @each field: (field_identifier) @_over)
  arguments: (arguments . (closure_expression parameters: (closure_parameters . (identifier) @bind .)))
  (#any-of? @_over "map" "and_then" "for_each" "filter" "filter_map" "flat_map" "any" "all" "find" "find_map" "position"
    "is_some_and" "map_or" "unwrap_or_else" "inspect" "retain" "take_while" "skip_while" "partition" "max_by_key"
    "min_by_key" "sort_by_key"))
(for_expression pattern: (identifier) @bind value: (_) @each)
(match_pattern (identifier) @bind)

(use_declaration argument: (_) @use)

(call_expression function: (_) @call)
(macro_invocation macro: (_) @call)
(struct_expression name: (_) @reference)
(type_identifier) @reference
(arguments [(identifier) (field_expression) (scoped_identifier)] @reference)
