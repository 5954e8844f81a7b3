"""Email: the letters of a complete week, composed, claimed, sent and marked, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from toolkit.calendar import Week
from toolkit.errors import Misused, Refused
from toolkit.jobs.claims import Ledger, claim
from toolkit.jobs.delivery import Delivered, deliver
from toolkit.jobs.letter_figures import figures
from toolkit.jobs.reading import local_time, read_workbook
from toolkit.jobs.sync import Progress
from toolkit.letters.figures import Figures
from toolkit.letters.notice import notice
from toolkit.letters.numbers import in_full
from toolkit.letters.organizer import organizer_letter
from toolkit.letters.readers import KINDS, Kind, Reader, readers
from toolkit.letters.rep import rep_letter
from toolkit.letters.staff import staff_letter
from toolkit.mail.message import Letter, message_id
from toolkit.mail.sender import Sender
from toolkit.mail.transport import Transport
from toolkit.plan import safety
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.tabs.letters import CLAIMED, SENT
from toolkit.words import ident, say
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

ONLY: dict[str, Kind] = {"staff": "staff", "organizers": "organizer", "reps": "rep"}
WOULD, SENT_ALL, NOTHING, SOME = "would send", "sent", "nothing to do", "some were not sent"


@dataclass(frozen=True)
class Wish:
    """What a person or a timer asks for. `resend` are keys, or the beginning of several, up to a
    slash.
    """

    week: Week | None = None
    only: Kind | None = None
    to: str = ""
    resend: tuple[str, ...] = ()


@dataclass(frozen=True)
class Mailing:
    """The letters of a week: those to go, and how many have gone, are held, or have nothing to say."""

    week: Week
    program: Program
    snapshot: Snapshot
    ledger: Ledger
    due: tuple[Letter, ...]
    already: int = 0
    empty: int = 0
    unreachable: int = 0
    refused: str = ""  # why no letters go but the notices to staff

    @property
    def new_addresses(self) -> list[str]:
        """Recipients nobody has ever written to from this workbook."""
        before = self.ledger.addresses()
        return sorted({letter.to for letter in self.due if letter.to.casefold() not in before})


@dataclass(frozen=True)
class Result:
    """What an email run did, or would do. `report` is counts only."""

    mailing: Mailing
    outcome: str
    report: dict[str, Any]
    delivered: Delivered = field(default_factory=Delivered)


def due_week(wish: Wish, today: date) -> Week:
    """The week asked for, else the last that is over; raises `Misused` where it is not over yet."""
    last = Week.of(today).previous
    asked = {_week_of_key(name) for name in wish.resend} | ({wish.week} if wish.week else set())
    if len(asked) > 1:
        raise Misused("Letters of one week at a time: run this once for each week.")
    week = next(iter(asked), last)
    if week.monday > last.monday:
        raise Misused(f"The week {week} is not over yet. The last complete one is {last}.")
    return week


def parse_week(said: str) -> Week:
    """`2023-W10`, or any day of it as `2023-03-08`, as a week; raises `Misused`."""
    try:
        year, mark, number = said.strip().upper().partition("-W")
        return (
            Week(date.fromisocalendar(int(year), int(number), 1))
            if mark
            else Week.of(date.fromisoformat(said.strip()))
        )
    except ValueError:
        raise Misused(
            f"“{said}” is not a week. Write it as 2023-W10, or any day of it as 2023-03-08."
        ) from None


def _week_of_key(name: str) -> Week:
    parts = name.split("/")
    if len(parts) < 3 or parts[0] not in (*KINDS, "notice"):
        raise Misused(
            f"“{name}” is not the key of a letter. Copy it from the Letters tab, such as"
            " organizer/2023-W10/ADDRESS."
        )
    return parse_week(parts[1])


def mailing(
    workbook: Workbook,
    settings: Settings,
    wish: Wish,
    *,
    as_of: date | None,
    now: datetime,
    progress: Progress = lambda stage: None,
) -> Mailing:
    """Reads the workbook and composes what is due. Where the world looks wrong, that is a notice to
    each of staff.
    """
    progress("reading")
    snapshot, program = read_workbook(workbook, settings, as_of=as_of, now=now)
    week, ledger = due_week(wish, program.today), Ledger.of(snapshot)
    found, unreachable = readers(program)
    found = [each for each in found if _wanted(each, wish)]
    progress("computing")
    try:
        known = figures(program, snapshot, week, ledger, unreachable)
    except Refused as refusal:
        letters = [
            notice(
                Reader("notice", each.address, each.language, each.first_name),
                week,
                refusal.sentence,
            )
            for each in found
            if each.kind == "staff"
        ]
        due = _due(letters, ledger, wish)
        return Mailing(
            week, program, snapshot, ledger, due, len(letters) - len(due), refused=refusal.sentence
        )
    progress("composing")
    if wish.resend:
        found = [
            each for each in found if any(_meant(each.key(week), name) for name in wish.resend)
        ]
    held = [each for each in found if _held(each.key(week), ledger, wish)]
    composed = [compose(each, known) for each in found if not _held(each.key(week), ledger, wish)]
    skipped = settings.mail.empty_letters == "skip" and not wish.resend
    due = tuple(letter for letter, empty in composed if not (empty and skipped))
    unknown = [name for name in wish.resend if not any(_meant(letter.key, name) for letter in due)]
    if unknown:
        raise Refused(
            f"No letter to send again has the key {unknown[0]}: none was claimed, or its reader"
            " gets none any more. Nothing was sent. Compare it with the Letters tab."
        )
    return Mailing(
        week,
        program,
        snapshot,
        ledger,
        due,
        already=len(held),
        empty=len(composed) - len(due),
        unreachable=len(unreachable),
    )


def _wanted(reader: Reader, wish: Wish) -> bool:
    if wish.only and reader.kind != wish.only:
        return False
    return not wish.to or ident(reader.address) == ident(wish.to)


def _meant(name: str, asked: str) -> bool:
    return name.startswith(asked) if asked.endswith("/") else ident(name) == ident(asked)


def _held(name: str, ledger: Ledger, wish: Wish) -> bool:
    """Whether a letter does not go: it was claimed, and nobody asks for that very one again."""
    if name not in ledger.known:
        return bool(wish.resend)
    if not wish.resend:
        return True
    # The beginning of several keys means those that may not have arrived; a whole key means that letter, come what may.
    whole = any(_meant(name, asked) for asked in wish.resend if not asked.endswith("/"))
    return not whole and ledger.known[name].state == SENT


def _due(letters: Sequence[Letter], ledger: Ledger, wish: Wish) -> tuple[Letter, ...]:
    return tuple(letter for letter in letters if not _held(letter.key, ledger, wish))


def compose(reader: Reader, known: Figures) -> tuple[Letter, bool]:
    """One reader's letter, and whether there is nothing to say in it."""
    told = notes(known, reader)
    if reader.kind == "staff":
        return staff_letter(reader, known, told)
    if reader.kind == "organizer":
        return organizer_letter(reader, known.turf(reader.organizer), told)
    return rep_letter(
        reader, known.week, tuple(known.place(site) for site in reader.worksites), told
    )


