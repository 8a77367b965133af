-- Tasks go with their plan, phase or parent, by cascades that the deleting statement does not see: not the task that came
-- in while it waited for a lock, nor the last revision of one that was changed meanwhile. A trigger sees each as it was.
-- Whoever deletes says in planwire.call who calls; a workspace that is deleted takes its feed along, and says nothing.
CREATE OR REPLACE FUNCTION tasks_write_deleted_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    call call_info := current_setting('planwire.call')::call_info;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, from_status, revision, actor, rpc, reason, request_id
    )
    VALUES (
        OLD.workspace_id, 'task.deleted', OLD.id, OLD.plan_id, OLD.status, OLD.revision + 1,
        call.actor, call.rpc, call.reason, call.request_id
    );
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_deleted_event
    AFTER DELETE ON tasks
    FOR EACH ROW WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION tasks_write_deleted_event();
