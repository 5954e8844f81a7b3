"""Invariant 4: the number of API calls does not depend on tabs, rows or charts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from emulator import Emulator

from toolkit.errors import TryLater
from toolkit.jobs.demo import write_sample
from toolkit.jobs.seen import Seen
from toolkit.jobs.sources import duration_headings
from toolkit.jobs.sync import Outcome, sync
from toolkit.plan.plan import plan
from toolkit.sample import sample_tabs
from toolkit.settings import Settings
from toolkit.workbooks.cells import letters
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.google.writing import MOST_BYTES
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole sync

DAY = date(2023, 3, 15)


class Office:
    """A spreadsheet in a local Google, opened anew for each run as the command does."""

    def __init__(self, google: Emulator, folder: Path) -> None:
        self.google, self.folder = google, folder
        self.account = google.account()
        self.file = google.new_file("Organizing", shared={self.account.email: "writer"})
        self.seen = Seen(folder / "seen.json", Settings())
        self.most_bytes = MOST_BYTES  # of one request

    def open(self) -> GoogleWorkbook:
        """By a clock that only moves when somebody waits."""
        now = [0.0]

        def clock() -> float:
            return now[0]

        def wait(seconds: float) -> None:
            now[0] += seconds

        return GoogleWorkbook(
            self.file.ident,
            Access(None, self.account.email, "the test"),
            http=self.google.session(self.account),
            patience=Patience(clock=clock, wait=wait, chance=Random(1)),
            paces=(Pace(clock=clock, wait=wait), Pace(clock=clock, wait=wait)),
            lock_folder=self.folder,
            duration_headings=duration_headings(Settings()),
            most_bytes=self.most_bytes,
        )

    def run(self, day: date = DAY) -> tuple[Outcome, list[str]]:
        self.google.calls.clear()
        now = datetime(day.year, day.month, day.day, 5, 7, tzinfo=UTC)
        outcome = sync(self.open(), Settings(), as_of=day, now=now, seen=self.seen)
        return outcome, [call.operation for call in self.google.calls]


@pytest.fixture(scope="module")
def one_google() -> Iterator[Emulator]:
    with Emulator() as google:
        yield google


@pytest.fixture
def office(one_google: Emulator, tmp_path: Path) -> Office:
    return Office(one_google, tmp_path)


@pytest.fixture(scope="module")
def first_published(one_google: Emulator, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A local of 180 people without hours, published as of Wednesday; not to be changed."""
    office = Office(one_google, tmp_path_factory.mktemp("published"))
    write_without_hours(office.open(), people=180, conversations=220)
    office.run()
    return office


@pytest.fixture
def published(first_published: Office, office: Office) -> Office:
    """A spreadsheet that stands exactly so."""
    assert first_published.file.book is not None
    office.file.book = replace(first_published.file.book.fork(), ident=office.file.ident)
    return office


def write_without_hours(workbook: GoogleWorkbook, **size: int) -> None:
    """The sample but for its logged hours."""
    tabs = [
        tab
        for tab in sample_tabs(5, organizers=8, **size)
        if tab.title not in ("Hours", "Attendance")
    ]
    workbook.apply(plan(workbook.read(frozenset()), tabs, {}).changes)


def sheets(calls: list[str]) -> list[str]:
    return [
        call.removeprefix("spreadsheets.") for call in calls if call.startswith("spreadsheets.")
    ]


@pytest.mark.parametrize(("people", "conversations"), [(180, 220), (600, 800)])
def test_a_changing_sync_takes_three_calls_an_unchanged_one_two_and_an_unmoved_file_none(
    office: Office, people: int, conversations: int
) -> None:
    """Whatever the size: what is there, all values at once, one write."""
    write_without_hours(office.open(), people=people, conversations=conversations)

    first, calls = office.run()
    assert (first.outcome, sheets(calls)) == (
        "published",
        ["get", "values.batchGet", "batchUpdate"],
    )

    second, calls = office.run()
    assert (second.outcome, sheets(calls)) == ("nothing to do", ["get", "values.batchGet"])

    third, calls = office.run()
    assert (third.outcome, sheets(calls), len(calls)) == ("nothing to do", [], 1)
    assert third.report | {"calls": 0, "seconds": 0} == second.report | {"calls": 0, "seconds": 0}


def test_hours_under_one_cost_one_call_more_because_half_an_hour_and_noon_are_one_number(
    office: Office,
) -> None:
    """0.5 in an Hours column is half an hour, or 12:00 hours where the cell is formatted as a time: only formats tell."""
    write_sample(office.open(), seed=5, people=180, conversations=220, organizers=8)

    _, calls = office.run()
    assert sheets(calls) == ["get", "values.batchGet", "get", "batchUpdate"]
    outcome, calls = office.run()
    assert (outcome.outcome, sheets(calls)) == ("nothing to do", ["get", "get"])
    outcome, calls = office.run(date(2023, 3, 16))
    assert (outcome.outcome, sheets(calls)) == ("published", ["get", "get", "batchUpdate"])


