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
