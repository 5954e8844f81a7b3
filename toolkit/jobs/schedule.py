"""Schedule: the lines that make a machine sync every night and mail on Monday, with this
installation's paths.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from toolkit.stationery import filled

Kind = Literal["systemd", "cron", "github"]
KINDS: tuple[Kind, ...] = ("systemd", "cron", "github")


def schedule(
    kind: Kind, *, program: str, folder: Path, options: Sequence[str], language: str = "en"
) -> str:
    """The text of one kind. `program` is how this installation is started; `options` are passed on
    to both jobs.
    """
    passed = [*options, "--quiet"]
    # systemd takes the folder as it is and % for its own signs; cron takes % for a line's end.
    percent = {"systemd": "%%", "cron": "\\%"}.get(kind, "%")
    where = str(folder) if kind == "systemd" else shlex.quote(str(folder))
    start = shlex.split(program)
    return filled(
        f"schedule/{kind}.txt",
        language,
        folder=where.replace("%", percent),
        sync=shlex.join([*start, "sync", *passed]).replace("%", percent),
        email=shlex.join([*start, "email", "--send", "--yes", *passed]).replace("%", percent),
        sync_there="toolkit sync --quiet",
        email_there="toolkit email --send --yes --quiet",
    )
