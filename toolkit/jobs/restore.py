"""Restore: a kept copy put back, after it was shown what would change.

An Excel file is swapped in one step, and what is there is kept as a backup. Into a spreadsheet that
is no file the values go back, in one write: the toolkit's own tabs, and people's only where
somebody said so. Of that one a copy is made before, since nothing beside it keeps what was there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.jobs.backup import BACKUP_MARK
from toolkit.jobs.lease import refuse_under_way
from toolkit.jobs.put_back import put_back
from toolkit.jobs.reading import speak_as_kept
from toolkit.jobs.standing import as_it_stood, own_columns
from toolkit.words import marked
from toolkit.workbooks.cells import Cell, Formula, Grid, Snapshot, filled, number_of, same
from toolkit.workbooks.changes import Changes, TabChange, Workbook
from toolkit.workbooks.returned import Returned
from toolkit.workbooks.whole import EVERYTHING, Whole

COPY_NOT_FOUND = Refusal(
    Misused,
    "copy-not-found",
    "The copy that was named is no .xlsx or .xlsm file here. toolkit backup says where it puts"
    " them.",
)

COPY_OF_ANOTHER_KIND = Refusal(
    Misused,
    "copy-of-another-kind",
    "The copy ends in {copy} and the workbook in {workbook}: Excel would not open it under that"
    " name. Nothing was changed.",
)

Keep = Callable[[Workbook, Whole], Path]
NEW, GONE, CHANGED, SAME = (
    marked("comes back"),
    marked("goes"),
    marked("changes"),
    marked("stays"),
)
STAYS = marked("stays: only with --people")


@dataclass(frozen=True)
class RestoreLine:
    """What happens to one tab: `what`, and how many cells get another content."""

    title: str
    what: str
    cells: int
    people: bool

    @property
    def new(self) -> bool:
        """Whether the tab is not there now."""
        return self.what == NEW


@dataclass(frozen=True)
class Restored:
    """What a restore did or would do; `kept` is the copy of what stood there, where it made one."""

    lines: tuple[RestoreLine, ...]
    exact: bool
    done: bool
    kept: Path | None = None

    @property
    def cells(self) -> int:
        return sum(line.cells for line in self.lines)

    @property
    def changed(self) -> list[RestoreLine]:
        """The tabs that stand otherwise in the copy."""
        return [line for line in self.lines if line.what != SAME]


def restore(
    workbook: Workbook,
    copy: Path,
    *,
    today: date,
    people: bool,
    dry_run: bool,
    keep: Keep | None = None,
) -> Restored:
    """Puts the copy in the workbook's place. `people`: their tabs too, where it is no file; `keep`
    makes a copy of what stands there.

    Raises `Misused` where the copy is no workbook, `TryLater` where the workbook is open elsewhere.
    """
    from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow import

    if copy.suffix.casefold() not in (".xlsx", ".xlsm") or not copy.is_file():
        raise COPY_NOT_FOUND()
    kept = ExcelWorkbook(copy).read(EVERYTHING)
    main = getattr(workbook, "main", workbook)
    with main:
        if isinstance(main, ExcelWorkbook):
            now = main.read(EVERYTHING)
            speak_as_kept(now)
            if copy.suffix.casefold() != Path(main.where).suffix.casefold():
                raise COPY_OF_ANOTHER_KIND(copy=copy.suffix, workbook=Path(main.where).suffix)
            lines = tuple(_lines(now, kept))
            if not dry_run:
                main.replace(files.content(copy), now)
            return Restored(lines, exact=True, done=not dry_run)
        back = _of_google(kept)
        whole = main.whole()
        speak_as_kept(whole.snapshot)
        changes = changes_for(whole, back, today, people=people)
        lines = tuple(_lines(changes.base, back.snapshot, changes))
        before = None
        if not dry_run:
            refuse_under_way(main, changes.base)
            before = keep(main, whole) if keep else None
            main.apply(changes)
    return Restored(lines, exact=False, done=not dry_run, kept=before)


def _lines(now: Snapshot, kept: Snapshot, changes: Changes | None = None) -> Iterator[RestoreLine]:
    """A line for each tab; of ours by its kind, since people may have renamed it."""
    theirs = {one.title for one in changes.returned} if changes else set(kept.titles)
    matched = set()
    for grid in kept.grids:
        there = now.owned(grid.tag.kind) if grid.tag else now.grid(grid.title)
        matched.add(there.title if there else "")
        people = grid.tag is None
        cells = len(differing(there, grid))
        what = NEW if there is None else CHANGED if cells else SAME
        if people and cells and grid.title not in theirs:
            what, cells = STAYS, 0
        yield RestoreLine(there.title if there else grid.title, what, cells, people)
    for title, tag in now.titles.items():
        if title not in matched and title not in kept.titles:
            gone = not changes
            there = now.grid(title) if gone else None
            full = sum(map(filled, chain.from_iterable(there.columns))) if there else 0
            yield RestoreLine(title, GONE if gone else SAME, full, tag is None)


def differing(there: Grid | None, kept: Grid) -> list[tuple[int, int]]:
    """The places in which a tab means something else than its copy."""
    width = max(len(kept.columns), len(there.columns) if there else 0)
    height = max(kept.n_rows, there.n_rows if there else 0)
    return [
        (row, column)
        for column in range(1, width + 1)
        for row in range(1, height + 1)
        if not same(there.cell(row, column) if there else None, kept.cell(row, column))
    ]


def changes_for(now: Whole, kept: Whole, today: date, *, people: bool) -> Changes:
    """One write that puts a copy back into a spreadsheet: our tabs as they were, with what people
    have beside their rows now, and the marks; with `people` their own cells too, as the copy has
    them.
    """
    tabs = [as_it_stood(grid) for grid in kept.snapshot.grids if grid.tag]
    unset = dict.fromkeys(now.snapshot.marks, "")
    marks = {name: value for name, value in kept.snapshot.marks.items() if name != BACKUP_MARK}
    changes = put_back(now.snapshot, tabs, {**unset, **marks}, today)
    if not people:
        return changes
    changed = {one.tab.kind: one for one in changes.tabs}
    theirs = []
    for grid in kept.snapshot.grids:
        if grid.tag is None:
            theirs.append(_of_people(now, kept, grid))
            continue
        tab, there = as_it_stood(grid), now.snapshot.owned(grid.tag.kind)
        planned = changed.setdefault(
            grid.tag.kind, TabChange(tab, there, (), restyle=False, looked=True)
        )
        theirs.append(_beside(planned, grid))
    return replace(
        changes,
        tabs=tuple(changed.values()),
        returned=tuple(one for one in theirs if one is not None and one.cells),
    )


def _of_people(now: Whole, kept: Whole, grid: Grid) -> Returned:
    """A tab of people's as the copy has it: values, and formulas where they stood."""
    there = now.snapshot.grid(grid.title)
    typed = kept.formulas.get(grid.title, {})
    stands = now.formulas.get(grid.title, {})
    places = {spot for spot in differing(there, grid) if spot not in typed and spot not in stands}
    places |= {spot for spot in {*typed, *stands} if typed.get(spot) != stands.get(spot)}
    cells: dict[tuple[int, int], Cell] = {
        spot: Formula(typed[spot]) if spot in typed else grid.cell(*spot) for spot in sorted(places)
    }
    return Returned(grid.title, there, cells)


