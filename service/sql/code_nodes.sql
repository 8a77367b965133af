-- Symbols of the code graph.

-- name: columns
code_nodes.id, code_nodes.workspace_id, code_nodes.name, code_nodes.fully_qualified_name,
'CODE_NODE_TYPE_' || upper(code_nodes.node_type) AS node_type, code_nodes.language, code_nodes.file_path, code_nodes.start_line,
code_nodes.end_line, code_nodes.signature, code_nodes.documentation, code_nodes.metadata, code_nodes.source,
code_nodes.created_at

-- name: place
-- Where a symbol is, without what may be large.
code_nodes.id, code_nodes.fully_qualified_name, 'CODE_NODE_TYPE_' || upper(code_nodes.node_type) AS node_type,
code_nodes.file_path, code_nodes.start_line

-- list: said
name, fully_qualified_name, node_type, language, file_path, coalesce(start_line, 0), coalesce(end_line, 0),
signature, documentation, coalesce(metadata, '{}')

-- list: imported
{said}, coalesce(source, ''), coalesce(created_at, given.arrived_at)

-- name: shown
-- What a request asks of the symbols that it finds.
(:path_prefix::text IS NULL OR starts_with(code_nodes.file_path, :path_prefix::text))
    AND (:languages::text[] IS NULL OR code_nodes.language = ANY (:languages::text[]))
    AND (:metadata::jsonb IS NULL OR code_nodes.metadata @> :metadata::jsonb)

-- name: find
-- Whole names first, and among them those that are written like it. Of names with dots the last part finds the rows, and the rest has to come before it.
WITH asked AS (
    SELECT
        lower(:text::text) AS query,
        regexp_replace(:text::text, '^.*\.', '') AS last_part,
        lower(regexp_replace(:text::text, '^.*\.', '')) AS last
), found AS (
    SELECT code_nodes.*, (code_nodes.name <> asked.last_part)::integer AS rank
    FROM asked
    JOIN code_nodes ON code_nodes.workspace_id = :workspace_id::text AND lower(code_nodes.name) = asked.last
    WHERE asked.query = asked.last
        OR lower(fully_qualified_name) = asked.query OR lower(fully_qualified_name) LIKE '%.' || {like asked.query}
    UNION ALL
    SELECT code_nodes.*, 2 AS rank
    FROM asked
    JOIN code_nodes ON code_nodes.workspace_id = :workspace_id::text
        AND lower(code_nodes.name) LIKE '%' || {like asked.query} || '%' AND lower(code_nodes.name) <> asked.query
    WHERE NOT coalesce(:exact::boolean, false)
    UNION ALL
    -- A module is found by its path too.
    SELECT code_nodes.*, 0 AS rank
    FROM code_nodes
    WHERE workspace_id = :workspace_id::text AND md5(file_path) = md5(:text::text) AND file_path = :text::text
        AND node_type = 'module'
)
SELECT {columns}, code_nodes.rank, lower(code_nodes.name) AS key
FROM found AS code_nodes
WHERE {shown}
    AND (:node_types::text[] IS NULL OR code_nodes.node_type = ANY (:node_types::text[]))
    AND (code_nodes.rank, lower(code_nodes.name), code_nodes.id)
        > (:after_rank::integer, :after_key::text, :after_id::uuid)
ORDER BY code_nodes.rank, lower(code_nodes.name), code_nodes.id
LIMIT :limit::integer

-- name: like(text)
replace(replace(replace({text}, '\', '\\'), '%', '\%'), '_', '\_')

-- name: get
SELECT {columns} FROM code_nodes WHERE workspace_id = :workspace_id::text AND id = :id::uuid

-- name: outline
-- The symbols of a file, with how many others of the file are around each.
WITH RECURSIVE inside AS (
    SELECT id, 0 AS depth
    FROM code_nodes
    WHERE workspace_id = :workspace_id::text AND md5(file_path) = md5(:file_path::text) AND file_path = :file_path::text
        AND node_type = 'module'
    -- Each once at a depth: edges that somebody brings may lead there in very many ways.
    UNION
    SELECT code_edges.target_node_id, inside.depth + 1
    FROM inside
    JOIN code_edges ON code_edges.workspace_id = :workspace_id::text AND code_edges.source_node_id = inside.id
        AND code_edges.edge_type = 'contains'
    WHERE inside.depth < 50
), depths AS (
    SELECT id, max(depth) AS depth FROM inside GROUP BY id
)
SELECT id, coalesce(depths.depth, 1) AS depth
FROM code_nodes
LEFT JOIN depths USING (id)
WHERE workspace_id = :workspace_id::text AND md5(file_path) = md5(:file_path::text) AND file_path = :file_path::text
ORDER BY start_line, end_line DESC, depth, id
LIMIT :limit::integer

-- name: of_files
SELECT {place}
FROM unnest(:paths::text[]) AS asked (path)
JOIN code_nodes ON workspace_id = :workspace_id::text AND md5(file_path) = md5(asked.path) AND file_path = asked.path
ORDER BY id
LIMIT :limit::integer

-- name: on_lines
-- The symbols that have at least one of the lines, those of a file with the innermost first. Each is held against all lines of
-- its file at once: a large diff of a large file has as many of them as the file has symbols.
SELECT {place}, end_line
FROM (
    SELECT path, range_agg(int8range(first_line, greatest(first_line, last_line), '[]')) AS lines
    FROM unnest(:paths::text[], :first_lines::integer[], :last_lines::integer[]) AS asked (path, first_line, last_line)
    GROUP BY path
) AS asked
JOIN code_nodes ON workspace_id = :workspace_id::text AND md5(file_path) = md5(asked.path) AND file_path = asked.path
    AND int8range(start_line, greatest(start_line, end_line), '[]') && asked.lines
ORDER BY file_path, node_type = 'module', end_line - start_line, start_line DESC, id

-- name: of_chunks
-- The symbol that each chunk of a file is of: the innermost that has half of its lines, or the one that has most of them. Of
-- files that the graph has as they are in the index of searches.
SELECT asked.place, {columns}
FROM unnest(:paths::text[], :first_lines::integer[], :last_lines::integer[]) WITH ORDINALITY
    AS asked (path, first_line, last_line, place)
JOIN index_metadata AS searched ON searched.workspace_id = :workspace_id::text AND searched.index_type = 'rag'
    AND searched.kind = 'file' AND searched.content_id = asked.path
JOIN index_metadata AS known ON known.workspace_id = :workspace_id::text AND known.index_type = 'graph'
    AND known.kind = 'file' AND known.content_id = asked.path AND known.content_hash = searched.content_hash
CROSS JOIN LATERAL (
    SELECT nodes.*
    FROM code_nodes AS nodes
    CROSS JOIN LATERAL (
        SELECT least(nodes.end_line, asked.last_line) - greatest(nodes.start_line, asked.first_line) + 1
    ) AS shared (lines)
    WHERE nodes.workspace_id = :workspace_id::text AND md5(nodes.file_path) = md5(asked.path)
        AND nodes.file_path = asked.path AND nodes.source = ''
        AND nodes.start_line <= asked.last_line AND nodes.end_line >= asked.first_line
    ORDER BY
        nodes.node_type = 'module',
        2 * shared.lines < asked.last_line - asked.first_line + 1,
        CASE
            WHEN 2 * shared.lines >= asked.last_line - asked.first_line + 1 THEN nodes.end_line - nodes.start_line
            ELSE -shared.lines
        END,
        nodes.start_line, nodes.id
    LIMIT 1
) AS code_nodes
ORDER BY asked.place

-- name: by_ids
SELECT {columns} FROM code_nodes WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])

-- name: places_by_ids
SELECT {place} FROM code_nodes WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])

