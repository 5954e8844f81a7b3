"""Own sheets: who gets a small sheet of their own, for which people, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from toolkit.facts.contact import left_alone
from toolkit.facts.in_force import left
from toolkit.facts.people import standing
from toolkit.facts.responses import answers, in_base, opened
from toolkit.facts.unit import OUT_OF_UNIT, has_role
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import flag, text
from toolkit.mail.address import mentioned, read_addresses
from toolkit.organizing.follow_ups import FollowUps
from toolkit.tables.program import Program
from toolkit.words import LANGUAGES, ident, key

Kind = Literal["reps", "organizers"]
KINDS: tuple[Kind, ...] = ("reps", "organizers")


@dataclass(frozen=True)
class OwnSheet:
    """One small sheet: for the representatives of a worksite, or for one organizer.

    `whose` is the worksite, or the organizer's name · `addresses` who may open it · `organizer` as
    whom entries in it are written: the organizer, or the only representative who is one; "" where
    nobody can say · `language` in which its readers read.
    """

    kind: Kind
    whose: str
    addresses: tuple[str, ...]
    language: str
    organizer: str = ""


class OwnPeople(Figure):
    """One row a person in a sheet of somebody's own, with what its reader may see of them."""

    title = "Own sheets"
    source = "Own sheets"
    keys = ("person_id",)

    person = text("Person", "The preferred name, else the first, and the last name.")
    status = text("Status", "In a representative's sheet.")
    phone = text(
        "Phone",
        "Tap it to call; in an organizer's sheet.",
        blank="the Roster has none, or the person has refused",
    )
    worksite = text("Worksite")
    person_id = text("Person ID")
    starts = flag("Still to start.")
    new = flag("Hired within the days of New hire window.", settings=("new_hire_window",))
    ask = flag("May take part in the structure test that is open, and has not said Yes to it.")


def own_sheets(program: Program, kind: Kind) -> list[OwnSheet]:
    """Every sheet that should be, by name; those whose readers have no address too.

    Representatives: Worksites' *Rep email(s)*, else the people of the worksite in the unit with the
    role Rep and an Email. Organizers: those in force who have people. Nobody who is marked as not
    active, who has left the unit, or who is not to be contacted, at any of their addresses. Source:
    docs/measures.md, *Own sheets*.
    """
    return sorted(
        _of_worksites(program) if kind == "reps" else _of_organizers(program),
        key=lambda one: (key(one.whose), one.whose),
    )


def _gone(program: Program) -> frozenset[str]:
    """Addresses at which nobody may open anything any more."""
    team, people = program.organizers, program.roster
    out = people["status"].isin(OUT_OF_UNIT) | left_alone(program)
    inactive = ~team["active"].fillna(True).astype(bool)
    cells = [*team.loc[inactive, "email"].dropna(), *people.loc[out, "email"].dropna()]
    return frozenset(ident(each) for cell in cells for each in mentioned(cell))


def _of_worksites(program: Program) -> Iterator[OwnSheet]:
    people, gone = standing(program), _gone(program)
    named = program.worksites.set_index("worksite")["rep_emails"].dropna()
    reps = people[people["inside"] & has_role(people, "Rep")]
    by_place = {str(at): list(rows.dropna()) for at, rows in reps.groupby("worksite")["email"]}
    places = [*program.worksites["worksite"], *by_place]
    languages, organizers = _languages(program), _organizers_at(program)
    for place in dict.fromkeys(places):
        said = [named[place]] if place in named.index else by_place.get(place, [])
        addresses = _addresses(said, gone)
        as_whom = {organizers.get(ident(one), "") for one in addresses}
        if addresses or place in by_place:
            yield OwnSheet(
                "reps",
                place,
                addresses,
                _common(program, (languages.get(ident(one)) for one in addresses)),
                as_whom.pop() if len(as_whom) == 1 else "",
            )


def _of_organizers(program: Program) -> Iterator[OwnSheet]:
    team, gone = program.organizers, _gone(program)
    people = standing(program)
    busy = set(people.loc[people["inside"] | people["soon"], "organizer"].dropna())
    inside = team[team["organizer"].isin(busy) & ~left(program)]
    for name, email, language in zip(
        inside["organizer"], inside["email"], inside["language"], strict=True
    ):
        addresses = _addresses([] if pd.isna(email) else [email], gone)
        yield OwnSheet("organizers", name, addresses, _common(program, [language]), name)


