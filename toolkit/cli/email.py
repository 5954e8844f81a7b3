"""`toolkit email`: the weekly letters, listed, looked at, or sent."""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli.agreeing import confirmed
from toolkit.cli.mailed import listed, not_sent, told
from toolkit.cli.options import Shared, shared
from toolkit.cli.printing import emit_json, progress
from toolkit.cli.telling import tell
from toolkit.cli.typed import FilePath
from toolkit.cli.watching import watched
from toolkit.errors import REFUSED, Misused, Refusal
from toolkit.words import aloud, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.mailing import Mailing
    from toolkit.jobs.mailing_wishes import Wish

LOOK_OR_SEND = Refusal(
    Misused,
    "look-or-send",
    "Either look at the letters (--preview) or send them (--send).",
)


@click.group("email", invoke_without_command=True)
@click.option(
    "--week",
    default="",
    metavar="2023-W10",
    help="The week they tell of, or any day of it. Default: the last complete one.",
)
@click.option(
    "--only", type=click.Choice(["staff", "organizers", "reps"]), help="Only one kind of letter."
)
@click.option(
    "--test",
    "opened",
    default="",
    metavar="NAME",
    help=(
        "Instead of the week's: one letter to representatives and organizers about a structure test"
        " that has just opened."
    ),
)
@click.option(
    "--results",
    default="",
    metavar="NAME",
    help="Instead of the week's: one letter to them with the result of a test that has closed.",
)
@click.option("--to", default="", metavar="ADDRESS", help="Only letters to this address.")
@click.option(
    "--preview",
    type=FilePath(),
    metavar="DIR",
    help="Write them as pages to look at.",
)
@click.option(
    "--send", is_flag=True, help="Send them. Without it nothing leaves and nothing is written."
)
@click.option(
    "--yes", is_flag=True, help="Send without asking, also to people who were never written to."
)
@click.option(
    "--resend",
    multiple=True,
    metavar="KEY",
    help=(
        "Send this letter again: a key from the Letters tab, or its beginning up to a slash for"
        " those not marked as sent."
    ),
)
@shared
def command(
    options: Shared,
    week: str,
    only: str | None,
    opened: str,
    results: str,
    to: str,
    preview: Path | None,
    send: bool,
    yes: bool,
    resend: tuple[str, ...],
) -> None:
    """List the weekly letters that are due; with --send, send them.

    A letter goes once: it is claimed in the Letters tab before it leaves, and marked after. A
    letter that was claimed and never marked is reported, and only goes again with --resend.

    \b
    Example: toolkit email --preview letters
             toolkit email --send
             toolkit email --test "Planning time petition" --send
             toolkit email test you@example.org
    """
    context = click.get_current_context()
    if context.invoked_subcommand:
        context.obj = options
        return
    if preview and send:
        raise LOOK_OR_SEND()
    from toolkit.jobs.mailing_wishes import ONLY, Wish, parse_week  # noqa: PLC0415 -- slow

    wish = Wish(
        parse_week(week) if week else None,
        ONLY[only] if only else None,
        to,
        resend,
        test=opened,
        results=results,
    )
    if send:
        sys.exit(_send(options, wish, yes))
    _look(options, wish, preview)


def _look(options: Shared, wish: Wish, folder: Path | None) -> None:
    from toolkit.jobs.email import NOTHING, WOULD, report  # noqa: PLC0415 -- slow, not for --help
    from toolkit.jobs.mailing import mailing  # noqa: PLC0415 -- slow import, not needed for --help
    from toolkit.jobs.preview import preview  # noqa: PLC0415 -- slow import, not needed for --help

    settings = options.settings()
    workbook = options.workbook(settings)
    with progress(quiet=options.quiet or options.as_json) as stage:
        found = mailing(
            workbook, settings, wish, as_of=options.as_of, now=options.now, progress=stage
        )
        page = (
            preview(found.due, folder, language=found.program.knobs.language)
            if folder and found.due
            else None
        )
    if options.as_json:
        emit_json(report(found, WOULD if found.due else NOTHING))
    elif not options.quiet and (found.due or not found.refused):
        listed(found, asked=bool(wish.to or wish.only))
        if page:
            click.echo(aloud("Look at them: {page}", page=page))
        elif found.due:
            tell(aloud("Look at them with --preview DIR; send them with --send."))
    if found.refused:
        # Not raised: a program has its one object already.
        but = (
            aloud("No letters would be sent, but a notice to staff.")
            if found.due
            else aloud("No letters would be sent.")
        )
        tell(
            f"{found.refused.said(reader.get())} {but}",
            err=True,
            begin="toolkit: ",
            hang="  ",
        )
        sys.exit(REFUSED)


def _send(options: Shared, wish: Wish, yes: bool) -> int:
    from toolkit.jobs.email import email, ended_with  # noqa: PLC0415 -- slow
    from toolkit.jobs.outbox import outbox, sender  # noqa: PLC0415 -- slow, not for --help

    settings = options.settings()
    # A timer that ends a run asks politely: what is known by then is still marked.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))

    quiet = options.quiet or options.as_json
    with watched(options, settings, "email") as came, progress(quiet=quiet) as stage:
        workbook = options.workbook(settings)
        done = email(
            workbook,
            settings,
            wish,
            as_of=options.as_of,
            now=options.now,
            clock=lambda: datetime.now(UTC),
            sender=sender(settings, workbook.where),
            transport=outbox(settings, os.environ, sleep=time.sleep),
            confirm=lambda found: yes or _confirmed(found),
            sleep=time.sleep,
            progress=stage,
        )
        came.report, came.exit_code = done.report, ended_with(done)
        came.why = " ".join(not_sent(done))
    if options.as_json:
        emit_json(done.report)
    else:
        told(done, quiet=options.quiet)
    return ended_with(done)


@command.command("test")
@click.argument("address")
@shared
def test(options: Shared, address: str) -> None:
    """Send one letter to ADDRESS, to prove the mail settings.

    \b
    Example: toolkit email test you@example.org
    """
    from toolkit.jobs.trial import trial_sent  # noqa: PLC0415 -- slow import, not needed for --help

    given: Any = click.get_current_context().find_object(Shared)
    chosen = options if options.config or given is None else given
    how = trial_sent(chosen.settings(), os.environ, address, now=options.now, sleep=time.sleep)
    if not options.quiet:
        click.echo(how)


def _confirmed(found: Mailing) -> bool:
    """Whether somebody at the terminal agrees to write to people who were never written to."""
    from toolkit.jobs.email import NEW_READERS  # noqa: PLC0415 -- slow

    n = len(found.new_addresses)
    if not sys.stdin.isatty():
        raise NEW_READERS(n=n)
    due = say_many(
        reader.get(),
        "{n} letter is due, {new} of them to people who were never written to:",
        "{n} letters are due, {new} of them to people who were never written to:",
        len(found.due),
        new=n,
    )
    click.echo(due, err=True)
    for address in found.new_addresses[:20]:
        click.echo(f"  {address}", err=True)
    if n > 20:
        more = say_many(reader.get(), "and {n} more", "and {n} more", n - 20)
        click.echo(f"  {more}", err=True)
    return confirmed(aloud("Send?"), err=True)
