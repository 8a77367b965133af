"""Tasks and plans that are linked to code, and tasks that are in each other's way by it."""

import random
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from grpc import StatusCode
from planwire.v1.code_graph_service_pb2 import DESCRIPTOR as CODE_GRAPH
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest
from planwire.v1.code_link_pb2 import CodeConflict, CodeConflictKind, CodeLink, CodeLinkOrigin

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.support.tokens import admin_of, write_tokens
from tests.support.waiting import eventually

BASE = "class Base:\n    def run(self):\n        self.step()\n\n    def step(self):\n        pass\n"
MAIN = "from app.base import Base\n\n\ndef start(base: Base):\n    base.run()\n\n\ndef lonely():\n    pass\n"
FILES = {"app/base.py": BASE, "app/main.py": MAIN}
KINDS = {number: name.rpartition("_")[2] for name, number in CodeConflictKind.items()}
ORIGINS = {number: name.rpartition("_")[2] for name, number in CodeLinkOrigin.items()}
DIFF = "--- a/app/base.py\n+++ b/app/base.py\n@@ -5,2 +5,2 @@\n     def step(self):\n-        pass\n+        return 1\n"
NEW_FILE = "--- /dev/null\n+++ b/app/new.py\n@@ -0,0 +1 @@\n+x = 1\n"


@dataclass
class Board:
    """A workspace with code and tasks."""

    client: Client
    home: dict[str, Any]

    def index(self, files: dict[str, str]) -> None:
        self.client.IndexCode(
            [IndexCodeRequest(**self.home, file={"path": path, "content": text}) for path, text in files.items()]
        )

    def task(self, *named: str, **fields: Any) -> str:
        """The id of a new task, linked to symbols and, where there is a slash in it, to files."""
        id_: str = self.client.CreateTask(**self.home, task={"title": "t", **fields}).task.id
        for name in named:
            self.link(name, task_id=id_)
        return id_

    def link(self, name: str, **fields: Any) -> CodeLink:
        to = {"file_path" if "/" in name else "fully_qualified_name": name}
        link: CodeLink = self.client.CreateCodeLink(**self.home, code_link=to | fields).code_link
        return link

    def links(self, **fields: Any) -> set[tuple[str, str]]:
        """What is linked, with how."""
        found = self.client.ListCodeLinks(**self.home, **fields).code_links
        return {(link.fully_qualified_name or link.file_path, ORIGINS[link.origin]) for link in found}

    def conflicts(self, **fields: Any) -> dict[frozenset[str], tuple[str, str]]:
        found = self.client.ListCodeConflicts(**self.home, **fields).conflicts
        assert len({frozenset((each.task_id, each.other_task_id)) for each in found}) == len(found)
        return {frozenset((each.task_id, each.other_task_id)): self.told(each) for each in found}

    def told(self, each: CodeConflict) -> tuple[str, str]:
        return KINDS[each.kind], each.fully_qualified_name or each.file_path

    def claim(self, worker: str, **fields: Any) -> list[str]:
        request = {"worker": worker, "lease_duration": {"seconds": 3600}, "avoid_conflicts": True} | fields
        return [claimed.task.id for claimed in self.client.ClaimTasks(**self.home, **request).claimed]

    def events(self, kind: str) -> list[Any]:
        return list(self.client.ListEvents(**self.home, kinds=[kind], page_size=100).events)


@pytest.fixture
def board(client: Client, workspace_id: str) -> Board:
    return Board(client, {"workspace_id": workspace_id})


