"""Delivery: a few letters are claimed at a time, and whatever breaks holds up no more than those."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from email.message import EmailMessage
from typing import Any

import pytest
from mailboxes import Mailbox
from sheets import program_of

from toolkit.calendar import Week
from toolkit.errors import TryLater
from toolkit.jobs.claims import Claims
from toolkit.jobs.delivery import BATCH, IN_A_ROW, Delivered, Delivery
from toolkit.jobs.ledger import Ledger
from toolkit.mail.message import Letter
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.mail.transport import MaybeSent, MemoryTransport, NotSent
from toolkit.words import Sentence, sentence
from toolkit.workbooks.cells import Snapshot
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.memory import MemoryWorkbook

pytestmark = pytest.mark.slow  # each runs a whole job

WEEK, AT = Week(date(2023, 3, 6)), datetime(2023, 3, 13, 7, 11)
PROGRAM = program_of("", date(2023, 3, 13))
SENDER = Sender("o@example.org", seed="x")


def _letters(n: int) -> list[Letter]:
    return [
        Letter(f"rep/2023-W10/r{at}@example.org", f"r{at}@example.org", "Hello", "x", "<p>", "en")
        for at in range(n)
    ]


class Book(MemoryWorkbook):
    """A workbook that may go away: `away` says whether it is, at the n-th read or write, before or after it is done."""

    def __init__(self) -> None:
        super().__init__({"Roster": [["Person ID"]]})
        self.steps = 0
        self.away: Callable[[int, str], bool] = lambda step, when: False

    def _step(self, act: Callable[[], Any]) -> Any:
        self.steps += 1
        if self.away(self.steps, "before"):
            raise TryLater(sentence("Google cannot be reached."), "away")
        done = act()
        if self.away(self.steps, "after"):
            raise TryLater(sentence("Google cannot be reached."), "away")
        return done

    def read(self, titles: frozenset[str]) -> Snapshot:
        return self._step(lambda: super(Book, self).read(titles))

    def apply(self, changes: Changes) -> Receipt:
        return self._step(lambda: super(Book, self).apply(changes))


class Fates(MemoryTransport):
    """Answers the letters in order as told, and takes those after."""

    def __init__(self, *fates: Exception | None) -> None:
        super().__init__()
        self.fates = list(fates)

    def send(self, message: EmailMessage) -> None:
        if self.fates and (fate := self.fates.pop(0)):
            raise fate
        super().send(message)


def _run(book: Book, letters: list[Letter], transport: Any) -> Delivered:
    """As the job does it: what is known already does not go again."""
    away, book.away = book.away, lambda step, when: False
    snapshot = book.read(frozenset())
    book.steps, book.away = 0, away
    known = Ledger.of(snapshot).known
    due = [letter for letter in letters if letter.key not in known]
    claims = Claims(book, PROGRAM, WEEK, known, sleep=lambda seconds: None)
    with transport:
        return Delivery(
            claims, SENDER, transport, clock=lambda: AT.replace(tzinfo=UTC), wall=lambda: AT
        ).run(due, snapshot)


def _states(book: Book) -> Counter[str]:
    return Counter(
        one.state for one in Ledger.of(MemoryWorkbook.read(book, frozenset())).known.values()
    )


def test_letters_are_claimed_a_few_at_a_time() -> None:
    """25 letters: three claims; what became of some is written with the claim of the next."""
    book, most = Book(), []

    class Watching(MemoryTransport):
        def send(self, message: EmailMessage) -> None:
            most.append(_states(book)["Claimed"])
            super().send(message)

    done = _run(book, _letters(25), Watching())

    assert (len(done.sent), max(most), _states(book)) == (25, BATCH, Counter(Sent=25))
    assert (
        book.steps == 2 + 3 + 3 + 2
    )  # write, read back; read, write, read back, twice; read, write


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("lasting", [False, True], ids=["for a moment", "for good"])
def test_a_workbook_that_goes_away_at_any_step(when: str, lasting: bool) -> None:
    """Whatever is read or written just then: nobody gets two letters, no more are held than were claimed at once, and
    the run says how many.
    """
    for gone in range(1, 11):
        book, transport, letters = Book(), MemoryTransport(), _letters(25)
        book.away = lambda step, then, gone=gone: (
            then == when and (step >= gone if lasting else step == gone)
        )
        try:
            done = _run(book, letters, transport)
        except TryLater:
            done = Delivered()
        held = _states(book)["Claimed"]
        book.away = lambda step, then: False
        later = _run(book, letters, transport)
        reached = Counter(str(message["To"]) for message in transport.sent)

        assert held <= BATCH, gone
        assert held <= done.not_marked + len(done.uncertain), gone
        assert set(reached.values()) <= {1}, gone
        assert len(reached) + held >= len(letters), gone
        assert _states(book)["Claimed"] == held, gone
        assert not later.not_marked


def test_a_claim_of_which_no_answer_came_is_looked_up() -> None:
    """The write arrived and its answer did not: the claims are ours, and the letters go."""
    book = Book()
    book.away = lambda step, when: (step, when) == (1, "after")
    done = _run(book, _letters(3), MemoryTransport())

    assert (len(done.sent), done.not_marked, _states(book)) == (3, 0, Counter(Sent=3))


def test_a_claim_that_did_not_arrive_is_known_not_to_have() -> None:
    """Nothing was claimed, and nothing was sent: the next run has them all."""
    book, transport = Book(), MemoryTransport()
    book.away = lambda step, when: (step, when) == (1, "before")
    with pytest.raises(TryLater, match="cannot be reached"):
        _run(book, _letters(3), transport)

    assert (transport.sent, _states(book)) == ([], Counter())


def test_another_run_that_claims_meanwhile_stops_this_one() -> None:
    """Two machines, one workbook: each letter goes once, and nobody frees what the other has claimed."""
    book, letters = Book(), _letters(25)
    elsewhere = MemoryTransport()

    class Slow(MemoryTransport):
        def send(self, message: EmailMessage) -> None:
            super().send(message)
            if len(self.sent) == BATCH:
                _run(book, letters, elsewhere)

    slow = Slow()
    done = _run(book, letters, slow)
    reached = Counter(str(message["To"]) for message in [*slow.sent, *elsewhere.sent])

    assert (len(done.sent), len(done.later)) == (BATCH, 25 - BATCH)
    assert "Another run" in next(iter(done.later.values())).said()
    assert set(reached.values()) == {1}
    assert (len(reached), _states(book)) == (25, Counter(Sent=25))


def test_a_server_in_trouble_is_left_alone_after_a_few_letters() -> None:
    """421 to everything: the rest is not even tried, nothing is held, and the next run has them all."""
    book = Book()
    busy = NotSent(Sentence("the server answered 421"), permanent=False, server=True)
    transport = Fates(*[busy] * 25)
    done = _run(book, _letters(25), transport)

    assert (len(transport.fates), len(done.later)) == (25 - IN_A_ROW, 25)
    assert _states(book) == Counter()


def test_a_server_whose_answers_nobody_understands_is_left_alone_too() -> None:
    """Three are held, not twenty-five."""
    book = Book()
    done = _run(book, _letters(25), Fates(*[MaybeSent(Sentence("no clear answer"))] * 25))

    assert (len(done.uncertain), len(done.later)) == (IN_A_ROW, 25 - IN_A_ROW)
    assert _states(book) == Counter(Claimed=IN_A_ROW)


def test_trouble_now_and_then_stops_nothing() -> None:
    """Two in a row, then one taken; recipients put off say nothing of the server at all."""
    book = Book()
    busy = NotSent(Sentence("the server answered 421"), permanent=False, server=True)
    put_off = NotSent(Sentence("the server answered 450"), permanent=False)
    fates = [busy, busy, None, MaybeSent(Sentence("broken")), busy, *[put_off] * 6, busy, busy]
    done = _run(book, _letters(25), Fates(*fates))

    assert (len(done.sent), len(done.later), len(done.uncertain)) == (13, 11, 1)
    assert _states(book) == Counter(Sent=13, Claimed=1)


def test_421_to_everybody_by_smtp(serve: Callable[..., int]) -> None:
    """A real server: nine tries instead of seventy-five."""
    box = Mailbox(*["421 closing"] * 99)
    transport = SmtpTransport(
        Server("127.0.0.1", serve(box), "none"), sleep=lambda seconds: None, pause=0
    )
    done = _run(Book(), _letters(25), transport)

    assert (len(done.later), 99 - len(box.answers)) == (25, 3 * IN_A_ROW)


def test_who_stops_a_run_finds_nothing_held_but_the_letter_in_the_air() -> None:
    """A timer's polite end, in the middle of the second few."""

    class Stopped(MemoryTransport):
        def send(self, message: EmailMessage) -> None:
            if len(self.sent) == 13:
                raise SystemExit(143)
            super().send(message)

    book = Book()
    with pytest.raises(SystemExit):
        _run(book, _letters(25), Stopped())

    assert _states(book) == Counter(Sent=13, Claimed=1)


def test_a_letter_that_cannot_be_composed_stops_no_other() -> None:
    """Too large for a mail programme: Failed, with the reason."""
    letters = _letters(3)
    letters[1] = Letter(letters[1].key, letters[1].to, "Hello", "x", "x" * 99_000, "en")
    done = _run(Book(), letters, MemoryTransport())

    assert (len(done.sent), list(done.refused)) == (2, [letters[1].key])
