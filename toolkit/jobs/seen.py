"""Seen: how a workbook stood when a sync had nothing to do, so that the next one need not read it
again.

Only a run that had nothing to do is remembered: its version was asked before it read, so nobody's
edit can hide in it. Losing this memory costs two requests and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from toolkit import __version__, files
from toolkit.calendar import wall_clock
from toolkit.settings import Settings
from toolkit.words import reader


@dataclass(frozen=True)
class Seen:
    """A small file of counts; no name of any person, tab content or address is in it."""

    file: Path
    settings: Settings

    def recall(
        self, where: str, version: str | None, as_of: date | None, now: datetime
    ) -> dict[str, Any] | None:
        """The report of the run that had nothing to do at this version, as of the same day; else
        None.

        Where no day is given it is today in the workbook's time zone, which need not be this
        machine's day.
        """
        known = self._all().get(self._name(where), {})
        if version is None or known.get("version") != version:
            return None
        report = known.get("report")
        reader.set(str(known.get("language") or reader.get()))
        day = (as_of or wall_clock(now, known.get("time_zone")).date()).isoformat()
        return report if isinstance(report, dict) and report.get("as_of") == day else None

    def remember(
        self, where: str, version: str, report: dict[str, Any], time_zone: str | None
    ) -> None:
        """Keeps the report of a run that had nothing to do. A file that cannot be written is no
        fault.
        """
        known = self._all() | {
            self._name(where): {
                "version": version,
                "report": report,
                "time_zone": time_zone,
                "language": reader.get(),
            }
        }
        try:
            files.folder(self.file.parent)
            files.written(self.file, json.dumps(known).encode())
        except OSError:
            return

    def _all(self) -> dict[str, Any]:
        try:
            known = json.loads(files.text(self.file))
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _name(self, where: str) -> str:
        looks = f"{where}|{__version__}|{self.settings.model_dump_json(exclude={'mail', 'watch'})}"
        return hashlib.sha256(looks.encode()).hexdigest()[:32]
