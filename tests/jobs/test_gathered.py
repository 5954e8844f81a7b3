"""Gathered: files and spreadsheets that are only read, beside the workbook that is published in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from commands import runner
from emulator import Emulator
from xlsx import saved

from toolkit.jobs.gathered import Gathered
from toolkit.jobs.opening import open_workbook
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sources import duration_headings, sources_of
from toolkit.jobs.sync import NOTHING, sync
from toolkit.settings import Settings, read_settings, section_of
from toolkit.tables.program import FRAMES, Program
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.older import OlderWorkbook
from toolkit.workbooks.google import GoogleWorkbook, Patience
from toolkit.workbooks.google.credentials import Access
from toolkit.workbooks.google.pacing import Pace
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

DAY, NOW = date(2023, 3, 15), datetime(2023, 3, 15, 12, tzinfo=UTC)
CSV = "Apellidos;Nombre;Centro;Afiliado/a\r\nLópez;Ada;Maple El;Sí\r\nChen;Bo;Maple El;No\r\n"
CONFIG = """
[tabs.Roster]
columns = { Worksite = "Centro", Status = "Afiliado/a" }
values.Status = { "Sí" = "Member", No = "Potential member" }
"""


def test_a_text_file_is_published_beside_and_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time there is nothing to do; where it was published is said."""
    raw = CSV.encode("cp1252")
    (tmp_path / "members.csv").write_bytes(raw)
    (tmp_path / "toolkit.toml").write_text(CONFIG, encoding="utf-8")
    run = runner(tmp_path, monkeypatch)
    command = ("sync", "--workbook", "members.csv", "--as-of", "2023-03-15")

    first = run(*command)
    second = json.loads(run(*command, "--json").out)

    assert first.out.startswith("Published ")
    assert " in members-organizing.xlsx as of " in first.out
    assert second["outcome"] == NOTHING
    assert (second["published_in"], second["rows_read"]) == ("members-organizing.xlsx", 2)
    assert (tmp_path / "members.csv").read_bytes() == raw
    book = openpyxl.load_workbook(tmp_path / "members-organizing.xlsx")
    assert {book["Wall Chart"][f"C{row}"].value for row in (4, 5)} == {"Ada López", "Bo Chen"}


def test_what_toolkit_toml_says_of_one_table_is_said_of_the_only_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the file is called."""
    (tmp_path / "from the president.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "toolkit.toml").write_text(CONFIG, encoding="utf-8")

    ran = runner(tmp_path, monkeypatch)("check", "--workbook", "from the president.csv")

    assert (ran.code, "2 rows read, 0 not read" in ran.out) == (0, True)


def test_a_file_of_somebody_s_is_not_published_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "members.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "toolkit.toml").write_text(CONFIG, encoding="utf-8")
    theirs = saved(tmp_path / "members-organizing.xlsx", {"Mine": [["a"]]})
    before = theirs.read_bytes()

    ran = runner(tmp_path, monkeypatch)("sync", "--workbook", "members.csv")

    assert (ran.code, theirs.read_bytes()) == (1, before)
    assert "that the toolkit did not make" in ran.err


def test_a_problem_in_another_file_is_told_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path in toolkit.toml is relative to it."""
    saved(
        tmp_path / "organizing.xlsx",
        {"Roster": [["First", "Last", "School", "Status"], ["Ada", "Lopez", "Maple El", "Member"]]},
    )
    (tmp_path / "calls").mkdir()
    (tmp_path / "calls" / "feb.tsv").write_text(
        "Date\tWho talked\tPerson\tSchool\tOutcome\n2023-02-03\tRosa\tAda Lopez\tMaple El\tTalked\n"
        "2023-02-30\tRosa\tAda Lopez\tMaple El\tTalked\n",
        encoding="utf-16",
    )
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[tabs.Conversations]\nworkbook = "calls/feb.tsv"\n',
        encoding="utf-8",
    )

    ran = runner(tmp_path, monkeypatch)("check", "--as-of", "2023-03-15")

    assert ran.code == 3
    assert "feb.tsv: feb" in ran.out
    assert "2 rows read, 1 not read" in ran.out


