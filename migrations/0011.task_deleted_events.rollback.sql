DROP TRIGGER IF EXISTS tasks_deleted_event ON tasks;
DROP FUNCTION IF EXISTS tasks_write_deleted_event;
