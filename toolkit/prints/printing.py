"""Printing: what the sheets of one print are made from: the figures, the reader and what was
chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import pandas as pd

from toolkit.facts.sight import Matter, Role, Scope, scope, sees
from toolkit.prints.blocks import PrintedSheet
from toolkit.prints.chosen import Chosen
from toolkit.prints.reader import PrintReader
from toolkit.stipends.stipends import Stipend
from toolkit.tables.program import Program


class PrintPaid(Protocol):
    """The paid program as its tabs have it."""

    @property
    def stipends(self) -> list[Stipend]: ...

    @property
    def weeks(self) -> pd.DataFrame: ...


class PrintFigures(Protocol):
    """The figures of the tabs, each worked out when a print first asks for it."""

    @property
    def program(self) -> Program: ...

    @property
    def density(self) -> pd.DataFrame: ...

    @property
    def follow_ups(self) -> pd.DataFrame: ...

    @property
    def wall_chart(self) -> pd.DataFrame: ...

    @property
    def tests(self) -> pd.DataFrame: ...

    @property
    def heat(self) -> pd.DataFrame: ...

    @property
    def new_hires(self) -> pd.DataFrame: ...

    @property
    def paid(self) -> PrintPaid: ...


@dataclass(frozen=True)
class Printing:
    """One print being made. `missed` is who missed what in the last complete week: organizer, event
    ("" a check-in) and day.
    """

    known: PrintFigures
    reader: PrintReader
    chosen: Chosen
    language: str
    local: str = ""
    missed: Callable[[], Sequence[Any]] = tuple

    @property
    def program(self) -> Program:
        return self.known.program

    def sees(self, matter: Matter) -> bool:
        """Whether the reader may see that of anybody at all."""
        return self.reader.role is not None and sees(self.reader.role, matter)

    def own(self, people: pd.DataFrame) -> pd.DataFrame:
        """Of rows with `worksite` and `organizer` those that were asked for and that the reader may
        see: an organizer's own people, a representative's own worksites, all for staff.
        """
        rows = self.chosen.here(people)
        role = self.reader.role
        whose = Scope.NONE if role is None else scope(role, Matter.WHO)
        if whose is not Scope.OWN:
            return rows if whose is Scope.ALL else rows.iloc[:0]
        if role is Role.ORGANIZER:
            return rows[rows["organizer"] == self.reader.organizer]
        return rows[rows["worksite"].isin(self.reader.worksites)]

    @property
    def places(self) -> tuple[str, ...]:
        """The worksites that were asked for and that the reader has counts of."""
        role, named = self.reader.role, self.chosen.worksites
        if role is None or scope(role, Matter.COUNTS) is not Scope.OWN:
            return named
        return tuple(one for one in named if one in self.reader.worksites)

    @cached_property
    def counts(self) -> dict[str, dict[Hashable, Any]]:
        """The row of Density of each worksite."""
        rows = self.known.density
        rows = rows[rows["kind"] == "worksite"]
        return {row["worksite"]: row for row in rows.to_dict("records")}

    @cached_property
    def results(self) -> dict[str, list[dict[Hashable, Any]]]:
        """The rows of Structure Test Results of each worksite, the latest test last."""
        rows = self.known.tests
        found: dict[str, list[dict[Hashable, Any]]] = {}
        for row in rows[rows["kind"] == "worksite"].to_dict("records"):
            found.setdefault(row["worksite"], []).append(row)
        return found


Makes = Callable[[Printing], Iterator[PrintedSheet]]
