"""Approvals: the log of what was approved, by whom and at which figures; nothing in it is ever
changed.

Each line carries a checksum of itself and of the line before it, so that a line that somebody
changes or deletes is noticed: its own checksum fails, or the numbers of the lines have a gap.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from toolkit.facts.each import grouped
from toolkit.stipends.declared import Approvals
from toolkit.stipends.own_tabs import OwnTab, exact, same_week
from toolkit.stipends.timesheets import HOURS, Amounts
from toolkit.tables.kinds import paid_program as kinds
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.parsing import shown
from toolkit.tables.problems import Problem
from toolkit.workbooks.cells import whole

Action = Literal["Approved", "Withdrawn", "Kept", "Corrected", "Exported"]
ACTIONS: tuple[Action, ...] = ("Approved", "Withdrawn", "Kept", "Corrected", "Exported")
COLUMNS = tuple(map(str, Approvals.parts))
TEXTS = ("certified", "by", "reason", "person", "policy", "evidence", "previous", "checksum")


@dataclass(frozen=True)
class Line:
    """One line of the log: its parts are those of `Approvals`, blank ones "" (`on` None)."""

    key: str
    action: Action
    amounts: Amounts
    certified: str
    by: str
    on: date | str | None
    reason: str
    recorded: date
    person: str = ""
    policy: str = ""
    evidence: str = ""
    line: int = 0  # 0: not in the log yet
    previous: str = ""
    checksum: str = ""

    @property
    def week(self) -> str:
        return same_week(self.key)

    def then(self, action: Action, **parts: Any) -> Line:
        """The line of what became of the week after this one; not in the log yet."""
        return replace(self, action=action, line=0, **parts)

    def digest(self) -> str:
        """The checksum of the line and of the one before it."""
        return self._digest(self.line, self.previous)

    def logged(self, line: int, previous: str) -> Line:
        """The line with its number in the log, behind a line with that checksum."""
        checksum = self._digest(line, previous)
        return replace(self, line=line, previous=previous, checksum=checksum)

    def _digest(self, line: int, previous: str) -> str:
        parts = [
            previous,
            str(line),
            self.key,
            self.action,
            *(str(getattr(self.amounts, name)) for name in (*HOURS, "share")),
            self.certified,
            self.by,
            shown(self.on),
            self.reason,
            self.recorded.isoformat(),
        ]
        later = [self.person, self.policy, self.evidence]  # columns that older lines do not have
        parts += later if any(later) else []
        return hashlib.sha256("\x1f".join(part.strip() for part in parts).encode()).hexdigest()[:24]

    def cells(self) -> dict[str, Any]:
        """The line as a row of the Approvals tab; what it does not say is blank."""
        said = vars(self) | vars(self.amounts)
        return {name: None if said[name] == "" else said[name] for name in COLUMNS}


@dataclass(frozen=True)
class Log:
    """The log as it was read: the lines that can be trusted, and every row as it stands."""

    lines: tuple[Line, ...]
    rows: pd.DataFrame
    problems: tuple[Problem, ...]
    last: int  # the highest line number there ever was
    tail: str  # the checksum that the next line is chained to

    @property
    def mark(self) -> str:
        """What the workbook remembers of the log's end, so that a line deleted there is missed."""
        return f"{self.last}:{self.tail}" if self.last else ""

    @property
    def by_week(self) -> dict[str, list[Line]]:
        """The lines of each week, earliest first."""
        return grouped((line.week, line) for line in self.lines)

    def with_lines(self, new: Iterable[Line]) -> Log:
        """The log with some lines appended; each is given a number and a checksum of its own."""
        made: list[Line] = []
        last, tail = self.last, self.tail
        for one in new:
            last += 1
            made.append(one.logged(last, tail))
            tail = made[-1].checksum
        added = pd.DataFrame([line.cells() for line in made], columns=list(COLUMNS), dtype="object")
        rows = pd.concat([self.rows, added], ignore_index=True) if len(self.rows) else added
        return Log((*self.lines, *made), rows, self.problems, last, tail)


def log(standing: OwnTab, mark: str = "") -> Log:
    """The log in its tab, checked line by line; `mark` the end that the workbook remembers. What is
    told of a line stands at the row where the line will stand, in its order and without gaps.
    """
    known, _, end = mark.partition(":")
    remembered = whole(known) or 0
    rows = _in_order(standing.rows)
    trusted: list[Line] = []
    problems: list[Problem] = []
    last, tail = 0, ""

    def told(row: int | None, column: str, value: str, fault: Fault) -> None:
        problems.append(standing.problem(row, column, value, fault))

    for row, cells in enumerate(rows.to_dict("records"), standing.first_row):
        line, number = _line(cells), exact(cells.get("line"))
        if line is None or line.digest() != line.checksum:
            told(row, "checksum", shown(cells.get("key")), kinds.LINE_CHANGED())
        elif trusted and line.line == trusted[-1].line:
            told(row, "line", str(line.line), kinds.LINE_TWICE(first=str(line.line)))
            continue
        else:
            trusted.append(line)
            if line.line > last + 1:
                told(row, "line", "", _missing(last + 1, line.line - 1))
            elif line.previous != tail:
                told(row, "checksum", "", kinds.LINE_BEFORE_CHANGED())
        last = last + 1 if number is None else max(int(number), last)
        tail = shown(cells.get("checksum")).strip() or tail
    if remembered > last:
        told(None, "line", "", _missing(last + 1, remembered))
        last = remembered
    elif remembered and remembered == last and end and end != tail:
        told(None, "checksum", "", kinds.LAST_LINE_CHANGED())
    return Log(tuple(trusted), rows[list(COLUMNS)], tuple(problems), last, tail)


def _missing(first: int, last: int) -> Fault:
    return kinds.LINES_MISSING(first=str(first), last=str(last) if last > first else None)


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """By line number, should the tab have been sorted; a row without one stays below its row."""
    if rows.empty:
        return rows
    numbers = [exact(value) for value in rows["line"]]
    order = pd.Series(numbers, dtype="float64").ffill().fillna(0).argsort(kind="stable")
    return rows.iloc[order].reset_index(drop=True)


def _line(cells: Mapping[str, Any]) -> Line | None:
    number, amounts, recorded = exact(cells.get("line")), Amounts.of(cells), cells.get("recorded")
    action = shown(cells.get("action"))
    if number is None or amounts is None or action not in ACTIONS or not isinstance(recorded, date):
        return None
    texts = {name: shown(cells.get(name)).strip() for name in ("key", *TEXTS)}
    return Line(
        line=int(number),
        action=action,
        amounts=amounts,
        on=cells.get("on"),
        recorded=recorded,
        **texts,
    )
