"""Forms: how a number, a day or a length of time shows in its cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from toolkit.workbooks.desired import Format, Tab

NUMBERS: Mapping[Format, str] = {
    "count": "#,##0",
    "hours": "0.00",
    "money": '"$"#,##0.00',
    "percent": "0.0%",
    "date": "yyyy-mm-dd",
    "time": "hh:mm",
    "moment": "yyyy-mm-dd hh:mm",
    "rating": "0",
}
FORMS: Mapping[type, str] = {
    timedelta: "[h]:mm",
    time: "hh:mm",
    date: "yyyy-mm-dd",
    datetime: "yyyy-mm-dd hh:mm",
}
_TIMELY: frozenset[Format] = frozenset({"date", "time", "moment"})


def own_forms(tab: Tab) -> dict[tuple[int, int], str]:
    """Cells that mean something else than a number in their column's form: sheet row and column →
    form.

    3:30 hours in a column of decimal hours is a length of time only where it is shown as one, which
    matters in an input tab; and a day is known as one only where it is shown as one.
    """
    found: dict[tuple[int, int], str] = {}
    forms = {kind: form for kind, form in FORMS.items() if not tab.kind or issubclass(kind, date)}
    columns = zip(tab.columns, tab.cells, tab.kinds, strict=True)
    for n, (column, cells, kinds) in enumerate(columns, 1):
        if column.format in _TIMELY or forms.keys().isdisjoint(kinds):
            continue
        for row, cell in enumerate(cells, tab.heading_row + 1):
            if form := forms.get(type(cell)):
                found[row, n] = form
    return found
