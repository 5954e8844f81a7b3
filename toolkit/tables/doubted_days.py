"""Doubted days: days typed as text that would be other days in the workbook's own order.

What was typed stays with the row in the Field Log, behind where it was entered: `Follow-ups (Date
3/2/2023 = 2023-02-03)`. Source: measures.md, *Field Log: write where you read*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from toolkit.tables.columns import Column
from toolkit.tables.moments import DayOrder, day
from toolkit.tables.parsing import Unreadable, shown
from toolkit.workbooks.cells import Cell

_DAY = re.compile(r"\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)\d{4}")
_BEHIND = re.compile(r"(?P<where>.*?) ?\((?P<days>[^()]* = \d{4}-\d\d-\d\d)\)\s*", re.DOTALL)
_ONE = re.compile(rf"(?P<heading>.+) (?P<typed>{_DAY.pattern}) = (?P<read>\d{{4}}-\d\d-\d\d)")
_INITIALS: Mapping[DayOrder, str] = {"day first": "d", "month first": "m"}
_ORDERS: Mapping[str, DayOrder] = {initial: order for order, initial in _INITIALS.items()}


class Doubted(NamedTuple):
    """A day as it was typed, and as which it was read."""

    typed: str
    read: date


def doubted(cell: Cell, used: DayOrder, usual: DayOrder) -> Doubted | None:
    """A day that was read in another order than the usual one, in which it would be another day."""
    typed = _DAY.match(cell.strip()) if isinstance(cell, str) and used != usual else None
    if typed is None:
        return None
    try:
        one, other = day(typed[0], used), day(typed[0], usual)
    except Unreadable:
        return None
    return Doubted(typed[0], one) if one != other else None


def with_doubts(where: str, doubts: Mapping[str, Doubted]) -> str:
    """Where something was entered, with the days by the headings of their columns."""
    if not doubts:
        return where
    days = [f"{heading} {one.typed} = {one.read}" for heading, one in doubts.items()]
    return f"{where} ({'; '.join(days)})"


def entered_where(cell: Cell) -> str:
    """Where something was entered, without the days."""
    said = shown(cell)
    found = _BEHIND.fullmatch(said)
    return found["where"] if found else said


def doubts_of(cell: Cell, columns: Mapping[str, Column]) -> Iterator[tuple[Column, Doubted]]:
    """The days behind where something was entered, each with its column."""
    found = _BEHIND.fullmatch(shown(cell))
    by_heading = {column.heading: column for column in columns.values()}
    for part in found["days"].split("; ") if found else ():
        one = _ONE.fullmatch(part)
        if one and one["heading"] in by_heading:
            read = date.fromisoformat(one["read"])
            yield by_heading[one["heading"]], Doubted(one["typed"], read)


def orders_said(orders: Mapping[str, DayOrder]) -> str:
    """In which order columns write their days, as one word for each: `talked_on=d`."""
    return " ".join(f"{name}={_INITIALS[order]}" for name, order in sorted(orders.items()))


def orders_of(said: Cell) -> dict[str, DayOrder]:
    """What `orders_said` said."""
    pairs = (word.partition("=") for word in shown(said).split())
    return {name: _ORDERS[order] for name, _, order in pairs if order in _ORDERS}
