"""The hidden tab of somebody's own sheet reads back what was taken, cell by cell."""

from datetime import date

from toolkit.plan.plan import plan
from toolkit.tabs.own_taken import OWN_TAKEN, TakenRow, taken_rows, taken_tab
from toolkit.tabs.response_log import RESPONSE_LOG
from toolkit.workbooks.memory import MemoryWorkbook


def test_it_reads_back() -> None:
    rows = [
        TakenRow(7, date(2023, 3, 9), {"person_id": "Ada", "result": "Talked", "notes": "=x"}),
        TakenRow(8, None, {"line_who": "Bo Chen", "line_what": "Has left"}),
    ]
    workbook = MemoryWorkbook()
    snapshot = workbook.read(frozenset())
    workbook.apply(plan(snapshot, [taken_tab(rows)], {}).changes)
    found = taken_rows(workbook.read(frozenset()).owned(OWN_TAKEN.title))
    assert [(row.number, row.on) for row in found] == [(7, date(2023, 3, 9)), (8, None)]
    assert [
        {name: cell for name, cell in row.cells.items() if cell and name not in ("number", "on")}
        for row in found
    ] == [dict(row.cells) for row in rows]
    assert taken_tab([]).hidden
    assert taken_rows(None) == []


def test_a_response_log_tells_rows_of_one_person_apart() -> None:
    assert {*RESPONSE_LOG.key, *RESPONSE_LOG.apart} == {*RESPONSE_LOG.columns}
