"""Weeks: what was kept of every worksite, and who was talked with there."""

from datetime import date

import pandas as pd
import pytest
from paged import figures

from toolkit.organizing.history import COLUMNS, COUNTS
from toolkit.pages.weeks import kept, talks, weeks

MONDAYS = [date(2023, 2, 27), date(2023, 3, 6)]


def history(*rows: tuple[date, str, int, int | None]) -> pd.DataFrame:
    """Monday, worksite, people, contacted."""
    made = [
        {
            **dict.fromkeys(COUNTS, 4),
            "week_of": day,
            "worksite": site,
            "people": n,
            "contacted": met,
        }
        for day, site, n, met in rows
    ]
    return pd.DataFrame(made, columns=list(COLUMNS), dtype="object")


def test_each_worksite_has_its_weeks_with_gaps() -> None:
    past = history((MONDAYS[0], "Maple El", 9, 3), (MONDAYS[1], "Oak High", 8, None))
    found = kept(past, MONDAYS, names=True)
    assert found["mapleel"]["people"] == [9, None]
    assert found["mapleel"]["contacted"] == [3, None]
    assert found["oakhigh"]["contacted"] == [None, -1]


def test_without_names_contact_of_few_is_left_out_week_by_week() -> None:
    past = history(
        (MONDAYS[0], "Maple El", 9, 3),
        (MONDAYS[1], "Maple El", 9, 4),
        (MONDAYS[0], "Oak High", 5, 1),
        (MONDAYS[1], "Oak High", 4, 1),
    )
    found = kept(past, MONDAYS, names=False)
    assert found["oakhigh"]["contacted"] == [1, None]
    assert found["mapleel"]["contacted"] == [3, None]
    assert found["oakhigh"]["members"] == [4, 4]


@pytest.mark.slow
def test_talks_stand_at_the_worksite_of_the_person() -> None:
    found = talks(figures().program, MONDAYS)
    assert found["Maple El"] == {"attempts": [0, 2], "conversations": [0, 1]}
    assert found["Oak High"] == {"attempts": [0, 1], "conversations": [0, 1]}


@pytest.mark.slow
def test_all_weeks_are_those_of_the_dashboard() -> None:
    known = figures()
    found = weeks(known.weekly, "es")
    assert found["said"] == ["20 feb", "27 feb", "6 mar"]
    assert found["all"]["conversations"] == [1, 0, 2]
    assert found["all"]["density"] == [None, None, 62.5]
