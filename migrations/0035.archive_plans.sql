-- Archiving: who else is told, and what waited for the plan goes on.

-- A dependency between a plan, with what is in it, and another, or what is in no plan.
DO $$
BEGIN
    CREATE TYPE edge_across AS (edge dependencies, source_plan_id uuid, target_plan_id uuid);
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

-- Those of a plan. It looks at all edges of the plan, so that who needs them twice keeps them. One with an end inside is found
-- from there, where its other end is outside.
CREATE OR REPLACE FUNCTION edges_across(in_workspace_id text, in_plan_id uuid, in_ids plan_part[])
RETURNS SETOF edge_across LANGUAGE sql VOLATILE AS $$
    WITH inside AS MATERIALIZED (
        SELECT unnest(ids_of(in_ids, 'plans') || ids_of(in_ids, 'phases') || ids_of(in_ids, 'tasks')) AS id
    ), across AS MATERIALIZED (
        SELECT d AS edge FROM dependencies AS d
        WHERE d.workspace_id = in_workspace_id AND d.source_plan_id = in_plan_id AND d.target_id NOT IN (SELECT id FROM inside)
        UNION ALL
        SELECT d FROM dependencies AS d
        WHERE d.workspace_id = in_workspace_id AND d.target_plan_id = in_plan_id AND d.source_id NOT IN (SELECT id FROM inside)
        UNION ALL
        SELECT d FROM unnest(ids_of(in_ids, 'phases')) AS phase (id)
        JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.source_phase_id = phase.id
        WHERE d.target_id NOT IN (SELECT id FROM inside)
        UNION ALL
        SELECT d FROM unnest(ids_of(in_ids, 'phases')) AS phase (id)
        JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.target_phase_id = phase.id
        WHERE d.source_id NOT IN (SELECT id FROM inside)
        UNION ALL
        SELECT d FROM unnest(ids_of(in_ids, 'tasks')) AS task (id)
        JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.source_task_id = task.id
        WHERE d.target_id NOT IN (SELECT id FROM inside)
        UNION ALL
        SELECT d FROM unnest(ids_of(in_ids, 'tasks')) AS task (id)
        JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.target_task_id = task.id
        WHERE d.source_id NOT IN (SELECT id FROM inside)
    )
    SELECT
        edge,
        plan_of(in_workspace_id, (edge).source_plan_id, (edge).source_phase_id, (edge).source_task_id),
        plan_of(in_workspace_id, (edge).target_plan_id, (edge).target_phase_id, (edge).target_task_id)
    FROM across
$$;

-- The edges between a plan and plans of other workspaces.
CREATE OR REPLACE FUNCTION program_edges(in_workspace_id text, in_plan_id uuid) RETURNS SETOF program_dependencies
LANGUAGE sql VOLATILE AS $$
    SELECT * FROM program_dependencies WHERE workspace_id = in_workspace_id AND target_plan_id = in_plan_id
    UNION ALL
    SELECT * FROM program_dependencies WHERE source_workspace_id = in_workspace_id AND source_plan_id = in_plan_id
$$;

-- The events of the dependencies between a plan and others: what happens to the plan says nothing about those.
CREATE OR REPLACE FUNCTION write_edges_across_events(
    in_workspace_id text, in_plan_id uuid, in_edges edge_across[], in_what text, in_revision bigint, in_call call_info
) RETURNS void LANGUAGE sql VOLATILE AS $$
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, other_plan_id, revision,
        actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        in_workspace_id, 'dependency.' || in_what, (across.edge).id, across.target_plan_id,
        nullif(across.source_plan_id, across.target_plan_id), in_revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id,
        jsonb_build_object(
            'kind', (across.edge).kind,
            'source', (across.edge).source_type || ':' || (across.edge).source_id,
            'target', (across.edge).target_type || ':' || (across.edge).target_id
        )
    FROM unnest(in_edges) AS across;
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        edge.workspace_id, 'program_dependency.' || in_what, edge.id, edge.target_plan_id, in_revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id,
        to_jsonb(edge) - '{workspace_id,id,created_by,original_author,created_at}'::text[]
    FROM program_edges(in_workspace_id, in_plan_id) AS edge
$$;

