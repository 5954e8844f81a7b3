"""Lock: two runs on one computer never work on the same spreadsheet at the same time."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from toolkit.errors import TryLater
from toolkit.words import say


def cache_folder(environ: Mapping[str, str] | None = None) -> Path:
    """Where this user's programs keep what may be lost."""
    given = os.environ if environ is None else environ
    if sys.platform == "win32":
        base = Path(given.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(given.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "organizing-toolkit"


class Lock:
    """A lock file for each spreadsheet. The system frees it when its process ends, however that
    happens.
    """

    def __init__(self, ident: str, folder: Path | None = None) -> None:
        name = hashlib.sha256(ident.encode()).hexdigest()[:24]
        self.path = (folder or cache_folder() / "locks") / f"{name}.lock"
        self._held: IO[str] | None = None

    def take(self) -> None:
        """Takes the lock, or raises `TryLater` where another process has it."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = self.path.open("a+", encoding="utf-8")
        try:
            _lock(held)
        except OSError:
            held.close()
            raise TryLater(
                say(
                    "en",
                    "Another run of the toolkit is working on this spreadsheet. Run this again when"
                    " it is done.",
                )
            ) from None
        self._held = held

    def free(self) -> None:
        if self._held is not None:
            self._held.close()
            self._held = None


if sys.platform == "win32":

    def _lock(held: IO[str]) -> None:
        import msvcrt  # noqa: PLC0415 -- only there is it

        msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(held: IO[str]) -> None:
        import fcntl  # noqa: PLC0415 -- not on Windows

        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
