DROP FUNCTION IF EXISTS obstacles(text, uuid);
DROP FUNCTION IF EXISTS shift_slots(text, uuid[], uuid[]);
DROP FUNCTION IF EXISTS story_obstacles(text, uuid, integer, boolean);
DROP FUNCTION IF EXISTS unfinished_phases_before(text, uuid);
DROP FUNCTION IF EXISTS unmet_dependencies(text, uuid, uuid, uuid);
DROP FUNCTION IF EXISTS unmet_program_dependencies(text, uuid);
