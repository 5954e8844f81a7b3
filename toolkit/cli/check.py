"""`toolkit check`: which rows cannot be read, and why."""

from __future__ import annotations

import sys

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress
from toolkit.errors import DONE, NOT_READ


@click.command("check")
@shared
def command(options: Shared) -> None:
    """Say which rows cannot be read, where, and how to mend them. Writes nothing.

    Exits with 3 where a row could not be read.

    \b
    Example: toolkit check --workbook organizing.xlsx
    """
    from toolkit.jobs.check import check  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    with progress(quiet=options.quiet or options.as_json) as stage:
        found = check(options.workbook(settings), settings, as_of=options.as_of, now=options.now, progress=stage)
    if options.as_json:
        emit_json(found.as_json())
    elif not options.quiet:
        for line in found.sentences():
            click.echo(line)
        program = found.program
        click.echo(
            f"{program.rows_read:,} rows read, {program.rows_not_read:,} not read; {len(found.problems):,} problems."
        )
    sys.exit(NOT_READ if found.program.rows_not_read else DONE)
