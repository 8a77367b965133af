"""Globs for the paths of files."""

import re
from fnmatch import fnmatchcase

_INNERMOST = re.compile(r"\{([^{}]*)\}")
_MOST_ALTERNATIVES = 100


def alternatives(glob: str) -> list[str]:
    """The globs that one with alternatives stands for: `{a,b}.py` is `a.py` or `b.py`.

    Raises ValueError for too many of them.
    """
    found, done = [glob], list[str]()
    while found:
        each = found.pop()
        group = _INNERMOST.search(each)
        if group is None:
            done.append(each)
        else:
            found += [each[: group.start()] + part + each[group.end() :] for part in group[1].split(",")]
        if len(found) + len(done) > _MOST_ALTERNATIVES:
            raise ValueError(f"stands for more than {_MOST_ALTERNATIVES} globs: write several shorter ones")
    return done


def matches(glob: str, path: str) -> bool:
    """Whether a glob matches a path, both with slashes. Raises ValueError as alternatives().

    Takes as many steps as both have parts, multiplied, whatever the glob: no caller can keep others waiting.
    """
    names = path.split("/")
    return any(_matches(each.split("/"), names) for each in alternatives(glob))


def _matches(parts: list[str], names: list[str]) -> bool:
    part = name = after_last_stars = 0
    last_stars = -1
    while name < len(names):
        if part < len(parts) and parts[part] == "**":
            last_stars, after_last_stars = part, name
            part += 1
        elif part < len(parts) and fnmatchcase(names[name], parts[part]):
            part, name = part + 1, name + 1
        elif last_stars >= 0:
            # The stars take one more folder. What stood for earlier ones can stay: the later ones take the rest.
            after_last_stars += 1
            part, name = last_stars + 1, after_last_stars
        else:
            return False
    return all(rest == "**" for rest in parts[part:])
