-- What agents look up. workspace_id is empty in rows that all workspaces have; owner_workspace_id is the same as what a
-- foreign key takes.

-- The words of texts as a search finds them: names also by their parts, so that CreatePlan is found as create and plan.
CREATE OR REPLACE FUNCTION catalog_words(texts text[], weight "char") RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
    SELECT setweight(
        to_tsvector(
            'english'::regconfig,
            -- A tsvector holds at most a mebibyte.
            left(
                regexp_replace(
                    regexp_replace(array_to_string(texts, ' '), '([[:lower:][:digit:]])([[:upper:]])', '\1 \2', 'g'),
                    '[-_./:@]+', ' ', 'g'
                ),
                100000
            )
        ),
        weight
    )
$$;

-- How many of the lexemes are among the words.
CREATE OR REPLACE FUNCTION catalog_overlap(lexemes text[], words tsvector) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
    SELECT count(*) FROM unnest(tsvector_to_array(words)) AS word WHERE word = ANY (lexemes)
$$;

CREATE TABLE IF NOT EXISTS tool_catalogs (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    version text,
    description text,
    tools jsonb NOT NULL DEFAULT '[]',
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    owner_workspace_id text GENERATED ALWAYS AS (nullif(workspace_id, '')) STORED,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT tool_catalogs_name_key UNIQUE (workspace_id, name),
    CONSTRAINT tool_catalogs_workspace_fkey FOREIGN KEY (owner_workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT tool_catalogs_name_check CHECK (char_length(name) BETWEEN 1 AND 255),
    CONSTRAINT tool_catalogs_version_check CHECK (char_length(version) BETWEEN 1 AND 100),
    CONSTRAINT tool_catalogs_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    -- An answer holds it whole, and clients read 4 MiB.
    CONSTRAINT tool_catalogs_tools_check CHECK (jsonb_typeof(tools) = 'array' AND octet_length(tools::text) <= 3145728),
    CONSTRAINT tool_catalogs_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS tool_catalogs_owner_idx ON tool_catalogs (owner_workspace_id);

-- The three below follow from tool_catalogs.tools, and serve lists and searches.
CREATE TABLE IF NOT EXISTS tools (
    workspace_id text NOT NULL,
    tool_catalog_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    order_index integer NOT NULL,
    PRIMARY KEY (workspace_id, tool_catalog_id, name),
    CONSTRAINT tools_tool_catalog_fkey FOREIGN KEY (workspace_id, tool_catalog_id)
        REFERENCES tool_catalogs (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS tool_actions (
    workspace_id text NOT NULL,
    tool_catalog_id uuid NOT NULL,
    tool text NOT NULL,
    name text NOT NULL,
    description text,
    returns text,
    -- Counts through the whole catalog.
    order_index integer NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (workspace_id, tool_catalog_id, tool, name),
    CONSTRAINT tool_actions_tool_fkey FOREIGN KEY (workspace_id, tool_catalog_id, tool)
        REFERENCES tools (workspace_id, tool_catalog_id, name) ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS tool_actions_words_idx ON tool_actions USING gin (words);

CREATE TABLE IF NOT EXISTS tool_action_params (
    workspace_id text NOT NULL,
    tool_catalog_id uuid NOT NULL,
    tool text NOT NULL,
    action text NOT NULL,
    name text NOT NULL,
    type text,
    required boolean NOT NULL DEFAULT false,
    description text,
    order_index integer NOT NULL,
    PRIMARY KEY (workspace_id, tool_catalog_id, tool, action, name),
    CONSTRAINT tool_action_params_tool_action_fkey FOREIGN KEY (workspace_id, tool_catalog_id, tool, action)
        REFERENCES tool_actions (workspace_id, tool_catalog_id, tool, name) ON DELETE CASCADE
);

CREATE OR REPLACE FUNCTION spread_tools() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM tools WHERE workspace_id = NEW.workspace_id AND tool_catalog_id = NEW.id;
    INSERT INTO tools (workspace_id, tool_catalog_id, name, description, order_index)
    SELECT NEW.workspace_id, NEW.id, tool ->> 'name', tool ->> 'description', place
    FROM jsonb_array_elements(NEW.tools) WITH ORDINALITY AS each (tool, place);
    INSERT INTO tool_actions (workspace_id, tool_catalog_id, tool, name, description, returns, order_index, words)
    SELECT
        NEW.workspace_id, NEW.id, tool ->> 'name', action ->> 'name', action ->> 'description', action ->> 'returns',
        row_number() OVER (ORDER BY each.place, inner_each.place),
        catalog_words(ARRAY[tool ->> 'name', action ->> 'name'], 'A')
            || catalog_words(ARRAY[action ->> 'description'], 'B')
            || catalog_words(
                ARRAY(
                    SELECT concat_ws(' ', param ->> 'name', param ->> 'description')
                    FROM jsonb_array_elements(action -> 'params') AS param
                ),
                'D'
            )
    FROM jsonb_array_elements(NEW.tools) WITH ORDINALITY AS each (tool, place)
    CROSS JOIN LATERAL jsonb_array_elements(tool -> 'actions') WITH ORDINALITY AS inner_each (action, place);
    INSERT INTO tool_action_params (
        workspace_id, tool_catalog_id, tool, action, name, type, required, description, order_index
    )
    SELECT
        NEW.workspace_id, NEW.id, tool ->> 'name', action ->> 'name', param ->> 'name', param ->> 'type',
        coalesce((param ->> 'required')::boolean, false), param ->> 'description', place
    FROM jsonb_array_elements(NEW.tools) AS tool
    CROSS JOIN LATERAL jsonb_array_elements(tool -> 'actions') AS action
    CROSS JOIN LATERAL jsonb_array_elements(action -> 'params') WITH ORDINALITY AS each (param, place);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER tool_catalogs_tools
    AFTER INSERT ON tool_catalogs FOR EACH ROW EXECUTE FUNCTION spread_tools();

CREATE OR REPLACE TRIGGER tool_catalogs_other_tools
    AFTER UPDATE ON tool_catalogs FOR EACH ROW WHEN (OLD.tools IS DISTINCT FROM NEW.tools) EXECUTE FUNCTION spread_tools();

CREATE TABLE IF NOT EXISTS agent_definitions (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    description text,
    content text NOT NULL,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    owner_workspace_id text GENERATED ALWAYS AS (nullif(workspace_id, '')) STORED,
    words tsvector GENERATED ALWAYS AS (
        catalog_words(ARRAY[name], 'A') || catalog_words(ARRAY[description], 'B') || catalog_words(ARRAY[content], 'D')
    ) STORED,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT agent_definitions_name_key UNIQUE (workspace_id, name),
    CONSTRAINT agent_definitions_workspace_fkey FOREIGN KEY (owner_workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT agent_definitions_name_check CHECK (char_length(name) BETWEEN 1 AND 255),
    CONSTRAINT agent_definitions_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    CONSTRAINT agent_definitions_content_check CHECK (char_length(content) BETWEEN 1 AND 200000),
    CONSTRAINT agent_definitions_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT agent_definitions_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS agent_definitions_owner_idx ON agent_definitions (owner_workspace_id);
CREATE INDEX IF NOT EXISTS agent_definitions_words_idx ON agent_definitions USING gin (words);

CREATE TABLE IF NOT EXISTS instruction_files (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    filename text NOT NULL,
    applies_to text[] NOT NULL DEFAULT '{}',
    description text,
    content text NOT NULL,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    owner_workspace_id text GENERATED ALWAYS AS (nullif(workspace_id, '')) STORED,
    words tsvector GENERATED ALWAYS AS (
        catalog_words(ARRAY[filename], 'A') || catalog_words(ARRAY[description], 'B') || catalog_words(applies_to, 'C')
            || catalog_words(ARRAY[content], 'D')
    ) STORED,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT instruction_files_filename_key UNIQUE (workspace_id, filename),
    CONSTRAINT instruction_files_workspace_fkey FOREIGN KEY (owner_workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT instruction_files_filename_check CHECK (char_length(filename) BETWEEN 1 AND 255),
    CONSTRAINT instruction_files_applies_to_check CHECK (cardinality(applies_to) <= 100),
    CONSTRAINT instruction_files_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    CONSTRAINT instruction_files_content_check CHECK (char_length(content) BETWEEN 1 AND 200000),
    CONSTRAINT instruction_files_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT instruction_files_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS instruction_files_owner_idx ON instruction_files (owner_workspace_id);
CREATE INDEX IF NOT EXISTS instruction_files_words_idx ON instruction_files USING gin (words);

CREATE TABLE IF NOT EXISTS skill_definitions (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    name text NOT NULL,
    description text,
    category text,
    tags text[] NOT NULL DEFAULT '{}',
    language_targets text[] NOT NULL DEFAULT '{}',
    framework_targets text[] NOT NULL DEFAULT '{}',
    content text NOT NULL,
    metadata jsonb,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    owner_workspace_id text GENERATED ALWAYS AS (nullif(workspace_id, '')) STORED,
    words tsvector GENERATED ALWAYS AS (
        catalog_words(ARRAY[name], 'A')
            || catalog_words(ARRAY[description, category] || tags || language_targets || framework_targets, 'B')
            || catalog_words(ARRAY[content], 'D')
    ) STORED,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT skill_definitions_name_key UNIQUE (workspace_id, name),
    CONSTRAINT skill_definitions_workspace_fkey FOREIGN KEY (owner_workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE,
    CONSTRAINT skill_definitions_name_check CHECK (char_length(name) BETWEEN 1 AND 255),
    CONSTRAINT skill_definitions_description_check CHECK (char_length(description) BETWEEN 1 AND 10000),
    CONSTRAINT skill_definitions_category_check CHECK (char_length(category) BETWEEN 1 AND 100),
    CONSTRAINT skill_definitions_tags_check CHECK (cardinality(tags) <= 100),
    CONSTRAINT skill_definitions_language_targets_check CHECK (cardinality(language_targets) <= 100),
    CONSTRAINT skill_definitions_framework_targets_check CHECK (cardinality(framework_targets) <= 100),
    CONSTRAINT skill_definitions_content_check CHECK (char_length(content) BETWEEN 1 AND 200000),
    CONSTRAINT skill_definitions_metadata_check CHECK (jsonb_typeof(metadata) = 'object'),
    CONSTRAINT skill_definitions_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

CREATE INDEX IF NOT EXISTS skill_definitions_owner_idx ON skill_definitions (owner_workspace_id);
CREATE INDEX IF NOT EXISTS skill_definitions_words_idx ON skill_definitions USING gin (words);

SELECT tell_of_deletions('tool_catalogs', 'tool_catalog', plan => 'NULL');
SELECT tell_of_deletions('agent_definitions', 'agent_definition', plan => 'NULL');
SELECT tell_of_deletions('instruction_files', 'instruction_file', plan => 'NULL');
SELECT tell_of_deletions('skill_definitions', 'skill_definition', plan => 'NULL');
