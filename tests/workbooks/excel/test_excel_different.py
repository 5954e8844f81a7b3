"""A reader gets each different cell of a column once, and every cell is where it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import xlsxwriter

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.excel import ExcelWorkbook, reading
from toolkit.workbooks.excel import different as module
from toolkit.workbooks.excel.different import _cells, different


def cells_within(xml: bytes, most: int) -> int | None:
    found = different(xml, most)
    return None if found is None else found.cells


def sheet(rows: str) -> bytes:
    return f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()


def usual(n: int) -> bytes:
    return sheet(
        "".join(
            f'<row r="{row}"><c r="A{row}"><v>1</v></c><c r="Z{row}" s="1"/></row>'
            for row in range(1, n + 1)
        )
    )


def test_a_look_from_afar_tells_how_far_an_ordinary_sheet_reaches() -> None:
    xml = usual(2012)
    assert cells_within(xml, 26 * 2012) == 2 * 2012
    assert cells_within(xml, 26 * 2012 - 1) is None
    for far, laid_out in ((b"AA2000", 27 * 2012), (b"ABC2000", 731 * 2012)):
        moved = xml.replace(b'r="Z2000"', b'r="%s"' % far)
        assert cells_within(moved, laid_out) == 2 * 2012
        assert cells_within(moved, laid_out - 1) is None
    last = xml.replace(b'2012"', b'9999"')
    assert cells_within(last, 26 * 9999) == 2 * 2012
    assert cells_within(last, 26 * 9999 - 1) is None
    assert cells_within(xml.replace(b"<v>1</v>", b"<v>%s</v>" % (b"1" * 999)), 10**6) == 2 * 2012
    assert cells_within(b"<worksheet><sheetData/></worksheet>", 10) == 0


@pytest.mark.parametrize(
    ("written", "other"),
    [
        (b'<c r="Z2000"', b'<c s="1" r="Z2000"'),
        (b'<c r="Z2000" s="1"/>', b"<c s='1'/>"),
        (b'<c r="Z2000" s="1"/>', b'<x:c r="Z2000" s="1"/>'),
        (b'<c r="Z2000" s="1"/>', b'<!-- <c r="Z2000" s="1"/> -->'),
        (b'<c r="Z2000" s="1"/>', b'<c r="Z2000" t="str"><v><![CDATA[<c r="X9"/>]]></v></c>'),
        (b'r="Z2000"', b'r="Z2001"'),  # and so does another one
        (b'r="Z2000"', b'r="Z7"'),
        (b'r="Z2000"', b'r="A2000"'),
        *((b'r="Z2000"', b'r="%s"' % odd) for odd in (b"A", b"2000", b"A2B", b"a2000", b"$A$1")),
        (b'r="Z2000"', b'r="AA20000000000"'),
        (b"</row>", b"</row >"),
        (b"sheetData>", b"x:sheetData>"),
    ],
)
def test_where_a_cell_is_written_in_another_way_only_a_closer_look_tells(
    written: bytes, other: bytes
) -> None:
    assert cells_within(usual(2012).replace(written, other), 10_000_000) is None


@pytest.mark.parametrize("piece", [1, 64, 101, 5_000])
def test_it_is_looked_at_piece_by_piece(monkeypatch: pytest.MonkeyPatch, piece: int) -> None:
    """Whole rows at a time: each cell counts once, wherever one piece ends and the next begins."""
    whole = different(usual(99), 99 * 26)
    monkeypatch.setattr(module, "_PIECE", piece)
    found = different(usual(99), 99 * 26)
    assert whole is not None
    assert found is not None
    assert (found.cells, found.height, found.width) == (2 * 99, 99, 26)
    assert found.sheet() == whole.sheet()


class LookedThrough(bytes):
    """Bytes that count how many of them were searched."""

    searched = 0

    def find(self, what: bytes, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        end = len(self) if end is None else end
        found = super().find(what, start, end)
        self.searched += (end if found < 0 else found) - start
        return found


@pytest.mark.parametrize("ends", ["", "</row>"])
def test_a_row_whose_cells_lie_about_their_rows_is_looked_through_once(ends: str) -> None:
    """Each says that it is in the next one; each cell is looked through at most once."""
    cells = "".join(f'<c r="A{row}"><v>1</v></c>{ends}' for row in range(1, 2_001))
    piece = LookedThrough(sheet(f'<row r="1">{cells}</row>'))
    assert (_cells(np.frombuffer(piece + b" ", dtype=np.uint8), piece) is None) is (not ends)
    assert 0 < piece.searched <= len(piece)


def test_each_different_cell_of_a_column_stands_there_once() -> None:
    found = different(
        sheet(
            '<row r="2"><c r="B2" t="str"><v>Ada</v></c><c r="D2"><v>4</v></c></row>'
            '<row r="3"/><row r="4"><c r="B4" t="str"><v>Bo</v></c><c r="C4" s="1"/></row>'
            '<row r="5"><c r="B5" t="str"><v>Ada</v></c><c r="D5" t="b"><v>1</v></c></row>'
        ),
        100,
    )
    assert found is not None
    assert found.sheet().count(b"<row>") == 1 + 4
    grid = found.grid([0.0, "Ada", "Bo", 1, True])
    assert grid == [[], [None, "Ada", None, "Bo", "Ada"], [], [None, 1, None, None, True]]
    assert [type(cell) for cell in grid[3] if cell is not None] == [int, bool]
    assert found.grid([0.0, "Ada"])[1] == [None, "Ada", None, None, "Ada"]  # "Bo" is a blank text


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The files that the reader of cells gets."""
    seen: list[Any] = []
    taken = reading.as_it_is

    def as_it_is(*what: Any) -> Any:
        seen.append(taken(*what))
        return seen[-1]

    monkeypatch.setattr(reading, "as_it_is", as_it_is)
    return seen


