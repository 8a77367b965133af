"""Every constraint in the protos, broken once in every request that it can be broken in."""

import math
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import grpc
import pytest
from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message_factory import GetMessageClass
from grpc import StatusCode
from planwire.v1.code_graph_service_pb2 import IndexCodeRequest
from planwire.v1.search_service_pb2 import IndexDocumentsRequest
from planwire.v1.transfer_service_pb2 import ImportFailure, ImportRequest

from service.measuring import DEEPEST_DATA, LARGEST_DATA_BYTES, LARGEST_METADATA_BYTES
from tests.rpc import annotated
from tests.rpc.client import METHODS, Client
from tests.rpc.refusal import refusal_of

pytestmark = pytest.mark.shares_server

Route = tuple[FieldDescriptor, ...]
ABSENT = object()


@dataclass(frozen=True)
class Case:
    """A value for the field at the end of a route through a request: one that breaks the rule, or just does not."""

    route: Route
    rule: str
    value: Any
    allowed: bool = False

    @property
    def path(self) -> str:
        """As a BadRequest names it: the first element of a list, unless the rule is about the whole."""
        *parents, last = self.route
        names = [f"{field.name}[0]" if field.is_repeated else field.name for field in parents]
        return ".".join([*names, f"{last.name}[0]" if self.rule.startswith("items.") else last.name])

    def request(self, rpc: str) -> bytes:
        """A request with this value, and nothing else but what holds it."""
        root = message = GetMessageClass(annotated.message(METHODS[rpc].input_type.full_name))()
        *parents, last = self.route
        for field in parents:
            message = getattr(message, field.name).add() if field.is_repeated else getattr(message, field.name)
            message.SetInParent()
        if self.value is ABSENT:
            pass
        elif last.is_repeated and last.message_type:
            for _ in range(self.value):
                getattr(message, last.name).add()
        elif last.is_repeated:
            getattr(message, last.name).extend(self.value)
        elif last.message_type:
            getattr(message, last.name).FromNanoseconds(self.value)
        else:
            setattr(message, last.name, self.value)
        return root.SerializeToString()


