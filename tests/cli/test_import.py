"""toolkit import: what it says, what it asks, and what it never says."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from commands import Run

ROSTER = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["1", "Ada", "Lopez", "Maple El", "Member"],
    ["2", "Bo", "Chen", "Maple El", "Member"],
    ["3", "Cleo", "Park", "Maple El", "Member"],
]
HR = "Employee ID,Last Name,First Name,School,Position\n1,Lopez,Ada,Maple El,Nurse\n2,Byron,Bo,Maple El,Nurse\n"


@pytest.fixture
def local(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Roster"
    for row in ROSTER:
        book.active.append(row)
    book.save(tmp_path / "organizing.xlsx")
    (tmp_path / "hr.csv").write_text(HR, encoding="utf-8")
    return tmp_path


def answer(folder: Path, said: str) -> None:
    """Somebody writes beside every line."""
    path = folder / "organizing.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["Reconciliation"]
    for row in range(4, sheet.max_row + 1):
        sheet.cell(row, 9, said)
    book.save(path)


def roster(folder: Path) -> list[list[object]]:
    sheet = openpyxl.load_workbook(folder / "organizing.xlsx")["Roster"]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


@pytest.mark.slow
def test_from_the_list_to_the_roster(ran: Run, local: Path) -> None:
    where = ("--workbook", "organizing.xlsx")
    found = ran("import", "hr.csv", *where)
    assert found.code == 0
    assert "hr.csv: read as the employer's list, 2 people." in found.out
    assert "Write Yes or No under Accept" in found.out
    answer(local, "Yes")
    looked = ran("import", "--accept", "--dry-run", *where)
    assert "  2 · Last name: Chen → Byron" in looked.out
    assert "Would write 2 lines; nothing was written." in looked.out
    assert roster(local) == ROSTER
    unasked = ran("import", "--accept", *where)
    assert unasked.code == 1
    assert "Nobody is at the terminal" in unasked.err
    assert roster(local) == ROSTER
    done = ran("import", "--accept", "--yes", *where)
    assert done.code == 0
    assert "Wrote 2 lines into your tabs." in done.out
    assert [row[2:] for row in roster(local)[1:]] == [
        ["Lopez", "Maple El", "Member"],
        ["Byron", "Maple El", "Member"],
        ["Park", "Maple El", "Left"],
    ]
    assert "nothing was changed" in ran("import", "--accept", *where).out


@pytest.mark.slow
def test_a_program_gets_counts_and_no_names(ran: Run, local: Path) -> None:
    where = ("--workbook", "organizing.xlsx")
    said = ran("import", "hr.csv", "--json", *where)
    assert json.loads(said.out) == {
        "lists": [{"kind": "employer", "rows": 2, "rows_not_read": 0}],
        "lines": {"Left": 1, "Changed": 1},
        "unknown_worksites": 0,
        "outcome": "written",
    }
    answer(local, "Yes")
    accepted = ran("import", "--accept", "--yes", "--json", *where)
    assert json.loads(accepted.out) == {
        "lines": {"Left": 1, "Changed": 1},
        "held": 0,
        "cells": 2,
        "tabs": ["Roster"],
        "outcome": "written",
    }
    assert ran("import", "hr.csv", "--quiet", *where).said == ""
    for name in ("Ada", "Lopez", "Byron", "Park"):
        assert name not in said.said + accepted.said


def test_wrong_use_is_said(ran: Run, local: Path) -> None:
    assert ran("import").code == 2
    assert "import the file first" in ran("import", "hr.csv", "--accept").err
    missing = ran("import", "nothing.csv", "--workbook", "organizing.xlsx")
    assert missing.code in (1, 2)
    assert "nothing.csv" in missing.err
