"""Handed: what one person may see of the workbook, in a file of their own, with their name in every
tab.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.facts.contact import left_alone
from toolkit.facts.sight import Matter, Role, Scope, about, scope
from toolkit.facts.sight import matter as matter_of
from toolkit.facts.sight import sees as seen
from toolkit.jobs.known import Known
from toolkit.jobs.publication import publication
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.standing import outputs
from toolkit.jobs.viewers import Viewer, viewer_of
from toolkit.organizing.issue_heat import FEW
from toolkit.organizing.topics import TOTAL
from toolkit.plan import safety
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.tables.columns import Column as InputColumn
from toolkit.tables.columns import Date, Dollars, Hours, Percent, Time, WholeNumber, YesNo
from toolkit.tables.declared import Table
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import FRAMES, Program
from toolkit.tabs import sight
from toolkit.tabs.as_cells import cells
from toolkit.tabs.declared import Output
from toolkit.words import day, key, marked, say
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.desired import Format, Tab, TabColumn

NOTHING_FOR_THEM = Refusal(
    Misused,
    "nothing-for-them",
    "There is nothing in the workbook that a person of that role may see.",
)

FORMATS: Mapping[type[InputColumn], Format] = {
    Date: "date",
    Time: "time",
    Hours: "hours",
    Dollars: "money",
    Percent: "percent",
    WholeNumber: "number",
    YesNo: "yesno",
}
# What says whose a row is, the first that a table has.
OWNERS: Mapping[Role, tuple[str, ...]] = {
    Role.ORGANIZER: ("organizer", "organizers", "attendee", "asked_by", "person_id"),
    Role.REP: ("worksite", "person_id"),
}
AS_WHOM = {
    Role.STAFF: marked("staff: everything but notes"),
    Role.ORGANIZER: marked("organizer: their own people, talks and hours"),
    Role.REP: marked("representative: the people of their worksite"),
    Role.TREASURER: marked("treasurer: hours and money"),
}


@dataclass(frozen=True)
class Handed:
    """The file, whose it is, and how many tabs and rows are in it."""

    file: Path
    role: Role
    tabs: int
    rows: int


def hand(
    workbook: Workbook,
    settings: Settings,
    *,
    person: str,
    role: Role | None,
    out: Path | None,
    as_of: date | None,
    now: datetime,
) -> Handed:
    """Writes what that person may see into a new .xlsx file. Changes nothing in the workbook.

    `role` is needed where the workbook does not say it. Raises `Misused` where nobody is known by
    that name, `Refused` where the file is there.
    """
    from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow import

    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    safety.refuse_nothing_to_read(program)
    viewer = viewer_of(program, person, role)
    tabs = tuple(tabs_for(Known(program, snapshot), viewer))
    if not tabs:
        raise NOTHING_FOR_THEM()
    name = f"{viewer.role}-{files.safe_name(viewer.name, 'reader')}-{program.today.isoformat()}"
    file = out or Path(f"{name}.xlsx")
    made = ExcelWorkbook.create(file)
    with made:
        made.apply(plan(made.read(frozenset()), tabs, {}).changes)
    return Handed(file, viewer.role, len(tabs), sum(tab.n_rows for tab in tabs))


def tabs_for(known: Known, viewer: Viewer) -> Iterator[Tab]:
    """What the viewer sees: our tabs, then the input tabs, each with its columns and rows."""
    program = known.program
    sees = _Seeing(program, viewer)
    for tab in publication(known).tabs:
        output = outputs().get(tab.kind)
        if output is not None and not tab.hidden and seen(viewer.role, sight.about(output)):
            names = _names(output, tab)
            matters = [sight.matter(output, name) for name in names]
            yield from sees.of(tab, names, matters, _guards(output, names))
    for table in INPUTS:
        there = table.title in program.there and table.title in FRAMES
        if there and seen(viewer.role, about(table)):
            columns = _read(program, table)
            tab, names = _input_tab(program, table), [column.name for column in columns]
            yield from sees.of(tab, names, [matter_of(one) for one in columns], {})


def _names(output: Output, tab: Tab) -> list[str]:
    """The names of a tab's columns; those that depend on the data are told by how they show."""
    own = list(output.columns)
    more = ["test" if column.format == "tick" else "own" for column in tab.columns[len(own) :]]
    if output.title == "By Unit":
        more = ["figure"] * len(more)
    return [*own, *more]


def _guards(output: Output, names: Sequence[str]) -> dict[int, int]:
    """By column: the one that counts whom it could give away."""
    parts = {str(part): part.about.guard for part in (output.figure.parts if output.figure else ())}
    return {
        n: names.index(parts[name])
        for n, name in enumerate(names)
        if parts.get(name) and parts[name] in names
    }


