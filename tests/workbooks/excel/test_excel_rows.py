"""The toolkit's own cells, as a sheet writes them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.excel import composing, rows
from toolkit.workbooks.excel.carry import Carried
from toolkit.workbooks.excel.rows import cell_xml, rows_xml
from toolkit.workbooks.excel.xml_text import text_xml


@pytest.mark.parametrize(
    ("cell", "xml"),
    [
        (None, '<c r="A1" s="3"/>'),
        ("", '<c r="A1" s="3"/>'),
        (float("nan"), '<c r="A1" s="3"/>'),
        (Decimal("NaN"), '<c r="A1" s="3"/>'),
        (float("inf"), '<c r="A1" s="3"/>'),
        ("=1+1", '<c r="A1" s="3" t="inlineStr"><is><t>=1+1</t></is></c>'),
        (True, '<c r="A1" s="3" t="b"><v>1</v></c>'),
        (4, '<c r="A1" s="3"><v>4</v></c>'),
        (Decimal("156.25"), '<c r="A1" s="3"><v>156.25</v></c>'),
        (Decimal("4.00"), '<c r="A1" s="3"><v>4</v></c>'),
        (0.1, '<c r="A1" s="3"><v>0.1</v></c>'),
        (date(2023, 3, 8), '<c r="A1" s="3"><v>44993</v></c>'),
        (datetime.fromisoformat("2023-03-08T12:00"), '<c r="A1" s="3"><v>44993.5</v></c>'),
        (time(6, 0), '<c r="A1" s="3"><v>0.25</v></c>'),
        (timedelta(hours=36), '<c r="A1" s="3"><v>1.5</v></c>'),
        (
            date(1899, 5, 1),
            '<c r="A1" s="3" t="inlineStr"><is><t>1899-05-01</t></is></c>',
        ),
    ],
)
def test_each_kind_of_cell(cell: Cell, xml: str) -> None:
    assert cell_xml("A1", "3", cell) == xml
    assert "".join(rows_xml([(1, "3", [cell])], 1, 1, {})) == f'<row r="1">{xml}</row>'


def test_a_workbook_that_counts_from_1904_gets_its_own_day_numbers() -> None:
    assert (
        cell_xml("A1", "0", date(2023, 3, 8), date_1904=True) == '<c r="A1" s="0"><v>43531</v></c>'
    )
    assert cell_xml("A1", "0", time(6, 0), date_1904=True) == '<c r="A1" s="0"><v>0.25</v></c>'


def test_signs_that_xml_cannot_hold_are_written_as_excel_writes_them() -> None:
    assert (
        text_xml("a<b>&\x00\r\n\t_x0041_ _y") == "a&lt;b&gt;&amp;_x0000__x000D_\n\t_x005F_x0041_ _y"
    )


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ada", True),
        ("Maple El, room 4", True),
        ("x_y", True),
        (" Ada", False),
        ("Ada ", False),
        ("A  da", False),
        ("A\nda", False),
        ("A\tda", False),
        ("a<b", False),
        ("a & b", False),
        ("_x0041_", False),
        ("A\u00a0da", False),
        ("a" * 999, True),
        ("a" * 1000, False),
    ],
)
def test_a_text_is_plain_by_itself_and_among_others_alike(text: str, plain: bool) -> None:
    assert rows._plain(text) is plain
    assert rows._all_plain(["Nan", text, "Bo"]) is plain


@pytest.mark.parametrize("more", [[], ["Nan <3"], [1, True], [date(2023, 3, 8)]])
def test_a_column_is_each_of_its_cells(more: list[Cell]) -> None:
    """Whether most of its texts differ or few, with signs of XML or without, and blanks below."""
    for cells in (["Ada", None, "Bo", "", "Cleo", *more], ["Ada", "Ada", None, "Ada", *more]):
        whole = [*cells, None, None]
        told = [cell_xml(f"B{row}", "7", cell) for row, cell in enumerate(whole, 4)]
        assert list(rows_xml([(2, "7", cells)], 4, len(whole), {})) == [
            f'<row r="{row}">{xml}</row>' for row, xml in enumerate(told, 4)
        ]


def test_people_s_cells_stand_in_their_rows_between_ours_and_below() -> None:
    theirs = {4: {2: "<b/>", 3: "<c/>"}, 7: {1: "<g/>"}}
    assert list(rows_xml([(1, "0", [1, 2]), (2, "0", [])], 4, 2, theirs)) == [
        '<row r="4"><c r="A4" s="0"><v>1</v></c><b/><c/></row>',
        '<row r="5"><c r="A5" s="0"><v>2</v></c><c r="B5" s="0"/></row>',
        '<row r="7"><g/></row>',
    ]


def test_a_long_tab_is_laid_out_in_parts_as_it_would_be_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Notes of people's stand in the first part, at the seam of two, and below the table."""
    cells: list[Cell] = ["Ada", "Bo", date(2023, 3, 8), None, "Nan"]
    tab = Tab("Some", "Some", (TabColumn("Person"),), (cells,), heading_row=1)
    kept = Carried(cells={row: {2: f"<n{row}/>"} for row in (2, 3, 4, 9)})

    def laid() -> list[str]:
        return list(composing._rows(tab, kept, {"A7": "5", "A4": "6"}, date_1904=False))

    at_once = laid()
    monkeypatch.setattr(composing, "_LAID", 2)
    assert laid() == at_once
    assert at_once[1:3] == [
        '<row r="3"><c r="A3" s="5" t="inlineStr"><is><t>Bo</t></is></c><n3/></row>',
        '<row r="4"><c r="A4" s="6"><v>44993</v></c><n4/></row>',
    ]
    assert at_once[-1] == '<row r="9"><n9/></row>'
