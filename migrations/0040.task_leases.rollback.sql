DROP FUNCTION IF EXISTS release_tasks_of_session(text, text, call_info);
DROP FUNCTION IF EXISTS archive_leased_plan(text, uuid, boolean, call_info);
DROP FUNCTION IF EXISTS give_back_expired(text, integer);
DROP FUNCTION IF EXISTS give_back(text[], uuid[]);
DROP FUNCTION IF EXISTS return_tasks(text[], uuid[], text[], call_info);
DROP FUNCTION IF EXISTS live_leases_of_plan(text, uuid);
DROP FUNCTION IF EXISTS is_leased(text, uuid);
DROP FUNCTION IF EXISTS lease_is_lost(text, uuid, integer, integer);
DROP TABLE IF EXISTS task_leases;
