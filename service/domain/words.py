"""How messages say things."""


def counted(count: int, noun: str) -> str:
    """A number with its noun: `1 task`, `2 tasks`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


# How the library that checks settings and files names what a value must be.
_FORMS = {
    "a valid integer": "a whole number",
    "a valid number": "a number",
    "a valid boolean": "true or false",
    "a valid string": "a text",
    "a valid list": "a list",
    "a valid timedelta": "a length of time, such as P7D",
    "a valid datetime": "a time with its zone, such as 2026-01-31T12:00:00Z",
}


def plain(problem: str) -> str:
    """What is wrong with a value, from the words of that library."""
    text = problem.removeprefix("Value error, ").replace("Input should be", "must be")
    for theirs, ours in _FORMS.items():
        if text.startswith(f"must be {theirs}"):
            return f"must be {ours}"
    return text
