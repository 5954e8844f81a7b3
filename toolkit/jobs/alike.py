"""Alike: faults that say the same of one column are told once, with the line for toolkit.toml that
would have the word read as it stands.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from toolkit.tables.choices import Choice
from toolkit.tables.columns import Column, WholeNumber, YesNo
from toolkit.tables.inputs import INPUTS
from toolkit.tables.kinds.cells import (
    NOT_A_CHOICE,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NOT_YES_OR_NO,
)
from toolkit.tables.kinds.rows import BLANK
from toolkit.tables.problems import ERROR, Problem
from toolkit.tables.refusals import toml_name
from toolkit.words import Sentence, amount, say, sentence

STRETCHES = 6  # of rows that are named
UNKNOWN = (BLANK, NOT_A_CHOICE, NOT_A_NUMBER, NOT_A_WHOLE_NUMBER, NOT_YES_OR_NO)  # of a word
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

    def said(self, language: str, *, fix: bool) -> str:
        """Where and what, and how to fix it where that is not said for all of its kind."""
        problem = self.first.problem.said(language)
        said = f"{self.where(language)}: {problem}"
        return f"{said} {self.first.fix.said(language)}" if fix else said


@dataclass(frozen=True)
class AlikeGroup:
    """All problems of one kind: its title with how many they are, one line for those that say the
    same, and the fix where it is the same for all ("" where it is not).
    """

    title: str
    lines: tuple[str, ...]
    fix: str


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


def groups(alike: Iterable[Alike], language: str) -> list[AlikeGroup]:
    """Problems by kind, errors first, and the kind with most of them first."""
    found: dict[tuple[bool, str], list[Alike]] = {}
    for one in alike:
        warning = one.first.severity != ERROR
        found.setdefault((warning, one.first.kind.word), []).append(one)
    counts = {of: sum(len(one.rows) or 1 for one in several) for of, several in found.items()}
    return [
        _group(found[of], of[0], n, language)
        for of, n in sorted(counts.items(), key=lambda each: (each[0][0], -each[1]))
    ]


def _group(several: Sequence[Alike], warning: bool, n: int, language: str) -> AlikeGroup:
    title = say(language, several[0].first.kind.title)
    fixes = {one.first.fix.said(language) for one in several}
    same = fixes.pop() if len(fixes) == 1 else ""
    return AlikeGroup(
        f"{'!' if warning else '✗'} {title} ({amount(n, language)})",
        tuple(one.said(language, fix=not same) for one in several),
        same,
    )


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
    groups = list(groups)
    blank = Counter(
        (one.first.tab, row) for one in groups if not one.first.value for row in one.rows
    )
    words: dict[tuple[str, str], list[str]] = {}
    for one in groups:
        column = _column(one.first) if one.first.kind in UNKNOWN else None
        if not one.first.value and any(blank[one.first.tab, row] > 1 for row in one.rows):
            continue  # no record at all: a line of something else
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
    return column.choices if isinstance(column, (Choice, WholeNumber)) else ()
