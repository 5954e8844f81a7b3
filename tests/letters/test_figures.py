"""What is known for a week's letters, and the part of it that one reader may see."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from lettering import WEEK
from staffing import figures_with

from toolkit.calendar import Span
from toolkit.letters.figures import Figures, within
from toolkit.letters.turf import Try
from toolkit.telling.numbers import known

LOGGED = """
Conversations:
Person | Date       | Organizer
Ada    | {talk}     | Rosa

Hours:
Date       | Organizer | Activity | Hours
{hours}    | Rosa      | Prep     | 2
"""


@pytest.mark.parametrize(
    ("talk", "hours", "newest"),
    [
        ("2023-03-01", "2023-03-02", date(2023, 3, 2)),
        ("2023-03-03", "2023-03-02", date(2023, 3, 3)),
        ("", "2023-03-02", date(2023, 3, 2)),
    ],
)
def test_the_newest_row_that_anybody_logged(talk: str, hours: str, newest: date) -> None:
    """Of any tab that people log in."""
    assert figures_with(LOGGED.format(talk=talk, hours=hours)).newest == newest


def test_nothing_logged_has_no_day() -> None:
    """A roster alone is nothing that anybody logged."""
    assert figures_with().newest is None


def test_the_weeks_that_are_over() -> None:
    """Up to the letters' own; a row whose week is no day is left out."""
    weeks = pd.DataFrame(
        {
            "week": [date(2023, 3, 6), date(2023, 3, 13), date(2023, 2, 27), None],
            "organizer": list("abcd"),
        }
    )
    over = figures_with(weeks=weeks).over

    assert (over["organizer"].tolist(), over["week"].tolist()) == (
        ["a", "c"],
        [date(2023, 3, 6), date(2023, 2, 27)],
    )


def test_no_timesheets_are_none_over() -> None:
    """And keep their columns."""
    over = figures_with(weeks=pd.DataFrame({"week": [], "organizer": []})).over

    assert (len(over), list(over.columns)) == (0, ["week", "organizer"])


def test_rows_of_a_span() -> None:
    """Its first day is in it, its end is not."""
    rows = pd.DataFrame(
        {"date": pd.to_datetime(["2023-03-05", "2023-03-06", "2023-03-12", "2023-03-13"])}
    )

    assert within(rows, WEEK.span).index.tolist() == [1, 2]
    assert within(rows, Span(date(2023, 3, 5), date(2023, 3, 6))).index.tolist() == [0]


EVENTS = """
Organizers:
Organizer | Phases           | Starts     | Ends
Rosa      | Phase 1          | 2023-02-06 | 2023-03-20
Cesar     | Phase 1, Phase 2 |            |
Sol       |                  |            |

Phases:
Phase   | Starts     | Ends
Phase 1 | 2023-02-06 | 2023-04-07
Phase 2 | 2023-06-19 | 2023-07-21

Events:
Event    | Date       | Starts | Kind     | Phase
Late     | 2023-03-15 | 5 PM   | Training | Phase 1
Early    | 2023-03-15 | 9 AM   | Training |
Today    | 2023-03-13 |        | Training | Phase 1
Past     | 2023-03-12 |        | Training | Phase 1
After    | 2023-03-21 |        | Training | Phase 1
Other    | 2023-06-20 |        | Training | Phase 2
Meeting  | 2023-03-16 |        | Meeting  | Phase 1
"""


@pytest.mark.parametrize(
    ("organizer", "events"),
    [
        ("Rosa", ["Today", "Early", "Late"]),
        ("Cesar", ["Today", "Early", "Late", "After", "Other"]),
        ("Sol", []),
        ("Nobody", []),
    ],
)
def test_trainings_to_come(organizer: str, events: list[str]) -> None:
    """Of an organizer's own phases, or of none, inside their own dates, earliest first."""
    figures: Any = figures_with(EVENTS)
    assert [one["event"] for one in figures._organizers._trainings(organizer)] == events


def _places() -> Figures:
    figures: Any = figures_with(
        """
        Issues:
        Issue
        Pay

        Structure Tests:
        Test     | Opens      | Closes
        Open     | 2023-03-01 |
        Today    | 2023-03-01 | 2023-03-13
        Closed   | 2023-03-01 | 2023-03-12
        """,
        density=pd.DataFrame(
            {
                "worksite": ["Maple El", "Oak Mid", "East"],
                "kind": ["worksite", "worksite", "region"],
                **dict.fromkeys(
                    (
                        "eligible",
                        "people",
                        "members",
                        "pending",
                        "density",
                        "needed_majority",
                        "needed_target",
                        "change",
                        "reps",
                        "reps_needed",
                        "rep_gap",
                        "contacted",
                        "coverage",
                    ),
                    1,
                ),
                "ones": [7, 7, 7],
            }
        ),
        tests=pd.DataFrame(
            {
                "test": ["Open", "Today", "Closed", "Open", "Open"],
                "worksite": ["Maple El"] * 3 + ["Oak Mid", "Total"],
                "kind": ["worksite"] * 4 + ["total"],
            }
        ),
        heat=pd.DataFrame(
            {
                "issue": ["Pay", "my own words", "Pay"],
                "worksite": ["Maple El", "Maple El", "Total"],
                "total": [False, False, True],
            }
        ),
    )
    starts = pd.to_datetime(["2023-08-07", "2023-08-07", "2023-02-20"])
    vars(figures)["starting"] = pd.DataFrame(
        {"person": ["Dee E.", "Hal I.", "Uma Q."], "hire_date": starts, "worksite": "Maple El"}
    )[:2]
    vars(figures)["seen"] = pd.DataFrame(
        {
            "person": ["Ada L.", "Bo C.", "Cleo P.", "Nan N."],
            "person_id": ["1", "2", "3", "4"],
            "worksite": ["Maple El", "Maple El", "Maple El", "Oak Mid"],
            "flag": ["New hire", "New hire", "Slipped", "New hire"],
            "last_contact": [pd.NaT, pd.Timestamp(2023, 3, 1), pd.NaT, pd.NaT],
            "hire_date": pd.to_datetime(["2023-02-20"] * 4),
        }
    )
    return figures