-- What waits for a plan, or for what is in it, and has not ended: each with what people call it. Of a plan of another
-- workspace they learn no more than where it is.
CREATE OR REPLACE FUNCTION blocked_by_plan(in_workspace_id text, in_plan_id uuid, in_edges edge_across[])
RETURNS TABLE (subject_type text, subject_id uuid, name text) LANGUAGE sql VOLATILE AS $$
    SELECT DISTINCT (edge).target_type, (edge).target_id, coalesce(tasks.title, phases.name, plans.name)
    FROM unnest(in_edges)
    LEFT JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = (edge).target_task_id
    LEFT JOIN phases ON phases.workspace_id = in_workspace_id AND phases.id = (edge).target_phase_id
    LEFT JOIN plans
        ON plans.workspace_id = in_workspace_id AND plans.id = coalesce((edge).target_plan_id, phases.plan_id)
    LEFT JOIN tasks AS source ON source.workspace_id = in_workspace_id AND source.id = (edge).source_task_id
    WHERE (edge).kind = 'blocks' AND target_plan_id IS DISTINCT FROM in_plan_id
        AND NOT coalesce(tasks.terminal, plans.terminal)
        AND coalesce(source.status NOT IN ('completed', 'skipped'), true)
    UNION ALL
    SELECT 'plan', plans.id, 'of workspace ' || plans.workspace_id
    FROM program_edges(in_workspace_id, in_plan_id) AS edge
    JOIN plans ON plans.workspace_id = edge.workspace_id AND plans.id = edge.target_plan_id
    WHERE edge.source_plan_id = in_plan_id AND edge.source_workspace_id = in_workspace_id AND NOT plans.terminal
$$;

-- The events of the tasks of a plan that have not ended. In the archive nothing more happens to them, so whoever waits for
-- their end has waited long enough.
CREATE OR REPLACE FUNCTION write_open_tasks_events(
    in_workspace_id text, in_plan_id uuid, in_kind text, in_terminal boolean, in_call call_info
) RETURNS void LANGUAGE sql VOLATILE AS $$
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, in_kind, id, plan_id, status, in_terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM tasks
    WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND NOT terminal
    ORDER BY created_at, id
$$;

-- Gives a plan another status on its way into the archive or out of it, with the history and the event.
CREATE OR REPLACE FUNCTION set_archived_status(
    in_workspace_id text, in_plan_id uuid, in_status text, in_kind text, in_call call_info
) RETURNS plans LANGUAGE sql VOLATILE AS $$
    WITH changed AS (
        UPDATE plans
        SET status = in_status, archived_at = CASE in_status WHEN 'archived' THEN now() END, updated_at = now(),
            revision = revision + 1
        WHERE workspace_id = in_workspace_id AND id = in_plan_id
        RETURNING plans.*, old.status AS old_status, new AS plan
    ), history AS (
        INSERT INTO plan_history (workspace_id, plan_id, old_status, new_status, changed_by, agent, reason)
        SELECT workspace_id, id, old_status, status, in_call.actor, in_call.agent, in_call.reason FROM changed
    ), event AS (
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
            actor, agent, rpc, reason, request_id
        )
        SELECT
            workspace_id, in_kind, id, id, old_status, status, terminal, revision,
            in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
        FROM changed
    )
    SELECT (plan).* FROM changed
$$;

-- The parents elsewhere of the open tasks of a plan.
CREATE OR REPLACE FUNCTION parents_elsewhere(in_workspace_id text, in_task_ids uuid[]) RETURNS uuid[] LANGUAGE sql VOLATILE AS $$
    SELECT array_agg(parent_task_id) FROM tasks
    WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) AND NOT terminal AND parent_task_id <> ALL (in_task_ids)
$$;

