DROP FUNCTION IF EXISTS work_on_tasks(call_info[], task_job[]);
DROP TYPE IF EXISTS task_job;
