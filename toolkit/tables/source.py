"""Source: what a person said of one of their tabs, so that it is read as a table of ours.

One value for one entry under `[tabs]` in toolkit.toml; everything that is absent is as the data
dictionary has it. Sheet columns are letters ("A"), rows are the sheet's own numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal

from toolkit.words import key

TITLE, FILE = "from title", "from file"  # constants that another place says
CELL = re.compile(r"from\s+([A-Za-z]{1,3})([1-9]\d*)")
LETTERS = re.compile(r"column\s+([A-Za-z]{1,3})")
SPAN = re.compile(r"([A-Za-z]{1,3})\s*:\s*([A-Za-z]{0,3})")


@dataclass(frozen=True)
class Theirs:
    """The columns of theirs that feed one or several of ours: their headings, or `column B`.

    Of several the first filled one holds, or all are `joined` with "; ", those
    of a name with a space.
    """

    headings: tuple[str, ...]
    joined: bool = False


@dataclass(frozen=True)
class Matrix:
    """Columns whose heading says something: one record for each filled cell below.

    `to`: ours, which the cells say; `of`: the heading of ours that their headings say (anything
    that is none of ours only groups). `columns`: their heading (or `column G`) → what it says, or a
    span of letters whose headings say it themselves. `values`: the words of these cells → ours.
    """

    to: tuple[str, ...]
    of: str
    columns: Mapping[str, str] | str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """One tab, or those of one pattern, as a source of a table.

    `columns`: ours, several where one column of theirs feeds several → theirs. `own`: theirs that
    would be taken for ours. `values`: a heading (ours, else theirs or `column H`) → their word →
    ours. `constants`: ours → what every row says where its own cell is blank. `sections`: ours →
    the letter of the column in which lines between the rows say it of those below.
    """

    workbook: str = ""
    tabs: tuple[str, ...] = ()
    header_row: int | None = None  # the last heading line; 0: there is none
    heading_lines: int = 1
    span: str = ""
    columns: Mapping[tuple[str, ...], Theirs] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    skip_rows: frozenset[int] = frozenset()
    skip: tuple[str, ...] = ()
    year: str = ""
    day_order: Literal["", "day first", "month first"] = ""
    week: Literal["", "begins", "ends"] = ""  # then, with a Saturday or Sunday that names it
    matrices: tuple[Matrix, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether all it says is which tab, which row of headings and what single columns are
        called: then the tab is read as it stands.
        """
        said = (self.workbook, self.span, self.own, self.values, self.constants, self.sections)
        rest = (self.skip_rows, self.skip, self.year, self.day_order, self.week)
        one = len(self.tabs) < 2 and not any(sign in tab for tab in self.tabs for sign in "*?")
        return (
            one
            and not any((*said, *rest, self.matrices))
            and self.header_row != 0
            and self.heading_lines == 1
            and all(
                len(ours) == 1
                and "." not in ours[0]
                and len(theirs.headings) == 1
                and not LETTERS.fullmatch(theirs.headings[0].strip())
                for ours, theirs in self.columns.items()
            )
        )


@dataclass(frozen=True)
class Sources:
    """All that was said of tabs: for each table (by its title) its sources in their order, and the
    titles and patterns of tabs that are nobody's table.
    """

    of: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    leave_alone: tuple[str, ...] = ()

    def alone(self, title: str) -> bool:
        """Whether a tab is to be left alone."""
        return any(fits(title, pattern) for pattern in self.leave_alone)

    @property
    def workbooks(self) -> tuple[str, ...]:
        """What the other workbooks are called that sources are in."""
        every = (source.workbook for several in self.of.values() for source in several)
        return tuple(dict.fromkeys(name for name in every if name))


def fits(title: str, pattern: str) -> bool:
    """Whether a title is the one that was named, or is like a pattern with * and ?: its case,
    accents and spaces make no difference.
    """
    if not any(sign in pattern for sign in "*?"):
        return key(title) == key(pattern)
    return fnmatchcase(_plain(title), _plain(pattern).replace("[", "[[]"))


def named(title: str) -> str:
    """The pattern that is a title: an asterisk in it is any one sign, and not any text."""
    return title.replace("*", "?")


def _plain(text: str) -> str:
    """A title or line as patterns are compared: the signs between its letters stay."""
    return "".join(key(sign) if sign.isalnum() else sign for sign in " ".join(text.split()))
