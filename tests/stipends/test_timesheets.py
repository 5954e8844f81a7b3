"""Timesheets: both phases of the program in full, and what each row of evidence comes to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pandas as pd
from unsigned import sheets_of

from toolkit.stipends.work import work
from toolkit.tables.program import Program

HOURS = ["training", "field", "check_in", "other", "logged", "suggested", "difference"]


def sheet_of(program: Program) -> pd.DataFrame:
    return sheets_of(program).set_index("key")


def test_phase_1_has_8_weeks_of_6_hours_and_156_dollars_25(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Hours per week | Stipend
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 6              | 1250

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    """
    rows = sheets_of(read_on("2023-04-30"))

    assert rows[["key", "expected", "share"]].values.tolist() == [
        [f"Rosa|Phase 1|{monday}", 6, Decimal("156.25")]
        for monday in (
            "2023-02-06",
            "2023-02-13",
            "2023-02-20",
            "2023-02-27",
            "2023-03-06",
            "2023-03-13",
            "2023-03-27",
            "2023-04-03",
        )
    ]
    assert (sum(rows["expected"]), sum(rows["share"])) == (48, Decimal("1250.00"))


def test_phase_2_has_4_weeks_of_12_hours_and_375_dollars(read_on: Callable[[str], Program]) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks                   | Hours per week | Stipend
    Phase 2 | 2023-06-19 | 2023-07-21 | 2023-07-03 to 2023-07-07 | 12             | 1500

    Organizers:
    Organizer | Phases
    Rosa      | Phase 2
    """
    rows = sheets_of(read_on("2023-07-31"))

    assert rows[["key", "expected", "share"]].values.tolist() == [
        [f"Rosa|Phase 2|{monday}", 12, Decimal("375.00")]
        for monday in ("2023-06-19", "2023-06-26", "2023-07-10", "2023-07-17")
    ]
    assert (sum(rows["expected"]), sum(rows["share"])) == (48, Decimal("1500.00"))


def test_a_week_adds_up_its_evidence_and_says_so(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event      | Date       | Kind     | Phase   | Starts  | Ends
    Training 5 | 2023-03-08 | Training | Phase 1 | 5:00 PM | 8:00 PM
    Rally      | 2023-03-08 | Action   | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee
    Training 5 | Rosa
    Rally      | Rosa

    Check-ins:
    Date       | Organizer | Happened | Minutes
    2023-03-06 | Rosa      | Yes      | 20
    2023-03-07 | Rosa      | Yes      |
    2023-03-07 | Rosa      | Missed   | 20

    Hours:
    Date       | Activity       | Hours
    2023-03-06 | One-on-ones    | 1:30
    2023-03-06 | Phone bank     | 0,5
    2023-03-07 | Door knocking  | 1
    2023-03-07 | Worksite visit | 2h 15m
    2023-03-07 | Prep           | 0.25
    2023-03-08 | Training       | 3
    2023-03-09 | Training       | 1
    2023-03-06 | Check-in       | 0.5

    Conversations:
    Person | Date       | Result    | Minutes
    Ada    | 2023-03-06 | Talked    | 20
    Bo     | 2023-03-07 | No answer | 5
    Nan    | 2023-03-05 | Talked    | 60
    """
    week = sheet_of(program).loc["Rosa|Phase 1|2023-03-06"]

    check_ins = Fraction(20, 60) + Fraction(1, 2)
    assert week[HOURS].tolist() == [
        4,
        Fraction(21, 4),
        check_ins,
        Fraction(1, 4),
        4 + Fraction(11, 2) + check_ins,
        3 + check_ins + Fraction(25, 60),
        4 + Fraction(11, 2) + check_ins - 6,
    ]
    assert (
        week["notes"]
        == "Training 5 (3 h); 2 check-ins (0.83 h); 6 rows of Hours; Hours row 7 is the training of"
        " 8 Mar, counted once; Hours row 9 is the check-in of 6 Mar, counted once; 1"
        " conversation"
    )


