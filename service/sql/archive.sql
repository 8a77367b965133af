-- name: plan_of
-- The archived plan that something is or belongs to; a dependency belongs to those of its ends.
WITH named AS MATERIALIZED (
    -- Apart: of a value that it knows, the planner makes the uuid before it is asked whether that is one.
    SELECT :id::text AS id
), given AS MATERIALIZED (
    SELECT CASE WHEN pg_input_is_valid(named.id, 'uuid') THEN named.id::uuid END AS id FROM named
), wanted AS MATERIALIZED (
    SELECT id FROM given
    UNION ALL
    SELECT ends.id
    FROM dependencies_archive
    CROSS JOIN LATERAL (VALUES (target_id), (source_id)) AS ends (id)
    WHERE dependencies_archive.workspace_id = :workspace_id::text AND dependencies_archive.id = (SELECT given.id FROM given)
)
SELECT plan_id
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
SELECT plans_archive.id
FROM program_dependencies_archive AS edge
JOIN plans_archive
    ON plans_archive.workspace_id = edge.workspace_id AND plans_archive.id = edge.target_plan_id
        OR plans_archive.workspace_id = edge.source_workspace_id AND plans_archive.id = edge.source_plan_id
WHERE edge.workspace_id = :workspace_id::text AND edge.id = (SELECT given.id FROM given)
LIMIT 1
