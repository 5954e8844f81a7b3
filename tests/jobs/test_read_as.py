"""Read as: a new user sees which tab and column is taken for what, before anything is published."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import runner
from xlsx import saved

from toolkit.workbooks.cells import Cell

ROSTER: list[list[Cell]] = [
    ["ID", "First name", "Last", "School", "Status", "Room"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member", "12"],
]
TALKS: list[list[Cell]] = [
    ["Date", "Organizer", "Person ID", "Result", "Outcome"],
    ["2023-02-01", "Rosa", "M-1", "Talked", None],
]


@pytest.mark.slow
def test_check_and_doctor_say_what_is_read_as_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Organizers is all in our words and needs no line; Lunch is nobody's."""
    team: list[list[Cell]] = [["Organizer", "Email"], ["Rosa", "rosa@mail.example"]]
    tabs = {"Padrón": ROSTER, "Contacts": TALKS, "Organizers": team, "Lunch": [["soup"]]}
    saved(tmp_path / "list.xlsx", tabs)
    roster = (
        "“Padrón” is read as Roster: Person ID (ID), First name, Last name (Last), Worksite"
        " (School), Status."
    )
    talks = "“Contacts” is read as Conversations: Date, Organizer, Person ID, Result (Outcome)."
    run = runner(tmp_path, monkeypatch)

    checked = run("check", "--workbook", "list.xlsx", "--as-of", "2023-03-09")
    assert checked.out.splitlines()[:2] == [f"· {roster}", f"· {talks}"]
    assert "· Columns of your own in “Padrón”, which are not read: Room." in checked.out
    assert "· Tabs of your own, which are not read: “Lunch”." in checked.out

    doctored = run("doctor", "--workbook", "list.xlsx").out.splitlines()
    assert f"✓ tabs: {roster}" in doctored
    assert f"✓ tabs: {talks}" in doctored
    assert sum("is read as" in line for line in doctored) == 2


@pytest.mark.slow
def test_all_tabs_and_headings_that_a_table_is_read_from_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tab a building, and two crosses beside the people: what each is read as."""
    head: list[Cell] = ["First name", "Last", "Status", "Petition", "Rally"]
    tabs: dict[str, list[list[Cell]]] = {
        "Maple El": [head, ["Ada", "Lopez", "Member", "x", None]],
        "Oak Middle": [head, ["Bo", "Chen", "Member", None, "x"]],
    }
    saved(tmp_path / "list.xlsx", tabs)
    (tmp_path / "toolkit.toml").write_text(
        '[workbook]\nwhere = "list.xlsx"\n\n'
        '[tabs.Roster]\ntab = ["Maple El", "Oak Middle"]\nheader_row = 1\n'
        'constants = { Worksite = "from title" }\n\n'
        '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\n'
        'columns = { Petition = "Petition", Rally = "Rally" }\nvalues = { x = "Yes" }\n',
        encoding="utf-8",
    )
    checked = runner(tmp_path, monkeypatch)("check", "--as-of", "2023-03-09").out
    assert "The tabs “Maple El”, “Oak Middle” are read as Roster: First name" in checked
    assert "Response (Petition, Rally)" in checked
