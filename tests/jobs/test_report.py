"""The report as a job: from a workbook to one file that only its owner can read, and nothing else changed."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sheets import snapshot_of
from xlsx import saved

sys.path.insert(0, str(Path(__file__).parent.parent / "pages"))
from paged import DAY, LOCAL

from toolkit.errors import Refused
from toolkit.jobs.report import Reported, write_report
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)


def office(text: str = LOCAL) -> MemoryWorkbook:
    grids = snapshot_of(text).grids
    return MemoryWorkbook(
        {grid.title: [list(row) for row in zip(*grid.columns, strict=True)] for grid in grids}
    )


def reported(out: Path, book: MemoryWorkbook | None = None, **more: object) -> Reported:
    return write_report(book or office(), Settings(), out=out, as_of=DAY, now=NOW, **more)  # type: ignore[arg-type]


@pytest.mark.slow
def test_it_writes_one_private_file_and_changes_nothing_else(tmp_path: Path) -> None:
    book, out = office(), tmp_path / "page.html"
    before = {title: book.rows(title) for title in ("Roster", "Conversations")}
    made = reported(out, book)

    assert made == Reported(out, DAY, out.stat().st_size, 2, 0)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert out.read_text().startswith('<!DOCTYPE html>\n<html lang="en">')
    assert {title: book.rows(title) for title in before} == before
    assert "Density" not in book.read(frozenset()).titles


@pytest.mark.slow
def test_names_are_counted_and_the_language_is_chosen(tmp_path: Path) -> None:
    made = reported(tmp_path / "page.html", names=True, language="es")
    assert made.people == 8
    assert '<html lang="es">' in made.file.read_text()


@pytest.mark.slow
def test_a_file_that_is_there_is_left_alone_unless_forced(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    out.write_text("mine")
    with pytest.raises(Refused, match="There is already a file"):
        reported(out)
    assert out.read_text() == "mine"
    reported(out, force=True)
    assert out.read_text() != "mine"


def test_a_workbook_is_never_written_over(tmp_path: Path) -> None:
    """Somebody wrote --out where --workbook belongs."""
    out = saved(tmp_path / "organizing.xlsx", {"Roster": [["Person ID"]]})
    before = out.read_bytes()
    with pytest.raises(Refused, match="is a workbook or another document"):
        reported(out, force=True)
    assert out.read_bytes() == before


@pytest.mark.slow
def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be written"):
        reported(tmp_path / "no" / "page.html")


def test_an_empty_roster_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        reported(
            tmp_path / "page.html",
            office("Roster:\nPerson ID | First name | Last name | Worksite | Status"),
        )
    assert list(tmp_path.iterdir()) == []
