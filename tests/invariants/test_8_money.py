"""Invariant 8: money is Decimal, divided in cents, rounded once; approved figures never change."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.jobs.sync import Outcome
from toolkit.money import shares
from toolkit.workbooks.memory import MemoryWorkbook

Sync = Callable[..., Outcome]


@given(cents=st.integers(0, 10_000_000), weeks=st.integers(1, 60))
def test_shares_are_whole_cents_that_sum_to_the_stipend(cents: int, weeks: int) -> None:
    """The whole remainder is on the last week."""
    stipend = Decimal(cents) / 100

    found = shares(stipend, weeks)

    assert sum(found) == stipend
    assert all(
        isinstance(share, Decimal) and share == share.quantize(Decimal("0.01")) for share in found
    )
    assert len(set(found[:-1])) <= 1
    assert 0 <= found[-1] - found[0] < Decimal(weeks) / 100


@pytest.mark.slow
def test_an_approved_week_keeps_its_figures_whatever_the_evidence_says_later(
    published: MemoryWorkbook, run: Sync
) -> None:
    """Rosa's first week is approved at 3.5 hours; then somebody adds ten more to it."""
    headings = published.rows("Timesheets")[2]

    def cell(name: str) -> object:
        row = next(
            row
            for row in published.rows("Timesheets")
            if row and row[0] == "Rosa|Phase 1|2023-02-06"
        )
        return row[headings.index(name)] if headings.index(name) < len(row) else None

    at = next(
        n
        for n, row in enumerate(published.rows("Timesheets"), 1)
        if row and row[0] == "Rosa|Phase 1|2023-02-06"
    )
    published.edit("Timesheets", at, headings.index("Certified") + 1, "R")
    published.edit("Timesheets", at, headings.index("Approved by") + 1, "Dana Staff")
    run(published, date(2023, 3, 10))
    assert (cell("State"), cell("Logged"), cell("Stipend share")) == (
        "Approved",
        3.5,
        Decimal("156.25"),
    )

    published.edit("Hours", 4, 1, "2023-02-08")
    published.edit("Hours", 4, 2, "Rosa")
    published.edit("Hours", 4, 4, "10")
    run(published, date(2023, 3, 11))

    assert (cell("State"), cell("Logged"), cell("Stipend share")) == (
        "Changed since approval",
        3.5,
        Decimal("156.25"),
    )
    assert "13.5" in str(cell("Notes"))
