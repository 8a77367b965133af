DO $$
BEGIN
    CREATE TYPE task_job AS (
        workspace_id text,
        completions jsonb,
        continues boolean,
        plan_id uuid,
        by_priority boolean,
        capabilities text[],
        assigned_agent text,
        labels text[],
        after uuid,
        most integer,
        worker text,
        session_id text,
        lease_seconds double precision,
        avoid_conflicts boolean
    );
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

COMMENT ON TYPE task_job IS
    'What one call asks of work_on_tasks(): the tasks that it completes, which tasks it claims (plan_id, by_priority, capabilities, assigned_agent, labels; plans take turns after the plan `after`), up to how many (most), and for whom. avoid_conflicts: tasks are passed over that are in conflict with what other workers are at, see tasks_in_conflict(). continues: an earlier call with its request id has completed tasks, and this one claims for it.';

-- Completes and claims tasks for many callers in one transaction; each job is what the call of the same number asks for.
-- A job whose completions cannot all be done changes nothing, nor does one whose request id is known, or whose plan is not
-- there: they have no rows in what is returned. Of the others there is a row `accepted`, and one for each task that was completed or claimed, in order; `claimed with links` where it is linked to code.
CREATE OR REPLACE FUNCTION work_on_tasks(calls call_info[], jobs task_job[])
RETURNS TABLE (job integer, role text, task tasks, lease_until timestamptz) LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
    accepted integer[];
    refused integer[];
    -- Side by side, a place for each completion.
    completing integer[];
    workspaces text[];
    ids uuid[];
    attempts integer[];
    etags text[];
    forced boolean[];
    changes jsonb[];
    -- Side by side, a place for each claimed task.
    claiming integer[] := '{}';
    claimed_workspaces text[] := '{}';
    claimed uuid[] := '{}';
    wanted record;
    found uuid[];
    new_requests integer;
    stored integer;
    any_owned boolean;
    avoided uuid[];
    claimed_by_others uuid[];
