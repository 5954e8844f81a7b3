"""The Reconciliation tab: what lists from outside say and the roster does not, until somebody has
said yes or no.

It is written by `toolkit import` (and by whatever else brings corrections from outside), never by a
sync: what people answered stays beside its line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.figures.declared import Figure
from toolkit.figures.parts import text
from toolkit.matching.differences import as_said, as_text
from toolkit.tables.parsing import NO, YES, shown
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import published
from toolkit.tabs.declared import Output, framed, laid
from toolkit.words import key, marked
from toolkit.workbooks.cells import Cell, Grid
from toolkit.workbooks.desired import Rule, Tab, TabColumn

TITLE = "Reconciliation"
HEADING_ROW = 3


class Reconciliation(Figure):
    """One row a difference between the roster and a list from outside."""

    title = "Reconciliation"
    source = "Reconciliation"
    keys = ("kind", "person_id", "person")

    kind = text("Kind", "What differs: New, Left, Moved, Became member, Dropped and so on.")
    person_id = text("Person ID", "Theirs on the roster.", blank="they are not on it")
    person = text("Person", "As the roster has the name, else as the list does.")
    worksite = text("Worksite", "Where they work; on the roster, else on the list.")
    on_roster = text("On the roster", "What stands there now.", blank="nothing does")
    on_list = text("On the list", "What Yes would make of it: a new row, or these cells.")
    evidence = text("Evidence", "What speaks for it, and what does not.")
    listed = text("List", "The file that says so.")


RECONCILIATION = Output(
    title=TITLE,
    figure=Reconciliation,
    key=("kind", "person_id", "person"),
    apart=("on_roster", "on_list"),
    what=marked(
        "What lists from outside say and the roster does not: Yes or No beside a line, then"
        " toolkit import --accept"
    ),
    needs=("Roster",),
    frozen_columns=3,
    columns={
        **laid({Reconciliation.kind: 20, Reconciliation.person_id: 10, Reconciliation.person: 22}),
        **laid({Reconciliation.worksite: 18, Reconciliation.on_roster: 40}),
        **laid({Reconciliation.on_list: 44, Reconciliation.evidence: 44}),
        **laid({Reconciliation.listed: 20}),
        "accept": TabColumn(
            "Accept",
            width=10,
            people=True,
            choices=("Yes", "No"),
            note=marked(
                "Yes: toolkit import --accept writes what stands in “On the list” into your tab."
                " No: it stays as it is, and is not asked about again."
            ),
        ),
    },
    rules=(
        Rule("Accept", "is", "Yes", fill="#DDEEDD", row=True),
        Rule("Accept", "is", "No", ink="#767676", row=True),
    ),
)


@dataclass(frozen=True)
class ReconciliationLine:
    """One line of the tab. `was` and `becomes` are by heading; `accept` is what people said, None
    where it is neither yes nor no; `unclear` where something stands there that is neither.
    """

    kind: str
    person_id: str
    person: str
    worksite: str
    was: Mapping[str, str]
    becomes: Mapping[str, str]
    evidence: str
    listed: str
    accept: bool | None = None
    row: int = 0  # where it stands
    unclear: bool = False

    @property
    def name(self) -> tuple[str, ...]:
        """What makes it this line, whoever wrote it and when."""
        parts = (self.kind, self.person_id, self.person, as_text(self.was), as_text(self.becomes))
        return tuple(map(key, parts))


def lines(grid: Grid | None) -> list[ReconciliationLine]:
    """The lines that stand in the tab, from the top."""
    rows = published(grid, RECONCILIATION.columns).to_dict("records")
    found = []
    for row in rows:
        said = {name: shown(value) for name, value in row.items()}
        found.append(
            ReconciliationLine(
                said["kind"],
                said["person_id"],
                said["person"],
                said["worksite"],
                as_said(said["on_roster"]),
                as_said(said["on_list"]),
                said["evidence"],
                said["listed"],
                _answer(said["accept"]),
                int(row["row"]),
                bool(said["accept"].strip()) and _answer(said["accept"]) is None,
            )
        )
    return found


def joined(wanted: Iterable[ReconciliationLine]) -> list[ReconciliationLine]:
    """The lines, those of one list that come to the same made one, which tells what each of them
    says.
    """
    found: dict[tuple[tuple[str, ...], str], ReconciliationLine] = {}
    for one in wanted:
        there = found.setdefault((one.name, one.listed), one)
        if one.evidence not in there.evidence:
            evidence = f"{there.evidence} {one.evidence}"
            found[one.name, one.listed] = replace(there, evidence=evidence)
    return list(found.values())


def is_answer(cell: Cell) -> bool:
    """Whether what stands under Accept is a yes or a no."""
    return _answer(shown(cell)) is not None


def _answer(said: str) -> bool | None:
    word = key(said) if key(said) else said.strip()
    return True if word in YES else False if word in NO else None


def reconciliation_tab(program: Program, wanted: Iterable[ReconciliationLine]) -> Tab:
    """The tab with these lines."""
    rows = [
        {
            Reconciliation.kind: one.kind,
            Reconciliation.person_id: one.person_id or None,
            Reconciliation.person: one.person,
            Reconciliation.worksite: one.worksite or None,
            Reconciliation.on_roster: as_text(one.was) or None,
            Reconciliation.on_list: as_text(one.becomes) or None,
            Reconciliation.evidence: one.evidence,
            Reconciliation.listed: one.listed,
        }
        for one in wanted
    ]
    return RECONCILIATION.tab(program, framed(Reconciliation, rows))
