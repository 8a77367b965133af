"""`planwire plan tree`: a plan with its phases and tasks, how far they have come, and what waits for what."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Annotated, Any

import typer
from google.protobuf.json_format import MessageToDict
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from planwire.cli.connection import open_client, who_calls
from planwire.cli.contract import enum_label
from planwire.cli.event_line import cut, fit, one_line
from planwire.cli.everyday.completion import completer
from planwire.cli.everyday.names import end_of, number_beside, plan_named, task_names
from planwire.cli.everyday.server import Server
from planwire.cli.options import AsJson, Workspace, connects
from planwire.cli.settings import ClientSettings
from planwire.cli.text import STYLES, counted, write_json
from planwire.cli.watch.tables import progress_bar
from planwire.cli.workspace import workspace_in_use
from planwire.v1.agent_session_pb2 import AgentSession, AgentSessionState
from planwire.v1.artifact_pb2 import Artifact, ArtifactType
from planwire.v1.context_item_pb2 import ContextItem
from planwire.v1.conversation_pb2 import Conversation, ConversationStatus
from planwire.v1.handoff_pb2 import Handoff
from planwire.v1.note_pb2 import Note
from planwire.v1.phase_pb2 import Phase
from planwire.v1.plan_pb2 import Plan, PlanStatus
from planwire.v1.plan_service_pb2 import GetPlanTreeRequest, GetPlanTreeResponse
from planwire.v1.research_document_pb2 import ResearchDocument
from planwire.v1.story_pb2 import Story, StoryStatus
from planwire.v1.task_pb2 import Task, TaskStatus

_MARKS = {
    "pending": "○",
    "approved": "◇",
    "in_progress": "●",
    "completed": "✓",
    "failed": "✗",
    "rejected": "✗",
    "skipped": "↷",
    "cancelled": "■",
}
_BAR_WIDTH = 20
# The bars of a wide terminal stand near to the names.
_WIDEST_HEADING = 100


class Tree:
    """What a plan consists of, as it was sent."""

    def __init__(self, items: list[Any], named: Callable[[Collection[Task]], Mapping[str, str]]) -> None:
        """`named` gives the short names of tasks by their ids."""
        items = [item for item in items if item.WhichOneof("item")]
        parts = [(kind := item.WhichOneof("item"), getattr(item, kind)) for item in items]
        self.plan: Plan = next(part for kind, part in parts if kind == "plan")
        self.story: Story | None = next((part for kind, part in parts if kind == "story"), None)
        self.phases: list[Phase] = [part for kind, part in parts if kind == "phase"]
        self.notes: list[Note] = [part for kind, part in parts if kind == "note"]
        self.artifacts: list[Artifact] = [part for kind, part in parts if kind == "artifact"]
        self.sessions: list[AgentSession] = [part for kind, part in parts if kind == "agent_session"]
        self.handoffs: list[Handoff] = [part for kind, part in parts if kind == "handoff"]
        self.conversations: list[Conversation] = [part for kind, part in parts if kind == "conversation"]
        self.context: list[ContextItem] = [part for kind, part in parts if kind == "context_item"]
        self.research: list[ResearchDocument] = [part for kind, part in parts if kind == "research_document"]
        self.tasks: dict[str, Task] = {part.id: part for kind, part in parts if kind == "task"}
        self.names = named(self.tasks.values())
        """The short names of the tasks, by their ids."""
        titles = {part.id: f"phase {part.name}" for part in self.phases}
        titles |= {task.id: f"{self.names[task.id]} {task.title}" for task in self.tasks.values()}
        self._waits_for: dict[str, list[str]] = defaultdict(list)
        # Not a `met` that is absent, as of dependencies that do not block.
        for item in (item for item in items if item.HasField("met") and not item.met):
            if item.WhichOneof("item") == "program_dependency":
                edge = item.program_dependency
                target, source = edge.target_plan_id, f"plan {edge.source_plan_id} of {edge.source_workspace_id}"
            else:
                (_, target), (kind, id_) = _end(item.dependency.target), _end(item.dependency.source)
                source = titles.get(id_, f"{kind} {end_of(id_)}")
            self._waits_for[target].append(one_line(source))

    def counts(self, *phase_ids: str) -> Counter[str]:
        """The tasks by their status, of these phases, or of all."""
        tasks = self.tasks.values()
        return Counter(_status(task) for task in tasks if not phase_ids or task.phase_id in phase_ids)

    def children(self, phase_id: str, parent_id: str) -> list[Task]:
        """The subtasks of a task that are in its phase, or for '' the tasks there that are a part of none there."""
        tasks = [task for task in self.tasks.values() if task.phase_id == phase_id]
        there = {task.id for task in tasks}
        return [task for task in tasks if (task.parent_task_id if task.parent_task_id in there else "") == parent_id]

    def waits_for(self, id_: str) -> list[str]:
        """What is not done yet and blocks a task, a phase or the plan; of other plans by the end of its id."""
        return self._waits_for[id_]


@connects
def tree(
    plan_id: Annotated[str, typer.Argument(metavar="PLAN", help="The plan.", autocompletion=completer("plan"))],
    artifacts: Annotated[bool, typer.Option("--artifacts", help="Show the artifacts of the plan too.")] = False,
    context: Annotated[bool, typer.Option("--context", help="Show what is known about the plan too.")] = False,
    workspace: Workspace = None,
    as_json: AsJson = False,
    *,
    settings: ClientSettings,
) -> None:
    """Shows a plan with all that belongs to it, the progress of its phases, and what each task waits for."""
    whole = GetPlanTreeResponse()
    with open_client(settings) as client:
        server = Server(settings.address, client.channel, who_calls(settings))
        server.workspace = workspace_id = workspace_in_use(client, settings, workspace)
        request = GetPlanTreeRequest(
            workspace_id=workspace_id,
            plan_id=plan_named(server, plan_id).id,
            include_artifacts=artifacts,
            include_context_items=context,
        )
        for answer in client.plans.GetPlanTree(request):
            whole.MergeFrom(answer)
        if as_json:
            write_json(
                MessageToDict(whole, preserving_proto_field_name=True, always_print_fields_with_no_presence=True)
            )
            return
        shown = Tree(list(whole.items), partial(task_names, server))
    print_tree(shown)


def print_tree(tree: Tree) -> None:
    """Print a plan for people."""
    console = Console(highlight=False)
    for line in _lines(tree, console.width if console.is_terminal else None):
        console.print(line, soft_wrap=True)


def _knowledge(tree: Tree, width: int | None) -> Iterator[Text]:
    for item in tree.context:
        yield _remark("※", "  ".join(one_line(text) for text in (item.type, item.text) if text), width)
    for document in tree.research:
        yield _remark("§", f"{one_line(document.filename)}  {document.content_bytes:,} bytes", width)


def _lines(tree: Tree, width: int | None) -> Iterator[Text]:
    """`width` is that of the terminal; without one nothing is cut."""
    plan = tree.plan
    status = enum_label(PlanStatus.DESCRIPTOR, plan.status)
    name = f"{one_line(plan.name)}  v{plan.version}  {status}"
    if tree.story:
        name += f"  story {enum_label(StoryStatus.DESCRIPTOR, tree.story.status)}, wave {tree.story.current_wave}"
    yield _heading(name, tree.counts(), tree.waits_for(plan.id), width)
    for note in tree.notes:
        yield _remark("✎", "  ".join(one_line(text) for text in (note.type, note.content) if text), width)
    for artifact in tree.artifacts:
        kind = enum_label(ArtifactType.DESCRIPTOR, artifact.artifact_type)
        yield _remark("▤", f"{kind}  {artifact.content_bytes:,} bytes  {one_line(artifact.created_by)}", width)
    for session in tree.sessions:
        state = enum_label(AgentSessionState.DESCRIPTOR, session.state)
        names = (session.agent_type, session.agent_id, session.session_id, session.summary)
        yield _remark("☻", "  ".join(one_line(text) for text in (state, *names) if text), width)
    for handoff in tree.handoffs:
        whom = one_line(f"{handoff.from_agent} → {handoff.to_agent}").lstrip()
        yield _remark("⇢", "  ".join(text for text in (whom, one_line(handoff.reason)) if text), width)
    for conversation in tree.conversations:
        said = counted(conversation.message_count, "message")
        about = (enum_label(ConversationStatus.DESCRIPTOR, conversation.status), said, conversation.title)
        yield _remark("❝", "  ".join(one_line(text) for text in about if text), width)
    yield from _knowledge(tree, width)
    for phase in tree.phases:
        yield _heading(one_line(phase.name), tree.counts(phase.id), tree.waits_for(phase.id), width)
        yield from _tasks(tree, phase.id, "", 1, width)
    if any(not task.phase_id for task in tree.tasks.values()):
        if tree.phases:
            yield _heading("in no phase", tree.counts(""), [], width)
        yield from _tasks(tree, "", "", 1, width)


def _heading(name: str, counts: Counter[str], waits: list[str], width: int | None) -> Text:
    done, total = counts["completed"] + counts["skipped"], counts.total()
    figures = f"{done:,}/{total:,}".rjust(9)
    room = min(width or _WIDEST_HEADING, _WIDEST_HEADING) - _BAR_WIDTH - cell_len(figures) - 2
    text = f"{name}  ← {', '.join(waits)}" if waits else name
    shown = fit(text, room) if width or cell_len(text) < room else text
    return Text("  ").join([Text(shown, "bold"), progress_bar(counts, _BAR_WIDTH) + Text(figures)])


def _remark(mark: str, text: str, width: int | None) -> Text:
    line = Text(f"  {mark} ", "dim")
    return line + Text(text if width is None else cut(text, max(width - line.cell_len, 1)), "dim")


def _tasks(tree: Tree, phase_id: str, parent_id: str, depth: int, width: int | None) -> Iterator[Text]:
    for task in tree.children(phase_id, parent_id):
        waits = tree.waits_for(task.id) if not task.terminal else []
        yield _task(task, tree.names[task.id], waits, depth, width)
        yield from _tasks(tree, phase_id, task.id, depth + 1, width)


def _task(task: Task, name: str, waits: list[str], depth: int, width: int | None) -> Text:
    status = _status(task)
    mark, style = _MARKS.get(status, "?"), STYLES.get(status, "")
    more = one_line(task.assigned_agent) if status == "in_progress" else f"← {', '.join(waits)}" if waits else ""
    title = one_line(f"{number_beside(task, name)} {task.title}")
    indent = "  " * depth
    line = Text.assemble(indent, (f"{mark} ", style))
    if width is None:
        return line + Text(f"{name}  {status}  {title}" + (f"  {more}" if more else ""))
    line += Text.assemble((one_line(name), "cyan"), "  ")
    room = max(width - cell_len(line.plain), 1)
    if not more:
        return line + Text(cut(title, room), style if task.terminal else "")
    shown = cut(title, max(room * 3 // 5, room - cell_len(more) - 2))
    return line + Text.assemble(shown, "  ", (cut(more, max(room - cell_len(shown) - 2, 0)), "dim"))


def _status(task: Task) -> str:
    return enum_label(TaskStatus.DESCRIPTOR, task.status)


def _end(end: Any) -> tuple[str, str]:
    """The kind and id of the end of a dependency."""
    field = end.WhichOneof("subject") or ""
    return field.removesuffix("_id"), getattr(end, field, "")
