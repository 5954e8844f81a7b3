"""Sources: what toolkit.toml says of somebody's tabs, as the tables floor wants it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from toolkit.settings import Joined, Settings, TabSettings, ours_in
from toolkit.tables.columns import Hours, Number
from toolkit.tables.inputs import INPUTS
from toolkit.tables.source import LETTERS, Matrix, Source, Sources, Theirs
from toolkit.words import key


def sources_of(settings: Settings) -> Sources:
    """What toolkit.toml says of tabs, as the tables floor wants it."""
    return Sources(
        {title: tuple(map(source_of, several)) for title, several in settings.tabs.items()},
        settings.workbook.leave_alone,
    )


def source_of(said: TabSettings) -> Source:
    """One entry under [tabs], as the tables floor wants it."""
    return Source(
        workbook=said.workbook,
        tabs=said.tab,
        header_row=said.header_row,
        heading_lines=said.heading_lines,
        span=said.span or "",
        columns={
            ours_in(ours): Theirs(theirs.join, joined=True)
            if isinstance(theirs, Joined)
            else Theirs(theirs)
            for ours, theirs in said.columns.items()
        },
        own=said.own,
        values=said.values,
        constants=said.constants,
        sections=said.sections,
        skip_rows=frozenset(said.skip_rows),
        skip=said.skip,
        year=said.year,
        day_order=said.day_order or "",
        week=said.week or "",
        matrices=tuple(
            Matrix(ours_in(one.to), one.of, one.columns, one.values) for one in said.matrix
        ),
    )


def duration_headings(settings: Settings) -> frozenset[str]:
    """The keys of every heading under which a time-formatted cell is a length of time: hours, and
    minutes too.

    3:30 is no number of minutes, but it must be known as 3:30 to be told so. "" among them: under
    any heading.
    """
    columns = [
        column
        for table in INPUTS
        for column in table.columns
        if isinstance(column, (Hours, Number))
    ]
    headings = {key(column.heading) for column in columns}
    named: set[str] = set()
    for several in settings.tabs.values():
        for source in map(source_of, several):
            named.update(map(_heading_key(source), _lengths(source, headings)))
    return frozenset(
        named.union(key(spelling) for column in columns for spelling in column.spellings)
    )


def _lengths(source: Source, headings: Container[str]) -> Iterator[str]:
    """The headings of theirs below which numbers stand that may be lengths of time."""

    def ours(names: Iterable[str]) -> bool:
        return any(key(name.rpartition(".")[2]) in headings for name in names)

    for several, theirs in source.columns.items():
        if ours(several):
            yield from theirs.headings
    for matrix in source.matrices:
        if ours(matrix.to):
            yield from [""] if isinstance(matrix.columns, str) else matrix.columns


def _heading_key(source: Source) -> Callable[[str], str]:
    """How a heading is found in the tab; where no single cell says it, any column may be meant."""

    def found(said: str) -> str:
        many = source.heading_lines > 1 or source.header_row == 0
        return "" if many or LETTERS.fullmatch(said.strip()) else key(said)

    return found
