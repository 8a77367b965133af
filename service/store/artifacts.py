"""Artifacts of plans."""

import json

import asyncpg
from google.protobuf.field_mask_pb2 import FieldMask
from planwire.v1.artifact_pb2 import Artifact
from planwire.v1.plan_pb2 import Plan

from service.database.statements import Database
from service.domain import json_text
from service.errors import invalid_field, not_found
from service.store.fields import patch_row
from service.store.json_contents import json_content, set_value
from service.store.pages import NEWEST_FIRST, OLDEST_FIRST, Page
from service.store.resource import Request, Resource
from service.store.rows import Row, enum_labels
from service.store.workspaces import WorkspaceStore


class ArtifactStore(Resource[Artifact]):
    """The table plan_artifacts."""

    def __init__(self, database: Database, workspaces: WorkspaceStore, plans: Resource[Plan]) -> None:
        super().__init__(database, Artifact, "plan_artifacts", workspaces, parent=plans)
        self._plans = plans

    async def latest(self, request: Request) -> Artifact:
        """The newest of a plan's artifacts of one type. Raises NotFound."""
        type_ = _label(request)
        names = {"workspace_id": request.workspace_id, "plan_id": request.plan_id, "artifact_type": type_}
        record = await self._database.fetchrow(self._sql["latest"], **names)
        if record is None and await self._plans.is_archived(request.workspace_id, request.plan_id):
            record = next(iter(await self._database.fetch_with_archive(self._sql["latest"], **names)), None)
        if record is None:
            raise not_found("artifact", f"{type_} of plan {request.plan_id}")
        return self.built(record)

    async def list(self, request: Request, resume_token: str = "") -> Page[Artifact]:
        """As in Resource."""
        query, order = ("list_newest_first", NEWEST_FIRST) if request.newest_first else ("list", OLDEST_FIRST)
        filters = {"plan_id": request.plan_id, "artifact_type": _label(request)}
        return await self.scoped_page(query, Artifact, order, request, resume_token, **filters)

    async def search(self, request: Request, resume_token: str = "") -> Page[Artifact]:
        """The artifacts that hold a value at a place inside their content. Raises InvalidArgument, NotFound."""
        filters = {
            "plan_id": request.plan_id or None,
            "artifact_type": _label(request),
            "place": _place(request.keys, request.value_json.strip()),
        }
        return await self.scoped_page("search", Artifact, OLDEST_FIRST, request, resume_token, **filters)

    def row(self, message: Artifact, path: str) -> Row:
        """As in Resource."""
        return super().row(with_text(message, path), path)

    def patch(self, message: Artifact, request: Request) -> Row:
        """As in Resource. The mask may name the content by either of its fields."""
        renamed = ["content_json" if name == "content" else name for name in request.update_mask.paths]
        given = message.HasField("content") or message.content_json
        plain = with_text(message, self.kind) if given or {"content_json", "*"} & set(renamed) else message
        return patch_row(plain, FieldMask(paths=renamed), self.kind)

    def built(self, record: asyncpg.Record) -> Artifact:
        """As in Resource, with the content as a value where that is not too large."""
        artifact = super().built(record)
        set_value(artifact.content, artifact.content_json)
        return artifact


def with_text(artifact: Artifact, path: str) -> Artifact:
    """An artifact whose content is text alone. Raises InvalidArgument for what is no JSON, or too large or deep."""
    plain = Artifact()
    plain.CopyFrom(artifact)
    plain.ClearField("content")
    plain.content_json = json_content(artifact.content, artifact.content_json, f"{path}.content")
    return plain


def _label(request: Request) -> str | None:
    field = request.DESCRIPTOR.fields_by_name["artifact_type"]
    return enum_labels(field.enum_type)[request.artifact_type]


def _place(keys: list[str], value_json: str) -> str:
    """What to look for as an SQL/JSON path, in which lists on the way are looked through. Raises InvalidArgument."""
    place = "$" + "".join("." + json.dumps(name) for name in keys)
    if not value_json:
        return place
    try:
        value = json_text.parse(value_json, 1)
    except ValueError as error:
        raise invalid_field("value_json", str(error)) from None
    if isinstance(value, dict | list):
        raise invalid_field("value_json", "must be a string, a number, a boolean or null")
    # Of a string PostgreSQL reads other escapes than JSON has; a number is compared as it is written.
    literal = json.dumps(value) if isinstance(value, str) else value_json
    return f"{place} ? (@ == {literal})"
