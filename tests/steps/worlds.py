"""A small local, in an Excel file or on Google, with its people's acts: as it stood it can be put back at any time."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any, Protocol

import openpyxl
from emulator import Emulator, File
from emulator.book import Book
from machines import Ended, Machine
from sheets import tabs_in
from xlsx import saved

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.whole import EVERYTHING

LAID_ASIDE = re.compile(r"toolkit \d+")
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Email             | Roles
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | ada@example.org   | Leader
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      |                   |
Cleo      | Cleo       | Park      | Maple El | Potential member | Rosa      |                   |
Nan       | Nan        | Null      | Oak Mid  | Member           | Cesar     |                   |
007       | Dee        | =cmd()    | Oak Mid  | Pending          | Cesar     |                   |
Eve       | Eve        | Green     | Oak Mid  | Potential member | Cesar     |                   |
Flo       | Flo        | Hall      | Maple El | Member           | Rosa      |                   |
Gil       | Gil        | Ives      | Maple El | Potential member | Cesar     |                   |
Hal       | Hal        | Jones     | Oak Mid  | Member           |           |                   |
Ida       | Ida        | King      | Oak Mid  | Potential member | Rosa      |                   |
Jo        | Jo         | Lane      | Maple El | Member           | Rosa      |                   |
Kit       | Kit        | Moss      | Maple El | Potential member | Cesar     |                   |

Worksites:
Worksite | Region | Eligible | Rep email(s)
Maple El | East   | 9        | rep.maple@example.org
Oak Mid  | West   |          |

Organizers:
Organizer | Email             | Role
Rosa      | rosa@example.org  |
Cesar     |                   |
Sol       | sol@example.org   | Staff

Conversations:
Date       | Organizer | Person ID | Result | Method    | Assessment | Follow up by
2023-03-01 | Rosa      | Ada       | Talked | In person | 1          | 2023-03-07
2023-03-02 | Cesar     | Nan       | Talked | Phone     | 2          |
"""
# The employer's list: Eve has moved, and somebody is new.
HR = """Employee ID,Name,School
Ada,"LOPEZ, ADA",Maple El
Bo,"CHEN, BO",Maple El
Cleo,"PARK, CLEO",Maple El
Nan,"NULL, NAN",Oak Mid
007,"=CMD(), DEE",Oak Mid
Eve,"GREEN, EVE",Maple El
Flo,"HALL, FLO",Maple El
Gil,"IVES, GIL",Maple El
Hal,"JONES, HAL",Oak Mid
Ida,"KING, IDA",Oak Mid
Jo,"LANE, JO",Maple El
Kit,"MOSS, KIT",Maple El
New,"BYRON, EFUA",Oak Mid
"""
SETTINGS = """
[workbook]
where = "{where}"
[mail]
transport = "smtp"
host = "127.0.0.1"
port = {port}
security = "none"
pause = 0
from = "Organizing <organizing@example.org>"
reply_to = "sol@example.org"
[turf]
folder = "{sheets}"
"""
MONDAY = ("--as-of", "2023-03-13", "--quiet")
SYNC = ("sync", *MONDAY)
PUBLISH = ("turf", "publish", *MONDAY)
COLLECT = ("turf", "collect", *MONDAY)
IMPORT = ("import", "hr.csv", "--kind", "employer", *MONDAY)
ACCEPT = ("import", "--accept", "--yes", *MONDAY)
EMAIL = ("email", "--send", "--yes", *MONDAY)
UNDO = ("undo", "--yes", *MONDAY)
READERS = {"rosa@example.org", "sol@example.org", "rep.maple@example.org"}
# What every run writes anew: when it ran, and what a letter was called.
VOLATILE = {"Sync Log": None, "Letters": ("At", "Message ID"), "Computer": None}
Cells = dict[str, dict[str, list[list[Any]]]]  # workbook, tab, rows


class World(Protocol):
    """Where a local keeps its workbook and its sheets."""

    machine: Machine
    folder: Path

    def kept(self) -> Any: ...
    def put_back(self, state: Any) -> None: ...
    def cells(self) -> Cells: ...
    def book(self, name: str) -> dict[str, list[list[Any]]]:
        """The tabs of one workbook."""
        ...

    def laid_aside(self) -> list[str]:
        """Hidden tabs in which a run lays cells for a moment."""
        ...

    def traces(self) -> Any:
        """All that a run can leave behind, but for when it was."""
        ...

    def type(self, title: str, whose: str, sheet: str = "", **cells: str) -> None: ...
    def copies(self, names: Sequence[str]) -> list[str]:
        """The workbook as it stands, once for each name, and where each of them is; an empty one for the last."""
        ...


def run(world: World, *said: str, **more: Any) -> Ended:
    return world.machine.run(world.folder, *said, **more)


