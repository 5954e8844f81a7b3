"""Pages: a report page for each local in one folder, and the one that leads to them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from toolkit import files
from toolkit.fleet.rolled_up import counts_of_run
from toolkit.fleet.tasks import LocalResult
from toolkit.jobs.report import REPORT_NOT_WRITTEN, REPORT_THERE
from toolkit.organizing.roll_up import roll_up
from toolkit.organizing.roll_up_history import RollUpHistory
from toolkit.pages.roll_up import roll_up_page
from toolkit.settings.fleet import LocalSettings
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Snapshot

INDEX = "index.html"


def page_names(locals_: Iterable[LocalSettings]) -> dict[str, str]:
    """What the page of each local is called: its name's letters and digits, with a number where two
    would be alike.
    """
    named: dict[str, str] = {}
    taken = {Path(INDEX).stem}
    for one in locals_:
        stem = files.safe_name(one.name, "local")
        n = 1
        while (name := f"{stem}-{n}" if n > 1 else stem) in taken:
            n += 1
        taken.add(name)
        named[one.name] = f"{name}.html"
    return named


def refuse_there(folder: Path, *, force: bool) -> Path:
    """The folder, made where it is not there. Refused where it has a page that leads to others."""
    if os.path.lexists(folder / INDEX) and not force:
        raise REPORT_THERE(file=str(folder / INDEX))
    try:
        return files.folder(folder)
    except OSError as error:
        raise REPORT_NOT_WRITTEN(file=str(folder), why=error.strerror or "unknown") from None


def write_index(
    folder: Path,
    locals_: list[LocalSettings],
    results: list[LocalResult],
    *,
    as_of: date | None,
    today: date,
    language: str,
) -> Path:
    """Writes the page that leads to the others, from what the locals came to in this run."""
    day = as_of or max((one.as_of for one in results if one.as_of), default=today)
    program = read_program(Snapshot("", {}, ()), today=day)
    rows = roll_up(program, counts_of_run(locals_, results), RollUpHistory.empty())
    names = page_names(locals_)
    written = {one.name: names[one.name] for one in results if one.counts}
    troubles = {one.name: one.why for one in results if one.why}
    page = roll_up_page(rows, written, troubles, as_of=day, language=language)
    file = folder / INDEX
    try:
        files.written(file, page.encode())
    except OSError as error:
        raise REPORT_NOT_WRITTEN(file=file.name, why=error.strerror or "unknown") from None
    return file
