-- Each text has a limit of its own; together, and counted in bytes, they could still be more than clients read in a message.
ALTER TABLE tasks DROP CONSTRAINT IF EXISTS tasks_size_check;
ALTER TABLE tasks ADD CONSTRAINT tasks_size_check CHECK (
    coalesce(octet_length(request_text), 0) + coalesce(octet_length(description), 0) + coalesce(octet_length(output), 0)
        + coalesce(octet_length(error_message), 0) + coalesce(octet_length(review_feedback), 0) <= 2097152
);

ALTER TABLE task_attempts DROP CONSTRAINT IF EXISTS task_attempts_size_check;
ALTER TABLE task_attempts ADD CONSTRAINT task_attempts_size_check CHECK (
    coalesce(octet_length(output), 0) + coalesce(octet_length(error_message), 0)
        + coalesce(octet_length(review_feedback), 0) <= 2097152
);
