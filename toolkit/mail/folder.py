"""Letters as .eml files in a folder, for those who send them by hand or want to look first."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.mail.transport import NotSent
from toolkit.words import sentence

OUTBOX_NOT_MADE = Refusal(
    Misused,
    "outbox-not-made",
    "The outbox cannot be made: {why}. Set folder under [mail].",
)


class FolderTransport:
    """Writes each message as a file named for its Message-ID, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> FolderTransport:
        try:
            files.folder(self.folder)
        except OSError as error:
            raise OUTBOX_NOT_MADE(why=error.strerror or "unknown") from None
        return self

    def __exit__(self, *exc: object) -> None:
        return

    def send(self, message: EmailMessage) -> None:
        name = str(message["Message-ID"]).strip("<>").split("@")[0]
        try:
            files.written(self.folder / f"{name}.eml", message.as_bytes())
        except OSError as error:
            raise NotSent(
                sentence("the file could not be written: {why}", why=error.strerror),
                permanent=False,
                stop=True,
            ) from None
