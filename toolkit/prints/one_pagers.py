"""One-pager: a worksite on one page for its representative: where it stands, whom to welcome, the
one thing to ask for, and room to write back.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from toolkit.facts.sight import Matter
from toolkit.organizing.density import Density
from toolkit.organizing.issue_heat import FEW, IssueHeat, leaving
from toolkit.organizing.new_hires import NewHires
from toolkit.organizing.structure_tests import Results
from toolkit.prints.blocks import (
    Bar,
    Bars,
    Bullets,
    FiguresBlock,
    NoteBlock,
    PrintedSheet,
    WritingBlock,
)
from toolkit.prints.printing import Printing
from toolkit.prints.said import membership, needed_said, results_said, where_said
from toolkit.telling.issues import issue_names
from toolkit.telling.numbers import known, number, on, percent
from toolkit.words import say, say_many

ISSUES, HIRES = 3, 12
TESTS = 4

Row = Mapping[Hashable, Any]


def one_pagers(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet a worksite; counts that could give somebody away are left out."""
    language = printing.language
    hires = printing.own(_placed(printing))
    heat, names = printing.known.heat, issue_names(printing.program, language)
    for worksite in printing.places:
        row = printing.counts[worksite]
        mine = hires[hires["worksite"] == worksite]
        tests = [
            test
            for test in printing.results.get(worksite, [])[-TESTS:]
            if known(test[Results.base]) is not None and test[Results.base] >= FEW
        ]
        blocks: list[object] = [
            FiguresBlock(_figures(row, language)),
            Bars(_bars(printing, row, tests)),
            NoteBlock(_one_thing(row, tests, language), strong=True),
            _welcome(mine, language),
        ]
        if printing.sees(Matter.SUPPORT):
            blocks.append(_issues(heat[heat[IssueHeat.worksite] == worksite], names, language))
        blocks += [
            WritingBlock(say(language, "Who are your two? Write their names"), 2),
            WritingBlock(say(language, "Who is new, who has left, what is wrong here?"), 4),
            NoteBlock(
                say(language, "Hand it back to your organizer, or read it to them by phone.")
            ),
        ]
        people = mine["person_id"].tolist()
        yield PrintedSheet(worksite, blocks, (where_said(row),), large=True, people=people)


def _placed(printing: Printing) -> pd.DataFrame:
    """New Hires with the units of each, by which one may choose."""
    units = printing.known.wall_chart.set_index("person_id")["home_units"]
    rows = printing.known.new_hires
    return rows.assign(home_units=units.reindex(rows["person_id"]).array)


def _figures(row: Row, language: str) -> list[tuple[str, str, str]]:
    found = [*membership(row, language)]
    if known(row[Density.reps]) is not None:
        of = say(language, "of {n} needed", n=number(row[Density.reps_needed], language))
        found.append((say(language, "Representatives"), number(row[Density.reps], language), of))
    return found


def _bars(printing: Printing, row: Row, tests: list[dict[Hashable, Any]]) -> list[Bar]:
    language, target = printing.language, printing.program.knobs.density_target
    members = needed_said(row, target, language)
    made = [(say(language, "Members"), row[Density.density], target, members)]
    made += [
        (
            str(one[Results.test]),
            one[Results.participation],
            one[Results.target],
            results_said(one, language),
        )
        for one in tests
    ]
    return [
        Bar(name, min(1.0, float(share)), f"{percent(share, language)} · {said}", float(goal))
        for name, share, goal, said in made
        if known(share) is not None
    ]


def _one_thing(row: Row, tests: list[dict[Hashable, Any]], language: str) -> str:
    """What is asked for: the latest test's target, else the majority."""
    needed = int(known(tests[-1][Results.needed]) or 0) if tests else 0
    if needed:
        return say_many(
            language,
            "{n} more here makes the target of “{test}”.",
            "{n} more here make the target of “{test}”.",
            needed,
            test=str(tests[-1][Results.test]),
        )
    more = known(row[Density.needed_majority])
    if more:
        return say_many(
            language,
            "{n} more member here makes a majority.",
            "{n} more members here make a majority.",
            int(more),
        )
    return say(language, "You are a majority here: who has nobody talked with lately?")


def _welcome(rows: pd.DataFrame, language: str) -> Bullets:
    items = [
        say(language, "{name}, since {day}", name=name, day=on(hired, language))
        if known(since) is not None
        else say(language, "{name}, starts {day}", name=name, day=on(hired, language))
        for name, hired, since in zip(
            rows[NewHires.person], rows[NewHires.hire_date], rows[NewHires.school_days], strict=True
        )
    ]
    if len(items) > HIRES:
        more = say_many(language, "and {n} more", "and {n} more", len(items) - HIRES)
        items = [*items[:HIRES], more]
    none = say(language, "Nobody new at the moment.")
    return Bullets(say(language, "Welcome them"), items, none, ticked=True)


def _issues(heat: pd.DataFrame, called: Mapping[str, str], language: str) -> Bullets:
    title = say(language, "What people raise most")
    if heat[IssueHeat.few].any():
        asked = leaving(heat, language)[IssueHeat.asked].iloc[0]
        said = say(language, "What people raise is not shown: {few} have been asked.", few=asked)
        return Bullets(title, (), said)
    rows = heat.sort_values(IssueHeat.raised_by, ascending=False, kind="stable").head(ISSUES)
    names = (IssueHeat.issue, IssueHeat.raised_by, IssueHeat.asked)
    items = [
        say(
            language,
            "{issue}: raised by {raised} of {asked}",
            issue=called.get(issue, issue),
            raised=int(raised),
            asked=int(asked),
        )
        for issue, raised, asked in zip(*(rows[name] for name in names), strict=True)
    ]
    return Bullets(title, items, say(language, "Nobody has been asked yet."))
