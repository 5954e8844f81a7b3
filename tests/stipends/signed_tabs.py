"""The tabs Timesheets and Approvals as they stand between two runs, without a workbook."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import pandas as pd

from toolkit.stipends.approvals import COLUMNS, Log, log
from toolkit.stipends.own_tabs import PEOPLES, OwnTab
from toolkit.stipends.settled import Settled, settled
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.timesheets import HOURS
from toolkit.stipends.work import Work, work
from toolkit.tables.program import Program

NAMES = ("key", "organizer", "phase", "week", *HOURS, "share", *PEOPLES, "state")
NO_LOG = log(OwnTab("Approvals", "Approvals", pd.DataFrame(columns=["row", *COLUMNS])))
SIGNED = {"certified": "RD", "approved_by": "Dana", "approved_on": date(2023, 3, 1)}


def tab(*rows: dict[str, Any]) -> OwnTab:
    """Timesheets with these rows, from row 4 on; a row may say where it stands."""
    there = [{"row": 4 + n, **cells} for n, cells in enumerate(rows)]
    frame = pd.DataFrame(there, columns=["row", *NAMES], dtype="object")
    headings = {name: (name, spot) for spot, name in enumerate(NAMES, 1)}
    return OwnTab("Timesheets", "Timesheets", frame.where(frame.notna(), None), headings)


def published(now: Settled, **written: dict[str, Any]) -> OwnTab:
    """The tab that a run publishes, and what people then write beside weeks: by the first words of
    their keys, `Rosa_06` for Rosa's week of the 6th.
    """
    rows = []
    for week in now.rows:
        if not isinstance(week, SettledWeek):
            rows.append({})
            continue
        amounts = asdict(week.amounts) if week.amounts else {}
        names = {"key": week.key, "organizer": week.organizer, "phase": week.phase}
        own = {name: week.place.cells.get(name) for name in PEOPLES} if week.place else {}
        said = written.get(f"{week.organizer}_{str(week.monday)[-2:]}", {})
        rows.append(names | {"week": week.monday} | amounts | own | {"state": week.state} | said)
    return tab(*rows)


def signed(
    program: Program, *, before: Log = NO_LOG, **written: dict[str, Any]
) -> tuple[Work, Settled]:
    """The program published once, signed as `written`, and published again."""
    done = work(program)
    first = settled(done, tab(), before)
    return done, settled(done, published(first, **written), first.log)
