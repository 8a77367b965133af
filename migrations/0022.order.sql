-- Who changes the places of the tasks of a plan takes turns with the others, before it looks at them: each would not see
-- what the others do. Those who only put something after the last task share a turn, see free_place.
CREATE OR REPLACE FUNCTION take_order_turn(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(order_lock(in_workspace_id, in_plan_id))
$$;

-- The turn of the plan that a task is in, which is returned; NULL where there is no such task, or it is in no plan.
CREATE OR REPLACE FUNCTION take_order_turn_of_task(in_workspace_id text, in_task_id uuid) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    found_plan_id uuid := (SELECT plan_id FROM tasks WHERE workspace_id = in_workspace_id AND id = in_task_id);
BEGIN
    IF found_plan_id IS NOT NULL THEN
        PERFORM take_order_turn(in_workspace_id, found_plan_id);
    END IF;
    RETURN found_plan_id;
END
$$;

-- Shares the turns of the plans that tasks are in and come to, before the tasks are locked: who has a turn locks tasks.
CREATE OR REPLACE FUNCTION share_order_turns(in_workspace_id text, in_task_ids uuid[], in_plan_ids uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(key)
    FROM (
        SELECT DISTINCT order_lock(in_workspace_id, plan_id) AS key
        FROM (
            SELECT plan_id FROM tasks WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids)
            UNION ALL
            SELECT unnest(in_plan_ids)
        ) AS plans
        ORDER BY key
    ) AS keys;
    RETURN true;
END
$$;

-- The tasks of a phase, or those of a plan that are in no phase, in their order. VOLATILE, so that one who waited for a
-- turn sees what was committed meanwhile.
CREATE OR REPLACE FUNCTION tasks_in_order(in_workspace_id text, in_plan_id uuid, in_phase_id uuid) RETURNS uuid[]
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF in_phase_id IS NULL THEN
        RETURN ARRAY(
            SELECT id FROM tasks
            WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND phase_id IS NULL
            ORDER BY order_index, id
        );
    END IF;
    RETURN ARRAY(
        SELECT id FROM tasks
        WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id AND phase_id = in_phase_id
        ORDER BY order_index, id
    );
END
$$;

-- Takes a turn, and returns the tasks of a phase, or those that are in no phase of a plan, with the given ids in their order
-- and all others where they are. NULL where the ids, all different, are not those of all tasks there, or of all that are
-- subtasks of a parent.
CREATE OR REPLACE FUNCTION reordered_tasks(
    in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_parent_task_id uuid, in_ids uuid[]
) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    present uuid[];
    places bigint[];
    movable uuid[];
BEGIN
    PERFORM take_order_turn(in_workspace_id, in_plan_id);
    present := tasks_in_order(in_workspace_id, in_plan_id, in_phase_id);
    SELECT array_agg(task.place ORDER BY task.place), array_agg(task.id ORDER BY task.id) INTO places, movable
    FROM unnest(present) WITH ORDINALITY AS task (id, place)
    JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = task.id
    WHERE in_parent_task_id IS NULL OR tasks.parent_task_id = in_parent_task_id;
    IF movable IS DISTINCT FROM ARRAY(SELECT id FROM unnest(in_ids) AS id ORDER BY id) THEN
        RETURN NULL;
    END IF;
    RETURN ARRAY(
        SELECT coalesce(wanted.id, task.id)
        FROM unnest(present) WITH ORDINALITY AS task (id, place)
        LEFT JOIN unnest(places, in_ids) AS wanted (place, id) USING (place)
        ORDER BY place
    );
END
$$;

-- The place at which a new task comes to an index: behind the last one where there are not so many.
CREATE OR REPLACE FUNCTION place_at(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_index integer)
RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    PERFORM take_order_turn(in_workspace_id, in_plan_id);
    RETURN least(in_index, cardinality(tasks_in_order(in_workspace_id, in_plan_id, in_phase_id)));
END
$$;

-- Puts tasks of a plan into a phase, or for NULL into none, and numbers them from 0. Returns those that were not there or
-- had another number: they are changed, the others are not. One that has left the plan while this waited for it, as by an import,
-- which takes no turns, is left where it is.
CREATE OR REPLACE FUNCTION place_tasks(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_ids uuid[])
RETURNS SETOF tasks LANGUAGE sql VOLATILE AS $$
    WITH moving AS MATERIALIZED (
        SELECT tasks.id, (wanted.number - 1)::integer AS place
        FROM unnest(in_ids) WITH ORDINALITY AS wanted (id, number)
        JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = wanted.id
        WHERE tasks.plan_id = in_plan_id
            AND (tasks.phase_id, tasks.order_index) IS DISTINCT FROM (in_phase_id, (wanted.number - 1)::integer)
        ORDER BY tasks.id
        FOR NO KEY UPDATE OF tasks
    )
    UPDATE tasks
    SET phase_id = in_phase_id, order_index = moving.place, updated_at = now(), revision = revision + 1
    FROM moving
    WHERE tasks.workspace_id = in_workspace_id AND tasks.id = moving.id
    RETURNING tasks.*
$$;

-- Puts a task at an index of a phase, or for NULL of those in no phase; without an index it comes last. The other tasks
-- there make room, and those that it leaves close up. Returns all that changed. The task may be one that is being created.
-- The caller has the turn of the plan.
CREATE OR REPLACE FUNCTION move_task(
    in_workspace_id text, in_plan_id uuid, in_task_id uuid, in_phase_id uuid, in_index integer
) RETURNS SETOF tasks LANGUAGE plpgsql AS $$
DECLARE
    others uuid[] := array_remove(tasks_in_order(in_workspace_id, in_plan_id, in_phase_id), in_task_id);
    place integer := least(coalesce(in_index, cardinality(others)), cardinality(others));
    from_phase_id uuid := (
        SELECT tasks.phase_id FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = in_task_id
    );
BEGIN
    RETURN QUERY SELECT * FROM place_tasks(
        in_workspace_id, in_plan_id, in_phase_id, others[:place] || in_task_id || others[place + 1:]
    );
    IF from_phase_id IS DISTINCT FROM in_phase_id THEN
        RETURN QUERY SELECT * FROM place_tasks(
            in_workspace_id, in_plan_id, from_phase_id, tasks_in_order(in_workspace_id, in_plan_id, from_phase_id)
        );
    END IF;
END
$$;

-- Puts all tasks of a phase, which the caller has locked, after those of another one of the plan, and writes their events.
-- The deleting statement sets planwire.call to say who calls. Returns how many they are.
CREATE OR REPLACE FUNCTION empty_phase_into(in_workspace_id text, in_phase_id uuid, in_to_phase_id uuid) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    call call_info := current_setting('planwire.call')::call_info;
    of_plan_id uuid := (SELECT plan_id FROM phases WHERE workspace_id = in_workspace_id AND id = in_phase_id);
    moved bigint;
BEGIN
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        call.actor, call.agent, call.rpc, call.reason, call.request_id
    FROM place_tasks(
        in_workspace_id, of_plan_id, in_to_phase_id,
        tasks_in_order(in_workspace_id, of_plan_id, in_to_phase_id)
            || tasks_in_order(in_workspace_id, of_plan_id, in_phase_id)
    );
    GET DIAGNOSTICS moved = ROW_COUNT;
    RETURN moved;
END
$$;

-- Takes the turn of the plan that a phase is in.
CREATE OR REPLACE FUNCTION take_order_turn_of_phase(in_workspace_id text, in_phase_id uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    found_plan_id uuid := (SELECT plan_id FROM phases WHERE workspace_id = in_workspace_id AND id = in_phase_id);
BEGIN
    PERFORM take_order_turn(in_workspace_id, found_plan_id);
    RETURN true;
END
$$;

-- Takes the turn of those who make phases of a plan, and says whether the given ids, all different, are those of all its
-- phases.
CREATE OR REPLACE FUNCTION are_all_phases(in_workspace_id text, in_plan_id uuid, in_ids uuid[]) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(phases_lock(in_workspace_id, in_plan_id));
    RETURN ARRAY(
        SELECT phases.id FROM phases
        WHERE phases.workspace_id = in_workspace_id AND phases.plan_id = in_plan_id
        ORDER BY phases.id
    ) = ARRAY(SELECT id FROM unnest(in_ids) AS id ORDER BY id);
END
$$;

-- The phases of a plan in their order. VOLATILE, so that one who waited for a turn sees what was committed meanwhile.
CREATE OR REPLACE FUNCTION phases_in_order(in_workspace_id text, in_plan_id uuid) RETURNS uuid[]
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN ARRAY(
        SELECT id FROM phases WHERE workspace_id = in_workspace_id AND plan_id = in_plan_id ORDER BY order_index, id
    );
END
$$;

-- The place at which a new phase comes to an index: behind the last one where there are not so many.
CREATE OR REPLACE FUNCTION phase_place_at(in_workspace_id text, in_plan_id uuid, in_index integer) RETURNS integer
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(phases_lock(in_workspace_id, in_plan_id));
    RETURN least(in_index, cardinality(phases_in_order(in_workspace_id, in_plan_id)));
END
$$;

-- Numbers the phases of a plan from 0. Returns those that had another number: they are changed, the others are not.
CREATE OR REPLACE FUNCTION place_phases(in_workspace_id text, in_plan_id uuid, in_ids uuid[]) RETURNS SETOF phases
LANGUAGE sql VOLATILE AS $$
    WITH moving AS MATERIALIZED (
        SELECT phases.id, (wanted.number - 1)::integer AS place
        FROM unnest(in_ids) WITH ORDINALITY AS wanted (id, number)
        JOIN phases ON phases.workspace_id = in_workspace_id AND phases.id = wanted.id
        WHERE phases.plan_id = in_plan_id AND phases.order_index <> wanted.number - 1
        ORDER BY phases.id
        FOR NO KEY UPDATE OF phases
    )
    UPDATE phases
    SET order_index = moving.place, updated_at = now(), revision = revision + 1
    FROM moving
    WHERE phases.workspace_id = in_workspace_id AND phases.id = moving.id
    RETURNING phases.*
$$;

-- Makes room for a phase that is being created at a place: all others are numbered from 0 around it. Returns those that had
-- another number.
CREATE OR REPLACE FUNCTION make_room_for_phase(in_workspace_id text, in_plan_id uuid, in_phase_id uuid, in_place integer)
RETURNS SETOF phases LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    others uuid[] := array_remove(phases_in_order(in_workspace_id, in_plan_id), in_phase_id);
BEGIN
    RETURN QUERY SELECT * FROM place_phases(
        in_workspace_id, in_plan_id, others[:in_place] || in_phase_id || others[in_place + 1:]
    );
END
$$;
