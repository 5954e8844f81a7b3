"""The staff letter: the own team first; then how the week went, where to go, and what waits for
somebody to decide or mend.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from toolkit.letters import staff_program, staff_team, staff_waiting, staff_worksites
from toolkit.letters.content import Row, Shown, letter
from toolkit.letters.figures import Figures
from toolkit.letters.plain import Web
from toolkit.letters.readers import Reader
from toolkit.letters.staff_new import Countdown, countdown
from toolkit.letters.staff_trend import pictures, trend
from toolkit.letters.staff_waiting import NewHire, NotRead, Owner
from toolkit.letters.staff_worksites import Gap, Move, TestRow
from toolkit.mail.message import Letter
from toolkit.organizing.dashboard import Dashboard
from toolkit.organizing.density import Density
from toolkit.organizing.history import sums, typed
from toolkit.telling.numbers import in_full, known, number, said, week_said, with_sign
from toolkit.words import marked, say, say_many

WEEKS = 8
EVERY = 10_000  # worksites: no local has more
PICTURE_HEIGHT = 200
WAIT = ("timesheets", "applications", "letters", "overdue", "hires")  # none: nothing to say
# The Dashboard's names of figures and what a letter calls them, in the order of the table.
NAMES = {
    "Attempts": marked("Attempts"),
    "Conversations": marked("Conversations"),
    "One-on-ones": marked("One-on-ones"),
    "Asks": marked("Asked to join"),
    "Yes answers": marked("Said yes"),
    "Members": marked("Members"),
    "Density": marked("Density"),
    "Coverage": marked("Talked with lately (coverage)"),
    "Assessed share": marked("Assessed"),
    "Leader coverage": marked("Charted under a leader"),
    "Hours logged": marked("Hours logged"),
}


@dataclass(frozen=True)
class StaffView:
    """What stands in the letter."""

    week: str
    headline: str
    empty: bool
    notes: tuple[str, ...]
    team: tuple[Row, ...]
    team_missed: tuple[str, ...]
    stuck: tuple[str, ...]
    more_stuck: int
    wins: tuple[str, ...]
    more_wins: int
    figures: tuple[Row, ...]
    trend: tuple[Row, ...]
    pictures: tuple[Shown, ...]
    up: tuple[Move, ...]
    more_up: int
    down: tuple[Move, ...]
    more_down: int
    gaps: tuple[Gap, ...]
    more_gaps: int
    overdue: tuple[Owner, ...]
    more_overdue: str
    tests: tuple[TestRow, ...]
    countdown: Countdown | None
    missed: tuple[str, ...]
    more_missed: int
    timesheets: tuple[str, ...]
    hires: tuple[NewHire, ...]
    more_hires: int
    applications: tuple[str, ...]
    applications_link: Web | None
    faults: tuple[NotRead, ...]
    more_faults: int
    errors: int
    warnings: int
    issues_link: Web | None
    timesheets_link: Web | None
    lists_link: Web | None
    letters: tuple[str, ...]
    letters_link: Web | None
    rows_read: str
    rows_not_read: int
    as_of: str


def staff_letter(
    reader: Reader, figures: Figures, notes: tuple[str, ...] = ()
) -> tuple[Letter, bool]:
    """The letter, and whether there is nothing to say in it."""
    drawn = pictures(figures, reader.language)
    shown = tuple(each for _, each in drawn)
    whole = partial(_view, reader, figures, notes, shown)
    return letter(reader, figures.week, whole, [each for each, _ in drawn]), whole(1).empty


def _view(
    reader: Reader, figures: Figures, notes: tuple[str, ...], shown: tuple[Shown, ...], most: int
) -> StaffView:
    program, language = figures.program, reader.language
    names = staff_team.team(figures, reader.organizer)
    stuck, wins = staff_team.told(figures, names, language)
    missed = staff_team.missed(figures, names, language, others=True)
    up, down = staff_worksites.moved(figures, language, most=EVERY)
    gaps = staff_worksites.gaps(figures, language, most=EVERY)
    some, few = min(10, most), min(5, most)
    values = {row[Dashboard.figure]: row for row in figures.dashboard.to_dict("records")}
    new = countdown(figures, language)
    waiting = _waiting(figures, language, most)
    waits = any(waiting[name] for name in WAIT) or stuck or figures.problems
    empty = not (_moved(values) or up or down or figures.missed or new or waits)
    return StaffView(
        week=week_said(figures.week, language),
        headline=_headline(values, empty, language),
        empty=empty,
        notes=notes,
        team=staff_team.team_rows(figures, names[:most], language),
        team_missed=staff_team.missed(figures, names, language),
        **_first("stuck", stuck, some),
        **_first("wins", wins, some),
        figures=_figures(figures, language),
        trend=trend(figures, language),
        pictures=shown,
        **_first("up", up, few),
        **_first("down", down, few),
        **_first("gaps", gaps, few),
        tests=staff_worksites.tests(figures, language, most=few),
        countdown=new,
        **_first("missed", missed, some),
        **waiting,
        **_links(figures),
        rows_read=number(program.rows_read, language),
        rows_not_read=program.rows_not_read,
        as_of=in_full(program.today, language),
    )


def _waiting(figures: Figures, language: str, most: int) -> dict[str, Any]:
    """What waits for somebody to decide or mend; of each at most so many."""
    some, few = min(10, most), min(5, most)
    hires, more_hires = staff_waiting.not_welcomed(figures, language, most=few)
    faults, more_faults = staff_waiting.faults(figures, language, most=min(8, most))
    overdue = staff_waiting.overdue_by_owner(figures, language)
    errors = sum(problem.severity == "Error" for problem in figures.problems)
    return {
        "overdue": overdue[:some],
        "more_overdue": staff_waiting.more_owners(overdue[some:], language),
        "timesheets": staff_program.timesheets(figures, language),
        "hires": hires,
        "more_hires": more_hires,
        "applications": staff_waiting.applications(figures, language),
        "faults": faults,
        "more_faults": more_faults,
        "errors": errors,
        "warnings": len(figures.problems) - errors,
        "letters": staff_waiting.letters(figures, language),
    }


def _first(name: str, rows: Sequence[Any], most: int) -> dict[str, Any]:
    """The first of a list, and how many more there are."""
    return {name: rows[:most], f"more_{name}": len(rows[most:])}


def _links(figures: Figures) -> dict[str, Any]:
    """Where each tab is that the letter speaks of."""
    return {
        "applications_link": staff_waiting.tab_link(figures, "Applications"),
        "issues_link": staff_waiting.own_link(figures, "Data Issues"),
        "timesheets_link": staff_waiting.own_link(figures, "Timesheets"),
        "lists_link": staff_waiting.own_link(figures, "Follow-ups"),
        "letters_link": staff_waiting.own_link(figures, "Letters"),
    }


def _moved(values: dict[str, dict[str, Any]]) -> bool:
    """Whether anybody tried to reach somebody or logged an hour, in this week or the last."""
    when = (Dashboard.now, Dashboard.last_week)
    return any(known(values[name][one]) for name in ("Attempts", "Hours logged") for one in when)


def _headline(values: dict[str, dict[str, Any]], empty: bool, language: str) -> str:
    if empty:
        return say(language, "Nothing moved this week: no attempts, no hours, and nothing waits.")
    talks = values["Conversations"]
    parts = []
    if known(talks[Dashboard.now]) is not None:
        parts.append(
            say_many(language, "{n} conversation", "{n} conversations", int(talks[Dashboard.now]))
        )
        parts.append(
            say(language, "{n} the week before", n=number(talks[Dashboard.last_week], language))
        )
    members = known(values["Members"][Dashboard.change])
    if members:
        parts.append(
            say(
                language,
                "members {change}",
                change=with_sign(members, number(abs(members), language)),
            )
        )
    overdue = known(values["Promises overdue"][Dashboard.now])
    if overdue:
        parts.append(
            say_many(language, "{n} promise overdue", "{n} promises overdue", int(overdue))
        )
    return say(
        language,
        "The week: {parts}.",
        parts=", ".join(parts) or say(language, "no conversations are logged"),
    )


def _figures(figures: Figures, language: str) -> tuple[Row, ...]:
    """Each figure of the week, of the week before, and its goal; new members are the growth of
    their number.
    """
    rows = {row[Dashboard.figure]: row for row in figures.dashboard.to_dict("records")}
    made = []
    for name, called in NAMES.items():
        row = rows[name]
        if known(row[Dashboard.now]) is None and known(row[Dashboard.last_week]) is None:
            continue
        cells = tuple(
            said(row[column], row[Dashboard.form], language)
            for column in (Dashboard.now, Dashboard.last_week, Dashboard.goal)
        )
        made.append(Row(say(language, called), cells))
        if name == "Yes answers":
            made += _new_members(figures, rows["Members"], language)
    leaders = figures.density.loc[figures.density[Density.kind] == "total", Density.leaders]
    if len(leaders) and known(leaders.iloc[0]) is not None:
        made.append(
            Row(
                say(language, "Leaders"),
                (number(leaders.iloc[0], language), said(None, "count", language), "–"),
            )
        )
    return tuple(made)


def _new_members(figures: Figures, members: dict[str, Any], language: str) -> list[Row]:
    """By how much the number of members grew in each of the two weeks; a dash where History has a
    gap.
    """
    before = known(members[Dashboard.last_week])
    if before is None:
        return []
    past = sums(typed(figures.history))["members"]
    two = past.get(figures.week.previous.previous.monday)
    grown = [members[Dashboard.now] - before, None if known(two) is None else before - int(two)]
    cells = [
        with_sign(each, number(abs(each), language)) if each is not None else "–" for each in grown
    ]
    return [Row(say(language, "New members, less those who left"), (*cells, "–"))]
