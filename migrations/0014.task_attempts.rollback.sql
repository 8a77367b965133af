DROP TABLE IF EXISTS task_attempts;
