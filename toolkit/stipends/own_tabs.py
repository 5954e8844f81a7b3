"""What stands in our own tabs, and in which row: what is written beside a week stays there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

import pandas as pd

from toolkit.tables.kinds.declared import Fault
from toolkit.tables.parsing import UNTICKED, shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.words import key

PEOPLES = ("certified", "approved_by", "approved_on", "comment")
FINEST = 10**6  # no figure has a smaller part than a millionth of an hour


@dataclass(frozen=True)
class OwnTab:
    """One of our tabs as it was read: its own title, its rows (`row` is the sheet's), and where
    each column stands.

    `headings` gives for each column its heading and its 1-based position.
    """

    table: str
    title: str
    rows: pd.DataFrame
    headings: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    first_row: int = 4

    def problem(self, row: int | None, column: str, value: str, fault: Fault) -> Problem:
        """A problem of one cell of this tab; a warning unless its kind says otherwise."""
        heading, position = self.headings.get(column, (column, None))
        severity = fault.kind.severity or WARNING
        return Problem(severity, self.table, self.title, row, heading, value, fault, position)

    def heading(self, column: str) -> str:
        """What people call a column."""
        return self.headings.get(column, (column, 0))[0]


@dataclass(frozen=True)
class WeekRow:
    """One row of the Timesheets tab as it stands: what people wrote and what we published."""

    row: int
    cells: dict[str, Any]

    @property
    def signed(self) -> bool:
        """Whether people wrote anything beside it."""
        return any(self.text(name) for name in PEOPLES)

    def text(self, name: str) -> str:
        """A cell as text; "" where it is blank, or an empty checkbox that somebody put there."""
        said = shown(self.cells.get(name)).strip()
        return "" if said in UNTICKED else said


def same_week(text: str) -> str:
    """What two spellings of one Timesheets key have in common."""
    return "|".join(key(part) for part in text.split("|"))


def places(standing: OwnTab) -> tuple[dict[str, WeekRow], list[WeekRow]]:
    """Which row belongs to which week, wherever somebody's sorting has put it; and the rows where
    people wrote that belong to no week of their own: a key was cleared, or a row was copied.

    Where a key stands twice, the row beside which people wrote is the week's; of two such rows the
    upper one. A cleared key is made good from Organizer, Phase and Week of.
    """
    found: dict[str, WeekRow] = {}
    lost = []
    for cells in standing.rows.to_dict("records"):
        place = WeekRow(int(cells["row"]), {str(k): v for k, v in cells.items()})
        name = _key_of(place)
        other = found.get(name)
        if name and (other is None or (place.signed and not other.signed)):
            found[name] = place
        elif place.signed:
            lost.append(place)
    return found, lost


def _key_of(place: WeekRow) -> str:
    written = place.text("key")
    if written:
        return same_week(written)
    week = place.cells.get("week")
    monday = week.isoformat() if isinstance(week, date) else ""
    parts = [place.text("organizer"), place.text("phase"), monday]
    return same_week("|".join(parts)) if all(parts) else ""


def in_place(
    keys: Iterable[str], there: Mapping[str, WeekRow], lost: Iterable[WeekRow], first_row: int
) -> list[str | WeekRow | None]:
    """What stands in each row from the first: the key of a week, a lost row, or nothing.

    A week that has a row keeps it. A row whose week is gone and beside which nobody wrote is free;
    new weeks take free rows first and are then appended. A free row that no week needs stays empty,
    so that nothing below it moves.
    """
    wanted = list(keys)
    rows: dict[int, str | WeekRow] = {place.row: place for place in lost}
    rows |= {there[name].row: name for name in wanted if name in there}
    taken = frozenset(rows)
    free = (row for row in count(first_row) if row not in taken)
    rows |= zip(free, (name for name in wanted if name not in there), strict=False)
    return [rows.get(row) for row in range(first_row, max(rows, default=first_row - 1) + 1)]


def exact(value: object) -> Fraction | None:
    """The hours or dollars that a cell's number stands for; None where it is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal, Fraction)):
        return None
    return Fraction(value).limit_denominator(FINEST) if value == value else None
