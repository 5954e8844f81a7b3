"""A file that somebody asked for: it is there whole, or a refusal says why it is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused

OUT_IS_A_FOLDER = Refusal(
    Misused,
    "out-is-a-folder",
    "“{file}” is a folder. Name the file that is to be written in it: {file}/NAME",
)


OUT_IS_A_WORKBOOK = Refusal(
    Refused,
    "out-is-a-workbook",
    "“{file}” is a workbook or another document; it was left alone, with --force too. Name another"
    " file with --out.",
)
_DOCUMENTS = (b"PK", b"\xd0\xcf\x11\xe0")  # how files of office programs begin, new ones and old


def refuse_there(file: Path, there: Refusal[Any], *, replace: bool = False) -> None:
    """Before anything is computed: raises where the name is a folder's, and `there` where a file
    has it that is not to be `replace`d. A workbook never is: its name may stand in the wrong place.
    """
    if file.is_dir():
        raise OUT_IS_A_FOLDER(file=file)
    if replace and _is_document(file):
        raise OUT_IS_A_WORKBOOK(file=file.name)
    if os.path.lexists(file) and not replace:
        raise there(file=file.name)


def put(
    file: Path,
    data: bytes,
    *,
    there: Refusal[Any],
    not_written: Refusal[Any],
    replace: bool = False,
) -> None:
    """Writes the file, readable by its owner alone. Raises `there` where there is one already that
    it is not to `replace`, and `not_written` where the computer refuses.
    """
    refuse_there(file, there, replace=replace)
    try:
        files.written(file, data, replace=replace)
    except FileExistsError:
        raise there(file=file.name) from None
    except OSError as error:
        raise not_written(file=file.name, why=error.strerror or "unknown") from None


def _is_document(file: Path) -> bool:
    try:
        with file.open("rb") as there:
            return there.read(4).startswith(_DOCUMENTS)
    except OSError:  # told where it is written
        return False
