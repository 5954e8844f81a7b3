"""Files: what somebody called a phase, a person or a place becomes the name of a file, in the
folder one stands in and nowhere else; and what cannot be the name of a file is told from one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from toolkit.words import words_in

LONGEST = 80  # bytes: room for a number and an ending on every file system
_NO_WORD = re.compile(r"[\W_]+")
# Windows opens a device where a file is called like this, whatever its ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_KEY = re.compile(r"\s*\{\s*[\"']|-----BEGIN")
_LONGEST_PATH, _LONGEST_PART = 4000, 255  # bytes, on every file system in use


def safe_name(said: str, otherwise: str) -> str:
    """A name people gave as a part of a file's name: its letters and digits with hyphens between
    them; `otherwise` where it has none.

    `safe_name("Spring/Summer 2023", "phase")` is `spring-summer-2023`.
    """
    words = _NO_WORD.sub("-", " ".join(words_in(said))).strip("-")
    short = words.encode()[:LONGEST].decode(errors="ignore").strip("-")
    return f"{otherwise}-{short}" if _DEVICES.fullmatch(short) else short or otherwise


def no_path(said: str) -> str:
    """Why a text cannot be the path of a file; "" where it can. It is not quoted: what people put
    there by mistake is a key or a password.
    """
    if _CONTROL.search(said):
        return "has a line break or a control sign in it, which no path has"
    if _KEY.search(said):
        return "is the text of a key, and not the name of the file that holds it"
    try:
        parts = [len(os.fsencode(part)) for part in said.split("/")]
        Path(said).expanduser()
    except (UnicodeError, RuntimeError):  # half a sign; a ~ with a name that nobody has here
        return "is no path on this computer"
    if sum(parts) > _LONGEST_PATH or max(parts) > _LONGEST_PART:
        return "is longer than any path"
    return ""
