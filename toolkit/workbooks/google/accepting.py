"""Accepting: what people said yes to, as requests of the one batch, and whether it landed in the
rows that it was meant for.

New rows are inserted below the last one, so that nobody's typing of that very moment is written
over. Formulas, and what somebody has changed by now, are looked for right before; rows that
somebody moved meanwhile are told from what stands beside the cells that were written, and put
right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.errors import Refusal, TryLater
from toolkit.workbooks.accepted import ACCEPTED_CELL_CHANGED, ACCEPTED_FORMULA, Accepted, Edit
from toolkit.workbooks.cells import Cell, Grid, letters, meaning, same
from toolkit.workbooks.google.layout import SpreadsheetLayout
from toolkit.workbooks.google.reading import columns_of, quoted
from toolkit.workbooks.google.session import Session
from toolkit.workbooks.google.values import VALUE, Area, as_json, cell_json

ACCEPTED_ROWS_MOVED = Refusal(
    TryLater,
    "accepted-rows-moved",
    "Somebody moved rows of “{title}” at the very moment of writing, and the toolkit cannot tell whose"
    " row {row} is now. Look at that row (File, Version history shows what stood there), then import"
    " the list again.",
)

LIKE_ABOVE = ("PASTE_FORMAT", "PASTE_DATA_VALIDATION")


def requests(accepted: Sequence[Accepted], layout: SpreadsheetLayout) -> Iterator[str]:
    """The requests of the batch."""
    for one in accepted:
        sheet = layout.by_title[one.tab.title].ident
        for edit in one.edits:
            yield _cell(sheet, edit.row, edit.column, edit.becomes)
        for row in sorted(one.removed, reverse=True):
            yield as_json({"deleteDimension": {"range": _rows(sheet, row - 1, row)}})
        if one.added:
            yield from _added(sheet, one, layout.by_title[one.tab.title].columns)


def _added(sheet: int, one: Accepted, width: int) -> Iterator[str]:
    top, bottom = one.below, one.below + len(one.added)
    yield as_json(
        {"insertDimension": {"range": _rows(sheet, top, bottom), "inheritFromBefore": top > 0}}
    )
    if top:
        above = Area(sheet, top - 1, top, 0, width)
        place = Area(sheet, top, bottom, 0, width)
        for kind in LIKE_ABOVE:
            copy = {"source": above.range, "destination": place.range, "pasteType": kind}
            yield as_json({"copyPaste": copy})
    for row, cells in enumerate(one.added, top + 1):
        for column, cell in cells.items():
            yield _cell(sheet, row, column, cell)


def _rows(sheet: int, top: int, bottom: int) -> dict[str, object]:
    return {"sheetId": sheet, "dimension": "ROWS", "startIndex": top, "endIndex": bottom}


def _cell(sheet: int, row: int, column: int, cell: Cell) -> str:
    place = as_json(Area(sheet, row - 1, row, column - 1, column).range)
    value = cell_json(cell, VALUE)
    return (
        f'{{"updateCells":{{"range":{place},"fields":"{VALUE}","rows":[{{"values":[{value}]}}]}}}}'
    )


def refuse_formulas(session: Session, ident: str, accepted: Sequence[Accepted]) -> None:
    """Raises where a formula stands in a cell that is to be changed, or somebody has changed it
    since it was read: one request.
    """
    edits = [(one.tab.title, edit) for one in accepted for edit in one.edits]
    if not edits:
        return
    ranges = [f"{quoted(title)}!{letters(edit.column)}{edit.row}" for title, edit in edits]
    found = session.values(ident, ranges, valueRenderOption="FORMULA")
    for (title, edit), item in zip(edits, found, strict=True):
        cell = next((value for row in item.get("values", ()) for value in row), None)
        if isinstance(cell, str) and cell.startswith("=") and not same(cell, edit.was):
            raise ACCEPTED_FORMULA(title=title, row=edit.row)
        if not same(cell, edit.was):
            raise ACCEPTED_CELL_CHANGED(title=title, row=edit.row)


def astray(session: Session, ident: str, accepted: Sequence[Accepted]) -> list[Accepted]:
    """The tabs with cells that landed in rows of somebody else, each with what puts these back: one
    request.
    """
    told = [one for one in accepted if one.edits]
    if not told:
        return []
    found = session.values(
        ident,
        [quoted(one.tab.title) for one in told],
        majorDimension="COLUMNS",
        valueRenderOption="UNFORMATTED_VALUE",
        dateTimeRenderOption="SERIAL_NUMBER",
    )
    back = []
    for one, item in zip(told, found, strict=True):
        now = Grid(one.tab.title, columns_of(item))
        edits = tuple(_put_back(one, now))
        if edits:
            back.append(Accepted(now, edits))
    return back


def _put_back(one: Accepted, now: Grid) -> Iterator[Edit]:
    """Where rows were moved: what was accepted in the row that it is meant for, wherever that
    stands now, and in each that it landed in what stood there before.
    """
    edited = {edit.column for edit in one.edits}
    rest = [n for n in range(1, len(one.tab.columns) + 1) if n not in edited]

    def who(grid: Grid, row: int) -> tuple[object, ...]:
        return tuple(meaning(grid.cell(row, n)) for n in rest)

    if all(who(now, edit.row) == who(one.tab, edit.row) for edit in one.edits):
        return
    then, there = (
        _alone(who(grid, row) for row in range(1, grid.n_rows + 1)) for grid in (one.tab, now)
    )
    for row in {edit.row for edit in one.edits}:
        was, says = who(one.tab, row), who(now, row)
        # Somebody was writing in that row, and moved none.
        if was not in there and says not in then and _mostly(was, says):
            there[was] = then[says] = row
    wanted: dict[tuple[int, int], Cell] = {}
    for edit in one.edits:
        stands = then.get(who(now, edit.row))
        if stands is None:
            raise ACCEPTED_ROWS_MOVED(title=one.tab.title, row=edit.row)
        wanted[edit.row, edit.column] = one.tab.cell(stands, edit.column)
    for edit in one.edits:
        place = there.get(who(one.tab, edit.row))
        if place is not None:  # else somebody took the row out
            wanted[place, edit.column] = edit.becomes
    for (row, column), cell in wanted.items():
        if not same(now.cell(row, column), cell):
            yield Edit(row, column, now.cell(row, column), cell)


def _mostly(was: Sequence[object], says: Sequence[object]) -> bool:
    """Whether most of what stood in a row stands there still."""
    full = [place for place, cell in enumerate(was) if cell is not None]
    return 2 * sum(was[place] == says[place] for place in full) > len(full)


def _alone(names: Iterable[tuple[object, ...]]) -> dict[tuple[object, ...], int]:
    """The row of everybody whom no two rows are like."""
    rows: dict[tuple[object, ...], list[int]] = {}
    for row, name in enumerate(names, 1):
        rows.setdefault(name, []).append(row)
    return {name: found[0] for name, found in rows.items() if len(found) == 1}
