"""Columns: what one heading of an input tab means, declared once and used for reading, for writing
and for the manual.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import pandas as pd

from toolkit.calendar import from_serial
from toolkit.tables import amounts, moments, parsing
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import shown
from toolkit.words import idents, key, keys
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Format

if TYPE_CHECKING:
    from toolkit.tables.declared import Table


class Column:
    """One declared column. `name` (the attribute it is assigned to) is its name in the typed table.
    `table` is the input tab it is declared in.

    `required`: a row without it is not read. `aliases`: other headings people use; case, spaces and
    accents never matter. `instead`: columns that, all filled, make up for a blank one. `help`: one
    plain sentence for the note on the heading and for the data dictionary. `fallbacks`: aliases
    that are somebody's own column where another heading stands for this one in the same rows.
    """

    type_name: ClassVar[str] = "Text"
    format: ClassVar[Format] = "text"
    dtype: ClassVar[str] = (
        "str"  # of the typed column; blank is NaN, NaT, <NA>, or None where it is `object`
    )

    name: str
    table: type[Table]

    def __init__(
        self,
        heading: str,
        *,
        required: bool = False,
        aliases: tuple[str, ...] = (),
        help: str = "",  # noqa: A002 -- the word people know
        instead: tuple[str, ...] = (),
        fallbacks: tuple[str, ...] = (),
    ) -> None:
        self.heading, self.required, self.help = heading, required, help
        self.aliases = (*aliases, *fallbacks)
        self.fallbacks = frozenset(map(key, fallbacks))
        self.instead = instead

    def __set_name__(self, owner: type[Table], name: str) -> None:
        self.name, self.table = name, owner

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.heading, *self.aliases)

    @property
    def choices(self) -> tuple[str, ...]:
        """What a dropdown offers; empty where anything may be written."""
        return ()

    @property
    def needs_to_be_read(self) -> bool:
        """Whether a cell that cannot be read takes its row out."""
        return self.required

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        """The value of a cell that is not blank; raises `Unreadable`."""
        return parsing.text(cell)

    def series(self, values: list[Any]) -> pd.Series:
        """The typed column of parsed values, None where blank."""
        return pd.Series(values, dtype=self.dtype)

    def shown(self, cell: Cell) -> str:
        """The cell as the person sees it in the sheet."""
        return shown(cell)

    def compared(self, texts: Collection[str]) -> list[str]:
        """Of each text what two spellings of one value have in common."""
        key_of = keys(texts)
        return [key_of[text] for text in texts]


class Text(Column):
    """Any text, exactly as typed apart from spaces around it."""


class AnyValue(Column):
    """A cell whose type another column decides (a setting's value): kept as it is."""

    type_name, dtype = "Text", "object"

    def parse(self, cell: Cell, order: DayOrder) -> Cell:
        parsing.text(cell)
        return cell


class Key(Column):
    """Text that identifies; compared without case, extra spaces or accents.

    `of` names the table whose key it refers to; `family` the free keys (unit, region) that share
    one spelling.
    """

    type_name = "Key"

    def __init__(self, heading: str, *, of: str = "", family: str = "", **options: Any) -> None:
        super().__init__(heading, **options)
        self.of, self.family = of, family

    def parse(self, cell: Cell, order: DayOrder) -> str:
        return " ".join(parsing.text(cell).split())


class Ident(Key):
    """A Person ID: another one with a dash, a zero or a blank inside it is somebody else's.

    `given`: where it is blank the toolkit gives one, so that one which cannot be read takes the row
    out.
    """

    def __init__(self, heading: str, *, given: bool = False, **options: Any) -> None:
        super().__init__(heading, **options)
        self.given = given

    @property
    def needs_to_be_read(self) -> bool:
        return self.required or self.given

    def compared(self, texts: Collection[str]) -> list[str]:
        return idents(texts)

    def parse(self, cell: Cell, order: DayOrder) -> str:
        return parsing.text(cell)


class Keys(Key):
    """Free keys, several separated by `;`: a tuple. A comma may be part of a name."""

    dtype = "object"

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        names: dict[str, str] = {}
        for part in parsing.text(cell).split(";"):
            if part.strip():
                names.setdefault(key(part), " ".join(part.split()))
        return tuple(names.values()) or None


class PersonRef(Column):
    """A person: a Person ID, an email address, or a full name that only one person has.

    `addressed`: an address in it needs none of the columns that a name stands in for an ID with.
    """

    type_name = "PersonRef"

    def __init__(
        self, heading: str, *, several: bool = False, addressed: bool = False, **options: Any
    ) -> None:
        super().__init__(heading, **options)
        self.several, self.addressed = several, addressed
        if several:
            self.dtype = "object"  # type: ignore[misc]  # tuples of Person IDs

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        said = parsing.text(cell)
        # As with names of another tab, the whole text travels before its parts.
        return (said, *parsing.names(said)) if self.several else said

    def alone(self, cell: Cell) -> bool:
        """Whether a cell tells who it is without any other column."""
        return self.addressed and isinstance(cell, str) and "@" in cell


class _Parsed(Column):
    """A column whose cells are read by one parser."""

    parser: ClassVar[Callable[..., Any]]

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        return type(self).parser(cell)


class Date(Column):
    """A day: a date cell, ISO text, or the locale's short form."""

    type_name, format, dtype = "Date", "date", "datetime64[s]"

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        return moments.day(cell, order)

    def series(self, values: list[Any]) -> pd.Series:
        days = np.array(moments.day_numbers(values), dtype="int64").view("datetime64[D]")
        return pd.Series(days.astype(self.dtype))

    def shown(self, cell: Cell) -> str:
        if (
            isinstance(cell, (int, float))
            and not isinstance(cell, bool)
            and 1 <= cell < moments.LAST_SERIAL
        ):
            return shown(from_serial(cell))
        return shown(cell)


class Spans(Column):
    """Ranges of dates, several separated by `;`: a tuple of half-open `Span`s."""

    type_name, dtype = "Date ranges", "object"

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        return moments.spans(cell, order)


class Time(_Parsed):
    """A time of day, as seconds since midnight."""

    type_name, format, dtype = "Time", "time", "Int64"
    parser = staticmethod(moments.clock)

    def shown(self, cell: Cell) -> str:
        if isinstance(cell, (int, float)) and not isinstance(cell, bool) and 0 <= cell < 1:
            return shown(timedelta(days=cell))
        return shown(cell)


class Number(_Parsed):
    """An exact number of 0 or more (`Fraction`)."""

    type_name, format, dtype = "Number", "number", "object"
    parser = staticmethod(amounts.not_negative)


class WholeNumber(Column):
    """A whole number between two bounds."""

    type_name, format, dtype = "Number", "count", "Int64"

    def __init__(
        self, heading: str, *, low: int | None = 0, high: int | None = None, **options: Any
    ) -> None:
        super().__init__(heading, **options)
        self.low, self.high = low, high

    @property
    def choices(self) -> tuple[str, ...]:
        return (
            ()
            if self.low is None or self.high is None
            else tuple(map(str, range(self.low, self.high + 1)))
        )

    def parse(self, cell: Cell, order: DayOrder) -> int:
        return amounts.whole(cell, self.low, self.high)


class Hours(_Parsed):
    """Exact hours (`Fraction`): decimal, `3:30`, `3h 30m`, `3,5`, or a duration cell.

    Its cells have no look of their own: under one of decimals, 3:30 would stay a number, 0.15, when
    it is typed.
    """

    type_name, format, dtype = "Hours", "number", "object"
    parser = staticmethod(amounts.hours)


class Dollars(_Parsed):
    """Decimal dollars and whole cents."""

    type_name, format, dtype = "Dollars", "money", "object"
    parser = staticmethod(amounts.dollars)


class Percent(_Parsed):
    """A share from 0 to 1 (`Fraction`)."""

    type_name, format, dtype = "Percent", "percent", "object"
    parser = staticmethod(amounts.percent)


class YesNo(_Parsed):
    """Yes or no; blank is neither."""

    type_name, format, dtype = "YesNo", "yesno", "boolean"
    parser = staticmethod(parsing.yes_no)
