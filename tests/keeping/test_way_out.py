"""Everything there is, as CSV: no cell is left behind, and the folder is there whole or not at all."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from keeping.conftest import AS_OF, NOW, TABS
from workbooks.google.desks import Desk
from workbooks.margins import calls, publish

from toolkit.errors import Refused
from toolkit.jobs.way_out import everything
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

LOST = [
    ["Person ID", "First name", "Worksite"],
    ["Dee", "Dee", "Nowhere"],
    [None, "=HYPERLINK()", None],
]


def take(workbook, folder: Path):
    return everything(workbook, Settings(), folder, as_of=AS_OF, now=NOW)


def read(file: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


def test_every_tab_is_there_with_rows_that_cannot_be_read(tmp_path: Path) -> None:
    workbook = MemoryWorkbook(
        {**TABS, "Roster": LOST, "Our agenda": [[None, "Monday"], [1.5, True]]}
    )
    publish(workbook, calls("Ada"))
    made = take(workbook, tmp_path / "all")
    files = {path.name for path in (tmp_path / "all").iterdir()}
    assert {"roster.csv", "our-agenda.csv", "calls.csv", "data-dictionary.csv"} < files
    assert made.tabs == len(files) - 1
    assert read(tmp_path / "all" / "roster.csv")[1:] == [
        ["Dee", "Dee", "Nowhere"],
        ["", "'=HYPERLINK()", ""],
    ]
    assert read(tmp_path / "all" / "our-agenda.csv") == [["", "Monday"], ["1.5", "TRUE"]]
    assert read(tmp_path / "all" / "calls.csv")[0][:2] == ["Organizer", "Person ID"]
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "all").iterdir()} == {0o600}


def test_the_dictionary_says_what_each_column_means(tmp_path: Path) -> None:
    take(MemoryWorkbook(TABS), tmp_path / "all")
    told = {(row[0], row[2]): row[3:] for row in read(tmp_path / "all" / "data-dictionary.csv")}
    assert told["Roster", "Status"][0] == "Choice"
    assert "As on the list." in told["Roster", "First name"]
    assert ("Roster", "Email") not in told


def test_a_folder_that_has_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match="has something in it"):
        take(MemoryWorkbook(TABS), tmp_path / "all")
    assert [path.name for path in (tmp_path / "all").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("step", "times"), [("fsync", 0), ("fsync", 5), ("chmod", 2), ("replace", 4)]
)
def test_one_that_is_stopped_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, times: int
) -> None:
    real, left = getattr(os, step), [times]

    def killed(*said: object, **more: object) -> object:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        return real(*said, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, step, killed)
        with pytest.raises(KeyboardInterrupt):
            take(MemoryWorkbook(TABS), tmp_path / "all")
    assert list(tmp_path.iterdir()) == []
    take(MemoryWorkbook(TABS), tmp_path / "all")
    assert len(list((tmp_path / "all").iterdir())) == 4


@pytest.mark.slow  # a whole Google
def test_on_google_days_are_days(desk: Callable[..., Desk], tmp_path: Path) -> None:
    take(
        desk({"Roster": TABS["Roster"], "Agenda": [["Day"], [date(2023, 3, 6)]]}).open(),
        tmp_path / "all",
    )
    assert read(tmp_path / "all" / "agenda.csv") == [["Day"], ["2023-03-06"]]
