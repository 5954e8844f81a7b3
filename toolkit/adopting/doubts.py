"""Doubts: when a person has to say what a tab is."""

from __future__ import annotations

from toolkit.adopting.deciding import NEAR, Decision, is_of_messages
from toolkit.adopting.heard import heard
from toolkit.adopting.layout import ColumnPlace
from toolkit.adopting.phrases import joined
from toolkit.adopting.tables import nobodys, title_denies, title_worth
from toolkit.adopting.titled import titled
from toolkit.words import key

_NO_FORMS = frozenset(("Roster", "Worksites", "Organizers"))  # a form's answers are seldom these
# What tells a table from any other list of names.
_TELLING = {
    "Roster": frozenset(
        (
            "Worksite",
            "Status",
            "Job title",
            "Unit",
            "Hire date",
            "Roles",
            "Charted under",
            "Organizer",
        )
    ),
    "Applications": frozenset(("Timestamp", "Decision")),
    "Worksites": frozenset(
        ("Short name", "Level", "Region", "Unit", "Eligible", "Staff lead", "Rep email(s)")
    ),
    "Organizers": frozenset(
        (
            "Staff lead",
            "Phases",
            "People a week",
            "Pay class",
            "Summary",
        )
    ),
}
_TITLED = {"Organizers": 0.75}  # how surely a title has to say it then
_SIGN_UP = 0.6
_ANYBODYS = frozenset(("Worksite", "Organizer", "Charted under"))
_NAMES = ("name", "names", "nombre", "nombres")  # of whom or what, nothing says
_OF_SITES = frozenset(("Eligible", "Rep email(s)", "Level", "Region", "Short name"))


def is_doubtful(decision: Decision) -> bool:
    """Whether a person has to say what a tab is: two readings are near, or it only looks like
    one.
    """
    table, layout = decision.table or "", decision.layout
    sheet = layout.sheet
    called = titled(layout, table) > titled(layout, decision.second or "Settings")
    asks = decision.margin < NEAR * 0.5 and decision.contested and not called
    asks = asks or decision.doubtful or decision.again or _says_little(decision)
    asks = asks or (table in _NO_FORMS and any(map(_is_timestamp, layout.places)))
    asks = asks or (title_denies(table, sheet.title) >= 0.8 and decision.margin < NEAR)
    asks = asks or (table == "Roster" and _is_sign_up(sheet.title))
    asks = asks or _is_of_sites(decision) or is_of_messages(decision)
    elsewhere_said = nobodys(sheet.title) and title_worth(table, sheet.title) < 0.5
    asks = asks or (table in _NO_FORMS and elsewhere_said)
    return asks and not decision.given


def _is_sign_up(title: str) -> bool:
    """Whether a title is rather that of a list of who will come: `Lobby day RSVP`."""
    return title_worth("Attendance", title) >= _SIGN_UP > title_worth("Roster", title)


def _says_little(decision: Decision) -> bool:
    """Whether names and ways to reach them are all that a tab has of its table, and its title does
    not say that it is that one.
    """
    table, title = decision.table or "", decision.layout.sheet.title
    wanted = _TELLING.get(table)
    if not wanted or any(matrix.table == table for matrix in decision.matrices):
        return False
    if table == "Worksites" and _are_sites(decision):
        return False
    names = [one for one in decision.readings if "Last name" in one.names]
    if table == "Roster" and decision.layout.headings.last and names[:1] and not names[0].heading:
        wanted = wanted - _ANYBODYS  # names under a heading that speaks of nobody
    return not wanted & decision.headings and title_worth(table, title) < _TITLED.get(table, 0.5)


def _are_sites(decision: Decision) -> bool:
    """Whether a list of worksites says so by its heading, or by what the places are called."""
    named = [one for one in decision.readings if one.to == "Worksite"]
    return any(
        one.place.looks["school"] >= 0.3 or not joined(one.place.heading).endswith(_NAMES)
        for one in named
    )


def _is_of_sites(decision: Decision) -> bool:
    """Whether a list of people is rather one of worksites: each stands there once, and a column
    says something of them.
    """
    if decision.table != "Roster":
        return False
    sites = [one.place.looks for one in decision.readings if one.to == "Worksite"]
    if not sites or sites[0].filled < 4 or sites[0].distinct < 0.95:
        return False
    return any(
        of == "Worksites" and to in _OF_SITES and strength >= 0.75
        for place in decision.layout.places
        for (of, to), strength in heard(place.parts).items()
    )


def _is_timestamp(place: ColumnPlace) -> bool:
    """The first column of a form's answers."""
    return place.looks["moment"] >= 0.8 and key(place.heading) in ("timestamp", "marcatemporal")
