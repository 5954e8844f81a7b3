"""The mailing: the letters of a complete week, composed for everybody who is to get one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from toolkit.calendar import Week
from toolkit.errors import Misused, Refusal, Refused
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.letter_figures import figures
from toolkit.jobs.mailing_wishes import Wish, due_week, meant, one_address
from toolkit.jobs.rapid import occasion
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.sync import Progress
from toolkit.letters.figures import Figures
from toolkit.letters.letterhead import Letterhead
from toolkit.letters.notice import notice
from toolkit.letters.occasion import Batch
from toolkit.letters.organizer import organizer_letter
from toolkit.letters.rapid import rapid_letter, recipients
from toolkit.letters.readers import Kind, Reader, readers
from toolkit.letters.rep import rep_letter
from toolkit.letters.staff import staff_letter
from toolkit.mail.message import Letter
from toolkit.mail.sender import name_of
from toolkit.settings import Settings
from toolkit.tables.program import Program
from toolkit.tabs.letters import SENT, LetterRow
from toolkit.telling.freshness import freshness
from toolkit.words import ident
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Workbook

UNKNOWN_LETTER_KEY = Refusal(
    Refused,
    "unknown-letter-key",
    "No letter to send again has the key {key}: none was claimed, or its reader gets "
    "none any more. Nothing was sent. Compare it with the Letters tab.",
)
NOT_TO_STAFF = Refusal(
    Misused,
    "not-to-staff",
    "A letter about a structure test goes to organizers and representatives, in no week of its"
    " own.",
)


@dataclass(frozen=True)
class Mailing:
    """The letters of a week, or about a structure test: those to go, and how many have gone, are
    held, or have nothing to say.
    """

    batch: Batch
    program: Program
    snapshot: Snapshot
    ledger: Ledger
    due: tuple[Letter, ...]
    held: tuple[LetterRow, ...] = ()  # claimed before, and not due again
    empty: int = 0
    unreachable: int = 0
    between: int = 0  # organizers who are between phases, and get no letter
    refused: Refused | None = None  # why no letters go but the notices to staff

    def held_as(self, state: str) -> int:
        """How many of the week's letters were claimed before and came to that."""
        return sum(one.state == state for one in self.held)

    @property
    def new_addresses(self) -> list[str]:
        """Recipients nobody has ever written to from this workbook."""
        before = self.ledger.addresses()
        return sorted({letter.to for letter in self.due if letter.to.casefold() not in before})


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
    ledger = Ledger.of(snapshot)
    found, unreachable = readers(program)
    wanted = one_address(wish.to)
    head = letterhead(program, settings)
    found = [replace(each, head=head) for each in found if _wanted(each, wish.only, wanted)]
    rapid = bool(wish.test or wish.results)
    if rapid and (wish.week or wish.only == "staff"):
        raise NOT_TO_STAFF()
    week = Week.of(program.today).previous if rapid else due_week(wish, program.today)
    about = occasion(program, test=wish.test, results=wish.results) if rapid else week
    made = Mailing(about, program, snapshot, ledger, (), unreachable=len(unreachable))
    progress("computing")
    try:
        known = figures(program, snapshot, week, ledger, unreachable)
    except Refused as refusal:
        if rapid:
            raise
        return replace(_notices(made, found, refusal, wish), unreachable=0)
    progress("composing")
    if rapid:
        return _rapid(made, found, known, wish)
    return _weekly(made, found, known, wish, skipped=settings.mail.empty_letters == "skip")


def _notices(made: Mailing, found: Sequence[Reader], refusal: Refused, wish: Wish) -> Mailing:
    """In place of letters: what looks wrong, to each of staff."""
    assert isinstance(made.batch, Week)
    letters = [
        notice(
            Reader("notice", each.address, each.language, each.first_name, head=each.head),
            made.batch,
            refusal.said(each.language),
        )
        for each in found
        if each.kind == "staff"
    ]
    due = tuple(letter for letter in letters if not _held(letter.key, made.ledger, wish))
    held = _entries((letter.key for letter in letters), made.ledger, wish)
    return replace(made, due=due, held=held, refused=refusal)


