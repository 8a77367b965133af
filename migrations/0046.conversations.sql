-- Indexes over the workspace together with what is looked for in it.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TABLE IF NOT EXISTS conversations (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid,
    title text,
    agent_id text,
    repository_path text,
    status text NOT NULL DEFAULT 'active',
    terminal boolean NOT NULL GENERATED ALWAYS AS (status = 'completed') STORED,
    completed_at timestamptz,
    -- The number of the last message. Who appends messages has the row locked, so that their numbers have no gaps.
    message_count bigint NOT NULL DEFAULT 0,
    last_message_at timestamptz,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT conversations_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT conversations_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT conversations_title_check CHECK (char_length(title) BETWEEN 1 AND 500),
    CONSTRAINT conversations_agent_id_check CHECK (char_length(agent_id) BETWEEN 1 AND 255),
    CONSTRAINT conversations_repository_path_check CHECK (char_length(repository_path) BETWEEN 1 AND 1000),
    CONSTRAINT conversations_status_check CHECK (status IN ('active', 'completed')),
    CONSTRAINT conversations_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT conversations_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
)
-- Room on the page for the counts of the next messages.
WITH (fillfactor = 70);

CREATE INDEX IF NOT EXISTS conversations_created_at_idx ON conversations (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS conversations_plan_idx ON conversations (workspace_id, plan_id, status, created_at, id);
CREATE INDEX IF NOT EXISTS conversations_agent_idx ON conversations (workspace_id, agent_id, created_at, id);

SELECT tell_of_deletions('conversations', 'conversation', status => 'status');

-- What SearchMessages looks for in a text. A tsvector takes 1 MiB: words and the parts of them that are found by themselves
-- take at most eight bytes for each character. The cost keeps the planner from reading texts where it can ask the index.
CREATE OR REPLACE FUNCTION message_words(content text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000
AS $$
BEGIN
    RETURN to_tsvector('simple', left(content, 125000));
END
$$;

CREATE TABLE IF NOT EXISTS messages (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    conversation_id uuid NOT NULL,
    number bigint NOT NULL,
    role text NOT NULL,
    content text NOT NULL DEFAULT '',
    model text,
    tokens_used bigint,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT messages_number_key UNIQUE (workspace_id, conversation_id, number),
    CONSTRAINT messages_conversation_fkey FOREIGN KEY (workspace_id, conversation_id)
        REFERENCES conversations (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT messages_number_check CHECK (number BETWEEN 1 AND 9007199254740991),
    CONSTRAINT messages_role_check CHECK (role IN ('user', 'assistant', 'system', 'tool')),
    CONSTRAINT messages_content_check CHECK (octet_length(content) <= 1048576),
    CONSTRAINT messages_model_check CHECK (char_length(model) BETWEEN 1 AND 255),
    CONSTRAINT messages_tokens_used_check CHECK (tokens_used >= 0),
    CONSTRAINT messages_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);

CREATE INDEX IF NOT EXISTS messages_created_at_idx ON messages (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS messages_metadata_idx ON messages USING gin (workspace_id, metadata jsonb_path_ops);
CREATE INDEX IF NOT EXISTS messages_words_idx ON messages USING gin (workspace_id, message_words(content));

SELECT tell_of_deletions(
    'messages', 'message',
    plan => '(SELECT plan_id FROM conversations AS parent WHERE parent.workspace_id = gone.workspace_id AND parent.id = gone.conversation_id)',
    revision => '1',
    payload => 'jsonb_build_object(''conversation_id'', conversation_id, ''number'', number)'
);

-- A conversation that goes takes its messages along before it goes: afterwards the plan that it was in cannot be told.
CREATE OR REPLACE FUNCTION conversations_delete_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM messages WHERE workspace_id = OLD.workspace_id AND conversation_id = OLD.id;
    RETURN OLD;
END
$$;

CREATE OR REPLACE TRIGGER conversations_messages
    BEFORE DELETE ON conversations
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION conversations_delete_messages();

CREATE TABLE IF NOT EXISTS message_rag_contexts (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    message_id uuid NOT NULL,
    query text NOT NULL,
    content_id text NOT NULL,
    chunk_index integer NOT NULL DEFAULT 0,
    chunk_content text NOT NULL DEFAULT '',
    score double precision NOT NULL DEFAULT 0,
    source_path text,
    content_type text,
    retrieved_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT message_rag_contexts_message_fkey FOREIGN KEY (workspace_id, message_id)
        REFERENCES messages (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT message_rag_contexts_query_check CHECK (char_length(query) BETWEEN 1 AND 65536),
    CONSTRAINT message_rag_contexts_content_id_check CHECK (char_length(content_id) BETWEEN 1 AND 500),
    CONSTRAINT message_rag_contexts_chunk_index_check CHECK (chunk_index >= 0),
    CONSTRAINT message_rag_contexts_chunk_content_check CHECK (octet_length(chunk_content) <= 262144),
    CONSTRAINT message_rag_contexts_score_check CHECK (score > '-Infinity' AND score < 'Infinity'),
    CONSTRAINT message_rag_contexts_source_path_check CHECK (char_length(source_path) BETWEEN 1 AND 1000),
    CONSTRAINT message_rag_contexts_content_type_check CHECK (char_length(content_type) BETWEEN 1 AND 50)
);

CREATE INDEX IF NOT EXISTS message_rag_contexts_message_idx
    ON message_rag_contexts (workspace_id, message_id, created_at, id);
CREATE INDEX IF NOT EXISTS message_rag_contexts_content_idx
    ON message_rag_contexts (workspace_id, content_id, created_at, id);
CREATE INDEX IF NOT EXISTS message_rag_contexts_created_at_idx ON message_rag_contexts (workspace_id, created_at, id);

-- An execution belongs to the plan of its task, else to that of its conversation, and is archived with it. Where the two were
-- in different plans, it would lose one of them when that one's plan is archived.
CREATE TABLE IF NOT EXISTS agent_executions (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid,
    agent_id text NOT NULL,
    conversation_id uuid,
    task_id uuid,
    prompt text NOT NULL,
    response text,
    model text,
    tokens_used bigint,
    duration_ms bigint,
    success boolean NOT NULL DEFAULT false,
    error text,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT agent_executions_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT agent_executions_plan_fkey FOREIGN KEY (workspace_id, plan_id)
        REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT agent_executions_task_fkey FOREIGN KEY (workspace_id, task_id)
        REFERENCES tasks (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT agent_executions_conversation_fkey FOREIGN KEY (workspace_id, conversation_id)
        REFERENCES conversations (workspace_id, id) ON DELETE SET NULL (conversation_id),
    CONSTRAINT agent_executions_agent_id_check CHECK (char_length(agent_id) BETWEEN 1 AND 255),
    CONSTRAINT agent_executions_prompt_check CHECK (octet_length(prompt) BETWEEN 1 AND 1048576),
    CONSTRAINT agent_executions_response_check CHECK (octet_length(response) <= 1048576),
    CONSTRAINT agent_executions_model_check CHECK (char_length(model) BETWEEN 1 AND 255),
    CONSTRAINT agent_executions_tokens_used_check CHECK (tokens_used >= 0),
    CONSTRAINT agent_executions_duration_ms_check CHECK (duration_ms >= 0),
    CONSTRAINT agent_executions_error_check CHECK (octet_length(error) <= 262144)
);

CREATE INDEX IF NOT EXISTS agent_executions_created_at_idx ON agent_executions (workspace_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_executions_agent_idx ON agent_executions (workspace_id, agent_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_executions_plan_idx ON agent_executions (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_executions_task_idx ON agent_executions (workspace_id, task_id, created_at, id);
CREATE INDEX IF NOT EXISTS agent_executions_conversation_idx
    ON agent_executions (workspace_id, conversation_id, created_at, id);

-- The plan of the task or the conversation is read when both are locked against deletion, so that it cannot be archived
-- meanwhile.
CREATE OR REPLACE FUNCTION agent_executions_choose_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_task uuid;
    of_conversation uuid;
BEGIN
    SELECT plan_id INTO of_task FROM tasks
    WHERE workspace_id = NEW.workspace_id AND id = NEW.task_id FOR KEY SHARE;
    SELECT plan_id INTO of_conversation FROM conversations
    WHERE workspace_id = NEW.workspace_id AND id = NEW.conversation_id FOR KEY SHARE;
    IF of_task <> of_conversation THEN
        RAISE EXCEPTION 'task % and conversation % are in different plans', NEW.task_id, NEW.conversation_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agent_executions_plan_id_check', TABLE = TG_TABLE_NAME;
    END IF;
    NEW.plan_id := coalesce(NEW.plan_id, of_task, of_conversation);
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER agent_executions_plan
    BEFORE INSERT ON agent_executions
    FOR EACH ROW WHEN (NOT is_moving())
    EXECUTE FUNCTION agent_executions_choose_plan();

SELECT tell_of_deletions('agent_executions', 'agent_execution', revision => '1');

CREATE OR REPLACE FUNCTION plan_of_message(in_workspace_id text, in_message_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT conversations.plan_id
    FROM messages
    JOIN conversations ON conversations.workspace_id = messages.workspace_id AND conversations.id = messages.conversation_id
    WHERE messages.workspace_id = in_workspace_id AND messages.id = in_message_id
$$;

-- Who appends a message counts it in its conversation.
SELECT guard_by_session('conversations', 'plan', 'plan_id');
SELECT guard_by_session('message_rag_contexts', 'message', 'message_id');
SELECT guard_by_session('agent_executions', 'plan', 'plan_id');

SELECT create_archive('conversations');
SELECT create_archive('messages');
SELECT create_archive('message_rag_contexts');
SELECT create_archive('agent_executions');
