"""Whatever is printed of a tab is legible: nothing under 8 points, headings on every page."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from workbooks.conformance import DASHBOARD, DENSITY, TIMESHEETS, changes

from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.tabs.dashboard import DASHBOARD as OUR_DASHBOARD
from toolkit.tabs.dashboard import RIGHT, SHORT
from toolkit.tabs.follow_ups import FOLLOW_UPS
from toolkit.tabs.timesheets import OUTPUT
from toolkit.workbooks.desired import Chart, Tab, TabColumn
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.excel.paper import SMALLEST, WIDE, area, columns


def tab(*widths: int, hidden: int = 0) -> Tab:
    made = tuple(
        TabColumn(f"c{n}", width=width, hidden=n < hidden) for n, width in enumerate(widths)
    )
    return Tab("x", "X", made, tuple([1, 2] for _ in made))


def test_as_many_columns_as_fit_at_eight_points() -> None:
    assert columns(tab(30, 60, 60, 30)) == 4
    assert columns(tab(30, 60, 60, 40)) == 3
    assert columns(tab(30, 60, 60, 40, 60, hidden=1)) == 4
    assert columns(tab(900)) == 1
    assert 11 * WIDE / ((30 + 60 + 60 + 30) * 7 + 4 * 5) >= 8
    assert SMALLEST * 11 >= 8


def test_charts_are_printed_and_no_page_ends_inside_one(tmp_path: Path) -> None:
    """Two beside the figures, two below them, one far below: three pages."""
    series = DASHBOARD.charts[0]
    places = ((3, 4), (20, 4), (37, 1), (37, 4), (55, 1))
    charts: tuple[Chart, ...] = tuple(replace(series, place=at, size=(500, 340)) for at in places)
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY, replace(DASHBOARD, charts=charts)))
    sheet = openpyxl.load_workbook(path)["Dashboard"]

    assert [one.id for one in sheet.row_breaks.brk] == [36, 54]
    # A frame on the edge of a row would be on both pages.
    assert [one.anchor._from.rowOff > 0 for one in sheet._charts] == [True] * len(places)
    assert sheet.page_setup.scale * 11 / 100 >= 8
    assert sheet.print_area.startswith("'Dashboard'!$A$3:")
    assert sheet.print_area.endswith("$72")


def test_a_note_beside_peoples_blank_cells_ends_with_its_own(tmp_path: Path) -> None:
    """It would run on over the cells that are signed; its row stays one line high."""
    made = Tab(
        "x",
        "X",
        (
            TabColumn("Notes", width=11, clips=True),
            TabColumn("Long", width=11),
            TabColumn("Certified", width=9, people=True),
        ),
        (["1 check-in (0.5 h); 4 conversations", "short"], ["as long as this one is"] * 2, []),
    )
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), made))
    sheet = openpyxl.load_workbook(path)["X"]

    assert [sheet.cell(4, n).alignment.wrap_text for n in (1, 2)] == [True, None]
    assert [sheet.row_dimensions[row].height for row in (4, 5)] == [16, None]


@pytest.mark.slow  # LibreOffice prints it
def test_charts_are_whole_on_paper_where_the_typeface_is_another(
    soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    """A wide typeface in place of Calibri makes the columns wider, and with them the charts on
    them.
    """
    series = DASHBOARD.charts[0]
    charts = tuple(replace(series, place=(row, RIGHT), size=SHORT) for row in (4, 20))
    widths = [column.width for column in OUR_DASHBOARD.columns.values()]
    wide = replace(
        DASHBOARD,
        charts=charts,
        columns=tuple(TabColumn(f"c{n}", width=width) for n, width in enumerate(widths)),
        cells=tuple(["as wide as that"] for _ in widths),
    )
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY, wide))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"Calibri", b"DejaVu Sans")
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_pdf = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*to_pdf, str(path)], check=True, capture_output=True, timeout=180)
    told = subprocess.run(
        [pdftotext, "-layout", str(path.with_suffix(".pdf")), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout

    assert len([page for page in told.split("\f") if "Dashboard" in page]) == 1


def test_every_page_says_what_it_is_and_as_of_when(tmp_path: Path) -> None:
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    said = replace(DENSITY, first_line="Members & others · as of 1 March", as_of="as of 1 March")
    workbook.apply(changes(workbook.read(frozenset()), said))
    sheet = openpyxl.load_workbook(path)["Density"]

    assert sheet.oddHeader.left.text == "Members && others · as of 1 March"
    assert [sheet.oddFooter.left.text, sheet.oddFooter.center.text, sheet.oddFooter.right.text] == [
        "&A",
        "as of 1 March",
        "&P / &N",
    ]
    assert (sheet.print_title_rows, sheet.print_area) == ("$3:$3", "'Density'!$A$3:$E$6")
    assert area(replace(TIMESHEETS, cells=((), (), (), (), ()))) == "$A$3:$E$4"


def test_follow_ups_are_printed_down_to_the_phone_and_timesheets_fit_a_laptop() -> None:
    def printed(made: dict[str, TabColumn]) -> list[str]:
        tab = Tab("x", "X", tuple(made.values()), tuple([] for _ in made))
        return [column.heading for column in tab.columns[: columns(tab)]]

    assert printed(dict(FOLLOW_UPS.columns))[-1] == "Phone"
    assert printed(dict(OUTPUT.columns)) == [one.heading for one in OUTPUT.columns.values()]
    assert sum(one.width * 7 + 5 for one in OUTPUT.columns.values()) + 48 <= 1366


@pytest.mark.slow  # a workbook is synced, and printed by LibreOffice
def test_every_output_tab_is_printed_at_eight_points_or_more(
    soffice: str, pdftotext: str, tmp_path: Path
) -> None:
    """LibreOffice prints the sample. Calibri comes with Excel only: in its place a typeface that is
    as narrow.
    """
    path = tmp_path / "organizing.xlsx"
    size = {"people": 400, "organizers": 6, "conversations": 500}
    write_sample(ExcelWorkbook.create(path), seed=7, **size)
    now = datetime(2023, 3, 15, tzinfo=UTC)
    done = sync(ExcelWorkbook(path), Settings(), as_of=now.date(), now=now)
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"Calibri", b"Liberation Sans Narrow")
    narrow = tmp_path / "narrow.xlsx"
    with zipfile.ZipFile(narrow, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    to_pdf = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*to_pdf, str(narrow)], check=True, capture_output=True, timeout=180)
    pdf = narrow.with_suffix(".pdf")
    told = subprocess.run(
        [pdftotext, "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout

    heights: dict[str, list[float]] = defaultdict(list)
    ours = {one.title for one in done.done.plan.tabs if not one.hidden}
    for page in told.split("<page ")[1:]:
        words = [(float(b) - float(t), float(t), word) for _, t, b, word in _across(page)]
        foot = " ".join(word for _, top, word in words if top > 560)
        title = next((one for one in sorted(ours, key=len)[::-1] if foot.startswith(one)), None)
        if title:
            heights[title] += [high for high, top, _ in words if 60 < top < 560]
    # Liberation Sans Narrow is 1.15 times as high as its size.
    points = {title: sorted(found)[len(found) // 10] / 1.15 for title, found in heights.items()}

    assert set(points) == ours
    assert {title: size for title, size in points.items() if size < 8} == {}


def _across(page: str) -> list[tuple[str, ...]]:
    """Width, upper and lower end of the words that are written across and not upright."""
    each = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    found = [(float(r) - float(left), t, b, word) for left, t, r, b, word in re.findall(each, page)]
    return [
        (str(wide), top, bottom, word)
        for wide, top, bottom, word in found
        if wide <= (float(bottom) - float(top)) * 0.9 * len(word)
    ]
