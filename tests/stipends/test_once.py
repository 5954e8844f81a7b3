"""Once: a week is paid once, whatever its organizer or its phase is called by then."""

from __future__ import annotations

from decimal import Decimal

import pytest
from workdays import Office

from toolkit.errors import Refused

ROSA = "Rosa|Phase 1|2023-02-13"
RUIZ = "Rosa Ruiz|Phase 1|2023-02-13"
SPRING = "Rosa|Spring|2023-02-13"


def rename(office: Office, tab: str, column: int, old: str, new: str) -> None:
    """Somebody writes another name wherever the old one stands."""
    for n, row in enumerate(office.desk.rows(tab), 1):  # type: ignore[attr-defined]
        if len(row) >= column and row[column - 1] == old:
            office.edit(tab, n, column, new)


def renamed(office: Office) -> None:
    rename(office, "Organizers", 1, "Rosa", "Rosa Ruiz")
    rename(office, "Hours", 2, "Rosa", "Rosa Ruiz")
    office.sync()


def told(office: Office) -> list[str]:
    return [said for said in office.problems() if "are the same hours" in said]


@pytest.mark.slow
@pytest.mark.parametrize("person", ["Ada", None])
def test_a_renamed_organizers_week_is_not_paid_again(office: Office, person: str | None) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-13 | 2023-02-24 | 6              | 312.50  | By week

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.edit("Organizers", 2, 3, person)
    office.approved(ROSA)
    assert office.export().pay == Decimal("156.25")
    renamed(office)

    assert office.cells(ROSA, "State", "Logged", "Earned", "Notes") == [
        "Exported",
        6,
        Decimal("156.25"),
        "changed since approval: Rosa is no longer in the Organizers tab",
    ]
    assert office.cells(RUIZ, "State", "Logged", "Earned", "Notes") == [
        "Draft",
        6,
        Decimal("156.25"),
        f"1 row of Hours; the same as {ROSA}, and not exported again",
    ]
    assert office.problems() == [
        f"Timesheets {office.row_of(RUIZ)} Key: {RUIZ} and {ROSA} are the same hours, or the same"
        f" person's week. {ROSA} is approved or exported, so {RUIZ} is not exported."
    ]
    paid = f"Paid before under another name: week of 13 Feb is {ROSA}."
    assert paid in office.stipend("Rosa Ruiz")["warnings"]
    gone = office.stipend("Rosa")
    assert gone[["weeks", "logged", "trainings", "check_ins", "exported"]].tolist() == [
        1,
        6,
        None,
        None,
        Decimal("156.25"),
    ]

    office.approve(RUIZ)
    office.sync()
    again = office.export()
    assert (again.copy, again.held, again.pay) == (True, (RUIZ,), Decimal("156.25"))
    assert office.cell(RUIZ, "State") == "Approved"
    assert len(told(office)) == 1


