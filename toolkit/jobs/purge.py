"""Purge: what the toolkit keeps on this computer, and of that what is older than it should be,
gone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from toolkit import files
from toolkit.jobs.opening import is_excel
from toolkit.jobs.receipts import receipts, receipts_file, rewritten
from toolkit.settings import Settings
from toolkit.words import marked

# As copies are named (jobs/copies.py), those before a write (workbooks/excel/saving.py), and letters
# (mail/folder.py): whatever else lies in those folders is people's own.
_COPY = re.compile(r".+-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?\.xls[xm]")
_BEFORE = re.compile(r".+-\d{8}-\d{6}(?:-\d+)?\.xls[xm]")
_LETTER = re.compile(r"[0-9a-f]{32}\.eml")
Find = Callable[[Settings, str], Iterable[Path]]  # its files; `where` is the workbook


@dataclass(frozen=True)
class Store:
    """One kind of thing that is kept here: its name, what stands in it, and its files."""

    name: str
    holds: str
    find: Find


@dataclass(frozen=True)
class Kept:
    """What of a store is there: how many files and bytes, since when, and those that are too
    old.
    """

    store: Store
    n: int
    size: int
    oldest: datetime | None
    old: tuple[Path, ...]


@dataclass(frozen=True)
class Purge:
    """Every store, and the receipts: how many lines there are, and how many are too old."""

    kept: tuple[Kept, ...]
    receipts: int
    old_receipts: int

    @property
    def old(self) -> int:
        """How many files and lines go."""
        return sum(len(one.old) for one in self.kept) + self.old_receipts


def _copies(settings: Settings, where: str) -> Iterable[Path]:
    folder = settings.path(settings.keeping.folder)
    return (path for path in _in(folder, where) if _COPY.fullmatch(path.name))


def _before_writes(settings: Settings, where: str) -> Iterable[Path]:
    if not is_excel(where):
        return ()
    folder = Path(where).expanduser().parent / ".toolkit-backups"
    return (path for path in _in(folder, where) if _BEFORE.fullmatch(path.name))


def _journal(settings: Settings, where: str) -> Iterable[Path]:
    folder = files.state_folder() / "journal"
    return folder.glob("*/run-*.json.gz") if folder.is_dir() else ()


def _outbox(settings: Settings, where: str) -> Iterable[Path]:
    if settings.mail.transport != "folder":
        return ()
    folder = settings.path(settings.mail.folder)
    return (path for path in _in(folder, where) if _LETTER.fullmatch(path.name))


def _in(folder: Path, where: str) -> list[Path]:
    """The files of a folder: no folders and no links, and never the workbook."""
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    files_there = [path for path in there if path.is_file() and not path.is_symlink()]
    mine = Path(where).expanduser() if is_excel(where) else None
    if mine is None or not mine.exists():
        return files_there
    return [path for path in files_there if not path.samefile(mine)]


STORES: tuple[Store, ...] = (
    Store(
        marked("Copies"),
        marked("whole workbooks: everything that stands in them (toolkit backup)"),
        _copies,
    ),
    Store(
        marked("Copies before a write"),
        marked("whole workbooks, as they were before each of the last writes (Excel files)"),
        _before_writes,
    ),
    Store(
        marked("Journal"),
        marked("the cells that each run changed, as they were (toolkit undo)"),
        _journal,
    ),
    Store(
        marked("Letters"),
        marked("letters with their addresses, where they go into a folder"),
        _outbox,
    ),
)


def purge(
    settings: Settings, where: str, *, older_than: timedelta, now: datetime, dry_run: bool
) -> Purge:
    """Looks into every store and, unless it is a dry run, takes away what is older. Nothing in any
    workbook is touched, and no file that the toolkit did not make. Raises OSError where a file
    cannot be taken away.
    """
    oldest = now - older_than
    kept = []
    for store in STORES:
        found = [(_made(path), path) for path in store.find(settings, where)]
        kept.append(
            Kept(
                store,
                len(found),
                sum(path.stat().st_size for _, path in found),
                min((made for made, _ in found), default=None),
                tuple(path for made, path in found if made < oldest),
            )
        )
    file = receipts_file(settings, where)
    lines = receipts(file)
    young = [one for one in lines if datetime.fromisoformat(one.at) >= oldest]
    if not dry_run:
        for one in kept:
            for path in one.old:
                path.unlink(missing_ok=True)
        if len(young) < len(lines):
            rewritten(file, young)
    return Purge(tuple(kept), len(lines), len(lines) - len(young))


def _made(path: Path) -> datetime:
    return datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
