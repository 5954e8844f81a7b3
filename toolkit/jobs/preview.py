"""Preview: letters as files to look at before anything is sent."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from toolkit.errors import Misused
from toolkit.mail.message import Letter
from toolkit.stationery import filled


def preview(letters: Sequence[Letter], folder: Path, *, language: str = "en") -> Path:
    """Writes each letter's HTML, text and pictures, and an index page; only the owner can read
    them. Returns the index.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        rows = [_written(letter, place, folder) for place, letter in enumerate(letters, 1)]
        index = folder / "index.html"
        _write(index, filled("letters/preview.html", language, rows=rows).encode())
    except OSError as error:
        raise Misused(
            f"The preview cannot be written to {folder.name}: {error.strerror}. Name another"
            " folder."
        ) from None
    return index


def _written(letter: Letter, place: int, folder: Path) -> dict[str, object]:
    name = f"{place:04d}-{letter.key.split('/')[0]}"
    html = letter.html
    for picture in letter.pictures:
        file = f"{name}-{picture.name}.png"
        _write(folder / file, picture.png)
        html = html.replace(f"cid:{picture.name}", file)
    _write(folder / f"{name}.html", html.encode())
    _write(folder / f"{name}.txt", letter.text.encode())
    return {
        "name": name,
        "to": letter.to,
        "subject": letter.subject,
        "size": f"{len(html.encode()) / 1000:.0f} kB",
    }


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
        stream.write(content)
