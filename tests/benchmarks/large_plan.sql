-- A workspace with an active plan of 50 phases and 5,000 tasks: 10,000 dependencies, each from a phase into a later one, by lot, five
-- entries of history for each task, and some of all else that goes with a plan. Beside it ten small plans.
SELECT setseed(0);

INSERT INTO workspaces (id, name, path) VALUES ('large', 'large', '/large');

INSERT INTO plans (workspace_id, name, status)
SELECT 'large', CASE number WHEN 0 THEN 'large' ELSE 'small ' || number END, 'active' FROM generate_series(0, 10) AS number;

INSERT INTO phases (workspace_id, plan_id, name, order_index)
SELECT 'large', plans.id, 'Phase ' || number, number
FROM plans
CROSS JOIN generate_series(0, CASE plans.name WHEN 'large' THEN 49 ELSE 4 END) AS number;

INSERT INTO tasks (workspace_id, plan_id, phase_id, order_index, title, description)
SELECT
    'large', phases.plan_id, phases.id, number, 'Task ' || number || ' of phase ' || phases.order_index,
    repeat('What is to be done, why, and how one will see that it works. ', 4)
FROM phases
JOIN plans ON plans.workspace_id = phases.workspace_id AND plans.id = phases.plan_id
CROSS JOIN generate_series(0, CASE plans.name WHEN 'large' THEN {tasks_of_phase} - 1 ELSE 19 END) AS number;

WITH numbered AS MATERIALIZED (
    SELECT
        tasks.id, phases.order_index AS layer, row_number() OVER (ORDER BY phases.order_index, tasks.order_index) - 1 AS number
    FROM tasks
    JOIN phases ON phases.workspace_id = tasks.workspace_id AND phases.id = tasks.phase_id
    JOIN plans ON plans.workspace_id = tasks.workspace_id AND plans.id = tasks.plan_id
    WHERE plans.name = 'large'
), drawn AS MATERIALIZED (
    SELECT floor(50 * {tasks_of_phase} * random())::bigint AS one, floor(50 * {tasks_of_phase} * random())::bigint AS other
    -- More than are wanted: some are within a phase, or drawn twice.
    FROM generate_series(1, 120 * {tasks_of_phase})
)
INSERT INTO dependencies (workspace_id, source_task_id, target_task_id)
SELECT DISTINCT 'large', source.id, target.id
FROM drawn
JOIN numbered AS source ON source.number = least(drawn.one, drawn.other)
JOIN numbered AS target ON target.number = greatest(drawn.one, drawn.other)
WHERE source.layer < target.layer
LIMIT 100 * {tasks_of_phase};

INSERT INTO task_history (workspace_id, task_id, new_status, changed_by)
SELECT 'large', id, 'pending', 'ada' FROM tasks CROSS JOIN generate_series(1, 5);

INSERT INTO task_attempts (workspace_id, task_id, attempt, status, output)
SELECT 'large', id, 1, 'failed', 'It did not work.' FROM tasks WHERE order_index % 5 = 0;

INSERT INTO execution_logs (workspace_id, task_id, attempt, step_number, action, status, duration_ms)
SELECT 'large', id, 1, 1, 'ran the tests', 'completed', 1200 FROM tasks;

INSERT INTO ai_usage (workspace_id, plan_id, task_id, provider, model, total_tokens, cost_source)
SELECT 'large', plan_id, id, 'some', 'large', 1000, 'reported' FROM tasks WHERE order_index % 5 = 0;

INSERT INTO context_items (workspace_id, task_id, type, text)
SELECT 'large', id, 'finding', 'What was found on the way.' FROM tasks WHERE order_index % 5 = 0;

INSERT INTO plan_notes (workspace_id, plan_id, content)
SELECT 'large', id, 'A note ' || number FROM plans CROSS JOIN generate_series(1, 100) AS number;

INSERT INTO conversations (workspace_id, plan_id, title, message_count)
SELECT 'large', id, 'How it went', 200 FROM plans;

INSERT INTO messages (workspace_id, conversation_id, number, role, content)
SELECT 'large', id, number, 'user', 'What shall be done about message ' || number
FROM conversations CROSS JOIN generate_series(1, 200) AS number;

-- What the search makes of all that is not what is measured.
UPDATE index_cursor SET reconciled_at = now();
