"""A sheet of somebody's own at 360 pixels: whom and what to say on one screen, rows for a finger, nothing cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from phone import WIDE, Chrome, chrome, measured
from sheets import program_of

from toolkit.organizing.own_sheets import OwnSheet, own_people
from toolkit.tabs.own_sheet import FINGER, own_sheet_tabs
from toolkit.telling.for_reps import to_say

PROGRAM = program_of(
    """
    Roster:
    Person ID | First name | Last name     | Worksite | Status           | Organizer
    Ada       | Ada        | Lopez         | Maple El | Member           | Rosa
    Bo        | Concepción | Featherstone  | Maple El | Potential member | Rosa
    Cleo      | Cleo       | Park          | Maple El | Refused          | Rosa
    """,
    date(2023, 3, 9),
)
REPS = OwnSheet("reps", "Maple El", (), "en")


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """One browser for all of them."""
    with chrome() as found:
        yield found


@pytest.mark.slow
@pytest.mark.parametrize(
    "sheet", [replace(REPS, language="es"), OwnSheet("organizers", "Rosa", (), "en", "Rosa")]
)
def test_it_fits_a_phone(sheet: OwnSheet, browser: Chrome, tmp_path: Path) -> None:
    people = own_people(PROGRAM, sheet)
    test = "Pledge to vote yes"
    said = to_say(people, test, sheet.language)
    for tab in own_sheet_tabs(PROGRAM, sheet, people, said, test):
        told = measured(browser, tab, tmp_path)
        assert told["first"] <= WIDE
        assert told["rows"] >= FINGER
        assert told["cut"] == []
        assert told["picks"] >= 70
