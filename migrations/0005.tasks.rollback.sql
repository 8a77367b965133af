DROP TABLE IF EXISTS task_history;
DROP TABLE IF EXISTS tasks;
DROP FUNCTION IF EXISTS tasks_refuse_parent_cycle();
