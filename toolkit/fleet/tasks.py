"""Tasks: what is asked of one local, and what came of it: small values that travel to a worker and
back.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from toolkit import __version__, files
from toolkit.errors import DONE, Misused, Refusal, ToolkitError
from toolkit.fleet.broker import BrokerAddress
from toolkit.jobs.opening import NO_WORKBOOK_NAMED, is_excel
from toolkit.settings import Settings
from toolkit.settings.fleet import FleetSettings, LocalSettings
from toolkit.words import key

NO_SUCH_LOCAL = Refusal(
    Misused,
    "no-such-local",
    "{file} has no local “{name}”. Did you mean “{near}”?",
    "{file} has no local “{name}”.",
)
ONE_WORKBOOK_TWICE = Refusal(
    Misused,
    "one-workbook-twice",
    "“{name}” and “{other}” are kept in one workbook, so their people would be counted twice."
    " Take one of them out of {file}.",
)

ROLL_UP_IS_A_LOCAL = Refusal(
    Misused,
    "roll-up-is-a-local",
    "The roll-up stands in a workbook of its own, and the one that is named for it is that of"
    " “{name}”. Name another one: roll_up in {file}, or --roll-up.",
)

_IDENT = re.compile(r"[A-Za-z0-9_-]{25,}")  # of a Google spreadsheet

Job = Literal["sync", "email", "report"]


@dataclass(frozen=True)
class LocalTask:
    """One job of one local. `place` is its workbook · `wish` what the job is asked besides ·
    `clock` a function that a worker can import · `home` the machine of the run.

    Only its name is shown: what shows a task is a worker's log.
    """

    name: str
    job: Job
    place: str = field(repr=False)
    settings: Settings = field(repr=False)
    as_of: date | None = field(repr=False)
    now: datetime = field(repr=False)
    clock: Callable[[], datetime] = field(repr=False)
    language: str = field(repr=False)
    wish: Mapping[str, Any] = field(default_factory=dict, repr=False)
    broker: BrokerAddress | None = field(default=None, repr=False)
    version: str = field(default=__version__, repr=False)
    home: str = field(default_factory=platform.node, repr=False)

    @property
    def asks_google(self) -> bool:
        """Whether any workbook that it reads may be a Google spreadsheet."""
        several = (one.workbook for some in self.settings.tabs.values() for one in some)
        return any(not is_excel(place) for place in (self.place, *filter(None, several)))


@dataclass(frozen=True)
class LocalResult:
    """What one local's job came to. `outcome` is a word of the report's or of the refusal · `why`
    the refusal's sentence · `report` counts · `counts` those for the roll-up, as of `as_of` ·
    `notes` sentences on tabs that may have been meant, and on who can open it · `machine` where it
    was done, where that is not the one of the run.
    """

    name: str
    exit_code: int = DONE
    outcome: str = ""
    why: str = ""
    report: Mapping[str, Any] = field(default_factory=dict)
    counts: tuple[Mapping[str, Any], ...] = ()
    as_of: date | None = None
    seconds: float = 0.0
    notes: tuple[str, ...] = ()
    machine: str = ""


class LocalFailed(Exception):
    """A fault that nobody foresaw. Only its kind is told: its message may quote a cell, and workers
    write what fails into logs.
    """


def refused(name: str, fault: ToolkitError, language: str, seconds: float = 0.0) -> LocalResult:
    """The result of a local whose job was refused."""
    said = fault.said(language)
    return LocalResult(name, fault.exit_code, fault.word, said, seconds=seconds)


Made = Callable[[LocalSettings, str, Settings], LocalTask]


def chosen(fleet: FleetSettings, names: Iterable[str]) -> list[LocalSettings]:
    """The locals of these names; all where none is named. Raises `Misused` for one that is not
    there.
    """
    from toolkit.words import closest  # noqa: PLC0415 -- only where a name is wrong

    known = {key(one.name): one for one in fleet.local}
    for name in names:
        if key(name) not in known:
            near = closest(name, [one.name for one in fleet.local])
            raise NO_SUCH_LOCAL(file=fleet.file, name=name, near=near)
    wanted = {key(name) for name in names}
    return [one for one in fleet.local if not wanted or key(one.name) in wanted]


def tasks(
    fleet: FleetSettings,
    locals_: Iterable[LocalSettings],
    made: Made,
    known_tabs: Mapping[str, Iterable[str]],
    language: str,
    roll_up: str = "",
) -> Iterator[LocalTask | LocalResult]:
    """The task of each local; where its settings are wrong, the result that says so, and the others
    go on. Raises `Misused` where two are kept in one workbook, or one in that of the roll-up.
    """
    rolled_up_in = _identity(roll_up) if roll_up else None
    kept_in: dict[str, str] = {}
    for local in locals_:
        try:
            settings = fleet.settings(local, known_tabs)
            place = _place(settings)
        except ToolkitError as fault:
            yield refused(local.name, fault, language)
            continue
        identity = _identity(place)
        if identity == rolled_up_in:
            raise ROLL_UP_IS_A_LOCAL(name=local.name, file=fleet.file)
        known = kept_in.setdefault(identity, local.name)
        if known != local.name:
            raise ONE_WORKBOOK_TWICE(name=known, other=local.name, file=fleet.file)
        yield made(local, place, settings)


def _place(settings: Settings) -> str:
    said = settings.workbook.where
    if not said:
        raise NO_WORKBOOK_NAMED()
    return str(settings.path(said).absolute()) if is_excel(said) else said


def _identity(place: str) -> str:
    """By which a workbook is known, however it was said: the file a link leads to, the id in an
    address.
    """
    if is_excel(place):
        return str(files.real(place))
    ident = _IDENT.search(place)
    return ident[0] if ident else key(place)
