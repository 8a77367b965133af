"""What the names of symbols begin with in files that have other paths now."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from planwire.v1.code_graph_service_pb2 import CodeRename

from service.search.chunking.languages import language_of
from service.search.code.grammars import GRAMMARS
from service.search.code.modules import module_name
from service.store.rows import Row

_BY_NAMESPACE = frozenset(name for name, grammar in GRAMMARS.items() if grammar.by_namespace)


def of_namespaces(renames: Iterable[CodeRename]) -> list[str]:
    """The paths, before and after, of the files in which names do not follow the path."""
    return [
        path
        for each in renames
        if language_of(each.old_path) in _BY_NAMESPACE
        for path in (each.old_path, each.new_path)
    ]


def renamed(renames: Iterable[CodeRename], types: Mapping[str, Mapping[str, str]]) -> list[Row]:
    """For each rename what names began with and begin with now.

    `types` are the outermost types in files of_namespaces(), by the paths: their fully qualified names by their names.
    """
    return [
        {"old_path": each.old_path, "new_path": each.new_path, "old_module": old, "new_module": new}
        for each in renames
        for old, new in _beginnings(each.old_path, each.new_path, types)
    ]


def _beginnings(old_path: str, new_path: str, types: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str]]:
    before, now = types.get(old_path, {}), types.get(new_path, {})
    # A type that is called as its file is renamed with it.
    own, new_own = PurePosixPath(old_path).stem, PurePosixPath(new_path).stem
    found = [(whole, now.get(name) or (now.get(new_own) if name == own else None)) for name, whole in before.items()]
    return [(old, new) for old, new in found if new] or [(module_name(old_path), module_name(new_path))]
