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

-- How many bytes the texts and data of a task have, which make up nearly all of a large one.
CREATE OR REPLACE FUNCTION content_bytes(task tasks) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 500::bigint + coalesce(octet_length(task.request_text), 0) + coalesce(octet_length(task.description), 0)
        + coalesce(octet_length(task.output), 0) + coalesce(octet_length(task.error_message), 0)
        + coalesce(octet_length(task.review_feedback), 0) + coalesce(octet_length(task.output_data::text), 0)
        + coalesce(octet_length(task.metadata::text), 0) + coalesce(octet_length(task.estimated_resources::text), 0)
        + coalesce(octet_length(task.actual_resources::text), 0)
$$;

-- The task without them.
CREATE OR REPLACE FUNCTION without_content(task tasks) RETURNS tasks LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    task.request_text := NULL;
    task.description := NULL;
    task.output := NULL;
    task.error_message := NULL;
    task.review_feedback := NULL;
    task.output_data := NULL;
    task.metadata := NULL;
    task.estimated_resources := NULL;
    task.actual_resources := NULL;
    RETURN task;
END
$$;
