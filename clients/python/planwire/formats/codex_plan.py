"""The plan of Codex: the steps of its tool `update_plan`, or a session with such calls. See docs/formats.md."""

import json
from contextlib import suppress
from functools import partial
from typing import Any

from planwire.formats import tasks
from planwire.formats.json_document import Document
from planwire.formats.json_lines import Line, read_lines
from planwire.formats.json_values import JsonObject, check_storable, loads, text_field, type_name
from planwire.formats.parsed import FileProblem, ParsedFile, Source
from planwire.formats.task_list import Item, TaskList, by_title
from planwire.v1 import task_pb2 as task_pb

_TOOL = "update_plan"
_STATUSES = {
    "": task_pb.TASK_STATUS_PENDING,
    "pending": task_pb.TASK_STATUS_PENDING,
    "in_progress": task_pb.TASK_STATUS_IN_PROGRESS,
    "completed": task_pb.TASK_STATUS_COMPLETED,
}


def parse(data: bytes, source: Source) -> ParsedFile:
    """The steps of a plan as the tasks of one active plan; of a session the last plan. Raises FileProblem."""
    found = last_plan(data)
    if found is None:
        file = Document(data)
        found = (1, {"plan": file.value} if isinstance(file.value, list) else file.value)
    line, document = found
    if not isinstance(document, dict) or not isinstance(document.get("plan"), list):
        raise FileProblem('no plan: it is {"plan": [{"step": "...", "status": "..."}]}, or a session that has one')
    explanation = document.get("explanation")
    description = explanation if isinstance(explanation, str) and "\0" not in explanation else ""
    read = TaskList(source, tasks.active_plan(source, "", source.name, description))
    titles = by_title()
    for value in document["plan"]:
        if not isinstance(value, dict):
            read.skip(Item(line, "", ()), f"a step must be an object, not {type_name(value)}")
            continue
        step = value.get("step")
        item = titles(line, step if isinstance(step, str) else "", begin=Document.begin(value))
        read.read(item, partial(_fill, value=value))
    return read.parsed()


def last_plan(data: bytes) -> tuple[int, Any] | None:
    """The line and the arguments of the last call of the tool in a session; None where there is none."""
    if _TOOL.encode() not in data:
        return None
    found = None
    for line in read_lines(data):
        if not isinstance(line, Line):
            continue
        call = line.value.get("payload", line.value)
        if isinstance(call, dict) and call.get("name") == _TOOL and isinstance(call.get("arguments"), str):
            with suppress(json.JSONDecodeError, ValueError):
                found = (line.number, loads(call["arguments"]))
    return found


def _fill(task: task_pb.Task, value: JsonObject) -> list[str]:
    """Raises ValueError."""
    check_storable(value)
    step, status = text_field(value, "step"), text_field(value, "status")
    if not step.strip():
        raise ValueError("step is missing")
    task.status = _STATUSES.get(status, task_pb.TASK_STATUS_PENDING)
    task.attempt = int(task.status == task_pb.TASK_STATUS_IN_PROGRESS)
    cut = tasks.fill(task, title=step, description="", assignee="", labels=[], external_ref="")
    if left := tasks.left_over(value, {"step": "title"} | ({} if status not in _STATUSES else {"status": ""}), cut):
        task.metadata.update({"codex_plan": left})
    notes = [tasks.cut_note(field) for field in cut]
    if status not in _STATUSES:
        notes.append(f"status {status[:60]!r} is not one of Codex': the metadata has it")
    return notes
