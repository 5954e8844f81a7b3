"""History gone: whoever deletes the tab reads for a while that its weeks cannot be worked out again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from jobs.test_field_log import TOP, Local

from toolkit.jobs.sync import NOTHING

pytestmark = pytest.mark.slow  # whole syncs

BEFORE, DAY = date(2023, 3, 2), date(2023, 3, 9)  # in two weeks


@pytest.fixture
def local() -> Local:
    """A local with a week in its History."""
    made = Local()
    made.sync(BEFORE)
    return made


def told(local: Local) -> list[dict[str, Any]]:
    rows = local.rows("Data Issues")
    return [row for row in rows if row["Tab"] == "History"]


def emptied(local: Local) -> None:
    while len(local.book.rows("History")) > TOP:
        local.book.delete_row("History", TOP + 1)


def test_the_first_sync_ever_says_nothing(local: Local) -> None:
    assert told(local) == []
    assert [row["Week of"] for row in local.rows("History")] == [date(2023, 2, 27)]


@pytest.mark.parametrize("way", ["deleted", "emptied"])
def test_whoever_deletes_the_tab_reads_it_for_four_weeks(local: Local, way: str) -> None:
    """And a second sync has nothing to do."""
    if way == "deleted":
        local.book.remove("History")
    else:
        emptied(local)
    local.sync(DAY)
    (row,) = told(local)
    assert row["Problem"] == (
        "On 9 Mar this tab was gone or empty, so it begins anew with that week. Earlier weeks cannot"
        " be worked out again, and until there are new ones nothing shows what has changed."
    )
    assert "toolkit restore" in row["How to fix"]
    assert [row["Week of"] for row in local.rows("History")] == [date(2023, 3, 6)]
    assert local.sync(DAY).outcome == NOTHING

    local.sync(DAY + timedelta(days=27))
    assert len(told(local)) == 1
    local.sync(DAY + timedelta(days=28))
    assert told(local) == []
    assert local.sync(DAY + timedelta(days=28)).outcome == NOTHING


def test_weeks_that_are_brought_back_end_it(local: Local) -> None:
    weeks = local.book.rows("History")[TOP:]
    local.book.remove("History")
    local.sync(DAY)
    local.book.insert_row("History", TOP + 1, weeks[0])
    local.sync(DAY)
    assert told(local) == []
    kept = [row["Week of"] for row in local.rows("History")]
    assert kept == [date(2023, 2, 27), date(2023, 3, 6)]
    assert local.sync(DAY).outcome == NOTHING


@pytest.mark.parametrize("tab", ["History", "Loose Notes", "Field Log"])
@pytest.mark.parametrize("rows", ["put above", "headings deleted", "all three deleted"])
def test_rows_above_a_tab_of_ours_take_nothing_from_it(local: Local, tab: str, rows: str) -> None:
    """Its weeks, what people wrote beside somebody who left, and what came of a talk."""
    local.write("Nan", Notes="left VM")
    local.write("Bo", Result="Talked", Notes="call late")
    local.book.edit("Roster", 5, 5, "Left")
    local.sync(BEFORE)
    before = local.rows(tab)
    assert before
    if rows == "put above":
        local.book.insert_row(tab, TOP)
    for _ in range({"put above": 0, "headings deleted": 1, "all three deleted": 3}[rows]):
        local.book.delete_row(tab, TOP if rows == "headings deleted" else 1)
    local.sync(DAY)
    assert [row for row in local.rows(tab) if row in before] == before
    assert told(local) == []
    assert local.sync(DAY).outcome == NOTHING


@pytest.mark.parametrize("tab", ["History", "Loose Notes", "Sync Log"])
@pytest.mark.parametrize("column", [1, 2])
def test_a_heading_of_ours_that_somebody_wrote_over_is_mended(
    local: Local, tab: str, column: int
) -> None:
    """Its column stands where it was: the weeks of History keep their days."""
    local.write("Nan", Notes="left VM")
    local.book.edit("Roster", 5, 5, "Left")
    local.sync(BEFORE)
    before, headings = local.rows(tab), local.book.rows(tab)[TOP - 1]
    local.book.edit(tab, TOP, column, "mine")

    local.sync(DAY)

    assert local.book.rows(tab)[TOP - 1] == headings
    assert [row for row in local.rows(tab) if row in before] == before
    assert local.sync(DAY).outcome == NOTHING


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


@pytest.mark.parametrize("tab", ["History", "Loose Notes", "Field Log", "Sync Log"])
@pytest.mark.parametrize(("first", "column"), [(1, 1), (TOP, 1), (TOP, 2)])
@pytest.mark.parametrize("descending", [True, False])
def test_headings_that_were_sorted_among_the_rows(
    local: Local, tab: str, first: int, column: int, descending: bool
) -> None:
    """Rows of the tab that stand above its headings are rows of it all the same."""
    local.write("Nan", Notes="left VM")
    local.write("Bo", Result="Talked", Notes="call late")
    local.book.edit("Roster", 5, 5, "Left")
    local.sync(BEFORE)
    before, headings = local.rows(tab), local.book.rows(tab)[TOP - 1]

    local.book.sort(tab, column, first_row=first, descending=descending)
    local.sync(DAY)

    assert local.book.rows(tab)[TOP - 1] == headings
    assert sorted(map(str, before)) == sorted(str(r) for r in local.rows(tab) if r in before)
    assert all(note.get("Tab") != tab for note in local.rows("Loose Notes") if tab != "Loose Notes")
    assert local.sync(DAY).outcome == NOTHING


@pytest.mark.parametrize("tab", ["History", "Sync Log", "Field Log"])
def test_what_people_reckon_above_the_headings_is_no_row(local: Local, tab: str) -> None:
    """Sums in the blank row above them, with or without a day before them."""
    local.write("Bo", Result="Talked", Notes="call late")
    local.sync(BEFORE)
    before = local.rows(tab)
    sums = [BEFORE if tab == "History" else None, "All", *range(40, 62)]
    for column, cell in enumerate(sums, 1):
        local.book.edit(tab, TOP - 1, column, cell)

    local.sync(DAY)

    assert [row for row in local.rows(tab) if row in before] == before
    assert len(local.rows(tab)) == len(before) + (tab != "Field Log")
    assert local.book.rows(tab)[TOP - 2][1 : len(sums)] == sums[1:]
    assert local.sync(DAY).outcome == NOTHING
