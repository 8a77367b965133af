CREATE TABLE IF NOT EXISTS plan_artifacts (
    workspace_id text NOT NULL,
    id uuid NOT NULL DEFAULT uuidv7(),
    plan_id uuid NOT NULL,
    artifact_type text NOT NULL,
    content_json text NOT NULL,
    content jsonb NOT NULL GENERATED ALWAYS AS (content_json::jsonb) STORED,
    created_by text NOT NULL DEFAULT 'anonymous',
    original_author text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    revision bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (workspace_id, id),
    CONSTRAINT plan_artifacts_plan_fkey FOREIGN KEY (workspace_id, plan_id) REFERENCES plans (workspace_id, id) ON DELETE CASCADE,
    CONSTRAINT plan_artifacts_artifact_type_check CHECK (
        artifact_type IN ('feature_plan', 'implementation_steps', 'code_changes', 'other')
    ),
    CONSTRAINT plan_artifacts_content_json_check CHECK (octet_length(content_json) <= 3145728),
    CONSTRAINT plan_artifacts_revision_check CHECK (revision BETWEEN 1 AND 4611686018427387904)
);

COMMENT ON COLUMN plan_artifacts.content_json IS
    'The content as it was given; jsonb sorts keys and drops white space, so content only serves searches.';

CREATE INDEX IF NOT EXISTS plan_artifacts_created_at_idx ON plan_artifacts (workspace_id, plan_id, created_at, id);
CREATE INDEX IF NOT EXISTS plan_artifacts_artifact_type_idx
ON plan_artifacts (workspace_id, plan_id, artifact_type, created_at, id);

-- Finds contents by what is inside them, whatever their workspace.
CREATE INDEX IF NOT EXISTS plan_artifacts_content_idx ON plan_artifacts USING gin (content);

SELECT tell_of_deletions('plan_artifacts', 'artifact');
