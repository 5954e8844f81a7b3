"""Accepting: what people said yes to, as requests of the one batch.

New rows are inserted below the last one, so that nobody's typing of that very moment is written
over. Formulas, and what somebody has changed by now, are looked for right before. The batch itself
lays what stands in a cell into a hidden tab before it writes there: what was typed after that look
is not lost (afterwards.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.workbooks.accepted import ACCEPTED_CELL_CHANGED, ACCEPTED_FORMULA, Accepted, Edit
from toolkit.workbooks.cells import Cell, letters, same
from toolkit.workbooks.google.hidden import hidden_tab
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import GoogleTab, SpreadsheetLayout
from toolkit.workbooks.google.reading import quoted
from toolkit.workbooks.google.session import Session
from toolkit.workbooks.google.values import VALUE, Area, as_json, cell_json

LIKE_ABOVE = ("PASTE_FORMAT", "PASTE_DATA_VALIDATION")


@dataclass(frozen=True)
class Aside:
    """The hidden tab with what stood in each cell right before it was written: the cell of the nth
    edit in row n, in its own column.
    """

    sheet: int
    edits: tuple[tuple[GoogleTab, Edit], ...]

    @property
    def title(self) -> str:
        return f"toolkit {self.sheet}"

    def places(self) -> Iterator[tuple[Area, Area]]:
        """Where each cell stands, and where in the hidden tab."""
        for n, (tab, edit) in enumerate(self.edits):
            left, right = edit.column - 1, edit.column
            yield (
                Area(tab.ident, edit.row - 1, edit.row, left, right),
                Area(self.sheet, n, n + 1, left, right),
            )


def aside(accepted: Sequence[Accepted], layout: SpreadsheetLayout, turn: str) -> Aside | None:
    """The hidden tab of these changes; `turn` makes it another one than any before."""
    edits = [(layout.by_title[one.tab.title], edit) for one in accepted for edit in one.edits]
    taken = {one.ident for one in layout.sheets}
    return Aside(ident(f"aside/{turn}", taken), tuple(edits)) if edits else None


def requests(
    accepted: Sequence[Accepted], layout: SpreadsheetLayout, kept: Aside | None = None
) -> Iterator[str]:
    """The requests of the batch."""
    if kept is not None:
        size = len(kept.edits), max(edit.column for _, edit in kept.edits)
        yield from hidden_tab(kept.sheet, kept.title, size)
        for place, beside in kept.places():
            yield copied(place, beside)
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


def copied(source: Area, place: Area) -> str:
    """What stands in a cell, a formula as a formula; the place keeps its looks."""
    copy = {"source": source.range, "destination": place.range, "pasteType": "PASTE_FORMULA"}
    return as_json({"copyPaste": copy})
