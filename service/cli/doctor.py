"""`planwire doctor`: is everything here that Planwire needs, and does the server answer?"""

import typer

from service.cli.exits import ExitCode
from service.cli.options import Address, AsJson, client_settings
from service.cli.text import write, write_json, write_table

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def doctor(address: Address = None, as_json: AsJson = False) -> None:
    """Check this installation and the server, and say what to do about what is wrong. Changes nothing.

    The exit code is 1 when a check failed; warnings leave it 0.
    """
    from pydantic import ValidationError

    from service.cli.checks import CHECKS, Finding
    from service.cli.failures import describe_settings
    from service.logs import configure_logs

    configure_logs("error", "auto")
    try:
        settings = client_settings(address)
    except ValidationError as error:
        mend = "correct it, or unset it; everything else is checked then"
        findings = [Finding("settings", "failed", problem, mend) for problem in describe_settings(error)]
    else:
        findings = [finding for check in CHECKS for finding in check(settings)]
    failed = any(finding.status == "failed" for finding in findings)
    if as_json:
        write_json({"healthy": not failed, "checks": [finding._asdict() for finding in findings]})
    else:
        write_table(["CHECK", "STATUS", "DETAIL"], [finding[:3] for finding in findings])
        mends = [f"{finding.check}: {finding.mend}" for finding in findings if finding.mend]
        if mends:
            write("\n".join(["", "What to do:", *mends]))
    raise typer.Exit(ExitCode.REFUSED if failed else ExitCode.OK)
