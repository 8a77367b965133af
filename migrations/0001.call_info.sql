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
