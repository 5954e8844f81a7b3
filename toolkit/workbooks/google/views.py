"""Views: a filter each for those who look for their own rows, which nobody else's screen is changed
by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from toolkit.workbooks.desired import Tab, View
from toolkit.workbooks.google.idents import ident
from toolkit.workbooks.google.layout import GoogleTab
from toolkit.workbooks.google.rules import Request, as_typed
from toolkit.workbooks.google.values import Area

# Numbers that belong to the views of one tab: so one that nobody needs any more is known as ours.
SLOTS = 4096
LONGEST_TITLE = 100


def views(tab: Tab, sheet: int, existing: GoogleTab | None) -> Iterator[Request]:
    """Each view made or renewed; those of ours that are no longer wanted removed. People's own
    stay.
    """
    there = existing.views if existing else ()
    wanted = numbered(tab.kind, tab.views, existing.shown if existing else {})
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


def numbered(
    kind: str, wanted: Iterable[View], shown: Mapping[int, str] | None = None
) -> dict[int, View]:
    """The views by their numbers, which follow from whose they are, and stay what they are once
    they are `shown`: a link to one stays good.
    """
    first = _first(kind)
    there = {text: n for n, text in (shown or {}).items() if first <= n < first + SLOTS}
    views = list(wanted)
    found: dict[int, View] = {there[view.value]: view for view in views if view.value in there}
    for view in views:
        if view.value in there:
            continue
        slot = ident(f"view/{view.heading}/{view.value}") % SLOTS
        while first + slot in found and len(found) < SLOTS:
            slot = (slot + 1) % SLOTS
        found[first + slot] = view
    return found


def whose(sheets: Iterable[GoogleTab]) -> dict[str, dict[str, int]]:
    """The numbers of our views, by the tab's title and by what each shows as it stands now: one
    that somebody has turned to other rows is nobody's.
    """
    return {
        sheet.title: {
            shown: number
            for number, shown in sheet.shown.items()
            if 0 <= number - _first(sheet.tag.kind) < SLOTS
        }
        for sheet in sheets
        if sheet.tag and sheet.shown
    }


def _first(kind: str) -> int:
    return max(1, ident(f"views/{kind}") // SLOTS) * SLOTS


def _view(number: int, view: View, tab: Tab, sheet: int) -> Request:
    places = {column.heading: place for place, column in enumerate(tab.columns)}
    conditions: dict[int, Request] = {
        places[view.heading]: {
            "type": "TEXT_EQ",
            "values": [{"userEnteredValue": as_typed(view.value)}],
        }
    }
    if view.filled:
        conditions[places[view.filled]] = {"type": "NOT_BLANK"}
    return {
        "filterViewId": number,
        "title": view.title[:LONGEST_TITLE],
        "range": Area(sheet, tab.heading_row - 1, None, 0, len(tab.columns)).range,
        "filterSpecs": [
            {"columnIndex": column, "filterCriteria": {"condition": condition}}
            for column, condition in conditions.items()
        ],
    }
