"""ArtifactService."""

import json
import uuid
from typing import Any

import pytest
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.struct_pb2 import Value
from grpc import StatusCode
from planwire.v1.artifact_pb2 import Artifact

from tests.rpc.client import Client
from tests.rpc.refusal import invalid, refused
from tests.rpc.test_export import copy, export

pytestmark = pytest.mark.shares_server

MEBIBYTE = 1024 * 1024
OTHER, STEPS = "ARTIFACT_TYPE_OTHER", "ARTIFACT_TYPE_IMPLEMENTATION_STEPS"


@pytest.fixture
def home(workspace_id: str, plan_id: str) -> dict[str, str]:
    return {"workspace_id": workspace_id, "plan_id": plan_id}


def create(client: Client, home: dict[str, str], type_: str = OTHER, **content: Any) -> Artifact:
    artifact = {"plan_id": home["plan_id"], "artifact_type": type_, **content}
    made: Artifact = client.CreateArtifact(workspace_id=home["workspace_id"], artifact=artifact).artifact
    return made


EXACT = [
    "null",
    "true",
    '""',
    "0",
    "-0",
    "1.0",
    "1E2",
    "12345678901234567890123456789",
    "0.1000000000000000055511151231257827",
    "[]",
    "{}",
    '{"b": 1, "a": 2, "b": 3}',
    " [ 1 ,\n2 ] ",
    '"\\u00e9\\\\u0000é🚀"',
    "[" * 30 + "]" * 30,
]


@pytest.mark.parametrize("text", EXACT)
def test_a_content_is_kept_exactly(client: Client, home: dict[str, str], text: str) -> None:
    made = create(client, home, content_json=text)
    got = client.GetArtifact(workspace_id=home["workspace_id"], artifact_id=made.id).artifact
    assert got == made
    assert (got.content_json, got.content_bytes) == (text, len(text.encode()))
    assert MessageToDict(got.content) == json.loads(text, parse_int=float)


@pytest.mark.parametrize("value", [None, False, "a", 7, 0.5, [], {}, {"steps": [{"title": "é"}, None, 2**53]}])
def test_a_value_becomes_text(client: Client, home: dict[str, str], value: object) -> None:
    made = create(client, home, content=ParseDict(value, Value()))
    assert json.loads(made.content_json) == value
    assert MessageToDict(made.content) == value


def test_the_text_wins(client: Client, home: dict[str, str]) -> None:
    made = create(client, home, content=Value(string_value="value"), content_json='"text"')
    assert made.content.string_value == "text"
    named = {"workspace_id": home["workspace_id"], "artifact_id": made.id}
    both = {"content": Value(number_value=1), "content_json": "2"}
    changed = client.UpdateArtifact(**named, artifact=both, update_mask={"paths": ["content"]}).artifact
    assert (changed.content_json, changed.content.number_value, changed.revision) == ("2", 2, 2)
    changed = client.UpdateArtifact(**named, artifact={"content": Value(bool_value=True)}).artifact
    assert (changed.content_json, changed.artifact_type) == ("true", made.artifact_type)
    changed = client.UpdateArtifact(**named, artifact={"artifact_type": STEPS}).artifact
    assert (changed.content_json, changed.artifact_type) == ("true", 2)
    for mask in (["content"], ["content_json"], ["*"]):
        with invalid("artifact.content_json"):
            client.UpdateArtifact(**named, artifact={"artifact_type": OTHER}, update_mask={"paths": mask})
    with invalid("artifact.artifact_type"):
        client.UpdateArtifact(**named, artifact={"content_json": "1"}, update_mask={"paths": ["*"]})


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "{",
        "{'a': 1}",
        "01",
        "NaN",
        "-Infinity",
        "1e400",
        "[-1e309]",
        "1" * 310,
        '"\\u0000"',
        '{"a\\\\\\u0000": 1}',
        '"\\ud800"',
        "[" * 31 + "]" * 31,
        "[" * 100_000,
        "1 2",
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_json_or_cannot_be_held_is_refused(client: Client, home: dict[str, str], text: str) -> None:
    with invalid("artifact.content_json"):
        create(client, home, content_json=text)
    with invalid("artifact.content_json"):
        create(client, home)


def test_an_artifact_is_deleted_in_the_state_that_is_known(client: Client, home: dict[str, str]) -> None:
    named = {"workspace_id": home["workspace_id"], "artifact_id": create(client, home, content_json="1").id}
    with refused(StatusCode.ABORTED, "ETAG_MISMATCH"):
        client.DeleteArtifact(**named, etag="2")
    client.DeleteArtifact(**named, etag="1")
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetArtifact(**named)
    assert refusal.resource == ("artifact", named["artifact_id"])


def test_a_large_content_comes_as_text_alone_and_in_lists_not_at_all(client: Client, home: dict[str, str]) -> None:
    numbers = create(client, home, content_json=json.dumps([1] * 80_000))
    assert not numbers.HasField("content")  # as a value it is larger
    small = create(client, home, content_json='"' + "x" * 65_534 + '"')
    large = create(client, home, content_json='"' + "x" * (3 * MEBIBYTE - 2) + '"')
    assert small.HasField("content")
    assert not large.HasField("content")
    assert large.content_bytes == 3 * MEBIBYTE
    listed = client.ListArtifacts(**home).artifacts
    assert [artifact.content_json for artifact in listed] == ["", small.content_json, ""]
    assert [artifact.content_bytes for artifact in listed] == [240_000, 65_536, 3 * MEBIBYTE]
    assert not any(artifact.HasField("content") for artifact in listed)
    with invalid("artifact.content_json"):
        create(client, home, content_json='"' + "x" * (3 * MEBIBYTE - 1) + '"')


