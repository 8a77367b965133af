-- A deletion cascades to rows that the deleting statement does not see: a task that was added while it waited for a
-- lock, or the last revision of one that was changed meanwhile. A trigger sees each row as it is when it is deleted.
-- The deleting statement sets planwire.call to say who calls; without it no event is written.
--
-- Its arguments are the subject of the event and, as expressions over the deleted rows, the workspace, the plan, the
-- status before, the last revision and the payload.
CREATE OR REPLACE FUNCTION write_deleted_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        $insert$
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, revision,
                actor, agent, rpc, reason, request_id, payload
            )
            SELECT
                %s, %L, id, %s, %s, %s + 1, ($1).actor, ($1).agent, ($1).rpc, ($1).reason, ($1).request_id, %s
            FROM gone
        $insert$,
        TG_ARGV[1], TG_ARGV[0] || '.deleted', TG_ARGV[2], TG_ARGV[3], TG_ARGV[4], TG_ARGV[5]
    ) USING current_setting('planwire.call')::call_info;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER workspaces_deleted_events
    AFTER DELETE ON workspaces REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events('workspace', 'id', 'NULL', 'NULL', 'revision', 'NULL');

CREATE OR REPLACE TRIGGER plans_deleted_events
    AFTER DELETE ON plans REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events('plan', 'workspace_id', 'id', 'status', 'revision', 'NULL');

CREATE OR REPLACE TRIGGER phases_deleted_events
    AFTER DELETE ON phases REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events('phase', 'workspace_id', 'plan_id', 'NULL', 'revision', 'NULL');

CREATE OR REPLACE TRIGGER tasks_deleted_events
    AFTER DELETE ON tasks REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events('task', 'workspace_id', 'plan_id', 'status', 'revision', 'NULL');

CREATE OR REPLACE TRIGGER dependencies_deleted_events
    AFTER DELETE ON dependencies REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT WHEN (coalesce(current_setting('planwire.call', true), '') <> '')
    EXECUTE FUNCTION write_deleted_events(
        'dependency', 'workspace_id', 'NULL', 'NULL', '1',
        $$jsonb_build_object('kind', kind, 'source', source_type || ':' || source_id, 'target', target_type || ':' || target_id)$$
    );
