"""Forms: a form made of the questions that init prints is read as it comes in."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from commands import runner
from xlsx import saved

from toolkit.cli import init
from toolkit.jobs.forms import FORMS, link_template, questions
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

ROSTER: list[list[Cell]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member"],
]


def test_the_questions_are_told_with_the_link_that_fills_them_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder where there is nothing yet, and nothing is made."""
    done = runner(tmp_path, monkeypatch)("init", "--form", "conversations")

    assert done.code == 0
    lines = done.out.splitlines()
    assert " 1. Organizer (needed), short answer" in lines
    assert " 2. Person ID (needed, or Person and Worksite), short answer" in lines
    assert any(
        line.startswith(" 6. Result (needed), multiple choice: Talked | No") for line in lines
    )
    assert " 7. Assessment, linear scale, 1 to 5" in lines
    assert "17. Notes, paragraph" in lines
    assert lines[-1].strip() == link_template(Conversations)
    assert not any(line.split(". ")[-1].startswith(("Date", "Timestamp")) for line in lines)
    assert list(tmp_path.iterdir()) == []


def test_programs_get_the_questions_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the help in Spanish where that is asked for."""
    run = runner(tmp_path, monkeypatch)
    told = json.loads(run("init", "--form", "hours", "--json").out)
    spanish = json.loads(run("init", "--form", "hours", "--json", "--language", "es").out)

    assert told["table"] == "Hours"
    assert told["questions"][4]["instead"] == ["Start", "End"]
    assert (told["filled_in"], told["link"]) == ({}, "")
    assert [one["question"] for one in told["questions"]] == [
        one["question"] for one in spanish["questions"]
    ]
    assert told["questions"][0]["help"] != spanish["questions"][0]["help"]


@pytest.mark.parametrize("table", FORMS.values(), ids=FORMS)
def test_a_form_of_these_questions_is_read_under_the_title_it_gets(table: type[Table]) -> None:
    """Form Responses 1: Timestamp, then the questions; every column of ours is found."""
    asked = [one.title for one in questions(table)]
    workbook = MemoryWorkbook(
        {"Roster": ROSTER, "Form Responses 1": [["Timestamp", *asked], ["2023-03-01"]]}
    )
    snapshot = workbook.read(frozenset({"roster", "formresponses1"}))

    claim = read_program(snapshot, today=date(2023, 3, 9)).claims[table.title]

    assert claim.grid.title == "Form Responses 1"
    assert not claim.missing
    left = {column.heading for column in table.columns if column.name not in claim.standing}
    assert left <= {"Decision"}


@pytest.mark.slow
def test_the_link_as_the_form_gives_it_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Get link” writes braces as %7B and %7D; other signs in code stay as they are."""
    link = "https://docs.google.com/forms/d/e/x/viewform?entry.7=%7Bperson_id%7D&entry.8=%7Bwho%7D"
    for said, code in ((link, 3), (link.replace("%7Bwho%7D", "a%20b"), 0)):
        settings = [["Setting", "Value"], ["Form link", said.replace("%7Bwho%7D", "{who}")]]
        saved(tmp_path / "list.xlsx", {"Roster": ROSTER, "Settings": settings})
        done = runner(tmp_path, monkeypatch)("check", "--workbook", "list.xlsx")
        assert done.code == code, done.said


def test_the_command_offers_every_form() -> None:
    assert tuple(FORMS) == init.FORMS
    assert set(FORMS.values()) <= set(INPUTS)
