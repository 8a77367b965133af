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
(interface_type (type_elem (_) @inherits))

(method_declaration receiver: (parameter_list (parameter_declaration name: (identifier) @bind type: (_) @as)))
(parameter_declaration name: (identifier) @bind type: (_) @as)
(var_spec name: (identifier) @bind type: (_) @as)
(var_spec name: (identifier) @bind !type value: (expression_list . (_) @from .))
(short_var_declaration left: (expression_list . (identifier) @bind) right: (expression_list . (_) @from .))
(short_var_declaration
  left: (expression_list . (identifier) @bind . (identifier) .) right: (expression_list . (_) @from . (_) .))
(short_var_declaration
  left: (expression_list . (identifier) . (identifier) @bind .) right: (expression_list . (_) . (_) @from .))
(short_var_declaration left: (expression_list (identifier) (identifier) @bind) right: (expression_list . (_) .))
(type_switch_statement alias: (expression_list (identifier) @bind))
(range_clause left: (expression_list . (identifier) @bind))
(range_clause left: (expression_list (identifier) . (identifier) @bind) right: (_) @each)

(import_spec name: (package_identifier)? @alias path: (interpreted_string_literal) @module) @import

(call_expression function: (_) @call)
(type_conversion_expression type: (generic_type) @call)
(composite_literal type: [(type_identifier) (qualified_type)] @reference)
(parameter_declaration type: [(type_identifier) (qualified_type)] @reference)
(pointer_type [(type_identifier) (qualified_type)] @reference)
(field_declaration type: [(type_identifier) (qualified_type)] @reference)
(argument_list [(identifier) (selector_expression)] @reference)
(return_statement (expression_list [(identifier) (selector_expression)] @reference))
(keyed_element (literal_element [(identifier) (selector_expression)] @reference))
