DROP FUNCTION IF EXISTS without_content(tasks);
DROP FUNCTION IF EXISTS content_bytes(tasks);
DROP FUNCTION IF EXISTS work_on_tasks(call_info[], task_job[]);
DROP TYPE IF EXISTS task_job;
