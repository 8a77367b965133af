-- name: plans_of
-- The archived plans that things are or belong to; a dependency belongs to those of its ends.
WITH named AS MATERIALIZED (
    -- Apart: of a value that it knows, the planner makes the uuid before it is asked whether that is one.
    SELECT DISTINCT name FROM unnest(:ids::text[]) AS name
), given AS MATERIALIZED (
    SELECT name, CASE WHEN pg_input_is_valid(name, 'uuid') THEN name::uuid END AS id FROM named
), wanted AS MATERIALIZED (
    SELECT name, id FROM given
    UNION ALL
    SELECT given.name, ends.id
    FROM dependencies_archive AS edge
    JOIN given ON given.id = edge.id
    CROSS JOIN LATERAL (VALUES (edge.target_id), (edge.source_id)) AS ends (id)
    WHERE edge.workspace_id = :workspace_id::text
)
SELECT DISTINCT ON (name) name AS id, plan_id
FROM (
    SELECT wanted.name, parts.plan_id
    FROM (
        SELECT id, id AS plan_id FROM plans_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM phases_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM tasks_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM plan_notes_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM plan_artifacts_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM build_scripts_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM approval_rules_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM agent_sessions_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM handoffs_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM ai_usage_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM agent_executions_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM conversations_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT messages.id, conversation.plan_id
        FROM messages_archive AS messages
        JOIN conversations_archive AS conversation
            ON conversation.workspace_id = messages.workspace_id AND conversation.id = messages.conversation_id
        WHERE messages.workspace_id = :workspace_id::text
        UNION ALL
        SELECT context.id, conversation.plan_id
        FROM message_rag_contexts_archive AS context
        JOIN messages_archive AS messages ON messages.workspace_id = context.workspace_id AND messages.id = context.message_id
        JOIN conversations_archive AS conversation
            ON conversation.workspace_id = messages.workspace_id AND conversation.id = messages.conversation_id
        WHERE context.workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM context_items_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM research_documents_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT id, plan_id FROM code_links_archive WHERE workspace_id = :workspace_id::text
        UNION ALL
        SELECT revisions.id, document.plan_id
        FROM research_document_revisions_archive AS revisions
        JOIN research_documents_archive AS document
            ON document.workspace_id = revisions.workspace_id AND document.id = revisions.research_document_id
        WHERE revisions.workspace_id = :workspace_id::text
        UNION ALL
        SELECT logs.id, tasks_archive.plan_id
        FROM execution_logs_archive AS logs
        JOIN tasks_archive ON tasks_archive.workspace_id = logs.workspace_id AND tasks_archive.id = logs.task_id
        WHERE logs.workspace_id = :workspace_id::text
    ) AS parts
    JOIN wanted USING (id)
    UNION ALL
    SELECT given.name, plans_archive.id
    FROM program_dependencies_archive AS edge
    JOIN given ON given.id = edge.id
    JOIN plans_archive
        ON plans_archive.workspace_id = edge.workspace_id AND plans_archive.id = edge.target_plan_id
            OR plans_archive.workspace_id = edge.source_workspace_id AND plans_archive.id = edge.source_plan_id
    WHERE edge.workspace_id = :workspace_id::text
) AS found
