"""The paid program in the staff letter: weeks that wait for a signature."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from staffing import figures_with

from toolkit.letters.figures import Figures
from toolkit.letters.staff_program import timesheets


def _weeks(*rows: tuple[Any, ...]) -> Figures:
    figures: Any = figures_with()
    vars(figures)["over"] = pd.DataFrame(
        [(*row, False)[:3] for row in rows], columns=["organizer", "state", "changed"]
    )
    return figures


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), ()),
        ((("Rosa Diaz", "Approved"), ("Rosa Diaz", "Exported")), ()),
        (
            (
                ("Rosa Diaz", "Exported", True),
                ("Cesar Paz", "Exported"),
                ("Cesar Paz", "Approved", True),
            ),
            ("1 week has changed since it was exported: Rosa D.",),
        ),
        ((("Rosa Diaz", "Draft"),), ("1 week waits for initials: Rosa D.",)),
        (
            (("Cesar Paz", "Draft"), ("Rosa Diaz", "Draft"), ("Rosa Diaz", "Draft")),
            ("3 weeks wait for initials: Rosa D., Cesar P.",),
        ),
        ((("Rosa Diaz", "Certified"),), ("1 week waits for approval: Rosa D.",)),
        (
            (("Rosa Diaz", "Changed since approval"), ("Rosa Diaz", "Changed since approval")),
            ("2 weeks have changed since they were approved: Rosa D.",),
        ),
        (
            (("Cher", "Draft"), ("Cher", "Certified")),
            ("1 week waits for initials: Cher.", "1 week waits for approval: Cher."),
        ),
    ],
)
def test_weeks_that_wait(rows: tuple[tuple[Any, ...], ...], said: tuple[str, ...]) -> None:
    """For initials, for an approval, for a decision; whoever has most is named first."""
    assert timesheets(_weeks(*rows), "en") == said


def test_six_are_named_and_the_others_counted() -> None:
    """Eight organizers with a week each."""
    (line,) = timesheets(_weeks(*[(f"Per{n} Lee", "Draft") for n in range(8)]), "en")

    assert (
        line
        == "8 weeks wait for initials: Per0 L., Per1 L., Per2 L., Per3 L., Per4 L., Per5 L., 2 more."
    )
