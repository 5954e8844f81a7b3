"""Watching: what a run that a timer starts leaves behind, however it ends."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from toolkit.cli.telling import tell
from toolkit.errors import DONE, ToolkitError
from toolkit.words import aloud, reader

if TYPE_CHECKING:
    from toolkit.cli.options import Shared
    from toolkit.settings import Settings


@dataclass
class Came:
    """What the run came to, as far as it knows by itself."""

    report: Mapping[str, Any] = field(default_factory=dict)
    exit_code: int = DONE
    why: str = ""


@contextmanager
def watched(options: Shared, settings: Settings, command: str) -> Iterator[Came]:
    """Around a run: its receipt is kept, and staff are told where runs fail again and again."""
    came, began = Came(), time.monotonic()
    outcome = ""
    try:
        yield came
    except ToolkitError as fault:
        came.exit_code, came.why, outcome = fault.exit_code, fault.said(reader.get()), fault.word
        raise
    except Exception as fault:
        # What an unforeseen fault says may quote a cell: only its kind is kept.
        came.exit_code, came.why, outcome = 1, type(fault).__name__, "failed"
        raise
    finally:
        ended = outcome or str(came.report.get("outcome", ""))
        if ended:
            _keep(options, settings, command, came, ended, time.monotonic() - began)


def _keep(
    options: Shared, settings: Settings, command: str, came: Came, outcome: str, seconds: float
) -> None:
    from toolkit.jobs.receipts import receipt, receipts_file  # noqa: PLC0415 -- slow import
    from toolkit.jobs.watch import watched as kept  # noqa: PLC0415 -- slow import

    where = options.place(settings)
    made = receipt(command, options.now, seconds, came.exit_code, outcome, came.report)
    try:
        kept(
            receipts_file(settings, where),
            made,
            settings,
            os.environ,
            why=came.why,
            where=where,
            language=reader.get(),
            now=options.now,
            sleep=time.sleep,
        )
    except OSError as trouble:
        tell(
            aloud(
                "The receipt of this run could not be kept: {why}.",
                why=trouble.strerror or "unknown",
            ),
            err=True,
            begin="toolkit: ",
            hang="  ",
        )
