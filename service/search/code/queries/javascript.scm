(class_declaration name: (_) @name) @definition.class
(variable_declarator name: (identifier) @name value: (class)) @definition.class
(class_heritage (_) @inherits)
(class_body (field_definition property: (_) @name) @definition.field)
(field_definition property: (_) @name value: [(arrow_function) (function_expression)]) @definition.method
(formal_parameters (identifier) @bind)
(jsx_opening_element name: (_) @call)
(jsx_self_closing_element name: (_) @call)
