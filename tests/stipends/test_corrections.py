"""Corrections: what is read of them, and what is said where one does not hold."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from rosas_week import KEY

from toolkit.stipends.corrections import Correction, corrections
from toolkit.tables.program import read_program
from toolkit.workbooks.memory import MemoryWorkbook


def test_they_are_read_from_top_to_bottom_by_week() -> None:
    """A key has upright strokes in it, which part the cells of a docstring."""
    headings = ["Key", "Reason", "New hours", "Requested by", "Approved by"]
    rows = [
        [KEY, "Forgot", "7:20", "Rosa", "Dana"],
        ["Cesar|Phase 1|2023-02-06", "Else", 5, None, None],
        ["rosa|phase 1|2023-02-06", "More", 8, None, "Eli"],
        [KEY, None, 9, "Rosa", "Dana"],
    ]
    snapshot = MemoryWorkbook({"Corrections": [headings, *rows]}).read(frozenset({"corrections"}))
    found = corrections(read_program(snapshot, today=date(2023, 3, 9)))

    other = "Cesar|Phase 1|2023-02-06"
    assert list(found.values()) == [
        [
            Correction(2, KEY, Fraction(22, 3), "Forgot", "Rosa", "Dana"),
            Correction(4, "rosa|phase 1|2023-02-06", Fraction(8), "More", "", "Eli"),
        ],
        [Correction(3, other, Fraction(5), "Else", "", "")],
    ]


def test_a_weeks_corrections_however_the_key_is_spelled() -> None:
    one = Correction(2, KEY, Fraction(7), "Forgot", "Rosa", "Dana")
    other = Correction(3, "ROSA|phase 1|2023-02-06", Fraction(7), "forgot", "", "DANA")

    assert one.week == other.week
    assert one.what == other.what
    assert one.what != Correction(3, KEY, Fraction(8), "Forgot", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Else", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Forgot", "Rosa", "Eli").what
