-- What the symbols of the code graph have to do with each other.

-- name: columns
code_edges.id, code_edges.workspace_id, code_edges.source_node_id, code_edges.target_node_id,
'CODE_EDGE_TYPE_' || upper(code_edges.edge_type) AS edge_type, 'CODE_CONFIDENCE_' || upper(code_edges.confidence) AS confidence, code_edges.resolution,
code_edges.candidates, code_edges.lines, code_edges.metadata, code_edges.source, code_edges.created_at

-- list: imported
source_node_id, target_node_id, edge_type, coalesce(confidence, 'high'), resolution, coalesce(candidates, 1), coalesce(lines, '{}'),
coalesce(metadata, '{}'), coalesce(source, ''), coalesce(created_at, given.arrived_at)

-- name: followed
-- Which edges a request follows.
(:edge_types::text[] IS NULL OR code_edges.edge_type = ANY (:edge_types::text[]))
    AND code_edges.confidence = ANY (:confidences::text[])

-- name: surest
array_position(ARRAY['high', 'medium', 'low', 'candidate'], code_edges.confidence)

-- name: taken
-- Which of the edges of a symbol are followed.
edge.edge_type = ANY (:edge_types::text[]) AND edge.confidence = ANY (:confidences::text[])

-- name: incoming
SELECT {columns}
FROM code_edges
JOIN code_nodes ON code_nodes.workspace_id = :workspace_id::text AND code_nodes.id = code_edges.source_node_id
WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.target_node_id = :node_id::uuid
    AND {followed} AND {code_nodes.shown} AND code_edges.id > :after_id::uuid
ORDER BY code_edges.id
LIMIT :limit::integer

-- name: outgoing
SELECT {columns}
FROM code_edges
JOIN code_nodes ON code_nodes.workspace_id = :workspace_id::text AND code_nodes.id = code_edges.target_node_id
WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.source_node_id = :node_id::uuid
    AND {followed} AND {code_nodes.shown} AND code_edges.id > :after_id::uuid
ORDER BY code_edges.id
LIMIT :limit::integer

-- name: callers
-- Of each of some symbols the first callers, the surest first.
SELECT {columns}
FROM unnest(:ids::uuid[]) AS asked (id)
CROSS JOIN LATERAL (
    SELECT edges.*
    FROM (
        SELECT * FROM code_edges WHERE workspace_id = :workspace_id::text AND target_node_id = asked.id OFFSET 0
    ) AS edges
    WHERE edges.edge_type = 'calls' AND edges.confidence <> 'candidate'
    ORDER BY array_position(ARRAY['high', 'medium', 'low'], edges.confidence), edges.id
    LIMIT :limit::integer
) AS code_edges

-- name: step_back
-- What depends directly on some symbols: one edge of each that is not known yet, the surest. OFFSET makes it look up the edges
-- of each symbol, whatever the planner knows of the graph, and then look at their types: of a new graph it would expect that few
-- edges have one of the types, and read all of these for each symbol.
SELECT DISTINCT ON (edge.source_node_id)
    edge.source_node_id AS node_id, edge.target_node_id AS via_node_id,
    'CODE_EDGE_TYPE_' || upper(edge.edge_type) AS edge_type, 'CODE_CONFIDENCE_' || upper(edge.confidence) AS confidence
FROM unnest(:ids::uuid[]) AS near (id)
CROSS JOIN LATERAL (
    SELECT code_edges.source_node_id, code_edges.target_node_id, code_edges.edge_type, code_edges.confidence, {surest} AS surest
    FROM code_edges
    WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.target_node_id = near.id
    OFFSET 0
) AS edge
WHERE {taken} AND edge.source_node_id NOT IN (SELECT unnest(:known::uuid[]))
ORDER BY edge.source_node_id, edge.surest
LIMIT :limit::integer

-- name: leads_back
-- Whether anything depends directly on some symbols that is not known yet.
SELECT EXISTS (
    SELECT FROM unnest(:ids::uuid[]) AS near (id)
    CROSS JOIN LATERAL (
        SELECT code_edges.source_node_id, code_edges.edge_type, code_edges.confidence
        FROM code_edges
        WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.target_node_id = near.id
        OFFSET 0
    ) AS edge
    WHERE {taken} AND edge.source_node_id NOT IN (SELECT unnest(:known::uuid[]))
)

-- name: step_on
-- Where the edges of some symbols lead directly: one edge to each that is not known yet, the surest.
SELECT DISTINCT ON (edge.target_node_id)
    edge.target_node_id AS node_id, edge.source_node_id AS via_node_id, edge.id AS edge_id
FROM unnest(:ids::uuid[]) AS near (id)
CROSS JOIN LATERAL (
    SELECT
        code_edges.id, code_edges.source_node_id, code_edges.target_node_id, code_edges.edge_type, code_edges.confidence,
        {surest} AS surest
    FROM code_edges
    WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.source_node_id = near.id
    OFFSET 0
) AS edge
WHERE {taken} AND edge.target_node_id NOT IN (SELECT unnest(:known::uuid[]))
ORDER BY edge.target_node_id, edge.surest
LIMIT :limit::integer

