"""Beside people's tabs: a tab that was drawn elsewhere is brought into their workbook, under names
nobody uses yet.
"""

from __future__ import annotations

import copy
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.changes import Tab
from toolkit.workbooks.excel.carry import Carried
from toolkit.workbooks.excel.charts import straight
from toolkit.workbooks.excel.comments import Comment
from toolkit.workbooks.excel.forms import own_forms
from toolkit.workbooks.excel.heights import heading_lines, height, row_heights
from toolkit.workbooks.excel.hyperlinks import lead, show
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import (
    CONTENT_TYPES,
    MAIN,
    OFFICE,
    TYPES,
    Package,
    rels_part,
)
from toolkit.workbooks.excel.rows import cell_xml, rows_xml
from toolkit.workbooks.excel.styles import Styles
from toolkit.workbooks.excel.xml_parts import parsed, serialised

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_HOMES = {
    "drawing": "drawings/drawing{}.xml",
    "vmlDrawing": "drawings/vmlDrawing{}.vml",
    "chart": "charts/chart{}.xml",
    "comments": "comments{}.xml",
}
_KEPT = frozenset(
    {"pivotTable", "threadedComment"}
)  # people's, and they stand beside the sheet's own part


class Graft:
    """Brings drawn tabs (`shells`) into a package."""

    def __init__(self, package: Package, index: Index, shells: bytes) -> None:
        self.package, self.index = package, index
        self.shells = Package(shells)
        styles = index.related("styles")
        if styles is None or styles not in package:
            styles = posixpath.join(index.folder, "styles.xml")
            package.put(styles, self.shells.read("xl/styles.xml"))
            package.declare(styles, _STYLES)
            package.relate(index.part, f"{OFFICE}/styles", styles)
        before = len(etree.tostring(package.seen(styles)))
        grown = copy.deepcopy(package.seen(styles))
        self.cells, self.conditional = Styles(grown).added(self.shells.seen("xl/styles.xml"))
        if len(etree.tostring(grown)) != before:
            package.put(styles, serialised(grown))

    def lay(self, n: int, part: str | None, tab: Tab, kept: Carried) -> str:
        """Lays the nth drawn tab in place of `part`, or under a new name, and returns the part's
        name.
        """
        if part is None:
            part = self.package.fresh(posixpath.join(self.index.folder, "worksheets/sheet{}.xml"))
        else:
            self._clear(part, kept)
        source = f"xl/worksheets/sheet{n + 1}.xml"
        root = parsed(self.shells.read(source))
        self._restyle(root)
        self.package.put(part, _composed(root, tab, kept, date_1904=self.index.date_1904))
        self.package.declare(part, _SHEET)
        self._bring(source, part, kept.comments)
        lead(self.package, part, kept.links)
        return part

    def _restyle(self, root: etree._Element) -> None:
        for element, attribute, places in [
            *((one, "style", self.cells) for one in root.iter(f"{{{MAIN}}}col")),
            *((one, "s", self.cells) for one in root.iter(f"{{{MAIN}}}row", f"{{{MAIN}}}c")),
            *((one, "dxfId", self.conditional) for one in root.iter(f"{{{MAIN}}}cfRule")),
        ]:
            number = element.get(attribute)
            if number is not None or (attribute == "s" and element.tag == f"{{{MAIN}}}c"):
                element.set(attribute, str(places[int(number or 0)]))

    def _bring(self, source: str, part: str, comments: Sequence[Comment] = ()) -> None:
        """Copies what a drawn part points to, and what that points to; the ids in its relations
        stay.
        """
        where = rels_part(source)
        if where not in self.shells:
            return
        root = copy.deepcopy(self.shells.seen(where))
        for line, relation in zip(root, self.shells.relations(source), strict=True):
            if relation.outside:
                continue
            target = self.package.fresh(posixpath.join(self.index.folder, _HOMES[relation.kind]))
            data = self.shells.read(relation.target)
            if relation.kind == "comments" and comments:
                data = _with_comments(data, comments)
            if relation.kind == "chart":
                data = straight(data)
            self.package.put(target, data)
            if relation.kind == "vmlDrawing":
                _extension(self.package, "vml", _VML)
            else:
                self.package.declare(target, self.shells.content_type(relation.target))
            line.set("Target", posixpath.relpath(target, posixpath.dirname(part) or "."))
            self._bring(relation.target, target)
        existing = rels_part(part)
        if existing in self.package:  # what people keep there
            taken = {line.get("Id") for line in root}
            for line in self.package.seen(existing):
                mine = copy.deepcopy(line)
                n = 1
                while f"rId{n}" in taken:
                    n += 1
                taken.add(f"rId{n}")
                mine.set("Id", f"rId{n}")
                root.append(mine)
        self.package.put(existing, serialised(root))

    def _clear(self, part: str, kept: Carried) -> None:
        """Drops what only this sheet pointed to: its drawings, charts and comments."""
        where = rels_part(part)
        if where not in self.package:
            return
        keep = _KEPT if kept.comments else _KEPT - {"threadedComment"}
        root = self.package.edited(where)
        stay = {
            relation.ident for relation in self.package.relations(part) if relation.kind in keep
        }
        gone = {
            one.target
            for one in self.package.relations(part)
            if one.ident not in stay and not one.outside
        }
        for line in list(root):
            if line.get("Id") not in stay:
                root.remove(line)
        for target in sorted(gone):
            self._drop(target)
        if not len(root):
            self.package.forget(where)

    def _drop(self, part: str) -> None:
        if part not in self.package or self._pointed_to(part):
            return
        inner = [
            relation.target for relation in self.package.relations(part) if not relation.outside
        ]
        self.package.forget(part)
        for target in inner:
            self._drop(target)

    def _pointed_to(self, part: str) -> bool:
        for name in self.package:
            if name.endswith(".rels"):
                folder, _, file = name.rpartition("_rels/")
                if any(
                    one.target.lower() == part.lower()
                    for one in self.package.relations(folder + file[:-5])
                ):
                    return True
        return False