@pytest.mark.slow
def test_the_approved_week_of_somebody_who_is_renamed_is_exported_once(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-13 | 2023-02-24 | 6              | 312.50  | By week

    Organizers:
    Organizer | Phases  | Person ID | Pay class
    Rosa      | Phase 1 | Ada       | B

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    renamed(office)
    assert office.cell(ROSA, "State") == "Changed since approval"
    office.approve(RUIZ)
    office.sync()

    made = office.export()
    assert [(week.key, week.logged) for week in made.weeks] == [(ROSA, 6)]
    assert [(line.tab, line.row, line.hours) for line in made.weeks[0].lines] == [("Hours", 2, 6)]
    assert (made.sheets[0].person_id, made.sheets[0].pay_class) == ("Ada", "B")
    assert (made.pay, made.held) == (Decimal("156.25"), (RUIZ,))
    assert office.cell(ROSA, "State") == "Exported"
    assert office.export().copy


@pytest.mark.slow
def test_the_approved_week_of_a_renamed_phase_is_exported_once(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-13 | 2023-02-24 | 6              | 312.50  | By week

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.edit("Phases", 2, 1, "Spring")
    office.edit("Organizers", 2, 2, "Spring")
    office.sync()

    assert office.cells(ROSA, "State", "Notes") == [
        "Changed since approval",
        "changed since approval: Phase 1 is no longer in the Phases tab",
    ]
    assert office.stipend("Rosa")[["stipend", "earned", "policy", "approved"]].tolist() == [
        None,
        Decimal("156.25"),
        "By week",
        Decimal("156.25"),
    ]
    assert len(told(office)) == 1
    office.approve(SPRING)
    office.sync()
    with pytest.raises(Refused, match="approved or paid before under another name"):
        office.export("Spring")

    made = office.export("Phase 1")
    assert ([week.key for week in made.weeks], made.pay) == ([ROSA], Decimal("156.25"))
    assert made.sheets[0].stipend is None
    assert office.export("phase 1").copy


def test_two_phases_in_one_week_with_their_own_hours_are_no_case_of_it(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-13 | 2023-02-15 | 6              | 100     | Whole
    Spring  | 2023-02-16 | 2023-02-24 | 6              | 100     | Whole

    Organizers:
    Organizer | Phases          | Person ID
    Rosa      | Phase 1, Spring | Ada

    Events:
    Event   | Date       | Kind     | Phase  | Starts | Ends
    Welcome | 2023-02-16 | Training | Spring | 17:00  | 19:00

    Attendance:
    Event   | Attendee | Attended
    Welcome | Rosa     | Yes

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA, SPRING)

    assert office.problems() == []
    assert [week.key for week in office.export("Spring").weeks] == [SPRING]


def test_hours_that_another_phase_takes_now_are_not_paid_again(office: Office) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Hours per week | Stipend | Proration
    Phase 1 | 2023-02-13 | 2023-02-17 | 6              | 100     | By week
    Spring  | 2023-02-20 | 2023-02-24 | 6              | 100     | By week

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1, Spring

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.edit("Phases", 3, 2, "2023-02-09")
    office.sync()

    assert office.cells(ROSA, "State", "Logged") == ["Changed since approval", 6]
    assert office.cells(SPRING, "State", "Logged") == ["Draft", 6]
    assert len(told(office)) == 1


def test_a_row_given_to_somebody_else_is_not_paid_again_until_the_first_is_corrected(
    office: Office,
) -> None:
    """
    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    Cesar     | Phase 1 |

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 6
    """
    office.approved(ROSA)
    office.edit("Hours", 2, 2, "Cesar")
    office.sync()
    assert len(told(office)) == 1

    office.add(
        "Corrections",
        [
            ["Key", "Reason", "New hours", "Requested by", "Approved by"],
            [ROSA, "They were Cesar's", 0, "Rosa", "Dana"],
        ],
    )
    office.sync()
    assert told(office) == []


def test_two_people_at_one_phone_bank_and_one_training_are_two_people(office: Office) -> None:
    """
    Events:
    Event      | Date       | Kind     | Phase   | Starts | Ends
    Training 2 | 2023-02-15 | Training | Phase 1 | 17:00  | 20:00

    Attendance:
    Event      | Attendee | Attended
    Training 2 | Rosa     | Yes
    Training 2 | Cesar    | Yes

    Check-ins:
    Date       | Organizer   | Happened
    2023-02-13 | Rosa, Cesar | Yes

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 2
    2023-02-14 | Cesar     | Phone bank | 2
    """
    office.approved(ROSA)
    office.edit("Attendance", 2, 3, "No")
    office.edit("Check-ins", 2, 2, "Cesar")
    office.edit("Hours", 2, 4, 3)
    office.sync()

    assert office.cell(ROSA, "State") == "Changed since approval"
    assert told(office) == []


def test_a_renamed_organizer_whose_rows_were_sorted_is_known_by_all_of_them(
    office: Office,
) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-14 | Rosa      | Phone bank | 2
    2023-02-15 | Rosa      | Prep       | 4
    """
    office.approved(ROSA)
    rename(office, "Organizers", 1, "Rosa", "Rosa Ruiz")
    for row, cells in ((2, ["2023-02-15", "Rosa Ruiz", "Prep", 4]),):
        for column, cell in enumerate(cells, 1):
            office.edit("Hours", row, column, cell)
    for column, cell in enumerate(["2023-02-14", "Rosa Ruiz", "Phone bank", 2], 1):
        office.edit("Hours", 3, column, cell)
    office.sync()

    assert len(told(office)) == 1


def test_a_week_without_any_hours_is_one_persons_once_a_phase(office: Office) -> None:
    """
    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada
    """
    office.approved(ROSA)
    rename(office, "Organizers", 1, "Rosa", "Rosa Ruiz")
    office.sync()

    assert len(told(office)) == 1
