"""What no write may do to people's tabs: asked by every backend before it touches anything."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.errors import Refusal, Refused
from toolkit.words import key
from toolkit.workbooks.accepted import check_accepted
from toolkit.workbooks.cells import Tag, storable
from toolkit.workbooks.changes import Changes, Rectangle, TabChange
from toolkit.workbooks.desired import LOOSE_NOTES, Tab
from toolkit.workbooks.moves import Laid
from toolkit.workbooks.returned import Returned

TAB_TITLE_LENGTH = Refusal(
    Refused,
    "tab-title-length",
    "A tab cannot be called “{title}”: a title has 1 to {most} characters and no ' at"
    " its ends. Give it another one under [tabs] in toolkit.toml.",
)
TAB_TITLE_SIGNS = Refusal(
    Refused,
    "tab-title-signs",
    "A tab cannot be called “{title}”: none of {signs} may stand in a title. "
    "Give it another one under [tabs] in toolkit.toml.",
)
TAB_TITLE_TAKEN = Refusal(
    Refused,
    "tab-title-taken",
    "There is already a tab called “{title}” that the toolkit did not make, so it was"
    " left alone. Rename that tab and run this again.",
)
TAB_GONE_MEANWHILE = Refusal(
    Refused,
    "tab-gone-meanwhile",
    "The tab “{title}” is no longer in the workbook. Run this again.",
)
TAB_OF_PEOPLE = Refusal(
    Refused,
    "tab-of-people",
    "The tab “{title}” belongs to people, so nothing was written to it. "
    "If the toolkit should write a tab of that name, rename this one.",
)
SHARED_COLUMNS_MOVED = Refusal(
    Refused,
    "shared-columns-moved",
    "In “{title}” the column “{heading}” no longer stands where the toolkit writes"
    " it, so nothing was written. Put the columns back in their order (undo, or"
    " File, Version history), or delete the tab if nobody has written in it, and"
    " run this again.",
)
COLUMN_OF_PEOPLE = Refusal(
    Refused,
    "column-of-people",
    "A write to “{title}” would have touched a column that belongs to people, so"
    " nothing was written. This is a fault of the toolkit: please report it.",
)
LOOSE_NOTES_UNKEPT = Refusal(
    Refused,
    "loose-notes-unkept",
    "What people wrote in “{title}” would have been emptied without being kept, so"
    " nothing was written. This is a fault of the toolkit: please report it.",
)

TAB_NOT_OURS = Refusal(
    Refused,
    "tab-not-ours",
    "The tab “{title}” belongs to people, so it was not removed, and nothing else was done.",
)
TAB_NOT_AS_READ = Refusal(
    Refused,
    "tab-not-as-read",
    "The tab “{title}” is no longer as it was read, so nothing was written. Run this again.",
)
ENTRIES_UNKEPT = Refusal(
    Refused,
    "entries-unkept",
    "What people entered in “{title}” would have been emptied without being kept, so"
    " nothing was written. This is a fault of the toolkit: please report it.",
)

LONGEST_TITLE = 31
FORBIDDEN = "[]:*?/\\"


def check(changes: Changes, titles: Mapping[str, Tag | None]) -> None:
    """Raises `Refused` where the changes would touch what belongs to people. `titles` are the
    workbook's tabs now.
    """
    taken = {key(title): title for title in titles}
    for change in changes.tabs:
        if change.existing is None:
            _check_new(change.tab, taken)
            taken[key(change.tab.title)] = change.tab.title
        else:
            _check_existing(change, titles)
            _check_places(change)
        _check_rectangles(change)
    _check_loose(changes)
    for one in changes.accepted:
        check_accepted(one, titles)
    for grid in changes.removed:
        tag = titles.get(grid.title)
        if tag is None or grid.tag is None or tag.kind != grid.tag.kind:
            raise TAB_NOT_OURS(title=grid.title)
    for back in changes.returned:
        _check_returned(back, changes, titles, taken)


def _check_returned(
    one: Returned, changes: Changes, titles: Mapping[str, Tag | None], taken: Mapping[str, str]
) -> None:
    """People's cells change only in the tab that was read; in a tab of ours only beside our
    columns.
    """
    if one.existing is None:
        if key(one.title) in taken:
            raise TAB_TITLE_TAKEN(title=taken[key(one.title)])
        return
    tag, read = titles.get(one.title), one.existing.tag
    if one.title not in titles or (tag and tag.kind) != (read and read.kind):
        raise TAB_NOT_AS_READ(title=one.title)
    if tag is None:
        return
    tab = next((c.tab for c in changes.tabs if c.tab.kind == tag.kind), None)
    columns = tab.columns if tab else ()
    ours = {n for n, column in enumerate(columns, 1) if not column.people}
    ours |= set(range(1, Laid.of(one.existing).width + 1)) if tab is None else set()
    if ours.intersection(column for _, column in one.cells):
        raise COLUMN_OF_PEOPLE(title=one.title)


def _check_new(tab: Tab, taken: Mapping[str, str]) -> None:
    title = tab.title
    units = len(title.encode("utf-16-le", "replace")) // 2  # as Excel counts, where 😀 is two
    if not title.strip() or units > LONGEST_TITLE or title[0] == "'" or title[-1] == "'":
        raise TAB_TITLE_LENGTH(title=title, most=LONGEST_TITLE)
    if any(sign in FORBIDDEN or ord(sign) < 32 for sign in title) or storable(title) != title:
        raise TAB_TITLE_SIGNS(title=title, signs=" ".join(FORBIDDEN))
    if key(title) in taken:
        raise TAB_TITLE_TAKEN(title=taken[key(title)])


def _check_existing(change: TabChange, titles: Mapping[str, Tag | None]) -> None:
    existing = change.existing
    assert existing is not None
    if existing.title not in titles:
        raise TAB_GONE_MEANWHILE(title=existing.title)
    tag = titles[existing.title]
    if not change.tab.kind or tag is None or tag.kind != change.tab.kind:
        raise TAB_OF_PEOPLE(title=existing.title)


def _check_places(change: TabChange) -> None:
    """In a tab that people work in too, a column of ours may only be written where its heading
    stands: people may have inserted, moved or deleted one, and then theirs stands there.
    """
    tab, existing = change.tab, change.existing
    if existing is None or not tab.shared or change.looked:
        return
    there = [existing.cell(tab.heading_row, n) for n in range(1, len(existing.columns) + 1)]
    theirs = {column.heading for column in tab.columns if column.people}
    for n, column in enumerate(tab.columns, 1):
        found = there[n - 1] if n <= len(there) else None
        if column.people or found == column.heading:
            continue
        if found in theirs or column.heading in there:
            raise SHARED_COLUMNS_MOVED(title=change.title, heading=column.heading)


def _check_rectangles(change: TabChange) -> None:
    tab = change.tab
    theirs = {n for n, column in enumerate(tab.columns, 1) if column.people}
    widest = max(len(tab.columns), Laid.of(change.existing).width)
    for rectangle in change.rectangles:
        rows = range(rectangle.row, rectangle.row + len(rectangle.values))
        if rows and rows[-1] <= tab.heading_row:
            continue
        columns = range(
            rectangle.column, rectangle.column + len(rectangle.values[0]) if rectangle.values else 0
        )
        if _only_empties(change, rectangle):
            continue
        if theirs.intersection(columns) or (tab.shared and columns and columns[-1] > widest):
            raise COLUMN_OF_PEOPLE(title=change.title)


def _only_empties(change: TabChange, rectangle: Rectangle) -> bool:
    """Whether it only empties cells whose text is kept in Loose Notes or goes elsewhere, or that
    were ours.
    """
    known = change.loose | change.stale | change.taken
    return all(
        cell is None and (row, column) in known
        for row, line in enumerate(rectangle.values, rectangle.row)
        for column, cell in enumerate(line, rectangle.column)
    )


def _check_loose(changes: Changes) -> None:
    """Nothing of people's is emptied without the tab that keeps it."""
    kinds = {change.tab.kind for change in changes.tabs}
    for change in changes.tabs:
        if (change.loose or change.unsaid) and LOOSE_NOTES not in kinds | {
            tag.kind for tag in changes.base.titles.values() if tag
        }:
            raise LOOSE_NOTES_UNKEPT(title=change.title)
        into = {take.into[0] for take in change.tab.taken if take.into}
        if change.taken and not (into and into <= kinds):
            raise ENTRIES_UNKEPT(title=change.title)