def _composed(root: etree._Element, tab: Tab, kept: Carried, *, date_1904: bool) -> bytes:
    """The sheet with its cells in it: the looks come from the drawn sheet's blank ones."""
    for view in root.iter(f"{{{MAIN}}}sheetView"):
        if "tabSelected" in view.attrib:
            del view.attrib["tabSelected"]
        if kept.selected:
            view.set("tabSelected", "1")
    _widen(root, kept)
    _recolour(root, kept)
    show(root, kept.links)
    data = root.find(f"{{{MAIN}}}sheetData")
    dimension = root.find(f"{{{MAIN}}}dimension")
    assert data is not None
    looks = {cell.get("r", ""): cell.get("s", "0") for cell in data.iter(f"{{{MAIN}}}c")}
    heights = {
        int(row.get("r", "0")): f' ht="{row.get("ht")}" customHeight="1"'
        for row in data
        if row.get("customHeight")
    }
    heights[tab.heading_row] = height(heading_lines(tab))
    for line in list(data):
        data.remove(line)
    lines = [*_top(tab, kept, looks, heights), *_rows(tab, kept, looks, date_1904=date_1904)]
    if dimension is not None:
        right = max([len(tab.columns), *(column for row in kept.cells.values() for column in row)])
        last = max([tab.heading_row + tab.n_rows, *kept.cells])
        dimension.set("ref", f"A1:{letters(max(right, 1))}{last}")
    text = "".join(lines).encode("utf-8")
    return serialised(root).replace(b"<sheetData/>", b"<sheetData>" + text + b"</sheetData>", 1)


def _top(
    tab: Tab, kept: Carried, looks: Mapping[str, str], heights: Mapping[int, str]
) -> Iterator[str]:
    """The rows down to the headings, with what people wrote beside them."""
    top = {(1, 1): tab.first_line} if tab.heading_row > 1 else {}
    top |= {(tab.heading_row, n): column.heading for n, column in enumerate(tab.columns, 1)}
    for row in range(1, tab.heading_row + 1):
        cells = {
            column: cell_xml(address := f"{letters(column)}{row}", looks.get(address, "0"), text)
            for (at, column), text in top.items()
            if at == row
        }
        cells |= kept.cells.get(row, {})
        if cells or row in heights:
            inside = "".join(xml for _, xml in sorted(cells.items()))
            yield f'<row r="{row}"{heights.get(row, "")}>{inside}</row>'


