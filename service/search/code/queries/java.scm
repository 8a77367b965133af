(package_declaration [(scoped_identifier) (identifier)] @namespace)
(class_declaration name: (identifier) @name) @definition.class
(interface_declaration name: (identifier) @name) @definition.interface
(annotation_type_declaration name: (identifier) @name) @definition.interface
(enum_declaration name: (identifier) @name) @definition.enum
(record_declaration name: (identifier) @name) @definition.record
(method_declaration type: (_) @returns name: (identifier) @name) @definition.method
(constructor_declaration name: (identifier) @name) @definition.constructor
(field_declaration type: (_) @returns declarator: (variable_declarator name: (identifier) @name)) @definition.field
(enum_constant name: (identifier) @name) @definition.field
(object_creation_expression type: (_) @name @anonymous (class_body) @definition.class)
(enum_declaration name: (identifier) @anonymous
  body: (enum_body (enum_constant name: (identifier) @name body: (class_body) @definition.class)))

(superclass (_) @inherits)
(super_interfaces (type_list (_) @implements))
(extends_interfaces (type_list (_) @inherits))

(formal_parameter type: (_) @as name: (identifier) @bind)
; `Type... all` is an array.
(spread_parameter
  [(type_identifier) (scoped_type_identifier) (generic_type) (array_type) (integral_type) (floating_point_type)
    (boolean_type)] @as @each
  (variable_declarator name: (identifier) @bind))
(local_variable_declaration type: (_) @as declarator: (variable_declarator name: (identifier) @bind) (#not-eq? @as "var"))
(local_variable_declaration
  type: (_) @_var declarator: (variable_declarator name: (identifier) @bind value: (_) @from) (#eq? @_var "var"))
(enhanced_for_statement type: (_) @as name: (identifier) @bind)
(catch_formal_parameter (catch_type (_) @as) name: (identifier) @bind)
(resource type: (_) @as name: (identifier) @bind)
(lambda_expression parameters: (identifier) @bind)
(inferred_parameters (identifier) @bind)

(import_declaration [(scoped_identifier) (identifier)] @path) @import

(method_invocation) @call
(explicit_constructor_invocation constructor: [(super) (this)] @call)
(object_creation_expression type: (_) @call)
(type_identifier) @reference
(argument_list [(identifier) (field_access)] @reference)
(method_reference . (_) @reference)
