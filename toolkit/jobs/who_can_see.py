"""Who can see: everybody who may open the workbook and its sheets, and what of that is worth a
worry.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from toolkit import files
from toolkit.errors import ToolkitError
from toolkit.jobs.opening import is_excel
from toolkit.jobs.reading import speak_as_kept
from toolkit.jobs.turf_shelf import FolderShelf
from toolkit.jobs.turf_shelves import sheet_folder
from toolkit.settings import Settings
from toolkit.tabs.sheets import SHEETS, SheetRow, sheet_rows
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.sharing import Opener

NOT_THERE = sentence(
    "It is not in the folder of the sheets, so nobody can tell who may open it. Where they lie in"
    " another one, name that as folder under [turf]."
)
Look = Callable[[str], Sequence[Opener]]  # who may open the file at an address


@dataclass(frozen=True)
class OpenTo:
    """One file: what it is (`kind` workbook, source or sheet; a sheet's `whose`), who may open it,
    and what is to be worried about. `untold` says why nobody can tell.
    """

    kind: str
    where: str
    whose: str = ""
    openers: tuple[Opener, ...] = ()
    worries: tuple[Sentence, ...] = ()
    untold: Sentence | None = None


@dataclass(frozen=True)
class SeenBy:
    """Every file, and what is to be worried about beside: old keys."""

    files: tuple[OpenTo, ...]
    keys: tuple[Sentence, ...] = field(default=())

    @property
    def worries(self) -> list[Sentence]:
        return [*(one for file in self.files for one in file.worries), *self.keys]


def who_can_see(
    workbook: Workbook, where: str, settings: Settings, look: Look, *, now: datetime
) -> SeenBy:
    """The workbook, those it reads, and the sheets it gave to people. `look` asks Google; a file on
    this computer is asked by itself.
    """
    with workbook:
        snapshot = workbook.read({SHEETS.title})
    speak_as_kept(snapshot)
    found = [
        _opened(kind, place, whose, settings, look)
        for kind, place, whose in _files(where, settings, snapshot)
    ]
    return SeenBy(tuple(found), tuple(_old_keys(settings, now)))


def worries(openers: Iterable[Opener], deny: Sequence[str]) -> Iterator[Sentence]:
    """What should not be: a link for anyone, a whole domain, somebody at the employer's, everybody
    on this computer.
    """
    denied = [one.lower().lstrip("@") for one in deny]
    for one in openers:
        if one.who == "anyone":
            yield sentence(
                "Anyone who has the link can open it. In the spreadsheet: Share, General access,"
                " Restricted."
            )
        elif one.who == "domain":
            yield sentence(
                "Everybody at {domain} can open it. In the spreadsheet: Share, General access,"
                " Restricted.",
                domain=one.name,
            )
        elif one.who == "computer" and one.name == "others":
            yield sentence(
                "Everybody who uses this computer can open it. Run: chmod 600, and the file's name."
            )
        elif _denied(one.name, denied):
            yield sentence(
                "Somebody with an address at {domain} can open it, which [sharing] deny names.",
                domain=one.name.rpartition("@")[2].lower(),
            )


def _denied(address: str, denied: Sequence[str]) -> bool:
    domain = address.rpartition("@")[2].lower()
    return any(domain == one or domain.endswith(f".{one}") for one in denied)


def _files(where: str, settings: Settings, snapshot: Snapshot) -> Iterator[tuple[str, str, str]]:
    """What each file is, where it lies and, of a sheet, whose it is; each once."""
    yield "workbook", where, ""
    others = (one.workbook for sources in settings.tabs.values() for one in sources)
    for other in dict.fromkeys(filter(None, others)):
        yield "source", str(settings.path(other)) if is_excel(other) else other, ""
    rows: Iterable[SheetRow] = sheet_rows(snapshot.owned(SHEETS.title)).values()
    shelf = FolderShelf(sheet_folder(where, settings)) if is_excel(where) else None
    for row in rows:
        if row.place:
            place = shelf.path(row.place) if shelf and "://" not in row.place else row.place
            yield "sheet", str(place), row.whose


def _opened(kind: str, where: str, whose: str, settings: Settings, look: Look) -> OpenTo:
    if kind == "sheet" and "://" not in where and not os.path.lexists(where):
        return OpenTo(kind, where, whose, untold=NOT_THERE)
    if "://" not in where and (is_excel(where) or Path(where).exists()):
        openers = on_this_computer(Path(where))
    else:
        try:
            openers = list(look(where))
        except ToolkitError as refused:
            return OpenTo(kind, where, whose, untold=refused.words)
    return OpenTo(
        kind, where, whose, tuple(openers), tuple(worries(openers, settings.sharing.deny))
    )


def on_this_computer(path: Path) -> list[Opener]:
    """Who may open a file here, by its permissions; nobody where it is not there."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return []
    found = [Opener("computer", "owner", writes=True, owns=True)]
    for name, reads, writes in (
        ("group", stat.S_IRGRP, stat.S_IWGRP),
        ("others", stat.S_IROTH, stat.S_IWOTH),
    ):
        if mode & reads:
            found.append(Opener("computer", name, writes=bool(mode & writes)))
    return found


def _old_keys(settings: Settings, now: datetime) -> Iterator[Sentence]:
    """A key is as old as its file: whoever has copied it since can use it."""
    if not settings.google.credentials:
        return
    try:
        made = files.real(settings.path(settings.google.credentials)).stat().st_mtime
    except (OSError, ValueError):
        return
    days = (now - datetime.fromtimestamp(made, UTC)).days
    if days > settings.sharing.key_days:
        yield sentence(
            "The key that [google] credentials names is {n} days old, by its file. Make a new"
            " one in the Google Cloud console, and delete the old one there.",
            n=days,
        )
