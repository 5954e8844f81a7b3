"""The paid program of a test's docstring before anybody signed: what the evidence alone makes of it."""

from __future__ import annotations

from dataclasses import asdict

import pandas as pd

from toolkit.jobs.paid import Paid, paid
from toolkit.stipends.stipends import Stipend
from toolkit.tables.program import Program
from toolkit.telling.timesheets import notes
from toolkit.workbooks.cells import Snapshot


def paid_of(program: Program) -> Paid:
    """The paid program in a workbook without any tab of the toolkit's."""
    return paid(program, Snapshot("test", {}, ()))


def sheets_of(program: Program) -> pd.DataFrame:
    """The rows of Timesheets: `key`, hours, `share`, and `notes`."""
    made = paid_of(program)
    stood = made.settled.standing
    headings = {name: stood.heading(name) for name in stood.headings}
    said = notes(made.work, made.settled, headings)
    rows = [
        {"key": one.key, "notes": note, "difference": one.amounts.difference, **asdict(one.amounts)}
        for one, note in zip(made.settled.weeks, said, strict=True)
        if one.amounts
    ]
    return pd.DataFrame(rows, dtype="object")


def lines_of(program: Program) -> list[Stipend]:
    """The lines of Stipends."""
    return paid_of(program).stipends
