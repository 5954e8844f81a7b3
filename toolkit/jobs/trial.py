"""A trial letter: proves the mail settings without a workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from toolkit.calendar import Week
from toolkit.errors import Misused, Refused, TryLater
from toolkit.jobs.outbox import outbox, sender
from toolkit.letters.notice import trial
from toolkit.mail.address import read_addresses
from toolkit.mail.message import message
from toolkit.mail.transport import MaybeSent, NotSent
from toolkit.settings import Settings
from toolkit.words import say


def trial_sent(
    settings: Settings,
    environ: Mapping[str, str],
    address: str,
    *,
    now: datetime,
    sleep: Callable[[float], None],
) -> str:
    """Sends a letter that says only that it arrived; returns what to look for. Each trial is a
    letter of its own.
    """
    read = read_addresses(address)
    if read.one is None:
        raise Misused(
            say(
                "en",
                "“{typed}” is not one address: {why}. Write it as you@example.org.",
                typed=address,
                why=read.why_not_one,
            )
        )
    origin = sender(settings, f"trial {now.isoformat()}")
    letter = trial(read.one, Week.of(now.date()))
    transport = outbox(settings, environ, sleep=sleep)
    try:
        with transport:
            transport.send(message(letter, origin, at=now))
    except NotSent as fault:
        kind = Refused if fault.permanent else TryLater
        raise kind(f"The trial letter was not sent: {fault.reason}.") from None
    except MaybeSent as fault:
        raise TryLater(
            f"The trial letter may or may not have gone: {fault.reason}. Look for it before trying"
            " again."
        ) from None
    if settings.mail.transport == "folder":
        return "The trial letter lies in the folder that [mail] names."
    return (
        "The mail server took the trial letter. Look for it in the inbox, and in the spam folder."
    )