BEGIN
    IF EXISTS (SELECT FROM unnest(jobs) WHERE avoid_conflicts) THEN
        -- Before all other locks: two who avoid conflicts see what the other one has claimed.
        PERFORM pg_advisory_xact_lock(hashtextextended('planwire.conflicts.' || avoiding.workspace_id, 0))
        FROM (SELECT DISTINCT workspace_id FROM unnest(jobs) WHERE avoid_conflicts ORDER BY workspace_id) AS avoiding;
    END IF;
    any_owned := EXISTS (
        SELECT FROM workspaces
        WHERE id = ANY (ARRAY(SELECT workspace_id FROM unnest(jobs))) AND session_ownership
    );
    SELECT coalesce(array_agg(number ORDER BY number), '{}') INTO accepted
    FROM (
        SELECT
            call.*,
            row_number() OVER (PARTITION BY call.actor, call.rpc, call.request_id ORDER BY call.number) AS turn
        FROM unnest(calls) WITH ORDINALITY AS call (actor, rpc, reason, request_id, fingerprint, agent, session, number)
    ) AS call
    WHERE (
            call.request_id IS NULL OR (jobs[call.number]).continues OR call.turn = 1 AND (
                -- Not EXISTS: where the table was small once, its plan would go on to read all of it.
                SELECT requests.request_id FROM requests
                WHERE requests.actor = call.actor AND requests.rpc = call.rpc AND requests.request_id = call.request_id
            ) IS NULL
        )
        -- A claim in a plan that is not there must not complete anything.
        AND ((jobs[call.number]).plan_id IS NULL OR (
            SELECT plans.id FROM plans
            WHERE plans.workspace_id = (jobs[call.number]).workspace_id AND plans.id = (jobs[call.number]).plan_id
        ) IS NOT NULL)
        AND (
            NOT any_owned
            OR owner_in_the_way((jobs[call.number]).workspace_id, (jobs[call.number]).plan_id, call.session) IS NULL
        );

    SELECT
        array_agg(number), array_agg((jobs[number]).workspace_id), array_agg(done.task_id), array_agg(done.attempt),
        array_agg(done.etag), array_agg(done.force), array_agg(done.changes)
    INTO completing, workspaces, ids, attempts, etags, forced, changes
    FROM unnest(accepted) AS number
    CROSS JOIN LATERAL jsonb_to_recordset((jobs[number]).completions) AS done (
        task_id uuid, attempt integer, etag text, force boolean, changes jsonb
    );
    IF ids IS NOT NULL THEN
        PERFORM FROM unnest(workspaces, ids) AS done (workspace_id, id)
        JOIN tasks USING (workspace_id, id)
        ORDER BY tasks.workspace_id, tasks.id
        FOR NO KEY UPDATE OF tasks;
        -- A statement of its own, which sees what those did who had the tasks before.
        SELECT array_agg(DISTINCT completing[place]) INTO refused
        FROM refused_completions(
            completing, workspaces, ids, attempts, etags, forced,
            CASE WHEN any_owned THEN ARRAY(SELECT (calls[number]).session FROM unnest(completing) AS number) END
        ) AS place;
        IF refused IS NOT NULL THEN
            accepted := ARRAY(SELECT number FROM unnest(accepted) AS number WHERE number <> ALL (refused) ORDER BY number);
            SELECT
                array_agg(done.number), array_agg(done.workspace_id), array_agg(done.task_id), array_agg(done.changes)
            INTO completing, workspaces, ids, changes
            FROM unnest(completing, workspaces, ids, changes) AS done (number, workspace_id, task_id, changes)
            WHERE done.number = ANY (accepted);
        END IF;
    END IF;

    -- Before anything is changed, the slots of all stories that are named: those who have some wait for none. Most workspaces
    -- have no story, and nothing is looked up there.
    IF EXISTS (
        SELECT FROM story_slots
        WHERE story_slots.workspace_id = ANY (ARRAY(SELECT (jobs[number]).workspace_id FROM unnest(accepted) AS number))
    ) THEN
        PERFORM FROM story_slots
        WHERE (story_slots.workspace_id, story_slots.story_id) IN (
            SELECT tasks.workspace_id, tasks.plan_id
            FROM unnest(workspaces, ids) AS done (workspace_id, id)
            JOIN tasks USING (workspace_id, id)
            UNION
            SELECT (jobs[number]).workspace_id, (jobs[number]).plan_id FROM unnest(accepted) AS number
        )
        ORDER BY story_slots.workspace_id, story_slots.story_id
        FOR NO KEY UPDATE;
    END IF;

    RETURN QUERY SELECT number, 'accepted', NULL::tasks, NULL::timestamptz FROM unnest(accepted) AS number;

    IF ids IS NOT NULL THEN
        IF completing[1] = ALL (completing) THEN
            PERFORM set_config('planwire.call', calls[completing[1]]::text, true);
        ELSE
            PERFORM
                set_config('planwire.call', '', true),
                set_config('planwire.calls', jsonb_object_agg(done.task_id, calls[done.number]::text)::text, true)
            FROM unnest(completing, ids) AS done (number, task_id);
        END IF;
        RETURN QUERY
        WITH changed AS (
            UPDATE tasks AS this
            SET output = coalesce(done.changes ->> 'output', this.output),
                output_data = coalesce(done.changes -> 'output_data', this.output_data),
                actual_resources = coalesce(done.changes -> 'actual_resources', this.actual_resources),
                status = 'completed', error_message = NULL, session_id = NULL, completed_at = now(), updated_at = now(),
                revision = revision + 1
            FROM unnest(completing, workspaces, ids, changes) WITH ORDINALITY
                AS done (number, workspace_id, task_id, changes, place)
            WHERE this.workspace_id = done.workspace_id AND this.id = done.task_id
            RETURNING done.number, done.place, old.status AS old_status, new AS task,
                this.workspace_id, this.id, this.plan_id, this.status, this.revision
        ), ended AS (
            DELETE FROM task_leases AS this
            USING unnest(workspaces, ids) AS done (workspace_id, task_id)
            WHERE this.workspace_id = done.workspace_id AND this.task_id = done.task_id
                -- So that they are looked up, and not looked for among all leases.
                AND this.workspace_id = ANY (workspaces) AND this.task_id = ANY (ids)
        ), history AS (
            INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
            SELECT
                workspace_id, id, old_status, status,
                (calls[number]).actor, (calls[number]).agent, (calls[number]).reason
            FROM changed
            ORDER BY place
        ), event AS (
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, to_status, terminal, revision,
                actor, agent, rpc, reason, request_id
            )
            SELECT
                workspace_id, 'task.status_changed', id, plan_id, old_status, status, true,
                revision, (calls[number]).actor, (calls[number]).agent, (calls[number]).rpc,
                (calls[number]).reason, (calls[number]).request_id
            FROM changed
            ORDER BY place
        )
        SELECT changed.number, 'completed', changed.task, NULL::timestamptz FROM changed ORDER BY changed.place;
    END IF;

    FOR wanted IN
        SELECT
            (job).workspace_id, (job).plan_id, (job).by_priority, (job).capabilities, (job).assigned_agent, (job).labels,
            CASE WHEN workspaces.session_ownership THEN (job).session_id END AS session_id,
            CASE WHEN (job).avoid_conflicts THEN (job).worker END AS avoiding_worker,
            (array_agg((job).after))[1] AS after, array_agg(number ORDER BY number) AS numbers,
            array_agg((job).most ORDER BY number) AS limits, sum((job).most)::integer AS most
        FROM unnest(accepted) AS number
        CROSS JOIN LATERAL (SELECT jobs[number] AS job) AS asked
        -- Where it matters, callers of one session claim together.
        LEFT JOIN workspaces ON workspaces.id = (job).workspace_id AND workspaces.session_ownership
        WHERE (job).most > 0
        GROUP BY
            (job).workspace_id, (job).plan_id, (job).by_priority, (job).capabilities, (job).assigned_agent, (job).labels,
            CASE WHEN workspaces.session_ownership THEN (job).session_id END,
            CASE WHEN (job).avoid_conflicts THEN (job).worker END
        ORDER BY 1, min(number)
    LOOP
        FOR attempt IN 1..2 LOOP
            avoided := '{}';
            IF wanted.avoiding_worker IS NOT NULL THEN
                claimed_by_others := ARRAY(
                    SELECT claim.task_id FROM unnest(claiming, claimed) AS claim (number, task_id)
                    WHERE (jobs[claim.number]).worker <> wanted.avoiding_worker
                );
                avoided := tasks_in_conflict(
                    wanted.workspace_id, tasks_of_others(wanted.workspace_id, wanted.avoiding_worker) || claimed_by_others
                );
            END IF;
            found := take_claimable(
                wanted.workspace_id, wanted.plan_id, wanted.by_priority, wanted.capabilities, wanted.assigned_agent,
                wanted.labels, wanted.session_id, wanted.after, claimed, wanted.most, avoided
            );
            IF wanted.avoiding_worker IS NOT NULL AND EXISTS (
                SELECT FROM code_links WHERE workspace_id = wanted.workspace_id AND task_id = ANY (found)
            ) THEN
                -- Again, because links may have come before the tasks were locked; to those that are locked none can.
                avoided := tasks_in_conflict(
                    wanted.workspace_id, tasks_of_others(wanted.workspace_id, wanted.avoiding_worker) || claimed_by_others
                );
                found := ARRAY(
                    SELECT id FROM unnest(found) WITH ORDINALITY AS locked (id, place)
                    WHERE id <> ALL (avoided)
                    ORDER BY place
                );
            END IF;
            -- In passing: what nobody has any longer can be had.
            EXIT WHEN cardinality(found) >= wanted.most OR give_back_expired(wanted.workspace_id, 100) = 0;
        END LOOP;
        claimed := claimed || found;
        claimed_workspaces := claimed_workspaces || array_fill(wanted.workspace_id, ARRAY[cardinality(found)]);
        -- One for each first, then a second one.
        claiming := claiming || ARRAY(
            SELECT share.number
            FROM unnest(wanted.numbers, wanted.limits) AS share (number, most)
            CROSS JOIN LATERAL generate_series(1, share.most) AS round
            ORDER BY round, share.number
            LIMIT cardinality(found)
        );
    END LOOP;
    IF claimed <> '{}' THEN
        RETURN QUERY
        WITH claim AS MATERIALIZED (
            SELECT
                claim.*, (jobs[number]).worker, (jobs[number]).session_id,
                clock_timestamp() + make_interval(secs => (jobs[number]).lease_seconds) AS lease_until
            FROM unnest(claiming, claimed_workspaces, claimed) WITH ORDINALITY AS claim (number, workspace_id, task_id, place)
        ), changed AS (
            UPDATE tasks AS this
            SET status = 'in_progress', attempt = attempt + 1, assigned_agent = claim.worker, available_at = NULL,
                started_at = now(), completed_at = NULL, session_id = claim.session_id, updated_at = now(),
                revision = revision + 1
            FROM claim
            WHERE this.workspace_id = claim.workspace_id AND this.id = claim.task_id
            RETURNING
                claim.number, claim.place, claim.worker, claim.session_id, claim.lease_until, old.status AS old_status,
                new AS task, this.workspace_id, this.id, this.plan_id, this.status, this.revision, this.attempt
        ), leased AS (
            INSERT INTO task_leases AS this (workspace_id, task_id, attempt, worker, session_id, lease_until)
            SELECT workspace_id, id, attempt, worker, session_id, lease_until FROM changed
            -- That of an earlier attempt, which ended without a worker.
            ON CONFLICT (workspace_id, task_id) DO UPDATE
            SET attempt = excluded.attempt, worker = excluded.worker, session_id = excluded.session_id,
                claimed_at = excluded.claimed_at, lease_until = excluded.lease_until
        ), history AS (
            INSERT INTO task_history (workspace_id, task_id, old_status, new_status, changed_by, agent, reason)
            SELECT
                workspace_id, id, old_status, status,
                (calls[number]).actor, (calls[number]).agent, (calls[number]).reason
            FROM changed
            ORDER BY place
        ), event AS (
            INSERT INTO event_log (
                workspace_id, kind, subject_id, plan_id, from_status, to_status, revision,
                actor, agent, rpc, reason, request_id
            )
            SELECT
                workspace_id, 'task.status_changed', id, plan_id, old_status, status,
                revision, (calls[number]).actor, (calls[number]).agent, (calls[number]).rpc,
                (calls[number]).reason, (calls[number]).request_id
            FROM changed
            ORDER BY place
        )
        SELECT
            changed.number,
            CASE
                WHEN EXISTS (
                    SELECT FROM code_links
                    WHERE code_links.workspace_id = changed.workspace_id AND code_links.task_id = changed.id
                ) THEN 'claimed with links'
                ELSE 'claimed'
            END,
            changed.task, changed.lease_until
        FROM changed
        ORDER BY changed.place;
    END IF;

    -- What a replay answers with: the ids of completed tasks, and those of claimed ones with their tokens.
    WITH answers AS MATERIALIZED (
        SELECT number, (jobs[number]).continues, array_agg(answer ORDER BY part, place) AS resource_ids
        FROM (
            SELECT number, 1 AS part, place, task_id::text AS answer
            FROM unnest(completing, ids) WITH ORDINALITY AS done (number, task_id, place)
            UNION ALL
            SELECT claim.number, 2, claim.place, claim.task_id || ' ' || tasks.attempt
            FROM unnest(claiming, claimed_workspaces, claimed) WITH ORDINALITY
                AS claim (number, workspace_id, task_id, place)
            JOIN tasks ON tasks.workspace_id = claim.workspace_id AND tasks.id = claim.task_id
        ) AS answer
        WHERE (calls[number]).request_id IS NOT NULL
        GROUP BY number
    ), inserted AS (
        INSERT INTO requests (actor, rpc, request_id, fingerprint, resource_ids)
        SELECT
            (calls[number]).actor, (calls[number]).rpc, (calls[number]).request_id, (calls[number]).fingerprint,
            resource_ids
        FROM answers
        WHERE continues IS NOT TRUE
        ON CONFLICT DO NOTHING
        RETURNING request_id
    ), continued AS (
        UPDATE requests AS this SET resource_ids = this.resource_ids || answers.resource_ids
        FROM answers
        WHERE answers.continues AND this.actor = (calls[answers.number]).actor AND this.rpc = (calls[answers.number]).rpc
            AND this.request_id = (calls[answers.number]).request_id
    )
    SELECT
        (SELECT count(*) FROM answers WHERE continues IS NOT TRUE),
        (SELECT count(*) FROM inserted)
    INTO new_requests, stored;
    IF stored < new_requests THEN
        -- The same call was made at the same time, by another process; all of this is done again, and finds it.
        RAISE EXCEPTION 'a request with the same id was made at the same time' USING ERRCODE = 'serialization_failure';
    END IF;
END
$$;
