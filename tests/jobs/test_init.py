"""What init makes on Excel and on Google, and that it never touches what is there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from emulator import Emulator, File, ServiceAccount
from emulator_fixtures import *  # noqa: F403 -- fixtures are found by name

from toolkit.errors import Misused
from toolkit.jobs.init import Made, init, make_tabs, share_with
from toolkit.settings import Settings, read_settings
from toolkit.tables.inputs import INPUTS
from toolkit.tables.knobs import Knobs, knobs
from toolkit.tables.program import read_program
from toolkit.tabs.inputs import input_tabs
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

NAMES = {knob.name for _, knob in knobs().values()}
ALL = ("Instructions", *(table.title for table in INPUTS))


def test_excel_gets_every_tab_and_a_second_time_nothing(tmp_path: Path) -> None:
    path, config = tmp_path / "organizing.xlsx", tmp_path / "toolkit.toml"

    first = init(str(path), "", config, None)
    before = path.read_bytes()
    again = init(str(path), "", config, read_settings(config))

    assert first == Made(ALL, (), wrote=True)
    assert config.read_text() == '[workbook]\nwhere = "organizing.xlsx"\n'
    assert again == Made((), ALL[1:], wrote=False)
    assert again.nothing
    assert path.read_bytes() == before


def test_a_tab_that_is_there_stays_as_it_is() -> None:
    """Under its own name or another that the toolkit knows; extra columns too."""
    memory = MemoryWorkbook(
        {
            "Members": [
                ["Person ID", "First name", "Last name", "Worksite", "Status", "Shoe size"],
                ["Ada", "Ada", "Lopez"],
            ],
            "instructions": [["Rosa's own"]],
        }
    )
    roster, own = memory.rows("Members"), memory.rows("instructions")

    made = make_tabs(memory, Settings())

    assert made == Made(tuple(title for title in ALL[1:] if title != "Roster"), ("Roster",))
    assert (memory.rows("Members"), memory.rows("instructions")) == (roster, own)
    assert make_tabs(memory, Settings()).nothing


def test_a_list_under_another_name_is_told_beside_the_empty_tab() -> None:
    """Or nobody learns why the people of Members 2025-26 do not count."""
    memory = MemoryWorkbook(
        {
            "Members 2025-26": [
                ["Person ID", "First name", "Last name", "Worksite", "Status"],
                ["Ada", "Ada", "Lopez", "Maple El", "Member"],
            ],
            "Form Responses 1": [["Timestamp", "Shirt size"], ["2023-02-01", "L"]],
        }
    )

    assert make_tabs(memory, Settings()).unread == (
        "The tab “Members 2025-26” looks like the Roster tab and is not read: “Roster” is. If it is"
        ' meant, write into toolkit.toml: [tabs.Roster] tab = "Members 2025-26".',
    )
    assert make_tabs(memory, Settings()).nothing


def test_settings_of_another_workbook_are_not_overwritten(tmp_path: Path) -> None:
    config = tmp_path / "toolkit.toml"
    config.write_text('[workbook]\nwhere = "other.xlsx"\n')

    with pytest.raises(Misused, match=r"means another workbook, or none\. Nothing was changed\."):
        init(str(tmp_path / "organizing.xlsx"), "", config, read_settings(config))

    assert config.read_text() == '[workbook]\nwhere = "other.xlsx"\n'
    assert [path.name for path in tmp_path.iterdir()] == ["toolkit.toml"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_workbook_just_made_has_nothing_to_mend(tmp_path: Path, language: str) -> None:
    """Every line of Settings has its value; the settings without a default are named beside them, where nobody reads."""
    path = tmp_path / "organizing.xlsx"
    init(str(path), "", tmp_path / "toolkit.toml", None, language=language)

    snapshot = ExcelWorkbook(path).read(frozenset({title.casefold() for title in ALL}))
    program = read_program(snapshot, today=date(2023, 3, 15))
    settings = snapshot.grid("Settings")

    assert program.problems == ()
    assert program.rows_not_read == 0
    assert program.knobs == Knobs(language=language)
    assert settings is not None
    said = [
        str(cell)
        for column in (settings.columns[0], settings.columns[3])
        for cell in column[1:]
        if cell
    ]
    assert sorted(text.partition(":")[0] if text not in NAMES else text for text in said)
    assert {
        name for name in NAMES if any(text == name or text.startswith(f"{name}: ") for text in said)
    } == NAMES


def test_spanish_speaks_spanish_and_so_will_the_outputs(tmp_path: Path) -> None:
    path = tmp_path / "organizing.xlsx"
    init(str(path), "", tmp_path / "toolkit.toml", None, language="es")

    read = ExcelWorkbook(path).read(frozenset({"settings", "instructions"}))
    settings, steps = read.grid("Settings"), read.grid("Instructions")

    assert steps is not None
    assert steps.cell(1, 2) == "Cómo funciona este libro"
    assert settings is not None
    rows = dict(zip(settings.columns[0], settings.columns[1], strict=False))
    assert rows["Workbook language"] == "es"


@pytest.fixture
def key(
    google: Emulator, robot: ServiceAccount, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The robot's key file; whatever is sent to Google goes to the emulator."""
    monkeypatch.setenv("TOOLKIT_GOOGLE_ENDPOINT", google.url)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return google.credentials_file(robot, tmp_path / "credentials.json")


