; JavaScript and TypeScript alike.
(function_declaration name: (identifier) @name) @definition.function
(generator_function_declaration name: (identifier) @name) @definition.function
(method_definition name: (_) @name) @definition.method
(method_definition "get" name: (_) @name) @definition.property
(program (lexical_declaration (variable_declarator name: (identifier) @name) @definition.field))
(program (variable_declaration (variable_declarator name: (identifier) @name) @definition.field))
(program (export_statement (lexical_declaration (variable_declarator name: (identifier) @name) @definition.field)))
(variable_declarator name: (identifier) @name value: [(arrow_function) (function_expression)]) @definition.function
(variable_declarator
  name: (identifier) @name
  value: (assignment_expression right: (function_expression))) @definition.function
; A member that an object or a type is given from outside: `app.use = function () {}`, `Type.prototype.use = …`.
(assignment_expression
  left: (member_expression object: (_) @of property: (property_identifier) @name)
  right: [(arrow_function) (function_expression)]
  (#not-eq? @of "module")) @definition.function
(assignment_expression
  left: (member_expression object: (_) @of property: (property_identifier) @name) @definition.function
  right: (assignment_expression right: (function_expression))
  (#not-eq? @of "module"))
; The functions in an object that is given a name: `const tools = { use() {}, go: () => {} }`.
(variable_declarator name: (identifier) @of value: (object (method_definition name: (_) @name) @definition.method))
(variable_declarator
  name: (identifier) @of
  value: (object (pair
    key: (property_identifier) @name value: [(arrow_function) (function_expression)]) @definition.method))
(assignment_expression
  left: (member_expression) @of
  right: (object (method_definition name: (_) @name) @definition.method))
(assignment_expression
  left: (member_expression) @of
  right: (object (pair
    key: (property_identifier) @name value: [(arrow_function) (function_expression)]) @definition.method))
; What a file is: `module.exports = function () {}`.
(expression_statement (assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @name @default_export)
  right: (function_expression) @_function
  (#eq? @_module "module") (#eq? @name "exports")) @definition.function)

(variable_declarator name: (identifier) @bind value: (_) @from)
(variable_declarator name: (identifier) @bind !value) @later
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @bind @member) value: (_) @from)
(variable_declarator
  name: (object_pattern (pair_pattern key: (property_identifier) @member value: (identifier) @bind)) value: (_) @from)
(assignment_expression left: [(identifier) (member_expression)] @bind right: (_) @from) @assigned
(assignment_expression
  left: (member_expression) @within
  right: (object (pair key: (property_identifier) @bind value: [(identifier) (member_expression)] @from)))
(for_in_statement left: (identifier) @bind)
(catch_clause parameter: (identifier) @bind)
(arrow_function parameter: (identifier) @bind)
(export_statement "default" value: (identifier) @default_export)
(expression_statement (assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
  right: (identifier) @default_export (#eq? @_module "module") (#eq? @_exports "exports")))
(expression_statement (assignment_expression right: (assignment_expression
  left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
  right: (identifier) @default_export (#eq? @_module "module") (#eq? @_exports "exports"))))
(variable_declarator
  name: (identifier) @default_export
  value: (assignment_expression
    left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
    (#eq? @_module "module") (#eq? @_exports "exports")))
(variable_declarator
  name: (identifier) @default_export
  value: (assignment_expression right: (assignment_expression
    left: (member_expression object: (identifier) @_module property: (property_identifier) @_exports)
    (#eq? @_module "module") (#eq? @_exports "exports"))))
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
(variable_declarator
  name: (identifier) @alias
  value: (member_expression
    object: (call_expression function: (identifier) @_require arguments: (arguments . (string) @module))
    property: (property_identifier) @imported)
  (#eq? @_require "require")) @import

(call_expression function: (_) @call)
(new_expression constructor: (_) @call)
(arguments [(identifier) (member_expression)] @reference)
(pair value: [(identifier) (member_expression)] @reference)
(shorthand_property_identifier) @reference
(array [(identifier) (member_expression)] @reference)
(return_statement [(identifier) (member_expression)] @reference)
