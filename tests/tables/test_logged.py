"""Logged: a tab of ours whose rows are read below the last row of a tab of people's."""

from __future__ import annotations

from datetime import date

from toolkit.tables.claim import Claim
from toolkit.tables.contact import Conversations
from toolkit.tables.field_log import FieldLog, log_of, no_log, read_conversations
from toolkit.tables.logged import FIRST, OwnLog, read_with, standing
from toolkit.tables.person_ids import PersonIds, remembered
from toolkit.tables.response_log import ResponseLog, response_log
from toolkit.tables.structure_tests import Responses
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag

PEOPLE = Grid(
    "Contacts",
    [
        ["ours", "", "Date", "2023-02-01", "2023-02-02"],
        ["", "", "Organizer", "Rosa", "Cesar"],
        ["", "", "Person ID", "Ada"],
        ["", "", "Result", "Talked", "Talked", None],
    ],
)
CONVERSATIONS = Claim(
    Conversations, PEOPLE, 3, {"date": (1,), "organizer": (2,), "person_id": (3,), "result": (4,)}
)


def tab(kind: str, *columns: list[Cell]) -> Snapshot:
    """A tab of ours as people may have left it: two lines, its headings, its rows."""
    grid = Grid("Our own name", [["As of", None, *column] for column in columns], tag=Tag(kind))
    return Snapshot("test", {grid.title: grid.tag}, (grid,))


def test_a_log_stands_under_the_title_that_people_gave_it() -> None:
    """Rows without anything in a column of ours are none; a heading that was written over stands where it was."""
    there = tab(
        "Response Log",
        ["Test", "Petition", None, "Petition"],
        ["Person no.", "Ada", "", "Bo"],
        ["Response", "Yes", None, None],
        ["Taken on", "2023-03-01", None, date(2023, 3, 2)],
        ["Test opens", "2023-02-01", None, None],
        ["Mine", None, "note", None],
    )
    log = response_log(there)

    assert (log.table, log.own, log.title, log.first) == (
        Responses,
        ResponseLog,
        "Our own name",
        2,
    )
    assert [(row["test"], row["person_id"], row["response"]) for row in log.rows] == [
        ("Petition", "Ada", "Yes"),
        ("Petition", "Bo", None),
    ]
    assert log.taken() == {FIRST + 4: date(2023, 3, 1), FIRST + 5: date(2023, 3, 2)}
    assert [log.number(place) for place in (0, 1)] == [FIRST + 4, FIRST + 5]
    assert log.filled == ["Test", "Person ID", "Response", "Taken on", "Test opens"]
    none = response_log(Snapshot("test", {}, ()))
    assert (none.title, none.rows, none.first, none.taken()) == ("Response Log", (), 0, {})


def test_a_column_of_ours_is_where_it_was_only_under_words_that_are_none_of_ours() -> None:
    grid = Grid(
        "x", [[name] for name in ("Person ID", "Vorname", "Worksite", "Telefon", "Last seen")]
    )
    assert standing(grid, PersonIds, PersonIds.columns) == (
        1,
        {
            "person_id": 1,
            "first_name": 2,
            "worksite": 3,
            "email": 4,
            "last_seen": 5,
        },
    )


def test_its_rows_are_read_below_the_last_one_and_found_where_they_stand() -> None:
    """A column of the log alone is there once something stands in it; what is wrong there is told there."""
    log = OwnLog(
        Conversations,
        FieldLog,
        "My log",
        (
            {
                "date": date(2023, 3, 1),
                "organizer": "Rosa",
                "person_id": "Bo",
                "result": "LM",
                "minutes": " ",
            },
            {"date": date(2023, 3, 2), "person_id": "Cleo", "result": "Talked", "method": "Pigeon"},
        ),
    )
    reading = read_with(CONVERSATIONS, log, "month first")

    assert reading.frame["row"].tolist() == [4, 5, FIRST + 4, FIRST + 5]
    assert reading.frame[["organizer", "person_id", "result"]].fillna("").values.tolist() == [
        ["Rosa", "Ada", "Talked"],
        ["Cesar", "", "Talked"],
        ["Rosa", "Bo", "Left message"],
        ["", "Cleo", "Talked"],
    ]
    assert list(reading.cells) == ["date", "organizer", "person_id", "method", "result"]
    spot = {column.name: place for place, column in enumerate(log.columns, 1)}
    assert [(*one[:6], one.position) for one in reading.told()] == [
        ("Warning", "Conversations", "My log", 5, "Method", "Pigeon", spot["method"]),
        ("Error", "Conversations", "My log", 5, "Organizer", "", spot["organizer"]),
        ("Error", "Conversations", "Contacts", 5, "Person ID", "", 3),
    ]


def test_without_rows_or_without_people_s_tab() -> None:
    """The one is read as it stands, the other is all there is."""
    alone = read_with(CONVERSATIONS, no_log(), "month first")
    assert alone.frame["row"].tolist() == [4, 5]
    assert read_with(None, no_log(), "month first").there is False
    row = {"date": date(2023, 3, 1), "organizer": "Rosa", "person_id": "Bo", "result": "LM"}
    log = OwnLog(Conversations, FieldLog, "My log", (row,))
    reading = read_with(None, log, "month first")
    assert (reading.frame["row"].tolist(), reading.tab) == ([FIRST + 4], "My log")
    assert sorted(reading.positions) == ["date", "organizer", "person_id", "result"]
    assert reading.place(FIRST + 4, 1) == ("My log", 4, 1)


def test_a_row_of_a_list_has_no_organizer_and_one_of_a_sheet_of_somebody_s_own_says_whose_it_is() -> (
    None
):
    """The first counts for the person, with a warning; a day that was read otherwise is told until it is mended."""
    row = {"date": date(2023, 2, 3), "person_id": "Bo", "result": "LM"}
    log = OwnLog(
        Conversations,
        FieldLog,
        "My log",
        (
            row | {"entered_in": "Follow-ups (Date 3/2/2023 = 2023-02-03)"},
            row | {"entered_in": "Rosa's list (Date 4/2/2023 = 2023-02-04)"},
            row | {"entered_in": "Rosa's list", "organizer": "Rosa", "date": "soon"},
            row | {"result": None},
        ),
    )
    reading = read_conversations(None, log, "month first")

    assert reading.bad.tolist() == [False, False, True, True]
    assert [(one.severity, one.row, one.column, one.value) for one in reading.told()] == [
        ("Error", 6, "Date", "soon"),
        ("Warning", 4, "Organizer", ""),
        ("Error", 7, "Result", ""),
        ("Warning", 4, "Date", "3/2/2023"),
    ]
    assert reading.problems[-1].fault.parts == {"value": "3/2/2023", "day": date(2023, 2, 3)}


def test_the_tab_of_ids_is_read_wherever_its_headings_stand() -> None:
    there = tab(
        "Person IDs",
        ["Person ID", "P-00001", "P-00002"],
        ["First name", "Ada", "Bo"],
        ["Last seen", date(2023, 3, 1), "3/2/2023"],
    )
    reading = remembered(there)
    assert reading.frame["person_id"].tolist() == ["P-00001", "P-00002"]
    assert reading.frame["last_seen"].dt.day.tolist() == [1, 2]
    assert (reading.tab, reading.rows) == ("Our own name", [4, 5])
    assert remembered(Snapshot("test", {}, ())).there is False
    assert (log_of(there).rows, log_of(there).title) == ((), "Field Log")
