"""A workbook as any reader of cells can take it: parts under their usual names, no emptiness
between far cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.excel.index import Index, Sheet
from toolkit.workbooks.excel.package import MAIN, OFFICE, RELS, Package
from toolkit.workbooks.excel.xml_cells import cells_of, column_number

_LARGEST = 4_000_000  # cells, blank ones too: what a reader may lay out at once
_WIDEST, _LONGEST = 16_384, 1_048_576
_ROW = re.compile(rb"row (?:[^>]*? )?r=[\"'](\d+)")
_FAR = re.compile(rb" r=[\"']([A-Z]{2,3})\d")


def spread(xml: bytes) -> bool:
    """Whether a few cells lie so far from each other that all the blank ones between them would
    fill the memory.
    """
    rows = max(map(int, _ROW.findall(xml)), default=0)
    cells = xml.count(b"<c ") or xml.count(b":c ")
    if rows * _WIDEST <= max(_LARGEST, 20 * cells):
        return False
    columns = max((column_number(found.decode()) for found in set(_FAR.findall(xml))), default=26)
    return rows * columns > max(_LARGEST, 20 * cells)


def together(xml: bytes) -> tuple[bytes, list[int], list[int]]:
    """The sheet with only those rows and columns in which something stands, and the numbers these
    have.
    """
    found = [(row, column, _text(cell)) for row, column, cell in cells_of(xml) if len(cell)]
    rows = sorted({row for row, _, _ in found})
    columns = sorted({column for _, column, _ in found})
    if rows and (rows[-1] > _LONGEST or columns[-1] > _WIDEST):
        raise ValueError("a cell where no sheet has one")
    down, right = (
        {number: n for n, number in enumerate(numbers, 1)} for numbers in (rows, columns)
    )
    lines: dict[int, list[str]] = {}
    for row, column, text in sorted(found, key=lambda one: one[:2]):
        lines.setdefault(down[row], []).append(
            f'<c r="{letters(right[column])}{down[row]}"{text}</c>'
        )
    inside = "".join(f'<row r="{row}">{"".join(line)}</row>' for row, line in lines.items())
    return (
        f'<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>'.encode(),
        rows,
        columns,
    )


def _text(cell: etree._Element) -> str:
    """The cell from its look and kind on, in the words that every reader knows."""
    says = "".join(f' {name}="{cell.get(name)}"' for name in ("s", "t") if cell.get(name))
    inside = "".join(
        etree.tostring(one, encoding="unicode", with_tail=False)
        for one in cell
        if etree.QName(one).localname != "f"
    )
    return f"{says}>{inside}"


def plain(
    package: Package, index: Index, sheets: Sequence[Sheet], instead: Mapping[str, bytes]
) -> bytes:
    """A file with these sheets alone, in their order and under their usual names; `instead` has
    other XML by part.
    """
    parts = [
        (f"worksheets/sheet{n}.xml", "worksheet", sheet.part) for n, sheet in enumerate(sheets, 1)
    ]
    for kind in ("styles", "sharedStrings"):
        part = index.related(kind)
        if part is not None and part in package:
            parts.append((f"{kind}.xml", kind, part))
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for n, (name, kind, _) in enumerate(parts, 1)
    )
    lines = "".join(
        f'<sheet name="{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1)
    )
    made = {
        "_rels/.rels": (
            f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELS}">{relations}</Relationships>',
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr '
            f'date1904="{int(index.date_1904)}"/><sheets>{lines}</sheets></workbook>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for name, text in made.items():
            packed.writestr(name, text)
        for name, _, part in parts:
            packed.writestr(f"xl/{name}", instead[part] if part in instead else package.read(part))
    return out.getvalue()
