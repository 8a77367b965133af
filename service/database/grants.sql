-- What the role that serves may do with what the migrations made: read and write rows, and nothing else. It need not
-- exist: where one role does everything, that one owns all. Runs after the migrations, as their role.

DO $$
DECLARE
    statement text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'planwire_service') THEN
        RETURN;
    END IF;
    FOR statement IN
        -- Partitions are reached through their tables.
        SELECT format(
            'GRANT %s ON %s TO planwire_service',
            CASE WHEN relname ~ '^_?yoyo' THEN 'SELECT' ELSE 'SELECT, INSERT, UPDATE, DELETE' END, oid::regclass
        )
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
            AND pg_has_role(relowner, 'USAGE')
        UNION ALL
        -- Views of what is archived beside what is not, which are only read.
        SELECT format('GRANT USAGE ON SCHEMA %I TO planwire_service', nspname)
        FROM pg_namespace
        WHERE nspname = 'with_archive' AND pg_has_role(nspowner, 'USAGE')
        UNION ALL
        SELECT format('GRANT SELECT ON %s TO planwire_service', oid::regclass)
        FROM pg_class
        WHERE relnamespace = to_regnamespace('with_archive') AND relkind = 'v' AND pg_has_role(relowner, 'USAGE')
        UNION ALL
        SELECT format('GRANT SELECT, USAGE ON SEQUENCE %s TO planwire_service', oid::regclass)
        FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' AND pg_has_role(relowner, 'USAGE')
        UNION ALL
        -- These run as their owner: not everybody may call them.
        SELECT format('GRANT EXECUTE ON FUNCTION %s TO planwire_service', oid::regprocedure)
        FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prosecdef AND pg_has_role(proowner, 'USAGE')
    LOOP
        EXECUTE statement;
    END LOOP;
END
$$;
