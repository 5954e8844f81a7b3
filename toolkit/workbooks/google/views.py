"""Views: a filter each for those who look for their own rows, which nobody else's screen is changed
by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.workbooks.changes import Tab, View
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import Sheet
from toolkit.workbooks.google.rules import Request, as_typed
from toolkit.workbooks.google.values import Area

SLOTS = 4096  # numbers that belong to the views of one tab: so one that nobody needs any more is known as ours
LONGEST_TITLE = 100


def views(tab: Tab, sheet: int, existing: Sheet | None) -> Iterator[Request]:
    """Each view made or renewed; those of ours that are no longer wanted removed. People's own
    stay.
    """
    there = existing.views if existing else ()
    wanted = numbered(tab.kind, tab.views)
    first = _first(tab.kind)
    for number in there:
        if first <= number < first + SLOTS and number not in wanted:
            yield {"deleteFilterView": {"filterId": number}}
    for number, view in wanted.items():
        made = _view(number, view, tab, sheet)
        if number in there:
            yield {"updateFilterView": {"filter": made, "fields": "title,range,filterSpecs"}}
        else:
            yield {"addFilterView": {"filter": made}}


def numbered(kind: str, wanted: Iterable[View]) -> dict[int, View]:
    """The views by their numbers, which follow from whose they are: a link to one stays good."""
    first = _first(kind)
    found: dict[int, View] = {}
    for view in wanted:
        slot = ident(f"view/{view.heading}/{view.value}") % SLOTS
        while first + slot in found and len(found) < SLOTS:
            slot = (slot + 1) % SLOTS
        found[first + slot] = view
    return found


def _first(kind: str) -> int:
    return max(1, ident(f"views/{kind}") // SLOTS) * SLOTS


def _view(number: int, view: View, tab: Tab, sheet: int) -> Request:
    column = next(
        place for place, column in enumerate(tab.columns) if column.heading == view.heading
    )
    condition = {"type": "TEXT_EQ", "values": [{"userEnteredValue": as_typed(view.value)}]}
    return {
        "filterViewId": number,
        "title": view.title[:LONGEST_TITLE],
        "range": Area(sheet, tab.heading_row - 1, None, 0, len(tab.columns)).range,
        "filterSpecs": [{"columnIndex": column, "filterCriteria": {"condition": condition}}],
    }
