"""`planwire migrate`: the schema of the database in use."""

from typing import Annotated

import typer
from planwire.cli.options import AsJson
from planwire.cli.text import remark, write, write_json, write_table

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@app.command()
def up(as_json: AsJson = False) -> None:
    """Apply every pending migration. `planwire serve` does this by itself."""
    from service.cli.database import on_database
    from service.database import migrations

    _write_ids("applied", on_database(migrations.up), as_json=as_json)


@app.command()
def down(
    count: Annotated[int, typer.Option(min=1, help="How many to roll back, the latest first.")] = 1,
    force: Annotated[bool, typer.Option("--force", help="Also where the database holds workspaces.")] = False,
    as_json: AsJson = False,
) -> None:
    """Roll migrations back. What their tables hold is lost: make a backup first."""
    from planwire.cli.exits import ExitCode, Failure

    from service.cli.database import on_database
    from service.database import migrations
    from service.domain.words import counted

    def roll_back(url: str) -> list[str]:
        if not force and (workspaces := migrations.count_workspaces(url)):
            raise Failure(
                f"the database holds {counted(workspaces, 'workspace')}, and what the tables of the migrations hold "
                "would be lost: make a backup, stop the servers, and say --force",
                ExitCode.REFUSED,
            )
        return migrations.down(url, count)

    _write_ids("rolled back", on_database(roll_back), as_json=as_json)


@app.command()
def status(as_json: AsJson = False) -> None:
    """List the migrations, and when each was applied."""
    from service.cli.database import on_database
    from service.database import migrations

    known = on_database(migrations.status)
    if as_json:
        listed = [{"id": id_, "applied_at": at.isoformat() if at else None} for id_, at in known]
        write_json({"migrations": listed})
        return
    write_table(
        ["MIGRATION", "APPLIED AT"],
        [[id_, f"{at.astimezone():%Y-%m-%d %H:%M:%S}" if at else "pending"] for id_, at in known],
    )


@app.command()
def sql(
    pending: Annotated[
        bool, typer.Option("--pending", help="Only what the database in use lacks, instead of what a new one needs.")
    ] = False,
) -> None:
    """Print the SQL of the migrations. Without --pending this needs no database."""
    from service.cli.database import on_database
    from service.database import migrations

    write(on_database(migrations.pending_sql) if pending else migrations.pending_sql())


def _write_ids(done: str, ids: list[str], *, as_json: bool) -> None:
    if as_json:
        write_json({done.replace(" ", "_"): ids})
    for id_ in () if as_json else ids:
        write(f"{done} {id_}")
    if not ids:
        remark(f"nothing to do: no migration was {done}")
