; Of several patterns that match one name, the last one counts.
(class_definition name: (identifier) @name) @definition.class
(class_definition superclasses: (argument_list [(identifier) (attribute) (subscript)] @inherits))
(function_definition name: (identifier) @name return_type: (type)? @returns) @definition.function
(decorated_definition
  (decorator [(identifier) (attribute)] @decorator)
  definition: (function_definition name: (identifier) @name return_type: (type)? @returns) @definition.property
  (#match? @decorator "(^|[.])(property|cached_property|abstractproperty|hybrid_property|getter|setter|deleter)$"))
(module (expression_statement (assignment left: (identifier) @name) @definition.field))
(class_definition body: (block (expression_statement (assignment left: (identifier) @name) @definition.field)))

(parameters (identifier) @bind)
(lambda_parameters (identifier) @bind)
(default_parameter name: (identifier) @bind)
(list_splat_pattern (identifier) @bind)
(dictionary_splat_pattern (identifier) @bind)
(typed_parameter . (identifier) @bind type: (type) @as)
(typed_default_parameter name: (identifier) @bind type: (type) @as)
(assignment left: [(identifier) (attribute)] @bind type: (type) @as)
(assignment left: [(identifier) (attribute)] @bind !type right: (_) @from)
(assignment left: (pattern_list (identifier) @bind))
(assignment left: (tuple_pattern (identifier) @bind))
(named_expression name: (identifier) @bind value: (_) @from)
(as_pattern (_) @from alias: (as_pattern_target (identifier) @bind))
(for_statement left: (identifier) @bind)
(for_statement left: (_ (identifier) @bind))
(for_in_clause left: (identifier) @bind)
(for_in_clause left: (_ (identifier) @bind))

(import_statement name: (dotted_name) @module) @import
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @alias)) @import
(import_from_statement module_name: (_) @module name: (dotted_name) @imported) @import
(import_from_statement
  module_name: (_) @module
  name: (aliased_import name: (dotted_name) @imported alias: (identifier) @alias)) @import
(import_from_statement module_name: (_) @module (wildcard_import) @all) @import

(call function: (_) @call)
(decorator [(identifier) (attribute)] @call)
(type [(identifier) (attribute)] @reference)
(type (generic_type (identifier) @reference))
(except_clause [(identifier) (attribute)] @reference)
(argument_list [(identifier) (attribute)] @reference)
(keyword_argument value: [(identifier) (attribute)] @reference)
(assignment right: [(identifier) (attribute)] @reference)
(return_statement [(identifier) (attribute)] @reference)
(list [(identifier) (attribute)] @reference)
(tuple [(identifier) (attribute)] @reference)
(pair value: [(identifier) (attribute)] @reference)
(default_parameter value: [(identifier) (attribute)] @reference)