def _addresses(cells: Iterable[Any], gone: frozenset[str]) -> tuple[str, ...]:
    found = [each for cell in cells for each in read_addresses(cell).found]
    return tuple(dict.fromkeys(each for each in found if ident(each) not in gone))


def _languages(program: Program) -> dict[str, Any]:
    """The language of whoever has an address."""
    rows = pd.concat(
        [program.roster[["email", "language"]], program.organizers[["email", "language"]]]
    )
    rows = rows.dropna(subset=["email", "language"])
    return {
        ident(each): language
        for cell, language in zip(rows["email"], rows["language"], strict=True)
        for each in mentioned(cell)
    }


def _organizers_at(program: Program) -> dict[str, str]:
    """The organizer in force with an address, or whose Person ID is the person with that
    address.
    """
    team = program.organizers[~left(program)]
    person = program.roster.dropna(subset=["email"]).set_index("person_id")["email"]
    found: dict[str, str] = {}
    for name, email, person_id in zip(
        team["organizer"], team["email"], team["person_id"], strict=True
    ):
        for cell in (email, person.get(person_id)):
            if isinstance(cell, str):
                found |= {ident(each): name for each in mentioned(cell)}
    return found


def _common(program: Program, languages: Iterable[Any]) -> str:
    """The one language that all of them read, else the workbook's."""
    said = {one if one in LANGUAGES else program.knobs.language for one in languages}
    return said.pop() if len(said) == 1 else program.knobs.language


@makes(OwnPeople)
def own_people(program: Program, sheet: OwnSheet) -> pd.DataFrame:
    """The people of one sheet by name: of the worksite, or the organizer's own; see `OwnPeople`.

    People in the unit, and those who start soon; nobody who is not to be contacted, and not the
    organizer. Source: docs/measures.md, *Own sheets*.
    """
    people = standing(program)
    mine = people["worksite" if sheet.kind == "reps" else "organizer"] == sheet.whose
    theirs = (people["inside"] | people["soon"]) & mine & ~left_alone(program) & ~people["own"]
    rows = people[theirs]
    days = (pd.Timestamp(program.today) - rows["hire_date"]).dt.days
    rows = rows.assign(
        phone=rows["phone"].mask((rows["status"] == "Refused") | (sheet.kind == "reps")),
        starts=rows["starting"],
        new=days.between(0, program.knobs.new_hire_window),
        ask=rows["person_id"].isin(_asked(program)),
        by_name=rows["person"].map(key),
    )
    rows = rows.sort_values(["by_name", "person_id"], kind="stable", ignore_index=True)
    return rows[[str(one) for one in OwnPeople.parts]]


def open_test(program: Program) -> str:
    """The structure test that is open now, of several the one that opened last; "" where none
    is.
    """
    tests = opened(program)
    closes = tests["closes"]
    still = tests[closes.isna() | (closes >= pd.Timestamp(program.today))]
    return "" if still.empty else str(still.iloc[-1]["test"])


def opens_on(program: Program, test: str) -> str:
    """The first day of a structure test, year-month-day; "" for none."""
    tests = program.structure_tests
    found = tests.loc[tests["test"] == test, "opens"]
    return "" if found.empty else found.iloc[0].date().isoformat()


def _asked(program: Program) -> frozenset[Any]:
    """Who may take part in the open test and has not."""
    test = open_test(program)
    if not test:
        return frozenset()
    base = opened(program).set_index("test").loc[test, "base"]
    said = answers(program)
    done = said.loc[(said["test"] == test) & said["yes"], "person_id"]
    return frozenset(in_base(program, base)["person_id"]) - frozenset(done)


def owed(program: Program, follow_ups: pd.DataFrame, sheet: OwnSheet) -> pd.DataFrame:
    """The rows of Follow-ups of an organizer, as their sheet may tell them: of promises only their
    own, of issues only those on the Issues tab.
    """
    rows = follow_ups[follow_ups[FollowUps.organizer] == sheet.whose].copy()
    named = frozenset(program.issues["issue"])
    rows["issues"] = [_named(each, named) for each in rows["issues"]]
    own = (rows[FollowUps.promised_by] == sheet.whose).to_numpy(dtype=bool)
    rows["promise"] = rows["promise"].where(own)
    return rows


def _named(issues: Any, named: frozenset[str]) -> tuple[str, ...] | None:
    """The issues that are on the Issues tab: what people put in their own words stays inside."""
    kept = tuple(each for each in issues if each in named) if isinstance(issues, tuple) else ()
    return kept or None