def test_links_are_made_listed_and_deleted(board: Board, plan_id: str) -> None:
    task = board.task(plan_id=plan_id)
    made = board.link("app.base.Base", task_id=task)
    assert (made.task_id, made.plan_id, made.origin, made.revision) == (task, plan_id, 1, 1)
    of_plan = board.link("app/base.py", plan_id=plan_id)
    assert board.client.GetCodeLink(**board.home, code_link_id=made.id).code_link == made
    assert board.links(task_id=task) == {("app.base.Base", "MANUAL")}
    assert board.links(plan_id=plan_id) == board.links() == {("app.base.Base", "MANUAL"), ("app/base.py", "MANUAL")}
    assert board.links(plan_id=plan_id, task_id=task) == board.links(fully_qualified_name="app.base.Base")
    assert board.links(file_path="app/base.py") == {("app/base.py", "MANUAL")}
    assert board.links(origins=["CODE_LINK_ORIGIN_DIFF"]) == set()
    for again in (
        {"task_id": task, "fully_qualified_name": "app.base.Base"},
        {"plan_id": plan_id, "file_path": "app/base.py"},
    ):
        with refused(StatusCode.ALREADY_EXISTS, "CODE_LINK_EXISTS"):
            board.client.CreateCodeLink(**board.home, code_link=again)
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        board.client.DeleteCodeLink(**board.home, code_link_id=made.id, etag="7")
    board.client.DeleteCodeLink(**board.home, code_link_id=made.id, etag=made.etag)
    board.client.DeleteCodeLink(**board.home, code_link_id=of_plan.id)
    assert board.links() == set()
    assert eventually(lambda: len(board.events("code_link.deleted")) == 2)
    assert {event.plan_id for event in board.events("code_link.created")} == {plan_id}


def test_a_link_is_of_one_thing_and_leads_to_one(board: Board, plan_id: str) -> None:
    task = board.task()
    for wrong in ({}, {"task_id": task, "plan_id": plan_id}):
        with invalid("code_link.task_id"):
            board.client.CreateCodeLink(**board.home, code_link=wrong | {"file_path": "a"})
    for wrong in ({}, {"file_path": "a", "fully_qualified_name": "a"}, {"file_path": " "}):
        with invalid("code_link.fully_qualified_name"):
            board.client.CreateCodeLink(**board.home, code_link=wrong | {"task_id": task})
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        board.link("a", task_id=str(uuid.uuid4()))
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        board.client.ListCodeLinks(**board.home, task_id=str(uuid.uuid4()))
    longest = board.link("/" + "\U0001f600" * 999, task_id=task)
    assert len(longest.file_path) == 1000


def test_each_answer_about_links_says_of_when_the_graph_is(board: Board) -> None:
    board.client.IndexCode([IndexCodeRequest(**board.home, commit_sha="a" * 40)])
    board.client.UpdateWorkspace(**board.home, workspace={"current_commit_sha": "b" * 40})
    task = board.task()
    made = board.client.CreateCodeLink(**board.home, code_link={"task_id": task, "file_path": "x.py"})
    link = {**board.home, "code_link_id": made.code_link.id}
    answers = [
        made,
        board.client.GetCodeLink(**link),
        board.client.ListCodeLinks(**board.home),
        board.client.LinkDiff(**board.home, task_id=task, diff=NEW_FILE),
        board.client.FollowRenames(**board.home, renames=[{"old_path": "a", "new_path": "b"}]),
        board.client.DeleteCodeLink(**link),
    ]
    told = {(each.freshness.indexed_commit_sha, each.freshness.stale) for each in answers}
    assert told == {("a" * 40, True)}
    methods = CODE_GRAPH.services_by_name["CodeGraphService"].methods
    assert all("freshness" in method.output_type.fields_by_name for method in methods)