@pytest.mark.slow
def test_google_gets_every_tab_with_notes_dropdowns_checkboxes_and_formats(
    google: Emulator, shared_file: File, key: Path, tmp_path: Path
) -> None:
    address, config = (
        f"https://docs.google.com/spreadsheets/d/{shared_file.ident}/edit#gid=0",
        tmp_path / "toolkit.toml",
    )
    rosa = google.person(shared_file)
    rosa.add_tab("Worksites", [["Worksite", "Region"], ["Maple El", "East"]])

    first = init(address, str(key), config, None)
    book = shared_file.book
    again = init(address, str(key), config, read_settings(config))

    assert share_with(str(key), {}) == "toolkit@emulated.iam.gserviceaccount.com"
    assert first == Made(
        tuple(title for title in ALL if title != "Worksites"), ("Worksites",), wrote=True
    )
    assert again.nothing
    assert shared_file.book is book
    assert (
        config.read_text()
        == f'[workbook]\nwhere = "{address}"\n\n[google]\ncredentials = "credentials.json"\n'
    )
    assert rosa.values("Worksites") == [["Worksite", "Region"], ["Maple El", "East"]]
    assert shown(rosa, "Roster", "Person ID") == ("TEXT", None, True)
    assert shown(rosa, "Roster", "Status") == ("TEXT", "ONE_OF_LIST", True)
    assert shown(rosa, "Roster", "Hire date") == ("DATE", None, True)
    assert shown(rosa, "Phases", "Stipend") == ("CURRENCY", None, True)
    assert shown(rosa, "Responses", "Response") == (None, "BOOLEAN", True)


def shown(person: object, tab: str, heading: str) -> tuple[str | None, str | None, bool]:
    """The number format and the advice of a column's first empty cell, and whether its heading has a note."""
    sheet = person.tab(tab)  # type: ignore[attr-defined]
    column = next(place for place, cell in sheet.rows[0].items() if cell.value == heading)
    cell = sheet.cell(1, column)
    form = (cell.format or {}).get("numberFormat", {}).get("type")
    return (
        form,
        (cell.validation or {}).get("condition", {}).get("type"),
        bool(sheet.cell(0, column).note),
    )


def test_every_column_explains_itself_in_both_languages() -> None:
    for tab in input_tabs("en"):
        assert [
            column.heading
            for column in tab.columns
            if not column.note and tab.title != "Instructions"
        ] == []
    english, spanish = input_tabs("en"), input_tabs("es")
    same = [
        (tab.title, one.heading)
        for tab, other in zip(english, spanish, strict=True)
        for one, two in zip(tab.columns, other.columns, strict=True)
        if one.note and one.note == two.note
    ]
    assert same == []
