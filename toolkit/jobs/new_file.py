"""A file that somebody asked for: it is there whole, or a refusal says why it is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from toolkit import files
from toolkit.errors import Misused, Refusal

OUT_IS_A_FOLDER = Refusal(
    Misused,
    "out-is-a-folder",
    "“{file}” is a folder. Name the file that is to be written in it: {file}/NAME",
)


def refuse_there(file: Path, there: Refusal[Any], *, replace: bool = False) -> None:
    """Before anything is computed: raises where the name is a folder's, and `there` where a file
    has it that is not to be `replace`d.
    """
    if file.is_dir():
        raise OUT_IS_A_FOLDER(file=file)
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