def notes(known: Figures, reader: Reader) -> tuple[str, ...]:
    """What a reader has to know of the numbers: that they are old, or that the tabs beside them
    are.
    """
    language, told = reader.language, []
    if known.newest is None:
        told.append(say(language, "Nothing has been logged in the sheets yet."))
    elif known.newest < known.week.monday:
        told.append(
            say(
                language,
                "Numbers are from {day}: nothing newer is in the sheets.",
                day=in_full(known.newest, language),
            )
        )
    last = known.published_on
    if (
        reader.kind != "rep"
        and last is not None
        and last < known.week.following.monday - timedelta(days=1)
    ):
        told.append(
            say(
                language,
                "The tabs were last published on {day}; this letter reads the sheets as they are"
                " now.",
                day=in_full(last, language),
            )
        )
    return tuple(told)


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
    """Sends what is due: claims all of it in one write, then sends letter by letter, then marks
    what became of each.

    `confirm` is asked where somebody would be written to for the first time. The mail server is
    reached before anything is claimed. Raises `Refused` where nothing may go; staff have been told
    then.
    """
    with workbook:
        found = mailing(workbook, settings, wish, as_of=as_of, now=now, progress=progress)
        safety.refuse_earlier(found.program.today, found.snapshot, force=False)
        if not wish.resend:
            found.ledger.refuse_rows_removed(found.week)
        if not found.due:
            return _ended(found, Delivered())
        if found.new_addresses and not confirm(found):
            raise Refused("Nothing was sent, and nothing was claimed.")

        def wall() -> datetime:
            return local_time(found.snapshot, clock())

        with transport:
            progress("claiming")
            named = [(letter, message_id(letter, sender)) for letter in found.due]
            claim(workbook, found.snapshot, found.program, named, found.week, wall())
            done = deliver(
                workbook,
                found.program,
                found.week,
                found.due,
                sender,
                found.ledger.known,
                transport=transport,
                clock=clock,
                wall=wall,
                sleep=sleep,
                progress=progress,
            )
        return _ended(found, done)


def _ended(found: Mailing, done: Delivered) -> Result:
    if found.refused:
        told = len(done.sent) or found.already
        raise Refused(
            f"{found.refused} No letters were sent{'; staff were told by mail' if told else ''}."
        )
    outcome = SENT_ALL if len(done.sent) == len(found.due) else SOME
    if not found.due:
        outcome = NOTHING
    return Result(found, outcome, report(found, outcome, done), done)


def report(found: Mailing, outcome: str, done: Delivered | None = None) -> dict[str, Any]:
    """What `--json` prints: counts, and nobody's address."""
    kinds = Counter(letter.key.split("/")[0] for letter in found.due)
    done = done or Delivered()
    return {
        "week": str(found.week),
        "as_of": found.program.today.isoformat(),
        "letters": {kind: kinds.get(kind, 0) for kind in (*KINDS, "notice")},
        "due": len(found.due),
        "already": found.already,
        "nothing_to_say": found.empty,
        "new_recipients": len(found.new_addresses),
        "unreachable_rows": found.unreachable,
        "left_behind": len(found.ledger.left_behind()),
        "sent": len(done.sent),
        "refused": len(done.refused),
        "later": len(done.later),
        "uncertain": len(done.uncertain),
        "not_marked": done.not_marked,
        "outcome": outcome,
    }


def left_behind(snapshot: Snapshot) -> list[str]:
    """The keys of letters that were claimed and never marked, for the doctor."""
    return [one.key for one in Ledger.of(snapshot).known.values() if one.state == CLAIMED]