def test_partial_counts_its_hours_a_make_up_the_whole_and_the_lower_row_of_two_holds(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-13 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Events:
    Event      | Date       | Kind     | Phase   | Starts  | Ends
    Training 1 | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM
    Training 2 | 2023-02-22 | Training |         | 5:00 PM | 8:00 PM
    Training 3 | 2023-03-01 | Training | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee | Attended | Hours
    Training 1 | Rosa     | Partial  | 1:30
    Training 2 | Rosa     | No       |
    Training 2 | Rosa     | Make-up  |
    Training 3 | Rosa     | Excused  |
    Training 1 | Cesar    | Partial  |
    Training 2 | Cesar    | Yes      |
    Training 2 | Cesar    | No       |
    """
    rows = sheet_of(program)

    assert rows.loc[
        [f"Rosa|Phase 1|2023-{day}" for day in ("02-13", "02-20", "02-27")], "training"
    ].tolist() == [
        Fraction(3, 2),
        3,
        0,
    ]
    assert rows.loc[
        [f"Cesar|Phase 1|2023-{day}" for day in ("02-13", "02-20")], "training"
    ].tolist() == [0, 0]
    assert (
        rows.loc["Cesar|Phase 1|2023-02-13", "notes"]
        == "Training 1: no length is written down, so 0 h"
    )


def test_logged_training_counts_where_the_event_itself_does_not(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-13 | 2023-04-07
    Phase 2 | 2023-06-19 | 2023-07-21

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event  | Date       | Kind     | Phase   | Starts  | Ends
    Missed | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM
    Other  | 2023-02-22 | Training | Phase 2 | 5:00 PM | 8:00 PM
    Short  | 2023-03-01 | Training | Phase 1 |         |

    Attendance:
    Event  | Attendee | Attended
    Missed | Rosa     | No
    Other  | Rosa     | Yes
    Short  | Rosa     | Yes

    Hours:
    Date       | Activity | Hours
    2023-02-15 | Training | 1
    2023-02-22 | Training | 2
    2023-03-01 | Training | 3
    """
    rows = sheet_of(program)

    assert rows["training"].tolist() == [1, 2, 3, 0]
    assert rows["suggested"].tolist() == [0, 0, 0, 0]


def test_weeks_outside_their_own_dates_show_only_with_hours_and_expect_nothing(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-02-20 to 2023-02-24

    Organizers:
    Organizer | Phases  | Starts     | Ends
    Rosa      | Phase 1 | 2023-02-16 | 2023-03-01
    Cesar     | Phase 1 | 2023-02-18 | 2023-02-26

    Hours:
    Date       | Hours
    2023-02-07 | 1
    2023-02-21 | 2
    2023-03-07 | 3
    2023-01-30 | 4
    """
    rows = sheets_of(program)

    assert rows[["key", "expected", "logged", "share", "notes"]].values.tolist() == [
        [
            "Rosa|Phase 1|2023-02-06",
            0,
            1,
            Decimal("0.00"),
            "before their start: nothing is expected; 1 row of Hours",
        ],
        ["Rosa|Phase 1|2023-02-13", 6, 0, Decimal("156.25"), ""],
        [
            "Rosa|Phase 1|2023-02-20",
            0,
            2,
            Decimal("0.00"),
            "break week: nothing is expected; 1 row of Hours",
        ],
        ["Rosa|Phase 1|2023-02-27", 6, 0, Decimal("156.25"), ""],
        [
            "Rosa|Phase 1|2023-03-06",
            0,
            3,
            Decimal("0.00"),
            "after their end: nothing is expected; 1 row of Hours",
        ],
    ]


def test_of_two_phases_in_one_week_the_earlier_takes_the_hours_and_each_its_trainings(
    program: Program,
) -> None:
    """
    Phases:
    Phase | Starts     | Ends
    Late  | 2023-03-02 | 2023-03-17
    Early | 2023-02-20 | 2023-03-01

    Organizers:
    Organizer | Phases
    Rosa      | Late, Early

    Events:
    Event   | Date       | Kind     | Phase | Starts | Ends
    Welcome | 2023-03-02 | Training | Late  | 17:00  | 19:00

    Attendance:
    Event   | Attendee
    Welcome | Rosa

    Hours:
    Date       | Hours
    2023-03-03 | 5

    Conversations:
    Date       | Person | Organizer | Result | Minutes
    2023-03-03 | Ada    | Rosa      | Talked | 30
    """
    rows = sheets_of(program)

    assert rows[["key", "training", "other", "suggested", "notes"]].values.tolist() == [
        ["Rosa|Early|2023-02-20", 0, 0, 0, ""],
        ["Rosa|Early|2023-02-27", 0, 5, Fraction(1, 2), "1 row of Hours; 1 conversation"],
        ["Rosa|Late|2023-02-27", 2, 0, 2, "Welcome (2 h); the week's other hours are in Early"],
        ["Rosa|Late|2023-03-06", 0, 0, 0, ""],
    ]
    assert [one.talks for one in work(program).timesheets] == [(0, 0), (1, 1 / 2), (0, 0), (0, 0)]


def test_a_person_with_an_organizers_id_is_that_organizer(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-06 | 2023-04-07

    Organizers:
    Organizer | Phases  | Person ID
    Rosa      | Phase 1 | Ada

    Events:
    Event      | Date       | Kind     | Starts  | Ends
    Training 5 | 2023-03-08 | Training | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee
    Training 5 | Ada Lopez
    """
    assert sheet_of(program)["training"].tolist() == [3]


def test_the_clocks_change_on_12_march_takes_no_hour_away(
    read_on: Callable[[str], Program],
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event   | Date       | Kind     | Starts | Ends
    Retreat | 2023-03-12 | Training | 0:30   | 8:00

    Attendance:
    Event   | Attendee
    Retreat | Rosa

    Hours:
    Date       | Start | End
    2023-03-12 | 9:00  | 10:30
    """
    assert sheet_of(read_on("2023-03-12"))["logged"].tolist() == [9]


def test_what_the_dashboard_needs(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-27 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Hours:
    Date       | Organizer | Hours
    2023-03-01 | Rosa      | 1:20
    2023-03-01 | Cesar     | 2
    2023-03-07 | Rosa      | 3
    2023-02-01 | Rosa      | 9
    """
    done = work(program)

    assert sorted((day.isoformat(), hours) for day, hours in done.logged) == [
        ("2023-03-01", Fraction(4, 3)),
        ("2023-03-01", 2),
        ("2023-03-07", 3),
    ]
    assert sorted((monday.isoformat(), hours) for monday, hours in done.expected) == [
        ("2023-02-27", 6),
        ("2023-02-27", 6),
        ("2023-03-06", 6),
        ("2023-03-06", 6),
    ]


def test_a_teams_row_is_a_check_in_of_each(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-03-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1
    Ivy       | Phase 1

    Check-ins:
    Date       | Organizer           | Happened | Minutes
    2023-03-07 | Rosa, cesar, Nobody | Yes      | 20
    2023-03-08 | Rosa, Rosa          | Yes      |
    2023-03-08 | Rosa, Cesar         | Missed   |

    Hours:
    Date       | Organizer | Activity | Hours
    2023-03-07 | Cesar     | Check-in | 1
    2023-03-07 | Ivy       | Check-in | 1
    """
    rows = sheets_of(program).set_index("key")

    assert rows["check_in"].tolist() == [Fraction(5, 6), Fraction(1, 3), 1]
    assert rows["notes"].tolist() == [
        "2 check-ins (0.83 h)",
        "1 check-in (0.33 h); Hours row 2 is the check-in of 7 Mar, counted once",
        "1 row of Hours",
    ]


def test_without_phases_or_organizers_there_is_nothing(program: Program) -> None:
    """
    Hours:
    Date       | Hours
    2023-03-01 | 3
    """
    assert sheets_of(program).empty
    done = work(program)
    assert (done.logged, done.expected) == ([], [])
