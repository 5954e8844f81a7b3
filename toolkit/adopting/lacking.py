"""Lacking: what a table needs and nothing in a tab says, and what is written for it until a person
says otherwise.

Somebody's own list often says less than a table needs: a chart without who is a member, a column of
last contacts without how they went. Such a tab is read all the same, with the most careful answer
for every row, which is asked about; where there is none, the tab is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.adopting.fits import TABLES
from toolkit.adopting.profile import ColumnProfile, TabProfile
from toolkit.tables.columns import Column
from toolkit.tables.declared import Table
from toolkit.words import key

TITLE, FILE = "from title", "from file"
NOT_SAID = "not said"

# What every row of a table is taken to say where no column does: the answer that promises least.
CAREFUL: Mapping[tuple[str, str], str] = {
    ("Roster", "Status"): "Potential member",
    ("Roster", "Worksite"): FILE,
    ("Conversations", "Result"): "Talked",
    ("Conversations", "Organizer"): NOT_SAID,
    ("Hours", "Activity"): "Other",
    ("Hours", "Organizer"): TITLE,
    ("Attendance", "Event"): TITLE,
    ("Attendance", "Attended"): "Yes",
    ("Check-ins", "Happened"): "Yes",
    ("Responses", "Response"): "Yes",
    ("Responses", "Test"): TITLE,
}
_PLAIN = {"sheet", "hoja", "data", "datos", "export", "list", "lista", "table", "tabla"}


@dataclass(frozen=True)
class Lack:
    """A heading of ours that a table needs and a tab does not say. `careful`: what is written for
    every row, None where nobody could.
    """

    table: str
    heading: str
    careful: str | None

    def named(self, own: str | None) -> str:
        """The heading as the settings of a tab of that table name it."""
        return self.heading if self.table == own else f"{self.table}.{self.heading}"


def lacks_of(tab: TabProfile) -> tuple[Lack, ...]:
    """Everything that the tables fed by a tab need and it does not say, its own table's first."""
    if tab.table is None:
        return ()
    return tuple(
        lack
        for table in dict.fromkeys([tab.table, *_others(tab)])
        for lack in _lacks(tab, TABLES[table])
    )


def unread(tab: TabProfile) -> frozenset[str]:
    """The tables that a tab would feed and cannot, because it lacks what nobody could fill in."""
    return frozenset(
        lack.table
        for lack in lacks_of(tab)
        if lack.careful is None and lack.named(tab.table) not in tab.constants
    )


def waiting(tab: TabProfile) -> frozenset[str]:
    """The other tables that a tab feeds and that wait for what a person has not said yet."""
    return frozenset(
        lack.table
        for lack in lacks_of(tab)
        if lack.table != tab.table and lack.named(tab.table) not in tab.constants
    )


def feeds(column: ColumnProfile, table: str) -> bool:
    """Whether a column says something of another table than its tab's, of that one."""
    names = column.to if isinstance(column.to, tuple) else (column.to,)
    return any(str(name).startswith(f"{table}.") for name in names)


def careful(tab: TabProfile) -> dict[str, str]:
    """What the settings of a tab say of every row in place of the headings it lacks."""
    without = unread(tab)
    return {
        lack.named(tab.table): lack.careful
        for lack in lacks_of(tab)
        if lack.careful is not None and lack.table not in without
    }


def _others(tab: TabProfile) -> Iterator[str]:
    """The other tables that columns of a tab feed."""
    for name in sorted(tab.names()):
        table, _, heading = name.partition(".")
        if heading and table in TABLES:
            yield table


def _said(tab: TabProfile, table: str) -> set[str]:
    """Our headings of a table that a tab says."""
    found = {name if "." in name else f"{tab.table}.{name}" for name in tab.names()}
    return {name.removeprefix(f"{table}.") for name in found if name.startswith(f"{table}.")}


def _lacks(tab: TabProfile, table: type[Table]) -> Iterator[Lack]:
    said = _said(tab, table.title)
    about_the_row = tab.table == "Roster"
    for column in table.columns:
        if not column.required or column.heading in said:
            continue
        if _stood_in_for(table, column, said) or (about_the_row and _is_person(column)):
            continue
        careful = CAREFUL.get((table.title, column.heading))
        if careful == FILE and _telling(tab.tab):
            careful = TITLE
        yield Lack(table.title, column.heading, careful)


def _stood_in_for(table: type[Table], column: Column, said: set[str]) -> bool:
    return bool(column.instead) and all(
        table.column(name).heading in said for name in column.instead
    )


def _is_person(column: Column) -> bool:
    """Whether the row of a roster says it by itself: whose row it is."""
    return column.type_name == "PersonRef" or column.heading == "Attendee"


def _telling(title: str) -> bool:
    """Whether the title of a tab says anything."""
    return key("".join(sign for sign in title if not sign.isdigit())) not in _PLAIN
