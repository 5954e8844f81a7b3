"""The Sheets tab: who has a sheet of their own, where it lies, and when it was last written and
collected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pandas as pd

from toolkit.tables.kinds.entries import LEFT_THERE
from toolkit.tables.parsing import shown
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output
from toolkit.words import marked
from toolkit.workbooks.cells import Grid, Link
from toolkit.workbooks.desired import Rule, Tab, TabColumn

READY, NO_ADDRESS, WANTED, CLOSED = STATES = ("Ready", "No address", "Wanted", "Closed")

SHEETS = Output(
    title="Sheets",
    key=("kind", "whose"),
    what=marked(
        "The sheets of representatives and organizers: where each lies, who may open it, and when"
        " it was collected"
    ),
    columns={
        "kind": TabColumn(
            "Kind", width=11, note="reps: of a worksite; organizers: of one organizer."
        ),
        "whose": TabColumn("Whose", width=30, note="The worksite, or the organizer."),
        "state": TabColumn(
            "State",
            width=11,
            note=(
                "Ready: written and shared. No address: nobody to share it with. Wanted: make a"
                " spreadsheet, share it with the toolkit's address as Editor, and put its address"
                " into URL. Closed: nobody's any more; access was taken away."
            ),
        ),
        "readers": TabColumn("Shared with", width=34, note="Who may open it, beside its owner."),
        "file": TabColumn("Sheet", "link", 34, note="Where it lies."),
        "url": TabColumn(
            "URL",
            width=34,
            people=True,
            note="The address of a spreadsheet that you made for them yourselves; else blank.",
        ),
        "published_on": TabColumn("Published on", "date", 12, note="When it was last written."),
        "collected_on": TabColumn(
            "Collected on", "date", 12, note="When something was last taken."
        ),
        "taken": TabColumn("Taken", "count", 8, note="Rows taken out of it so far."),
        "left": TabColumn(
            "Left there", "count", 9, note="Rows written in it that could not be taken last time."
        ),
        "look": TabColumn("Look", width=18, hidden=True, note="For the toolkit: what was written."),
    },
    rules=(
        Rule("State", "is", WANTED, fill="#F6F1A9", ink="#000000"),
        Rule("State", "is", NO_ADDRESS, fill="#F6F1A9", ink="#000000"),
    ),
)


@dataclass(frozen=True)
class SheetRow:
    """One line of the tab. `file` is where the sheet lies that the toolkit made, `url` one that
    people made; `look` tells what was last written into it.
    """

    kind: str
    whose: str
    state: str = ""
    readers: str = ""
    file: str = ""
    url: str = ""
    published_on: date | None = None
    collected_on: date | None = None
    taken: int = 0
    left: int = 0
    look: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.kind, self.whose

    @property
    def place(self) -> str:
        """Where it lies, of whatever kind that place is; "" where there is none yet."""
        return self.url or self.file


def sheet_rows(grid: Grid | None) -> dict[tuple[str, str], SheetRow]:
    """The lines that stand there, in their order; of two of one sheet the upper one."""
    found: dict[tuple[str, str], SheetRow] = {}
    for row in published(grid, SHEETS.columns).drop(columns="row").to_dict("records"):
        one = _row({str(name): value for name, value in row.items()})
        if one.kind and one.whose:
            found.setdefault(one.key, one)
    return found


def _row(row: dict[str, Any]) -> SheetRow:
    texts = {
        name: shown(row[name]).strip()
        for name in ("kind", "whose", "state", "readers", "file", "url", "look")
    }
    days = {
        name: row[name] if isinstance(row[name], date) else None
        for name in ("published_on", "collected_on")
    }
    counts = {name: _count(row[name]) for name in ("taken", "left")}
    return SheetRow(**texts, **days, **counts)  # type: ignore[arg-type]


def _count(cell: Any) -> int:
    return int(cell) if isinstance(cell, (int, float)) and cell == cell else 0


def sheets_tab(program: Program, rows: Iterable[SheetRow]) -> Tab:
    """The tab with these lines, in their order."""
    lines = [asdict(one) for one in rows]
    frame = pd.DataFrame(
        {name: pd.Series([one[name] for one in lines], dtype="object") for name in SHEETS.columns}
    )
    frame["file"] = [_link(one) for one in frame["file"]]
    return SHEETS.tab(program, frame)


def _link(place: str) -> str | None:
    return Link(place, place) if place.startswith("https://") else place or None


def left_there(grid: Grid | None) -> list[Problem]:
    """A Warning for each sheet in which something was left when it was last collected."""
    frame = published(grid, SHEETS.columns)
    spot, heading = list(SHEETS.columns).index("left") + 1, SHEETS.columns["left"].heading
    title = grid.title if grid else SHEETS.title
    return [
        Problem(WARNING, SHEETS.title, title, row, heading, str(n), LEFT_THERE(n=n), spot)
        for row, n in zip(frame["row"], map(_count, frame["left"]), strict=True)
        if n
    ]
