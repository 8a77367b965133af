DROP FUNCTION IF EXISTS without_content(tasks);
DROP FUNCTION IF EXISTS content_bytes(tasks);
DROP FUNCTION IF EXISTS work_on_tasks(call_info[], task_job[]);
DROP FUNCTION IF EXISTS refused_completions(integer[], text[], uuid[], integer[], text[], boolean[], text[]);
DROP TYPE IF EXISTS task_job;
CREATE OR REPLACE FUNCTION write_unblocked_events(in_workspace_id text, in_task_ids uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := nullif(current_setting('planwire.call', true), '')::call_info;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.unblocked', id, plan_id, status, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM tasks
    WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) AND status IN ('pending', 'approved')
        AND call.actor IS NOT NULL
    ORDER BY id;
END
$$;
DROP FUNCTION IF EXISTS unblocking_task(text, uuid, uuid[]);
DROP FUNCTION IF EXISTS take_claimable(text, uuid, boolean, text[], text, text[], text, uuid, uuid[], integer, uuid[]);
DROP FUNCTION IF EXISTS lock_claimable(text, uuid, smallint, text[], text, text[], text, uuid[], integer, boolean, uuid[]);
DROP FUNCTION IF EXISTS claims_left(text, uuid, boolean);
DROP FUNCTION IF EXISTS is_closed_to_claims(text, uuid, text);
DROP FUNCTION IF EXISTS release_tasks_of_session(text, text, call_info);
DROP FUNCTION IF EXISTS archive_leased_plan(text, uuid, boolean, call_info);
DROP FUNCTION IF EXISTS give_back_expired(text, integer);
DROP FUNCTION IF EXISTS give_back(text[], uuid[]);
DROP FUNCTION IF EXISTS return_tasks(text[], uuid[], text[], call_info);
DROP FUNCTION IF EXISTS live_leases_of_plan(text, uuid);
DROP FUNCTION IF EXISTS is_leased(text, uuid);
DROP FUNCTION IF EXISTS lease_is_lost(text, uuid, integer, integer);
DROP INDEX IF EXISTS task_readiness_available_at_idx;
DROP INDEX IF EXISTS task_readiness_priority_idx;
DROP INDEX IF EXISTS task_readiness_claimable_idx;
DROP FUNCTION IF EXISTS or_last(uuid);
DROP TABLE IF EXISTS task_leases;
