"""Person IDs: what the tab of that name remembers of everybody whom the toolkit gave an ID.

Source: measures.md, *People without IDs*.
"""

from __future__ import annotations

from toolkit.tables.claim import Claim
from toolkit.tables.columns import Date, Ident, Text
from toolkit.tables.declared import Table
from toolkit.tables.logged import standing
from toolkit.tables.reading import Reading, empty, read
from toolkit.workbooks.cells import Snapshot

NEW = "new"  # what somebody writes into Same as where it is nobody who is there already


class PersonIds(Table):
    """Everybody whom the toolkit gave an ID, as they were last seen."""

    title = "Person IDs"
    help = "Everybody whom the toolkit gave an ID, as they were last seen."

    person_id = Ident("Person ID", required=True, help="Given once and to nobody else.")
    first_name = Text("First name", help="As last seen.")
    last_name = Text("Last name", help="As last seen.")
    worksite = Text("Worksite", help="As last seen.")
    email = Text("Email", help="As last seen.")
    phone = Text("Phone", help="As last seen.")
    first_seen = Date("First seen", help="The first sync that read this person.")
    last_seen = Date("Last seen", help="The latest sync that read this person.")
    looks_like = Text(
        "Looks like",
        help="Who this may be, where the toolkit could not tell; Same as decides.",
    )
    same_as = Text(
        "Same as",
        help="Write the Person ID of the person this is, or new where it is somebody else.",
    )


def remembered(snapshot: Snapshot) -> Reading:
    """The rows of the tab; none where it is not there yet."""
    grid = snapshot.owned(PersonIds.title)
    if grid is None:
        return empty(PersonIds)
    top, spots = standing(grid, PersonIds, PersonIds.columns)
    there = {name: (spot,) for name, spot in spots.items()}
    return read(Claim(PersonIds, grid, top, there), "month first")
