"""What people wrote in a tab of the toolkit: their cells and comments go over to the tab that
replaces it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from toolkit.workbooks.changes import Rectangle, TabChange
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel.comments import Comment, comments_of, threads
from toolkit.workbooks.excel.filled import Filled
from toolkit.workbooks.excel.hyperlinks import Hyperlink, hyperlinks
from toolkit.workbooks.excel.package import MAIN, Package
from toolkit.workbooks.excel.relocated import Relocation
from toolkit.workbooks.excel.unworked import has_formulas
from toolkit.workbooks.excel.xml_cells import cells_of

_DEFAULT_NAMESPACE = f' xmlns="{MAIN}"'
_COLOUR = re.compile(rb"<(?:\w+:)?tabColor\b([^>]*?)/?>")


@dataclass
class Carried:
    """What stays of a tab that is replaced."""

    cells: dict[int, dict[int, str]] = field(
        default_factory=dict
    )  # cell elements by row and column
    comments: list[Comment] = field(default_factory=list)
    widths: dict[int, dict[str, str]] = field(
        default_factory=dict
    )  # of columns, and whether they are hidden
    links: list[Hyperlink] = field(default_factory=list)
    colour: str | None = (
        None  # what the tab's own mark of colour says; None where the looks are laid anew
    )
    selected: bool = False  # whether the workbook opens on it
    formulas_gone: bool = False


def carried(package: Package, part: str, change: TabChange) -> Carried:
    """Everything that is people's in the tab: their columns, what stands beside and below ours,
    their comments.
    """
    xml = package.xml(part)
    kept = Carried(
        selected=bool(re.search(rb'<(?:\w+:)?sheetView\b[^>]*\btabSelected="(?:1|true)"', xml))
    )
    if not change.restyle:
        kept.widths = dict(_widths(xml))
        found = _COLOUR.search(xml, 0, max(xml.find(b"sheetData"), 0))
        kept.colour = found[1].decode("utf-8", "replace") if found else ""
        kept.widths = {change.moves.place(1, n)[1]: says for n, says in kept.widths.items()}
    ours = _ours(change)
    kept.links = list(hyperlinks(package, part, xml, ours, change.moves))
    formulas = has_formulas(xml)
    if formulas or change.tab.shared or _anything_else(change, ours):
        filled, way = Filled(), Relocation(change.moves, change.title)
        for old_row, old_column, cell in cells_of(xml):
            row, column = way.place(old_row, old_column, cell)
            if ours(row, column):
                filled.goes(row, column, cell)
                kept.formulas_gone |= formulas and any(
                    etree.QName(one).localname == "f" for one in cell
                )
            elif change.tab.shared or len(cell):
                filled.stays(row, column, cell)
                kept.cells.setdefault(row, {})[column] = _alone(cell)
    for one in comments_of(package, part):
        place = change.moves.place(one.row, one.column)
        on_heading = place[0] == change.tab.heading_row and place[1] <= len(change.tab.columns)
        if not on_heading and place not in change.unsaid:  # our own notes are laid anew
            kept.comments.append(one.at(*place))
    threads(package, part, change)
    return kept


def _widths(xml: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    head = xml[: xml.find(b"sheetData")].decode("utf-8", "replace")
    for line in re.findall(r"<(?:\w+:)?col\b[^>]*>", head):
        says = dict(re.findall(r'(\w+)="([^"]*)"', line))
        kept = {name: says[name] for name in ("width", "hidden", "customWidth") if name in says}
        # A look may lie on all columns to the end; only as many as a table could have matter.
        for column in range(int(says.get("min", 1)), min(int(says.get("max", 1)), 500) + 1):
            yield column, kept


def _ours(change: TabChange) -> Callable[[int, int], bool]:
    """Whether a cell is the toolkit's: its table as it will be, its first line, and whatever the
    plan empties.
    """
    tab = change.tab
    own = {n for n, column in enumerate(tab.columns, 1) if not column.people}
    last = tab.heading_row + tab.n_rows
    planned = _planned(change.rectangles, tab) | change.taken

    def ours(row: int, column: int) -> bool:
        if row > tab.heading_row:
            return (row <= last and column in own) or (row, column) in planned
        if row == tab.heading_row and column <= len(tab.columns):
            return True
        return (row == 1 and column == 1) or (row, column) in planned

    return ours


def _planned(rectangles: tuple[Rectangle, ...], tab: Tab) -> set[tuple[int, int]]:
    """The cells outside the table that the plan empties, such as the last rows of one that became
    shorter.
    """
    last = tab.heading_row + tab.n_rows
    return {
        (row, rectangle.column + right)
        for rectangle in rectangles
        for row, line in enumerate(rectangle.values, rectangle.row)
        if not tab.heading_row <= row <= last or rectangle.column + len(line) - 1 > len(tab.columns)
        for right in range(len(line))
    }


def _anything_else(change: TabChange, ours: Callable[[int, int], bool]) -> bool:
    """Whether anything stands in the tab beside the table that is laid anew."""
    tab, grid = change.tab, change.existing
    last = tab.heading_row + tab.n_rows
    for n, column in enumerate(grid.columns if grid else (), 1):
        inside = n <= len(tab.columns) and not tab.columns[n - 1].people
        rows = (
            (*range(1, tab.heading_row), *range(last + 1, len(column) + 1))
            if inside
            else range(1, len(column) + 1)
        )
        if any(
            row <= len(column) and column[row - 1] is not None and not ours(row, n) for row in rows
        ):
            return True
    return False


def _alone(cell: etree._Element) -> str:
    """The element as text, without the namespaces that the sheet around it declares anyway."""
    lone = copy.deepcopy(cell)
    lone.tail = None
    etree.cleanup_namespaces(lone)
    return etree.tostring(lone, encoding="unicode").replace(_DEFAULT_NAMESPACE, "")
