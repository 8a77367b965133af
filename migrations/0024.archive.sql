-- Archived plans lie in tables of their own, with all that belongs to them, so that they cost those who work nothing.
-- Each table of which rows go with a plan has a twin, <table>_archive, which create_archive() makes.

-- The live and the archived rows together, under the names of the live tables. Who reads with this schema before public
-- in the search path sees both.
CREATE SCHEMA IF NOT EXISTS with_archive;

-- The tables of which rows go with a plan: the plans, and those with a foreign key by which rows are deleted with what they
-- belong to. Rows of greater depth name rows of lesser depth.
CREATE OR REPLACE FUNCTION tables_of_plans() RETURNS TABLE (relation oid, depth integer) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE reached (relation, depth) AS (
        SELECT 'plans'::regclass::oid, 0
        UNION
        SELECT con.conrelid, reached.depth + 1
        FROM reached
        JOIN pg_constraint AS con ON con.confrelid = reached.relation
        WHERE con.contype = 'f' AND con.confdeltype = 'c' AND con.conrelid <> con.confrelid AND reached.depth < 10
    )
    SELECT relation, max(depth) FROM reached GROUP BY relation
$$;

-- Makes the twin of a table: with its columns, but nothing that computes or refuses values, with its indexes, and with
-- foreign keys only to what rows name as long as it is there. Where the table has got columns since, the twin gets them too: it is
-- called with the same arguments again. The index `unread` is left out, because nothing is looked up by it.
CREATE OR REPLACE FUNCTION create_archive(in_table text, unread text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    twin text := in_table || '_archive';
    columns text := (
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = in_table::regclass AND attnum > 0 AND NOT attisdropped
    );
    part record;
BEGIN
    IF to_regclass(twin) IS NULL THEN
        EXECUTE format('CREATE TABLE %I (LIKE %I)', twin, in_table);
        FOR part IN
            SELECT '_pkey' AS name, pg_get_constraintdef(oid) AS definition
            FROM pg_constraint
            WHERE conrelid = in_table::regclass AND contype = 'p'
            UNION
            SELECT substr(conname, length(in_table) + 1), pg_get_constraintdef(oid)
            FROM pg_constraint
            WHERE conrelid = in_table::regclass AND contype = 'f' AND confdeltype = 'n'
                AND confrelid NOT IN (SELECT relation FROM tables_of_plans())
        LOOP
            EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s', twin, twin || part.name, part.definition);
        END LOOP;
    END IF;
    FOR part IN
        SELECT live.attname, format_type(live.atttypid, live.atttypmod) AS type, live.attnotnull,
            pg_get_expr(def.adbin, def.adrelid) AS value
        FROM pg_attribute AS live
        LEFT JOIN pg_attrdef AS def ON def.adrelid = live.attrelid AND def.adnum = live.attnum AND live.attgenerated = ''
        WHERE live.attrelid = in_table::regclass AND live.attnum > 0 AND NOT live.attisdropped
            AND NOT EXISTS (
                SELECT FROM pg_attribute AS there
                WHERE there.attrelid = twin::regclass AND there.attname = live.attname AND NOT there.attisdropped
            )
        ORDER BY live.attnum
    LOOP
        EXECUTE format(
            'ALTER TABLE %I ADD COLUMN %I %s %s %s', twin, part.attname, part.type,
            'DEFAULT ' || part.value, CASE WHEN part.attnotnull THEN 'NOT NULL' END
        );
        EXECUTE format('ALTER TABLE %I ALTER COLUMN %I DROP DEFAULT', twin, part.attname);
    END LOOP;
    FOR part IN
        SELECT rel.relname AS name, pg_get_indexdef(rel.oid) AS definition
        FROM pg_index AS ind
        JOIN pg_class AS rel ON rel.oid = ind.indexrelid
        -- A unique one with a condition keeps rows apart, and finds none.
        WHERE ind.indrelid = in_table::regclass AND NOT ind.indisprimary AND NOT (ind.indisunique AND ind.indpred IS NOT NULL)
            AND rel.relname IS DISTINCT FROM unread
    LOOP
        EXECUTE format(
            'CREATE INDEX IF NOT EXISTS %I ON %I %s', twin || substr(part.name, length(in_table) + 1), twin,
            replace(substr(part.definition, strpos(part.definition, ' USING ')), ' NULLS NOT DISTINCT', '')
        );
    END LOOP;
    EXECUTE format('DROP VIEW IF EXISTS with_archive.%I', in_table);
    EXECUTE format(
        'CREATE VIEW with_archive.%I AS SELECT %s FROM %I UNION ALL SELECT %s FROM %I',
        in_table, columns, in_table, columns, twin
    );
    IF EXISTS (
        SELECT FROM pg_attribute
        WHERE attrelid = in_table::regclass AND attname = 'id' AND atttypid = 'uuid'::regtype AND NOT attisdropped
    ) THEN
        -- After the row is there: until then somebody may be archiving one with the same id. A function for each table, whose
        -- query is planned once. Triggers fire in the order of their names, and this one before the foreign keys: what is
        -- archived has its parents there too.
        EXECUTE format(
            $create$
                CREATE OR REPLACE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    IF EXISTS (SELECT FROM %2$I WHERE workspace_id = NEW.workspace_id AND id = NEW.id) THEN
                        RAISE EXCEPTION 'the id %% is archived', NEW.id
                            USING ERRCODE = 'unique_violation', CONSTRAINT = 'archived_id', TABLE = TG_TABLE_NAME,
                                DETAIL = NEW.id::text;
                    END IF;
                    RETURN NULL;
                END
                $body$
            $create$,
            in_table || '_refuse_archived_id', twin
        );
        EXECUTE format(
            $create$
                CREATE OR REPLACE TRIGGER "Archived_id"
                    AFTER INSERT ON %1$I
                    FOR EACH ROW WHEN (NOT writes_whole_plan())
                    EXECUTE FUNCTION %2$I()
            $create$,
            in_table, in_table || '_refuse_archived_id'
        );
    END IF;
END
$$;

-- Undoes create_archive(), and loses what is archived of the table.
CREATE OR REPLACE FUNCTION drop_archive(in_table text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('DROP VIEW IF EXISTS with_archive.%I', in_table);
    EXECUTE format('DROP TRIGGER IF EXISTS "Archived_id" ON %I', in_table);
    EXECUTE format('DROP FUNCTION IF EXISTS %I()', in_table || '_refuse_archived_id');
    EXECUTE format('DROP TABLE IF EXISTS %I', in_table || '_archive');
END
$$;

SELECT create_archive('plans');
-- Of a plan that moves, this one row holds the workspace for all; workspaces_leave_archive() takes the others along.
DO $$
BEGIN
    ALTER TABLE plans_archive ADD CONSTRAINT plans_archive_workspace_fkey
        FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE;
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;
CREATE INDEX IF NOT EXISTS plans_archive_archived_at_idx ON plans_archive (workspace_id, archived_at, id);

SELECT create_archive('plan_history');
SELECT create_archive('plan_notes');
SELECT create_archive('plan_artifacts');
SELECT create_archive('build_scripts');
SELECT create_archive('phases');
SELECT create_archive('tasks');
SELECT create_archive('task_history');
SELECT create_archive('task_attempts');
SELECT create_archive('dependencies', unread => 'dependencies_edge_key');
SELECT create_archive('waiting_levels');
SELECT create_archive('program_dependencies');
SELECT create_archive('stories');
SELECT create_archive('story_history');

-- An archived plan leaves a program that goes, as a live one does.
CREATE OR REPLACE TRIGGER plans_archive_program_lost
    BEFORE UPDATE OF program_id ON plans_archive
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND NEW.program_id IS NULL AND NEW.revision = OLD.revision)
    EXECUTE FUNCTION plans_count_lost_program();

CREATE OR REPLACE TRIGGER plans_archive_program_lost_events
    AFTER UPDATE OF program_id ON plans_archive
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND NEW.program_id IS NULL AND has_caller())
    EXECUTE FUNCTION plans_write_lost_program();

