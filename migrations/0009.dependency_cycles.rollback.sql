DROP TRIGGER IF EXISTS tasks_dependency_cycle ON tasks;
DROP TRIGGER IF EXISTS phases_plan_id_check ON phases;
DROP FUNCTION IF EXISTS phases_refuse_other_plan();
DROP FUNCTION IF EXISTS tasks_refuse_dependency_cycle();
DROP FUNCTION IF EXISTS dependencies_refuse_cycle() CASCADE;
DROP FUNCTION IF EXISTS refuse_waiting_cycle(dependencies);
DROP FUNCTION IF EXISTS refuse_cycle_elsewhere(dependencies);
DROP FUNCTION IF EXISTS raise_waiting_cycle(dependencies);
