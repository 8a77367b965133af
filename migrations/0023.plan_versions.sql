-- The greatest version of a plan's name that was given up, by deletion or by another name, so that no later version gets
-- its number. First versions are not kept: who names a plan as one that is gone begins anew.
CREATE TABLE IF NOT EXISTS plan_versions (
    workspace_id text NOT NULL,
    project_id text,
    name_digest bytea NOT NULL,
    version integer NOT NULL,
    CONSTRAINT plan_versions_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT plan_versions_key UNIQUE NULLS NOT DISTINCT (workspace_id, project_id, name_digest),
    CONSTRAINT plan_versions_version_check CHECK (version > 1)
);

CREATE OR REPLACE FUNCTION plans_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO plan_versions (workspace_id, project_id, name_digest, version)
    SELECT OLD.workspace_id, OLD.project_id, text_digest(OLD.name), OLD.version
    -- Not where the workspace is being deleted.
    FROM workspaces WHERE workspaces.id = OLD.workspace_id
    ON CONFLICT ON CONSTRAINT plan_versions_key DO UPDATE SET version = greatest(plan_versions.version, excluded.version);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_version_deleted
    AFTER DELETE ON plans
    FOR EACH ROW WHEN (OLD.version > 1)
    EXECUTE FUNCTION plans_keep_version();

CREATE OR REPLACE TRIGGER plans_version_renamed
    AFTER UPDATE OF project_id, name, version ON plans
    FOR EACH ROW WHEN (
        OLD.version > 1 AND (OLD.project_id, OLD.name, OLD.version) IS DISTINCT FROM (NEW.project_id, NEW.name, NEW.version)
    )
    EXECUTE FUNCTION plans_keep_version();

-- Where a whole plan is written no edge closes a cycle, and the statement is spared a search for each.
CREATE OR REPLACE TRIGGER dependencies_cycle
    AFTER INSERT OR UPDATE OF
        kind, source_plan_id, source_phase_id, source_task_id, target_plan_id, target_phase_id, target_task_id
    ON dependencies
    FOR EACH ROW WHEN (NEW.kind = 'blocks' AND NOT writes_whole_plan())
    EXECUTE FUNCTION dependencies_refuse_cycle();

-- Makes the next version of a plan, a draft with the given id: with its phases, notes, tasks as they are before anybody
-- works on them, and what they wait for. What waits for the old version goes on to. Writes the history and the events.
--
-- All is copied in one statement, as of one moment. Its edges lie between copies, where they are like those between the
-- originals, or come from outside, and none leads out: so they close no cycle, and the levels are those of the originals. Nobody
-- else sees the copies yet, none of them is done, and what is in a draft is not counted: so only the edges that come from outside,
-- and from phases, which are done while they are empty, are settled.
CREATE OR REPLACE FUNCTION copy_plan(in_workspace_id text, in_plan_id uuid, in_new_id uuid, in_call call_info)
RETURNS SETOF plans LANGUAGE plpgsql AS $$
DECLARE
    plan plans;
    next_version integer;
    made plans[];
    from_outside dependencies[];
    unsettled uuid[];
