"""Email: the letters of a complete week, claimed, sent and marked, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from toolkit.calendar import Week
from toolkit.errors import DONE, REFUSED, TRY_LATER, Refusal, Refused
from toolkit.jobs.claims import Claims
from toolkit.jobs.delivery import Delivered, Delivery
from toolkit.jobs.lease import Leased
from toolkit.jobs.mailing import Mailing, mailing
from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.reading import local_time
from toolkit.jobs.sync import Progress
from toolkit.letters.readers import KINDS
from toolkit.mail.sender import Sender
from toolkit.mail.transport import Transport
from toolkit.plan import safety
from toolkit.settings import Settings
from toolkit.tabs.letters import SENT
from toolkit.workbooks.changes import Workbook

NO_LETTERS = Refusal(Refused, "no-letters", "{why} No letters were sent.")
NO_LETTERS_STAFF_TOLD = Refusal(
    Refused,
    "no-letters-staff-told",
    "{why} No letters were sent; staff were told by mail.",
)
NOTHING_CLAIMED = Refusal(
    Refused,
    "nothing-claimed",
    "Nothing was sent, and nothing was claimed.",
)

NEW_READERS = Refusal(
    Refused,
    "new-readers",
    "{n} of the letters due would go to somebody who was never written to from this"
    " workbook. Nothing was sent. Look at it with --preview, then run again with"
    " --send --yes.",
    many="{n} of the letters due would go to people who were never written to from this"
    " workbook. Nothing was sent. Look at them with --preview, then run again with"
    " --send --yes.",
)

WOULD, SENT_ALL, NOTHING, SOME = "would send", "sent", "nothing to do", "some were not sent"
UNSURE = "some may or may not have gone"
NONE_TAKEN = "the mail server took no letter"


@dataclass(frozen=True)
class Result:
    """What an email run did, or would do. `report` is counts only."""

    mailing: Mailing
    outcome: str
    report: dict[str, Any]
    delivered: Delivered = field(default_factory=Delivered)


def email(
    workbook: Workbook,
    settings: Settings,
    wish: Wish,
    *,
    as_of: date | None,
    now: datetime,
    clock: Callable[[], datetime],
    sender: Sender,
    transport: Transport,
    confirm: Callable[[Mailing], bool],
    sleep: Callable[[float], None],
    progress: Progress = lambda stage: None,
) -> Result:
    """Sends what is due: claims a few letters in one write, sends one by one, and marks what became
    of them with the claim of the next few.

    `confirm` is asked where somebody would be written to for the first time. The mail server is
    reached before anything is claimed. Raises `Refused` where nothing may go; staff have been told
    then.
    """
    with Leased(workbook, "email") as workbook:
        found = mailing(workbook, settings, wish, as_of=as_of, now=now, progress=progress)
        safety.refuse_earlier(found.program.today, found.snapshot, force=False)
        if not wish.resend:
            found.ledger.refuse_rows_removed(found.batch)
        if not found.due:
            return _ended(found, Delivered())
        if found.new_addresses and not confirm(found):
            raise NOTHING_CLAIMED()

        def wall() -> datetime:
            return local_time(found.snapshot, clock())

        claims = Claims(workbook, found.program, found.batch, found.ledger.known, sleep)
        with transport:
            origin = replace(sender, local=found.program.knobs.local)
            delivery = Delivery(claims, origin, transport, clock, wall, progress)
            done = delivery.run(found.due, found.snapshot)
        return _ended(found, done)


def _ended(found: Mailing, done: Delivered) -> Result:
    if found.refused:
        told = len(done.sent) or found.held_as(SENT)
        raise (NO_LETTERS_STAFF_TOLD if told else NO_LETTERS)(why=found.refused.words)
    if found.due:
        outcome = SENT_ALL if len(done.sent) == len(found.due) else SOME
    elif found.ledger.left_behind():
        outcome = UNSURE
    else:
        outcome = NONE_TAKEN if found.ledger.all_refused(found.batch) else NOTHING
    return Result(found, outcome, report(found, outcome, done), done)


def report(found: Mailing, outcome: str, done: Delivered | None = None) -> dict[str, Any]:
    """What `--json` prints: counts, and nobody's address. `left_behind` are letters that an earlier
    run claimed and that may or may not have gone, `all_refused` those of a week of which the mail
    server took none: this run has not cleared them up.
    """
    kinds = Counter(letter.key.split("/")[0] for letter in found.due)
    done = done or Delivered()
    cleared = {*done.sent, *done.refused, *done.uncertain}
    refused = [] if done.sent else found.ledger.all_refused(found.batch)
    about = found.batch
    of: dict[str, Any] = (
        {"week": str(about)}
        if isinstance(about, Week)
        else {"week": str(Week(about.monday)), about.kind: about.test}
    )
    named = (*KINDS, "notice") if isinstance(about, Week) else (about.kind,)
    return {
        **of,
        "as_of": found.program.today.isoformat(),
        "letters": {kind: kinds.get(kind, 0) for kind in named},
        "due": len(found.due),
        "already": len(found.held),
        "nothing_to_say": found.empty,
        "between_phases": found.between,
        "new_recipients": len(found.new_addresses),
        "unreachable_rows": found.unreachable,
        "left_behind": sum(one.key not in cleared for one in found.ledger.left_behind()),
        "all_refused": sum(one.key not in cleared for one in refused),
        "sent": len(done.sent),
        "refused": len(done.refused),
        "later": len(done.later),
        "uncertain": len(done.uncertain),
        "elsewhere": done.elsewhere,
        "not_marked": done.not_marked,
        "outcome": outcome,
    }


def ended_with(done: Result) -> int:
    """The exit code: not 0 as long as somebody may be without a letter."""
    told = done.delivered
    before = done.report["left_behind"] or done.report["all_refused"]
    if told.refused or told.uncertain or told.not_marked or before:
        return REFUSED
    return TRY_LATER if told.later else DONE
