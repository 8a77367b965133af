DROP FUNCTION IF EXISTS workspace_is_empty(text);
DROP FUNCTION IF EXISTS open_tasks_of_plan(text, uuid);
DROP FUNCTION IF EXISTS phase_is_empty(text, uuid);
DROP TABLE IF EXISTS task_history;
DROP FUNCTION IF EXISTS moved_patch(tasks, jsonb);
DROP TABLE IF EXISTS tasks;
DROP FUNCTION IF EXISTS tasks_refuse_parent_cycle();
DROP FUNCTION IF EXISTS tasks_keep_attempt();
DROP FUNCTION IF EXISTS free_place(text, uuid, uuid);