-- What leaves its program takes the archived edges along that need both ends in it.
CREATE OR REPLACE FUNCTION plans_leave_archived_edges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM program_dependencies_archive WHERE workspace_id = OLD.workspace_id AND target_plan_id = OLD.id;
    DELETE FROM program_dependencies_archive WHERE source_workspace_id = OLD.workspace_id AND source_plan_id = OLD.id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER plans_program_left
    AFTER UPDATE OF program_id ON plans
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND OLD.program_id IS DISTINCT FROM NEW.program_id)
    EXECUTE FUNCTION plans_leave_archived_edges();

CREATE OR REPLACE TRIGGER plans_archive_program_left
    AFTER UPDATE OF program_id ON plans_archive
    FOR EACH ROW WHEN (OLD.program_id IS NOT NULL AND OLD.program_id IS DISTINCT FROM NEW.program_id)
    EXECUTE FUNCTION plans_leave_archived_edges();

-- Parents that tasks have lost because one of the two was archived. They get them back when both are there again.
CREATE TABLE IF NOT EXISTS archived_parents (
    workspace_id text NOT NULL,
    task_id uuid NOT NULL,
    parent_task_id uuid NOT NULL,
    PRIMARY KEY (workspace_id, task_id),
    CONSTRAINT archived_parents_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS archived_parents_parent_idx ON archived_parents (workspace_id, parent_task_id);

-- The foreign keys by which rows go with a plan, and the plan itself. A key that has all columns of another leads to nothing
-- that the other does not. What has no twin is left to the cascade: it can be made again.
CREATE OR REPLACE FUNCTION archive_ways()
RETURNS TABLE (child text, parent text, workspace_column text, id_column text, depth integer) LANGUAGE sql STABLE AS $$
    WITH deepest AS (
        SELECT relation, relation::regclass::text AS name, depth
        FROM tables_of_plans()
        WHERE to_regclass(relation::regclass::text || '_archive') IS NOT NULL
    ), keys AS (
        SELECT con.oid, con.conkey, con.confkey, con.conrelid, con.confrelid,
            child.name AS child, parent.name AS parent, child.depth
        FROM deepest AS child
        JOIN pg_constraint AS con ON con.conrelid = child.relation
        JOIN deepest AS parent ON parent.relation = con.confrelid
        WHERE con.contype = 'f' AND con.confdeltype = 'c' AND con.conrelid <> con.confrelid
    )
    SELECT 'plans', 'plans', 'workspace_id', 'id', 0
    UNION ALL
    SELECT
        keys.child, keys.parent,
        max(att.attname) FILTER (WHERE referenced.attname = 'workspace_id'),
        max(att.attname) FILTER (WHERE referenced.attname = 'id'),
        keys.depth
    FROM keys
    CROSS JOIN LATERAL unnest(keys.conkey, keys.confkey) AS pair (key, referenced_key)
    JOIN pg_attribute AS att ON att.attrelid = keys.conrelid AND att.attnum = pair.key
    JOIN pg_attribute AS referenced ON referenced.attrelid = keys.confrelid AND referenced.attnum = pair.referenced_key
    WHERE NOT EXISTS (
        SELECT FROM keys AS narrower
        WHERE narrower.oid <> keys.oid AND narrower.conrelid = keys.conrelid AND narrower.conkey <@ keys.conkey
    )
    GROUP BY keys.oid, keys.child, keys.parent, keys.depth
$$;

-- A workspace that is deleted takes along what is archived of it, and archived edges from it. Foreign keys would do this too, and
-- look up the workspace of each row that comes into the archive.
CREATE OR REPLACE FUNCTION workspaces_leave_archive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    way record;
BEGIN
    FOR way IN SELECT DISTINCT child, workspace_column FROM archive_ways() LOOP
        EXECUTE format(
            'DELETE FROM %I WHERE %I IN (SELECT id FROM gone)', way.child || '_archive', way.workspace_column
        );
    END LOOP;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER workspaces_archive
    AFTER DELETE ON workspaces REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION workspaces_leave_archive();

-- What of a plan is in one table, under the name of the live table. Names come once for each way that leads to them.
DO $$
BEGIN
    CREATE TYPE plan_part AS (name text, ids uuid[]);
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

CREATE OR REPLACE FUNCTION ids_of(in_ids plan_part[], in_table text) RETURNS uuid[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    found uuid[] := '{}';
    part plan_part;
BEGIN
    FOREACH part IN ARRAY in_ids LOOP
        IF part.name = in_table THEN
            found := found || part.ids;
        END IF;
    END LOOP;
    RETURN found;
END
$$;

-- Locks a plan and what names of it others can hold, live ones or archived ones: whoever changes it or puts something into
-- it has ended or waits, and later statements see what they left.
CREATE OR REPLACE FUNCTION lock_plan(in_workspace_id text, in_plan_id uuid, archived boolean) RETURNS plan_part[]
LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := '{}';
    found uuid[];
    way record;
BEGIN
    FOR way IN
        WITH ways AS MATERIALIZED (
            SELECT * FROM archive_ways()
        )
        SELECT * FROM ways
        WHERE child IN (SELECT parent FROM ways)
        ORDER BY depth, child
    LOOP
        EXECUTE format(
            'SELECT ARRAY(SELECT id FROM %I WHERE %I = $1 AND %I = ANY ($2) ORDER BY id FOR UPDATE)',
            way.child || CASE WHEN archived THEN '_archive' ELSE '' END, way.workspace_column, way.id_column
        )
        INTO found
        USING in_workspace_id,
            CASE WHEN way.child = way.parent THEN ARRAY[in_plan_id] ELSE ids_of(ids, way.parent) END;
        ids := ids || (way.child, found)::plan_part;
    END LOOP;
    RETURN ids;
END
$$;

-- Puts a plan and all that goes with it into the archive, or takes it out of it: children before their parents, and back
-- after them. The caller has locked it, see lock_plan. Of what hangs between several things, such as a dependency, that comes
-- back whose other ends are there; what has lost an end for ever is deleted.
CREATE OR REPLACE FUNCTION move_plan(in_workspace_id text, in_ids plan_part[], to_archive boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    way record;
    names text;
    ends_there text;
BEGIN
    -- Triggers that answer to changes leave moves alone.
    PERFORM set_config('planwire.moving', 'yes', true), set_config('planwire.whole_plan', 'yes', true);
    FOR way IN
        -- The end by which rows are found is there.
        SELECT
            ways.*,
            string_agg(
                format(
                    'AND (this.%1$I IS NULL OR EXISTS (SELECT FROM %2$I AS other WHERE other.workspace_id = this.%3$I AND other.id = this.%1$I))',
                    id_column, parent, workspace_column
                ), ' '
            ) OVER (
                PARTITION BY child ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW
            ) AS other_ends
        FROM archive_ways() AS ways
        ORDER BY CASE WHEN to_archive THEN -depth ELSE depth END, child
    LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO names FROM pg_attribute
        WHERE attrelid = way.child::regclass AND attnum > 0 AND NOT attisdropped AND (to_archive OR attgenerated = '');
        ends_there := CASE WHEN NOT to_archive THEN way.other_ends END;
        EXECUTE format(
            'WITH moved AS ('
            'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id %s RETURNING this.*'
            ') INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM moved',
            way.child || CASE WHEN to_archive THEN '' ELSE '_archive' END, way.workspace_column, way.id_column, ends_there,
            way.child || CASE WHEN to_archive THEN '_archive' ELSE '' END, names, names
        )
        USING in_workspace_id, ids_of(in_ids, way.parent);
        IF ends_there IS NOT NULL THEN
            EXECUTE format(
                'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id AND NOT (true %s)',
                way.child || '_archive', way.workspace_column, way.id_column,
                replace(ends_there, ' FROM ', ' FROM with_archive.')
            )
            USING in_workspace_id, ids_of(in_ids, way.parent);
        END IF;
    END LOOP;
    PERFORM set_config('planwire.moving', '', true), set_config('planwire.whole_plan', '', true);
END
$$;

-- Takes the parent from tasks that stay, or that come back, where it does not: the link is kept until both are there.
CREATE OR REPLACE FUNCTION detach_from_archive(in_workspace_id text, in_task_ids uuid[], in_call call_info) RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH detached AS (
        UPDATE tasks SET parent_task_id = NULL, updated_at = now(), revision = revision + 1
        WHERE workspace_id = in_workspace_id AND parent_task_id = ANY (in_task_ids) AND id <> ALL (in_task_ids)
        RETURNING tasks.*, old.parent_task_id AS lost_parent_id
    ), kept AS (
        INSERT INTO archived_parents (workspace_id, task_id, parent_task_id)
        SELECT workspace_id, id, lost_parent_id FROM detached
        ON CONFLICT (workspace_id, task_id) DO UPDATE SET parent_task_id = excluded.parent_task_id
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM detached
    WHERE in_call.actor IS NOT NULL
$$;

-- As detach_from_archive, of archived tasks whose parents are not there: what is needed before they come back.
CREATE OR REPLACE FUNCTION detach_in_archive(in_workspace_id text, in_task_ids uuid[]) RETURNS void LANGUAGE sql VOLATILE AS $$
    WITH detached AS (
        UPDATE tasks_archive AS this SET parent_task_id = NULL
        WHERE workspace_id = in_workspace_id AND id = ANY (in_task_ids) AND parent_task_id <> ALL (in_task_ids)
            AND NOT EXISTS (
                SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = this.parent_task_id
            )
        RETURNING id, old.parent_task_id AS lost_parent_id
    )
    INSERT INTO archived_parents (workspace_id, task_id, parent_task_id)
    SELECT in_workspace_id, id, lost_parent_id FROM detached
    ON CONFLICT (workspace_id, task_id) DO UPDATE SET parent_task_id = excluded.parent_task_id
$$;

-- Gives back the parents that tasks have lost to or by the archive, where both are there and the task has no other.
CREATE OR REPLACE FUNCTION attach_restored(in_workspace_id text, in_task_ids uuid[], in_call call_info) RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH reunited AS MATERIALIZED (
        SELECT links.* FROM archived_parents AS links
        WHERE links.workspace_id = in_workspace_id
            AND (links.task_id = ANY (in_task_ids) OR links.parent_task_id = ANY (in_task_ids))
            AND EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = links.task_id)
            AND EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id AND tasks.id = links.parent_task_id)
    ), gone AS (
        DELETE FROM archived_parents USING reunited
        WHERE archived_parents.workspace_id = in_workspace_id AND archived_parents.task_id = reunited.task_id
    ), attached AS (
        UPDATE tasks SET parent_task_id = reunited.parent_task_id, updated_at = now(), revision = revision + 1
        FROM reunited
        WHERE tasks.workspace_id = in_workspace_id AND tasks.id = reunited.task_id AND tasks.parent_task_id IS NULL
        RETURNING tasks.*
    )
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, to_status, terminal, revision, actor, agent, rpc, reason, request_id
    )
    SELECT
        workspace_id, 'task.updated', id, plan_id, status, terminal, revision,
        in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
    FROM attached
$$;

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

-- Refuses a plan that has come back where it is in a cycle: others may have got dependencies meanwhile that its own close.
-- Inside it nothing has changed, and its levels came back with it.
CREATE OR REPLACE FUNCTION refuse_restored_cycle(in_edges edge_across[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM refuse_waiting_cycle(edge) FROM unnest(in_edges) WHERE (edge).kind = 'blocks';
END
$$;

-- Lets those edges of a plan that has come back, between it and plans of other workspaces, be of which both ends are still in
-- one program, and refuses what closes a cycle. The plans are locked as by program_dependencies_begin().
CREATE OR REPLACE FUNCTION settle_restored_program_edges(in_workspace_id text, in_plan_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM program_edges(in_workspace_id, in_plan_id)) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(key)
    FROM (
        SELECT DISTINCT hashtextextended('planwire.dependencies.' || home, 0) AS key
        FROM program_edges(in_workspace_id, in_plan_id) AS edge
        CROSS JOIN LATERAL unnest(ARRAY[edge.workspace_id, edge.source_workspace_id]) AS home
        ORDER BY key
    ) AS keys;
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

-- Deletes an archived plan for ever, with all that went with it.
CREATE OR REPLACE FUNCTION delete_archived_plan(in_workspace_id text, in_plan_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids plan_part[] := lock_plan(in_workspace_id, in_plan_id, archived => true);
    way record;
BEGIN
    FOR way IN SELECT ways.* FROM archive_ways() AS ways ORDER BY ways.depth DESC LOOP
        EXECUTE format(
            'DELETE FROM %I AS this USING unnest($2) AS of (id) WHERE this.%I = $1 AND this.%I = of.id',
            way.child || '_archive', way.workspace_column, way.id_column
        )
        USING in_workspace_id, ids_of(ids, way.parent);
    END LOOP;
    DELETE FROM archived_parents
    WHERE workspace_id = in_workspace_id
        AND (task_id = ANY (ids_of(ids, 'tasks')) OR parent_task_id = ANY (ids_of(ids, 'tasks')));
END
$$;

-- Deletes the archived plans of a workspace that were archived longer ago than `older_than`, the oldest first and at most so
-- many, and returns what they were.
CREATE OR REPLACE FUNCTION purge_archived_plans(
    in_workspace_id text, older_than interval, most integer, in_call call_info
) RETURNS SETOF plans_archive LANGUAGE plpgsql AS $$
DECLARE
    plan plans_archive;
BEGIN
    FOR plan IN
        SELECT * FROM plans_archive
        WHERE workspace_id = in_workspace_id AND archived_at <= now() - older_than
        ORDER BY archived_at, id
        LIMIT most
        FOR UPDATE
    LOOP
        PERFORM delete_archived_plan(in_workspace_id, plan.id);
        INSERT INTO event_log (
            workspace_id, kind, subject_id, plan_id, from_status, revision, actor, agent, rpc, reason, request_id
        )
        VALUES (
            in_workspace_id, 'plan.deleted', plan.id, plan.id, plan.status, plan.revision + 1,
            in_call.actor, in_call.agent, in_call.rpc, in_call.reason, in_call.request_id
        );
        RETURN NEXT plan;
    END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION workspace_is_empty(in_workspace_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM plans_archive WHERE plans_archive.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id)
$$;

-- Plans that were archived by their status alone.
SELECT put_away_plan(workspace_id, id) FROM plans WHERE status = 'archived';
