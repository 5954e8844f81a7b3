"""Schedule: the files that make a machine sync every night and mail on weekday mornings, with this
installation's paths.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args
from xml.sax.saxutils import escape

from toolkit.errors import Misused, Refusal
from toolkit.stationery import filled

NO_SCHEDULE_FOR_PATH = Refusal(
    Misused,
    "no-schedule-for-path",
    "A schedule cannot be written for a path with a line break or a control sign"
    " in it. Rename that folder or file, and run this again.",
)
NO_SCHEDULE_NAME = Refusal(
    Misused,
    "no-schedule-name",
    "“{name}” cannot be the name of a schedule: use small letters, digits and dashes, such as"
    " north-local.",
)

Kind = Literal["systemd", "cron", "launchd", "windows", "github", "cloud-run"]
KINDS: tuple[Kind, ...] = get_args(Kind)
NAME = "toolkit"  # what its jobs are called where nobody says another name
_BARE = re.compile(r"[A-Za-z0-9_./:=,@+-]+")
_FILE = re.compile(r"^# --- (\S+)\n", re.MULTILINE)


@dataclass(frozen=True)
class Schedule:
    """What one kind of machine needs. `said` is for a person: what to do, then each of the `files`
    under its name.
    """

    kind: Kind
    name: str
    said: str
    files: Mapping[str, str]


@dataclass(frozen=True)
class Orders:
    """What is to be run, and where. `program` is how this installation is started, as a shell reads
    it; `options` are passed on to both jobs.

    `password_file` where toolkit.toml names one: then nothing else brings the password of the mail.
    `keyless` where GitHub's own identity opens Google, and no key is kept there.
    """

    program: str
    folder: Path
    options: Sequence[str] = ()
    name: str = NAME
    password_file: bool = False
    keyless: bool = False


def schedule(kind: Kind, orders: Orders, *, language: str = "en") -> Schedule:
    """The files of one kind. Raises `Misused` where a path cannot stand in them."""
    start = shlex.split(orders.program)
    sync = [*start, "sync", *orders.options, "--quiet"]
    email = [*start, "email", "--send", "--yes", *orders.options, "--quiet"]
    for part in (*sync, *email, str(orders.folder)):
        if re.search(r"[\x00-\x1f\x7f]", part):
            raise NO_SCHEDULE_FOR_PATH()
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", orders.name):
        raise NO_SCHEDULE_NAME(name=orders.name)
    line, folder = _SIGNS.get(kind, (shlex.join, str))
    text = filled(
        f"schedule/{kind}.txt",
        language,
        name=orders.name,
        folder=folder(str(orders.folder)),
        sync=line(sync),
        email=line(email),
        sync_there="toolkit sync --quiet",
        email_there="toolkit email --send --yes --quiet",
        password_file=orders.password_file,
        keyless=orders.keyless,
    )
    parts = _FILE.split(text)
    files = dict(zip(parts[1::2], (part.strip("\n") + "\n" for part in parts[2::2]), strict=True))
    return Schedule(kind, orders.name, text, files)


def _cron_line(words: Sequence[str]) -> str:
    return shlex.join(words).replace("%", "\\%")  # cron takes a bare % for the end of the command


def _systemd_line(words: Sequence[str]) -> str:
    """A command as systemd reads it. It starts no programme with odd signs in its name: such a one
    is started by `env`.
    """
    odd = re.search(r"[^A-Za-z0-9_./:=,@+ -]", words[0])
    return " ".join(map(_systemd_word, ["/usr/bin/env", *words] if odd else words))


def _systemd_word(word: str) -> str:
    if _BARE.fullmatch(word):
        return word
    said = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{said}"'


def _launchd_line(words: Sequence[str]) -> str:
    return escape(shlex.join(words))  # launchd starts it through /bin/sh


def _windows_line(words: Sequence[str]) -> str:
    """A command as Task Scheduler wants it: the programme by itself, then its arguments."""
    return (
        f"<Command>{escape(words[0])}</Command>\n"
        f"      <Arguments>{escape(subprocess.list2cmdline(words[1:]))}</Arguments>"
    )


# How a kind writes a command, and the folder it runs in.
_SIGNS: Mapping[str, tuple[Callable[[Sequence[str]], str], Callable[[str], str]]] = {
    "systemd": (_systemd_line, lambda folder: folder.replace("%", "%%")),
    "cron": (_cron_line, lambda folder: _cron_line([folder])),
    "launchd": (_launchd_line, lambda folder: _launchd_line([folder])),
    "windows": (_windows_line, escape),
}
