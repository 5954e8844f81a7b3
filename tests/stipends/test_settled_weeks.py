"""One week as it is found: whose it is by the program, else by the tab, else by the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from rosas_week import KEY, MONDAY, in_field, timesheet

from toolkit.stipends.approvals import Line
from toolkit.stipends.evidence import Entry
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.settled_weeks import SettledWeek, week_as_found
from toolkit.stipends.signatures import Signed
from toolkit.stipends.work import Work, work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.program import Program

AMOUNTS = in_field(5, share="50.00")
LINE = Line(
    KEY, "Approved", AMOUNTS, "RD", "Dana", MONDAY, "", MONDAY, person="M-1", policy="By hour"
)
IN_FIELD = Entry("Rosa", MONDAY, "Phase 1", "field", "Hours", 2, Fraction(5), "Phone bank")
LATER = replace(LINE, action="Kept", person="", policy="")


@pytest.fixture
def done(program: Program) -> Work:
    return work(program)


def said(week: SettledWeek) -> tuple[Any, ...]:
    return week.key, week.organizer, week.phase, week.monday, week.person, week.policy, week.gone


def place(**cells: Any) -> WeekRow:
    return WeekRow(4, cells)


def test_the_program_says_whose_a_week_is(done: Work) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | By week

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    """
    (sheet,) = done.timesheets
    there = place(key=KEY, organizer="ROSA", phase="phase 1", week=MONDAY)
    found = week_as_found(done, "rosa|phase1|20230206", sheet, there, [LINE])

    assert said(found) == (KEY, "Rosa", "Phase 1", MONDAY, "Ada", "By week", "")
    assert (found.sheet, found.place, found.signed) == (sheet, there, Signed())
    assert (found.lines, found.names) == ((LINE,), {"Rosa", "Ada Lopez"})


def test_of_a_week_without_person_or_policy_nothing_is_made_up(done: Work) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-10

    Organizers:
    Organizer | Phases
    Cesar     | Phase 1
    """
    (sheet,) = done.timesheets
    found = week_as_found(done, "", sheet, None, [LINE])

    assert (found.person, found.policy, found.names) == ("", "", {"Cesar"})
    assert [found.written(column) for column in ("state", "approved_by")] == ["", ""]


def test_a_week_that_is_gone_is_as_its_row_has_it_else_as_the_log(done: Work) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Proration
    Phase 1 | 2023-02-06 | 2023-02-10 | By week
    Phase 2 | 2023-03-06 | 2023-03-10 |

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    """
    whole = {"key": "ELI|Phase 1|2023-02-06", "organizer": "Eli", "phase": "phase 1"}
    eli = place(**whole, week=MONDAY)
    name = "eli|phase1|20230206"

    found = week_as_found(done, name, None, eli, [LINE, LATER])
    assert said(found) == (whole["key"], "Eli", "phase 1", MONDAY, "M-1", "By week", "organizer")
    for left_out in ("key", "organizer", "phase", "week"):
        part = place(**{k: v for k, v in eli.cells.items() if k != left_out})
        found = week_as_found(done, name, None, part, [LINE, LATER])
        assert said(found) == (KEY, "Rosa", "Phase 1", MONDAY, "M-1", "By week", "")
    found = week_as_found(done, name, None, None, [replace(LINE, key="Rosa|Spring|2023-02-06")])
    assert said(found)[1:] == ("Rosa", "Spring", MONDAY, "M-1", "By hour", "phase")
    found = week_as_found(done, name, None, None, [replace(LINE, key="Rosa|Phase 2|2023-02-06")])
    assert said(found)[1:] == ("Rosa", "Phase 2", MONDAY, "M-1", "", "")
    later = [LINE, replace(LINE, person="M-2", policy="Whole", key="Eli|Spring|2023-02-06")]
    found = week_as_found(done, name, None, None, later)
    assert said(found)[1:] == ("Eli", "Spring", MONDAY, "M-2", "Whole", "organizer")


def test_a_key_that_is_none_is_kept_as_it_is_written(done: Work) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-10

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    odd = week_as_found(done, "x", None, place(key="Eli|Team A|B|soon", comment="?"), [])
    assert said(odd) == ("Eli|Team A|B|soon", "Eli", "Team A|B", "soon", "", "", "organizer")
    nothing = week_as_found(done, "a note", None, None, [])
    assert (nothing.key, nothing.written("comment")) == ("a note", "")
    note = week_as_found(done, "a note", None, place(comment="?"), [])
    assert (note.written("comment"), note.written("state")) == ("?", "")
    assert said(note) == ("a note", "a note", "", "", "", "", "organizer")


