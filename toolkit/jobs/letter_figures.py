"""The figures that a week's letters are composed from, computed once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pandas as pd

from toolkit.calendar import Week
from toolkit.facts.contact import attempts
from toolkit.jobs.known import Known
from toolkit.jobs.ledger import Ledger
from toolkit.letters.figures import Figures
from toolkit.letters.readers import Unreachable
from toolkit.organizing import dashboard as director
from toolkit.organizing import history as past
from toolkit.organizing import trends
from toolkit.organizing.applications import not_yet_organizers, undecided
from toolkit.organizing.promises import open_promises
from toolkit.plan import safety
from toolkit.tables.program import Program
from toolkit.workbooks.cells import Snapshot

RECENT_WEEKS = 4  # refused letters of these weeks are told


def figures(
    program: Program,
    snapshot: Snapshot,
    week: Week,
    ledger: Ledger,
    unreachable: Sequence[Unreachable],
) -> Figures:
    """Flow figures of the week, stock figures and lists as of the run; what changed is since the
    week before.

    Raises `Refused` where the world looks wrong, as a sync would.
    """
    safety.refuse_gone(program, snapshot, force=False)
    safety.refuse_nothing_to_read(program)
    safety.refuse_empty_roster(program)
    known = Known(program, snapshot, until=week.monday)
    safety.refuse_halved_roster(known.people, known.history_typed, force=False)
    of_week = replace(program, today=week.following.monday - timedelta(days=1))
    directed = replace(known.directed(len(known.problems)), run=program)
    return Figures(
        program=program,
        week=week,
        dashboard=director.dashboard(of_week, directed),
        density=known.density,
        follow_ups=known.follow_ups,
        promises=open_promises(program),
        tests=known.tests,
        heat=known.heat,
        new_hires=known.new_hires,
        history=known.history_before,
        weekly=trends.weekly(of_week, _with_today(known, week), weeks=8),
        attempts=attempts(program),
        weeks=known.paid.weeks,
        stipends=known.paid.stipends,
        undecided=undecided(program),
        not_organizers=not_yet_organizers(program),
        problems=tuple(known.problems),
        address=partial(place_address, snapshot),
        published_on=safety.published_on(snapshot),
        left_behind=len(ledger.left_behind()),
        not_delivered=len(ledger.not_delivered(week.monday - timedelta(days=7 * RECENT_WEEKS))),
        unreachable=tuple(unreachable),
    )


def place_address(snapshot: Snapshot, tab: str, whose: str | None) -> str:
    """Where a tab is to be seen, whatever people call it now; through somebody's own filter view
    where `whose` says so.
    """
    if whose is not None:
        return snapshot.view_address(tab, whose)
    owned = snapshot.owned(tab)
    title = owned.title if owned else tab
    return snapshot.link(title).target if title in snapshot.titles else ""


def _with_today(known: Known, week: Week) -> pd.DataFrame:
    """History with the week of the letters as it stands today, so that the trend ends in what the
    letter says above it: what a sync wrote down in mid-week is of fewer days.
    """
    history = known.history_kept
    made = past.history_week(known.program, known.density, known.follow_ups)
    if not len(made):
        return history
    today = made.assign(week_of=pd.Series(week.monday, index=made.index, dtype="object"))
    columns = list(past.COLUMNS)
    elsewhere = history.loc[history["week_of"] != week.monday, columns].astype("object")
    return pd.concat([elsewhere, today[columns].astype("object")], ignore_index=True)
