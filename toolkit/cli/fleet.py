"""`toolkit fleet`: the same job for many locals, and what they come to together."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.fleet_options import Many, many
from toolkit.cli.fleet_run import ran, read, roll_up_of
from toolkit.cli.fleet_told import as_json, tell_fleet
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath, TypedPlace
from toolkit.words import aloud, reader

if TYPE_CHECKING:
    from toolkit.fleet.tasks import Job
    from toolkit.fleet.together import CameOf

STOPPED = 130


@click.group("fleet")
def command() -> None:
    """Do a job for many locals, each with its own workbook, settings and credentials.

    FILE names them (default: fleet.toml, here). One that fails stops no other. Exits with 0 where
    all went well, 75 where what did not may do so later, else with 1; with 3 where all went well
    and `sync --strict` met rows that could not be read.

    \b
    Example: toolkit fleet sync
             toolkit fleet email fleet.toml --send --yes
             toolkit fleet report --out pages
    """


@command.command("sync")
@many
@click.option(
    "--roll-up",
    type=TypedPlace(),
    default=None,
    metavar="WHERE",
    help="The workbook they are rolled up in. Default: roll_up of FILE.",
)
@click.option("--dry-run", is_flag=True, help="Say what would change; write nothing.")
@click.option(
    "--force",
    is_flag=True,
    help="Acknowledge what a sync refuses; with --local, so that it is meant.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with 3 where rows could not be read (they are published all the same).",
)
@partial(shared, places=False)
def sync(
    options: Shared,
    many: Many,
    roll_up: str | None,
    dry_run: bool,
    force: bool,
    strict: bool,
) -> None:
    """Publish the tabs of every local, and the roll-up of all.

    Ctrl-C lets those finish that are under way, and begins no other; a second one ends them at
    once. Every workbook is whole either way.

    \b
    Example: toolkit fleet sync
             toolkit fleet sync state.toml --local "Maple Education Association"
             toolkit fleet sync --scheduler tcp://10.0.0.5:8786
    """
    fleet = read(many.file)
    came = ran(
        fleet,
        "sync",
        options,
        many,
        roll_up=roll_up_of(fleet) if roll_up is None else roll_up,
        dry_run=dry_run,
        force=force,
        strict=strict,
    )
    _end(came, options, "sync")


@command.command(
    "email", short_help="Count the weekly letters that are due; with --send, send them."
)
@many
@click.option(
    "--week",
    default="",
    metavar="2023-W10",
    help="The week they tell of, or any day of it. Default: the last complete one.",
)
@click.option(
    "--only",
    "kind",
    type=click.Choice(["staff", "organizers", "reps"]),
    help="Only one kind of letter.",
)
@click.option("--send", is_flag=True, help="Send them. Without it nothing leaves.")
@click.option("--yes", is_flag=True, help="Also to people who were never written to.")
@partial(shared, places=False)
def email(
    options: Shared,
    many: Many,
    week: str,
    kind: str | None,
    send: bool,
    yes: bool,
) -> None:
    """Count the weekly letters that are due in every local; with --send, send them.

    Each local's letters are claimed in its own workbook, so that none goes twice.

    \b
    Example: toolkit fleet email
             toolkit fleet email --send --yes
    """
    from toolkit.jobs.mailing_wishes import ONLY, parse_week  # noqa: PLC0415 -- slow

    wish: dict[str, Any] = {"send": send, "yes": yes, "only": ONLY[kind] if kind else None}
    wish["week"] = parse_week(week) if week else None
    came = ran(
        read(many.file),
        "email",
        options,
        many,
        wish=wish,
    )
    _end(came, options, "email")


@command.command("report")
@many
@click.option(
    "--out",
    type=FilePath(),
    default="reports",
    metavar="DIR",
    help="Where the pages go. Default: reports, here.",
)
@click.option("--with-names", "names", is_flag=True, help="Also everybody's wall chart, by name.")
@click.option("--language", type=click.Choice(["en", "es"]), help="Default: each workbook's.")
@click.option("--force", is_flag=True, help="Write over pages that are there.")
@partial(shared, places=False)
def report(
    options: Shared,
    many: Many,
    out: Path,
    names: bool,
    language: str | None,
    force: bool,
) -> None:
    """Write one page for every local, and one that leads to them.

    \b
    Example: toolkit fleet report
             toolkit fleet report --out /media/stick --language es
    """
    from toolkit.fleet.pages import page_names, refuse_there, write_index  # noqa: PLC0415 -- slow
    from toolkit.fleet.tasks import chosen  # noqa: PLC0415 -- slow import

    fleet = read(many.file)
    folder = refuse_there(out, force=force)
    locals_ = chosen(fleet, many.only)
    pages = {name: str((folder / page).absolute()) for name, page in page_names(locals_).items()}
    came = ran(
        fleet,
        "report",
        options,
        many,
        force=force,
        wish={"names": names, "language": language or "", "pages": pages},
    )
    index = write_index(
        folder,
        locals_,
        came.results,
        as_of=options.as_of,
        today=options.now.date(),
        language=language or reader.get(),
    )
    _end(came, options, "report", aloud("Look at them: {page}", page=str(index)))


def _end(came: CameOf, options: Shared, job: Job, then: str = "") -> None:
    if options.as_json:
        emit_json(as_json(came))
    else:
        tell_fleet(came, job, quiet=options.quiet)
        if then and not options.quiet:
            tell(then)
    sys.exit(STOPPED if came.stopped else came.exit_code)