def test_a_value_has_the_limits_of_all_data(client: Client, home: dict[str, str]) -> None:
    most = ParseDict([1] * 4000, Value())
    assert create(client, home, content=most).content == most
    deep = ParseDict(json.loads("[" * 31 + '"' + "x" * 20_000 + '"' + "]" * 31), Value())
    for value in (ParseDict([1] * 5001, Value()), Value(string_value="x" * 300_000), deep):
        with invalid("artifact.content"):
            create(client, home, content=value)


def test_the_artifacts_of_a_type_are_its_history(client: Client, home: dict[str, str]) -> None:
    steps = [create(client, home, STEPS, content_json=f"{n}").id for n in range(3)]
    other = create(client, home, OTHER, content_json="{}").id
    elsewhere = client.CreatePlan(workspace_id=home["workspace_id"], plan={"name": "other"}).plan.id
    create(client, home | {"plan_id": elsewhere}, STEPS, content_json="9")

    def listed(**filters: Any) -> list[str]:
        found, token = [], ""
        while True:
            page = client.ListArtifacts(**home, **filters, page_size=2, page_token=token)
            found += [artifact.id for artifact in page.artifacts]
            token = page.next_page_token
            if not token:
                return found

    assert listed() == [*steps, other]
    assert listed(artifact_type=STEPS) == steps
    assert listed(artifact_type=STEPS, newest_first=True) == steps[::-1]
    latest = client.GetLatestArtifact(**home, artifact_type=STEPS).artifact
    assert latest == client.GetArtifact(workspace_id=home["workspace_id"], artifact_id=steps[-1]).artifact
    with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
        client.GetLatestArtifact(**home, artifact_type="ARTIFACT_TYPE_CODE_CHANGES")
    assert refusal.resource == ("artifact", f"code_changes of plan {home['plan_id']}")
    with invalid("artifact_type"):
        client.GetLatestArtifact(**home)


def test_artifacts_are_found_by_what_is_inside_them(client: Client, home: dict[str, str]) -> None:
    contents = [
        '{"steps": [{"title": "Parse", "done": true, "after": null}, {"title": "Print \\"it\\""}], "n": -5}',
        '{"steps": {"title": "Parse"}, "n": 9007199254740993, "a.b": {"": 1}}',
        '["Parse", 1.50]',
        '"Parse"',
    ]
    ids = [create(client, home, STEPS if n else OTHER, content_json=text).id for n, text in enumerate(contents)]
    other = client.CreatePlan(workspace_id=home["workspace_id"], plan={"name": "other"}).plan.id
    ids.append(create(client, home | {"plan_id": other}, content_json=contents[0]).id)

    def found(*keys: str, value: str = "", **filters: Any) -> list[int]:
        answer = client.SearchArtifacts(workspace_id=home["workspace_id"], keys=keys, value_json=value, **filters)
        return [ids.index(artifact.id) for artifact in answer.artifacts]

    assert found() == [0, 1, 2, 3, 4]
    assert found("steps", "title") == [0, 1, 4]
    assert found("steps", "title", value='"Parse"') == [0, 1, 4]
    assert found("steps", "title", value='"Parse"', plan_id=home["plan_id"]) == [0, 1]
    assert found("steps", "title", value='"Parse"', artifact_type=STEPS) == [1]
    assert found("steps", "title", value='"Print \\"it\\""') == [0, 4]
    assert found("steps", "title", value='" || true"') == []
    assert found("steps", "done", value=" true ") == [0, 4]
    assert found("steps", "after", value="null") == [0, 4]
    assert found("n", value="-5.0") == [0, 4]
    assert found("n", value="9007199254740993") == [1]
    assert found("n", value="9007199254740992") == []
    assert found("a.b", "", value="1") == [1]
    assert found('a" ? (@ == 1)') == []
    assert found(value='"Parse"') == [2, 3]
    assert found(value="1.5e0") == [2]


@pytest.mark.parametrize("value", ["x", "{}", "[]", "[1]", "1 || true", "'a'", "NaN", '"\\u0000"', '"\\ud800"'])
def test_a_search_is_for_a_simple_value(client: Client, home: dict[str, str], value: str) -> None:
    with invalid("value_json"):
        client.SearchArtifacts(workspace_id=home["workspace_id"], value_json=value)


def test_an_artifact_is_on_a_plan_that_exists_and_of_a_type(client: Client, home: dict[str, str]) -> None:
    missing = home | {"plan_id": str(uuid.uuid4())}
    for call in (client.ListArtifacts, client.SearchArtifacts):
        with refused(StatusCode.NOT_FOUND, "RESOURCE_NOT_FOUND") as refusal:
            call(**missing)
        assert refusal.resource == ("plan", missing["plan_id"])
    with invalid("artifact.artifact_type"):
        create(client, home, "ARTIFACT_TYPE_UNSPECIFIED", content_json="1")
    with invalid("artifact.plan_id"):
        client.CreateArtifact(workspace_id=home["workspace_id"], artifact={"artifact_type": OTHER, "content_json": "1"})


def test_the_largest_content_goes_out_and_comes_in(client: Client, home: dict[str, str]) -> None:
    create(client, home, content_json='"' + "x" * (3 * MEBIBYTE - 2) + '"')
    create(client, home, content_json="12345678901234567890.10")
    exported = export(client, home["workspace_id"])
    there = f"w-{uuid.uuid4()}"
    client.RegisterWorkspace(workspace_id=there, path=f"/{there}")
    assert not copy(client, exported, there, 1).failures
    again = export(client, there)
    assert [record.artifact.content_json for record in again] == [record.artifact.content_json for record in exported]
