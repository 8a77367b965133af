DROP FUNCTION IF EXISTS take_claimable(text, uuid, boolean, text[], text, text[], text, uuid, uuid[], integer, uuid[]);
DROP FUNCTION IF EXISTS lock_claimable(text, uuid, smallint, text[], text, text[], text, uuid[], integer, boolean, uuid[]);
DROP FUNCTION IF EXISTS claims_left(text, uuid, boolean);
DROP FUNCTION IF EXISTS is_closed_to_claims(text, uuid, text);
DROP INDEX IF EXISTS task_readiness_available_at_idx;
DROP INDEX IF EXISTS task_readiness_priority_idx;
DROP INDEX IF EXISTS task_readiness_claimable_idx;
DROP FUNCTION IF EXISTS or_last(uuid);
