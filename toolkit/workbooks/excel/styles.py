"""Looks of cells: the toolkit's are added behind those that are there, so no number a person's cell
uses changes.
"""

from __future__ import annotations

from lxml import etree

from toolkit.workbooks.excel.package import MAIN

_ORDER: tuple[str, ...] = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
)
_ORDER += ("colors", "extLst")


def _q(tag: str) -> str:
    return f"{{{MAIN}}}{tag}"


class Styles:
    """A styles part that other workbooks' looks are added to; what is there already is used
    again.
    """

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self._known: dict[str, dict[bytes, int]] = {}

    def added(self, ours: etree._Element) -> tuple[list[int], list[int]]:
        """Adds all looks of another styles part; returns, by their old number, the new ones of its
        cell formats and of its conditional formats.
        """
        formats = {}
        for line in ours.iterfind(f"{_q('numFmts')}/{_q('numFmt')}"):
            formats[line.get("numFmtId", "")] = self._number_format(line.get("formatCode", ""))
        moved = {
            attribute: [self._place(group, one) for one in ours.iterfind(f"{_q(group)}/*")]
            for attribute, group in (
                ("fontId", "fonts"),
                ("fillId", "fills"),
                ("borderId", "borders"),
            )
        }
        cells = []
        for xf in ours.iterfind(f"{_q('cellXfs')}/*"):
            mine = etree.fromstring(etree.tostring(xf))
            for attribute, places in moved.items():
                mine.set(attribute, str(places[int(mine.get(attribute, "0"))]))
            number = mine.get("numFmtId", "0")
            mine.set("numFmtId", formats.get(number, number))
            mine.set("xfId", "0")
            cells.append(self._place("cellXfs", mine))
        return cells, [self._place("dxfs", dxf) for dxf in ours.iterfind(f"{_q('dxfs')}/*")]

    def _group(self, tag: str) -> etree._Element:
        found = self.root.find(_q(tag))
        if found is None:
            found = etree.Element(_q(tag))
            later = _ORDER[_ORDER.index(tag) + 1 :]
            after = next(
                (one for name in later if (one := self.root.find(_q(name))) is not None), None
            )
            if after is None:
                self.root.append(found)
            else:
                after.addprevious(found)
        return found

    def _place(self, tag: str, element: etree._Element) -> int:
        """Where an equal element stands in the group; it is put behind the others where there is
        none.
        """
        group = self._group(tag)
        known = self._known.get(tag)
        if known is None:
            known = self._known[tag] = {}
            for n, one in enumerate(group):
                known.setdefault(_canonical(one), n)
        form = _canonical(element)
        if form not in known:
            known[form] = len(group)
            group.append(etree.fromstring(etree.tostring(element)))
            group.set("count", str(len(group)))
        return known[form]

    def _number_format(self, code: str) -> str:
        group = self._group("numFmts")
        taken = {int(line.get("numFmtId", "0")) for line in group}
        for line in group:
            if line.get("formatCode") == code:
                return line.get("numFmtId", "")
        ident = str(max(taken | {163}) + 1)
        etree.SubElement(group, _q("numFmt"), numFmtId=ident, formatCode=code)
        group.set("count", str(len(group)))
        return ident


def _canonical(element: etree._Element) -> bytes:
    copy = etree.fromstring(etree.tostring(element))
    copy.tail = None
    etree.cleanup_namespaces(copy)
    form: bytes = etree.tostring(copy, method="c14n")
    return form
