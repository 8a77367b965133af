DROP TRIGGER IF EXISTS tasks_archive_spent_attempts ON tasks_archive;
DROP FUNCTION IF EXISTS purge_archived_plans(text, interval, integer, call_info);
DROP FUNCTION IF EXISTS delete_archived_plan(text, uuid);
