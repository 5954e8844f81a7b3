"""The demo: a sample program written to a workbook, then synced as of two Wednesdays a week
apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from toolkit import files
from toolkit.errors import Refusal, Refused
from toolkit.jobs.journal import Journal
from toolkit.jobs.sync import Outcome, Progress, sync
from toolkit.plan.plan import plan
from toolkit.plan.safety import AS_OF
from toolkit.sample import sample_tabs
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook

FOLDER_NOT_MADE = Refusal(
    Refused,
    "folder-not-made",
    "The folder {folder} cannot be made: {why}. Name another: toolkit demo FOLDER.",
)
SOMEBODYS_WORKBOOK = Refusal(
    Refused,
    "somebodys-workbook",
    "{path} is somebody's workbook and was left alone. Name another folder: toolkit demo FOLDER.",
)

NAME = "organizing.xlsx"
DAYS = (date(2023, 3, 8), date(2023, 3, 15))
SAMPLE = "sample"  # the mark of a workbook that the demo made and may make again


@dataclass(frozen=True)
class Demo:
    """What the demo left behind."""

    path: Path
    before: Outcome
    after: Outcome


def demo(
    folder: Path,
    *,
    seed: int,
    progress: Progress = lambda stage: None,
    journal: Journal | None = None,
) -> Demo:
    """Writes the sample workbook into a folder and syncs it twice; `journal` keeps what the second
    sync changes, so that it can be taken back.

    Raises `Refused` where the folder holds a workbook of that name that the demo did not make.
    """
    from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow, only on Excel

    try:
        files.folder(folder)
    except OSError as error:
        raise FOLDER_NOT_MADE(folder=folder, why=error.strerror or "unknown") from None
    path = folder / NAME
    if path.exists():
        if SAMPLE not in ExcelWorkbook(path).read(frozenset()).marks:
            raise SOMEBODYS_WORKBOOK(path=path)
        path.unlink()
    progress("inventing a local")
    write_sample(ExcelWorkbook.create(path), seed=seed, until=DAYS[0])
    before = _synced(ExcelWorkbook(path), DAYS[0], progress)
    progress("letting a week pass")
    later = folder / f".{NAME[:-5]}-later.xlsx"
    later.unlink(missing_ok=True)
    write_sample(ExcelWorkbook.create(later), seed=seed, until=DAYS[1], published=before)
    later.replace(path)
    return Demo(path, before, _synced(ExcelWorkbook(path), DAYS[1], progress, journal))


def _synced(
    workbook: Workbook, day: date, progress: Progress, journal: Journal | None = None
) -> Outcome:
    return sync(
        workbook,
        Settings(),
        as_of=day,
        now=datetime.combine(day, time(5, 7), UTC),
        progress=lambda stage: progress(f"as of {day}: {stage}"),
        journal=journal,
    )


def write_sample(
    workbook: Workbook,
    *,
    seed: int,
    until: date = DAYS[1],
    published: Outcome | None = None,
    **size: int,
) -> None:
    """Writes the sample's input tabs, as people had filled them by a day, into a workbook that has
    none of them.

    `published`: what an earlier sync left there; the toolkit's own tabs stand as it left them.
    """
    with workbook:
        snapshot = workbook.read(frozenset())
        tabs = sample_tabs(seed, until=until, **size)
        marks = {SAMPLE: str(seed)}
        if published is not None:
            tabs = (*published.done.plan.tabs, *tabs)
            marks |= {AS_OF: published.done.program.today.isoformat()}
        workbook.apply(plan(snapshot, tabs, marks).changes)
