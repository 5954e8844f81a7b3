"""The two program phases in full for 24 organizers, as a person last read them: tabs, payroll file and pages to sign."""

from __future__ import annotations

import csv
import io
import subprocess
from datetime import date
from pathlib import Path

import golden
import pytest
from workdays import Office

from toolkit.jobs.sample import sample_tabs
from toolkit.prints.payroll_csv import payroll_csv
from toolkit.prints.payroll_pdf import payroll_pdf
from toolkit.tables.parsing import shown
from toolkit.tabs.timesheets import OUTPUT
from toolkit.workbooks.memory import MemoryWorkbook

END = date(2023, 7, 31)
FOLDER = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def approved() -> Office:
    """The sample after both phases; Dana approved every week that is paid, but for the last of each organizer."""
    office = Office("", on=END.isoformat())
    tabs = sample_tabs(people=400, conversations=500, until=END)
    office.book = MemoryWorkbook(
        {tab.title: [[c.heading for c in tab.columns], *zip(*tab.cells, strict=True)] for tab in tabs}
    )
    weeks = office.sync().weeks
    paid = weeks[[share > 0 for share in weeks["share"]]]
    last = set(paid.drop_duplicates(["organizer", "phase"], keep="last")["key"])
    columns = list(OUTPUT.columns)
    for key in paid["key"]:
        if key not in last:
            row = office.row_of(key)
            office.book.edit("Timesheets", row, columns.index("certified") + 1, "ok")
            office.book.edit("Timesheets", row, columns.index("approved_by") + 1, "Dana")
            office.book.edit("Timesheets", row, columns.index("approved_on") + 1, END)
    office.sync()
    return office


def as_csv(rows: list[list[object]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([[shown(cell) for cell in row] for row in rows])  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize("tab", ["Timesheets", "Stipends"])
def test_golden_tabs_of_both_phases(approved: Office, tab: str) -> None:
    """Every week of everybody, and what each has earned."""
    golden.same(FOLDER / f"{tab.lower()}.csv", as_csv(approved.book.rows(tab)))


@pytest.mark.slow
@pytest.mark.parametrize("phase", ["Phase 1", "Phase 2"])
def test_golden_payroll_file(approved: Office, phase: str) -> None:
    """What the treasurer gets: a line for each entry of a day, weekly sums and the pay of each organizer."""
    golden.same(
        FOLDER / f"{phase.lower().replace(' ', '-')}.csv", payroll_csv(approved.payroll(phase)).replace("\r\n", "\n")
    )


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "es"])
def test_golden_pages_to_sign(approved: Office, language: str, tmp_path: Path) -> None:
    """One page an organizer, as text: the first three of phase 2."""
    pdf = tmp_path / "pages.pdf"
    pdf.write_bytes(payroll_pdf(approved.payroll("Phase 2"), language))
    made = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout

    pages = made.split("\f")[:-1]
    assert len(pages) == len(approved.payroll("Phase 2").sheets)
    golden.same(FOLDER / f"phase-2-{language}.txt", "\n----\n".join(pages[:3]))
