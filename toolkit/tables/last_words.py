"""Last words: which words stood in the columns of a few words when they were last read, so that one
that is gone is missed where many rows say another that nobody knows.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, YesNo
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.cells import NOT_A_CHOICE, NOT_YES_OR_NO
from toolkit.tables.parsing import Unreadable, blank, shown
from toolkit.tables.problems import Problem
from toolkit.words import key
from toolkit.workbooks.cells import Cell, Snapshot
from toolkit.workbooks.folded import folded

SAID = "words "  # and a table's title: the mark with {column: [words]}
OFTEN = 3  # rows that say a word, before it is missed or taken for its successor
DIFFERENT = 12  # words in a column; more are no few words
LONGEST = 30  # signs of one

Cells = Mapping[str, Mapping[str, Sequence[Cell]]]


@dataclass(frozen=True)
class Reworded:
    """A word that is no longer said in a column, and one that is said instead and is not known."""

    table: str
    tab: str
    column: str
    gone: str
    now: str
    rows: int
    ours: str  # what the word that is gone was read as; "" where it stands in more than one way


def noted(cells: Cells, snapshot: Snapshot) -> dict[str, str]:
    """The marks of this time; a table that is no longer read has an empty one."""
    marks = {name: "" for name, said in snapshot.marks.items() if name.startswith(SAID) and said}
    for table in INPUTS:
        said = {
            column.name: words
            for column in table.columns
            if isinstance(column, (Choice, YesNo))
            and (words := _words(cells.get(table.title, {}).get(column.name, ())))
        }
        if said:
            marks[SAID + table.title] = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return marks


def _words(cells: Sequence[Cell]) -> list[str]:
    """The words that stand in several rows, in the order of their letters."""
    counts: Counter[str] = Counter()
    column = folded(cells)
    rows = np.bincount(column.codes, minlength=len(column.different)).tolist()
    for cell, n in zip(column.different, rows, strict=True):
        if n and not blank(cell):
            counts[shown(cell)] += n
    if len({key(word) for word in counts}) > DIFFERENT or any(len(w) > LONGEST for w in counts):
        return []
    return sorted(word for word, n in counts.items() if n >= OFTEN)


def reworded(cells: Cells, problems: Sequence[Problem], snapshot: Snapshot) -> Iterator[Reworded]:
    """Words that the last sync read and that no row says any more, each with the one that most rows
    say instead.
    """
    unknown = Counter(
        (one.table, one.tab, one.column, one.value)
        for one in problems
        if one.kind in (NOT_A_CHOICE, NOT_YES_OR_NO) and one.column and one.value
    )
    for (table, tab, heading, now), rows in unknown.most_common():
        column = next(
            (c for t in INPUTS if t.title == table for c in t.columns if c.heading == heading), None
        )
        if rows < OFTEN or column is None or heading is None:
            continue
        there = {key(shown(cell)) for cell in cells.get(table, {}).get(column.name, ())}
        gone = [word for word in _before(snapshot, table, column.name) if key(word) not in there]
        if gone:
            ours = _ours(column, gone[0]) if len(gone) == 1 else ""
            yield Reworded(table, tab, heading, gone[0], now, rows, ours)


def _ours(column: Column, word: str) -> str:
    """What a word was read as, in our spelling."""
    try:
        said = column.parse(word, "month first")
    except Unreadable:
        return ""
    if isinstance(said, bool):
        return "Yes" if said else "No"
    return said if isinstance(said, str) else ""


def _before(snapshot: Snapshot, table: str, column: str) -> list[str]:
    """The words that a column said; none where somebody made of the mark what it cannot be."""
    try:
        said = json.loads(snapshot.marks.get(SAID + table, "") or "{}").get(column, ())
    except (ValueError, AttributeError):
        return []
    return [word for word in said if isinstance(word, str)] if isinstance(said, list) else []
