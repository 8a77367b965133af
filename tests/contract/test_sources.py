"""Holds docs/sources.md against what there is: schema, protos, queries, tests, files, commands, settings."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet

from service.database.pool import Pool
from service.database.queries import queries
from service.settings import Settings
from tests.docs.commands import exists

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "sources.md"
STATUS = re.compile(r"here|replaced|planned: (\w+)")

# Everything that has a name in the schema, with its definition; columns as table.column.
SCHEMA = """
SELECT
    relname,
    CASE WHEN relkind IN ('i', 'I') THEN pg_get_indexdef(oid) WHEN relkind IN ('r', 'p') THEN 'table' ELSE 'other' END
FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND NOT relispartition
UNION ALL
SELECT
    relname || '.' || attname,
    format_type(atttypid, atttypmod)
        || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
        || CASE WHEN atthasdef AND attgenerated = '' THEN ' DEFAULT ' || pg_get_expr(adbin, adrelid) ELSE '' END
        || CASE WHEN attgenerated <> '' THEN ' GENERATED ALWAYS AS ' || pg_get_expr(adbin, adrelid) ELSE '' END
        || CASE WHEN attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END
FROM pg_attribute
JOIN pg_class ON pg_class.oid = attrelid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
UNION ALL
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL
SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL
SELECT proname, pg_get_function_arguments(oid)
FROM pg_proc
WHERE pronamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""


def rows() -> Iterator[tuple[int, str, str]]:
    """The number, middle column and status of each line of a table that ends with a status."""
    for number, line in enumerate(PAGE.read_text().splitlines(), 1):
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and STATUS.fullmatch(cells[-1].rstrip("|").strip()):
            yield number, cells[-2], cells[-1].rstrip("|").strip()


def spans(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def contract() -> dict[str, str]:
    """Messages, their fields with types, enum values and RPCs, as the image of the protos has them."""
    image = FileDescriptorSet.FromString((ROOT / "service" / "planwire.binpb").read_bytes())
    found: dict[str, str] = {}
    for file in image.file:
        if file.package != "planwire.v1":
            continue
        for enum in file.enum_type:
            found |= {enum.name: "", **{value.name: "" for value in enum.value}}
        for message in file.message_type:
            found[message.name] = ""
            found |= {f"{message.name}.{field.name}": field_type(field) for field in message.field}
        for service in file.service:
            found |= {f"{service.name}.{method.name}": "" for method in service.method}
    return found


def field_type(field: FieldDescriptorProto) -> str:
    return field.type_name.removeprefix(".") or FieldDescriptorProto.Type.Name(field.type).removeprefix("TYPE_").lower()


def is_test(text: str) -> bool:
    file, _, name = text.partition("::")
    path = ROOT / file
    if not path.exists():
        return False
    functions = (
        node
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef)
    )
    return name in {function.name for function in functions}


def is_query(text: str) -> bool:
    file, _, name = text.partition(".sql:")
    return (ROOT / "service" / "sql" / f"{file}.sql").exists() and name in queries(file)


KINDS: list[tuple[Callable[[str], object], Callable[[str], bool]]] = [
    (re.compile(r"(planwire|make) ").match, exists),
    (re.compile(r"tests/.*::").match, is_test),
    (re.compile(r"\w+\.sql:\w+$").match, is_query),
    (re.compile(r"PLANWIRE_\w+$").match, lambda text: text.removeprefix("PLANWIRE_").lower() in Settings.model_fields),
    (re.compile(r"[\w./-]+/[\w./-]+$|[\w-]+\.(toml|yaml|txt|md)$").match, lambda text: (ROOT / text).is_file()),
]


def is_there(text: str, known: dict[str, str]) -> bool:
    for belongs, there in KINDS:
        if belongs(text):
            return there(text)
    name, _, rest = text.partition(" ")
    return name in known and rest in known[name]


@pytest.fixture
async def schema(pool: Pool) -> dict[str, str]:
    return {name: f"{definition} " for name, definition in await pool.fetch(SCHEMA)}


async def test_every_place_is_as_the_table_says(schema: dict[str, str]) -> None:
    known = contract() | schema
    wrong = []
    for number, places, status in rows():
        for place in spans(places):
            if status.startswith("planned"):
                if place in schema:
                    wrong.append(f"line {number}: {place} exists, and is called planned")
            elif not is_there(place, known):
                wrong.append(f"line {number}: {place} does not exist")
    assert not wrong, "\n".join(wrong)


async def test_every_table_of_the_schema_is_named(schema: dict[str, str]) -> None:
    """What has no place in the sources is in the list of our own."""
    named = {place.partition(" ")[0] for _, places, _ in rows() for place in spans(places)}
    tables = {name for name, definition in schema.items() if definition == "table " and "yoyo" not in name}
    assert tables <= named


def test_every_planned_area_is_explained() -> None:
    used = {match[1] for _, _, status in rows() if (match := STATUS.fullmatch(status)) and match[1]}
    text = PAGE.read_text().partition("### The planned areas")[2].partition("\n## ")[0]
    explained = re.findall(r"^\| (\w+) \|", text, re.MULTILINE)
    assert [area for area in explained if area != "Area"] == sorted(used)


def test_every_row_says_how_things_stand() -> None:
    """A row below a header that ends with Status has a status, or it would be passed over."""
    judged = {number for number, _, _ in rows()}
    in_table = False
    for number, line in enumerate(PAGE.read_text().splitlines(), 1):
        if line.startswith("|") and not in_table:
            in_table = line.endswith("| Status |")
        elif not line.startswith("|"):
            in_table = False
        elif in_table and not line.startswith("|---"):
            assert number in judged, f"line {number}: {line}"


async def test_an_index_of_a_source_is_one_with_its_columns_and_a_foreign_key_is_one(schema: dict[str, str]) -> None:
    """That something has the name is not enough: the row says what it is on, and the first test holds it to that."""
    wrong = []
    for number, _, status in rows():
        source, _, places = PAGE.read_text().splitlines()[number - 1].strip("| ").partition(" | ")
        if status.startswith("planned"):
            continue
        named = [place for place in spans(places) if place.partition(" ")[0] in schema]
        # That of vectors is made for each model.
        if re.match(r"`i[dx]x?_|`[a-z_]+ \(", source) and not any(
            "(" in place or place == "add_embedding_model" for place in named
        ):
            wrong.append(f"line {number}: no index with its columns: {source}")
        if re.search("REFERENCES|ON DELETE", source) and not any("_fkey" in place for place in named):
            wrong.append(f"line {number}: no foreign key: {source}")
    assert not wrong, "\n".join(wrong)


async def test_a_place_that_is_not_there_is_noticed(schema: dict[str, str]) -> None:
    missing = [
        "plans.nothing",
        "plans.status DEFAULT 'active'",
        "plans_status_check 'paused'",
        "nothing_idx",
        "PlanService.Nothing",
        "plans.sql:nothing",
        "tests/contract/test_sources.py::test_nothing",
        "docs/nothing.md",
        "planwire nothing",
        "planwire serve --nothing",
        "make nothing",
        "PLANWIRE_NOTHING",
    ]
    known = contract() | schema
    assert [place for place in missing if is_there(place, known)] == []
