"""Preview: letters as files to look at before anything is sent."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.mail.message import Letter
from toolkit.stationery import filled

PREVIEW_NOT_WRITTEN = Refusal(
    Misused,
    "preview-not-written",
    "The preview cannot be written to {folder}: {why}. Name another folder.",
)


def preview(letters: Sequence[Letter], folder: Path, *, language: str = "en") -> Path:
    """Writes each letter's HTML, text and pictures, and an index page; only the owner can read
    them. Returns the index.
    """
    try:
        files.folder(folder)
        rows = [_written(letter, place, folder) for place, letter in enumerate(letters, 1)]
        index = folder / "index.html"
        files.written(
            index, filled("letters/preview.html", language, rows=rows).encode(), lasting=False
        )
    except OSError as error:
        raise PREVIEW_NOT_WRITTEN(folder=folder.name, why=error.strerror or "unknown") from None
    return index


def _written(letter: Letter, place: int, folder: Path) -> dict[str, object]:
    name = f"{place:04d}-{letter.key.split('/')[0]}"
    html = letter.html
    for picture in letter.pictures:
        file = f"{name}-{picture.name}.png"
        files.written(folder / file, picture.png, lasting=False)
        html = html.replace(f"cid:{picture.name}", file)
    files.written(folder / f"{name}.html", html.encode(), lasting=False)
    files.written(folder / f"{name}.txt", letter.text.encode(), lasting=False)
    return {
        "name": name,
        "to": letter.to,
        "subject": letter.subject,
        "size": f"{len(html.encode()) / 1000:.0f} kB",
    }
