"""Dated headings: the day, month or week that a heading says."""

from __future__ import annotations

import pytest
from adopting.tabs import place

from toolkit.adopting.dated_headings import dated, day_said, has_day
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.looks import Looks


def under(*parts: str, group: str = "") -> ColumnPlace:
    return ColumnPlace(1, parts, Looks.of([], 0), group)


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("2/6", "2/6"),
        ("Week of 2/6", "2/6"),
        ("week of Feb 6", "Feb 6"),
        ("Wk 3", "Wk 3"),
        ("2/6 - 2/10", "2/6"),
        ("Mon", "Mon"),
        ("Sept", "Sept"),
        ("2023-W06", "2023-W06"),
        ("Semana del 6 de febrero", "6 de febrero"),
    ],
)
def test_a_heading_that_is_a_day_or_a_week(heading: str, day: str) -> None:
    assert dated(place(heading)) == heading
    assert day_said(place(heading)) == day


@pytest.mark.parametrize(
    ("heading", "has"), [("Training 2/6", True), ("Sticker day", False), ("Rm 12/34/56/78", False)]
)
def test_a_heading_with_a_day_in_it_is_none(heading: str, has: bool) -> None:
    assert (dated(place(heading)), has_day(place(heading))) == ("", has)
    assert day_said(place(heading)) == ("2/6" if has else heading)


def test_a_day_in_one_of_several_lines() -> None:
    assert dated(under("Training", "2/6")) == "2/6"
    assert dated(under("Feb", "6")) == "Feb 6"
    assert dated(under("8", group="February")) == "February 8"
    assert dated(under("32", group="February")) == ""
    assert dated(under("0", group="February")) == ""
    assert dated(under("8", group="Calls")) == ""
    assert dated(under("", "")) == ""
