"""Entries: what people wrote beside somebody on a list, read as it will stand in the Field Log."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from toolkit.tables.entries import ENTRY_DAYS, Entered, entered
from toolkit.tables.entry_columns import Who, named, standing
from toolkit.tables.field_log import appended, no_log, read_conversations
from toolkit.tables.kinds.names import NOBODY
from toolkit.tables.moments import DayOrder
from toolkit.workbooks.cells import Snapshot

TODAY = date(2023, 3, 9)


def read(sheet: Snapshot, /, **options: object) -> Entered:
    grid = sheet.grid("List")
    assert grid is not None
    who = named(grid, standing(grid)[0])
    return entered(grid, who, today=TODAY, order="month first", **options)  # type: ignore[arg-type]


def told(found: Entered) -> list[tuple[str, int | None, str | None, str]]:
    return [(one.severity, one.row, one.column, one.kind.word) for one in found.problems]


def test_rows_with_a_result_are_entries_in_their_order(sheet: Snapshot) -> None:
    """
    List:
    Organizer | Person    | Worksite | Person ID | Talked on  | Method   | Result      | New assessment | Answer  | Follow up by | Notes
    Rosa      | Ada Lopez | Maple El | Ada       | 2023-03-07 | Teléfono | Hablamos    | 2              | Tal vez | 2023-03-20   | call late
    Cesar     | Bo Chen   | Maple El | Bo        |            |          |             |                |         |              |
              | Nan Null  | Oak Mid  | Nan       |            |          | No contestó |                |         |              |
    """
    found = read(sheet)

    assert [entry.row for entry in found.entries] == [2, 4]
    ada, nan = (dict(entry.cells) for entry in found.entries)
    assert ada == {
        "date": date(2023, 3, 7),
        "organizer": "Rosa",
        "person_id": "Ada",
        "person": "Ada Lopez",
        "worksite": "Maple El",
        "method": "Teléfono",
        "result": "Hablamos",
        "assessment": "2",
        "answer": "Tal vez",
        "follow_up_by": date(2023, 3, 20),
        "notes": "call late",
        "entered_in": "List",
        "taken_on": TODAY,
    }
    assert (nan["date"], nan["organizer"], nan["result"]) == (TODAY, None, "No contestó")
    assert found.problems == ()
    assert found.emptied == {*((2, column) for column in range(5, 12)), (4, 7)}


def test_what_has_no_result_stays_and_is_told(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result | Notes
    Ada       |           |        | left VM
    Bo        |           | Talked |
    """
    found = read(sheet)

    assert [entry.row for entry in found.entries] == [3]
    assert told(found) == [("Warning", 2, "Result", "entry-without-result")]
    assert found.problems[0].problem.said() == (
        "Something is written beside this person, and Result is blank, so it was left here."
    )
    assert found.not_read == frozenset()


