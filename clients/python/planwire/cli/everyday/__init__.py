"""What people and agents do all day, in a word and without ids."""

import gc
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

from planwire.cli.everyday.declared import Argument, Command, Option, parsed

_COLLECTED_FROM = 100_000
_CONNECTION = (
    Option("address", "The server. Default: PLANWIRE_ADDRESS, or 127.0.0.1:50051.", "HOST:PORT"),
    Option(
        "tls",
        "Whether to encrypt; auto: where PLANWIRE_TLS_CA or PLANWIRE_CLIENT_CERT is set. "
        "Default: PLANWIRE_TLS, or auto.",
        "MODE",
        choices=("auto", "on", "off"),
    ),
    Option("actor", "Who makes the changes. Default: PLANWIRE_ACTOR, the agent, or the user.", "NAME"),
)
_WORKSPACE = Option(
    "workspace",
    "The workspace. Default: PLANWIRE_WORKSPACE, or the one registered for this directory or one above it.",
    "ID",
    short="-w",
)
_JSON = Option("json", "Print JSON: an object on each line, without what is empty.")
_FORMAT = Option(
    "format",
    "How to print: a table, values between tabs, a JSON object on each line, or a table of Markdown.",
    "FORMAT",
    choices=("table", "tsv", "json", "markdown"),
    default="table",
)
_PLAN = Option("plan", "The plan: its name, short name or id. Default: all that are active.", "PLAN")
_WANTED = (
    Option("capability", "Only tasks that ask for no capability, or for this one.", "TEXT", many=True),
    Option("agent", "Only tasks that are meant for this agent.", "NAME"),
    Option("label", "Only tasks with this label.", "TEXT", many=True),
    Option("order", "What comes first.", "ORDER", choices=("plan", "priority")),
)
_EVERYWHERE = (_WORKSPACE, _JSON, *_CONNECTION)

_REQUEST_ID = Option("request-id", "Makes a repeated command safe for 24 hours. Default: a new one.", "UUID")
_REASON = Option("reason", "Why, for the history.", "TEXT")
_ATTEMPT = Option(
    "attempt", "The token of the claim. Default: that of the claim that was made here.", "NUMBER", number=True
)
_HELD = Argument("task", "The task: its short name or id. Default: the one that you have claimed here.")
_BY = Option("by", "What has to be done before it; may be given more than once.", "TASK", many=True)

