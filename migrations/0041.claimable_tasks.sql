-- What can be claimed, in the order of plans, and by priority. The highest uuid stands for no plan and for no phase: both
-- come last.
CREATE OR REPLACE FUNCTION or_last(id uuid) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(id, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
$$;

CREATE INDEX IF NOT EXISTS task_readiness_claimable_idx
    ON task_readiness (workspace_id, or_last(plan_id), or_last(phase_id), order_index, task_id)
    WHERE unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;
CREATE INDEX IF NOT EXISTS task_readiness_priority_idx
    ON task_readiness (workspace_id, priority, or_last(plan_id), order_index, task_id)
    WHERE unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;
-- What becomes claimable when its time comes.
CREATE INDEX IF NOT EXISTS task_readiness_available_at_idx
    ON task_readiness (workspace_id, available_at)
    WHERE available_at IS NOT NULL AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable;

-- Whether a session can claim nothing of a plan: claims ask here what holds back all of a plan and is not counted in
-- task_readiness. A budget that is spent at the same time is spent afterwards.
CREATE OR REPLACE FUNCTION is_closed_to_claims(in_workspace_id text, in_plan_id uuid, in_session_id text) RETURNS boolean
LANGUAGE sql VOLATILE AS $$
    SELECT plan_over_budget(in_workspace_id, in_plan_id)
        OR owner_in_the_way(in_workspace_id, in_plan_id, in_session_id) IS NOT NULL
$$;

-- How many more tasks of a plan may be claimed now, subtasks aside: NULL where that is not limited. The caller has locked the
-- tasks, and keeps what it is told until it commits. Who claims in all plans does not wait for the slots of one: that would be
-- waiting for somebody who waits for those of another one.
CREATE OR REPLACE FUNCTION claims_left(in_workspace_id text, in_plan_id uuid, may_wait boolean) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT may_wait THEN
        PERFORM FROM story_slots WHERE workspace_id = in_workspace_id AND story_id = in_plan_id;
        IF NOT FOUND THEN
            RETURN NULL;
        END IF;
        PERFORM FROM story_slots
        WHERE workspace_id = in_workspace_id AND story_id = in_plan_id
        FOR NO KEY UPDATE SKIP LOCKED;
        IF NOT FOUND THEN
            RETURN 0;
        END IF;
    END IF;
    RETURN free_slots(in_workspace_id, in_plan_id);
END
$$;

-- Locks up to `most` tasks of a plan that a session can claim, in the order of the plan or those of one priority, and gives
-- their ids in this order. What others have locked is passed over, and so is `taken`: what this transaction has locked before,
-- and does not change before all that it claims is found. `avoided` is passed over too.
CREATE OR REPLACE FUNCTION lock_claimable(
    in_workspace_id text, in_plan uuid, in_priority smallint, in_capabilities text[], in_assigned_agent text,
    in_labels text[], in_session_id text, taken uuid[], most integer, may_wait boolean, avoided uuid[] DEFAULT '{}'
) RETURNS uuid[] LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
-- Whatever the limit is, the first ones are read in order, and no more of them: the planner knows no parameters here.
SET enable_sort = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
    phase uuid;
    locked uuid[] := '{}';
    passed_over CONSTANT uuid[] := taken || avoided;
    slots integer;
BEGIN
    IF is_closed_to_claims(in_workspace_id, in_plan, in_session_id) THEN
        RETURN locked;
    END IF;
    IF in_priority IS NOT NULL THEN
        locked := ARRAY(
            SELECT tasks.id
            FROM task_readiness AS ready
            JOIN tasks ON tasks.workspace_id = ready.workspace_id AND tasks.id = ready.task_id
            WHERE ready.workspace_id = in_workspace_id AND ready.priority = in_priority
                AND or_last(ready.plan_id) = in_plan
                AND ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                AND (ready.available_at IS NULL OR ready.available_at <= now())
                AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
                AND ready.task_id <> ALL (passed_over) AND tasks.status IN ('pending', 'approved')
                AND (in_labels IS NULL OR tasks.labels @> in_labels)
                AND (in_assigned_agent IS NULL OR tasks.assigned_agent = in_assigned_agent)
            ORDER BY ready.order_index, ready.task_id
            LIMIT most
            FOR NO KEY UPDATE OF tasks SKIP LOCKED
        );
    ELSE
        FOR phase IN
            (
                SELECT id FROM phases WHERE workspace_id = in_workspace_id AND plan_id = in_plan
                ORDER BY order_index, id
            )
            UNION ALL SELECT or_last(NULL)
        LOOP
            EXIT WHEN cardinality(locked) >= most;
            locked := locked || ARRAY(
                SELECT tasks.id
                FROM task_readiness AS ready
                JOIN tasks ON tasks.workspace_id = ready.workspace_id AND tasks.id = ready.task_id
                WHERE ready.workspace_id = in_workspace_id AND or_last(ready.plan_id) = in_plan
                    AND or_last(ready.phase_id) = phase
                    AND ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                    AND (ready.available_at IS NULL OR ready.available_at <= now())
                    AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
                    AND ready.task_id <> ALL (passed_over) AND tasks.status IN ('pending', 'approved')
                    AND (in_labels IS NULL OR tasks.labels @> in_labels)
                    AND (in_assigned_agent IS NULL OR tasks.assigned_agent = in_assigned_agent)
                ORDER BY ready.order_index, ready.task_id
                LIMIT most - cardinality(locked)
                FOR NO KEY UPDATE OF tasks SKIP LOCKED
            );
        END LOOP;
    END IF;
    IF locked = '{}' THEN
        RETURN locked;
    END IF;
    slots := claims_left(in_workspace_id, in_plan, may_wait);
    IF slots IS NOT NULL THEN
        slots := slots - (
            SELECT count(*) FROM tasks
            WHERE workspace_id = in_workspace_id AND id = ANY (taken) AND plan_id = in_plan AND parent_task_id IS NULL
        );
    END IF;
    -- A statement of its own, which sees what those did who had the tasks before: who adds a dependency locks its target.
    RETURN ARRAY(
        SELECT found.id
        FROM (
            SELECT
                locked.id, locked.place, tasks.parent_task_id IS NOT NULL AS is_subtask,
                count(*) FILTER (WHERE tasks.parent_task_id IS NULL) OVER (ORDER BY locked.place) AS slots_used
            FROM unnest(locked) WITH ORDINALITY AS locked (id, place)
            CROSS JOIN LATERAL (
                SELECT * FROM task_readiness
                WHERE task_readiness.workspace_id = in_workspace_id AND task_readiness.task_id = locked.id
                OFFSET 0
            ) AS ready
            JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = locked.id
            WHERE ready.unmet = 0 AND ready.gates = 0 AND ready.open_subtasks = 0 AND ready.startable
                AND or_last(ready.plan_id) = in_plan AND (in_priority IS NULL OR ready.priority = in_priority)
                AND (ready.available_at IS NULL OR ready.available_at <= now())
                AND (in_capabilities IS NULL OR ready.capability IS NULL OR ready.capability = ANY (in_capabilities))
        ) AS found
        WHERE slots IS NULL OR found.is_subtask OR found.slots_used <= slots
        ORDER BY found.place
    );
END
$$;

-- Locks up to `most` tasks that a session can claim: of one plan, or of all plans in turns, beginning after the plan that was
-- served last. Each plan gives its part first, and what is missing then is taken from whichever has it.
-- `taken_before` and `avoided` are passed over.
CREATE OR REPLACE FUNCTION take_claimable(
    in_workspace_id text, in_plan_id uuid, by_priority boolean, in_capabilities text[], in_assigned_agent text,
    in_labels text[], in_session_id text, after uuid, taken_before uuid[], most integer, avoided uuid[] DEFAULT '{}'
) RETURNS uuid[] LANGUAGE plpgsql
SET plan_cache_mode = 'force_generic_plan'
SET enable_seqscan = off
AS $$
DECLARE
    nil CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    level smallint;
    plan uuid;
    begun boolean;
    wrapped boolean;
    taken uuid[] := '{}';
BEGIN
    FOREACH level IN ARRAY CASE WHEN by_priority THEN '{3,2,1,0}'::smallint[] ELSE '{NULL}' END LOOP
        IF in_plan_id IS NOT NULL THEN
            taken := taken || lock_claimable(
                in_workspace_id, in_plan_id, level, in_capabilities, in_assigned_agent, in_labels,
                in_session_id, taken_before || taken, most - cardinality(taken), true, avoided
            );
        ELSE
            FOR part IN 1..2 LOOP
                plan := coalesce(after, nil);
                wrapped := false;
                LOOP
                    EXIT WHEN cardinality(taken) >= most OR part = 2 AND taken = '{}';
                    IF level IS NULL THEN
                        SELECT or_last(plan_id) INTO plan FROM task_readiness
                        WHERE workspace_id = in_workspace_id AND or_last(plan_id) > plan
                            AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable
                        ORDER BY or_last(plan_id)
                        LIMIT 1;
                    ELSE
                        SELECT or_last(plan_id) INTO plan FROM task_readiness
                        WHERE workspace_id = in_workspace_id AND priority = level AND or_last(plan_id) > plan
                            AND unmet = 0 AND gates = 0 AND open_subtasks = 0 AND startable
                        ORDER BY or_last(plan_id)
                        LIMIT 1;
                    END IF;
                    IF plan IS NULL THEN
                        EXIT WHEN wrapped OR after IS NULL;
                        wrapped := true;
                        plan := nil;
                        CONTINUE;
                    END IF;
                    EXIT WHEN wrapped AND plan > after;
                    taken := taken || lock_claimable(
                        in_workspace_id, plan, level, in_capabilities, in_assigned_agent, in_labels, in_session_id,
                        taken_before || taken,
                        CASE part
                            WHEN 1 THEN least(most - cardinality(taken), 1 + most / 64)
                            ELSE most - cardinality(taken)
                        END,
                        false, avoided
                    );
                END LOOP;
            END LOOP;
        END IF;
        EXIT WHEN cardinality(taken) >= most;
    END LOOP;
    RETURN taken;
END
$$;
