"""`toolkit restore`: put a kept copy back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli.agreeing import agreed
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, table
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.jobs.restore import Restored, RestoreLine


@click.command("restore")
@click.argument("copy", type=FilePath(), metavar="FILE")
@click.option(
    "--people",
    is_flag=True,
    help="On Google: put people's own tabs back too, cell by cell, formulas included.",
)
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared
def command(options: Shared, copy: Path, people: bool, dry_run: bool, yes: bool) -> None:
    """Put a copy that `toolkit backup` made back in the workbook's place.

    Shows what would change and asks. An Excel file is swapped in one step, and the present one is
    kept in .toolkit-backups. Into a Google spreadsheet the toolkit's own tabs go back; people's
    tabs stay as they are unless you say --people: then what was typed since that copy goes. A copy
    of how it stands now is kept before.

    \b
    Example: toolkit restore backups/organizing-2023-03-08-071500.xlsx
             toolkit restore backups/our-local-2023-03-08-071500.xlsx --people
    """
    from toolkit.jobs.backup import copy_kept  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.restore import restore  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    silent = options.quiet or options.as_json
    today = options.as_of or options.now.date()

    def run(*, dry_run: bool) -> Restored:
        workbook = options.workbook(settings)
        keep = partial(copy_kept, settings=settings, now=options.now)
        return restore(workbook, copy, today=today, people=people, dry_run=dry_run, keep=keep)

    seen = run(dry_run=True)
    changed = seen.changed
    if not silent:
        _shown(changed)
    done = bool(changed or seen.exact) and not dry_run
    done = done and agreed(aloud("Put this copy in its place?"), yes=yes, quiet=silent)
    kept = run(dry_run=False).kept if done else None
    if options.as_json:
        emit_json(
            {
                "outcome": "restored" if done else "would restore" if dry_run else "nothing to do",
                "cells": seen.cells,
                "exact": seen.exact,
                "tabs": {line.title: {"what": line.what, "cells": line.cells} for line in changed},
            }
        )
    elif not silent:
        _told(seen, kept, done=done)


def _shown(changed: Sequence[RestoreLine]) -> None:
    """What would become of each tab."""
    rows = [
        [
            line.title,
            aloud("yours") if line.people else "toolkit",
            aloud(line.what),
            f"{line.cells:,}",
        ]
        for line in changed
    ]
    if rows:
        headings = [aloud("Tab"), aloud("Whose"), aloud("What happens"), aloud("Cells")]
        table(headings, rows, right=(3,))
    else:
        tell(aloud("Every cell is as in the copy."))


def _told(seen: Restored, kept: Path | None, *, done: bool) -> None:
    """What was put back, and where that is kept which stood there before."""
    if not done:
        tell(aloud("Nothing was changed."))
        return
    back = say_many(reader.get(), "Put back {n} tab.", "Put back {n} tabs.", len(seen.changed))
    if where := ".toolkit-backups" if seen.exact else kept:
        back += " " + aloud("What stood there before is kept in {where}.", where=where)
    tell(back)
    if not seen.exact and any(line.new and not line.people for line in seen.changed):
        tell(aloud("The charts of tabs that were gone come with the next sync: toolkit sync"))
