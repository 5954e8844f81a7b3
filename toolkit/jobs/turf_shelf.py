"""Shelves: where the sheets of representatives and organizers lie: files in a folder, or
spreadsheets on Google that are shared with their readers alone.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.organizing.own_sheets import OwnSheet
from toolkit.tabs.sheets import SheetRow
from toolkit.words import ident
from toolkit.workbooks.changes import Workbook

if TYPE_CHECKING:
    from toolkit.workbooks.google.account import GoogleAccount
    from toolkit.workbooks.google.drive import Drive

FOLDER_NOT_DRIVE = Refusal(
    Misused,
    "folder-not-drive",
    "The folder that [turf] names (or --folder) is an address of Google's, and this workbook is an"
    " Excel file. Name a folder on this computer.",
)

_DRIVE_FOLDER = re.compile(r"^https?://drive\.google\.com/(?:drive/)?(?:u/\d+/)?folders/([\w-]+)")
MARK = "toolkit"  # what the spreadsheets that the toolkit makes are known by
DEFAULT = "sheets"
ASIDE = "closed/"  # where a file lies that is nobody's any more


@dataclass(frozen=True)
class Sharing:
    """What became of who may open a sheet: how many were let in and shut out."""

    let_in: int = 0
    shut_out: int = 0


class Shelf(Protocol):
    """Where sheets lie. A place is what the tab Sheets remembers: a file's name, or an address."""

    shares: ClassVar[bool]  # whether it is what lets people in, and so needs their addresses

    def minutes(self, sheets: int) -> int:
        """How long it takes to write so many, rounded up; 0 where nobody has to wait."""
        ...

    def made(self) -> Mapping[str, str]:
        """The places of sheets that were made before, by their `word`: also those of a run that
        was stopped before it could write them down.
        """
        ...

    def make(self, sheet: OwnSheet, taken: Collection[str]) -> str:
        """The place of a new sheet, which is none of those `taken`."""
        ...

    def takes(self, place: str) -> bool:
        """Whether a place can be one of a sheet here: people name some, and another shelf's are
        other ones.
        """
        ...

    def holds(self, place: str) -> bool:
        """Whether it is there still, as far as that is cheap to tell."""
        ...

    def open(self, place: str, *, fresh: bool = False) -> Workbook:
        """The sheet; `fresh`: it was just made, and nothing was written into it yet."""
        ...

    def put(self, place: str, *, aside: bool) -> str:
        """The place of a sheet once it lies aside, since it is nobody's any more, or again among
        the others; the same where access is what decides.
        """
        ...

    def readers(self, place: str) -> frozenset[str] | None:
        """The addresses of everybody who may open the sheet, beside its owner and this account; a
        link or a whole domain is one of its own. None where nobody can tell.
        """
        ...

    def share(
        self, place: str, addresses: Collection[str], before: Collection[str], *, own: bool
    ) -> Sharing:
        """Lets these addresses open the sheet, and nobody else whom the toolkit let in (`before`).
        One of the toolkit's `own` making is open to nobody else at all.
        """
        ...


@dataclass(frozen=True)
class FolderShelf:
    """Excel files in a folder that only whoever runs this may open; handing them on is up to
    them.
    """

    folder: Path
    shares: ClassVar[bool] = False

    def minutes(self, sheets: int) -> int:
        return 0

    def made(self) -> Mapping[str, str]:
        return {}

    def make(self, sheet: OwnSheet, taken: Collection[str]) -> str:
        stem = files.safe_name(sheet.whose, sheet.kind)
        used = {name.casefold() for name in taken}
        n = 1
        while (name := f"{stem}{f'-{n}' if n > 1 else ''}.xlsx").casefold() in used:
            n += 1
        return name

    def takes(self, place: str) -> bool:
        return bool(place) and "/" not in place.removeprefix(ASIDE)

    def holds(self, place: str) -> bool:
        return os.path.lexists(self.path(place))

    def path(self, place: str) -> Path:
        """Where a file lies; of a place that people wrote only the name counts."""
        folder = self.folder / ASIDE if place.startswith(ASIDE) else self.folder
        return folder / Path(place).name

    def open(self, place: str, *, fresh: bool = False) -> Workbook:
        from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

        path = self.path(place)
        files.folder(path.parent)
        return ExcelWorkbook(path) if os.path.lexists(path) else ExcelWorkbook.create(path)

    def put(self, place: str, *, aside: bool) -> str:
        name = Path(place).name
        stem, n = Path(name).stem, 1
        while os.path.lexists(self.path(there := f"{ASIDE if aside else ''}{name}")):
            if there == place:
                return place
            n += 1
            name = f"{stem}-{n}.xlsx"
        if os.path.lexists(path := self.path(place)):
            files.folder(self.path(there).parent)
            os.replace(path, self.path(there))
        return there

    def readers(self, place: str) -> frozenset[str] | None:
        return None

    def share(
        self, place: str, addresses: Collection[str], before: Collection[str], *, own: bool
    ) -> Sharing:
        return Sharing()


