-- The extension stays: it is the administrator's.
DROP FUNCTION IF EXISTS has_session();
DROP FUNCTION IF EXISTS has_caller();
DROP FUNCTION IF EXISTS writes_whole_plan();
DROP FUNCTION IF EXISTS is_moving();
DROP TYPE IF EXISTS call_info;
