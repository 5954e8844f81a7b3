"""Tabs of the toolkit look like something to work with: formats, filter, colours, notes, links and print."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from workbooks.conformance import DENSITY, HOURS, TIMESHEETS, changes
from workbooks.excel.packages import faults

from toolkit.workbooks.cells import Link
from toolkit.workbooks.desired import Rule, Tab, TabColumn
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.palette import HEADING


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new.xlsx"


def drawn(path: Path, *tabs: Tab) -> Worksheet:
    """The first tab as another program reads it."""
    workbook = ExcelWorkbook.create(path)
    workbook.apply(changes(workbook.read(frozenset()), *tabs))
    assert faults(path.read_bytes()) == []
    return openpyxl.load_workbook(path)[tabs[0].title]


def test_formats_widths_frozen_headings_filter_and_print(path: Path) -> None:
    sheet = drawn(path, DENSITY)
    assert [sheet.cell(4, n).number_format for n in range(1, 6)] == [
        "General",
        "#,##0",
        "0.0%",
        "yyyy-mm-dd",
        "General",
    ]
    assert [sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows] == [
        "B4",
        "A3:E6",
        "$3:$3",
    ]
    assert round(sheet.column_dimensions["A"].width) == 25
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet["A3"].alignment.wrap_text
    assert sheet["A3"].fill.fgColor.rgb == HEADING.replace("#", "FF")
    assert sheet["A1"].font.bold
    assert sheet["A3"].comment.text == "The building people work in"
    assert sheet.sheet_properties.tabColor.rgb == "FF0072B2"
    assert not sheet.protection.sheet


def test_one_cell_that_means_a_length_of_time_does_not_make_its_column_one(path: Path) -> None:
    """3:30 in the first row of Hours, 4.5 below it; a day in a column of numbers shows as a day."""
    mixed = replace(
        HOURS, cells=([None] * 2, ["Rosa"] * 2, [timedelta(hours=3.5), 4.5], [None] * 2)
    )
    sheet = drawn(path, mixed)
    assert [sheet[f"C{row}"].number_format for row in (2, 3)] == ["[h]:mm", "0.00"]
    own = Tab("k", "K", (TabColumn("N", "number"),), ([date(2023, 3, 8), 4],))
    sheet = drawn(path.with_name("own.xlsx"), own)
    assert [sheet[f"A{row}"].number_format for row in (4, 5)] == ["yyyy-mm-dd", "General"]


def test_text_that_looks_like_a_formula_is_text(path: Path) -> None:
    cell = drawn(path, DENSITY)["A5"]
    assert (cell.value, cell.data_type) == ("=cmd|' /C calc'!A0", "s")


def test_links_lead_somewhere_and_bad_ones_are_text(path: Path) -> None:
    links = [
        Link("a", "internal:'It''s'!B2"),
        Link("b", "https://example.org/?a=1&b=2#x"),
        Link("c", "mailto:rosa@example.org"),
        Link("d", "javascript:alert(1)"),
        Link("e", "https://example.org/" + "x" * 3000),
        Link("f"),
        "g",
    ]
    sheet = drawn(
        path, Tab("links", "Links", (TabColumn("Link", "link"),), (links,), first_line="x")
    )
    assert [sheet.cell(n, 1).value for n in range(4, 11)] == list("abcdefg")
    found = [sheet.cell(n, 1).hyperlink for n in range(4, 11)]
    assert [one and (one.location or one.target) for one in found] == [
        "'It''s'!B2",
        "x",
        "mailto:rosa@example.org",
        None,
        None,
        None,
        None,
    ]
    assert found[1].target == "https://example.org/?a=1&b=2"


def test_colours_compare_as_the_rules_say(path: Path) -> None:
    columns = (TabColumn("State"), TabColumn("Hours", "hours"))
    rules = (
        Rule("State", "is", 'say "so"', fill="#009E73", row=True),
        Rule("State", "is", "MAP(Maple El)", bold=True),  # as a function of Excel is called
        Rule("Hours", "is", 4, ink="#D55E00"),
        Rule("Hours", "below", 1.5, fill="#E69F00"),
        Rule("Hours", "at least", 6, bold=True),
        Rule("Hours", "filled", fill="#BBBBBB"),
        Rule("Not there", "filled", fill="#BBBBBB"),
    )
    sheet = drawn(
        path, Tab("colours", "Colours", columns, (["a", "b"], [1, 2]), first_line="x", rules=rules)
    )
    found = [
        (str(one.sqref), rule.formula[0])
        for one in sheet.conditional_formatting
        for rule in one.rules
    ]
    assert found == [
        ("A4:B5", '$A4="say ""so"""'),
        ("A4:A5", '$A4="MAP(Maple El)"'),
        ("B4:B5", "AND(ISNUMBER($B4),$B4=4)"),
        ("B4:B5", "AND(ISNUMBER($B4),$B4<1.5)"),
        ("B4:B5", "AND(ISNUMBER($B4),$B4>=6)"),
        ("B4:B5", "LEN($B4)>0"),
    ]


