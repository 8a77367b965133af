"""What a task is called when its creator did not say."""

TITLE_LENGTH = 500


def derive_title(title: str, request_text: str, description: str) -> str:
    """The title, else the first line with text of request_text or description, at most 500 characters; may be empty."""
    if title.strip():
        return title
    for text in (request_text, description):
        for line in text.splitlines():
            if line.strip():
                return line.strip()[:TITLE_LENGTH]
    return ""