def test_a_fault_is_told_at_its_cell(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result  | Notes
    Ada       |           |         | left VM
    Bo        |           | Tallked |
    Cleo      |           | Talked  |
    """
    fault = NOBODY(value="Cleo", tab="Roster", near=None)
    found = read(sheet, sheet="Rosa's list", left={4: fault})

    assert [(*one[:6], one.kind.word, one.position) for one in found.problems] == [
        ("Warning", "List", "Rosa's list", 2, "Result", "", "entry-without-result", 3),
        ("Error", "List", "Rosa's list", 3, "Result", "Tallked", "not-a-choice", 3),
        ("Error", "List", "Rosa's list", 4, "Person ID", "Cleo", "unknown-person", None),
    ]


def test_one_cell_that_cannot_be_read_keeps_the_whole_entry(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on  | Method | Result | New assessment | Answer | Follow up by
    Ada       | 2023-02-30 |        | Talked |                |        |
    Bo        |            | Pigeon | Talked |                |        |
    Cleo      |            |        | Tallked |               |        |
    Nan       |            |        | Talked | 6              |        |
    007       |            |        | Talked |                | Hm     |
    Dee       |            |        |        |                |        | soon
    """
    found = read(sheet)

    assert found.entries == ()
    assert [(row, column) for _, row, column, _ in told(found)] == [
        (2, "Talked on"),
        (3, "Method"),
        (4, "Result"),
        (5, "New assessment"),
        (6, "Answer"),
        (7, "Follow up by"),
    ]
    assert {one.severity for one in found.problems} == {"Error"}
    assert found.not_read == {2, 3, 4, 5, 6, 7}


def test_days_of_a_list_are_read_in_one_order(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result
    Ada       | 13/2/2023 | Talked
    Bo        | 3/2/2023  | Talked
    """
    found = read(sheet)

    assert [entry.cells["date"] for entry in found.entries] == [date(2023, 2, 13), date(2023, 2, 3)]
    assert found.problems == ()  # the day that decided stands there no longer
    assert [entry.cells["entered_in"] for entry in found.entries] == [
        "List",
        "List (Date 3/2/2023 = 2023-02-03)",
    ]
    assert [entry.orders for entry in found.entries] == [{"talked_on": "day first"}] * 2
    assert found.marks({}) == {}  # nothing stays that has to be remembered
    assert found.marks({ENTRY_DAYS: "talked_on=d"}) == {ENTRY_DAYS: ""}


def test_a_day_that_stays_is_read_as_it_was_with_the_day_that_decided(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result | Follow up by
    Ada       | 13/2/2023 | Talked |
    Bo        | 3/2/2023  |        |
    Cleo      | 3/3/2023  |        | 1/2/2023
    """
    found = read(sheet)
    assert found.staying == {"talked_on": "day first"}
    assert found.marks({}) == {ENTRY_DAYS: "talked_on=d"}
    told = [(one.row, one.column, one.kind.word) for one in found.problems]
    assert told == [
        (3, "Result", "entry-without-result"),
        (4, "Result", "entry-without-result"),
        (3, "Talked on", "day-first-as-before"),
    ]


def test_a_day_that_decides_and_stays_is_told_where_it_stands(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result
    Ada       | 3/2/2023  |
    Bo        | 13/2/2023 |
    Cleo      | 4/2/2023  | Talked
    """
    found = read(sheet, sheet="Rosa's list")
    assert found.staying == {"talked_on": "day first"}
    assert [(*one[:6], one.kind.word, one.position) for one in found.problems[2:]] == [
        ("Warning", "List", "Rosa's list", 3, "Talked on", "13/2/2023", "day-first", 2)
    ]


def test_days_that_were_read_month_first_are_told_as_such(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result
    Ada       | 3/2/2023  |
    Bo        | 4/2/2023  | Talked
    """
    grid = sheet.grid("List")
    assert grid is not None
    who = named(grid, standing(grid)[0])
    before: dict[str, DayOrder] = {"talked_on": "month first"}
    found = entered(grid, who, today=TODAY, order="day first", before=before)
    assert [one.kind.word for one in found.problems] == [
        "entry-without-result",
        "month-first-as-before",
    ]
    assert [entry.cells["entered_in"] for entry in found.entries] == [
        "List (Date 4/2/2023 = 2023-04-02)"
    ]


def test_a_day_alone_is_read_as_it_was_until_it_goes(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result
    Bo        | 3/2/2023  | Talked
    """
    (entry,) = read(sheet, before={"talked_on": "day first"}).entries
    assert entry.cells["date"] == date(2023, 2, 3)
    (entry,) = read(sheet).entries
    assert entry.cells["date"] == date(2023, 3, 2)


def test_what_decides_now_holds_over_what_did_before(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Talked on | Result
    Bo        | 3/2/2023  | Talked
    Ada       | 2/13/2023 |
    """
    found = read(sheet, before={"talked_on": "day first"})
    assert [entry.cells["date"] for entry in found.entries] == [date(2023, 3, 2)]
    assert found.staying == {}


def test_a_sheet_of_somebody_s_own_in_their_language(sheet: Snapshot) -> None:
    """
    List:
    Su lista
    Persona   | Hablado el | Resultado | Nueva evaluación | Notas
    Ada Lopez | 2023-03-08 | Hablamos  | 1                | sí
    """
    grid = sheet.grid("List")
    assert grid is not None

    def who(row: int) -> Who:
        return Who("Ada", grid.cell(row, 1), "Maple El", "Cesar")

    found = entered(grid, who, today=TODAY, order="day first", sheet="Cesar's list")

    (entry,) = found.entries
    assert (entry.cells["organizer"], entry.cells["entered_in"]) == ("Cesar", "Cesar's list")
    assert (entry.cells["date"], entry.cells["notes"]) == (date(2023, 3, 8), "sí")
    assert found.emptied == {(3, 2), (3, 3), (3, 4), (3, 5)}


def test_a_list_without_a_result_column_has_no_entries(sheet: Snapshot) -> None:
    """
    List:
    Person ID | Notes
    Ada       | left VM
    """
    assert (read(sheet).entries, read(sheet).problems) == ((), ())


def test_what_was_entered_is_read_below_the_last_conversation(sheet: Snapshot) -> None:
    """
    List:
    Organizer | Person ID | Talked on  | Result | Answer
    Rosa      | Ada       | 2023-03-07 | Talked | Yes
              | Bo        |            | LM     |
    """
    found = read(sheet)
    taken = [replace(e, cells={**e.cells, "entered_in": "Follow-ups"}) for e in found.entries]
    log = appended(replace(no_log(), title="My log"), taken)
    reading = read_conversations(None, log, "month first")

    assert reading.frame[["organizer", "person_id", "result", "answer"]].fillna(
        ""
    ).values.tolist() == [
        ["Rosa", "Ada", "Talked", "Yes"],
        ["", "Bo", "Left message", ""],
    ]
    assert not reading.bad.any()
    assert [(one.severity, one.tab, one.row, one.column) for one in reading.told()] == [
        ("Warning", "My log", 5, "Organizer")
    ]
    assert sorted(reading.positions) == ["answer", "date", "organizer", "person_id", "result"]
    assert replace(log, rows=()).taken() == {}
    assert list(log.taken().values()) == [TODAY, TODAY]
