"""Layout: a tab taken apart into what stands above, headings, records and columns."""

from __future__ import annotations

from adopting.tabs import tab, taken_apart

from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.layout import layout_of


def test_one_column_without_a_heading_begins_with_its_first_line() -> None:
    layout = taken_apart("Ada Lopez\nBo Chen\nCleo Park")
    assert (layout.headings.last, layout.lines.records, layout.above) == (0, (1, 2, 3), ())


def test_titles_above_a_tab_without_headings_are_no_records() -> None:
    """Lines half as wide as the widest are; what fills less stands above."""
    layout = taken_apart(
        """
        Maple El
        Ada Lopez | 303-555-0106 | 3 | Art
        Bo Chen | 303-555-0107 | |
        Cleo Park | 303-555-0108 | 2 | Math
        """
    )
    assert (layout.headings.last, layout.lines.records) == (0, (2, 3, 4))
    assert layout.above == ((1, (1,)),)


def test_a_column_has_its_group_its_lines_and_the_rows_it_is_filled_in() -> None:
    layout = taken_apart(
        """
        Who | | Reach |
        Last | First | Cell | Email
        Lopez | Ada | 303-555-0106 | ada@x.org
        Chen | Bo | | bo@x.org
        Park | Cleo | 303-555-0108 | cleo@x.org
        """
    )
    assert layout.headings == Headings(2, 2)
    cell = layout.places[2]
    assert (cell.parts, cell.heading, cell.last) == (("Reach", "Cell"), "Reach Cell", "Cell")
    assert (cell.letter, cell.group, cell.rows) == ("C", "Reach", frozenset({3, 5}))
    assert [place.group for place in layout.places] == ["Who", "Who", "Reach", "Reach"]
    assert (cell.looks.filled, cell.looks.rows) == (2, 3)


def test_a_blank_column_is_none() -> None:
    layout = taken_apart("Name | | Zorp\nAda Lopez | |\nBo Chen | |")
    assert [place.letter for place in layout.places] == ["A", "C"]


def test_where_a_person_says_that_the_headings_stand_they_do() -> None:
    """Lines that explain them are still no records."""
    sheet = tab(
        """
        Name | Cell
        text | text
        Ada Lopez | 303-555-0106
        Bo Chen | 303-555-0107
        """
    )
    assert layout_of(sheet).lines.records == (3, 4)
    assert layout_of(sheet, Headings(1)).lines.records == (3, 4)
    assert layout_of(sheet, Headings(2)).lines.records == (3, 4)
    assert layout_of(sheet, Headings(3)).lines.records == (4,)
