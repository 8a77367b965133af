-- name: columns
messages.id, messages.workspace_id, messages.conversation_id, messages.number, 'MESSAGE_ROLE_' || upper(messages.role) AS role,
messages.content, messages.model, messages.tokens_used, messages.metadata, messages.created_by, messages.original_author,
messages.created_at

-- list: imported
conversation_id, number, role, coalesce(content, ''), model, tokens_used, metadata, {transfers.origin}

-- name: told_of(rows, kind, plan_id)
-- The events of messages, in their order.
{rows}_event AS (
    INSERT INTO event_log (
        workspace_id, kind, subject_id, plan_id, revision, actor, agent, rpc, reason, request_id, payload
    )
    SELECT
        workspace_id, {kind}, id, {plan_id}, 1, call.actor, call.agent, call.rpc, call.reason, call.request_id,
        jsonb_build_object('conversation_id', conversation_id, 'number', number)
    FROM {rows}
    CROSS JOIN (SELECT (:call::call_info).*) AS call
    ORDER BY conversation_id, number
)

-- name: append
-- Who appends has the conversation locked, and counts on from what those before have left: their numbers have no gaps and no
-- message is between theirs. The time too is taken when the conversation is theirs.
WITH target AS MATERIALIZED (
    SELECT id FROM conversations
    WHERE workspace_id = :workspace_id::text AND id = :conversation_id::uuid AND status = 'active'
    FOR NO KEY UPDATE
), {requests.accepted}, given AS MATERIALIZED (
    SELECT input.*
    FROM ROWS FROM (jsonb_populate_recordset(NULL::messages, :rows::jsonb)) WITH ORDINALITY AS input
), counted AS (
    UPDATE conversations AS this
    SET message_count = message_count + (SELECT count(*) FROM given),
        last_message_at = greatest(clock_timestamp(), last_message_at)
    FROM accepted
    WHERE this.workspace_id = :workspace_id::text AND this.id = accepted.id
    RETURNING this.id, this.plan_id, this.last_message_at, old.message_count AS before
), created AS (
    INSERT INTO messages (
        workspace_id, id, conversation_id, number, role, content, model, tokens_used, metadata, created_by, created_at
    )
    SELECT
        :workspace_id::text, given.id, counted.id, counted.before + given.ordinality, role, coalesce(content, ''), model,
        tokens_used, metadata, (:call::call_info).actor, counted.last_message_at
    FROM given
    CROSS JOIN counted
    ORDER BY ordinality
    RETURNING *
), contexts AS (
    {message_rag_contexts.inserted :contexts::jsonb created}
), told AS (
    SELECT created.*, counted.plan_id FROM created CROSS JOIN counted
), {told_of told 'message.created' plan_id}
SELECT min(number) FROM created

-- name: get
SELECT {columns} {changes.wanted messages}

-- name: filtered
    AND (:roles::text[] IS NULL OR messages.role = ANY (:roles::text[]))

-- name: list
SELECT {columns}
FROM messages
WHERE workspace_id = :workspace_id::text AND conversation_id = :conversation_id::uuid
    {filtered}
    AND number >= :from_number::bigint AND number > :after_number::bigint
ORDER BY number
LIMIT :limit::integer

-- name: list_newest_first
SELECT {columns}
FROM messages
WHERE workspace_id = :workspace_id::text AND conversation_id = :conversation_id::uuid
    {filtered}
    AND number >= :from_number::bigint AND number < :after_number::bigint
ORDER BY number DESC
LIMIT :limit::integer

-- name: of_workspace
SELECT {columns}
FROM messages
WHERE messages.workspace_id = :workspace_id::text

-- name: found
-- What passes the filters, the newest first.
    AND (:conversation_id::uuid IS NULL OR messages.conversation_id = :conversation_id::uuid)
    AND (
        :plan_id::uuid IS NULL
        OR EXISTS (
            SELECT FROM conversations
            WHERE conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
                AND conversations.plan_id = :plan_id::uuid
        )
    )
    {filtered}
    AND (messages.created_at, messages.id) < (:after_created_at::text::timestamptz, :after_id::uuid)
ORDER BY messages.created_at DESC, messages.id DESC
LIMIT :limit::integer

-- name: has_words
    AND message_words(messages.content) @@ websearch_to_tsquery('simple', :words::text)

-- name: has_metadata
    AND messages.metadata @> :metadata::text::jsonb

-- name: search
{of_workspace}
{found}

-- name: search_words
{of_workspace}
{has_words}
{found}

-- name: search_metadata
{of_workspace}
{has_metadata}
{found}

-- name: search_both
{of_workspace}
{has_words}
{has_metadata}
{found}

-- name: of_plan
SELECT {columns}
FROM messages
JOIN conversations ON conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
WHERE conversations.workspace_id = :workspace_id::text AND conversations.plan_id = :plan_id::uuid
ORDER BY conversations.created_at, conversations.id, messages.number

-- name: snapshot
SELECT {columns}
FROM messages
WHERE workspace_id = :workspace_id::text
    AND EXISTS (
        SELECT FROM conversations
        WHERE conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
            AND conversations.plan_id IS NOT NULL
            AND (:plan_ids::uuid[] IS NULL OR conversations.plan_id = ANY (:plan_ids::uuid[]))
    )
    AND id > :after_id::uuid
ORDER BY id
LIMIT :limit::integer

-- name: import
-- The conversations are locked first, as by those who append, who then count on from the numbers that came in.
WITH {transfers.given messages}, target AS MATERIALIZED (
    SELECT id, plan_id FROM conversations
    WHERE workspace_id = :workspace_id::text AND id IN (SELECT given.conversation_id FROM given)
    ORDER BY id
    FOR NO KEY UPDATE
), stored AS (
    INSERT INTO messages (workspace_id, id, {imported})
    SELECT :workspace_id::text, given.id, {imported given.}
    FROM given
    LEFT JOIN target ON target.id = given.conversation_id
    LEFT JOIN with_archive.messages AS before ON before.workspace_id = :workspace_id::text AND before.id = given.id
    WHERE before.id IS NULL
    ORDER BY target.id, given.number
    ON CONFLICT (workspace_id, id) DO NOTHING
    RETURNING *
), outcomes AS (
    SELECT CASE WHEN stored.id IS NULL THEN 'skipped' ELSE 'created' END AS outcome FROM given LEFT JOIN stored USING (id)
), counted AS (
    UPDATE conversations AS this
    SET message_count = greatest(message_count, added.number), last_message_at = greatest(last_message_at, added.created_at)
    FROM (
        SELECT conversation_id, max(number) AS number, max(created_at) AS created_at FROM stored GROUP BY conversation_id
    ) AS added
    WHERE this.workspace_id = :workspace_id::text AND this.id = added.conversation_id
), created AS (
    SELECT stored.*, target.plan_id FROM stored JOIN target ON target.id = stored.conversation_id
), {told_of created 'message.created' plan_id}
SELECT outcome FROM outcomes

-- name: export
SELECT {columns}
FROM messages
JOIN conversations ON conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
WHERE {transfers.exported conversations}
ORDER BY messages.conversation_id, messages.number