def test_links_go_with_their_task_and_plan(board: Board, plan_id: str) -> None:
    task = board.task("app.base.Base", plan_id=plan_id)
    board.link("app/", plan_id=plan_id)
    [link] = board.client.ListCodeLinks(**board.home, task_id=task).code_links
    board.client.UpdateTask(**board.home, task_id=task, task={"plan_id": ""}, update_mask={"paths": ["plan_id"]})
    assert board.client.GetCodeLink(**board.home, code_link_id=link.id).code_link.plan_id == ""
    board.client.UpdateTask(**board.home, task_id=task, task={"plan_id": plan_id})
    board.client.ArchivePlan(**board.home, plan_id=plan_id)
    assert board.links(plan_id=plan_id) == {("app.base.Base", "MANUAL"), ("app/", "MANUAL")}
    assert board.links(task_id=task) == {("app.base.Base", "MANUAL")}
    assert board.links() == set()
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        board.client.DeleteCodeLink(**board.home, code_link_id=link.id)
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        board.link("x", task_id=task)
    with refused(StatusCode.FAILED_PRECONDITION, "PLAN_ARCHIVED"):
        board.client.LinkDiff(**board.home, task_id=task, diff=NEW_FILE)
    board.client.RestorePlan(**board.home, plan_id=plan_id)
    assert board.client.GetCodeLink(**board.home, code_link_id=link.id).code_link == link
    board.client.DeleteTask(**board.home, task_id=task)
    assert board.links() == {("app/", "MANUAL")}
    assert eventually(lambda: [event.subject_id for event in board.events("code_link.deleted")] == [link.id])


def test_a_diff_links_what_it_changes(board: Board) -> None:
    board.index(FILES)
    task = board.task("app.base.Base.step")
    again = str(uuid.uuid4())
    diff = (
        DIFF
        + NEW_FILE
        + "--- a/app/main.py\n+++ b/app/main.py\n@@ -8,2 +8,2 @@\n def lonely():\n-    pass\n+    return\n"
    )
    first = board.client.LinkDiff(**board.home, task_id=task, diff=diff, request_id=again)
    assert board.links(task_id=task) == {
        ("app.base.Base.step", "MANUAL"),
        ("app.main.lonely", "DIFF"),
        ("app/new.py", "DIFF"),
    }
    assert len(first.code_link_ids) == 2
    replay = board.client.LinkDiff(**board.home, task_id=task, diff=diff, request_id=again)
    assert (replay.replayed, list(replay.code_link_ids)) == (True, list(first.code_link_ids))
    assert not board.client.LinkDiff(**board.home, task_id=task, diff=diff).code_link_ids
    with invalid("diff"):
        board.client.LinkDiff(**board.home, task_id=task, diff="no diff")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        board.client.LinkDiff(**board.home, task_id=str(uuid.uuid4()), diff=DIFF)


def test_a_diff_links_files_that_have_no_lines_or_odd_names(board: Board) -> None:
    board.index(FILES)
    task = board.task()
    diff = (
        "diff --git a/app/base.py b/core/base.py\nrename from app/base.py\nrename to core/base.py\n"
        "diff --git a/x.png b/x.png\nindex 1..2 100644\nBinary files a/x.png and b/x.png differ\n"
        '--- "a/na\\303\\257ve.py"\n+++ "b/na\\303\\257ve.py"\n@@ -1 +1 @@\n-x\n+y\n\\ No newline at end of file\n'
        "--- a/app/main.py\r\n+++ b/app/main.py\r\n@@ -1 +1 @@\r\n-x\r\n+y\r\n"
    )
    assert len(board.client.LinkDiff(**board.home, task_id=task, diff=diff).code_link_ids) == 4
    expected = {"app/base.py", "x.png", "naïve.py", "app/main.py"}
    assert board.links(task_id=task) == {(path, "DIFF") for path in expected}
    impact = board.client.GetImpact(**board.home, diff=diff)
    assert {node.name for node in impact.touched} == {"base", "Base", "run", "step", "main"}
    assert list(impact.unknown_paths) == ["naïve.py", "x.png"]


