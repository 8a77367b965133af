"""A client as one writes it at first: it is to be found out."""

from planwire.position import Message, Position


class NaivePosition(Position):
    """Shows a token when it is received, though events before it are still to be handed out."""

    def take(self, message: Message) -> None:
        super().take(message)
        if message.resume_token and not self._awaits_snapshot:
            self.resume_token = message.resume_token
