"""How far a tab reaches is known before it is laid out, however its cells say where they are."""

from __future__ import annotations

import pytest

from toolkit.workbooks.excel.different import different
from toolkit.workbooks.excel.extent import (
    Extent,
    blank_cells,
    extent,
    may_share,
    shared_text,
    text_lengths,
)
from toolkit.workbooks.excel.xml_cells import cells_of


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c></row>', Extent(1, 1, 1)),
        ('<row r="2"><c r="XFD1048576"><v>1</v></c></row>', Extent(1, 1_048_576, 16_384)),
        (
            '<row r="9"><c r="D9"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
            Extent(2, 9, 4),
        ),
        ('<row r="5"><c r="E5" s="3"/><c r="A5"><v>1</v></c></row>', Extent(1, 5, 1)),
        ('<row r="90000"/>', Extent(0, 0, 0)),
        ("<row r='5000'><c s='1' r='XFD5000'><v>1</v></c></row>", Extent(1, 5000, 16_384)),
        ("<row r='7'><c><v>1</v></c><c><v>2</v></c></row>", Extent(2, 7, 2)),
        ('<row r="1"><c\nr="C1"><v>1</v></c></row>', Extent(1, 1, 3)),
        ('<row r="1"><x:c xmlns:x="y" r="C1"><v>1</v></x:c></row>', Extent(1, 1, 3)),
        ('<row r="1"><c r="A1"><f>1&gt;0</f><v>1</v></c><cols/></row>', Extent(1, 1, 1)),
    ],
)
def test_the_last_filled_cell_is_found(inside: str, found: Extent) -> None:
    """Blank cells that only have a look are laid out by nobody. A look from afar never says less."""
    xml = f"<worksheet><sheetData>{inside}</sheetData></worksheet>".encode()
    assert extent(xml) == found
    for most in (0, 25, 1_000, 10_000_000, 20_000_000_000):
        afar = different(xml, most)
        assert afar is None or (afar.cells >= found.cells and found.laid_out <= most)


def test_blank_cells_with_a_look_are_counted_from_afar() -> None:
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row>'
    assert blank_cells(f"<sheetData>{row * 9}</sheetData>".encode()) == 9


@pytest.mark.parametrize("address", ["A0", "XFE1", "A1048577", "5A", "A", "É5", "$A$1"])
def test_a_cell_where_no_sheet_has_one_is_damage(address: str) -> None:
    xml = f'<sheetData><row r="1"><c x="" r="{address}"><v>1</v></c></row></sheetData>'
    with pytest.raises(ValueError, match="cell"):
        extent(xml.encode())


@pytest.mark.slow
def test_a_long_sheet_takes_no_more_memory_than_a_short_one() -> None:
    """Each cell is there when it is its turn, whatever lies between: rows, and things nobody knows."""
    inside = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><x/><c r="C{n}" t="inlineStr"><is><t>Ada {n}</t></is></c></row>'
        for n in range(1, 40_001)
    )
    xml = f"<worksheet><sheetData>{inside}</sheetData>{'<y/>' * 400_000}</worksheet>".encode()
    found = [(row, column, "".join(cell.itertext())) for row, column, cell in cells_of(xml)]
    assert found[:2] == [(1, 1, "1"), (1, 3, "Ada 1")]
    assert found[-1] == (40_000, 3, "Ada 40000")
    assert len(found) == 80_000


@pytest.mark.parametrize(
    "cell", ['<c r="A1" t="s"><v>1</v></c>', "<c r='A1' t='s'><f/><v> 1 </v></c>"]
)
def test_texts_are_weighed_by_the_cells_that_say_them(cell: str) -> None:
    texts = b"<sst><si><t>Ada</t></si><si><t>" + b"x" * 1000 + b"</t></si></sst>"
    lengths = text_lengths(texts)
    assert lengths == [19, 1000 + 7 + 9 + 6]
    xml = f"<sheetData><row>{cell * 3}</row></sheetData>".encode()
    assert may_share(xml) == 3
    assert shared_text(xml, lengths) == 3 * lengths[1]
