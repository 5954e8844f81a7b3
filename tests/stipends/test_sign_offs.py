"""Sign-offs: one row certifies or approves many weeks, and nobody approves their own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from workdays import Office

FIRST, ROSA, THIRD = (f"Rosa|Phase 1|2023-02-{day}" for day in ("06", "13", "20"))
CESAR = "Cesar|Phase 1|2023-02-06"
HEADINGS = ["Date", "By", "What", "Organizers", "Phase", "Through"]


def states(office: Office) -> dict[str, Any]:
    rows = office.table("Timesheets")
    return dict(zip(rows["key"], rows["state"], strict=True))


def sign(office: Office, *rows: str) -> None:
    """Rows of Sign-offs as somebody types them."""
    typed = [[cell.strip() or None for cell in row.split("|")] for row in rows]
    office.add("Sign-offs", [HEADINGS, *typed])
    office.sync()


def test_two_rows_sign_every_week_up_to_their_last_day(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    """
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-20 | Rosa | Certify | Rosa         | Phase 1 | 2023-02-19",
        "2023-02-21 | Dana | Approve | rosa         | phase 1 | 2023-03-31",
        "2023-02-21 | Lee  | Certify | Cesar; Rosa  | Phase 1 | 2023-02-06",
    )

    assert states(office) == {
        FIRST: "Approved",
        CESAR: "Certified",
        ROSA: "Approved",
        "Cesar|Phase 1|2023-02-13": "Draft",
        THIRD: "Draft",
        "Cesar|Phase 1|2023-02-20": "Draft",
    }
    assert office.cells(FIRST, "Certified", "Approved by", "Approved on") == [None] * 3
    assert office.log("key", "action", "certified", "by", "on") == [
        [FIRST, "Approved", "Rosa", "Dana", date(2023, 2, 21)],
        [ROSA, "Approved", "Rosa", "Dana", date(2023, 2, 21)],
    ]
    assert office.problems() == [
        f"Sign-offs 3 What: Nobody has certified {THIRD}, so this row does not approve them."
    ]
    assert office.sync() == "nothing to do"
    assert office.export().weeks[0].certified == "Rosa"


