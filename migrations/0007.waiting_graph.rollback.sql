DROP FUNCTION IF EXISTS waiting_path(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waiting_way(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waits(text, text, uuid, text, uuid);
DROP FUNCTION IF EXISTS waiting_walk(text, boolean, integer, text, uuid, boolean, text, uuid, boolean);
DROP FUNCTION IF EXISTS waiting_neighbors(text, text, uuid, boolean, boolean);
