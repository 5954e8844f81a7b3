"""Removing a tab of ours from a file, with all that only it pointed to."""

from __future__ import annotations

from lxml import etree

from toolkit.errors import Refusal, Refused
from toolkit.workbooks.cells import Grid
from toolkit.workbooks.excel.index import ExcelTab, Index
from toolkit.workbooks.excel.package import MAIN, Package
from toolkit.workbooks.excel.xml_text import escaped

TAB_READ_ELSEWHERE = Refusal(
    Refused,
    "tab-read-elsewhere",
    "A formula of yours reads the tab “{title}”, which would go. Nothing was changed. Take the"
    " formula out first.",
)

_NAME = f"{{{MAIN}}}definedName"


def remove(package: Package, index: Index, grid: Grid) -> None:
    """Takes the tab out; `Refused` where a formula of people's reads it."""
    sheets = index.sheets()
    sheet = next(one for one in sheets if one.title == grid.title)
    _refuse_read(package, index, sheets, sheet)
    lines = index.root.find(f"{{{MAIN}}}sheets")
    assert lines is not None
    lines.remove(lines[sheet.place])
    for line in index.root.findall(f".//{_NAME}"):
        _renumber(line, sheet.place)
    view = index.root.find(f"{{{MAIN}}}bookViews/{{{MAIN}}}workbookView")
    for name in ("activeTab", "firstSheet") if view is not None else ():
        if (at := int(view.get(name, "0"))) >= sheet.place:
            view.set(name, str(max(0, at - 1)))
    package.unrelate(index.part, sheet.part)
    _forget(package, sheet.part)


def _renumber(line: etree._Element, place: int) -> None:
    """Names of the tab go with it; those of tabs behind it follow them forward."""
    local, parent = line.get("localSheetId"), line.getparent()
    if local is None or parent is None:
        return
    if int(local) == place:
        parent.remove(line)
    elif int(local) > place:
        line.set("localSheetId", str(int(local) - 1))


def _refuse_read(package: Package, index: Index, sheets: list[ExcelTab], gone: ExcelTab) -> None:
    quoted = escaped(gone.title).replace("&", "&amp;")
    spoken = [f"{quoted}!", f"{quoted}'!".replace("'", "&apos;"), f"{quoted}'!"]
    signs = [one.encode() for one in spoken]
    for sheet in sheets:
        if sheet.cells and sheet.tag is None and sheet.part in package:
            xml = package.read(sheet.part)
            if any(sign in xml for sign in signs):
                raise TAB_READ_ELSEWHERE(title=gone.title)


def _forget(package: Package, part: str) -> None:
    """Drops a part and what nothing else points to."""
    inner = [one.target for one in package.relations(part) if not one.outside]
    package.forget(part)
    for target in inner:
        if target in package and not package.pointed_to(target):
            _forget(package, target)
