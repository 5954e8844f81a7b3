"""Which signatures a week has, and which row may not give one: on a few rows, without a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rosas_week import KEY, MONDAY, NOTHING

from toolkit.stipends.approvals import Line
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.sign_offs import SignOff, sign_offs, signed
from toolkit.stipends.signatures import Signed
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Kind
from toolkit.tables.program import Program
from toolkit.words import key

DAY = date(2023, 2, 20)
ROSAS = SettledWeek(KEY, "Rosa", "Phase 1", MONDAY, names=frozenset({"Rosa Delgado"}))
CERTIFY = SignOff(2, DAY, "Lee", "Certify", frozenset({"rosa"}), key("Phase 1"), DAY, False)
APPROVE = replace(CERTIFY, row=3, by="Dana", what="Approve")
HELD = Line(KEY, "Approved", NOTHING, "Lee", "Dana", DAY, "", DAY, line=1)


def of(
    written: Signed, *rows: SignOff, held: Line | None = None
) -> tuple[Signed, list[tuple[SignOff, Kind]]]:
    return signed(replace(ROSAS, signed=written, lines=(held,) if held else ()), rows)


def test_without_rows_what_is_written_holds() -> None:
    for written in (Signed(), Signed("RD"), Signed("RD", "Dana", DAY), Signed("", "Dana")):
        assert of(written) == (written, [])


def test_blank_is_signed_by_the_first_row_each_by_itself() -> None:
    assert of(Signed(), CERTIFY, replace(CERTIFY, by="Kim")) == (
        Signed("Lee", certified_by_row=True),
        [],
    )
    assert of(Signed(), CERTIFY, APPROVE, replace(APPROVE, by="Kim")) == (
        Signed("Lee", "Dana", DAY, True, True),
        [],
    )
    assert of(Signed("RD"), CERTIFY, APPROVE) == (Signed("RD", "Dana", DAY, False, True), [])
    assert of(Signed("", "Eli", DAY), CERTIFY, APPROVE) == (
        Signed("Lee", "Eli", DAY, True, False),
        [],
    )


def test_a_row_that_may_not_approve_is_refused_and_another_holds() -> None:
    own, certifier = replace(APPROVE, by="RD"), replace(APPROVE, by="Lee", row=4)

    assert of(Signed(), APPROVE) == (Signed(), [(APPROVE, kinds.NOBODY_CERTIFIED)])
    assert of(Signed(), CERTIFY, own, certifier, APPROVE) == (
        Signed("Lee", "Dana", DAY, True, True),
        [(own, kinds.OWN_HOURS), (certifier, kinds.OWN_HOURS)],
    )
    assert of(Signed("X"), certifier)[1] == []
    assert of(Signed("", "Eli"), APPROVE, own)[1] == []


def test_names_that_a_week_was_approved_with_go_on_signing() -> None:
    earlier = replace(APPROVE, by="Kim", row=1)

    assert of(Signed(), CERTIFY, earlier, APPROVE)[0].approver == "Kim"
    assert of(Signed("RD"), CERTIFY, earlier, APPROVE, held=HELD)[0] == (
        Signed("Lee", "Dana", DAY, True, True)
    )
    other = replace(HELD, by="Eli", certified="Max")
    assert of(Signed("RD"), CERTIFY, earlier, APPROVE, held=other)[0] == (
        Signed("RD", "Kim", DAY, False, True)
    )
    assert of(Signed(), CERTIFY, APPROVE, earlier, held=HELD)[0].approver == "Dana"


def test_a_row_covers_weeks_of_its_people_and_phase_up_to_its_last_monday() -> None:
    rosas = replace(ROSAS, organizer="ROSA", monday=date(2023, 2, 20))

    assert APPROVE.covers(rosas)
    assert APPROVE.covers(replace(rosas, organizer="Rosa", monday=date(2023, 2, 13)))
    assert not APPROVE.covers(replace(rosas, monday=date(2023, 2, 27)))
    assert not APPROVE.covers(replace(rosas, monday="soon"))
    assert not APPROVE.covers(replace(rosas, phase="Phase 2"))
    cesars = replace(rosas, organizer="Cesar")
    assert not APPROVE.covers(cesars)
    staff, held = replace(APPROVE, staff=True), replace(cesars, lines=(HELD,))
    assert not staff.covers(cesars)
    assert staff.covers(held)
    assert not APPROVE.covers(held)
    assert not staff.covers(replace(cesars, lines=(replace(HELD, by="Eli"),)))
    certified = replace(staff, by="lee", what="Certify")
    assert certified.covers(held)
    assert not replace(staff, by="lee").covers(held)


def test_rows_are_read_in_the_order_in_which_they_hold(program: Program) -> None:
    """
    Organizers:
    Organizer | Role  | Staff lead
    Lee       | Staff |
    Rosa      |       | Lee
    Cesar     |       | Lee

    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-17

    Sign-offs:
    Date       | By   | What    | Organizers | Phase   | Through
    2023-02-20 | Dana | Approve | Lee        | Phase 1 | 2023-02-10
    2023-02-20 | Kim  | Approve | Rosa       | Phase 1 | 2023-03-10
    2023-02-19 | Eli  | Certify | Cesar      | Phase 1 | 2023-02-19
    """
    assert [
        (one.row, one.by, one.what, set(one.organizers), one.last.isoformat(), one.staff)
        for one in sign_offs(program)
    ] == [
        (4, "Eli", "Certify", {"cesar"}, "2023-02-19", False),
        (2, "Dana", "Approve", {"rosa", "cesar"}, "2023-02-10", True),
        (3, "Kim", "Approve", {"rosa"}, "2023-02-20", False),
    ]
