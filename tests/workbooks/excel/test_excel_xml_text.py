"""Whatever signs stand in a text, it goes into a file that every program can open, and comes back."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from toolkit.workbooks.desired import Chart, Rule, Series, Tab, TabColumn
from toolkit.workbooks.excel.xml_text import escaped, text_xml, unescaped, visible

PIECES = ["_", "x", "005F", "0002", "_x005F_", "\x02", "\r", "\n", "a", "F", "<", "&", "\ufffe"]


@pytest.mark.parametrize("n", range(1, 5))
def test_every_row_of_pieces_of_escapes_comes_back(n: int) -> None:
    """`_x005F` right before a control sign, halves of escapes, escapes of escapes."""
    for pieces in itertools.product(PIECES, repeat=n):
        text = "".join(pieces)
        assert unescaped(escaped(text)) == text


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_comes_back_through_xml(text: str) -> None:
    root = etree.fromstring(f"<t>{text_xml(text)}</t>".encode())
    assert unescaped(root.text or "") == text


def test_an_ordinary_text_stays_as_it_is() -> None:
    assert escaped("Maple_El xA x00411_ _x41_ 😀\t\n") == "Maple_El xA x00411_ _x41_ 😀\t\n"


def test_every_text_of_a_declaration_can_be_seen_and_its_cells_stay() -> None:
    bad = "Maple\x02El\ud800\ufffe"
    chart = Chart(bad, bad, "bar", "k", bad, (Series(bad, "#000000"),), (0, 1), (1, 1), axis=bad)
    tab = Tab(
        "k",
        bad,
        (TabColumn(bad, note=bad, choices=(bad,)),),
        ([bad],),
        first_line=bad,
        rules=(Rule(bad, "is", bad),),
        charts=(chart,),
    )
    found = visible(tab)
    assert found.cells == tab.cells
    assert found.columns == (
        TabColumn(good := "Maple\ufffdEl\ufffd\ufffd", note=good, choices=(good,)),
    )
    assert not re.search("[\x02\ud800\ufffe]", repr((found.title, found.rules, found.charts)))
