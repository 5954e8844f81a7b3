"""One week as it is found: whose it is by the program, else by the tab, else by the log."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from rosas_week import KEY, MONDAY, in_field

from toolkit.stipends.approvals import Line
from toolkit.stipends.own_tabs import WeekRow
from toolkit.stipends.settled_weeks import SettledWeek, WeekOutcome, week_as_found
from toolkit.stipends.signatures import Signed
from toolkit.stipends.work import Work, work
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.program import Program

AMOUNTS = in_field(5, share="50.00")
LINE = Line(
    KEY, "Approved", AMOUNTS, "RD", "Dana", MONDAY, "", MONDAY, person="M-1", policy="By hour"
)
NAMES = {"rosa": frozenset({"Rosa", "Rosa Delgado"})}
LATER = replace(LINE, action="Kept", person="", policy="")


@pytest.fixture
def done(program: Program) -> Work:
    return work(program)


def said(week: SettledWeek) -> tuple[Any, ...]:
    return week.key, week.organizer, week.phase, week.monday, week.person, week.policy, week.gone


def place(**cells: Any) -> WeekRow:
    return WeekRow(0, 4, cells)


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
    found = week_as_found(done, "rosa|phase1|20230206", sheet, there, [LINE], NAMES)

    assert said(found) == (KEY, "Rosa", "Phase 1", MONDAY, "Ada", "By week", "")
    assert (found.sheet, found.place, found.outcome) == (sheet, there, WeekOutcome(None, None))
    assert (found.lines, found.names) == ((LINE,), {"Rosa", "Rosa Delgado"})


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
    found = week_as_found(done, "", sheet, None, [LINE], NAMES)

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

    found = week_as_found(done, name, None, eli, [LINE, LATER], NAMES)
    assert said(found) == (whole["key"], "Eli", "phase 1", MONDAY, "M-1", "By week", "organizer")
    for left_out in ("key", "organizer", "phase", "week"):
        part = place(**{k: v for k, v in eli.cells.items() if k != left_out})
        found = week_as_found(done, name, None, part, [LINE, LATER], NAMES)
        assert said(found) == (KEY, "Rosa", "Phase 1", MONDAY, "M-1", "By week", "")
    found = week_as_found(
        done, name, None, None, [replace(LINE, key="Rosa|Spring|2023-02-06")], NAMES
    )
    assert said(found)[1:] == ("Rosa", "Spring", MONDAY, "M-1", "By hour", "phase")
    found = week_as_found(
        done, name, None, None, [replace(LINE, key="Rosa|Phase 2|2023-02-06")], NAMES
    )
    assert said(found)[1:] == ("Rosa", "Phase 2", MONDAY, "M-1", "", "")
    later = [LINE, replace(LINE, person="M-2", policy="Whole", key="Eli|Spring|2023-02-06")]
    found = week_as_found(done, name, None, None, later, NAMES)
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
    odd = week_as_found(done, "x", None, place(key="Eli|Team A|B|soon", comment="?"), [], NAMES)
    assert said(odd) == ("Eli|Team A|B|soon", "Eli", "Team A|B", "soon", "", "", "organizer")
    nothing = week_as_found(done, "a note", None, None, [], NAMES)
    assert (nothing.key, nothing.written("comment")) == ("a note", "")
    note = week_as_found(done, "a note", None, place(comment="?"), [], NAMES)
    assert (note.written("comment"), note.written("state")) == ("?", "")
    assert said(note) == ("a note", "a note", "", "", "", "", "organizer")


def test_what_a_week_earns_and_was_exported_with() -> None:
    week = SettledWeek(KEY, "Rosa", "Phase 1", MONDAY, outcome=WeekOutcome("Draft", AMOUNTS))
    five = replace(week, policy="Whole")
    exported = replace(five, outcome=replace(five.outcome, state="Exported"))
    other = replace(AMOUNTS, logged=Fraction(6))

    assert (week.earned, five.earned) == (None, Decimal("50.00"))
    assert replace(five, policy="By week").earned == Decimal("0.00")
    assert replace(five, outcome=WeekOutcome(None, AMOUNTS)).earned is None
    assert replace(five, outcome=WeekOutcome("Draft", None)).earned is None
    states = ("Draft", "Certified", "Approved", "Changed since approval", "Exported")
    stand = [replace(five, outcome=WeekOutcome(state, AMOUNTS)).stands for state in states]
    assert stand == [False, False, True, True, True]
    assert (five.exported, exported.exported) == (None, AMOUNTS)
    line = replace(LINE, action="Exported", amounts=other)
    new = WeekOutcome("Exported", AMOUNTS, new=[line])
    assert (new.adds("Exported"), new.adds("Approved")) == (True, False)
    assert not WeekOutcome("Draft", AMOUNTS).adds("Approved")
    assert replace(exported, outcome=replace(exported.outcome, exported=line)).exported == other


def test_an_export_tells_once_that_the_evidence_has_changed_and_of_what_is_gone_nothing() -> None:
    outcome = WeekOutcome("Changed since approval", AMOUNTS, approval=LINE, changed=True)
    week = SettledWeek(KEY, "Rosa", "Phase 1", MONDAY, outcome=outcome, person="M-1")
    line = replace(LINE, action="Exported")
    told, other = kinds.CHANGED_AFTER_EXPORT, kinds.LINE_CHANGED

    def exported(week: SettledWeek) -> tuple[Any, ...]:
        after = week.exported_by(line)
        assert replace(after, outcome=week.outcome) == week
        made = after.outcome
        assert (
            replace(week.outcome, state="Exported", exported=line, problems=made.problems) == made
        )
        return made.state, made.exported, made.problems

    as_before = replace(week, outcome=replace(outcome, state="Approved", changed=False))
    already = replace(week, outcome=replace(outcome, problems=[told, other]))
    beside = replace(week, outcome=replace(outcome, problems=[other]))
    assert exported(week) == ("Exported", line, [told])
    assert exported(as_before) == ("Exported", line, [])
    assert exported(replace(week, gone="phase")) == ("Exported", line, [])
    assert exported(already) == ("Exported", line, [told, other])
    assert exported(beside) == ("Exported", line, [other, told])
    assert (outcome.state, outcome.exported, outcome.problems) == (
        "Changed since approval",
        None,
        [],
    )


def test_who_certified_for_somebody_does_not_approve_it_by_initials_either() -> None:
    names = frozenset({"Rosa", "Rosa Delgado"})
    week = SettledWeek(KEY, "Rosa", "Phase 1", MONDAY, names=names)

    def own(certified: str, approver: str, *, by_row: bool = False) -> bool:
        return replace(week, signed=Signed(certified, approver, certified_by_row=by_row)).own

    assert [own("RD", name) for name in ("RD", "rosa delgado", "Cesar Ibarra", "CI")] == [
        True,
        True,
        False,
        False,
    ]
    assert [own("CI", "Cesar Ibarra", by_row=row) for row in (False, True)] == [False, True]
    assert [own("Cesar Ibarra", name, by_row=True) for name in ("CI", "Dana")] == [True, False]
