"""`toolkit doctor`: is everything in order, and if not, what to do."""

from __future__ import annotations

import os
import sys
import time

import click

from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json
from toolkit.cli.telling import tell
from toolkit.errors import DONE, REFUSED
from toolkit.words import aloud, reader


@click.command("doctor")
@click.option(
    "--live",
    is_flag=True,
    help="Also ask the mail server, and try Google out on a tab made and deleted for that.",
)
@shared
def command(options: Shared, live: bool) -> None:
    """Look at settings, credentials, sharing, tabs, headings, mail, disk and clock: a line each,
    with the fix.

    Writes nothing. With --live it adds one tab to a Google spreadsheet, answers some questions on
    it and deletes it. Exits with 1 where something is wrong.

    \b
    Example: toolkit doctor
             toolkit doctor --live
    """
    from toolkit.jobs.doctor import Visit, findings  # noqa: PLC0415 -- slow, not for --help

    visit = Visit(
        options.config,
        options.settings,
        options.place,
        options.now,
        os.environ,
        time.sleep,
        live=live,
    )
    if live and not (options.quiet or options.as_json):
        tell(
            aloud(
                "A tab “Toolkit doctor” is added to a Google spreadsheet for a moment; nothing else"
                " is touched."
            )
        )
    seen = []
    for one in findings(visit):
        seen.append(
            {"subject": one.subject, "ok": one.ok, "sentence": one.sentence.said(reader.get())}
        )
        if not options.as_json and not (options.quiet and one.ok):
            tell(
                f"{one.subject}: {seen[-1]['sentence']}",
                begin="✓ " if one.ok else "✗ ",
                hang="    ",
            )
    well = all(one["ok"] for one in seen)
    if options.as_json:
        emit_json({"outcome": "well" if well else "not well", "findings": seen})
    sys.exit(DONE if well else REFUSED)
