"""Where an organizer stands in the program: at work, off, between phases, or in no phase."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from sheets import program_of

from toolkit.calendar import Week
from toolkit.facts.program_weeks import enrolments
from toolkit.letters.serving import Serving, serving

SHEET = """
Organizers:
Organizer | Phases           | Starts     | Ends
Rosa      | Phase 1, Phase 2 |            |
Cesar     | Phase 1          |            | 2023-02-24
Uma       |                  |            |

Phases:
Phase   | Starts     | Ends       | Breaks                   | Hours per week | Stipend
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 6              | 1250
Phase 2 | 2023-06-19 | 2023-07-21 | 2023-07-03 to 2023-07-07 | 12             | 1500
"""


@pytest.mark.parametrize(
    ("organizer", "monday", "where", "phases", "back", "hours"),
    [
        ("Uma", "2023-03-13", "free", (), None, 0),
        ("Rosa", "2023-01-30", "between", (), "2023-02-06", 6),
        ("Rosa", "2023-03-13", "working", ("Phase 1",), "2023-03-27", 6),
        ("Rosa", "2023-03-20", "off", ("Phase 1",), "2023-03-27", 6),
        ("Rosa", "2023-04-10", "between", ("Phase 1",), "2023-06-19", 12),
        ("Rosa", "2023-04-17", "between", (), "2023-06-19", 12),
        ("Rosa", "2023-07-03", "off", ("Phase 2",), "2023-07-10", 12),
        ("Rosa", "2023-07-24", "between", ("Phase 2",), None, 0),
        ("Cesar", "2023-02-20", "working", ("Phase 1",), None, 0),
        ("Cesar", "2023-02-27", "between", ("Phase 1",), None, 0),
        ("Cesar", "2023-03-20", "between", (), None, 0),
    ],
)
def test_where_somebody_stands(
    organizer: str, monday: str, where: str, phases: tuple[str, ...], back: str | None, hours: int
) -> None:
    """A letter goes in each of these weeks but where they are between phases and nothing has just ended."""
    enrolled = enrolments(program_of(SHEET, monday))
    found = serving(organizer, enrolled, Week(date.fromisoformat(monday)))
    week = Week(date.fromisoformat(back)) if back else None

    assert found == Serving(where, phases, week, Fraction(hours))  # type: ignore[arg-type]
    assert found.silent is (where == "between" and not phases)
