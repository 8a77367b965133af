DROP FUNCTION IF EXISTS repair_levels(text);
DROP FUNCTION IF EXISTS levels_drift(text);
DROP FUNCTION IF EXISTS keep_levels(text, integer, text, uuid, boolean, text, uuid, boolean);
DROP FUNCTION IF EXISTS shift_levels(
    text, boolean, integer, bigint, bigint, text, uuid, boolean, text, uuid, boolean
);
DROP FUNCTION IF EXISTS enter_levels(text, text, uuid);
DROP TABLE IF EXISTS waiting_levels;
