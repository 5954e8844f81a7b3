"""Names that stand for a row of another tab, and cannot be told: worksites, organizers, phases,
tests, events and people.
"""

from __future__ import annotations

from toolkit.tables.kinds.declared import WARNING, Kind


def _unknown(word: str, title: str) -> Kind:
    return Kind(
        word,
        title,
        "“{value}” is not in the {tab} tab.",
        ("Did you mean “{near}”?", "Use a name from the {tab} tab, or add it there."),
    )


UNKNOWN = {  # by the title of the table that should have the name
    "Worksites": _unknown("unknown-worksite", "Worksites that are not in Worksites"),
    "Organizers": _unknown("unknown-organizer", "Organizers who are not in Organizers"),
    "Phases": _unknown("unknown-phase", "Phases that are not in Phases"),
    "Structure Tests": _unknown("unknown-test", "Tests that are not in Structure Tests"),
    "Events": _unknown("unknown-event", "Events that are not in Events"),
}
IN_A_LOST_ROW = Kind(
    "in-a-lost-row",
    "Names in rows that could not be read",
    "“{value}” is in row {row} of the {tab} tab, and that row could not be read.",
    "Mend that row; nothing has to be done here.",
)
ON_A_LOST_ROW = Kind(
    "on-a-lost-row",
    "What stands on rows that could not be read",
    "The person on this row could not be read, so neither is this.",
    "Mend the row; nothing has to be done here.",
)
NOBODY = Kind(
    "unknown-person",
    "People who are not in the Roster",
    "“{value}” is nobody in the {tab} tab.",
    ("Did you mean “{near}”?", "Use a Person ID from the {tab} tab, or add the person there."),
)
_THE_ID = "Write the Person ID instead: {ids}."
SHARED_ADDRESS = Kind(
    "address-of-several",
    "Addresses that several people have",
    "{n} people have the address “{value}”.",
    _THE_ID,
)
SHARED_NAME = Kind(
    "name-of-several",
    "Names that several people have",
    "{n} people are called “{value}” here.",
    _THE_ID,
)
ID_NEEDED = Kind(
    "name-for-an-id",
    "Names where a Person ID is needed",
    "“{value}” is a name, and this column needs a Person ID.",
    "Write the Person ID: {ids}.",
)
AT_ANOTHER_WORKSITE = Kind(
    "person-elsewhere",
    "People who work at another worksite",
    "Nobody called “{value}” works at this worksite.",
    "Mend the worksite, or write the Person ID: {ids}.",
)
NO_WORKSITE = Kind(
    "name-without-worksite",
    "Names without a worksite to look them up at",
    "“{value}” is a name, and the row names no worksite to look it up at.",
    "Write the Person ID: {ids}.",
)
OTHER_DATE = Kind(
    "other-date",
    "Dates that are not the event's",
    "“{event}” is on {day} in the {tab} tab; that date counts.",
    "Mend the date here or there.",
    WARNING,
)
WHICH_DATE = Kind(
    "which-date",
    "Events that took place more than once",
    "“{event}” took place more than once, and this row does not say which.",
    "Write one of its dates: {days}.",
)
NO_SAME_PERSON = Kind(
    "no-same-person",
    "Same as: nobody the row can be",
    "“{value}” is nobody this row can be.",
    "Write a Person ID from this tab, or new.",
    WARNING,
)
WHO_IS_THIS = Kind(
    "who-is-this",
    "People who may be somebody known",
    "This may be {looks}, or somebody new; until you decide it stands as {person}.",
    "In the tab Person IDs, write {looks} or new into Same as of {person}.",
    WARNING,
)
