"""Who calls a function of Django, asked of Planwire, of jedi and of ripgrep.

The functions were drawn at random (seed 13) among those whose name stands before a parenthesis on 4 to 14 lines,
and what calls them was found by reading those lines: also what calls them through a variable that may hold another
class. jedi and ripgrep tell of every use: of what they tell, lines on which the name stands before a parenthesis
count, definitions left out.
"""

import re
import shutil
import subprocess
from collections.abc import AsyncIterator, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import grpc
from planwire.v1.code_graph_service_pb2 import FindSymbolsRequest, IndexCodeRequest, ListRelatedSymbolsRequest
from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceStub
from planwire.v1.workspace_service_pb2 import RegisterWorkspaceRequest
from planwire.v1.workspace_service_pb2_grpc import WorkspaceServiceStub

from tests.benchmarks.code_graph.beside_jedi import jedi_python
from tests.benchmarks.code_graph.packages import DJANGO, fetched
from tests.benchmarks.stage import server, stage

if TYPE_CHECKING:
    from planwire.v1.code_graph_service_pb2_grpc import CodeGraphServiceAsyncStub

_JUDGED = Path(__file__).parent / "judged" / "callers.tsv"
_WORKSPACE = "django"


class _Asked(NamedTuple):
    """A function, and the places, `path:line`, of its definition and of what calls it.

    A call over several lines has its first line and that of the name, any of which is right: `path:line|line`.
    """

    name: str
    defined: str
    callers: list[str]

    @property
    def last_name(self) -> str:
        return self.name.rpartition(".")[2]

    def right(self, places: Collection[str]) -> int:
        """How many of the callers are told by places."""
        return sum(any(place in places for place in _places(caller)) for caller in self.callers)

    def wrong(self, places: Collection[str]) -> int:
        """How many of the places tell of no caller."""
        return len(set(places) - {place for caller in self.callers for place in _places(caller)})


class _Answer(NamedTuple):
    seconds: float
    places: frozenset[str]


async def beside_others() -> AsyncIterator[str]:
    """A line for each tool that is here: how long it takes, and how right it is."""
    folder = fetched("python", DJANGO)
    asked = [
        _Asked(name, defined, callers.split())
        for name, defined, callers in (line.split("\t") for line in _JUDGED.read_text().splitlines()[1:])
    ]
    yield _line("Planwire", asked, await _planwire(folder, asked))
    yield _line("jedi", asked, _jedi(folder, asked))
    if shutil.which("rg"):
        yield _line("ripgrep", asked, _ripgrep(folder, asked))
    else:
        yield "ripgrep is not here"


def _places(caller: str) -> Iterator[str]:
    path, _, lines = caller.rpartition(":")
    return (f"{path}:{line}" for line in lines.split("|"))


def _line(tool: str, asked: Sequence[_Asked], answers: Mapping[str, _Answer]) -> str:
    right = sum(each.right(answers[each.name].places) for each in asked)
    wrong = sum(each.wrong(answers[each.name].places) for each in asked)
    seconds = [answer.seconds for answer in answers.values()]
    return (
        f"{tool}: {right} of {sum(len(each.callers) for each in asked)} callers, and {wrong} that are none; "
        f"{median(seconds) * 1000:,.1f} ms for a function, at most {max(seconds) * 1000:,.1f} ms"
    )


async def _planwire(folder: Path, asked: Sequence[_Asked]) -> dict[str, _Answer]:
    async with (
        stage() as place,
        place.database() as url,
        server(url, embedding_provider="none") as port,
        grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel,
    ):
        await WorkspaceServiceStub(channel).RegisterWorkspace(
            RegisterWorkspaceRequest(workspace_id=_WORKSPACE, path="/django")
        )
        graph = CodeGraphServiceStub(channel)
        await graph.IndexCode(
            IndexCodeRequest(
                workspace_id=_WORKSPACE,
                file={"path": str(file.relative_to(folder)), "content": file.read_text(errors="replace")},
            )
            for file in sorted((folder / DJANGO.inside).rglob("*.py"))
        )
        return {each.name: await _planwire_says(graph, each) for each in asked}


async def _planwire_says(graph: "CodeGraphServiceAsyncStub", asked: _Asked) -> _Answer:
    found = await graph.FindSymbols(FindSymbolsRequest(workspace_id=_WORKSPACE, query=asked.name, exact=True))
    request = ListRelatedSymbolsRequest(
        workspace_id=_WORKSPACE,
        node_id=found.nodes[0].id,
        edge_types=["CODE_EDGE_TYPE_CALLS"],
        direction="CODE_DIRECTION_INCOMING",
        min_confidence="CODE_CONFIDENCE_LOW",
        page_size=1000,
    )
    began = perf_counter()
    page = await graph.ListRelatedSymbols(request)
    seconds = perf_counter() - began
    places = (f"{each.node.file_path}:{line}" for each in page.related for line in each.edge.lines)
    return _Answer(seconds, frozenset(places))


def _jedi(folder: Path, asked: Sequence[_Asked]) -> dict[str, _Answer]:
    lines = []
    for each in asked:
        path, _, line = each.defined.rpartition(":")
        text = (folder / path).read_text().splitlines()[int(line) - 1]
        lines.append(f"{path}\t{line}\t{text.index(each.last_name)}\n")
    done = subprocess.run(
        [jedi_python(), str(Path(__file__).with_name("jedi_references.py")), str(folder)],
        input="".join(lines).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers = {}
    for each, line in zip(asked, done.stdout.decode().splitlines(), strict=True):
        seconds, *places = line.split()
        answers[each.name] = _Answer(float(seconds), _calls(folder, each, places))
    return answers


def _ripgrep(folder: Path, asked: Sequence[_Asked]) -> dict[str, _Answer]:
    answers = {}
    for each in asked:
        began = perf_counter()
        done = subprocess.run(
            ["rg", "--line-number", "--no-heading", "--type=py", rf"\b{each.last_name}\(", DJANGO.inside],
            cwd=folder,
            stdout=subprocess.PIPE,
            check=True,
        )
        seconds = perf_counter() - began
        places = [":".join(line.split(":", 2)[:2]) for line in done.stdout.decode().splitlines()]
        answers[each.name] = _Answer(seconds, _calls(folder, each, places))
    return answers


def _calls(folder: Path, asked: _Asked, places: Iterable[str]) -> frozenset[str]:
    """Those of the places where the function's name stands before a parenthesis and is not defined."""
    called = re.compile(rf"(?<!def )\b{asked.last_name}\(")

    def is_call(place: str) -> bool:
        path, _, line = place.rpartition(":")
        return called.search((folder / path).read_text().splitlines()[int(line) - 1]) is not None

    return frozenset(filter(is_call, places))
