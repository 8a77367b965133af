-- The extensions that the schema uses, and who calls: every mutation takes one call_info.

CREATE EXTENSION IF NOT EXISTS vector;

DO $$
BEGIN
    CREATE TYPE call_info AS (
        actor text,
        rpc text,
        reason text,
        request_id uuid,
        fingerprint bytea,
        agent text,
        session text
    );
EXCEPTION WHEN duplicate_object THEN
    NULL;
END
$$;

COMMENT ON TYPE call_info IS
    'Who changes something (actor), through which RPC, why (reason), and the caller''s request id with the SHA-256 of the request (fingerprint), who of those that share a token (agent), and whose session it is (session).';

-- What a transaction says of itself, by settings that end with it; the conditions of triggers ask here. Such a condition is
-- parsed anew in each statement that could fire its trigger, which takes several times as long where it is written out.

-- Whether rows move into the archive or out of it, so that nothing is made or gone.
CREATE OR REPLACE FUNCTION is_moving() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(current_setting('planwire.moving', true), '') = 'yes';
END
$$;

-- Whether a whole plan is written, because it moves or is copied. What it has was right where it comes from: its edges close no
-- cycle, and its ids are its own or new.
CREATE OR REPLACE FUNCTION writes_whole_plan() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(current_setting('planwire.whole_plan', true), '') = 'yes';
END
$$;

-- Whether it says who calls, so that triggers can write events.
CREATE OR REPLACE FUNCTION has_caller() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(current_setting('planwire.call', true), '') <> '';
END
$$;

-- Whether it says whose session calls, so that it is asked whose the plans are.
CREATE OR REPLACE FUNCTION has_session() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce(current_setting('planwire.session', true), '') <> '';
END
$$;
