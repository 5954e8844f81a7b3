"""Who is handed which columns and whose rows, role by role, in the file itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from keeping.conftest import AS_OF, NOW
from sheets import snapshot_of

from toolkit.errors import Misused
from toolkit.facts.sight import Matter, Role, Scope, scope
from toolkit.jobs.handed import hand, tabs_for
from toolkit.jobs.known import Known
from toolkit.jobs.viewers import Viewer, viewer_of
from toolkit.settings import Settings
from toolkit.tables.program import read_program
from toolkit.workbooks.memory import MemoryWorkbook

BOOK = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Roles | Email           | Phone | Do not contact | Assessment | Notes
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa      | Rep   | ada@example.org | 0301  |                | 1          | ill
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa      |       | bo@example.org  | 0302  | x              | 3          | shy
Dee       | Dee        | Abel      | Maple El | Potential member | Rosa      |       | d@example.org   | 0304  |                |            |
Cleo      | Cleo       | Park      | Oak El   | Potential member | Cesar     |       | c@example.org   | 0303  |                | 5          | odd

Worksites:
Worksite | Region | Rep email(s)
Maple El | East   | rep@example.org
Oak El   | West   |

Organizers:
Organizer | Email             | Role  | Pay class | Active | Phases
Rosa      | rosa@example.org  |       | B         |        | Phase 1
Cesar     | cesar@example.org |       | C         |        | Phase 1
Sam       | sam@example.org   | Staff |           |        |
Olga      | olga@example.org  |       |           | No     |

Conversations:
Date       | Organizer | Person ID | Result | Promise      | Notes
2023-02-27 | Rosa      | Ada       | Talked | find the key | secret
2023-02-28 | Cesar     | Cleo      | Talked | a ride       | secret

Phases:
Phase   | Starts     | Ends       | Breaks                               | Hours per week | Stipend
Phase 1 | 2023-02-06 | 2023-04-28 | 2023-03-20 to 2023-03-24; 2023-04-07 | 6              | 1250

Hours:
Date       | Organizer | Activity   | Hours | Notes
2023-03-01 | Rosa      | Phone bank | 3     | tired
2023-03-01 | Cesar     | Phone bank | 4     |

Structure Tests:
Test     | Opens
Petition | 2023-02-01

Responses:
Test     | Person ID | Response
Petition | Ada       | Yes
Petition | Cleo      | Yes
"""
HERE = {"Ada", "Bo", "Dee"}
ROSA = Viewer("Rosa", Role.ORGANIZER, organizer="Rosa")
ADA = Viewer("Ada Lopez", Role.REP, worksites=("Maple El",))
DANA, SAM = Viewer("Dana", Role.TREASURER), Viewer("Sam", Role.STAFF)


@pytest.fixture(scope="module")
def known() -> Known:
    snapshot = snapshot_of(BOOK)
    return Known(read_program(snapshot, today=AS_OF), snapshot)


@pytest.fixture(scope="module")
def seen(known: Known) -> dict[Role, dict[str, list[dict]]]:
    """Every role's tabs, as rows by their headings."""
    return {
        viewer.role: {
            tab.title: [
                {
                    column.heading: cells[row]
                    for column, cells in zip(tab.columns, tab.cells, strict=True)
                }
                for row in range(tab.n_rows)
            ]
            for tab in tabs_for(known, viewer)
        }
        for viewer in (ROSA, ADA, DANA, SAM)
    }


def said(tabs: dict[str, list[dict]]) -> set[str]:
    return {str(cell) for rows in tabs.values() for row in rows for cell in row.values()}


def test_who_gets_which_tabs(seen: dict) -> None:
    people = {"Wall Chart", "Roster", "Responses"}
    talks = {"Follow-ups", "Conversations"}
    money = {"Timesheets", "Stipends", "Hours"}
    assert {*people, *talks, *money} <= set(seen[Role.ORGANIZER])
    assert people <= set(seen[Role.REP])
    assert not {*talks, *money} & set(seen[Role.REP])
    assert money <= set(seen[Role.TREASURER])
    assert not {*people, *talks, "Density"} & set(seen[Role.TREASURER])
    assert {*people, *talks, *money} <= set(seen[Role.STAFF])


@pytest.mark.parametrize(
    ("role", "whose"),
    [
        (Role.ORGANIZER, HERE),
        (Role.REP, HERE),
        (Role.STAFF, {*HERE, "Cleo"}),
    ],
)
def test_whose_rows(seen: dict, role: Role, whose: set[str]) -> None:
    for title in ("Roster", "Wall Chart"):
        assert {row["Person ID"] for row in seen[role][title]} == whose
    assert {row["Person ID"] for row in seen[role]["Responses"]} == whose - {"Bo", "Dee"}


def test_an_organizer_has_their_own_talks_and_hours(seen: dict) -> None:
    mine = seen[Role.ORGANIZER]
    for title in ("Conversations", "Hours", "Timesheets", "Stipends", "Organizers"):
        assert {row["Organizer"] for row in mine[title]} == {"Rosa"}, title


