"""A word means the same in every tab of one shape, whether or not it stands there."""

from __future__ import annotations

from adopting.tabs import book, column, tab

from toolkit.adopting.alike import with_words_together
from toolkit.adopting.profile import ColumnProfile, TabProfile

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


def column_of(title: str, values: dict[str, str | None], **more: object) -> TabProfile:
    """A tab with one column of words."""
    one = ColumnProfile("How", "A", "Method", values=values, **more)  # type: ignore[arg-type]
    return TabProfile(title, "Conversations", header_row=1, columns=(one,))


def together(*tabs: TabProfile) -> list[dict[str, str | None]]:
    return [tab.columns[0].values for tab in with_words_together(tabs)]


def test_a_word_that_means_two_things_and_a_blank_stay_where_they_are() -> None:
    one = column_of("Feb", {"d": "Door", "": "Other", "t": "Text"})
    other = column_of("Mar", {"d": "Digital", "p": "Phone"})
    assert together(one, other) == [
        {"d": "Door", "": "Other", "t": "Text", "p": "Phone"},
        {"d": "Digital", "p": "Phone", "t": "Text"},
    ]


def test_what_a_person_has_said_or_is_asked_stays_as_it_is() -> None:
    one, other = column_of("Feb", {"d": "Door"}), {"p": "Phone"}
    for more in ({"settled": True}, {"ask": True}):
        assert together(one, column_of("Mar", other, **more)) == [{"d": "Door"}, other]
    assert together(one, column_of("Mar", {})) == [{"d": "Door"}, {}]
    asked = column_of(
        "Mar", other, ask_values=("d", "q"), guesses=(("d", "Digital"), ("q", "Email"))
    )
    (_, mended) = with_words_together([one, asked])
    assert mended.columns[0].ask_values == ("q",)
    assert mended.columns[0].guesses == (("q", "Email"),)


def test_a_rating_that_runs_both_ways_is_two() -> None:
    one = column_of("Feb", {"5": "1"}, direction="reversed")
    other = column_of("Mar", {"4": "4"}, direction="ours")
    assert together(one, other) == [{"5": "1"}, {"4": "4"}]
