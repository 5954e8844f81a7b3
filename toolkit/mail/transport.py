"""How a message leaves, and the three things that can come of it: sent, not sent, or nobody
knows.
"""

from __future__ import annotations

from email.message import EmailMessage
from typing import Protocol

from toolkit.words import Sentence


class NotSent(Exception):
    """It certainly did not leave. `permanent`: trying again would not help; `stop`: nor would the
    next letter; `server`: it is in trouble itself, whatever the letter.
    """

    def __init__(
        self, reason: Sentence, *, permanent: bool, stop: bool = False, server: bool = False
    ) -> None:
        super().__init__(reason.said())
        self.reason, self.permanent, self.stop, self.server = reason, permanent, stop, server


class MaybeSent(Exception):
    """No clear answer came after the text had gone: it may or may not have arrived. Never sent
    again by itself.
    """

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason.said())
        self.reason = reason


class Transport(Protocol):
    """A way for messages to leave, one at a time."""

    def __enter__(self) -> Transport: ...

    def __exit__(self, *exc: object) -> None: ...

    def send(self, message: EmailMessage) -> None:
        """Returns when the message is accepted; raises `NotSent` or `MaybeSent`."""
        ...


class MemoryTransport:
    """Keeps messages, for tests and previews."""

    def __init__(self) -> None:
        self.sent: list[EmailMessage] = []

    def __enter__(self) -> MemoryTransport:
        return self

    def __exit__(self, *exc: object) -> None:
        return

    def send(self, message: EmailMessage) -> None:
        self.sent.append(message)
