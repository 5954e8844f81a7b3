"""`toolkit turf`: the sheets of representatives and organizers, out and back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.options import Shared, in_place_of, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.turf_told import how_long, tell_collected, tell_published, tell_status
from toolkit.errors import DONE, REFUSED
from toolkit.files import cache_folder
from toolkit.steps import step

if TYPE_CHECKING:
    from toolkit.jobs.turf_shelf import Shelf
    from toolkit.organizing.own_sheets import Kind
    from toolkit.settings import Settings
    from toolkit.workbooks.changes import Workbook


@dataclass(frozen=True)
class Sheets:
    """What every command here is given: whose sheets ("" for all), and where they lie."""

    whom: str = ""
    folder: str = ""

    @property
    def kinds(self) -> list[Kind]:
        from toolkit.organizing.own_sheets import KINDS  # noqa: PLC0415 -- slow, not for --help

        return [kind for kind in KINDS if self.whom in ("", kind)]


_OPTIONS = (
    click.option(
        "--for",
        "whom",
        type=click.Choice(["reps", "organizers"]),
        default=None,
        help="Only the sheets of representatives, or only those of organizers.",
    ),
    click.option(
        "--folder",
        default="",
        metavar="DIR",
        help="Where the sheets lie; default: folder under [turf] in toolkit.toml.",
    ),
)


def _sheets(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds these options to a command, which gets them as `sheets`."""

    def command(whom: str | None, folder: str, **own: Any) -> Any:
        return function(sheets=Sheets(whom or "", folder), **own)

    return in_place_of(function, command, _OPTIONS)


@click.group("turf", invoke_without_command=True)
@shared
def command(options: Shared) -> None:
    """Give representatives and organizers sheets of their own, and take back what they wrote.

    One small sheet for each worksite's representatives or each organizer: their people, what to
    say, and yellow columns to write in. On Google each is shared only with the addresses in
    Worksites or Organizers; beside an Excel file they are files in a folder. Alone it shows how
    each sheet stands, as `status` does.

    \b
    Example: toolkit turf publish --for reps
             toolkit turf collect
             toolkit turf status
    """
    if not click.get_current_context().invoked_subcommand:
        _status(options, Sheets())


@command.command("publish")
@_sheets
@click.option("--notify", is_flag=True, help="Google mails whoever is let in; else nobody is told.")
@click.option("--dry-run", is_flag=True, help="Say what would be made; make and write nothing.")
@click.option("--force", is_flag=True, help="Acknowledge a tab or column that is gone.")
@shared
def publish(options: Shared, sheets: Sheets, notify: bool, dry_run: bool, force: bool) -> None:
    """Make, write and share the sheets; close those of who left.

    A run that was stopped goes on where it was: give the command again.

    \b
    Example: toolkit turf publish
             toolkit turf publish --for organizers --folder sheets
    """
    from toolkit.jobs import turf_publish  # noqa: PLC0415 -- slow import, not needed for --help

    settings, workbook, shelf = _opened(options, sheets, notify=notify)
    silent = options.quiet or options.as_json
    with bar(silent, "Writing sheets") as progress:
        done = turf_publish.publish(
            workbook,
            settings,
            shelf,
            kinds=sheets.kinds,
            as_of=options.as_of,
            now=options.now,
            dry_run=dry_run,
            force=force,
            announce=announcing(silent),
            progress=progress,
        )
    if options.as_json:
        emit_json(turf_publish.report(done))
    elif not options.quiet:
        tell_published(done, dry_run=dry_run)
    if done.refused is not None:
        tell(done.refused.said("en"), err=True, begin="toolkit: ", hang="  ")
    sys.exit(REFUSED if done.refused else DONE)


@command.command("collect")
@_sheets
@shared
def collect(options: Shared, sheets: Sheets) -> None:
    """Bring what was written in them into the workbook.

    Each thing comes once, however often it is run.

    Talks go into the Field Log, answers to a structure test into the Response Log, corrections into
    Reconciliation, where they wait for Accept. The next sync counts them. What cannot be read stays
    where it is.

    \b
    Example: toolkit turf collect
             toolkit turf collect --for reps && toolkit sync
    """
    from toolkit.jobs import turf_collect  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.turf_quiet import Quiet  # noqa: PLC0415 -- slow import, not needed for --help

    settings, workbook, shelf = _opened(options, sheets)
    silent = options.quiet or options.as_json
    with bar(silent, "Collecting sheets") as progress:
        done = turf_collect.collect(
            workbook,
            settings,
            shelf,
            kinds=sheets.kinds,
            as_of=options.as_of,
            now=options.now,
            announce=announcing(silent),
            progress=progress,
            quiet=Quiet.kept_in(cache_folder() / "turf.json"),
        )
    if options.as_json:
        emit_json(turf_collect.report(done))
    elif not options.quiet:
        tell_collected(done)


@command.command("status")
@_sheets
@shared
def status(options: Shared, sheets: Sheets) -> None:
    """Show how every sheet stands.

    Its state, when it was written and collected, and what publish would do next.

    \b
    Example: toolkit turf status
             toolkit turf status --for reps
    """
    _status(options, sheets)


def _status(options: Shared, sheets: Sheets) -> None:
    from toolkit.jobs import turf_status  # noqa: PLC0415 -- slow import, not needed for --help

    settings, workbook, shelf = _opened(options, sheets)
    lines = turf_status.status(
        workbook, settings, shelf, kinds=sheets.kinds, as_of=options.as_of, now=options.now
    )
    if options.as_json:
        emit_json(turf_status.report(lines))
    elif not options.quiet:
        tell_status(lines)


def _opened(
    options: Shared, sheets: Sheets, *, notify: bool = False
) -> tuple[Settings, Workbook, Shelf]:
    from toolkit.jobs.turf_shelves import shelf_of  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    workbook = options.workbook(settings)
    shelf = shelf_of(workbook, options.place(settings), settings, sheets.folder, notify=notify)
    return settings, workbook, shelf


def announcing(silent: bool) -> Callable[[int, int], None]:
    """Says how long it will take, where anybody has to wait."""

    def announce(sheets: int, minutes: int) -> None:
        if not silent and minutes:
            tell(how_long(sheets, minutes), err=True)

    return announce


@contextmanager
def bar(silent: bool, what: str) -> Iterator[Callable[[int, int], None]]:
    """A bar that grows sheet by sheet, on stderr, where a person is watching."""
    if silent or not sys.stderr.isatty():
        yield lambda done, of: step(what)
        return
    from rich.console import Console  # noqa: PLC0415 -- slow import, only where somebody watches
    from rich.progress import Progress  # noqa: PLC0415 -- slow import, only where somebody watches

    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(what, total=None)

        def tells(done: int, of: int) -> None:
            step(what)
            shown.update(task, completed=done, total=of)

        yield tells
