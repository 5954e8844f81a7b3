"""Receipts: one line a run, so that it can be told how things have gone while nobody looked."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from toolkit import __version__, files
from toolkit.errors import DONE, NOT_READ
from toolkit.jobs.opening import is_excel
from toolkit.settings import Settings
from toolkit.steps import step

MOST = 2_000  # lines that are kept: years of nights
# What of a report is kept: counts. Nobody's name, address or cell can be among them.
COUNTS = (
    "rows_read",
    "rows_not_read",
    "problems",
    "changed_cells",
    "calls",
    "due",
    "sent",
    "refused",
    "later",
    "uncertain",
    "left_behind",
)


@dataclass(frozen=True)
class RunReceipt:
    """What one run came to. `at` is when it began (ISO, UTC) · `outcome` is a word of the report's
    or of the refusal · `counts` as in `--json` · `told` whether staff got a letter about it.
    """

    command: str
    at: str
    seconds: float
    exit_code: int
    outcome: str
    counts: Mapping[str, int] = field(default_factory=dict)
    version: str = __version__
    told: bool = False

    @property
    def failed(self) -> bool:
        """Whether it did not do what it is there for; rows that could not be read are no
        failure.
        """
        return self.exit_code not in (DONE, NOT_READ)


def receipt(
    command: str,
    began: datetime,
    seconds: float,
    exit_code: int,
    outcome: str,
    report: Mapping[str, Any],
) -> RunReceipt:
    """The receipt of a run with this report."""
    counts = {name: report[name] for name in COUNTS if isinstance(report.get(name), int)}
    at = began.astimezone(UTC).isoformat(timespec="seconds")
    return RunReceipt(command, at, round(seconds, 1), exit_code, outcome, counts)


def receipts_file(settings: Settings, where: str) -> Path:
    """Where the receipts of a workbook are: the file of [watch], else one of this user's own."""
    if settings.watch.receipts:
        return settings.path(settings.watch.receipts)
    place = str(files.real(where)) if is_excel(where) else where  # whatever folder one stands in
    name = hashlib.sha256(place.encode()).hexdigest()[:16]
    return files.state_folder() / "receipts" / f"{name}.jsonl"


def receipts(file: Path) -> list[RunReceipt]:
    """Those that are kept, oldest first. A line that is none (cut off, written by hand) is left
    out.
    """
    try:
        lines = files.text(file).splitlines()
    except (OSError, ValueError):
        return []
    found = []
    for line in lines:
        try:
            found.append(RunReceipt(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return found


def keep(file: Path, made: RunReceipt, before: Sequence[RunReceipt]) -> None:
    """Adds a line; of too many the older half goes. Raises OSError where it cannot be written."""
    files.folder(file.parent)
    if len(before) >= MOST:
        rewritten(file, [*before[-MOST // 2 :], made])
        return
    # One write at the end of the file: two runs at once cannot cut each other's line.
    end = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, files.PRIVATE)
    try:
        os.write(end, _line(made).encode())
    finally:
        os.close(end)
    step("a receipt is kept")


def rewritten(file: Path, kept: Sequence[RunReceipt]) -> None:
    """The file with these lines alone."""
    files.written(file, "".join(_line(one) for one in kept).encode())


def failed_in_a_row(found: Sequence[RunReceipt], command: str) -> list[RunReceipt]:
    """The runs of a command that have failed since the last one that did not."""
    row: list[RunReceipt] = []
    for one in reversed(found):
        if one.command != command:
            continue
        if not one.failed:
            break
        row.insert(0, one)
    return row


def _line(one: RunReceipt) -> str:
    return json.dumps(asdict(one), separators=(",", ":")) + "\n"
