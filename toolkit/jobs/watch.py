"""Watch: staff get a letter when runs have failed several times in a row, and one when it works
again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.calendar import Week
from toolkit.errors import ToolkitError
from toolkit.jobs.receipts import RunReceipt, failed_in_a_row, keep, receipts
from toolkit.mail.address import read_addresses
from toolkit.mail.transport import MaybeSent, NotSent
from toolkit.settings import Settings

if TYPE_CHECKING:
    from toolkit.mail.message import Letter

PING_SECONDS = 10


def watched(
    file: Path,
    made: RunReceipt,
    settings: Settings,
    environ: Mapping[str, str],
    *,
    why: str,
    where: str,
    language: str,
    now: datetime,
    sleep: Callable[[float], None],
) -> RunReceipt:
    """Keeps the receipt of a run, after the letter that it calls for and the ping. `why` is the
    refusal's sentence ("" where it went well).

    What goes wrong in here changes nothing of the run: the receipt then says that nobody was told,
    and the next run tries again. Raises OSError where the receipt cannot be written.
    """
    before = receipts(file)
    letters = _due(made, before, settings, why, language, now)
    if letters and _sent(letters, settings, environ, where, now, sleep):
        made = replace(made, told=True)
    keep(file, made, before)
    if not made.failed and settings.watch.ping:
        _ping(settings.watch.ping)
    return made


def _due(
    made: RunReceipt,
    before: list[RunReceipt],
    settings: Settings,
    why: str,
    language: str,
    now: datetime,
) -> list[Letter]:
    row = failed_in_a_row(before, made.command)
    told = any(one.told for one in row)
    if made.failed:
        row = [*row, made]
        if told or len(row) < settings.watch.after:
            return []
    elif not told:
        return []
    from toolkit.letters.alarm import alarm  # noqa: PLC0415 -- slow, only where staff are told

    since = datetime.fromisoformat(row[0].at)
    times = len(row)
    return [
        alarm(
            address,
            Week.of(now.date()),
            language,
            command=made.command,
            times=times,
            since=since.date(),
            why=why if made.failed else None,
        )
        for address in _readers(settings)
    ]


def _readers(settings: Settings) -> list[str]:
    """Whom [watch] names, else where answers to letters go, else who letters come from."""
    mail = settings.mail
    said = settings.watch.to or tuple(filter(None, (mail.reply_to or mail.from_,)))
    found = [read_addresses(one).one for one in said]
    return list(dict.fromkeys(one for one in found if one))


def _sent(
    letters: list[Letter],
    settings: Settings,
    environ: Mapping[str, str],
    where: str,
    now: datetime,
    sleep: Callable[[float], None],
) -> bool:
    """Whether at least one of them may have gone."""
    from toolkit.jobs.outbox import outbox, sender  # noqa: PLC0415 -- slow
    from toolkit.mail.message import message  # noqa: PLC0415 -- as above

    gone = False
    try:
        origin = sender(settings, where)
        with outbox(settings, environ, sleep=sleep) as transport:
            for letter in letters:
                try:
                    transport.send(message(letter, origin, at=now))
                except NotSent:
                    continue
                except MaybeSent:
                    pass
                gone = True
    except (ToolkitError, OSError):
        return gone
    return gone


def _ping(address: str) -> None:
    """Tells a dead-man's address that a run went well: its silence is what somebody is told of."""
    from urllib.request import urlopen  # noqa: PLC0415 -- only where there is an address

    if not address.startswith(("https://", "http://")):
        return
    try:
        with urlopen(address, timeout=PING_SECONDS):  # noqa: S310 -- of the web, as above
            pass
    except (OSError, ValueError):
        return
