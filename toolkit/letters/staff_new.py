"""The countdown in the staff letter: who starts, who was asked, who joined, who comes to induction,
and who greets them.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from toolkit.letters.content import Row
from toolkit.letters.figures import Figures
from toolkit.letters.plain import short_of, typed
from toolkit.organizing.new_hires import NewHires
from toolkit.organizing.turnout import SIGNED_UP
from toolkit.telling.numbers import WITH_WEEKDAY, number, on
from toolkit.words import say, say_many

GREETERS = 8


@dataclass(frozen=True)
class Countdown:
    """Those who are still to start: when induction is, how far we are, and who greets."""

    induction: str
    counts: tuple[Row, ...]
    greeters: str


def countdown(figures: Figures, language: str) -> Countdown | None:
    """None where nobody is starting within *New hires ahead*."""
    today = pd.Timestamp(figures.program.today)
    rows = figures.new_hires
    rows = rows[rows[NewHires.hire_date] > today]
    if not len(rows):
        return None
    status = figures.program.roster.set_index("person_id")["status"].reindex(rows["person_id"])
    counts = (
        (say(language, "Starting"), len(rows)),
        (say(language, "Talked with"), int(rows[NewHires.contacted_on].notna().sum())),
        (say(language, "Asked to join"), int(rows[NewHires.asked_on].notna().sum())),
        (say(language, "Joined, or card signed"), int(status.isin(["Member", "Pending"]).sum())),
        (say(language, "Coming to induction"), int((rows[NewHires.induction] == SIGNED_UP).sum())),
    )
    made = tuple(Row(name, (number(n, language),)) for name, n in counts)
    return Countdown(_induction(figures, language), made, _greeters(rows, language))


def _induction(figures: Figures, language: str) -> str:
    today, events = figures.program.today, figures.program.events
    ahead = events[(events["kind"] == "Induction") & (events["date"] >= pd.Timestamp(today))]
    if not len(ahead):
        return say(language, "No induction to come is in Events yet.")
    first = ahead.sort_values(["date", "row"], kind="stable").iloc[0]
    day = first["date"].date()
    return say_many(
        language,
        "{event}: {day}, {n} day from now.",
        "{event}: {day}, {n} days from now.",
        (day - today).days,
        event=typed(first["event"]),
        day=on(day, language, WITH_WEEKDAY[language]),
    )


def _greeters(rows: pd.DataFrame, language: str) -> str:
    n = rows[NewHires.organizer].value_counts()
    names = [f"{short_of(name)} {number(int(each), language)}" for name, each in n.items()]
    rest = int(n[GREETERS:].sum())
    more = [say_many(language, "{n} by others", "{n} by others", rest)] if rest else []
    nobody = int(rows[NewHires.organizer].isna().sum())
    if nobody:
        return say_many(
            language,
            "Who greets them: {who}. {n} has nobody yet.",
            "Who greets them: {who}. {n} have nobody yet.",
            nobody,
            who=", ".join([*names[:GREETERS], *more]).removesuffix(".") or "–",
        )
    return say(
        language,
        "Who greets them: {who}.",
        who=", ".join([*names[:GREETERS], *more]).removesuffix("."),
    )
