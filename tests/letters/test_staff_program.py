"""The paid program in the staff letter: missed check-ins, and weeks that wait for a signature."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest
from sheets import program_of
from staffing import figures_with

from toolkit.letters.figures import Figures
from toolkit.letters.staff_program import check_ins_missed, timesheets
from toolkit.stipends.work import work

CHECK_INS = """
Organizers:
Organizer        | Phases
Rosa Diaz        | Phase 1
Cesar Paz        | Phase 1
uma@example.org  | Phase 1

Phases:
Phase   | Starts     | Ends       | Check-in every
Phase 1 | 2023-02-06 | 2023-04-07 | 1

Check-ins:
Date       | Organizer | Happened
2023-03-08 | Cesar Paz | Missed
"""


def test_missed_check_ins_with_their_day_and_those_nobody_wrote_down() -> None:
    """Names cut short; beyond what fits they are counted."""
    program = program_of(CHECK_INS, date(2023, 3, 13))
    figures = figures_with(program=program, work=work(program))

    assert check_ins_missed(figures, "en", most=9) == (
        ("Cesar P., 8 Mar", "Rosa D., none recorded", "uma, none recorded"),
        0,
    )
    assert check_ins_missed(figures, "es", most=1) == (("Cesar P., 8 mar",), 2)


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