def test_what_is_written_beside_a_week_is_what_was_signed(done: Work) -> None:
    """
    Settings:
    Setting           | Value
    Workbook language | es
    """
    said = {"certified": " RD ", "approved_by": "Dana"}

    def signed(on: Any) -> Signed:
        return week_as_found(done, KEY, None, place(**said, approved_on=on), []).signed

    assert signed("1/3/2023") == Signed("RD", "Dana", date(2023, 3, 1))
    assert [signed(on) for on in (None, "", "FALSE")] == [Signed("RD", "Dana")] * 3
    assert signed("soon") == Signed("RD", "Dana", no_day=True)


DRAFT = SettledWeek(KEY, "Rosa", "Phase 1", MONDAY, timesheet(promised=AMOUNTS))
FROZEN = replace(DRAFT, lines=(replace(LINE, line=1),))
PAID = replace(LINE, action="Exported", line=2)


def test_what_a_week_earns_and_was_exported_with() -> None:
    five, row = replace(FROZEN, policy="Whole"), WeekRow(4, {"state": "Exported"})
    exported = replace(five, place=row)
    other = replace(AMOUNTS, logged=Fraction(6))

    assert (FROZEN.earned, five.earned) == (None, Decimal("50.00"))
    assert replace(five, policy="By week").earned == Decimal("0.00")
    assert replace(five, sheet=None, lines=()).earned is None
    assert (five.exported, exported.exported) == (None, AMOUNTS)
    paid = exported.after([LINE.then("Exported", amounts=other)])
    assert (paid.adds("Exported"), paid.adds("Approved")) == (True, False)
    assert not DRAFT.adds("Approved")
    assert (paid.exported, paid.amounts) == (other, AMOUNTS)


def test_a_week_stands_from_its_approval_on() -> None:
    same = timesheet(IN_FIELD, promised=AMOUNTS)
    weeks = [
        DRAFT,
        replace(DRAFT, signed=Signed("RD")),
        replace(FROZEN, sheet=same),
        FROZEN,
        FROZEN.after([PAID]),
    ]

    assert [(one.state, one.stands, one.changed) for one in weeks] == [
        ("Draft", False, False),
        ("Certified", False, False),
        ("Approved", True, False),
        ("Changed since approval", True, True),
        ("Exported", True, True),
    ]


def test_what_holds_are_the_lines_since_the_approval() -> None:
    corrected, kept = (
        replace(LINE, action="Corrected", line=2),
        replace(LINE, action="Kept", line=3),
    )
    back = replace(LINE, action="Withdrawn", line=4)
    again = replace(LINE, line=5)

    def of(*lines: Line) -> tuple[Any, ...]:
        found = replace(DRAFT, lines=lines)
        return found.approval, found.correction, found.kept, found.held

    first = FROZEN.lines[0]
    assert of(first, corrected, kept) == (first, corrected, True, first)
    assert of(first, corrected, kept, back) == (None, None, False, first)
    assert of(first, corrected, kept, back, again) == (again, None, False, again)
    assert of(first, corrected, kept, again) == (again, None, False, again)
    assert of(corrected, kept) == (None, None, False, None)
    assert not replace(FROZEN.after([kept]), signed=Signed("RD", "Dana")).kept


def test_an_export_tells_that_the_evidence_has_changed_and_of_what_is_gone_nothing() -> None:
    told, row = kinds.CHANGED_AFTER_EXPORT, WeekRow(4, {})
    week = replace(FROZEN, place=row, signed=Signed("RD", "Eli"))
    as_before = replace(week, sheet=timesheet(IN_FIELD, promised=AMOUNTS))

    def exported(week: SettledWeek) -> tuple[Any, ...]:
        after = week.after([PAID])
        assert replace(after, lines=week.lines) == week
        return after.state, after.problems

    assert (week.state, week.problems) == ("Changed since approval", [kinds.OTHER_NAMES])
    assert exported(week) == ("Exported", [kinds.OTHER_NAMES, told])
    assert exported(replace(week, signed=Signed("RD", "Dana"))) == ("Exported", [told])
    assert exported(as_before) == ("Exported", [kinds.OTHER_NAMES])
    assert exported(replace(week, gone="phase")) == ("Exported", [kinds.OTHER_NAMES])
    assert week.exported is None


def test_who_certified_for_somebody_does_not_approve_it_by_initials_either() -> None:
    names = frozenset({"Rosa", "Rosa Delgado"})

    def own(certified: str, approver: str, *, by_row: bool = False) -> bool:
        signed = Signed(certified, approver, certified_by_row=by_row)
        return replace(DRAFT, names=names, signed=signed).signing_problems == [kinds.OWN_WEEK]

    assert [own("RD", name) for name in ("RD", "rosa delgado", "Cesar Ibarra", "CI")] == [
        True,
        True,
        False,
        False,
    ]
    assert [own("CI", "Cesar Ibarra", by_row=row) for row in (False, True)] == [False, True]
    assert [own("Cesar Ibarra", name, by_row=True) for name in ("CI", "Dana")] == [True, False]
