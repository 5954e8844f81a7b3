"""Profiles: the roster as somebody else expects it, a declared column after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd

from toolkit.facts.contact import left_alone
from toolkit.facts.sight import Matter, matter
from toolkit.facts.unit import OUT_OF_UNIT
from toolkit.prints.csv_text import cell_of, csv_text, plain
from toolkit.tables.columns import Column
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster
from toolkit.words import key, marked
from toolkit.workbooks.cells import Cell

DAYS = {"YYYY-MM-DD": "%Y-%m-%d", "MM/DD/YYYY": "%m/%d/%Y", "DD/MM/YYYY": "%d/%m/%Y"}
LOCAL = "Local"  # in braces, the local's own name from Settings
_BRACES = re.compile(r"{([^{}]*)}")
_IN_UNIT = tuple(one for one in Roster.status.options if one not in OUT_OF_UNIT)


@dataclass(frozen=True)
class ExportProfile:
    """One CSV layout.

    `columns`: under which heading what stands, headings of the Roster in braces: `{Last name},
    {First name}`; everything else is text as it is. `values`: other words for ours, by the heading
    of the Roster. `statuses`: whose rows; everybody's in the unit where it says nothing.
    """

    name: str
    what: str
    columns: Mapping[str, str]
    statuses: Sequence[str] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    days: str = "YYYY-MM-DD"
    separator: str = ","


GENERIC = ExportProfile(
    "generic",
    marked("everybody in the unit, under the headings of the Roster, without ratings and notes"),
    {
        column.heading: f"{{{column.heading}}}"
        for column in Roster.columns
        if matter(column) not in (Matter.RATING, Matter.NOTES)
    },
)
STATE_AFFILIATE = ExportProfile(
    "state-affiliate",
    marked("members and everybody who could be, as state affiliates usually take a local's list"),
    {
        "Local": "{Local}",
        "Member ID": "{Person ID}",
        "Last Name": "{Last name}",
        "First Name": "{First name}",
        "Preferred Name": "{Preferred name}",
        "Membership Status": "{Status}",
        "Bargaining Unit": "{Unit}",
        "Work Location": "{Worksite}",
        "Position": "{Job title}",
        "Email": "{Email}",
        "Phone": "{Phone}",
        "Hire Date": "{Hire date}",
        "On Leave": "{On leave}",
        "Local Role": "{Roles}",
    },
    values={
        "Status": {
            "Member": "Active",
            "Pending": "Pending",
            "Potential member": "Nonmember",
            "Dropped": "Dropped",
            "Refused": "Nonmember",
        },
        "On leave": {"TRUE": "Y", "FALSE": "N"},
    },
    days="MM/DD/YYYY",
)
PROFILES: Mapping[str, ExportProfile] = {one.name: one for one in (GENERIC, STATE_AFFILIATE)}


def named_in(said: str) -> list[str]:
    """The headings of the Roster that stand in braces."""
    return _BRACES.findall(said)


def roster_columns() -> dict[str, Column]:
    """The columns a profile may have, by their headings' keys: notes never leave the workbook."""
    columns = [one for one in Roster.columns if matter(one) is not Matter.NOTES]
    return {key(column.heading): column for column in columns}


def profile_csv(profile: ExportProfile, program: Program) -> tuple[str, int]:
    """The file, and how many people are in it, by last name, first name and Person ID.

    Who is not to be contacted is in it without email and phone.
    """
    people = program.roster
    wanted = people["status"].isin(profile.statuses or _IN_UNIT)
    alone = left_alone(program)
    order = people[wanted].sort_values(["last_name", "first_name", "person_id"], kind="stable")
    rows = list(_rows(profile, program, order, alone.reindex(order.index)))
    headings = list(profile.columns)
    return csv_text(headings, rows, separator=profile.separator), len(rows)


def _rows(
    profile: ExportProfile, program: Program, people: pd.DataFrame, alone: pd.Series
) -> Iterator[list[Cell]]:
    columns = roster_columns()
    wanted = {
        name: columns[key(name)]
        for said in profile.columns.values()
        for name in named_in(said)
        if key(name) != key(LOCAL)
    }
    says = {
        name: [_said(profile, column, value) for value in people[column.name]]
        for name, column in wanted.items()
    }
    quiet = {name for name, column in wanted.items() if matter(column) is Matter.REACH}
    for place, silent in enumerate(alone.fillna(False).astype(bool)):
        row = {name: "" if silent and name in quiet else says[name][place] for name in says}
        local = dict.fromkeys([LOCAL, LOCAL.casefold()], program.knobs.local)
        yield [_filled(said, {**local, **row}) for said in profile.columns.values()]


def _filled(said: str, row: Mapping[str, str]) -> str:
    return _BRACES.sub(lambda found: row.get(found[1], ""), said).strip(" ,")


def _said(profile: ExportProfile, column: Column, value: object) -> str:
    cell = cell_of(value)
    if isinstance(cell, (datetime, date)):
        return cell.strftime(DAYS[profile.days])
    said = cell if isinstance(cell, str) else plain(cell)
    words = next(
        (words for heading, words in profile.values.items() if key(heading) == key(column.heading)),
        {},
    )
    return words.get(said, said)
