"""Rapid response: one letter to representatives and organizers when a structure test opens (what,
why, how many, how to report), and one with its result after it has closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil
from typing import Any

import pandas as pd

from toolkit.facts.people import unit
from toolkit.facts.responses import answers, in_base, opened
from toolkit.letters.content import letter
from toolkit.letters.figures import Figures
from toolkit.letters.links import place_link
from toolkit.letters.occasion import Occasion
from toolkit.letters.plain import Web, short_of, spoken, typed
from toolkit.letters.readers import Reader
from toolkit.letters.staff_worksites import brought_in, strongest, taken_part
from toolkit.mail.message import Letter
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.structure_tests import Results
from toolkit.tables.program import Program
from toolkit.tables.structure_tests import Responses
from toolkit.telling.numbers import in_full, known, number, on, percent
from toolkit.words import ident, key, say, say_many

STRONGEST = 3
KINDS = ("organizer", "rep")


@dataclass(frozen=True)
class RapidView:
    """What stands in either letter."""

    subject: str
    headline: str
    what: str
    why: tuple[str, ...]
    numbers: tuple[str, ...]
    whole: tuple[str, ...]
    report: str
    link: Web | None
    as_of: str
    notes: tuple[str, ...] = ()


def recipients(readers: Iterable[Reader], occasion: Occasion) -> list[Reader]:
    """One reader an address: organizers and representatives; who is both reads of both."""
    found: dict[str, Reader] = {}
    for one in readers:
        if one.kind not in KINDS:
            continue
        spot = ident(one.address)
        before = found.get(spot)
        found[spot] = (
            replace(one, kind=occasion.kind)
            if before is None
            else replace(before, worksites=(*before.worksites, *one.worksites))
        )
    return list(found.values())


def rapid_letter(reader: Reader, figures: Figures, occasion: Occasion) -> Letter:
    """The letter to one reader about one test."""
    tests = opened(figures.program)
    test = tests[tests["test"] == occasion.test].iloc[0].to_dict()
    said = (_opening if occasion.kind == "test" else _result)(reader, figures, test)
    return letter(reader, occasion, lambda most: said)


def _opening(reader: Reader, figures: Figures, test: dict[str, Any]) -> RapidView:
    language = reader.language
    mine = _own(figures, reader, test)
    numbers, most_needed = _needed(reader, figures, test, mine, language)
    name = typed(test["test"])
    subject = (
        say_many(
            language,
            "“{test}” has opened: your number is {n}",
            "“{test}” has opened: your number is {n}",
            most_needed,
            test=name,
        )
        if most_needed
        else say(language, "“{test}” has opened", test=name)
    )
    return RapidView(
        subject=subject,
        headline=subject,
        what=_what(test, language),
        why=_why(figures.program, test, language),
        numbers=numbers,
        whole=(),
        report=_how_to_report(reader, figures, language),
        link=_responses(reader, figures),
        as_of=in_full(figures.program.today, language),
    )


def _result(reader: Reader, figures: Figures, test: dict[str, Any]) -> RapidView:
    language, name = reader.language, test["test"]
    rows = figures.tests[figures.tests[Results.test] == name]
    total = rows[rows[Results.kind] == "total"].iloc[0].to_dict()
    subject = say(
        language,
        "“{test}” has closed: {share} took part, the target was {target}",
        test=typed(name),
        share=percent(total[Results.participation], language),
        target=percent(total[Results.target], language),
    )
    best = strongest(rows, language)[:STRONGEST]
    whole = [f"{taken_part(total, closed=True, language=language)}."]
    if best:
        whole.append(say(language, "Strongest: {sites}.", sites="; ".join(best)))
    if reader.organizer and (who := brought_in(figures.program, name, language)):
        whole.append(who)
    return RapidView(
        subject=subject,
        headline=subject,
        what=say(language, "Thank you for asking people to take part."),
        why=_why(figures.program, test, language),
        numbers=_reached(reader, rows, _own(figures, reader, test), language),
        whole=tuple(whole),
        report=say(
            language,
            "Tell everybody who took part what it came to, and talk with two who did not.",
        ),
        link=None,
        as_of=in_full(figures.program.today, language),
    )


def _what(test: dict[str, Any], language: str) -> str:
    kind, closes = known(test["kind"]), known(test["closes"])
    name = typed(test["test"])
    if kind is not None and kind != "Other" and key(kind) not in key(name):
        name = f"{name} ({kind})"
    opens = on(test["opens"], language)
    everybody = test["base"] != "Members"
    if closes is None:
        return (
            say(
                language,
                "{test} has been open since {opens}. Everybody in the unit is asked.",
                test=name,
                opens=opens,
            )
            if everybody
            else say(
                language,
                "{test} has been open since {opens}. All members are asked.",
                test=name,
                opens=opens,
            )
        )
    values = {"test": name, "opens": opens, "closes": on(closes, language)}
    return (
        say(
            language,
            "{test} runs from {opens} to {closes}. Everybody in the unit is asked.",
            **values,
        )
        if everybody
        else say(language, "{test} runs from {opens} to {closes}. All members are asked.", **values)
    )


def _why(program: Program, test: dict[str, Any], language: str) -> tuple[str, ...]:
    """What the test is about: its issues, with what the Issues tab says of each."""
    rows = program.issues.set_index("issue")
    said = []
    for issue in test["issues"] if isinstance(test["issues"], tuple) else ():
        about = known(rows["description"].get(issue)) if issue in rows.index else None
        name = rows["spanish"].get(issue) if language == "es" and issue in rows.index else None
        name = typed(known(name) or issue)
        said.append(
            say(language, "Why: {issue}. {about}", issue=name, about=spoken(about))
            if about
            else say(language, "Why: {issue}.", issue=name)
        )
    return tuple(said)


def _own(figures: Figures, reader: Reader, test: dict[str, Any]) -> pd.DataFrame:
    """An organizer's people who may take part, with `yes`; none for whoever is none."""
    program = figures.program
    asked = in_base(program, test["base"])["person_id"]
    said = answers(program)
    yes = said.loc[(said["test"] == test["test"]) & said["yes"], "person_id"]
    people = unit(program)
    mine = people[(people["organizer"] == reader.organizer) & bool(reader.organizer)]
    mine = mine[mine["person_id"].isin(asked)]
    return mine.assign(yes=mine["person_id"].isin(yes))


