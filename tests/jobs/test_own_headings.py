"""Headings of our own tabs that people moved, deleted or wrote over: the rows below stay what they were."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from jobs.test_field_log import TOP, Local

from toolkit.jobs.sync import NOTHING

pytestmark = pytest.mark.slow  # whole syncs

BEFORE, DAY = date(2023, 3, 2), date(2023, 3, 9)  # in two weeks
TABS = ("History", "Loose Notes", "Field Log", "Sync Log")  # their rows outlast a sync

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def local() -> Local:
    """A local with a week in its History."""
    made = Local()
    made.sync(BEFORE)
    return made


@pytest.fixture
def filled(local: Local) -> Local:
    """And with what people wrote beside somebody who left, and what came of a talk."""
    local.write("Nan", Notes="left VM")
    local.write("Bo", Result="Talked", Notes="call late")
    local.book.edit("Roster", 5, 5, "Left")
    local.sync(BEFORE)
    return local


def rows_of(local: Local) -> Rows:
    return {tab: local.rows(tab) for tab in TABS}


def headings_of(local: Local) -> dict[str, list[Any]]:
    return {tab: local.book.rows(tab)[TOP - 1] for tab in TABS}


def those_of(before: Rows, local: Local) -> Rows:
    """The rows of now that stood there before."""
    return {tab: [row for row in local.rows(tab) if row in before[tab]] for tab in TABS}


@pytest.mark.parametrize("rows", ["put above", "headings deleted", "all three deleted"])
def test_rows_above_a_tab_of_ours_take_nothing_from_it(filled: Local, rows: str) -> None:
    before = rows_of(filled)
    assert all(before.values())
    for tab in TABS:
        if rows == "put above":
            filled.book.insert_row(tab, TOP)
        for _ in range({"put above": 0, "headings deleted": 1, "all three deleted": 3}[rows]):
            filled.book.delete_row(tab, TOP if rows == "headings deleted" else 1)

    filled.sync(DAY)

    assert those_of(before, filled) == before
    assert all(row["Tab"] != "History" for row in filled.rows("Data Issues"))
    assert filled.sync(DAY).outcome == NOTHING


@pytest.mark.parametrize("column", [1, 2])
def test_a_heading_of_ours_that_somebody_wrote_over_is_mended(filled: Local, column: int) -> None:
    """Its column stands where it was: the weeks of History keep their days. A heading of the Field
    Log stops the sync.
    """
    before, headings = rows_of(filled), headings_of(filled)
    for tab in TABS:
        if tab != "Field Log":
            filled.book.edit(tab, TOP, column, "mine")

    filled.sync(DAY)

    assert headings_of(filled) == headings
    assert those_of(before, filled) == before
    assert filled.sync(DAY).outcome == NOTHING


def test_a_column_right_of_one_that_was_deleted_is_not_taken_for_it(local: Local) -> None:
    """Promises overdue is the last column of History; somebody counts beside it."""
    wide = len(local.book.rows("History")[TOP - 1])
    local.book.edit("History", TOP, wide + 1, "Calls")
    local.book.edit("History", TOP + 1, wide + 1, 7)
    local.book.delete_column("History", wide)

    local.sync(DAY)

    first, second = local.rows("History")
    assert first["Calls"] == 7
    assert "Promises overdue" not in first
    assert second["Promises overdue"] == 1
    assert "Calls" not in second


def test_words_above_the_headings_empty_no_row_of_the_table(local: Local) -> None:
    """Three rows with words of somebody's were put there, and the table has one row more."""
    for words in (["please"], ["see", "below"], ["thanks", "", "R."]):
        local.book.insert_row("History", TOP, words)

    local.sync(DAY)

    weeks = [(row["Week of"], row["Worksite"], row["People"]) for row in local.rows("History")]
    assert weeks == [(date(2023, 2, 27), "Maple El", 4), (date(2023, 3, 6), "Maple El", 4)]
    kept = [row["Text"] for row in local.rows("Loose Notes")]
    assert kept == ["thanks", "R.", "see", "below", "please"]
    assert local.sync(DAY).outcome == NOTHING


@pytest.mark.parametrize(("first", "column"), [(1, 1), (TOP, 1), (TOP, 2)])
@pytest.mark.parametrize("descending", [True, False])
def test_headings_that_were_sorted_among_the_rows(
    filled: Local, first: int, column: int, descending: bool
) -> None:
    """Rows of the tab that stand above its headings are rows of it all the same."""
    before, headings = rows_of(filled), headings_of(filled)
    for tab in TABS:
        filled.book.sort(tab, column, first_row=first, descending=descending)

    filled.sync(DAY)

    assert headings_of(filled) == headings
    kept = those_of(before, filled)
    assert all(sorted(map(str, before[tab])) == sorted(map(str, kept[tab])) for tab in TABS)
    assert all(note["Tab"] not in TABS for note in filled.rows("Loose Notes"))
    assert filled.sync(DAY).outcome == NOTHING


def test_what_people_reckon_above_the_headings_is_no_row(filled: Local) -> None:
    """Sums in the blank row above them, with or without a day before them."""
    before = rows_of(filled)
    sums = {tab: [BEFORE if tab == "History" else None, "All", *range(40, 62)] for tab in TABS}
    for tab, cells in sums.items():
        for column, cell in enumerate(cells, 1):
            filled.book.edit(tab, TOP - 1, column, cell)

    filled.sync(DAY)

    assert those_of(before, filled) == before
    for tab in ("History", "Sync Log"):
        assert len(filled.rows(tab)) == len(before[tab]) + 1
    for tab, cells in sums.items():
        assert filled.book.rows(tab)[TOP - 2][1 : len(cells)] == cells[1:]
    assert filled.sync(DAY).outcome == NOTHING
