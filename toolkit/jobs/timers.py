"""Timers: the schedule put into this machine's own list of things to do, shown, and taken out
again.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.schedule import Kind, Schedule

NO_SUCH_TOOL = Refusal(
    Refused,
    "no-such-tool",
    "This computer has no {tool}, which {kind} needs. Nothing was changed. toolkit schedule {kind}"
    " prints the files, to be used on another computer.",
)
TOOL_REFUSED = Refusal(
    Refused,
    "tool-refused",
    "{tool} did not take it: {said} The files are written; toolkit schedule {kind} --remove takes"
    " them out again.",
)
SOMEBODYS_FILE = Refusal(
    Refused,
    "somebodys-file",
    "{file} is there and was not written by toolkit schedule. Nothing was changed. Move it away, or"
    " choose another --name.",
)
OTHER_FOLDERS = Refusal(
    Refused,
    "other-folders",
    "A schedule of the name {name} is installed already, for another folder or with other options."
    " Nothing was changed. Take it out first (--remove), or give this one another --name.",
)
NOT_INSTALLED_HERE = Refusal(
    Misused,
    "not-installed-here",
    "A Cloud Run job is not installed on this computer: save what toolkit schedule cloud-run"
    " prints, and follow its first lines.",
)

MARK = "organizing toolkit schedule"  # stands in every file that is ours
BEGIN, END = f"# {MARK}: {{name}}", f"# {MARK}: end of {{name}}"
SECONDS = 30


@dataclass(frozen=True)
class Installed:
    """What is in place of a schedule: its files by their paths (of cron: the lines), and what the
    machine says of its next times ("" where it does not say).
    """

    there: Mapping[str, str]
    told: str = ""


def kind_here() -> Kind:
    """What this machine has: launchd on a Mac, Task Scheduler on Windows, else systemd or cron."""
    if sys.platform == "darwin":
        return "launchd"
    if sys.platform == "win32":
        return "windows"
    return "systemd" if shutil.which("systemctl") else "cron"


def installed(made: Schedule) -> Installed:
    """What is there of it on this machine; nothing of it is changed."""
    if made.kind == "cron":
        lines = _ours(_crontab(), made.name)
        return Installed({"crontab": "\n".join(lines) + "\n"} if lines else {})
    there = {
        str(path): files.text(path, _encoding(path)) for path in _places(made) if path.is_file()
    }
    told = _told(_SHOWN.get(made.kind, ()), made) if there else ""
    return Installed(there, told)


def install(made: Schedule) -> Installed:
    """Puts it in place; the same again changes nothing. Raises `Refused` where another schedule or
    a person's file has the name, or the machine's own tool is missing or does not take it.
    """
    if made.kind == "cloud-run":
        raise NOT_INSTALLED_HERE()
    before = installed(made).there
    wanted = _wanted(made)
    if any(MARK not in text for text in before.values()):
        raise SOMEBODYS_FILE(file=next(path for path, text in before.items() if MARK not in text))
    if before and before != wanted:
        raise OTHER_FOLDERS(name=made.name)
    _needed(made.kind)
    if made.kind == "cron":
        if not before:
            kept = _crontab()
            _set_crontab([*kept, *wanted["crontab"].splitlines()])
        return installed(made)
    for path, text in wanted.items():
        files.folder(Path(path).parent)
        files.written(Path(path), text.encode(_encoding(Path(path))))
    for command in _STARTED.get(made.kind, ()):
        _run(made, command)
    return installed(made)


def remove(made: Schedule) -> Installed:
    """Takes it out, and gives what was there. Raises `Refused` where a file is not ours."""
    before = installed(made)
    for path, text in before.there.items():
        if MARK not in text:
            raise SOMEBODYS_FILE(file=path)
    if not before.there:
        return before
    if made.kind == "cron":
        lines = _crontab()
        ours = _ours(lines, made.name)
        at = next(n for n in range(len(lines)) if lines[n : n + len(ours)] == ours)
        _set_crontab([*lines[:at], *lines[at + len(ours) :]])
        return before
    for command in _STOPPED.get(made.kind, ()):
        _run(made, command, refused=False)
    for path in before.there:
        Path(path).unlink(missing_ok=True)
    for command in _AFTER.get(made.kind, ()):
        _run(made, command, refused=False)
    return before


def _wanted(made: Schedule) -> dict[str, str]:
    if made.kind == "cron":
        begin, end = (line.format(name=made.name) for line in (BEGIN, END))
        return {"crontab": f"{begin}\n{made.files['crontab']}{end}\n"}
    return {
        str(path): _marked(text)
        for path, text in zip(_places(made), made.files.values(), strict=True)
    }


def _marked(text: str) -> str:
    """The file with the mark that it is ours, as its kind writes a comment."""
    if text.startswith("<?xml"):
        declared, rest = text.split("\n", 1)
        return f"{declared}\n<!-- {MARK} -->\n{rest}"
    return f"# {MARK}\n{text}"


def _places(made: Schedule) -> list[Path]:
    home = Path.home()
    folder = {
        "systemd": Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "systemd/user",
        "launchd": home / "Library/LaunchAgents",
        "windows": files.config_folder() / "schedule",
    }.get(made.kind, Path.cwd())
    return [folder / name for name in made.files]


def _encoding(path: Path) -> str:
    return "utf-16" if path.suffix == ".xml" else "utf-8"  # what Task Scheduler reads


_TOOLS = {"systemd": "systemctl", "cron": "crontab", "launchd": "launchctl", "windows": "schtasks"}
_JOBS = ("sync", "email")
# What each machine is told, once the files are there; before they go; after they went.
_STARTED: Mapping[str, Sequence[Sequence[str]]] = {
    "systemd": (
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable", "--now", *(f"{{name}}-{job}.timer" for job in _JOBS)),
    ),
    "launchd": tuple(
        ("launchctl", "bootstrap", "gui/{user}", f"{{folder}}/{{name}}-{job}.plist")
        for job in _JOBS
    ),
    "windows": tuple(
        (
            "schtasks",
            "/Create",
            "/F",
            "/TN",
            f"{{name}}-{job}",
            "/XML",
            f"{{folder}}/{{name}}-{job}.xml",
        )
        for job in _JOBS
    ),
}
_STOPPED: Mapping[str, Sequence[Sequence[str]]] = {
    "systemd": (
        ("systemctl", "--user", "disable", "--now", *(f"{{name}}-{job}.timer" for job in _JOBS)),
    ),
    "launchd": tuple(("launchctl", "bootout", f"gui/{{user}}/{{name}}-{job}") for job in _JOBS),
    "windows": tuple(("schtasks", "/Delete", "/F", "/TN", f"{{name}}-{job}") for job in _JOBS),
}
_AFTER: Mapping[str, Sequence[Sequence[str]]] = {
    "systemd": (("systemctl", "--user", "daemon-reload"),)
}
_SHOWN: Mapping[str, Sequence[str]] = {
    "systemd": ("systemctl", "--user", "list-timers", "--all", "--no-pager", "{name}-*.timer"),
}


def _needed(kind: Kind) -> None:
    tool = _TOOLS.get(kind)
    if tool and not shutil.which(tool):
        raise NO_SUCH_TOOL(tool=tool, kind=kind)


def _run(made: Schedule, command: Sequence[str], *, refused: bool = True) -> str:
    places = _places(made)
    user = str(os.getuid()) if hasattr(os, "getuid") else ""
    words = [word.format(name=made.name, user=user, folder=places[0].parent) for word in command]
    done = subprocess.run(  # noqa: S603 -- one of the fixed commands above
        words, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    if done.returncode and refused:
        said = " ".join((done.stderr or done.stdout).split())
        raise TOOL_REFUSED(tool=words[0], said=said.rstrip(".") + ".", kind=made.kind)
    return done.stdout


def _told(command: Sequence[str], made: Schedule) -> str:
    if not command or not shutil.which(command[0]):
        return ""
    return _run(made, command, refused=False).strip()


def _crontab() -> list[str]:
    """The lines of this person's crontab; none where they have none."""
    if not shutil.which("crontab"):
        return []
    done = subprocess.run(
        ["crontab", "-l"],  # noqa: S607 -- cron's own tool, wherever it is
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    return done.stdout.splitlines() if done.returncode == 0 else []


def _set_crontab(lines: Sequence[str]) -> None:
    subprocess.run(
        ["crontab", "-"],  # noqa: S607 -- cron's own tool, wherever it is
        input="".join(f"{line}\n" for line in lines),
        text=True,
        timeout=SECONDS,
        check=True,
    )


def _ours(lines: Sequence[str], name: str) -> list[str]:
    text = "\n".join(lines)
    begin, end = (re.escape(line.format(name=name)) for line in (BEGIN, END))
    found = re.search(rf"^{begin}\n.*?^{end}$", text, re.MULTILINE | re.DOTALL)
    return found.group().split("\n") if found else []
