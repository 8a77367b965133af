-- Searches. What is found is ranked in service/search/fusion.py.

-- name: statistics
-- What is known of a query's words in a workspace.
SELECT
    EXISTS (SELECT FROM workspaces WHERE id = :workspace_id::text) AS workspace_exists,
    coalesce(statistics.chunks, 0) AS chunks,
    coalesce(statistics.words, 0) AS words,
    -- NULL is a word that no chunk has.
    ARRAY(
        SELECT word_counts.chunks
        FROM unnest(:words::text[]) WITH ORDINALITY AS asked (word, place)
        LEFT JOIN word_counts ON word_counts.workspace_id = :workspace_id::text AND word_counts.word = asked.word
        ORDER BY asked.place
    ) AS counts
FROM (SELECT) AS always
LEFT JOIN search_statistics AS statistics ON statistics.workspace_id = :workspace_id::text

-- name: close_words
-- The words of a workspace that are most like others which it does not have: with nearly the same groups of three letters, or
-- with the other one in them. The `%` of pg_trgm goes by its similarity_threshold. It compares each word that has enough of
-- the groups, so that the two ways are apart: a part such as `conf` is in thousands of words, of which the shortest are wanted.
-- Of four letters any wrong one changes more than half of the groups.
SELECT asked.word AS asked, found.word, found.closeness::double precision AS closeness, found.chunks
FROM unnest(:words::text[]) AS asked (word)
CROSS JOIN LATERAL (
    SELECT word, chunks, max(closeness) AS closeness
    FROM (
        (
            SELECT word, chunks, similarity(word, asked.word) AS closeness
            FROM word_counts
            WHERE workspace_id = :workspace_id::text AND char_length(asked.word) > 4 AND word % asked.word
            ORDER BY closeness DESC, word
            LIMIT :most::integer
        )
        UNION ALL
        (
            SELECT word, chunks, 0.5 + 0.5 * char_length(asked.word) / char_length(word)
            FROM word_counts
            WHERE workspace_id = :workspace_id::text AND word LIKE '%' || replace(asked.word, '_', '\_') || '%'
            ORDER BY char_length(word), word
            LIMIT :most::integer
        )
    ) AS close
    GROUP BY word, chunks
    ORDER BY max(closeness) DESC, word
    LIMIT :most::integer
) AS found

-- name: wanted
-- What a search asks of documents.
(
    (:kinds::text[] IS NULL OR kind = ANY (:kinds::text[]))
    AND (:content_ids::text[] IS NULL OR content_id = ANY (:content_ids::text[]))
    AND (:path_prefix::text IS NULL OR starts_with(source_path, :path_prefix::text))
    AND (:path_pattern::text IS NULL OR source_path ~ :path_pattern::text)
    AND (:languages::text[] IS NULL OR language = ANY (:languages::text[]))
    AND (:plan_id::uuid IS NULL OR plan_id = :plan_id::uuid)
    AND (:task_id::uuid IS NULL OR task_id = :task_id::uuid)
    AND (:metadata::jsonb IS NULL OR metadata @> :metadata::jsonb)
    AND (:modified_after::text IS NULL OR modified_at >= :modified_after::text::timestamptz)
    AND (:modified_before::text IS NULL OR modified_at < :modified_before::text::timestamptz)
    AND (
        :session_id::text IS NULL
        OR :session_id::text = ANY (session_ids)
        -- Who has a task in progress changes more often than the task is indexed.
        OR kind = 'task' AND task_id IN (
            SELECT tasks.id FROM tasks
            WHERE tasks.workspace_id = :workspace_id::text AND tasks.session_id = :session_id::text
                AND tasks.status = 'in_progress'
        )
    )
    AND (:labels::text[] IS NULL OR labels @> :labels::text[])
    AND {in_force}
)

-- name: in_force
-- Whether a document counts as it is now.
(
    (:show_archived::boolean OR NOT archived)
    AND (:show_outdated::boolean OR (coalesce(valid_from <= now(), true) AND coalesce(valid_until > now(), true)))
)

-- name: documents
-- Those that a filter lets through, or where there is none, the few that are not looked at.
wanted AS MATERIALIZED (
    SELECT id
    FROM index_metadata
    WHERE :filtered::boolean AND workspace_id = :workspace_id::text AND index_type = 'rag'
        AND {wanted}
), hidden AS MATERIALIZED (
    SELECT id
    FROM index_metadata
    WHERE NOT :filtered::boolean AND workspace_id = :workspace_id::text AND index_type = 'rag'
        AND (archived OR valid_from IS NOT NULL OR valid_until IS NOT NULL)
        AND NOT {in_force}
)

