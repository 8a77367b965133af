DROP TRIGGER IF EXISTS tasks_dependency_cycle ON tasks;
DROP TRIGGER IF EXISTS phases_plan_id_check ON phases;
DROP FUNCTION IF EXISTS phases_refuse_other_plan();
DROP FUNCTION IF EXISTS tasks_refuse_dependency_cycle();
DROP FUNCTION IF EXISTS obstacles(text, uuid);
DROP FUNCTION IF EXISTS shift_slots(text, uuid[], uuid[]);
DROP FUNCTION IF EXISTS story_obstacles(text, uuid, integer, boolean);
DROP FUNCTION IF EXISTS unfinished_phases_before(text, uuid);
DROP FUNCTION IF EXISTS unmet_dependencies(text, uuid, uuid, uuid);
DROP FUNCTION IF EXISTS unmet_program_dependencies(text, uuid);
DROP FUNCTION IF EXISTS dependencies_refuse_cycle() CASCADE;
DROP FUNCTION IF EXISTS repair_levels(text);
DROP FUNCTION IF EXISTS levels_drift(text);
DROP FUNCTION IF EXISTS refuse_waiting_cycle(dependencies);
DROP FUNCTION IF EXISTS refuse_cycle_elsewhere(dependencies);
DROP FUNCTION IF EXISTS raise_waiting_cycle(dependencies);
DROP FUNCTION IF EXISTS keep_levels(text, integer, text, uuid, boolean, text, uuid, boolean);
DROP FUNCTION IF EXISTS shift_levels(
    text, boolean, integer, bigint, bigint, text, uuid, boolean, text, uuid, boolean
);
DROP FUNCTION IF EXISTS enter_levels(text, text, uuid);
DROP FUNCTION IF EXISTS waiting_path(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waiting_way(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waits(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waiting_walk(text, boolean, integer, text, uuid, boolean, text, uuid, boolean);
DROP FUNCTION IF EXISTS waiting_neighbors(text, text, uuid, boolean, boolean);
DROP TABLE IF EXISTS waiting_levels;
DROP TABLE IF EXISTS dependencies;
DROP TABLE IF EXISTS program_dependencies;