def test_initials_and_an_approver_beside_the_week_go_before_a_row(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    office.sign(FIRST, certified="RD")
    office.sign(ROSA, certified="RD", approved_by="Lee", approved_on="2023-02-15")
    sign(
        office,
        "2023-02-20 | Dana | Approve | Rosa | Phase 1 | 2023-02-19",
        "2023-02-20 | Eli  | Certify | Rosa | Phase 1 | 2023-02-19",
    )

    assert office.log("key", "certified", "by", "on") == [
        [FIRST, "RD", "Dana", date(2023, 2, 20)],
        [ROSA, "RD", "Lee", date(2023, 2, 15)],
    ]
    assert office.problems() == []


def test_of_two_rows_the_earlier_date_holds_and_then_the_upper_row(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-21 | Lee  | Approve | Rosa | Phase 1 | 2023-02-12",
        "2023-02-20 | Dana | Approve | Rosa | Phase 1 | 2023-02-12",
        "2023-02-20 | Eli  | Approve | Rosa | Phase 1 | 2023-02-12",
        "2023-02-20 | Rosa | Certify | Rosa | Phase 1 | 2023-02-12",
    )

    assert office.log("by", "on") == [["Dana", date(2023, 2, 20)]]


@pytest.mark.parametrize(
    ("certifies", "approves"),
    [
        ("Rosa", "Rosa"),
        ("Rosa", "ROSA"),
        ("Dana Smith", "Dana Smith"),
        ("Dana Smith", "D.S."),
        ("DS", "Dana Smith"),
    ],
)
def test_who_certified_and_whose_week_it_is_do_not_approve_it(
    office: Office, certifies: str, approves: str
) -> None:
    """"""
    office.sync("2023-02-22")
    sign(
        office,
        f"2023-02-20 | {certifies} | Certify | Rosa | Phase 1 | 2023-02-12",
        f"2023-02-20 | {approves} | Approve | Rosa | Phase 1 | 2023-02-12",
    )

    assert states(office)[FIRST] == "Certified"
    assert office.problems() == [
        "Sign-offs 3 By: Nobody approves their own hours, or hours that they certified; this row"
        f" does not approve {FIRST}."
    ]


def test_a_staff_member_stands_for_those_they_lead_and_not_for_themselves(office: Office) -> None:
    """
    Organizers:
    Organizer | Phases  | Role  | Staff lead
    Lee       | Phase 1 | Staff |
    Rosa      | Phase 1 |       | Lee
    Cesar     | Phase 1 |       | Lee
    Dana      | Phase 1 | Staff |
    """
    office.sync("2023-02-07")
    sign(
        office,
        "2023-02-07 | Kim | Certify | Lee, Rosa; Dana | Phase 1 | 2023-02-12",
        "2023-02-07 | Kim | Certify | Lee             | Phase 1 | 2023-02-12",
    )

    assert states(office) == {
        "Lee|Phase 1|2023-02-06": "Draft",
        FIRST: "Certified",
        CESAR: "Certified",
        "Dana|Phase 1|2023-02-06": "Certified",
    }


def test_a_row_signs_for_extra_weeks_and_not_for_weeks_after_its_own_day(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-03-21 | Rosa      | Phone bank | 2
    """
    office.sync("2023-04-05")
    sign(office, "2023-03-26 | Kim | Certify | Rosa | Phase 1 | 2023-12-31")
    found = {key: state for key, state in states(office).items() if key.startswith("Rosa")}

    assert [key[-5:] for key, state in found.items() if state == "Certified"][-2:] == [
        "03-13",
        "03-20",
    ]
    assert found["Rosa|Phase 1|2023-03-27"] == "Draft"


@pytest.mark.slow
def test_a_row_that_is_taken_away_takes_its_approval_back_until_the_export(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-20 | Rosa | Certify | Rosa, Cesar | Phase 1 | 2023-02-12",
        "2023-02-20 | Dana | Approve | Rosa        | Phase 1 | 2023-02-12",
    )
    office.export()
    office.edit("Sign-offs", 3, 4, "Rosa, Cesar")
    office.sync()
    assert states(office)[CESAR] == "Approved"

    office.edit("Sign-offs", 3, 4, "Nobody")
    office.sync()
    assert (states(office)[FIRST], states(office)[CESAR]) == ("Exported", "Certified")
    assert office.log("key", "action")[-1] == [CESAR, "Withdrawn"]


def test_a_row_for_staff_goes_on_signing_when_somebody_has_another_lead(office: Office) -> None:
    """
    Organizers:
    Organizer | Phases  | Role  | Staff lead
    Lee       |         | Staff |
    Kim       |         | Staff |
    Rosa      | Phase 1 |       | Lee
    Cesar     | Phase 1 |       | Lee
    """
    office.sync("2023-02-07")
    sign(
        office,
        "2023-02-07 | Lee  | Certify | Lee | Phase 1 | 2023-02-12",
        "2023-02-07 | Dana | Approve | Lee | Phase 1 | 2023-02-12",
    )
    office.edit("Organizers", 4, 4, "Kim")
    office.sync()

    assert states(office) == {FIRST: "Approved", CESAR: "Approved"}
    assert (office.problems(), len(office.log("line"))) == ([], 2)


def test_two_staff_who_approve_each_other_s_team_are_asked_nothing_at_the_next_sync(
    office: Office,
) -> None:
    """
    Organizers:
    Organizer | Phases  | Role  | Staff lead
    Lee       |         | Staff |
    Kim       |         | Staff |
    Rosa      | Phase 1 |       | Lee
    Cesar     | Phase 1 |       | Kim
    """
    office.sync("2023-02-07")
    sign(
        office,
        "2023-02-07 | Lee | Certify | Lee | Phase 1 | 2023-02-12",
        "2023-02-07 | Kim | Certify | Kim | Phase 1 | 2023-02-12",
        "2023-02-07 | Kim | Approve | Lee | Phase 1 | 2023-02-12",
        "2023-02-07 | Lee | Approve | Kim | Phase 1 | 2023-02-12",
    )
    office.sync()

    assert states(office) == {FIRST: "Approved", CESAR: "Approved"}
    assert (office.problems(), len(office.log("line"))) == ([], 2)


@pytest.mark.slow
def test_a_week_signed_in_a_row_stays_approved_when_its_organizer_is_renamed(
    office: Office,
) -> None:
    """"""
    office.sync("2023-02-07")
    sign(
        office,
        "2023-02-07 | Lee  | Certify | Rosa | Phase 1 | 2023-02-12",
        "2023-02-07 | Dana | Approve | Rosa | Phase 1 | 2023-02-12",
    )
    office.edit("Organizers", 2, 1, "Rosa Ruiz")
    office.sync()
    office.sync()

    assert states(office)[FIRST] == "Changed since approval"
    assert [week.key for week in office.export().weeks] == [FIRST]


def test_signatures_written_after_a_row_signed_change_nothing(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-20 | Lee  | Certify | Rosa | Phase 1 | 2023-02-12",
        "2023-02-20 | Dana | Approve | Rosa | Phase 1 | 2023-02-12",
    )
    office.sign(FIRST, certified="R")
    office.insert_row(
        "Sign-offs", 4, ["2023-02-19", "Eli", "Approve", "Rosa", "Phase 1", "2023-02-12"]
    )
    office.sync()

    assert states(office)[FIRST] == "Approved"
    assert (office.problems(), len(office.log("line"))) == ([], 1)


def test_a_row_moved_from_one_organizer_to_another_is_no_torn_tab(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-20 | Lee  | Certify | Rosa, Cesar | Phase 1 | 2023-02-12",
        "2023-02-20 | Dana | Approve | Rosa        | Phase 1 | 2023-02-12",
    )
    office.edit("Sign-offs", 3, 4, "Cesar")
    office.sync()

    assert (states(office)[FIRST], states(office)[CESAR]) == ("Certified", "Approved")


def test_a_row_of_a_day_to_come_waits(office: Office) -> None:
    """"""
    office.sync("2023-02-22")
    sign(office, "2023-02-23 | Lee | Certify | Rosa | Phase 1 | 2023-02-12")
    assert states(office)[FIRST] == "Draft"

    office.sync("2023-02-23")
    assert states(office)[FIRST] == "Certified"


@pytest.mark.parametrize("typed", ["soon", "31/31/2023", "✓", "yes", "2023", True, 99999999, -5])
def test_approved_on_that_is_no_date_approves_nothing(office: Office, typed: Any) -> None:
    """"""
    office.sync("2023-02-22")
    office.sign(FIRST, certified="RD", approved_by="Dana", approved_on=typed)
    office.sync()
    said = "TRUE" if typed is True else typed

    assert (states(office)[FIRST], office.log("line")) == ("Certified", [])
    assert office.problems() == [
        f"Timesheets 4 Approved on: “{said}” is no date, so it approves nothing; the week stays"
        " Certified."
    ]


@pytest.mark.parametrize("typed", ["2023-02-20", "2/20/2023", date(2023, 2, 20), None])
def test_a_date_however_it_is_written_and_no_date_approve(office: Office, typed: Any) -> None:
    """"""
    office.sync("2023-02-22")
    office.sign(FIRST, certified="RD", approved_by="Dana", approved_on=typed)
    office.sync()

    assert office.log("action", "on") == [["Approved", typed and date(2023, 2, 20)]]
    assert office.problems() == []


def test_approved_on_spoilt_after_the_approval_is_told_and_the_approval_holds(
    office: Office,
) -> None:
    """"""
    office.approved(FIRST)
    office.sign(FIRST, approved_on="soon")
    office.sync()

    assert states(office)[FIRST] == "Approved"
    assert [said.split(": ")[0] for said in office.problems()] == ["Timesheets 4 Approved on"]


def test_the_dollars_of_signed_weeks_are_those_of_the_file(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 6              | 1250    | By week

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 3
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.sync("2023-02-22")
    sign(
        office,
        "2023-02-20 | Rosa | Certify | Rosa | Phase 1 | 2023-02-19",
        "2023-02-20 | Dana | Approve | Rosa | Phase 1 | 2023-02-19",
    )
    row = office.stipend("Rosa")

    assert row[["earned", "so_far", "at_risk", "approved", "exported"]].tolist() == [
        Decimal("156.25"),
        Decimal("156.25"),
        Decimal("156.25"),
        Decimal("156.25"),
        Decimal("0.00"),
    ]
    assert office.export().pay == Decimal("156.25")
    assert office.stipend("Rosa")["exported"] == Decimal("156.25")


def test_a_week_signed_at_once_when_it_first_appears_can_still_be_taken_back(
    office: Office,
) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    """
    office.day = date(2023, 2, 8)
    sign(
        office,
        "2023-02-08 | Rosa | Certify | Rosa | Phase 1 | 2023-02-08",
        "2023-02-08 | Dana | Approve | Rosa | Phase 1 | 2023-02-08",
    )
    assert (states(office)[FIRST], office.log("action")) == ("Approved", [["Approved"]])
    office.delete_row("Sign-offs", 3)
    office.sync()

    assert states(office)[FIRST] == "Certified"
    assert office.log("action") == [["Approved"], ["Withdrawn"]]


@pytest.mark.parametrize(
    "hours", [0.10416666666666667, 1 / 3, 0.1234567891, "2.333333", "1,1666666667"]
)
def test_what_a_formula_gave_as_hours_is_approved_once_and_stands(
    office: Office, hours: float | str
) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 2.71
    2023-02-08 | Rosa      | Phone bank | 1:01
    2023-02-09 | Rosa      | Phone bank | 3
    """
    office.edit("Hours", 4, 4, hours)
    sign(
        office,
        "2023-02-20 | Rosa | Certify | Rosa | Phase 1 | 2023-02-12",
        "2023-02-21 | Dana | Approve | Rosa | Phase 1 | 2023-02-12",
    )

    assert office.cells(FIRST, "State") == ["Approved"]
    assert office.sync() == "nothing to do"
    assert office.problems() == []
    assert office.cells(FIRST, "State") == ["Approved"]
    assert office.export().weeks[0].lines[-1].part == "field"
