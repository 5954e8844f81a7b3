"""Dashboard: the figures a director reads aloud, now against last week and against the goal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd

from toolkit.calendar import Span, Week
from toolkit.facts.contact import attempts
from toolkit.facts.each import each
from toolkit.facts.responses import opened
from toolkit.facts.shares import change, lacking_to_majority, share_of
from toolkit.facts.unit import starting
from toolkit.figures.declared import Figure, makes, whole
from toolkit.figures.parts import Part, part, text
from toolkit.organizing.dashboard_lines import GOALS, LINES, DashboardLines
from toolkit.organizing.flags import OWED, PROMISE
from toolkit.organizing.history import sums, typed, weeks_of
from toolkit.organizing.reps import without_rep
from toolkit.tables.program import Program

LATEST_TEST = DashboardLines.participation.about.heading


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
class Directed:
    """What the Dashboard reads from the other figures.

    `density` and `tests` come from `density` and `structure_tests`, `history` is the published one,
    `follow_ups` the list (blank figures without Conversations). `hours` are the
    logged ones, each on its own day, `expected` those of weeks by their Monday; None without the
    paid program. `data_issues` is how many problems there are. `run` is the
    program on the day of the stock figures, where that is another day than the flow figures'.
    """

    density: pd.DataFrame
    tests: pd.DataFrame
    history: pd.DataFrame
    follow_ups: pd.DataFrame
    hours: Iterable[tuple[date, Fraction]] | None
    expected: Iterable[tuple[date, Fraction]] | None
    data_issues: int | None
    run: Program | None = None


@makes(Dashboard)
def dashboard(program: Program, known: Directed) -> pd.DataFrame:
    """Every figure a director reads, exact; see `Dashboard`."""
    now, before = _now_and_before(program, known)
    rows = [
        (
            line.about.heading,
            now.get(line),
            before.get(line),
            change(now.get(line), before.get(line)),
            getattr(program.knobs, GOALS[line]) if line in GOALS else None,
            line.about.form,
        )
        for line in LINES
    ]
    return pd.DataFrame(rows, columns=[str(one) for one in Dashboard.parts], dtype="object")


def now_and_before(program: Program, known: Directed) -> pd.DataFrame:
    """The lines as of now, and those of the week before; see `DashboardLines`."""
    rows = _now_and_before(program, known)
    parts = [str(one) for one in DashboardLines.parts]
    cells = [[row.get(part) for part in DashboardLines.parts] for row in rows]
    return whole(DashboardLines, pd.DataFrame(cells, columns=parts, dtype="object"))


def _now_and_before(program: Program, known: Directed) -> tuple[Values, Values]:
    end = program.today + timedelta(days=1)
    week, before = (Span(end - timedelta(days=n), end - timedelta(days=n - 7)) for n in (7, 14))
    return (
        _now(known.run or program, known) | _flow(program, known, week),
        _last_week(program, known) | _flow(program, known, before),
    )


Values = dict[Part, Any]


def _known(value: Any) -> Any:
    return None if value is None or pd.isna(value) else value


SUMS = (
    DashboardLines.people,
    DashboardLines.eligible,
    DashboardLines.members,
    DashboardLines.pending,
    DashboardLines.supporters,
    DashboardLines.assessed,
    DashboardLines.contacted,
    DashboardLines.charted,
)


def _derived(sums_: Values) -> Values:
    """The sums, with the shares and needs that follow from them."""
    eligible, people = sums_[DashboardLines.eligible], sums_[DashboardLines.people]
    members = sums_[DashboardLines.members]
    majority = None if not eligible or members is None else max(0, eligible // 2 + 1 - members)
    return sums_ | {
        DashboardLines.density: share_of(members, eligible),
        DashboardLines.needed_majority: majority,
        DashboardLines.support: share_of(sums_[DashboardLines.supporters], eligible),
        DashboardLines.assessed_share: share_of(sums_[DashboardLines.assessed], people),
        DashboardLines.coverage: share_of(sums_[DashboardLines.contacted], people),
        DashboardLines.leader_coverage: share_of(sums_[DashboardLines.charted], people),
    }


def _now(program: Program, known: Directed) -> Values:
    found: Values = {DashboardLines.data_issues: known.data_issues}
    kinds = known.density["kind"].tolist()
    if "total" not in kinds:
        return found

    def in_all(name: str) -> Any:
        return _known(known.density[name].array[kinds.index("total")])

    sums_ = {name: in_all(name) for name in SUMS if name != DashboardLines.supporters}
    ones, twos = in_all("ones"), in_all("twos")
    sums_[DashboardLines.supporters] = None if ones is None or twos is None else ones + twos
    found |= _derived(sums_)
    lacking = list(each(known.density, "kind", "needed_majority"))
    found[DashboardLines.with_majority] = lacking.count(("worksite", 0))
    found[DashboardLines.starting] = int(starting(program).sum())
    if program.has("Roster", "roles"):
        found[DashboardLines.without_rep] = len(without_rep(known.density))
    if program.has("Conversations"):
        flags = known.follow_ups["flag"]
        found[DashboardLines.follow_ups_open] = len(flags)
        found[DashboardLines.owed] = int(flags.isin(OWED).sum())
        found[DashboardLines.promises_overdue] = int((flags == PROMISE).sum())
    results = each(known.tests, "kind", "test", "participation")
    totals = {test: share for kind, test, share in results if kind == "total"}
    if (test := read_out(program)) in totals:
        found[DashboardLines.participation] = totals[test]
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


def _last_week(program: Program, known: Directed) -> Values:
    week = Week.of(program.today).previous.monday
    if week not in weeks_of(known.history):
        return {}
    past = typed(known.history)
    rows = past[past["week_of"] == week]
    if not len(rows):
        return {}
    kept = sums(rows).loc[week]
    sums_ = {name: _known(kept[name]) for name in SUMS}
    for name in (DashboardLines.follow_ups_open, DashboardLines.promises_overdue):
        sums_[name] = _known(kept[name])
    lacking = lacking_to_majority(rows["eligible"], rows["members"])
    both = rows["eligible"].notna().all() and rows["members"].notna().all()
    return _derived(sums_) | {
        DashboardLines.with_majority: int(lacking.eq(0).sum()) if both else None
    }


def _flow(program: Program, known: Directed, span: Span) -> Values:
    """What happened in seven days, all readable rows."""
    found: Values = {
        DashboardLines.hours_logged: _sum(known.hours, span),
        DashboardLines.hours_expected: _sum(known.expected, span),
    }
    if not program.has("Conversations"):
        return found
    rows = attempts(program)
    days = rows["date"]
    inside = (days >= pd.Timestamp(span.start)) & (days < pd.Timestamp(span.end))
    return found | {
        DashboardLines.attempts: int(inside.sum()),
        DashboardLines.conversations: int((inside & rows["conversation"]).sum()),
        DashboardLines.one_on_ones: int((inside & rows["one_on_one"]).sum()),
        DashboardLines.asks: int((inside & rows["ask"]).sum()),
        DashboardLines.yes: int((inside & rows["answer"].eq("Yes")).sum()),
    }


def _sum(hours: Iterable[tuple[date, Fraction]] | None, span: Span) -> Fraction | None:
    if hours is None:
        return None
    return sum((amount for day, amount in hours if day in span), Fraction(0))
