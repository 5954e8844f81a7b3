"""Joining the team: applications that came in a file, and those that staff accepted, as rows that
Applications and Organizers would get.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.jobs.accepting import APPLIED, JOINS
from toolkit.jobs.lists import OutsideList
from toolkit.matching.differences import text_of
from toolkit.tables.people import Applications, Organizers
from toolkit.tables.program import Program
from toolkit.tabs.reconciliation import ReconciliationLine
from toolkit.words import ident, key, say


def applied(program: Program, listed: OutsideList) -> list[ReconciliationLine]:
    """A line for each application in a file that is not in the workbook: nobody has applied from
    its address on that day.
    """
    there = {
        (ident(text_of(row["email"])), text_of(row["timestamp"]))
        for row in program.applications.to_dict("records")
    }
    lines = []
    for row in listed.rows.to_dict("records"):
        if (ident(text_of(row["email"])), text_of(row["timestamp"])) in there:
            continue
        said = {one.heading: text_of(row.get(one.name)) for one in Applications.columns}
        said = {heading: value for heading, value in said.items() if value}
        evidence = say(program.knobs.language, "Nobody has applied from this address on that day.")
        lines.append(
            ReconciliationLine(
                APPLIED,
                "",
                _name(row),
                text_of(row.get("worksite")),
                {},
                said,
                evidence,
                listed.title,
            )
        )
    return lines


def joins(program: Program, title: str) -> list[ReconciliationLine]:
    """A line for each accepted application of somebody who is not on the team yet, by name and by
    address.
    """
    team = program.organizers
    names = {key(name) for name in team["organizer"]}
    addresses = {ident(text_of(email)) for email in team["email"].dropna()}
    lines: dict[str, ReconciliationLine] = {}
    accepted = program.applications[program.applications["decision"] == "Accepted"]
    for row in accepted.to_dict("records"):
        name, email = _name(row), text_of(row["email"])
        if key(name) in names or ident(email) in addresses:
            continue
        said = {
            Organizers.organizer.heading: name,
            Organizers.email.heading: email,
            Organizers.worksite.heading: text_of(row.get("worksite")),
            Organizers.phases.heading: text_of(row.get("phases")),
            Organizers.person_id.heading: _person(program, email),
        }
        said = {heading: value for heading, value in said.items() if value}
        evidence = say(program.knobs.language, "Accepted in Applications, and not on the team yet.")
        worksite = text_of(row.get("worksite"))
        lines[ident(email)] = ReconciliationLine(
            JOINS, "", name, worksite, {}, said, evidence, title
        )
    return list(lines.values())


def _name(row: Mapping[Any, Any]) -> str:
    return f"{text_of(row.get('first_name'))} {text_of(row.get('last_name'))}".strip()


def _person(program: Program, email: str) -> str:
    """Who that is on the roster: the only one with this address."""
    roster = program.roster
    found = roster.loc[roster["email"].map(ident, na_action="ignore") == ident(email), "person_id"]
    return str(found.iloc[0]) if len(found) == 1 else ""
