"""Applications: who applied to the program, what staff decided, and what is still open."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import warning
from toolkit.facts.shares import unknown
from toolkit.facts.worksites import worksites
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.people import Applications
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import ident, key

TOTAL = "Total"
DECISIONS = {
    "accepted": "Accepted",
    "waitlisted": "Waitlist",
    "declined": "Declined",
    "withdrawn": "Withdrawn",
}


def applications(program: Program) -> pd.DataFrame:
    """One row a worksite and phase somebody applied for, then one a phase (worksite `Total`), and
    one for all (phase `Total`, too).

    `worksite` (blank: none given) · `phase` (blank: none named) · `applied` applications ·
    `accepted`, `waitlisted`, `declined`, `withdrawn` of them, by Decision · `undecided` those
    without one. Who applies for two phases counts in both, and once in the last row. Worksites by
    region and name, phases by their start. No rows without an Applications tab; without a Decision
    column only `applied` is known. Source: the issue *Applications: applied, accepted, waitlisted,
    declined by worksite and phase*.
    """
    rows = program.applications
    each = (
        rows.assign(phase=rows["phases"])
        .explode("phase", ignore_index=True)
        .astype({"phase": "str"})
    )
    parts = [
        _sums(each, ["worksite", "phase"]),
        _sums(each.assign(worksite=TOTAL), ["worksite", "phase"]),
        _sums(rows.assign(worksite=TOTAL, phase=TOTAL), ["worksite", "phase"]),
    ]
    figure = pd.concat(
        [part.assign(part=number) for number, part in enumerate(parts)], ignore_index=True
    )
    places = {name: place for place, name in enumerate(worksites(program)["worksite"])}
    starts = {
        name: place
        for place, name in enumerate(program.phases.sort_values(["starts", "row"])["phase"])
    }
    figure["place"] = [places.get(worksite, len(places)) for worksite in figure["worksite"]]
    figure["step"] = [starts.get(phase, len(starts)) for phase in figure["phase"]]
    figure = figure.sort_values(["part", "place", "step"], kind="stable", ignore_index=True)
    if not program.has("Applications", "decision"):
        figure = figure.assign(**{name: unknown(figure) for name in [*DECISIONS, "undecided"]})
    return figure[["worksite", "phase", "applied", *DECISIONS, "undecided"]]


def _sums(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    rows = rows.assign(applied=1, undecided=rows["decision"].isna())
    for name, decision in DECISIONS.items():
        rows[name] = rows["decision"] == decision
    return (
        rows.groupby(by, dropna=False)[["applied", *DECISIONS, "undecided"]]
        .sum()
        .astype("int64")
        .reset_index()
    )


def undecided(program: Program) -> pd.DataFrame:
    """Applications without a decision although a phase they apply for has closed, with `closed`
    that phase's last day.

    `row`, `first_name`, `last_name`, `email`, `worksite`, `phases` as in the tab, and `phase`, the
    one that closed first. Closed: as-of is after *Applications close*. An application that names no
    phase applies for all of them.
    """
    rows = program.applications[
        program.applications["decision"].isna() & program.has("Applications", "decision")
    ]
    closing = program.phases.dropna(subset=["applications_close"])
    closing = closing[closing["applications_close"] < pd.Timestamp(program.today)]
    every = tuple(program.phases["phase"])
    each = rows.assign(
        phase=[phases if isinstance(phases, tuple) else every for phases in rows["phases"]]
    )
    each = each.explode("phase", ignore_index=True).astype({"phase": "str"})
    closed = closing[["phase", "applications_close"]].rename(
        columns={"applications_close": "closed"}
    )
    each = (
        each.merge(closed, on="phase")
        .sort_values(["closed", "row"], kind="stable")
        .drop_duplicates("row")
    )
    columns = ["row", "first_name", "last_name", "email", "worksite", "phases", "phase", "closed"]
    return each.sort_values("row", ignore_index=True)[columns]


def not_yet_organizers(program: Program) -> pd.DataFrame:
    """Accepted applications of people who are not in Organizers yet, neither by email nor by their
    full name.

    `row`, `first_name`, `last_name`, `email`, `worksite`, `phases` as in the tab. No rows without
    an Organizers tab.
    """
    columns = ["row", "first_name", "last_name", "email", "worksite", "phases"]
    rows = program.applications[
        (program.applications["decision"] == "Accepted") & program.has("Organizers")
    ]
    known = {key(name) for name in program.organizers["organizer"]}
    emails = {ident(email) for email in program.organizers["email"].dropna()}
    names = rows["first_name"].str.cat(rows["last_name"], sep=" ").map(key)
    new = ~names.isin(known) & ~rows["email"].map(ident).isin(emails)
    return rows.loc[new, columns].reset_index(drop=True)


def late(program: Program) -> pd.DataFrame:
    """Applications without a decision that came after a phase they are for had closed: `row`,
    `phase` the one that closed first, `closed` its last day. See `undecided`.
    """
    rows = undecided(program)
    applied = program.applications.set_index("row")["timestamp"].reindex(rows["row"])
    return rows.loc[applied.to_numpy() > rows["closed"].to_numpy(), ["row", "phase", "closed"]]


def twice(program: Program) -> pd.DataFrame:
    """Applications from an address from which somebody has applied before, where one of them has no
    decision: `row`, `first_row` the earliest from there.
    """
    rows = program.applications.sort_values(["timestamp", "row"], kind="stable")
    address = rows["email"].map(ident)
    first = rows["row"].groupby(address).transform("first")
    opened = rows["decision"].isna().groupby(address).transform("any")
    again = (rows["row"] != first) & opened
    made = rows.assign(first_row=first)[again & program.has("Applications", "decision")]
    return made[["row", "first_row"]].reset_index(drop=True)


def application_problems(program: Program) -> list[Problem]:
    """Warnings: no decision although applications have closed; accepted, and not in Organizers yet."""
    late, new = undecided(program), not_yet_organizers(program)
    return [
        warning(
            program,
            Applications,
            "decision",
            row,
            "",
            kinds.UNDECIDED(phase=phase, day=day.date()),
        )
        for row, phase, day in zip(late["row"], late["phase"], late["closed"], strict=True)
    ] + [
        warning(
            program,
            Applications,
            "decision",
            row,
            "Accepted",
            kinds.NOT_YET_AN_ORGANIZER(first=first, last=last, tab=program.tabs["Organizers"]),
        )
        for row, first, last in zip(new["row"], new["first_name"], new["last_name"], strict=True)
    ]
