"""Letters as .eml files in a folder, for those who send them by hand or want to look first."""

from __future__ import annotations

import os
from email.message import EmailMessage
from pathlib import Path

from toolkit.errors import Misused
from toolkit.mail.transport import NotSent


class FolderTransport:
    """Writes each message as a file named for its Message-ID, readable by its owner only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> FolderTransport:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise Misused(
                f"The outbox cannot be made: {error.strerror}. Set folder under [mail]."
            ) from None
        return self

    def __exit__(self, *exc: object) -> None:
        return

    def send(self, message: EmailMessage) -> None:
        name = str(message["Message-ID"]).strip("<>").split("@")[0]
        part = self.folder / f".{name}.part"
        try:
            with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                stream.write(message.as_bytes())
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(part, self.folder / f"{name}.eml")
        except OSError as error:
            part.unlink(missing_ok=True)
            raise NotSent(
                f"the file could not be written: {error.strerror}", permanent=False, stop=True
            ) from None
