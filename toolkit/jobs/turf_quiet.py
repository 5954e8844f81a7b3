"""Quiet: sheets in which there was nothing to collect, and that nobody has changed since.

A sheet's version is asked before it is read, so that nobody's edit can hide in it; asking costs
nothing of Google's quota for sheets. Losing this memory costs two reads a sheet and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from toolkit import files


@dataclass
class Quiet:
    """A small file of digests: no address, name or cell is in it."""

    file: Path | None = None
    known: dict[str, str] = field(default_factory=dict)

    @classmethod
    def kept_in(cls, file: Path) -> Quiet:
        """What was kept; nothing where it cannot be read."""
        try:
            said = json.loads(files.text(file))
        except (OSError, ValueError):
            said = {}
        texts = said.items() if isinstance(said, dict) else ()
        return cls(file, {str(name): str(version) for name, version in texts})

    def unmoved(self, place: str, version: str | None) -> bool:
        """Whether nothing was there at this version."""
        return version is not None and self.known.get(_word(place)) == version

    def remember(self, place: str, version: str | None) -> None:
        """That nothing is there at this version, nor left there."""
        if version is not None:
            self.known[_word(place)] = version

    def save(self) -> None:
        """Keeps it. A file that cannot be written is no fault."""
        if self.file is None:
            return
        try:
            files.folder(self.file.parent)
            files.written(self.file, json.dumps(self.known).encode())
        except OSError:
            return


def _word(place: str) -> str:
    return hashlib.sha256(place.encode()).hexdigest()[:24]
