"""Beside people's tabs: a tab that was drawn elsewhere is brought into their workbook, under names
nobody uses yet.
"""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Sequence

from lxml import etree

from toolkit.workbooks.cells import letters
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel.carry import Carried
from toolkit.workbooks.excel.charts import straight
from toolkit.workbooks.excel.comments import Comment
from toolkit.workbooks.excel.composing import composed
from toolkit.workbooks.excel.hyperlinks import lead
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import CONTENT_TYPES, MAIN, OFFICE, TYPES, Package, rels_part
from toolkit.workbooks.excel.packing import Packed
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
        pieces = composed(root, tab, kept, date_1904=self.index.date_1904)
        self.package.put(part, Packed.of(pieces))
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
        if part not in self.package or self.package.pointed_to(part):
            return
        inner = [
            relation.target for relation in self.package.relations(part) if not relation.outside
        ]
        self.package.forget(part)
        for target in inner:
            self._drop(target)


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
