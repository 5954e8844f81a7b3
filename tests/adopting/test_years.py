"""Years: dates that leave theirs out, and what a title says of them."""

from __future__ import annotations

import pytest
from adopting.tabs import book, tab

LOG = """
Date | Organizer | Person | Worksite | Result
2/6 | Rosa | Ada Lopez | Maple El | Talked
2/7 | Rosa | Bo Chen | Maple El | No answer
11/8 | Cesar | Cleo Park | Oak Middle | Talked
"""


@pytest.mark.parametrize(
    ("title", "year"),
    [("Contacts 2022-23", "2022-23"), ("Contacts 2023", "2023"), ("Log 22/23", "2022-23")],
)
def test_a_title_says_the_year_of_its_dates(title: str, year: str) -> None:
    said = book(tab(LOG, title))
    assert said.tabs[0].year == year
    assert "year" not in {question.about for question in said.questions}


def test_where_nothing_says_the_year_it_is_asked() -> None:
    said = book(tab(LOG, "Contacts"))
    assert said.tabs[0].year == ""
    assert "year" in {question.about for question in said.questions}


def test_days_with_a_year_need_none() -> None:
    said = book(tab(LOG.replace("2/6", "2023-02-06").replace("2/7", "2023-02-07").replace("11/8", "2022-11-08"), "Contacts 2019"))  # fmt: skip
    assert said.tabs[0].year == ""
    assert "year" not in {question.about for question in said.questions}


def test_two_years_are_not_chosen_between() -> None:
    assert book(tab(LOG, "Contacts 2022-23", file="contacts 2019.xlsx")).tabs[0].year == ""
