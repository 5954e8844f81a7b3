"""Dashboard: the figures a director reads aloud, now against last week and against the goal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.facts.contact import attempts
from toolkit.facts.shares import change, share
from toolkit.organizing.flags import PROMISE
from toolkit.organizing.history import sums, typed
from toolkit.organizing.reps import without_rep
from toolkit.tables.program import Program

COLUMNS = ("figure", "now", "last_week", "change", "goal", "form")


@dataclass(frozen=True)
class Figures:
    """What the Dashboard reads from the other figures.

    `density` and `tests` come from `density` and `structure_tests`, `history` is the published one,
    `follow_ups` the list (blank figures without Conversations). `hours` has `date` and `hours` for
    each logged hour on its own day, `expected` has `week` (a Monday) and `expected` hours of served
    weeks; None without the paid program. `data_issues` is how many problems there are.
    """

    density: pd.DataFrame
    tests: pd.DataFrame
    history: pd.DataFrame
    follow_ups: pd.DataFrame
    hours: pd.DataFrame | None
    expected: pd.DataFrame | None
    data_issues: int | None


def dashboard(program: Program, figures: Figures) -> pd.DataFrame:
    """One row a figure: stock figures first, then those of the last seven days.

    `figure` its name · `now` · `last_week` (stock: the sums of History's row of the week just
    before; flow: the seven days before the last seven) · `change` now − last week · `goal` from
    Settings · `form` how it shows: count, percent or hours. Numbers are exact. Blank: what is
    unknown, a last week that was missed or that History does not keep, a goal that is not set.
    Source: measures.md, *Dashboard figures*.
    """
    rows = [*_stock(program, figures), *_flow(program, figures)]
    return pd.DataFrame(
        [
            (name, now, before, change(now, before), goal, form)
            for name, form, now, before, goal in rows
        ],
        columns=list(COLUMNS),
        dtype="object",
    )


Row = tuple[str, str, Any, Any, Any]


def _known(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


def _stock(program: Program, figures: Figures) -> list[Row]:
    now, before, goals = _now(program, figures), _last_week(program, figures), program.knobs
    names = (
        ("People in the unit", "count", "people", None),
        ("Members", "count", "members", None),
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
        ("Participation in the latest structure test", "percent", "participation", None),
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
    if program.has("Roster", "roles"):
        found["without_rep"] = len(without_rep(figures.density))
    if program.has("Conversations"):
        found["follow_ups_open"] = len(figures.follow_ups)
        found["promises_overdue"] = int((figures.follow_ups["flag"] == PROMISE).sum())
    totals = figures.tests[figures.tests["kind"] == "total"]
    if len(totals):
        found["participation"] = _known(totals["participation"].iloc[-1])
    return found


def _last_week(program: Program, figures: Figures) -> dict[str, Any]:
    past = sums(typed(figures.history))
    week = Week.of(program.today).previous.monday
    if week not in past.index:
        return {}
    return _derived({name: _known(value) for name, value in past.loc[week].items()})


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
