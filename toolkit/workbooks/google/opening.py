"""Opening: which spreadsheet is meant by an address from the browser, an id, or a name."""

from __future__ import annotations

import re

from toolkit.errors import Misused, Refusal
from toolkit.words import key, say, sentence
from toolkit.workbooks.google.session import Session

NOT_A_SPREADSHEET_ADDRESS = Refusal(
    Misused,
    "not-a-spreadsheet-address",
    "What --workbook names (or where, under [workbook] in toolkit.toml) is not the"
    " address of a Google spreadsheet. Copy it from the browser while the spreadsheet"
    " is open: it begins with https://docs.google.com/spreadsheets/d/",
)
SEVERAL_SPREADSHEETS = Refusal(
    Misused,
    "several-spreadsheets",
    "{n} spreadsheets have the name that was given. Say in toolkit.toml which one is"
    " meant, by its address from the browser.",
)
NO_SPREADSHEET_OF_THAT_NAME = Refusal(
    Misused,
    "no-spreadsheet-of-that-name",
    "No spreadsheet of the name that was given is shared with {address}. Share it with that"
    " address as Editor, or give its address from the browser.",
)

ADDRESS = re.compile(
    r"^https?://docs\.google\.com/(?:a/[^/]+/)?spreadsheets/(?:u/\d+/)?d/([A-Za-z0-9_-]+)"
)
IDENT = re.compile(r"^[A-Za-z0-9_-]{25,}$")
SHEET_TYPE = "application/vnd.google-apps.spreadsheet"


def ident_in(where: str) -> str | None:
    """The spreadsheet's id, if `where` is an address or an id; None if it can only be a name."""
    where = where.strip()
    if found := ADDRESS.match(where):
        return found[1]
    if IDENT.match(where) and any(sign.isdigit() for sign in where):
        return where
    if where.startswith(("http://", "https://")):
        raise NOT_A_SPREADSHEET_ADDRESS()
    return None


def quotable(where: str) -> str:
    """How a refusal calls the spreadsheet: by its address, and where none was given in general
    words. What was given may be a key or a password that landed in the wrong setting.
    """
    return where if ADDRESS.match(where) else say("en", "of the id or name that was given")


def ident_named(session: Session, name: str) -> str:
    """The id of the only spreadsheet of that name that is shared with these credentials."""
    quoted = name.replace("\\", "\\\\").replace("'", "\\'")
    query = f"mimeType = '{SHEET_TYPE}' and trashed = false and name contains '{quoted}'"
    found = [one for one in session.files(query, "id,name") if key(str(one["name"])) == key(name)]
    if len(found) == 1:
        return str(found[0]["id"])
    if found:
        raise SEVERAL_SPREADSHEETS(n=len(found))
    raise NO_SPREADSHEET_OF_THAT_NAME(address=session.access.address or sentence("this account"))
