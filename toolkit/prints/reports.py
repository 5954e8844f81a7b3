"""Report: one page for a unit's president, a board or a funder: members, density, conversations,
hours and dollars, structure tests, unit by unit; nobody is named.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.people import unit
from toolkit.organizing.asked_by_place import ResultsByPlace, results_by_place
from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW
from toolkit.prints.blocks import (
    Bar,
    Bars,
    Cell,
    FiguresBlock,
    Heading,
    ListingBlock,
    NoteBlock,
    PrintedSheet,
)
from toolkit.prints.printing import Printing
from toolkit.prints.said import membership, results_said
from toolkit.telling.numbers import known, number, percent
from toolkit.words import say, say_many

Row = Mapping[Hashable, Any]


def report_sheets(printing: Printing) -> Iterator[PrintedSheet]:
    """One sheet: of all, of one unit or of one region."""
    language, chosen = printing.language, printing.chosen
    kind = "unit" if chosen.unit else "region"
    name = chosen.unit or chosen.region
    rows = printing.known.density
    total = rows[rows["kind"] == (kind if name else "total")]
    total = total[total[Density.worksite] == name] if name else total
    if total.empty:
        return
    row = total.iloc[0].to_dict()
    tests = results_by_place(printing.program, kind, rows)
    tests = tests[tests["place"] == name] if name else tests[tests["kind"] == "total"]
    blocks: list[object] = [
        FiguresBlock(_figures(row, language)),
        FiguresBlock(_reached(printing, row)),
        Bars(_tests(tests, language), say(language, "Structure tests")),
    ]
    if not name:
        blocks += [_by(printing, "unit"), _by(printing, "region")]
        if printing.program.has("Organizers") and printing.program.has("Phases"):
            blocks.append(_phases(printing))
    blocks.append(NoteBlock(_definitions(printing)))
    title = name or printing.local or say(language, "All worksites")
    yield PrintedSheet(title, blocks, (_size(printing, row, name),), large=True)


def _size(printing: Printing, row: Row, name: str) -> str:
    n = len(printing.counts)
    said = say_many(printing.language, "{n} worksite", "{n} worksites", n)
    return "" if name else said


def _figures(row: Row, language: str) -> list[tuple[str, str, str]]:
    members, density, majority = membership(row, language)
    return [
        members,
        density,
        (
            say(language, "Cards signed, not processed yet"),
            number(row[Density.pending], language),
            "",
        ),
        majority,
    ]


def _reached(printing: Printing, row: Row) -> list[tuple[str, str, str]]:
    """Conversations of the last 30 days (the Contact window) with people there, and in how many
    worksites.
    """
    language, window = printing.language, printing.program.knobs.contact_window
    people = unit(printing.program)
    people = people[people["person_id"].isin(printing.chosen.here(people)["person_id"])]
    talks = attempts(printing.program)
    begin = pd.Timestamp(printing.program.today) - pd.Timedelta(days=window)
    talks = talks[talks["conversation"] & (talks["date"] >= begin)]
    talks = talks[talks["person_id"].isin(people["person_id"])]
    days = say_many(language, "in the last {n} day", "in the last {n} days", window)
    unknown = number(None, language)
    there = printing.program.has("Conversations")
    return [
        (
            say(language, "Conversations"),
            number(len(talks), language) if there else unknown,
            days,
        ),
        (
            say(language, "One-on-ones"),
            number(int(talks["one_on_one"].sum()), language) if there else unknown,
            days,
        ),
        (
            say(language, "Talked with lately"),
            percent(row[Density.coverage], language),
            say(language, "of the people in the unit"),
        ),
        (
            say(language, "Representatives"),
            number(row[Density.reps], language),
            say(language, "of {n} needed", n=number(row[Density.reps_needed], language)),
        ),
    ]


def _tests(tests: pd.DataFrame, language: str) -> list[Bar]:
    return [
        Bar(
            str(one[ResultsByPlace.test]),
            min(1.0, float(one[ResultsByPlace.participation])),
            f"{percent(one[ResultsByPlace.participation], language)} · "
            f"{results_said(one, language, outside=True)}",
            float(one[ResultsByPlace.target]),
        )
        for one in tests.to_dict("records")
        if known(one[ResultsByPlace.participation]) is not None and one[ResultsByPlace.base] >= FEW
    ]


def _by(printing: Printing, kind: str) -> ListingBlock:
    """Units or regions side by side; where there are fewer than five people no share is told."""
    language = printing.language
    names = {"unit": say(language, "Unit"), "region": say(language, "Region")}
    columns = (
        Heading(names[kind], 2),
        Heading(say(language, "Could be members"), 1, "right"),
        Heading(say(language, "Members"), 1, "right"),
        Heading(say(language, "Density"), 1, "right"),
        Heading(say(language, "For a majority"), 1, "right"),
        Heading(say(language, "Talked with lately"), 1, "right"),
    )
    rows = printing.known.density
    cells: list[tuple[Cell, ...]] = []
    for one in rows[rows["kind"] == kind].to_dict("records"):
        few = known(one[Density.people]) is not None and one[Density.people] < FEW
        parts = (
            number(one[Density.eligible], language),
            number(one[Density.members], language),
            percent(one[Density.density], language),
            number(one[Density.needed_majority], language),
            percent(one[Density.coverage], language),
        )
        said = (say(language, "fewer than {n}", n=FEW), "", "", "", "") if few else parts
        cells.append((str(one[Density.worksite]), *said))
    titles = {"unit": say(language, "By unit"), "region": say(language, "By region")}
    return ListingBlock(columns, cells, title=titles[kind])


def _phases(printing: Printing) -> ListingBlock:
    """What each phase of the paid program has come to so far."""
    language = printing.language
    columns = (
        Heading(say(language, "Phase"), 2),
        Heading(say(language, "Organizers"), 1, "right"),
        Heading(say(language, "Hours logged"), 1, "right"),
        Heading(say(language, "Hours of the whole phase"), 1, "right"),
        Heading(say(language, "Earned so far"), 1, "right"),
        Heading(say(language, "Approved"), 1, "right"),
    )
    found = printing.known.paid.stipends
    cells: list[tuple[Cell, ...]] = []
    for phase in dict.fromkeys(one.phase for one in found):
        mine = [one for one in found if one.phase == phase]
        dollars = [
            None if any(value is None for value in values) else sum(filter(None, values))
            for values in ([one.so_far for one in mine], [one.approved for one in mine])
        ]
        cells.append(
            (
                phase,
                number(len({one.organizer for one in mine}), language),
                number(sum((one.logged for one in mine), Fraction(0)), language),
                number(sum((one.expected for one in mine), Fraction(0)), language),
                *("–" if each is None else f"${each:,.2f}" for each in dollars),
            )
        )
    return ListingBlock(columns, cells, title=say(language, "The paid program"))


def _definitions(printing: Printing) -> str:
    return say(
        printing.language,
        "Members count once, with the status Member. Could be members: the employer's headcount"
        " where there is one, else the people in the unit. A majority is more than half of them.",
    )
