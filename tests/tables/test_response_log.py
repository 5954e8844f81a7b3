"""The Response Log is read like rows of Responses below the last one, and told where it stands."""

from __future__ import annotations

from datetime import date

from turfs import tables

from toolkit.plan.plan import plan
from toolkit.tables.program import read_program
from toolkit.tables.response_log import response_log
from toolkit.tabs.response_log import response_log_tab
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 9)
TEXT = """
Structure Tests:
Test     | Opens
Petition | 2023-03-01

Responses:
Test     | Person ID | Response
Petition | Ada       | Yes
"""
WANTED = {"roster", "worksites", "organizers", "structuretests", "responses"}


def test_rows_count_and_a_bad_one_is_told_where_it_stands() -> None:
    workbook = MemoryWorkbook(tables(TEXT))
    snapshot = workbook.read(WANTED)
    log = response_log(snapshot).with_rows(
        {"test": "petition", "person_id": person, "response": said, "taken_on": DAY}
        for person, said in (("Bo", "Sí"), ("Nobody", "Yes"), ("Cleo", "No"))
    )
    program = read_program(snapshot, today=DAY)
    workbook.apply(plan(snapshot, [response_log_tab(program, log)], {}).changes)

    program = read_program(workbook.read(WANTED), today=DAY)
    assert program.responses[["test", "person_id", "response"]].values.tolist() == [
        ["Petition", "Ada", True],
        ["Petition", "Bo", True],
        ["Petition", "Cleo", False],
    ]
    assert [(one.tab, one.row, one.column, one.value) for one in program.problems] == [
        ("Response Log", 5, "Person ID", "Nobody")
    ]
    assert (program.rows_read, program.rows_not_read) == (4 + 1 + 2 + 1 + 3, 1)
