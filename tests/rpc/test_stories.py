"""Stories over the wire: their creation beside a plan, their fields and lists."""

from concurrent.futures import ThreadPoolExecutor

import grpc
import pytest
from grpc import StatusCode
from planwire.v1.plan_pb2 import PlanStatus
from planwire.v1.priority_pb2 import Priority
from planwire.v1.story_pb2 import AutomationMode, GateMode, StorySource, StoryStatus

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_concurrency import all_waiting, results

pytestmark = pytest.mark.shares_server


def test_a_story_is_made_with_its_plan(client: Client, workspace_id: str) -> None:
    client.UpdateWorkspace(workspace_id=workspace_id, workspace={"default_branch": "trunk"})
    made = client.CreateStory(
        workspace_id=workspace_id,
        story={"title": "Sign in", "issue_url": "https://example.org/7", "issue_number": 7, "git_branch": "sign-in"},
        plan={"description": "By name", "priority": "PRIORITY_HIGH", "project_id": "web"},
        reason="asked for",
    )
    story, plan = made.story, made.plan
    assert (plan.id, plan.name, plan.description, plan.project_id) == (story.id, "Sign in", "By name", "web")
    assert (plan.status, plan.priority) == (PlanStatus.PLAN_STATUS_DRAFT, Priority.PRIORITY_HIGH)
    assert plan.target_branch == "trunk"
    assert (story.status, story.terminal, story.revision) == (StoryStatus.STORY_STATUS_CREATED, False, 1)
    assert (story.issue_url, story.issue_number, story.git_branch) == ("https://example.org/7", 7, "sign-in")
    got = client.GetStory(workspace_id=workspace_id, story_id=story.id)
    assert (got.story, got.plan) == (story, plan)
    assert client.GetPlan(workspace_id=workspace_id, plan_id=story.id).plan == plan
    events = client.ListEvents(workspace_id=workspace_id, kinds=["plan.created", "story.created"]).events
    assert {(event.kind, event.subject_id, event.plan_id, event.reason) for event in events} == {
        ("plan.created", story.id, story.id, "asked for"),
        ("story.created", story.id, story.id, "asked for"),
    }


def test_what_is_not_said_is_as_documented(client: Client, workspace_id: str) -> None:
    made = client.CreateStory(workspace_id=workspace_id, story={"title": "s"})
    assert made.story.automation_mode == AutomationMode.AUTOMATION_MODE_ASSISTED
    assert made.story.source == StorySource.STORY_SOURCE_USER
    assert made.story.gate_mode == GateMode.GATE_MODE_AUTO_PROCEED
    assert (made.story.dispatch_target, made.story.max_parallelism, made.story.current_wave) == ("copilot_cli", 4, 0)
    assert not made.story.HasField("gate_passed")
    assert not made.story.HasField("verification_passed")
    assert made.plan.priority == Priority.PRIORITY_NORMAL


class TestTheNameOfThePlan:
    """It is the title, with a number where the project has a plan of that name."""

    def test_stories_with_one_title(self, client: Client, workspace_id: str) -> None:
        home = {"workspace_id": workspace_id}
        client.CreatePlan(**home, plan={"name": "Fix it (2)"})
        made = [client.CreateStory(**home, story={"title": "Fix it"}) for _ in range(3)]
        assert [each.plan.name for each in made] == ["Fix it", "Fix it (3)", "Fix it (4)"]
        assert {each.story.title for each in made} == {"Fix it"}
        other = client.CreateStory(**home, story={"title": "Fix it"}, plan={"project_id": "web"})
        assert other.plan.name == "Fix it"

    def test_a_number_has_room(self, client: Client, workspace_id: str) -> None:
        title = "é" * 500
        made = [client.CreateStory(workspace_id=workspace_id, story={"title": title}) for _ in range(2)]
        assert [each.plan.name for each in made] == [title, "é" * 496 + " (2)"]
        assert {each.story.title for each in made} == {title}

    def test_stories_that_are_made_at_once(self, server_address: str, workspace_id: str) -> None:
        def create(_: int) -> str:
            with grpc.insecure_channel(server_address) as channel:
                made = Client(channel).CreateStory(workspace_id=workspace_id, story={"title": "s"})
                name: str = made.plan.name
                return name

        with ThreadPoolExecutor(8) as pool:
            names = list(pool.map(create, range(8)))
        assert sorted(names) == ["s", *(f"s ({number})" for number in range(2, 9))]

    def test_a_plan_takes_the_name_while_the_story_is_made(
        self, client: Client, workspace_id: str, database_url: str
    ) -> None:
        sql = "INSERT INTO plans (workspace_id, name) VALUES (%s, 's')"
        names: list[str] = []

        def create() -> None:
            names.append(client.CreateStory(workspace_id=workspace_id, story={"title": "s"}).plan.name)

        with all_waiting(database_url, sql, workspace_id) as start:
            futures = start([create])
        assert results(futures) == {"OK": 1}
        assert names == ["s (2)"]

    def test_a_name_that_is_given_is_taken_as_it_is(self, client: Client, workspace_id: str) -> None:
        fields = {"workspace_id": workspace_id, "story": {"title": "s"}, "plan": {"name": "p"}}
        assert client.CreateStory(**fields).plan.name == "p"
        with refused(StatusCode.ALREADY_EXISTS, "PLAN_NAME_TAKEN"):
            client.CreateStory(**fields)

    def test_another_title_does_not_change_it(self, client: Client, workspace_id: str) -> None:
        made = client.CreateStory(workspace_id=workspace_id, story={"title": "s"})
        client.UpdateStory(workspace_id=workspace_id, story_id=made.story.id, story={"title": "t"})
        got = client.GetStory(workspace_id=workspace_id, story_id=made.story.id)
        assert (got.story.title, got.plan) == ("t", made.plan)


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("story.title", {"story": {}}),
        ("story.title", {"story": {"title": " "}}),
        ("story.title", {"story": {"title": "x" * 501}}),
        ("plan.name", {"story": {"title": "s"}, "plan": {"name": " "}}),
        ("plan.id", {"story": {"title": "s"}, "plan": {"id": "01a20000-0000-7000-8000-000000000001"}}),
    ],
)
def test_what_a_story_cannot_be_made_of(
    client: Client, workspace_id: str, field: str, fields: dict[str, dict[str, str]]
) -> None:
    with invalid(field):
        client.CreateStory(workspace_id=workspace_id, **fields)
    assert not client.ListPlans(workspace_id=workspace_id).plans


