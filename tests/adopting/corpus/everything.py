"""The whole corpus: every book, in one order, and what its owner says of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from adopting.corpus import (
    buildings,
    captains,
    elsewhere,
    exports,
    grids,
    lists,
    logs,
    neighbours,
    programs,
    short_words,
    systems,
    untidy,
)
from adopting.corpus.sheet import Book
from adopting.corpus.writing import write

SHAPES: tuple[Callable[[], Book], ...] = (
    *lists.SHAPES,
    *logs.SHAPES,
    *grids.SHAPES,
    *buildings.SHAPES,
    *systems.SHAPES,
    *programs.SHAPES,
    *untidy.SHAPES,
    *elsewhere.SHAPES,
    *exports.SHAPES,
    *captains.SHAPES,
    *neighbours.SHAPES,
    *short_words.SHAPES,
)


def shape(make: Callable[[], Book]) -> str:
    """What kind of sheet it is, in one line."""
    return " ".join((make.__doc__ or "").split())


@cache
def book_of(make: Callable[[], Book]) -> Book:
    """The book of a shape, made once for all who only look at it."""
    return make()


def truths() -> list[dict[str, Any]]:
    """What their owners say of them, in order."""
    return [book_of(make).truth(shape(make)) for make in SHAPES]


def written(folder: Path) -> list[dict[str, Any]]:
    """Writes all of them into a folder; the truths."""
    for make in SHAPES:
        write(book_of(make), folder)
    return truths()