-- name: chosen
-- Whether a chunk's document is looked at.
document_id IS DISTINCT FROM :left_out::uuid
    AND (NOT :filtered::boolean OR document_id IN (SELECT id FROM wanted))
    AND document_id NOT IN (SELECT id FROM hidden)

-- name: by_words
-- The best chunks by words, by words close to unknown ones, and those of the documents with the names. By words the best are
-- chosen among those with one of the rarer words, by the weights that are stored with them.
WITH {documents}, lexical AS MATERIALIZED (
    SELECT chunk_id
    FROM chunk_words
    WHERE workspace_id = :workspace_id::text AND words && :candidate_words::text[] AND {chosen}
    ORDER BY weights <#> :weights::text::sparsevec, chunk_id
    LIMIT :depth::integer
), close AS MATERIALIZED (
    SELECT chunk_id
    FROM chunk_words
    WHERE workspace_id = :workspace_id::text AND words && :close_words::text[] AND {chosen}
    ORDER BY weights <#> :close_weights::text::sparsevec, chunk_id
    LIMIT :depth::integer
), named AS MATERIALIZED (
    SELECT chunks.id AS chunk_id
    FROM index_metadata AS d
    JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.document_id = d.id
    WHERE d.workspace_id = :workspace_id::text AND d.index_type = 'rag'
        AND lower(regexp_replace(d.content_id, '^.*/', '')) = ANY (:names::text[]) AND {chosen}
    ORDER BY chunks.chunk_index, chunks.id
    LIMIT :depth::integer
)
SELECT chunk_id FROM lexical UNION SELECT chunk_id FROM close UNION SELECT chunk_id FROM named

-- name: distance
e.embedding::halfvec(1) <=> :vector::text::halfvec(1)

-- name: near_in_all
-- The nearest chunks where there are few: each is compared.
WITH {documents}
SELECT chunks.id AS chunk_id
FROM chunks
JOIN embeddings AS e ON e.workspace_id = :workspace_id::text AND e.model = :model::text
    AND e.content_hash = chunks.content_hash
WHERE chunks.workspace_id = :workspace_id::text AND {chosen}
ORDER BY {distance}, chunks.id
LIMIT :depth::integer

-- name: near_in_wanted
-- The nearest chunks where a filter lets through few: each of those is compared.
WITH {documents}
SELECT chunks.id AS chunk_id
FROM wanted
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.document_id = wanted.id
JOIN embeddings AS e ON e.workspace_id = :workspace_id::text AND e.model = :model::text
    AND e.content_hash = chunks.content_hash
WHERE {chosen}
ORDER BY {distance}, chunks.id
LIMIT :depth::integer

-- name: near_by_index
-- Of many the index finds the next ones until enough of them are wanted, of which each is asked by itself: to list all that are
-- wanted takes longer.
WITH {documents}
SELECT chunks.id AS chunk_id
FROM embeddings AS e
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.content_hash = e.content_hash
WHERE e.workspace_id = :workspace_id::text AND e.model = :model::text
    AND chunks.document_id IS DISTINCT FROM :left_out::uuid
    AND CASE
        WHEN :filtered::boolean THEN (
            SELECT {wanted} FROM index_metadata
            WHERE workspace_id = :workspace_id::text AND id = chunks.document_id
        )
        ELSE chunks.document_id NOT IN (SELECT id FROM hidden)
    END
ORDER BY {distance}
LIMIT :depth::integer

-- name: measured
-- Chunks, and those before and after them, each with what its exact score is made of.
WITH best AS MATERIALIZED (
    SELECT DISTINCT ON (beside.id) beside.id, beside.document_id, beside.chunk_index, beside.content_hash
    FROM unnest(:found::bigint[]) AS found (id)
    JOIN chunks AS this ON this.workspace_id = :workspace_id::text AND this.id = found.id
    JOIN chunks AS beside ON beside.workspace_id = :workspace_id::text AND beside.document_id = this.document_id
        AND beside.chunk_index BETWEEN this.chunk_index - 1 AND this.chunk_index + 1
    ORDER BY beside.id
)
SELECT
    best.id, best.document_id, best.chunk_index, best.content_hash, d.content_id,
    (extract(epoch FROM now() - coalesce(d.modified_at, d.indexed_at)) / 86400)::double precision AS days,
    best.id = ANY (:near::bigint[]) AS is_near,
    ARRAY(
        SELECT coalesce(entry.counts[array_position(entry.words, asked)], 0)
        FROM unnest(:words::text[]) WITH ORDINALITY AS query (asked, place)
        ORDER BY place
    ) AS counts,
    entry.length,
    CASE WHEN :vector::text IS NOT NULL THEN 1 - ({distance}) END AS similarity
