"""The profile of a workbook: what each tab and column is, how sure that is, and what a person still
has to say.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from toolkit.adopting.sheet import Name
from toolkit.tables.weekdays import weekday_named
from toolkit.words import Sentence

To = str | tuple[str, ...] | None
OWN = "my own"
NOBODY = "leave it alone"
NOTHING = "nothing"
ALSO = "also "


# Why a tab is left alone until a person answers: it says again what another one says, or what
# stands beside it on the same tab; it is a list from outside.
COPY, BESIDE, OUTSIDE = "copy", "beside", "outside"
STRANGERS = "strangers"  # why it is only asked about: nobody who keeps it is on the team


@dataclass(frozen=True)
class ColumnProfile:
    """One column. `to` is a heading of ours, several, "Table.Heading" of another table, or None
    where it is somebody's own. `of` is what the heading of a matrix column says.
    """

    heading: str
    column: str
    to: To = None
    confidence: float = 1.0
    ask: bool = False
    values: dict[str, str | None] = field(default_factory=dict)
    ask_values: tuple[str, ...] = ()
    of: dict[str, str] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    given: bool = False  # a person said that it is their own, or how it is read
    settled: bool = False  # a person said what its words mean
    guesses: tuple[tuple[str, str], ...] = ()  # what words that are asked about probably mean
    part: str = ""  # of a name of which another column says the rest: "First name", "Last name"
    direction: str = ""  # of a rating: "ours", "reversed", "" where nothing tells

    @property
    def rating(self) -> bool:
        """Whether it is read as a rating, which may run either way."""
        return isinstance(self.to, str) and self.to.rpartition(".")[2] in (
            "Assessment",
            "Intensity",
        )

    @property
    def worded(self) -> str:
        """The name under which a person says what its words mean: its heading, and ours where it
        is one of a matrix, whose columns have their words together.
        """
        return self.to if self.of and isinstance(self.to, str) else self.heading

    @property
    def says(self) -> str:
        """The heading of ours that its own heading says; "" where it says none, or only on which
        day of a week, and another column says of which.
        """
        of, said = next(iter(self.of.items()), ("", ""))
        return "" if of == "Date" and weekday_named(said) is not None else of

    def as_json(self) -> dict[str, Any]:
        said: dict[str, Any] = {
            "heading": self.heading,
            "column": self.column,
            "to": list(self.to) if isinstance(self.to, tuple) else self.to,
            "confidence": round(self.confidence, 2),
            "ask": self.ask,
        }
        if self.values:
            said["values"] = self.values
        if self.ask_values:
            said["ask_values"] = list(self.ask_values)
        if self.of:
            said["of"] = self.of
        return said


@dataclass(frozen=True)
class Question:
    """What only a person can say."""

    tab: str
    column: str
    text: Sentence
    options: tuple[str, ...] = ()
    about: str = ""  # column, words, direction, tab, year, week
    word: str = ""
    book: str = ""
    span: str = ""

    @property
    def name(self) -> Name:
        """The tab that it is about."""
        return self.book, self.tab, self.span

    def meaning(self, option: str) -> To:
        """What one of the options means; what is none of them was typed."""
        if option in (OWN, NOBODY, NOTHING):
            return None
        if self.about == "column" and " + " in option:
            return tuple(option.split(" + "))
        return option.removeprefix(ALSO) if self.about == "tab" else option

    def as_json(self, language: str = "en") -> dict[str, Any]:
        """The contract's form of it, its sentence in that language."""
        return {
            "tab": self.tab,
            "column": self.column or None,
            "text": self.text.said(language),
            "options": list(self.options),
        }


@dataclass(frozen=True)
class TabProfile:
    """One tab. `sources` tells where a constant comes from: "title", "file", a cell such as "B2",
    or "" where its text stands in a longer one.
    """

    tab: str
    table: str | None
    ask: bool = False
    header_row: int = 0
    heading_lines: int = 1
    constants: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)
    section_words: tuple[str, ...] = ()
    skip_rows: tuple[int, ...] = ()
    columns: tuple[ColumnProfile, ...] = ()
    records: int = 0
    skip_words: tuple[str, ...] = ()  # what lines that are skipped begin with
    year: str = ""
    asks_year: bool = False  # its dates leave their year out, and nothing here says it
    years: tuple[str, ...] = ()  # that the workbooks speak of, the likeliest first
    week: str = ""  # whether its weeks begin or end with the day that names them
    asks_week: bool = False  # that day is a Saturday or Sunday, and nothing here says it
    why: str = ""  # in a word, why a tab is asked about: "copy", "outside", "near"
    book: str = ""  # the other workbook it stands in
    span: str = ""  # its columns, where another table stands beside it on the same tab

    @property
    def name(self) -> Name:
        """What tells it from every other tab, and from what stands beside it on the same tab."""
        return self.book, self.tab, self.span

    def as_json(self) -> dict[str, Any]:
        return {
            **({"workbook": self.book} if self.book else {}),
            "tab": self.tab,
            "table": self.table,
            "ask": self.ask,
            "header_row": self.header_row,
            "constants": self.constants,
            "sections": self.sections,
            "skip_rows": list(self.skip_rows),
            "columns": [column.as_json() for column in self.columns],
        }

    def column(self, letter: str) -> ColumnProfile | None:
        return next((one for one in self.columns if one.column == letter), None)

    def names(self) -> frozenset[str]:
        """The headings of ours that stand here, or are said for all rows."""
        found = set(self.constants) | set(self.sections)
        for one in self.columns:
            if one.to is not None:
                found |= set(one.to) if isinstance(one.to, tuple) else {one.to}
                of = one.says
                first = one.to if isinstance(one.to, str) else one.to[0]
                if of:
                    found.add(f"{first.rpartition('.')[0]}.{of}".removeprefix("."))
        return frozenset(found)

    @property
    def is_left(self) -> bool:
        """Whether nobody reads it until a person has said what it is."""
        return self.ask and self.why in (COPY, BESIDE, OUTSIDE)

    def left_alone(self, ask: bool, why: str) -> TabProfile:
        """The same tab, whose columns nobody reads."""
        bare = tuple(
            ColumnProfile(one.heading, one.column, examples=one.examples) for one in self.columns
        )
        return replace(
            self,
            ask=ask,
            why=why,
            columns=bare,
            constants={},
            sources={},
            sections={},
        )


@dataclass(frozen=True)
class Profile:
    """A whole workbook, or several files read together."""

    tabs: tuple[TabProfile, ...]
    questions: tuple[Question, ...] = ()
