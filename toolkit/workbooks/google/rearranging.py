"""Rearranging: whole rows and columns of a tab that go elsewhere, moved by Google itself, so that
formats, notes, links and what somebody types at that very moment go along.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from toolkit.workbooks.google.layout import GoogleTab
from toolkit.workbooks.google.rules import Request
from toolkit.workbooks.google.targets import Target
from toolkit.workbooks.google.values import VALUE, Area


def rearranging(target: Target) -> Iterator[str]:
    """The requests (as JSON) that make a tab's moves. They come before anything is written."""
    moves, sheet = target.change.moves, target.existing
    if not moves or sheet is None:
        return
    if moves.columns:
        yield from map(_json, _columns(target, moves.columns))
    if moves.rows:
        yield from _rows(target, sheet, moves.rows)


def _columns(target: Target, columns: Mapping[int, int]) -> Iterator[Request]:
    """One column after the other is fetched to where it belongs, from the left."""
    yield _frozen(target.sheet, 0)
    old_at = {new: old for old, new in columns.items()}
    there = list(range(1, max(columns) + 1))
    for place in range(1, len(there) + 1):
        found = there.index(old_at.get(place, place))
        if found != place - 1:
            yield {
                "moveDimension": {
                    "source": {
                        "sheetId": target.sheet,
                        "dimension": "COLUMNS",
                        "startIndex": found,
                        "endIndex": found + 1,
                    },
                    "destinationIndex": place - 1,
                }
            }
            there.insert(place - 1, there.pop(found))
    yield _frozen(target.sheet, target.tab.frozen_columns)


def _frozen(sheet: int, columns: int) -> Request:
    return {
        "updateSheetProperties": {
            "properties": {"sheetId": sheet, "gridProperties": {"frozenColumnCount": columns}},
            "fields": "gridProperties.frozenColumnCount",
        }
    }


def _rows(target: Target, sheet: GoogleTab, rows: Mapping[int, int]) -> Iterator[str]:
    """The numbers of the rows in their new order go into a column that nobody uses; by them Google
    sorts. Rows that a filter hides would stay behind, and merged cells cannot be sorted.
    """
    first, last, spare = min(rows), max(rows), target.grid[1] - 1
    block = Area(target.sheet, first - 1, last, 0, spare + 1).range
    order = Area(target.sheet, first - 1, last, spare, spare + 1).range
    numbers = ",".join(
        f'{{"values":[{{"{VALUE}":{{"numberValue":{rows.get(row, row)}}}}}]}}'
        for row in range(first, last + 1)
    )
    hiding = bool(
        sheet.filter and (sheet.filter.get("criteria") or sheet.filter.get("filterSpecs"))
    )
    if hiding:
        yield _json({"clearBasicFilter": {"sheetId": target.sheet}})
    if sheet.merged:
        yield _json({"unmergeCells": {"range": block}})
    yield f'{{"updateCells":{{"range":{json.dumps(order)},"fields":"{VALUE}","rows":[{numbers}]}}}}'
    by = [{"dimensionIndex": spare, "sortOrder": "ASCENDING"}]
    yield _json({"sortRange": {"range": block, "sortSpecs": by}})
    yield _json({"repeatCell": {"range": order, "cell": {}, "fields": VALUE}})
    if hiding and sheet.filter:
        kept = {"range": sheet.filter["range"]} if target.change.moves.columns else sheet.filter
        yield _json({"setBasicFilter": {"filter": dict(kept)}})


def _json(request: Request) -> str:
    return json.dumps(request, separators=(",", ":"), allow_nan=False)
