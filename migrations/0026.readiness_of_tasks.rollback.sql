DROP TRIGGER IF EXISTS tasks_readiness_change ON tasks;
DROP TRIGGER IF EXISTS tasks_readiness_begin ON tasks;
DROP FUNCTION IF EXISTS tasks_change_readiness();
DROP FUNCTION IF EXISTS tasks_begin_readiness();
DROP FUNCTION IF EXISTS hold_parents(text, uuid[]);
DROP FUNCTION IF EXISTS begin_readiness(text, uuid[]);
