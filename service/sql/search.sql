-- Searches. What is found is ranked in service/search/fusion.py.

-- name: statistics
-- What is known of a query's words in a workspace.
SELECT
    EXISTS (SELECT FROM workspaces WHERE id = :workspace_id::text) AS workspace_exists,
    coalesce(statistics.chunks, 0) AS chunks,
    coalesce(statistics.words, 0) AS words,
    ARRAY(
        SELECT coalesce(word_counts.chunks, 1)
        FROM unnest(:words::text[]) WITH ORDINALITY AS asked (word, place)
        LEFT JOIN word_counts ON word_counts.workspace_id = :workspace_id::text AND word_counts.word = asked.word
        ORDER BY asked.place
    ) AS counts
FROM (SELECT) AS always
LEFT JOIN search_statistics AS statistics ON statistics.workspace_id = :workspace_id::text

-- name: find
-- The best chunks, and those before and after them, each with its exact score and the parts of the words in it. The first
-- steps find the candidates: those with one of the rarer words, by the weights that are stored with them.
WITH wanted AS MATERIALIZED (
    SELECT id
    FROM index_metadata
    WHERE :filtered::boolean AND workspace_id = :workspace_id::text AND index_type = 'rag'
        AND (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
        AND (:path_prefix::text IS NULL OR starts_with(source_path, :path_prefix::text))
        AND (:path_pattern::text IS NULL OR source_path ~ :path_pattern::text)
        AND (:languages::text[] IS NULL OR language = ANY (:languages::text[]))
        AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
        AND (:task_id::uuid IS NULL OR task_id = :task_id::uuid)
        AND (:metadata::jsonb IS NULL OR metadata @> :metadata::jsonb)
        AND (:modified_after::text IS NULL OR modified_at >= :modified_after::text::timestamptz)
        AND (:modified_before::text IS NULL OR modified_at < :modified_before::text::timestamptz)
        AND (:show_archived::boolean OR NOT archived)
), candidates AS MATERIALIZED (
    SELECT chunk_id, -(weights <#> :weights::text::sparsevec) AS score
    FROM chunk_words
    WHERE workspace_id = :workspace_id::text AND words && :candidate_words::text[]
        AND (NOT :filtered::boolean OR document_id IN (SELECT id FROM wanted))
), lexical AS MATERIALIZED (
    SELECT chunk_id FROM candidates ORDER BY score DESC, chunk_id LIMIT :depth::integer
), best AS MATERIALIZED (
    SELECT DISTINCT near.id
    FROM (SELECT chunk_id FROM lexical) AS found
    JOIN chunks AS this ON this.workspace_id = :workspace_id::text AND this.id = found.chunk_id
    JOIN chunks AS near ON near.workspace_id = :workspace_id::text AND near.document_id = this.document_id
        AND near.chunk_index BETWEEN this.chunk_index - 1 AND this.chunk_index + 1
), moments AS (
    SELECT coalesce(sum(score), 0) AS score_sum, coalesce(sum(score * score), 0) AS square_sum, count(*) AS matches
    FROM candidates
)
SELECT
    chunks.id, chunks.document_id, chunks.chunk_index, chunks.content_hash,
    lexical.chunk_id IS NOT NULL AS is_candidate,
    array(
        SELECT coalesce(entry.counts[array_position(entry.words, asked)], 0)
        FROM unnest(:words::text[]) WITH ORDINALITY AS query (asked, place)
        ORDER BY place
    ) AS counts,
    entry.length,
    moments.score_sum, moments.square_sum, moments.matches
FROM best
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.id = best.id
JOIN chunk_words AS entry ON entry.workspace_id = :workspace_id::text AND entry.chunk_id = best.id
LEFT JOIN lexical ON lexical.chunk_id = best.id
CROSS JOIN moments

-- name: show
-- Chunks as hits.
SELECT
    chunks.id, d.kind, d.content_id, chunks.chunk_index, chunks.content, d.source_path, d.content_type, d.language,
    chunks.title, d.title AS document_title, chunks.start_line, chunks.end_line, d.metadata, d.plan_id, d.task_id,
    d.commit_sha, workspaces.current_commit_sha,
    coalesce(d.commit_sha <> workspaces.current_commit_sha, false) AS stale, d.archived, d.modified_at, d.indexed_at
FROM unnest(:ids::bigint[]) AS shown (id)
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.id = shown.id
JOIN index_metadata AS d ON d.workspace_id = :workspace_id::text AND d.id = chunks.document_id
JOIN workspaces ON workspaces.id = :workspace_id::text
