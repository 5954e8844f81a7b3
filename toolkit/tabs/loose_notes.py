"""The Loose Notes tab: what people wrote beside a row that is gone, until somebody deletes its line
there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date

import pandas as pd

from toolkit.tables.kinds.organizing import LOOSE_NOTE, LOOSE_NOTE_BACK
from toolkit.tables.parsing import shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import LOOSE_NOTES as TITLE
from toolkit.workbooks.desired import Tab, TabColumn

HEADING_ROW = 3
LOOSE_NOTES = Output(
    title=TITLE,
    key=("tab", "key", "column", "text"),
    what=marked(
        "What people wrote beside rows that are gone; a line that nobody needs any more can be"
        " deleted"
    ),
    columns={
        "tab": TabColumn("Tab", width=18, note="The tab that it was written in."),
        "key": TabColumn("Key", width=36, note="Whose row it stood beside; blank: beside none."),
        "column": TabColumn("Column", width=18, note="The heading above it, else its letter."),
        "text": TabColumn("Text", width=60),
        "since": TabColumn("Since", "date", 12, note="The day on which its row was gone."),
    },
)


@dataclass(frozen=True)
class Loose:
    """One line of the tab."""

    tab: str
    key: str
    column: str
    text: str
    since: date | None


def loose_notes(grid: Grid | None) -> list[Loose]:
    """The lines that stand there, from the top."""
    rows = published(grid, LOOSE_NOTES.columns)
    columns = (rows[name].tolist() for name in ("tab", "key", "column", "text", "since"))
    return [
        Loose(
            tab=shown(tab),
            key=shown(key),
            column=shown(column),
            text=shown(text),
            since=since if isinstance(since, date) else None,
        )
        for tab, key, column, text, since in zip(*columns, strict=True)
    ]


def with_new(known: Sequence[Loose], new: Iterable[Loose]) -> list[Loose]:
    """The lines, and the new ones below them; what stands there already does so once."""
    there = {astuple(one)[:4] for one in known}
    found = list(known)
    for one in new:
        if astuple(one)[:4] not in there:
            there.add(astuple(one)[:4])
            found.append(one)
    return found


def loose_notes_tab(program: Program, lines: Sequence[Loose]) -> Tab:
    """The tab with these lines."""
    figure = pd.DataFrame(
        {name: [getattr(one, name) or None for one in lines] for name in LOOSE_NOTES.columns},
        dtype="object",
    )
    return LOOSE_NOTES.tab(program, figure)


def loose_problems(
    title: str, lines: Sequence[Loose], there: Mapping[str, Collection[str]]
) -> list[Problem]:
    """A warning for each line, at its row. `there`: the keys that stand in each tab now; where the
    row has come back, it is said.
    """
    found = []
    for row, one in enumerate(lines, HEADING_ROW + 1):
        back = bool(one.key) and one.key in there.get(one.tab, ())
        fault = (LOOSE_NOTE_BACK if back else LOOSE_NOTE)(tab=one.tab, key=one.key or None)
        found.append(Problem(WARNING, TITLE, title, row, "Text", one.text, fault, 4))
    return found
