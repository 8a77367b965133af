DROP TRIGGER IF EXISTS "Detach_subtasks" ON tasks;
DROP FUNCTION IF EXISTS tasks_detach_subtasks();
DROP FUNCTION IF EXISTS task_place_exists(text, uuid, uuid);
