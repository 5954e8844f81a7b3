"""Every output tab says whose row one is, so that what people write beside it can stay with it."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import UTC, date, datetime

import pytest
from invariants.conftest import LOCAL, workbook_of

import toolkit.tabs
from toolkit.jobs.keeping import keys
from toolkit.jobs.sync import sync
from toolkit.settings import Settings
from toolkit.tabs.declared import Output

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