def _rapid(made: Mailing, found: Sequence[Reader], known: Figures, wish: Wish) -> Mailing:
    """Letters about one structure test."""
    about = made.batch
    assert not isinstance(about, Week)
    letters = [
        rapid_letter(each, known, about)
        for each in recipients(found, about)
        if not wish.resend or any(meant(each.key(about), name) for name in wish.resend)
    ]
    due = tuple(letter for letter in letters if not _held(letter.key, made.ledger, wish))
    _refuse_unknown(wish, due)
    held = _entries((letter.key for letter in letters), made.ledger, wish)
    return replace(made, due=due, held=held)


def _weekly(
    made: Mailing, found: Sequence[Reader], known: Figures, wish: Wish, *, skipped: bool
) -> Mailing:
    """The letters of a week; `skipped` where one with nothing to say does not go."""
    week, ledger = made.batch, made.ledger
    if wish.resend:
        found = [each for each in found if any(meant(each.key(week), name) for name in wish.resend)]
        skipped = False
    silent = [each for each in found if _silent(each, known)]
    found = [each for each in found if each not in silent]
    composed = [compose(each, known) for each in found if not _held(each.key(week), ledger, wish)]
    due = tuple(letter for letter, empty in composed if not (empty and skipped))
    _refuse_unknown(wish, due)
    return replace(
        made,
        due=due,
        held=_entries((each.key(week) for each in found), ledger, wish),
        empty=len(composed) - len(due),
        between=len(silent),
    )


def _refuse_unknown(wish: Wish, due: Iterable[Letter]) -> None:
    keys = [letter.key for letter in due]
    unknown = [name for name in wish.resend if not any(meant(each, name) for each in keys)]
    if unknown:
        raise UNKNOWN_LETTER_KEY(key=unknown[0])


def letterhead(program: Program, settings: Settings) -> Letterhead:
    """Whose letters these are: the local of Settings, and the name under [mail] that answers go to,
    else that letters come from.
    """
    mail = settings.mail
    return Letterhead(program.knobs.local, name_of(mail.reply_to) or name_of(mail.from_))


def _silent(reader: Reader, known: Figures) -> bool:
    """Whether a reader is between phases: no letter then, and none after the last one."""
    return reader.kind == "organizer" and known.serving(reader.organizer).silent


def _wanted(reader: Reader, only: Kind | None, address: str) -> bool:
    if only and reader.kind != only:
        return False
    return not address or ident(reader.address) == ident(address)


def _held(name: str, ledger: Ledger, wish: Wish) -> bool:
    """Whether a letter does not go: it was claimed, and nobody asks for that very one again."""
    if name not in ledger.known:
        return bool(wish.resend)
    if not wish.resend:
        return True
    # The beginning of several keys means those that may not have arrived; a whole key means that
    # letter, come what may.
    whole = any(meant(name, asked) for asked in wish.resend if not asked.endswith("/"))
    return not whole and ledger.known[name].state == SENT


def _entries(names: Iterable[str], ledger: Ledger, wish: Wish) -> tuple[LetterRow, ...]:
    held = (name for name in names if _held(name, ledger, wish))
    return tuple(ledger.known[name] for name in held if name in ledger.known)


def compose(reader: Reader, known: Figures) -> tuple[Letter, bool]:
    """One reader's letter, and whether there is nothing to say in it."""
    told = freshness(
        reader.language,
        known.week,
        newest=known.newest,
        # A representative has no sheet whose tabs could be older than the letter.
        published=None if reader.kind == "rep" else known.published_on,
    )
    if reader.kind == "staff":
        return staff_letter(reader, known, told)
    if reader.kind == "organizer":
        return organizer_letter(reader, known.turf(reader.organizer, reader.language), told)
    return rep_letter(
        reader, known.week, tuple(known.place(site) for site in reader.worksites), told
    )
