"""A claim: the rows of a tab below its headings, and where people find them."""

from __future__ import annotations

from toolkit.tables.claim import claim_of
from toolkit.tables.roster import Roster
from toolkit.workbooks.cells import Grid


def test_the_rows_of_a_tab_are_those_below_its_headings() -> None:
    """By the sheet's own numbers; nothing of such a tab was typed as something else."""
    claim = claim_of(Roster, Grid("List", [["x", "First name", "Ada", "Bo"], [None, "Last name"]]))
    assert (claim.heading_row, claim.rows.tolist()) == (2, [3, 4])
    assert claim.place(3, 1) == ("List", 3, 1)
    assert (claim.typed(3, 1), claim.typed(3, None)) == (None, None)