def test_a_workbook_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path / "organizing.xlsx", {"Roster": [["First"]]})
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\n[tabs.Roster]\nworkbook = "north.xlsx"\n',
        encoding="utf-8",
    )

    ran = runner(tmp_path, monkeypatch)("check")

    assert ran.code == 2
    assert "north.xlsx" in ran.err


ROWS: list[list[Any]] = [
    ["Unit list 2023", None, None, None, None, None],
    ["Name", "School", "Mem", "1 - 5", "Hired", "Petition"],
    ["Lopez, Ada", "Maple El", "Y", 1, date(2022, 9, 1), "x"],
    ["Chen, Bo", "Oak HS", "N", "2 - yes", "9/14", None],
    ["Total", None, 2, None, None, 1],
]
PROFILE = """
[tabs.Roster]
tab = "List*"
header_row = 2
columns = { "First name, Last name" = "Name", Status = "Mem", "Assessment" = "1 - 5", "Hire date" = "Hired" }
values.Status = { Y = "Member", N = "Potential member" }
values.Assessment = { "2 - yes" = "2" }
constants = { Unit = "Teachers" }
skip = ["Total"]
year = "2022-23"
[[tabs.Roster.matrix]]
to = "Responses.Response"
of = "Test"
columns = "F:"
"""
PLAIN = {
    "Roster": [
        ["First name", "Last name", "Worksite", "Status", "Assessment", "Hire date", "Unit"],
        ["Ada", "Lopez", "Maple El", "Member", 1, date(2022, 9, 1), "Teachers"],
        ["Bo", "Chen", "Oak HS", "Potential member", 2, date(2022, 9, 14), "Teachers"],
    ],
    "Responses": [["Test", "Person", "Response"], ["Petition", "Ada Lopez", "Yes"]],
}


@pytest.fixture
def profile(tmp_path: Path) -> Settings:
    path = tmp_path / "toolkit.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return read_settings(path)


def program(workbook: Workbook, settings: Settings) -> Program:
    return read_workbook(workbook, settings, as_of=DAY, now=NOW)[1]


def said(program: Program) -> dict[str, Any]:
    """All tables but the numbers of their rows."""
    frames = {
        title: getattr(program, name)
        .drop(columns="row")
        .astype("object")
        .fillna("")
        .values.tolist()
        for title, name in FRAMES.items()
    }
    return frames | {"read": program.rows_read, "problems": program.problems}


@pytest.fixture(scope="module")
def google() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


def on_google(
    google: Emulator,
    folder: Path,
    tabs: dict[str, list[list[Any]]],
    settings: Settings = Settings(),  # noqa: B008 -- it is frozen
) -> GoogleWorkbook:
    account = google.account()
    file = google.new_file("Lists", shared={account.email: "writer"})
    person = google.person(file)
    for title, rows in tabs.items():
        person.add_tab(title)
        person.put(title, [[_typed(cell) for cell in row] for row in rows])
    now = [0.0]
    pace = Pace(clock=lambda: now[0], wait=lambda s: None)
    return GoogleWorkbook(
        file.ident,
        Access(None, account.email, "the test"),
        http=google.session(account),
        patience=Patience(clock=lambda: now[0], wait=lambda s: None, chance=Random(1)),
        paces=(pace, pace),
        lock_folder=folder,
        duration_headings=duration_headings(settings),
    )


def _typed(cell: Any) -> Any:
    return cell.isoformat() if isinstance(cell, date) else cell


def test_a_profile_gives_the_same_program_as_the_list_retyped_under_our_headings(
    tmp_path: Path, profile: Settings
) -> None:
    """On memory and on Excel; the people get the same IDs."""
    plain = said(program(MemoryWorkbook(PLAIN), Settings()))
    tabs = {"List 2023": ROWS}

    assert plain["Roster"][0][1:3] == ["Ada", "Lopez"]
    assert said(program(MemoryWorkbook(tabs), profile)) == plain
    assert said(program(ExcelWorkbook(saved(tmp_path / "x.xlsx", tabs)), profile)) == plain


