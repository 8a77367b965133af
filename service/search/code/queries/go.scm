(package_clause (package_identifier) @namespace)
(function_declaration name: (identifier) @name result: (_)? @returns) @definition.function
(method_declaration
  receiver: (parameter_list (parameter_declaration type: (_) @of))
  name: (field_identifier) @name
  result: (_)? @returns) @definition.method
(type_spec name: (type_identifier) @name) @definition.delegate
(type_spec name: (type_identifier) @name type: (struct_type)) @definition.struct
(type_spec name: (type_identifier) @name type: (interface_type)) @definition.interface
(method_elem name: (field_identifier) @name result: (_)? @returns) @definition.method
(field_declaration name: (field_identifier) @name type: (_) @returns) @definition.field
(source_file (var_declaration (var_spec name: (identifier) @name) @definition.field))
(source_file (const_declaration (const_spec name: (identifier) @name) @definition.field))
(field_declaration !name type: (_) @inherits)
(interface_type (type_elem (type_identifier) @inherits))

(method_declaration receiver: (parameter_list (parameter_declaration name: (identifier) @bind type: (_) @as)))
(parameter_declaration name: (identifier) @bind type: (_) @as)
(var_spec name: (identifier) @bind type: (_) @as)
(var_spec name: (identifier) @bind !type value: (expression_list . (_) @from .))
(short_var_declaration left: (expression_list . (identifier) @bind) right: (expression_list . (_) @from .))
(short_var_declaration left: (expression_list (identifier) (identifier) @bind))
(range_clause left: (expression_list (identifier) @bind))

(import_spec name: (package_identifier)? @alias path: (interpreted_string_literal) @module) @import

(call_expression function: (_) @call)
(composite_literal type: [(type_identifier) (qualified_type)] @reference)
(parameter_declaration type: [(type_identifier) (qualified_type)] @reference)
(pointer_type [(type_identifier) (qualified_type)] @reference)
(field_declaration type: [(type_identifier) (qualified_type)] @reference)
(argument_list [(identifier) (selector_expression)] @reference)
(return_statement (expression_list [(identifier) (selector_expression)] @reference))
(keyed_element (literal_element [(identifier) (selector_expression)] @reference))
