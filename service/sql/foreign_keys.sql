-- What the schema says of foreign keys.

-- name: of_table
-- Those of a table, in the order in which they are checked, which is that of their triggers. Which workspace a row is in is
-- never the question.
SELECT
    con.conname::text AS name, con.confrelid::regclass::text AS parent, keys.columns, keys.parent_columns,
    to_regclass('public.' || :table::text || '_archive') IS NOT NULL AS archived,
    EXISTS (
        SELECT FROM pg_attribute WHERE attrelid = con.conrelid AND attname = 'updated_at' AND NOT attisdropped
    ) AS updated
FROM pg_constraint AS con
-- One trigger for insertions, the other for updates.
JOIN pg_trigger AS trg ON trg.tgconstraint = con.oid AND trg.tgrelid = con.conrelid AND trg.tgtype & 4 <> 0
CROSS JOIN LATERAL (
    SELECT
        array_agg(own.attname::text ORDER BY place) AS columns,
        array_agg(others.attname::text ORDER BY place) AS parent_columns
    FROM ROWS FROM (unnest(con.conkey), unnest(con.confkey)) WITH ORDINALITY AS key (own, other, place)
    JOIN pg_attribute AS own ON own.attrelid = con.conrelid AND own.attnum = key.own
    JOIN pg_attribute AS others ON others.attrelid = con.confrelid AND others.attnum = key.other
) AS keys
WHERE con.conrelid = to_regclass('public.' || :table::text) AND con.contype = 'f' AND keys.columns <> ARRAY['workspace_id']
ORDER BY trg.tgname
