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

-- name: wanted
-- What a search asks of documents.
(
    (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND (:path_prefix::text IS NULL OR starts_with(source_path, :path_prefix::text))
    AND (:path_pattern::text IS NULL OR source_path ~ :path_pattern::text)
    AND (:languages::text[] IS NULL OR language = ANY (:languages::text[]))
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:task_id::uuid IS NULL OR task_id = :task_id::uuid)
    AND (:metadata::jsonb IS NULL OR metadata @> :metadata::jsonb)
    AND (:modified_after::text IS NULL OR modified_at >= :modified_after::text::timestamptz)
    AND (:modified_before::text IS NULL OR modified_at < :modified_before::text::timestamptz)
    AND (:show_archived::boolean OR NOT archived)
)

-- name: find
-- The best chunks, and those before and after them, each with its exact score and the parts of the words in it. The first
-- steps find the candidates: those with one of the rarer words, by the weights that are stored with them.
WITH wanted AS MATERIALIZED (
    SELECT id
    FROM index_metadata
    WHERE :filtered::boolean AND workspace_id = :workspace_id::text AND index_type = 'rag'
        AND {wanted}
), candidates AS MATERIALIZED (
    SELECT chunk_id, -(weights <#> :weights::text::sparsevec) AS score
    FROM chunk_words
    WHERE workspace_id = :workspace_id::text AND words && :candidate_words::text[]
        AND (NOT :filtered::boolean OR document_id IN (SELECT id FROM wanted))
), lexical AS MATERIALIZED (
    SELECT chunk_id FROM candidates ORDER BY score DESC, chunk_id LIMIT :depth::integer
), near AS MATERIALIZED (
    -- Of few chunks each is compared.
    SELECT chunks.id AS chunk_id, 1 - (e.embedding::halfvec(1) <=> :vector::text::halfvec(1)) AS similarity
    FROM chunks
    JOIN embeddings AS e ON e.workspace_id = :workspace_id::text AND e.model = :model::text
        AND e.content_hash = chunks.content_hash
    WHERE :vector::text IS NOT NULL AND :exact::boolean AND chunks.workspace_id = :workspace_id::text
        AND (NOT :filtered::boolean OR chunks.document_id IN (SELECT id FROM wanted))
    UNION ALL
    -- Of many the index finds the next ones until enough of them are wanted.
    SELECT * FROM (
        SELECT chunks.id AS chunk_id, 1 - (e.embedding::halfvec(1) <=> :vector::text::halfvec(1)) AS similarity
        FROM embeddings AS e
        JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.content_hash = e.content_hash
        WHERE :vector::text IS NOT NULL AND NOT :exact::boolean
            AND e.workspace_id = :workspace_id::text AND e.model = :model::text
            AND (NOT :filtered::boolean OR chunks.document_id IN (SELECT id FROM wanted))
        ORDER BY e.embedding::halfvec(1) <=> :vector::text::halfvec(1)
        LIMIT :depth::integer
    ) AS indexed
), dense AS MATERIALIZED (
    SELECT chunk_id FROM near ORDER BY similarity DESC, chunk_id LIMIT :depth::integer
), compared AS (
    SELECT similarity FROM near WHERE :exact::boolean
    UNION ALL
    -- The hashes are random, so that the first ones are a sample, and always the same one.
    SELECT 1 - (embedding::halfvec(1) <=> :vector::text::halfvec(1))
    FROM (
        SELECT embedding FROM embeddings
        WHERE :vector::text IS NOT NULL AND NOT :exact::boolean
            AND workspace_id = :workspace_id::text AND model = :model::text
        ORDER BY content_hash
        LIMIT 1000
    ) AS sample
), best AS MATERIALIZED (
    SELECT DISTINCT beside.id
    FROM (SELECT chunk_id FROM lexical UNION SELECT chunk_id FROM dense) AS found
    JOIN chunks AS this ON this.workspace_id = :workspace_id::text AND this.id = found.chunk_id
    JOIN chunks AS beside ON beside.workspace_id = :workspace_id::text AND beside.document_id = this.document_id
        AND beside.chunk_index BETWEEN this.chunk_index - 1 AND this.chunk_index + 1
), moments AS (
    SELECT coalesce(sum(score), 0) AS score_sum, coalesce(sum(score * score), 0) AS square_sum, count(*) AS matches
    FROM candidates
), similarities AS (
    SELECT coalesce(avg(similarity), 0) AS mean, coalesce(stddev_pop(similarity), 0) AS deviation FROM compared
)
SELECT
    chunks.id, chunks.document_id, chunks.chunk_index, chunks.content_hash,
    best.id IN (SELECT chunk_id FROM dense) AS is_near,
    ARRAY(
        SELECT coalesce(entry.counts[array_position(entry.words, asked)], 0)
        FROM unnest(:words::text[]) WITH ORDINALITY AS query (asked, place)
        ORDER BY place
    ) AS counts,
    entry.length,
    CASE WHEN :vector::text IS NOT NULL THEN 1 - (e.embedding::halfvec(1) <=> :vector::text::halfvec(1)) END AS similarity,
    moments.score_sum, moments.square_sum, moments.matches,
    similarities.mean, similarities.deviation
FROM best
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.id = best.id
JOIN chunk_words AS entry ON entry.workspace_id = :workspace_id::text AND entry.chunk_id = best.id
LEFT JOIN embeddings AS e ON e.workspace_id = :workspace_id::text AND e.model = :model::text
    AND e.content_hash = chunks.content_hash
CROSS JOIN moments
CROSS JOIN similarities

-- name: count_wanted
-- How many chunks a narrow filter lets through, up to :most.
SELECT count(*)
FROM (
    SELECT FROM index_metadata AS d
    JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.document_id = d.id
    WHERE d.workspace_id = :workspace_id::text AND d.index_type = 'rag' AND {wanted}
    LIMIT :most::integer
) AS counted

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
