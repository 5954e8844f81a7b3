"""What a run is about to change, in a file and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from workbooks.margins import calls

from toolkit.jobs.before import before, packed, unpacked
from toolkit.plan.plan import plan
from toolkit.workbooks.desired import Chart, Rule, Series, Tab, View
from toolkit.workbooks.memory import MemoryWorkbook

NOW = datetime(2023, 3, 9, 12, tzinfo=UTC)
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False),
    st.text(st.characters()),
    st.just("half \ud83d"),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=9)).map(lambda d: timedelta(seconds=d.seconds)),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
)


def roundtrip(tab: Tab, *cells: object):
    workbook = MemoryWorkbook()
    workbook.apply(plan(workbook.read(()), [calls("Ada")], {}).changes)
    for n, cell in enumerate(cells):
        workbook._sheets["Calls"].put(6, 8 + n, cell)
    base = workbook.read(())
    changes = plan(base, [tab], {"as_of": "2023-03-09"}).changes
    found = before(changes, run="1", command="sync", started=NOW)
    return found, unpacked(packed(found))


@pytest.mark.slow
@given(CELLS)
def test_every_kind_of_cell_comes_back(cell: object) -> None:
    """Excel's days, Google's numbers, half a sign."""
    found, again = roundtrip(calls("Bo"), cell)
    (one,), (other,) = found.tabs, again.tabs
    assert [list(column) for column in other.was.columns] == [
        list(column) for column in one.was.columns
    ]
    assert other.emptied == one.emptied


def test_a_tab_with_all_its_looks_comes_back() -> None:
    chart = Chart(
        "Density", "alt", "bar", "Calls", "Due", (Series("Due", "#000000"),), (0, 1), (1, 9)
    )
    tab = calls(
        "Bo",
        rules=(Rule("Due", "at least", 3.5, fill="#ffffff"),),
        charts=(chart,),
        views=(View("Rosa", "Organizer", "Rosa"),),
        row_formats=("count",),
    )
    found, again = roundtrip(tab)
    assert again.tabs[0].looks == found.tabs[0].looks
    assert again.tabs[0].looks.style == replace(tab, cells=again.tabs[0].looks.cells).style
    assert again.marks["as_of"] == (None, "2023-03-09")


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"format": 99}', b'{"format": 1}'])
def test_what_is_none_is_said(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(data)