def test_a_diff_that_names_what_cannot_be_is_refused(board: Board) -> None:
    task = board.task()
    long, hunk = "x" * 1001, "@@ -1 +1 @@\n-x\n+y\n"
    odd = (
        f"--- a/{long}\n+++ b/{long}\n{hunk}",
        f'--- "a/\\000"\n+++ "b/\\000"\n{hunk}',
        f"--- a/x\n+++ b/x\n@@ -{'9' * 5000} +1 @@\n-x\n+y\n",
        f"--- a/x\n+++ b/x\n@@ -{'9' * 12} +1 @@\n-x\n+y\n",
        f"--- a/x\0\n+++ b/x\0\n{hunk}",
    )
    for diff in odd:
        with invalid("diff"):
            board.client.LinkDiff(**board.home, task_id=task, diff=diff)
        with invalid("diff"):
            board.client.GetImpact(**board.home, diff=diff)


def test_descriptions_link_what_they_name(board: Board) -> None:
    early = board.task(description="Make `lonely` faster, and app/base.py")
    board.index(FILES)
    assert eventually(
        lambda: board.links(task_id=early) == {("app.main.lonely", "DESCRIPTION"), ("app/base.py", "DESCRIPTION")}
    )
    task = board.task("app.main.start", description="Base.run and `start` and the run of a step")
    expected = {("app.base.Base.run", "DESCRIPTION"), ("app.main.start", "MANUAL")}
    assert eventually(lambda: board.links(task_id=task) == expected)
    [link] = board.client.ListCodeLinks(**board.home, task_id=task, fully_qualified_name="app.base.Base.run").code_links
    assert link.created_by == "planwire"
    board.client.DeleteCodeLink(**board.home, code_link_id=link.id)
    dismissed = {("app.base.Base.run", "DISMISSED"), ("app.main.start", "MANUAL")}
    assert board.links(task_id=task) == dismissed
    board.client.UpdateTask(**board.home, task_id=task, task={"description": "Base.run, `lonely`"})
    assert eventually(lambda: board.links(task_id=task) == dismissed | {("app.main.lonely", "DESCRIPTION")})
    board.link("app.base.Base.run", task_id=task)
    assert ("app.base.Base.run", "MANUAL") in board.links(task_id=task)
    board.client.UpdateTask(**board.home, task_id=task, task={"description": "nothing"})
    assert eventually(
        lambda: board.links(task_id=task) == {("app.base.Base.run", "MANUAL"), ("app.main.start", "MANUAL")}
    )


def test_links_follow_renames(board: Board) -> None:
    board.index(FILES | {"app/__init__.py": "def boot():\n    pass\n"})
    task = board.task("app.base.Base", "app/base.py", "app.base", "app.basement", "app.main.start", "app.boot")
    both = board.task("app/base.py", "core/base.py")
    moved = {"old_path": "app/base.py", "new_path": "core/base.py"}
    assert board.client.FollowRenames(**board.home, renames=[moved]).changed == 4
    assert board.links(task_id=task) == {
        (name, "MANUAL")
        for name in ("core.base.Base", "core/base.py", "core.base", "app.basement", "app.main.start", "app.boot")
    }
    assert board.links(task_id=both) == {("core/base.py", "MANUAL")}
    assert board.client.FollowRenames(**board.home, renames=[moved]).changed == 0
    # The package's own file alone: what is in others stays.
    renamed = [{"old_path": "app/__init__.py", "new_path": "kit/__init__.py"}]
    assert board.client.FollowRenames(**board.home, renames=renamed).changed == 2
    assert {("kit.boot", "MANUAL"), ("app.main.start", "MANUAL")} < board.links(task_id=task)
    # A chain, which the same call once more would follow a step further.
    chain = [{"old_path": a, "new_path": b} for a, b in (("kit/a.py", "kit/b.py"), ("kit/b.py", "kit/c.py"))]
    chained = board.task("kit/a.py")
    once = {"renames": chain, "request_id": str(uuid.uuid4()), "reason": "moved"}
    followed = board.client.FollowRenames(**board.home, **once)
    again = board.client.FollowRenames(**board.home, **once)
    assert [(each.changed, each.replayed) for each in (followed, again)] == [(1, False), (1, True)]
    assert board.links(task_id=chained) == {("kit/b.py", "MANUAL")}
    exchanged = [{"old_path": a, "new_path": b} for a, b in (("core/base.py", "x/y.py"), ("x/y.py", "core/base.py"))]
    board.link("x/y.py", task_id=both)
    assert board.client.FollowRenames(**board.home, renames=exchanged).changed == 5
    assert board.links(task_id=both) == {("core/base.py", "MANUAL"), ("x/y.py", "MANUAL")}