-- Moves a plan that is locked into the archive. What waited for it is counted anew, and what nothing blocks any longer is told.
-- What this changes of plans of other sessions follows from a change that was allowed, so that it is not asked whose it is.
CREATE OR REPLACE FUNCTION put_away(
    in_workspace_id text, in_plan_id uuid, in_ids plan_part[], in_edges edge_across[], in_call call_info
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    outward dependencies[] := ARRAY(
        SELECT edge FROM unnest(in_edges)
        WHERE source_plan_id = in_plan_id AND (edge).kind = 'blocks' AND NOT (edge).met
    );
    outward_elsewhere program_dependencies[] := ARRAY(
        SELECT edge FROM program_edges(in_workspace_id, in_plan_id) AS edge
        WHERE edge.source_workspace_id = in_workspace_id AND edge.source_plan_id = in_plan_id
    );
    parents uuid[] := parents_elsewhere(in_workspace_id, ids_of(in_ids, 'tasks'));
    session text := current_setting('planwire.session', true);
BEGIN
    PERFORM set_config('planwire.session', '', true);
    PERFORM detach_from_archive(in_workspace_id, ids_of(in_ids, 'tasks'), in_call);
    PERFORM move_plan(in_workspace_id, in_ids, to_archive => true);
    PERFORM set_config('planwire.call', coalesce(in_call::text, ''), true);
    PERFORM recount_readiness(
        in_workspace_id, parents || array_agg(edge.target_task_id), array_agg(edge.target_phase_id), array_agg(edge.target_plan_id)
    )
    FROM unnest(outward) AS edge;
    PERFORM recount_readiness(waiting.workspace_id, '{}', '{}', waiting.plan_ids)
    FROM (
        SELECT edge.workspace_id, array_agg(edge.target_plan_id) AS plan_ids
        FROM unnest(outward_elsewhere) AS edge
        GROUP BY edge.workspace_id
        ORDER BY edge.workspace_id
    ) AS waiting;
    PERFORM set_config('planwire.call', '', true), set_config('planwire.session', coalesce(session, ''), true);
END
$$;

-- Puts a plan whose status is archived already, because an import brought it so, where archived plans are.
CREATE OR REPLACE FUNCTION put_away_plan(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := lock_plan(in_workspace_id, in_plan_id, archived => false);
BEGIN
    IF EXISTS (SELECT FROM plans WHERE workspace_id = in_workspace_id AND id = in_plan_id AND status = 'archived') THEN
        PERFORM put_away(
            in_workspace_id, in_plan_id, ids,
            ARRAY(SELECT across FROM edges_across(in_workspace_id, in_plan_id, ids) AS across), NULL
        );
    END IF;
END
$$;

-- Archives a plan that is locked, and returns it as it is then. A plan that is not completed and keeps others waiting goes only
-- by force. A story that has not ended is cancelled: the caller has looked whether it may be.
CREATE OR REPLACE FUNCTION archive_plan(
    in_workspace_id text, in_plan_id uuid, in_ids plan_part[], force boolean, in_call call_info
) RETURNS SETOF plans LANGUAGE plpgsql AS $$
DECLARE
    edges edge_across[] := ARRAY(SELECT across FROM edges_across(in_workspace_id, in_plan_id, in_ids) AS across);
    blocked jsonb;
    plan plans;
BEGIN
    IF NOT force AND EXISTS (
        SELECT FROM plans WHERE workspace_id = in_workspace_id AND id = in_plan_id AND status <> 'completed'
    ) THEN
        SELECT jsonb_agg(to_jsonb(waiting) ORDER BY waiting.name, waiting.subject_id) INTO blocked
        FROM blocked_by_plan(in_workspace_id, in_plan_id, edges) AS waiting;
        IF blocked IS NOT NULL THEN
            RAISE EXCEPTION 'plan % blocks others', in_plan_id
                USING ERRCODE = 'check_violation', CONSTRAINT = 'plans_blocks_others', TABLE = 'plans',
                    DETAIL = jsonb_build_object('plan_id', in_plan_id, 'blocked', blocked)::text;
        END IF;
    END IF;
    PERFORM cancel_story(in_workspace_id, in_plan_id, in_call);
    PERFORM write_edges_across_events(in_workspace_id, in_plan_id, edges, 'archived', 2, in_call);
    PERFORM write_open_tasks_events(in_workspace_id, in_plan_id, 'task.archived', true, in_call);
    plan := set_archived_status(in_workspace_id, in_plan_id, 'archived', 'plan.archived', in_call);
    PERFORM put_away(in_workspace_id, in_plan_id, in_ids, edges, in_call);
    RETURN NEXT plan;
END
$$;
