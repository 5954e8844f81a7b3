"""Alike: tabs of one shape, whose words mean the same in each: a month without `zoom` is read as
the one that has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.adopting.profile import ColumnProfile, TabProfile
from toolkit.words import key

Shape = tuple[str | None, int, tuple[tuple[str, str, object], ...]]


def with_words_together(tabs: Sequence[TabProfile]) -> list[TabProfile]:
    """The tabs, each column with what its words mean in the other tabs of its shape, where those
    agree. What a person has said stays as it is.
    """
    several: dict[Shape, list[TabProfile]] = {}
    for tab in tabs:
        if tab.table is not None and not tab.ask:
            several.setdefault(_shape(tab), []).append(tab)
    return [
        _with_words(tab, several[_shape(tab)])
        if tab.table is not None and not tab.ask and len(several[_shape(tab)]) > 1
        else tab
        for tab in tabs
    ]


def _shape(tab: TabProfile) -> Shape:
    return (
        tab.table,
        tab.header_row,
        tuple((one.column, key(one.heading), one.to) for one in tab.columns),
    )


def _with_words(tab: TabProfile, others: Sequence[TabProfile]) -> TabProfile:
    columns = tuple(
        _together(one, [other.columns[place] for other in others])
        for place, one in enumerate(tab.columns)
    )
    return replace(tab, columns=columns)


def _together(column: ColumnProfile, others: Sequence[ColumnProfile]) -> ColumnProfile:
    """A column with the words of the same column of all tabs, its own among them."""
    if not column.values or any(one.settled or one.ask for one in others):
        return column
    if len({one.direction for one in others if one.values}) > 1:
        return column  # of a rating that runs one way here and the other way there
    said: dict[str, set[str | None]] = {}
    for word, ours in _words(others):
        said.setdefault(word, set()).add(ours)
    more = {
        word: meant.pop()
        for word, meant in said.items()
        if len(meant) == 1 and word and word not in column.values
    }
    return replace(
        column,
        values={**column.values, **more},
        ask_values=tuple(word for word in column.ask_values if word not in more),
        guesses=tuple(one for one in column.guesses if one[0] not in more),
    )


def _words(columns: Sequence[ColumnProfile]) -> Iterator[tuple[str, str | None]]:
    for one in columns:
        yield from one.values.items()
