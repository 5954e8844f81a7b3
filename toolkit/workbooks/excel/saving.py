"""Saving a workbook: the old file or the new one, never half of either; the old one is kept as a
backup.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from datetime import UTC, datetime
from pathlib import Path

from toolkit import files
from toolkit.errors import Refusal, Refused, ToolkitError, TryLater

FILE_OPEN = Refusal(
    TryLater,
    "file-open",
    "Somebody has “{name}” open. Close it in Excel or LibreOffice and run this"
    " again (if nobody has: delete the file “{lock}” beside it).",
)
READ_ONLY_FILE = Refusal(
    Refused,
    "read-only-file",
    "“{name}” is set read-only, so nothing in it was changed. If the toolkit should"
    " write in it, take that mark off (Properties, Read-only; or: chmod u+w) and run"
    " this again.",
)
NO_BACKUP_FOLDER = Refusal(
    Refused,
    "no-backup-folder",
    "Copies of “{name}” are kept in the folder {folder} beside it, and what is called"
    " so there is no folder. Nothing was changed. Give that another name and run this"
    " again.",
)
DISK_FULL = Refusal(
    Refused,
    "disk-full",
    "There is no room left on the disk for “{name}”: nothing was changed. "
    "Make some room and run this again.",
)
MAY_NOT_WRITE = Refusal(
    Refused,
    "may-not-write",
    "The toolkit may not write in the folder of “{name}”: nothing was changed. "
    "Ask whoever looks after this machine for the right to write there.",
)
NOT_SAVED = Refusal(
    Refused,
    "not-saved",
    "“{name}” could not be saved ({why}). The file is whole: either as it was or as it"
    " should be. Run this again.",
)
BACKUPS = ".toolkit-backups"
KEPT = 10


def check_closed(path: Path) -> None:
    """Raises `TryLater` while Excel or LibreOffice holds the workbook open."""
    for name in (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#"):
        if os.path.exists(path.parent / name):
            raise FILE_OPEN(name=path.name, lock=name)


def check_writable(path: Path) -> None:
    """Raises `Refused` where somebody set the workbook read-only."""
    if os.path.exists(path) and not files.writable(path):
        raise READ_ONLY_FILE(name=path.name)


def save(path: Path, data: bytes, previous: bytes | None) -> None:
    """Puts `data` in the file's place; `previous` goes to the dated backups. On any failure the old
    file stays.
    """
    kept: Path | None = None
    try:
        mode = path.stat().st_mode & 0o7777 if os.path.exists(path) else files.PRIVATE
        if previous is not None:
            kept = _backed_up(path, previous)
        files.written(path, data, mode=mode)
    except OSError as trouble:
        with contextlib.suppress(OSError):
            if kept is not None:
                kept.unlink()
            (path.parent / BACKUPS).rmdir()  # where nothing else is in it
        raise sentence_of(path, trouble) from trouble
    if kept is not None:
        _prune(path)


def _backed_up(path: Path, previous: bytes) -> Path:
    """A copy of the file as it was, named by when it was last changed."""
    try:
        folder = files.folder(path.parent / BACKUPS)
    except NotADirectoryError:
        raise NO_BACKUP_FOLDER(name=path.name, folder=BACKUPS) from None
    stat = path.stat()
    when = datetime.fromtimestamp(stat.st_mtime, tz=UTC).astimezone()
    stem, mode = f"{path.stem}-{when:%Y%m%d-%H%M%S}", stat.st_mode & files.PRIVATE
    return files.written_apart(
        folder, stem, path.suffix, previous, mode=mode, changed_ns=stat.st_mtime_ns
    )


def backups(path: Path) -> list[Path]:
    """The kept copies of the workbook, the oldest first."""
    folder = path.parent / BACKUPS
    dated = re.compile(rf"{re.escape(path.stem)}-\d{{8}}-\d{{6}}(?:-\d+)?{re.escape(path.suffix)}")
    found = folder.iterdir() if folder.is_dir() else ()
    mine = (one for one in found if dated.fullmatch(one.name))
    return sorted(mine, key=lambda one: (one.stat().st_mtime_ns, len(one.name), one.name))


def _prune(path: Path) -> None:
    for old in backups(path)[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()


def sentence_of(path: Path, trouble: OSError) -> ToolkitError:
    if trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DISK_FULL(name=path.name)
    if trouble.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return MAY_NOT_WRITE(name=path.name)
    return NOT_SAVED(name=path.name, why=trouble.strerror or "unknown")
