-- What the database of the embedded server has besides its schema: three roles, and an extension that only a superuser
-- may create. Run in single-user mode before the server starts, and again when this file or the extension has changed.
-- Statements end with an empty line; there is none inside of one.

-- Earlier, everything belonged to the superuser `planwire`. The first superuser of a cluster can be renamed but never
-- made an ordinary role, and no session can rename its own role.
DO $$
BEGIN
    IF (SELECT rolname = 'planwire' FROM pg_roles WHERE oid = 10) THEN
        CREATE ROLE planwire_renames SUPERUSER;
        SET SESSION AUTHORIZATION planwire_renames;
        ALTER ROLE planwire RENAME TO postgres;
        SET SESSION AUTHORIZATION postgres;
        DROP ROLE planwire_renames;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'planwire') THEN
        CREATE ROLE planwire LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'planwire_service') THEN
        CREATE ROLE planwire_service LOGIN;
    END IF;
END
$$;

ALTER DATABASE planwire OWNER TO planwire;

REVOKE TEMPORARY ON DATABASE planwire FROM PUBLIC;

-- REASSIGN OWNED refuses what belongs to the first superuser. Sequences of columns and rows of tables follow their tables.
DO $$
DECLARE
    statement text;
BEGIN
    FOR statement IN
        WITH movable AS (
            SELECT 'pg_class'::regclass AS catalog, oid, format('ALTER TABLE %s OWNER TO planwire', oid::regclass) AS change
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relowner = 10 AND relkind IN ('r', 'p', 'v', 'm')
            UNION ALL
            SELECT 'pg_class'::regclass, oid, format('ALTER SEQUENCE %s OWNER TO planwire', oid::regclass)
            FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relowner = 10 AND relkind = 'S'
                AND NOT EXISTS (
                    SELECT FROM pg_depend
                    WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype IN ('a', 'i')
                )
            UNION ALL
            SELECT 'pg_type'::regclass, pg_type.oid, format('ALTER TYPE %s OWNER TO planwire', pg_type.oid::regtype)
            FROM pg_type
            LEFT JOIN pg_class ON pg_class.oid = typrelid
            WHERE typnamespace = 'public'::regnamespace AND typowner = 10 AND (typtype IN ('d', 'e') OR relkind = 'c')
            UNION ALL
            SELECT 'pg_proc'::regclass, oid, format('ALTER ROUTINE %s OWNER TO planwire', oid::regprocedure)
            FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND proowner = 10
        )
        SELECT change FROM movable
        WHERE NOT EXISTS (
            SELECT FROM pg_depend
            WHERE classid = movable.catalog AND objid = movable.oid AND deptype = 'e'
        )
    LOOP
        EXECUTE statement;
    END LOOP;
END
$$;

CREATE EXTENSION IF NOT EXISTS vector;

ALTER EXTENSION vector UPDATE;
