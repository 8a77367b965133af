-- Restoring: the plan comes back into a graph that has changed meanwhile.

-- Refuses a plan that has come back where it is in a cycle: others may have got dependencies meanwhile that its own close.
-- Inside it nothing has changed, and its levels came back with it.
CREATE OR REPLACE FUNCTION refuse_restored_cycle(in_edges edge_across[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse_waiting_cycle(edge) FROM unnest(in_edges) WHERE (edge).kind = 'blocks';
END
$$;

-- Lets those edges of a plan that has come back, between it and plans of other workspaces, be of which both ends are still in
-- one program, and refuses what closes a cycle. The plans are locked as by program_dependencies_begin(); the turns of their
-- workspaces are taken already, see take_restore_turns().
CREATE OR REPLACE FUNCTION settle_restored_program_edges(in_workspace_id text, in_plan_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM program_edges(in_workspace_id, in_plan_id)) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('planwire.program_dependencies', 0));
    PERFORM FROM plans
    WHERE (workspace_id, id) IN (
        SELECT workspace_id, target_plan_id FROM program_edges(in_workspace_id, in_plan_id)
        UNION ALL
        SELECT source_workspace_id, source_plan_id FROM program_edges(in_workspace_id, in_plan_id)
    )
    ORDER BY workspace_id, id
    FOR UPDATE;
    DELETE FROM program_dependencies AS this
    USING program_edges(in_workspace_id, in_plan_id) AS edge
    WHERE this.workspace_id = edge.workspace_id AND this.id = edge.id AND NOT EXISTS (
        SELECT FROM plans AS target
        JOIN plans AS source USING (program_workspace_id, program_id)
        WHERE target.workspace_id = this.workspace_id AND target.id = this.target_plan_id
            AND source.workspace_id = this.source_workspace_id AND source.id = this.source_plan_id
    );
    PERFORM refuse_program_cycle(
        source_workspace_id, 'plan', source_plan_id, workspace_id, 'plan', target_plan_id, ARRAY[in_workspace_id]
    )
    FROM program_edges(in_workspace_id, in_plan_id);
END
$$;

-- Who restores a plan takes its turn with those who make dependencies, and in the other workspaces of its edges too, in the
-- order of program_dependencies_begin(). That comes before anything moves: of two who restore the plans at both ends of an edge,
-- the second one sees the first one's plan, and brings the edge back.
CREATE OR REPLACE FUNCTION take_restore_turns(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(key)
    FROM (
        SELECT DISTINCT hashtextextended('planwire.dependencies.' || home, 0) AS key
        FROM (
            SELECT in_workspace_id AS home
            UNION ALL
            SELECT source_workspace_id FROM program_dependencies_archive
            WHERE workspace_id = in_workspace_id AND target_plan_id = in_plan_id
            UNION ALL
            SELECT workspace_id FROM program_dependencies_archive
            WHERE source_workspace_id = in_workspace_id AND source_plan_id = in_plan_id
        ) AS homes
        ORDER BY key
    ) AS keys;
END
$$;

-- Moves a plan that is locked out of the archive, and returns its dependencies with others. As in put_away(), it is not asked
-- whose the changes are.
CREATE OR REPLACE FUNCTION bring_back(in_workspace_id text, in_plan_id uuid, in_ids plan_part[]) RETURNS edge_across[]
LANGUAGE plpgsql AS $$
DECLARE
    edges edge_across[];
    parents uuid[];
    session text := current_setting('planwire.session', true);
BEGIN
    PERFORM set_config('planwire.session', '', true);
    PERFORM take_restore_turns(in_workspace_id, in_plan_id);
    PERFORM detach_in_archive(in_workspace_id, ids_of(in_ids, 'tasks'));
    PERFORM move_plan(in_workspace_id, in_ids, to_archive => false);
    PERFORM settle_sequences(in_workspace_id, take_sequence_turns(in_workspace_id, ARRAY[in_plan_id]));
    parents := parents_elsewhere(in_workspace_id, ids_of(in_ids, 'tasks'));
    IF parents IS NOT NULL THEN
        PERFORM hold_parents(in_workspace_id, parents), recount_readiness(in_workspace_id, parents, '{}', '{}');
    END IF;
    edges := ARRAY(SELECT across FROM edges_across(in_workspace_id, in_plan_id, in_ids) AS across);
    -- Whether the edges between it and others are met may have changed, and what is outside waits for it again. Its own tasks
    -- get their readiness with its status.
    PERFORM settle_sources(
        in_workspace_id,
        array_agg((edge).source_task_id) FILTER (WHERE (edge).source_task_id IS NOT NULL),
        array_agg((edge).source_phase_id) FILTER (WHERE (edge).source_phase_id IS NOT NULL),
        array_agg((edge).source_plan_id) FILTER (WHERE (edge).source_plan_id IS NOT NULL)
    ), settle_edges(in_workspace_id, array_agg((edge).id))
    FROM unnest(edges)
    WHERE (edge).kind = 'blocks';
    PERFORM settle_restored_program_edges(in_workspace_id, in_plan_id);
    PERFORM settle_program_source(in_workspace_id, in_plan_id);
    PERFORM set_config('planwire.session', coalesce(session, ''), true);
    RETURN edges;
END
$$;

-- Takes a plan out of the archive, and returns it as it is then: in the status that it had before, or as a draft where it was
-- active for a story that has failed or was cancelled.
CREATE OR REPLACE FUNCTION restore_plan(in_workspace_id text, in_plan_id uuid, in_call call_info) RETURNS SETOF plans
LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := lock_plan(in_workspace_id, in_plan_id, archived => true);
    edges edge_across[] := bring_back(in_workspace_id, in_plan_id, ids);
    status_before text;
    plan plans;
BEGIN
    SELECT
        CASE
            WHEN old_status = 'active' AND story_status(in_workspace_id, in_plan_id) IN ('failed', 'cancelled') THEN 'draft'
            ELSE old_status
        END
    INTO status_before
    FROM plan_history
    WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND new_status = 'archived'
    ORDER BY changed_at DESC, id DESC
    LIMIT 1;
    -- One that came in by an import need not say what it was.
    plan := set_archived_status(in_workspace_id, in_plan_id, coalesce(status_before, 'draft'), 'plan.restored', in_call);
    -- The plan's session restores it. Tasks of other plans that get their parents back follow from that.
    PERFORM set_config('planwire.session', '', true);
    PERFORM write_open_tasks_events(in_workspace_id, in_plan_id, 'task.restored', false, in_call);
    PERFORM write_edges_across_events(in_workspace_id, in_plan_id, edges, 'restored', 1, in_call);
    PERFORM attach_restored(in_workspace_id, ids_of(ids, 'tasks'), in_call);
    PERFORM refuse_restored_cycle(edges);
    RETURN NEXT plan;
END
$$;

-- Plans that were archived by their status alone.
SELECT put_away_plan(workspace_id, id) FROM plans WHERE status = 'archived';
