"""The plan of a sync: every tab that has to change, counted, and printed so that a person can agree
to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from toolkit.errors import Refusal, Refused
from toolkit.plan.margins import Note, arranged, rows_mark
from toolkit.plan.rectangles import change
from toolkit.words import key, marked
from toolkit.workbooks.cells import Grid, Snapshot
from toolkit.workbooks.changes import Changes, TabChange
from toolkit.workbooks.desired import Tab

TAB_NAME_TAKEN = Refusal(
    Refused,
    "tab-name-taken",
    "The workbook has a tab “{title}” that the toolkit did not make, and it needs that "
    "name for its own. Nothing was written. Rename your tab (its cells stay as they "
    "are), then run again.",
)


@dataclass(frozen=True)
class PlanLine:
    """One tab in the plan."""

    title: str
    rows: int
    changed_cells: int
    new: bool
    why: tuple[str, ...]  # nothing where it stays as it is


@dataclass(frozen=True)
class Plan:
    """What would be written. False where nothing has to change."""

    changes: Changes
    tabs: tuple[Tab, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def changed_cells(self) -> int:
        return self.changes.changed_cells

    def joined(self, other: Plan) -> Plan:
        """This plan and another one on the same snapshot and with the same marks, as one."""
        tabs, base = (*self.tabs, *other.tabs), self.changes.base
        marks = {**self.changes.marks, **_new(base, rows_mark(base, tabs))}
        changes = replace(self.changes, tabs=(*self.changes.tabs, *other.changes.tabs), marks=marks)
        return Plan(changes, tabs)

    def lines(self) -> list[PlanLine]:
        """One line for each tab, also for those that stay as they are."""
        by_kind = {one.tab.kind: one for one in self.changes.tabs}
        lines = []
        for tab in self.tabs:
            one = by_kind.get(tab.kind)
            there = self.changes.base.owned(tab.kind)
            lines.append(
                PlanLine(
                    title=there.title if there else tab.title,
                    rows=tab.n_rows,
                    changed_cells=one.changed_cells if one else 0,
                    new=bool(one and one.existing is None),
                    why=why(one, there) if one else (),
                )
            )
        return lines


NEW, DATA, LOOKS, GROWN, NOTES = (
    marked("new"),
    marked("data"),
    marked("looks"),
    marked("grown"),
    marked("notes"),
)


def why(change: TabChange, before: Grid | None) -> tuple[str, ...]:
    """Why a tab is written: it is made; cells get another meaning; its formats, rules or charts are
    laid anew; it has more rows than ever; what people wrote beside its rows goes along.
    """
    if before is None:
        return (NEW,)
    told = {
        DATA: change.changed_cells > 0,
        LOOKS: change.restyle,
        GROWN: change.tab.heading_row + change.tab.n_rows > before.n_rows,
        NOTES: bool(change.moves or change.loose or change.unsaid or change.taken),
    }
    return tuple(reason for reason, so in told.items() if so)


def refuse_taken_names(snapshot: Snapshot, titles: Iterable[str]) -> None:
    """Refused where a person's tab has the name that an output tab needs."""
    theirs = {key(title): title for title, tag in snapshot.titles.items() if tag is None}
    for title in titles:
        if snapshot.owned(title) is None and key(title) in theirs:
            raise TAB_NAME_TAKEN(title=theirs[key(title)])


def notes(snapshot: Snapshot, tabs: Iterable[Tab]) -> list[Note]:
    """What people wrote beside rows that are no longer in these tabs."""
    found: list[Note] = []
    for tab in tabs:
        existing = snapshot.owned(tab.kind)
        if existing is not None:
            found += arranged(tab, existing, snapshot).notes
    return found


def plan(snapshot: Snapshot, tabs: Iterable[Tab], marks: Mapping[str, str]) -> Plan:
    """The existing tabs against the desired ones; what people wrote beside a row goes where the row
    goes.

    Raises `Refused` where a person's tab has the name that an output tab needs.
    """
    desired = tuple(tabs)
    refuse_taken_names(snapshot, (tab.title for tab in desired))
    changes = []
    for tab in desired:
        existing = snapshot.owned(tab.kind)
        there = arranged(tab, existing, snapshot) if existing is not None else None
        one = change(tab, existing, there)
        if one:
            changes.append(one)
    return Plan(
        Changes(
            snapshot, tuple(changes), _new(snapshot, {**marks, **rows_mark(snapshot, desired)})
        ),
        desired,
    )


def _new(snapshot: Snapshot, marks: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in marks.items() if snapshot.marks.get(name) != value}