def steady(cells: Cells) -> Cells:
    """Without what every run writes anew, and without blanks at the ends of rows."""
    found: Cells = {}
    for book, tabs in cells.items():
        found[book] = {}
        for title, rows in tabs.items():
            if title in VOLATILE and VOLATILE[title] is None:
                continue
            lines = [list(row) for row in rows]
            headings = lines[2] if len(lines) > 2 else []
            for heading in VOLATILE.get(title) or ():
                for line in lines[3:]:
                    if heading in headings and headings.index(heading) < len(line):
                        line[headings.index(heading)] = ""
            found[book][title] = [_stripped(line) for line in lines]
    return found


def differences(one: Cells, other: Cells) -> list[tuple[Any, ...]]:
    """Workbook, tab, row and what stands there in the one and in the other."""
    found = []
    for book in sorted({*one, *other}):
        a, b = one.get(book, {}), other.get(book, {})
        for title in sorted({*a, *b}):
            if a.get(title) == b.get(title):
                continue
            pairs = zip_longest(a.get(title, []), b.get(title, []), fillvalue=[])
            found += [(book, title, n, x, y) for n, (x, y) in enumerate(pairs, 1) if x != y]
    return found


def _stripped(line: list[Any]) -> list[Any]:
    while line and line[-1] in (None, ""):
        line.pop()
    return ["" if cell is None else cell for cell in line]


def spots(
    rows: list[list[Any]], whose: str, cells: Mapping[str, str]
) -> dict[tuple[int, int], str]:
    """Where to type, counted from 1: beside the first row in which a cell begins with this name or ID."""
    row = next(
        n
        for n, line in enumerate(rows, 1)
        if n > 3 and any(str(cell or "").startswith(whose) for cell in line)
    )
    return {
        (row, rows[2].index(heading.replace("_", " ")) + 1): value
        for heading, value in cells.items()
    }


@dataclass
class OnExcel:
    """A folder with the file, and the files of representatives and organizers."""

    machine: Machine
    folder: Path
    port: int = 0

    def __post_init__(self) -> None:
        saved(self.folder / "organizing.xlsx", tabs_in(LOCAL))
        said = SETTINGS.format(where="organizing.xlsx", port=self.port, sheets="sheets")
        (self.folder / "toolkit.toml").write_text(said)
        (self.folder / "hr.csv").write_text(HR)

    def kept(self) -> Any:
        return _files(self.folder), _files(self.machine.home)

    def put_back(self, state: Any) -> None:
        for folder, found in zip((self.folder, self.machine.home), state, strict=True):
            laid(folder, found)

    def traces(self) -> Any:
        files = sorted(
            (str(path.parent), path.suffix)
            for folder in (self.folder, self.machine.home)
            for path in folder.rglob("*")
        )
        return steady(self.cells()), files

    def cells(self) -> Cells:
        return _in_files(self.folder)

    def book(self, name: str) -> dict[str, list[list[Any]]]:
        return _read(self.folder / f"{name}.xlsx")

    def laid_aside(self) -> list[str]:
        return []

    def type(self, title: str, whose: str, sheet: str = "", **cells: str) -> None:
        path = self.folder / "sheets" / sheet if sheet else self.folder / "organizing.xlsx"
        book = openpyxl.load_workbook(path)
        for (row, column), value in spots(_read(path)[title], whose, cells).items():
            book[title].cell(row, column, value)
        book.save(path)

    def copies(self, names: Sequence[str]) -> list[str]:
        for name in names[:-1]:
            shutil.copy(self.folder / "organizing.xlsx", self.folder / f"{name}.xlsx")
        return [f"{name}.xlsx" for name in names]


def _in_files(folder: Path) -> Cells:
    """Every workbook in it, and of representatives and organizers."""
    there = [*sorted(folder.glob("*.xlsx")), *sorted(folder.glob("sheets/*.xlsx"))]
    return {path.name: _read(path) for path in there}


def _seen(book: Book) -> list[str]:
    """The tabs of a spreadsheet, but for those that a run lays cells in."""
    return [one.title for one in book.sheets if not LAID_ASIDE.fullmatch(one.title)]


_KNOWN: dict[bytes, dict[str, list[list[Any]]]] = {}


def _read(path: Path) -> dict[str, list[list[Any]]]:
    """The cells of a file; one that is byte for byte as another was before is read once."""
    content = sha256(path.read_bytes()).digest()
    if content not in _KNOWN:
        _KNOWN[content] = _tabs(path)
    return _KNOWN[content]


def _tabs(path: Path) -> dict[str, list[list[Any]]]:
    grids = ExcelWorkbook(path).read(EVERYTHING).grids
    return {
        grid.title: [
            [grid.cell(row, column) for column in range(1, len(grid.columns) + 1)]
            for row in range(1, grid.n_rows + 1)
        ]
        for grid in grids
    }


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def laid(folder: Path, found: Mapping[str, bytes]) -> None:
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, content in found.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o600)


