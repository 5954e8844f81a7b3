"""The lines of the Dashboard, each a declared figure: what it counts, and on what it depends."""

from __future__ import annotations

from toolkit.figures.declared import Figure
from toolkit.figures.parts import Part, count, hours, share
from toolkit.organizing.by_place import ByPlace
from toolkit.organizing.density import Density
from toolkit.organizing.structure_tests import Results
from toolkit.tables.contact import Conversations
from toolkit.tables.paid_program import Phases
from toolkit.tables.people import Organizers
from toolkit.tables.roster import Roster


class DashboardLines(Figure):
    """Each line of the Dashboard is a column, in their order: the four that are read aloud first,
    other stock figures, then those of seven days. One row as of now, one of the week before.
    """

    title = "Lines of the Dashboard"
    source = "Dashboard figures"

    members = Density.members.but()
    with_majority = count(
        "Worksites with a majority",
        "Needed for majority is 0, and somebody is eligible.",
        unit="worksites",
    )
    participation = Results.participation.but(
        behind="",
        heading="Participation in the latest structure test",
        meaning="In all, of the one opened last among those that run; else of the one that closed"
        " last.",
        blank="no structure test has opened",
        of=(),
    )
    owed = count(
        "Owed",
        "Follow-ups that are owed: promises, new hires, maybes, slipped, quiet leaders.",
        needs=(Conversations,),
    )
    people = Density.people.but()
    starting = count(
        "Starting", "Hired after as-of, and otherwise in the unit.", needs=(Roster.hire_date,)
    )
    pending = Density.pending.but()
    eligible = Density.eligible.but(heading="", of=(people,))
    density = Density.density.but(of=(members, eligible))
    needed_majority = Density.needed_majority.but(of=(eligible, members))
    supporters = count(meaning="Latest rating 1 or 2.", needs=Density.ones.about.needs)
    assessed = Density.assessed.but(heading="")
    support = share("Support", "(Ones + Twos) / Eligible.", supporters, eligible)
    assessed_share = share("Assessed share", "Assessed / people in the unit.", assessed, people)
    contacted = Density.contacted.but(heading="")
    coverage = Density.coverage.but(of=(contacted, people))
    charted = Density.charted.but(heading="")
    leader_coverage = ByPlace.leader_coverage.but(of=(charted, people))
    without_rep = count(
        "Worksites without a rep",
        "Reps needed is over 0, and nobody there is one.",
        unit="worksites",
        needs=(Roster.roles,),
        settings=("rep_base", "rep_ratio", "rep_rounding"),
    )
    follow_ups_open = ByPlace.open_follow_ups.but()
    promises_overdue = count(
        "Promises overdue", "Rows of Follow-ups with that flag.", needs=(Conversations,)
    )
    data_issues = count("Data issues", "Rows of Data Issues.", unit="problems")
    attempts = ByPlace.attempts.but()
    conversations = ByPlace.conversations.but()
    one_on_ones = ByPlace.one_on_ones.but()
    asks = ByPlace.asks.but()
    yes = ByPlace.yes.but()
    hours_logged = hours(
        "Hours logged",
        "What Timesheets logs, each hour on its own day.",
        needs=(Organizers, Phases),
        group=ByPlace.attempts.about.group,
    )
    hours_expected = hours(
        "Hours expected",
        "Of served weeks whose Monday is one of the seven days.",
        needs=(Organizers, Phases),
        group=ByPlace.attempts.about.group,
    )


LINES: tuple[Part, ...] = tuple(one for one in DashboardLines.parts if one.about.heading)
"""Those that stand on the Dashboard, in their order."""
GOALS = {
    DashboardLines.density: "goal_density",
    DashboardLines.coverage: "goal_coverage",
    DashboardLines.conversations: "goal_conversations",
}
"""The setting that holds the goal of a line."""