FROM best
JOIN index_metadata AS d ON d.workspace_id = :workspace_id::text AND d.id = best.document_id
JOIN chunk_words AS entry ON entry.workspace_id = :workspace_id::text AND entry.chunk_id = best.id
LEFT JOIN embeddings AS e ON e.workspace_id = :workspace_id::text AND e.model = :model::text AND e.content_hash = best.content_hash

-- name: subject
-- What a document says, or one of its chunks: its vector, the mean of those of its chunks, and the words that say most of it,
-- each with how often it is there and in how many chunks of the workspace.
WITH subject AS MATERIALIZED (
    SELECT chunks.id, chunks.document_id, chunks.content_hash
    FROM index_metadata AS d
    JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.document_id = d.id
    WHERE d.workspace_id = :workspace_id::text AND d.index_type = 'rag' AND d.kind = :kind::text
        AND d.content_id = :content_id::text
        AND (:chunk_index::integer IS NULL OR chunks.chunk_index = :chunk_index::integer)
), said AS (
    SELECT word, sum(count)::integer AS count
    FROM subject
    JOIN chunk_words AS entry ON entry.workspace_id = :workspace_id::text AND entry.chunk_id = subject.id
    CROSS JOIN unnest(entry.words, entry.counts) AS each (word, count)
    GROUP BY word
), telling AS (
    SELECT said.word, said.count, coalesce(word_counts.chunks, 1) AS chunks
    FROM said
    LEFT JOIN word_counts ON word_counts.workspace_id = :workspace_id::text AND word_counts.word = said.word
    LEFT JOIN search_statistics AS statistics ON statistics.workspace_id = :workspace_id::text
    ORDER BY
        (1 + ln(said.count)) * ln(1 + coalesce(statistics.chunks, 0)::double precision / coalesce(word_counts.chunks, 1)) DESC,
        said.word
    LIMIT :most::integer
)
SELECT
    (SELECT min(id) FROM subject) AS chunk_id,
    (SELECT document_id FROM subject LIMIT 1) AS document_id,
    ARRAY(SELECT word FROM telling ORDER BY word) AS words,
    ARRAY(SELECT count FROM telling ORDER BY word) AS counts,
    (
        SELECT avg(e.embedding)::real[]
        FROM embeddings AS e
        WHERE e.workspace_id = :workspace_id::text AND e.model = :model::text
            AND e.content_hash IN (SELECT content_hash FROM subject)
    ) AS vector

-- name: share_wanted
-- What part of the chunks a filter lets through, of 1, as a few hundred of them tell: those with the lowest hashes, which have
-- nothing to do with what is in them.
SELECT coalesce(avg(asked.is_wanted::integer), 0)::double precision
FROM (
    SELECT document_id FROM chunks
    WHERE workspace_id = :workspace_id::text
    ORDER BY content_hash
    LIMIT :few::integer
) AS sample
CROSS JOIN LATERAL (
    SELECT {wanted} AS is_wanted FROM index_metadata
    WHERE workspace_id = :workspace_id::text AND id = sample.document_id
) AS asked

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
    chunks.id, chunks.workspace_id, d.kind, d.content_id, chunks.chunk_index, chunks.content, d.source_path, d.content_type, d.language,
    chunks.title, d.title AS document_title, chunks.start_line, chunks.end_line, d.metadata, d.plan_id, d.task_id,
    d.commit_sha, workspaces.current_commit_sha,
    coalesce(d.commit_sha <> workspaces.current_commit_sha, false) AS stale, d.archived, d.modified_at, d.indexed_at
FROM unnest(:ids::bigint[]) AS shown (id)
JOIN chunks ON chunks.workspace_id = :workspace_id::text AND chunks.id = shown.id
JOIN index_metadata AS d ON d.workspace_id = :workspace_id::text AND d.id = chunks.document_id
JOIN workspaces ON workspaces.id = :workspace_id::text
