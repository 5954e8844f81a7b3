"""The requests of a batch that change cells."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from emulator import conditions
from emulator.batch import Batch, handles
from emulator.book import EMPTY, Cell, Fault, Sheet
from emulator.errors import invalid
from emulator.looks import looked
from emulator.masks import Mask, camel, update_paths, updated
from emulator.parsing import plain, result_of
from emulator.ranges import Box
from emulator.values import outside

Painter = Callable[[Cell, dict[str, Any]], Cell]
_SORTED = json.JSONEncoder(sort_keys=True).encode


def painter(fields: str | None, where: str) -> Painter:
    """A function that lays the masked fields of a CellData over a cell."""
    mask = update_paths(fields, where)
    everything = "*" in mask
    names = {camel(name): below for name, below in mask.items()}
    value = everything or "userEnteredValue" in names
    form: Mask | None = {"*": {}} if everything else names.get("userEnteredFormat")
    note, rule = everything or "note" in names, everything or "dataValidation" in names
    runs = everything or "textFormatRuns" in names
    texts: dict[int, str] = {id(None): ""}
    known: dict[tuple[int, str], dict[str, Any] | None] = {}
    held: list[Any] = []  # keeps formats alive, so that their ids stay theirs

    def painted_format(
        old: dict[str, Any] | None, new: dict[str, Any] | None
    ) -> dict[str, Any] | None:
        assert form is not None
        if (text := texts.get(id(new))) is None:
            held.append(new)
            text = texts[id(new)] = _SORTED(new)
        key = (id(old), text)
        if key not in known:
            held.append(old)
            known[key] = looked(updated(old or {}, new or {}, form or {"*": {}})) or None
        return known[key]

    def paint_value(old: Cell, new: dict[str, Any]) -> Cell:
        worth, formula = entered(new.get("userEnteredValue"))
        return Cell(worth, formula, old.format, old.note, old.validation)

    def paint_format(old: Cell, new: dict[str, Any]) -> Cell:
        looks = painted_format(old.format, new.get("userEnteredFormat"))
        return Cell(old.value, old.formula, looks, old.note, old.validation, old.runs)

    def paint(old: Cell, new: dict[str, Any]) -> Cell:
        worth, formula = entered(new.get("userEnteredValue")) if value else old[:2]
        own_runs = old.runs
        if runs:
            own_runs = tuple(looked(new.get("textFormatRuns", [])))
        elif value:
            own_runs = ()
        validation = old.validation
        if rule:
            validation = looked(new["dataValidation"]) if new.get("dataValidation") else None
            if validation:
                conditions.checked(validation.get("condition"), "data validation")
        return Cell(
            worth,
            formula,
            (
                old.format
                if form is None
                else painted_format(old.format, new.get("userEnteredFormat"))
            ),
            (new.get("note") or None) if note else old.note,
            validation,
            own_runs,
        )

    if note or rule or runs or (value and form is not None):
        return paint
    return paint_value if value else paint_format if form is not None else paint


def entered(value: dict[str, Any] | None) -> tuple[Any, str | None]:
    """An ExtendedValue as a cell's value and formula."""
    if not value:
        return None, None
    if len(value) > 1:
        one, other = list(value)[:2]
        raise invalid(f"oneof field 'value' is already set to '{one}'. Cannot set '{other}'")
    ((kind, inner),) = value.items()
    if kind == "numberValue":
        return plain(inner), None
    if kind == "stringValue":
        if len(inner) > 50_000:
            raise invalid(
                "Your input contains more than the maximum of 50000 characters in a single cell."
            )
        return inner or None, None
    if kind == "boolValue":
        return inner, None
    if kind == "formulaValue":
        if not inner.startswith("=") or len(inner) < 2:
            raise invalid(f"Invalid formula: {inner}")
        return result_of(inner), inner
    raise invalid("userEnteredValue.errorValue cannot be written")


@handles("updateCells")
def update_cells(batch: Batch, request: dict[str, Any], where: str) -> None:
    paint = painter(request.get("fields"), where)
    rows = request.get("rows", [])
    if "range" in request:
        sheet, box = batch.box(request["range"])
        clear = True
        if len(rows) > box.height:
            raise invalid(
                f"Attempting to write row: {box.top + box.height}, beyond the last requested row"
                f" of: {box.top + box.height - 1}"
            )
        for row in rows:
            if len(row.get("values", [])) > box.width:
                raise invalid(
                    f"Attempting to write column: {box.left + box.width}, beyond the last requested"
                    f" column of: {box.left + box.width - 1}"
                )
    elif "start" in request:
        start = request["start"]
        sheet = batch.sheet(start.get("sheetId"))
        top, left, clear = start.get("rowIndex", 0), start.get("columnIndex", 0), False
        width = max((len(row.get("values", [])) for row in rows), default=0)
        box = Box(sheet.ident, top, top + len(rows), left, left + width)
        if top + len(rows) > sheet.n_rows or left + width > sheet.n_columns:
            raise outside(sheet, box)
    else:
        raise invalid("Must specify one of start or range")
    batch.guard(sheet, box)
    _painted(sheet, box, rows, paint, clear)