@pytest.mark.parametrize(
    ("suffix", "text"),
    [
        ("java", "package com.{};\n\nclass {} {{\n    int size() {{ return 1; }}\n}}\n\nclass Other {{}}\n"),
        (
            "cs",
            "namespace com.{} {{\n    class {} {{ int size() {{ return 1; }} }}\n    class Other {{}}\n}}\n",
        ),
    ],
)
def test_links_follow_types_into_another_namespace(board: Board, suffix: str, text: str) -> None:
    old, new, same = (f"{path}.{suffix}" for path in ("src/main/old/Basket", "src/main/new/Cart", "lib/Cart"))
    board.index({old: text.format("old", "Basket"), f"src/Stays.{suffix}": text.format("old", "Stays")})
    task = board.task(old, "com.old.Basket.size", "com.old.Other", "com.old.Stays", "com.old")
    board.index({new: text.format("new", "Cart")})
    # The other file of the namespace has a type of that name too.
    left = {("com.old.Other", "MANUAL"), ("com.old.Stays", "MANUAL"), ("com.old", "MANUAL")}
    board.client.FollowRenames(**board.home, renames=[{"old_path": old, "new_path": new}])
    board.client.RemoveCode(**board.home, paths=[old])
    followed = {("com.new.Cart.size", "MANUAL")}
    assert board.links(task_id=task) == left | followed | {(new, "MANUAL")}
    board.index({same: text.format("new", "Cart")})
    board.client.FollowRenames(**board.home, renames=[{"old_path": new, "new_path": same}])
    assert board.links(task_id=task) == left | followed | {(same, "MANUAL")}


def test_links_outlive_that_files_are_indexed_again(board: Board) -> None:
    board.index(FILES)
    one, other = board.task("app.base.Base.step"), board.task("app/base.py")
    assert board.conflicts() == {frozenset((one, other)): ("SYMBOL", "app.base.Base.step")}
    board.client.RemoveCode(**board.home, paths=["app/base.py"])
    assert board.conflicts() == {}
    board.index({"app/base.py": "\n\n" + BASE})
    assert board.conflicts() == {frozenset((one, other)): ("SYMBOL", "app.base.Base.step")}


def test_conflicts_are_of_what_is_the_same_or_depends(board: Board) -> None:
    board.index(FILES)
    step, klass, start = board.task("app.base.Base.step"), board.task("app.base.Base"), board.task("app.main.start")
    ended = board.task("app.base.Base")
    board.client.SkipTask(**board.home, task_id=ended, reason="done")
    board.task("app.main.lonely")
    new, newer = board.task("app/new.py"), board.task("app/new.py", "not.indexed")
    named = board.task("not.indexed")
    nearest = {
        frozenset((step, klass)): ("SYMBOL", "app.base.Base.step"),
        frozenset((klass, start)): ("DEPENDENCY", "app.main.start"),
        frozenset((new, newer)): ("FILE", "app/new.py"),
        frozenset((newer, named)): ("SYMBOL", "not.indexed"),
    }
    assert board.conflicts() == nearest
    assert board.conflicts(max_depth=0) == {pair: told for pair, told in nearest.items() if told[0] != "DEPENDENCY"}
    assert board.conflicts(max_depth=2).keys() == nearest.keys() | {frozenset((step, start))}
    assert board.conflicts(task_id=start).keys() == {frozenset((klass, start))}
    page = board.client.ListCodeConflicts(**board.home, limit=1)
    assert (len(page.conflicts), page.truncated) == (1, True)
    assert page.conflicts[0].kind == CodeConflictKind.CODE_CONFLICT_KIND_SYMBOL


