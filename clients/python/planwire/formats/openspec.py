"""The tasks.md of OpenSpec, and the folder of a change with it. docs/formats.md says how each is read."""

from planwire.formats import markdown_plan
from planwire.formats.markdown import DIALECT as MARKDOWN
from planwire.formats.markdown import STATUSES, split_number
from planwire.formats.markdown_plan import Dialect, ReadTask
from planwire.formats.parsed import ParsedFile, Source
from planwire.v1 import task_pb2 as task_pb


def _read(task: ReadTask, _source: Source) -> None:
    task.number, task.title = split_number(task.title)


DIALECT = Dialect(
    name="openspec",
    statuses=STATUSES,
    # OpenSpec counts `[ ]` and `[x]` only, and would think a change done before it is.
    marks={**MARKDOWN.marks, task_pb.TASK_STATUS_IN_PROGRESS: " "},
    read=_read,
)


def parse(data: bytes, source: Source) -> ParsedFile:
    """The boxes of a tasks.md as the tasks of one active plan. Raises FileProblem."""
    return markdown_plan.parse(data, source, DIALECT)
