"""What the weekly letters came to, told at a terminal: counts, and addresses only to who looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from textwrap import fill
from typing import TYPE_CHECKING

import click

from toolkit.cli.printing import table, width
from toolkit.cli.signs import harmless
from toolkit.cli.telling import tell
from toolkit.letters.occasion import Batch, Occasion
from toolkit.words import Sentence, aloud, day, marked, reader, say_many

if TYPE_CHECKING:
    from toolkit.jobs.email import Result
    from toolkit.jobs.mailing import Mailing

KIND_NAMES = {
    "staff": marked("to staff"),
    "organizer": marked("to organizers"),
    "rep": marked("to representatives"),
    "notice": marked("as notices to staff"),
    "test": marked("to representatives and organizers"),
    "results": marked("to representatives and organizers"),
}
MOST_KEYS = 10


def listed(found: Mailing, *, asked: bool) -> None:
    """The letters that would go; `asked` where only some were asked for."""
    week = _about(found.batch)
    if found.due:
        kinds = Counter(letter.key.partition("/")[0] for letter in found.due)
        each = ", ".join(
            f"{kinds[kind]:,} {aloud(name)}" for kind, name in KIND_NAMES.items() if kinds[kind]
        )
        tell(
            say_many(
                reader.get(),
                "{n} letter of {week} would go, and nothing was sent: {each}.",
                "{n} letters of {week} would go, and nothing was sent: {each}.",
                len(found.due),
                week=week,
                each=each,
            )
        )
        _letters([(one.key.partition("/")[0], one.to, one.subject) for one in found.due])
    else:
        tell(
            aloud("No letters of {week} are due that you asked for.", week=week)
            if asked
            else aloud("No letters of {week} are due.", week=week)
        )
    behind = found.ledger.left_behind()
    for line in [*_besides(found), *_unsure(len(behind))]:
        tell(line, begin="  ", hang="    ")
    # Only here: what a run that sends prints ends up in a log.
    for one in behind[:MOST_KEYS]:
        click.echo(f"    {one.key}")
    if len(behind) > MOST_KEYS:
        more = len(behind) - MOST_KEYS
        click.echo("    " + say_many(reader.get(), "and {n} more", "and {n} more", more))


def _about(batch: Batch, *, short: bool = False) -> str:
    """What letters are of: a week, or a structure test."""
    if isinstance(batch, Occasion):
        name = f"“{harmless(batch.test)}”"
        return aloud("{test} (its result)", test=name) if batch.kind == "results" else name
    if short:
        return str(batch)
    last = batch.monday + timedelta(days=6)
    first, end = day(batch.monday, reader.get()), day(last, reader.get(), "d MMM y")
    return aloud("{week} ({first} to {last})", week=str(batch), first=first, last=end)


def _letters(rows: Sequence[tuple[str, str, str]]) -> None:
    """Kind, address and subject, each whole: a subject that does not fit stands below its
    address.
    """
    kind, address, subject = (max(len(row[n]) for row in rows) for n in range(3))
    if 2 + kind + 2 + address + 2 + subject <= width():
        table([aloud("To"), aloud("Address"), aloud("Subject")], rows)
        return
    for row in rows:
        click.echo(f"  {row[0]:<{kind}}  {harmless(row[1])}")
        indent = " " * (kind + 4)
        click.echo(fill(harmless(row[2]), width(), initial_indent=indent, subsequent_indent=indent))


def _besides(found: Mailing) -> Iterator[str]:
    """The letters of the week that are not due, and why."""
    if n := found.held_as("Sent"):
        yield say_many(
            reader.get(), "{n} letter has gone before.", "{n} letters have gone before.", n
        )
    if n := found.held_as("Failed"):
        yield say_many(
            reader.get(),
            "{n} letter was refused by the mail server before, and is not tried again.",
            "{n} letters were refused by the mail server before, and are not tried again.",
            n,
        )
    if found.empty:
        yield say_many(
            reader.get(),
            "{n} letter has nothing to say and is not sent.",
            "{n} letters have nothing to say and are not sent.",
            found.empty,
        )
    if found.between:
        yield say_many(
            reader.get(),
            "{n} organizer is between phases and gets none.",
            "{n} organizers are between phases and get none.",
            found.between,
        )
    if found.unreachable:
        yield say_many(
            reader.get(),
            "{n} cell has no address that a letter can go to; toolkit check says what is wrong"
            " with it.",
            "{n} cells have no address that a letter can go to; toolkit check says what is wrong"
            " with each.",
            found.unreachable,
        )


def _unsure(n: int) -> Iterator[str]:
    if n:
        yield say_many(
            reader.get(),
            "{n} letter was claimed by an earlier run and never marked: it may or may not have"
            " gone. Ask its reader; it goes again only with --resend KEY, or write Sent into its"
            " State in the Letters tab.",
            "{n} letters were claimed by an earlier run and never marked: they may or may not have"
            " gone. Ask their readers; they go again only with --resend KEY, or write Sent into"
            " State in the Letters tab.",
            n,
        )


def _all_refused(found: Mailing, n: int) -> Iterator[str]:
    if n:
        kinds = {one.key.partition("/")[0] for one in found.ledger.all_refused(found.batch)}
        about = found.batch
        again = (
            f'--{about.kind} "{about.test}" --resend "{about}/"'
            if isinstance(about, Occasion)
            else " ".join(f"--resend {kind}/{about}/" for kind in sorted(kinds))
        )
        yield say_many(
            reader.get(),
            "{n} letter of {week} was refused by the mail server, and none has gone: it is rather"
            " the server or the address in from than the reader. Mend [mail] (toolkit email test"
            " ADDRESS tries it) and run toolkit email --send {again}; or write Sent into its State"
            " in the Letters tab.",
            "{n} letters of {week} were refused by the mail server, and none has gone: it is rather"
            " the server or the address in from than their readers. Mend [mail] (toolkit email test"
            " ADDRESS tries it) and run toolkit email --send {again}; or write Sent into State in"
            " the Letters tab.",
            n,
            week=str(found.batch),
            again=again,
        )


def told(done: Result, *, quiet: bool) -> None:
    """What a run that sends came to; with `quiet` only what somebody has to know of."""
    came, found = done.delivered, done.mailing
    if not quiet:
        if found.due:
            tell(
                say_many(
                    reader.get(),
                    "Sent {sent} of {n} letter of {week}.",
                    "Sent {sent} of {n} letters of {week}.",
                    len(found.due),
                    sent=f"{len(came.sent):,}",
                    week=_about(found.batch, short=True),
                )
            )
        else:
            before = done.report["left_behind"] or done.report["all_refused"]
            week = _about(found.batch, short=True)
            tell(
                aloud("No letter of {week} is due.", week=week)
                if before
                else aloud("Nothing to do: no letter of {week} is due.", week=week)
            )
        for line in _besides(found):
            tell(line, begin="  ", hang="    ")
    for line in not_sent(done):
        tell(line, err=True)


def not_sent(done: Result) -> Iterator[str]:
    """What somebody has to know of: letters that did not go, and those of which nobody knows. No
    name and no address.
    """
    yield from _not_sent(done)
    yield from _unsure(done.report["left_behind"])
    yield from _all_refused(done.mailing, done.report["all_refused"])


def _not_sent(done: Result) -> Iterator[str]:
    came = done.delivered
    if came.refused:
        yield say_many(
            reader.get(),
            "{n} letter was refused by the mail server, and is not tried again ({why}).",
            "{n} letters were refused by the mail server, and are not tried again ({why}).",
            len(came.refused),
            why=_reasons(came.refused),
        )
    if came.later:
        yield say_many(
            reader.get(),
            "{n} letter was not sent; the next run tries again ({why}).",
            "{n} letters were not sent; the next run tries again ({why}).",
            len(came.later),
            why=_reasons(came.later),
        )
    if came.uncertain:
        yield say_many(
            reader.get(),
            "{n} letter may or may not have gone: it stays claimed, and goes again only with"
            " --resend KEY ({why}).",
            "{n} letters may or may not have gone: they stay claimed, and go again only with"
            " --resend KEY ({why}).",
            len(came.uncertain),
            why=_reasons(came.uncertain),
        )
    if came.elsewhere:
        yield say_many(
            reader.get(),
            "{n} letter was claimed by another run meanwhile.",
            "{n} letters were claimed by another run meanwhile.",
            came.elsewhere,
        )
    if came.not_marked:
        yield say_many(
            reader.get(),
            "{n} letter may still stand as Claimed in the Letters tab, because the tab could not be"
            " written. It does not go again by itself.",
            "{n} letters may still stand as Claimed in the Letters tab, because the tab could not"
            " be written. None of them goes again by itself.",
            came.not_marked,
        )


def _reasons(found: Mapping[str, Sentence]) -> str:
    """Each reason once; that others were not even tried says nothing more."""
    from toolkit.jobs.delivery import NOT_TRIED  # noqa: PLC0415 -- slow, not for --help

    known = list(dict.fromkeys(found.values()))
    told = [one for one in known if one != NOT_TRIED] or known
    return ", ".join(one.said(reader.get()) for one in told)
