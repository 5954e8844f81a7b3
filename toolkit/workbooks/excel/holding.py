"""Holding: two runs never work on the same file at the same time, on one computer or on two that
share a folder.
"""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from toolkit import files
from toolkit.errors import AnotherRun, Refusal, Refused, TryLater
from toolkit.workbooks.excel.leases import leased
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

MARK_IS_NONE = Refusal(
    Refused,
    "mark-is-none",
    "Beside “{name}” stands “{mark}”, where a run of the toolkit puts its mark; but it is a"
    " folder, a link or something else that no run has made. Nothing was done. Take it away"
    " (such names are hidden: ls -a shows them), and run this again.",
)

DEAD_AFTER = 30.0  # seconds without a sign of life from a run on another computer


def _refuse_strange(path: Path, marks: Iterable[Path]) -> None:
    for mark in marks:
        with contextlib.suppress(OSError):  # none is there, or whoever opens it says why not
            if not stat.S_ISREG(mark.lstat().st_mode):
                raise MARK_IS_NONE(name=path.name, mark=mark.name)


@contextlib.contextmanager
def held(path: Path) -> Iterator[Callable[[], bool]]:
    """Holds the workbook against a second run; both marks go away with whoever holds them. What it
    yields says whether it is held still.

    The system's own lock is told at once, and freed when a run dies. Some shared drives know no
    locks, or keep them to one computer: there the file beside the workbook has to do, which a run
    touches as long as it lives.
    """
    lock, lease = (path.parent / f".{path.name}.toolkit-{name}" for name in ("lock", "lease"))
    _refuse_strange(path, (lock, lease))
    with contextlib.ExitStack() as hold:
        try:
            hold.enter_context(files.held(lock, leave=False))
            ours = hold.enter_context(leased(lease, DEAD_AFTER))
        except BlockingIOError:
            raise ANOTHER_RUN_ON_FILE(name=path.name) from None
        except OSError as trouble:
            raise sentence_of(path, trouble) from trouble
        files.clear(path.parent, files.exactly(path.name))
        suffix = files.exactly(path.suffix)
        files.clear(path.parent / BACKUPS, f"{files.exactly(path.stem)}-[0-9]*-[0-9]*{suffix}")
        yield ours