def _rows(tab: Tab, kept: Carried, looks: Mapping[str, str], *, date_1904: bool) -> Iterator[str]:
    """The rows of data, a block at a time, with what people wrote in and beside them."""
    below = tab.heading_row + 1
    usual = below + tab.n_rows  # the row whose blank cells look as their columns do
    tall = row_heights(tab)
    odd: dict[int, dict[int, str]] = {}
    for row, column in own_forms(tab):
        address = f"{letters(column)}{row}"
        cell = tab.cells[column - 1][row - below]
        odd.setdefault(row, {})[column] = cell_xml(
            address, looks.get(address, "0"), cell, date_1904=date_1904
        )
    for start, end in _blocks(tab):
        own = [
            (
                n,
                _look(looks, n, usual, below + start if tab.row_formats else usual),
                () if column.people else tab.cells[n - 1][start:end],
            )
            for n, column in enumerate(tab.columns, 1)
        ]
        beyond = end == tab.n_rows
        carried = {
            row: odd.get(row, {}) | dict(kept.cells.get(row, {}))
            for row in sorted({*kept.cells, *odd})
            if below + start <= row and (beyond or row < below + end)
        }
        yield from rows_xml(own, below + start, end - start, carried, tall, date_1904=date_1904)


def _blocks(tab: Tab) -> list[tuple[int, int]]:
    """The data rows that look alike, half-open: all of them, or each by itself where rows have
    formats of their own.
    """
    return (
        [(n, n + 1) for n in range(tab.n_rows)]
        if tab.row_formats and tab.n_rows
        else [(0, tab.n_rows)]
    )


def _look(looks: Mapping[str, str], column: int, usual: int, row: int) -> str:
    """The look of a place: its own blank cell's, else the column's."""
    return looks.get(f"{letters(column)}{row}", looks.get(f"{letters(column)}{usual}", "0"))


def _widen(root: etree._Element, kept: Carried) -> None:
    """People's own widths, and the columns they hid."""
    columns = root.find(f"{{{MAIN}}}cols")
    if columns is None or not kept.widths:
        return
    for line in list(columns):
        for n in range(int(line.get("min", "1")), int(line.get("max", "1")) + 1):
            one = copy.deepcopy(line)
            for name, value in {"min": str(n), "max": str(n), **kept.widths.get(n, {})}.items():
                one.set(name, value)
            line.addprevious(one)
        columns.remove(line)


def _recolour(root: etree._Element, kept: Carried) -> None:
    """The colour that people gave the tab, or took from it."""
    line = root.find(f"{{{MAIN}}}sheetPr/{{{MAIN}}}tabColor")
    if line is None or kept.colour is None:
        return
    line.attrib.clear()
    for name, value in re.findall(r'(\w+)="([^"]*)"', kept.colour):
        line.set(name, value)
    parent = line.getparent()
    if not line.attrib and parent is not None:
        parent.remove(line)


def _with_comments(data: bytes, comments: Sequence[Comment]) -> bytes:
    """People's comments as they wrote them, in the frames that were drawn for them."""
    root = parsed(data)
    authors, lines = root.find(f"{{{MAIN}}}authors"), root.find(f"{{{MAIN}}}commentList")
    assert authors is not None
    assert lines is not None
    names = [one.text or "" for one in authors]
    by_address = {f"{letters(one.column)}{one.row}": one for one in comments}
    for line in list(lines):
        mine = by_address.get(line.get("ref", ""))
        if mine is None:
            continue
        if mine.author not in names:
            names.append(mine.author)
            etree.SubElement(authors, f"{{{MAIN}}}author").text = mine.author
        element = copy.deepcopy(mine.element)
        element.set("authorId", str(names.index(mine.author)))
        lines.replace(line, element)
    etree.cleanup_namespaces(root)
    return serialised(root)


def _extension(package: Package, extension: str, content_type: str) -> None:
    root = package.seen(CONTENT_TYPES)
    if not any(line.get("Extension", "").lower() == extension for line in root):
        line = etree.Element(f"{{{TYPES}}}Default", Extension=extension, ContentType=content_type)
        package.edited(CONTENT_TYPES).insert(0, line)