@dataclass
class OnGoogle:
    """The spreadsheet, and a folder of a shared drive for those of representatives and organizers."""

    machine: Machine
    folder: Path
    google: Emulator
    port: int = 0
    file: File = field(init=False)

    def __post_init__(self) -> None:
        robot = self.google.account()
        self.file = self.google.new_file("Organizing", shared={robot.email: "writer"})
        for title, rows in tabs_in(LOCAL).items():
            self.google.person(self.file).add_tab(title, rows)
        self.google.person(self.file).delete_tab("Sheet1")
        shelf = self.google.new_folder(shared_drive=True, shared={robot.email: "fileOrganizer"})
        said = SETTINGS.format(
            where=f"https://docs.google.com/spreadsheets/d/{self.file.ident}/edit",
            port=self.port,
            sheets=f"https://drive.google.com/drive/folders/{shelf.ident}",
        )
        (self.folder / "toolkit.toml").write_text(said)
        (self.folder / "hr.csv").write_text(HR)
        key = self.folder / "key.json"
        key.write_text(json.dumps(robot.info()))
        key.chmod(0o600)
        self.machine.environ = self.environ = {
            "TOOLKIT_GOOGLE_ENDPOINT": self.google.url,
            "TOOLKIT_GOOGLE_CREDENTIALS": str(key),
        }

    def kept(self) -> Any:
        files = {ident: _copy(file, file.book) for ident, file in self.google.files.items()}
        return files, _files(self.folder), _files(self.machine.home)

    def put_back(self, state: Any) -> None:
        files, folder, home = state
        self.google.calls.clear()
        self.google._random = Random(1)  # what it makes from here on is numbered alike
        for ident in list(self.google.files):
            if ident not in files:
                del self.google.files[ident]
        for ident, one in files.items():
            fresh = _copy(one, one.book)
            self.google.files[ident] = fresh
            if ident == self.file.ident:
                self.file = fresh
        laid(self.folder, folder)
        laid(self.machine.home, home)

    def traces(self) -> Any:
        marks = [
            sorted(mark["metadataKey"] for mark in file.book.metadata)
            for file in self.google.files.values()
            if file.book
        ]
        roles = [dict(file.roles) for file in self.google.files.values()]
        home = sorted((path.parent, path.suffix) for path in self.machine.home.rglob("*"))
        return steady(self.cells()), marks, roles, home

    def cells(self) -> Cells:
        found = _in_files(self.folder)
        for file in self.google.files.values():
            if file.book is not None:
                assert file.name not in found, "a sheet was made twice"
                person = self.google.person(file)
                found[file.name] = {title: person.values(title) for title in _seen(file.book)}
        return found

    def book(self, name: str) -> dict[str, list[list[Any]]]:
        (file,) = [one for one in self.google.files.values() if one.book and one.name == name]
        assert file.book
        person = self.google.person(file)
        return {title: person.values(title) for title in _seen(file.book)}

    def laid_aside(self) -> list[str]:
        return [
            one.title
            for file in self.google.files.values()
            if file.book
            for one in file.book.sheets
            if one.title not in _seen(file.book)
        ]

    def type(self, title: str, whose: str, sheet: str = "", **cells: str) -> None:
        named = sheet or "Organizing"
        (file,) = [one for one in self.google.files.values() if one.book and one.name == named]
        person = self.google.person(file)
        for (row, column), value in spots(person.values(title), whose, cells).items():
            person.type(title, f"{letters(column)}{row}", [[value]])

    def copies(self, names: Sequence[str]) -> list[str]:
        assert self.file.book
        made = []
        for name in names:
            file = self.google.new_file(name, shared=dict(self.file.roles))
            assert file.book
            if name != names[-1]:
                file.book = replace(
                    self.file.book.fork(), ident=file.ident, properties=file.book.properties
                )
            made.append(f"https://docs.google.com/spreadsheets/d/{file.ident}/edit")
        return made


def _copy(file: File, book: Book | None) -> File:
    # The same dice again: what Google numbers is numbered alike in every run from here.
    forked = replace(book.fork(), random=Random(1)) if book is not None else None
    return replace(file, book=forked, roles=dict(file.roles), properties=dict(file.properties))


def done(world: World, *said: str, code: int = 0) -> None:
    ended = run(world, *said)
    assert ended.code == code, ended.said


def main(cells: Cells) -> dict[str, list[list[Any]]]:
    """The tabs of the workbook itself."""
    return next(tabs for tabs in cells.values() if "Roster" in tabs)


def entries(cells: Cells) -> list[str]:
    """The notes in the Field Log."""
    rows = main(cells)["Field Log"]
    return [row[rows[2].index("Notes")] for row in rows[3:]]


def beside(cells: Cells) -> list[str]:
    """The notes in sheets of somebody's own: beside people, and on their way in the hidden tab."""
    found = []
    for tabs in cells.values():
        for title, rows in tabs.items():
            if title in ("People", "Own Taken") and "Roster" not in tabs:
                found += [cell for row in rows[3:] for cell in row if str(cell).startswith("in ")]
    return found
