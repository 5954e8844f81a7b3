"""A matrix: columns whose headings say something themselves."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.adopting.layout import ColumnPlace
from toolkit.tables.weekdays import weekday_named


@dataclass(frozen=True)
class MatrixColumns:
    """Columns that are one matrix. `kind` is attendance, tests, hours, attempts, results or
    talks; `by` is what each heading says (Date, Event, Test, Activity, Attempt, Organizer); `to`
    what the cells of each column are. `doubted` are the numbers of those that only stand beside the
    others.
    """

    kind: str
    by: str
    places: tuple[ColumnPlace, ...]
    says: tuple[str, ...]
    to: tuple[str, ...]
    table: str
    sure: bool = True
    doubted: frozenset[int] = frozenset()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of ours that it says; of weekdays a column beside it says the week."""
        weekdays = self.by == "Date" and all(weekday_named(said) is not None for said in self.says)
        said = self.to if weekdays else (*self.to, self.by)
        return tuple(name for to in said for name in to.split(", "))
