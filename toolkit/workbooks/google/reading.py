"""Reading: all wanted tabs of a spreadsheet in two requests, whatever their number and size."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import timedelta
from typing import Any

from toolkit.calendar import from_serial
from toolkit.errors import Refusal, TryLater
from toolkit.words import key
from toolkit.workbooks.asking import asked, wanted
from toolkit.workbooks.cells import GLIMPSED, Cell, Grid, Tag, letters
from toolkit.workbooks.folded import folded
from toolkit.workbooks.google import faults
from toolkit.workbooks.google.faults import MovedMeanwhile
from toolkit.workbooks.google.layout import (
    FIELDS,
    GoogleSnapshot,
    GoogleTab,
    SpreadsheetLayout,
    layout_of,
)
from toolkit.workbooks.google.looking import (
    LOOKS,
    NEEDED,
    NUMBER_FORMAT,
    Looks,
    fits,
    look,
    looks_in,
)
from toolkit.workbooks.google.session import Session
from toolkit.workbooks.google.views import whose

GOOGLE_TABS_MISSING = Refusal(
    TryLater,
    "google-tabs-missing",
    "Google did not send all the tabs that were asked for. Run this again.",
)
GOOGLE_STILL_LOADING = Refusal(
    TryLater,
    "google-still-loading",
    "Some cells of “{title}” are still loading (they fetch from another"
    " spreadsheet). Open the spreadsheet, wait until they show, and run this"
    " again.",
)

LOADING = "Loading..."
HEADING_ROWS = 20  # where a heading is looked for
TRIES = 3
NUMBER_FORMATS = (
    f"sheets(properties(sheetId),data(startRow,startColumn,rowData(values({NUMBER_FORMAT}))))"
)
MOMENTS = frozenset({"TIME", "DATE", "DATE_TIME"})
YEAR_1901, LAST_DAY = (
    367,
    2958466,
)  # as day numbers; before them a day is the number that somebody typed


def address_of(ident: str) -> str:
    """What a person's browser shows for the spreadsheet."""
    return f"https://docs.google.com/spreadsheets/d/{ident}/edit"


def quoted(title: str) -> str:
    """A tab's title as it stands in a range; quoted always, since a tab may be called A1."""
    return "'" + title.replace("'", "''") + "'"


def layout_now(session: Session, ident: str) -> SpreadsheetLayout:
    """The spreadsheet's layout: one request."""
    found = session.spreadsheet(ident, fields=FIELDS)
    if not found.get("sheets"):  # there is no spreadsheet without a tab
        raise faults.unwell(200)
    return layout_of(found)


def snapshot_of(
    session: Session, ident: str, titles: Container[str], durations: frozenset[str]
) -> GoogleSnapshot:
    """The wanted tabs and all of the toolkit's own: two requests.

    Where a column with one of the `durations` headings holds a number under 1, one that is not of
    whole hundredths, or one that may be a day, only its look tells: half an hour typed as 0.5 and
    twelve hours typed as 12:00 are one number, and so are 27:30 and 1.1458333, or 44960 and a 2-3
    that became a date. The second request asks for looks beside the values where the last run
    needed them (the mark `LOOKS`) and that stays small; else a third one asks for them.
    """
    for turn in range(1, TRIES + 1):
        layout = layout_now(session, ident)
        which = wanted(titles, layout.marks)
        read = [sheet for sheet in layout.sheets if asked(which, sheet.title, sheet.tag)]
        try:
            together = layout.marks.get(LOOKS) == NEEDED and fits(read)
            grids, looked = _grids(session, ident, read, durations, together)
        except MovedMeanwhile:  # a tab was renamed or cut between the two requests
            if turn == TRIES:
                raise
        else:
            break
    return GoogleSnapshot(
        where=address_of(ident),
        titles=layout.tags,
        grids=tuple(grids),
        marks=dict(layout.marks),
        locale=layout.locale,
        time_zone=layout.time_zone,
        address=address_of(ident),
        idents={sheet.title: sheet.ident for sheet in layout.sheets},
        views=whose(layout.sheets),
        name=layout.title,
        unfinished=bool(layout.leftovers),
        live=True,
        layout=layout,
        looked=looked,
    )


