"""The demo: the same for everybody, nobody's workbook is touched, and on Google the figures are those of Excel."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name

from toolkit.errors import Refused
from toolkit.jobs import demo as job
from toolkit.jobs.demo import DAYS, NAME, Demo, demo, write_sample
from toolkit.jobs.journal import Journal
from toolkit.jobs.sources import duration_headings
from toolkit.jobs.sync import NOTHING, PUBLISHED, Outcome, sync
from toolkit.jobs.undo import undo
from toolkit.sample import sample_tabs
from toolkit.settings import Settings
from toolkit.workbooks.cells import Grid, same
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace

SMALL = {"people": 420, "conversations": 520, "organizers": 8}
OWN = ("Sync Log",)  # tells of calls and seconds


def test_somebodys_workbook_is_left_alone(tmp_path: Path) -> None:
    """A folder that holds a workbook of that name which the demo did not make."""
    path = tmp_path / NAME
    workbook = ExcelWorkbook.create(path)
    workbook.apply(_roster(workbook))
    before = path.read_bytes()

    with pytest.raises(Refused, match="is somebody's workbook and was left alone"):
        demo(tmp_path, seed=7)

    assert path.read_bytes() == before


def _roster(workbook: ExcelWorkbook) -> Any:
    from toolkit.plan.plan import plan
    from toolkit.workbooks.desired import Tab, TabColumn

    tab = Tab("", "Roster", (TabColumn("Person"),), (["Ada"],), heading_row=1)
    return plan(workbook.read(frozenset()), [tab], {}).changes


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match="cannot be made"):
        demo(tmp_path / "file" / "demo", seed=7)


@pytest.mark.slow
def test_the_same_seed_gives_the_same_sample_byte_for_byte(tmp_path: Path) -> None:
    """Another one another local."""
    files = [tmp_path / f"{name}.xlsx" for name in ("one", "two", "other")]
    for path, seed in zip(files, (5, 5, 6), strict=True):
        write_sample(ExcelWorkbook.create(path), seed=seed, **SMALL)

    one, two, other = (path.read_bytes() for path in files)
    assert one == two
    assert one != other


@pytest.fixture(scope="module", autouse=True)
def fewer() -> Iterator[None]:
    """A smaller local, with all the demo's mess."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(job, "sample_tabs", partial(sample_tabs, **SMALL))
        yield


@pytest.fixture(scope="module")
def made(fewer: None, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The demo, as it was made for the first time in its folder."""
    return demo(tmp_path_factory.mktemp("demo"), seed=2023)


@pytest.mark.slow
def test_a_demo_is_the_same_every_time(made: Demo, tmp_path: Path) -> None:
    """Every cell of every tab, but for how long it took; and it may be made again in its folder."""
    cells = everything(ExcelWorkbook(made.path))
    journal = Journal(tmp_path / "journal")
    again = demo(made.path.parent, seed=2023, journal=journal)

    assert (made.before.outcome, made.after.outcome) == (PUBLISHED, PUBLISHED)
    assert everything(ExcelWorkbook(again.path)) == cells
    assert sorted(path.name for path in made.path.parent.glob("*.xlsx")) == [NAME]
    assert run(ExcelWorkbook(again.path), DAYS[1]).outcome == NOTHING
    run_before = undo(ExcelWorkbook(again.path), journal, today=DAYS[1], dry_run=True)
    assert (run_before.before.command, bool(run_before.plan)) == ("sync", True)


def everything(workbook: Workbook) -> dict[str, list[list[Any]]]:
    """What stands in the toolkit's tabs, column by column."""
    grids = [
        grid for grid in workbook.read(frozenset()).grids if grid.tag and grid.tag.kind not in OWN
    ]
    return {grid.tag.kind: [list(column) for column in grid.columns] for grid in grids if grid.tag}


def run(workbook: Workbook, day: date) -> Outcome:
    now = datetime(day.year, day.month, day.day, 5, 7, tzinfo=UTC)
    return sync(workbook, Settings(), as_of=day, now=now)


def unlike(one: Grid, other: Grid) -> list[tuple[int, int, Any, Any]]:
    """Cells that mean something else in two tabs."""
    height, width = max(one.n_rows, other.n_rows), max(len(one.columns), len(other.columns))
    return [
        (row, column, one.cell(row, column), other.cell(row, column))
        for row in range(1, height + 1)
        for column in range(1, width + 1)
        if not same(one.cell(row, column), other.cell(row, column))
    ]


@pytest.mark.slow
def test_the_whole_demo_on_google_equals_excel_figure_by_figure(
    made: Demo, google: Emulator, robot: ServiceAccount, tmp_path: Path
) -> None:
    """Made and synced as of two Wednesdays on both: every output tab, cell by cell; then there is nothing to do."""

    def online(file: File) -> GoogleWorkbook:
        def never() -> float:
            return 0.0

        def pace() -> Pace:
            return Pace(clock=never, wait=lambda seconds: None)

        return GoogleWorkbook(
            file.ident,
            Access(None, robot.email, "the test"),
            http=google.session(robot),
            patience=Patience(clock=never, wait=lambda seconds: None, chance=Random(1)),
            paces=(pace(), pace()),
            lock_folder=tmp_path / "locks",
            duration_headings=duration_headings(Settings()),
        )

    first, later = (google.new_file(name, shared={robot.email: "writer"}) for name in ("A", "B"))
    write_sample(online(first), seed=2023, until=DAYS[0])
    before = run(online(first), DAYS[0])
    write_sample(online(later), seed=2023, published=before)
    outcomes = [run(online(later), DAYS[1]).outcome for _ in range(2)]

    assert (made.before.outcome, made.after.outcome) == (PUBLISHED, PUBLISHED)
    assert (before.outcome, *outcomes) == (PUBLISHED, PUBLISHED, NOTHING)
    here = {
        grid.tag.kind: grid for grid in ExcelWorkbook(made.path).read(frozenset()).grids if grid.tag
    }
    there = {grid.tag.kind: grid for grid in online(later).read(frozenset()).grids if grid.tag}
    assert list(here) == list(there)
    assert {
        kind: found
        for kind in here
        if kind not in OWN and (found := unlike(here[kind], there[kind]))
    } == {}
    assert run(ExcelWorkbook(made.path), DAYS[1]).outcome == NOTHING
