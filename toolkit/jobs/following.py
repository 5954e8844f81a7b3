"""Following: tabs and columns that people renamed since the last sync are read as before, where
what they are called and what stands in them agree; whoever reads Data Issues is told.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from toolkit.errors import Refused
from toolkit.settings import Settings, TabSettings
from toolkit.tables import last_time
from toolkit.tables.claim import Claim
from toolkit.tables.drift import AGREE, Renamed, as_before, renamed
from toolkit.tables.footprints import Footprint, alike, below, footprints, headings, same, title_now
from toolkit.tables.kinds import rows as kinds
from toolkit.tables.origin import label_of
from toolkit.tables.problems import WARNING, Problem
from toolkit.tables.program import Program
from toolkit.tables.refusals import toml_name
from toolkit.tables.sketches import shared, sketch
from toolkit.tables.source import fits
from toolkit.words import key
from toolkit.workbooks.cells import Grid, Snapshot

Read = Callable[[Snapshot, Settings], Program]
Again = Callable[[Settings], Snapshot]
MOST_OF = 0.8  # of a tab's columns have to hold what they held


@dataclass(frozen=True)
class Moved:
    """A tab that was followed: what it was and is called, and how many of its columns hold what
    they held.
    """

    was: str
    now: str
    n: int
    of: int
    tables: tuple[str, ...]
    workbook: str = ""  # another one, as toolkit.toml names it


def read_following(
    snapshot: Snapshot, settings: Settings, read: Read, again: Again
) -> tuple[Snapshot, Program]:
    """The program of a workbook; where something of it is missed, that is looked for under another
    name. `read` reads a program, `again` the workbook, where settings name other tabs.

    Raises what `read` raises, where nothing was found instead.
    """
    refusal: Refused | None = None
    program: Program | None = None
    try:
        program = read(snapshot, settings)
        if not last_time.gone(program.claims, snapshot):
            return snapshot, program
    except Refused as fault:
        refusal = fault
    now, settings, moved = _tabs(snapshot, settings, again)
    own = {key(name) for several in settings.tabs.values() for one in several for name in one.own}
    titles = {(one.workbook, one.was): one.now for one in moved}
    columns = [one for one in renamed(now, _sounds, titles) if key(one.now) not in own]
    if moved or columns:
        with suppress(Refused):  # what was missed at first says more
            now = as_before(now, columns)
            after = read(now, settings)
            told = [*_tabs_told(moved, now), *_columns_told(columns, after, now)]
            return now, replace(after, problems=(*after.problems, *told))
    if program is None:
        assert refusal is not None
        raise refusal
    return snapshot, program


def _sounds(one: str, other: str) -> bool:
    """Whether two headings look alike, or may mean the same."""
    from toolkit.adopting.lexicon import meanings  # noqa: PLC0415 -- slow, only where one is missed

    if alike(one, other):
        return True
    means = {(each.table, each.headings) for each in meanings(one) if not each.own}
    return any((each.table, each.headings) in means for each in meanings(other))


def _tabs(
    snapshot: Snapshot, settings: Settings, again: Again
) -> tuple[Snapshot, Settings, list[Moved]]:
    """The workbook with tabs that are called something else now, and the settings that name them
    so.
    """
    from toolkit.adopting.lexicon import copied  # noqa: PLC0415 -- slow, only where one is missed

    now = snapshot
    moved: list[Moved] = []
    for was in footprints(snapshot):
        title, book = title_now(was, snapshot), was.book(snapshot)
        # One that says it is an old copy is none that goes on.
        for name in was.titles if title and copied(title) is None else ():
            if book is None or name in book.titles:
                continue
            named = _named(settings, name, next(iter(was.tables), ""), title, was.workbook)
            if named is None:
                continue
            # One that was followed before is read at once.
            read = now if book.grid(title) is not None else again(named)
            there = was.book(read)
            grid = there.grid(title) if there is not None else None
            n, of = _holding(was, grid) if grid else (0, 0)
            if of and n >= MOST_OF * of:
                now, settings = read, named
                moved.append(Moved(name, title, n, of, was.tables, was.workbook))
                break
    return now, settings, moved


def _named(settings: Settings, was: str, table: str, now: str, workbook: str) -> Settings | None:
    """Settings in which the source of a tab names it as it is called now; None where nobody can say
    which source that is.
    """
    if any(fits(now, pattern) for pattern in settings.workbook.leave_alone):
        return None
    tabs = dict(settings.tabs)
    for title, sources in tabs.items():
        changed = tuple(
            _with_title(one, was, now) if one.workbook == workbook else one for one in sources
        )
        if changed != sources:
            return replace(settings, tabs={**tabs, title: changed})
    if not table or workbook:
        return None
    sources = tabs.get(table, ())
    if len(sources) > 1 or any(one.tab for one in sources):
        return None
    one = sources[0] if sources else TabSettings()
    tabs[table] = (replace(one, tab=(now,)),)
    return replace(settings, tabs=tabs)


def _with_title(one: TabSettings, was: str, now: str) -> TabSettings:
    tab = tuple(now if same(title, was) else title for title in one.tab)
    if tab == one.tab and any(fits(was, title) for title in tab):
        tab = (*tab, now)  # it was of a pattern that it no longer fits
    return one if tab == one.tab else replace(one, tab=tab)


def _holding(was: Footprint, grid: Grid) -> tuple[int, int]:
    """How many columns of a tab hold what they held, of those that are remembered."""
    there = [sketch(below(grid, was.row, spot)) for spot in headings(grid, was.row)]
    known = [trace for trace in was.columns.values() if trace.sketch]
    holding = [any(shared(trace.sketch, now).share >= AGREE for now in there) for trace in known]
    return sum(holding), len(known)


def _tabs_told(moved: list[Moved], snapshot: Snapshot) -> Iterator[Problem]:
    for one in moved:
        label = label_of(one.now, snapshot.others.get(one.workbook))
        for table in one.tables or ("",):
            line = f"[tabs.{toml_name(table)}] tab = {_quoted(one.now)}"
            fault = kinds.RENAMED_TAB(was=one.was, now=one.now, n=one.n, of=one.of, line=line)
            yield Problem(WARNING, table, label, None, None, "", fault)


def _columns_told(
    columns: list[Renamed], program: Program, snapshot: Snapshot
) -> Iterator[Problem]:
    for one in columns:
        label = label_of(one.tab, snapshot.others.get(one.workbook))
        for table, heading in _meant(one, program):
            line = (
                f"[tabs.{toml_name(table)}] columns = {{ {_quoted(heading)} = {_quoted(one.now)} }}"
            )
            fault = kinds.RENAMED_COLUMN(
                was=one.was, now=one.now, n=one.shared.n, of=one.shared.of, line=line
            )
            yield Problem(WARNING, table, label, one.row, heading, one.now, fault, one.position)


def _meant(one: Renamed, program: Program) -> Iterator[tuple[str, str]]:
    """What a column is read as: tables of ours, and their headings."""
    for title, claim in program.claims.items():
        for column in claim.table.columns:
            if any(_from(claim, spot, one) for spot in claim.standing.get(column.name, ())):
                yield title, column.heading


def _from(claim: Claim, position: int, one: Renamed) -> bool:
    """Whether a column of a table is made of that column of a tab."""
    if claim.origin is None:
        return not one.workbook and claim.grid.title == one.tab and position == one.position
    held = claim.origin.columns.get(position)
    return held is not None and any(
        bool((abs(held[claim.origin.tab == number]) == one.position).any())
        for number, tab in enumerate(claim.origin.tabs)
        if tab.grid.title == one.tab and tab.workbook == one.workbook
    )


def _quoted(text: str) -> str:
    """A text as toolkit.toml writes it."""
    return json.dumps(text, ensure_ascii=False)
