"""Rows and columns as a whole: cells that a row needs, keys that stand twice, times that cannot be,
and days still to come.
"""

from __future__ import annotations

from toolkit.tables.kinds.declared import ERROR, WARNING, Kind

BLANK = Kind(
    "blank-cell",
    "Blank cells that their row needs",
    "This cell is blank, and the row needs it.",
    "Fill in this cell, or clear the whole row.",
    ERROR,
)
SHARED_KEY = Kind(
    "shared-key",
    "Rows that share what only one may have",
    "Another row has the same {column}, so none of them is read.",
    "Give each person a {column} of their own, or remove the extra row.",
    ERROR,
)
REPEATED_KEY = Kind(
    "repeated-key",
    "Rows that an earlier one has said already",
    "An earlier row has the same {column}; this one is not read.",
    "Remove one of the two rows, or give this one another name.",
    ERROR,
)
TWO_COLUMNS = Kind(
    "two-columns",
    "Two columns of one meaning",
    "“{left}” in column {at} and “{right}” in column {also} both stand for {column}, and one row"
    " fills both; “{read}” is read.",
    "Rename or remove the one that is not meant.",
    WARNING,
)
RENAMED_COLUMN = Kind(
    "renamed-column",
    "Columns that are called something else now",
    "“{now}” looks like “{was}”, which the last sync read: {n} of {of} values match. It is read as"
    " before.",
    "Write it into toolkit.toml: {line}. Or bring back the old name.",
    WARNING,
)
RENAMED_TAB = Kind(
    "renamed-tab",
    "Tabs that are called something else now",
    "“{now}” is the tab “{was}”, which the last sync read: {n} of {of} columns hold what they held."
    " It is read as before.",
    "Write it into toolkit.toml: {line}. Or bring back the old name.",
    WARNING,
)
MOVED_PLACE = Kind(
    "moved-place",
    "Columns and rows that stand elsewhere now",
    "toolkit.toml names “{was}”; what the last sync read there stands at “{now}” now, and is read"
    " there.",
    "Write it into toolkit.toml: {line}. Or put it back where it was.",
    WARNING,
)
_SAY_WHEN = 'Write week = "begins" or week = "ends" into toolkit.toml, under [tabs.{section}].'
WEEK_FROM = Kind(
    "week-read-from-its-day",
    "Weeks that may end with the day that names them",
    "Nothing says whether the weeks under “{heading}” begin or end with the day that names them."
    " They are read as if one began on {day}; if it ended then, these hours count a week too late.",
    _SAY_WHEN,
    WARNING,
)
WEEK_TO = Kind(
    "week-read-to-its-day",
    "Weeks that may begin with the day that names them",
    "Nothing says whether the weeks under “{heading}” begin or end with the day that names them."
    " They are read as if one ended on {day}; if it began then, these hours count a week too early.",
    _SAY_WHEN,
    WARNING,
)
NO_HOURS = Kind(
    "end-before-start",
    "Hours that end before they start",
    "The end is not after the start, so there are no hours to count.",
    "Mend Start or End, or write the hours.",
    ERROR,
)
NO_LENGTH = Kind(
    "event-without-length",
    "Events that end before they start",
    "The end is not after the start, so the event has no length.",
    "Mend Starts or Ends; a time such as 8:00 needs AM or PM.",
    WARNING,
)
LAST_DAY_FIRST = Kind(
    "last-day-first",
    "Last days before the first",
    "This last day is before the first one, {day}, so there is no day between them.",
    "Mend one of the two; where day and month are swapped, write both as year-month-day.",
    WARNING,
)
_PLANNED = "Nothing to do if it is planned; else mend the date."
ROW_TO_COME = Kind(
    "row-to-come",
    "Rows whose day is still to come",
    "The date {day} is still to come; the row counts from that day.",
    _PLANNED,
    WARNING,
)
RATING_TO_COME = Kind(
    "rating-to-come",
    "Assessments whose day is still to come",
    "The date {day} is still to come; the rating counts from then.",
    _PLANNED,
    WARNING,
)
