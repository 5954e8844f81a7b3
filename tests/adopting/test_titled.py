"""Titled: what a tab is called, and what stands above its headings."""

from __future__ import annotations

import pytest
from adopting.tabs import taken_apart

from toolkit.adopting.tables import title_denies, title_worth
from toolkit.adopting.titled import titled

CAME = "Name | School\nAda Lopez | Maple El\nBo Chen | Oak Mid\nCleo Park | Oak Mid"


@pytest.mark.parametrize(
    ("title", "above", "present", "listed"),
    [
        ("Sheet1", "Sign-in: Lunch", 0.8, -0.6),
        ("Sheet1", "Lunch 9/12/2025", 0.8, -0.6),
        ("Sheet1", "Lunch", 0.0, 0.0),
        ("Lunch 9-12-2025", "·", 0.8, -0.6),
        ("Members", "Sign-in: Lunch", 0.8, -0.6),
        ("Members", "For the lunch 9/12/2025", -0.9, 1.0),
        ("Attendance", "Sign-in: Lunch", 1.0, -0.6),
    ],
)
def test_a_sign_in_sheet_says_so_above_or_in_its_title(
    title: str, above: str, present: float, listed: float
) -> None:
    layout = taken_apart(f"{above}\n·\n{CAME}", title)
    assert titled(layout, "Attendance") == pytest.approx(present, abs=0.06)
    assert titled(layout, "Roster") == pytest.approx(listed, abs=0.06)


@pytest.mark.parametrize(
    ("above", "named"),
    [
        ("Training: Mapping\nDate: February 8", True),
        ("Training | Mapping\nDate | February 8", True),
        ("Training: Mapping\nDate: Feb 8\nPlace: Oak", True),
        ("Training: Mapping", False),
        ("Date: Feb 8", False),
        ("Training | Mapping | x\nDate | Feb 8 | y", False),
        ("Event: Rally\nDate:", False),
        ("Mapping\nTraining | Date", False),
    ],
)
def test_labels_that_name_an_event_and_its_day_make_a_sign_in_sheet(
    above: str, named: bool
) -> None:
    """Each with what it says, behind its colon or in the other one of two cells."""
    layout = taken_apart(f"{above}\n·\n{CAME}")
    assert titled(layout, "Attendance") == (0.8 if named else 0.0)


def test_of_other_tables_the_title_alone_speaks() -> None:
    layout = taken_apart(f"Sign-in: Lunch\n·\n{CAME}", "Conversations")
    for table in ("Conversations", "Hours", "Responses"):
        said = title_worth(table, "Conversations") - 0.9 * title_denies(table, "Conversations")
        assert titled(layout, table) == said
