"""A trial letter: proves the mail settings without a workbook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from toolkit.calendar import Week
from toolkit.errors import Misused, Refusal, Refused, TryLater
from toolkit.jobs.outbox import outbox, sender
from toolkit.letters.notice import trial
from toolkit.mail.address import read_addresses
from toolkit.mail.message import message
from toolkit.mail.transport import MaybeSent, NotSent
from toolkit.settings import Settings

TRIAL_NOT_ONE_ADDRESS = Refusal(
    Misused,
    "trial-not-one-address",
    "“{typed}” is not one address: {why}. Write it as you@example.org.",
)
TRIAL_REFUSED = Refusal(Refused, "trial-refused", "The trial letter was not sent: {why}.")
TRIAL_NOT_SENT = Refusal(TryLater, "trial-not-sent", "The trial letter was not sent: {why}.")
TRIAL_UNSURE = Refusal(
    TryLater,
    "trial-unsure",
    "The trial letter may or may not have gone: {why}. Look for it before trying again.",
)


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
        raise TRIAL_NOT_ONE_ADDRESS(typed=address, why=read.why_not_one)
    origin = sender(settings, f"trial {now.isoformat()}")
    letter = trial(read.one, Week.of(now.date()))
    transport = outbox(settings, environ, sleep=sleep)
    try:
        with transport:
            transport.send(message(letter, origin, at=now))
    except NotSent as fault:
        refusal = TRIAL_REFUSED if fault.permanent else TRIAL_NOT_SENT
        raise refusal(why=fault.reason) from None
    except MaybeSent as fault:
        raise TRIAL_UNSURE(why=fault.reason) from None
    if settings.mail.transport == "folder":
        return "The trial letter lies in the folder that [mail] names."
    return (
        "The mail server took the trial letter. Look for it in the inbox, and in the spam folder."
    )
