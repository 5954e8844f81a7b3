"""A file that somebody asked for: it is there whole, or a refusal says why it is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit import files
from toolkit.errors import Refusal


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
    try:
        files.written(file, data, replace=replace)
    except FileExistsError:
        raise there(file=file.name) from None
    except OSError as error:
        raise not_written(file=file.name, why=error.strerror or "unknown") from None
