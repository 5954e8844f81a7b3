"""Native charts, as another program reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from workbooks.conformance import DASHBOARD, DENSITY, changes
from workbooks.excel.packages import faults, parts

from toolkit.workbooks.desired import Chart, Series, Tab, TabColumn
from toolkit.workbooks.excel import ExcelWorkbook

WEEKS = Tab(
    "weeks",
    "Weeks",
    (
        TabColumn("Week of", "date"),
        TabColumn("Talks", "count"),
        TabColumn("Tries", "count"),
        TabColumn("Goal", "count"),
    ),
    ([date(2023, 3, 6), date(2023, 3, 13), None], [4, 5, None], [9, -1, None], [6, 6, None]),
    first_line="x",
)
CHART = Chart(
    "Talks",
    "Talks a week: 4, then 5",
    "column",
    "weeks",
    "Week of",
    (Series("Talks", "#0072B2"), Series("Tries", "#E69F00"), Series("Goal", "#D55E00", line=True)),
    rows=(0, 2),
    place=(7, 2),
    stacked=True,
    axis="talks",
)


def drawn(path: Path, *charts: Chart) -> list[str]:
    """The charts of a tab that draws its own numbers, as XML."""
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), replace(WEEKS, charts=charts)))
    raw = path.read_bytes()
    assert faults(raw) == []
    assert len(openpyxl.load_workbook(path)["Weeks"]._charts) == len(charts)
    return [
        data.decode() for name, data in sorted(parts(raw).items()) if name.startswith("xl/charts/")
    ]


def test_columns_lie_on_each_other_under_a_straight_line(tmp_path: Path) -> None:
    (xml,) = drawn(tmp_path / "new.xlsx", CHART)
    assert (
        xml.count("<c:barChart>")
        == xml.count("<c:lineChart>")
        == xml.count('<c:smooth val="0"/>')
        == 1
    )
    assert '<c:grouping val="stacked"/>' in xml
    assert [f"Weeks!${column}$4:${column}$5" in xml for column in "ABCD"] == [True] * 4
    assert "<c:v>2023-03-06</c:v>" in xml
    assert "talks" in xml
    inside = parts((tmp_path / "new.xlsx").read_bytes())
    assert 'descr="Talks a week: 4, then 5"' in inside["xl/drawings/drawing1.xml"].decode()


def test_a_blank_is_a_gap_and_never_a_0(tmp_path: Path) -> None:
    """The third row is blank: neither kept as a number nor drawn as one."""
    (xml,) = drawn(
        tmp_path / "new.xlsx",
        replace(CHART, rows=(0, 3), kind="line", series=(Series("Talks", "#0072B2"),)),
    )

    values = xml.split("<c:val>")[1].split("</c:val>")[0]
    assert (values.count("<c:pt "), '<c:ptCount val="3"/>' in values, "<c:v>0</c:v>" in values) == (
        2,
        True,
        False,
    )
    assert '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>' in xml


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_bars_and_lines(tmp_path: Path, kind: str) -> None:
    one = replace(CHART, kind=kind, series=CHART.series[:1], stacked=False, percent=True)
    (xml,) = drawn(tmp_path / "new.xlsx", one)
    assert (f"<c:{kind}Chart>" in xml, 'formatCode="0%"' in xml) == (True, True)
    assert ('<c:orientation val="maxMin"/>' in xml) is (kind == "bar")


def test_a_number_below_nothing_is_seen(tmp_path: Path) -> None:
    """The axis begins at 0 only where no number is below it."""
    both = drawn(tmp_path / "new.xlsx", CHART, replace(CHART, rows=(0, 1)))
    assert ['<c:min val="0"/>' in xml for xml in both] == [False, True]


def test_a_chart_whose_numbers_are_nowhere_is_left_out(tmp_path: Path) -> None:
    wrong = [
        replace(CHART, source="nowhere"),
        replace(CHART, categories="Month"),
        replace(CHART, rows=(2, 2)),
    ]
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), replace(WEEKS, charts=tuple(wrong))))
    assert not [name for name in parts(path.read_bytes()) if "chart" in name]


def test_a_chart_is_drawn_from_a_tab_that_does_not_change(tmp_path: Path) -> None:
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), DENSITY))
    workbook.apply(changes(workbook.read(frozenset()), DENSITY, DASHBOARD))
    (xml,) = (
        data.decode()
        for name, data in parts(path.read_bytes()).items()
        if name.startswith("xl/charts/")
    )
    assert "Density!$A$4:$A$6" in xml
    assert "<c:v>0.5</c:v>" in xml


def test_a_worksite_with_a_control_sign_leaves_every_part_well_formed(tmp_path: Path) -> None:
    """Pasted from a PDF: in the chart's title, alternative text, names and numbers."""
    bad = "Maple\x02El\x0b & <Oak>\x1f"
    tab = replace(
        WEEKS,
        cells=([bad, "Oak", None], *WEEKS.cells[1:]),
        columns=(TabColumn(bad, note=bad), *WEEKS.columns[1:]),
        charts=(replace(CHART, title=bad, alt=bad, axis=bad, categories=bad),),
    )
    path = tmp_path / "new.xlsx"
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), tab))
    assert faults(path.read_bytes()) == []
    seen = "Maple\ufffdEl\ufffd &amp; &lt;Oak&gt;\ufffd"
    inside = parts(path.read_bytes())
    assert f'descr="{seen}"' in inside["xl/drawings/drawing1.xml"].decode()
    assert inside["xl/charts/chart1.xml"].decode().count(seen) >= 3
    assert ExcelWorkbook(path).read(frozenset()).grids[0].cell(4, 1) == bad
