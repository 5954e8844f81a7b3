"""Ordering: in which order each tab writes day and month, one for a whole column of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from toolkit.tables import moments
from toolkit.tables.columns import Column, Date, Spans
from toolkit.tables.doubted_days import doubted
from toolkit.tables.moments import DayOrder
from toolkit.tables.standing import Coded
from toolkit.tables.weekdays import resolved, week_typed
from toolkit.tables.years import whole_day, with_any_year

if TYPE_CHECKING:
    from toolkit.tables.reading import Reading


def ordered(
    reading: Reading, column: Column, source: Coded, order: DayOrder
) -> tuple[Coded, list[DayOrder]]:
    """How each tab of a column writes its days, and the cells with the year that a tab says."""
    if not source.tab_of or reading.claim is None or reading.claim.origin is None:
        found = _order(reading, column, source, range(len(source.different)), order)
        found = reading.orders[column.name] = _as_before(reading, column, source, found, order)
        return source, [found]
    orders: list[DayOrder] = []
    different = list(source.different)
    by_tab: dict[int, list[int]] = {}
    for code, number in enumerate(source.tab_of):
        by_tab.setdefault(number, []).append(code)
    for number, tab in enumerate(reading.claim.origin.tabs):
        said = tab.order or order
        codes = by_tab.get(number, [])
        orders.append(said if tab.fixed else _order(reading, column, source, codes, said, tab.year))
        if isinstance(column, Date):
            for code in codes:
                typed = whole_day(week_typed(different[code]), tab.year, orders[-1], tab.month)
                different[code] = resolved(different[code], typed, orders[-1])
    return source.as_days(different), orders


def _order(
    reading: Reading,
    column: Column,
    source: Coded,
    codes: Sequence[int],
    order: DayOrder,
    year: str = "",
) -> DayOrder:
    """How a sheet column writes its days: as the workbook does, unless a day in it can only be read
    the other way round, which is told.
    """
    several = isinstance(column, Spans)
    cells = [week_typed(source.different[code]) for code in codes]
    if year:
        cells = [with_any_year(cell, year) for cell in cells]
    other, decided = moments.column_order(cells, order, several=several)
    if decided is not None:
        deciding = [
            code
            for code, cell in zip(codes, cells, strict=True)
            if moments.decides(cell, several=several)
        ]
        index = int(np.isin(source.codes, deciding).argmax())
        cell = source.different[source.codes[index]]
        reading.fault(index, column, moments.told(cell, other))
    return other


def _as_before(
    reading: Reading, column: Column, source: Coded, found: DayOrder, order: DayOrder
) -> DayOrder:
    """The order in which a column was read before, where it still has a day that was read so and
    nothing in it decides.
    """
    before = reading.orders.get(column.name, order)
    if before == found or any(map(moments.decides, source.different)):
        return found
    return before if any(doubted(cell, before, order) for cell in source.different) else found
