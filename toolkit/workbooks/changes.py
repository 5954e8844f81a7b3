"""What is to stand in a tab, and the rectangles of cells that have to change for it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from itertools import groupby
from typing import Literal, Protocol

from toolkit.workbooks.accepted import Accepted
from toolkit.workbooks.cells import Cell, Grid, Snapshot, same
from toolkit.workbooks.moves import Moves, heading_mark
from toolkit.workbooks.palette import HEADING, TAB_COLOUR, THEIRS, THEIRS_BELOW
from toolkit.workbooks.returned import Returned
from toolkit.workbooks.whole import Whole

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
"""How a column shows: `count` 1,234 · `number` as it is · `hours` two decimals · `money` $1,250.00 · `percent` 12.5% ·
`date` · `time` of day · `moment` date and time · `rating` a centred digit · `tick` centred ✓ or ✗ · `yesno` a checkbox ·
`link` a `cells.Link`."""


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

    @property
    def n_rows(self) -> int:
        """How many data rows it has."""
        return max((len(column) for column in self.cells), default=0)

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


@dataclass(frozen=True)
class Rectangle:
    """New values for a block of cells; `row` and `column` (1-based) are its top left corner. None
    empties a cell.
    """

    row: int
    column: int
    values: tuple[tuple[Cell, ...], ...]  # rows of cells

    def without(self, spots: Collection[tuple[int, int]]) -> Iterator[Rectangle]:
        """What is left of it without some cells (row and column)."""
        whole = [
            [(row, column) in spots for column, _ in enumerate(line, self.column)]
            for row, line in enumerate(self.values, self.row)
        ]
        if not any(map(any, whole)):
            yield self
            return
        for row, line in enumerate(self.values, self.row):
            cells = enumerate(line, self.column)
            for out, some in groupby(cells, key=lambda cell: (row, cell[0]) in spots):
                run = list(some)
                if not out:
                    yield Rectangle(row, run[0][0], (tuple(cell for _, cell in run),))


@dataclass(frozen=True)
class TabChange:
    """What has to happen to one tab: `existing` is None where it has to be made.

    Where whole rows or columns go elsewhere first (`moves`), `existing` is the tab as it stands
    after that, and the rectangles are written upon it. `loose` are cells of people's, by row and
    column, that are emptied because what stood there is kept in Loose Notes by the same write;
    `taken` are those of people's that another tab of the same write has from then on.
    `unsaid` are cells that lose a comment likewise. `stale` are cells right of the table that were
    the toolkit's own, such as those of a column that somebody doubled. `looked`: every column was
    told ours or people's, so that a heading of ours may stand over theirs too.
    """

    tab: Tab
    existing: Grid | None
    rectangles: tuple[Rectangle, ...]
    restyle: bool
    moves: Moves = field(default_factory=Moves)
    loose: frozenset[tuple[int, int]] = frozenset()
    unsaid: frozenset[tuple[int, int]] = frozenset()
    stale: frozenset[tuple[int, int]] = frozenset()
    looked: bool = False
    taken: frozenset[tuple[int, int]] = frozenset()

    @property
    def title(self) -> str:
        """The title it has or will get: people may have renamed it, and that name stays."""
        return self.existing.title if self.existing else self.tab.title

    @cached_property
    def changed_cells(self) -> int:
        """How many cells get another meaning than they have."""
        if self.existing is None:
            return sum(
                cell is not None for r in self.rectangles for row in r.values for cell in row
            )
        return sum(
            not same(self.existing.cell(r.row + i, r.column + j), cell)
            for r in self.rectangles
            for i, row in enumerate(r.values)
            for j, cell in enumerate(row)
        )


@dataclass(frozen=True)
class Changes:
    """Everything one atomic write does. `base` is the snapshot that it was planned on; `accepted`
    is what people said yes to, in tabs of their own; `returned` what is put back of theirs;
    `removed` are tabs of ours that go.
    """

    base: Snapshot
    tabs: tuple[TabChange, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)  # marks that get another value
    accepted: tuple[Accepted, ...] = ()
    returned: tuple[Returned, ...] = ()
    removed: tuple[Grid, ...] = ()

    @property
    def changed_cells(self) -> int:
        ours = sum(change.changed_cells for change in self.tabs)
        theirs = sum(one.changed_cells for one in self.accepted)
        return ours + theirs + sum(len(one.cells) for one in self.returned)

    def __bool__(self) -> bool:
        return bool(self.tabs or self.marks or any(self.accepted) or self.returned or self.removed)


@dataclass(frozen=True)
class Receipt:
    """What a write did."""

    changed_cells: int
    calls: int


class Workbook(Protocol):
    """The one door to a spreadsheet. Every backend passes the same conformance suite."""

    where: str

    @property
    def calls(self) -> int:
        """Requests made so far: Sheets calls on Google, file reads and writes on Excel."""
        ...

    def read(self, titles: Container[str]) -> Snapshot:
        """Every tab whose title has one of these keys (`words.key`), and every tab the toolkit
        made (or those that `asking.Own` names), in one batch.
        """
        ...

    def glimpse(self, titles: Collection[str]) -> tuple[Grid, ...]:
        """The first rows (`cells.GLIMPSED`) of the tabs with these titles, to see what they are."""
        ...

    def apply(self, changes: Changes) -> Receipt:
        """All of it or nothing. Refused (`errors.Refused`) where it would touch a cell that belongs
        to people.
        """
        ...

    def whole(self) -> Whole:
        """Everything in it: the file's own bytes, or every tab with what was typed into its
        cells.
        """
        ...

    def version(self) -> str | None:
        """What changes whenever anybody changes the workbook, where that is cheap to ask; None
        elsewhere.
        """
        ...

    def __enter__(self) -> Workbook:
        """Holds the workbook against a second run (`errors.TryLater`) until it is left."""
        ...

    def __exit__(self, *exc: object) -> None: ...
