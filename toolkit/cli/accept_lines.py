"""`toolkit import --accept`: shows what people said yes to, cell by cell, asks, and writes it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.cli.agreeing import confirmed
from toolkit.cli.options import Shared
from toolkit.cli.printing import emit_json
from toolkit.cli.signs import harmless
from toolkit.cli.telling import tell
from toolkit.errors import Refusal, Refused
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.accepting import Acceptance
    from toolkit.jobs.reconciled import Accepting

ACCEPT_UNASKED = Refusal(
    Refused,
    "accept-unasked",
    "Nobody is at the terminal to agree, so nothing was written. Look with --dry-run, then say"
    " --yes.",
)
MOST_HELD = 3  # lines held back for one reason that are named
MOST = 40  # steps that are shown before somebody agrees; all of them with --dry-run


def accept(options: Shared, applications: bool, *, yes: bool, dry_run: bool) -> None:
    from toolkit.jobs.reconciled import accept_lines  # noqa: PLC0415 -- slow, not for --help

    def agree(found: Acceptance) -> bool:
        if not (options.quiet or options.as_json):
            _show(found, all_of_it=dry_run)
        if dry_run or yes:
            return yes and not dry_run
        if not sys.stdin.isatty():
            raise ACCEPT_UNASKED()
        return confirmed(aloud("Write this?"), err=True)

    settings = options.settings()
    done = accept_lines(
        options.workbook(settings),
        settings,
        applications=applications,
        as_of=options.as_of,
        now=options.now,
        agree=agree,
        journal=options.journal(settings),
        dry_run=dry_run,
    )
    if options.as_json:
        emit_json(_report(done))
    elif not options.quiet:
        _tell_accepted(done, dry_run=dry_run)


def _report(done: Accepting) -> dict[str, object]:
    found = done.acceptance
    kinds: dict[str, int] = {}
    for line in found.done:
        kinds[line.kind] = kinds.get(line.kind, 0) + 1
    return {
        "lines": kinds,
        "held": len(found.held),
        "cells": len(found.steps),
        "tabs": sorted({step.tab for step in found.steps}),
        "outcome": "written" if done.wrote else "nothing written",
    }


def _show(found: Acceptance, *, all_of_it: bool) -> None:
    steps = found.steps if all_of_it else found.steps[:MOST]
    tab = ""
    for step in steps:
        if step.tab != tab:
            tab = step.tab
            click.echo(harmless(tab))
        was = f"{step.was} → " if step.was else "+ "
        click.echo(harmless(f"  {step.key} · {step.column}: {was}{step.becomes}"))
    if len(steps) < len(found.steps):
        n = len(found.steps) - len(steps)
        tell(aloud("and {n} cells more (--dry-run shows all).", n=n))


def _tell_accepted(done: Accepting, *, dry_run: bool) -> None:
    found = done.acceptance
    reasons: dict[str, list[str]] = {}
    for line, why in found.held:
        reasons.setdefault(why.said(reader.get()), []).append(f"{line.kind}, {line.person}")
    for reason, whose in reasons.items():
        lines = say_many(reader.get(), "{n} line", "{n} lines", len(whose))
        who = "; ".join(whose) if len(whose) <= MOST_HELD else lines
        said = aloud("{who}: not written, because {reason}.", who=who, reason=reason)
        tell(said, begin="! ", hang="  ")
    if not found.done:
        tell(aloud("No line of Reconciliation with a Yes can be written: nothing was changed."))
        return
    n = len(found.done)
    if done.wrote:
        said = say_many(
            reader.get(),
            "Wrote {n} line into your tabs. Next: toolkit sync. To take it back: toolkit undo.",
            "Wrote {n} lines into your tabs. Next: toolkit sync. To take it back: toolkit undo.",
            n,
        )
    elif dry_run:
        said = say_many(
            reader.get(),
            "Would write {n} line; nothing was written.",
            "Would write {n} lines; nothing was written.",
            n,
        )
    else:
        said = aloud("Nothing was written.")
    tell(said)
