"""Check-ins: a row serves everybody it names, and a staff member stands for those they lead."""

from __future__ import annotations

from toolkit.facts.check_ins import check_ins, led_by_staff, meant
from toolkit.tables.program import Program

LED = {"Lee": ("Rosa", "Cesar")}


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
    assert led_by_staff(program) == {"Lee": ["Rosa", "Cesar", "Ivy"]}
    assert [(one.organizer, one.row) for one in check_ins(program)] == [
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
