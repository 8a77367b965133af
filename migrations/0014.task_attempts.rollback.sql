DROP FUNCTION IF EXISTS imported_attempt(text, integer, text, integer);
DROP FUNCTION IF EXISTS imported_status(text, boolean, text, boolean);
DROP TRIGGER IF EXISTS tasks_spent_attempts ON tasks;
DROP FUNCTION IF EXISTS unspent_attempt(text, uuid, text, integer);
DROP FUNCTION IF EXISTS keep_spent_attempts();
DROP TABLE IF EXISTS spent_attempts;
DROP TABLE IF EXISTS task_attempts;
