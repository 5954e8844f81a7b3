"""Entry days: in which order the days that stay on a list are read, once the day that decided it
was taken from there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from toolkit.tables.doubted_days import doubted
from toolkit.tables.kinds.cells import AS_DAY_FIRST, AS_MONTH_FIRST, DAY_FIRST, MONTH_FIRST
from toolkit.tables.kinds.declared import Fault, Kind
from toolkit.tables.moments import DayOrder, decides, told
from toolkit.tables.parsing import shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.reading import Reading

ORDER_KINDS: Collection[Kind] = (DAY_FIRST, MONTH_FIRST)


@dataclass(frozen=True)
class Staying:
    """Of a list from which entries are taken the columns that are read in another order than the
    workbook's own: their `orders`, where a day stays that would else be another one, and the rows
    (from 0) of `deciding` days and of those `days` that stay.
    """

    orders: Mapping[str, DayOrder] = field(default_factory=dict)
    deciding: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[str, Collection[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading, taken: Collection[int], order: DayOrder) -> Staying:
        """What stays of a reading, without the rows that are `taken`."""
        orders: dict[str, DayOrder] = {}
        deciding: dict[str, int] = {}
        days: dict[str, Collection[int]] = {}
        for name, used in reading.orders.items():
            if used == order or name not in reading.cells:
                continue
            there = [
                (index, cell)
                for index, cell in enumerate(reading.cells[name])
                if reading.rows[index] not in taken
            ]
            first = next((index for index, cell in there if used in decides(cell)), None)
            stay = [index for index, cell in there if doubted(cell, used, order)]
            if first is not None:
                deciding[name] = first
            if stay:
                orders[name], days[name] = used, stay
        return cls(orders, deciding, days)

    def told(self, reading: Reading) -> Iterator[Problem]:
        """A Warning at the day that decides; where it was taken, at each that was read with it."""
        for name, index in self.deciding.items():
            cell = reading.cells[name][index]
            yield _warning(reading, name, index, told(cell, reading.orders[name]))
        for name, stay in self.days.items():
            kind = AS_DAY_FIRST if self.orders[name] == "day first" else AS_MONTH_FIRST
            for index in stay if name not in self.deciding else ():
                cell = shown(reading.cells[name][index])
                yield _warning(reading, name, index, kind(value=cell))


def _warning(reading: Reading, name: str, index: int, fault: Fault) -> Problem:
    column, cell = reading.table.column(name), reading.cells[name][index]
    return Problem(
        WARNING,
        reading.table.title,
        reading.tab,
        reading.rows[index],
        column.heading,
        shown(cell),
        fault,
        reading.positions[name],
    )
