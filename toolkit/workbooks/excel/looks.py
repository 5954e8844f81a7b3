"""How the toolkit's tabs look: XlsxWriter makes each tab without its cells, to be put beside
people's own tabs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format as Look
from xlsxwriter.worksheet import Worksheet

from toolkit.workbooks.cells import Link, letters
from toolkit.workbooks.desired import Format, Rule, Tab, TabColumn
from toolkit.workbooks.excel.charts import Ranges, draw
from toolkit.workbooks.excel.forms import NUMBERS, own_forms
from toolkit.workbooks.excel.heights import goes_on
from toolkit.workbooks.excel.paper import set_up
from toolkit.workbooks.excel.xml_text import visible
from toolkit.workbooks.palette import HEADING, PAPER, TAB_COLOUR, THEIRS, THEIRS_BELOW

AUTHOR = "toolkit"  # of the notes on headings
LAST_ROW = 1_048_576
BESIDE = 26  # columns to the right of a shared table in which people may write what they like
_MOST_LINKS = 65_530
_LONGEST_URL = 2_079
_MOST_CHOICES = 255  # characters of a dropdown's list

_CENTRED: frozenset[Format] = frozenset({"rating", "tick", "yesno", "date", "time", "moment"})
_RIGHT: frozenset[Format] = frozenset({"count", "number", "hours", "money", "percent"})
_LEFT: frozenset[Format] = frozenset({"text", "link"})
_LARGE: Mapping[str, Any] = {"font_size": 20, "bold": True}
_LINE, _LINK = "#D9D9D9", "#0072B2"


@dataclass(frozen=True)
class CellComment:
    """A person's comment on a cell of a shared tab: it gets a frame of its own beside the
    toolkit's.
    """

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Drawn:
    """A tab to be drawn, with people's comments and its charts' numbers."""

    tab: Tab
    notes: tuple[CellComment, ...] = ()
    ranges: Mapping[int, Ranges] | None = None  # by a chart's place in `tab.charts`


def shells(drawn: Sequence[Drawn]) -> bytes:
    """A throw-away workbook with one sheet for each tab, in order: all of its looks and none of its
    texts.

    Row 1 and the heading row hold blank cells that carry the look of that place, the `usual_row`
    those of its columns, and elsewhere in the table only a cell that looks unlike its column.
    """
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    looks = _Looks(book)
    for one in drawn:
        _draw(book, book.add_worksheet(worksheet_class=_Sheet), visible(one), looks)
    book.close()
    return out.getvalue()


def usual_row(tab: Tab) -> int:
    """The row whose blank cells look as their columns do: the first of the table, and below it
    where cells look unlike their columns.
    """
    unlike = tab.row_formats or tab.large[1] or own_forms(tab)
    return tab.heading_row + 1 + (tab.n_rows if unlike else 0)


class _Sheet(Worksheet):
    """A sheet whose rules use no function but those that every Excel has: XlsxWriter would look for
    each of the 150 newer ones in each rule, also in the text it compares with.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


class _Looks:
    """Formats by what they say, so that each is made once."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Look] = {}

    def __call__(self, **says: Any) -> Look:
        form = tuple(sorted(says.items()))
        if form not in self._made:
            self._made[form] = self._book.add_format(says)
        return self._made[form]


def _cell(column: TabColumn, *, own: bool) -> dict[str, Any]:
    """What a column's cells look like. In people's columns nothing is forced to be text: a formula
    stays possible.
    """
    says: dict[str, Any] = {"valign": "top"}
    if column.format in NUMBERS:
        says["num_format"] = NUMBERS[column.format]
    elif column.format == "text" and not own and not column.people:
        says["num_format"] = "@"
    if column.format in _CENTRED:
        says["align"] = "center"
    if column.format == "link":
        says |= {"font_color": _LINK, "underline": 1}
    if goes_on(column):
        says["text_wrap"] = True
    if own and column.format in _LEFT:
        says |= {"align": "left", "indent": 1}  # else a number to the left runs into the text
    if own and column.people:
        says |= {"locked": False, "bg_color": THEIRS_BELOW}
    return says


def _heading(column: TabColumn, *, own: bool) -> dict[str, Any]:
    """Light on dark; dark on light over a column that is people's in a tab of the toolkit."""
    says: dict[str, Any] = {
        "bold": True,
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": _LINE,
    }
    ink, paper = (HEADING, THEIRS) if column.people and own else (PAPER, HEADING)
    if column.format in _CENTRED | _RIGHT:
        says["align"] = "center" if column.format in _CENTRED else "right"
    elif own:
        says["indent"] = 1
    return says | {"font_color": ink, "bg_color": paper}