def _painted(
    sheet: Sheet, box: Box, rows: list[dict[str, Any]], paint: Painter, clear: bool
) -> None:
    """Rows of CellData laid into a block. With `clear`, what they do not cover is emptied."""
    assert box.bottom is not None
    assert box.right is not None
    for at in range(box.top, box.bottom):
        given = rows[at - box.top].get("values", []) if at - box.top < len(rows) else []
        old = sheet.rows[at] if at < len(sheet.rows) else {}
        line = {
            box.left + spot: paint(old.get(box.left + spot, EMPTY), new)
            for spot, new in enumerate(given)
        }
        if clear:
            blank = [c for c in old if box.left + len(given) <= c < box.right]
            line |= {column: paint(old[column], {}) for column in blank}
        if line and (at < len(sheet.rows) or any(cell != EMPTY for cell in line.values())):
            sheet.put(at, line)
    sheet.trim()


@handles("repeatCell")
def repeat_cell(batch: Batch, request: dict[str, Any], where: str) -> None:
    paint = painter(request.get("fields"), where)
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    new = request.get("cell", {})
    _repeated(sheet, box, lambda old: paint(old, new))


def _repeated(sheet: Sheet, box: Box, paint: Callable[[Cell], Cell]) -> None:
    """Every cell of a block painted alike."""
    assert box.bottom is not None
    assert box.right is not None
    blank = paint(EMPTY)
    whole = range(box.left, box.right)
    for at in range(box.top, box.bottom if blank != EMPTY else min(box.bottom, len(sheet.rows))):
        line = sheet.line(at)
        for column in whole if blank != EMPTY else [c for c in line if c in whole]:
            line[column] = painted = paint(line[column]) if column in line else blank
            if painted == EMPTY:
                del line[column]
    sheet.trim()


@handles("appendCells")
def append_cells(batch: Batch, request: dict[str, Any], where: str) -> None:
    paint = painter(request.get("fields"), where)
    sheet = batch.sheet(request.get("sheetId"))
    rows = request.get("rows", [])
    top = 1 + max((row for row, _, cell in sheet.cells() if cell.filled), default=-1)
    width = max((len(row.get("values", [])) for row in rows), default=0)
    box = Box(sheet.ident, top, top + len(rows), 0, width)
    batch.guard(sheet, box)
    if top + len(rows) > sheet.n_rows or width > sheet.n_columns:
        sheet.size(max(sheet.n_rows, top + len(rows)), max(sheet.n_columns, width))
    _painted(sheet, box, rows, paint, False)


@handles("setDataValidation")
def set_data_validation(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    rule = looked(request["rule"]) if request.get("rule") else None
    if rule is not None:
        conditions.checked(rule.get("condition"), "data validation")
    _repeated(sheet, box, lambda old: old._replace(validation=rule))


def _rank(value: Any) -> tuple[int, Any]:
    """Numbers before text before yes and no before errors."""
    if isinstance(value, bool):
        return 2, value
    if isinstance(value, int | float):
        return 0, value
    if isinstance(value, Fault):
        return 3, value.kind
    return 1, value.casefold()


def sort_rows(sheet: Sheet, box: Box, specs: list[dict[str, Any]]) -> None:
    """The rows of a block in another order; cells move whole, blanks go last either way."""
    assert box.bottom is not None
    lines = [
        (
            {c: cell for c, cell in sheet.rows[at].items() if box.holds(at, c)}
            if at < len(sheet.rows)
            else {}
        )
        for at in range(box.top, box.bottom)
    ]
    from_rows = {id(line): box.top + step for step, line in enumerate(lines)}
    for spec in reversed(specs):
        column = spec.get("dimensionIndex", 0)
        if not box.left <= column < (box.right or column + 1):
            raise invalid(f"sortSpecs.dimensionIndex[{column}] is not in the range")
        full = [line for line in lines if line.get(column, EMPTY).filled]
        blank = [line for line in lines if not line.get(column, EMPTY).filled]
        full.sort(
            key=lambda line: _rank(line[column].value),
            reverse=spec.get("sortOrder") == "DESCENDING",
        )
        lines = full + blank
    last = max((i for i, line in enumerate(lines) if line), default=-1)
    for step, line in enumerate(lines):
        at = box.top + step
        old = sheet.rows[at] if at < len(sheet.rows) else {}
        gone = {c: EMPTY for c in old if box.holds(at, c)}
        if (gone or line) and (step <= last or at < len(sheet.rows)):
            down = at - from_rows[id(line)]
            sheet.put(at, {**gone, **{c: _read_from(cell, down) for c, cell in line.items()}})
    sheet.trim()


_REFERENCE = re.compile(r'"[^"]*"|(?<![\w.$!\'])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.!])')


def _read_from(cell: Cell, down: int) -> Cell:
    """A cell that was sorted: its formula reads as one copied so many rows further down."""
    if not down or cell.formula is None:
        return cell

    def moved(found: re.Match[str]) -> str:
        if found[1] is None or found[2]:
            return found[0]
        row = int(found[3]) + down
        return f"{found[1]}{row}" if row > 0 else "#REF!"

    return cell._replace(formula=_REFERENCE.sub(moved, cell.formula))


@handles("sortRange")
def sort_range(batch: Batch, request: dict[str, Any], where: str) -> None:
    sheet, box = batch.box(request.get("range", {}))
    batch.guard(sheet, box)
    if not request.get("sortSpecs"):
        raise invalid("sortSpecs must be set")
    if any(box.overlaps(Box.of(grid)) for grid in sheet.merges):
        raise invalid("You can't sort a range that contains merged cells.")
    sort_rows(sheet, box, request["sortSpecs"])
