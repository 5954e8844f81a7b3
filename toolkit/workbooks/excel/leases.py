"""Leases: a file that a run touches as long as it lives, against other computers, also where a
shared drive knows no locks.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from secrets import token_hex

from toolkit import files
from toolkit.steps import step


@contextlib.contextmanager
def leased(marker: Path, seconds: float) -> Iterator[Callable[[], bool]]:
    """Holds a file against other computers; what it yields says whether it is held still.

    The holder touches it again and again. Who finds it untouched for so many seconds, by a clock of
    their own, takes it from a run that died; `BlockingIOError` where a run is alive, or another one
    that waited as long was faster. On one computer the process itself is looked for, and nobody
    waits.
    """
    from filelock import SoftFileLease, Timeout  # noqa: PLC0415 -- slow, not for --help

    mine = SoftFileLease(marker, lease_duration=seconds, mode=files.PRIVATE)
    seen = _touched(marker)

    def alive() -> bool:
        # Another file there may be our own, put in the place of a dead run's; one touched is not.
        nonlocal seen
        before, seen = seen, _touched(marker)
        return bool(before and seen and before[0] == seen[0] and before != seen)

    first = seen
    try:
        with contextlib.suppress(Timeout):
            mine.acquire(timeout=2 * seconds, cancel_check=alive)
        if not mine.is_locked and first and _touched(marker) == first:
            _take_away(marker, first)  # untouched all the time, of a kind never taken for dead
        if not mine.is_locked:
            mine.acquire(timeout=0)
    except Timeout:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(marker)) from None
    try:
        step("a lease is held")
        ours = _touched(marker)
        yield lambda: ours is not None and (_touched(marker) or (0, 0))[0] == ours[0]
    finally:
        mine.release()


def _take_away(marker: Path, dead: tuple[int, int]) -> None:
    """Takes a dead run's file away. Of several who have waited for it one can give it a name of its
    own; whoever is late finds that it was somebody else's by now, and puts that back.
    """
    own = marker.with_name(f"{marker.name}.{token_hex(8)}{files.PART}")
    with contextlib.suppress(OSError):  # it is gone, or held open: then it cannot be ours
        os.rename(marker, own)
        if _touched(own) == dead:
            os.unlink(own)
            return
        try:
            files.placed(own, marker)
        except FileExistsError:  # a third run has begun: theirs is lost, and they will see it
            os.unlink(own)


def _touched(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
