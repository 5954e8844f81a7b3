"""Rolled up: the workbook of many locals is the record: what a run could not reach stands there with its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from toolkit.errors import Refused
from toolkit.fleet.rolled_up import RolledUp, roll_up_workbook, rolled_up
from toolkit.fleet.tasks import LocalResult
from toolkit.organizing.local_counts import NUMBERS
from toolkit.settings import Settings
from toolkit.settings.fleet import LocalSettings
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 9)
MAPLE = LocalSettings(name="Maple", workbook="maple.xlsx", region="North")
BIRCH = LocalSettings(name="Birch", workbook="birch.xlsx")
BOTH = (MAPLE, BIRCH)


def came(name: str, members: int, day: date = DAY, people: int = 20, **more: Any) -> LocalResult:
    counts = {"level": "Local", "place": "", **dict.fromkeys(NUMBERS, members), "people": people}
    unit = {**counts, "level": "Unit", "place": "Teachers"}
    counts["eligible"] = unit["eligible"] = people
    report = {"rows_not_read": 1}
    return LocalResult(name, counts=(counts, unit), as_of=day, report=report, **more)


def rolled(
    book: Workbook, *results: LocalResult, locals_: Sequence[LocalSettings] = BOTH, **more: Any
) -> RolledUp:
    day = max((one.as_of for one in results if one.as_of), default=DAY)
    now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return rolled_up(
        book, Settings(), locals_, results, as_of=more.pop("as_of", day), now=now, **more
    )


def rows(book: MemoryWorkbook, title: str = "Roll-up") -> list[tuple[Any, ...]]:
    """Local, region, unit, day, members and trouble of each row; of the history week, local, people and members."""
    wanted = ("Local", "Region", "Unit", "As of", "Members", "Trouble")
    if title != "Roll-up":
        wanted = ("Week of", "Local", "People in the unit", "Members")  # type: ignore[assignment]
    found = book.rows(title)
    at = [found[2].index(heading) for heading in wanted]
    return [tuple(row[n] for n in at) for row in found[3:]]


def test_the_second_run_plans_nothing() -> None:
    book = MemoryWorkbook()
    assert rolled(book, came("Maple", 9), came("Birch", 4)).outcome == "published"
    again = rolled(book, came("Maple", 9), came("Birch", 4))

    assert (again.outcome, again.changed_cells) == ("nothing to do", 0)
    assert again.report["members"] == 13


def test_one_write_and_no_other_tab(tmp_path: Path) -> None:
    """It opens like any other workbook, as an Excel file that is made where none is."""
    place = str(tmp_path / "state.xlsx")
    first = rolled(roll_up_workbook(place, Settings()), came("Maple", 9), came("Birch", 4))
    again = roll_up_workbook(place, Settings())

    assert first.calls == 2
    assert list(again.read(frozenset()).titles) == ["Roll-up", "Roll-up History"]
    assert rolled(again, came("Maple", 9), came("Birch", 4)).outcome == "nothing to do"


@pytest.mark.slow
def test_a_local_that_was_not_reached_stands_as_it_stood() -> None:
    """With its day and why; the sums hold it, the history has a gap."""
    book = MemoryWorkbook()
    rolled(book, came("Maple", 9), came("Birch", 4))
    later = DAY + timedelta(days=7)
    lost = LocalResult("Birch", 75, "no-network", "Google cannot be reached.")
    done = rolled(book, came("Maple", 10, later), lost)

    assert rows(book) == [
        ("Birch", None, None, DAY, 4, "Google cannot be reached."),
        ("Birch", None, "Teachers", DAY, 4, None),
        ("Maple", "North", None, later, 10, None),
        ("Maple", None, "Teachers", later, 10, None),
        (None, "North", None, later, 10, None),
        (None, None, "Teachers", DAY, 14, None),
        ("Total", None, None, DAY, 14, None),
    ]
    assert rows(book, "Roll-up History") == [
        (date(2023, 3, 6), "Birch", 20, 4),
        (date(2023, 3, 6), "Maple", 20, 9),
        (date(2023, 3, 13), "Maple", 20, 10),
    ]
    assert done.late == 1
    assert "1 of them stands as of an earlier day" in book.rows("Roll-up")[0][0]

    mended = rolled(book, came("Birch", 5, later), locals_=BOTH)
    assert mended.late == 0
    assert rows(book)[0] == ("Birch", None, None, later, 5, None)
    assert rows(book, "Roll-up History")[2:] == [
        (date(2023, 3, 13), "Birch", 20, 5),
        (date(2023, 3, 13), "Maple", 20, 10),
    ]


def test_a_local_that_nobody_ever_reached_is_there_and_in_no_sum() -> None:
    book = MemoryWorkbook()
    wrong = LocalResult("Birch", 2, "config-wrong", "birch.toml: “x” is not a known key.")
    rolled(book, came("Maple", 9), wrong)

    assert rows(book)[0] == ("Birch", None, None, None, None, "birch.toml: “x” is not a known key.")
    assert rows(book)[-1] == ("Total", None, None, DAY, 9, None)
    assert rows(book, "Roll-up History") == [(date(2023, 3, 6), "Maple", 20, 9)]


def test_a_local_that_is_no_more_keeps_its_weeks() -> None:
    book = MemoryWorkbook()
    rolled(book, came("Maple", 9), came("Birch", 4))
    rolled(book, came("Maple", 9), locals_=(MAPLE,))

    assert {row[0] for row in rows(book)} == {"Maple", None, "Total"}
    assert [row[1] for row in rows(book, "Roll-up History")] == ["Birch", "Maple"]


def test_fewer_than_five_stay_unknown_when_they_are_read_back() -> None:
    """What is withheld in the tab is not known to the next run either: it is in no sum."""
    book = MemoryWorkbook()
    rolled(book, came("Maple", 9), came("Birch", 4, people=4), came("Oak", 6), locals_=(*BOTH, OAK))
    later = DAY + timedelta(days=1)
    done = rolled(book, came("Maple", 9, later), came("Oak", 6, later), locals_=(*BOTH, OAK))

    told = {
        row["local"]: row["contacted"] for row in done.rows.to_dict("records") if not row["unit"]
    }
    assert told["Birch"] == "withheld"
    assert told["Total"] == 15


OAK = LocalSettings(name="Oak", workbook="oak.xlsx")


def test_what_people_write_beside_a_local_stays_with_it() -> None:
    """Oak is above Maple from now on, and Birch is gone: its note is in Loose Notes."""
    book = MemoryWorkbook()
    rolled(book, came("Maple", 9), came("Birch", 4))
    width = len(book.rows("Roll-up")[2])
    for n, row in enumerate(book.rows("Roll-up")[3:], 4):
        if row[1] in ("Maple", "Birch") and not row[3]:
            book.edit("Roll-up", n, width + 1, f"call {row[1]}")
    aspen = LocalSettings(name="Aspen", workbook="aspen.xlsx")
    rolled(book, came("Maple", 9), came("Aspen", 3), locals_=(MAPLE, aspen))

    beside = {row[1]: row[width] for row in book.rows("Roll-up")[3:] if row[width:] and row[width]}
    assert beside == {"Maple": "call Maple"}
    assert book.rows("Loose Notes")[3][3] == "call Birch"


def test_somebody_s_own_tab_of_that_name_is_left_alone() -> None:
    book = MemoryWorkbook({"Roll-up": [["ours"]]})
    with pytest.raises(Refused) as refused:
        rolled(book, came("Maple", 9))
    assert refused.value.word == "tab-name-taken"


def test_an_earlier_day_is_refused_until_somebody_says_so() -> None:
    book = MemoryWorkbook()
    rolled(book, came("Maple", 9))
    early = DAY - timedelta(days=7)
    with pytest.raises(Refused) as refused:
        rolled(book, came("Maple", 8, early), as_of=early)
    assert refused.value.word == "earlier-as-of"

    rolled(book, came("Maple", 8, early), as_of=early, force=True)
    assert rows(book, "Roll-up History") == [(date(2023, 3, 6), "Maple", 20, 9)]


def test_a_dry_run_writes_nothing() -> None:
    book = MemoryWorkbook()
    assert rolled(book, came("Maple", 9), dry_run=True).outcome == "would publish"
    assert book.read(frozenset()).titles == {}


def test_the_first_line_is_in_the_workbook_s_language() -> None:
    """Its own tab Settings says which."""
    book = MemoryWorkbook({"Settings": [["Setting", "Value"], ["Workbook language", "es"]]})
    rolled(book, came("Maple", 9), came("Birch", 4))

    line = book.rows("Roll-up")[0][0]
    assert "2 locales" in line
    assert "2 filas" in line
