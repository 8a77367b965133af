; JavaScript and TypeScript alike.
(function_declaration name: (identifier) @name) @definition.function
(generator_function_declaration name: (identifier) @name) @definition.function
(method_definition name: (_) @name) @definition.method
(method_definition "get" name: (_) @name) @definition.property
(program (lexical_declaration (variable_declarator name: (identifier) @name) @definition.field))
(program (export_statement (lexical_declaration (variable_declarator name: (identifier) @name) @definition.field)))
(variable_declarator name: (identifier) @name value: [(arrow_function) (function_expression)]) @definition.function
(assignment_expression
  left: (member_expression property: (property_identifier) @name)
  right: [(arrow_function) (function_expression)]) @definition.function

(variable_declarator name: (identifier) @bind value: (_) @from)
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @bind))
(assignment_expression left: [(identifier) (member_expression)] @bind right: (_) @from)
(for_in_statement left: (identifier) @bind)
(catch_clause parameter: (identifier) @bind)
(arrow_function parameter: (identifier) @bind)
(export_statement "default" value: (identifier) @default_export)
(export_statement "default" declaration: (_ name: (_) @default_export))

(import_statement (import_clause (identifier) @default) source: (string) @module) @import
(import_statement (import_clause (namespace_import (identifier) @alias)) source: (string) @module) @import
(import_statement
  (import_clause (named_imports (import_specifier name: (_) @imported alias: (identifier)? @alias)))
  source: (string) @module) @import
(export_statement
  (export_clause (export_specifier name: (_) @imported alias: (_)? @alias)) source: (string) @module) @import
(export_statement "*" @all source: (string) @module) @import
(variable_declarator
  name: (identifier) @alias
  value: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module))
  (#eq? @_require "require")) @import
(variable_declarator
  name: (object_pattern (shorthand_property_identifier_pattern) @imported)
  value: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module))
  (#eq? @_require "require")) @import

(call_expression function: (_) @call)
(new_expression constructor: (_) @call)
(arguments [(identifier) (member_expression)] @reference)
(pair value: [(identifier) (member_expression)] @reference)
(shorthand_property_identifier) @reference
(array [(identifier) (member_expression)] @reference)
(return_statement [(identifier) (member_expression)] @reference)
