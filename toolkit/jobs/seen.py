"""Seen: how a workbook stood when a sync had nothing to do, so that the next one need not read it
again.

Only a run that had nothing to do is remembered: its version was asked before it read, so nobody's
edit can hide in it. Where it has moved and the same stands in all that is read, there is nothing to
work out again. Losing this memory costs two requests and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from toolkit import __version__, files
from toolkit.calendar import wall_clock
from toolkit.jobs.stood import Stood
from toolkit.settings import MailSettings, Settings, WatchSettings
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
        return self._report(known, as_of, now)

    def stood(
        self, where: str, as_of: date | None, now: datetime
    ) -> tuple[dict[str, Any], Stood] | None:
        """The same report of whatever version, and what was read then; None where that is not
        known.
        """
        known = self._all().get(self._name(where), {})
        report, stood = self._report(known, as_of, now), Stood.told(known.get("stood"))
        return (report, stood) if report is not None and stood is not None else None

    @staticmethod
    def _report(
        known: Mapping[str, Any], as_of: date | None, now: datetime
    ) -> dict[str, Any] | None:
        report = known.get("report")
        reader.set(str(known.get("language") or reader.get()))
        day = (as_of or wall_clock(now, known.get("time_zone")).date()).isoformat()
        return report if isinstance(report, dict) and report.get("as_of") == day else None

    def remember(
        self,
        where: str,
        version: str,
        report: dict[str, Any],
        time_zone: str | None,
        stood: Stood | None = None,
    ) -> None:
        """Keeps the report of a run that had nothing to do, and what it read. A file that cannot be
        written is no fault.
        """
        about = {
            "version": version,
            "report": report,
            "time_zone": time_zone,
            "language": reader.get(),
            "stood": stood.kept() if stood else None,
        }
        known = self._all() | {self._name(where): about}
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
        known = replace(self.settings, mail=MailSettings(), watch=WatchSettings(), folder=Path())
        looks = f"{where}|{__version__}|{known}"
        return hashlib.sha256(looks.encode()).hexdigest()[:32]