@dataclass(frozen=True)
class DriveShelf:
    """Spreadsheets on Google. `main` is the number of the workbook they belong to; `folder` that of
    the folder they are made in, "" for the account's own drive; `notify`: Google mails whoever is
    let in.
    """

    account: GoogleAccount
    drive: Drive
    main: str
    folder: str = ""
    notify: bool = False
    shares: ClassVar[bool] = True

    @classmethod
    def beside(
        cls, account: GoogleAccount, main: str, folder: str = "", *, notify: bool = False
    ) -> DriveShelf:
        """The shelf of a workbook; the folder by its address or its number."""
        found = _DRIVE_FOLDER.match(folder.strip())
        return cls(account, account.drive, main, found[1] if found else folder.strip(), notify)

    def minutes(self, sheets: int) -> int:
        # Google counts reads and writes each by itself, and a sheet is read in two requests.
        return -(-2 * sheets // self.account.reads.calls)

    def made(self) -> Mapping[str, str]:
        found = self.drive.made(MARK, self.main)
        return {name: _address(number) for name, number in found.items()}

    def make(self, sheet: OwnSheet, taken: Collection[str]) -> str:
        known = {MARK: self.main, "for": word(sheet.kind, sheet.whose)}
        return _address(self.drive.make(sheet.whose, self.folder, known))

    def takes(self, place: str) -> bool:
        from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow import

        try:
            return bool(place) and ident_in(place) not in (None, self.main)
        except Misused:
            return False  # another address

    def holds(self, place: str) -> bool:
        return True  # a spreadsheet that is gone is told when it is opened

    def open(self, place: str, *, fresh: bool = False) -> Workbook:
        return self.account.book(place, fresh=fresh)

    def put(self, place: str, *, aside: bool) -> str:
        return place

    def readers(self, place: str) -> frozenset[str] | None:
        from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow import

        robot = ident(self.drive.session.access.address)
        return frozenset(
            one.address or one.number
            for one in self.drive.readers(ident_in(place) or place)
            if one.role != "owner" and one.address != robot
        )

    def share(
        self, place: str, addresses: Collection[str], before: Collection[str], *, own: bool
    ) -> Sharing:
        from toolkit.workbooks.google.opening import ident_in  # noqa: PLC0415 -- slow import

        number = ident_in(place) or place
        wanted = {ident(each): each for each in addresses}
        ours = {ident(each) for each in before}
        there = self.drive.readers(number)
        robot = ident(self.drive.session.access.address)
        inside = {one.address for one in there if one.role in ("writer", "owner")}
        new = [address for name, address in wanted.items() if name not in inside]
        gone = [
            one
            for one in there
            if one.ours
            and one.address not in wanted
            and one.address != robot
            and (own or one.address in ours)
        ]
        for one in gone:
            self.drive.shut_out(number, one)
        for address in new:
            self.drive.let_in(number, address, notify=self.notify)
        return Sharing(len(new), len(gone))


def word(kind: str, whose: str) -> str:
    """By which a sheet is known on a shelf; it says nothing of whose it is."""
    return hashlib.sha256(f"{kind}/{whose}".encode()).hexdigest()[:24]


def _address(number: str) -> str:
    from toolkit.workbooks.google.reading import address_of  # noqa: PLC0415 -- slow, only on Google

    return address_of(number)


def place_of(shelf: Shelf, row: SheetRow) -> str:
    """Where the sheet of a line lies on this shelf; "" where it does not."""
    place = row.url if row.url and shelf.shares else row.file
    return place if shelf.takes(place) else ""
