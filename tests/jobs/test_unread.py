"""Unread: a tab that may have been meant is named, wherever somebody looks why it does not count."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.errors import Refused
from toolkit.jobs.check import check
from toolkit.jobs.headings import tab_findings
from toolkit.jobs.sync import sync
from toolkit.settings import Settings, section_of
from toolkit.tables.claims import Wanted
from toolkit.tables.inputs import INPUTS
from toolkit.tables.source import Sources
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
AS_OF = date(2023, 3, 9)
HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status"]
ADA: list[Cell] = ["M-1", "Ada", "Lopez", "Maple El", "Member"]
MEMBERS = "Members 2025-26"
FIX = (
    f"The tab “{MEMBERS}” looks like the Roster tab and is not read; if it is meant, call it Roster,"
    f' or write into toolkit.toml: [tabs.Roster] tab = "{MEMBERS}".'
)
ANOTHER = (
    f"The tab “{MEMBERS}” looks like the Roster tab and is not read: “Roster” is. If it is meant,"
    f' write into toolkit.toml: [tabs.Roster] tab = "{MEMBERS}".'
)
CALLS: list[list[Cell]] = [["When", "Caller", "Who"], ["2023-02-01", "Rosa", "Ada"]]


def doctored(workbook: MemoryWorkbook) -> list[tuple[bool, str]]:
    snapshot = workbook.read(Wanted(INPUTS, Sources()))
    return [(ok, line.said()) for ok, line in tab_findings(workbook, snapshot, {})]


def test_without_a_roster_the_tab_that_looks_like_it_is_named() -> None:
    """Instead of: there is no Roster; and nobody is sent to init."""
    workbook = MemoryWorkbook({MEMBERS: [HEADINGS, ADA], "Lunch": [["soup"]]})

    for refused in (
        lambda: sync(workbook, Settings(), as_of=AS_OF, now=NOW),
        lambda: check(workbook, Settings(), as_of=AS_OF, now=NOW),
    ):
        with pytest.raises(Refused) as why:
            refused()
        assert why.value.sentence.endswith(f"so there is nothing to publish. {FIX}")
    assert doctored(workbook) == [
        (
            False,
            "there is neither a Roster nor both Organizers and Phases, so there is nothing to"
            " publish",
        ),
        (False, FIX),
        (True, "Tabs of your own, which are not read: “Lunch”."),
    ]


def test_beside_an_empty_roster_the_other_one_is_named() -> None:
    """As `toolkit init` leaves it, when the list is in another tab."""
    workbook = MemoryWorkbook({"Roster": [HEADINGS], MEMBERS: [HEADINGS, ADA]})

    with pytest.raises(Refused, match="Members 2025-26"):
        sync(workbook, Settings(), as_of=AS_OF, now=NOW)
    assert "Members 2025-26" in str(check(workbook, Settings(), as_of=AS_OF, now=NOW).refused)
    assert (False, ANOTHER) in doctored(workbook)


def test_an_old_list_beside_the_one_that_is_read_is_told_and_is_no_fault() -> None:
    """Sync tells it by the title alone, without reading it; check names everything else too."""
    roster = [[*HEADINGS, "Room"], [*ADA, "12"]]
    workbook = MemoryWorkbook(
        {"Roster": roster, MEMBERS: [HEADINGS, ADA], "Calls log": CALLS, "Empty": [[None]]}
    )
    found = check(workbook, Settings(), as_of=AS_OF, now=NOW)
    assert found.not_read() == [
        ANOTHER,
        "Tabs of your own, which are not read: “Calls log”.",
        "Columns of your own in “Roster”, which are not read: Room.",
    ]
    assert (found.refused, found.as_json()["tabs_not_read"]) == (None, 2)
    calls = workbook.calls
    assert sync(workbook, Settings(), as_of=AS_OF, now=NOW).not_read == (ANOTHER,)
    assert workbook.calls == calls + 2
    assert (True, ANOTHER) in doctored(workbook)


@pytest.mark.parametrize(
    ("title", "headings", "like"),
    [
        ("Sheet2", ["First name", "Last name", "School", "Estado"], "Roster"),
        ("Padrón viejo", ["a"], "Roster"),
        ("Rooster", ["a"], "Roster"),
        ("Old", ["Date", "Organizer", "Person", "Worksite", "Result"], "Conversations"),
        ("Form Responses 3", ["Timestamp", "Your name", "Member ID", "Outcome"], "Conversations"),
        ("Old", ["Date", "Name"], ""),
        ("Form Responses 1", ["Timestamp", "Who are you", "Shirt size"], ""),
        ("Respuestas de formulario 2", ["Marca temporal", "¿Qué talla?"], ""),
    ],
)
def test_a_tab_looks_like_a_table_by_its_headings_or_its_title(
    title: str, headings: list[Cell], like: str
) -> None:
    """Below three headings only the title tells."""
    talks = ["Date", "Organizer", "Person ID", "Result"]
    workbook = MemoryWorkbook(
        {"Roster": [HEADINGS, ADA], "Conversations": [talks], title: [headings, ["x"]]}
    )

    found = check(workbook, Settings(), as_of=AS_OF, now=NOW)
    assert [(one.title, one.like) for one in found.unread] == [(title, like)]


def test_the_commands_say_it(tmp_path: Path) -> None:
    """On Excel, and as the person at the terminal reads it."""
    path = tmp_path / "organizing.xlsx"
    saved(path, {"Roster": [HEADINGS, ADA], MEMBERS: [HEADINGS, ADA], "Lunch": [["soup"]]})
    for command, lines in (
        ("check", [f"· The tab “{MEMBERS}” looks", "· Tabs of your own"]),
        ("sync", [f"! The tab “{MEMBERS}” looks"]),
    ):
        done = CliRunner().invoke(
            toolkit, [command, "--workbook", str(path), "--as-of", "2023-03-09"]
        )
        assert done.exit_code == 0, done.output
        for line in lines:
            assert line in done.output


def test_columns_that_the_wall_chart_shows_are_not_called_unread() -> None:
    """Settings names Room; nobody reads Prep."""
    workbook = MemoryWorkbook(
        {
            "Roster": [[*HEADINGS, "Room", "Prep"], [*ADA, "12", "3rd"]],
            "Settings": [["Setting", "Value"], ["Wall chart columns", "room"]],
        }
    )

    assert check(workbook, Settings(), as_of=AS_OF, now=NOW).not_read() == [
        "Columns of your own in “Roster”, which are not read: Prep."
    ]


def test_columns_of_ones_own_are_named_with_the_tabs_they_stand_in() -> None:
    """A tab a building: two have Room, one Prep."""
    headings: list[Cell] = ["First name", "Last name", "Status"]
    tabs: dict[str, list[list[Cell]]] = {
        "Maple El": [[*headings, "Room"], ["Ada", "Lopez", "Member", "12"]],
        "Oak Mid": [[*headings, "Room"], ["Bo", "Chen", "Member", "14"]],
        "Elm High": [[*headings, "Prep"], ["Cleo", "Park", "Member", "3rd"]],
    }
    roster = {"tab": list(tabs), "constants": {"Worksite": "from title"}}
    settings = section_of(Settings, {"tabs": {"Roster": roster}})

    found = check(MemoryWorkbook(tabs), settings, as_of=AS_OF, now=NOW)
    assert found.not_read() == [
        "Columns of your own in “Maple El”, “Oak Mid”, which are not read: Room.",
        "Columns of your own in “Elm High”, which are not read: Prep.",
    ]