def _grids(
    session: Session,
    ident: str,
    sheets: Sequence[GoogleTab],
    durations: frozenset[str],
    together: bool,
) -> tuple[list[Grid], bool]:
    """The tabs, and whether looks were needed to read them."""
    if not sheets:
        return [], False
    ranges, looks = [quoted(sheet.title) for sheet in sheets], None
    if together:
        columns, looks = look(session, ident, ranges, sheets)
    else:
        found = session.values(
            ident,
            ranges,
            majorDimension="COLUMNS",
            valueRenderOption="UNFORMATTED_VALUE",
            dateTimeRenderOption="SERIAL_NUMBER",
        )
        columns = [item.get("values", []) for item in found]
    if len(columns) != len(sheets):
        raise GOOGLE_TABS_MISSING()
    for sheet, cells in zip(sheets, columns, strict=True):
        if sheet.tag is None and any(LOADING in column for column in cells):
            raise GOOGLE_STILL_LOADING(title=sheet.title)
    unclear = _unclear_columns(sheets, columns, durations)
    if unclear:
        if looks is None:
            asked = [
                f"{quoted(sheets[place].title)}!{letters(n + 1)}:{letters(n + 1)}"
                for place, n in unclear
            ]
            looks = looks_in(session.spreadsheet(ident, ranges=asked, fields=NUMBER_FORMATS))
        _tell_durations(sheets, columns, unclear, looks)
    grids = [
        Grid(sheet.title, held(cells, sheet.tag), sheet.tag, sheet.ident, sheet.hidden)
        for sheet, cells in zip(sheets, columns, strict=True)
    ]
    return grids, bool(unclear)


def tops(session: Session, ident: str, titles: Sequence[str]) -> tuple[Grid, ...]:
    """The first rows of some tabs: one request."""
    if not titles:
        return ()
    found = session.values(
        ident,
        [f"{quoted(title)}!1:{GLIMPSED}" for title in titles],
        majorDimension="COLUMNS",
        valueRenderOption="UNFORMATTED_VALUE",
        dateTimeRenderOption="SERIAL_NUMBER",
    )
    return tuple(
        Grid(title, tuple(map(tuple, columns_of(item))))
        for title, item in zip(titles, found, strict=True)
    )


def columns_of(found: dict[str, Any]) -> list[list[Cell]]:
    """The cells of one value range that was asked for column by column; a blank between others is
    None.
    """
    return list(map(_with_blanks, found.get("values", ())))


def _with_blanks(column: list[Cell]) -> list[Cell]:
    return [None if cell == "" else cell for cell in column] if "" in column else column


def held(columns: Sequence[list[Cell]], tag: Tag | None) -> tuple[Sequence[Cell], ...]:
    """A tab's columns: with each different cell once where people keep them; as they are where
    they are ours, since every cell of them will be compared.
    """
    if tag is None:
        return tuple(map(folded, columns))
    return tuple(tuple(_with_blanks(column)) for column in columns)


ANYWHERE = ""  # among headings: a length of time may stand below any, or below none


def _unclear_columns(
    sheets: Sequence[GoogleTab], columns: Sequence[list[list[Cell]]], durations: frozenset[str]
) -> list[tuple[int, int]]:
    """People's columns of lengths of time, by tab and number, in which only looks tell."""
    return [
        (place, number)
        for place, sheet in enumerate(sheets)
        if sheet.tag is None
        for number, column in enumerate(columns[place])
        if _heads(column, durations) and any(map(_unclear, column))
    ]


def _tell_durations(
    sheets: Sequence[GoogleTab],
    columns: Sequence[list[list[Cell]]],
    unclear: Sequence[tuple[int, int]],
    looks: Looks,
) -> None:
    """Numbers that show as 3:30 become durations, and days become days, in the columns where only
    the format tells.

    From 1 on a number that shows as a time of day is what was typed: a cell keeps its look, and 6
    where 7:30 stood shows as 0:00. Only an elapsed time, such as 27:30, goes over a day.
    """
    for place, n in unclear:
        column = columns[place][n]
        for row, kind, pattern in looks.get((sheets[place].ident, n), ()):
            if kind in MOMENTS and row < len(column):
                cell, elapsed = column[row], "[" in pattern
                if isinstance(cell, bool) or not isinstance(cell, (int, float)):
                    continue
                if elapsed or cell < 1:
                    column[row] = timedelta(seconds=round(cell * 86400))
                elif YEAR_1901 <= cell < LAST_DAY:
                    column[row] = from_serial(cell)


def _unclear(cell: Cell) -> bool:
    """Whether only its format tells if this is a number or a time. Hours that people type have two
    decimals at most.
    """
    if isinstance(cell, bool) or not isinstance(cell, (int, float)):
        return False
    return (
        0 < cell < 1
        or YEAR_1901 <= cell < LAST_DAY
        or (cell > 1 and abs(cell * 100 - round(cell * 100)) > 1e-6)
    )


def _heads(column: Sequence[Cell], headings: frozenset[str]) -> bool:
    if ANYWHERE in headings:
        return True
    return any(isinstance(cell, str) and key(cell) in headings for cell in column[:HEADING_ROWS])
