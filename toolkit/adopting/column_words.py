"""Column words: how each word of a column is read, where it is a choice, a rating, yes and no, or
hours side by side.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from toolkit.adopting.fits import column as declared_column
from toolkit.adopting.fits import elsewhere
from toolkit.adopting.layout import Layout
from toolkit.adopting.legends import explained
from toolkit.adopting.looks import Looks
from toolkit.adopting.profile import ColumnProfile
from toolkit.adopting.reading import words_of_column
from toolkit.adopting.words import says_nothing, wants_words
from toolkit.tables import amounts
from toolkit.tables.choices import Several
from toolkit.tables.columns import Hours
from toolkit.tables.parsing import Unreadable


def worded(
    table: str,
    column: ColumnProfile,
    looks: Looks,
    parts: Sequence[str] = (),
    near: Sequence[str] = (),
    beside: Collection[str] = (),
) -> ColumnProfile:
    """The column with how each of its words is read, where it is a choice, a rating or yes and
    no.
    """
    if not isinstance(column.to, str) or looks.empty:
        return column
    of, heading = elsewhere(table, column.to)
    declared = declared_column(of, str(heading))
    if heading == "Unit" and looks.few_words:
        return replace(column, values={word: word for word in looks.counts})  # as they say it
    if isinstance(declared, Hours) and column.of:
        return _with_hours(column, looks)
    if isinstance(declared, Several) and looks["mark"] >= 0.95:
        # A column for each: the mark says what stands above it.
        return replace(column, values=dict.fromkeys(looks.counts, column.heading))
    if declared is None or not wants_words(declared):
        return column
    number = column.heading.strip()
    if column.rating and looks["mark"] >= 0.95 and number in ("1", "2", "3", "4", "5"):
        # A column for each rating: the mark says the number above it.
        return replace(column, values=dict.fromkeys(looks.counts, number))
    words = explained(declared, words_of_column(declared, looks, parts, near, beside), near)
    return replace(
        column,
        values=dict(words.values),
        ask_values=words.ask,
        guesses=tuple(words.guesses.items()),
        direction=words.direction,
    )


def _with_hours(column: ColumnProfile, looks: Looks) -> ColumnProfile:
    """A column of a matrix of hours with the words in it that are none: a dash is a blank, of any
    other a person says it.
    """
    other = [word for word in looks.counts if not _is_hours(word)]
    return replace(
        column,
        values={word: None for word in other if says_nothing(word)},
        ask_values=tuple(word for word in other if not says_nothing(word)),
    )


def _is_hours(word: str) -> bool:
    try:
        amounts.hours(word)
    except Unreadable:
        return False
    return True


def near_of(layout: Layout) -> tuple[str, ...]:
    """What stands above a tab's headings and on its lines that are no records: hints for all of
    it.
    """
    sheet = layout.sheet
    above = [sheet.said(row, place) for row, places in layout.above for place in places]
    skipped = [
        sheet.said(row, place)
        for row in layout.lines.skipped
        for place in sheet.filled.get(row, ())
    ]
    return tuple(said for said in (*above, *skipped) if said)
