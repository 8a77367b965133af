"""How wide text is on a terminal. ASCII, which most of it is, needs none of what rich knows."""


def cell_len(text: str) -> int:
    """How many cells a text takes."""
    if text.isascii():
        return len(text)
    from rich import cells

    return cells.cell_len(text)


def set_cell_size(text: str, width: int) -> str:
    """The text, cut or filled with blanks to a width."""
    if text.isascii():
        return text[:width].ljust(width)
    from rich import cells

    return cells.set_cell_size(text, width)


def cut(text: str, width: int) -> str:
    """The text, with `…` where it has no room for the rest."""
    return text if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"


def folded(text: str, width: int) -> list[str]:
    """The text in lines of a width, divided at blanks: a word that is longer than a line, as a path, stays whole."""
    lines = [""]
    for word in text.split():
        together = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and cell_len(together) > width:
            lines.append(word)
        else:
            lines[-1] = together
    return lines
