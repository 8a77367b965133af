-- name: columns
message_rag_contexts.id, message_rag_contexts.workspace_id, message_rag_contexts.message_id, message_rag_contexts.query,
message_rag_contexts.content_id, message_rag_contexts.chunk_index, message_rag_contexts.chunk_content,
message_rag_contexts.score, message_rag_contexts.source_path, message_rag_contexts.content_type,
message_rag_contexts.retrieved_at, message_rag_contexts.created_by, message_rag_contexts.original_author,
message_rag_contexts.created_at

-- list: said
message_id, query, content_id, coalesce(chunk_index, 0), coalesce(chunk_content, ''), coalesce(score, 0), source_path, content_type

-- list: imported
{said}, coalesce(retrieved_at, given.created_at, given.arrived_at), {transfers.origin}

-- name: inserted(rows, messages)
-- Those of messages that are named in `messages`. Each is a microsecond younger than the one before it: that is their order.
INSERT INTO message_rag_contexts (workspace_id, id, {said}, retrieved_at, created_by, created_at)
SELECT
    :workspace_id::text, id, {said input.}, coalesce(retrieved_at, now()), (:call::call_info).actor,
    now() + (ordinality - 1) * interval '1 microsecond'
FROM ROWS FROM (jsonb_populate_recordset(NULL::message_rag_contexts, {rows})) WITH ORDINALITY AS input
WHERE EXISTS (SELECT FROM {messages})
ORDER BY ordinality

-- name: append
WITH target AS MATERIALIZED (
    SELECT messages.*, conversations.plan_id
    FROM messages
    JOIN conversations
        ON conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
    WHERE messages.workspace_id = :workspace_id::text AND messages.id = :message_id::uuid
    FOR KEY SHARE OF messages
), {requests.accepted}, contexts AS (
    {inserted :rows::jsonb accepted}
), {messages.told_of accepted 'message.rag_contexts_stored' plan_id}
SELECT true FROM accepted

-- name: get
SELECT {columns} {changes.wanted message_rag_contexts}

-- name: list
SELECT {columns}
FROM message_rag_contexts
WHERE workspace_id = :workspace_id::text
    AND (:message_id::uuid IS NULL OR message_id = :message_id::uuid)
    AND (:content_id::text IS NULL OR content_id = :content_id::text)
    AND (created_at, id) > (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY created_at, id
LIMIT :limit::integer

-- name: import
-- They have no events of their own: who wants to know hears of their messages.
WITH {transfers.added message_rag_contexts with_archive.message_rag_contexts}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns}
FROM message_rag_contexts
JOIN messages ON messages.workspace_id = message_rag_contexts.workspace_id AND messages.id = message_rag_contexts.message_id
JOIN conversations ON conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
WHERE {transfers.exported conversations}
ORDER BY message_rag_contexts.created_at, message_rag_contexts.id