def test_what_depends_on_both_is_told_when_it_is_asked_for(board: Board) -> None:
    board.index({"a.py": "def one(): pass\ndef two(): pass\ndef both():\n    one()\n    two()\n"})
    pair = frozenset((board.task("a.one"), board.task("a.two")))
    assert board.conflicts() == {}
    assert board.conflicts(include_shared=True) == {pair: ("SHARED", "a.both")}


def test_conflicts_of_a_plan_are_those_with_others_too(board: Board, plan_id: str) -> None:
    inside, outside = board.task("a", plan_id=plan_id), board.task("a")
    board.task("b"), board.task("b")
    assert board.conflicts(plan_id=plan_id).keys() == {frozenset((inside, outside))}


def test_a_claim_tells_what_is_in_its_way(board: Board) -> None:
    board.index(FILES)
    klass, start = board.task("app.base.Base"), board.task("app.main.start")
    [first] = board.client.ClaimTasks(**board.home, worker="ada").claimed
    assert (first.task.id, list(first.conflicts)) == (klass, [])
    again = {"worker": "bob", "request_id": str(uuid.uuid4())}
    [second] = board.client.ClaimTasks(**board.home, **again).claimed
    [conflict] = second.conflicts
    assert (conflict.task_id, conflict.other_task_id) == (start, klass)
    assert board.told(conflict) == ("DEPENDENCY", "app.main.start")
    assert board.client.ClaimTasks(**board.home, **again).claimed[0].conflicts == second.conflicts
    assert eventually(lambda: len(board.events("code_conflict.found")) == 1)
    [event] = board.events("code_conflict.found")
    assert (event.subject_id, list(event.payload["task_ids"])) == (start, [klass])
    # Links that come while it is worked on tell it too.
    late = board.task()
    board.client.ClaimTasks(**board.home, worker="cid")
    board.link("app.base.Base.run", task_id=late)
    assert eventually(lambda: len(board.events("code_conflict.found")) == 2)
    # And so do those that a description gives.
    said = board.task()
    board.client.ClaimTasks(**board.home, worker="dan")
    board.client.UpdateTask(**board.home, task_id=said, task={"description": "`app.base.Base.step`"})
    assert eventually(lambda: len(board.events("code_conflict.found")) == 3)
    told = board.events("code_conflict.found")[0]
    assert (told.subject_id, told.actor, klass in list(told.payload["task_ids"])) == (said, "planwire", True)


def test_a_task_that_is_started_by_its_name_tells_what_is_in_its_way(board: Board) -> None:
    board.index(FILES)
    klass, start, lonely = board.task("app.base.Base"), board.task("app.main.start"), board.task("app.main.lonely")
    own = board.task("app.base.Base.step")
    for task, agent in ((klass, "ada"), (lonely, "bob"), (own, "ada")):
        assert not board.client.StartTask(**board.home, task_id=task, assigned_agent=agent).conflicts
    once = {"task_id": start, "assigned_agent": "bob", "reason": "urgent", "request_id": str(uuid.uuid4())}
    for _ in range(2):
        [conflict] = board.client.StartTask(**board.home, **once).conflicts
        assert (conflict.task_id, conflict.other_task_id) == (start, klass)
    assert eventually(lambda: len(board.events("code_conflict.found")) == 1)
    [event] = board.events("code_conflict.found")
    assert (event.subject_id, list(event.payload["task_ids"]), event.reason) == (start, [klass], "urgent")


