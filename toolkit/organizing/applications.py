"""Applications: who applied to the program, what staff decided, and what is still open."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.addresses import row_told, warning
from toolkit.facts.once import once
from toolkit.facts.worksites import worksites
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import Part, count, day, text
from toolkit.tables.kinds import organizing as kinds
from toolkit.tables.people import Applications
from toolkit.tables.problems import Problem
from toolkit.tables.program import Program
from toolkit.words import ident, key

TOTAL = "Total"


def _decided(decision: str) -> Part:
    """How many applications have that Decision."""
    return count(decision, unit="applications", needs=(Applications.decision,))


class Applied(Figure):
    """One row a worksite and phase somebody applied for, then one a phase (worksite Total), and one
    for all (phase Total, too). Who applies for two phases counts in both, and once in the last row.
    """

    title = "Applications"
    source = "Applications"
    keys = ("worksite", "phase")

    worksite = text("Worksite", "Total on rows of the whole.", blank="none was given")
    phase = text("Phase", "Total on the row of the whole.", blank="none was named")
    applied = count("Applied", "Applications that could be read.", unit="applications")
    accepted = _decided("Accepted")
    waitlisted = _decided("Waitlist")
    declined = _decided("Declined")
    withdrawn = _decided("Withdrawn")
    undecided = count(
        "Open", "Those without a Decision.", unit="applications", needs=(Applications.decision,)
    )


class Undecided(Figure):
    """One row an application without a decision although a phase it is for has closed: as-of is
    after *Applications close*. One that names no phase is for all of them.
    """

    title = "Applications that wait"
    source = "Applications"
    table = Applications

    phase = text("Phase", "The one that closed first.")
    closed = day("Closed", "The last day of applications for that phase.")


class Twice(Figure):
    """One row an application from an address from which somebody has applied before, where one of
    them has no decision.
    """

    title = "Applications made twice"
    source = "Applications"

    row = count("Row", "Where it stands.", unit="row of the sheet")
    first_row = count("First row", "The earliest from that address.", unit="row of the sheet")


DECIDED = (Applied.accepted, Applied.waitlisted, Applied.declined, Applied.withdrawn)


@makes(Applied)
def applications(program: Program) -> pd.DataFrame:
    """Worksites by region and name, phases by their start; see `Applied`. No rows without an
    Applications tab.
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
    figure = pd.concat(parts, ignore_index=True)
    places = {name: place for place, name in enumerate(worksites(program)["worksite"])}
    starts = {
        name: place
        for place, name in enumerate(program.phases.sort_values(["starts", "row"])["phase"])
    }
    order = pd.DataFrame(
        {
            "part": [number for number, part in enumerate(parts) for _ in range(len(part))],
            "place": [places.get(worksite, len(places)) for worksite in figure["worksite"]],
            "phase": [starts.get(phase, len(starts)) for phase in figure["phase"]],
        }
    )
    order = order.sort_values(list(order.columns), kind="stable")
    return figure.loc[order.index].reset_index(drop=True)


def _sums(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    counted = rows[by].assign(applied=1)
    for part in DECIDED:
        counted[part] = rows["decision"] == part.about.heading
    counted[Applied.undecided] = rows["decision"].isna()
    names = [str(part) for part in Applied.parts if part not in by]
    return counted.groupby(by, dropna=False)[names].sum().astype("Int64").reset_index()


@once
@makes(Undecided)
def undecided(program: Program) -> pd.DataFrame:
    """Applications that wait for a decision, in the order of the sheet; see `Undecided`."""
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
    return each.sort_values("row", ignore_index=True)


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


@makes(Twice)
def twice(program: Program) -> pd.DataFrame:
    """Applications of somebody who has applied before; see `Twice`."""
    rows = program.applications.sort_values(["timestamp", "row"], kind="stable")
    address = rows["email"].map(ident)
    first = rows["row"].groupby(address).transform("first")
    opened = rows["decision"].isna().groupby(address).transform("any")
    again = (rows["row"] != first) & opened
    made = pd.DataFrame({Twice.row: rows["row"], Twice.first_row: first})
    return made[again & program.has("Applications", "decision")].reset_index(drop=True)


def application_problems(program: Program) -> list[Problem]:
    """Warnings: came after applications had closed, or no decision since they closed (one of the
    two); from an address from which there was one before; accepted, and not in Organizers yet.
    """
    if program.applications.empty:
        return []
    return [*_waiting(program), *_again(program), *_not_listed(program)]


def _waiting(program: Program) -> list[Problem]:
    rows, came_late = undecided(program), set(late(program)["row"])
    columns = ("row", "phase", "closed", "timestamp")
    found = []
    for row, phase, closed, applied in zip(*(rows[name] for name in columns), strict=True):
        if row in came_late:
            told = kinds.LATE_APPLICATION(day=applied.date(), phase=phase, closed=closed.date())
            value = applied.date().isoformat()
            found.append(warning(program, Applications, "timestamp", row, value, told))
        else:
            told = kinds.UNDECIDED(phase=phase, day=closed.date())
            found.append(warning(program, Applications, "decision", row, "", told))
    return found


def _again(program: Program) -> list[Problem]:
    rows = twice(program)
    emails = program.applications.set_index("row")["email"].reindex(rows[Twice.row])
    return [
        warning(
            program,
            Applications,
            "email",
            row,
            email,
            kinds.TWO_APPLICATIONS(row=row_told(program, Applications, first, row)),
        )
        for row, first, email in zip(rows[Twice.row], rows[Twice.first_row], emails, strict=True)
    ]


def _not_listed(program: Program) -> list[Problem]:
    new = not_yet_organizers(program)
    return [
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