def test_nobodys_notes_are_in_it(seen: dict) -> None:
    for tabs in seen.values():
        assert not {"ill", "shy", "odd", "secret", "tired"} & said(tabs)


def test_a_representative_reads_neither_phones_nor_ratings_nor_talks(seen: dict) -> None:
    words = said(seen[Role.REP])
    assert not {"0301", "0302", "ada@example.org", "rosa@example.org", "find the key"} & words
    assert "Assessment" not in seen[Role.REP]["Wall Chart"][0]
    (here,) = [row for row in seen[Role.REP]["Density"] if row["Worksite"] == "Maple El"]
    assert here["Members"] == 1
    assert "Ones" not in here
    assert {row["Worksite"] for row in seen[Role.REP]["Density"]} == {"Maple El"}


def test_a_treasurer_reads_names_of_organizers_and_no_others(seen: dict) -> None:
    words = said(seen[Role.TREASURER])
    assert {"Rosa", "Cesar", "B", "C"} <= words
    assert not {"Ada", "Lopez", "Bo", "Chen", "Cleo", "Dee", "0301", "rosa@example.org"} & words


def test_who_is_not_to_be_contacted_has_no_phone_for_anybody(seen: dict) -> None:
    for role in (Role.ORGANIZER, Role.STAFF):
        phones = {row["Person ID"]: row["Phone"] for row in seen[role]["Roster"]}
        assert (phones["Ada"], phones["Bo"]) == ("0301", None)


def test_what_a_few_said_is_no_count(seen: dict) -> None:
    (here,) = [row for row in seen[Role.ORGANIZER]["Density"] if row["Worksite"] == "Maple El"]
    assert here["Threes"] == "fewer than 5"
    assert here["Members"] == 1


def test_every_tab_says_whose_it_is_and_of_which_day(known: Known) -> None:
    lines = {tab.first_line for tab in tabs_for(known, ROSA)}
    assert lines == {
        "For Rosa · organizer: their own people, talks and hours · 9 March 2023 · not to be passed on"
    }


@pytest.mark.parametrize(
    ("person", "role", "found"),
    [
        ("rosa", None, ROSA),
        ("ROSA@example.org", None, ROSA),
        ("Sam", None, Viewer("Sam", Role.STAFF, organizer="Sam")),
        ("rep@example.org", None, Viewer("rep@example.org", Role.REP, worksites=("Maple El",))),
        ("Ada", None, ADA),
        ("Dana", Role.TREASURER, DANA),
        ("rosa", Role.TREASURER, Viewer("Rosa", Role.TREASURER)),
    ],
)
def test_who_somebody_is(known: Known, person: str, role: Role | None, found: Viewer) -> None:
    assert viewer_of(known.program, person, role) == found


@pytest.mark.parametrize(
    ("person", "role"),
    [("Olga", None), ("Nobody", None), ("Cleo", None), ("rosa", Role.REP), ("Ada", Role.ORGANIZER)],
)
def test_who_has_no_such_role_is_handed_nothing(
    known: Known, person: str, role: Role | None
) -> None:
    with pytest.raises(Misused, match="Nobody of that name or address"):
        viewer_of(known.program, person, role)


@pytest.mark.parametrize("role", list(Role))
def test_the_file_has_no_column_that_the_role_may_not_see(seen: dict, role: Role) -> None:
    """The table itself, held against what was written: each heading that belongs to one matter alone."""
    alone = {"Assessment": Matter.RATING, "Phone": Matter.REACH, "Promise": Matter.SAID}
    alone |= {"Pay class": Matter.MONEY, "Stipend": Matter.MONEY, "Notes": Matter.NOTES}
    for title, rows in seen[role].items():
        for heading in rows[0]:
            matter = alone.get(heading)
            own = (title, heading) == ("Timesheets", "Notes")  # of the toolkit's
            assert own or matter is None or scope(role, matter) is not Scope.NONE, (title, heading)


@pytest.mark.slow  # a whole publication, and a file
def test_the_file_opens_and_is_its_owners(tmp_path: Path) -> None:
    tabs = {
        grid.title: [
            [column[row] if row < len(column) else None for column in grid.columns]
            for row in range(grid.n_rows)
        ]
        for grid in snapshot_of(BOOK).grids
    }
    made = hand(
        MemoryWorkbook(tabs),
        Settings(),
        person="Rosa",
        role=None,
        out=tmp_path / "rosa.xlsx",
        as_of=date(2023, 3, 9),
        now=NOW,
    )
    assert made.file.stat().st_mode & 0o777 == 0o600
    book = openpyxl.load_workbook(made.file)
    assert len(book.sheetnames) == made.tabs
    assert all(sheet["A1"].value.startswith("For Rosa ·") for sheet in book)
    assert book["Roster"]["A4"].value == "Ada"


def test_breaks_stand_as_people_write_them(seen: dict[Role, dict[str, list[dict]]]) -> None:
    """Several ranges of days in one cell."""
    (phase,) = seen[Role.STAFF]["Phases"]

    assert phase["Breaks"] == "2023-03-20 to 2023-03-24; 2023-04-07 to 2023-04-07"
