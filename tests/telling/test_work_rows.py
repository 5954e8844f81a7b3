"""Why a week says what it says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from toolkit.stipends.work import work
from toolkit.tables.program import Program
from toolkit.telling.timesheets import work_rows


def test_every_entry_of_the_week_is_told_and_why_one_was_left_out(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     |

    Events:
    Event      | Date       | Kind     | Phase   | Starts  | Ends
    Training 2 | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event      | Attendee | Recorded by
    Training 2 | Rosa     | Cesar

    Hours:
    Date       | Organizer | Activity | Hours
    2023-02-13 | Rosa      | Prep     | 1:20
    2023-02-15 | Rosa      | Training | 3
    2023-02-20 | Rosa      | Prep     | 1
    2023-02-14 | Cesar     | Prep     | 1
    """
    rows = work_rows(work(program))
    told = rows[["written", "column", "hours", "counts", "reason"]]

    rosas = told[(rows["organizer"] == "Rosa") & (rows["week"] == date(2023, 2, 13))]
    assert sorted(rosas.values.tolist()) == [
        ["Attendance, row 2, recorded by Cesar", "Training", 3, True, ""],
        ["Hours, row 2", "Other", Fraction(4, 3), True, ""],
        [
            "Hours, row 3",
            "Training",
            3,
            False,
            "the same hours as the training attended that day, counted once",
        ],
    ]
    assert rows.loc[rows["organizer"] == "Cesar", "reason"].tolist() == [
        "they are in no phase of the program that week"
    ]
