"""Publication: every tab once, in its place, and the numbers that tell of the others."""

from __future__ import annotations

from datetime import date

import pytest
from sheets import snapshot_of

from toolkit.jobs.known import Known
from toolkit.jobs.publication import LAID, publication, titles
from toolkit.jobs.reading import read_program
from toolkit.workbooks.cells import Snapshot

pytestmark = pytest.mark.slow  # each runs a whole job

ORDER = [
    "Dashboard",
    "Follow-ups",
    "Turf",
    "Density",
    "Wall Chart",
    "Leaders",
    "Structure Test Results",
    "Issue Heat",
    "Topics",
    "New Hires",
    "Training",
    "Timesheets",
    "Stipends",
    "Approvals",
    "Field Log",
    "Data Issues",
    "Loose Notes",
    "History",
    "Chart Data",
]


def known(sheet: Snapshot) -> Known:
    return Known(read_program(sheet, today=date(2023, 3, 9)), sheet)


def test_every_tab_stands_once_and_in_its_order(sheet: Snapshot) -> None:
    """
    Roster:
    Person | Status
    Ada    | Member
    Bo     | Pending
    """
    made = publication(known(sheet))

    assert [tab.title for tab in made.tabs] == ORDER
    assert sorted(titles(made.known)) == sorted(ORDER)
    assert set(made.marks) == {"approvals"}
    assert (made.problems, made.program) == (made.known.faults, made.known.program)


@pytest.mark.parametrize(("units", "there"), [("Teachers", False), ("Support", True)])
def test_by_unit_stands_where_there_is_more_than_one(units: str, there: bool) -> None:
    """One unit says nothing that Density does not."""
    sheet = snapshot_of(f"""
    Roster:
    Person | Status | Unit
    Ada    | Member | Teachers
    Bo     | Member | {units}
    """)
    made = publication(known(sheet))

    assert ("By Unit" in [tab.title for tab in made.tabs]) == there
    assert ("By Unit" in titles(made.known)) == there


def test_people_without_ids_are_remembered() -> None:
    """Else there is nobody to remember."""
    sheet = snapshot_of("""
    Roster:
    Person ID | First name | Last name | Worksite | Status
              | Ada        | Lopez     | Maple El | Member
    """)
    made = publication(known(sheet))

    laid = [tab.title for tab in made.tabs]
    assert laid.index("Person IDs") == laid.index("Approvals") + 1
    assert laid == [title for title in laid if title in {*ORDER, "Person IDs"}]
    assert "Person IDs" in titles(made.known)


def test_the_dashboard_and_data_issues_count_the_same_problems(sheet: Snapshot) -> None:
    """
    Roster:
    Person | Status | Hire date
    Ada    | Member | soon
    Bo     | ?      |
    """
    made = publication(known(sheet))
    tabs = {tab.title: tab for tab in made.tabs}
    figures = dict(zip(*tabs["Dashboard"].cells[:2], strict=True))

    assert (len(made.problems), tabs["Data Issues"].n_rows) == (2, 2)
    assert figures["Data issues"] == 2


def test_every_output_is_laid_by_one_of_the_rules() -> None:
    own = [output.title for outputs, _ in LAID for output in outputs]

    assert len(own) == len(set(own))
    assert set(own) | {"Dashboard", "Data Issues", "Loose Notes", "Chart Data"} == {
        *ORDER,
        "By Unit",
        "Person IDs",
    }
