"""Timesheets for the treasurer: a file that stands before a week is marked, and each week marked once."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from sheets import tabs_in
from xlsx import saved

from toolkit.errors import Misused, Refused
from toolkit.jobs import why
from toolkit.jobs.sync import sync
from toolkit.jobs.timesheets import Exported, Kind, export, overview
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

PAID = """
Organizers:
Organizer | Phases  | Pay class
Rosa      | Phase 1 | A
Cesar     | Phase 1 | B

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | By week

Hours:
Date       | Organizer | Activity    | Hours
2023-02-07 | Rosa      | One-on-ones | 6:30
2023-02-14 | Cesar     | Phone bank  | 3,5
"""
DAY = date(2023, 3, 9)
NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)


@pytest.fixture
def office() -> MemoryWorkbook:
    """Rosa's first week is certified and approved."""
    book = MemoryWorkbook(
        {
            title: [[cell or None for cell in row] for row in rows]
            for title, rows in tabs_in(PAID).items()
        }
    )
    sync(book, Settings(), as_of=DAY, now=NOW)
    rows = book.rows("Timesheets")
    at = next(n for n, row in enumerate(rows, 1) if row and row[0] == "Rosa|Phase 1|2023-02-06")
    for heading, said in (("Certified", "R"), ("Approved by", "Dana Staff"), ("Approved on", DAY)):
        book.edit("Timesheets", at, rows[2].index(heading) + 1, said)
    return book


def exported(
    book: Workbook,
    folder: Path,
    kind: Kind = "csv",
    name: str = "pay",
    *,
    dry_run: bool = False,
) -> Exported:
    return export(
        book,
        Settings(),
        phase="phase 1",
        kind=kind,
        out=folder / f"{name}.{kind}",
        by="Dana",
        as_of=DAY,
        now=NOW,
        dry_run=dry_run,
    )


def test_two_exports_pay_one_person_after_the_other(office: MemoryWorkbook, tmp_path: Path) -> None:
    """
    Rosa's first week is paid; then a second week of hers and one of Cesar's, neither of which reaches six hours: the
    files add up to what Stipends then says was exported.
    """
    before = Decimal(0)
    for name, weeks in (
        ("one", []),
        ("two", ["Cesar|Phase 1|2023-02-13", "Rosa|Phase 1|2023-02-13"]),
    ):
        rows = office.rows("Timesheets")
        for key in weeks:
            at = next(n for n, row in enumerate(rows, 1) if row and row[0] == key)
            for heading, said in (
                ("Certified", "X"),
                ("Approved by", "Dana"),
                ("Approved on", DAY),
            ):
                office.edit("Timesheets", at, rows[2].index(heading) + 1, said)
        file = exported(office, tmp_path, name=name).file
        people = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
        _, stipends = overview(office, Settings(), as_of=DAY, now=NOW)
        after = sum((each.exported or Decimal(0) for each in stipends), Decimal(0))
        assert sum(Decimal(row["To pay now"]) for row in people) == after - before
        before = after
    assert [(row["Organizer"], row["To pay now"], row["Paid before"]) for row in people] == [
        ("Rosa", "0.00", "156.25"),
        ("Cesar", "0.00", "0.00"),
    ]


