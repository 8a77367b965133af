-- name: columns
id, workspace_id, name, version, description, tools, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- name: listed
id, workspace_id, name, version, description, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- list: writable
version, description, coalesce(tools, '[]')

-- list: imported
name, {writable}, {transfers.origin}

-- name: put
{catalog.put tool_catalogs name tool_catalog}

-- name: get
{catalog.get tool_catalogs name}

-- name: here
{catalog.here tool_catalogs name}

-- name: list
{catalog.list tool_catalogs name}

-- name: delete
{catalog.delete tool_catalogs name}

-- name: import
{catalog.import tool_catalogs name tool_catalog}

-- name: export
{catalog.export tool_catalogs name}

-- name: version
SELECT version FROM tool_catalogs WHERE workspace_id = '' AND name = :name::text

-- name: list_tools
SELECT
    tool_catalogs.name AS catalog, tools.name, tools.description, tools.order_index,
    (
        SELECT count(*)
        FROM tool_actions
        WHERE tool_actions.workspace_id = tools.workspace_id AND tool_actions.tool_catalog_id = tools.tool_catalog_id
            AND tool_actions.tool = tools.name
    ) AS action_count
FROM tool_catalogs
JOIN tools ON tools.workspace_id = tool_catalogs.workspace_id AND tools.tool_catalog_id = tool_catalogs.id
WHERE {catalog.seen tool_catalogs name} AND (:catalog::text IS NULL OR tool_catalogs.name = :catalog::text)
    AND (tool_catalogs.name, tools.order_index) > (:after_catalog::text, :after_order_index::integer)
ORDER BY tool_catalogs.name, tools.order_index
LIMIT :limit::integer

-- name: action
-- An action as a message has it.
jsonb_build_object(
    'name', tool_actions.name, 'description', tool_actions.description, 'returns', tool_actions.returns, 'params',
    ARRAY(
        SELECT jsonb_build_object(
            'name', param.name, 'type', param.type, 'required', param.required, 'description', param.description
        )
        FROM tool_action_params AS param
        WHERE param.workspace_id = tool_actions.workspace_id AND param.tool_catalog_id = tool_actions.tool_catalog_id
            AND param.tool = tool_actions.tool AND param.action = tool_actions.name
        ORDER BY param.order_index
    )
)

-- name: list_tool_actions
SELECT tool_catalogs.name AS catalog, tool_actions.tool, {action} AS action, tool_actions.order_index
FROM tool_catalogs
JOIN tool_actions
    ON tool_actions.workspace_id = tool_catalogs.workspace_id AND tool_actions.tool_catalog_id = tool_catalogs.id
WHERE {catalog.seen tool_catalogs name} AND (:catalog::text IS NULL OR tool_catalogs.name = :catalog::text)
    AND (:tool::text IS NULL OR tool_actions.tool = :tool::text)
    AND (:action::text IS NULL OR tool_actions.name = :action::text)
    AND (tool_catalogs.name, tool_actions.order_index) > (:after_catalog::text, :after_order_index::integer)
ORDER BY tool_catalogs.name, tool_actions.order_index
LIMIT :limit::integer

-- name: tool
-- The tool of the first catalog that has it, with its actions or the one of them that is named.
SELECT
    tool_catalogs.name AS catalog, tools.name, tools.description,
    ARRAY(
        SELECT {action}
        FROM tool_actions
        WHERE tool_actions.workspace_id = tools.workspace_id AND tool_actions.tool_catalog_id = tools.tool_catalog_id
            AND tool_actions.tool = tools.name AND (:action::text IS NULL OR tool_actions.name = :action::text)
        ORDER BY tool_actions.order_index
    ) AS actions
FROM tool_catalogs
JOIN tools ON tools.workspace_id = tool_catalogs.workspace_id AND tools.tool_catalog_id = tool_catalogs.id
WHERE {catalog.seen tool_catalogs name} AND (:catalog::text IS NULL OR tool_catalogs.name = :catalog::text)
    AND tools.name = :tool::text
ORDER BY tool_catalogs.name
LIMIT 1

-- name: search
-- Over all kinds of entries.
WITH {catalog.query}, hit AS (
    SELECT
        'tool_action' AS kind, tool_catalogs.workspace_id, tool_actions.name, tool_catalogs.name AS catalog,
        tool_actions.tool, tool_actions.description, {catalog.score tool_actions.words} AS score
    FROM query
    JOIN tool_actions ON tool_actions.words @@ query.wanted
    JOIN tool_catalogs
        ON tool_catalogs.workspace_id = tool_actions.workspace_id AND tool_catalogs.id = tool_actions.tool_catalog_id
    WHERE {catalog.seen tool_catalogs name}
    UNION ALL
    SELECT 'agent_definition', workspace_id, name, NULL, NULL, description, {catalog.score words}
    FROM query
    JOIN agent_definitions ON words @@ query.wanted
    WHERE {catalog.seen agent_definitions name}
    UNION ALL
    SELECT 'instruction_file', workspace_id, filename, NULL, NULL, description, {catalog.score words}
    FROM query
    JOIN instruction_files ON words @@ query.wanted
    WHERE {catalog.seen instruction_files filename}
    UNION ALL
    SELECT 'skill_definition', workspace_id, name, NULL, NULL, description, {catalog.score words}
    FROM query
    JOIN skill_definitions ON words @@ query.wanted
    WHERE {catalog.seen skill_definitions name}
), placed AS (
    SELECT hit.*, -score AS place, concat_ws(' ', kind, catalog, tool, name) AS place_name FROM hit
)
SELECT 'CATALOG_KIND_' || upper(kind) AS kind, workspace_id, name, catalog, tool, description, score, place, place_name
FROM placed
WHERE (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND (place, place_name) > (:after_place::double precision, :after_place_name::text)
ORDER BY place, place_name
LIMIT :limit::integer
