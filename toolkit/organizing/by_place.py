"""By place: every figure of people for each worksite, region, level or unit, and in all; who is in
two units counts in both, and once in all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import pandas as pd

from toolkit.facts.contact import attempts
from toolkit.facts.lines import lines
from toolkit.facts.shares import shares
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import Part, count, share, text
from toolkit.organizing.density import Density
from toolkit.organizing.flags import FLAGS
from toolkit.organizing.homes import counted_at, homes_of, sums_of
from toolkit.tables.contact import Conversations
from toolkit.tables.events import Attendance
from toolkit.tables.people import Worksites
from toolkit.tables.program import Program
from toolkit.tables.roster import Roster

LATELY = "Last seven days"
TALKS = (Conversations,)


def _lately(heading: str, meaning: str, unit: str) -> Part:
    return count(heading, meaning, unit=unit, needs=TALKS, group=LATELY)


def _flagged(flag: str) -> Part:
    return count(flag, "Rows of Follow-ups with that flag.", needs=TALKS, group="Follow-ups")


class ByPlace(Figure):
    """One row a worksite, region, level or unit, and one for all. A person's region and level are
    those of the present worksite.
    """

    title = "Figures of a place"
    source = "People and density"
    keys = ("place",)

    kind = text(meaning="What the place is: worksite, region, level, unit or total.")
    place = text("Place", "Its name; Total on the row of all.", other=Worksites.short_name)
    people = Density.people.but()
    eligible_from = Density.eligible_from.but(heading="")
    eligible = Density.eligible.but(of=(people, eligible_from))
    members = Density.members.but()
    pending = Density.pending.but()
    density = Density.density.but(of=(members, eligible))
    needed_majority = Density.needed_majority.but(of=(eligible, members))
    needed_target = Density.needed_target.but(of=(eligible, members))
    reps = Density.reps.but()
    reps_needed = Density.reps_needed.but()
    rep_gap = Density.rep_gap.but(of=(reps_needed, reps))
    leaders = Density.leaders.but()
    charted = Density.charted.but(heading="")
    leader_coverage = share(
        "Leader coverage",
        "People in the unit charted under somebody / people in the unit.",
        charted,
        people,
    )
    assessed = Density.assessed.but(heading="")
    ones, twos, threes = Density.ones.but(), Density.twos.but(), Density.threes.but()
    fours, fives = Density.fours.but(), Density.fives.but()
    not_assessed = Density.not_assessed.but()
    support = share(
        "Support",
        "(Ones + Twos) / Eligible.",
        ones,
        eligible,
        of=(ones, twos, eligible),
        guard="assessed",
    )
    assessed_share = share("Assessed share", "Assessed / people in the unit.", assessed, people)
    contacted = Density.contacted.but()
    coverage = Density.coverage.but(of=(contacted, people))
    attempts = _lately("Attempts", "All rows of Conversations.", "attempts")
    conversations = _lately("Conversations", "Those in which they talked.", "conversations")
    one_on_ones = _lately(
        "One-on-ones",
        "Conversations In person, at the Door, by Video or by Phone in which an assessment or an"
        " issue was recorded.",
        "conversations",
    )
    asks = _lately("Asks", "Those reached and asked to join, or who gave an answer.", "attempts")
    yes = _lately("Yes answers", "Those with the answer Yes.", "attempts")
    open_follow_ups = count("Open follow-ups", "Rows of Follow-ups.", needs=TALKS)
    promise_overdue, new_hire, said_maybe, slipped, quiet_leader = map(_flagged, FLAGS[:5])
    bad_data, not_contacted, not_reached, gone_quiet, unassigned = map(_flagged, FLAGS[5:])
    hired = count(
        "New hires",
        "People in the unit hired in the last New hire window days.",
        needs=(Roster.hire_date,),
        settings=("new_hire_window",),
        group="New hires",
    )
    hired_contacted = count(
        "Contacted", "Of them, with a conversation.", needs=TALKS, of=(hired,), group="New hires"
    )
    hired_asked = count(
        "Asked", "Of them, asked to join.", needs=TALKS, of=(hired,), group="New hires"
    )
    inducted = count(
        "Induction attended",
        "Of them, came to an induction, or signed up for one to come.",
        needs=(Attendance,),
        of=(hired,),
        group="New hires",
    )


FLAGGED = tuple(one for one in ByPlace.parts if one.about.heading in FLAGS)
ABOUT: Mapping[str, Sequence[Part]] = {
    "People": (
        ByPlace.people,
        ByPlace.eligible,
        ByPlace.members,
        ByPlace.pending,
        ByPlace.density,
        ByPlace.needed_majority,
        ByPlace.needed_target,
        ByPlace.reps,
        ByPlace.reps_needed,
        ByPlace.rep_gap,
        ByPlace.leaders,
        ByPlace.leader_coverage,
    ),
    "Assessments": (
        ByPlace.support,
        ByPlace.assessed_share,
        ByPlace.ones,
        ByPlace.twos,
        ByPlace.threes,
        ByPlace.fours,
        ByPlace.fives,
        ByPlace.not_assessed,
    ),
    "Contact": (ByPlace.contacted, ByPlace.coverage),
    LATELY: tuple(one for one in ByPlace.parts if one.about.group == LATELY),
    "Follow-ups": (ByPlace.open_follow_ups, *FLAGGED),
    "New hires": tuple(one for one in ByPlace.parts if one.about.group == "New hires"),
}
"""What stands together, and in which order."""


@makes(ByPlace)
def by_place(
    program: Program,
    by: str,
    density: pd.DataFrame,
    follow_ups: pd.DataFrame,
    new_hires: pd.DataFrame,
) -> pd.DataFrame:
    """Every figure of people for each worksite, region, level or unit (`by`, one of `BY`), then in
    all; see `ByPlace`. The frames come from the functions of their names.

    Eligible in a unit are the people in it, since headcounts are per worksite; in a region or level
    the sum of its worksites; in all the total of Density.
    """
    sums = sums_of(program, density, by)
    homes = homes_of(program, by, sums)
    rows = sums.assign(
        place=sums["worksite"],
        leader_coverage=shares(sums["charted"], sums["people"]),
        support=shares(sums["ones"] + sums["twos"], sums["eligible"]),
        assessed_share=shares(sums["assessed"], sums["people"]),
    )
    listed, hired = (
        rows.assign(line=lines(program, rows["person_id"])) for rows in (follow_ups, new_hires)
    )
    counted = (*_flow(program), *_listed(listed), *_hired(hired))
    for part, line in counted:
        rows[part] = counted_at(line, homes).reindex(rows.index, fill_value=0)
    return rows[[str(one) for one in ByPlace.parts]]


Counted = Iterator[tuple[Part, pd.Series]]


def _flow(program: Program) -> Counted:
    """The attempts of the last seven days, all readable rows."""
    rows = attempts(program)
    end = pd.Timestamp(program.today + timedelta(days=1))
    rows = rows[(rows["date"] >= end - timedelta(days=7)) & (rows["date"] < end)]
    line = rows["line"]
    yield ByPlace.attempts, line
    yield ByPlace.conversations, line[rows["conversation"]]
    yield ByPlace.one_on_ones, line[rows["one_on_one"]]
    yield ByPlace.asks, line[rows["ask"]]
    yield ByPlace.yes, line[rows["answer"].eq("Yes").fillna(False).astype(bool)]


def _listed(follow_ups: pd.DataFrame) -> Counted:
    line = follow_ups["line"]
    yield ByPlace.open_follow_ups, line
    for part in FLAGGED:
        yield part, line[follow_ups["flag"] == part.about.heading]


def _hired(new_hires: pd.DataFrame) -> Counted:
    rows = new_hires[new_hires["school_days"].notna()]  # those still to start are in no unit yet
    line = rows["line"]
    yield ByPlace.hired, line
    yield ByPlace.hired_contacted, line[rows["contacted_on"].notna()]
    yield ByPlace.hired_asked, line[rows["asked_on"].notna()]
    yield ByPlace.inducted, line[rows["induction"].notna()]
