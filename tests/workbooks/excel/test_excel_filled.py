"""A formula that people filled over our cells and theirs stays in theirs."""

from __future__ import annotations

import pytest
from lxml import etree

from toolkit.workbooks.excel.filled import Filled, shifted


@pytest.mark.parametrize(
    ("formula", "reads"),
    [
        ("J4-E4", "M5-H5"),
        ("$J4&J$4&$J$4", "$J5&M$4&$J$4"),
        ("'Week A1'!B2+Sheet1!B2", "'Week A1'!E3+Sheet1!E3"),
        (
            'IF(A1="see B2 ""C3""",LOG10(Z9),SUM(A:C))',
            'IF(D2="see B2 ""C3""",LOG10(AC10),SUM(D:F))',
        ),
        ("Total_A1+A1.B2", "Total_A1+A1.B2"),
    ],
)
def test_a_formula_further_down_and_to_the_right(formula: str, reads: str) -> None:
    assert shifted(formula, 1, 3) == reads


def test_a_cell_gets_the_words_when_the_one_it_leans_on_goes() -> None:
    cells = [
        etree.fromstring(f"<c>{xml}</c>")
        for xml in (
            '<f t="shared" ref="L4:O4" si="0">J4-E4</f>',
            '<f t="shared" si="0"/><v>2</v>',
            '<f t="shared" si="1"/>',
        )
    ]
    filled = Filled()
    filled.goes(4, 12, cells[0])
    filled.stays(4, 15, cells[1])
    filled.stays(5, 15, cells[2])
    assert [etree.tostring(cell) for cell in cells[1:]] == [
        b"<c><f>M4-H4</f><v>2</v></c>",
        b'<c><f t="shared" si="1"/></c>',
    ]
