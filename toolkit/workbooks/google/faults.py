"""Faults: what Google answers when something is wrong, in sentences that say what to do about
it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from toolkit.errors import Misused, Refusal, Refused, ToolkitError, TryLater
from toolkit.words import sentence

GOOGLE_CREDENTIALS_EXPIRED = Refusal(
    Misused,
    "google-credentials-expired",
    "Google no longer accepts these credentials (they expired or were withdrawn). Sign"
    " in again, or download a new key from the Google Cloud console.",
)
DRIVE_NOT_SHARED = Refusal(
    Misused,
    "drive-not-shared",
    "Google Drive shows no spreadsheet {where} to {address}. Check the address in"
    " toolkit.toml, and share the spreadsheet with {address} as Editor.",
)
GOOGLE_NO_SPREADSHEET = Refusal(
    Misused,
    "google-no-spreadsheet",
    "Google knows no spreadsheet {where}. Check the address in toolkit.toml: copy it"
    " from the browser while the spreadsheet is open. If it is right, the file was"
    " deleted.",
)
GOOGLE_REFUSED = Refusal(
    Refused,
    "google-refused",
    "Google refused the request (HTTP {status}): {why}",
)
GOOGLE_API_OFF = Refusal(
    Misused,
    "google-api-off",
    "The Google {api} API is switched off in the Google Cloud project of these"
    " credentials. Open console.cloud.google.com, choose that project, search for"
    " “Google {api} API” and press Enable; wait five minutes and run this again.",
)
GOOGLE_NO_SPREADSHEET_RIGHT = Refusal(
    Misused,
    "google-no-spreadsheet-right",
    "These credentials were given without the right to use spreadsheets. Sign in again"
    " and allow the scopes spreadsheets and drive.metadata.readonly.",
)
GOOGLE_NO_ROOM = Refusal(
    Refused,
    "google-no-room",
    "This account has no room for files. A service account cannot own a spreadsheet:"
    " create it yourself and share it with {address} as Editor.",
)
GOOGLE_NOT_SHARED = Refusal(
    Misused,
    "google-not-shared",
    "The spreadsheet {where} is not shared with {address}. Open it, press Share, and"
    " add that address as Editor.",
)
GOOGLE_NO_RIGHT = Refusal(
    Misused,
    "google-no-right",
    "The account that you signed in with may not change the spreadsheet {where}. Ask its"
    " owner to share it with that account as Editor.",
)
GOOGLE_PROTECTED = Refusal(
    Refused,
    "google-protected",
    "A tab of the toolkit's is protected against the toolkit, so nothing was written."
    " In the spreadsheet open Data, Protect sheets and ranges, and remove that"
    " protection or allow the toolkit's address.",
)
GOOGLE_NOT_ACCEPTED = Refusal(
    Refused,
    "google-not-accepted",
    "Google did not accept what was sent, so nothing was written: {why} This may be a fault"
    " of the toolkit: please report it.",
)
GOOGLE_QUOTA = Refusal(
    TryLater,
    "google-quota",
    "Google's limit on requests is used up for the moment{limit}. Wait a minute or two and"
    " run this again.",
)
GOOGLE_NOT_ANSWERING = Refusal(
    TryLater,
    "google-not-answering",
    "Google Sheets is not answering properly (HTTP {status}). Run this again later.",
)
GOOGLE_UNREACHABLE = Refusal(
    TryLater,
    "google-unreachable",
    "Google cannot be reached from this computer. Check the internet connection and run"
    " this again.",
)
EXCEL_FILE_ON_GOOGLE = Refusal(
    Refused,
    "excel-file-on-google",
    "This file is an Excel file that was opened in Google Sheets, which programs cannot"
    " work on. In Google Sheets choose File, Save as Google Sheets, and put the new file's"
    " address into toolkit.toml.",
)
GOOGLE_TOO_MANY_CELLS = Refusal(
    Refused,
    "google-too-many-cells",
    "The spreadsheet would pass Google's limit of 10,000,000 cells. Delete tabs, or empty"
    " rows and columns, that nobody needs, and run this again.",
)

LIMIT_REASONS = frozenset({"RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "userRateLimitExceeded"})


class MovedMeanwhile(TryLater):
    """The tabs are no longer what was read a moment ago; a fresh look may go through at once."""


SPREADSHEET_MOVED = Refusal(
    MovedMeanwhile,
    "spreadsheet-moved",
    "Somebody added, removed or renamed something in the spreadsheet while it was being worked on,"
    " so nothing was written. Run this again.",
)


@dataclass(frozen=True)
class GoogleRefusal:
    """Google's refusal, taken apart: Sheets and Drive word theirs differently."""

    status: int
    code: str = ""  # such as PERMISSION_DENIED
    message: str = ""
    reasons: frozenset[str] = frozenset()
    limit: str = ""  # the quota that ran out, such as WriteRequestsPerMinutePerUser
    drive: bool = False

    @property
    def out_of_quota(self) -> bool:
        return self.status == 429 or (self.status == 403 and bool(self.reasons & LIMIT_REASONS))


