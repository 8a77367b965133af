"""`planwire doctor`: is everything here that Planwire needs, and does the server answer?"""

import typer
from planwire.cli.exits import ExitCode
from planwire.cli.options import AsJson, connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import write, write_json, write_table

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
@connects
def doctor(as_json: AsJson = False, *, settings: ClientSettings) -> None:
    """Check this installation and the server, and say what to do about what is wrong. Changes nothing.

    The exit code is 1 when a check failed; warnings leave it 0.
    """
    from pydantic import ValidationError

    from service.cli.checks import CLIENT_CHECKS, SERVICE_CHECKS, Finding
    from service.cli.settings import problems
    from service.logs import configure_logs
    from service.settings import Settings

    configure_logs("error", "auto")
    try:
        service_settings = Settings()
    except ValidationError as error:
        mend = "correct it, or unset it; everything else is checked then"
        findings = [Finding("settings", "failed", problem, mend) for problem in problems(error)]
    else:
        findings = [finding for check in SERVICE_CHECKS for finding in check(service_settings)]
        findings += [finding for check in CLIENT_CHECKS for finding in check(settings)]
    failed = any(finding.status == "failed" for finding in findings)
    if as_json:
        write_json({"healthy": not failed, "checks": [finding._asdict() for finding in findings]})
    else:
        write_table(["CHECK", "STATUS", "DETAIL"], [finding[:3] for finding in findings])
        mends = [f"{finding.check}: {finding.mend}" for finding in findings if finding.mend]
        if mends:
            write("\n".join(["", "What to do:", *mends]))
    raise typer.Exit(ExitCode.REFUSED if failed else ExitCode.OK)
