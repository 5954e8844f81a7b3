"""The two program phases in full for 24 organizers, as a person last read them: workbook, payroll file, pages to sign.

On every desk the same: what Excel and Google hold is compared with what stood in memory.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import golden
import pytest
from bothphases import Year, both_phases
from reopened import only, reopened
from workdays import OURS

from toolkit.prints.payroll_csv import payroll_csv
from toolkit.prints.payroll_pdf import payroll_pdf
from toolkit.tables.parsing import shown

FOLDER = Path(__file__).parent / "golden"
TABS = ("Timesheets", "Stipends", "Approvals")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def year(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Year]:
    with both_phases(request.param, tmp_path_factory.mktemp("year")) as year:
        yield year


def on(*kinds: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("year", kinds, indirect=True, scope="module")


def as_csv(year: Year, title: str) -> str:
    """A tab's table; amounts and hours as numbers, whatever the workbook keeps them as."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.heading for column in OURS[title].columns.values()])
    rows = year.office.table(title)[list(OURS[title].columns)]
    writer.writerows(
        [
            shown(round(float(cell), 9) if isinstance(cell, (int, float, Decimal)) else cell)
            for cell in row
        ]
        for row in rows.itertuples(index=False)
    )
    return out.getvalue()


@on("memory", "excel", "google")
def test_golden_tabs_and_payroll_file(year: Year) -> None:
    """Every week of everybody, what each has earned, the log of approvals, and the file that the treasurer got."""
    for title in TABS:
        golden.same(FOLDER / f"{title.lower()}.csv", as_csv(year, title))
    golden.same(
        FOLDER / "phase-1.csv", year.file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    )
    second = year.payroll("Phase 2")
    golden.same(FOLDER / "phase-2.csv", payroll_csv(second, "en").replace("\r\n", "\n"))
    for name, made in (("phase-1", year.payroll("Phase 1")), ("phase-2", second)):
        golden.same(
            FOLDER / f"{name}-lines.csv",
            payroll_csv(made, "en", lines=True).replace("\r\n", "\n"),
        )


@on("excel")
def test_golden_workbook(year: Year) -> None:
    """The treasurer's tabs as another program reopens them: cells, formats, notes, widths, and what is locked."""
    kept, now = FOLDER / "both-phases.xlsx", reopened(year.workbook, TABS)
    if os.environ.get("GOLDEN") == "write" and not (kept.exists() and reopened(kept, TABS) == now):
        only(year.workbook, TABS, kept)
    assert now == reopened(kept, TABS)


@on("memory")
@pytest.mark.parametrize("language", ["en", "es"])
def test_golden_pages_to_sign(year: Year, language: str, tmp_path: Path, pdftotext: str) -> None:
    """The treasurer's page and one an organizer, as text: the first three of phase 2."""
    pdf = tmp_path / "pages.pdf"
    made = year.payroll("Phase 2")
    pdf.write_bytes(payroll_pdf(made, language, file="phase-2-export-2.pdf"))
    said = subprocess.run(
        [pdftotext, "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout

    pages = said.split("\f")[:-1]
    assert len(pages) == 1 + len(made.sheets)
    golden.same(FOLDER / f"phase-2-{language}.txt", "\n----\n".join(pages[:4]))


@on("memory")
@pytest.mark.parametrize(
    ("phase", "stipend", "weeks", "people"),
    [("Phase 1", "1250.00", 8, 24), ("Phase 2", "1500.00", 4, 23)],
)
def test_both_phases_add_up_for_everybody(
    year: Year, phase: str, stipend: str, weeks: int, people: int
) -> None:
    """All but the last week of each is approved; entries, weeks and totals of the file agree, and so do the tabs. One
    organizer has left before phase 2."""
    made = year.payroll(phase)
    assert (len(made.sheets), made.copy) == (people, phase == "Phase 1")
    full = [sheet for sheet in made.sheets if len(sheet.weeks) == weeks - 1]
    assert {(sheet.share, sheet.expected) for sheet in full} == {
        (Decimal(stipend) / weeks * (weeks - 1), 48 / weeks * (weeks - 1))
    }
    assert len(full) >= 20
    rows = list(csv.DictReader(io.StringIO(payroll_csv(made, "en", lines=True), newline="")))
    for sheet in made.sheets:
        assert sheet.logged == sum(line.hours for week in sheet.weeks for line in week.lines)
        # Phase 1 pays Whole, phase 2 By week.
        reached = [
            week for week in sheet.weeks if week.logged >= week.expected or sheet.policy == "Whole"
        ]
        assert sheet.pay == sum(week.share for week in reached)
    totals = [Decimal(row["Pay"]) for row in rows if row["Line"] == "Total"]
    assert (sum(totals), len(totals)) == (made.pay, people)
    each = list(csv.DictReader(io.StringIO(payroll_csv(made, "en"), newline="")))
    assert sum(Decimal(row["To pay now"]) for row in each) == (0 if made.copy else made.pay)
    assert [Decimal(row["Paid in all"]) for row in each] == totals
    stipends = year.office.table("Stipends")
    mine = stipends[stipends["phase"] == phase]
    assert sum(mine["approved"]) == made.pay
    assert sum(mine["exported"]) == (made.pay if made.copy else 0)
