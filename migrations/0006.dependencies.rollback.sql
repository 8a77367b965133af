DROP TRIGGER IF EXISTS tasks_dependency_cycle ON tasks;
DROP FUNCTION IF EXISTS tasks_refuse_dependency_cycle();
DROP FUNCTION IF EXISTS task_is_ready(text, uuid);
DROP FUNCTION IF EXISTS unmet_dependencies(text, uuid, uuid, uuid);
DROP FUNCTION IF EXISTS dependencies_refuse_cycle() CASCADE;
DROP FUNCTION IF EXISTS refuse_waiting_circle(dependencies);
DROP FUNCTION IF EXISTS waiting_path(text, text, uuid, text, uuid);
DROP TABLE IF EXISTS dependencies;