BEGIN
    SELECT * INTO plan FROM plans WHERE workspace_id = in_workspace_id AND id = in_plan_id;
    PERFORM pg_advisory_xact_lock(
        hashtextextended(concat_ws(' ', 'planwire.versions', in_workspace_id, plan.project_id, plan.name), 0)
    );
    next_version := 1 + greatest(
        (
            SELECT max(version) FROM plans
            WHERE workspace_id = in_workspace_id AND text_digest(name) = text_digest(plan.name) AND name = plan.name
                AND project_id IS NOT DISTINCT FROM plan.project_id
        ),
        (
            SELECT version FROM plan_versions
            WHERE workspace_id = in_workspace_id AND name_digest = text_digest(plan.name)
                AND project_id IS NOT DISTINCT FROM plan.project_id
        )
    );
    IF EXISTS (
        SELECT FROM dependencies AS d
        JOIN phases AS source ON source.workspace_id = d.workspace_id AND source.id = d.source_phase_id
        WHERE d.workspace_id = in_workspace_id AND d.kind = 'blocks' AND source.plan_id <> in_plan_id AND in_plan_id IN (
            d.target_plan_id,
            (SELECT plan_id FROM phases WHERE phases.workspace_id = in_workspace_id AND phases.id = d.target_phase_id),
            (SELECT plan_id FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = d.target_task_id)
        )
    ) THEN
        -- The copies of these edges share the phase with others, by the foreign key, before settle_edges() has it alone.
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || in_workspace_id, 0));
    END IF;
    PERFORM set_config('planwire.call', in_call::text, true), set_config('planwire.whole_plan', 'yes', true);
    WITH phase_copies AS MATERIALIZED (
        SELECT phases.id AS old_id, uuidv7() AS new_id, phases.*
        FROM phases
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id
        ORDER BY order_index, id
    ), task_copies AS MATERIALIZED (
        SELECT tasks.id AS old_id, uuidv7() AS new_id, row_number() OVER (ORDER BY created_at, id) - 1 AS number, tasks.*
        FROM tasks
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id
        ORDER BY created_at, id
    ), copies (old_id, new_id) AS MATERIALIZED (
        SELECT in_plan_id, in_new_id
        UNION ALL
        SELECT old_id, new_id FROM phase_copies
        UNION ALL
        SELECT old_id, new_id FROM task_copies
    ), edges AS MATERIALIZED (
        -- Each with its copy of the target from where it was found: to look for it among all copies takes seconds.
        SELECT incoming.*, source.new_id AS new_source_id
        FROM (
            SELECT d.*, in_new_id AS new_target_id FROM dependencies AS d
            WHERE d.workspace_id = in_workspace_id AND d.target_plan_id = in_plan_id
            UNION ALL
            SELECT d.*, phase_copies.new_id FROM phase_copies
            JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.target_phase_id = phase_copies.old_id
            UNION ALL
            SELECT d.*, task_copies.new_id FROM task_copies
            JOIN dependencies AS d ON d.workspace_id = in_workspace_id AND d.target_task_id = task_copies.old_id
        ) AS incoming
        LEFT JOIN copies AS source ON source.old_id = incoming.source_id
    ), new_plan AS (
        INSERT INTO plans (
            workspace_id, id, project_id, session_id, name, version, description, category, priority, target_branch,
            metadata, sequential_phases, program_id, budget_micros_usd, created_by
        )
        VALUES (
            in_workspace_id, in_new_id, plan.project_id, plan.session_id, plan.name, next_version, plan.description,
            plan.category, plan.priority, plan.target_branch, plan.metadata, plan.sequential_phases, plan.program_id,
            plan.budget_micros_usd, in_call.actor
        )
        RETURNING plans.*, new AS whole
    ), plan_entry AS (
        INSERT INTO plan_history (workspace_id, plan_id, new_status, changed_by, agent, reason)
        SELECT workspace_id, id, status, in_call.actor, in_call.agent, in_call.reason FROM new_plan
    ), new_phases AS (
        INSERT INTO phases (workspace_id, id, plan_id, name, description, order_index)
        SELECT in_workspace_id, new_id, in_new_id, name, description, order_index FROM phase_copies
        RETURNING *
    ), new_tasks AS (
        INSERT INTO tasks (
            workspace_id, id, project_id, plan_id, phase_id, parent_task_id, order_index, wave, title, request_text,
            description, priority, requires_approval, capability, max_attempts, estimated_resources, labels,
            external_ref, metadata, created_by, created_at, updated_at
        )
        SELECT
            in_workspace_id, task_copies.new_id, project_id, in_new_id, phase.new_id,
            coalesce(parent.new_id, task_copies.parent_task_id), order_index, wave, title, request_text, description,
            priority, requires_approval, capability, max_attempts, estimated_resources, labels, external_ref, metadata,
            in_call.actor, now() + number * interval '1 microsecond', now() + number * interval '1 microsecond'
        FROM task_copies
        LEFT JOIN copies AS phase ON phase.old_id = task_copies.phase_id
        LEFT JOIN copies AS parent ON parent.old_id = task_copies.parent_task_id
        ORDER BY number
        RETURNING *
    ), task_entries AS (
        INSERT INTO task_history (workspace_id, task_id, new_status, changed_by, agent, reason)
        SELECT workspace_id, id, status, in_call.actor, in_call.agent, in_call.reason FROM new_tasks
    ), new_notes AS (
        INSERT INTO plan_notes (workspace_id, id, plan_id, type, author, content, created_by, created_at, updated_at)
        SELECT
            in_workspace_id, uuidv7(), in_new_id, type, author, content, in_call.actor,
            now() + number * interval '1 microsecond', now() + number * interval '1 microsecond'
        FROM (
            SELECT plan_notes.*, row_number() OVER (ORDER BY created_at, id) - 1 AS number
            FROM plan_notes
            WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id
        ) AS notes
        RETURNING *
    ), new_edges AS (
        INSERT INTO dependencies (
            workspace_id, kind, source_plan_id, source_phase_id, source_task_id,
            target_plan_id, target_phase_id, target_task_id, created_by
        )
        SELECT
            in_workspace_id, kind,
            CASE source_type WHEN 'plan' THEN coalesce(new_source_id, source_id) END,
            CASE source_type WHEN 'phase' THEN coalesce(new_source_id, source_id) END,
            CASE source_type WHEN 'task' THEN coalesce(new_source_id, source_id) END,
            CASE target_type WHEN 'plan' THEN new_target_id END,
            CASE target_type WHEN 'phase' THEN new_target_id END,
            CASE target_type WHEN 'task' THEN new_target_id END,
            in_call.actor
        FROM edges
        ORDER BY created_at, id
        RETURNING new AS edge
    ), new_levels AS (
        INSERT INTO waiting_levels (workspace_id, plan_id, phase_id, task_id, begin_level, end_level)
        SELECT in_workspace_id, in_new_id, NULL::uuid, NULL::uuid, begin_level, end_level
        FROM waiting_levels
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id
        UNION ALL
        SELECT in_workspace_id, NULL, phase_copies.new_id, NULL, known.begin_level, known.end_level
        FROM phase_copies
        JOIN waiting_levels AS known ON known.workspace_id = in_workspace_id AND known.phase_id = phase_copies.old_id
        UNION ALL
        SELECT in_workspace_id, NULL, NULL, task_copies.new_id, known.begin_level, known.end_level
        FROM task_copies
        JOIN waiting_levels AS known ON known.workspace_id = in_workspace_id AND known.task_id = task_copies.old_id
    ), new_program_edges AS (
        INSERT INTO program_dependencies (
            workspace_id, target_plan_id, source_workspace_id, source_plan_id, created_by
        )
        SELECT in_workspace_id, new_plan.id, d.source_workspace_id, d.source_plan_id, in_call.actor
        FROM new_plan
        JOIN program_dependencies AS d ON d.workspace_id = in_workspace_id AND d.target_plan_id = in_plan_id
        ORDER BY d.created_at, d.id
    ), events AS (
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
        )
        SELECT
            in_workspace_id, kind, id, in_new_id, status, terminal, 1,
            in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
        FROM (
            SELECT 'plan.created' AS kind, id, status, terminal FROM new_plan
            UNION ALL
            SELECT 'phase.created', id, NULL, false FROM new_phases
            UNION ALL
            SELECT 'task.created', id, status, terminal FROM new_tasks
            UNION ALL
            SELECT 'note.created', id, NULL, false FROM new_notes
        ) AS made
    )
    SELECT
        array_agg(whole),
        (
            SELECT array_agg(edge) FROM new_edges
            WHERE (edge).kind = 'blocks' AND (edge).source_id NOT IN (SELECT new_id FROM copies)
        ),
        (
            SELECT array_agg((edge).id) FROM new_edges
            WHERE (edge).kind = 'blocks'
                AND ((edge).source_type = 'phase' OR (edge).source_id NOT IN (SELECT new_id FROM copies))
        )
    INTO made, from_outside, unsettled
    FROM new_plan;
    PERFORM set_config('planwire.whole_plan', '', true);
    IF unsettled IS NOT NULL THEN
        PERFORM settle_edges(in_workspace_id, unsettled);
    END IF;
    IF from_outside IS NOT NULL THEN
        -- What it waits for may have been shifted since the levels were read.
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.dependencies.' || in_workspace_id, 0));
        PERFORM refuse_waiting_cycle(edge) FROM unnest(from_outside) AS edge;
    END IF;
    RETURN QUERY SELECT * FROM unnest(made);
END
$$;
