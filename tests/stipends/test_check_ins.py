"""Check-ins: a row serves everybody it names, and a staff member stands for those they lead."""

from __future__ import annotations

from fractions import Fraction

from unsigned import sheets_of

from toolkit.stipends.check_ins import led_by_staff, meant
from toolkit.stipends.work import work
from toolkit.tables.program import Program

LED = {"Lee": ("Rosa", "Cesar")}


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


def test_staff_stand_for_those_they_lead_with_a_served_week_that_weeks_day(
    program: Program,
) -> None:
    """
    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-27 | 2023-04-07 | 2023-02-27 to 2023-03-03

    Organizers:
    Organizer | Phases  | Role  | Staff lead | Starts
    Lee       | Phase 1 | Staff | Lee        |
    Rosa      | Phase 1 |       | Lee        |
    Cesar     | Phase 1 |       | Lee        | 2023-03-13
    Ivy       |         |       | Lee        |
    Dana      | Phase 1 | Staff |            |
    Max       | Phase 1 |       | Rosa       |

    Check-ins:
    Date       | Organizer      | Happened
    2023-03-07 | Lee, Rosa, Max | Yes
    2023-02-28 | Lee            | Yes
    2023-03-07 | Dana           | Yes
    2023-03-08 | Lee            | Yes
    """
    done = work(program)

    assert led_by_staff(program) == {"Lee": ["Rosa", "Cesar", "Ivy"]}
    assert [(one.organizer, one.row) for one in done.check_ins] == [
        ("Rosa", 2),
        ("Max", 2),
        ("Dana", 4),
        ("Rosa", 5),
    ]


def test_a_name_stands_for_itself_and_everybody_counts_once() -> None:
    assert meant(["Dana"], LED) == ("Dana",)
    assert meant(["Cesar", "Lee", "Rosa"], LED) == ("Cesar", "Rosa")
    assert meant(["Lee", "Dana"], LED, {"Cesar"}) == ("Cesar", "Dana")
    assert meant(["Lee"], LED, ()) == ()
