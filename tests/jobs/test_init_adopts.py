"""Init adopts: a workbook in which people keep their own tabs is understood, not filled with empty
ones.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import Run, runner
from python_calamine import CalamineWorkbook
from xlsx import saved

from toolkit.workbooks.cells import Cell

MEMBERS: list[list[Cell]] = [
    ["Employee ID", "Last Name", "First Name", "Building", "Member?", "Room"],
    *(
        [f"0{n}", name, "Ada", "Maple El", "Yes" if n % 2 else "No", str(n)]
        for n, name in enumerate(("Lopez", "Finch", "Chen", "Null", "Abbott", "Ruiz"), start=100)
    ),
]
OURS: list[list[Cell]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status"],
    ["M-1", "Ada", "Lopez", "Maple El", "Member"],
]


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(tmp_path, monkeypatch)


def tabs(path: Path) -> list[str]:
    return list(CalamineWorkbook.from_path(path).sheet_names)


@pytest.mark.slow
def test_peoples_own_list_is_adopted_and_then_published(tmp_path: Path, ran: Run) -> None:
    """300 people in “Members 2025-26” were ignored once, while all was ✓."""
    book = saved(tmp_path / "list.xlsx", {"Members 2025-26": MEMBERS})

    done = ran("init", "--excel", "list.xlsx")

    assert done.code == 0, done.said
    assert "tabs of your own, so none was made" in done.out
    assert tabs(book) == ["Members 2025-26"]
    said = (tmp_path / "toolkit.toml").read_text(encoding="utf-8")
    assert 'where = "list.xlsx"' in said
    assert 'tab = "Members 2025-26"' in said
    published = ran("sync", "--as-of", "2023-03-09", "--json")
    assert published.code == 0, published.said
    assert json.loads(published.out)["tabs"]["Wall Chart"]["rows"] == 6
    assert ran("init", "--excel", "list.xlsx").code == 0
    assert (tmp_path / "toolkit.toml").read_text(encoding="utf-8") == said


def test_where_something_is_open_nothing_is_guessed(tmp_path: Path, ran: Run) -> None:
    """Nobody is there to answer what “Card X” means."""
    cards = [[*row[:4], card, *row[5:]] for row, card in zip(MEMBERS, ["Card", *["X", "X", "X", ""]], strict=False)]  # fmt: skip
    book = saved(tmp_path / "list.xlsx", {"Everyone": [*cards, *cards[1:]]})

    done = ran("init", "--excel", "list.xlsx")

    assert done.code == 1
    assert "toolkit adopt at a terminal" in done.err
    assert tabs(book) == ["Everyone"]
    assert "[tabs" not in (tmp_path / "toolkit.toml").read_text(encoding="utf-8")


def test_tabs_that_are_nobodys_table_do_not_stand_in_the_way(tmp_path: Path, ran: Run) -> None:
    """A shopping list beside nothing, and beside a roster in our words."""
    for name, there in (("a.xlsx", {}), ("b.xlsx", {"Roster": OURS})):
        book = saved(tmp_path / name, {"Lunch": [["soup", "who"], ["lentils", "Bo"]], **there})
        assert ran("init", "--excel", name, "--config", f"{name}.toml").code == 0
        assert {"Roster", "Worksites", "Conversations"} <= set(tabs(book))


def test_programs_are_told_what_was_found(tmp_path: Path, ran: Run) -> None:
    """As adopt says it; nothing is written."""
    saved(tmp_path / "list.xlsx", {"Members 2025-26": MEMBERS})

    told = json.loads(ran("init", "--excel", "list.xlsx", "--json").out)

    assert told["outcome"] == "adopt"
    assert [(tab["tab"], tab["table"]) for tab in told["tabs"]] == [("Members 2025-26", "Roster")]
    assert not (tmp_path / "toolkit.toml").exists()
