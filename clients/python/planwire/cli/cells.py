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
