CREATE OR REPLACE FUNCTION story_obstacles(in_workspace_id text, in_plan_id uuid, in_wave integer, is_subtask boolean)
RETURNS TABLE (obstacle text, subject_id uuid) LANGUAGE sql VOLATILE AS $$
    SELECT NULL::text, NULL::uuid WHERE false
$$;
DROP FUNCTION IF EXISTS take_story_turn(text, uuid);
DROP FUNCTION IF EXISTS cancel_story(text, uuid, call_info);
DROP FUNCTION IF EXISTS story_status(text, uuid);
DROP FUNCTION IF EXISTS next_wave(text, uuid, integer);
DROP FUNCTION IF EXISTS open_tasks_of_wave(text, uuid, integer);
DROP FUNCTION IF EXISTS free_plan_name(text, text, text);
DROP INDEX IF EXISTS tasks_in_progress_idx;
DROP TABLE IF EXISTS story_history;
DROP TABLE IF EXISTS stories;
