"""Lock: two runs on one computer never work on the same spreadsheet at the same time."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from toolkit import files
from toolkit.errors import AnotherRun, Refusal, Refused

ANOTHER_RUN_ON_SPREADSHEET = Refusal(
    AnotherRun,
    "another-run-on-spreadsheet",
    "Another run of the toolkit is working on this spreadsheet. Run this again when it is done.",
)
GOOGLE_NO_LOCK = Refusal(
    Refused,
    "google-no-lock",
    "The toolkit may not keep the mark of a run in {where} ({why}), so nothing was"
    " done. Give whoever runs it the right to write there.",
)


class Lock:
    """A lock file for each spreadsheet. The system frees it when its process ends, however that
    happens.
    """

    def __init__(self, ident: str, folder: Path | None = None) -> None:
        name = hashlib.sha256(ident.encode()).hexdigest()[:24]
        self.path = (folder or files.cache_folder() / "locks") / f"{name}.lock"
        self._hold = contextlib.ExitStack()

    def take(self) -> None:
        """Takes the lock, or raises `TryLater` where another process has it."""
        try:
            files.folder(self.path.parent)
            self._hold.enter_context(files.held(self.path))
        except BlockingIOError:
            raise ANOTHER_RUN_ON_SPREADSHEET() from None
        except OSError as trouble:
            raise GOOGLE_NO_LOCK(
                where=str(self.path.parent), why=trouble.strerror or "unknown"
            ) from None

    def free(self) -> None:
        self._hold.close()
