"""Plans in each format that is written back, as tools write them, with people who change the text by hand.

What changes a text here finds what it changes by itself, and what it finds is compared with what the readers see.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import yaml
from planwire.formats.box_merge import InFile
from planwire.formats.detect import FOLDERS, FORMATS
from planwire.formats.forms import FORMS, Edit, Form
from planwire.formats.markdown_marks import read_marks
from planwire.formats.parsed import Entry, Source

_VALUE = r'(?:"(?:[^"\\]|\\.)*"|null|true|false)'


class PlanText:
    """A text with tasks, whose numbers begin with 7."""

    def __init__(self, name: str, line_end: str) -> None:
        self.name = name
        self.line_end = line_end
        self.numbers = 0
        self.texts: dict[str, str] = {}

    @property
    def form(self) -> Form:
        return FORMS[self.name].of(self.contents())

    def contents(self) -> Mapping[str, bytes]:
        return {name: text.encode() for name, text in self.texts.items()}

    def entries(self) -> list[Entry]:
        source = Source("w", self.name, "plan")
        parsed = FORMATS[self.name](self.contents()[""], source) if "" in self.texts else self.folder(source)
        return [entry for entry in parsed.entries if entry.record.HasField("task")]

    def folder(self, source: Source) -> Any:
        return FOLDERS[self.name].parse(self.contents(), source)

    def tasks(self) -> dict[str, InFile]:
        """The tasks by their ids, as the sync sees them."""
        found = {}
        form = self.form
        for entry in self.entries():
            task = entry.record.task.task
            mark = form.read(self.texts[entry.file], [entry])[task.id]
            numbered = bool(task.external_ref)
            found[task.id] = InFile(
                entry.line, mark, task.status, task.title, task.assigned_agent, numbered, task.review
            )
        return found

    def write(self, edits: Mapping[str, Edit]) -> None:
        by_file: dict[str, list[tuple[Entry, Edit]]] = {}
        for entry in self.entries():
            if edit := edits.get(entry.record.task.task.id):
                by_file.setdefault(entry.file, []).append((entry, replace(edit, since="2026-05-01T08:00:00Z")))
        for name, each in by_file.items():
            self.texts[name] = self.form.write(self.texts[name], each)

    def edit(self, kind: str, at: int, value: Any) -> None:
        """Something that a person does."""
        raise NotImplementedError

    def without_boxes(self) -> dict[str, str]:
        """The texts without what a sync may write."""
        raise NotImplementedError


class MarkdownText(PlanText):
    """A list of boxes."""

    def __init__(self, name: str, line_end: str) -> None:
        super().__init__(name, line_end)
        self.lines = ["# Plan", ""]

    @property
    def lines(self) -> list[str]:
        return self.texts[""].split(self.line_end)

    @lines.setter
    def lines(self, lines: list[str]) -> None:
        self.texts[""] = self.line_end.join(lines)

    def entries(self) -> list[Entry]:
        marks = read_marks(self.texts[""])
        found = super().entries() if marks else []
        assert len(found) == len(marks)
        return found

    def edit(self, kind: str, at: int, value: Any) -> None:
        lines = self.lines
        boxes = [number - 1 for number in read_marks(self.texts[""])]
        if kind == "add":
            self.numbers += 1
            lines.insert(at % (len(lines) + 1) if boxes else 2, value.format(" ", f"7.{self.numbers}", "a task"))
        elif kind == "text":
            lines.insert(at % (len(lines) + 1), value)
        elif boxes and kind in {"mark", "title", "remove"}:
            line = boxes[at % len(boxes)]
            if kind == "mark" and len(value) <= 1:
                lines[line] = re.sub(r"\[[^\]]*\]", f"[{value}]", lines[line], count=1)
            elif kind == "title":
                lines[line] = re.sub(r"(7\.\d+(?:\.|\*\*)?\s).*", rf"\g<1>{value}", lines[line])
            elif kind == "remove":
                del lines[line]
        self.lines = lines

    def without_boxes(self) -> dict[str, str]:
        return {"": re.sub(r"\[[^\[\]]{0,8}\]", "[]", self.texts[""])}


class JsonText(PlanText):
    """A document with a list of tasks, each written in one of a few ways."""

    OPENINGS: Mapping[str, str] = {
        "task-master": '{"master": {"tasks": [',
        "ralph": '{"project": "Plan", "userStories": [',
        "claude-todo": "[",
        "codex-plan": '{"explanation": "x", "plan": [',
    }
    STATUS: Mapping[str, str] = {"ralph": "passes"}
    TITLE: Mapping[str, str] = {"claude-todo": "subject", "codex-plan": "step"}
    WHO: Mapping[str, str] = {"claude-todo": "owner", "beads": "assignee"}
    SHAPES: Sequence[str] = (
        '{{"id": {id}, "title": {title}, "x": "\\u00e9 \\/ [ ]", "status": "pending"}}',
        '{{\n\t"id" : {id} ,\n\t"title" : {title} ,\n\t"dependencies" : [ ] ,\n\t"status" : null\n}}',
        '{{"id":{id},"title":{title},"status":"old","y":{{"status":"a","id":9}},"status":"pending","who":"bo"}}',
        '{{ "id": {id}, "title": {title} }}',
    )

    def __init__(self, name: str, line_end: str) -> None:
        super().__init__(name, line_end)
        self.chunks: list[str] = []
        self.texts[""] = ""
        self.add(0, "")

    def add(self, at: int, shape: str) -> None:
        """A task in a shape that the given one stands for."""
        self.numbers += 1
        text = self.SHAPES[len(shape) % len(self.SHAPES)].format(
            id=json.dumps(f"7{self.numbers}"), title=json.dumps(f"a task {self.numbers}")
        )
        names = {"title": self.TITLE, "status": self.STATUS, "who": self.WHO}
        for usual, by_format in names.items():
            text = text.replace(f'"{usual}"', f'"{by_format.get(self.name, usual)}"')
        if self.name == "ralph":
            text = re.sub(r'("passes"\s*:\s*)(?:"\w*"|null)', r"\1false", text)
        chunks = self._chunks()
        chunks.insert(at % (len(chunks) + 1), text.replace("\n", self.line_end))
        self._join(chunks)

    def _join(self, chunks: list[str]) -> None:
        opening = self.OPENINGS[self.name]
        closing = "".join({"{": "}", "[": "]"}[each] for each in reversed(opening) if each in "{[")
        self.texts[""] = f"{opening}{self.line_end}" + f",{self.line_end}".join(chunks) + f"{self.line_end}{closing}"

    def _chunks(self) -> list[str]:
        """The tasks as they are written, found by counting braces outside of strings."""
        text = self.texts[""]
        found, depth, begin = [], 0, 0
        body = text[len(self.OPENINGS[self.name]) :] if text else ""
        for part in re.finditer(r'"(?:[^"\\]|\\.)*"|[{}]', body):
            if part[0] == "{":
                begin = part.start() if depth == 0 else begin
                depth += 1
            elif part[0] == "}":
                depth -= 1
                if depth == 0:
                    found.append(body[begin : part.end()])
        return found

    def edit(self, kind: str, at: int, value: Any) -> None:
        chunks = self._chunks()
        if kind == "add":
            self.add(at, value)
            return
        number = at % len(chunks)
        if kind == "text":
            # Another member of a task that nobody writes back.
            notes = chunks[number].count('"note')
            chunks[number] = chunks[number].replace("{", f'{{"note{notes}":{json.dumps(value)},', 1)
        elif kind == "remove":
            if len(chunks) == 1:
                return
            del chunks[number]
        else:
            usual = {"mark": "status", "title": "title", "who": "who"}[kind]
            names = {"status": self.STATUS, "title": self.TITLE, "who": self.WHO}[usual]
            name = names.get(self.name, usual)
            said = json.dumps(value) if self.name != "ralph" or kind != "mark" else json.dumps(value == "true")
            matches = list(re.finditer(rf'"{name}"(\s*:\s*){_VALUE}', chunks[number]))
            if not matches or (name == "who"):
                return
            last = matches[-1]
            chunks[number] = f'{chunks[number][: last.start()]}"{name}"{last[1]}{said}{chunks[number][last.end() :]}'
        self._join(chunks)

    def values(self) -> list[dict[str, Any]]:
        """The tasks, as another reader of JSON gives them."""
        return [json.loads(chunk) for chunk in self._chunks()]

    def tasks(self) -> dict[str, InFile]:
        found = super().tasks()
        title, who = self.TITLE.get(self.name, "title"), self.WHO.get(self.name)
        assert sorted(task.title for task in found.values()) == sorted(value[title] for value in self.values())
        if who:
            assert sorted(task.who for task in found.values()) == sorted(
                value.get(who) or "" for value in self.values()
            )
        return found

    def without_boxes(self) -> dict[str, str]:
        names = "|".join({"status", "passes", "title", "subject", "content", "step", "owner", "assignee", "closed_at"})
        # A member that was added stands behind the last one.
        text = self.texts[""]
        for _ in range(3):
            text = re.sub(rf',(\s*)"(?:owner|assignee|status|passes|closed_at)"\s*:\s*{_VALUE}(?=\s*\}})', "", text)
        return {"": re.sub(rf'("(?:{names})"\s*:\s*){_VALUE}', r"\1_", text)}


class OlderTodos(JsonText):
    """Todos of Claude Code that nobody owns."""

    TITLE = {"claude-todo": "content"}  # noqa: RUF012
    WHO: Mapping[str, str] = {}


class BeadsLines(JsonText):
    """An issue on each line."""

    SHAPES = (
        '{{"id":{id},"title":{title},"x":"\\u00e9 \\/ [ ]","status":"open","assignee":""}}',
        '{{"id": {id}, "title": {title}, "status": "in_progress", "assignee": null, "priority": 1}}',
        '  {{"id":{id},"title":{title}}}  ',
    )

    def _join(self, chunks: list[str]) -> None:
        self.texts[""] = "".join(f"{chunk}{self.line_end}" for chunk in chunks)

    def _chunks(self) -> list[str]:
        return self.texts[""].split(self.line_end)[:-1]

    def edit(self, kind: str, at: int, value: Any) -> None:
        if kind != "text":
            super().edit(kind, at, value)

    def write(self, edits: Mapping[str, Edit]) -> None:
        before = {value["id"]: value for value in self.values()}
        super().write(edits)
        for value in self.values():
            # What a person wrote may be wrong, and stays; what is written is as beads wants it.
            if value.get("status") != before[value["id"]].get("status"):
                assert (value["status"] == "closed") == bool(value.get("closed_at"))


class BacklogText(PlanText):
    """A file for each task."""

    SHAPES = (
        "id: {id}\ntitle: {title}\nstatus: To Do\nassignee: []\n",
        "id: {id}\ntitle: '{title}'\nassignee:\n  - '@ada'  # first\nstatus: \"To Do\" # now\nlabels: [a, 'b']\n",
        "id: {id}\ntitle: >-\n  {title}\n  goes on\nstatus:\nassignee:\ndependencies:   []\n",
        "title: \"{title}\"\nid: {id}\nassignee: [ '@ada' ]\npriority: high\n",
        "id: {id}\ntitle: {title}\nassignee:\n- bo\nlabels:\n- x\n",
    )

    def __init__(self, name: str, line_end: str) -> None:
        super().__init__(name, line_end)
        self.add("")

    def add(self, shape: str) -> None:
        self.numbers += 1
        number = f"TASK-7{self.numbers}"
        fields = self.SHAPES[(len(shape) + self.numbers) % len(self.SHAPES)]
        fields = fields.format(id=number, title=f"a task {self.numbers}")
        text = f"---\n{fields}---\n\n## Description\n\nstatus: Done\n- [ ] x\n"
        self.texts[f"tasks/{number} - x.md"] = text.replace("\n", self.line_end)

    def edit(self, kind: str, at: int, value: Any) -> None:
        if kind == "add":
            self.add(value)
            return
        name = list(self.texts)[at % len(self.texts)]
        if kind == "remove":
            if len(self.texts) > 1:
                del self.texts[name]
            return
        text = self.texts[name].replace(self.line_end, "\n")
        if kind == "text":
            text += f"{value}\n"
        else:
            field = {"mark": "status", "title": "title", "who": "assignee"}[kind]
            said = json.dumps(value) if kind != "who" else json.dumps([value] if value else [])
            text = re.sub(rf"(?m)^{field}:.*\n(?:  .*\n|- .*\n)*", lambda _: f"{field}: {said}\n", text, count=1)
        self.texts[name] = text.replace("\n", self.line_end)

    def tasks(self) -> dict[str, InFile]:
        found = super().tasks()
        fields = [yaml.safe_load(text.split("---")[1]) for text in self.texts.values()]
        assert sorted(task.title for task in found.values()) == sorted(each["title"] for each in fields)
        people = [(each.get("assignee") or []) for each in fields]
        first = [each if isinstance(each, str) else (each or [""])[0] for each in people]
        assert sorted(task.who for task in found.values()) == sorted(first)
        return found

    def without_boxes(self) -> dict[str, str]:
        """The lines of fields that may be written are left out, and those that were added."""
        pattern = re.compile(r"^(?:status|title|assignee):.*\r?\n(?:  .*\r?\n|- .*\r?\n)*", re.MULTILINE)
        parts = {name: text.split("---", 2) for name, text in self.texts.items()}
        return {name: f"---{pattern.sub('', matter)}---{body}" for name, (_, matter, body) in parts.items()}


class OwnStatuses(BacklogText):
    """A project that has words of its own."""

    STATUSES = ("Idea", "Blocked", "Doing", "In Review", "Live", "Won't do")

    def contents(self) -> Mapping[str, bytes]:
        return {**super().contents(), "config.yml": f"statuses: {json.dumps(self.STATUSES)}\n".encode()}
