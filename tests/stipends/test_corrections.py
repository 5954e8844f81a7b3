"""Corrections: what is read of them, and what is said where one does not hold."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from toolkit.stipends.corrections import Correction, corrections, objected
from toolkit.tables.program import Program, read_program
from toolkit.workbooks.memory import MemoryWorkbook

KEY = "Rosa|Phase 1|2023-02-06"


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

    assert [[(one.row, one.hours, one.approved_by) for one in some] for some in found.values()] == [
        [(2, Fraction(22, 3), "Dana"), (4, 8, "Eli")],
        [(3, 5, "")],
    ]


def test_a_weeks_corrections_however_the_key_is_spelled() -> None:
    one = Correction(2, KEY, Fraction(7), "Forgot", "Rosa", "Dana")
    other = Correction(3, "ROSA|phase 1|2023-02-06", Fraction(7), "forgot", "", "DANA")

    assert one.week == other.week
    assert one.what == other.what
    assert one.what != Correction(3, KEY, Fraction(8), "Forgot", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Else", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Forgot", "Rosa", "Eli").what


def test_what_is_said_where_one_does_not_hold(program: Program) -> None:
    """
    Corrections:
    Key | Reason | New hours
    """
    one = Correction(2, "Rosa|Phase 1|2023-02-07", Fraction(7), "Forgot", "Rosa", "RD")
    told = [
        objected(program, one, why, [KEY])
        for why in ("unknown", "not approved", "no approver", "own")
    ]

    assert [(said.column, said.value, said.problem.said(), said.fix.said()) for said in told] == [
        (
            "Key",
            one.key,
            "There is no such week in Timesheets.",
            f"Did you mean “{KEY}”?",
        ),
        (
            "Key",
            one.key,
            "This week is not approved, so there is nothing to correct yet.",
            "Mend the hours in the Hours tab instead.",
        ),
        (
            "Approved by",
            "",
            "This correction waits for somebody to approve it.",
            "Have somebody else than the organizer approve it.",
        ),
        (
            "Approved by",
            "RD",
            "Nobody approves their own correction.",
            "Have somebody else approve it.",
        ),
    ]
    assert objected(program, one, "unknown", []).fix.said() == (
        "Copy the Key from the Timesheets tab."
    )