def test_a_representatives_part_is_one_worksite() -> None:
    """Its counts without ratings, tests that still run, issues on the list, new hires nobody has talked with."""
    place = _places().place("Maple El")

    assert place.counts["worksite"].tolist() == ["Maple El"]
    assert "ones" not in place.counts
    assert place.tests["test"].tolist() == ["Open", "Today"]
    assert place.heat["issue"].tolist() == ["Pay"]
    assert place.new_hires["person"].tolist() == ["Ada L."]
    assert (place.starting["person"].tolist(), place.induction) == (["Dee E.", "Hal I."], None)
    assert place.target == Fraction(13, 20)


def test_a_place_nobody_knows_is_empty() -> None:
    """Not an error: the roster lost its rows, or its name was changed."""
    place = _places().place("Nowhere")

    assert [len(rows) for rows in (place.counts, place.tests, place.heat, place.new_hires)] == [
        0
    ] * 4
    assert len(_places().place("East").counts) == 0


def test_who_is_still_to_start_and_when_induction_is() -> None:
    """The soonest first, with names as in letters; the first induction to come."""
    figures = figures_with(
        """
        Roster:
        Person ID | First name | Last name
        Ada       | Ada        | Lopez
        Bo        | Bo         | Chen
        Cleo      | Cleo       | Park

        Events:
        Event | Date       | Kind
        Past  | 2023-03-01 | Induction
        Late  | 2023-08-10 | Induction
        Soon  | 2023-08-03 | Induction
        """,
        new_hires=pd.DataFrame(
            {
                "person_id": ["Ada", "Bo", "Cleo"],
                "worksite": "Maple El",
                "hire_date": pd.to_datetime(["2023-08-14", "2023-08-07", "2023-03-13"]),
            }
        ),
    )

    assert figures.starting["person"].tolist() == ["Bo C.", "Ada L."]
    assert figures.induction == date(2023, 8, 3)
    assert figures_with().induction is None


def test_an_organizers_part_is_their_own_people() -> None:
    """Their list, their attempts, promises to their people, and how many they made to others'."""
    figures: Any = figures_with(
        "Roster:\nPerson ID | First name | Last name\nAda | Ada | Lopez\nBo | Bo | Chen\n",
        promises=pd.DataFrame(
            {
                "person_id": ["Ada", "Bo", "Bo"],
                "worksite": "Maple El",
                "organizer": ["Rosa", "Cesar", "Cesar"],
                "by": ["Rosa", "Rosa", "Cesar"],
                "made": pd.Timestamp(2023, 3, 1),
                "due": pd.Timestamp(2023, 3, 8),
                "overdue": True,
                "promise": "own words",
            }
        ),
        attempts=pd.DataFrame(
            {
                "organizer": ["Rosa", "Cesar"],
                "date": pd.Timestamp(2023, 3, 7),
                **dict.fromkeys(("conversation", "one_on_one", "ask"), True),
                "answer": "Yes",
                "person_id": ["Ada", "Bo"],
                "notes": "secret",
            }
        ),
        weeks=pd.DataFrame({"week": [date(2023, 3, 6)] * 2, "organizer": ["Rosa", "Cesar"]}),
        stipends=(),
        follow_ups=pd.DataFrame(
            {
                "person_id": ["Ada", "Cleo", "Bo"],
                "promised_by": "Rosa",
                "promise": "x",
                "phone": "1",
            }
        ),
    )
    vars(figures)["seen"] = pd.DataFrame(
        {
            "person_id": ["Ada", "Cleo", "Bo"],
            "person": ["Ada L.", "Cleo P.", "Bo C."],
            "organizer": ["Rosa", "Rosa", "Cesar"],
            "this_week": [True, False, True],
            "worksite": "Maple El",
            "flag": "Promise overdue",
            "due": pd.Timestamp(2023, 3, 8),
            "as_of": pd.Timestamp(2023, 3, 13),
            "promised_by": "Rosa",
            "promised_on": pd.Timestamp(2023, 3, 1),
            "starts": False,
            "uncharted": False,
            "needed": 1,
            **dict.fromkeys(("last_result", "last_contact", "formerly", "under", "status")),
        }
    )
    turf = figures.turf("Rosa")
    cesars, nobody = figures.turf("Cesar"), figures.turf("Nobody")

    assert ([one.name for one in turf.people], turf.waiting) == (["Ada L."], 1)
    assert turf.flags == ("Promise overdue",)
    assert [one.call for one in turf.people] == [""]
    assert [one.why for one in turf.people] == ["You owe them an answer since 8 Mar: “x”."]
    assert "Rosa" in cesars.people[0].why
    assert "x”" not in cesars.people[0].why
    assert [one["own_words"] for one in turf.promises] == ["own words"]
    assert [known(one["own_words"]) for one in cesars.promises] == [None, "own words"]
    assert [one["person"] for one in turf.promises] == ["Ada L."]
    assert turf.promised_elsewhere == 1
    assert turf.attempts == (Try(date(2023, 3, 7), True, True, True, True),)
    assert len(turf.weeks) == 1
    assert not {"promise", "notes", "person_id"} & {*turf.promises[0]}
    assert [
        len(part) for part in (nobody.people, nobody.promises, nobody.attempts, nobody.weeks)
    ] == [0] * 4
    assert nobody.promised_elsewhere == 0
