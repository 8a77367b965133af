"""The rules of plans and tasks: pure functions and tables, without I/O."""