def answer_of(status: int, body: str, *, drive: bool = False) -> GoogleRefusal:
    """What an error answer says; a body that is no JSON (a proxy's HTML page) says nothing."""
    try:
        error = json.loads(body)["error"]
        reasons, limit = set(), ""
        for detail in error.get("details", ()):
            reasons.add(str(detail.get("reason", "")))
            limit = str(detail.get("metadata", {}).get("quota_limit", limit))
        reasons |= {str(item.get("reason", "")) for item in error.get("errors", ())}
        code, message = str(error.get("status", "")), str(error.get("message", ""))
        return GoogleRefusal(status, code, message, frozenset(reasons - {""}), limit, drive)
    except (ValueError, KeyError, TypeError, AttributeError):
        return GoogleRefusal(status, drive=drive)


def refusal(answer: GoogleRefusal, *, address: str, where: str) -> ToolkitError:
    """The sentence for a refusal that no waiting will change, and for one that lasted too long."""
    if answer.out_of_quota:
        return no_quota(answer.limit)
    if answer.status in (408, 500, 502, 503, 504):
        return unwell(answer.status)
    if answer.status == 401:
        return GOOGLE_CREDENTIALS_EXPIRED()
    if answer.status == 404 and answer.drive and address:  # Drive does not tell these two apart
        return DRIVE_NOT_SHARED(where=where, address=address)
    if answer.status == 404:
        return GOOGLE_NO_SPREADSHEET(where=where)
    if answer.status == 403:
        return _forbidden(answer, address, where)
    if answer.status == 400:
        return _unacceptable(answer)
    return GOOGLE_REFUSED(status=str(answer.status), why=_told(answer.message))


def _forbidden(answer: GoogleRefusal, address: str, where: str) -> ToolkitError:
    message = answer.message
    if (
        "SERVICE_DISABLED" in answer.reasons
        or "accessNotConfigured" in answer.reasons
        or "has not been used" in message
    ):
        return GOOGLE_API_OFF(api="Drive" if answer.drive else "Sheets")
    if (
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT" in answer.reasons
        or "insufficient authentication scopes" in message
    ):
        return GOOGLE_NO_SPREADSHEET_RIGHT()
    if "storageQuotaExceeded" in answer.reasons:
        return GOOGLE_NO_ROOM(address=address or sentence("the toolkit's account"))
    if address:
        return GOOGLE_NOT_SHARED(where=where, address=address)
    return GOOGLE_NO_RIGHT(where=where)


def _unacceptable(answer: GoogleRefusal) -> ToolkitError:
    message = answer.message
    if "not supported for this document" in message:
        return not_a_sheet()
    if (
        "10000000" in message
        or "10,000,000" in message
        or "number of cells in the workbook above the limit" in message
    ):
        return GOOGLE_TOO_MANY_CELLS()
    if "protected cell or object" in message:
        return GOOGLE_PROTECTED()
    if _moved(message):
        return SPREADSHEET_MOVED()
    return GOOGLE_NOT_ACCEPTED(why=_told(message))


def _told(message: str) -> str:
    """What Google says of a request, up to where it quotes the cell: that may be anybody's name,
    number or note.
    """
    before, quoted, _ = message.partition('"')
    return f"{before.rstrip(' ,:')} …" if quoted else before


def _moved(message: str) -> bool:
    """Whether Google answers that the tabs are no longer what we read a moment ago."""
    return any(
        words in message
        for words in (
            "Unable to parse range",
            "exceeds grid limits",
            "No grid with id",
            "No sheet with id",
            "already exists",
            "No chart with id",
            "No object with id",
            "No protected range",
            "No banded range",
            "No developer metadata",
            "No conditional format",
            "outside the grid",
            "beyond the last requested",
            "out of bounds",
        )
    )


def no_quota(limit: str = "") -> TryLater:
    return GOOGLE_QUOTA(limit=f" ({limit})" if limit else "")


def unwell(status: int) -> TryLater:
    return GOOGLE_NOT_ANSWERING(status=str(status))


def no_network() -> TryLater:
    return GOOGLE_UNREACHABLE()


def not_a_sheet() -> Refused:
    return EXCEL_FILE_ON_GOOGLE()
