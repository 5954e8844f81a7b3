"""Each row of a table as cells."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from toolkit.facts.each import each, grouped
from toolkit.tables.program import Program


def test_a_day_is_a_day_and_a_blank_cell_none(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-03-31

    Organizers:
    Organizer | Phases  | Starts     | Person ID | People a week
    Rosa      | Phase 1 | 2023-02-13 | Ada       | 7
    Cesar     |         |            |           |

    Hours:
    Date       | Organizer | Hours | Start
    2023-02-14 | Rosa      | 1:20  | 17:00
    """
    columns = ("row", "organizer", "phases", "starts", "person_id", "people_a_week")

    assert list(each(program.organizers, *columns)) == [
        (2, "Rosa", ("Phase 1",), date(2023, 2, 13), "Ada", 7),
        (3, "Cesar", None, None, None, None),
    ]
    (found,) = each(program.hours, "date", "hours", "start", "end")
    assert found == (date(2023, 2, 14), Fraction(4, 3), 17 * 3600, None)
    assert [type(cell) for cell in found] == [date, Fraction, int, type(None)]
    assert list(each(program.hours.iloc[:0], "date", "hours")) == []


def test_what_belongs_together_keeps_its_order() -> None:
    weeks = [("Rosa", 2), ("Cesar", 1), ("Rosa", 1)]

    assert list(grouped(weeks).items()) == [("Rosa", [2, 1]), ("Cesar", [1])]
