"""Entries: what people wrote beside somebody on a list, on its way into the Field Log."""

from __future__ import annotations

from toolkit.tables.kinds.declared import ERROR, WARNING, Kind

NO_RESULT = Kind(
    "entry-without-result",
    "Talks written down without a result",
    "Something is written beside this person, and Result is blank, so it was left here.",
    "Choose a Result; the next sync takes it into the Field Log. Or clear these cells.",
    WARNING,
)
NOBODYS = Kind(
    "entry-of-nobody",
    "Talks with people who are nobody's",
    "Nobody is this person's organizer, so nobody is credited with the talk; it counts for the"
    " person.",
    "Write here who talked with them; in the Roster, give them an organizer.",
    WARNING,
)
TWICE = Kind(
    "entry-twice",
    "Talks that may have been entered twice",
    "Row {other_row} says the same of the same day, with the same result and notes; both are"
    " counted.",
    "Delete this row if it was one talk; nothing to do if there were two.",
    WARNING,
)
NOBODY_HERE = Kind(
    "entry-for-nobody",
    "Something written beside somebody who is not on the roster",
    "Nobody on the Roster has the Person ID of this row.",
    "Write it into Conversations, or mend the Person ID in the Roster.",
    ERROR,
)
NO_IDS = Kind(
    "entries-without-ids",
    "A sheet that no longer says who is who",
    "The column Person ID of this sheet is gone, so nothing was taken out of it.",
    "Run toolkit turf publish: it puts the column back, and what is written there stays.",
    ERROR,
)
TEST_RENAMED = Kind(
    "entry-test-renamed",
    "Structure tests that were renamed",
    "“{was}” is not in the Structure Tests tab; these rows are read as “{now}”, which opens on the"
    " same day.",
    "Nothing, if it was renamed. If not, write here which test it was.",
    WARNING,
)
LEFT_THERE = Kind(
    "entries-left-in-a-sheet",
    "Sheets of people's own in which something was left",
    "Rows of this sheet in which something is written that could not be taken: {n}.",
    "Run toolkit turf collect: it names each row and what to mend there.",
    WARNING,
)
READ_OTHERWISE = Kind(
    "entry-day-read-otherwise",
    "Days that may have been meant the other way round",
    "“{value}” was typed here and read as {day}, since another day in that column could only be"
    " read that way.",
    "If another day was meant, mend it here. If not, delete what stands in brackets under Entered"
    " in.",
    WARNING,
)
