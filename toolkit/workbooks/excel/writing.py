"""Writing: the file as it is with the changes in it."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.errors import Refusal, Refused
from toolkit.workbooks.cells import Snapshot, Tag, letters
from toolkit.workbooks.changes import Changes, TabChange
from toolkit.workbooks.excel import removing, returning
from toolkit.workbooks.excel.accepting import accept
from toolkit.workbooks.excel.carry import Carried, carried
from toolkit.workbooks.excel.charts import ranges
from toolkit.workbooks.excel.graft import Graft
from toolkit.workbooks.excel.index import ExcelTab, Index
from toolkit.workbooks.excel.looks import CellComment, Drawn, shells
from toolkit.workbooks.excel.package import Package
from toolkit.workbooks.excel.paper import area
from toolkit.workbooks.excel.unworked import Sealed, formulas_in
from toolkit.workbooks.places import places
from toolkit.workbooks.refusals import check

WORKBOOK_WITHOUT_TABS = Refusal(
    Refused,
    "workbook-without-tabs",
    "A workbook needs at least one tab, so none was made.",
)


def written(package: Package, index: Index, changes: Changes, known: Sealed) -> bytes:
    """The file with the changes in it."""
    sheets = {sheet.title: sheet for sheet in index.sheets()}
    check(changes, {title: sheet.tag for title, sheet in sheets.items()})
    if not sheets and not changes.tabs:
        raise WORKBOOK_WITHOUT_TABS()
    index.edit()
    if any(sheet.cells and formulas_in(package, sheet.part, known) for sheet in sheets.values()):
        index.recalculate()
    for one in changes.accepted:
        accept(package, index, one)
    if changes.tabs:
        _lay(package, index, changes, sheets)
    for back in changes.returned:
        returning.put(package, index, back)
    for grid in changes.removed:
        removing.remove(package, index, grid)
    if not index.sheets():
        raise WORKBOOK_WITHOUT_TABS()
    for name, value in changes.marks.items():
        index.set_mark(name, value)
    return package.packed()


def _lay(package: Package, index: Index, changes: Changes, sheets: dict[str, ExcelTab]) -> None:
    kept = [
        carried(package, sheets[change.title].part, change) if change.existing else Carried()
        for change in changes.tabs
    ]
    if not sheets:
        next(
            (one for one, change in zip(kept, changes.tabs, strict=True) if not change.tab.hidden),
            kept[0],
        ).selected = True
    graft = Graft(package, index, shells(_drawn(changes.tabs, kept, changes.base)))
    spots = places({title: sheet.tag for title, sheet in sheets.items()}, changes.tabs)
    for n, (change, one) in enumerate(zip(changes.tabs, kept, strict=True)):
        sheet = sheets.get(change.title) if change.existing else None
        part = graft.lay(n, sheet.part if sheet else None, change.tab, one)
        if sheet is None:
            index.add_sheet(change.title, part, spots[change.title], hidden=change.tab.hidden)
    standing = {sheet.title: sheet for sheet in index.sheets()}
    for change in changes.tabs:
        sheet = standing[change.title]
        if change.existing and change.restyle and change.tab.hidden:
            index.hide(sheet)
        _name(index, sheet, change)
    index.show_first()
    if any(one.formulas_gone for one in kept):
        chain = index.related("calcChain")
        if chain:  # it lists formulas that are no longer there; Excel makes it anew
            package.unrelate(index.part, chain)
            package.forget(chain)


def _drawn(tabs: Sequence[TabChange], kept: Sequence[Carried], base: Snapshot) -> list[Drawn]:
    drawn = []
    for change, one in zip(tabs, kept, strict=True):
        charts = {n: ranges(chart, tabs, base) for n, chart in enumerate(change.tab.charts)}
        drawn.append(
            Drawn(
                change.tab,
                tuple(
                    CellComment(comment.row, comment.column, comment.text)
                    for comment in one.comments
                ),
                {n: found for n, found in charts.items() if found is not None},
            )
        )
    return drawn


def _name(index: Index, sheet: ExcelTab, change: TabChange) -> None:
    """The names that a tab has of its own: its tag, what is filtered and what is printed on every
    page.
    """
    tab = change.tab
    quoted = "'" + sheet.title.replace("'", "''") + "'"
    if tab.kind:
        index.set_tag(sheet, Tag(tab.kind, tab.style))
    index.set_name(
        "_xlnm.Print_Titles",
        f"{quoted}!${tab.heading_row}:${tab.heading_row}",
        sheet.place,
        hidden=False,
    )
    if tab.kind and tab.columns:
        index.set_name("_xlnm.Print_Area", f"{quoted}!{area(tab)}", sheet.place, hidden=False)
    if tab.filtered and tab.columns:
        last = f"${letters(len(tab.columns))}${tab.heading_row + max(tab.n_rows, 1)}"
        index.set_name(
            "_xlnm._FilterDatabase", f"{quoted}!$A${tab.heading_row}:{last}", sheet.place
        )
    else:
        index.drop_name("_xlnm._FilterDatabase", sheet.place)
