"""Output tabs: a title, a sentence, the columns of a figure and how they show; nothing else can be
written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from toolkit.figures.declared import Figure, missing
from toolkit.figures.parts import Need, Part
from toolkit.tables.columns import Column as InputColumn
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import Program
from toolkit.tabs.as_cells import cells
from toolkit.words import day, say, say_many
from toolkit.workbooks.desired import Chart, Rule, Tab, TabColumn, View

# A table's title, and the name of one of its columns or None for the tab itself.
Source = tuple[str, str | None]
TALKS: Source = ("Conversations", None)
RATINGS: tuple[Source, ...] = (("Roster", "assessment"), ("Conversations", "assessment"))


@dataclass(frozen=True)
class Output:
    """One output tab. `columns` maps a figure's column to how it shows; `needs` are the input tabs
    it cannot do without.

    `what` is the template of the sentence in its first row. `figure` is what its columns come from:
    the notes on its headings, and which of them are blank for want of an input, follow from that
    declaration. `leans` are input tabs and columns (the
    first of several that would do) without which some of its columns are blank, and which: its
    first line says so. `key` are the columns that say whose row one is: what people type beside it
    goes where it goes; `apart` are those that tell rows of one key apart.
    """

    title: str
    what: str
    columns: Mapping[str, TabColumn]
    needs: tuple[str, ...] = ()
    frozen_columns: int = 0
    rules: tuple[Rule, ...] = ()
    hidden: bool = False
    filtered: bool = True
    leans: tuple[tuple[tuple[Source, ...], tuple[str, ...]], ...] = ()
    figure: type[Figure] | None = None
    key: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    noted: dict[str, tuple[TabColumn, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def stand_in(self) -> tuple[str, ...]:
        """The columns by which a row is known where somebody deleted that of the Person IDs."""
        if self.key[:1] != ("person_id",):
            return ()
        said = ("person", "first_name", "last_name", "worksite", *self.key[1:])
        return tuple(dict.fromkeys(name for name in said if name in self.columns))

    def missing(self, program: Program) -> list[str]:
        """The input tabs it needs that are not there."""
        return [title for title in self.needs if title not in program.there]

    def tab(
        self,
        program: Program,
        figure: pd.DataFrame,
        *,
        charts: Sequence[Chart] = (),
        rules: Sequence[Rule] = (),
        extra: Mapping[str, TabColumn] | None = None,
        views: Sequence[View] = (),
    ) -> Tab:
        """The figure laid out; `extra` are columns that depend on the data (one a structure test,
        say).
        """
        columns = dict(self.columns) | dict(extra or {})
        return Tab(
            kind=self.title,
            title=self.title,
            columns=self._noted(program.knobs.language, columns),
            cells=tuple([] if c.people else cells(figure[name]) for name, c in columns.items()),
            first_line=" · ".join(
                [first_line(program, self.what, self.missing(program)), *self._blanks(program)]
            ),
            frozen_columns=self.frozen_columns,
            rules=(*self.rules, *rules),
            charts=tuple(charts),
            hidden=self.hidden,
            filtered=self.filtered,
            views=tuple(views),
            key=tuple(columns[name].heading for name in self.key),
            apart=tuple(columns[name].heading for name in self.apart),
            stand_in=tuple(columns[name].heading for name in self.stand_in),
            as_of=as_of(program),
        )

    def _noted(self, language: str, columns: Mapping[str, TabColumn]) -> tuple[TabColumn, ...]:
        """The columns with what their headings say; worked out once for those that are declared."""
        declared = columns == self.columns
        if declared and language in self.noted:
            return self.noted[language]
        made = tuple(
            replace(c, note=self.note(language, name, c), clips=clips)
            for (name, c), clips in zip(columns.items(), _clipped(columns), strict=True)
        )
        if declared:
            self.noted[language] = made
        return made

    def _blanks(self, program: Program) -> list[str]:
        """Which of its columns are blank for want of an input, and of which; nothing where the
        whole tab is empty.
        """
        if self.missing(program):
            return []
        lacking = [
            (sources[0], names)
            for sources, names in self.leans
            if not any(program.has(*source) for source in sources)
        ]
        by_need: dict[Source, list[str]] = {}
        for part in self.figure.parts if self.figure else ():
            for need in missing(program, part) if part in self.columns else ():
                by_need.setdefault(_source(need), []).append(part)
        return [
            blank_without(program, source, ", ".join(self.columns[name].heading for name in names))
            for source, names in (*lacking, *by_need.items())
        ]

    def note(self, language: str, name: str, column: TabColumn) -> str:
        """What the heading says when it is pointed at: what the column means, and what blank
        does.
        """
        about = (
            next((p.about for p in self.figure.parts if p == name), None) if self.figure else None
        )
        note = column.note or (about.meaning if about else "")
        told = [say(language, note)] if note else []
        if about and about.blank:
            told.append(say(language, "Blank where {reason}.", reason=say(language, about.blank)))
        return " ".join(told)


def laid(widths: Mapping[Part, int], *, people: bool = False) -> dict[str, TabColumn]:
    """The columns of a tab from the parts of its figure, in this order, each with its width;
    `people`: they write there.
    """
    return {
        str(part): TabColumn(part.about.heading, part.about.form, width, people=people)
        for part, width in widths.items()
    }


def _clipped(columns: Mapping[str, TabColumn]) -> list[bool]:
    """Which would run on over the blank cells of people's column beside them."""
    made = list(columns.values())
    beside = [one.people for one in made[1:]] + [False]
    return [
        theirs and not one.people and not one.wraps
        for one, theirs in zip(made, beside, strict=True)
    ]


def framed(figure: type[Figure], rows: Sequence[Mapping[Part, Any]]) -> pd.DataFrame:
    """Values as the figure's frame, on their way to a tab: blank where a row does not say."""
    return pd.DataFrame(
        {part: [row.get(part) for row in rows] for part in figure.parts}, dtype="object"
    )


def _source(need: Need) -> Source:
    """The input to name for a need: of several that would do, the first."""
    first = need[0] if isinstance(need, tuple) else need
    return (
        (first.table.title, first.name) if isinstance(first, InputColumn) else (first.title, None)
    )


def blank_without(program: Program, source: Source, what: str) -> str:
    """That some figures are blank because an input tab, or a column of one, is not there."""
    (title, column), language = source, program.knobs.language
    if column is None or not program.has(title):
        return say(
            language, "{what}: blank, because the workbook has no tab {tabs}", what=what, tabs=title
        )
    heading = next(table for table in INPUTS if table.title == title).column(column).heading
    return say(
        language,
        "{what}: blank, because {tab} has no column {column}",
        what=what,
        tab=program.tabs[title],
        column=heading,
    )


def as_of(program: Program) -> str:
    """The day of the figures, in words."""
    language = program.knobs.language
    return say(language, "as of {day}", day=day(program.today, language, "d MMMM y"))


def first_line(program: Program, what: str, missing: Sequence[str]) -> str:
    """What a tab is, as of when, which tab is missing for it, and how many input rows could not be
    read.
    """
    language = program.knobs.language
    parts = [say(language, what), as_of(program)]
    if missing:
        parts.append(
            say(language, "empty, because the workbook has no tab {tabs}", tabs=", ".join(missing))
        )
    if program.rows_not_read:
        parts.append(
            say_many(
                language,
                "{n} row could not be read: see Data Issues",
                "{n} rows could not be read: see Data Issues",
                program.rows_not_read,
            )
        )
    else:
        parts.append(say(language, "every row could be read"))
    return " · ".join(parts)
