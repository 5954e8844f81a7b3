"""Holding: two runs never work on the same file at the same time, on one computer or on two that
share a folder.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from toolkit import files
from toolkit.errors import AnotherRun, Refusal, TryLater
from toolkit.workbooks.excel.saving import BACKUPS, sentence_of

ANOTHER_RUN_ON_FILE = Refusal(
    AnotherRun,
    "another-run-on-file",
    "Another run of the toolkit is working on “{name}”. Try again when it is done.",
)
TAKEN_FOR_DEAD = Refusal(
    TryLater,
    "taken-for-dead",
    "This computer was still for so long that another one has gone on with “{name}”: nothing was"
    " written. Run this again.",
)

DEAD_AFTER = 30.0  # seconds without a sign of life from a run on another computer


@contextlib.contextmanager
def held(path: Path) -> Iterator[Callable[[], bool]]:
    """Holds the workbook against a second run; both marks go away with whoever holds them. What it
    yields says whether it is held still.

    The system's own lock is told at once, and freed when a run dies. Some shared drives know no
    locks, or keep them to one computer: there the file beside the workbook has to do, which a run
    touches as long as it lives.
    """
    with contextlib.ExitStack() as hold:
        try:
            lock, lease = (
                path.parent / f".{path.name}.toolkit-{name}" for name in ("lock", "lease")
            )
            hold.enter_context(files.held(lock, leave=False))
            ours = hold.enter_context(files.leased(lease, DEAD_AFTER))
        except BlockingIOError:
            raise ANOTHER_RUN_ON_FILE(name=path.name) from None
        except OSError as trouble:
            raise sentence_of(path, trouble) from trouble
        files.clear(path.parent, files.exactly(path.name))
        suffix = files.exactly(path.suffix)
        files.clear(path.parent / BACKUPS, f"{files.exactly(path.stem)}-[0-9]*-[0-9]*{suffix}")
        yield ours
