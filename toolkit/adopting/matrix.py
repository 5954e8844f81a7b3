"""A matrix: columns whose headings say something themselves."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.adopting.layout import ColumnPlace


@dataclass(frozen=True)
class MatrixColumns:
    """Columns that are one matrix. `kind` is attendance, tests, hours, attempts, results or
    talks; `by` is what each heading says (Date, Event, Test, Activity, Attempt, Organizer); `to`
    what the cells of each column are.
    """

    kind: str
    by: str
    places: tuple[ColumnPlace, ...]
    says: tuple[str, ...]
    to: tuple[str, ...]
    table: str
    sure: bool = True
