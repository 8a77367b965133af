"""What keeps a search from going the same way again and again."""

from collections.abc import Callable, Hashable

from service.search.code.resolving.values import Value, distinct


class Search:
    """Within one search everything is looked for once.

    Names can stand for many values, and these for others, in circles too: in a minified file one name has many uses,
    and modules can take everything from each other. Each combination would else be followed.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, list[Value]] = {}

    def once(self, asked: Hashable, find: Callable[[], list[Value]]) -> list[Value]:
        """What `find` gives, or gave before in the same search: nothing where that is what is looked for now."""
        if asked in self._found:
            return self._found[asked]
        outermost = not self._found
        self._found[asked] = []
        try:
            found = self._found[asked] = distinct(find())
        finally:
            if outermost:
                self._found.clear()
        return found
