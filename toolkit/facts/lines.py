"""Lines: where on the roster each person stands, so that rows about people meet by number, which is
many times faster than by name.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from toolkit.tables.program import Program

Lines = Any  # whole numbers, one a row: a line of `program.roster`, from 0; -1 where there is none
NOWHERE = -1


def lines(program: Program, people: pd.Series) -> Lines:
    """The line of each Person ID."""
    if lines not in program.kept:
        program.kept[lines] = pd.Index(program.roster["person_id"])
    return program.kept[lines].get_indexer(people)


def holds(flag: pd.Series, line: Lines) -> Any:
    """Whether a yes or no of some rows holds at each line or position; no where there is none."""
    return np.append(flag.to_numpy(dtype=bool, na_value=False), False)[line]


def last_rows(line: Lines, mask: pd.Series | Lines, height: int) -> Lines:
    """For each line of a roster of that height, the position of its last row in the mask."""
    found = np.full(height, NOWHERE)
    rows = _rows(line, mask)
    np.maximum.at(found, line[rows], rows)
    return found


def first_rows(line: Lines, mask: pd.Series, height: int) -> Lines:
    """For each line of a roster of that height, the position of its first row in the mask."""
    rows = _rows(line, mask)
    found = np.full(height, len(line))
    np.minimum.at(found, line[rows], rows)
    return np.where(found < len(line), found, NOWHERE)


def _rows(line: Lines, mask: pd.Series | Lines) -> Any:
    told = mask if isinstance(mask, np.ndarray) else mask.to_numpy(dtype=bool, na_value=False)
    return np.flatnonzero(told & (line >= 0))


def how_many(line: Lines, height: int) -> Any:
    """For each line of a roster of that height, how many rows are about it."""
    return np.bincount(line[line >= 0], minlength=height)


def sum_at(line: Lines, counts: Any, height: int) -> Any:
    """For each line of a roster of that height, the whole numbers of its rows together."""
    there = line >= 0
    return np.bincount(line[there], counts[there], height).astype("int64")


def at(column: pd.Series, positions: Lines) -> pd.Series:
    """A column's cell at each position; blank where there is none."""
    return pd.Series(column.array.take(positions, allow_fill=True), name=column.name)


def by_id(program: Program) -> Any:
    """For each row of `program.roster`, its place in the order of Person IDs, by code point."""
    if by_id not in program.kept:
        ids = program.roster["person_id"].tolist()
        places = np.empty(len(ids), dtype="int64")
        places[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
        program.kept[by_id] = places
    return program.kept[by_id]


def in_order(names: Any) -> Any:
    """The place of each text among all of them, by code point; blank ones come last."""
    codes, different = pd.factorize(np.asarray(names, dtype="object"))
    places = np.empty(len(different) + 1, dtype="int64")
    ordered = sorted(range(len(different)), key=different.tolist().__getitem__)
    places[ordered] = np.arange(len(different))
    places[-1] = len(different)
    return places[codes]
