"""Schedule: the lines that make a machine sync every night and mail on weekday mornings, with this
installation's paths.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from toolkit.errors import Misused, Refusal
from toolkit.stationery import filled

NO_SCHEDULE_FOR_PATH = Refusal(
    Misused,
    "no-schedule-for-path",
    "A schedule cannot be written for a path with a line break or a control sign"
    " in it. Rename that folder or file, and run this again.",
)

Kind = Literal["systemd", "cron", "github"]
KINDS: tuple[Kind, ...] = ("systemd", "cron", "github")
_BARE = re.compile(r"[A-Za-z0-9_./:=,@+-]+")


def schedule(
    kind: Kind, *, program: str, folder: Path, options: Sequence[str], language: str = "en"
) -> str:
    """The text of one kind. `program` is how this installation is started; `options` are passed on
    to both jobs. Raises `Misused` where a path cannot stand in such a text.
    """
    start = shlex.split(program)
    sync = [*start, "sync", *options, "--quiet"]
    email = [*start, "email", "--send", "--yes", *options, "--quiet"]
    for part in (*sync, *email, str(folder)):
        if re.search(r"[\x00-\x1f\x7f]", part):
            raise NO_SCHEDULE_FOR_PATH()
    said = {"systemd": _systemd_line, "cron": _cron_line}.get(kind, shlex.join)
    return filled(
        f"schedule/{kind}.txt",
        language,
        # systemd takes a folder as it is, but for its own sign.
        folder=str(folder).replace("%", "%%") if kind == "systemd" else _cron_line([str(folder)]),
        sync=said(sync),
        email=said(email),
        sync_there="toolkit sync --quiet",
        email_there="toolkit email --send --yes --quiet",
    )


def _cron_line(words: Sequence[str]) -> str:
    return shlex.join(words).replace("%", "\\%")  # cron takes a bare % for the end of the command


def _systemd_line(words: Sequence[str]) -> str:
    """A command as systemd reads it. It starts no programme with odd signs in its name: such a one is
    started by `env`.
    """
    odd = re.search(r"[^A-Za-z0-9_./:=,@+ -]", words[0])
    return " ".join(map(_systemd_word, ["/usr/bin/env", *words] if odd else words))


def _systemd_word(word: str) -> str:
    if _BARE.fullmatch(word):
        return word
    said = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{said}"'
