"""Probes: what `toolkit doctor` asks Google, one finding for each thing that has to be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from toolkit.errors import ToolkitError
from toolkit.words import Sentence, sentence
from toolkit.workbooks.google import faults, reading
from toolkit.workbooks.google.credentials import Access, access
from toolkit.workbooks.google.layout import SpreadsheetLayout
from toolkit.workbooks.google.opening import SHEET_TYPE
from toolkit.workbooks.google.pacing import CALLS_A_MINUTE
from toolkit.workbooks.google.workbook import GoogleWorkbook

CLOCK_SECONDS = 120  # Google refuses signatures that are more than a few minutes off
ROOMY_CELLS = 8_000_000


@dataclass(frozen=True)
class Probed:
    """One line of the doctor's: what was looked at, whether it is right, and the fix where it is
    not.
    """

    subject: str
    ok: bool
    sentence: Sentence


def credentials_finding(
    path: Path | None = None, environ: Mapping[str, str] | None = None
) -> tuple[Probed, Access | None]:
    """Whether there are credentials, and the address to share spreadsheets with."""
    try:
        found = access(path, environ)
    except ToolkitError as refused:
        return _refused("credentials", refused), None
    if found.address:
        line = sentence("share your spreadsheet with {address} as Editor", address=found.address)
    else:
        line = sentence("from {source}", source=found.source)
    return Probed("credentials", True, line), found


def workbook_findings(workbook: GoogleWorkbook, *, now: datetime) -> Iterator[Probed]:
    """Drive's and Sheets' side of one spreadsheet: API, sharing, locale, time zone, size, clock,
    quota.

    `now` carries a time zone. Three requests: one to Drive, one to Sheets, one for the token.
    """
    shared = _sharing(workbook)
    yield shared
    try:
        layout = reading.layout_now(workbook.session, workbook.ident)
    except ToolkitError as refused:
        yield _refused("Google Sheets", refused)
        return
    tabs = sentence("answers; tabs of {title}: {n}", title=layout.title, n=len(layout.sheets))
    yield Probed("Google Sheets", True, tabs)
    yield from _settings(layout)
    yield _size(layout)
    if workbook.session.google_time is not None:
        yield _clock(now, workbook.session.google_time)
    yield Probed(
        "quota",
        True,
        sentence(
            "not used up; the toolkit keeps under {n} reads and writes a minute", n=CALLS_A_MINUTE
        ),
    )


def _refused(subject: str, refused: ToolkitError) -> Probed:
    return Probed(subject, False, refused.words)


def _sharing(workbook: GoogleWorkbook) -> Probed:
    try:
        found = workbook.session.file(workbook.ident, "name,mimeType,capabilities(canEdit)")
    except ToolkitError as refused:
        return _refused("sharing", refused)
    if found.get("mimeType", SHEET_TYPE) != SHEET_TYPE:
        return _refused("sharing", faults.not_a_sheet())
    if not found.get("capabilities", {}).get("canEdit", True):
        who = workbook.session.access.address
        return Probed(
            "sharing",
            False,
            sentence(
                "the spreadsheet is shared for viewing only; share it with {address} as Editor",
                address=who,
            ),
        )
    return Probed(
        "sharing", True, sentence("the toolkit may write to {name}", name=found.get("name", ""))
    )


def _settings(layout: SpreadsheetLayout) -> Iterator[Probed]:
    for subject, value in (("locale", layout.locale), ("time zone", layout.time_zone)):
        if value:
            yield Probed(subject, True, sentence("{value}", value=value))
        else:
            yield Probed(
                subject,
                False,
                sentence("not set; in the spreadsheet choose File, Settings and set it"),
            )


def _size(layout: SpreadsheetLayout) -> Probed:
    line = sentence("{n} of Google's 10,000,000 cells", n=layout.cells)
    if layout.cells > ROOMY_CELLS:
        line = sentence(
            "{n} of Google's 10,000,000 cells; delete tabs or empty rows nobody needs",
            n=layout.cells,
        )
    return Probed("size", layout.cells <= ROOMY_CELLS, line)


def _clock(now: datetime, google: datetime) -> Probed:
    off = round(abs((now - google).total_seconds()))
    if off > CLOCK_SECONDS:
        return Probed(
            "clock",
            False,
            sentence("{n} seconds off; have the date and time set automatically", n=off),
        )
    return Probed("clock", True, sentence("agrees with Google's"))
