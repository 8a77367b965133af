"""The API reference says what the protos say, and `make verify` notices when it does not."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.message_factory import GetMessageClass

from tests.rpc import annotated

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"


InWords = Callable[[Any], Iterator[str]]


@pytest.fixture
def in_words(monkeypatch: pytest.MonkeyPatch) -> InWords:
    """The function of protos/rules.py, which is no package."""
    monkeypatch.syspath_prepend(ROOT / "protos")
    in_words: InWords = import_module("rules").in_words
    return in_words


def sections() -> dict[str, str]:
    """What stands below each heading, over all pages."""
    found: dict[str, str] = {}
    for path in FOLDER.glob("*.md"):
        parts = re.split(r"^#+ (.+)\n", path.read_text(), flags=re.MULTILINE)
        found |= dict(zip(parts[1::2], parts[2::2], strict=True))
    return found


def ours() -> list[FileDescriptorProto]:
    return [file for file in annotated.image().file if file.package == "planwire.v1"]


def comments() -> Iterator[tuple[str, str, str]]:
    """The heading under which something is to be explained, its name, and its comment."""
    for file in ours():
        said = {tuple(each.path): " ".join(each.leading_comments.split()) for each in file.source_code_info.location}
        for number, service in enumerate(file.service):
            yield service.name, service.name, said[6, number]
            for place, rpc in enumerate(service.method):
                yield rpc.name, rpc.name, said[6, number, 2, place]
        for number, message in enumerate(file.message_type):
            yield message.name, message.name, said[4, number]
            for place, field in enumerate(message.field):
                yield message.name, f"| `{field.name}` |", said[4, number, 2, place]
        for number, enum in enumerate(file.enum_type):
            yield enum.name, enum.name, said[5, number]
            for place, value in enumerate(enum.value):
                yield enum.name, f"| `{value.name}` |", said[5, number, 2, place]


def plain(text: str) -> str:
    """Without what the pages add for the eye."""
    return " ".join(re.sub(r"\[(\w+)\]\([\w.#]+\)", r"\1", text).replace("**", "").split())


def test_everything_is_there_with_its_comment() -> None:
    texts = {heading: plain(text) for heading, text in sections().items()}
    missing = [
        (heading, name)
        for heading, name, comment in comments()
        if plain(comment) not in texts[heading] or (name.startswith("|") and name not in texts[heading])
    ]
    assert missing == []


def test_each_heading_is_there_once() -> None:
    """An anchor of a second one would be another, and links would lead to the first."""
    headings = [
        heading for path in FOLDER.glob("*.md") for heading in re.findall(r"^#+ (.+)$", path.read_text(), re.MULTILINE)
    ]
    assert sorted(set(headings)) == sorted(headings)


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        (
            "ListTasksRequest",
            "| `page_size` | int32 | The most items to return: 0 means 50, and more than 1,000 means 1,000. "
            "At least 0. |",
        ),
        ("ListTasksRequest", "Only tasks in one of these; empty means all. At most 10. Each not unspecified. |"),
        ("GetTaskRequest", "| `task_id` | string | The id of the task. A UUID. Required. |"),
        ("GetTaskResponse", "| `task` | [Task](task.md#task) | The task as it is now. |"),
        ("CreateTaskRequest", "output-only fields are ignored. Required. |"),
        (
            "CreateTaskRequest",
            "| `reason` | string | Why the caller makes this change, for the history and the event. "
            "At most 1,000 characters. |",
        ),
        ("Task", "| `order_index` | int32, optional |"),
        ("Task", "| `status` | [TaskStatus](#taskstatus) |"),
        ("DependencyEnd", "| `subject` | one of the next 3 | Exactly one is set. |"),
        ("ImportBatch", "| `records` | list of [ImportRecord](#importrecord) |"),
        ("Import", "The client sends a stream of [ImportRequest](#importrequest)."),
        ("WatchTasks", "The server sends a stream of [WatchTasksResponse](#watchtasksresponse)."),
        ("BatchCreateTasks", "**Errors:** as [CreateTask](#createtask)."),
    ],
)
def test_what_a_page_shows(heading: str, row: str) -> None:
    assert row in sections()[heading]


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"string": {"min_len": 1, "max_len": 2000}}, ["1 to 2,000 characters"]),
        ({"string": {"min_len": 3}}, ["at least 3 characters"]),
        ({"string": {"uuid": True}}, ["a UUID"]),
        ({"string": {"uuid": True}, "ignore": 1}, ["a UUID, or empty"]),
        ({"int64": {"gte": 0, "lte": 5000}}, ["0 to 5,000"]),
        ({"double": {"gte": 0, "finite": True}}, ["at least 0"]),
        ({"duration": {"gte": {"nanos": 100_000_000}, "lte": {"seconds": 3600}}}, ["0.1 to 3,600 seconds"]),
        ({"repeated": {"max_items": 9, "unique": True, "items": {"string": {"max_len": 4}}}},
         ["at most 9", "each once", "each at most 4 characters"]),
        ({}, []),
    ],
)  # fmt: skip
def test_constraints_in_words(rules: dict[str, Any], words: list[str], in_words: InWords) -> None:
    message = GetMessageClass(annotated.message("buf.validate.FieldRules"))
    assert list(in_words(message(**rules))) == words


def test_a_constraint_without_words_is_noticed(in_words: InWords) -> None:
    message = GetMessageClass(annotated.message("buf.validate.FieldRules"))
    with pytest.raises(KeyError, match=r"string\.email"):
        list(in_words(message(string={"email": True})))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make verify` looks at, to be spoilt."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("protos", "docs/reference", "clients/python/planwire/v1"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("buf.yaml", "buf.gen.yaml", "service/planwire.binpb", "clients/python/planwire/cli/comments.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for path in (folder / "protos" / "languages").glob("[a-z]*.py"):
        path.unlink()
    return folder


def test_stale_files_are_noticed(checkout: Path) -> None:
    reworded = checkout / "docs/reference/task.md"
    reworded.write_text(reworded.read_text().replace("How much the task matters.", "How much the task costs."))
    (checkout / "docs/reference/phase.md").unlink()
    (checkout / "docs/reference/removed_service.md").write_text("# RemovedService\n")
    stub = checkout / "clients/python/planwire/v1/task_pb2.pyi"
    stub.write_text(f"{stub.read_text()}# edited\n")
    verified = subprocess.run(
        [sys.executable, "protos/verify.py"], cwd=checkout, capture_output=True, text=True, timeout=100, check=False
    )
    assert verified.returncode == 1
    assert verified.stderr.splitlines() == [
        "stale: clients/python/planwire/v1/task_pb2.pyi, docs/reference/phase.md, docs/reference/removed_service.md, "
        "docs/reference/task.md",
        "The protos say otherwise. Run `make gen` and commit the result.",
    ]
