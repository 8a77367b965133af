"""`--plain` and `--json`: a line for each event."""

import sys

from google.protobuf.json_format import MessageToDict
from rich.console import Console

from planwire.cli.event_line import event_line
from planwire.cli.watch.board import TRANSITIONS
from planwire.cli.watch.parts import SUBJECTS, PartTitles
from planwire.cli.watch.source import Source
from planwire.formats.terminal_text import to_json
from planwire.v1.event_pb2 import Event


async def write_lines(source: Source, titles: PartTitles | None, *, as_json: bool, until_done: bool) -> None:
    """Write what happens, until everything is done where that is asked for. Raises BrokenPipeError.

    With `titles` also what happens to the parts of plans.
    """
    console = Console(highlight=False)
    async for event in source.events(until_done=until_done):
        if as_json:
            _write_json(event, source.resume_token)
        elif event.kind in TRANSITIONS:
            await _look_up(event.subject_id, source)
            transition = source.board.transitions[0]
            _write_line(transition.event, transition.title or event.subject_id, console)
        elif titles and event.kind.partition(".")[0] in SUBJECTS:
            _write_line(event, await titles.title(event), console)
        sys.stdout.flush()


async def _look_up(id_: str, source: Source) -> None:
    """Learn what the line tells and the event does not."""
    plan, task = source.board.plans.get(id_), source.board.tasks.get(id_)
    if plan is not None and plan.stale:
        await source.look_up([id_], [])
    if task is not None and task.stale:
        await source.look_up([], [id_])


def _write_json(event: Event, resume_token: str) -> None:
    fields = MessageToDict(event, preserving_proto_field_name=True, always_print_fields_with_no_presence=True)
    sys.stdout.write(to_json(fields | {"resume_token": resume_token}) + "\n")


def _write_line(event: Event, title: str, console: Console) -> None:
    line = event_line(event, title, console.width if console.is_terminal else None)
    if console.is_terminal:
        console.print(line, soft_wrap=True, end="\n")
    else:
        sys.stdout.write(line.plain + "\n")
