"""Folded: a column of a large tab, in which every different cell is held once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import compress, count
from typing import Any, overload

import numpy as np

from toolkit.workbooks.cells import Cell

Codes = np.ndarray[Any, np.dtype[np.int32]]
# A cell of one of these kinds is equal to none of another kind.
_APART = frozenset({type(None), str, date, datetime, time, timedelta})


class Folded(Sequence[Cell]):
    """Cells as the `different` ones, the first of which is the blank, and in `codes` which of them
    stands in each row.
    """

    __slots__ = ("codes", "different")

    def __init__(self, different: list[Cell], codes: Codes) -> None:
        self.different, self.codes = different, codes

    @overload
    def __getitem__(self, spot: int) -> Cell: ...

    @overload
    def __getitem__(self, spot: slice) -> Folded: ...

    def __getitem__(self, spot: int | slice) -> Cell | Folded:
        if isinstance(spot, slice):
            return Folded(self.different, self.codes[spot])
        return self.different[self.codes[spot]]

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[Cell]:
        return map(self.different.__getitem__, self.codes.tolist())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (Folded, list, tuple)):
            return NotImplemented
        return list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # as of any list

    def __repr__(self) -> str:
        return repr(list(self))

    def changed(self, change: Callable[[Cell], Cell]) -> Folded:
        """The column with every cell that is not blank changed in the same way."""
        return Folded([None, *map(change, self.different[1:])], self.codes)

    def only(self) -> Folded:
        """The same cells, without those different ones that stand in no row."""
        stands = self._stands()
        if stands.all():
            return self
        places = np.cumsum(stands, dtype=np.int32) - 1
        return Folded(self.standing, places[self.codes])

    @property
    def standing(self) -> list[Cell]:
        """The blank, and the different cells that stand in any row."""
        return list(compress(self.different, self._stands().tolist()))

    def _stands(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Of each different cell whether it stands in any row; the blank does anyhow."""
        stands = np.bincount(self.codes, minlength=len(self.different)) > 0
        stands[0] = True
        return stands

    def trimmed(self) -> Folded:
        """The column up to its last cell that is not blank."""
        filled = self.codes[::-1] != 0
        return self[: len(self) - int(filled.argmax()) if filled.any() else 0]


class Folding:
    """A column on its way: its cells come one piece after the other."""

    def __init__(self) -> None:
        self._number_of: dict[Cell, int] = _numbers((None, ""))
        self._codes: list[Codes] = []
        self._kinds: set[type] = set()

    def add(self, cells: Sequence[Cell]) -> None:
        """The next cells, from the top down."""
        self._codes.append(_numbered(self._number_of, cells))
        if 0 in self._number_of or 1 in self._number_of:  # to Python these are FALSE and TRUE
            self._kinds.update(map(type, cells))

    @property
    def mixed(self) -> bool:
        """Whether cells of several kinds stand there that may be taken for each other: then only
        `folded` keeps them apart.
        """
        return len(self._kinds - _APART) > 1

    def whole(self) -> Folded:
        """The column of all that came."""
        return Folded([None, *list(self._number_of)[2:]], np.concatenate(self._codes))


def folded(cells: Sequence[Cell]) -> Folded:
    """The column with each different cell once. 1, 1.0 and TRUE are equal to Python and not to
    people: they stay apart.
    """
    if isinstance(cells, Folded):
        return cells
    different, codes = numbered(cells, (None, ""))
    kinds = set(map(type, different)) - _APART
    if kinds and len(set(map(type, cells)) - _APART) > 1:
        pairs = list(zip(map(type, cells), cells, strict=True))
        several, codes = numbered(pairs, ((type(None), None), (str, "")))
        different = [cell for _, cell in several]
    return Folded([None, *different], codes)


def numbered(cells: Sequence[Any], blanks: Collection[Any]) -> tuple[list[Any], Codes]:
    """The different cells but for the `blanks`, as each first stands; and of each cell which of
    them it is, from 1 on.
    """
    number_of = _numbers(blanks)
    codes = _numbered(number_of, cells)
    return list(number_of)[len(blanks) :], codes


def _numbers(blanks: Collection[Any]) -> dict[Any, int]:
    """The number of each cell: that of a blank is 0, every other one is given the next."""
    return defaultdict(count(1).__next__, dict.fromkeys(blanks, 0))


def _numbered(number_of: dict[Any, int], cells: Sequence[Any]) -> Codes:
    return np.fromiter(map(number_of.__getitem__, cells), dtype=np.int32, count=len(cells))
