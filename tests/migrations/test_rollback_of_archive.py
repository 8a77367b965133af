"""What is archived survives a rollback of the archive, and goes back into it."""

import psycopg

from service.database import migrations

MAKE = """
    INSERT INTO workspaces (id, name, path) VALUES ('w', 'w', '/w');
    INSERT INTO plans (workspace_id, id, name, status) VALUES
        ('w', '00000000-0000-7000-8000-000000000001', 'goes', 'active'),
        ('w', '00000000-0000-7000-8000-000000000002', 'stays', 'active');
    INSERT INTO tasks (workspace_id, id, plan_id, order_index, title) VALUES
        ('w', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000001', 0, 'before'),
        ('w', '00000000-0000-7000-8000-000000000012', '00000000-0000-7000-8000-000000000002', 0, 'after');
    INSERT INTO dependencies (workspace_id, source_task_id, target_task_id) VALUES
        ('w', '00000000-0000-7000-8000-000000000011', '00000000-0000-7000-8000-000000000012');
    SELECT archive_leased_plan(
        'w', '00000000-0000-7000-8000-000000000001', true, ROW('ada', '', NULL, NULL, NULL, NULL, NULL)::call_info
    );
"""


def test_archived_plans_come_back_when_the_archive_is_rolled_back(empty_url: str) -> None:
    ids = [id_ for id_, _ in migrations.status(empty_url)]
    (archive,) = (number for number, id_ in enumerate(ids) if id_.endswith(".archive_tables"))
    migrations.up(empty_url)

    def rows(query: str) -> list[tuple[object, ...]]:
        with psycopg.connect(empty_url) as connection:
            return connection.execute(query.encode()).fetchall()

    plans, blocked = "SELECT name, status FROM plans ORDER BY name", "SELECT unmet FROM task_readiness"
    with psycopg.connect(empty_url) as connection:
        connection.execute(MAKE.encode())
    assert (rows(plans), rows(blocked)) == ([("stays", "active")], [(0,)])

    migrations.down(empty_url, len(ids) - archive)
    assert rows(plans) == [("goes", "archived"), ("stays", "active")]
    assert (rows(blocked), rows("SELECT to_regclass('plans_archive')")) == ([(1,)], [(None,)])

    migrations.up(empty_url)
    assert (rows(plans), rows(blocked)) == ([("stays", "active")], [(0,)])
    assert rows("SELECT name, status FROM plans_archive") == [("goes", "archived")]
    assert rows("SELECT count(*) FROM dependencies_archive") == [(1,)]
