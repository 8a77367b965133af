-- name: columns
id, workspace_id, filename, applies_to, description, content, metadata, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- name: listed
{columns}

-- list: writable
coalesce(applies_to, ARRAY[]::text[]), description, content, metadata

-- list: imported
filename, {writable}, {transfers.origin}

-- name: put
{catalog.put instruction_files filename instruction_file}

-- name: get
{catalog.get instruction_files filename}

-- name: here
{catalog.here instruction_files filename}

-- name: list
{catalog.list instruction_files filename}

-- name: delete
{catalog.delete instruction_files filename}

-- name: import
{catalog.import instruction_files filename instruction_file}

-- name: export
{catalog.export instruction_files filename}

-- name: globs
-- Which files the instructions are for that a workspace sees.
SELECT filename, applies_to
FROM instruction_files
WHERE {catalog.seen instruction_files filename} AND cardinality(applies_to) > 0

-- name: named
SELECT {columns}
FROM instruction_files
WHERE {catalog.seen instruction_files filename} AND filename = ANY (:filenames::text[]) AND filename > :after_filename::text
ORDER BY filename
LIMIT :limit::integer