def values(kind: str, rules: Any) -> Iterator[tuple[str, Any, bool]]:  # noqa: C901, PLR0912  # a case a rule
    """Rule, value and whether it is allowed, for a scalar of this kind ('string', 'int32', …)."""
    for rule, bound in rules.ListFields():
        match kind, rule.name:
            case "string", "max_len":
                yield ("max_len", "x" * (bound + 1), False)
                if not rules.pattern:
                    yield ("max_len", ("/" + "é" * bound)[:bound], True)
            case "string", "max_bytes":
                yield ("max_bytes", "é" * (bound // 2) + "x" * (bound % 2 + 1), False)
            case "string", "min_len":
                yield from (("min_len", "", False), ("min_len", "/" * bound, True))
            case "string", "pattern":
                yield from (("pattern", text, False) for text in ("!", " ", "é", "a\n", "-a"))
                if not rules.max_len:
                    yield ("pattern", "x" * 101, False)
            case "string", "uuid":
                wrong = (
                    "nonsense",
                    "0" * 35,
                    "{00000000-0000-0000-0000-000000000000}",
                    "g" * 8 + "-0000-0000-0000-" + "0" * 12,
                )
                yield from (("uuid", text, False) for text in wrong)
                yield ("uuid", "A" * 8 + "-0000-7000-8000-" + "f" * 12, True)
            case (("int32" | "int64"), ("gte" | "lte")):
                step = 1 if rule.name == "lte" else -1
                yield from ((rule.name, bound + step, False), (rule.name, bound, True))
            case "double", ("gte" | "lte"):
                margin = 1e-9 if rule.name == "lte" else -1e-9
                yield from ((rule.name, bound + margin, False), (rule.name, bound, True))
            case "double", "finite":
                yield from (("finite", number, False) for number in (math.inf, math.nan))
            case "enum", "defined_only":
                yield from (("defined_only", number, False) for number in (99, -1, 2**31 - 1))
            case "duration", ("gte" | "lte"):
                step = 1 if rule.name == "lte" else -1
                yield from ((rule.name, bound.ToNanoseconds() + step, False), (rule.name, bound.ToNanoseconds(), True))
            case "bool", "const":
                yield from (("const", not bound, False), ("const", bound, True))
            case "enum", "not_in":
                yield from (("not_in", number, False) for number in bound)
            case _:
                raise NotImplementedError(f"no test breaks the rule {kind}.{rule.name}")


def cases(route: Route) -> Iterator[Case]:
    """What breaks the rules of the field at the end of a route, and what just does not."""
    rules = annotated.rules(route[-1])
    if rules.required:
        yield Case(route, "required", ABSENT)
    kind = rules.WhichOneof("type")
    if kind == "repeated":
        item = route[-1].message_type and 1
        if rules.repeated.min_items:
            yield Case(route, "min_items", ABSENT)
        if most := rules.repeated.max_items:
            one = "x" if route[-1].type == FieldDescriptor.TYPE_STRING else 1
            yield Case(route, "max_items", most + 1 if item else [one] * (most + 1))
        if rules.repeated.unique:
            yield Case(route, "unique", ["same", "same"])
        inner = rules.repeated.items.WhichOneof("type")
        for rule, value, allowed in values(inner, getattr(rules.repeated.items, inner)) if inner else ():
            yield Case(route, f"items.{rule}", [value], allowed)
    elif kind:
        for rule, value, allowed in values(kind, getattr(rules, kind)):
            yield Case(route, rule, value, allowed)


def routes(descriptor: Descriptor, route: Route = ()) -> Iterator[Route]:
    """Every way to a field of our own messages."""
    for field in descriptor.fields:
        yield (*route, field)
        inner = field.message_type
        if (
            inner is not None
            and inner.file.package == "planwire.v1"
            and inner not in [each.message_type for each in route]
        ):
            yield from routes(inner, (*route, field))


def all_cases(rpc: str, *, allowed: bool) -> list[Case]:
    request = annotated.message(METHODS[rpc].input_type.full_name)
    return [case for route in routes(request) for case in cases(route) if case.allowed is allowed]


def violations_of_record(client: Client, workspace_id: str, request: bytes) -> list[str]:
    """The fields that an import says are wrong with the only record of its batch: it fails alone."""
    message = ImportRequest.FromString(request)
    message.workspace_id, message.batch.number = workspace_id, 1
    header = ImportRequest(workspace_id=workspace_id, header={"import_id": str(uuid.uuid4())})
    [failure] = client.Import(iter([header, message])).failures or [ImportFailure()]
    return [f"batch.records[0].{part.partition(': ')[0]}" for part in failure.message.split("; ")]


def violations_of_document(client: Client, workspace_id: str, request: bytes) -> list[str]:
    """The fields that are said to be wrong with the only document of a stream: it fails alone."""
    message = IndexDocumentsRequest.FromString(request)
    message.workspace_id = workspace_id
    failures = client.IndexDocuments(iter([message])).failures
    return [f"document.{part.partition(': ')[0]}" for failure in failures for part in failure.message.split("; ")]


def violations_of_file(client: Client, workspace_id: str, request: bytes) -> list[str]:
    """The fields that are said to be wrong with the only file of a stream: it fails alone."""
    message = IndexCodeRequest.FromString(request)
    message.workspace_id = workspace_id
    failures = client.IndexCode(iter([message])).failures
    return [f"file.{part.partition(': ')[0]}" for failure in failures for part in failure.message.split("; ")]


@pytest.fixture(scope="module")
def violations(client: Client) -> Callable[[str, bytes], list[str]]:
    """The fields that the answer to these bytes says are wrong."""
    workspace_id: str = client.RegisterWorkspace(path="/rules").workspace.id

    def violations(rpc: str, request: bytes) -> list[str]:
        if rpc == "Import" and len(ImportRequest.FromString(request).batch.records) == 1:
            return violations_of_record(client, workspace_id, request)
        if rpc == "IndexDocuments" and IndexDocumentsRequest.FromString(request).HasField("document"):
            return violations_of_document(client, workspace_id, request)
        if rpc == "IndexCode" and IndexCodeRequest.FromString(request).HasField("file"):
            return violations_of_file(client, workspace_id, request)
        try:
            answer = client.raw(rpc, request)
            if METHODS[rpc].server_streaming:
                next(answer, None)
        except grpc.RpcError as error:
            refusal = refusal_of(error)
            if refusal.reason != "INVALID_FIELD":
                return []
            assert error.code() is StatusCode.INVALID_ARGUMENT
            assert all(path in refusal.message for path in refusal.fields)
            return refusal.fields
        return []

    return violations


@pytest.mark.parametrize("rpc", METHODS)
def test_each_broken_rule_is_refused_by_the_name_of_its_field(
    violations: Callable[[str, bytes], list[str]], rpc: str
) -> None:
    for case in all_cases(rpc, allowed=False):
        assert case.path in violations(rpc, case.request(rpc)), (case.path, case.rule, str(case.value)[:50])


@pytest.mark.parametrize("rpc", METHODS)
def test_a_value_at_the_limit_is_allowed(violations: Callable[[str, bytes], list[str]], rpc: str) -> None:
    for case in all_cases(rpc, allowed=True):
        if (rpc, case.path) == ("WatchEvents", "options.snapshot"):
            continue  # there is no snapshot of everything, as the comment of the request says
        assert case.path not in violations(rpc, case.request(rpc)), (case.path, case.rule)


@pytest.mark.parametrize("rpc", METHODS)
def test_a_required_choice_has_to_be_made(violations: Callable[[str, bytes], list[str]], rpc: str) -> None:
    request = annotated.message(METHODS[rpc].input_type.full_name)
    for route in [(), *routes(request)]:
        inner: Descriptor | None = route[-1].message_type if route else request
        for oneof in inner.oneofs if inner is not None and inner.file.package == "planwire.v1" else ():
            if annotated.rules(oneof).required:
                case = Case((*route, oneof.fields[0]), "required", ABSENT)
                path = case.path.removesuffix(oneof.fields[0].name) + oneof.name
                assert path in violations(rpc, case.request(rpc)), path


def test_the_known_bad_values_are_many() -> None:
    """What makes the cases could find none, and everything would pass."""
    assert sum(len(all_cases(rpc, allowed=False)) for rpc in METHODS) > 800


def fields_of_requests() -> Iterator[FieldDescriptor]:
    """Each field of our own messages in requests, once."""
    found = {}
    for method in METHODS.values():
        for route in routes(annotated.message(method.input_type.full_name)):
            found[route[-1].full_name] = route[-1]
    yield from found.values()


def test_comments_say_what_the_rules_say() -> None:
    """The protos alone say every limit."""
    untold = {field.full_name: limits for field in fields_of_requests() if (limits := list(untold_limits(field)))}
    assert untold == {}


def untold_limits(field: FieldDescriptor) -> Iterator[str]:
    """What the comment of a field should say and does not."""
    text, rules = annotated.comment(field), annotated.rules(field)
    if not text:
        yield "anything"
    if field.name in ("workspace_id", "etag") or field.name.endswith("_token") or text.startswith("Only "):
        return  # what the server gave, and filters by fields that say it
    told = [
        f"{limit:,}"
        for limit in (
            rules.string.max_len,
            rules.string.max_bytes,
            rules.repeated.max_items,
            rules.repeated.items.string.max_len,
        )
        if limit
    ]
    if field.message_type and field.message_type.full_name == "google.protobuf.Struct":
        limit = LARGEST_METADATA_BYTES if field.name == "metadata" else LARGEST_DATA_BYTES
        told.append(f"{limit:,} bytes, nested at most {DEEPEST_DATA} deep")
    if rules.string.min_len or rules.repeated.min_items:
        told.append("1 to ")
    yield from (each for each in told if each not in text)


def test_every_text_that_is_stored_is_limited() -> None:
    assert [field.full_name for field in fields_of_requests() if is_unlimited_text(field)] == []


def is_unlimited_text(field: FieldDescriptor) -> bool:
    # What an import brings along is limited by the size of its batch.
    imported = field.containing_type.name.endswith("HistoryEntry")
    if field.type != FieldDescriptor.TYPE_STRING or imported or "OUTPUT_ONLY" in annotated.behaviours(field):
        return False
    rules = annotated.rules(field)
    rules = rules.repeated.items if field.is_repeated else rules
    return not (rules.string.max_len or rules.string.max_bytes or rules.string.pattern or rules.string.uuid)


def test_the_fields_of_requests_are_many() -> None:
    """What looks at each of them could find none, and would pass."""
    assert len(list(fields_of_requests())) > 800
