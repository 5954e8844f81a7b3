"""Blocks: two tables that stand side by side on one tab, with a blank column between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toolkit.adopting.profile import ColumnProfile, TabProfile, To
from toolkit.adopting.sheet import Sheet
from toolkit.workbooks.cells import letters

NARROWEST = 2  # columns of a table


def blocks_of(sheet: Sheet) -> list[Sheet]:
    """The parts of a tab between its blank columns, each as if it stood alone; [] where there is
    but one.
    """
    if sheet.n_columns < 2 * NARROWEST + 1:
        return []
    wide = {row for row, places in sheet.filled.items() if len(places) > 1}
    used = {place for row in wide for place in sheet.filled[row]}
    spans: list[tuple[int, int]] = []
    for place in sorted(used):
        if spans and place == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((place, place))
    if len(spans) < 2 or any(last - first + 1 < NARROWEST for first, last in spans):
        return []
    return [part_of(sheet, first, last) for first, last in spans]


def spanned(sheet: Sheet, span: str) -> Sheet:
    """The part of a tab in a span of letters, such as `A:F` or `F:`."""
    first, _, last = span.partition(":")
    return part_of(sheet, number_of(first), number_of(last) or sheet.n_columns, span)


def overlap(part: Sheet, span: str) -> bool:
    """Whether a part of a tab and a span of letters have a column in common."""
    (one, _, last), (other, _, end) = part.span.partition(":"), span.partition(":")
    until = number_of(end) or part.n_columns
    return number_of(one) <= until and number_of(other) <= (number_of(last) or part.n_columns)


def part_of(sheet: Sheet, first: int, last: int, span: str = "") -> Sheet:
    """Some columns of a tab, as if they stood alone."""
    columns = [
        column if first <= place <= last else ()
        for place, column in enumerate(sheet.columns[:last], start=1)
    ]
    return replace(sheet, columns=columns, span=span or f"{letters(first)}:{letters(last)}")


def number_of(said: str) -> int:
    """A column's number by its letters; 0 where there are none."""
    number = 0
    for sign in said.strip().upper():
        number = 26 * number + ord(sign) - 64
    return number


def together(tabs: Sequence[TabProfile]) -> list[TabProfile]:
    """One profile a tab: of two side by side, the first with most rows, and the columns of the
    other under its table's name.
    """
    found: dict[tuple[str, str], TabProfile] = {}
    for tab in sorted(tabs, key=lambda one: (one.table is None, -one.records)):
        main = found.get(tab.name[:2])
        if main is None:
            found[tab.name[:2]] = tab
            continue
        more = tuple(_under(one, tab.table, main.table) for one in tab.columns)
        columns = sorted((*main.columns, *more), key=lambda one: (len(one.column), one.column))
        found[tab.name[:2]] = replace(main, columns=tuple(columns))
    order = list(dict.fromkeys(tab.name[:2] for tab in tabs))
    return [found[name] for name in order]


def _under(column: ColumnProfile, table: str | None, main: str | None) -> ColumnProfile:
    """A column of one table, said in the tab of another."""
    if table == main or column.to is None or table is None:
        return column
    to: To = (
        tuple(f"{table}.{one}" for one in column.to)
        if isinstance(column.to, tuple)
        else column.to
        if "." in column.to
        else f"{table}.{column.to}"
    )
    return replace(column, to=to)
