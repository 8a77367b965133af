DROP TRIGGER IF EXISTS stories_readiness_change ON stories;
DROP TRIGGER IF EXISTS stories_readiness_begin ON stories;
DROP TRIGGER IF EXISTS tasks_leave_in_progress ON tasks;
DROP TRIGGER IF EXISTS tasks_begin_in_progress ON tasks;
CREATE OR REPLACE FUNCTION story_obstacles(in_workspace_id text, in_plan_id uuid, in_wave integer, needs_slot boolean)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql STABLE AS $$
    SELECT NULL::text, NULL::uuid WHERE false
$$;
CREATE OR REPLACE FUNCTION shift_slots(in_workspace_id text, in_taken uuid[], in_freed uuid[]) RETURNS void
LANGUAGE sql AS $$
    SELECT
$$;
DROP FUNCTION IF EXISTS repair_slots(text, uuid[]);
DROP FUNCTION IF EXISTS slots_drift(text);
DROP FUNCTION IF EXISTS stories_change_readiness();
DROP FUNCTION IF EXISTS tasks_count_slots();
DROP FUNCTION IF EXISTS free_slots(text, uuid);
DROP FUNCTION IF EXISTS count_taken_slots(text, uuid);
DROP TABLE IF EXISTS story_slots;
DROP FUNCTION IF EXISTS cancel_story(text, uuid, call_info);
DROP FUNCTION IF EXISTS story_status(text, uuid);
DROP FUNCTION IF EXISTS next_wave(text, uuid, integer);
DROP FUNCTION IF EXISTS open_tasks_of_wave(text, uuid, integer);
DROP FUNCTION IF EXISTS free_plan_name(text, text, text);
DROP INDEX IF EXISTS tasks_in_progress_idx;
DROP TABLE IF EXISTS story_history;
DROP TABLE IF EXISTS stories;
