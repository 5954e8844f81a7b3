"""Why: a figure of a workbook, explained, and the lists behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.facts.assessments import Ratings, ratings
from toolkit.facts.people import Everyone, everyone
from toolkit.figures.declared import Figure
from toolkit.jobs.known import PAID, Known
from toolkit.jobs.reading import read_workbook
from toolkit.organizing.applications import Applied, applications
from toolkit.organizing.asked_by_place import (
    HeatByPlace,
    ResultsByPlace,
    heat_by_place,
    results_by_place,
)
from toolkit.organizing.by_place import ByPlace, by_place
from toolkit.organizing.collectors import (
    CollectedBy,
    CollectedByPlace,
    collected_by,
    collected_by_place,
)
from toolkit.organizing.considered import Considered, considered
from toolkit.organizing.dashboard import Dashboard
from toolkit.organizing.dashboard_lines import DashboardLines
from toolkit.organizing.density import Density
from toolkit.organizing.flags import Applies, applies
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.groups import ByUnit
from toolkit.organizing.history import History
from toolkit.organizing.homes import BY
from toolkit.organizing.issue_heat import IssueHeat
from toolkit.organizing.leaders import Leaders, leaders
from toolkit.organizing.new_hires import NewHires
from toolkit.organizing.structure_tests import Results
from toolkit.organizing.topics import Topics, topics
from toolkit.organizing.training import Training, training
from toolkit.organizing.turf import Turf, turf
from toolkit.organizing.turnout import ByPerson, training_by_person
from toolkit.organizing.wall_chart import WallChart, wall_chart
from toolkit.settings import Settings
from toolkit.stipends.declared import Stipends, Timesheets, WorkRows
from toolkit.tables.program import Program
from toolkit.tabs import timesheets
from toolkit.tabs.declared import framed
from toolkit.telling import lists, what_if
from toolkit.telling.explanation import Explanation, Listing
from toolkit.telling.places import place_meant, with_levels
from toolkit.telling.timesheets import work_rows
from toolkit.telling.why import Frames, Published, explained
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

NOT_RATINGS = Refusal(
    Misused,
    "not-ratings",
    "“{ratings}” are no ratings. Write numbers from 1 to 5, such as --if-ratings 1,2.",
)
Rows = Callable[[Known], pd.DataFrame]

# Every published figure: how it is come by, and the input tabs that it cannot do without. Where
# several have one heading, the first whose rows have such names is meant.
FIGURES: Mapping[type[Figure], tuple[Rows, Sequence[str]]] = {
    Density: (lambda known: with_levels(known.program, known.density), ["Roster"]),
    Results: (lambda known: known.tests, ["Roster", "Structure Tests"]),
    ResultsByPlace: (
        lambda known: _placed(known, results_by_place),
        ["Roster", "Structure Tests"],
    ),
    IssueHeat: (lambda known: known.heat, ["Roster", "Conversations"]),
    HeatByPlace: (lambda known: _placed(known, heat_by_place), ["Roster", "Conversations"]),
    DashboardLines: (lambda known: known.lines, []),
    ByPlace: (lambda known: _by_place(known), ["Roster"]),
    Topics: (lambda known: topics(known.program), ["Roster", "Conversations"]),
    Leaders: (lambda known: leaders(known.program), ["Roster"]),
    NewHires: (lambda known: known.new_hires, ["Roster"]),
    Training: (lambda known: training(known.program), ["Events"]),
    Turf: (lambda known: turf(known.program, known.follow_ups), ["Roster"]),
    FollowUps: (lambda known: known.follow_ups, ["Roster", "Conversations"]),
    Considered: (lambda known: considered(known.program), ["Roster"]),
    WallChart: (lambda known: wall_chart(known.program, known.follow_ups), ["Roster"]),
    Everyone: (lambda known: everyone(known.program), ["Roster"]),
    Stipends: (lambda known: _stipends(known), PAID),
    Timesheets: (lambda known: _timesheets(known), PAID),
    History: (lambda known: known.history, ["Roster"]),
    ByUnit: (lambda known: known.side_by_side("unit").rows, ["Roster"]),
    Dashboard: (lambda known: known.dashboard(len(known.problems)), []),
    Applied: (lambda known: applications(known.program), ["Applications"]),
    ByPerson: (lambda known: training_by_person(known.program), ["Events"]),
}
BEHIND: Mapping[type[Figure], Rows] = {
    CollectedBy: lambda known: collected_by(known.program),
    CollectedByPlace: lambda known: _placed(known, collected_by_place),
    Ratings: lambda known: ratings(known.program),
    Applies: lambda known: applies(known.program),
    WorkRows: lambda known: work_rows(known.paid.work),
}
"""The rows that some of them rest on."""


@dataclass(frozen=True)
class Explained:
    """What is told of one word and some names: figures explained, and the lists behind them."""

    explanations: Sequence[Explanation] = ()
    listings: Sequence[Listing] = ()


def read(
    workbook: Workbook, settings: Settings, *, as_of: date | None, now: datetime
) -> tuple[Snapshot, Program]:
    """The workbook and its program; nothing is written, so nothing is held."""
    return read_workbook(workbook, settings, as_of=as_of, now=now)


def answer(snapshot: Snapshot, program: Program, figure: str, names: Sequence[str]) -> Explained:
    """What is known of a figure by its heading, by its tab's title or by a shorter word; of what
    `names` say. Raises `Misused` where it cannot be known what is meant.
    """
    known, word = Known(program, snapshot), figure.casefold()
    whole = " ".join(names) or None  # a name of several words, with or without quotes
    if word not in lists.LISTS or (word == "reps" and whole):  # that list is of all alone
        return Explained(explained(program, frames(known), figure, names))
    try:
        listed = lists.lists(program, known.density, word, whole)
    except Misused as refused:
        try:
            return Explained(explained(program, frames(known), figure, names))
        except Misused:
            raise refused from None
    try:
        return Explained(explained(program, frames(known), figure, names), listed)
    except Misused:  # no heading is called so, or none has such a row
        return Explained(listings=listed)


def frames(known: Known) -> Frames:
    """How each published figure is come by, and each that one of them rests on; each is worked out
    once, when somebody first asks.
    """
    there = known.program.there
    made = {
        figure: Published(
            cache(partial(rows, known)),
            [title for title in needs if title not in there],
        )
        for figure, (rows, needs) in FIGURES.items()
    }
    return made | {
        figure: Published(cache(partial(rows, known))) for figure, rows in BEHIND.items()
    }


def _placed(
    known: Known, made: Callable[[Program, str, pd.DataFrame], pd.DataFrame]
) -> pd.DataFrame:
    """The figure for every kind of place, and for all once."""
    rows = [made(known.program, by, known.density) for by in BY]
    return _each_once(rows)


def _by_place(known: Known) -> pd.DataFrame:
    given = known.density, known.follow_ups, known.new_hires
    return _each_once([by_place(known.program, by, *given) for by in BY])


def _each_once(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    first, *others = frames
    return pd.concat([first, *(rows[rows["kind"] != "total"] for rows in others)])


def _timesheets(known: Known) -> pd.DataFrame:
    if not all(known.program.has(title) for title in PAID):
        return Timesheets.empty()
    rows = framed(Timesheets, timesheets.weeks(known.program, known.paid.settled))
    return rows[rows[Timesheets.state].notna()].reset_index(drop=True)


def _stipends(known: Known) -> pd.DataFrame:
    if not all(known.program.has(title) for title in PAID):
        return Stipends.empty()
    parts = [one for one in Stipends.parts if one != Stipends.warnings]
    rows = [{one: getattr(each, one) for one in parts} for each in known.paid.stipends]
    return framed(Stipends, rows)


@dataclass(frozen=True)
class Beside:
    """Every figure of one place beside those of all: the `rows` have `about`, `figure`, `form`,
    `here` and `total`; `few` whether `here` could give somebody away.
    """

    place: str
    rows: pd.DataFrame
    few: Sequence[bool]


def beside(snapshot: Snapshot, program: Program, place: str) -> Beside:
    """The figures of a worksite, region, level or unit. Raises `Misused` where there is no such
    place, or no Roster.
    """
    known = Known(program, snapshot)
    there = place_meant(program, known.density, place)
    found = known.side_by_side("unit" if there.kind == "total" else there.kind)
    here = "total" if there.kind == "total" else f"group {found.names.index(there.name) + 1}"
    rows = found.rows[["about", "figure", "form", "total"]].assign(here=found.rows[here])
    return Beside(there.name, rows, found.few[here].tolist())


def would_pass(program: Program, test: str, ratings: str) -> pd.DataFrame:
    """See `telling.what_if`; `ratings` as typed, such as `1,2`. Raises `Misused`."""
    try:
        chosen = [int(part) for part in ratings.split(",")]
    except ValueError:
        chosen = []
    if not chosen or any(rating not in range(1, 6) for rating in chosen):
        raise NOT_RATINGS(ratings=ratings)
    return what_if.what_if(program, test, chosen)
