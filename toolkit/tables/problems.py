"""Problems: faults in somebody's sheet, each with its address, what is wrong and how to fix it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from toolkit.words import Sentence

ERROR: Literal["Error"] = "Error"
WARNING: Literal["Warning"] = "Warning"


class Problem(NamedTuple):
    """One row of Data Issues. *Error*: the row is not read. *Warning*: it is, without the cell in
    question.

    `row` is the sheet's own row number and `column` the canonical heading; both None for a problem
    of a whole tab.
    """

    severity: Literal["Error", "Warning"]
    table: str  # the table's canonical title
    tab: str  # the tab's own title
    row: int | None
    column: str | None
    value: str
    problem: Sentence
    fix: Sentence
    position: int | None = None  # 1-based sheet column, for the link
