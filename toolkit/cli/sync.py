"""`toolkit sync`: publish the output tabs."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import Any

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress, table
from toolkit.cli.telling import rows_told, tell
from toolkit.cli.watching import Came, watched
from toolkit.errors import DONE, NOT_READ, Misused, Refusal
from toolkit.words import aloud, reader, say_many

SHOW_NEEDS_DRY_RUN = Refusal(
    Misused,
    "show-needs-dry-run",
    "--show goes with --dry-run, and not with --json or --quiet: it says what stands in"
    " cells, with people's names, to whoever asks for it.",
)


@click.command("sync")
@click.option("--dry-run", is_flag=True, help="Show what would change; write nothing.")
@click.option(
    "--show",
    type=click.Choice(["text", "markdown", "json"]),
    help="With --dry-run: every cell that would change, with names, for your own eyes.",
)
@click.option(
    "--force",
    is_flag=True,
    help="Acknowledge a halved roster, an earlier as-of, or a tab or column that is gone.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with 3 where rows could not be read (they are published all the same).",
)
@shared
def command(options: Shared, dry_run: bool, show: str | None, force: bool, strict: bool) -> None:
    """Read the sheets and publish charts, follow-ups and timesheets.

    Writes only the toolkit's own tabs, in one write; a second run says that there is nothing to do.

    \b
    Example: toolkit sync --workbook organizing.xlsx
             toolkit sync --dry-run --as-of 2023-03-08
             toolkit sync --dry-run --show text
    """
    from toolkit.jobs.sync import sync  # noqa: PLC0415 -- slow import, not needed for --help

    if show and (not dry_run or options.as_json or options.quiet):
        raise SHOW_NEEDS_DRY_RUN()
    settings = options.settings()
    watch = nullcontext(Came()) if dry_run else watched(options, settings, "sync")
    with watch as came, progress(quiet=options.quiet or options.as_json) as stage:
        result = sync(
            options.workbook(settings),
            settings,
            as_of=options.as_of,
            now=options.now,
            dry_run=dry_run,
            force=force,
            progress=stage,
            seen=None if show or force else options.seen(settings),
            journal=options.journal(settings),
        )
        came.report = result.report
    if show:
        from toolkit.cli.showing import WAYS  # noqa: PLC0415 -- only where it is asked for
        from toolkit.plan.differences import differences  # noqa: PLC0415 -- slow import

        found = differences(result.done.plan)
        for line in WAYS[show](found):
            click.echo(line)
        if not found:
            tell(aloud("Nothing would change."), err=True)
    elif options.as_json:
        emit_json(result.report)
    elif not options.quiet:
        _tell(result.outcome, result.report)
        for line in (*result.not_read, *result.open_to):
            tell(line, begin="! ", hang="  ")
    sys.exit(NOT_READ if strict and result.report["rows_not_read"] else DONE)


def _tell(outcome: str, report: dict[str, Any]) -> None:
    counts = rows_told(report["rows_read"], report["rows_not_read"])
    as_of = report["as_of"]
    if outcome == "nothing to do":
        tell(
            aloud(
                "Nothing to do: every tab is as it should be as of {as_of} ({counts}).",
                as_of=as_of,
                counts=counts,
            )
        )
    else:
        tell(_published(outcome, report, counts))
        rows = [
            [
                title,
                f"{tab['rows']:,}",
                f"{tab['changed_cells']:,}",
                ", ".join(map(aloud, tab.get("why", ()))),
            ]
            for title, tab in report["tabs"].items()
        ]
        headings = [aloud("Tab"), aloud("Rows"), aloud("Cells changed"), aloud("Why")]
        table(headings, rows, right=(1, 2))
        if any(not tab["rows"] and "new" in tab.get("why", ()) for tab in report["tabs"].values()):
            tell(
                aloud("A tab without rows says in its first line what it still lacks, if anything.")
            )
    if report["rows_not_read"]:
        tell(
            aloud(
                "Rows that could not be read are listed in the Data Issues tab, with how to mend"
                " each."
            )
        )


def _published(outcome: str, report: dict[str, Any], counts: str) -> str:
    cells = say_many(reader.get(), "{n} cell", "{n} cells", report["changed_cells"])
    parts = {"cells": cells, "as_of": report["as_of"], "counts": counts}
    if outcome == "would publish":
        return aloud("Would publish {cells} as of {as_of} ({counts}).", **parts)
    if where := report.get("published_in"):
        return aloud("Published {cells} in {where} as of {as_of} ({counts}).", where=where, **parts)
    return aloud("Published {cells} as of {as_of} ({counts}).", **parts)
