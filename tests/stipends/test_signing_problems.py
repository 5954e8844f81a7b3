"""Problems of signing: each points at the cell to look at, by the headings that people read."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.signing_problems import FAULTS, fault_of
from toolkit.stipends.standing import Place, Standing
from toolkit.stipends.states import Fault, Outcome

KEY = "Rosa|Phase 1|2023-02-06"
HEADINGS = {
    name: (heading, place)
    for place, (name, heading) in enumerate(
        {
            "key": "Key",
            "certified": "Certified",
            "approved_by": "Approved by",
            "approved_on": "Approved on",
            "state": "State",
        }.items(),
        start=1,
    )
}
STANDING = Standing("Timesheets", "Timesheets", pd.DataFrame(), HEADINGS)
CELLS = {"key": KEY, "certified": "X", "approved_by": "Dana", "approved_on": "soon"}


def week(state: str) -> SettledWeek:
    place = Place(0, 4, dict(CELLS))
    return SettledWeek(
        KEY,
        "Rosa",
        "Phase 1",
        date(2023, 2, 6),
        None,
        place,
        Outcome(state, None),
        "Whole",
        "",
        row=4,
    )


@pytest.mark.parametrize(
    ("fault", "column", "problem", "fix"),
    [
        (
            "own",
            "Approved by",
            "Nobody approves their own hours; the week stays Certified.",
            "Have somebody else approve the week.",
        ),
        (
            "uncertified",
            "Certified",
            "This week is approved, but the organizer has not certified it; it stays Certified.",
            "Have the organizer put their initials into Certified.",
        ),
        (
            "other names",
            "Approved by",
            "The initials or the approver here are not those the week was approved with; that"
            " approval holds.",
            "Write what the Approvals tab has, or clear Approved by to take the approval back.",
        ),
        (
            "changed after export",
            "State",
            f"What {KEY} rests on has changed since it was exported; it stays as it was exported.",
            "If something else is to be paid, write it and the reason into Corrections.",
        ),
        (
            "no day",
            "Approved on",
            "“soon” is no date, so it approves nothing; the week stays Certified.",
            "Write the day of the approval, such as 2023-02-06, or clear the cell.",
        ),
    ],
)
def test_it_points_at_the_cell_and_names_the_week(
    fault: Fault, column: str, problem: str, fix: str
) -> None:
    found = fault_of(STANDING, week("Certified"), fault)

    assert (found.severity, found.tab, found.row, found.column) == (
        "Warning",
        "Timesheets",
        4,
        column,
    )
    assert (found.problem.said(), found.fix.said()) == (problem, fix)


def test_every_fault_of_a_signature_is_a_kind_of_its_own() -> None:
    assert len({kind.word for _, kind in FAULTS.values()}) == len(FAULTS)