def test_the_id_of_a_plan_is_taken(client: Client, workspace_id: str, plan_id: str) -> None:
    with refused(StatusCode.ALREADY_EXISTS, "ID_TAKEN"):
        client.CreateStory(workspace_id=workspace_id, story={"title": "s", "id": plan_id})


def test_an_update_says_what_a_story_led_to(client: Client, workspace_id: str) -> None:
    story = client.CreateStory(workspace_id=workspace_id, story={"title": "s", "issue_provider": "github"}).story
    changed = client.UpdateStory(
        workspace_id=workspace_id,
        story_id=story.id,
        story={"pull_request_url": "https://example.org/8", "max_parallelism": 2},
    ).story
    assert (changed.pull_request_url, changed.max_parallelism, changed.issue_provider) == (
        "https://example.org/8",
        2,
        "github",
    )
    cleared = client.UpdateStory(
        workspace_id=workspace_id,
        story_id=story.id,
        story={},
        update_mask={"paths": ["max_parallelism", "issue_provider"]},
    ).story
    assert (cleared.max_parallelism, cleared.issue_provider) == (4, "")


class TestLists:
    """What a list is asked for."""

    def listed(self, client: Client, workspace_id: str, **filters: object) -> list[str]:
        return [story.title for story in client.ListStories(workspace_id=workspace_id, **filters).stories]

    def test_of_one_status_source_or_issue(self, client: Client, workspace_id: str) -> None:
        home = {"workspace_id": workspace_id}
        client.CreateStory(**home, story={"title": "a", "issue_url": "https://example.org/7"})
        story = client.CreateStory(**home, story={"title": "b", "source": "STORY_SOURCE_GUARDIAN"}).story
        client.AnalyzeStory(**home, story_id=story.id)
        assert self.listed(client, workspace_id) == ["a", "b"]
        assert self.listed(client, workspace_id, statuses=["STORY_STATUS_ANALYZING"]) == ["b"]
        assert self.listed(client, workspace_id, source="STORY_SOURCE_GUARDIAN") == ["b"]
        assert self.listed(client, workspace_id, issue_url="https://example.org/7") == ["a"]

    def test_of_those_whose_verification_failed(self, client: Client, workspace_id: str) -> None:
        home = {"workspace_id": workspace_id}
        for title, passed in (("good", True), ("bad", False), ("open", None)):
            story = client.CreateStory(**home, story={"title": title}).story
            for rpc in ("RecordExecutionPlan", "ExecuteStory", "VerifyStory"):
                getattr(client, rpc)(**home, story_id=story.id)
            if passed is not None:
                found = client.RecordVerification(
                    **home, story_id=story.id, passed=passed, result={"tests": "12 of 13"}
                ).story
                assert (found.verification_passed, found.verification_result["tests"]) == (passed, "12 of 13")
                assert found.status == StoryStatus.STORY_STATUS_NEEDS_VERIFICATION
        assert self.listed(client, workspace_id, verification_passed=False) == ["bad"]
        assert self.listed(client, workspace_id, verification_passed=True) == ["good"]
        assert self.listed(client, workspace_id) == ["good", "bad", "open"]
