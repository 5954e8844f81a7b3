"""Timesheets: the week of each organizer, with columns on the right in which people certify and
approve.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from toolkit.errors import Refusal, Refused
from toolkit.figures.declared import missing
from toolkit.figures.parts import Part
from toolkit.stipends.declared import Timesheets
from toolkit.stipends.own_tabs import PEOPLES, OwnTab, WeekRow
from toolkit.stipends.settled import Settled
from toolkit.stipends.settled_weeks import SettledWeek
from toolkit.stipends.timesheets import HOURS, NEEDS
from toolkit.tables.parsing import blank, shown
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output, framed, laid
from toolkit.words import key, marked
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.desired import Rule, Tab, View
from toolkit.workbooks.moves import DEEPEST_HEADINGS

SIGNING_COLUMNS_MOVED = Refusal(
    Refused,
    "signing-columns-moved",
    "In the tab “{tab}”, a column in which people sign is not where it was, so that"
    " initials and approvals would come to stand beside other weeks. Nothing was"
    " written. Put its headings back into row {row} (the version history has them),"
    " then run this again.",
)

OUTPUT = Output(
    title="Timesheets",
    key=("key",),
    what=marked(
        "Hours of each organizer in each program week; initials and approvals go into the columns"
        " on the right"
    ),
    needs=NEEDS,
    frozen_columns=4,
    figure=Timesheets,
    columns={
        **laid(
            {
                Timesheets.key: 5,
                Timesheets.organizer: 15,
                Timesheets.phase: 8,
                Timesheets.week: 10,
                Timesheets.expected: 8,
                Timesheets.training: 8,
                Timesheets.field: 6,
                Timesheets.check_in: 7,
                Timesheets.other: 6,
                Timesheets.logged: 7,
                Timesheets.suggested: 10,
                Timesheets.difference: 9,
                Timesheets.share: 8,
                Timesheets.earned: 8,
                Timesheets.notes: 10,
            }
        ),
        **laid(
            {
                Timesheets.certified: 9,
                Timesheets.approved_by: 10,
                Timesheets.approved_on: 10,
                Timesheets.comment: 10,
            },
            people=True,
        ),
        **laid({Timesheets.state: 10}),
    },
    rules=(
        Rule("State", "is", "Changed since approval", fill="#FBE3D0", bold=True),
        Rule("State", "is", "Approved", fill="#D9EEF7"),
        Rule("State", "is", "Exported", fill="#D9EEF7"),
        Rule("Difference", "below", 0, ink="#A8480A"),
    ),
)

FIGURES = tuple(Timesheets.part(name) for name in (*HOURS, "difference", "share"))
HEADING_ROW = 3
OF_A_KEY = 2  # signs between organizer, phase and Monday in the key of a week


def timesheets_tab(program: Program, now: Settled, notes: Sequence[str | None]) -> Tab:
    """The tab as it should stand, with the note of each row."""
    told = zip(weeks(program, now), notes, strict=True)
    rows = [row | {Timesheets.notes: note} for row, note in told]
    names = sorted({row.organizer for row in now.rows if isinstance(row, SettledWeek)}, key=key)
    views = [View(name, OUTPUT.columns[Timesheets.organizer].heading, name) for name in names]
    return OUTPUT.tab(program, framed(Timesheets, rows), views=views)


def weeks(program: Program, now: Settled) -> list[dict[Part, Any]]:
    """What stands in each row, but for its note and what people write.

    Hours of which no tab tells are blank; those of an approved week stay as they were.
    """
    unknown = {part for part in FIGURES if missing(program, part)}
    return [_cells(row, unknown) for row in now.rows]


def _cells(row: SettledWeek | WeekRow | None, unknown: Collection[Part]) -> dict[Part, Any]:
    """What stands in a row, but for its note; a row that only somebody's words keep has nothing."""
    if not isinstance(row, SettledWeek):
        return {}
    figures = {part: getattr(row.amounts, part) for part in FIGURES if row.amounts}
    known = {part: value for part, value in figures.items() if value or part not in unknown}
    return known | {
        Timesheets.key: row.key,
        Timesheets.organizer: row.organizer,
        Timesheets.phase: row.phase,
        Timesheets.week: row.monday,
        Timesheets.earned: row.earned,
        Timesheets.state: row.state,
    }


def standing(grid: Grid | None, output: Output = OUTPUT) -> OwnTab:
    """What stands in the Timesheets tab (or another of ours) now; empty where it does not exist
    yet.

    Its columns are found by their headings, wherever somebody moved them; a heading that somebody
    rewrote is mended. Refused where a column in which people sign is not to be found: what is
    signed would be lost. Rows have the numbers they have once the headings are back in their row.
    """
    headings = {
        name: (column.heading, spot)
        for spot, (name, column) in enumerate(output.columns.items(), 1)
    }
    if grid is None:
        return OwnTab(
            output.title, output.title, published(None, output.columns), headings, HEADING_ROW + 1
        )
    top = _heading_row(grid, output)
    if not top:
        grid, top = replace(grid, columns=[[None, *column] for column in grid.columns]), 1
    rows = published(_with_headings(grid, output, top), output.columns, heading_row=top)
    above = (rows["row"] < top).to_numpy(dtype=bool)
    rows["row"] += HEADING_ROW - top
    rows.loc[above, "row"] = [n + grid.n_rows for n in range(1, 1 + above.sum())]
    return OwnTab(output.title, grid.title, rows, headings, HEADING_ROW + 1)


def _heading_row(grid: Grid, output: Output) -> int:
    """The row with most of our headings; ours, where it has as many as any. Where somebody deleted
    it, the row above the first week, which may be 0: a comment may say one of their words.
    """
    wanted = {key(column.heading) for column in output.columns.values()}

    def held(row: int) -> int:
        columns = range(1, len(grid.columns) + 1)
        return sum(key(shown(grid.cell(row, column))) in wanted for column in columns)

    rows = range(1, DEEPEST_HEADINGS + 1)
    best = max(rows, key=lambda row: (held(row), row == HEADING_ROW, -row))
    keys = list(output.columns).index(str(Timesheets.key)) + 1
    weeks = (row for row in rows if shown(grid.cell(row, keys)).count("|") == OF_A_KEY)
    first = next(weeks, 0) if 4 * held(best) < len(wanted) else 0
    return first - 1 if first and (first <= best or not held(best)) else best


def _with_headings(grid: Grid, output: Output, top: int) -> Grid:
    """The grid with our headings where they belong."""
    wanted = {name: key(column.heading) for name, column in output.columns.items()}
    width = max(len(grid.columns), len(wanted))
    there = [key(shown(grid.cell(top, spot))) for spot in range(1, width + 1)]
    columns = [list(column) for column in grid.columns]
    columns += [[] for _ in range(width - len(columns))]
    left, lost = -1, False
    for (name, heading), column in zip(wanted.items(), output.columns.values(), strict=True):
        if heading in there:
            left = there.index(heading)
            continue
        left += 1
        # Rewritten, where what stands beside the column before it is no heading of ours.
        if left < width and there[left] not in wanted.values():
            columns[left] += [None] * (top - len(columns[left]))
            columns[left][top - 1] = column.heading
        else:
            lost, left = lost or name in PEOPLES, left - 1
    strange = [spot for spot, heading in enumerate(there) if heading not in wanted.values()]
    if lost and any(not blank(cell) for spot in strange for cell in columns[spot][top:]):
        raise SIGNING_COLUMNS_MOVED(tab=grid.title, row=str(HEADING_ROW))
    return replace(grid, columns=columns)