EVERYDAY: dict[str, Command] = {
    "init": Command(
        "Register this folder, or the repository that it is in, and offer to import the plans that are found there.",
        "planwire.cli.everyday.init:init",
        options=(Option("yes", "Import all that is found, without asking.", short="-y"), _JSON, *_CONNECTION),
    ),
    "ready": Command(
        "List the tasks that can be claimed now, in the order of the plan; where there are none, say why.",
        "planwire.cli.everyday.ready:ready",
        options=(
            _PLAN,
            *_WANTED,
            Option("limit", "How many to list; 0: all.", "COUNT", short="-n", number=True, default=100),
            _FORMAT,
            *_EVERYWHERE,
        ),
    ),
    "next": Command(
        "Claim the next ready task, and print all that is needed to work on it.",
        "planwire.cli.everyday.work:next_",
        options=(
            _PLAN,
            *_WANTED,
            Option("worker", "Who works on it. Default: who calls.", "NAME"),
            Option("lease", "For how long nobody else gets it, up to 24h.", "DURATION", seconds=True, default="1h"),
            Option(
                "wait", "How long to wait where nothing is ready, up to 25s.", "DURATION", seconds=True, default="0s"
            ),
            Option("avoid-conflicts", "Pass over what touches the code that others work on."),
            _REQUEST_ID,
            *_EVERYWHERE,
        ),
    ),
    "start": Command(
        "Start a task that you choose, and print all that is needed to work on it.",
        "planwire.cli.everyday.work:start",
        (Argument("task", "The task: its short name or id."),),
        _EVERYWHERE,
    ),
    "done": Command(
        "Complete a task, and say what became ready by it.",
        "planwire.cli.everyday.work:done",
        (_HELD,),
        (
            Option("output", "What came out of it.", "TEXT", short="-o"),
            Option("diff", "Link the task to what this unified diff changes; - is the input.", "FILE"),
            Option("force", "Although subtasks are open."),
            _ATTEMPT,
            _REASON,
            _REQUEST_ID,
            *_EVERYWHERE,
        ),
    ),
    "fail": Command(
        "Say that a task cannot be done, for good or for a while.",
        "planwire.cli.everyday.work:fail",
        (_HELD,),
        (
            Option("message", "What went wrong.", "TEXT", short="-m"),
            Option("retry", "Let it be tried again after a pause, which doubles each time.", "DURATION", seconds=True),
            _ATTEMPT,
            _REASON,
            _REQUEST_ID,
            *_EVERYWHERE,
        ),
    ),
    "show": Command(
        "Show a task: its texts, who has it, what it waits for and what waits for it.",
        "planwire.cli.everyday.show:show",
        (Argument("task", "The task: its short name or id."),),
        _EVERYWHERE,
    ),
    "tree": Command(
        "Show a plan with its phases and tasks, how far they have come, and what waits for what.",
        "planwire.cli.everyday.tree:tree",
        (Argument("plan", "The plan: its name, short name or id. Default: the only active one."),),
        _EVERYWHERE,
    ),
    "board": Command(
        "Show how things stand: what is ready, waits for your approval, is in progress, is blocked and has failed.",
        "planwire.cli.everyday.board:board",
        (Argument("plan", "The plan: its name, short name or id. Default: all that are active."),),
        (_FORMAT, *_EVERYWHERE),
    ),
    "add": Command(
        "Add a task to a plan, with what has to be done before it.",
        "planwire.cli.everyday.change:add",
        (Argument("title", "What is to be done, in a few words.", required=True),),
        (
            Option("description", "What is to be done, and when it is done.", "TEXT", short="-d"),
            Option("plan", "The plan: its name, short name or id. Default: the only active one.", "PLAN"),
            Option("phase", "The phase of the plan: the beginning of its name.", "NAME"),
            Option("priority", "How much it matters.", "PRIORITY", choices=("low", "normal", "high", "critical")),
            Option("label", "A word to find it by; may be given more than once.", "TEXT", many=True),
            _BY,
            _REQUEST_ID,
            *_EVERYWHERE,
        ),
    ),
    "block": Command(
        "Let a task wait until others are done.",
        "planwire.cli.everyday.change:block",
        (Argument("task", "The task that waits: its short name or id."),),
        (_BY, *_EVERYWHERE),
    ),
    "prime": Command(
        "Print what an agent needs at the start of a session: the plan, ready work, handoffs, and how to work.",
        "planwire.cli.everyday.prime:prime",
        options=(_WORKSPACE, *_CONNECTION),
    ),
    "setup": Command(
        "Tell a tool of agents about Planwire: shown before it is written, and taken back with --remove.",
        "planwire.cli.everyday.setup:setup",
        (Argument("tool", "claude, codex, cursor or generic: a hook, or a section of AGENTS.md.", required=True),),
        (
            Option("remove", "Take out what was written."),
            Option("yes", "Write without asking.", short="-y"),
            *_CONNECTION,
        ),
    ),
    "graph index": Command(
        "Take the code of a folder into the graph.\n\n"
        "What .gitignore names, binaries and links are left out. A second run sends only the files that have changed, "
        "and takes out those that are gone; links of tasks follow files that git has seen renamed. Ends with 1 where "
        "the server could not read a file.",
        "planwire.cli.everyday.graph_index:index",
        (Argument("path", "The folder. Default: this one."),),
        (
            Option(
                "prefix", "What stands before the paths of the files in the graph; only those are looked at.", "PATH"
            ),
            Option("commit", "The commit that the files are of. Default: the one of the repository.", "SHA"),
            Option("by-content", "Read also files that have the size and time of the indexed ones."),
            _WORKSPACE,
            Option("json", "Print the response as JSON."),
            *_CONNECTION,
        ),
    ),
}


def understood(words: Sequence[str]) -> Callable[[], None] | None:
    """What runs this command line; None where Typer has to read it."""
    as_json, words = words[:1] == ["--json"], [*words]
    if as_json:
        words = [*words[1:], "--json"]
    # Of commands in a group the name is two words.
    name = next((name for name in (" ".join(words[:1]), " ".join(words[:2])) if name in EVERYDAY), "")
    command = EVERYDAY.get(name)
    values = parsed(command, words[name.count(" ") + 1 :]) if command else None
    if command is None or values is None:
        return None
    from planwire.cli.lazily import load_lazily

    load_lazily()
    # What is loaded has no cycles worth looking for, and a command ends before it has made many.
    gc.set_threshold(_COLLECTED_FROM)
    return partial(run, command, values)


def run(command: Command, values: dict[str, Any]) -> None:
    """Run a command with what was given for it, by keyword."""
    from planwire.cli.settings import client_settings

    connection = {option.name: values[option.name] for option in _CONNECTION}
    own = {name: value for name, value in values.items() if name not in connection}
    module, _, function = command.place.partition(":")
    getattr(import_module(module), function)(settings=client_settings(**connection), **own)
