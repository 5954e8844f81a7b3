"""A word means the same in every tab of one shape, whether or not it stands there."""

from __future__ import annotations

from adopting.tabs import book, column, tab

FEBRUARY = """
Person | School | Date | Organizer | How
Ada Lopez | Maple El | 2023-02-01 | Rosa | zoom
Bo Chen | Oak Middle | 2023-02-02 | Rosa | txt
"""
MARCH = """
Person | School | Date | Organizer | How
Ada Lopez | Maple El | 2023-03-01 | Rosa | txt
Cleo Park | Oak Middle | 2023-03-02 | Rosa | door knocking
"""


def test_a_month_knows_the_words_of_the_other() -> None:
    said = book(tab(FEBRUARY, "Calls Feb"), tab(MARCH, "Calls Mar"))
    words = {"zoom": "Video", "txt": "Text", "door knocking": "Door"}
    assert [dict(column(one, "How").values) for one in said.tabs] == [words, words]


def test_a_tab_of_another_shape_keeps_its_own() -> None:
    other = MARCH.replace("| How", "| Way")
    said = book(tab(FEBRUARY, "Calls Feb"), tab(other, "Calls Mar"))
    assert dict(column(said.tabs[0], "How").values) == {"zoom": "Video", "txt": "Text"}
