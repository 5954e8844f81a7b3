"""Figures: what a frame of numbers holds, and which function makes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ClassVar, ParamSpec

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from toolkit.figures.parts import About, Need, Part, Source
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.tables.program import Program

P = ParamSpec("P")
FIGURES: dict[str, type[Figure]] = {}
"""Every figure that is declared, by the name of its class."""
Wanted = list[tuple[str, list[Need]]]
_WANTED: dict[type[Figure], Wanted] = {}  # each worked out when it is first asked for


class Figure:
    """What one frame holds. Subclasses assign their parts; the class's docstring says what a row
    is.

    `table` the input tab whose columns it has besides, if any · `title` as people call it ·
    `source` the heading of docs/measures.md that defines it · `keys` the parts that together name a
    row, in the order in which somebody says them · `more` one more column for each of something (a
    structure test, a unit), where the figure has such.
    """

    title: ClassVar[str] = ""
    source: ClassVar[str] = ""
    keys: ClassVar[tuple[str, ...]] = ()
    table: ClassVar[type[Table] | None] = None
    more: ClassVar[Part | None] = None
    parts: ClassVar[tuple[Part, ...]] = ()

    def __init_subclass__(cls) -> None:
        said = {
            name: value
            for name, value in vars(cls).items()
            if isinstance(value, Part) and name != "more"
        }
        taken = [name for name in said if hasattr(Figure, name)]
        assert not taken, f"{cls.__name__}: every figure has its own {taken}"
        names = {id(value): name for name, value in said.items()}
        for name, value in said.items():
            setattr(cls, name, value.named(name, cls, names))
        cls.parts = (*cls.parts, *(getattr(cls, name) for name in said))
        FIGURES[cls.__name__] = cls

    @classmethod
    def part(cls, name: str) -> Part:
        """The declared part with that name, or the column of its input tab."""
        for one in cls.parts:
            if one == name:
                return one
        assert cls.table is not None, f"{cls.__name__} has no part {name}"
        return Part(name, About(cls.table.column(name).heading, unit="text"), cls)

    @classmethod
    def empty(cls) -> pd.DataFrame:
        """The figure without rows."""
        names = [str(one) for one in cls.parts]
        return pd.DataFrame(np.empty((0, len(names)), dtype="object"), columns=names)


def makes(
    figure: type[Figure],
) -> Callable[[Callable[P, pd.DataFrame]], Callable[P, pd.DataFrame]]:
    """Marks the function that makes a figure. It returns the declared parts, neither fewer nor
    more.

    Parts whose inputs the program lacks are made blank here: unknown is never 0. The program is the
    function's first argument.
    """

    def marked(function: Callable[P, pd.DataFrame]) -> Callable[P, pd.DataFrame]:
        @wraps(function)
        def made(*arguments: P.args, **named: P.kwargs) -> pd.DataFrame:
            rows = function(*arguments, **named)
            program = arguments[0] if arguments else named["program"]
            assert isinstance(program, Program)
            return whole(figure, blanked(figure, program, rows))

        return made

    return marked


def whole(figure: type[Figure], rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the declared parts in their order. A part too few or too many is our own
    fault.
    """
    names, there = [str(one) for one in figure.parts], rows.columns.tolist()
    if there == names:
        return rows
    of_table = ["row", *(each.name for each in figure.table.columns)] if figure.table else []
    lacking = [name for name in names if name not in there]
    beyond = [name for name in there if name not in names]
    strange = [name for name in beyond if name not in of_table]
    if lacking or (strange and figure.more is None):
        raise AssertionError(
            f"{figure.__name__} is declared otherwise: {lacking=}, undeclared={strange}"
        )
    return rows[[*names, *beyond]]


def blanked(figure: type[Figure], program: Program, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows, with the parts blank whose inputs are not there."""
    unknown = {
        name: _blank(rows, name)
        for name, wanted in _needing(figure)
        if not all(_met(program, need) for need in wanted)
    }
    return rows.assign(**unknown) if unknown else rows


def _needing(figure: type[Figure]) -> Wanted:
    """The names of the parts that cannot do without something, and what that is."""
    if figure not in _WANTED:
        _WANTED[figure] = [(str(one), wanted) for one in figure.parts if (wanted := needs(one))]
    return _WANTED[figure]


def _blank(rows: pd.DataFrame, name: str) -> ExtensionArray:
    """A column without a value anywhere, of the kind it would otherwise be."""
    kinds: dict[str, str] = {"i": "Int64", "u": "Int64", "b": "boolean"}
    kind = rows[name].dtype if name in rows else np.dtype("object")
    return pd.array([None] * len(rows), dtype=kinds.get(kind.kind, kind))


def needs(part: Part) -> list[Need]:
    """What a part cannot do without, itself or through the parts it is worked out from; each
    once.
    """
    through = [] if part.about.partly else [n for one in _of(part) for n in needs(one)]
    return list(dict.fromkeys([*part.about.needs, *through]))


def settings(part: Part) -> list[str]:
    """The settings a part depends on, itself or through the parts it is worked out from; each
    once.
    """
    told = [*part.about.settings, *(name for one in _of(part) for name in settings(one))]
    return list(dict.fromkeys(told))


def _of(part: Part) -> list[Part]:
    """The parts beside it that a part is worked out from, as their figure has them."""
    return [part.figure.part(one) for one in part.about.of] if part.figure else []


def missing(program: Program, part: Part) -> list[Need]:
    """Which of a part's needs the program lacks."""
    return [need for need in needs(part) if not _met(program, need)]


def _met(program: Program, need: Need) -> bool:
    return any(has(program, one) for one in (need if isinstance(need, tuple) else (need,)))


def has(program: Program, source: Source) -> bool:
    """Whether an input tab, or a column of one, is there."""
    if isinstance(source, Column):
        return program.has(source.table.title, source.name)
    return program.has(source.title)