@pytest.mark.slow  # a whole Google
def test_google_reads_the_same_and_each_further_spreadsheet_takes_two_calls(
    google: Emulator, tmp_path: Path, profile: Settings
) -> None:
    """However many tabs it has; sources in files and in spreadsheets stand side by side."""
    plain = said(program(MemoryWorkbook(PLAIN), Settings()))
    tabs = {"List 2023": ROWS, "List B": ROWS[:2], "Other": [["x"]]}
    assert said(program(on_google(google, tmp_path, tabs), profile)) == plain

    (roster,) = profile.tabs["Roster"]
    elsewhere = replace(profile, tabs={"Roster": (replace(roster, workbook="north"),)})
    main = on_google(google, tmp_path, {"Empty": [["x"]]})
    north = on_google(google, tmp_path, tabs)
    workbook = Gathered(main, {"north": north}, sources_of(elsewhere))
    assert said(program(workbook, elsewhere)) == plain
    assert (main.calls, north.calls, workbook.calls) == (1, 2, 3)  # of the main one no tab is read


@pytest.mark.slow  # a whole Google
def test_half_past_three_in_a_matrix_of_hours_is_three_and_a_half_hours(
    google: Emulator, tmp_path: Path
) -> None:
    """Google knows it as a part of a day: only its look tells."""
    matrix = {"to": "Hours", "of": "Activity", "columns": "C:"}
    columns = {"Organizer": "Who", "Date": "Day"}
    settings = section_of(
        Settings, {"tabs": {"Hours": {"tab": "Log", "columns": columns, "matrix": [matrix]}}}
    )
    log = {"Log": [["Who", "Day", "Prep"], ["Rosa", "2023-02-06", "3:30"]]}
    workbook = on_google(google, tmp_path, log, settings)

    assert [str(hours) for hours in program(workbook, settings).hours["hours"]] == ["7/2"]


def test_a_second_reading_of_a_profile_plans_nothing(tmp_path: Path, profile: Settings) -> None:
    workbook = MemoryWorkbook({"List 2023": ROWS})
    sync(workbook, profile, as_of=DAY, now=NOW)

    assert sync(workbook, profile, as_of=DAY, now=NOW).outcome == NOTHING


def test_an_older_workbook_is_read_and_never_written(tmp_path: Path) -> None:
    """What another program's file holds; a broken one is a sentence."""
    path = saved(tmp_path / "list.xlsx", {"List 2023": ROWS}).rename(tmp_path / "list.ods")

    workbook = OlderWorkbook(path)  # its first bytes tell what it is, whatever it is called
    (grid,) = workbook.read({"list2023"}).grids
    assert [grid.cell(3, n) for n in (1, 5)] == ["Lopez, Ada", date(2022, 9, 1)]

    path.write_bytes(b"no workbook")
    opened = open_workbook(str(path), Settings())
    assert isinstance(opened, Gathered)
    with pytest.raises(Exception, match="no sound workbook"):
        opened.read({"list2023"})


def test_tabs_that_are_to_be_left_alone_are_not_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the roster looks like one, and somebody said that it is none."""
    people = [["First", "Last", "School", "Status"], ["Ada", "Lopez", "Maple El", "Member"]]
    tabs = {"Roster": people, "Copy of Roster": people, "Lunch": [["soup"]]}
    saved(tmp_path / "organizing.xlsx", tabs)
    run = runner(tmp_path, monkeypatch)
    told = run("check", "--workbook", "organizing.xlsx", "--as-of", "2023-03-15").out

    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "organizing.xlsx"\nleave_alone = ["Copy of *", "Lunch"]\n',
        encoding="utf-8",
    )
    left = run("check", "--as-of", "2023-03-15").out

    assert ("Copy of Roster" in told, "Lunch" in told) == (True, True)
    assert ("Copy of Roster" in left, "Lunch" in left) == (False, False)
