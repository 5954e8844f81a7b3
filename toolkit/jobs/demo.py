"""The demo: a sample program written to a workbook, then synced as of two Wednesdays a week apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from toolkit.errors import Refused
from toolkit.jobs.sample import sample_tabs
from toolkit.jobs.sync import Outcome, Progress, sync
from toolkit.plan.plan import plan
from toolkit.settings import Settings
from toolkit.workbooks.changes import Workbook

NAME = "organizing.xlsx"
DAYS = (date(2023, 3, 8), date(2023, 3, 15))
SAMPLE = "sample"  # the mark of a workbook that the demo made and may make again


@dataclass(frozen=True)
class Demo:
    """What the demo left behind."""

    path: Path
    before: Outcome
    after: Outcome


def demo(folder: Path, *, seed: int, progress: Progress = lambda stage: None) -> Demo:
    """Writes the sample workbook into a folder and syncs it twice.

    Raises `Refused` where the folder holds a workbook of that name that the demo did not make.
    """
    from toolkit.workbooks.excel import ExcelWorkbook  # noqa: PLC0415 -- slow import, not needed on Google

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"The folder {folder} cannot be made: {error.strerror}. Name another: toolkit demo FOLDER.") from None
    path = folder / NAME
    if path.exists():
        if SAMPLE not in ExcelWorkbook(path).read(frozenset()).marks:
            raise Refused(f"{path} is somebody's workbook and was left alone. Name another folder: toolkit demo FOLDER.")
        path.unlink()
    progress("inventing a local")
    workbook = ExcelWorkbook.create(path)
    write_sample(workbook, seed=seed)
    first, second = (
        sync(
            ExcelWorkbook(path), Settings(), as_of=day, now=datetime.combine(day, time(5, 7), UTC),
            progress=lambda stage, day=day: progress(f"as of {day}: {stage}"),  # type: ignore[misc]
        )
        for day in DAYS
    )  # fmt: skip
    return Demo(path, first, second)


def write_sample(workbook: Workbook, *, seed: int, **size: int) -> None:
    """Writes the sample's input tabs into a workbook that has none of them."""
    with workbook:
        snapshot = workbook.read(frozenset())
        workbook.apply(plan(snapshot, sample_tabs(seed, **size), {SAMPLE: str(seed)}).changes)
