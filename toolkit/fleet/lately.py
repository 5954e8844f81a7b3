"""Lately: the calls of the last minute, kept between two runs, so that the second does not begin as
if nobody had called.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from toolkit import files
from toolkit.fleet.budget import A_MINUTE


def kept(file: Path, ages: Mapping[str, list[float]], wall: float) -> None:
    """Writes how many seconds ago each call ended, and what time it is. Losing it is no fault:
    Google then refuses some calls, which are made again.
    """
    with suppress(OSError):
        files.folder(file.parent)
        files.written(file, json.dumps({"at": wall, "ages": ages}).encode(), lasting=False)


def recalled(file: Path, wall: float) -> dict[str, list[float]]:
    """The ages of the calls that still count. A clock that was set back makes them younger, never
    older than they are.
    """
    try:
        known = json.loads(files.text(file))
        since = max(0.0, wall - float(known["at"]))
        found = {
            str(name): [float(age) + since for age in some] for name, some in known["ages"].items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
    return {name: [age for age in some if age < A_MINUTE] for name, some in found.items()}
