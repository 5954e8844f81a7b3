"""Turf, collect: what was written in sheets comes into the workbook, each thing once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from turfs import DAY, NOW, REPS, MemoryShelf, collected, published, tables, told

from toolkit.errors import Refused
from toolkit.facts.responses import answers
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.tables.program import read_program
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

PETITION = f"""{REPS}
Structure Tests:
Test     | Opens
Petition | 2023-03-01
"""


@pytest.fixture
def desk() -> tuple[MemoryWorkbook, MemoryShelf]:
    """The workbook and its sheets, published while a petition is open."""
    workbook, shelf = MemoryWorkbook(tables(PETITION)), MemoryShelf()
    published(workbook, shelf)
    return workbook, shelf


def test_a_talk_goes_into_the_field_log_and_out_of_the_sheet(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", Notes="=a note", Answer="Maybe")
    shelf.write("organizers Rosa", "Bo Chen", New_assessment="2", Talked_on=date(2023, 3, 7))
    done = collected(workbook, shelf)

    assert (done.full, done.talks, done.answers) == (1, 1, 0)
    assert told(workbook, "Field Log") == [
        {
            "Date": date(2023, 3, 7),
            "Organizer": "Rosa",
            "Person ID": "Bo",
            "Result": "Talked",
            "Assessment": "2",
            "Answer": "Maybe",
            "Notes": "=a note",
            "Entered in": "Rosa",
            "Taken on": DAY,
        }
    ]
    (bo,) = (row for row in shelf.lines("organizers Rosa") if row["Person"] == "Bo Chen")
    assert [bo[name] for name in ("Talked on", "Result", "Answer", "Notes")] == [None] * 4
    assert told(shelf.books["organizers Rosa"], "Own Taken") == []
    assert [(row["Whose"], row.get("Taken")) for row in told(workbook, "Sheets")][-1] == ("Rosa", 1)

    again = collected(workbook, shelf)
    assert (again.full, again.talks, len(told(workbook, "Field Log"))) == (0, 0, 1)


def test_what_a_sync_publishes_counts_it(desk: tuple[MemoryWorkbook, MemoryShelf]) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked")
    shelf.write("reps Maple El", "Cleo Park", Petition="Yes")
    collected(workbook, shelf)
    sync(workbook, Settings(), as_of=DAY, now=NOW)

    last = {row["Person"]: row.get("Last contact") for row in told(workbook, "Wall Chart")}
    assert last["Bo Chen"] == DAY
    results = {
        row["Worksite"]: row["Took part"] for row in told(workbook, "Structure Test Results")
    }
    assert results == {"Maple El": 1, "Total": 1}


def test_an_answer_counts_without_a_result_and_stands_in_a_log_of_its_own(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("reps Maple El", "Ada Lopez", Petition="Yes", Notes="she will ask two more")
    done = collected(workbook, shelf)

    assert (done.talks, done.answers, len(done.problems)) == (0, 1, 1)
    assert told(workbook, "Response Log") == [
        {
            "Test": "Petition",
            "Person ID": "Ada",
            "Response": "Yes",
            "Date": DAY,
            "Collected by": "Maple El",
            "Entered in": "Maple El",
            "Taken on": DAY,
            "Test opens": date(2023, 3, 1),
        }
    ]
    (ada,) = (row for row in shelf.lines("reps Maple El") if row["Person"] == "Ada Lopez")
    assert (ada["Petition"], ada["Notes"]) == (None, "she will ask two more")
    program = read_program(workbook.read({"roster", "worksites", "structuretests"}), today=DAY)
    assert answers(program)[["test", "person_id", "yes"]].values.tolist() == [
        ["Petition", "Ada", True]
    ]


def test_a_heading_that_somebody_wrote_over_in_their_sheet_delays_nothing(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", Notes="call on Friday")
    spot = shelf.headings("organizers Rosa").index("Result") + 1
    shelf.books["organizers Rosa"].edit("People", 3, spot, "How was it?")
    done = collected(workbook, shelf)
    assert (done.talks, done.problems) == (1, [])
    (talk,) = told(workbook, "Field Log")
    assert (talk["Result"], talk["Notes"]) == ("Talked", "call on Friday")
    assert shelf.headings("organizers Rosa")[spot - 1] == "Result"
    (bo,) = (row for row in shelf.lines("organizers Rosa") if row["Person"] == "Bo Chen")
    assert (bo["Result"], bo["Notes"]) == (None, None)


def test_what_cannot_be_read_stays_whole_and_is_told(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", New_assessment="9")
    shelf.write("reps Maple El", "Bo Chen", Petition="perhaps")
    done = collected(workbook, shelf)
    assert (done.full, told(workbook, "Field Log")) == (0, [])
    assert sorted((one.tab, one.row, one.column) for one in done.problems) == [
        ("Maple El", 5, "Petition"),
        ("Rosa", 4, "New assessment"),
    ]
    (bo,) = (row for row in shelf.lines("organizers Rosa") if row["Person"] == "Bo Chen")
    assert (bo["Result"], bo["New assessment"]) == ("Talked", "9")


def test_answers_to_a_test_that_was_renamed_still_count(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    """Before they are collected, and after; another test of another day is not taken for it."""
    workbook, shelf = desk
    shelf.write("reps Maple El", "Ada Lopez", Petition="Yes")
    collected(workbook, shelf)
    shelf.write("organizers Rosa", "Bo Chen", Petition="Yes")
    workbook.edit("Structure Tests", 2, 1, "Fair contract petition")
    workbook.insert_row("Structure Tests", 3, ["Sticker day", "2023-03-02"])
    collected(workbook, shelf)
    assert [row["Test"] for row in told(workbook, "Response Log")] == ["Petition", "Petition"]
    sync(workbook, Settings(), as_of=DAY, now=NOW)
    took_part = {
        row["Test"]: row["Took part"]
        for row in told(workbook, "Structure Test Results")
        if row["Worksite"] == "Total"
    }
    assert took_part == {"Fair contract petition": 2, "Sticker day": 0}
    issues = [
        (row["Severity"], row.get("Row"), row["Problem"])
        for row in told(workbook, "Data Issues")
        if row["Tab"] == "Response Log"
    ]
    said = "“Petition” is not in the Structure Tests tab; these rows are read as “Fair contract petition”, which opens on the same day."
    assert issues == [("Warning", 4, said)]


def test_what_an_organizer_wrote_before_they_were_renamed_is_theirs(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    """Their address is still the one that the sheet was shared with."""
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked")
    workbook.edit("Organizers", 2, 1, "Rosa Ruiz")
    for row in (2, 3):
        workbook.edit("Roster", row, 6, "Rosa Ruiz")
    collected(workbook, shelf)
    (talk,) = told(workbook, "Field Log")
    assert (talk["Organizer"], talk["Entered in"]) == ("Rosa Ruiz", "Rosa")


@pytest.mark.parametrize(
    ("what", "right", "kind"),
    [
        ("Left", None, "Left"),
        ("resigned", None, "Left"),
        ("Moved", "Oak El", "Moved"),
        ("Se fue", None, "Left"),
        ("new number", "303 555 0182", "Changed"),
        ("on leave until May", None, "Changed"),
    ],
)
def test_what_happened_may_be_typed(
    desk: tuple[MemoryWorkbook, MemoryShelf], what: str, right: str | None, kind: str
) -> None:
    workbook, shelf = desk
    book = shelf.books["organizers Rosa"]
    for column, cell in enumerate(("Bo Chen", what, right), 1):
        book.edit("Corrections", 4, column, cell)
    collected(workbook, shelf)
    (line,) = told(workbook, "Reconciliation")
    assert line["Kind"] == kind
    assert ("On the list" in line) == (kind != "Changed" or right is not None)


def test_somebody_new_may_be_typed_as_new_here(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    for column, cell in enumerate(("Efua Darko", "New here"), 1):
        shelf.books["reps Maple El"].edit("Corrections", 4, column, cell)
    collected(workbook, shelf)
    (line,) = told(workbook, "Reconciliation")
    assert (line["Kind"], line["Person"]) == ("New", "Efua Darko")


def test_what_was_left_in_a_sheet_is_told_in_data_issues_until_it_is_taken(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", New_assessment="9")
    shelf.write("organizers Rosa", "Ada Lopez", Notes="no result yet")
    collected(workbook, shelf)

    def issues() -> list[Any]:
        sync(workbook, Settings(), as_of=DAY, now=NOW)
        rows = [row for row in told(workbook, "Data Issues") if row["Tab"] == "Sheets"]
        return [(row["Row"], row["Column"], row["Problem"]) for row in rows]

    left = "Rows of this sheet in which something is written that could not be taken: 2."
    assert issues() == [(6, "Left there", left)]
    collected(workbook, shelf)
    assert issues() == [(6, "Left there", left)]
    shelf.write("organizers Rosa", "Bo Chen", New_assessment="2")
    shelf.write("organizers Rosa", "Ada Lopez", Notes=None)
    collected(workbook, shelf)
    assert issues() == []


def test_two_sheets_that_disagree_on_an_answer_are_counted(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("reps Maple El", "Bo Chen", Petition="Yes")
    shelf.write("organizers Rosa", "Bo Chen", Petition="No")
    shelf.write("reps Maple El", "Ada Lopez", Petition="Yes")
    done = collected(workbook, shelf)
    assert (done.answers, done.disagreeing) == (3, 1)


def test_what_was_written_beside_somebody_who_is_no_longer_there_comes_back(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    """A publish in between moves it out of the way, and loses nothing."""
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", Notes="call her on Friday")
    shelf.write("organizers Rosa", "Ada Lopez", Notes="no result yet")
    for row in (2, 3):
        workbook.edit("Roster", row, 6, "Cesar")
    workbook.edit("Roster", 4, 6, "Rosa")
    published(workbook, shelf, date(2023, 3, 10))
    there = [row["Person"] for row in shelf.lines("organizers Rosa")]
    assert there == ["Cleo Park", None, None, None]
    assert [row["Text"] for row in told(shelf.books["organizers Rosa"], "Loose Notes")] == [
        "no result yet"
    ]
    done = collected(workbook, shelf, date(2023, 3, 11))
    assert done.talks == 1
    (talk,) = told(workbook, "Field Log")
    assert (talk["Person ID"], talk["Date"], talk["Notes"]) == (
        "Bo",
        date(2023, 3, 10),
        "call her on Friday",
    )


def test_lines_that_come_to_the_same_tell_all_that_was_written(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    reps = shelf.books["reps Maple El"]
    for row, line in enumerate(
        [
            ("Bo Chen", "Something else", "on leave until May"),
            ("Bo Chen", "Something else", "retires in June"),
            ("Bo Chen", "Has left", None),
        ],
        4,
    ):
        for column, cell in enumerate(line, 1):
            reps.edit("Corrections", row, column, cell)
    shelf.books["organizers Rosa"].edit("Corrections", 4, 1, "Bo Chen")
    shelf.books["organizers Rosa"].edit("Corrections", 4, 2, "Has left")
    collected(workbook, shelf)
    reps.edit("Corrections", 4, 1, "Bo Chen")
    reps.edit("Corrections", 4, 2, "Has left")
    reps.edit("Corrections", 4, 4, "moved to Denver")
    collected(workbook, shelf)
    found = {
        (row["Kind"], row["List"]): row["Evidence"] for row in told(workbook, "Reconciliation")
    }
    assert set(found) == {("Changed", "Maple El"), ("Left", "Maple El"), ("Left", "Rosa")}
    assert "on leave until May" in found["Changed", "Maple El"]
    assert "retires in June" in found["Changed", "Maple El"]
    assert "moved to Denver" in found["Left", "Maple El"]


def test_corrections_wait_in_reconciliation_with_who_said_so(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    reps = shelf.books["reps Maple El"]
    for row, line in enumerate(
        [
            ("Nan Null", "Has left", None, "retired in June"),
            ("Bo Chen", "Other phone", "0303 555 0100", None),
            ("Eva Ruiz", "Is missing here", "Librarian", None),
            ("Somebody", "Has moved", "maple el", None),
        ],
        4,
    ):
        for column, cell in enumerate(line, 1):
            reps.edit("Corrections", row, column, cell)
    shelf.books["organizers Cesar"].edit("Corrections", 4, 1, "Nan Null")
    shelf.books["organizers Cesar"].edit("Corrections", 4, 2, "Has moved")
    shelf.books["organizers Cesar"].edit("Corrections", 4, 3, "Oak El")
    done = collected(workbook, shelf)

    assert (done.corrections, done.conflicts) == (5, 2)
    found = [
        tuple(
            row.get(h)
            for h in ("Kind", "Person ID", "Person", "On the roster", "On the list", "List")
        )
        for row in told(workbook, "Reconciliation")
    ]
    assert found == [
        ("Left", "Nan", "Nan Null", "Status: Member", "Status: Left", "Maple El"),
        ("Changed", "Bo", "Bo Chen", None, "Phone: 0303 555 0100", "Maple El"),
        (
            *("New", None, "Eva Ruiz", None),
            "First name: Eva · Last name: Ruiz · Worksite: Maple El · Job title: Librarian",
            "Maple El",
        ),
        ("Moved", None, "Somebody", None, "Worksite: Maple El", "Maple El"),
        ("Moved", "Nan", "Nan Null", "Worksite: Maple El", "Worksite: Oak El", "Cesar"),
    ]
    evidence = [row["Evidence"] for row in told(workbook, "Reconciliation")]
    assert evidence[0] == (
        "Written in the sheet of Maple El: Has left. retired in June But Cesar says: Oak El."
    )
    assert "Nobody in that sheet, or more than one, has that name." in evidence[3]
    assert told(reps, "Corrections") == []
    assert workbook.rows("Roster")[4][4] == "Member"


def test_spanish_words_are_read_back(desk: tuple[MemoryWorkbook, MemoryShelf]) -> None:
    workbook = MemoryWorkbook(
        tables(PETITION) | {"Settings": [["Setting", "Value"], ["Workbook language", "es"]]}
    )
    shelf = MemoryShelf()
    published(workbook, shelf)
    shelf.write(
        "reps Maple El", "Bo Chen", "Personas", Resultado="Hablamos", Respuesta="Sí", Petition="Sí"
    )
    shelf.books["reps Maple El"].edit("Correcciones", 4, 1, "Ada Lopez")
    shelf.books["reps Maple El"].edit("Correcciones", 4, 2, "Ya no trabaja aquí")
    done = collected(workbook, shelf)
    assert (done.talks, done.answers, done.corrections, done.problems) == (1, 1, 1, [])
    assert told(workbook, "Field Log")[0]["Result"] == "Hablamos"
    assert told(workbook, "Reconciliation")[0]["Kind"] == "Left"


def test_a_person_who_is_gone_from_the_roster_is_told(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked")
    workbook.edit("Roster", 3, 1, "Bob")
    done = collected(workbook, shelf)
    assert [(one.kind.word, one.tab, one.row) for one in done.problems] == [
        ("entry-for-nobody", "Rosa", 4)
    ]
    assert done.problems[0].problem.said() == "Nobody on the Roster has the Person ID of this row."
    assert done.talks == 0


def test_a_talk_of_a_representative_who_is_no_organizer_counts_for_the_person(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    """It is credited to nobody, and no Warning tells what Entered in says anyway."""
    workbook, shelf = desk
    shelf.write("reps Maple El", "Bo Chen", Result="Talked")
    collected(workbook, shelf)
    program = read_program(workbook.read({"roster", "worksites", "organizers"}), today=DAY)
    assert program.conversations[["person_id", "result"]].values.tolist() == [["Bo", "Talked"]]
    assert program.conversations["organizer"].isna().all()
    assert (program.problems, program.rows_not_read) == ((), 0)


def test_a_response_log_that_is_gone_is_missed(desk: tuple[MemoryWorkbook, MemoryShelf]) -> None:
    """The answers in it stand nowhere else."""
    workbook, shelf = desk
    shelf.write("reps Maple El", "Bo Chen", Petition="Yes")
    assert collected(workbook, shelf).answers == 1
    sync(workbook, Settings(), as_of=DAY, now=NOW)
    workbook.remove("Response Log")
    with pytest.raises(Refused, match="Response Log"):
        sync(workbook, Settings(), as_of=DAY, now=NOW)


def test_a_sheet_that_no_longer_says_who_is_who_is_told_and_written_again(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    book = shelf.books["organizers Rosa"]
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", Notes="for Bo")
    ids = shelf.headings("organizers Rosa").index("Person ID") + 1
    for row in range(3, 3 + len(list(shelf.lines("organizers Rosa"))) + 1):
        book.edit("People", row, ids, None)  # as if somebody had deleted the column
    done = collected(workbook, shelf)
    assert (done.talks, [one.problem.said() for one in done.problems]) == (
        0,
        ["The column Person ID of this sheet is gone, so nothing was taken out of it."],
    )
    published(workbook, shelf)
    done = collected(workbook, shelf)
    assert (done.talks, done.problems) == (1, [])
    (entry,) = told(workbook, "Field Log")
    assert (entry["Person ID"], entry["Notes"]) == ("Bo", "for Bo")


def test_days_are_read_in_the_order_in_which_they_were_taken(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    """The day that decides stays in the sheet, since its row has no Result; the one that goes is
    read as it was there, and the log tells how it was typed.
    """
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked", Talked_on="3/2/2023")
    shelf.write("organizers Rosa", "Ada Lopez", Talked_on="28/2/2023")
    done = collected(workbook, shelf)
    (talk,) = told(workbook, "Field Log")
    assert (talk["Date"], talk["Entered in"]) == (
        date(2023, 2, 3),
        "Rosa (Date 3/2/2023 = 2023-02-03)",
    )
    assert sorted(one.kind.word for one in done.problems) == ["day-first", "entry-without-result"]
    sync(workbook, Settings(), as_of=DAY, now=NOW)
    issues = [(row["Tab"], row.get("Row")) for row in told(workbook, "Data Issues")]
    assert ("Field Log", 4) in issues


def test_a_day_that_stays_in_a_sheet_keeps_its_order(
    desk: tuple[MemoryWorkbook, MemoryShelf],
) -> None:
    workbook, shelf = desk
    shelf.write("organizers Rosa", "Bo Chen", Talked_on="3/2/2023")
    shelf.write("organizers Rosa", "Ada Lopez", Result="Talked", Talked_on="28/2/2023")
    collected(workbook, shelf)
    shelf.write("organizers Rosa", "Bo Chen", Result="Talked")
    collected(workbook, shelf)
    assert [row["Date"] for row in told(workbook, "Field Log")] == [
        date(2023, 2, 28),
        date(2023, 2, 3),
    ]
