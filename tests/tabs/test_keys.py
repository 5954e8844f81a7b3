"""Every output tab says whose row one is, so that what people write beside it can stay with it."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import UTC, date, datetime

import pytest
from invariants.conftest import LOCAL, workbook_of
from workbooks.margins import publish

import toolkit.tabs
from toolkit.jobs.keeping import keys
from toolkit.jobs.sync import sync
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.tabs.declared import Output
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab, TabColumn
from toolkit.workbooks.memory import MemoryWorkbook

OUTPUTS = {
    output.title: output
    for module in pkgutil.iter_modules(toolkit.tabs.__path__)
    for output in vars(importlib.import_module(f"toolkit.tabs.{module.name}")).values()
    if isinstance(output, Output)
}
# Several lists side by side, hidden: nobody writes there; and lines that are people's alone.
WITHOUT = {"Chart Data", "Own Corrections"}


@pytest.mark.parametrize("title", sorted(OUTPUTS.keys() - WITHOUT))
def test_a_tab_declares_its_key(title: str) -> None:
    output = OUTPUTS[title]
    assert output.key, f"{title} has no key: say in its Output which columns tell whose row one is"
    assert {*output.key, *output.apart} <= output.columns.keys()


def laid(output: Output, *rows: int) -> Tab:
    """The tab with these rows, each cell another than in every other row."""

    def cell(column: TabColumn, row: int) -> Cell:
        if column.format in ("date", "moment"):
            return date(2023, 1, row)
        return f"{column.heading} {row}" if column.format in ("text", "tick", "link") else row

    columns = output.columns
    return Tab(
        output.title,
        output.title,
        tuple(columns.values()),
        tuple([] if c.people else [cell(c, row) for row in rows] for c in columns.values()),
        output.what,
        key=tuple(columns[name].heading for name in output.key),
        apart=tuple(columns[name].heading for name in output.apart),
    )


@pytest.mark.parametrize("title", sorted(OUTPUTS.keys() - WITHOUT - {"Loose Notes"}))
def test_what_people_write_beside_a_row_stays_with_it(title: str) -> None:
    """In their own columns and right of the table: rows change places, one goes, one comes."""
    output, book = OUTPUTS[title], MemoryWorkbook({"Roster": [["Person ID"], ["Ada"]]})
    publish(book, laid(output, 1, 2, 3))
    wide = len(output.columns)
    spots = [n for n, column in enumerate(output.columns.values(), 1) if column.people]
    spots += [wide + 1, wide + 3]
    for row in (1, 2, 3):
        for n in spots:
            book.edit(title, 3 + row, n, f"note {n} of {row}")
    publish(book, laid(output, 4, 3, 1))
    rows = [line + [None] * (wide + 3 - len(line)) for line in book.rows(title)[3:6]]
    assert [[line[n - 1] for n in spots] for line in rows] == [
        [None] * len(spots),
        [f"note {n} of 3" for n in spots],
        [f"note {n} of 1" for n in spots],
    ]
    assert [line[2] for line in book.rows("Loose Notes")[3:]] == [f"note {n} of 2" for n in spots]
    assert not plan(book.read(frozenset()), [laid(output, 4, 3, 1)], {})


@pytest.mark.slow
def test_a_key_is_one_row_s() -> None:
    """In a small local in which everything happens once."""
    outcome = sync(
        workbook_of(LOCAL),
        Settings(),
        as_of=date(2023, 3, 9),
        now=datetime(2023, 3, 9, 5, 7, tzinfo=UTC),
    )
    for tab in outcome.done.publication.tabs:
        if tab.key and not tab.apart:
            assert len(keys(tab)) == tab.n_rows, tab.title
