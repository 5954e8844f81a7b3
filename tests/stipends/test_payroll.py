"""Payroll: approved weeks only, each once, and every total is the sum of its lines."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from workdays import Office

from toolkit.errors import Refused
from toolkit.stipends.pay import Payroll

ROSA = "Rosa|Phase 1|2023-02-13"
CESAR = "Cesar|Phase 1|2023-02-13"
FIRST = "Rosa|Phase 1|2023-02-06"


def weeks_of(payroll: Payroll) -> list[tuple[str, Fraction]]:
    return [(week.key, week.logged) for week in payroll.weeks]


def test_lines_say_when_what_and_where_it_is_written(office: Office) -> None:
    """
    Events:
    Event      | Date       | Kind     | Phase   | Starts | Ends
    Training 1 | 2023-02-08 | Training | Phase 1 | 17:00  | 20:00

    Attendance:
    Event      | Attendee | Attended
    Training 1 | Rosa     | Yes

    Hours:
    Date       | Organizer | Activity   | Start | End
    2023-02-07 | Rosa      | Phone bank | 15:00 | 17:30
    2023-02-08 | Rosa      | Training   | 17:00 | 20:00
    """
    office.approved(FIRST)
    week = office.payroll().weeks[0]

    assert [
        (
            line.day.isoformat(),
            line.starts,
            line.ends,
            line.hours,
            line.part,
            line.what,
            line.tab,
            line.row,
        )
        for line in week.lines
    ] == [
        ("2023-02-07", 54000, 63000, Fraction(5, 2), "field", "Phone bank", "Hours", 2),
        ("2023-02-08", 61200, 72000, 3, "training", "Training 1", "Attendance", 2),
    ]
    assert (week.certified, week.approved_by, week.approved_on) == ("R", "Dana", office.day)


def test_what_changed_or_was_corrected_is_paid_as_approved_with_a_line_that_makes_it_good(
    office: Office,
) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    2023-02-13 | Rosa      | Phone bank | 6
    """
    office.approved(FIRST, ROSA)
    office.edit("Hours", 2, 4, 8)
    office.add(
        "Corrections",
        [
            ["Key", "Reason", "New hours", "Requested by", "Approved by"],
            [ROSA, "Forgot a walk", "7:30", "Rosa", "Dana"],
        ],
    )
    office.sync()
    payroll = office.payroll()

    assert [
        (w.state, w.logged, w.correction, [(x.part, x.hours) for x in w.lines])
        for w in payroll.weeks
    ] == [
        ("Changed since approval", 6, "", [("field", 8), ("adjustment", -2)]),
        (
            "Approved",
            Fraction(15, 2),
            "Forgot a walk",
            [("field", 6), ("adjustment", Fraction(3, 2))],
        ),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("policy", ["Whole", "By week", "By hour"])
def test_exports_add_up_to_what_their_weeks_earn(office: Office, policy: str) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 7
    2023-02-13 | Rosa      | Phone bank | 5
    2023-02-20 | Rosa      | Phone bank | 4
    """
    office.edit("Phases", 2, 8, policy)
    office.approved(FIRST)
    office.export()
    office.approved(ROSA, "Rosa|Phase 1|2023-02-20")
    office.export()
    sheet = office.export().sheets[0]

    total = {"Whole": "468.75", "By week": "156.25", "By hour": "416.67"}[policy]
    assert (sheet.pay, sheet.logged, sheet.copy) == (Decimal(total), 16, True)


def test_manual_is_left_to_the_treasurer(office: Office) -> None:
    """"""
    office.edit("Phases", 2, 8, "Manual")
    office.approved(FIRST)

    assert office.payroll().sheets[0].pay is None


@pytest.mark.parametrize(
    ("policy", "phase", "sentence"),
    [
        (None, "Phase 1", "The policy of “Phase 1” is not set"),
        ("Whole", "Phase 1", "No week of “Phase 1” is approved yet"),
        ("Whole", "Phas 1", "Did you mean “Phase 1”?"),
    ],
)
def test_what_is_refused(office: Office, policy: str | None, phase: str, sentence: str) -> None:
    """"""
    office.edit("Phases", 2, 8, policy)
    office.sync()

    with pytest.raises(Refused, match=sentence.replace("?", r"\?")):
        office.payroll(phase)


def test_a_week_that_is_exported_stays_exported_whatever_happens_to_it(office: Office) -> None:
    """
    Hours:
    Date       | Organizer | Activity   | Hours
    2023-02-07 | Rosa      | Phone bank | 6
    """
    office.approved(FIRST)
    office.export()
    office.edit("Hours", 2, 4, 8)
    office.sign(FIRST, approved_by=None)
    office.sync()

    assert office.cells(FIRST, "State", "Logged", "Notes") == [
        "Exported",
        6,
        "1 row of Hours; changed since approval: Field 6 → 8, Logged 6 → 8",
    ]
    assert office.problems() == [
        f"Timesheets {office.row_of(FIRST)} Approved by: The approval was removed after the week"
        " had been exported; it stays Exported.",
        f"Timesheets {office.row_of(FIRST)} State: What {FIRST} rests on has changed since it was"
        " exported; it stays as it was exported.",
    ]


def test_only_approved_weeks_leave(office: Office) -> None:
    """"""
    office.sync()
    office.approve(FIRST)
    office.sign(ROSA, certified="R")
    office.sign(CESAR, certified="C", approved_by="Cesar")
    office.sync()
    payroll = office.payroll()

    assert (weeks_of(payroll), payroll.sheets[0].waiting) == ([(FIRST, 0)], 4)
