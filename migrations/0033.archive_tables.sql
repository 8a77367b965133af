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

CREATE OR REPLACE FUNCTION workspace_is_empty(in_workspace_id text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT NOT EXISTS (SELECT FROM plans WHERE plans.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM plans_archive WHERE plans_archive.workspace_id = in_workspace_id)
        AND NOT EXISTS (SELECT FROM tasks WHERE tasks.workspace_id = in_workspace_id)
$$;
