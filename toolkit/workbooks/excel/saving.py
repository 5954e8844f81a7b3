"""Saving a workbook: the old file or the new one, never half of either; the old one is kept as a
backup.
"""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from toolkit.errors import Refused, ToolkitError, TryLater
from toolkit.words import say

BACKUPS = ".toolkit-backups"
KEPT = 10
# Some shared drives know no locks; there the look at the file right before it is replaced has to do.
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def check_closed(path: Path) -> None:
    """Raises `TryLater` while Excel or LibreOffice holds the workbook open."""
    for name in (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#"):
        if (path.parent / name).exists():
            raise TryLater(
                say(
                    "en",
                    "Somebody has “{name}” open. Close it in Excel or LibreOffice and run this"
                    " again (if nobody has: delete the file “{lock}” beside it).",
                    name=path.name,
                    lock=name,
                )
            )


def save(path: Path, data: bytes, previous: bytes | None) -> None:
    """Puts `data` in the file's place; `previous` goes to the dated backups. On any failure the old
    file stays.
    """
    temporary: str | None = None
    kept: Path | None = None
    done = False
    try:
        handle, temporary = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=".new", dir=path.parent
        )
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, path.stat().st_mode & 0o7777 if path.exists() else 0o600)
        if previous is not None:
            kept = _backed_up(path, previous)
        os.replace(temporary, path)
        done = True
        _sync_folder(path.parent)
    except OSError as trouble:
        raise _sentence(path, trouble) from trouble
    finally:
        if not done:
            for left in (temporary, kept):
                if left is not None:
                    with contextlib.suppress(OSError):
                        os.unlink(left)
    if kept is not None:
        _prune(path)


def _backed_up(path: Path, previous: bytes) -> Path:
    """A copy of the file as it was, named by when it was last changed."""
    folder = path.parent / BACKUPS
    folder.mkdir(mode=0o700, exist_ok=True)
    stat = path.stat()
    when = datetime.fromtimestamp(stat.st_mtime, tz=UTC).astimezone()
    stem = f"{path.stem}-{when:%Y%m%d-%H%M%S}"
    backup, n = folder / f"{stem}{path.suffix}", 2
    while backup.exists():
        backup, n = folder / f"{stem}-{n}{path.suffix}", n + 1
    try:
        with open(backup, "xb") as stream:
            os.chmod(backup, stat.st_mode & 0o600)
            stream.write(previous)
            stream.flush()
            os.fsync(stream.fileno())
        os.utime(backup, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    except OSError:
        with contextlib.suppress(OSError):
            backup.unlink()
        raise
    return backup


def backups(path: Path) -> list[Path]:
    """The kept copies of the workbook, the oldest first."""
    folder = path.parent / BACKUPS
    found = (
        folder.glob(f"{_escaped(path.stem)}-[0-9]*-[0-9]*{_escaped(path.suffix)}")
        if folder.is_dir()
        else []
    )
    return sorted(found, key=lambda one: (one.stat().st_mtime_ns, len(one.name), one.name))


def _prune(path: Path) -> None:
    for old in backups(path)[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()


def _escaped(text: str) -> str:
    return "".join(f"[{sign}]" if sign in "[]*?" else sign for sign in text)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened, and a rename is written through
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sentence(path: Path, trouble: OSError) -> ToolkitError:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Refused(
            say(
                "en",
                "There is no room left on the disk for “{name}”: nothing was changed. "
                "Make some room and run this again.",
                name=path.name,
            )
        )
    if trouble.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Refused(
            say(
                "en",
                "The toolkit may not write in the folder of “{name}”: nothing was changed. "
                "Ask whoever looks after this machine for the right to write there.",
                name=path.name,
            )
        )
    return Refused(
        say(
            "en",
            "“{name}” could not be saved ({why}). The file is whole: either as it was or as it"
            " should be. Run this again.",
            name=path.name,
            why=trouble.strerror or "unknown",
        )
    )


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Holds the workbook against a second run on this machine; the mark goes away with whoever
    holds it.
    """
    lock = path.parent / f".{path.name}.toolkit-lock"
    try:
        handle = _locked(lock)
    except BlockingIOError:
        raise TryLater(
            say(
                "en",
                "Another run of the toolkit is working on “{name}”. Try again when it is done.",
                name=path.name,
            )
        ) from None
    except OSError as trouble:
        raise _sentence(path, trouble) from trouble
    try:
        for left in path.parent.glob(
            f".{_escaped(path.name)}.*.new"
        ):  # of a run that was stopped while saving
            with contextlib.suppress(OSError):
                left.unlink()
        yield
    finally:
        with contextlib.suppress(OSError):
            os.unlink(lock)
        os.close(handle)


def _locked(lock: Path) -> int:
    take = _take()
    while True:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                take(handle)
            except OSError as trouble:
                if trouble.errno in _NO_LOCKS:
                    return handle
                raise
            # Whoever held it before may have removed the very file that we opened.
            if os.path.exists(lock) and os.path.samestat(os.stat(lock), os.fstat(handle)):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _take() -> Callable[[int], None]:
    if os.name == "posix":
        import fcntl  # noqa: PLC0415 -- not on Windows

        return lambda handle: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    import msvcrt  # noqa: PLC0415 -- only on Windows

    def take(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError as trouble:
            raise BlockingIOError from trouble

    return take
