"""Rapid response: which structure test letters are to go about, by its name."""

from __future__ import annotations

import pandas as pd

from toolkit.calendar import Week
from toolkit.errors import Misused, Refusal
from toolkit.letters.occasion import Occasion
from toolkit.tables.program import Program
from toolkit.words import closest, key

ONE_OCCASION = Refusal(
    Misused, "one-occasion", "Either --test, as it opens, or --results, after it has closed."
)
NO_SUCH_TEST = Refusal(
    Misused,
    "no-such-test",
    "There is no structure test of that name in {tab}. Did you mean “{near}”?",
    "There is no structure test of that name in {tab}.",
)
TEST_TO_COME = Refusal(
    Misused, "test-to-come", "“{test}” opens on {day}: its letter goes from that day on."
)
TEST_OVER = Refusal(
    Misused, "test-over", "“{test}” closed on {day}: its result goes with --results."
)
TEST_NOT_OVER = Refusal(
    Misused,
    "test-not-over",
    "“{test}” has not closed: its result goes from the day after its Closes, which stands in"
    " {tab}.",
)


def occasion(program: Program, *, test: str, results: str) -> Occasion:
    """The occasion that somebody names; refused where there is no such test, where it is not open
    (`test`), or has not closed (`results`).
    """
    if test and results:
        raise ONE_OCCASION()
    rows, tab = program.structure_tests, program.tabs["Structure Tests"]
    named = rows[rows["test"].map(key) == key(test or results)]
    if not len(named):
        raise NO_SUCH_TEST(tab=tab, near=closest(test or results, rows["test"]))
    row, today = named.iloc[0], pd.Timestamp(program.today)
    name, over = row["test"], pd.notna(row["closes"]) and row["closes"] < today
    if row["opens"] > today and test:
        raise TEST_TO_COME(test=name, day=row["opens"].date())
    if over and test:
        raise TEST_OVER(test=name, day=row["closes"].date())
    if not over and results:
        raise TEST_NOT_OVER(test=name, tab=tab)
    return Occasion("test" if test else "results", name, Week.of(program.today).monday)
