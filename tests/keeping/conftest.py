"""What the tests of keeping share: a small local in an Excel file, in memory, and on a local Google."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from emulator import Emulator
from workbooks.google.desks import Desk, Waiting, fill

from toolkit.workbooks.cells import Cell

NOW, AS_OF = datetime(2023, 3, 9, 12, tzinfo=UTC), date(2023, 3, 9)
TABS: dict[str, list[list[Cell]]] = {
    "Roster": [
        ["Person ID", "First name", "Last name", "Worksite", "Status", "Organizer", "Phone"],
        ["Ada", "Ada", "Lopez", "Maple El", "Member", "Rosa", "0303"],
        ["Bo", "Bo", "Chen", "Maple El", "Potential member", "Rosa", "007"],
        ["Cleo", "Cleo", "Park", "Maple El", "Potential member", "Cesar", ""],
        ["Nan", "Nan", "Null", "Maple El", "Member", "Cesar", ""],
    ],
    "Organizers": [
        ["Organizer", "Email", "Role"],
        ["Rosa", "rosa@example.org", ""],
        ["Cesar", "cesar@example.org", ""],
    ],
    "Conversations": [
        ["Date", "Organizer", "Person ID", "Result", "Assessment"],
        [date(2023, 3, 1), "Rosa", "Ada", "Talked", 2],
    ],
}


def saved(path: Path, tabs: Mapping[str, Sequence[Sequence[Cell]]] = TABS) -> Path:
    """The tabs as people would save them in a file."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in tabs.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


@pytest.fixture
def excel(tmp_path: Path) -> Path:
    return saved(tmp_path / "organizing.xlsx")


@pytest.fixture(scope="module")
def one_google() -> Iterator[Emulator]:
    with Emulator() as google:
        yield google


@pytest.fixture
def desk(one_google: Emulator, tmp_path: Path) -> Callable[..., Desk]:
    """A spreadsheet with these tabs, shared with the toolkit."""
    account = one_google.account()

    def made(tabs: Mapping[str, Sequence[Sequence[Cell]]] = TABS) -> Desk:
        file = one_google.new_file("Our local", shared={account.email: "writer"})
        desk = Desk(one_google, account, file, Waiting(), tmp_path / "locks")
        for title, rows in tabs.items():
            desk.person.add_tab(title)
            fill(desk.person, title, rows)
        desk.person.delete_tab("Sheet1")
        return desk

    return made