def test_an_edit_and_a_new_day_are_seen(office: Office, local: MemoryWorkbook) -> None:
    """The memory of an unmoved file never hides what somebody typed."""
    person = office.google.person(office.file)
    for title in local.read(frozenset()).titles:
        person.add_tab(title, local.rows(title))
    for _ in range(2):
        office.run()
    assert office.run()[0].details is None

    person.edit("Roster", "K2", "x")
    assert office.run()[0].details is not None
    assert office.run(date(2023, 3, 16))[0].outcome == "published"


def test_google_shows_what_memory_shows(
    office: Office, cells: Callable[[Any], dict[str, Any]]
) -> None:
    """The same program published to both: every output tab, cell by cell, by meaning."""
    from toolkit.workbooks.cells import same

    sample = {"seed": 5, "people": 180, "conversations": 220, "organizers": 8}
    memory = MemoryWorkbook()
    write_sample(memory, **sample)
    write_sample(office.open(), **sample)
    office.run()
    sync(memory, Settings(), as_of=DAY, now=datetime(2023, 3, 15, 5, 7, tzinfo=UTC))

    there = {g.tag.kind: g for g in office.open().read(frozenset()).grids if g.tag}
    here = {g.tag.kind: g for g in memory.read(frozenset()).grids if g.tag}
    assert list(there) == list(here)
    different = []
    for kind in here:
        if kind in ("Sync Log",):
            continue
        height, width = here[kind].n_rows, len(here[kind].columns)
        for row in range(1, height + 1):
            for column in range(1, width + 1):
                a, b = here[kind].cell(row, column), there[kind].cell(row, column)
                if not same(a, b):
                    different.append((kind, row, column, a, b))
    assert different == []


def test_a_large_sync_is_three_calls_and_those_that_fill_its_hidden_tab(office: Office) -> None:
    """Three times the rows are more cells to lay ready, and no more calls that change what people see."""
    for people in (200, 600):
        office.file = office.google.new_file(shared={office.account.email: "writer"})
        office.most_bytes = MOST_BYTES
        write_without_hours(office.open(), people=people, conversations=people)
        office.most_bytes = 50_000
        _, calls = office.run()
        assert sheets(calls)[:3] == ["get", "values.batchGet", "batchUpdate"]
        assert set(sheets(calls)[3:-1]) == {"values.batchUpdate"}
        assert sheets(calls)[-1] == "batchUpdate"
        changing = [b"deleteSheet" in call.request for call in office.google.calls]
        assert (sum(changing), changing[-1]) == (1, True)
        outcome, calls = office.run()
        assert (outcome.outcome, sheets(calls)) == ("nothing to do", ["get", "values.batchGet"])


def test_what_a_stopped_run_left_behind_is_cleared_even_where_nothing_is_to_do(
    published: Office,
) -> None:
    """One call more, once."""
    office = published
    office.most_bytes = 20_000
    office.google.faults.when(
        lambda call: call.path.endswith("values:batchUpdate"), "503", times=None
    )
    with pytest.raises(TryLater):
        office.run(date(2023, 3, 16))
    office.google.faults.clear()
    office.most_bytes = MOST_BYTES

    def left() -> list[str]:
        sheets = office.google.person(office.file).book.sheets
        return [sheet.title for sheet in sheets if sheet.title.startswith("toolkit ")]

    assert len(left()) == 1
    outcome, calls = office.run()
    assert (outcome.outcome, sheets(calls)) == (
        "nothing to do",
        ["get", "values.batchGet", "batchUpdate"],
    )
    assert left() == []


def test_notes_that_go_along_with_their_rows_cost_no_call(published: Office) -> None:
    """Somebody wrote beside every twentieth row of Follow-ups; a day later they are in another
    order.
    """
    office = published
    person = office.google.person(office.file)
    rows = person.values("Follow-ups")
    wide, key = len(rows[2]), rows[2].index("Person ID")
    person.insert_column("Follow-ups", person.tab("Follow-ups").n_columns + 1)
    written = {rows[row][key]: f"note {row}" for row in range(3, len(rows), 20)}
    for row in range(3, len(rows), 20):
        person.put("Follow-ups", [[f"note {row}"]], f"{letters(wide + 1)}{row + 1}")

    outcome, calls = office.run(date(2023, 3, 20))

    assert sheets(calls) == ["get", "values.batchGet", "batchUpdate"]
    assert "notes" in outcome.report["tabs"]["Follow-ups"]["why"]
    there = {row[key]: row[wide] for row in person.values("Follow-ups")[3:] if len(row) > wide}
    kept = {row[1]: row[3] for row in person.values("Loose Notes")[3:]}
    assert {**there, **kept} == written
    assert office.run(date(2023, 3, 20))[0].outcome == "nothing to do"