def test_dropdowns_advise_and_do_not_forbid(path: Path) -> None:
    columns = (
        *TIMESHEETS.columns[:-1],
        replace(TIMESHEETS.columns[-1], choices=("Draft", "Certified")),
    )
    sheet = drawn(path, replace(TIMESHEETS, columns=columns))
    (dropdown,) = sheet.data_validations.dataValidation
    assert (str(dropdown.sqref), dropdown.formula1, dropdown.showErrorMessage) == (
        "E4:E6",
        '"Draft,Certified"',
        False,
    )
    long = TabColumn("Long", choices=tuple(f"choice {n}" for n in range(40)))
    sheet = drawn(path.with_name("long.xlsx"), Tab("x", "X", (long,), (["a"],), first_line="x"))
    assert list(sheet.data_validations.dataValidation) == []


def test_an_input_tab_has_its_formats_on_blank_rows_too(path: Path) -> None:
    """007 stays 007 in the next row a person fills in."""
    sheet = drawn(path, HOURS, DENSITY)
    formats = [sheet.column_dimensions[letter].number_format for letter in "ABCD"]
    assert formats == ["yyyy-mm-dd", "@", "0.00", "General"]
    assert (sheet["A2"].number_format, sheet["B3"].value, sheet["D2"].value) == (
        "yyyy-mm-dd",
        "007",
        True,
    )
    assert (sheet.freeze_panes, sheet.sheet_properties.tabColor) == ("A2", None)


def test_people_s_columns_are_not_forced_to_be_text(path: Path) -> None:
    """A person may write a formula there."""
    sheet = drawn(path, TIMESHEETS)
    assert sheet.column_dimensions["D"].number_format == "General"
    assert sheet["C3"].fill.fgColor.rgb != sheet["B3"].fill.fgColor.rgb


def test_a_tab_shared_with_people_is_protected_but_for_their_columns(path: Path) -> None:
    """Without a password; and what they keep beside it is theirs too."""
    sheet = drawn(path, TIMESHEETS)
    assert (sheet.protection.sheet, sheet.protection.password, sheet.protection.autoFilter) == (
        True,
        None,
        False,
    )
    assert [sheet.cell(4, n).protection.locked for n in range(1, 6)] == [
        True,
        True,
        False,
        False,
        True,
    ]
    assert [sheet.column_dimensions[name].protection.locked for name in "BCEF"] == [
        True,
        False,
        True,
        False,
    ]


def test_a_long_text_has_the_lines_it_needs(path: Path) -> None:
    """LibreOffice shows a wrapped text only where the row says how high it is."""
    columns = (TabColumn("A heading of several words", width=10), TabColumn("Why", width=40))
    sheet = drawn(
        path,
        Tab(
            "long", "Long", columns, (["a", "b", "c"], ["x" * 90, "short", "1\n2"]), first_line="x"
        ),
    )
    assert [sheet.row_dimensions[row].height for row in range(3, 7)] == [46, 46, None, 31]


def test_rows_of_one_column_may_show_their_numbers_each_in_its_way(path: Path) -> None:
    tab = Tab(
        "d",
        "D",
        (TabColumn("Figure"), TabColumn("Now", "number")),
        (["a", "b"], [3, 0.5]),
        first_line="x",
    )
    sheet = drawn(path, replace(tab, row_formats=("count", "percent")))
    assert [sheet.cell(row, 2).number_format for row in (4, 5)] == ["#,##0", "0.0%"]
    assert [sheet.cell(row, 2).value for row in (4, 5)] == [3, 0.5]