def test_a_claim_avoids_conflicts(board: Board) -> None:
    board.index(FILES)
    klass, step, start = board.task("app.base.Base"), board.task("app.base.Base.step"), board.task("app.main.start")
    other, unlinked = board.task("app.main.lonely"), board.task()
    assert board.claim("ada") == [klass]
    assert board.claim("bob", limit=10) == [other, unlinked]
    assert board.claim("ada", limit=1) == [step], "her own work is not in her way"
    assert board.claim("bob") == []
    board.client.ReleaseTask(**board.home, task_id=step, attempt=1)
    request = {"worker": "ada", "avoid_conflicts": True, "completions": [{"task_id": klass, "attempt": 1}]}
    assert [c.task.id for c in board.client.CompleteAndClaimNext(**board.home, **request).claimed] == [step]
    assert board.claim("bob") == [start], "what depends on it over two edges is not in the way"


def test_a_claim_avoids_a_large_file_quickly(board: Board) -> None:
    """Those who avoid conflicts wait for each other: so one look must not take long, whatever is linked."""
    board.index({"large.py": "".join(f"def f{number}(): pass\n" for number in range(5000))})
    [first, _, inside] = board.task(), board.task(), board.task("large.f77")
    board.client.ClaimTasks(**board.home, worker="ada")
    board.client.CreateCodeLink(**board.home, code_link={"task_id": first, "file_path": "large.py"})
    quick = Board(board.client.with_(timeout=5), board.home)
    assert inside not in quick.claim("bob", limit=10)
    assert quick.conflicts().keys() == {frozenset((first, inside))}


def test_a_claim_that_avoids_conflicts_waits_for_their_end(board: Board, calls: Callable[..., Any]) -> None:
    first, second = board.task("a"), board.task("a")
    assert board.claim("ada") == [first]
    waiting = calls(lambda: board.claim("bob", wait={"seconds": 20}))
    assert board.claim("cid", wait={"seconds": 1}) == []
    board.client.CompleteTask(**board.home, task_id=first, attempt=1)
    assert waiting.result(timeout=20) == [second]


def test_claims_that_avoid_conflicts_at_once_never_get_two(board: Board, calls: Callable[..., Any]) -> None:
    for _ in range(30):
        board.task("a")
        board.task("b")
    workers = [f"w{number}" for number in range(12)]
    claimed = [
        each.result(timeout=60) for each in [calls(lambda w=worker: board.claim(w, limit=3)) for worker in workers]
    ]
    by_worker = {
        worker: {name for id_ in ids for name, _ in board.links(task_id=id_)}
        for worker, ids in zip(workers, claimed, strict=True)
    }
    for name in ("a", "b"):
        assert sum(name in names for names in by_worker.values()) == 1


def test_what_is_dismissed_is_in_nobodys_way(board: Board) -> None:
    board.index(FILES)
    one, other = board.task("app.main.lonely"), board.task(description="`lonely`")
    assert eventually(lambda: board.conflicts().keys() == {frozenset((one, other))})
    [link] = board.client.ListCodeLinks(**board.home, task_id=other).code_links
    board.client.DeleteCodeLink(**board.home, code_link_id=link.id)
    assert board.conflicts() == {}
    assert board.claim("ada") == [one]
    assert board.claim("bob") == [other]


def test_another_principal_sees_and_links_nothing(
    board: Board, caller: Callable[[str], Client], tokens_file: Any, workspace_id: str
) -> None:
    board.index(FILES)
    task = board.task("app.base.Base")
    [link] = board.client.ListCodeLinks(**board.home).code_links
    other = f"{workspace_id}-other"
    board.client.RegisterWorkspace(workspace_id=other, path=f"/{other}")
    write_tokens(tokens_file, {"ada": admin_of(other)})
    ada = caller("ada")
    for rpc, fields in (
        ("ListCodeLinks", {}),
        ("ListCodeConflicts", {}),
        ("FollowRenames", {"renames": [{"old_path": "a", "new_path": "b"}]}),
        ("LinkDiff", {"task_id": task, "diff": DIFF}),
    ):
        with refused(StatusCode.PERMISSION_DENIED, "WORKSPACE_NOT_ALLOWED"):
            getattr(ada, rpc)(**board.home, **fields)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        ada.GetCodeLink(workspace_id=other, code_link_id=link.id)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        ada.LinkDiff(workspace_id=other, task_id=task, diff=DIFF)
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND"):
        ada.ListCodeConflicts(workspace_id=other, task_id=task)


