"""A workbook as any reader of cells can take it: only the tabs that are read, parts under their
usual names, no emptiness between far cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

import numpy as np
from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.bounds import (
    LARGEST_WHOLE,
    MOST_APART,
    MOST_CELLS,
    MOST_TEXT,
    MOST_TEXTS,
    check_cells,
    check_spread,
    check_text,
    check_unpacked,
)
from toolkit.workbooks.excel.different import Different, different
from toolkit.workbooks.excel.extent import (
    blank_cells,
    extent,
    may_share,
    shared_text,
    text_lengths,
)
from toolkit.workbooks.excel.index import ExcelTab, Index
from toolkit.workbooks.excel.package import MAIN, OFFICE, RELS, Package
from toolkit.workbooks.excel.unworked import Sealed, formulas_in
from toolkit.workbooks.excel.xml_cells import cells_of
from toolkit.workbooks.excel.xml_parts import undeclared

# What readers stumble over: a range that is none, and errors that they do not know.
_DIMENSION = re.compile(rb"<((?:[^\s<>/:]+:)?dimension)\b[^<>]*(?:/>|>\s*</\1\s*>)")
_FROM_A1 = re.compile(rb"\sref\s*=\s*\"A1(?::[A-Z]{1,3}[1-9][0-9]{0,6})?\"")
_ERROR = re.compile(rb"(<(?:[^\s<>/:]+:)?c(?=\s)[^<>]*?\st\s*=\s*)[\"']e[\"']")
# A cell with a look, up to the number that it says.
_NUMBER = re.compile(
    rb"""(<(?:[^\s<>/:]+:)?c\s(?:[^<>]*?\s)?)s\s*=\s*(?:"[^"]*"|'[^']*')"""
    rb"""([^<>]*(?<!/)>(?:<(?!/?(?:[^\s<>/:]+:)?[cv][\s>])[^<]*)*"""
    rb"""<(?:[^\s<>/:]+:)?v>\s*([^<\s]+)\s*<)"""
)
_MOST_DAYS = 999_999_999  # that Python has
_PIECE = 1 << 18  # bytes


@dataclass(frozen=True)
class PlainFile:
    """The file, what each sheet is called in it by its part, and of each whose far cells were put
    together the rows and columns that they have. Of the sheets in `once` only the different cells
    stand there.
    """

    file: io.BytesIO
    names: dict[str, str]
    apart: dict[str, tuple[list[int], list[int]]]
    once: dict[str, Different] = field(default_factory=dict)


def as_it_is(
    package: Package, index: Index, sheets: Sequence[ExcelTab], known: Sealed
) -> PlainFile | None:
    """The workbook as it lies there, with each different cell of these sheets once, where any
    reader of cells can take it and nothing in them could fill the memory; None where that needs a
    closer look. Which of them have formulas is `known` from then on.
    """
    if package.touched:
        return None
    parts = _parts(package, index, sheets)
    there = [part for _, kind, part in parts if kind != "worksheet"]
    names = {sheet.part: str(n) for n, sheet in enumerate(sheets, 1)}
    check_unpacked(sum(package.size(part) for part in (*names, *there)), LARGEST_WHOLE)
    if any(package.xml(part) != package.read(part) for part in there):
        return None
    texts = b"".join(package.read(part) for _, kind, part in parts if kind == "sharedStrings")
    cells = shared = texts.count(b"<si") + texts.count(b":si")
    sharing = 0
    once: dict[str, Different] = {}
    for part in names:
        xml = package.read(part)
        found = different(xml, MOST_CELLS) if undeclared(xml) == xml else None
        if found is None or (found.given_up and not _sound(xml)):
            return None
        cells, sharing = cells + found.cells, sharing + (may_share(xml) if texts else 0)
        formulas_in(package, part, known, xml)
        if not found.given_up:
            once[part] = found
    if MOST_CELLS < cells <= 2 * MOST_CELLS:  # the blank ones of tables with looks among them
        cells -= sum(blank_cells(package.read(part)) for part in names)
    if shared > MOST_TEXTS or cells > MOST_CELLS or sharing * len(texts) > MOST_TEXT:
        return None
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name, text in _frame(index, parts, len(sheets)):
            made.writestr(name, text)
        for name, _, part in parts:
            if part in once:
                made.writestr(f"xl/{name}", _readable(once[part].sheet()))
            else:
                package.lay(made, part, f"xl/{name}")
    out.seek(0)
    return PlainFile(out, names, {}, once)


def _parts(
    package: Package, index: Index, sheets: Sequence[ExcelTab]
) -> list[tuple[str, str, str]]:
    """The parts that the cells of these sheets need: what each is called in a file with them alone,
    its kind, and its name.
    """
    parts = [
        (f"worksheets/sheet{n}.xml", "worksheet", sheet.part) for n, sheet in enumerate(sheets, 1)
    ]
    for kind in ("styles", "sharedStrings"):
        part = index.related(kind)
        if part is not None and part in package:
            parts.append((f"{kind}.xml", kind, part))
    return parts


def _sound(xml: bytes) -> bool:
    """Whether a sheet has nothing that a reader stumbles over."""
    if _may_have_errors(xml):
        return False
    said = _DIMENSION.search(xml[: xml.find(b"sheetData")])
    return said is None or _FROM_A1.search(said[0]) is not None


