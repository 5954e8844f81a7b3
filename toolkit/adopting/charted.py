"""Charted: a wall chart drawn as a grid, names under the leaders they answer to."""

from __future__ import annotations

from collections import Counter

from toolkit.adopting.heading_lines import Headings
from toolkit.adopting.shapes import kinds
from toolkit.adopting.sheet import Sheet

_NAMES = frozenset({"full name", "last first"})
_SEEN = 60  # lines that show whether a tab is such a grid


def chart_headings(sheet: Sheet) -> Headings | None:
    """The line of leaders of a grid that holds nothing but names; None where a tab is no such
    grid.
    """
    lines = [(row, places) for row, places in sheet.filled.items()][:_SEEN]
    wide = [(row, places) for row, places in lines if len(places) >= 2]
    if len(wide) < 2:
        return None
    first = wide[0][0]
    names: Counter[int] = Counter()
    cells: Counter[int] = Counter()
    for row, places in lines:
        if row < first:
            continue
        for place in places:
            cells[place] += 1
            names[place] += is_name(sheet, row, place)
    if len(cells) < 2 or sum(cells.values()) < 6:
        return None
    columns = [place for place in cells if names[place] >= 0.7 * cells[place]]
    if len(columns) < len(cells) or sum(names.values()) < 0.8 * sum(cells.values()):
        return None
    leaders = sum(is_name(sheet, first, place) for place in sheet.filled[first])
    if leaders < max(2, len(sheet.filled[first]) - 1):
        return None
    # A list of people in two columns, first and last or a person and a leader, is no chart.
    return Headings(first) if len(columns) >= 3 else None


def is_name(sheet: Sheet, row: int, column: int) -> bool:
    cell = sheet.cell(row, column)
    return cell is not None and bool(kinds(cell) & _NAMES) and "school" not in kinds(cell)
