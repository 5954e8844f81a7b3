"""Turf, status: which sheets there are, what the next publish would make and close, and who can
open them beside their readers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from toolkit.errors import ToolkitError, TryLater
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.turf_shelf import Shelf, place_of
from toolkit.mail.address import read_addresses
from toolkit.organizing.own_sheets import KINDS, Kind, OwnSheet, own_sheets
from toolkit.settings import Settings
from toolkit.tabs.sheets import CLOSED, SHEETS, SheetRow, sheet_rows
from toolkit.words import ident
from toolkit.workbooks.changes import Workbook

MAKE, SHARE, CLOSE = "to be made", "to be shared anew", "to be closed"
GONE = "cannot be opened"


@dataclass(frozen=True)
class StatusLine:
    """One sheet: how it stands in the tab Sheets, what the next publish would do to it ("" for
    nothing), and how many can open it who are no readers of it (None where nobody can tell).
    """

    kind: str
    whose: str
    state: str
    readers: int
    published_on: date | None
    collected_on: date | None
    taken: int
    next: str
    others: int | None


def status(
    workbook: Workbook,
    settings: Settings,
    shelf: Shelf,
    *,
    kinds: Sequence[Kind] = KINDS,
    as_of: date | None,
    now: datetime,
) -> list[StatusLine]:
    """Every sheet that is there or should be; nothing is written, and no sheet is read."""
    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    rows = sheet_rows(snapshot.owned(SHEETS.title))
    wished = {
        (str(one.kind), one.whose): one for kind in kinds for one in own_sheets(program, kind)
    }
    found = {key: rows.get(key) or SheetRow(*key) for key in (*wished, *rows)}
    return [
        _line(row, wished.get(key), shelf) for key, row in found.items() if row.kind in set(kinds)
    ]


def _line(row: SheetRow, sheet: OwnSheet | None, shelf: Shelf) -> StatusLine:
    wanted = {ident(one) for one in sheet.addresses} if sheet else set()
    others: int | None = None
    gone = False
    place = place_of(shelf, row)
    if place and row.state != CLOSED:
        try:
            inside = shelf.readers(place)
            others = None if inside is None else len(inside - wanted)
        except TryLater:
            raise
        except ToolkitError:
            gone = True
    return StatusLine(
        row.kind,
        row.whose,
        row.state,
        len(wanted),
        row.published_on,
        row.collected_on,
        row.taken,
        GONE if gone else next(_next(row, sheet, wanted, shares=shelf.shares), ""),
        others,
    )


def _next(
    row: SheetRow, sheet: OwnSheet | None, wanted: set[str], *, shares: bool
) -> Iterator[str]:
    """What the next publish would do."""
    if sheet is None and row.state != CLOSED:
        yield CLOSE
    if sheet is not None and (wanted or not shares):
        if not row.look:
            yield MAKE
        elif {ident(one) for one in read_addresses(row.readers).found} != wanted:
            yield SHARE


def report(lines: Sequence[StatusLine]) -> dict[str, object]:
    """What `--json` says: counts, and no name of any person."""
    return {
        "sheets": len(lines),
        "states": {
            state: sum(one.state == state for one in lines)
            for state in sorted({one.state for one in lines if one.state})
        },
        "next": {
            what: sum(one.next == what for one in lines)
            for what in sorted({one.next for one in lines if one.next})
        },
        "taken": sum(one.taken for one in lines),
        "open_to_others": sum(bool(one.others) for one in lines),
    }
