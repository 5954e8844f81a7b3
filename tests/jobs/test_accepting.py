"""Accepting: lines with a yes as changes of people's own tabs, or held back with why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets import program_of

from toolkit.jobs.accepting import Step, acceptance, remembered
from toolkit.tables.program import Program
from toolkit.tables.source import Sources
from toolkit.tabs.reconciliation import ReconciliationLine
from toolkit.workbooks.accepted import Edit

SHEET = """
Roster:
Person ID | First name | Last name | Worksite | Status | Email
Ada       | Ada        | Lopez     | Maple El | Member | ada@example.org
Bo        | Bo         | Chen      | Maple El | Pending |

Worksites:
Worksite
Maple El
Oak Mid
"""
MOVED = ReconciliationLine(
    "Moved", "Ada", "Ada Lopez", "Maple El", {"Worksite": "Maple El"}, {"Worksite": "Oak Mid"}, "", "hr.csv", True
)  # fmt: skip
NEW = ReconciliationLine(
    "New",
    "",
    "Efua Darko",
    "Oak Mid",
    {},
    {
        "First name": "Efua",
        "Last name": "Darko",
        "Worksite": "Oak Mid",
        "Status": "Potential member",
    },
    "",
    "hr.csv",
    True,
)


def program() -> Program:
    return program_of(SHEET, date(2023, 3, 9))


def held(*wanted: ReconciliationLine) -> list[str]:
    return [why.said() for _, why in acceptance(program(), Sources(), wanted).held]


def test_a_row_that_cannot_be_read_is_not_called_gone() -> None:
    unread = SHEET.replace(
        "Bo        | Bo         | Chen      | Maple El |",
        "Bo        | Bo         | Chen      | Mapel    |",
    )
    line = replace(MOVED, person_id="Bo", person="Bo Chen")
    program = program_of(unread, date(2023, 3, 9))
    ((_, why),) = acceptance(program, Sources(), [line]).held
    assert why.said() == "the row of this ID cannot be read: Data Issues says why"
    ((_, why),) = acceptance(program, Sources(), [replace(line, person_id="Zoe")]).held
    assert why.said() == "nobody on the roster has this ID any more"


def test_changes_and_new_rows_of_one_tab_are_one_write() -> None:
    found = acceptance(program(), Sources(), [MOVED, NEW])
    (one,) = found.accepted
    assert one.edits == (Edit(2, 4, "Maple El", "Oak Mid"),)
    assert one.below == 3
    assert one.added == ({2: "Efua", 3: "Darko", 4: "Oak Mid", 5: "Potential member"},)
    assert found.steps[0] == Step("Roster", "Ada", "Worksite", "Maple El", "Oak Mid")
    assert len(found.steps) == 5
    assert found.done == [MOVED, NEW]
    assert found.changed == {"Ada": {"worksite": "Oak Mid"}}


@pytest.mark.slow
def test_why_a_line_is_held_back() -> None:
    assert held(replace(MOVED, unclear=True)) == ["what stands under Accept is neither Yes nor No"]
    assert held(replace(MOVED, person_id="Nobody")) == ["nobody on the roster has this ID any more"]
    assert held(replace(MOVED, person="Bo Chen")) == ["this ID is somebody else's now"]
    assert held(replace(MOVED, was={"Worksite": "Elm Hi"})) == [
        "Worksite says something else by now"
    ]
    phone = replace(MOVED, kind="Changed", was={}, becomes={"Phone": "303"})
    assert held(phone) == ["there is no column Phone"]
    twice = replace(MOVED, becomes={"Worksite": "Elm Hi"})
    assert held(MOVED, twice) == ["another line changes the same cell"]
    there = replace(NEW, becomes=NEW.becomes | {"Email": "ada@example.org"})
    assert held(there) == ["it stands in “Roster” by now"]
    assert held(NEW, NEW) == ["it stands in “Roster” by now"]
    less = replace(NEW, becomes={"First name": "Efua", "Last name": "Darko"})
    assert held(less) == ["Worksite is not known: write the row by hand"]
    nothing = replace(MOVED, kind="Changed", was={}, becomes={})
    assert held(nothing) == ["it does not say which cell: mend the row by hand"]
    attended = replace(NEW, kind="Attended")
    assert held(attended) == ["the workbook has no tab Attendance"]
    same = replace(MOVED, kind="Probably the same")
    assert held(same) == ["it counts when that list is imported again"]
    assert held(replace(same, listed="Roster")) == ["two rows of one person are made one by hand"]


def test_whoever_was_given_an_id_is_remembered_as_they_are_then() -> None:
    given = program_of(SHEET.replace("Ada       | Ada", "          | Ada"), date(2023, 3, 9))
    (person,) = given.given.rows["person_id"]
    after = remembered(given, {person: {"last_name": "Byron"}})
    assert after.given.rows["last_name"].tolist() == ["Byron"]
    assert given.given.rows["last_name"].tolist() == ["Lopez"]
    assert remembered(given, {"Bo": {"last_name": "Yang"}}) is given


def test_somebody_new_of_whom_no_status_is_said_is_a_potential_member() -> None:
    """A representative wrote who is missing; nobody is made a member by that."""
    said = {name: value for name, value in NEW.becomes.items() if name != "Status"}
    found = acceptance(program(), Sources(), [replace(NEW, becomes=said, listed="Oak Mid")])
    assert found.accepted[0].added[0][5] == "Potential member"
