"""Roll-up: sums of sums, densities from them, and nothing that could tell of fewer than five people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from sheets import program_of

from toolkit.jobs.known import Known
from toolkit.organizing.local_counts import frame, local_counts, plain_counts
from toolkit.organizing.roll_up import roll_up
from toolkit.organizing.roll_up_history import RollUpHistory, merged_weeks, roll_up_weeks
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Snapshot

DAY = date(2023, 3, 9)
EMPTY = RollUpHistory.empty()


def local(text: str, name: str, region: str = "", day: date = DAY) -> list[dict[str, Any]]:
    """The counts of the local in a text, as a run hands them on."""
    known = Known(program_of(text, day), Snapshot("", {}, ()))
    rows = local_counts(known.program, known.density, known.follow_ups, known.new_hires)
    beside = {"local": name, "own_region": region, "as_of": day, "rows_not_read": 0, "trouble": ""}
    return [{**row, **beside} for row in plain_counts(rows)]


def given(name: str, n: int, level: str = "Local", place: str = "", **more: Any) -> dict[str, Any]:
    """A local of which only numbers are known."""
    counts = {"people": n, "eligible": n, "members": 0, "pending": 0}
    beside = {"own_region": "", "as_of": DAY, "rows_not_read": 0, "trouble": ""}
    talks = {"contacted": n // 2, "conversations": n // 2}
    of = {"local": name, "level": level, "place": place}
    return {**of, **counts, **talks, **beside, **more}


def rolled(rows: Iterable[dict[str, Any]], history: pd.DataFrame = EMPTY) -> pd.DataFrame:
    program = read_program(Snapshot("", {}, ()), today=DAY)
    return roll_up(program, frame(list(rows)), history)


def shown(rows: pd.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    """The rows as plain values: who they are of, then these columns."""
    found = rows[["level", "local", "region", "unit", *names]].astype("object")
    return [
        tuple(None if pd.isna(one) else one for one in row) for row in found.itertuples(index=False)
    ]


def people(n: int, worksite: str, unit: str, members: int, start: int = 0) -> str:
    return "\n".join(
        f"P{start + i} | {worksite} | {unit} | {'Member' if i < members else 'Potential member'}"
        for i in range(n)
    )


MAPLE = f"""
Worksites:
Worksite | Region | Eligible
Maple El | East | 12
Elm El | West |
Roster:
Person ID | Worksite | Unit | Status
{people(8, "Maple El", "Teachers", 5)}
{people(6, "Elm El", "Teachers; Subs", 2, 50)}
Conversations:
Person | Date | Result
P0 | 2023-03-08 | Talked
P1 | 2023-02-20 | Talked
P50 | 2023-03-03 | Talked
P50 | 2023-03-04 | No answer
"""
BIRCH = f"""
Worksites:
Worksite | Region
Birch El | East
Roster:
Person ID | Worksite | Unit | Status
{people(5, "Birch El", "teachers", 5)}
"""


@pytest.mark.slow
def test_locals_regions_units_and_all() -> None:
    """Worked out by hand. Birch has no tab Conversations: the sums are of what is known."""
    rows = rolled([*local(MAPLE, "Maple", "North"), *local(BIRCH, "Birch", "North")])

    assert shown(rows, "people", "eligible", "members", "density") == [
        ("Local", "Birch", "North", "", 5, 5, 5, Fraction(1)),
        ("Region", "Birch", "East", "", 5, 5, 5, Fraction(1)),
        ("Unit", "Birch", "", "teachers", 5, 5, 5, Fraction(1)),
        ("Local", "Maple", "North", "", 14, 18, 7, Fraction(7, 18)),
        ("Region", "Maple", "East", "", 8, 12, 5, Fraction(5, 12)),
        ("Region", "Maple", "West", "", 6, 6, 2, Fraction(1, 3)),
        ("Unit", "Maple", "", "Subs", 6, 6, 2, Fraction(1, 3)),
        ("Unit", "Maple", "", "Teachers", 14, 14, 7, Fraction(1, 2)),
        ("Region", "", "North", "", 19, 23, 12, Fraction(12, 23)),
        ("Unit", "", "", "Subs", 6, 6, 2, Fraction(1, 3)),
        ("Unit", "", "", "Teachers", 19, 19, 12, Fraction(12, 19)),
        ("Total", "Total", "", "", 19, 23, 12, Fraction(12, 23)),
    ]
    assert shown(rows, "contacted", "coverage", "conversations", "needed_majority")[3:] == [
        ("Local", "Maple", "North", "", 3, Fraction(3, 14), 2, 3),
        ("Region", "Maple", "East", "", 2, Fraction(1, 4), 1, 2),
        ("Region", "Maple", "West", "", 1, Fraction(1, 6), 1, 2),
        ("Unit", "Maple", "", "Subs", 1, Fraction(1, 6), 1, 2),
        ("Unit", "Maple", "", "Teachers", 3, Fraction(3, 14), 2, 1),
        ("Region", "", "North", "", 3, Fraction(3, 14), 2, 0),
        ("Unit", "", "", "Subs", 1, Fraction(1, 6), 1, 2),
        ("Unit", "", "", "Teachers", 3, Fraction(3, 14), 2, 0),
        ("Total", "Total", "", "", 3, Fraction(3, 14), 2, 0),
    ]  # fmt: skip
    assert shown(rows, "contacted", "coverage")[0][4:] == (None, None)


def test_a_local_that_has_no_roster_counts_nobody() -> None:
    """
    Phases:
    Phase | Starts | Ends
    """
    assert [
        (one["level"], one["place"], one["people"], one["members"], one["contacted"])
        for one in local("Phases:\nPhase | Starts | Ends\n", "Maple")
    ] == [("Local", "", 4, 2, None), ("Region", "East", 4, 2, None)]  # the cast's
    known = Known(read_program(Snapshot("", {}, ()), today=DAY), Snapshot("", {}, ()))
    rows = local_counts(known.program, known.density, known.follow_ups, known.new_hires)
    assert rows.empty


def test_few_people_and_whatever_would_tell_of_them() -> None:
    """The region of 3 is withheld, and that of 20, by which the 3 could be found; members are always told."""
    rows = rolled(
        [
            given("Maple", 123),
            given("Maple", 3, "Region", "East", members=2),
            given("Maple", 20, "Region", "West"),
            given("Maple", 100, "Region", "North"),
            given("Birch", 50),
            given("Birch", 48, "Unit", "Teachers"),  # two are in no unit
        ]
    )
    said = {
        (row[1], row[2], row[3]): row[4:] for row in shown(rows, "contacted", "coverage", "members")
    }

    assert said["Maple", "East", ""] == ("withheld", "withheld", 2)
    assert said["Maple", "West", ""][0] == "withheld"
    assert said["Maple", "North", ""][:2] == (50, Fraction(1, 2))
    assert said["Birch", "", "Teachers"][0] == "withheld"
    assert said["", "", "Teachers"][:2] == ("withheld", "withheld")
    assert said["Total", "", ""][0] == 61 + 25


def test_a_sum_over_locals_leaves_out_what_is_withheld_of_one() -> None:
    """Else it could be found by taking the others away."""
    rows = rolled(
        [
            given("Maple", 60),
            given("Maple", 57, "Unit", "Teachers"),
            given("Maple", 3, "Unit", "Subs"),
            given("Birch", 40),
            given("Birch", 20, "Unit", "Subs"),
            given("Birch", 20, "Unit", "Teachers"),
        ]
    )
    said = {
        row[3]: row[4:] for row in shown(rows, "people", "contacted", "coverage") if row[1] == ""
    }
    assert said == {"Subs": (23, 10, Fraction(1, 2)), "Teachers": (77, 10, Fraction(1, 2))}


def test_change_is_against_the_last_earlier_week() -> None:
    """Of each local, of an affiliate's region, and of all; never of units or of a local's own regions."""
    history = pd.DataFrame(
        [
            (date(2023, 2, 20), "Maple", 10, 10, 1, 0, 0, 0),
            (date(2023, 2, 27), "Maple", 10, 10, 2, 0, 0, 0),
            (date(2023, 2, 27), "Birch", 30, 30, 3, 0, 0, 0),
            (date(2023, 3, 6), "Maple", 10, 10, 9, 0, 0, 0),  # this week's own
        ],
        columns=[str(one) for one in RollUpHistory.parts],
    )
    rows = rolled(
        [
            given("Maple", 10, members=4, own_region="North"),
            given("Maple", 10, "Unit", "Teachers", members=4),
            given("Birch", 30, members=6, own_region="South"),
            given("Oak", 20, members=20, own_region="South"),
        ],
        history,
    )
    assert shown(rows, "change") == [
        ("Local", "Birch", "South", "", Fraction(1, 10)),
        ("Local", "Maple", "North", "", Fraction(1, 5)),
        ("Unit", "Maple", "", "Teachers", None),
        ("Local", "Oak", "South", "", None),
        ("Region", "", "North", "", Fraction(1, 5)),
        ("Region", "", "South", "", Fraction(26, 50) - Fraction(3, 30)),
        ("Unit", "", "", "Teachers", None),
        ("Total", "Total", "", "", Fraction(30, 60) - Fraction(5, 40)),
    ]


def test_a_sum_is_as_old_as_its_oldest_local_and_a_local_that_nobody_reached_is_in_none() -> None:
    blank = dict.fromkeys(
        ("people", "eligible", "members", "pending", "contacted", "conversations")
    )
    rows = rolled(
        [
            given("Maple", 10, as_of=DAY - timedelta(days=7), trouble="halved"),
            given("Birch", 20),
            given("Oak", 0, **blank, as_of=None, rows_not_read=None, trouble="no such file"),
        ]
    )
    assert shown(rows, "as_of", "people", "trouble") == [
        ("Local", "Birch", "", "", DAY, 20, ""),
        ("Local", "Maple", "", "", DAY - timedelta(days=7), 10, "halved"),
        ("Local", "Oak", "", "", None, None, "no such file"),
        ("Total", "Total", "", "", DAY - timedelta(days=7), 30, ""),
    ]


WEEK, BEFORE = date(2023, 3, 6), date(2023, 2, 27)


def weeks(*rows: tuple[Any, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        [(*row, 0, 0, 0, 0, 0) for row in rows],
        columns=[str(one) for one in RollUpHistory.parts],
        dtype="object",
    )


@pytest.mark.parametrize(
    ("kept", "new", "became"),
    [
        ([], [(WEEK, "Maple", 9)], [(WEEK, "Maple", 9)]),
        ([(WEEK, "Maple", 8)], [(WEEK, "Maple", 9)], [(WEEK, "Maple", 9)]),
        ([(BEFORE, "Maple", 8)], [(WEEK, "Maple", 9)], [(BEFORE, "Maple", 8), (WEEK, "Maple", 9)]),
        # a row of somebody's own is of no week
        ([("soon", "Maple", 8)], [(WEEK, "Maple", 9)], [("soon", "Maple", 8), (WEEK, "Maple", 9)]),
        # the others of this week stay, in one order
        ([(WEEK, "Oak", 5)], [(WEEK, "Maple", 9)], [(WEEK, "Maple", 9), (WEEK, "Oak", 5)]),
        # the clock was set back for Maple; Oak is new
        (
            [(WEEK, "maple", 8)],
            [(BEFORE, "Maple", 9), (BEFORE, "Oak", 3)],
            [(WEEK, "maple", 8), (BEFORE, "Oak", 3)],
        ),
    ],
)
def test_a_week_that_is_over_is_never_written_again(kept: Any, new: Any, became: Any) -> None:
    found = merged_weeks(weeks(*kept), weeks(*new))
    assert list(found[["week_of", "local", "people"]].itertuples(index=False, name=None)) == became


def test_the_week_of_a_local_is_that_of_its_own_day() -> None:
    """Withheld as in the Roll-up: the history keeps nothing that the tab does not say."""
    rows = roll_up_weeks(
        frame([given("Maple", 10), given("Birch", 4, as_of=BEFORE), given("Oak", 30)])
    )
    assert list(rows[["week_of", "local", "contacted"]].itertuples(index=False, name=None)) == [
        (WEEK, "Maple", "withheld"),
        (BEFORE, "Birch", "withheld"),
        (WEEK, "Oak", 15),
    ]