-- name: shown_by_ids
-- In the order of the ids. OFFSET makes it look up each of them, whatever the planner knows of the graph.
SELECT {columns}
FROM unnest(:ids::uuid[]) WITH ORDINALITY AS asked (id, place)
CROSS JOIN LATERAL (
    SELECT * FROM code_nodes WHERE workspace_id = :workspace_id::text AND code_nodes.id = asked.id OFFSET 0
) AS code_nodes
WHERE {shown}
ORDER BY asked.place
LIMIT :limit::integer

-- name: ids
SELECT id FROM code_nodes WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) FOR KEY SHARE

-- name: known_paths
SELECT DISTINCT asked.path
FROM unnest(:paths::text[]) AS asked (path)
JOIN code_nodes ON code_nodes.workspace_id = :workspace_id::text AND md5(code_nodes.file_path) = md5(asked.path)
    AND code_nodes.file_path = asked.path

-- name: outermost_types
-- The types in files whose names have the fewest parts, of those that were read here.
SELECT file_path, name, fully_qualified_name
FROM (
    SELECT
        nodes.file_path, nodes.name, nodes.fully_qualified_name,
        rank() OVER (PARTITION BY nodes.file_path ORDER BY cardinality(string_to_array(nodes.fully_qualified_name, '.'))) AS rank
    FROM unnest(:paths::text[]) AS asked (path)
    JOIN code_nodes AS nodes ON nodes.workspace_id = :workspace_id::text AND md5(nodes.file_path) = md5(asked.path)
        AND nodes.file_path = asked.path
    WHERE nodes.source = '' AND nodes.node_type IN ('class', 'interface', 'struct', 'record', 'enum', 'delegate')
) AS found
WHERE rank = 1
ORDER BY file_path, fully_qualified_name

-- name: store
-- Symbols as they are now, and those of the files that are gone.
WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_populate_recordset(NULL::code_nodes, :rows::jsonb)
), gone AS (
    DELETE FROM code_nodes
    WHERE workspace_id = :workspace_id::text AND source = '' AND md5(file_path) = ANY (:path_hashes::text[])
        AND file_path = ANY (:paths::text[]) AND id NOT IN (SELECT id FROM input)
)
INSERT INTO code_nodes AS this (workspace_id, id, {said}, source)
SELECT :workspace_id::text, input.id, {said input.}, :source::text FROM input
ORDER BY input.id
ON CONFLICT (workspace_id, id) DO UPDATE SET ({said}) = ROW({said excluded.*})
WHERE this.source = excluded.source AND ROW({said this.*}) IS DISTINCT FROM ROW({said excluded.*})

-- name: others
-- Nodes that another source has brought.
SELECT id FROM code_nodes
WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[]) AND source <> :source::text
LIMIT 1

-- name: remove_source
WITH edges AS (
    DELETE FROM code_edges WHERE workspace_id = :workspace_id::text AND source = :source::text
), gone AS (
    DELETE FROM code_nodes WHERE workspace_id = :workspace_id::text AND source = :source::text RETURNING id
)
SELECT count(*) FROM gone

-- name: remove_files
-- The symbols of files that are taken out.
DELETE FROM code_nodes
WHERE workspace_id = :workspace_id::text AND source = '' AND md5(file_path) = ANY (:path_hashes::text[])
    AND file_path = ANY (:paths::text[])

-- name: import
-- They have no events of their own: who wants to know hears of the graph.
WITH {transfers.added code_nodes code_nodes}
SELECT outcome FROM outcomes

-- name: export
-- They belong to no plan.
SELECT {columns}
FROM code_nodes
WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL
ORDER BY id
