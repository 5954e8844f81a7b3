"""Export: the roster in the layout that somebody else expects, as one CSV file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.new_file import put
from toolkit.jobs.reading import read_workbook
from toolkit.plan import safety
from toolkit.prints.profiles import (
    LOCAL,
    PROFILES,
    ExportProfile,
    named_in,
    profile_csv,
    roster_columns,
)
from toolkit.settings import Settings
from toolkit.tables.roster import Roster
from toolkit.words import closest, key, marked
from toolkit.workbooks.changes import Workbook

NO_SUCH_PROFILE = Refusal(
    Misused,
    "no-such-profile",
    "There is no profile of that name. Did you mean “{near}”? There are: {known}.",
    "There is no profile of that name. There are: {known}. Your own stand in toolkit.toml, under"
    " [export.NAME].",
)
PROFILE_COLUMN_UNKNOWN = Refusal(
    Misused,
    "profile-column-unknown",
    "toolkit.toml, under [export.{profile}]: what stands in braces under “{column}” is no"
    " heading of the Roster that may be exported. Did you mean “{near}”?",
    "toolkit.toml, under [export.{profile}]: what stands in braces under “{column}” is no"
    " heading of the Roster that may be exported. Notes never leave the workbook.",
)
PROFILE_STATUS_UNKNOWN = Refusal(
    Misused,
    "profile-status-unknown",
    "toolkit.toml, under [export.{profile}]: statuses names one that there is not. There are:"
    " {known}.",
)
EXPORT_FILE_THERE = Refusal(
    Refused,
    "export-file-there",
    "There is already a file {file}; it was left alone. Name another with --out.",
)
EXPORT_FILE_NOT_WRITTEN = Refusal(
    Refused,
    "export-file-not-written",
    "{file} could not be written ({why}). Name another with --out.",
)

OWN = marked("your own, from toolkit.toml")


@dataclass(frozen=True)
class ExportDone:
    """A file that was written, how many rows are in it, and how many could not be read."""

    file: Path
    rows: int
    not_read: int


def profiles(settings: Settings) -> Mapping[str, ExportProfile]:
    """The layouts there are, by name: ours, and those of toolkit.toml, which go before ours.

    Raises `Misused` where one of toolkit.toml names what there is not.
    """
    own = {}
    for name, said in settings.export.items():
        separator = "\t" if said.separator == "tab" else said.separator
        own[name] = ExportProfile(
            name, OWN, said.columns, said.statuses, said.values, said.days, separator
        )
        _check(own[name])
    return {**PROFILES, **own}


def export(
    workbook: Workbook,
    settings: Settings,
    *,
    profile: str,
    out: Path | None,
    as_of: date | None,
    now: datetime,
) -> ExportDone:
    """Writes the roster in that layout. Changes nothing in the workbook.

    Raises `Misused` where there is no such layout, `Refused` where the file is there.
    """
    known = profiles(settings)
    if profile not in known:
        raise NO_SUCH_PROFILE(near=closest(profile, known), known=", ".join(known))
    _, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    safety.refuse_nothing_to_read(program)
    safety.refuse_empty_roster(program)
    text, rows = profile_csv(known[profile], program)
    name = f"{files.safe_name(profile, 'export')}-{program.today.isoformat()}.csv"
    file = out or Path(name)
    data = text.encode("utf-8-sig")
    put(file, data, there=EXPORT_FILE_THERE, not_written=EXPORT_FILE_NOT_WRITTEN)
    return ExportDone(file, rows, program.not_read_in.get(Roster.title, 0))


def _check(profile: ExportProfile) -> None:
    columns = roster_columns()
    for heading, said in profile.columns.items():
        for name in named_in(said):
            if key(name) not in columns and key(name) != key(LOCAL):
                near = closest(name, [column.heading for column in columns.values()])
                raise PROFILE_COLUMN_UNKNOWN(profile=profile.name, column=heading, near=near)
    for heading in profile.values:
        if key(heading) not in columns:
            near = closest(heading, [column.heading for column in columns.values()])
            raise PROFILE_COLUMN_UNKNOWN(
                profile=profile.name, column=f"values.{heading}", near=near
            )
    if not set(profile.statuses) <= set(Roster.status.options):
        known = ", ".join(Roster.status.options)
        raise PROFILE_STATUS_UNKNOWN(profile=profile.name, known=known)
