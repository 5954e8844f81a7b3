"""The values endpoints: get, batchGet, update, batchUpdate, clear, batchClear, append."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from emulator import ranges
from emulator.access import Caller, File, guard
from emulator.book import CELL_LIMIT, EMPTY, Book, Cell, Sheet
from emulator.errors import TOO_MANY_CELLS, invalid
from emulator.parsing import plain, typed
from emulator.ranges import Box
from emulator.rendering import number_format, rendered


def find_range(book: Book, address: str, *, reading: bool = True) -> tuple[Sheet, Box]:
    """The tab and the block that an address means; unbounded ends where the address has none.

    Raises the 400 of a range that cannot be read or lies outside the grid.
    """
    try:
        title, text = ranges.split(address)
        if title is None:
            assert text is not None
            return _unqualified(book, text, reading)
        sheet = book.titled(title)
        if sheet is None:
            raise ValueError(address)
        if not text:
            if text == "":
                raise ValueError(address)
            return sheet, Box(sheet.ident)
        return sheet, _bounded(sheet, ranges.cells(text), reading)
    except ValueError:
        raise invalid(f"Unable to parse range: {address}") from None


def _unqualified(book: Book, text: str, reading: bool) -> tuple[Sheet, Box]:
    for named in book.named_ranges:
        if named["name"].casefold() == text.casefold():
            box = Box.of(named["range"])
            sheet = book.sheet(box.sheet)
            assert sheet is not None
            return sheet, box
    if sheet := book.titled(text):
        return sheet, Box(sheet.ident)
    first = next(
        (sheet for sheet in book.sheets if not sheet.properties.get("hidden")), book.sheets[0]
    )
    return first, _bounded(first, ranges.cells(text), reading)


def _bounded(sheet: Sheet, spots: tuple[int, int | None, int, int | None], reading: bool) -> Box:
    top, bottom, left, right = spots
    box = Box(sheet.ident, top, bottom, left, right)
    beyond = top >= sheet.n_rows or left >= sheet.n_columns
    if not reading:
        beyond = beyond or (bottom or 0) > sheet.n_rows or (right or 0) > sheet.n_columns
    if beyond:
        raise outside(sheet, box)
    return box


def outside(sheet: Sheet, box: Box) -> Exception:
    """The 400 of a block that the grid does not hold."""
    whole = Box(
        box.sheet, box.top, box.bottom or sheet.n_rows, box.left, box.right or sheet.n_columns
    )
    return invalid(
        f"Range ({whole.a1(sheet.title)}) exceeds grid limits. Max rows: {sheet.n_rows}, max"
        f" columns: {sheet.n_columns}"
    )


def read(book: Book, address: str, options: dict[str, Any]) -> dict[str, Any]:
    """A ValueRange: trailing blanks cut off, in rows or in columns."""
    sheet, box = find_range(book, address)
    return read_box(book, sheet, box.within(sheet.n_rows, sheet.n_columns), options)


def read_box(book: Book, sheet: Sheet, box: Box, options: dict[str, Any]) -> dict[str, Any]:
    major = options.get("majorDimension") or "ROWS"
    if major == "DIMENSION_UNSPECIFIED":
        major = "ROWS"
    option = options.get("valueRenderOption") or "FORMATTED_VALUE"
    moments = options.get("dateTimeRenderOption") or "SERIAL_NUMBER"
    assert box.right is not None
    assert box.bottom is not None
    rows, locale = sheet.rows[box.top : box.bottom], book.locale
    spots = range(box.left, box.right)
    lines: list[list[Any]]
    if major == "ROWS":
        lines = [
            _row(line, spots, lambda cell: rendered(cell, option, moments, locale)) for line in rows
        ]
    else:
        lines = [[] for _ in spots]
        for at, line in enumerate(rows):
            for column, cell in line.items():
                if (cell.value is None and cell.formula is None) or column not in spots:
                    continue  # most have a look alone
                if (text := rendered(cell, option, moments, locale)) != "":
                    below = lines[column - box.left]
                    below += [""] * (at - len(below))
                    below.append(text)
    while lines and not lines[-1]:
        lines.pop()
    found: dict[str, Any] = {"range": box.a1(sheet.title), "majorDimension": major}
    return found | {"values": lines} if lines else found


def _row(line: dict[int, Cell], spots: range, shown: Callable[[Cell], Any]) -> list[Any]:
    """One row of an answer, up to its last cell that shows anything."""
    texts = {
        column: text
        for column, cell in line.items()
        if column in spots and (text := shown(cell)) != ""
    }
    return [
        texts.get(column, "")
        for column in range(spots.start, max(texts, default=spots.start - 1) + 1)
    ]


class Writer:
    """Writes values into one book on behalf of a caller, as typed (USER_ENTERED) or as they are (RAW)."""

    def __init__(self, file: File, book: Book, caller: Caller, option: str | None) -> None:
        if option in (None, "INPUT_VALUE_OPTION_UNSPECIFIED"):
            raise invalid("'valueInputOption' is required but not specified")
        self.file, self.book, self.caller = file, book, caller
        self.entered = option == "USER_ENTERED"
        self.rows: set[tuple[int, int]] = set()
        self.columns: set[tuple[int, int]] = set()
        self.n_cells = 0

    def update(self, address: str, body: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        if body.get("range") and body["range"] != address:
            same = [find_range(self.book, text) for text in (body["range"], address)]
            if same[0] != same[1]:
                raise invalid(
                    f"Requested writing within range [{address}], but body range is"
                    f" [{body['range']}]"
                )
        sheet, box = find_range(self.book, address, reading=False)
        return self.write(sheet, box, body, options, address)

    def write(
        self, sheet: Sheet, box: Box, body: dict[str, Any], options: dict[str, Any], address: str
    ) -> dict[str, Any]:
        lines = body.get("values", [])
        height = max((at for at, line in enumerate(lines, 1) if line), default=0)
        width = max(map(len, lines), default=0)
        if body.get("majorDimension") == "COLUMNS":
            height, width, lines = width, height, list(zip_longest(*lines))
        single = box.bottom == box.top + 1 and box.right == box.left + 1
        if not single:
            if box.bottom is not None and height > box.bottom - box.top:
                raise invalid(
                    f"Requested writing within range [{address}], but tried writing to row"
                    f" [{box.bottom + 1}]"
                )
            if box.right is not None and width > box.right - box.left:
                raise invalid(
                    f"Requested writing within range [{address}], but tried writing to column"
                    f" [{ranges.letters(box.right)}]"
                )
        answer: dict[str, Any] = {"spreadsheetId": self.book.ident}
        area = Box(
            sheet.ident, box.top, box.top + max(height, 1), box.left, box.left + max(width, 1)
        )
        answer["updatedRange"] = area.a1(sheet.title)
        self._grow(sheet, box.top + height, box.left + width)
        guard(sheet, area, self.caller.email, self.file.owner)
        changed: set[int] = set()
        columns: set[int] = set()
        n = 0
        for row, values in enumerate(lines, box.top):
            old = sheet.rows[row] if row < len(sheet.rows) else {}
            new = {
                column: self.cell(old.get(column, EMPTY), value)
                for column, value in enumerate(values, box.left)
                if value is not None
            }
            if new:
                sheet.put(row, new)
                changed.add(row)
                columns.update(new)
                n += len(new)
        sheet.trim()
        if changed:
            answer |= {
                "updatedRows": len(changed),
                "updatedColumns": len(columns),
                "updatedCells": n,
            }
            self.rows |= {(sheet.ident, row) for row in changed}
            self.columns |= {(sheet.ident, column) for column in columns}
            self.n_cells += n
        if options.get("includeValuesInResponse"):
            view = {
                "majorDimension": body.get("majorDimension"),
                "valueRenderOption": options.get("responseValueRenderOption"),
                "dateTimeRenderOption": options.get("responseDateTimeRenderOption"),
            }
            answer["updatedData"] = read_box(
                self.book, sheet, area.within(sheet.n_rows, sheet.n_columns), view
            )
        return answer

    def _grow(self, sheet: Sheet, rows: int, columns: int) -> None:
        """Writing from one cell, or appending, makes the grid larger where it has to."""
        if rows > sheet.n_rows or columns > sheet.n_columns:
            sheet.size(max(rows, sheet.n_rows), max(columns, sheet.n_columns))
            if self.book.n_cells > CELL_LIMIT:
                raise invalid(TOO_MANY_CELLS)

    def cell(self, old: Cell, value: Any) -> Cell:
        """The old cell with a new value; a typed date or sum of money brings its format where there is none."""
        if isinstance(value, str):
            if len(value) > 50_000:
                raise invalid(
                    "Your input contains more than the maximum of 50000 characters in a single"
                    " cell."
                )
            if value == "":
                return old.worth(None)
            if self.entered:
                new, form = typed(value, self.book.locale, number_format(old).get("type") == "TEXT")
                looks = old.format
                if form and not number_format(old):
                    looks = {**(old.format or {}), "numberFormat": form}
                return Cell(new.value, new.formula, looks, old.note, old.validation)
        if isinstance(value, float):
            value = plain(value)
        return old.worth(value)

    def append(self, address: str, body: dict[str, Any], options: dict[str, Any]) -> dict[str, Any]:
        sheet, box = find_range(self.book, address)
        table = last_table(sheet, box)
        answer: dict[str, Any] = {"spreadsheetId": self.book.ident}
        top, left = box.top, box.left
        if table:
            answer["tableRange"] = table.a1(sheet.title)
            assert table.bottom is not None
            top, left = table.bottom, table.left
        if options.get("insertDataOption") == "INSERT_ROWS" and top < len(sheet.rows):
            count = len(body.get("values", []))
            sheet.rows[top:top] = [{} for _ in range(count)]
            sheet.size(sheet.n_rows + count, sheet.n_columns)
        start = Box(sheet.ident, top, top + 1, left, left + 1)
        answer["updates"] = self.write(sheet, start, body, options, address)
        return answer

    def clear(self, address: str) -> str:
        sheet, box = find_range(self.book, address)
        box = box.within(sheet.n_rows, sheet.n_columns)
        guard(sheet, box, self.caller.email, self.file.owner)
        wipe(sheet, box)
        return box.a1(sheet.title)


def wipe(sheet: Sheet, box: Box) -> None:
    """The values of a block taken away; formats and notes stay."""
    assert box.bottom is not None
    for row in range(box.top, min(box.bottom, len(sheet.rows))):
        inside = {c: cell.worth(None) for c, cell in sheet.rows[row].items() if box.holds(row, c)}
        if inside:
            sheet.put(row, inside)
    sheet.trim()


def last_table(sheet: Sheet, box: Box) -> Box | None:
    """The last block of neighbouring filled cells that begins within a range: what `append` appends to."""
    filled = {(row, column) for row, column, cell in sheet.cells() if cell.filled}
    inside = [(row, column) for row, column in filled if box.holds(row, column)]
    if not inside:
        return None
    seen: set[tuple[int, int]] = set()
    todo = [max(inside)]
    while todo:
        row, column = todo.pop()
        if (row, column) in seen:
            continue
        seen.add((row, column))
        todo += [
            (r, c)
            for r in (row - 1, row, row + 1)
            for c in (column - 1, column, column + 1)
            if (r, c) in filled and (r, c) not in seen
        ]
    rows, columns = [r for r, _ in seen], [c for _, c in seen]
    return Box(sheet.ident, min(rows), max(rows) + 1, min(columns), max(columns) + 1)
