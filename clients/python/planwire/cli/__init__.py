"""The command `planwire`. Its parts are loaded when they are called, so that what people do all day is quick.

What it has here is a client like any other. A package that is installed beside it, such as the service, adds commands
by an entry point of the group `planwire.commands`: a table like `COMMANDS`.
"""

import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

# Is set by shells that ask what a word can become.
_COMPLETION = "_PLANWIRE_COMPLETE"
# Name: help, and where the Typer application is.
COMMANDS = {
    "init": ("Make this folder a workspace, and import the plans in it.", "planwire.cli.everyday.typed:init"),
    "ready": ("List the tasks that can be claimed now.", "planwire.cli.everyday.typed:ready"),
    "next": ("Claim the next ready task, and print all that it needs.", "planwire.cli.everyday.typed:next"),
    "start": ("Start a task that you choose.", "planwire.cli.everyday.typed:start"),
    "done": ("Complete a task, and say what became ready.", "planwire.cli.everyday.typed:done"),
    "fail": ("Say that a task cannot be done, for good or for a while.", "planwire.cli.everyday.typed:fail"),
    "show": ("Show a task, what it waits for and what waits for it.", "planwire.cli.everyday.typed:show"),
    "tree": ("Show a plan as a tree.", "planwire.cli.everyday.typed:tree"),
    "board": ("Show what is ready, waits for you, and is blocked.", "planwire.cli.everyday.typed:board"),
    "add": ("Add a task to a plan.", "planwire.cli.everyday.typed:add"),
    "block": ("Let a task wait until others are done.", "planwire.cli.everyday.typed:block"),
    "prime": ("Print what an agent needs at the start of a session.", "planwire.cli.everyday.typed:prime"),
    "setup": ("Tell Claude Code, Codex, Cursor or another tool of agents.", "planwire.cli.everyday.typed:setup"),
    "demo": ("Play a plan with two agents, and show each transition.", "planwire.cli.demo.command:app"),
    "watch": ("Show what happens, on a live board or as lines.", "planwire.cli.watch.command:app"),
    "import": ("Bring plans and tasks in from a file.", "planwire.cli.transfer:importing"),
    "export": ("Write a workspace to a file.", "planwire.cli.transfer:exporting"),
    "sync": ("Keep plan files and their plans in step.", "planwire.cli.sync_command:app"),
    "search": ("Find plans, tasks, what belongs to them, and files, by what is in them.", "planwire.cli.search:app"),
    "embedding-model": (
        "Show or choose what a workspace is found by meaning with.",
        "planwire.cli.embedding_model:app",
    ),
    "index": ("Take the files of a folder into the index of a workspace.", "planwire.cli.index:app"),
    "graph": ("See who calls what in the code, and what a change touches.", "planwire.cli.code_graph:app"),
    "health": ("Ask a server whether it is serving.", "planwire.cli.health:app"),
    "workspace": ("Register and change workspaces.", "planwire.cli.resources:workspace"),
    "plan": ("Create, read and change plans.", "planwire.cli.resources:plan"),
    "story": ("Take stories through waves of tasks to a verified result.", "planwire.cli.resources:story"),
    "phase": ("Create, read and change the phases of a plan.", "planwire.cli.resources:phase"),
    "note": ("Create, read and change the notes on a plan.", "planwire.cli.resources:note"),
    "artifact": ("Create, read and search what work on a plan has produced.", "planwire.cli.resources:artifact"),
    "session": ("Start and end the sessions of agents, and take plans over.", "planwire.cli.resources:session"),
    "handoff": ("Hand plans from one agent to the next.", "planwire.cli.resources:handoff"),
    "chat": ("Keep conversations: say, read and find messages.", "planwire.cli.resources:chat"),
    "execution": ("Record and list the calls of models by agents.", "planwire.cli.resources:execution"),
    "context": ("Record and find what is known about plans, tasks and all.", "planwire.cli.resources:context"),
    "knowledge": ("Store and read what is known, under names.", "planwire.cli.resources:knowledge"),
    "research": ("Write and read documents of research.", "planwire.cli.resources:research"),
    "program": ("Bring plans of one workspace or several together.", "planwire.cli.resources:program"),
    "script": ("Keep the build scripts of workspaces and plans.", "planwire.cli.resources:script"),
    "catalog": ("Look up tools, agents, instructions and skills, and keep them.", "planwire.cli.catalog:catalog"),
    "task": ("Create, read and change tasks.", "planwire.cli.resources:task"),
    "claim": ("Take ready tasks, each with a lease.", "planwire.cli.claims:claim"),
    "lease": ("See who works on what, and renew and hand in what was claimed.", "planwire.cli.claims:lease"),
    "approval": ("See what waits for approval, decide it, and keep the rules.", "planwire.cli.resources:approval"),
    "review": ("Ask for reviews of what tasks have produced, and give them.", "planwire.cli.resources:review"),
    "log": ("Append, read and follow the steps of the work on tasks.", "planwire.cli.resources:log"),
    "usage": ("Count and add up what external AI was used and cost.", "planwire.cli.resources:usage"),
    "report": ("Ask what failed, what was used, how long it took, and what blocks.", "planwire.cli.resources:report"),
    "seed": ("Load sample data to try reports with.", "planwire.cli.seed:app"),
    "dependency": ("Say what blocks or concerns what.", "planwire.cli.resources:dependency"),
}


@cache
def commands() -> Mapping[str, tuple[str, str]]:
    """All commands: those that installed packages add first, because without a server there is nothing to call."""
    from importlib.metadata import entry_points  # which loads much, and is not needed to run one of our own

    added = [entry.load() for entry in entry_points(group="planwire.commands")]
    return {name: place for table in (*added, COMMANDS) for name, place in table.items()}


def main() -> None:
    """Run the command, and end the process with its exit code."""
    # Before gRPC is loaded: what it says about a failed handshake would stand beside our own words.
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")
    _open_what_is_closed()
    everyday: Callable[[], Any] | None = None
    try:
        everyday = _everyday(sys.argv[1:])
        code = everyday() if everyday else _by_typer()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe has closed it
        code = 1
    except KeyboardInterrupt:
        code = 130
    except Exception as error:  # noqa: BLE001  # whatever it is, people get a line and not a traceback
        from planwire.cli.failures import explain

        code = explain(error)
    try:
        sys.stdout.flush()
    except OSError:
        # Nor can it be written at exit, where Python would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if everyday:
        # All is written. What is loaded goes quicker with the process than one by one.
        os._exit(code or 0)
    sys.exit(code)


def _open_what_is_closed() -> None:
    """Stands in for standard streams that the caller has closed, also so that no connection gets their numbers."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: PTH123, SIM115  # for as long as the process lives


def _everyday(arguments: list[str]) -> Callable[[], Any] | None:
    """What runs this command line where that is quick; None where Typer has to read it."""
    if _COMPLETION in os.environ:
        return None
    from planwire.cli.everyday import understood

    return understood(arguments)


def _by_typer() -> Any:
    from planwire.cli.app import make_app

    return make_app()(standalone_mode=False)
