"""Alike: faults that say the same of one column are told once, with the line for toolkit.toml that
would have the word read as it stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, Whole, YesNo
from toolkit.tables.inputs import INPUTS
from toolkit.tables.problems import Problem
from toolkit.tables.refusals import toml_name
from toolkit.words import Sentence, say, sentence

STRETCHES = 6  # of rows that are named
OFTEN = 2  # rows with one word before it is somebody's habit rather than a slip


@dataclass(frozen=True)
class Alike:
    """Problems that say the same of one column: the first of them, and the rows of all."""

    first: Problem
    rows: tuple[int, ...]

    def where(self, language: str) -> str:
        """The tab, the row or rows, the column."""
        parts = [self.first.tab]
        if len(self.rows) == 1:
            parts.append(say(language, "row {row}", row=str(self.rows[0])))
        elif self.rows:
            named = stretches(self.rows)
            parts.append(say(language, "{n} rows ({rows})", n=len(self.rows), rows=named))
        if self.first.column:
            parts.append(self.first.column)
        return ", ".join(parts)

    def said(self, language: str) -> str:
        """Where, what and how to fix it, in one line."""
        sign = "✗" if self.first.severity == "Error" else "!"
        problem, fix = self.first.problem.said(language), self.first.fix.said(language)
        return f"{sign} {self.where(language)}: {problem} {fix}"


def alike(problems: Iterable[Problem]) -> list[Alike]:
    """The problems in their order, those that say the same where the first of them stands."""
    found: dict[tuple[object, ...], list[Problem]] = {}
    for one in problems:
        same = (one.severity, one.table, one.tab, one.column, one.problem, one.fix)
        found.setdefault(same, []).append(one)
    return [
        Alike(several[0], tuple(one.row for one in several if one.row is not None))
        for several in found.values()
    ]


def stretches(rows: Sequence[int]) -> str:
    """Rows as people name them: 2–9, 14, 17 …"""
    ends: list[list[int]] = []
    for row in sorted(set(rows)):
        if ends and row == ends[-1][1] + 1:
            ends[-1][1] = row
        else:
            ends.append([row, row])
    named = [str(first) if first == last else f"{first}–{last}" for first, last in ends]
    return ", ".join(named[:STRETCHES]) + (" …" if len(named) > STRETCHES else "")


def lines_to_add(groups: Iterable[Alike]) -> Iterator[Sentence]:
    """For each column of a few words: what to write into toolkit.toml, where words that it does not
    know stand in several rows. What they mean is for a person to say.
    """
    words: dict[tuple[str, str], list[str]] = {}
    for one in groups:
        column = _column(one.first)
        if len(one.rows) >= OFTEN and column is not None and _known(column):
            words.setdefault((one.first.table, column.heading), []).append(one.first.value)
    for (table, heading), theirs in words.items():
        column = next(c for c in _table_columns(table) if c.heading == heading)
        named = ", ".join(f'{json.dumps(word, ensure_ascii=False)} = "…"' for word in theirs)
        yield sentence(
            "To have them read as they stand, write into toolkit.toml what they mean: {line}, each"
            " one of: {known}.",
            line=f"[tabs.{toml_name(table)}] values.{toml_name(heading)} = {{ {named} }}",
            known=", ".join(_known(column)),
        )


def _table_columns(title: str) -> Sequence[Column]:
    return next((table.columns for table in INPUTS if table.title == title), ())


def _column(problem: Problem) -> Column | None:
    columns = _table_columns(problem.table)
    return next((column for column in columns if column.heading == problem.column), None)


def _known(column: Column) -> tuple[str, ...]:
    """The few words that a column knows; none where it takes more than that."""
    if isinstance(column, YesNo):
        return ("Yes", "No")
    return column.choices if isinstance(column, (Choice, Whole)) else ()
