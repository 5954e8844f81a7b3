"""Desired: a tab of ours as it should be: what it holds and how it looks, in whatever program."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Literal

from toolkit.workbooks.cells import Cell
from toolkit.workbooks.moves import heading_mark
from toolkit.workbooks.palette import HEADING, TAB_COLOUR, THEIRS, THEIRS_BELOW

Format = Literal[
    "text",
    "count",
    "number",
    "hours",
    "money",
    "percent",
    "date",
    "time",
    "moment",
    "rating",
    "tick",
    "yesno",
    "link",
]
"""How a column shows: `count` 1,234 · `number` as it is · `hours` two decimals ·
`money` $1,250.00 · `percent` 12.5% · `date` · `time` of day · `moment` date and time ·
`rating` a centred digit · `tick` centred ✓ or ✗ · `yesno` a checkbox · `link` a `cells.Link`."""


LOOSE_NOTES = "Loose Notes"  # the kind of the tab that keeps people's notes whose row is gone


@dataclass(frozen=True)
class TabColumn:
    """One column of a tab. A `people` column is theirs: its heading is ours, its cells are never
    written.
    """

    heading: str
    format: Format = "text"
    width: int = 14  # characters
    people: bool = False
    note: str = ""  # the explanation that shows on the heading
    choices: tuple[str, ...] = ()  # a dropdown that advises and does not forbid
    hidden: bool = False  # for programs only, such as the key of a row
    wraps: bool = False  # long texts go on in the next line, also where the column is narrow
    clips: bool = False  # long texts end with the cell, where a blank one would let them run on


@dataclass(frozen=True)
class Rule:
    """A colour for cells of one column, by its heading; on the whole row with `row`.

    `test` compares the cell with `value`: "is" (text or number), "below", "at least", "filled".
    """

    heading: str
    test: Literal["is", "below", "at least", "filled"]
    value: str | float | None = None
    fill: str = ""  # #RRGGBB
    ink: str = ""
    bold: bool = False
    row: bool = False


@dataclass(frozen=True)
class Series:
    """One column of numbers in a chart."""

    heading: str
    colour: str
    line: bool = False  # drawn as a line over bars


@dataclass(frozen=True)
class Chart:
    """A native chart that reads its numbers from a tab of ours (`source`, by kind; rows are data
    rows, half-open).
    """

    title: str
    alt: str
    kind: Literal["bar", "column", "line"]
    source: str
    categories: str
    series: tuple[Series, ...]
    rows: tuple[int, int]
    place: tuple[int, int]  # 1-based row and column of its top left corner
    size: tuple[int, int] = (560, 320)  # pixels
    stacked: bool = False
    percent: bool = False
    axis: str = ""  # the title of the value axis


@dataclass(frozen=True)
class View:
    """One person's own filter on a tab that everybody shares, where the spreadsheet can (Google):
    rows with `value`; where `filled` names a heading too, only those that have something there.
    """

    title: str
    heading: str
    value: str
    filled: str = ""


@dataclass(frozen=True)
class Take:
    """A cell of people's that another tab has from this write on. `row` and `column` (1-based) are
    where it was read, `into` the kind of the other tab and the row and column there.

    Where the backend can, it is moved as it stands at that moment. `into` None: what was read there
    is written elsewhere in another form, and the cell is only emptied. `stays`: it is copied, since
    it says whose the others of its row are.
    """

    row: int
    column: int
    into: tuple[str, int, int] | None = None
    stays: bool = False


@dataclass(frozen=True)
class Tab:
    """A tab as it should be.

    With a `kind` it is the toolkit's own (tagged); without, it is an input tab that is made once
    and then belongs to people. `first_line` stands in row 1 of an output tab, headings in row
    `heading_row`, data below. `cells` holds one list a column, all of one length; for a `people`
    column the list is empty. `taken` are cells of people's that go elsewhere in the same write.
    """

    kind: str
    title: str
    columns: tuple[TabColumn, ...]
    cells: tuple[Sequence[Cell], ...]
    first_line: str = ""
    heading_row: int = 3
    frozen_columns: int = 0
    rules: tuple[Rule, ...] = ()
    charts: tuple[Chart, ...] = ()
    hidden: bool = False
    filtered: bool = True
    row_formats: tuple[
        Format, ...
    ] = ()  # how the `number` columns show in each data row, where rows differ
    views: tuple[View, ...] = ()
    key: tuple[str, ...] = ()  # the headings of the cells that say whose row one is
    apart: tuple[str, ...] = ()  # those that tell rows of one key apart
    stand_in: tuple[str, ...] = ()  # those that say it where the column of the key is gone
    foremost: bool = False  # whether it is the first of ours, where none of its neighbours stands
    as_of: str = ""  # what its pages say at the foot, on paper
    large: tuple[str, int] = ("", 0)  # a column, and how many of its first cells are in large type
    row_heights: tuple[int, ...] = ()  # in pixels, from the first data row on; else as their texts
    room: int = 0  # blank rows below the table in which people write rows of their own
    taken: tuple[Take, ...] = ()

    @cached_property
    def n_rows(self) -> int:
        """How many data rows it has."""
        return max((len(column) for column in self.cells), default=0)

    @cached_property
    def kinds(self) -> tuple[frozenset[type], ...]:
        """What kinds of cells each column has."""
        return tuple(frozenset(map(type, column)) for column in self.cells)

    @property
    def n_filled(self) -> int:
        """How many of its cells have something in them: its first line, its headings and the data
        of our own columns.
        """
        ours = [
            len(cells) - (cells.count(None) if type(None) in kinds else 0)
            for column, cells, kinds in zip(self.columns, self.cells, self.kinds, strict=True)
            if not column.people
        ]
        above = self.heading_row > 1 and bool(self.columns and self.first_line)
        return above + len(self.columns) + sum(ours)

    @property
    def shared(self) -> bool:
        """Whether people own some of its columns."""
        return any(column.people for column in self.columns)

    @cached_property
    def style(self) -> str:
        """A fingerprint of its looks: another one means that formats, rules or charts have to be
        laid anew.

        It ends in the marks of its headings and their number: what stands below another heading
        is people's.
        """
        looks = [
            [vars(column) for column in self.columns],
            [vars(rule) for rule in self.rules],
            [asdict(chart) for chart in self.charts],
            [self.heading_row, self.frozen_columns, self.hidden, self.filtered],
            [self.row_heights, self.room],
            self.row_formats,
            [vars(view) for view in self.views],
            [HEADING, THEIRS, THEIRS_BELOW, TAB_COLOUR],
            self.large,
        ]
        digest = hashlib.sha256(
            json.dumps(looks, sort_keys=True, default=str).encode()
        ).hexdigest()[:16]
        marks = "".join(heading_mark(column.heading) for column in self.columns)
        return f"{digest}.{marks}.{len(self.columns)}"
