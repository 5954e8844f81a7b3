"""A spreadsheet is read in two requests, whatever it holds, and its cells mean what people see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from workbooks.conformance import DENSITY, change_of
from workbooks.google.desks import Desk, fill

from toolkit.errors import TRY_LATER, TryLater
from toolkit.words import key
from toolkit.workbooks.cells import Tag
from toolkit.workbooks.changes import Changes

ROSTER = [["Person ID", "Person"], ["007", "Ada"], ["1e5", "Nan"]]


@pytest.mark.parametrize("tabs", [1, 2, 9])
def test_two_calls_read_any_number_of_tabs(new_desk: Callable[..., Desk], tabs: int) -> None:
    desk = new_desk({f"Roster {n}": ROSTER for n in range(tabs)})
    workbook = desk.open()
    snapshot = workbook.read(frozenset(f"roster{n}" for n in range(tabs)))
    assert desk.operations == ["get", "values.batchGet"]
    assert (workbook.calls, workbook.drive_calls) == (2, 0)
    assert [grid.columns for grid in snapshot.grids] == [
        (("Person ID", "007", "1e5"), ("Person", "Ada", "Nan"))
    ] * tabs


def test_nothing_wanted_is_one_call(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Notes": [["private"]]})
    snapshot = desk.open().read(frozenset({"roster"}))
    assert desk.operations == ["get"]
    assert snapshot.grids == ()
    assert dict(snapshot.titles) == {"Sheet1": None, "Notes": None}


def test_a_person_s_other_tabs_are_never_fetched(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": ROSTER, "Private": [["TOPSECRET"]]})
    desk.open().read(frozenset({"roster"}))
    assert not any(b"TOPSECRET" in call.response for call in desk.google.calls)


@pytest.mark.parametrize(
    "title", ["A1", "B2:C3", "R1C1", "Ada's", "''", "Ünïon 🌳", "Roster!", "2023", "a,b"]
)
def test_any_title_is_read_whatever_it_looks_like(
    new_desk: Callable[..., Desk], title: str
) -> None:
    """The wanted tab, not the cell of that name in another."""
    desk = new_desk({title: ROSTER, "Other": [["x"]]})
    snapshot = desk.open().read(frozenset({key(title)}))
    assert [(grid.title, grid.cell(2, 1)) for grid in snapshot.grids] == [(title, "007")]


def test_the_snapshot_knows_the_spreadsheet(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": ROSTER}, locale="es_MX", time_zone="America/Denver")
    snapshot = desk.open().read(frozenset({"roster"}))
    assert (snapshot.locale, snapshot.time_zone) == ("es_MX", "America/Denver")
    assert (
        snapshot.address
        == snapshot.where
        == f"https://docs.google.com/spreadsheets/d/{desk.file.ident}/edit"
    )
    gid = desk.person.tab("Roster").ident
    assert snapshot.idents == {"Sheet1": 0, "Roster": gid}
    link = snapshot.link("Roster", 14, 3)
    assert (str(link), link.target) == ("Roster!C14", f"{snapshot.address}#gid={gid}&range=C14")


def test_dates_are_day_numbers_whatever_the_locale(new_desk: Callable[..., Desk]) -> None:
    for locale in ("en_US", "de_DE"):
        desk = new_desk({"Roster": [[date(2023, 2, 6), 4.5, "1,5"]]}, locale=locale)
        grid = desk.open().read(frozenset({"roster"})).grid("Roster")
        assert grid is not None
        assert [grid.cell(1, n) for n in (1, 2, 3)] == [44963, 4.5, "1,5"]


HOURS = [
    ["Date", "Organizer", "Hours"],
    [date(2023, 2, 6), "Rosa", timedelta(hours=3, minutes=30)],
    [date(2023, 2, 7), "Rosa", 0.5],
    [date(2023, 2, 8), "Cesar", timedelta(hours=12)],
    [date(2023, 2, 9), "Cesar", 2],
    [date(2023, 2, 9), "Cesar", "3:30"],
]


def test_a_duration_is_told_from_a_fraction_with_one_more_call(
    new_desk: Callable[..., Desk],
) -> None:
    """3:30 is three and a half hours, 0.5 is half an hour, although both are a fraction to Google."""
    desk = new_desk({"Hours": HOURS})
    grid = desk.open().read(frozenset({"hours"})).grid("Hours")
    assert grid is not None
    assert grid.columns[2] == (
        "Hours",
        timedelta(hours=3, minutes=30),
        0.5,
        timedelta(hours=12),
        2,
        "3:30",
    )
    assert grid.columns[0][1] == 44963  # dates are the tables' business
    assert desk.operations == ["get", "values.batchGet", "get"]
    assert dict(desk.google.calls[2].query)["ranges"] == "'Hours'!C:C"


def test_looks_that_were_needed_once_are_asked_for_with_the_values_from_then_on(
    new_desk: Callable[..., Desk],
) -> None:
    """The same cells in two requests, whatever stands in them and wherever the column has gone; a
    look that alone is changed is seen at once.
    """
    desk = new_desk({"Hours": HOURS, "More": [["a", None, True], [None, "=1/0", 0.25, "x"]]})
    wanted = frozenset({"hours", "more"})
    first = desk.open()
    before = first.read(wanted)
    first.apply(Changes(base=before, tabs=(), marks={"as of": "2023-03-15"}))
    desk.google.calls.clear()

    after = desk.open().read(wanted)

    assert after.grids == before.grids
    assert [call.operation for call in desk.google.calls] == ["spreadsheets.get"] * 2
    assert after.marks["looks"] == "needed"


def test_a_number_typed_where_a_time_stood_is_that_number(new_desk: Callable[..., Desk]) -> None:
    """The cell keeps its look and shows 0:00; an elapsed time may be longer than a day."""
    desk = new_desk({"Hours": []})
    desk.person.type("Hours", "A1", [["Hours"], ["3:30"], ["7:30"], ["4:00"], ["27:30"]])
    desk.person.type("Hours", "A3", [["6"], ["7.5"]])
    grid = desk.open().read(frozenset({"hours"})).grid("Hours")
    assert grid is not None
    assert grid.columns[0] == (
        "Hours",
        timedelta(hours=3, minutes=30),
        6,
        7.5,
        timedelta(hours=27, minutes=30),
    )


@pytest.mark.parametrize("typed", ["27:30", "24:20", "100:15"])
def test_an_elapsed_time_over_a_day_is_told_also_where_it_is_the_only_time(
    new_desk: Callable[..., Desk], typed: str
) -> None:
    """Hours that people type have two decimals at most; others may be a time, and are looked at."""
    desk = new_desk({"Hours": []})
    desk.person.type("Hours", "A1", [["Hours"], [typed], ["2"], ["1.25"]])
    grid = desk.open().read(frozenset({"hours"})).grid("Hours")
    assert grid is not None
    hours, minutes = map(int, typed.split(":"))
    assert grid.columns[0] == ("Hours", timedelta(hours=hours, minutes=minutes), 2, 1.25)
    assert desk.operations == ["get", "values.batchGet", "get"]


def test_several_such_columns_still_cost_one_call(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Hours": HOURS, "Team's log": HOURS})
    snapshot = desk.open().read(frozenset({"hours", "teamslog"}))
    assert [grid.cell(2, 3) for grid in snapshot.grids] == [timedelta(hours=3, minutes=30)] * 2
    assert desk.operations == ["get", "values.batchGet", "get"]


def test_hours_typed_as_numbers_cost_no_more(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(
        {
            "Hours": [["Hours"], [2], [1.5], [2.75], [7.1], [300], ["0,5"]],
            "Roster": [["Share"], [0.5]],
        }
    )
    desk.open().read(frozenset({"hours", "roster"}))
    assert desk.operations == ["get", "values.batchGet"]


def test_which_headings_mean_hours_is_the_caller_s_word(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Log": [["Stunden"], [timedelta(hours=6)]]})
    grid = desk.open(duration_headings=frozenset({"stunden"})).read(frozenset({"log"})).grid("Log")
    assert grid is not None
    assert grid.cell(2, 1) == timedelta(hours=6)


def test_cells_that_are_still_loading_are_no_data(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": [["Person"], ["Loading..."]]})
    with pytest.raises(TryLater, match="Some cells of “Roster” are still loading") as refused:
        desk.open().read(frozenset({"roster"}))
    assert refused.value.exit_code == TRY_LATER


def test_a_tab_renamed_between_the_two_calls_is_looked_for_again(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk({"Roster": ROSTER})
    desk.google.before(2, lambda: desk.person.rename_tab("Roster", "Röster"))
    snapshot = desk.open().read(frozenset({"roster"}))
    assert [grid.title for grid in snapshot.grids] == ["Röster"]
    assert desk.operations == ["get", "values.batchGet", "get", "values.batchGet"]


def test_somebody_who_renames_a_tab_all_the_time_is_waited_for(
    new_desk: Callable[..., Desk],
) -> None:
    desk = new_desk({"Roster": ROSTER})
    names = ["Röster", "Roster", "Röster", "Roster"]
    for n in range(3):
        desk.google.before(2 * n + 2, lambda n=n: desk.person.rename_tab(names[n + 1], names[n]))
    with pytest.raises(TryLater, match="Somebody added, removed or renamed something"):
        desk.open().read(frozenset({"roster"}))


def published(desk: Desk) -> None:
    workbook = desk.open()
    base = workbook.read(frozenset())
    change = change_of(base, DENSITY)
    assert change is not None
    workbook.apply(Changes(base, (change,)))
    desk.google.calls.clear()


def test_a_tab_of_ours_is_known_by_its_mark_and_read_unasked(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk()
    published(desk)
    desk.person.rename_tab("Density", "How strong we are")
    snapshot = desk.open().read(frozenset())
    assert dict(snapshot.titles) == {
        "Sheet1": None,
        "How strong we are": Tag("density", DENSITY.style),
    }
    grid = snapshot.owned("density")
    assert grid is not None
    assert grid.cell(4, 1) == "Maple El"


def test_a_copy_that_somebody_made_of_our_tab_is_theirs(new_desk: Callable[..., Desk]) -> None:
    """Even where Google copies the mark along with the tab, and the copy stands first."""
    desk = new_desk()
    published(desk)
    source = desk.person.tab("Density").ident
    mark = {
        "metadataKey": "toolkit",
        "metadataValue": f"density|{DENSITY.style}|x",
        "visibility": "DOCUMENT",
    }
    desk.person.batch(
        {"duplicateSheet": {"sourceSheetId": source, "newSheetId": 77, "insertSheetIndex": 0}},
        {"createDeveloperMetadata": {"developerMetadata": {**mark, "location": {"sheetId": 77}}}},
    )
    snapshot = desk.open().read(frozenset())
    assert dict(snapshot.titles) == {
        "Copy of Density": None,
        "Sheet1": None,
        "Density": Tag("density", DENSITY.style),
    }


def test_marks_of_other_programs_are_left_alone(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk()
    mark = {"metadataKey": "somebody else's", "metadataValue": "x", "visibility": "DOCUMENT"}
    desk.person.batch(
        {
            "createDeveloperMetadata": {
                "developerMetadata": {**mark, "location": {"spreadsheet": True}}
            }
        }
    )
    published(desk)
    assert dict(desk.open().read(frozenset()).marks) == {}
    assert [one["metadataKey"] for one in desk.person.book.metadata].count("somebody else's") == 1


def test_a_chart_on_a_tab_of_its_own_is_no_tab_to_read(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": ROSTER})
    sheet = desk.person.tab("Sheet1")
    sheet.properties = {**sheet.properties, "sheetType": "OBJECT"}
    snapshot = desk.open().read(frozenset({"sheet1", "roster"}))
    assert [grid.title for grid in snapshot.grids] == ["Roster"]
    assert dict(snapshot.titles) == {
        "Roster": None,
        "Sheet1": None,
    }  # nobody else may have its title


def test_a_big_tab_is_still_one_call(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": [["Person"]]})
    desk.person.batch(
        {
            "appendDimension": {
                "sheetId": desk.person.tab("Roster").ident,
                "dimension": "ROWS",
                "length": 2000,
            }
        }
    )
    fill(desk.person, "Roster", [[f"Person {n}"] for n in range(2500)], 2)
    grid = desk.open().read(frozenset({"roster"})).grid("Roster")
    assert grid is not None
    assert (grid.n_rows, grid.cell(2501, 1)) == (2501, "Person 2499")
    assert desk.operations == ["get", "values.batchGet"]
