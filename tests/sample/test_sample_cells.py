"""The sample is the same every time, has the size that was asked for, and names nobody who lives."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date

import pytest

from toolkit.sample import AS_OF, sample, sample_tabs
from toolkit.sample.layout import LAYOUTS
from toolkit.tables.inputs import INPUTS
from toolkit.workbooks.desired import Tab

SMALL = {"people": 500, "organizers": 10, "conversations": 600}
FINGERPRINT = (
    "from toolkit.sample import sample_tabs as s; print(hash(1), s(people=500, organizers=10,"
    " conversations=600))"
)


@pytest.fixture(scope="module")
def tabs() -> dict[str, Tab]:
    """The whole sample of the demo, by title."""
    return {tab.title: tab for tab in sample_tabs()}


def column(tab: Tab, heading: str) -> list[object]:
    return list(tab.cells[[made.heading for made in tab.columns].index(heading)])


def texts(tab: Tab) -> list[str]:
    return [cell for cells in tab.cells for cell in cells if isinstance(cell, str)]


def test_a_seed_gives_the_same_cells_every_time() -> None:
    """The same arguments give the same cells in the same process; another seed gives others."""
    assert sample_tabs(7, **SMALL) == sample_tabs(7, **SMALL)
    assert sample_tabs(7, **SMALL) != sample_tabs(8, **SMALL)


@pytest.mark.slow
def test_no_cell_depends_on_the_process() -> None:
    """Two Pythons that order their sets differently make the same sample."""
    made = [
        subprocess.run(
            [sys.executable, "-c", FINGERPRINT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert made[0] == made[1]
    assert len(made[0]) > 100_000


def test_it_has_the_size_of_a_real_local(tabs: dict[str, Tab]) -> None:
    """About 2,500 people, all schools of the district, 24 organizers, 4,000 conversations and two opened tests."""
    conversations = column(tabs["Form Responses 1"], "Result")

    assert [title for title in LAYOUTS if LAYOUTS[title].title not in tabs] == []
    assert (tabs["Roster"].n_rows, tabs["Worksites"].n_rows, tabs["Organizers"].n_rows) == (
        2502,
        54,
        24,
    )
    assert len(conversations) == 4005
    assert 0.5 < conversations.count("Talked") / len(conversations) < 0.6
    assert column(tabs["Organizers"], "Organizer")[:2] == ["Rosa Delgado", "Cesar Ibarra"]
    assert column(tabs["Organizers"], "Role").count("Staff") == 3
    assert [
        day <= AS_OF for day in column(tabs["Structure Tests"], "Opens") if isinstance(day, date)
    ] == [
        True,
        True,
        False,
    ]


def test_the_tabs_are_peoples_own(tabs: dict[str, Tab]) -> None:
    """No tag, no first line, headings in row 1, and every column has as many cells as the others."""
    assert {(tab.kind, tab.heading_row, tab.first_line) for tab in tabs.values()} == {("", 1, "")}
    assert [
        tab.title for tab in tabs.values() if len({len(cells) for cells in tab.cells}) != 1
    ] == []


def test_every_heading_is_declared_or_peoples_own(tabs: dict[str, Tab]) -> None:
    """Headings are those of the declarations or their aliases, apart from a few columns that are people's own."""
    undeclared = {}
    for table in (table for table in INPUTS if table.title in LAYOUTS):
        layout = LAYOUTS[table.title]
        known = {spelling for column in table.columns for spelling in column.spellings}
        undeclared[table.title] = tuple(
            c.heading for c in tabs[layout.title].columns if c.heading not in known
        )

    assert undeclared == {title: layout.own for title, layout in LAYOUTS.items()}
    assert sum(map(len, undeclared.values())) == 6


def test_every_choice_stands_in_its_dropdown(tabs: dict[str, Tab]) -> None:
    """Where a column has a dropdown, the cells are from it, apart from those that were spoilt on purpose."""
    spoilt = {"POTENTIAL MEMBER", "Sabbatical?", "  ", "Carrier pigeon", "spoke to her neighbor"}
    strange = {
        cell
        for tab in tabs.values()
        for made, cells in zip(tab.columns, tab.cells, strict=True)
        if made.choices
        for cell in cells
        if cell is not None and cell not in made.choices
    }

    assert strange == spoilt