def _draw(book: xlsxwriter.Workbook, sheet: Worksheet, drawn: Drawn, looks: _Looks) -> None:
    tab = drawn.tab
    own = bool(tab.kind)
    usual = usual_row(tab)
    for n, column in enumerate(tab.columns):
        says = _cell(column, own=own)
        cell = looks(**says, bottom=1, bottom_color=_LINE) if own else looks(**says)
        hidden = {"hidden": True} if column.hidden else {}
        sheet.set_column(n, n, column.width, looks(**says), hidden)
        sheet.write_blank(tab.heading_row - 1, n, None, looks(**_heading(column, own=own)))
        sheet.write_blank(usual - 1, n, None, cell)
        if column.format == "number":
            for row, form in enumerate(tab.row_formats, tab.heading_row):
                shown = _cell(replace(column, format=form), own=own)
                sheet.write_blank(row, n, None, looks(**shown, bottom=1, bottom_color=_LINE))
        for row in range(tab.large[1]):
            form = column.format
            if form == "number" and tab.row_formats:
                form = tab.row_formats[row]
            shown = _cell(replace(column, format=form), own=own) | {"valign": "vcenter"}
            shown |= _LARGE if column.heading == tab.large[0] else {}
            spot = tab.heading_row + row
            sheet.write_blank(spot, n, None, looks(**shown, bottom=1, bottom_color=_LINE))
        if column.note:
            sheet.write_comment(
                tab.heading_row - 1, n, column.note, {"author": AUTHOR, "x_scale": 2}
            )
        if column.format == "link" and n < len(tab.cells):
            _link(sheet, tab, n, cell)
        _advise(sheet, tab, n, column)
    for (row, place), its_form in own_forms(tab).items():
        says = _cell(tab.columns[place - 1], own=own) | {"num_format": its_form}
        sheet.write_blank(row - 1, place - 1, None, looks(**says))
    if tab.heading_row > 1:
        sheet.set_row(0, 24)
        sheet.write_blank(
            0, 0, None, looks(bold=True, font_size=14, font_color=HEADING, valign="vcenter")
        )
    for note in drawn.notes:
        sheet.write_comment(note.row - 1, note.column - 1, note.text or " ", {"author": AUTHOR})
    for rule in tab.rules:
        _colour(sheet, tab, rule, looks)
    _lay_out(sheet, tab, looks)
    for n, chart in enumerate(tab.charts):
        if drawn.ranges and n in drawn.ranges:
            draw(book, sheet, chart, drawn.ranges[n])


def _lay_out(sheet: Worksheet, tab: Tab, looks: _Looks) -> None:
    """Frozen headings, filter, protection and print."""
    sheet.freeze_panes(tab.heading_row, tab.frozen_columns)
    if tab.filtered and tab.columns:
        sheet.autofilter(
            tab.heading_row - 1, 0, tab.heading_row - 1 + max(tab.n_rows, 1), len(tab.columns) - 1
        )
    if tab.kind:
        sheet.set_tab_color(TAB_COLOUR)
    if tab.kind and tab.shared:
        _protect(sheet, tab, looks)
    sheet.hide_gridlines(1)
    set_up(sheet, tab)


def _protect(sheet: Worksheet, tab: Tab, looks: _Looks) -> None:
    """Beside people's columns nothing is typed over or sorted by mistake; without a password, so
    nobody is locked out.
    """
    sheet.set_column(len(tab.columns), len(tab.columns) + BESIDE - 1, None, looks(locked=False))
    sheet.protect(
        options={
            "autofilter": True,
            "format_cells": True,
            "format_columns": True,
            "format_rows": True,
            "objects": True,
        }
    )


def _advise(sheet: Worksheet, tab: Tab, n: int, column: TabColumn) -> None:
    """A dropdown that advises and does not forbid."""
    choices = [choice for choice in column.choices if "," not in choice]
    if not choices or len(",".join(choices)) > _MOST_CHOICES:
        return
    below = tab.heading_row - 1 + max(tab.n_rows + tab.room, 1)
    last = LAST_ROW - 1 if not tab.kind else below
    sheet.data_validation(
        tab.heading_row,
        n,
        last,
        n,
        {"validate": "list", "source": choices, "error_type": "information", "show_error": False},
    )


def _link(sheet: Worksheet, tab: Tab, n: int, look: Look) -> None:
    made = 0
    for row, cell in enumerate(tab.cells[n], tab.heading_row):
        target = getattr(cell, "target", "")
        if isinstance(cell, Link) and _leads(target) and made < _MOST_LINKS:
            made += 1
            sheet.write_url(row, n, target, look, "x")


def _leads(target: str) -> bool:
    """Whether Excel can follow it: a place in the workbook, a page or an address of mail."""
    followed = target.startswith(("internal:", "https://", "http://", "mailto:"))
    return followed and len(target) <= _LONGEST_URL and visible(target) == target


def _colour(sheet: Worksheet, tab: Tab, rule: Rule, looks: _Looks) -> None:
    place = next(
        (n for n, column in enumerate(tab.columns) if column.heading == rule.heading), None
    )
    if place is None:
        return
    spot = f"${letters(place + 1)}{tab.heading_row + 1}"
    quoted = str(rule.value).replace('"', '""')
    value = f'"{quoted}"' if isinstance(rule.value, str) else repr(rule.value)
    formula = {
        "is": (
            f"{spot}={value}"
            if isinstance(rule.value, str)
            else f"AND(ISNUMBER({spot}),{spot}={value})"
        ),
        "below": f"AND(ISNUMBER({spot}),{spot}<{value})",
        "at least": f"AND(ISNUMBER({spot}),{spot}>={value})",
        "filled": f"LEN({spot})>0",
    }[rule.test]
    says: dict[str, Any] = {}
    if rule.fill:
        says["bg_color"] = rule.fill
    if rule.ink:
        says["font_color"] = rule.ink
    if rule.bold:
        says["bold"] = True
    first, last = (0, len(tab.columns) - 1) if rule.row else (place, place)
    below = tab.heading_row - 1 + max(tab.n_rows, 1) if tab.kind else LAST_ROW - 1
    sheet.conditional_format(
        tab.heading_row,
        first,
        below,
        last,
        {"type": "formula", "criteria": f"={formula}", "format": looks(**says)},
    )
