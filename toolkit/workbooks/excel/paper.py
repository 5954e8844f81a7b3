"""Paper: what of a tab is printed, so that nothing is smaller than 8 points."""

from __future__ import annotations

from textwrap import shorten, wrap

from xlsxwriter.worksheet import Worksheet

from toolkit.workbooks.cells import letters
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.excel.xml_text import visible

SMALLEST = 8.3 / 11  # of the usual size: 8 points, and a little for printers that set wider
MARGIN, TOP, BOTTOM = 0.3, 0.85, 0.6  # inches
WIDE, HIGH = (11 - 2 * MARGIN) * 96, (8.5 - TOP - BOTTOM) * 96  # pixels of a Letter page, landscape
ROW = 20  # pixels
USUAL = 64  # of a column that nobody gave a width
WIDER = 1.34  # so much wider is a column where the workbook's typeface is not there
_AS_IS = {"scale_with_doc": False}  # what stands at the top and the foot is never made smaller
LINE, LINES, MOST = 145, 2, 240  # signs in a line, lines, and signs at the top of a page


def columns(tab: Tab) -> int:
    """How many of the first columns go on paper: as many as fit a page at 8 points, and with charts
    as many as those reach.
    """
    room, fit, used = int(WIDE / SMALLEST), 0, 0
    for width in _widths(tab):
        if fit and used + width > room:
            break
        fit, used = fit + 1, used + width
    return fit


def _widths(tab: Tab) -> list[int]:
    """Of each column, in pixels; with charts also of those that these stand on."""
    widths = [0 if column.hidden else column.width * 7 + 5 for column in tab.columns]
    for chart in tab.charts:
        left = chart.place[1] - 1
        widths += [USUAL] * (left - len(widths))
        widths += [USUAL] * -(-(sum(widths[:left]) + chart.size[0] - sum(widths)) // USUAL)
    return widths


def _scale(tab: Tab) -> int:
    """In percent, so that the charts at the right are whole also in a wider typeface, as far as 8
    points allow.
    """
    across = max(sum(_widths(tab)[: c.place[1] - 1]) + c.size[0] for c in tab.charts)
    return min(100, max(-(-800 // 11), int(100 * WIDE / (across * WIDER))))


def area(tab: Tab) -> str:
    """The cells that are printed, from the headings on: what stands above is at the top of every
    page.
    """
    last = tab.heading_row + max(tab.n_rows + tab.room, 1)
    for chart in tab.charts:
        last = max(last, chart.place[0] + chart.size[1] // ROW)
    return f"$A${tab.heading_row}:${letters(columns(tab))}${last}"


def set_up(sheet: Worksheet, tab: Tab) -> None:
    """Landscape, headings on every page; at the top what the tab is, at the foot which tab, as of
    when, and the page.
    """
    sheet.set_landscape()
    sheet.set_margins(MARGIN, MARGIN, TOP, BOTTOM)
    if tab.charts:  # no page ends in the middle of one
        scale = _scale(tab)
        sheet.set_print_scale(scale)
        sheet.set_h_pagebreaks(_breaks(tab, int(HIGH * 100 / scale / ROW)))
    else:
        sheet.fit_to_pages(1, 0)
    if tab.heading_row > 1:
        sheet.set_header("&L&10 " + _top(tab.first_line), {"margin": 0.35, **_AS_IS})
    foot = tab.as_of.replace("&", "&&")
    sheet.set_footer(f"&L&A&C{foot}&R&P / &N", {"margin": 0.3, **_AS_IS})


def _top(line: str) -> str:
    """The first line as the top of a page, at most two lines; what is longer ends in dots."""
    told = shorten(visible(line), min(MOST, LINE * LINES), placeholder=" …").replace("&", "&&")
    return "\n".join(wrap(told, LINE)[:LINES])


def _breaks(tab: Tab, high: int) -> list[int]:
    """The rows after which a page ends, each page with as many whole charts as it holds."""
    starts = sorted({chart.place[0] - 1 for chart in tab.charts})
    ends = {
        start: max(c.place[0] + c.size[1] // ROW for c in tab.charts if c.place[0] - 1 == start)
        for start in starts
    }
    found, top = [], tab.heading_row - 1
    for start in starts:
        if ends[start] - top > high and start > top:
            found.append(start)
            top = start
    return found
