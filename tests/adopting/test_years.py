"""Years: dates that leave theirs out, and what a title says of them."""

from __future__ import annotations

from datetime import date

import pytest
from adopting.tabs import book, tab

from toolkit.adopting.cast import Cast
from toolkit.adopting.deciding import Decision, decided
from toolkit.adopting.layout import layout_of
from toolkit.adopting.years import likely_years, school_years

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


def decision(title: str, *days: str) -> Decision:
    said = LOG.replace("2/6", days[0]).replace("2/7", days[1]).replace("11/8", days[2])
    return decided(layout_of(tab(said, title)), Cast())


def test_of_years_that_titles_say_the_most_said_comes_first_and_then_those_of_days() -> None:
    """Of as many the latest; at most four. Days of hiring of long ago are none."""
    without = ("2/6", "2/7", "11/8")
    told = [decision(title, *without) for title in ("Calls 2019", "Log 2021", "Calls 2021")]
    older = decision("Old", "2018-09-06", "2018-10-07", "2017-11-08")
    oldest = decision("Older", "2020-02-06", "2016-10-07", "2016-07-31")
    assert likely_years(told) == ("2021", "2019")
    assert likely_years(told[:2]) == ("2021", "2019")
    again = decision("Texts 2019", *without)
    assert likely_years([*told[:2], again]) == ("2019", "2021")
    assert likely_years([older, oldest]) == ("2018-19", "2019-20", "2017-18", "2016-17")
    assert likely_years([*told, older, oldest]) == ("2021", "2019", "2018-19", "2019-20")
    assert likely_years([decision("Zorp", *without)]) == ()


def test_a_school_year_begins_in_august() -> None:
    assert school_years(date(2023, 7, 31)) == ("2022-23", "2021-22")
    assert school_years(date(2023, 8, 1)) == ("2023-24", "2022-23")
    assert school_years(None) == ()