def test_every_entry_stands_in_the_file_that_was_asked_for_it(
    office: MemoryWorkbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The treasurer pays from one file, and looks up the entries in the other."""
    monkeypatch.chdir(tmp_path)
    people = export(
        office, Settings(), phase="Phase 1", kind="csv", out=None, by="", as_of=DAY, now=NOW
    )
    entries = export(
        office,
        Settings(),
        phase="Phase 1",
        kind="csv",
        out=None,
        by="",
        as_of=DAY,
        now=NOW,
        lines=True,
    )

    assert (people.file.name, entries.file.name) == (
        "phase-1-export-1.csv",
        "phase-1-export-1-copy-lines.csv",
    )
    lines = list(csv.DictReader(io.StringIO(entries.file.read_text("utf-8-sig"))))
    assert [(row["Line"], row["What"], row["Pay"]) for row in lines] == [
        ("Entry", "One-on-ones", ""),
        ("Week", "", ""),
        ("Total", "", "156.25"),
    ]


def state(book: MemoryWorkbook) -> object:
    rows = book.rows("Timesheets")
    row = next(row for row in rows if row and row[0] == "Rosa|Phase 1|2023-02-06")
    return row[rows[2].index("State")]


def test_an_export_marks_a_week_once_and_the_second_is_a_copy(
    office: MemoryWorkbook, tmp_path: Path
) -> None:
    """The treasurer loses the file and asks again: the same lines, marked as a copy, and nothing in the sheet moves."""
    first = exported(office, tmp_path)
    assert (first.marked, first.payroll.copy, str(first.payroll.pay), state(office)) == (
        1,
        False,
        "156.25",
        "Exported",
    )
    calls = office.calls

    second = exported(office, tmp_path, name="again")
    assert (second.marked, second.payroll.copy, str(second.payroll.pay)) == (0, True, "156.25")
    assert office.calls == calls + 1
    assert first.payroll.sheets[0].checksum == second.payroll.sheets[0].checksum


def test_a_sync_after_an_export_keeps_the_state(office: MemoryWorkbook, tmp_path: Path) -> None:
    """Exported is written by the export alone, and kept."""
    exported(office, tmp_path)
    sync(office, Settings(), as_of=date(2023, 3, 10), now=NOW)

    assert state(office) == "Exported"
    assert sync(office, Settings(), as_of=date(2023, 3, 10), now=NOW).outcome == "nothing to do"


@pytest.mark.parametrize("kind", ["csv", "xlsx", "pdf"])
def test_every_format_holds_the_same_sum(
    office: MemoryWorkbook, tmp_path: Path, kind: Kind
) -> None:
    """Reopened as whoever gets it would."""
    made = exported(office, tmp_path, kind)

    content = made.file.read_bytes()
    if kind == "csv":
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert any("156.25" in cell for row in rows for cell in row)
    elif kind == "xlsx":
        sheet = openpyxl.load_workbook(made.file).worksheets[0]
        assert 156.25 in [cell.value for row in sheet.iter_rows() for cell in row]
    else:
        assert content.startswith(b"%PDF")
    assert made.file.stat().st_mode & 0o077 == 0


def test_a_dry_run_writes_nothing_and_marks_nothing(office: MemoryWorkbook, tmp_path: Path) -> None:
    """Not the file, not the sheet."""
    calls = office.calls

    said = exported(office, tmp_path, dry_run=True)

    assert (said.marked, len(said.payroll.weeks), list(tmp_path.iterdir()), office.calls) == (
        0,
        1,
        [],
        calls + 1,
    )


def test_a_file_that_is_there_is_left_alone_and_no_week_is_marked(
    office: MemoryWorkbook, tmp_path: Path
) -> None:
    """Last month's export has that name."""
    (tmp_path / "pay.csv").write_text("last month")

    with pytest.raises(Refused, match=r"There is already a file pay\.csv"):
        exported(office, tmp_path)

    assert (tmp_path / "pay.csv").read_text() == "last month"
    assert state(office) == "Draft"


def test_a_file_that_cannot_be_written_marks_no_week(
    office: MemoryWorkbook, tmp_path: Path
) -> None:
    """The folder is not there."""
    with pytest.raises(Refused, match="no week was marked"):
        exported(office, tmp_path / "nowhere")

    assert state(office) == "Draft"


def test_the_overview_is_the_stipends_tab(office: MemoryWorkbook) -> None:
    """What a sync would publish, before anybody runs one."""
    _, rows = overview(office, Settings(), as_of=DAY, now=NOW)

    assert [(row.organizer, row.phase, row.weeks, row.policy, str(row.earned)) for row in rows] == [
        ("Rosa", "Phase 1", 8, "By week", "156.25"),
        ("Cesar", "Phase 1", 8, "By week", "0.00"),
    ]


def test_a_week_explains_itself_entry_by_entry(office: MemoryWorkbook) -> None:
    """`toolkit why timesheet "Rosa" 2023-02-07`."""
    local = why.read(office, Settings(), as_of=DAY, now=NOW)
    logged = why.answer(*local, "timesheet", ("rosa", "2023-02-07")).explanations[0]

    assert (logged.figure, logged.value) == ("Logged, Rosa, Phase 1, 2023-02-06", "6.50")
    assert logged.behind is not None
    rows = logged.behind.rows[["written", "column", "counts"]]
    assert rows.values.tolist() == [["Hours, row 2", "Field", "✓"]]
    with pytest.raises(Misused, match="Did you mean “Rosa”"):
        why.answer(*local, "timesheet", ("Rossa", "2023-02-07"))


def test_a_name_that_no_font_can_print_is_named_and_no_week_is_marked(
    office: MemoryWorkbook, tmp_path: Path
) -> None:
    """The approver's name has a sign that is in no font."""
    rows = office.rows("Timesheets")
    at = next(n for n, row in enumerate(rows, 1) if row and row[0] == "Rosa|Phase 1|2023-02-06")
    office.edit("Timesheets", at, rows[2].index("Approved by") + 1, "Dana \U000f1234")

    with pytest.raises(Refused, match="Dana \U000f1234"):
        exported(office, tmp_path, "pdf")

    assert list(tmp_path.iterdir()) == []
    assert state(office) == "Draft"
    assert exported(office, tmp_path, "csv").marked == 1


@pytest.mark.parametrize(
    ("phase", "file"),
    [
        ("Spring/Summer 2023", "spring-summer-2023-export-1.csv"),
        ("../escaped", "escaped-export-1.csv"),
        ("C:\\pay", "c-pay-export-1.csv"),
    ],
)
def test_a_phase_names_one_file_in_the_folder_one_stands_in(
    office: MemoryWorkbook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    phase: str,
    file: str,
) -> None:
    """Whatever signs there are in its name."""
    here = tmp_path / "inside"
    here.mkdir()
    monkeypatch.chdir(here)
    for tab in ("Phases", "Organizers"):
        for n, row in enumerate(office.rows(tab), 1):
            for spot, cell in enumerate(row, 1):
                if cell == "Phase 1":
                    office.edit(tab, n, spot, phase)
    sync(office, Settings(), as_of=DAY, now=NOW)
    rows = office.rows("Timesheets")
    at = next(n for n, row in enumerate(rows, 1) if row and row[0] == f"Rosa|{phase}|2023-02-06")
    for heading, said in (("Certified", "R"), ("Approved by", "Dana Staff"), ("Approved on", DAY)):
        office.edit("Timesheets", at, rows[2].index(heading) + 1, said)

    export(
        office,
        Settings(),
        phase=phase,
        kind="csv",
        out=None,
        by="Dana",
        as_of=DAY,
        now=NOW,
    )

    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.csv")] == [
        f"inside/{file}"
    ]


def test_a_workbook_that_may_not_be_written_leaves_no_file_to_pay_from(
    office: MemoryWorkbook, tmp_path: Path
) -> None:
    """Somebody set it read-only: no week can be marked, so the file goes away again."""
    path = tmp_path / "organizing.xlsx"
    saved(path, {title: office.rows(title) for title in tabs_in(PAID)})
    workbook = ExcelWorkbook(path)
    sync(workbook, Settings(), as_of=DAY, now=NOW)
    book = openpyxl.load_workbook(path)
    sheet = book["Timesheets"]
    headings = [cell.value for cell in sheet[3]]
    at = next(row for row in range(4, 30) if sheet.cell(row, 1).value == "Rosa|Phase 1|2023-02-06")
    for heading, said in (("Certified", "R"), ("Approved by", "Dana Staff"), ("Approved on", DAY)):
        sheet.cell(at, headings.index(heading) + 1, said)
    book.save(path)
    path.chmod(0o444)
    with pytest.raises(Refused, match="read-only"):
        exported(ExcelWorkbook(path), tmp_path)
    assert not (tmp_path / "pay.csv").exists()
    path.chmod(0o644)
    assert exported(ExcelWorkbook(path), tmp_path).marked == 1