def _may_have_errors(xml: bytes) -> bool:
    """Whether an e stands alone between two quotes anywhere: a piece after the other, each of which
    is at hand while it is looked at.
    """
    signs = np.frombuffer(xml, dtype=np.uint8)
    for start in range(0, len(signs), _PIECE):
        piece = signs[start : start + _PIECE + 2]
        quotes = (piece == ord('"')) | (piece == ord("'"))
        if (quotes[:-2] & (piece[1:-1] == ord("e")) & quotes[2:]).any():
            return True
    return False


def plain(
    package: Package, index: Index, sheets: Sequence[ExcelTab], *, vast: bool = False
) -> PlainFile:
    """A file with these sheets alone, in their order; `vast`: a number that is too large for any
    day or length of time has no look. `TooLarge` before it could fill the memory.
    """
    parts = _parts(package, index, sheets)
    check_unpacked(sum(package.size(part) for _, _, part in parts), LARGEST_WHOLE)
    titles = {sheet.part: sheet.title for sheet in sheets}
    apart: dict[str, tuple[list[int], list[int]]] = {}
    sharing: dict[str, int] = {}
    texts, cells = "", 0
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for name, text in _frame(index, parts, len(sheets)):
            packed.writestr(name, text)
        for name, kind, part in parts:
            xml = package.xml(part)
            if kind == "worksheet":
                found = extent(xml)
                check_cells(cells := cells + found.cells)
                if found.laid_out > MOST_CELLS:
                    check_spread(titles[part], found.last, found.cells, MOST_APART)
                    xml, rows, columns = together(xml)
                    check_spread(titles[part], found.last, len(rows) * len(columns), MOST_CELLS)
                    apart[part] = rows, columns
                sharing[part] = may_share(xml)
                xml = _readable(_NUMBER.sub(_looking, xml) if vast else xml)
            elif kind == "sharedStrings":
                check_cells(xml.count(b"<si") + xml.count(b":si"), MOST_TEXTS)
                texts = part
            packed.writestr(f"xl/{name}", xml)
    if texts:
        _check_texts(package, texts, sharing)
    names = {sheet.part: str(n) for n, sheet in enumerate(sheets, 1)}
    out.seek(0)
    return PlainFile(out, names, apart)


def _check_texts(package: Package, part: str, sharing: Mapping[str, int]) -> None:
    """Refuses cells that would repeat a text until it fills the memory. `sharing` are the cells of
    each sheet that may say their text by its number.
    """
    texts, cells = package.xml(part), sum(sharing.values())
    if cells * len(texts) <= MOST_TEXT:
        return
    lengths = text_lengths(texts)
    if cells * max(lengths, default=0) > MOST_TEXT:
        check_text(sum(shared_text(package.xml(one), lengths) for one, n in sharing.items() if n))


def _looking(cell: re.Match[bytes]) -> bytes:
    """The cell with its look, where its number may have that of a day."""
    try:
        vast = abs(float(cell[3])) >= _MOST_DAYS
    except ValueError:
        vast = False
    return cell[1] + cell[2] if vast else cell[0]


def _readable(xml: bytes) -> bytes:
    if _may_have_errors(xml):
        xml = _ERROR.sub(rb'\1"str"', xml)  # an error is read as the text that shows
    begin = xml.find(b"sheetData")
    return _DIMENSION.sub(b"", xml[:begin]) + xml[begin:]


def _frame(
    index: Index, parts: Sequence[tuple[str, str, str]], n: int
) -> Iterator[tuple[str, str]]:
    """The parts that say what the others are."""
    yield (
        "_rels/.rels",
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for n, (name, kind, _) in enumerate(parts, 1)
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{RELS}">{relations}</Relationships>',
    )
    lines = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, n + 1))
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr '
        f'date1904="{int(index.date_1904)}"/><sheets>{lines}</sheets></workbook>',
    )


def together(xml: bytes) -> tuple[bytes, list[int], list[int]]:
    """The sheet with only those rows and columns in which something stands, and the numbers these
    have.
    """
    found = [(row, column, _text(cell)) for row, column, cell in cells_of(xml) if len(cell)]
    rows = sorted({row for row, _, _ in found})
    columns = sorted({column for _, column, _ in found})
    down, right = (
        {number: n for n, number in enumerate(numbers, 1)} for numbers in (rows, columns)
    )
    cells = "".join(
        f'<c r="{letters(right[column])}{down[row]}"{text}</c>' for row, column, text in found
    )
    return (
        f'<worksheet xmlns="{MAIN}"><sheetData><row>{cells}</row></sheetData></worksheet>'.encode(),
        rows,
        columns,
    )


def _text(cell: etree._Element) -> str:
    """The cell from its look and kind on, in the words that every reader knows."""
    says = "".join(f' {name}="{escape(said)}"' for name in ("s", "t") if (said := cell.get(name)))
    inside = "".join(
        etree.tostring(one, encoding="unicode", with_tail=False)
        for one in cell
        if etree.QName(one).localname != "f"
    )
    return f"{says}>{inside}"
