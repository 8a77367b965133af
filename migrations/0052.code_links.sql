-- What tasks and plans have to do with code, and which tasks are in each other's way by it.

CREATE TABLE IF NOT EXISTS code_links (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    -- A task brings its plan along.
    plan_id uuid,
    task_id uuid,
    -- Names, and no ids: they outlive the symbols, and may name what is not indexed yet.
    fully_qualified_name text,
    file_path text,
    origin text NOT NULL DEFAULT 'manual',
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT code_links_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT code_links_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT code_links_task_id_check CHECK (num_nonnulls(plan_id, task_id) >= 1),
    CONSTRAINT code_links_fully_qualified_name_check CHECK (char_length(fully_qualified_name) BETWEEN 1 AND 500),
    CONSTRAINT code_links_file_path_check CHECK (
        char_length(file_path) BETWEEN 1 AND 1000 AND num_nonnulls(fully_qualified_name, file_path) = 1
    ),
    CONSTRAINT code_links_origin_check CHECK (origin IN ('manual', 'description', 'diff', 'dismissed')),
    CONSTRAINT code_links_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

-- Names and paths can be longer than what an index takes.
CREATE UNIQUE INDEX IF NOT EXISTS code_links_target_key
    ON code_links (workspace_id, task_id, (CASE WHEN task_id IS NULL THEN plan_id END), md5(fully_qualified_name), md5(file_path))
    NULLS NOT DISTINCT;
CREATE INDEX IF NOT EXISTS code_links_created_at_idx ON code_links (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS code_links_plan_idx ON code_links (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS code_links_task_idx ON code_links (workspace_id, task_id, created_at, id) WHERE task_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS code_links_fully_qualified_name_idx ON code_links (workspace_id, md5(fully_qualified_name))
    WHERE fully_qualified_name IS NOT NULL;
CREATE INDEX IF NOT EXISTS code_links_file_path_idx ON code_links (workspace_id, md5(file_path)) WHERE file_path IS NOT NULL;

-- As with context items: who moves the task elsewhere waits until the link is there to be moved too.
CREATE OR REPLACE FUNCTION code_links_choose_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.plan_id := (
        SELECT tasks.plan_id FROM tasks
        WHERE tasks.workspace_id = NEW.workspace_id AND tasks.id = NEW.task_id
        FOR SHARE
    );
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER code_links_plan
    BEFORE INSERT OR UPDATE OF plan_id, task_id ON code_links
    FOR EACH ROW WHEN (NEW.task_id IS NOT NULL AND NOT is_moving())
    EXECUTE FUNCTION code_links_choose_plan();

CREATE OR REPLACE FUNCTION tasks_take_code_links_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE code_links SET plan_id = NEW.plan_id WHERE workspace_id = NEW.workspace_id AND task_id = NEW.id;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tasks_code_links
    AFTER UPDATE OF plan_id ON tasks
    FOR EACH ROW WHEN (OLD.plan_id IS DISTINCT FROM NEW.plan_id)
    EXECUTE FUNCTION tasks_take_code_links_along();

SELECT tell_of_deletions('code_links', 'code_link');
SELECT guard_by_session('code_links', 'plan', 'plan_id');
SELECT create_archive('code_links');

-- The symbols that tasks touch: those that their links name, with what is inside of them.
CREATE OR REPLACE FUNCTION code_touched(in_workspace_id text, in_task_ids uuid[]) RETURNS TABLE (task_id uuid, node_id uuid)
LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
    SELECT DISTINCT links.task_id, touched.id
    FROM unnest(in_task_ids) AS asked (task_id)
    JOIN code_links AS links ON links.workspace_id = in_workspace_id AND links.task_id = asked.task_id
        AND links.origin <> 'dismissed'
    CROSS JOIN LATERAL (
        SELECT nodes.id FROM code_nodes AS nodes
        WHERE nodes.workspace_id = in_workspace_id AND md5(nodes.file_path) = md5(links.file_path)
            AND nodes.file_path = links.file_path
        UNION ALL
        SELECT nodes.id FROM code_nodes AS nodes
        WHERE nodes.workspace_id = in_workspace_id AND md5(nodes.fully_qualified_name) = md5(links.fully_qualified_name)
            AND nodes.fully_qualified_name = links.fully_qualified_name
        UNION ALL
        SELECT nodes.id
        -- Of several symbols with the name the file once.
        FROM (
            SELECT DISTINCT named.file_path FROM code_nodes AS named
            WHERE named.workspace_id = in_workspace_id AND md5(named.fully_qualified_name) = md5(links.fully_qualified_name)
                AND named.fully_qualified_name = links.fully_qualified_name
        ) AS outside
        JOIN code_nodes AS nodes ON nodes.workspace_id = in_workspace_id
            AND md5(nodes.file_path) = md5(outside.file_path) AND nodes.file_path = outside.file_path
            AND starts_with(nodes.fully_qualified_name, links.fully_qualified_name || '.')
    ) AS touched
$$;

-- What tasks touch and what depends on it, over at most so many edges, with the least number of edges of each. The first
-- symbols that are found, at most `most`: `rows` says in how many ways each was found, and together they are more than `most`
-- where there are others.
CREATE OR REPLACE FUNCTION code_reach(in_workspace_id text, in_task_ids uuid[], in_depth integer, most integer)
RETURNS TABLE (task_id uuid, node_id uuid, depth integer, rows bigint) LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
    WITH RECURSIVE reached (task_id, node_id, depth) AS (
        SELECT touched.task_id, touched.node_id, 0 FROM code_touched(in_workspace_id, in_task_ids) AS touched
        UNION
        SELECT reached.task_id, edges.source_node_id, reached.depth + 1
        FROM reached
        JOIN code_edges AS edges ON edges.workspace_id = in_workspace_id AND edges.target_node_id = reached.node_id
            AND edges.edge_type <> 'contains' AND edges.confidence <> 'candidate'
        WHERE reached.depth < in_depth
    )
    SELECT found.task_id, found.node_id, min(found.depth), count(*)
    FROM (SELECT * FROM reached LIMIT most + 1) AS found
    GROUP BY found.task_id, found.node_id
$$;

-- What connects tasks with others by code, once for each pair: the first kind, and the nearest symbol. A pair of which both are
-- among both is told once. A row without tasks comes first where more symbols than `most` were to be looked at.
CREATE OR REPLACE FUNCTION code_conflicts(
    in_workspace_id text, in_task_ids uuid[], in_other_ids uuid[], in_depth integer, shared boolean, most integer
)
RETURNS TABLE (task_id uuid, other_task_id uuid, kind text, fully_qualified_name text, file_path text, depth integer)
LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
    WITH own AS MATERIALIZED (
        SELECT * FROM code_reach(in_workspace_id, in_task_ids, in_depth, most)
    ), other AS MATERIALIZED (
        SELECT * FROM code_reach(in_workspace_id, in_other_ids, in_depth, most)
    ), named AS MATERIALIZED (
        SELECT links.task_id, links.fully_qualified_name, links.file_path
        FROM code_links AS links
        WHERE links.workspace_id = in_workspace_id AND links.task_id = ANY (in_task_ids || in_other_ids)
            AND links.origin <> 'dismissed'
    ), found AS (
        SELECT
            own.task_id, other.task_id AS other_task_id, own.node_id, NULL::text AS name, NULL::text AS path,
            own.depth + other.depth AS depth,
            CASE WHEN own.depth + other.depth = 0 THEN 1 WHEN least(own.depth, other.depth) = 0 THEN 3 ELSE 4 END AS rank
        FROM own
        JOIN other USING (node_id)
        UNION ALL
        -- What is not indexed is the same by its name.
        SELECT own.task_id, other.task_id, NULL, own.fully_qualified_name, NULL, 0, 1
        FROM named AS own
        JOIN named AS other ON other.fully_qualified_name = own.fully_qualified_name
        WHERE own.task_id = ANY (in_task_ids) AND other.task_id = ANY (in_other_ids)
        UNION ALL
        SELECT own.task_id, other.task_id, NULL, NULL, own.file_path, 0, 2
        FROM named AS own
        JOIN named AS other ON other.file_path = own.file_path
        WHERE own.task_id = ANY (in_task_ids) AND other.task_id = ANY (in_other_ids)
    ), first AS (
        SELECT DISTINCT ON (found.task_id, found.other_task_id) found.*
        FROM found
        WHERE found.task_id <> found.other_task_id AND (shared OR found.rank < 4)
            AND (
                found.task_id < found.other_task_id
                OR NOT (found.task_id = ANY (in_other_ids) AND found.other_task_id = ANY (in_task_ids))
            )
        ORDER BY found.task_id, found.other_task_id, found.rank, found.depth, found.node_id
    )
    SELECT cut.task_id, NULL, NULL, NULL, NULL, NULL
    FROM (
        SELECT NULL::uuid AS task_id
        WHERE (SELECT sum(own.rows) FROM own) > most OR (SELECT sum(other.rows) FROM other) > most
    ) AS cut
    UNION ALL
    (SELECT
        first.task_id, first.other_task_id, ('{symbol,file,dependency,shared}'::text[])[first.rank],
        coalesce(nodes.fully_qualified_name, first.name), coalesce(nodes.file_path, first.path), first.depth
    FROM first
    LEFT JOIN code_nodes AS nodes ON nodes.workspace_id = in_workspace_id AND nodes.id = first.node_id
    ORDER BY first.rank, first.depth, first.task_id, first.other_task_id)
$$;

-- The tasks that can be claimed and are in conflict with one of those that are worked on: by what both touch, by what depends on
-- it, and by what it depends on. From the side of the few that are worked on: so it does not matter how many there are to be
-- claimed. Of symbols at most `most` are looked at that are touched, and as many on each side of these: claims take turns here.
CREATE OR REPLACE FUNCTION tasks_in_conflict(in_workspace_id text, in_busy uuid[], most integer DEFAULT 100000)
RETURNS uuid[] LANGUAGE sql STABLE
SET enable_seqscan = off
AS $$
    WITH touched AS MATERIALIZED (
        SELECT DISTINCT touched.node_id AS id
        FROM (SELECT node_id FROM code_touched(in_workspace_id, in_busy) LIMIT most) AS touched
    ), near AS (
        SELECT id FROM touched
        UNION
        (SELECT edges.source_node_id
        FROM touched
        JOIN code_edges AS edges ON edges.workspace_id = in_workspace_id AND edges.target_node_id = touched.id
        WHERE edges.edge_type <> 'contains' AND edges.confidence <> 'candidate'
        LIMIT most)
        UNION
        (SELECT edges.target_node_id
        FROM touched
        JOIN code_edges AS edges ON edges.workspace_id = in_workspace_id AND edges.source_node_id = touched.id
        WHERE edges.edge_type <> 'contains' AND edges.confidence <> 'candidate'
        LIMIT most)
    ), named AS (
        SELECT nodes.fully_qualified_name, nodes.file_path
        FROM near
        JOIN code_nodes AS nodes ON nodes.workspace_id = in_workspace_id AND nodes.id = near.id
    ), names AS (
        SELECT fully_qualified_name AS name FROM named
        UNION
        -- And what these are inside of: of a large file, to look up its names is much quicker than to compare all with all.
        SELECT outside.fully_qualified_name
        FROM (
            SELECT DISTINCT named.file_path, array_to_string(parts[:number], '.') AS name
            FROM named
            CROSS JOIN LATERAL string_to_array(named.fully_qualified_name, '.') AS parts
            CROSS JOIN LATERAL generate_series(1, cardinality(parts) - 1) AS number
        ) AS above
        JOIN code_nodes AS outside ON outside.workspace_id = in_workspace_id
            AND md5(outside.fully_qualified_name) = md5(above.name) AND outside.fully_qualified_name = above.name
            AND outside.file_path = above.file_path
        UNION
        SELECT links.fully_qualified_name FROM code_links AS links
        WHERE links.workspace_id = in_workspace_id AND links.task_id = ANY (in_busy) AND links.origin <> 'dismissed'
    ), paths AS (
        SELECT file_path AS path FROM named
        UNION
        SELECT links.file_path FROM code_links AS links
        WHERE links.workspace_id = in_workspace_id AND links.task_id = ANY (in_busy) AND links.origin <> 'dismissed'
    ), found AS (
        SELECT links.task_id
        FROM names
        JOIN code_links AS links ON links.workspace_id = in_workspace_id
            AND md5(links.fully_qualified_name) = md5(names.name) AND links.fully_qualified_name = names.name
        WHERE links.origin <> 'dismissed'
        UNION
        SELECT links.task_id
        FROM paths
        JOIN code_links AS links ON links.workspace_id = in_workspace_id
            AND md5(links.file_path) = md5(paths.path) AND links.file_path = paths.path
        WHERE links.origin <> 'dismissed'
    )
    SELECT coalesce(array_agg(tasks.id), '{}')
    FROM found
    JOIN tasks ON tasks.workspace_id = in_workspace_id AND tasks.id = found.task_id
    WHERE tasks.status IN ('pending', 'approved')
$$;

-- The tasks with links that others than this worker have in progress; without a worker all that are.
CREATE OR REPLACE FUNCTION tasks_of_others(in_workspace_id text, in_worker text) RETURNS uuid[] LANGUAGE sql VOLATILE AS $$
    SELECT coalesce(array_agg(tasks.id), '{}')
    FROM tasks
    WHERE tasks.workspace_id = in_workspace_id AND tasks.status = 'in_progress'
        AND (in_worker IS NULL OR tasks.assigned_agent IS DISTINCT FROM in_worker)
        AND EXISTS (SELECT FROM code_links AS links WHERE links.workspace_id = in_workspace_id AND links.task_id = tasks.id)
$$;
