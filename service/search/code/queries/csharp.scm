(namespace_declaration name: (_) @namespace)
(file_scoped_namespace_declaration name: (_) @namespace)
(namespace_declaration name: (_) @name) @definition.namespace
(class_declaration name: (identifier) @name) @definition.class
(interface_declaration name: (identifier) @name) @definition.interface
(struct_declaration name: (identifier) @name) @definition.struct
(record_declaration name: (identifier) @name) @definition.record
(enum_declaration name: (identifier) @name) @definition.enum
(enum_member_declaration name: (identifier) @name) @definition.field
(delegate_declaration name: (identifier) @name) @definition.delegate
(method_declaration returns: (_) @returns name: (identifier) @name) @definition.method
(constructor_declaration name: (identifier) @name) @definition.constructor
(property_declaration type: (_) @returns name: (identifier) @name) @definition.property
(indexer_declaration type: (_) @returns "this" @name) @definition.property
(local_function_statement type: (_) @returns name: (identifier) @name) @definition.function
(field_declaration
  (variable_declaration type: (_) @returns (variable_declarator name: (identifier) @name))) @definition.field
(event_field_declaration
  (variable_declaration type: (_) @returns (variable_declarator name: (identifier) @name))) @definition.event

(base_list (_) @inherits)

(parameter type: (_) @as name: (identifier) @bind)
(local_declaration_statement
  (variable_declaration type: (_) @as (variable_declarator name: (identifier) @bind)) (#not-eq? @as "var"))
(local_declaration_statement
  (variable_declaration type: (_) @_var (variable_declarator name: (identifier) @bind (_) @from)) (#eq? @_var "var"))
(foreach_statement type: (_) @as left: (identifier) @bind (#not-eq? @as "var"))
(foreach_statement type: (_) @_var left: (identifier) @bind right: (_) @each (#eq? @_var "var"))
(using_statement (variable_declaration type: (_) @as (variable_declarator name: (identifier) @bind)) (#not-eq? @as "var"))
(using_statement
  (variable_declaration type: (_) @_var (variable_declarator name: (identifier) @bind (_) @from)) (#eq? @_var "var"))
(for_statement
  initializer: (variable_declaration type: (_) @as (variable_declarator name: (identifier) @bind)) (#not-eq? @as "var"))
(declaration_pattern type: (_) @as name: (identifier) @bind)
(declaration_expression type: (_) @as name: (identifier) @bind (#not-eq? @as "var"))
(catch_declaration type: (_) @as name: (identifier) @bind)
(lambda_expression parameters: (identifier) @bind)
(implicit_parameter) @bind

(using_directive !name [(identifier) (qualified_name)] @module) @import
(using_directive name: (identifier) @alias [(qualified_name) (alias_qualified_name)] @module) @import

(invocation_expression function: (_) @call)
(object_creation_expression type: (_) @call)
(constructor_initializer ["base" "this"] @call)
(parameter type: [(identifier) (qualified_name)] @reference)
(variable_declaration type: [(identifier) (qualified_name)] @reference)
(type_argument_list (identifier) @reference)
(cast_expression type: (identifier) @reference)
(argument [(identifier) (member_access_expression)] @reference)
