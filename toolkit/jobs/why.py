"""Why: one figure of a workbook, explained."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.jobs.known import PAID, Known
from toolkit.jobs.reading import read_workbook
from toolkit.organizing import groups
from toolkit.organizing.density import Density
from toolkit.organizing.follow_ups import FollowUps
from toolkit.organizing.issue_heat import IssueHeat
from toolkit.organizing.leaders import Leaders, leaders
from toolkit.organizing.new_hires import NewHires
from toolkit.organizing.structure_tests import Results
from toolkit.organizing.topics import Topics, topics
from toolkit.organizing.training import Training, training
from toolkit.organizing.turf import Turf, turf
from toolkit.organizing.wall_chart import WallChart, wall_chart
from toolkit.settings import Settings
from toolkit.stipends.declared import Stipends
from toolkit.tables.program import Program
from toolkit.telling import lists as behind
from toolkit.telling import why
from toolkit.telling.by_heading import Frames, by_heading
from toolkit.telling.lists import Listing
from toolkit.telling.places import apart, figures_of
from toolkit.telling.why import Explanation
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

OF_WHAT = Refusal(
    Misused,
    "of-what",
    "Say of what: toolkit why {figure} NAME.",
)
NO_ROSTER_TO_EXPLAIN = Refusal(
    Misused,
    "no-roster-to-explain",
    "The workbook has no Roster tab, so there are no such figures.",
)
NOT_RATINGS = Refusal(
    Misused,
    "not-ratings",
    "“{ratings}” are no ratings. Write numbers from 1 to 5, such as --if-ratings 1,2.",
)


def read(
    workbook: Workbook, settings: Settings, *, as_of: date | None, now: datetime
) -> tuple[Snapshot, Program]:
    """The workbook and its program; nothing is written, so nothing is held."""
    return read_workbook(workbook, settings, as_of=as_of, now=now)


def explanation(
    snapshot: Snapshot, program: Program, figure: str, names: tuple[str, ...]
) -> Explanation:
    """The figure with that name, of what `names` say. Raises `Misused` where it cannot be known
    what is meant.
    """
    whole = " ".join(names) or None  # a name of several words, with or without quotes
    known = Known(program, snapshot)
    if figure in ("density", "needed", "coverage", "reps"):
        return why.of_place(program, known.history_kept, figure, whole)
    if whole is None:
        raise OF_WHAT(figure=figure)
    if figure == "assessment":
        return why.of_assessment(program, whole)
    if figure == "follow-up":
        return why.of_follow_up(program, whole)
    if figure == "participation":
        first, place = apart(names, program.structure_tests["test"])
        return why.of_participation(program, known.density, first, place)
    first, place = apart(names, known.heat["issue"])
    return why.of_issue(program, known.density, first, place)


def headed(
    snapshot: Snapshot,
    program: Program,
    heading: str,
    names: tuple[str, ...],
    topics: Sequence[str] = (),
) -> Explanation:
    """Any published figure by its heading. See `telling.by_heading`. Raises `Misused`."""
    return by_heading(program, frames(snapshot, program), heading, names, topics=topics)


def frames(snapshot: Snapshot, program: Program) -> Frames:
    """How each published figure is come by."""
    known = Known(program, snapshot)
    return {
        Density: lambda: known.density,
        Results: lambda: known.tests,
        IssueHeat: lambda: known.heat,
        Topics: lambda: topics(program),
        Leaders: lambda: leaders(program),
        NewHires: lambda: known.new_hires,
        Training: lambda: training(program),
        Turf: lambda: turf(program, known.follow_ups),
        FollowUps: lambda: known.follow_ups,
        WallChart: lambda: wall_chart(program, known.follow_ups),
        Stipends: lambda: _stipends(known),
    }


def _stipends(known: Known) -> pd.DataFrame:
    if not all(known.program.has(title) for title in PAID):
        return Stipends.empty()
    parts = [one for one in Stipends.parts if one.about.form != "text" or one in Stipends.keys]
    rows = [{one: getattr(each, one) for one in parts} for each in known.paid.stipends]
    return pd.DataFrame(rows, columns=parts, dtype="object")


def figures(snapshot: Snapshot, program: Program, place: str) -> tuple[str, pd.DataFrame]:
    """See `telling.places.figures_of`. Raises `Misused` where there is no such place or no Roster."""
    if not program.has("Roster"):
        raise NO_ROSTER_TO_EXPLAIN()
    known = Known(program, snapshot)
    counted = groups.Figures(known.density, known.follow_ups, known.new_hires)
    return figures_of(program, counted, place)


def lists(snapshot: Snapshot, program: Program, what: str, name: str | None) -> list[Listing]:
    """See `organizing.lists.lists`. Raises `Misused` where there is no such place, person or phase."""
    return behind.lists(program, Known(program, snapshot).density, what, name)


def what_if(program: Program, test: str, ratings: str) -> pd.DataFrame:
    """See `organizing.why.what_if`; `ratings` as typed, such as `1,2`. Raises `Misused`."""
    try:
        chosen = [int(part) for part in ratings.split(",")]
    except ValueError:
        chosen = []
    if not chosen or any(rating not in range(1, 6) for rating in chosen):
        raise NOT_RATINGS(ratings=ratings)
    return why.what_if(program, test, chosen)
