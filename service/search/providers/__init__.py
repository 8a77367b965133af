"""What makes vectors of texts."""

from typing import Protocol


class Provider(Protocol):
    """A model that embeds texts."""

    model: str
    """The name under which its vectors are stored."""
    dimension: int

    async def embed(self, texts: list[str], *, urgent: bool = False) -> list[list[float]]:
        """A vector for each text; `urgent` texts, those of queries, go before others. Raises EmbeddingFailed."""
        ...

    async def close(self) -> None:
        """End what it has started."""
        ...


class EmbeddingFailed(Exception):
    """No vectors could be made now. The text says why."""

    def __init__(self, message: str, *, may_be_the_text: bool = False) -> None:
        """`may_be_the_text` is set where other texts could succeed."""
        super().__init__(message)
        self.may_be_the_text = may_be_the_text
