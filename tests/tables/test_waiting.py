"""Waiting: what is dated after today is left out until its day comes, and told."""

from __future__ import annotations

from datetime import date

from toolkit.tables.program import Program


def told(program: Program) -> list[tuple[str, str, int | None, str | None, str]]:
    return [(p.severity, p.tab, p.row, p.column, p.value) for p in program.problems]


def test_a_row_of_today_counts_and_one_of_tomorrow_waits(program: Program, today: date) -> None:
    """
    Conversations:
    Person | Date
    Ada    | 2023-03-09
    Bo     | 2023-03-10
    Zed    | 2023-03-10

    Hours:
    Date       | Organizer | Hours
    2023-03-10 | Rosa      | 2
    """
    assert program.conversations["person_id"].tolist() == ["Ada"]
    assert program.hours.empty
    assert told(program) == [
        ("Error", "Conversations", 4, "Person", "Zed"),
        ("Warning", "Conversations", 3, "Date", "2023-03-10"),
        ("Warning", "Hours", 2, "Date", "2023-03-10"),
    ]
    assert program.rows_not_read == 1


def test_a_rating_of_tomorrow_waits_and_the_person_counts(program: Program) -> None:
    """
    Roster:
    Person | Assessment | Assessed on
    Ada    | 2          | 2023-03-09
    Bo     | 3          | 2023-03-10
    Cleo   | 4          |
    Nan    |            | 2023-03-11
    """
    assert program.roster["assessment"].fillna(0).tolist() == [2, 0, 4, 0]
    assert program.roster["assessed_on"].isna().tolist() == [False, True, True, True]
    assert told(program) == [("Warning", "Roster", 3, "Assessed on", "2023-03-10")]
