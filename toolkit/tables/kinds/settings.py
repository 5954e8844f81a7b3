"""Lines of the Settings tab that cannot hold."""

from __future__ import annotations

from toolkit.tables.kinds.declared import ERROR, WARNING, Kind

NO_SETTING = Kind(
    "unknown-setting",
    "Settings that do not exist",
    "There is no setting “{value}”; it is ignored.",
    (
        "Did you mean “{near}”?",
        "Write one of those in the data dictionary (docs/data-dictionary.md), or remove the line.",
    ),
    ERROR,
)
NOT_AN_ADDRESS = Kind(
    "not-a-web-address",
    "Not a web address",
    "“{value}” is no web address.",
    "Write one that begins with https://.",
    ERROR,
)
UNKNOWN_BRACES = Kind(
    "unknown-braces",
    "Braces that cannot be filled in",
    "“{value}” has something in braces that cannot be filled in.",
    "In braces stand only {known}.",
    ERROR,
)
NOT_FIVE_LABELS = Kind(
    "not-five-labels",
    "Not five labels",
    "“{value}” is not five labels.",
    "Write five words separated by commas, for 1 to 5.",
    ERROR,
)
NOT_AN_OWN_COLUMN = Kind(
    "not-an-own-column",
    "Wall Chart columns that are not your own",
    "“{value}” is no column of your own in the Roster.",
    (
        "Did you mean “{near}”?",
        "Write the heading of a column that the toolkit does not read itself.",
    ),
    WARNING,
)
