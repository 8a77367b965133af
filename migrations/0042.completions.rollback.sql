DROP FUNCTION IF EXISTS refused_completions(integer[], text[], uuid[], integer[], text[], boolean[], text[]);
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