@pytest.fixture
def calls() -> Iterable[Callable[..., Any]]:
    """Runs something beside the test."""
    with ThreadPoolExecutor(16) as pool:
        yield pool.submit


def test_what_a_claim_avoids_is_what_the_list_tells(board: Board, database_url: str) -> None:
    """Both are found in ways of their own: from the side of those who work, and for all pairs."""
    drawn = random.Random(11)  # noqa: S311
    names = [f"f{number}" for number in range(12)]
    for file in "abc":
        calls_ = "".join(
            f"class C{file}{name}:\n    def {name}(self): pass\ndef {file}{name}():\n"
            + "".join(f"    {drawn.choice('abc')}{drawn.choice(names)}()\n" for _ in range(2))
            for name in names
        )
        board.index({f"{file}.py": "from a import *\nfrom b import *\nfrom c import *\n" + calls_})
    symbols = [f"{file}.{file}{name}" for file in "abc" for name in names]
    symbols += [f"{file}.C{file}{name}{member}" for file in "abc" for name in names for member in ("", f".{name}")]
    ids = [board.task(*drawn.sample(symbols, 2)) for _ in range(25)]
    ids += [board.task("x/a.py", drawn.choice(symbols)) for _ in range(2)]
    for id_ in ids[:2]:
        board.client.CreateCodeLink(
            **board.home, code_link={"task_id": id_, "file_path": drawn.choice(["a.py", "b.py"])}
        )
    pairs = board.conflicts(limit=1000).keys()
    assert 20 < len(pairs) < len(ids) * (len(ids) - 1) / 2, "the test draws too little or too much"
    with psycopg.connect(database_url) as connection:
        for id_ in ids:
            [[avoided]] = connection.execute(
                "SELECT tasks_in_conflict(%s, ARRAY[%s::uuid])", (board.home["workspace_id"], id_)
            )
            expected = {other for pair in pairs if id_ in pair for other in pair}
            assert {str(other) for other in avoided} | {id_} == expected | {id_}


def test_a_list_of_conflicts_says_when_not_all_symbols_were_looked_at(board: Board) -> None:
    for _ in range(3):
        nodes = [
            {"id": str(uuid.uuid4()), "name": "n", "node_type": "CODE_NODE_TYPE_FUNCTION", "file_path": "large/x.py"}
            for _ in range(5000)
        ]
        board.client.ImportGraph(**board.home, source="scip", nodes=nodes)
    tasks = [board.task("large/x.py") for _ in range(6)]
    whole = board.client.ListCodeConflicts(**board.home)
    assert (len(whole.conflicts), whole.truncated) == (15, False)
    tasks.append(board.task("large/x.py"))
    cut = board.client.ListCodeConflicts(**board.home)
    assert (len(cut.conflicts), cut.truncated) == (21, True)
    assert board.client.ListCodeConflicts(**board.home, task_id=tasks[0]).truncated


def test_what_a_claim_avoids_is_looked_for_among_so_many_symbols(board: Board, database_url: str) -> None:
    board.index(FILES | {"app/more.py": "from app.base import Base\n\ndef more(base: Base):\n    base.run()\n"})
    [busy, *_] = [board.task("app.base.Base.run"), board.task("app.main.start"), board.task("app.more.more")]
    with psycopg.connect(database_url) as connection:

        def avoided(*most: int) -> int:
            more = "".join(f", {number}" for number in most)
            query = f"SELECT cardinality(tasks_in_conflict(%s, ARRAY[%s::uuid]{more}))"
            row = connection.execute(query, (board.home["workspace_id"], busy)).fetchone()  # type: ignore[arg-type]
            assert row is not None
            return int(row[0])

        assert (avoided(), avoided(1)) == (3, 2)
