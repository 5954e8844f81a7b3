"""The options that mean the same in every command, and what they come to."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.typed import Day, TypedPlace
from toolkit.errors import Misused, Refusal
from toolkit.files import cache_folder, config_folder, state_folder
from toolkit.words import reader

if TYPE_CHECKING:
    from toolkit.jobs.journal import Journal
    from toolkit.jobs.seen import Seen
    from toolkit.settings import Settings
    from toolkit.workbooks.changes import Workbook

NO_CONFIG_FILE = Refusal(
    Misused,
    "no-config-file",
    "--config names no file that is there. Check the name, have toolkit init or toolkit adopt write"
    " one, or leave --config out.",
)


def utc_now() -> datetime:
    """The clock, for a run that goes on for a while."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Shared:
    """What the shared options came to. The clock is read once, here."""

    where: str
    config: Path | None
    as_of: date | None
    as_json: bool
    quiet: bool
    debug: bool
    now: datetime

    def settings(self) -> Settings:
        """toolkit.toml, or its defaults where there is none. From here on all is told in the
        language of the workbook, where that file says it.
        """
        from toolkit.settings import Settings, read_settings  # noqa: PLC0415 -- slow

        settings = Settings() if self.config is None else read_settings(self.config)
        if settings.workbook.language != "en":
            reader.set(settings.workbook.language)
        if self.config is None or not settings.tabs:
            return settings
        from toolkit.tables.inputs import INPUTS  # noqa: PLC0415 -- slow, only where tabs are named

        known = {table.title: [column.heading for column in table.columns] for table in INPUTS}
        return read_settings(self.config, known)

    def workbook(self, settings: Settings) -> Workbook:
        """The workbook that was named, here or in toolkit.toml."""
        from toolkit.jobs.opening import is_excel, open_workbook  # noqa: PLC0415 -- slow, as below

        place, context = self.place(settings), click.get_current_context(silent=True)
        if place and not is_excel(place) and context is not None:
            from toolkit.fleet.beside import beside_a_fleet  # noqa: PLC0415 -- slow, only on Google

            context.with_resource(beside_a_fleet())
        return open_workbook(place, settings)

    def place(self, settings: Settings) -> str:
        """Where that workbook is; "" where none was named. A path in toolkit.toml is relative to
        that file.
        """
        from toolkit.jobs.opening import is_excel  # noqa: PLC0415 -- slow, not for --help

        said = settings.workbook.where
        if self.where or not said:
            return self.where
        return str(settings.path(said)) if is_excel(said) else said

    def seen(self, settings: Settings) -> Seen:
        """What this machine remembers of workbooks that had nothing to do."""
        from toolkit.jobs.seen import Seen  # noqa: PLC0415 -- slow import, not needed for --help

        return Seen(cache_folder() / "seen.json", settings)

    def journal(self, settings: Settings) -> Journal:
        """What this machine keeps of each run, so that it can be taken back."""
        from toolkit.jobs.copies import Retention  # noqa: PLC0415 -- slow, not for --help
        from toolkit.jobs.journal import Journal  # noqa: PLC0415 -- slow, not for --help

        keeping = settings.keeping
        return Journal(state_folder() / "journal", Retention(keeping.keep, keeping.days))


def config_file(given: str | None) -> Path | None:
    """The file that was named; else ./toolkit.toml; else the one in the user's config folder; else
    none.
    """
    if given:
        path = Path(given).expanduser()
        if not os.path.isfile(path):
            raise NO_CONFIG_FILE()
        return path
    here = Path("toolkit.toml")
    if os.path.isfile(here):
        return here
    users = config_folder() / "toolkit.toml"
    return users if os.path.isfile(users) else None


def new_config_file(given: str | None) -> Path:
    """The file that init writes, there or not: the one that was named, else ./toolkit.toml."""
    return Path(given or "toolkit.toml").expanduser()


PLACES = 2  # the options that say where
_EVERYWHERE = (
    click.option(
        "--workbook",
        type=TypedPlace(),
        default="",
        metavar="WHERE",
        help="An .xlsx path, or a Google Sheets address or id.",
    ),
    click.option(
        "--config",
        type=TypedPlace(),
        default=None,
        metavar="FILE",
        help="Default: ./toolkit.toml, then your config folder.",
    ),
    click.option(
        "--as-of",
        type=Day(),
        default=None,
        metavar="YYYY-MM-DD",
        help="Default: today where the workbook is.",
    ),
    click.option(
        "--json",
        "as_json",
        is_flag=True,
        help="One JSON object on stdout, everything else on stderr.",
    ),
    click.option("--quiet", is_flag=True, help="Print nothing but faults; for timers."),
    click.option("--debug", is_flag=True, help="Show the traceback of a fault."),
)


def shared(
    function: Callable[..., Any],
    config_of: Callable[[str | None], Path | None] = config_file,
    *,
    places: bool = True,
) -> Callable[..., Any]:
    """Adds the shared options to a command, which gets them as its first argument, a `Shared`.
    Without `places` it has no workbook of its own, and no toolkit.toml.
    """

    def command(
        as_of: date | None,
        as_json: bool,
        quiet: bool,
        debug: bool,
        workbook: str = "",
        config: str | None = None,
        **own: Any,
    ) -> Any:
        now = datetime.now(UTC)
        file = config_of(config) if places else None
        return function(Shared(workbook, file, as_of, as_json, quiet, debug, now), **own)

    return in_place_of(function, command, _EVERYWHERE if places else _EVERYWHERE[PLACES:])


def in_place_of(
    function: Callable[..., Any],
    command: Callable[..., Any],
    options: Sequence[Callable[..., Any]],
) -> Callable[..., Any]:
    """What click is to take for the function: one that turns these options, which stand before the
    function's own, into what it wants.
    """
    command.__doc__ = function.__doc__
    command.__name__ = function.__name__
    vars(command)["__click_params__"] = list(getattr(function, "__click_params__", []))
    for option in reversed(options):
        command = option(command)
    return command