-- name: by_ids
SELECT {columns} FROM code_edges WHERE workspace_id = :workspace_id::text AND id = ANY (:ids::uuid[])

-- name: module_imports
-- Which files import which while they are loaded.
SELECT DISTINCT importing.file_path AS importing, imported.file_path AS imported
FROM code_edges
JOIN code_nodes AS importing ON importing.workspace_id = :workspace_id::text AND importing.id = code_edges.source_node_id
JOIN code_nodes AS imported ON imported.workspace_id = :workspace_id::text AND imported.id = code_edges.target_node_id
WHERE code_edges.workspace_id = :workspace_id::text AND code_edges.edge_type = 'imports' AND code_edges.confidence <> 'candidate'
    AND importing.node_type = 'module' AND importing.file_path <> imported.file_path
    AND (:path_prefix::text IS NULL
        OR (starts_with(importing.file_path, :path_prefix::text) AND starts_with(imported.file_path, :path_prefix::text)))
LIMIT :limit::integer

-- name: connect
-- The edges that begin in files, as they are now. Most are there already when a file has changed, and writing one anew costs
-- what its keys and indexes cost. What is gone is found through an array, so that the index is used: of a graph that has just
-- been stored the planner knows too little, and would read all edges.
WITH input AS MATERIALIZED (
    SELECT *
    FROM jsonb_to_recordset(:rows::jsonb) AS given (
        source_node_id uuid, target_node_id uuid, edge_type text, confidence text, resolution text, candidates integer,
        lines integer[]
    )
), gone AS (
    DELETE FROM code_edges
    WHERE workspace_id = :workspace_id::text AND source = '' AND source_node_id = ANY (ARRAY(
        SELECT id FROM code_nodes
        WHERE workspace_id = :workspace_id::text AND source = '' AND md5(file_path) = ANY (:path_hashes::text[])
            AND file_path = ANY (:paths::text[])
    )) AND (source_node_id, edge_type, target_node_id) NOT IN (SELECT source_node_id, edge_type, target_node_id FROM input)
)
INSERT INTO code_edges AS this (
    workspace_id, source_node_id, target_node_id, edge_type, confidence, resolution, candidates, lines
)
SELECT :workspace_id::text, source_node_id, target_node_id, edge_type, confidence, resolution, candidates, lines
FROM input
ON CONFLICT ON CONSTRAINT code_edges_target_key DO UPDATE
SET (confidence, resolution, candidates, lines)
    = ROW(excluded.confidence, excluded.resolution, excluded.candidates, excluded.lines)
WHERE ROW(this.confidence, this.resolution, this.candidates, this.lines)
    IS DISTINCT FROM ROW(excluded.confidence, excluded.resolution, excluded.candidates, excluded.lines)

-- name: put
-- Edges of an importer. One that it has brought before, by its id or between the same nodes, is replaced.
WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_populate_recordset(NULL::code_edges, :rows::jsonb)
), gone AS (
    DELETE FROM code_edges AS this USING input
    WHERE this.workspace_id = :workspace_id::text AND this.source = :source::text AND this.id = input.id
        AND ROW(this.source_node_id, this.target_node_id, this.edge_type)
            IS DISTINCT FROM ROW(input.source_node_id, input.target_node_id, input.edge_type)
    RETURNING this.id
), stored AS (
    INSERT INTO code_edges AS this (
        workspace_id, id, source_node_id, target_node_id, edge_type, confidence, resolution, candidates, lines, metadata, source
    )
    SELECT DISTINCT ON (source_node_id, edge_type, target_node_id)
        :workspace_id::text, coalesce(id, uuidv7()), source_node_id, target_node_id, edge_type, coalesce(confidence, 'high'),
        resolution, coalesce(candidates, 1), coalesce(lines, '{}'), coalesce(metadata, '{}'), :source::text
    FROM input
    -- To count what is gone makes it go first: until then its ids are taken.
    WHERE (SELECT count(*) FROM gone) >= 0
    ON CONFLICT ON CONSTRAINT code_edges_target_key DO UPDATE
    SET (confidence, resolution, candidates, lines, metadata)
        = ROW(excluded.confidence, excluded.resolution, excluded.candidates, excluded.lines, excluded.metadata)
    RETURNING id
)
SELECT count(*) FROM stored

-- name: import
-- They have no events of their own: who wants to know hears of the graph.
WITH {transfers.added code_edges code_edges}
SELECT outcome FROM outcomes

-- name: export
-- They belong to no plan.
SELECT {columns}
FROM code_edges
WHERE workspace_id = :workspace_id::text AND :plan_ids::uuid[] IS NULL
ORDER BY id
