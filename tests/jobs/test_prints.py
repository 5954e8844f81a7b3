"""Printing as a job: from a workbook to one PDF that only its owner can read, and nothing else changed."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sheets import snapshot_of

sys.path.insert(0, str(Path(__file__).parent.parent / "prints"))
from desk import LOCAL

from toolkit.errors import Misused, Refused
from toolkit.jobs.prints import Printed, print_out
from toolkit.prints.chosen import PrintWish
from toolkit.settings import Settings
from toolkit.workbooks.memory import MemoryWorkbook

DAY, NOW = date(2023, 3, 9), datetime(2023, 3, 9, 12, tzinfo=UTC)


def office(text: str = LOCAL, *, cast: bool = True) -> MemoryWorkbook:
    grids = snapshot_of(text, cast=cast).grids
    return MemoryWorkbook(
        {grid.title: [list(row) for row in zip(*grid.columns, strict=True)] for grid in grids}
    )


def printed(kind: str, folder: Path, text: str = LOCAL, **more: object) -> Printed:
    options: dict[str, object] = {"wish": PrintWish(), "out": folder / f"{kind}.pdf", **more}
    return print_out(office(text), Settings(), kind=kind, as_of=DAY, now=NOW, **options)  # type: ignore[arg-type]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("kind", "sheets", "people"),
    [
        ("wall-chart", 2, 7),
        ("call-list", 3, 3),
        ("walk-list", 2, 5),
        ("visit-plan", 2, 4),
        ("sign-in", 1, 3),
        ("petition", 2, 6),
        ("one-pager", 2, 1),
        ("check-in", 1, 4),
        ("report", 1, 0),
    ],
)
def test_each_print_is_one_pdf_and_is_counted(
    kind: str, sheets: int, people: int, language: str, tmp_path: Path
) -> None:
    paper = "a4" if language == "es" else "letter"
    made = printed(kind, tmp_path, language=language, paper=paper)

    assert made == Printed(kind, tmp_path / f"{kind}.pdf", DAY, sheets, people)
    assert made.file.read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE(made.file.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [made.file.name]


def test_the_workbook_is_only_read(tmp_path: Path) -> None:
    book = office()
    before = {title: book.rows(title) for title in ("Roster", "Conversations")}
    print_out(
        book,
        Settings(),
        kind="call-list",
        wish=PrintWish(),
        out=tmp_path / "a.pdf",
        as_of=DAY,
        now=NOW,
    )

    assert {title: book.rows(title) for title in before} == before
    assert "Follow-ups" not in book.read(frozenset()).titles


@pytest.mark.slow
def test_the_same_sheets_are_the_same_bytes(tmp_path: Path) -> None:
    first = printed("wall-chart", tmp_path).file.read_bytes()

    assert printed("wall-chart", tmp_path, force=True).file.read_bytes() == first


@pytest.mark.slow
def test_a_file_that_is_there_is_left_alone_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_text("mine")
    with pytest.raises(Refused, match="There is already a file"):
        printed("report", tmp_path)

    assert (tmp_path / "report.pdf").read_text() == "mine"
    assert printed("report", tmp_path, force=True).sheets == 1


@pytest.mark.slow
def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be written"):
        printed("report", tmp_path, out=tmp_path / "no" / "a.pdf")


@pytest.mark.slow
def test_a_name_that_no_font_can_print_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    text = LOCAL.replace("| Chen ", "| Ch\U000f1234en ")
    with pytest.raises(Refused, match="can print “Bo Ch\U000f1234en”, so nothing was written"):
        printed("wall-chart", tmp_path, text)

    assert list(tmp_path.iterdir()) == []


def test_an_option_that_makes_no_difference_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Misused, match="--event makes no difference to a report"):
        printed("report", tmp_path, wish=PrintWish(event="Visit"))


def test_a_print_without_its_tabs_says_which(tmp_path: Path) -> None:
    with pytest.raises(
        Misused, match="A petition needs the tabs Roster, Structure Tests; there is no"
    ):
        printed("petition", tmp_path, "Roster:\nPerson | Worksite\nAda | Maple El")


def test_where_nobody_fits_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no call-list to print"):
        printed("call-list", tmp_path, wish=PrintWish(unit="Support"))


@pytest.mark.slow
def test_how_far_it_has_come_is_told_sheet_by_sheet(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    printed("wall-chart", tmp_path, progress=lambda *said: told.append(said))

    assert told == [("composing", 1, 2), ("composing", 2, 2), ("setting the pages", 2, 2)]
