"""`planwire psql`."""

import asyncio
import signal

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def psql(context: typer.Context) -> None:
    """Open psql on the database in use. What follows goes to psql; `planwire psql -- --help` shows its options.

    Ends with psql's own exit code.
    """
    raise typer.Exit(asyncio.run(_psql(context.args)))


async def _psql(arguments: list[str]) -> int:
    from service.cli.database import database_url
    from service.database.psql import psql as psql_command

    async with database_url() as url:
        command = psql_command(url, arguments)
        # Ctrl-C cancels a query in psql, which stays: so do we.
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, lambda: None)
        process = await asyncio.create_subprocess_exec(*command.argv, env=command.env)
        return await process.wait()
