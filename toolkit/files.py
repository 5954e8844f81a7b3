"""Files: what somebody called a phase, a person or a place becomes the name of a file, in the
folder one stands in and nowhere else.
"""

from __future__ import annotations

import re

from toolkit.words import words_in

LONGEST = 80  # bytes: room for a number and an ending on every file system
_NO_WORD = re.compile(r"[\W_]+")
# Windows opens a device where a file is called like this, whatever its ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.ASCII)


def safe_name(said: str, otherwise: str) -> str:
    """A name people gave as a part of a file's name: its letters and digits with hyphens between
    them; `otherwise` where it has none.

    `safe_name("Spring/Summer 2023", "phase")` is `spring-summer-2023`.
    """
    words = _NO_WORD.sub("-", " ".join(words_in(said))).strip("-")
    short = words.encode()[:LONGEST].decode(errors="ignore").strip("-")
    return f"{otherwise}-{short}" if _DEVICES.fullmatch(short) else short or otherwise
