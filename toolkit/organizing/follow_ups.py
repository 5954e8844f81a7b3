"""Follow-ups: the people somebody should talk with next, each with the one reason that comes
first.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from toolkit.facts.clocks import running_days
from toolkit.facts.lines import at, by_id, in_order, lines
from toolkit.facts.once import once
from toolkit.facts.ordered import nth, ordered
from toolkit.facts.worksites import place_of
from toolkit.figures.declared import Figure, makes
from toolkit.figures.parts import count, day, part, rating, text
from toolkit.figures.parts import flag as flag_of
from toolkit.organizing.approached import approached
from toolkit.organizing.density import majorities
from toolkit.organizing.flags import flagged
from toolkit.organizing.suggestions import suggestions
from toolkit.organizing.this_week import this_week
from toolkit.tables.program import Program


class FollowUps(Figure):
    """One row a person to reach, with the first flag that applies; none without Conversations."""

    title = "Follow-ups"
    source = "Follow-ups"
    keys = ("person_id",)

    organizer = text(
        "Organizer", "Who answers for this person now; filter by your name.", blank="nobody does"
    )
    this_week = part(
        "This week",
        "✓: yours for this week, as many as People a week says; what is owed comes first, then one"
        " worksite after the other.",
        form="tick",
        unit="yes or no",
        settings=("people_a_week",),
    )
    priority = count("Priority", "Start with 1.", unit="place")
    flag = text(
        "Flag",
        "The first of the ten reasons that applies.",
        settings=(
            "new_hire_window",
            "new_hires_ahead",
            "leader_days",
            "member_days",
            "potential_days",
            "attempts",
            "school_breaks",
        ),
        behind="Applies",
    )
    person = text("Person")
    due = day("Due", "When it is due; a promised date is never moved.", of=(flag,))
    phone = text("Phone")
    worksite = text("Worksite")
    home_units = text("Unit", "Their own, else their worksite's.", blank="neither has one")
    last_contact = day("Last contact", "The last conversation, by anybody.", blank="never")
    days = count(
        "Days",
        "Since the last conversation, without breaks.",
        unit="running days",
        blank="never talked with",
        settings=("school_breaks",),
        of=(last_contact,),
    )
    last_result = text("Last result", "Of the latest attempt.", blank="nobody has tried")
    attempts = count("Attempts", "All rows ever.", unit="attempts")
    assessment = rating("Assessment", "The latest.", blank="nobody assessed them", behind="Ratings")
    person_id = text("Person ID")
    as_of = day()
    formerly = text(meaning="Whose they were, where that organizer has stopped.")
    status = text()
    leader = flag_of("Has the role Leader.")
    under = text(meaning="The name of whom they are charted under.")
    charted = count(meaning="People in the unit charted under them.")
    uncharted = flag_of("On nobody's list, and leads none.")
    needed = count(meaning="More members to a majority at their worksite.")
    suggested = text(meaning="Who could take them, where nobody has them.")
    starts = flag_of("Still to start.")
    hire_date = day()
    last_attempt = day()
    issues = part(meaning="The issues they raised last; a tuple.")
    promised_on = day(meaning="When the overdue promise was made; its day is Due.")
    promised_by = text()
    promise = text()
    bad_phone_on = day(meaning="The day of the latest phone attempt, where the number was bad.")
    bad_result = text()
    before = rating(meaning="The rating before the latest.")
    rated_on = day()
    maybe_on = day(meaning="The day of the Maybe that still stands.")


@once
@makes(FollowUps)
def follow_ups(program: Program) -> pd.DataFrame:
    """Everybody somebody should talk with next, by organizer and priority; see `FollowUps`.

    Nobody's people come last. Within an organizer: this week's in the order in which they were
    chosen, then by flag, due, leaders first, latest rating 2 or 3 first, Person ID. Source:
    measures.md, *Follow-ups*.
    """
    people = approached(program)
    people["assessment"] = people.pop("rating")
    people[["flag", "due"]] = flagged(program, people)
    today, line = pd.Timestamp(program.today), lines(program, people["person_id"])
    people["days"] = running_days(program.breaks, people["last_contact"], today)
    people["as_of"] = today.as_unit("s")
    people["needed"] = at(majorities(program), place_of(program)[line])
    suggested = suggestions(program).reindex(people["worksite"]).set_axis(people.index)
    people["suggested"] = suggested.where(people["organizer"].isna())
    ids = by_id(program)[line]
    place = this_week(program, people, ids)
    people["this_week"] = place >= 0

    follower, settled = ~people["leader"], ~people["assessment"].isin([2, 3])
    place = np.where(place >= 0, place, len(people))
    order = ordered(
        people["organizer"],
        place,
        people["flag"],
        people["due"],
        follower,
        settled,
        ids,
    )
    listed = people["flag"].notna().to_numpy()
    people = people.take(order[listed[order]]).reset_index(drop=True)
    people["flag"] = people["flag"].astype("str")
    people["priority"] = nth(in_order(people["organizer"])) + 1
    return people[[str(one) for one in FollowUps.parts]]
