"""Columns: what one heading of an input tab means, declared once and used for reading, for writing
and for the manual.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import pandas as pd

from toolkit.calendar import from_serial
from toolkit.tables import amounts, moments, parsing
from toolkit.tables.moments import DayOrder
from toolkit.tables.parsing import Unreadable, shown
from toolkit.words import closest, key, sentence
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Format

if TYPE_CHECKING:
    from toolkit.tables.declared import Table


class Column:
    """One declared column. `name` (the attribute it is assigned to) is its name in the typed table.
    `table` is the input tab it is declared in.

    `required`: a row without it is not read. `aliases`: other headings people use; case, spaces and
    accents never matter. `instead`: columns that, all filled, make up for a blank one. `help`: one
    plain sentence for the note on the heading and for the data dictionary.
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
    ) -> None:
        self.heading, self.required, self.aliases, self.help = heading, required, aliases, help
        self.instead = instead
        self.name = ""

    def __set_name__(self, owner: type[Table], name: str) -> None:
        self.name, self.table = name, owner

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.heading, *self.aliases)

    @property
    def choices(self) -> tuple[str, ...]:
        """What a dropdown offers; empty where anything may be written."""
        return ()

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        """The value of a cell that is not blank; raises `Unreadable`."""
        return parsing.text(cell)

    def series(self, values: list[Any]) -> pd.Series:
        """The typed column of parsed values, None where blank."""
        return pd.Series(values, dtype=self.dtype)

    def shown(self, cell: Cell) -> str:
        """The cell as the person sees it in the sheet."""
        return shown(cell)


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
    """A person: a Person ID, else a full name that only one person has within `scope`.

    `scope`: "row" the worksite in the same row · "own" the worksite of the row's own person · "all"
    the whole roster.
    """

    type_name = "PersonRef"

    def __init__(
        self, heading: str, *, scope: str = "all", several: bool = False, **options: Any
    ) -> None:
        super().__init__(heading, **options)
        self.scope, self.several = scope, several
        if several:
            self.dtype = "object"  # type: ignore[misc]  # tuples of Person IDs

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        said = parsing.text(cell)
        return tuple(parsing.parts(said)) if self.several else said


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
        return pd.Series(np.array(values, dtype="datetime64[D]").astype(self.dtype))

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


class Whole(Column):
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


class Choice(Column):
    """One of a list, in its canonical English spelling; synonyms may be in English or Spanish."""

    type_name = "Choice"

    def __init__(self, heading: str, options: dict[str, tuple[str, ...]], **rest: Any) -> None:
        super().__init__(heading, **rest)
        self.options = options
        self._by_key = {
            key(word): name for name, words in options.items() for word in (name, *words)
        }

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(self.options)

    def one(self, said: str) -> str:
        found = self._by_key.get(key(said))
        if found is None:
            raise unknown_choice(said, self.options)
        return found

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        return self.one(parsing.text(cell))


class Choices(Choice):
    """Several of a list, separated by `,` or `;`: a tuple. Without a list they are the keys of the
    table `of`.

    Bad entries are left to `faults`, so that only they are lost and not the whole cell.
    """

    type_name, dtype = "Choices", "object"

    def __init__(
        self,
        heading: str,
        options: dict[str, tuple[str, ...]] | None = None,
        *,
        of: str = "",
        other: bool = False,
        **rest: Any,
    ) -> None:
        super().__init__(heading, options or {}, **rest)
        self.of, self.other = of, other  # `other`: text that is not in the table stands as it is

    def parse(self, cell: Cell, order: DayOrder) -> Any:
        said = parsing.text(cell)
        if not self.options:
            # One entry may hold a comma of its own: the references know, so the whole text travels first.
            return (said, *parsing.parts(said))
        if key(said) in self._by_key:
            return (self._by_key[key(said)],)
        return tuple(
            dict.fromkeys(
                self._by_key[key(part)] for part in parsing.parts(said) if key(part) in self._by_key
            )
        )

    def faults(self, cell: Cell) -> list[Unreadable]:
        """One fault for each entry that the list does not know."""
        if not self.options or key(shown(cell)) in self._by_key:
            return []
        return [
            unknown_choice(part, self.options)
            for part in parsing.parts(cell)
            if key(part) not in self._by_key
        ]


def unknown_choice(said: str, options: Iterable[str]) -> Unreadable:
    """The fault of a word that is none of the options, with the nearest one if there is any."""
    known = list(options)
    near = closest(said, known)
    if near:
        fix = sentence("Did you mean “{near}”?", near=near)
    else:
        fix = sentence("Write one of: {known}.", known=", ".join(known))
    return Unreadable(sentence("“{value}” is not one of the choices.", value=said), fix, said)
