DROP FUNCTION IF EXISTS without_content(tasks);
DROP FUNCTION IF EXISTS content_bytes(tasks);
ALTER TABLE task_attempts DROP CONSTRAINT IF EXISTS task_attempts_size_check;
ALTER TABLE tasks DROP CONSTRAINT IF EXISTS tasks_size_check;
