"""Help for tools and their actions, as text."""

import textwrap
from collections.abc import Iterator

from planwire.v1.tool_catalog_pb2 import Tool, ToolAction

_WIDTH = 100


def tool_help(catalog: str, tool: Tool) -> str:
    """What a tool does, and its actions, each with the first sentence about it."""
    lines = [f"{tool.name} (catalog {catalog})", *_wrapped(tool.description, "  ")]
    if tool.actions:
        lines += ["", "Actions:"]
    for action in tool.actions:
        lines += [f"  {action.name}", *_wrapped(_first_sentence(action.description), "      ")]
    return "\n".join(lines) + "\n"


def action_help(catalog: str, tool: str, action: ToolAction) -> str:
    """What an action does, takes and returns."""
    lines = [f"{tool}.{action.name} (catalog {catalog})", *_wrapped(action.description, "  ")]
    if action.params:
        lines += ["", "Parameters:"]
    for param in action.params:
        said = ", ".join(word for word in (param.type, "required" if param.required else "") if word)
        lines += [
            *_wrapped(f"{param.name} ({said})" if said else param.name, "  "),
            *_wrapped(param.description, "      "),
        ]
    if action.returns:
        lines += ["", "Returns:", *_wrapped(action.returns, "  ")]
    return "\n".join(lines) + "\n"


def _wrapped(text: str, indent: str) -> Iterator[str]:
    for paragraph in text.splitlines():
        yield from textwrap.wrap(
            paragraph,
            _WIDTH,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].removesuffix(".") + "." if text else ""
