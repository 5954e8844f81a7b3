"""Dashboard: the figures a director reads aloud, now against last week and against the goal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.facts.contact import attempts
from toolkit.facts.responses import opened
from toolkit.facts.shares import change, lacking_to_majority, share
from toolkit.facts.unit import starting
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import part, text
from toolkit.organizing.flags import OWED, PROMISE
from toolkit.organizing.history import sums, typed
from toolkit.organizing.reps import without_rep
from toolkit.tables.program import Program

LATEST_TEST = "Participation in the latest structure test"


class Dashboard(Figure):
    """One row a figure: the four that are read aloud first, other stock figures, then those of the
    last seven days.
    """

    title = "Dashboard"
    source = "Dashboard figures"
    keys = ("figure",)

    figure = text("Figure")
    now = part(
        "Now",
        "As of the day above; from Attempts down, the last seven days.",
        form="number",
        unit="as the figure says",
        blank="it is unknown",
    )
    last_week = part(
        "Last week",
        "The week just before, from History; from Attempts down, the seven days before.",
        form="number",
        unit="as the figure says",
        blank="that week was missed, or History does not keep it",
    )
    change = part(
        "Change",
        "Now less Last week.",
        form="number",
        unit="as the figure says",
        of=(now, last_week),
    )
    goal = part(
        "Goal",
        "From Settings, where one is set.",
        form="number",
        unit="as the figure says",
        settings=("goal_density", "goal_coverage", "goal_conversations"),
    )
    form = text(meaning="How it shows: count, percent or hours.")


@dataclass(frozen=True)
class Figures:
    """What the Dashboard reads from the other figures.

    `density` and `tests` come from `density` and `structure_tests`, `history` is the published one,
    `follow_ups` the list (blank figures without Conversations). `hours` has `date` and `hours` for
    each logged hour on its own day, `expected` has `week` (a Monday) and `expected` hours of served
    weeks; None without the paid program. `data_issues` is how many problems there are. `run` is the
    program on the day of the stock figures, where that is another day than the flow figures'.
    """

    density: pd.DataFrame
    tests: pd.DataFrame
    history: pd.DataFrame
    follow_ups: pd.DataFrame
    hours: pd.DataFrame | None
    expected: pd.DataFrame | None
    data_issues: int | None
    run: Program | None = None


@makes(Dashboard)
def dashboard(program: Program, figures: Figures) -> pd.DataFrame:
    """Every figure a director reads, exact; see `Dashboard`."""
    rows = [*_stock(program, figures), *_flow(program, figures)]
    return pd.DataFrame(
        [
            (name, now, before, change(now, before), goal, form)
            for name, form, now, before, goal in rows
        ],
        columns=[str(one) for one in Dashboard.parts],
        dtype="object",
    )


Row = tuple[str, str, Any, Any, Any]


def _known(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def _stock(program: Program, figures: Figures) -> list[Row]:
    now, before = _now(figures.run or program, figures), _last_week(program, figures)
    goals = program.knobs
    names = (
        ("Members", "count", "members", None),
        ("Worksites with a majority", "count", "with_majority", None),
        (LATEST_TEST, "percent", "participation", None),
        ("Owed", "count", "owed", None),
        ("People in the unit", "count", "people", None),
        ("Starting", "count", "starting", None),
        ("Pending", "count", "pending", None),
        ("Density", "percent", "density", goals.goal_density),
        ("Needed for majority", "count", "needed_majority", None),
        ("Support", "percent", "support", None),
        ("Assessed share", "percent", "assessed_share", None),
        ("Coverage", "percent", "coverage", goals.goal_coverage),
        ("Leader coverage", "percent", "leader_coverage", None),
        ("Worksites without a rep", "count", "without_rep", None),
        ("Open follow-ups", "count", "follow_ups_open", None),
        ("Promises overdue", "count", "promises_overdue", None),
        ("Data issues", "count", "data_issues", None),
    )
    return [
        (name, form, now.get(field), before.get(field), goal) for name, form, field, goal in names
    ]


def _derived(sums_: dict[str, Any]) -> dict[str, Any]:
    """The shares and needs of a set of sums."""
    eligible, people, members = sums_["eligible"], sums_["people"], sums_["members"]
    majority = None if not eligible or members is None else max(0, eligible // 2 + 1 - members)
    return sums_ | {
        "density": share(members, eligible),
        "needed_majority": majority,
        "support": share(sums_["supporters"], eligible),
        "assessed_share": share(sums_["assessed"], people),
        "coverage": share(sums_["contacted"], people),
        "leader_coverage": share(sums_["charted"], people),
    }


def _now(program: Program, figures: Figures) -> dict[str, Any]:
    found: dict[str, Any] = {"data_issues": figures.data_issues}
    total = figures.density[figures.density["kind"] == "total"]
    if not len(total):
        return found
    row = total.iloc[0]
    names = ("people", "eligible", "members", "pending", "assessed", "contacted", "charted")
    counts = {name: _known(row[name]) for name in names}
    ones, twos = _known(row["ones"]), _known(row["twos"])
    counts["supporters"] = None if ones is None or twos is None else ones + twos
    found |= _derived(counts)
    sites = figures.density[figures.density["kind"] == "worksite"]
    found["with_majority"] = int(sites["needed_majority"].eq(0).sum())
    found["starting"] = int(starting(program).sum())
    if program.has("Roster", "roles"):
        found["without_rep"] = len(without_rep(figures.density))
    if program.has("Conversations"):
        flags = figures.follow_ups["flag"]
        found["follow_ups_open"] = len(flags)
        found["owed"] = int(flags.isin(OWED).sum())
        found["promises_overdue"] = int((flags == PROMISE).sum())
    totals = figures.tests[figures.tests["kind"] == "total"].set_index("test")
    if (test := read_out(program)) in totals.index:
        found["participation"] = _known(totals.loc[test, "participation"])
    return found


def read_out(program: Program) -> str | None:
    """The structure test whose participation is read out: of those open at as-of the one opened
    last, else the one that closed last; None where none has opened.
    """
    tests, today = opened(program), pd.Timestamp(program.today)
    running = tests[tests["closes"].isna() | (tests["closes"] >= today)]
    if not len(running):
        running = tests.sort_values("closes", kind="stable")
    return str(running["test"].iloc[-1]) if len(running) else None


def _last_week(program: Program, figures: Figures) -> dict[str, Any]:
    past = typed(figures.history)
    week = Week.of(program.today).previous.monday
    rows = past[past["week_of"] == week]
    if not len(rows):
        return {}
    found = _derived({name: _known(value) for name, value in sums(rows).loc[week].items()})
    lacking = lacking_to_majority(rows["eligible"], rows["members"])
    known = rows["eligible"].notna().all() and rows["members"].notna().all()
    return found | {"with_majority": int(lacking.eq(0).sum()) if known else None}


def _flow(program: Program, figures: Figures) -> list[Row]:
    end = program.today + timedelta(days=1)
    spans = (
        Span(end - timedelta(days=7), end),
        Span(end - timedelta(days=14), end - timedelta(days=7)),
    )
    made: list[Row] = []
    rows = attempts(program)
    rows["yes"] = rows["answer"].eq("Yes").fillna(False)
    for name, column in (
        ("Attempts", None),
        ("Conversations", "conversation"),
        ("One-on-ones", "one_on_one"),
        ("Asks", "ask"),
        ("Yes answers", "yes"),
    ):
        counted = rows if column is None else rows[rows[column].astype(bool)]
        goal = program.knobs.goal_conversations if name == "Conversations" else None
        now, before = (
            _within(counted["date"], span) if program.has("Conversations") else None
            for span in spans
        )
        made.append((name, "count", now, before, goal))
    for name, logged, day, amount in (
        ("Hours logged", figures.hours, "date", "hours"),
        ("Hours expected", figures.expected, "week", "expected"),
    ):
        now_hours, before_hours = (_sum(logged, day, amount, span) for span in spans)
        made.append((name, "hours", now_hours, before_hours, None))
    return made


def _within(dates: pd.Series, span: Span) -> int:
    return int(((dates >= pd.Timestamp(span.start)) & (dates < pd.Timestamp(span.end))).sum())


def _sum(rows: pd.DataFrame | None, day: str, amount: str, span: Span) -> Fraction | None:
    if rows is None:
        return None
    inside = [_date(when) in span for when in rows[day]]
    return sum((Fraction(hours) for hours in rows.loc[inside, amount]), Fraction(0))


def _date(when: Any) -> date:
    return when.date() if hasattr(when, "date") else when
