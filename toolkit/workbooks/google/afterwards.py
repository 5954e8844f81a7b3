"""Afterwards: whether what people accepted landed in the rows that it was meant for, and over
nothing that somebody had just typed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from toolkit.errors import Refusal, TryLater
from toolkit.workbooks.accepted import Accepted, Edit
from toolkit.workbooks.cells import Cell, Grid, letters, meaning, same
from toolkit.workbooks.google.accepting import Aside, copied, requests
from toolkit.workbooks.google.faults import MovedMeanwhile
from toolkit.workbooks.google.layout import SpreadsheetLayout
from toolkit.workbooks.google.reading import columns_of, layout_now, quoted
from toolkit.workbooks.google.sending import BatchSender
from toolkit.workbooks.google.session import Session
from toolkit.workbooks.google.values import as_json
from toolkit.workbooks.google.writing import AtomicBatch

ACCEPTED_ROWS_MOVED = Refusal(
    TryLater,
    "accepted-rows-moved",
    "Somebody moved rows of “{title}” at the very moment of writing, and the toolkit cannot tell"
    " whose row {row} is now. Look at that row (File, Version history shows what stood there),"
    " then import the list again.",
)

ACCEPTED_CELL_TYPED = Refusal(
    TryLater,
    "accepted-cell-typed",
    "Somebody wrote in row {row} of “{title}” at the very moment of writing. What they wrote stands"
    " there again; everything else was written. Look at that row, then import the list again.",
)

REPAIRS = 3


def put_right(
    session: Session, ident: str, accepted: Sequence[Accepted], kept: Aside | None
) -> None:
    """Puts right what landed in other rows than those that people accepted it for, because somebody
    moved rows at that very moment; else puts back what somebody typed in that moment, and raises
    `TryLater`. The hidden tab goes.
    """
    if kept is None:
        return
    moved = _rows_put_right(session, ident, accepted)
    try:
        typed = [] if moved else _typed_meanwhile(session, ident, kept)
    except MovedMeanwhile:  # another run took the hidden tab for that of a stopped one
        return
    gone = as_json({"deleteSheet": {"sheetId": kept.sheet}})
    if not typed:
        with suppress(TryLater):  # then the next write takes it out
            _sent(session, ident, [gone])
        return
    _sent(session, ident, [*_given_back(kept, typed), gone])
    tab, edit = kept.edits[typed[0]]
    raise ACCEPTED_CELL_TYPED(title=tab.title, row=edit.row)


def _rows_put_right(session: Session, ident: str, accepted: Sequence[Accepted]) -> bool:
    """Whether any had been moved."""
    for n in range(REPAIRS):
        back = _astray(session, ident, accepted)
        if not back:
            return n > 0
        layout = layout_now(session, ident)
        _sent(session, ident, requests(back, layout), layout)
    return True


def _sent(
    session: Session,
    ident: str,
    wanted: Iterable[str],
    layout: SpreadsheetLayout | None = None,
) -> None:
    layout = layout or layout_now(session, ident)
    again = BatchSender(session, ident, layout)
    again.send(AtomicBatch(tuple(wanted)), layout.last_write + 1, {})


def _typed_meanwhile(session: Session, ident: str, kept: Aside) -> list[int]:
    """The edits, by their place in the list, that wrote over what somebody had typed since the last
    look, and that still stand: one request.
    """
    spots = [f"{letters(edit.column)}{{}}" for _, edit in kept.edits]
    beside = [f"{quoted(kept.title)}!{spot.format(n)}" for n, spot in enumerate(spots, 1)]
    there = [
        f"{quoted(tab.title)}!{spot.format(edit.row)}"
        for (tab, edit), spot in zip(kept.edits, spots, strict=True)
    ]
    found = [
        next((value for row in item.get("values", ()) for value in row), None)
        for item in session.values(ident, [*beside, *there], valueRenderOption="FORMULA")
    ]
    stood, stands = found[: len(beside)], found[len(beside) :]
    return [
        n
        for n, (_, edit) in enumerate(kept.edits)
        if not same(stood[n], edit.was) and same(stands[n], edit.becomes)
    ]


def _given_back(kept: Aside, which: Sequence[int]) -> Iterator[str]:
    """The requests that put back what somebody typed."""
    places = list(kept.places())
    for n in which:
        place, beside = places[n]
        yield copied(beside, place)


def _astray(session: Session, ident: str, accepted: Sequence[Accepted]) -> list[Accepted]:
    """The tabs with cells that landed in rows of somebody else, each with what puts these back: one
    request.
    """
    told = [one for one in accepted if one.edits]
    if not told:
        return []
    found = session.values(
        ident,
        [quoted(one.tab.title) for one in told],
        majorDimension="COLUMNS",
        valueRenderOption="UNFORMATTED_VALUE",
        dateTimeRenderOption="SERIAL_NUMBER",
    )
    back = []
    for one, item in zip(told, found, strict=True):
        now = Grid(one.tab.title, columns_of(item))
        edits = tuple(_put_back(one, now))
        if edits:
            back.append(Accepted(now, edits))
    return back


def _put_back(one: Accepted, now: Grid) -> Iterator[Edit]:
    """Where rows were moved: what was accepted in the row that it is meant for, wherever that
    stands now, and in each that it landed in what stood there before.
    """
    edited = {edit.column for edit in one.edits}
    rest = [n for n in range(1, len(one.tab.columns) + 1) if n not in edited]

    def who(grid: Grid, row: int) -> tuple[object, ...]:
        return tuple(meaning(grid.cell(row, n)) for n in rest)

    if all(who(now, edit.row) == who(one.tab, edit.row) for edit in one.edits):
        return
    then, there = (
        _alone(who(grid, row) for row in range(1, grid.n_rows + 1)) for grid in (one.tab, now)
    )
    for row in {edit.row for edit in one.edits}:
        was, says = who(one.tab, row), who(now, row)
        # Somebody was writing in that row, and moved none.
        if was not in there and says not in then and _mostly(was, says):
            there[was] = then[says] = row
    wanted: dict[tuple[int, int], Cell] = {}
    for edit in one.edits:
        stands = then.get(who(now, edit.row))
        if stands is None:
            raise ACCEPTED_ROWS_MOVED(title=one.tab.title, row=edit.row)
        wanted[edit.row, edit.column] = one.tab.cell(stands, edit.column)
    for edit in one.edits:
        place = there.get(who(one.tab, edit.row))
        if place is not None:  # else somebody took the row out
            wanted[place, edit.column] = edit.becomes
    for (row, column), cell in wanted.items():
        if not same(now.cell(row, column), cell):
            yield Edit(row, column, now.cell(row, column), cell)


def _mostly(was: Sequence[object], says: Sequence[object]) -> bool:
    """Whether most of what stood in a row stands there still."""
    full = [place for place, cell in enumerate(was) if cell is not None]
    return 2 * sum(was[place] == says[place] for place in full) > len(full)


def _alone(names: Iterable[tuple[object, ...]]) -> dict[tuple[object, ...], int]:
    """The row of everybody whom no two rows are like."""
    rows: dict[tuple[object, ...], list[int]] = {}
    for row, name in enumerate(names, 1):
        rows.setdefault(name, []).append(row)
    return {name: found[0] for name, found in rows.items() if len(found) == 1}
