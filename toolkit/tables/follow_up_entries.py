"""Follow-up entries: what people wrote beside people in Follow-ups, under the names that hold
now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from toolkit.tables.called_now import credited
from toolkit.tables.claim import Claim
from toolkit.tables.declared import Table
from toolkit.tables.doubted_days import orders_of
from toolkit.tables.entries import ENTRY_DAYS, Entered, entered
from toolkit.tables.entry_columns import about, named, standing
from toolkit.tables.field_log import FOLLOW_UPS
from toolkit.tables.kinds.declared import Fault
from toolkit.tables.logged import OwnLog
from toolkit.tables.moments import DayOrder
from toolkit.tables.problems import ERROR
from toolkit.tables.reading import Reading
from toolkit.workbooks.cells import Snapshot


def entries_of(
    snapshot: Snapshot,
    found: Mapping[type[Table], Claim],
    today: date,
    order: DayOrder,
    left: Mapping[int, Fault] | None,
) -> Entered:
    """What people wrote beside people in Follow-ups, as of `today`; `left` are the rows whose entry
    stays, and why.
    """
    grid = snapshot.owned(FOLLOW_UPS)
    if grid is None:
        return Entered()
    top, _ = standing(grid)
    before = orders_of(snapshot.marks.get(ENTRY_DAYS))
    who = named(grid, top)
    made = entered(grid, who, today=today, order=order, left=left, before=before)
    made = credited(made, who, range(top + 1, grid.n_rows + 1), found, order)
    return replace(made, about=about(grid, top))


def not_read_of(made: Entered, log: OwnLog, conversations: Reading) -> dict[int, Fault]:
    """The rows of Follow-ups whose entry would not be read as a conversation, and why: nobody has
    that Person ID.
    """
    numbers = {log.number(log.first + n): entry.row for n, entry in enumerate(made.entries)}
    bad = {row for row, out in zip(conversations.rows, conversations.bad, strict=True) if out}
    return {
        numbers[one.row]: one.fault
        for one in conversations.problems
        if one.row in numbers and one.row in bad and one.severity == ERROR
    }
