"""Backup: a dated copy of the whole workbook, and the old ones gone by number and age."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from toolkit import files
from toolkit.jobs.copies import Copies, Retention
from toolkit.jobs.reading import local_time, speak_as_kept
from toolkit.jobs.standing import columns_there
from toolkit.settings import Settings
from toolkit.words import LANGUAGES, key, marked, say
from toolkit.workbooks.cells import Snapshot, letters
from toolkit.workbooks.changes import Workbook
from toolkit.workbooks.whole import Whole

PAGE, BACKUP_MARK = "Backup", "backup"
NOT_HELD = (
    marked(
        "colours, widths and notes that people gave to their tabs, dropdowns, filters, merged cells"
    ),
    marked("charts: the next sync draws the toolkit's own again"),
    marked("who may see and edit it, and its version history"),
    marked("formulas at their place: what each showed stands there, the formula in the list below"),
)


@dataclass(frozen=True)
class Backup:
    """A copy that was made. `exact`: byte for byte. `gone`: older copies that were taken away."""

    file: Path
    tabs: int
    size: int
    exact: bool
    formulas: int
    gone: int


def backup(
    workbook: Workbook, settings: Settings, *, now: datetime, out: Path | None = None
) -> Backup:
    """Keeps a copy in the folder `out` (else that of `[keeping]` in toolkit.toml) and takes away
    those that are over. `Refused` where it cannot be written; what is there stays then.
    """
    with workbook:
        whole = workbook.whole()
    speak_as_kept(whole.snapshot)
    file = copy_kept(workbook, whole, settings, now=now, out=out)
    copies = copies_of(workbook, whole.snapshot, settings, out)
    return Backup(
        file,
        len(whole.snapshot.titles),
        file.stat().st_size,
        whole.raw is not None,
        sum(map(len, whole.formulas.values())),
        copies.prune(Retention(settings.keeping.keep, settings.keeping.days), now),
    )


def copy_kept(
    workbook: Workbook, whole: Whole, settings: Settings, *, now: datetime, out: Path | None = None
) -> Path:
    """The copy alone: nothing older is taken away."""
    data = whole.raw if whole.raw is not None else as_excel(whole, now)
    return copies_of(workbook, whole.snapshot, settings, out).add(data, now)


def copies_of(
    workbook: Workbook, snapshot: Snapshot, settings: Settings, out: Path | None = None
) -> Copies:
    """Where the copies of a workbook are."""
    folder = out or settings.path(settings.keeping.folder)
    path = Path(getattr(workbook, "published_in", "") or workbook.where)
    if path.suffix in (".xlsx", ".xlsm"):
        return Copies(folder, path.stem, path.suffix)
    return Copies(folder, files.safe_name(snapshot.name, "workbook"))


def as_excel(whole: Whole, now: datetime) -> bytes:
    """The copy of a spreadsheet that is no file: an Excel file with all values, the toolkit's tabs
    with their formats and marks, and a last tab that says what it does not hold.
    """
    from toolkit.workbooks.excel.copying import Page, copied, titled  # noqa: PLC0415 -- slow import

    snapshot, titles = whole.snapshot, titled(whole.snapshot)
    page, n = PAGE, 1
    while key(page) in map(key, titles.values()):
        n += 1
        page = f"{PAGE} ({n})"
    columns = {grid.title: columns_there(grid) for grid in snapshot.grids if grid.tag}
    rows = list(_told(whole, titles, now))
    return copied(snapshot, columns, Page(page, rows, BACKUP_MARK))


def _told(whole: Whole, titles: dict[str, str], now: datetime) -> Iterator[list[str]]:
    """What the last tab says: of when it is, what it lacks, the tabs whose names Excel cannot have,
    and every formula.
    """
    snapshot = whole.snapshot
    language = next((one for one in LANGUAGES if (snapshot.locale or "").startswith(one)), "en")
    when = f"{local_time(snapshot, now):%Y-%m-%d %H:%M}"
    yield [say(language, "Copy of “{name}” as it stood on {when}", name=snapshot.name, when=when)]
    yield [say(language, "It holds what every cell showed. It does not hold:")]
    yield from (["– " + say(language, line)] for line in NOT_HELD)
    yield []
    yield [say(language, word) for word in (_TAB, _CELL, _FORMULA)]
    yield from ([short, "", title] for title, short in titles.items() if short != title)
    for title, found in whole.formulas.items():
        for (row, column), formula in sorted(found.items()):
            yield [titles[title], f"{letters(column)}{row}", formula]


_TAB, _CELL = marked("Tab"), marked("Cell")
_FORMULA = marked("Formula, or the tab's own title")
