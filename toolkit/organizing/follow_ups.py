"""Follow-ups: the people somebody should talk with next, each with the one reason that comes first."""

from __future__ import annotations

import pandas as pd

from toolkit.facts.clocks import running_days
from toolkit.organizing.approached import approached
from toolkit.organizing.density import majorities
from toolkit.organizing.flags import flagged
from toolkit.organizing.suggestions import suggestions
from toolkit.organizing.this_week import this_week
from toolkit.tables.program import Program

COLUMNS = (
    "organizer",
    "this_week",
    "priority",
    "flag",
    "due",
    "person_id",
    "person",
    "phone",
    "worksite",
    "home_units",
    "last_contact",
    "days",
    "last_result",
    "attempts",
    "assessment",
    "as_of",
    "formerly",
    "status",
    "leader",
    "under",
    "charted",
    "uncharted",
    "needed",
    "suggested",
    "starts",
    "hire_date",
    "last_attempt",
    "issues",
    "promised_on",
    "promised_by",
    "promise",
    "bad_phone_on",
    "bad_result",
    "before",
    "rated_on",
    "maybe_on",
)


def follow_ups(program: Program) -> pd.DataFrame:
    """One row a person to reach, with the first flag that applies; no rows where there is no
    Conversations tab.

    What the tab shows: `organizer` in force (blank is a group of its own, and comes last) ·
    `this_week` whether the person is among those whom the organizer can talk with this week ·
    `priority` 1, 2, 3 … within the organizer: this week's in the order in which they were chosen,
    then by flag, due, leaders first, latest rating 2 or 3 first, Person ID · `flag` · `due` ·
    `person_id` · `person` · `phone` · `worksite` · `home_units` · `last_contact` last conversation
    (blank: none) · `days` running days since then · `last_result` of the latest attempt (blank:
    none) · `attempts` all rows ever · `assessment` the latest rating (blank: unrated).

    What the sentences need (see `telling.reasons`): `as_of` · `needed` more members to a majority
    at the worksite · `suggested` who could take the person, where nobody has them · the others as
    in `approached.approached`; the day of an overdue promise is `due`. Source: measures.md,
    *Follow-ups*.
    """
    people = approached(program)
    people = pd.concat([people, flagged(program, people)], axis=1)
    people = people[people["flag"].notna()].rename(columns={"rating": "assessment"})
    people["days"] = running_days(
        program.breaks, people["last_contact"], pd.Timestamp(program.today)
    )
    people["as_of"] = pd.Series(pd.Timestamp(program.today).as_unit("s"), index=people.index)
    people["needed"] = majorities(program).reindex(people["worksite"]).array
    suggested = suggestions(program).reindex(people["worksite"]).set_axis(people.index)
    people["suggested"] = suggested.where(people["organizer"].isna())
    people = people.assign(
        follower=~people["leader"],
        settled=~people["assessment"].isin([2, 3]),
        place=this_week(program, people),
    )
    people["this_week"] = people["place"].notna()
    order = ["organizer", "place", "flag", "due", "follower", "settled", "person_id"]
    people = people.sort_values(order, na_position="last", kind="stable", ignore_index=True)
    people["flag"] = people["flag"].astype("str")
    people["priority"] = people.groupby("organizer", dropna=False, sort=False).cumcount() + 1
    return people[list(COLUMNS)]
