-- name: columns
id, workspace_id, name, description, category, tags, language_targets, framework_targets, content, metadata, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- name: listed
{columns}

-- list: writable
description, category, coalesce(tags, ARRAY[]::text[]), coalesce(language_targets, ARRAY[]::text[]),
coalesce(framework_targets, ARRAY[]::text[]), content, metadata

-- list: imported
name, {writable}, {transfers.origin}

-- name: put
{catalog.put skill_definitions name skill_definition}

-- name: get
{catalog.get skill_definitions name}

-- name: here
{catalog.here skill_definitions name}

-- name: list
{catalog.list skill_definitions name}

-- name: delete
{catalog.delete skill_definitions name}

-- name: import
{catalog.import skill_definitions name skill_definition}

-- name: export
{catalog.export skill_definitions name}

-- name: match
-- A skill without languages or frameworks is for all of them.
WITH {catalog.query}, placed AS (
    SELECT {columns}, CASE WHEN :text::text = '' THEN 0.0 ELSE -({catalog.score words}) END AS place
    FROM skill_definitions
    CROSS JOIN query
    WHERE {catalog.seen skill_definitions name}
        AND (:text::text = '' OR words @@ query.wanted)
        AND (:category::text = '' OR lower(category) = lower(:category::text))
        AND (
            :language::text = '' OR language_targets = ARRAY[]::text[]
            OR lower(:language::text) = ANY (lower(language_targets::text)::text[])
        )
        AND (
            :framework::text = '' OR framework_targets = ARRAY[]::text[]
            OR lower(:framework::text) = ANY (lower(framework_targets::text)::text[])
        )
        AND lower(:tags::text[]::text)::text[] <@ lower(tags::text)::text[]
)
SELECT *
FROM placed
WHERE (place, name) > (:after_place::double precision, :after_name::text)
ORDER BY place, name
LIMIT :limit::integer