def cells_of(path: Path) -> list[list[Cell]]:
    (grid,) = ExcelWorkbook(path).read(frozenset({"roster"})).grids
    return [list(column) for column in grid.columns]


@pytest.mark.parametrize("room", [0, 10**9])
def test_whatever_stands_in_a_sheet_is_read_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: list[Any], room: int
) -> None:
    """Also where the different cells are too many to be held."""
    random = Random(2023)
    kinds: list[Any] = [None, "", "Ada", "Nan", " two  blanks ", "a & b < c", "_x0041_", "007"]
    kinds += [0.0, 1.0, 1.5, True, False, date(2023, 3, 8), "\n", "1", "TRUE", 45_000.0]
    rows = [[random.choice(kinds[: 3 + n]) for n in range(len(kinds) - 2)] for _ in range(400)]
    book = xlsxwriter.Workbook(str(tmp_path / "o.xlsx"), {"in_memory": True})
    book.add_worksheet("Other")
    tab = book.add_worksheet("Roster")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    bold = book.add_format({"bold": True})
    tab.write(0, 0, "Person ID")
    for row, cells in enumerate(rows, 3):
        for column, cell in enumerate(cells, 2):
            if isinstance(cell, date):
                tab.write_datetime(row, column, cell, day)
            else:
                tab.write(row, column, cell, bold if row % 2 else None)
    book.close()
    monkeypatch.setattr(module, "_ROOM", room)
    monkeypatch.setattr(module, "_SHARE", 0)
    found = cells_of(tmp_path / "o.xlsx")
    assert looked_at[0] is not None
    wanted: list[list[Any]] = [["Person ID"], [], *([None] * 3 for _ in rows[0])]
    for cells in rows:
        for column, cell in zip(wanted[2:], cells, strict=True):
            column.append(None if cell == "" else cell)
    assert [[(type(cell), cell) for cell in column] for column in found] == [
        [(type(cell), cell) for cell in column[: _last(column)]] for column in wanted
    ]


def _last(column: list[Any]) -> int:
    return max((n for n, cell in enumerate(column, 1) if cell is not None), default=0)
