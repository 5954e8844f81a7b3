"""A workbook that has not moved is not read again on the same day, by the clock on the workbook's wall."""

from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from xlsx import saved

from toolkit.jobs.gathered import Gathered
from toolkit.jobs.seen import Seen
from toolkit.jobs.sync import NOTHING, PUBLISHED, Outcome, sync
from toolkit.settings import Settings
from toolkit.tables.source import Sources
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook
from toolkit.workbooks.text import TextWorkbook

LATE = datetime(2023, 3, 15, 9, 30, tzinfo=UTC)
REPORT = {"as_of": "2023-03-15", "problems": 3}


@pytest.mark.parametrize(
    ("time_zone", "now", "known"),
    [
        ("Pacific/Kiritimati", datetime(2023, 3, 15, 9, 59, tzinfo=UTC), True),
        (
            "Pacific/Kiritimati",
            datetime(2023, 3, 15, 10, 0, tzinfo=UTC),
            False,
        ),  # their 16th has begun
        ("America/Denver", datetime(2023, 3, 16, 5, 59, tzinfo=UTC), True),  # still their 15th
        ("America/Denver", datetime(2023, 3, 16, 6, 0, tzinfo=UTC), False),
    ],
)
def test_a_new_day_begins_where_the_workbook_is(
    tmp_path: Path, time_zone: str, now: datetime, known: bool
) -> None:
    seen = Seen(tmp_path / "seen.json", Settings())
    seen.remember("a sheet", "7", REPORT, time_zone)
    assert seen.recall("a sheet", "7", None, now) == (REPORT if known else None)


def test_a_given_day_a_moved_file_and_another_workbook(tmp_path: Path) -> None:
    seen = Seen(tmp_path / "seen.json", Settings())
    seen.remember("a sheet", "7", REPORT, None)
    assert seen.recall("a sheet", "7", date(2023, 3, 15), LATE) == REPORT
    assert seen.recall("a sheet", "7", date(2023, 3, 14), LATE) is None
    assert seen.recall("a sheet", "8", date(2023, 3, 15), LATE) is None
    assert seen.recall("a sheet", None, date(2023, 3, 15), LATE) is None
    assert seen.recall("another", "7", date(2023, 3, 15), LATE) is None


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A small roster in a file, synced until there is nothing to do."""
    rows = [["Person ID", "First name", "Last name", "Worksite", "Status"]]
    rows += [["Ada", "Ada", "Lopez", "Maple El", "Member"]]
    return saved(tmp_path / "organizing.xlsx", {"Roster": rows})


@pytest.mark.slow
def test_a_file_that_has_not_moved_is_not_read(book: Path, tmp_path: Path) -> None:
    """Byte for byte: from the third run on, until somebody saves it with something else in it, or the
    day is another one. The memory is of counts alone.
    """
    seen = Seen(tmp_path / "seen.json", Settings())

    def run(day: date = date(2023, 3, 15)) -> Outcome:
        return sync(ExcelWorkbook(book), Settings(), as_of=day, now=LATE, seen=seen)

    published, nothing, still = run(), run(), run()
    assert [one.outcome for one in (published, nothing, still)] == [PUBLISHED, NOTHING, NOTHING]
    assert (nothing.details is None, still.details is None, still.report["calls"]) == (
        False,
        True,
        0,
    )
    assert still.report["tabs"] == nothing.report["tabs"]
    assert "Ada" not in (tmp_path / "seen.json").read_text(encoding="utf-8")

    assert run(date(2023, 3, 16)).outcome == PUBLISHED
    assert run(date(2023, 3, 16)).details is not None


@pytest.mark.slow
def test_a_file_that_says_the_same_still_is_read_and_not_worked_out_again(
    book: Path, tmp_path: Path
) -> None:
    """Saved anew, and with something in a tab that is not read; until a name is another one, or a
    tab that is read is new.
    """
    seen = Seen(tmp_path / "seen.json", Settings())

    def run() -> Outcome:
        return sync(ExcelWorkbook(book), Settings(), as_of=date(2023, 3, 15), now=LATE, seen=seen)

    def with_tabs(**tabs: list[list[str]]) -> None:
        file = openpyxl.load_workbook(book)
        for title, rows in tabs.items():
            sheet = file[title] if title in file.sheetnames else file.create_sheet(title)
            for n, row in enumerate(rows, 1):
                for m, cell in enumerate(row, 1):
                    sheet.cell(n, m, cell)
        file.save(book)

    run()
    with_tabs(Rota=[["Monday"]])  # by a program that numbers the tabs anew
    assert [run().outcome, run().outcome] == [PUBLISHED, NOTHING]
    with_tabs()
    anew = run()
    assert (anew.outcome, anew.details, anew.report["calls"]) == (NOTHING, None, 1)
    assert run().report["calls"] == 0  # it has not moved since
    with_tabs(Rota=[["Monday", "Rosa"]])
    assert run().details is None

    with_tabs(Conversations=[["Date", "Organizer", "Person ID", "Result"]])
    assert run().details is not None
    with_tabs(Roster=[["Person ID", "First name", "Last name"], ["Ada", "Adela", "Lopez"]])
    changed = run()
    assert changed.outcome == PUBLISHED
    assert "Wall Chart" in {line.title for line in changed.done.plan.lines() if line.why}
    assert "Lopez" not in (tmp_path / "seen.json").read_text(encoding="utf-8")


def test_several_workbooks_have_moved_where_one_has(tmp_path: Path) -> None:
    """What is read beside the one that is published in is looked at, too; where one cannot tell,
    nobody can.
    """
    for name in ("north", "calls"):
        (tmp_path / f"{name}.csv").write_text("Date,Organizer\n", encoding="utf-8")
    main, beside = (TextWorkbook(tmp_path / f"{name}.csv") for name in ("north", "calls"))
    both = Gathered(main, {"calls.csv": beside}, Sources())

    before = both.version()
    assert before
    assert both.version() == before
    (tmp_path / "calls.csv").write_text("Date,Organizer\n2023-03-01,Rosa\n", encoding="utf-8")
    assert both.version() != before
    assert Gathered(MemoryWorkbook({}), {"calls.csv": beside}, Sources()).version() is None


def test_a_broken_memory_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "seen.json").write_text("[1,", encoding="utf-8")
    assert Seen(tmp_path / "seen.json", Settings()).recall("a sheet", "7", None, LATE) is None
