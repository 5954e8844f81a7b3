"""`toolkit purge`: what is kept on this computer, and what of it is too old."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from toolkit.cli.agreeing import agreed
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, table
from toolkit.cli.telling import tell
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.purge import Purge


@click.command("purge")
@click.option(
    "--older-than",
    type=click.IntRange(min=0),
    default=365,
    show_default=True,
    metavar="DAYS",
    help="What is older goes.",
)
@click.option("--dry-run", is_flag=True, help="Show what would go; delete nothing.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared
def command(options: Shared, older_than: int, dry_run: bool, yes: bool) -> None:
    """Show what the toolkit keeps on this computer, and delete what is older than so many days.

    Copies, what undo needs, letters in a folder, receipts of runs. Nothing in any workbook is
    touched; what stands there (History, Letters, Sync Log, Approvals) is yours to keep.

    \b
    Example: toolkit purge --older-than 90 --dry-run
    """
    from toolkit.jobs.purge import purge  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    where, age = options.place(settings), timedelta(days=older_than)
    silent = options.quiet or options.as_json
    found = purge(settings, where, older_than=age, now=options.now, dry_run=True)
    if not silent:
        _tell(found, older_than)
    done = bool(found.old) and not dry_run
    if done and agreed(aloud("Delete them?"), yes=yes, quiet=silent):
        purge(settings, where, older_than=age, now=options.now, dry_run=False)
        if not silent:
            tell(aloud("Deleted."))
    if options.as_json:
        emit_json(
            {
                "older_than": older_than,
                "old": found.old,
                "deleted": found.old if done else 0,
                "stores": {one.store.name: one.n for one in found.kept}
                | {"Receipts": found.receipts},
            }
        )


def _tell(found: Purge, days: int) -> None:
    rows = [
        [
            aloud(one.store.name),
            f"{one.n:,}",
            f"{one.size / 1_000_000:.1f} MB",
            "" if one.oldest is None else one.oldest.date().isoformat(),
            f"{len(one.old):,}",
        ]
        for one in found.kept
    ]
    rows.append([aloud("Receipts"), f"{found.receipts:,}", "", "", f"{found.old_receipts:,}"])
    headings = [
        aloud("Kept here"),
        aloud("Files"),
        aloud("Size"),
        aloud("Oldest"),
        aloud("Too old"),
    ]
    table(headings, rows, right=(1, 2, 4))
    click.echo("")
    for one in found.kept:
        holds = f"{aloud(one.store.name)}: {aloud(one.store.holds)}."
        tell(holds, begin="· ", hang="  ")
    tell(aloud("Receipts: a line of counts a run, nobody's name."), begin="· ", hang="  ")
    click.echo("")
    if not found.old:
        tell(aloud("Nothing is too old."))
        return
    tell(
        say_many(
            reader.get(),
            "{n} of them is older than {age}.",
            "{n} of them are older than {age}.",
            found.old,
            age=say_many(reader.get(), "{n} day", "{n} days", days),
        )
    )
