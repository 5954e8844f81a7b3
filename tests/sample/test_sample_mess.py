"""The sample has the mess of real sheets: each kind is there, is spoken of in Data Issues, and there is no other."""

from __future__ import annotations

from collections import Counter

import pytest

from toolkit.organizing.problems import found
from toolkit.sample import AS_OF, Sample, sample
from toolkit.tables.program import Program, read_program
from toolkit.workbooks.cells import Cell, Grid, Snapshot

BY_ORGANIZING = {  # not a matter of reading: found where the sums are made
    "charted under oneself",
    "headcount stale",
    "person who moved or died",
    "two organizers in one week",
    "twice yes",
    "yes from a person who left",
}
BY_STIPENDS = {"over 24 hours in a day", "overlapping hours", "hours before the program"}


@pytest.fixture(scope="module")
def made() -> Sample:
    """The sample of the demo."""
    return sample()


@pytest.fixture(scope="module")
def read(made: Sample) -> Program:
    """The sample, read as of its last day."""
    grids = tuple(
        Grid(
            tab.title,
            [[c.heading, *cells] for c, cells in zip(tab.columns, tab.cells, strict=True)],
        )
        for tab in made.tabs
    )
    return read_program(
        Snapshot("sample", {grid.title: None for grid in grids}, grids), today=AS_OF
    )


def cell(made: Sample, tab: str, row: int, column: str) -> Cell:
    """What stands at an address of the sample."""
    where = next(one for one in made.tabs if one.title == tab)
    return where.cells[[c.heading for c in where.columns].index(column)][
        row - where.heading_row - 1
    ]


def test_each_kind_of_mess_is_there_once_or_a_few_times(made: Sample) -> None:
    """Every kind, with how often."""
    assert Counter(fault.kind for fault in made.faults if not fault.harmless) == {
        "End before Start": 1,
        "charted under oneself": 1,
        "date unreadable": 3,
        "dated later": 4,
        "duplicate Person ID": 2,
        "error cell": 4,
        "headcount fractional or negative": 2,
        "headcount stale": 1,
        "hours before the program": 1,
        "hours unreadable": 1,
        "impossible date": 1,
        "name of two people": 1,
        "not a choice": 3,
        "number unreadable": 1,
        "over 24 hours in a day": 1,
        "overlapping hours": 1,
        "person who moved or died": 2,
        "person whose own row is not read": 1,
        "rating out of range": 2,
        "required cell blank": 5,
        "setting out of bounds": 1,
        "twice yes": 1,
        "two organizers in one week": 2,
        "unknown event": 1,
        "unknown organizer": 3,
        "unknown person": 5,
        "unknown setting": 1,
        "worksite misspelt": 3,
        "yes from a person who left": 1,
    }


def test_each_kind_of_harmless_mess_is_there(made: Sample) -> None:
    """What must be read without a word."""
    assert Counter(fault.kind for fault in made.faults if fault.harmless) == {
        "begins with =": 2,
        "blank row": 3,
        "capitals": 2,
        "date as text": 3,
        "emoji": 2,
        "hours as a duration": 1,
        "hours as text": 3,
        "leading zeros": 2,
        "named Nan or Null": 2,
        "trailing spaces": 3,
    }


def test_the_addresses_of_the_mess_are_true(made: Sample) -> None:
    """What is remembered of a fault is where it stands in the tab, blank rows and added rows counted."""
    cells = {fault.kind: cell(made, fault.tab, fault.row, fault.column) for fault in made.faults}

    assert cells["impossible date"] == "2023-02-30"
    assert cells["hours unreadable"] == "3ish"
    assert cells["leading zeros"] == "0303"
    assert cells["unknown setting"] == "Followup days"
    assert cells["headcount fractional or negative"] == -3
    assert cells["blank row"] is None
    assert cells["named Nan or Null"] in ("Nan", "Null")


def test_reading_speaks_of_every_fault_it_can_see_and_of_nothing_else(
    made: Sample, read: Program
) -> None:
    """Every fault that reading can see is a problem in its row, and there is no problem nobody put there."""
    spoken = {(problem.tab, problem.row) for problem in read.problems}
    visible = {
        (f.tab, f.row)
        for f in made.faults
        if not f.harmless and f.kind not in BY_ORGANIZING | BY_STIPENDS
    }

    assert spoken == visible


def test_the_figures_speak_of_the_others(made: Sample, read: Program) -> None:
    """The rest of the mess is found by the sums, and nothing that nobody put there: between 25 and 60 in all.

    Applications that wait for a decision are no mess: three of them, and one accepted person who is no organizer yet.
    """
    spoken = {(problem.tab, problem.row) for problem in found(read)}
    waiting = {spot for spot in spoken if spot[0] == "Applications"}

    assert spoken - waiting == {(f.tab, f.row) for f in made.faults if f.kind in BY_ORGANIZING}
    assert len(waiting) == 4
    assert 25 <= len(read.problems) + len(spoken) + len(BY_STIPENDS) <= 60


def test_every_worksite_is_between_a_quarter_and_most_of_the_way(read: Program) -> None:
    """Members among the people in the unit: 25% to 85% at every worksite."""
    unit = read.roster[~read.roster["status"].isin(["Left", "Excluded"])]
    density = unit["status"].eq("Member").groupby(unit["worksite"]).mean()

    assert (len(density), bool(density.between(0.25, 0.85).all())) == (54, True)


def test_every_person_charted_is_charted_at_their_own_worksite(read: Program) -> None:
    """Leaders and the people under them work at one worksite."""
    home = read.roster.set_index("person_id")["worksite"]
    charted = read.roster[read.roster["charted_under"].notna()]

    assert len(charted) > 1000
    assert charted["worksite"].tolist() == home.loc[charted["charted_under"]].tolist()


def test_the_last_week_has_more_conversations_than_the_one_before(read: Program) -> None:
    """The campaign gathers speed, so that this week and last week differ."""
    days = read.conversations["date"]
    weeks = [
        int(days.between(first, last).sum())
        for first, last in (("2023-03-02", "2023-03-08"), ("2023-03-09", "2023-03-15"))
    ]

    assert weeks[1] > weeks[0] > 500


def test_some_promises_are_overdue_and_some_people_said_maybe(read: Program) -> None:
    """There is something to follow up."""
    talks = read.conversations

    assert int((talks["follow_up_by"] < "2023-03-15").sum()) > 50
    assert set(talks["answer"].dropna()) == {"Yes", "Maybe", "No"}
    assert (
        talks["promise"].notna().sum() == talks["follow_up_by"].notna().sum() + 1
    )  # one date is unreadable