def _beside(planned: TabChange, grid: Grid) -> Returned:
    """People's columns of a tab of ours as the copy has them, and what they wrote right of it."""
    own = own_columns(grid)
    cells = {
        (row, column): grid.cell(row, column)
        for row, column in differing(planned.existing, grid)
        if column not in own and row > planned.tab.heading_row
    }
    return Returned(planned.title, planned.existing, cells)


def _of_google(kept: Snapshot) -> Whole:
    """A copy that `backup` made of a spreadsheet: without its last tab, which tells its formulas
    and real titles. Any other workbook as it is.
    """
    page = kept.grid(kept.marks.get(BACKUP_MARK, ""))
    if page is None:
        return Whole(kept)
    told = [[page.cell(row, n) for n in (1, 2, 3)] for row in range(1, page.n_rows + 1)]
    rows = [[str(cell or "") for cell in row] for row in told if row[2]]
    titles = {row[0]: row[2] for row in rows if not row[1]}
    formulas: dict[str, dict[tuple[int, int], str]] = {}
    for short, address, formula in rows:
        if formula.startswith("=") and address:
            formulas.setdefault(titles.get(short, short), {})[_place(address)] = formula
    grids = tuple(
        replace(grid, title=titles.get(grid.title, grid.title))
        for grid in kept.grids
        if grid.title != page.title
    )
    titled = {grid.title: grid.tag for grid in grids}
    return Whole(replace(kept, grids=grids, titles=titled), formulas=formulas)


def _place(address: str) -> tuple[int, int]:
    name = address.rstrip("0123456789")
    return int(address[len(name) :]), number_of(name)
