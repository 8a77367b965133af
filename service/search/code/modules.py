"""What files are called as modules, and which file a name of a module means."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_ROOTS = ("src", "lib")
_VERSION = re.compile(r"^v\d+$")
# What the paths of the packages begin with that Go brings along; those of modules begin with the name of a site.
_LIBRARY_OF_GO = frozenset(
    "archive bufio bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go "
    "hash html image io iter log maps math mime net os path plugin reflect regexp runtime slices sort strconv strings "
    "structs sync syscall testing text time unicode unique unsafe weak".split()
)
_INDEX = ("index", "mod", "lib", "main")


def module_name(path: str) -> str:
    """The name of a file as a module, with dots between its parts: `src/app/views.py` is `app.views`."""
    file = PurePosixPath(path)
    parts = [part for part in file.parts if part not in ("/", ".", "..")] or [path]
    if len(parts) > 1 and parts[0] in _ROOTS:
        parts = parts[1:]
    parts[-1] = file.name.partition(".")[0] or file.name
    if parts[-1] == "__init__" and len(parts) > 1:
        parts.pop()
    return ".".join(part.replace(".", "_") for part in parts)


def package_name(module: str, language: str) -> str:
    """What a file calls a module that it imports without another name."""
    if language == "python":
        return module.split(".", maxsplit=1)[0]
    parts = module.split("/")
    if language == "go" and len(parts) > 1 and _VERSION.match(parts[-1]):
        parts.pop()
    return parts[-1]


class Modules:
    """The files of a workspace by the names that imports use."""

    def __init__(self, files: Iterable[tuple[str, str, str]]) -> None:
        """`files` are the path, the language and the namespace of each, by whose place they are known."""
        self._files = list(files)
        self._by_path = {path: number for number, (path, _, _) in enumerate(self._files)}
        self._by_ending: dict[str, list[int]] = defaultdict(list)
        self._by_namespace: dict[str, list[int]] = defaultdict(list)
        self._by_folder: dict[str, list[int]] = defaultdict(list)
        self._groups: list[list[str]] = []
        for number, (path, language, namespace) in enumerate(self._files):
            parts = module_name(path).split(".")
            for start in range(len(parts)):
                self._by_ending[".".join(parts[start:])].append(number)
            folder = str(PurePosixPath(path).parent)
            self._by_folder[folder].append(number)
            self._groups.append([f"{language} {folder}", *([namespace] if namespace else [])])
            if namespace:
                self._by_namespace[namespace].append(number)

    def groups(self, number: int) -> list[str]:
        """What a file is one of, by whose names others are found: its folder with its language, and its namespace."""
        return self._groups[number]

    def together(self, number: int, shared: str) -> str:
        """The group of the files that see each other's names without imports; empty where there is none."""
        folder, *namespace = self._groups[number]
        return folder if shared == "folder" else "".join(namespace)

    def is_namespace(self, name: str) -> bool:
        """Whether files say that they are of this namespace."""
        return name in self._by_namespace

    def namespaces(self, number: int, inside: str) -> Iterator[str]:
        """The whole names that one inside of the namespace of a file can have; of an empty one, those around it."""
        parts = self._files[number][2].split(".")
        for end in range(len(parts), -1, -1):
            if whole := ".".join((*parts[:end], *([inside] if inside else []))):
                yield whole

    def named(self, module: str, importer: int) -> list[int]:
        """The files that a name of a module means in a file; none for one that is not of the workspace."""
        path, language, _ = self._files[importer]
        match language:
            case "python":
                return self._python(module, path)
            case "javascript" | "typescript" | "tsx":
                return self._script(module, path)
            case "go":
                return self._folder_ending(module)
            case "rust":
                return self._rust(module, path)
            case _:
                return self._by_namespace.get(module) or self._ending(module, path)

    def submodule(self, number: int, name: str) -> int | None:
        """The module inside of another, such as the file `package/name.py`."""
        path, language, _ = self._files[number]
        if language not in ("python", "rust"):
            return None
        file = PurePosixPath(path)
        folder = file.parent
        if language == "rust":
            folder = folder if file.stem in _INDEX else folder / file.stem
            places = [folder / f"{name}.rs", folder / name / "mod.rs"]
        elif file.name.startswith("__init__."):
            places = [folder / f"{name}.py", folder / name / "__init__.py"]
        else:
            return None
        return next((self._by_path[str(place)] for place in places if str(place) in self._by_path), None)

    def _python(self, module: str, path: str) -> list[int]:
        name = module.lstrip(".")
        if dots := len(module) - len(name):
            folder = PurePosixPath(path)
            for _ in range(dots):
                folder = folder.parent
            return self._first(folder, [part for part in name.split(".") if part], (".py", ".pyi"), ("__init__",))
        return self._ending(name, path)

    def _script(self, module: str, path: str) -> list[int]:
        if not module.startswith("."):
            return []
        parts = list(PurePosixPath(path).parent.parts)
        for part in module.split("/"):
            if part == ".." and parts:
                parts.pop()
            elif part not in (".", ".."):
                parts.append(part)
        whole = "/".join(parts)
        if (number := self._by_path.get(whole)) is not None:
            return [number]
        without = whole[:-3] if whole.endswith((".js", ".ts")) else whole
        endings = (".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".d.ts")
        return self._first(PurePosixPath(), without.split("/"), endings, ("index",))

    def _rust(self, module: str, path: str) -> list[int]:
        parts = [part for part in module.replace("::", ".").split(".") if part]
        file = PurePosixPath(path)
        folder = file.parent if file.stem in _INDEX else file.parent / file.stem
        if parts and parts[0] == "crate":
            while folder.parts and folder.name != "src":
                folder = folder.parent
            parts = parts[1:]
        else:
            while parts and parts[0] in ("self", "super"):
                folder = folder.parent if parts[0] == "super" else folder
                parts = parts[1:]
        # What follows the module is inside of it.
        for end in range(len(parts), -1, -1):
            if found := self._first(folder, parts[:end], (".rs",), ("mod", "lib", "main")):
                return found
        return []

    def _first(
        self, folder: PurePosixPath, parts: list[str], endings: Iterable[str], indexes: Iterable[str]
    ) -> list[int]:
        for path in _candidates(folder, parts, endings, indexes):
            if (number := self._by_path.get(path)) is not None:
                return [number]
        return []

    def _folder_ending(self, module: str) -> list[int]:
        parts = module.split("/")
        if parts[0] in _LIBRARY_OF_GO:
            return []
        for start in range(len(parts)):
            if found := self._by_folder.get("/".join(parts[start:])):
                return found
        # The module itself, whose files are at the top and say its name.
        top = self._by_folder.get(".", [])
        name = package_name(module, "go")
        return top if any(self._files[number][2] in (name, name.removeprefix("go-")) for number in top) else []

    def _ending(self, name: str, path: str) -> list[int]:
        found = [number for number in self._by_ending.get(name, ()) if self._files[number][1] == self._language(path)]
        if len(found) < 2:
            return found

        # The nearest one: whose path has most in common with that of the importer, and the shortest of those.
        def distance(number: int) -> tuple[int, int]:
            other = self._files[number][0]
            common = 0
            for one, two in zip(path.split("/"), other.split("/"), strict=False):
                if one != two:
                    break
                common += 1
            return other.count("/"), -common

        return [min(found, key=distance)]

    def _language(self, path: str) -> str:
        return self._files[self._by_path[path]][1]


def _candidates(
    folder: PurePosixPath, parts: list[str], endings: Iterable[str], indexes: Iterable[str]
) -> Iterator[str]:
    whole = folder.joinpath(*parts) if parts else folder
    if parts:
        for ending in endings:
            yield str(whole) + ending
    for index in indexes:
        for ending in endings:
            yield str(whole / f"{index}{ending}")
