-- What a mutation leaves behind besides its rows: the request id that makes repeating it safe, and its event.

CREATE TABLE IF NOT EXISTS requests (
    actor text NOT NULL,
    rpc text NOT NULL,
    request_id uuid NOT NULL,
    fingerprint bytea NOT NULL,
    resource_ids text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, rpc, request_id),
    CONSTRAINT requests_fingerprint_check CHECK (octet_length(fingerprint) = 32)
);

-- Serves the removal of requests past their 24 hours.
CREATE INDEX IF NOT EXISTS requests_created_at_idx ON requests (created_at);

CREATE TABLE IF NOT EXISTS event_log (
    -- The transaction that wrote it: tells the sequencer what became visible since it last looked. It stands before
    -- event_id, so that a transaction has its number before its events have theirs.
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    event_id bigint GENERATED ALWAYS AS IDENTITY,
    workspace_id text NOT NULL,
    kind text NOT NULL,
    subject_id text NOT NULL,
    plan_id uuid,
    -- A second plan that the event is about: the one that a task was in before, or that of the source of a dependency.
    other_plan_id uuid,
    from_status text,
    to_status text,
    terminal boolean NOT NULL DEFAULT false,
    revision bigint NOT NULL,
    actor text NOT NULL,
    agent text,
    rpc text NOT NULL,
    reason text,
    request_id uuid,
    payload jsonb,
    -- When it was made, not when its transaction began: that one may have waited for the one before.
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, event_id, recorded_at),
    CONSTRAINT event_log_kind_check CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
    CONSTRAINT event_log_payload_check CHECK (jsonb_typeof(payload) = 'object')
)
PARTITION BY RANGE (recorded_at);

COMMENT ON TABLE event_log IS
    'Every change. No foreign keys: an event outlives its subject. kind is <subject>.<what happened>: task.created, …';

-- What no other partition takes: no event is refused because nobody made a partition in time.
CREATE TABLE IF NOT EXISTS event_log_default PARTITION OF event_log DEFAULT;

CREATE INDEX IF NOT EXISTS event_log_event_id_idx ON event_log (event_id);
CREATE INDEX IF NOT EXISTS event_log_recorded_at_idx ON event_log (workspace_id, recorded_at, event_id);
