"""Taking: cells of people's that another tab has from this write on. Google itself moves them, as
they stand at that moment: what somebody types in the second between our look and our write goes
along, and if rows have moved in it, each entry still goes with the person it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.workbooks.desired import Take
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import VALUE, Area, as_json


def receivers(givers: Sequence[Target], found: Sequence[Target]) -> list[Target]:
    """Those of the tabs `found` that get something from `givers`."""
    kinds = {take.into[0] for target in givers for take in target.tab.taken if take.into}
    return [target for target in found if target.tab.kind in kinds]


def taking(found: Sequence[Target]) -> Iterator[str]:
    """The requests (as JSON) that take the cells where they were read. They come after whatever is
    written in the tab that gets them, and before anything is moved in the one they come from.
    """
    sheets = {target.tab.kind: target.sheet for target in found}
    for target in found:
        for run in _runs(target.tab.taken):
            source = _area(target.sheet, run[0].row, run[0].column, len(run))
            if into := run[0].into:
                kind, row, column = into
                yield as_json(
                    {
                        "copyPaste": {
                            "source": source.range,
                            "destination": _area(sheets[kind], row, column, len(run)).range,
                            "pasteType": "PASTE_VALUES",
                        }
                    }
                )
            if not run[0].stays:
                yield as_json({"repeatCell": {"range": source.range, "cell": {}, "fields": VALUE}})


def making_room(target: Target) -> Iterator[str]:
    """New rows below the last one of a tab that gets something: what somebody puts into it at that
    very moment is pushed down, and never written over.
    """
    base, tab = target.change.existing, target.tab
    rows = sorted({row for row, _ in target.skipped})
    if base is None or not rows or rows[0] != max(base.n_rows, tab.heading_row) + 1:
        return
    place = {
        "sheetId": target.sheet,
        "dimension": "ROWS",
        "startIndex": rows[0] - 1,
        "endIndex": rows[-1],
    }
    yield as_json({"insertDimension": {"range": place, "inheritFromBefore": False}})


def _runs(taken: Sequence[Take]) -> Iterator[list[Take]]:
    """Cells side by side that go side by side, the same with all of them."""
    run: list[Take] = []
    for take in taken:
        if run and not _beside(run[-1], take):
            yield run
            run = []
        run.append(take)
    if run:
        yield run


def _beside(left: Take, right: Take) -> bool:
    same = (left.row, left.column + 1, left.stays) == (right.row, right.column, right.stays)
    if left.into is None or right.into is None:
        return same and left.into is right.into
    kind, row, column = left.into
    return same and (kind, row, column + 1) == right.into


def _area(sheet: int, row: int, column: int, width: int) -> Area:
    return Area(sheet, row - 1, row, column - 1, column - 1 + width)
