-- name: columns
id, workspace_id, name, description, content, metadata, created_by, original_author, created_at, updated_at, revision, revision::text AS etag

-- name: listed
{columns}

-- list: writable
description, content, metadata

-- list: imported
name, {writable}, {transfers.origin}

-- name: put
{catalog.put agent_definitions name agent_definition}

-- name: get
{catalog.get agent_definitions name}

-- name: here
{catalog.here agent_definitions name}

-- name: list
{catalog.list agent_definitions name}

-- name: delete
{catalog.delete agent_definitions name}

-- name: import
{catalog.import agent_definitions name agent_definition}

-- name: export
{catalog.export agent_definitions name}
