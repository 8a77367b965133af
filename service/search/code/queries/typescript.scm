(class_declaration name: (_) @name) @definition.class
(abstract_class_declaration name: (_) @name) @definition.class
(interface_declaration name: (_) @name) @definition.interface
(enum_declaration name: (_) @name) @definition.enum
(internal_module name: (_) @name) @definition.namespace
(type_alias_declaration name: (_) @name) @definition.delegate
(type_alias_declaration name: (_) @name value: (object_type)) @definition.interface
(function_declaration name: (identifier) @name return_type: (type_annotation (_) @returns)) @definition.function
(function_signature name: (identifier) @name return_type: (type_annotation (_) @returns)?) @definition.function
(method_definition name: (_) @name return_type: (type_annotation (_) @returns)) @definition.method
(method_signature name: (_) @name return_type: (type_annotation (_) @returns)?) @definition.method
(abstract_method_signature name: (_) @name return_type: (type_annotation (_) @returns)?) @definition.method
(method_definition "get" name: (_) @name return_type: (type_annotation (_) @returns)) @definition.property
(variable_declarator
  name: (identifier) @name
  value: (arrow_function return_type: (type_annotation (_) @returns))) @definition.function
(property_signature name: (_) @name type: (type_annotation (_) @returns)?) @definition.field
(public_field_definition name: (_) @name type: (type_annotation (_) @returns)?) @definition.field
(public_field_definition name: (_) @name value: [(arrow_function) (function_expression)]) @definition.method

(class_heritage (extends_clause value: (_) @inherits))
(class_heritage (implements_clause (_) @implements))
(interface_declaration (extends_type_clause (_) @inherits))

(required_parameter pattern: (identifier) @bind !type)
(required_parameter pattern: (identifier) @bind type: (type_annotation (_) @as))
(optional_parameter pattern: (identifier) @bind type: (type_annotation (_) @as)?)
(required_parameter (accessibility_modifier) pattern: (identifier) @attribute type: (type_annotation (_) @as))
(optional_parameter (accessibility_modifier) pattern: (identifier) @attribute type: (type_annotation (_) @as))
(variable_declarator name: (identifier) @bind type: (type_annotation (_) @as))
(public_field_definition name: (property_identifier) @attribute value: (_) @from)
(type_annotation [(type_identifier) (nested_type_identifier)] @reference)
(type_arguments [(type_identifier) (nested_type_identifier)] @reference)
