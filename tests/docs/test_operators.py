"""The tables of docs/operators.md say what the code says."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

from planwire.cli import settings as client_settings
from planwire.cli.exits import ExitCode
from prometheus_client import REGISTRY

import service.server  # noqa: F401 - registers the metrics
from service.database import errors as database_errors
from service.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "operators.md").read_text()

# What ends a start, and where it is raised.
START_ERRORS = {
    "AuditLogError",
    "BindError",
    "CertificatesError",
    "TokensFileError",
    "NotMigrated",
    *vars(database_errors),
}
MODULES = [
    *(
        ROOT / "service" / name
        for name in ("admin.py", "audit.py", "binding.py", "certificates.py", "run.py", "server.py", "tokens/file.py")
    ),
    *(ROOT / "service" / "database").glob("*.py"),
]


def table(heading: str) -> list[list[str]]:
    """The rows of the tables below a heading, without their heads."""
    text = re.split(r"^#+ ", PAGE.partition(f"# {heading}\n")[2], flags=re.MULTILINE)[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return rows[2:]


def docstrings(file: Path) -> dict[str, str]:
    """What stands below each field of the class in a file."""
    tree = ast.parse(file.read_text())
    body = next(node for node in tree.body if isinstance(node, ast.ClassDef)).body
    return {
        field.target.id: text.value.value
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def shown(name: str, default: Any) -> str:
    if name == "data_dir":
        return "`~/.local/share/planwire`, root: `/var/lib/planwire`"
    match default:
        case None | "":
            return "none"
        case bool():
            return "yes" if default else "no"
        case timedelta():
            return f"`P{default.days}D`"
        case float():
            return f"`{default:g}`"
        case _:
            return f"`{default}`"


def test_settings() -> None:
    meanings = docstrings(ROOT / "service" / "settings.py") | docstrings(Path(client_settings.__file__))
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    defaults |= {field.name: field.default for field in fields(client_settings.ClientSettings)}
    expected = [
        [f"`PLANWIRE_{name.upper()}`", shown(name, default), " ".join(meanings[name].split()).rstrip(".")]
        for name, default in defaults.items()
    ]
    rows = "\n".join(f"| {' | '.join(row)} |" for row in expected)
    assert table("Settings") == expected, f"the table should be:\n{rows}"


def test_exit_codes() -> None:
    assert [row[:2] for row in table("Exit codes")] == [[str(code.value), code.name] for code in ExitCode]


def test_metrics() -> None:
    ours = {metric.name: metric.type for metric in REGISTRY.collect() if metric.name.startswith("planwire_")}
    expected = {f"`{name}_total`" if kind == "counter" else f"`{name}`" for name, kind in ours.items()}
    assert {row[0] for row in table("Health, metrics, logs") if row[0].startswith("`planwire_")} == expected


def test_settings_of_limits_have_these_defaults() -> None:
    shown_in_words = {
        "4 MiB": 4 * 1024 * 1024,
        "1 GiB": 1024 * 1024 * 1024,
        "30 s": 30,
        "4": 4,
        "8": 8,
        "10 s": 10,
        "1,000": 1000,
        "1 hour": 3600,
        "7 days": timedelta(days=7),
    }
    named = [(row[1], row[2].strip("`").removeprefix("PLANWIRE_").lower()) for row in table("Limits") if row[2]]
    assert named
    for text, name in named:
        assert shown_in_words[text] == Settings.model_fields[name].default, name


def messages() -> Iterator[str]:
    """What each start error says, with … for what is filled in."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in START_ERRORS
                and node.args
            ):
                yield literal(node.args[0])


def literal(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(literal(part) for part in parts)
        case ast.BinOp(left=left, right=right):
            return literal(left) + literal(right)
        case _:
            return "…"


def phrases() -> list[str]:
    """The first column of the tables of reasons."""
    text = PAGE.partition("## When it does not start")[2].partition("## Exit codes")[0]
    return [phrase for phrase in re.findall(r"^\| (.*?) \|", text, re.MULTILINE) if phrase != "The reason says"]


def says(message: str, phrase: str) -> bool:
    return bool(re.search(".*".join(map(re.escape, phrase.split("…"))), message, re.DOTALL))


def test_every_start_error_is_explained() -> None:
    found = [message for message in messages() if message != "…"]
    assert len(found) > 30
    assert [message for message in found if not any(says(message, phrase) for phrase in phrases())] == []


def test_every_explained_start_error_exists() -> None:
    found = list(messages())
    assert [phrase for phrase in phrases() if not any(says(message, phrase) for message in found)] == []
