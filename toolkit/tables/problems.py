"""Problems: faults in somebody's sheet, each with its address, what is wrong and how to fix it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from toolkit.tables.kinds.declared import ERROR, WARNING, Fault, Kind, Severity
from toolkit.words import Sentence

__all__ = ["ERROR", "WARNING", "Problem", "by_kind"]


class Problem(NamedTuple):
    """One row of Data Issues. *Error*: the row is not read. *Warning*: it is, without the cell in
    question.

    `row` is the sheet's own row number and `column` the canonical heading; both None for a problem
    of a whole tab.
    """

    severity: Severity
    table: str  # the table's canonical title
    tab: str  # the tab's own title
    row: int | None
    column: str | None
    value: str
    fault: Fault
    position: int | None = None  # 1-based sheet column, for the link

    @property
    def kind(self) -> Kind:
        """What kind of problem it is."""
        return self.fault.kind

    @property
    def problem(self) -> Sentence:
        """What is wrong."""
        return self.fault.problem

    @property
    def fix(self) -> Sentence:
        """How to mend it."""
        return self.fault.fix


def by_kind(problems: Iterable[Problem]) -> dict[str, int]:
    """How many problems there are of each kind, by its word, most first; nobody is named."""
    counts = Counter(problem.kind.word for problem in problems)
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
