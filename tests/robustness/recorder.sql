-- A copy of every event and of every position that it was ever given, which retention does not reach.

CREATE SCHEMA robustness;

CREATE TABLE robustness.events (LIKE event_log, began_at timestamptz NOT NULL);
CREATE TABLE robustness.positions (
    position bigint NOT NULL,
    epoch integer NOT NULL,
    event_id bigint NOT NULL,
    ends_transaction boolean NOT NULL
);

CREATE FUNCTION robustness.copy_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO robustness.events SELECT inserted.*, now() FROM inserted;
    RETURN NULL;
END
$$;

CREATE FUNCTION robustness.copy_positions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO robustness.positions
    SELECT position, (SELECT max(epoch) FROM feed_epochs), event_id, ends_transaction
    FROM inserted;
    RETURN NULL;
END
$$;

CREATE TRIGGER copy_events AFTER INSERT ON event_log
REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION robustness.copy_events();

CREATE TRIGGER copy_positions AFTER INSERT ON feed
REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION robustness.copy_positions();
