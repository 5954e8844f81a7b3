"""Lists: the places and people behind a figure, such as the worksites without a representative."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from toolkit.organizing.applications import (
    TOTAL,
    Applied,
    applications,
    not_yet_organizers,
    undecided,
)
from toolkit.organizing.leaders import with_too_many, without_leader
from toolkit.organizing.reps import without_rep
from toolkit.organizing.turnout import missed, training_by_person
from toolkit.tables.program import Program
from toolkit.telling.explanation import Listing
from toolkit.telling.naming import NO_TAB_FOR_FIGURE, known_name
from toolkit.telling.numbers import number
from toolkit.telling.places import people_of, place_meant
from toolkit.words import key, marked, say


def _listing(name: str, title: str, rows: pd.DataFrame, **headings: str) -> Listing:
    return Listing(
        name, title, tuple(headings.values()), rows[list(headings)].reset_index(drop=True)
    )


def reps(program: Program, density: pd.DataFrame, place: str | None) -> list[Listing]:
    """The worksites that need a representative and have none, those that need most first. `density`
    is that figure.
    """
    title = say(program.knobs.language, "Worksites without a rep")
    rows = without_rep(density)
    return [
        _listing(
            "without_rep",
            title,
            rows,
            worksite="Worksite",
            people="People",
            reps_needed="Reps needed",
        )
    ]


def leaders_listed(program: Program, density: pd.DataFrame, place: str | None) -> list[Listing]:
    """People charted under nobody, counted by worksite (of one place: each of them), and leaders
    with too many people.

    Too many are more than the Rep ratio of Settings.
    """
    language = program.knobs.language
    alone, many = without_leader(program), with_too_many(program)
    most = number(program.knobs.rep_ratio, language)
    too_many = say(language, "Leaders with more than {n} people", n=most)
    ranked = many.sort_values(["charted", "worksite"], ascending=[False, True], kind="stable")
    if place is not None:
        there = people_of(program, place_meant(program, density, place))["person_id"]
        alone = alone[alone["person_id"].isin(there)]
        ranked = ranked[ranked["person_id"].isin(there)]
        first = _listing(
            "without_leader",
            say(language, "People under no leader"),
            alone,
            person_id="Person ID",
            worksite="Worksite",
        )
    else:
        counts = alone["worksite"].value_counts().rename_axis("worksite").reset_index(name="people")
        counts = counts.sort_values(["people", "worksite"], ascending=[False, True], kind="stable")
        first = _listing(
            "without_leader",
            say(language, "People under no leader"),
            counts,
            worksite="Worksite",
            people="People",
        )
    return [
        first,
        _listing(
            "with_too_many",
            too_many,
            ranked,
            person_id="Person ID",
            worksite="Worksite",
            charted="Charted",
        ),
    ]


def training_listed(program: Program, density: pd.DataFrame, who: str | None) -> list[Listing]:
    """Trainings and other events by person: expected, attended, excused, missed; of one of them,
    each event missed.

    Organizers by name, others by Person ID; events up to as-of.
    """
    language = program.knobs.language
    people = training_by_person(program)
    gone = missed(program)
    if who is not None:
        who = known_name(
            who,
            people["who"].tolist(),
            marked("organizer or Person ID in Attendance"),
        )
        people, gone = people[people["who"] == who], gone[gone["organizer"].map(key) == key(who)]
    listed = [
        _listing(
            "people",
            say(language, "By person"),
            people,
            who="Who",
            expected="Expected",
            attended="Attended",
            excused="Excused",
            missed="Missed",
            last_attended="Last attended",
        )
    ]
    if who is not None:
        listed.append(
            _listing(
                "missed",
                say(language, "Missed"),
                gone,
                event="Event",
                date="Date",
                kind="Kind",
                phase="Phase",
            )
        )
    return listed


DECISIONS = {str(one): one.about.heading for one in Applied.parts if one not in Applied.keys}


def applied(program: Program, density: pd.DataFrame, phase: str | None) -> list[Listing]:
    """Applications by phase (of one phase: by worksite), those that wait for a decision although
    applications have closed, and those accepted who are no organizers yet. Applications are
    called by their row in the sheet.
    """
    language = program.knobs.language
    figure = applications(program)
    late, new = (
        rows.assign(row=[program.place("Applications", row).row for row in rows["row"]])
        for rows in (undecided(program), not_yet_organizers(program))
    )
    waiting = say(language, "Closed, and not decided")
    if phase is not None:
        phase = known_name(
            phase,
            figure["phase"].dropna().unique().tolist(),
            marked("phase that anybody applied for"),
        )
        figure, late = figure[figure["phase"] == phase], late[late["phase"] == phase]
        return [
            _listing(
                "applications",
                say(language, "Applications by worksite"),
                figure,
                worksite="Worksite",
                **DECISIONS,
            ),
            _listing("undecided", waiting, late, row="Row", closed="Closed"),
        ]
    return [
        _listing(
            "applications",
            say(language, "Applications by phase"),
            figure[figure["worksite"] == TOTAL],
            phase="Phase",
            **DECISIONS,
        ),
        _listing("undecided", waiting, late, row="Row", phase="Phase", closed="Closed"),
        _listing(
            "not_yet_organizers",
            say(language, "Accepted, and not in Organizers yet"),
            new,
            row="Row",
            worksite="Worksite",
        ),
    ]


LISTS: dict[str, tuple[str, Callable[[Program, pd.DataFrame, str | None], list[Listing]]]] = {
    "reps": ("Roster", reps),
    "leaders": ("Roster", leaders_listed),
    "training": ("Events", training_listed),
    "applications": ("Applications", applied),
}
"""What lists there are, and the tab each cannot do without."""


def lists(program: Program, density: pd.DataFrame, what: str, name: str | None) -> list[Listing]:
    """The lists of that name (one of `LISTS`), of one place, person or phase where `name` says
    which.

    Raises `Misused` where the tab they come from is not there, or nothing is called so.
    """
    tab, made = LISTS[what]
    if not program.has(tab):
        raise NO_TAB_FOR_FIGURE(tabs=tab)
    return made(program, density, name)
