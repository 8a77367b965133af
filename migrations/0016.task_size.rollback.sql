ALTER TABLE task_attempts DROP CONSTRAINT IF EXISTS task_attempts_size_check;
ALTER TABLE tasks DROP CONSTRAINT IF EXISTS tasks_size_check;
