"""Profiles: any grid gives one; written to toolkit.toml and read again it is the same."""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.jobs.adopt import Adopted, answers_in
from toolkit.settings import read_settings
from toolkit.tables.inputs import INPUTS

pytestmark = pytest.mark.slow  # hypothesis makes whole workbooks

KNOWN = {table.title: [column.heading for column in table.columns] for table in INPUTS}
WORDS = [
    "Name", "Last", "First", "School", "Member?", "Email", "Phone", "Date", "Result", "2/8", "2/15", "x", "Y", "N", "Total",
    "Ada Lopez", "Chen, Bo", "Maple El", "ada@x.org", "303-555-0106", "NH", "1-5", "Notes", "#REF!", "*", "TOTAL", "=1+1",
    "Attempt 1", "Week of 2/6", "Rosa", "", " ", "‏", "👍", "Petition", "Hours", "Rating (5 best)", "A:B", '"', "\\", "[x]",
]  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.text(max_size=12),
    st.booleans(),
    st.integers(-5, 70_000),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.dates(date(1990, 1, 1), date(2040, 1, 1)),
    st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)),
    st.times(),
)
GRIDS = st.lists(st.lists(CELLS, max_size=9), max_size=7)


TITLES = [
    "Roster", "Sheet1", "Copy of Roster", "Maple El", "Rosa", "Feb", "Hours", "Attendance 2-8", "Petition", "Agenda", "HR list",
    "Members 2022-23", "Check-ins", "Grievances", "👍", "Team",
]  # fmt: skip
BOOKS = st.lists(st.tuples(st.sampled_from(TITLES), GRIDS), min_size=1, max_size=4)


def adopted(sheets: tuple[Sheet, ...], text: str, folder: Path) -> Adopted:
    """What is found once toolkit.toml says that."""
    file = folder / "toolkit.toml"
    file.write_text(text, encoding="utf-8")
    answers = answers_in(read_settings(file, KNOWN), sheets)
    return Adopted("ours.xlsx", sheets, answers, profile(sheets, answers))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(GRIDS)
def test_any_grid_gives_a_profile(columns: list[list[object]]) -> None:
    """Never a crash, and what is said of it is JSON."""
    sheet = Sheet("Sheet1", columns, "ours.xlsx")  # type: ignore[arg-type]
    found = Adopted("ours.xlsx", (sheet,), {}, profile([sheet]))
    said = json.loads(json.dumps(found.as_json(), default=str))
    assert set(said) == {"tabs", "questions", "settings"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BOOKS)
def test_any_book_gives_a_profile(tabs: list[tuple[str, list[list[object]]]]) -> None:
    """Whatever stands beside each other, also on one tab."""
    sheets = tuple(
        Sheet(f"{title} {place}", columns, "ours.xlsx")  # type: ignore[arg-type]
        for place, (title, columns) in enumerate(tabs)
    )
    found = profile(sheets)
    assert {tab.tab for tab in found.tabs} == {sheet.title for sheet in sheets if sheet.filled}
    text = Adopted("ours.xlsx", sheets, {}, found).text()
    assert set(tomllib.loads(text)) <= {"workbook", "tabs"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profiles")


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(GRIDS)
def test_what_is_written_of_any_grid_can_be_read_and_is_written_again(
    folder: Path, columns: list[list[object]]
) -> None:
    sheets = (Sheet("Sheet1", columns, "ours.xlsx"),)  # type: ignore[arg-type]
    text = Adopted("ours.xlsx", sheets, {}, profile(sheets)).text(guesses=False)
    assert adopted(sheets, text, folder).text(text, guesses=False) == text


def test_times_and_days_are_examples_like_all_else() -> None:
    sheet = Sheet(
        "Hours",
        [
            ["Date", date(2023, 2, 8)],
            ["Time in", time(16, 30)],
            ["Time out", time(18, 30)],
            ["What I did", "doors"],
        ],
    )
    assert profile([sheet]).tabs[0].table == "Hours"