def _read(program: Program, table: type[Table]) -> list[InputColumn]:
    """The columns that are there and were read; who somebody is stands under Person ID."""
    frame = getattr(program, FRAMES[table.title])
    return [
        column
        for column in table.columns
        if column.name in frame and (program.has(table.title, column.name) or column.required)
    ]


def _input_tab(program: Program, table: type[Table]) -> Tab:
    frame, columns = getattr(program, FRAMES[table.title]), _read(program, table)
    return Tab(
        kind=table.title,
        title=program.tabs.get(table.title, table.title),
        columns=tuple(
            TabColumn(column.heading, FORMATS.get(type(column), "text"), 18) for column in columns
        ),
        cells=tuple(cells(frame[column.name]) for column in columns),
    )


class _Seeing:
    """One viewer at a program: which columns, whose rows."""

    def __init__(self, program: Program, viewer: Viewer) -> None:
        self.program, self.viewer = program, viewer
        language = program.knobs.language
        self.line = say(
            language,
            "For {name} · {role} · {day} · not to be passed on",
            name=viewer.name,
            role=say(language, AS_WHOM[viewer.role]),
            day=day(program.today, language, "d MMMM y"),
        )
        people = program.roster
        mine = people["organizer"].map(_key) == key(viewer.organizer)
        if viewer.role is Role.REP:
            mine = people["worksite"].isin(viewer.worksites)
        self.mine = frozenset(people.loc[mine, "person_id"])
        alone = left_alone(program).reindex(people.index).fillna(False).astype(bool)
        self.alone = frozenset(people.loc[alone, "person_id"])

    def of(
        self,
        tab: Tab,
        names: Sequence[str],
        matters: Sequence[Matter],
        guards: Mapping[int, int],
    ) -> Iterator[Tab]:
        """The tab as they see it; nothing where there is nothing for them."""
        owner = next((o for o in OWNERS.get(self.viewer.role, ()) if o in names), None)
        scopes = [scope(self.viewer.role, one) for one in matters]
        if owner is None:
            scopes = [Scope.NONE if one is Scope.OWN else one for one in scopes]
        shown = [
            n for n, one in enumerate(scopes) if one is not Scope.NONE and not tab.columns[n].people
        ]
        if not shown:
            return
        own = any(scopes[n] is Scope.OWN for n in shown)
        rows = [
            row
            for row in range(tab.n_rows)
            if not own or owner is None or self._is_mine(owner, _at(tab, names.index(owner), row))
        ]
        if not rows:
            return
        headings = {tab.columns[n].heading for n in shown}
        yield replace(
            tab,
            kind=f"Handed {tab.kind}",
            columns=tuple(tab.columns[n] for n in shown),
            cells=tuple(self._column(tab, names, matters, guards, n, rows) for n in shown),
            first_line=self.line,
            rules=tuple(rule for rule in tab.rules if rule.heading in headings),
            charts=(),
            views=(),
            row_formats=tuple(tab.row_formats[row] for row in rows) if tab.row_formats else (),
            key=(),
            apart=(),
            stand_in=(),
            frozen_columns=min(tab.frozen_columns, len(shown)),
        )

    def _column(
        self,
        tab: Tab,
        names: Sequence[str],
        matters: Sequence[Matter],
        guards: Mapping[int, int],
        n: int,
        rows: Sequence[int],
    ) -> list[Cell]:
        person = names.index("person_id") if "person_id" in names else None
        language, found = self.program.knobs.language, []
        for row in rows:
            cell = _at(tab, n, row)
            if n in guards and _few(_at(tab, guards[n], row)) and not _of_all(tab, row):
                cell = say(language, "fewer than {n}", n=FEW)
            silent = person is not None and _at(tab, person, row) in self.alone
            found.append(None if silent and matters[n] is Matter.REACH else cell)
        return found

    def _is_mine(self, owner: str, cell: Cell) -> bool:
        if owner == "person_id":
            return cell in self.mine
        if owner == "worksite":
            return cell in self.viewer.worksites
        several = str(cell or "").split(", ")
        return key(self.viewer.organizer) in map(key, several)


def _at(tab: Tab, column: int, row: int) -> Cell:
    cells = tab.cells[column]
    return cells[row] if row < len(cells) else None


def _of_all(tab: Tab, row: int) -> bool:
    """Whether a row is of everybody: it gives nobody away."""
    spots = [n for n, column in enumerate(tab.columns) if column.heading in tab.key]
    return any(_at(tab, n, row) == TOTAL for n in spots)


def _few(cell: Cell) -> bool:
    return isinstance(cell, (int, float)) and not isinstance(cell, bool) and cell < FEW


def _key(name: object) -> str:
    return key(name) if isinstance(name, str) and not pd.isna(name) else ""
