"""Growing: dropdowns, colours and tables that end with the last row of a list, made to hold the
rows that people accepted below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.xml_cells import column_number

_RANGE = re.compile(r"(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?")
_HELD = re.compile(
    rb"(<(?:\w+:)?(?:dataValidation|conditionalFormatting)\b[^>]*?\ssqref=\")([^\"]*)(\")"
    rb"|(<(?:\w+:)?sqref>)([^<]*)(<)"
)
_DIMENSION = re.compile(rb"(<(?:\w+:)?dimension\b[^>]*?\sref=\")([^\"]*)(\")")
_TABLE = re.compile(rb"(<(?:\w+:)?(?:table|autoFilter)\b[^>]*?\sref=\")([^\"]*)(\")")
_TOTALS = re.compile(rb"\stotalsRowCount=\"[1-9]")


def grown(xml: bytes, above: int, last: int) -> bytes:
    """A sheet's part in which everything that holds row `above` reaches to row `last`."""
    end = xml.find(b"sheetData>", xml.find(b"sheetData") + 9)
    head, body, tail = xml[: xml.find(b"sheetData")], xml[xml.find(b"sheetData") : end], xml[end:]
    head = _DIMENSION.sub(lambda one: one[1] + _wide(one[2], last) + one[3], head)
    return head + body + _HELD.sub(_reaching(above, last), tail)


def grown_tables(package: Package, part: str, above: int, last: int) -> Iterator[tuple[str, bytes]]:
    """The parts of a sheet's tables that end with row `above`, with rows to `last` in them."""
    for relation in package.relations(part):
        if relation.kind != "table" or relation.target not in package:
            continue
        xml = package.xml(relation.target)
        if _TOTALS.search(xml):
            continue
        made = _TABLE.sub(lambda one: one[1] + _ending(one[2], above, last) + one[3], xml)
        if made != xml:
            yield relation.target, made


def _reaching(above: int, last: int) -> Callable[[re.Match[bytes]], bytes]:
    def made(one: re.Match[bytes]) -> bytes:
        before, said, after = one[1] or one[4], one[2] or one[5], one[3] or one[6]
        parts = [_longer(part, above, last) for part in (said or b"").decode().split()]
        return bytes(before + " ".join(parts).encode() + after)

    return made


def _longer(said: str, above: int, last: int) -> str:
    found = _RANGE.fullmatch(said)
    if found is None:
        return said
    top, bottom = int(found[3]), int(found[6] or found[3])
    if not top <= above <= bottom or bottom >= last:
        return said
    return f"{found[1]}{found[2]}{top}:{found[4] or found[1]}{found[5] or found[2]}{last}"


def _ending(said: bytes, above: int, last: int) -> bytes:
    found = _RANGE.fullmatch(said.decode())
    if found is None or int(found[6] or found[3]) != above:
        return said
    return _longer(said.decode(), above, last).encode()


def _wide(said: bytes, last: int) -> bytes:
    """The used area, down to a row."""
    found = _RANGE.fullmatch(said.decode())
    if found is None or int(found[6] or found[3]) >= last:
        return said
    right = letters(column_number((found[4] or found[1]).replace("$", "")))
    return f"{found[1]}{found[2]}{found[3]}:{right}{last}".encode()
