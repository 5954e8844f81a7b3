"""`toolkit undo`: take back what the last run changed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from toolkit.cli.agreeing import agreed
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, table
from toolkit.cli.telling import tell
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.undo import Undone


@click.command("undo")
@click.option("--dry-run", is_flag=True, help="Show what would go back; write nothing.")
@click.option(
    "--show",
    is_flag=True,
    help="Every cell that would go back, with names, for your own eyes.",
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared
def command(options: Shared, dry_run: bool, show: bool, yes: bool) -> None:
    """Put back what the last run on this machine changed.

    After a sync its tabs stand as they did before it, cell for cell, and the next sync publishes
    again. What people typed beside rows since stays with these rows. After import --accept the
    people's rows go back, where nobody has changed them since; the others are named. Shows it and
    asks. Letters that have left and weeks that were exported stay.

    \b
    Example: toolkit undo --dry-run
             toolkit undo
    """
    from toolkit.jobs.undo import undo  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    silent = options.quiet or options.as_json

    def run(*, dry_run: bool) -> Undone:
        return undo(
            options.workbook(settings),
            options.journal(settings),
            today=options.as_of or options.now.date(),
            dry_run=dry_run,
        )

    seen = run(dry_run=True)
    if not silent:
        _tell(seen, show=show)
    done = not dry_run and agreed(aloud("Take this run back?"), yes=yes, quiet=silent)
    if done:
        run(dry_run=False)
    if options.as_json:
        emit_json(_report(seen, done=done))
    elif not options.quiet:
        tell(aloud("Taken back.") if done else aloud("Nothing was changed."))


def _tell(seen: Undone, *, show: bool) -> None:
    run = seen.before
    when = datetime.fromisoformat(run.started).astimezone()
    tell(
        aloud(
            "The last run: toolkit {command}, {when}.",
            command=run.command,
            when=f"{when:%Y-%m-%d %H:%M}",
        )
    )
    rows = [
        [line.title, aloud("goes back"), f"{line.changed_cells:,}"]
        for line in seen.plan.lines()
        if line.changed_cells
    ]
    rows += [[title, aloud("goes: the run made it"), ""] for title in seen.removed]
    rows += [[title, aloud("stays: people wrote in it"), ""] for title in seen.kept]
    if rows:
        table([aloud("Tab"), aloud("What happens"), aloud("Cells")], rows, right=(2,))
    if seen.theirs:
        tell(
            say_many(
                reader.get(),
                "{n} cell of yours goes back.",
                "{n} cells of yours go back.",
                seen.theirs,
            )
        )
    for one in seen.changed:
        said = aloud(
            "{tab}, row {row}: stays, since somebody changed it.", tab=one.tab, row=str(one.row)
        )
        tell(said, begin="! ", hang="  ")
    if show:
        from toolkit.cli.showing import as_text  # noqa: PLC0415 -- only where it is asked for
        from toolkit.plan.differences import differences  # noqa: PLC0415 -- slow import

        for line in as_text(differences(seen.plan)):
            click.echo(line)


def _report(seen: Undone, *, done: bool) -> dict[str, object]:
    return {
        "outcome": "undone" if done else "would undo",
        "command": seen.before.command,
        "started": seen.before.started,
        "changed_cells": seen.plan.changed_cells,
        "tabs": {line.title: line.changed_cells for line in seen.plan.lines()},
        "removed": list(seen.removed),
        "kept": list(seen.kept),
        "theirs": seen.theirs,
        "rows_changed_since": len(seen.changed),
    }
