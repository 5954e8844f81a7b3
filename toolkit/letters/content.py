"""Content: what stands in a letter, laid out as text and as HTML from the same view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from toolkit.letters.occasion import Batch
from toolkit.letters.plain import safe
from toolkit.letters.readers import Reader
from toolkit.mail.message import LARGEST_HTML, Letter, Picture
from toolkit.stationery import filled

ROOM = LARGEST_HTML - 3_000  # what is left for a transport that breaks lines


@dataclass(frozen=True)
class Row:
    """One line of a small table: its name, and what stands under each heading."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """A picture: its name in the mail, and what it shows, in words."""

    name: str
    alt: str
    width: int
    height: int


def letter(
    reader: Reader, batch: Batch, view: Callable[[int], Any], pictures: Sequence[Picture] = ()
) -> Letter:
    """The letter of a view; `view(most)` makes it with lists of at most that many, fewer where it
    would be too large.
    """
    most = 40
    while True:
        made = safe(view(most))
        subject, text, html = (_laid(reader, part, made) for part in ("subject.txt", "txt", "html"))
        if len(html.encode()) < ROOM or not most:
            break
        most //= 2
    return Letter(
        key=reader.key(batch),
        to=reader.address,
        subject=" ".join(subject.split()),
        text=_tidy(text),
        html=html,
        language=reader.language,
        pictures=tuple(pictures),
    )


def _laid(reader: Reader, part: str, view: Any) -> str:
    said = filled(f"letters/{reader.kind}.{part}", reader.language, v=view, reader=safe(reader))
    return _inliner().inline(said) if part == "html" else said


def _tidy(text: str) -> str:
    """No spaces at the end of a line, and never two blank lines."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.strip().splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join([*lines, ""])


@lru_cache(maxsize=1)
def _inliner() -> Any:
    import css_inline  # noqa: PLC0415 -- only where letters are composed

    return css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False, minify_css=True)
