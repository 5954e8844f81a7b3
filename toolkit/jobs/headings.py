"""Headings: which tables were found under which tabs, and which titles and headings look like a
slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.errors import ToolkitError
from toolkit.jobs.read_as import read_as
from toolkit.jobs.unread import tabs_told, unread_tabs
from toolkit.tables.claim import Claim
from toolkit.tables.claims import claims
from toolkit.tables.inputs import INPUTS
from toolkit.tables.parsing import blank, shown
from toolkit.tables.source import Sources
from toolkit.words import Sentence, closest, key, sentence
from toolkit.workbooks.cells import Snapshot, letters
from toolkit.workbooks.changes import Workbook

Line = tuple[bool, Sentence]


def tab_findings(
    workbook: Workbook,
    snapshot: Snapshot,
    sources: Sources,
    found: Mapping[str, Claim] | None = None,
) -> Iterator[Line]:
    """The tabs that were `found` (or will be), then each tab that looks like one of ours and is not
    read, and each heading that is nearly one of ours.
    """
    if found is None:
        try:
            claimed = claims(snapshot, INPUTS, sources)
        except ToolkitError as refused:
            yield False, refused.words
            return
        found = {table.title: claim for table, claim in claimed.items()}
    tabs = unread_tabs(workbook, snapshot, found, sources)
    publishable = "Roster" in found or {"Organizers", "Phases"} <= found.keys()
    yield publishable, _enough(found, publishable, any(one.like == "Roster" for one in tabs))
    for line in read_as(found):
        yield True, line
    without = ", ".join(table.title for table in INPUTS if table.title not in found)
    if publishable and without:
        yield True, sentence("not there, and what needs them is left out: {names}", names=without)
    for one, line in tabs_told(tabs, found):
        # Last year's list may stay: it is no fault while the tab that is read has rows.
        yield one is None or (one.like in found and has_rows(found[one.like])), line
    for claim in found.values():
        yield from _headings(claim)


def _enough(found: Mapping[str, Claim], publishable: bool, alike: bool) -> Sentence:
    """What is there, or that nothing can be published; `alike`: a tab looks like a Roster."""
    if publishable:
        there = [table.title for table in INPUTS if table.title in found]
        names = ", ".join(there)
        return sentence(
            "{n} of {all} are there: {names}", n=len(there), all=len(INPUTS), names=names
        )
    if alike:
        return sentence(
            "there is neither a Roster nor both Organizers and Phases, so there is nothing to"
            " publish"
        )
    return sentence(
        "there is neither a Roster nor both Organizers and Phases, so there is nothing to"
        " publish; toolkit init makes the tabs that are missing"
    )


def has_rows(claim: Claim) -> bool:
    """Whether anybody filled a cell of a table's tab."""
    columns = (claim.grid.columns[position - 1] for position in claim.positions.values())
    return any(not blank(cell) for column in columns for cell in column[claim.heading_row :])


def _headings(claim: Claim) -> Iterator[Line]:
    taken = set(claim.positions.values())
    missing = [
        column.heading for column in claim.table.columns if column.name not in claim.positions
    ]
    for position in range(1, len(claim.grid.columns) + 1):
        cell = claim.grid.cell(claim.heading_row, position)
        if position in taken or blank(cell):
            continue
        near = closest(shown(cell), missing)
        if near and key(near) != key(shown(cell)):
            yield (
                False,
                sentence(
                    "“{heading}” ({tab}, column {letters}) is not read; if it is {near}, write"
                    " it so",
                    heading=shown(cell),
                    tab=claim.grid.title,
                    letters=letters(position),
                    near=near,
                ),
            )
