"""`toolkit check`: which rows cannot be read, and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress
from toolkit.cli.telling import rows_told, tell
from toolkit.errors import DONE, NOT_READ, REFUSED
from toolkit.words import aloud

if TYPE_CHECKING:
    from toolkit.jobs.check import Checked

FIRST = 5  # lines of one kind; --all has every one


@click.command("check")
@click.option("--all", "every", is_flag=True, help="Show all places of each kind of problem.")
@shared
def command(options: Shared, every: bool) -> None:
    """Say which rows cannot be read, where, and how to mend them. Writes nothing.

    Exits with 3 where a row could not be read, and with 1 where a sync would be refused.

    \b
    Example: toolkit check --workbook organizing.xlsx
    """
    from toolkit.jobs.check import check  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    with progress(quiet=options.quiet or options.as_json) as stage:
        found = check(
            options.workbook(settings),
            settings,
            as_of=options.as_of,
            now=options.now,
            progress=stage,
        )
    if options.as_json:
        emit_json(found.as_json())
    elif not options.quiet:
        _tell(found, every=every)
    if found.refused:
        # Not raised: a program has its one object already.
        why = found.refused.said(found.program.knobs.language)
        refused = aloud("A sync would be refused. {why}", why=why)
        tell(refused, err=True, begin="toolkit: ", hang="  ")
        sys.exit(REFUSED)
    sys.exit(NOT_READ if found.program.rows_not_read else DONE)


def _tell(found: Checked, *, every: bool) -> None:
    for line in found.read_as():
        tell(line, begin="· ", hang="  ")
    for group in found.groups():
        tell(group.title, hang="  ")
        shown = group.lines if every else group.lines[:FIRST]
        for line in shown:
            tell(line, begin="  ", hang="    ")
        if more := len(group.lines) - len(shown):
            tell(aloud("and {n} more: toolkit check --all", n=more), begin="  ")
        if group.fix:
            tell(group.fix, begin="  ⇒ ", hang="    ")
    for line in found.to_add():
        tell(line, begin="→ ", hang="  ")
    for line in found.not_read():
        tell(line, begin="· ", hang="  ")
    errors = sum(problem.severity == "Error" for problem in found.problems)
    program, warnings = found.program, len(found.problems) - errors
    told = [rows_told(program.rows_read, program.rows_not_read) + "."]
    if errors:
        told.append("✗ " + aloud("{n} to mend before their rows are read.", n=errors))
    if warnings:
        told.append("! " + aloud("{n} worth a look.", n=warnings))
    if not (errors or warnings or found.refused):
        told.append(aloud("Nothing to mend."))
    tell(" ".join(told))
