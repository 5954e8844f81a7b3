"""States: what signatures, the log and the evidence make of one week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from rosas_week import KEY, MONDAY, in_field, timesheet

from toolkit.stipends.approvals import Line
from toolkit.stipends.evidence import Entry
from toolkit.stipends.own_tabs import WeekRow, same_week
from toolkit.stipends.settled_weeks import BY_ROW, SettledWeek
from toolkit.stipends.signatures import Signed
from toolkit.stipends.states import Correction, corrections, settled_week
from toolkit.stipends.timesheets import Amounts, Timesheet
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.program import read_program
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 9)
SIGNED = Signed("RD", "Dana", DAY)


SIX, FIVE = in_field(6), in_field(5)
HELD = Entry("Rosa", date(2023, 2, 7), "Phase 1", "field", "Hours", 2, Fraction(6), "Phone bank")


def sheet(live: Amounts) -> Timesheet:
    """A timesheet with these hours, all of them in the field."""
    return timesheet(HELD._replace(hours=live.field), promised=live)


def row(published: Amounts | None, state: str) -> WeekRow:
    return WeekRow(4, {**(asdict(published) if published else {}), "state": state})


WEEK = SettledWeek(
    KEY,
    "Rosa",
    "Phase 1",
    MONDAY,
    sheet(SIX),
    row(SIX, "Draft"),
    policy="By week",
    person="M-1",
    names=frozenset({"Rosa Delgado"}),
)
APPROVED = Line(
    KEY,
    "Approved",
    SIX,
    "RD",
    "Dana",
    DAY,
    "",
    DAY,
    person="M-1",
    policy="By week",
    evidence=sheet(SIX).evidence,
    line=1,
)
EXPORTED = replace(APPROVED, action="Exported", by="Treasurer", on=None, reason="1", line=2)


def but(week: SettledWeek, *, there: bool = True, **parts: Any) -> SettledWeek:
    """The week with other evidence (`live`), with other figures (`published`) or another state in
    its row, or without a row.
    """
    written = week.place.cells["state"] if week.place else ""
    seen = Amounts.of(week.place.cells) if week.place else None
    published, state = parts.pop("published", seen), parts.pop("state", written)
    live = parts.pop("live", week.live)
    place = row(published, state) if there else None
    return replace(week, sheet=sheet(live) if live else None, place=place, **parts)


STANDING = but(WEEK, state="Approved", signed=SIGNED, lines=(APPROVED,))


def settled(week: SettledWeek, wanted: Sequence[Correction] = ()) -> SettledWeek:
    return settled_week(week, wanted, DAY)[0]


def not_held(week: SettledWeek, *wanted: Correction) -> list[tuple[Correction, Kind]]:
    return settled_week(week, wanted, DAY)[1]


def correction(logged: int, by: str = "Dana", reason: str = "Forgot") -> Correction:
    return Correction(2, KEY, Fraction(logged), reason, "Rosa", by)


def short(made: SettledWeek) -> tuple[Any, ...]:
    logged = made.amounts.logged if made.amounts else None
    return made.state, logged, [line.action for line in made.new], made.problems


@pytest.mark.parametrize(
    ("found", "is_now"),
    [
        (WEEK, ("Draft", 6, [], [])),
        (but(WEEK, signed=Signed("RD")), ("Certified", 6, [], [])),
        (but(WEEK, signed=Signed("", "Dana", DAY)), ("Draft", 6, [], [kinds.NOT_CERTIFIED])),
        (but(WEEK, signed=Signed("RD", "RD", DAY)), ("Certified", 6, [], [kinds.OWN_WEEK])),
        (
            but(WEEK, signed=Signed("RD", "rosa delgado")),
            ("Certified", 6, [], [kinds.OWN_WEEK]),
        ),
        (but(WEEK, signed=replace(SIGNED, no_day=True)), ("Certified", 6, [], [kinds.NO_DAY])),
        (but(WEEK, signed=SIGNED), ("Approved", 6, ["Approved"], [])),
        (but(WEEK, signed=SIGNED, live=FIVE), ("Changed since approval", 6, ["Approved"], [])),
        (but(WEEK, signed=SIGNED, published=None), ("Approved", 6, ["Approved"], [])),
        (
            but(WEEK, signed=SIGNED, published=None, there=False),
            ("Approved", 6, ["Approved"], []),
        ),
        (but(WEEK, signed=SIGNED, live=None), ("Changed since approval", 6, ["Approved"], [])),
        (but(WEEK, live=None), (None, None, [], [kinds.NO_SUCH_WEEK])),
        (
            but(WEEK, state="Approved", signed=SIGNED, published=FIVE),
            ("Approved", 5, [], [kinds.NO_LINE]),
        ),
        (but(WEEK, state="Approved"), ("Draft", 6, [], [])),
    ],
)
def test_a_week_that_is_not_approved_yet(found: SettledWeek, is_now: tuple[Any, ...]) -> None:
    assert short(settled(found)) == is_now


@pytest.mark.parametrize(
    ("found", "is_now"),
    [
        (STANDING, ("Approved", 6, [], [])),
        (but(STANDING, live=FIVE), ("Changed since approval", 6, [], [])),
        (but(STANDING, live=None), ("Changed since approval", 6, [], [])),
        (but(STANDING, signed=Signed("RD")), ("Certified", 6, ["Withdrawn"], [])),
        (but(STANDING, there=False, signed=Signed()), ("Approved", 6, ["Kept"], [])),
        (
            but(STANDING, there=False, signed=Signed("RD", "Eli")),
            ("Approved", 6, ["Kept"], [kinds.OTHER_NAMES]),
        ),
        (but(STANDING, signed=Signed("", "Dana")), ("Approved", 6, [], [kinds.NOT_CERTIFIED])),
        (but(STANDING, signed=Signed("Dana", "Dana")), ("Approved", 6, [], [kinds.OWN_WEEK])),
        (but(STANDING, signed=Signed("RD", "Eli")), ("Approved", 6, [], [kinds.OTHER_NAMES])),
        (but(STANDING, signed=Signed("X", "Dana")), ("Approved", 6, [], [kinds.OTHER_NAMES])),
        (but(STANDING, signed=Signed("rd", "DANA")), ("Approved", 6, [], [])),
        (but(STANDING, signed=replace(SIGNED, no_day=True)), ("Approved", 6, [], [kinds.NO_DAY])),
        (but(STANDING, state="Exported"), ("Exported", 6, [], [kinds.NO_EXPORT])),
        (
            but(STANDING, lines=(APPROVED, EXPORTED), live=FIVE),
            ("Exported", 6, [], [kinds.CHANGED_AFTER_EXPORT]),
        ),
        (
            but(STANDING, lines=(APPROVED, EXPORTED), live=None, gone="organizer"),
            ("Exported", 6, [], []),
        ),
        (
            but(STANDING, lines=(APPROVED, EXPORTED), signed=Signed("RD")),
            ("Exported", 6, [], [kinds.REMOVED_AFTER_EXPORT]),
        ),
    ],
)
def test_a_week_that_was_approved(found: SettledWeek, is_now: tuple[Any, ...]) -> None:
    assert short(settled(found)) == is_now


def test_an_approval_that_was_taken_back_is_none_and_a_new_one_has_new_figures() -> None:
    back = replace(APPROVED, action="Withdrawn", line=2)
    found = but(STANDING, lines=(APPROVED, back), live=FIVE, published=FIVE, signed=Signed())

    assert short(settled(found)) == ("Draft", 5, [], [])
    again = settled(but(found, signed=SIGNED))
    assert short(again) == ("Approved", 5, ["Approved"], [])
    assert again.approval is not None


def test_a_row_that_was_deleted_stays_approved_when_somebody_writes_in_it_again() -> None:
    kept = replace(APPROVED, action="Kept", line=2)
    found = but(STANDING, lines=(APPROVED, kept), signed=Signed())
    made = settled(found)

    assert (short(made), made.kept) == (("Approved", 6, [], []), True)
    assert not settled(but(found, signed=SIGNED)).kept
    gone = settled(but(found, there=False))
    assert (short(gone), gone.kept) == (("Approved", 6, [], []), True)


def test_a_row_of_sign_offs_stands_for_somebody_who_is_gone_and_for_nobody_else() -> None:
    by_row = replace(APPROVED, reason=BY_ROW)
    found = but(STANDING, lines=(by_row,), signed=Signed(), live=None, gone="organizer")

    assert short(settled(found)) == ("Changed since approval", 6, [], [])
    assert short(settled(but(found, gone="", live=SIX)))[2] == ["Withdrawn"]
    assert short(settled(but(found, lines=(APPROVED,))))[2] == ["Withdrawn"]


def test_what_a_new_line_keeps() -> None:
    made = settled(but(WEEK, signed=replace(SIGNED, approved_by_row=True)))

    assert made.new == [
        Line(
            key=KEY,
            action="Approved",
            amounts=SIX,
            certified="RD",
            by="Dana",
            on=DAY,
            reason=BY_ROW,
            recorded=DAY,
            person="M-1",
            policy="By week",
            evidence=sheet(SIX).evidence,
        )
    ]
    assert (made.approval, made.changed) == (made.new[0], False)


def test_a_correction_holds_again_where_its_week_is_approved_anew() -> None:
    """Taken back, nothing is to be corrected yet; it is still to be."""
    first = replace(settled(STANDING, [correction(8)]).new[0], line=2)
    withdrawn = replace(APPROVED, action="Withdrawn", line=3)
    again = but(STANDING, lines=(APPROVED, first, withdrawn))

    assert short(settled(again, [correction(8)])) == ("Approved", 8, ["Approved", "Corrected"], [])
    anew = but(again, lines=(*again.lines, replace(APPROVED, line=4), replace(first, line=5)))
    assert short(settled(anew, [correction(8)])) == ("Approved", 8, [], [])


def test_a_correction_holds_once_approved_and_is_written_once() -> None:
    made = settled(STANDING, [correction(8)])

    assert short(made) == ("Approved", 8, ["Corrected"], [])
    assert short(settled(STANDING, [correction(8), correction(8, reason="FORGOT")])) == short(made)
    assert (made.amounts and made.amounts.other, made.changed) == (2, False)
    assert (made.adds("Corrected"), made.adds("Approved")) == (True, False)
    line = replace(made.new[0], line=2)
    assert (line.certified, line.by, line.on, line.reason) == ("Rosa", "Dana", None, "Forgot")
    again = but(STANDING, lines=(APPROVED, line))
    assert short(settled(again, [correction(8)])) == ("Approved", 8, [], [])
    assert short(settled(again, [correction(9)])) == ("Approved", 9, ["Corrected"], [])
    assert short(settled(again)) == ("Approved", 8, [], [])
    assert short(settled(but(again, live=in_field(8)))) == ("Approved", 8, [], [])
    changed = settled(but(again, live=in_field(7)))
    assert (short(changed), changed.changed) == (("Changed since approval", 8, [], []), True)


def test_of_several_corrections_the_lowest_counts_also_where_it_says_what_an_earlier_one_said() -> (
    None
):
    def log(*hours: int) -> SettledWeek:
        """The week with the lines of these corrections in the log."""
        made = settled(STANDING, [correction(one) for one in hours])
        kept = [replace(line, line=2 + n) for n, line in enumerate(made.new)]
        return but(STANDING, lines=(APPROVED, *kept))

    def short_of(week: SettledWeek, *hours: int) -> tuple[object, ...]:
        return short(settled(week, [correction(one) for one in hours]))

    assert short_of(log(8, 4), 8, 4, 8) == ("Approved", 8, ["Corrected"], [])
    assert short_of(log(8, 4, 8), 8, 4, 8) == ("Approved", 8, [], [])
    assert short_of(log(8, 4), 8, 8, 4) == ("Approved", 4, [], [])
    assert short_of(STANDING, 8, 4, 8) == ("Approved", 8, ["Corrected"] * 3, [])


def test_a_correction_that_does_not_hold_says_why() -> None:
    own, waiting = correction(8, by="R.D."), correction(8, by="")

    assert not_held(STANDING, own, waiting) == [
        (own, kinds.OWN_CORRECTION),
        (waiting, kinds.NO_APPROVER),
    ]
    assert not_held(WEEK, own) == [(own, kinds.NOT_APPROVED_YET)]
    assert not_held(but(STANDING, signed=Signed("RD")), own) == [(own, kinds.NOT_APPROVED_YET)]
    assert not_held(STANDING, correction(8)) == []


def test_of_an_exported_week_the_last_export_counts() -> None:
    later = replace(EXPORTED, reason="2", line=3)
    made = settled(but(STANDING, lines=(APPROVED, EXPORTED, later)))

    assert (made.state, made.holds["Exported"]) == ("Exported", later)
    assert settled(STANDING).exported is None


def test_the_line_of_an_approval_that_is_taken_back_or_whose_row_is_deleted() -> None:
    held = replace(APPROVED, line=7, person="M-2", reason=BY_ROW, recorded=date(2023, 3, 1))
    day, later = date(2023, 3, 2), but(WEEK, key="Rosa|Phase 1|2023-02-6")
    back = settled(but(later, lines=(held,), signed=Signed("RD", "", day)))
    gone = settled(but(later, lines=(held,), there=False))

    assert back.new == [held.then("Withdrawn", key=later.key, on=day, recorded=DAY)]
    assert gone.new == [held.then("Kept", key=later.key, recorded=DAY)]
    assert (gone.kept, back.kept) == (True, False)


def test_the_line_of_a_correction() -> None:
    """Of somebody who is gone the Person ID and the policy are those of the approval."""
    corrected = Line(
        key=KEY,
        action="Corrected",
        amounts=SIX.corrected(Fraction(8)),
        certified="Rosa",
        by="Eli",
        on=None,
        reason="Forgot",
        recorded=DAY,
        person="M-1",
        policy="By week",
        evidence=sheet(SIX).evidence,
    )
    gone = but(STANDING, person="", policy="", lines=(replace(APPROVED, person="M-7"),))

    assert settled(STANDING, [correction(8, by="Eli")]).new == [corrected]
    earlier = but(STANDING, lines=(replace(APPROVED, key="rosa", recorded=date(2023, 3, 1)),))
    assert settled(earlier, [correction(8, by="Eli")]).new == [corrected]
    moved = but(STANDING, person="M-8", policy="Whole")
    assert settled(moved, [correction(8, by="Eli")]).new == [
        replace(corrected, person="M-8", policy="Whole")
    ]
    assert settled(gone, [correction(8, by="Eli")]).new == [replace(corrected, person="M-7")]
    by_hand = settled(but(WEEK, signed=SIGNED), [correction(8)]).new
    assert [(line.reason, line.recorded) for line in by_hand] == [("", DAY), ("Forgot", DAY)]
    no_evidence = but(WEEK, signed=SIGNED, live=None)
    assert [line.evidence for line in settled(no_evidence, [correction(8)]).new] == ["", ""]


def test_corrections_are_read_from_top_to_bottom_by_week() -> None:
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

    assert same_week(one.key) == same_week(other.key)
    assert one.what == other.what
    assert one.what != Correction(3, KEY, Fraction(8), "Forgot", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Else", "Rosa", "Dana").what
    assert one.what != Correction(3, KEY, Fraction(7), "Forgot", "Rosa", "Eli").what
