"""Headings: which tables were found under which tabs, and which titles and headings look like a
slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.errors import ToolkitError
from toolkit.tables.claims import Claim, claims
from toolkit.tables.headings import Remap
from toolkit.tables.inputs import INPUTS
from toolkit.tables.parsing import blank, shown
from toolkit.words import Sentence, closest, key, sentence
from toolkit.workbooks.cells import Snapshot, letters

Line = tuple[bool, Sentence]


def tab_findings(snapshot: Snapshot, remaps: Mapping[str, Remap]) -> Iterator[Line]:
    """The tabs that were found, then each title and heading that nobody reads and that is nearly
    one of ours.
    """
    try:
        found = claims(snapshot, INPUTS, remaps)
    except ToolkitError as refused:
        yield False, sentence("{why}", why=refused.sentence)
        return
    there = {table.title for table in found}
    if not ("Roster" in there or {"Organizers", "Phases"} <= there):
        yield (
            False,
            sentence(
                "there is neither a Roster nor both Organizers and Phases, so there is nothing to"
                " publish; toolkit init makes the tabs that are missing"
            ),
        )
    else:
        names = ", ".join(table.title for table in INPUTS if table.title in there)
        yield (
            True,
            sentence("{n} of {all} are there: {names}", n=len(there), all=len(INPUTS), names=names),
        )
        without = ", ".join(table.title for table in INPUTS if table.title not in there)
        if without:
            yield (
                True,
                sentence("not there, and what needs them is left out: {names}", names=without),
            )
    yield from _titles(snapshot, {claim.grid.title for claim in found.values()}, there)
    for claim in found.values():
        yield from _headings(claim)


def _titles(snapshot: Snapshot, read: set[str], there: set[str]) -> Iterator[Line]:
    missing = [table.title for table in INPUTS if table.title not in there]
    for title, tag in snapshot.titles.items():
        near = closest(title, missing) if tag is None and title not in read else None
        if near:
            yield (
                False,
                sentence(
                    "the tab “{title}” is not read; if it is your {near} tab, call it so",
                    title=title,
                    near=near,
                ),
            )


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