def _needed(
    reader: Reader, figures: Figures, test: dict[str, Any], mine: pd.DataFrame, language: str
) -> tuple[tuple[str, ...], int]:
    """How many more each worksite and the own list need, and the one number that the subject says:
    an organizer's own, else the first worksite's.
    """
    said, numbers = [], []
    target = Fraction(test["target"])
    if len(mine):
        needed = max(0, ceil(len(mine) * target) - int(mine["yes"].sum()))
        numbers.append(needed)
        said.append(
            say_many(
                language,
                "Your number: {needed} of the {n} person on your list, for the target of {target}.",
                "Your number: {needed} of the {n} people on your list, for the target of {target}.",
                len(mine),
                needed=number(needed, language),
                target=percent(target, language),
            )
        )
    rows = figures.tests[figures.tests[Results.test] == test["test"]]
    for site in dict.fromkeys([*reader.worksites, *mine["worksite"].dropna()]):
        row = rows[(rows[Results.kind] == "worksite") & (rows[Results.worksite] == site)]
        if not len(row):
            continue
        base, needed = row.iloc[0][Results.base], known(row.iloc[0][Results.needed])
        if known(base) is None or base < FEW or needed is None:
            said.append(say(language, "{worksite}: ask everybody you can.", worksite=typed(site)))
            continue
        if site in reader.worksites:
            numbers.append(int(needed))
        said.append(
            say_many(
                language,
                "{worksite}: {n} more of {base} makes the target of {target}.",
                "{worksite}: {n} more of {base} make the target of {target}.",
                int(needed),
                worksite=typed(site),
                base=number(base, language),
                target=percent(target, language),
            )
        )
    return tuple(said), next(iter(numbers), 0)


def _reached(
    reader: Reader, rows: pd.DataFrame, mine: pd.DataFrame, language: str
) -> tuple[str, ...]:
    """What the own people and worksites came to."""
    said = []
    if len(mine):
        said.append(
            say_many(
                language,
                "Of the {n} person on your list {took} took part.",
                "Of the {n} people on your list {took} took part.",
                len(mine),
                took=number(int(mine["yes"].sum()), language),
            )
        )
    for site in dict.fromkeys([*reader.worksites, *mine["worksite"].dropna()]):
        there = rows[(rows[Results.kind] == "worksite") & (rows[Results.worksite] == site)]
        said += strongest(there, language, reached_only=False)
    return tuple(said)


def _how_to_report(reader: Reader, figures: Figures, language: str) -> str:
    if reader.organizer:
        return say(
            language,
            "How to report: a row in {tab} for each person, the same day: the test, their Person ID"
            " or email address, Yes or No, and who collected it.",
            tab=typed(figures.program.tabs[Responses.title]),
        )
    people = unit(figures.program)
    there = people[people["worksite"].isin(reader.worksites)]["organizer"].dropna()
    names = [short_of(name) for name in there.value_counts().head(3).index]
    if names:
        return say(
            language,
            "How to report: answer this letter with the names, or give your list to {who}, the same"
            " day.",
            who=", ".join(names),
        )
    return say(language, "How to report: answer this letter with the names, the same day.")


def _responses(reader: Reader, figures: Figures) -> Web | None:
    """Where an organizer writes the answers down; a representative has no sheet."""
    program = figures.program
    if not reader.organizer or Responses.title not in program.there:
        return None
    return place_link(figures.address, program.tabs[Responses.title])
