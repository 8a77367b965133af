"""The commands that need the machine: the server, its database, its tokens. They join the command of the client."""

# Name: help, and where the Typer application is; see planwire.cli.
COMMANDS = {
    "serve": ("Run the server.", "service.cli.serve:app"),
    "migrate": ("Bring the database's schema up to date, or back.", "service.cli.migrate:app"),
    "psql": ("Open psql on the database in use.", "service.cli.psql:app"),
    "doctor": ("Check this installation, and say what to do about what is wrong.", "service.cli.doctor:app"),
    "token": ("Create, list, revoke and rotate the tokens that the server accepts.", "service.cli.token:app"),
}
