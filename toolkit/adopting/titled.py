"""Titled: how much what a tab is called, and what stands above its headings, says of what it is."""

from __future__ import annotations

from toolkit.adopting.heard import one
from toolkit.adopting.layout import Layout
from toolkit.adopting.occasions import is_occasion, is_sign_in
from toolkit.adopting.tables import title_denies, title_worth

_EVENT, _DAY = ("Attendance", "Event"), ("Attendance", "Date")
SIGN_IN = {
    "Attendance": 0.8,
    "Roster": -0.6,
    "Conversations": -0.6,
}  # what the title of a sign-in sheet says
CALLED = 0.5  # so surely a tab is called a list of people, whatever event it was made for


def titled(layout: Layout, table: str) -> float:
    """How much its titles say that a tab is that table: 1 where it is called so, below 0 where they
    say that it is something else. A line above the headings may say that it is a sign-in sheet.
    """
    title = layout.sheet.title
    said = title_worth(table, title) - 0.9 * title_denies(table, title)
    if table not in SIGN_IN or (table == "Conversations" and said >= CALLED):
        return said
    above = [layout.sheet.said(row, place) for row, places in layout.above for place in places]
    lines = [
        " ".join(layout.sheet.said(row, place) for place in places) for row, places in layout.above
    ]
    signed = any(map(is_sign_in, (title, *above))) or _names_its_event(layout)
    if signed or (title_worth("Roster", title) < CALLED and any(map(is_occasion, (title, *lines)))):
        return max(said, SIGN_IN[table]) if SIGN_IN[table] > 0 else min(said, SIGN_IN[table])
    return said


def _names_its_event(layout: Layout) -> bool:
    """Whether labels above the headings say of what a tab is and of which day: `Training: Mapping`,
    `Date: February 8`.
    """
    said: set[object] = set()
    for row, places in layout.above:
        for place in places:
            label, colon, rest = layout.sheet.said(row, place).partition(":")
            if rest.strip() or ((colon or len(places) == 2) and place != places[-1]):
                said |= {meaning for meaning, sure in one(label).items() if sure >= 0.8}
    return _EVENT in said and _DAY in said
