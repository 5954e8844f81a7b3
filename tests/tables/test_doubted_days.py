"""Doubted days: a day that would be another one in the workbook's own order, kept as it was typed."""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.tables.contact import Conversations
from toolkit.tables.doubted_days import (
    Doubted,
    doubted,
    doubts_of,
    entered_where,
    orders_of,
    orders_said,
    with_doubts,
)
from toolkit.workbooks.cells import Cell

COLUMNS = {column.name: column for column in Conversations.columns}
TALKED = Doubted("3/2/2023", date(2023, 2, 3))
PROMISED = Doubted("1-4-2023", date(2023, 4, 1))


def _turned(day: date) -> date:
    """The day whose month and number are each other's."""
    return day.replace(month=day.day, day=day.month)


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("3/2/2023", TALKED),
        (" 3/2/2023 5:00 pm", TALKED),
        ("1-4-2023", PROMISED),
        ("2/2/2023", None),  # the same day either way
        ("13/2/2023", None),  # no month, so that nobody can read it otherwise
        ("3/2/23", None),
        ("2023-02-03", None),
        (date(2023, 2, 3), None),
        (44960, None),
        (None, None),
    ],
)
def test_a_day_is_doubted_that_is_another_one_in_the_usual_order(
    cell: Cell, wanted: Doubted | None
) -> None:
    """As it was typed, and as which it was read."""
    assert doubted(cell, "day first", "month first") == wanted
    assert doubted(cell, "day first", "day first") is None
    other = Doubted(wanted.typed, _turned(wanted.read)) if wanted else None
    assert doubted(cell, "month first", "day first") == other


def test_what_was_typed_stands_behind_where_it_was_entered() -> None:
    """And is found again there, with its columns; a heading that is none of ours is nobody's."""
    said = with_doubts("Follow-ups", {"Date": TALKED, "Follow up by": PROMISED})

    assert said == "Follow-ups (Date 3/2/2023 = 2023-02-03; Follow up by 1-4-2023 = 2023-04-01)"
    assert entered_where(said) == "Follow-ups"
    assert list(doubts_of(said, COLUMNS)) == [
        (Conversations.date, TALKED),
        (Conversations.follow_up_by, PROMISED),
    ]
    assert list(doubts_of("x (Day 3/2/2023 = 2023-02-03; Date soon = 2023-02-03)", COLUMNS)) == []
    assert with_doubts("Follow-ups", {}) == "Follow-ups"
    for plain in ("Follow-ups", "Rosa's list (2023)", "", None):
        assert entered_where(plain) == (plain or "")
        assert list(doubts_of(plain, COLUMNS)) == []


def test_the_orders_of_columns_are_said_in_a_word_each() -> None:
    """What somebody made of the mark says nothing."""
    assert orders_said({"talked_on": "day first", "follow_up_by": "month first"}) == (
        "follow_up_by=m talked_on=d"
    )
    assert orders_of("follow_up_by=m talked_on=d") == {
        "follow_up_by": "month first",
        "talked_on": "day first",
    }
    assert orders_of("talked_on=x talked_on follow_up_by=") == {}
    assert (orders_said({}), orders_of(None)) == ("", {})