def test_nobody_can_be_called_or_written_to(tabs: dict[str, Tab]) -> None:
    """Every address is at example.org, and every number is from the block that is kept for fiction."""
    written = [text for tab in tabs.values() for text in texts(tab)]
    domains = {domain for text in written for domain in re.findall(r"@([\w.-]+)", text)}
    numbers = [
        str(cell)
        for title in ("Roster", "Applications")
        for cell in column(tabs[title], "Phone")
        if cell
    ]

    assert domains == {"example.org"}
    assert len(numbers) > 2000
    assert {re.sub(r"^\+1|\D", "", number)[3:8] for number in numbers} == {"55501"}


def test_it_names_people_of_many_origins_and_a_person_called_nan(tabs: dict[str, Tab]) -> None:
    """Nan and Null are on the roster as text, as are the rest of the cast."""
    names = set(
        zip(column(tabs["Roster"], "First name"), column(tabs["Roster"], "Last name"), strict=True)
    )

    assert names >= {("Nan", "Vang"), ("Alex", "Null"), ("Rosa", "Delgado"), ("Cesar", "Ibarra")}
    assert {first for first, _ in names} >= {
        "Ada",
        "Bo",
        "Cleo",
        "Marisol",
        "Pheng",
        "Hodan",
        "Ingrid",
        "Kwame",
    }


def test_an_earlier_day_is_the_same_workbook_as_it_was_then() -> None:
    """A week earlier there are fewer rows in the logs, all of them still there a week later, and fewer who joined."""
    then, now = sample(7, 500, 10, 600, date(2023, 3, 8)).tabs, sample(7, 500, 10, 600, AS_OF).tabs
    grew = {}
    for earlier, later in zip(then, now, strict=True):
        before, after = [list(zip(*tab.cells, strict=True)) for tab in (earlier, later)]
        if earlier.title not in ("Roster",):
            assert [row for row in before if row not in after] == []
        grew[earlier.title] = len(after) - len(before)

    assert [title for title, more in grew.items() if more > 0] == [
        "Form Responses 1",
        "Attendance",
        "Check-ins",
        "Hours",
        "Sign-offs",
        "Corrections",
        "Responses",
        "Leader Asks",
    ]
    assert column(then[0], "Person ID") == column(now[0], "Person ID")
    assert column(then[0], "Status") != column(now[0], "Status")


def test_it_goes_on_into_the_second_phase() -> None:
    """With a later day there are hours in phase 2, and none in its break or in that of phase 1."""
    hours = next(
        tab for tab in sample(7, 500, 10, 900, date(2023, 7, 14)).tabs if tab.title == "Hours"
    )
    days = [day for day in column(hours, "Date") if isinstance(day, date)]

    assert any(date(2023, 6, 19) <= day < date(2023, 7, 3) for day in days)
    assert [day for day in days if date(2023, 3, 20) <= day < date(2023, 3, 27)] == []
    assert [day for day in days if date(2023, 7, 3) <= day < date(2023, 7, 10)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("people", "conversations"), [(400, 500), (6000, 15_000)])
def test_it_scales(people: int, conversations: int) -> None:
    """As many people and conversations as were asked for, beside the rows that were added on purpose."""
    tabs = {tab.title: tab for tab in sample_tabs(people=people, conversations=conversations)}

    assert tabs["Roster"].n_rows == people + 2
    assert tabs["Form Responses 1"].n_rows == conversations + 5
    assert tabs["Worksites"].n_rows == 54


@pytest.mark.slow
def test_it_is_large_enough_for_a_benchmark() -> None:
    """100,000 people, of whom hardly anybody shares a full name at one worksite."""
    tabs = {tab.title: tab for tab in sample_tabs(people=100_000, conversations=20_000)}
    roster = tabs["Roster"]
    names = list(
        zip(
            *(column(roster, heading) for heading in ("First name", "Last name", "Worksite")),
            strict=True,
        )
    )

    assert (roster.n_rows, tabs["Form Responses 1"].n_rows) == (100_002, 20_005)
    assert len(names) - len(set(names)) < 10
