"""The Sheets tab reads back as it was written, and people's URL stays beside its line."""

from datetime import date

from sheets import program_of

from toolkit.plan.plan import plan
from toolkit.tabs.sheets import READY, SHEETS, SheetRow, sheet_rows, sheets_tab
from toolkit.workbooks.memory import MemoryWorkbook

PROGRAM = program_of("", date(2023, 3, 9))
ROW = SheetRow(
    "reps",
    "Maple El",
    READY,
    "ada@example.org",
    "maple-el.xlsx",
    "",
    date(2023, 3, 9),
    None,
    3,
    0,
    "ab",
)


def test_it_reads_back_and_a_url_stays_beside_its_line() -> None:
    workbook = MemoryWorkbook()
    for rows in ([ROW], [SheetRow("organizers", "Rosa"), ROW]):
        snapshot = workbook.read(frozenset())
        workbook.apply(plan(snapshot, [sheets_tab(PROGRAM, rows)], {}).changes)
        if len(rows) == 1:
            url = list(SHEETS.columns).index("url") + 1
            workbook.edit("Sheets", 4, url, "https://docs.google.com/spreadsheets/d/mine")
    found = sheet_rows(workbook.read(frozenset()).owned("Sheets"))
    assert list(found) == [("organizers", "Rosa"), ("reps", "Maple El")]
    one = found["reps", "Maple El"]
    assert (one.taken, one.published_on, one.look) == (3, date(2023, 3, 9), "ab")
    assert one.url == "https://docs.google.com/spreadsheets/d/mine"
