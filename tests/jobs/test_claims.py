"""Claims: what is not known to be ours is not sent, and what another run has claimed is not freed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sheets import program_of

from toolkit.calendar import Week
from toolkit.errors import TryLater
from toolkit.jobs.claims import Claims
from toolkit.jobs.ledger import Ledger
from toolkit.mail.message import Letter
from toolkit.words import sentence
from toolkit.workbooks.changes import Changes, Receipt
from toolkit.workbooks.memory import MemoryWorkbook

WEEK, AT = Week(date(2023, 3, 6)), datetime(2023, 3, 13, 7, 11)
PROGRAM = program_of("", date(2023, 3, 13))
ADA, BO = (
    (Letter(f"rep/2023-W10/{who}@x.org", f"{who}@x.org", "Hello", "x", "<p>", "en"), f"<{who}@x>")
    for who in ("ada", "bo")
)


class Book(MemoryWorkbook):
    """A workbook where something happens around the next write; `lost` means the write does not arrive."""

    def __init__(self) -> None:
        super().__init__({"Roster": [["Person ID"]]})
        self.before: Callable[[], None] | None = None
        self.after: Callable[[], None] | None = None
        self.lost = False

    def apply(self, changes: Changes) -> Receipt:
        before, after, self.before, self.after = self.before, self.after, None, None
        if before:
            before()
        if self.lost:
            self.lost = False
            raise TryLater(sentence("Google cannot be reached."), "away")
        done = super().apply(changes)
        if after:
            after()
        return done


def _claims(book: Book) -> Claims:
    known = Ledger.of(book.read(frozenset())).known
    return Claims(book, PROGRAM, WEEK, known, sleep=lambda seconds: None)


def _states(book: Book) -> dict[str, str]:
    return {one.to: one.state for one in Ledger.of(book.read(frozenset())).known.values()}


def test_claims_of_another_machine_are_not_taken_for_ours() -> None:
    """Our write was lost, and the other machine claimed the same letters just before: theirs stay, and we send none."""
    book = Book()
    ours, theirs = _claims(book), _claims(book)
    book.before, book.lost = lambda: _quietly(book, theirs), True

    with pytest.raises(TryLater, match="cannot be reached"):
        ours.claim([ADA, BO], AT, {}, {})

    assert _states(book) == {"ada@x.org": "Claimed", "bo@x.org": "Claimed"}


def _quietly(book: Book, claims: Claims) -> None:
    lost, book.lost = book.lost, False
    claims.claim([ADA, BO], AT, {}, {})
    book.lost = lost


def test_a_row_that_is_gone_before_it_was_read_back_frees_the_others() -> None:
    """Somebody deletes a row at that very moment: nothing is sent, and nothing of ours is left there."""
    book = Book()
    book.after = lambda: book.delete_row("Letters", 4)

    with pytest.raises(TryLater, match="was changed while letters were being claimed"):
        _claims(book).claim([ADA, BO], AT, {}, {})

    assert _states(book) == {}


def test_what_has_not_left_is_freed_only_while_the_last_claims_are_ours() -> None:
    """Another run has claimed since: what this one holds stays held, and is counted; what went is marked."""
    book = Book()
    ours = _claims(book)
    ours.claim([ADA], AT, {}, {})
    _claims(book).claim([BO], AT, {}, {})

    assert ours.settle({}, {ADA[0].key: None}) == 1
    assert ours.settle({ADA[0].key: ("Sent", AT)}, {}) == 0
    assert _states(book) == {"ada@x.org": "Sent", "bo@x.org": "Claimed"}


def test_what_has_not_left_is_freed() -> None:
    """Nobody else has claimed anything."""
    book = Book()
    ours = _claims(book)
    ours.claim([ADA, BO], AT, {}, {})

    assert ours.settle({BO[0].key: ("Failed", AT)}, {ADA[0].key: None}) == 0
    assert _states(book) == {"bo@x.org": "Failed"}


def test_who_stops_a_run_while_it_claims_finds_nothing_claimed() -> None:
    """The write had arrived, and was not read back yet."""
    book = Book()

    def stop() -> None:
        raise SystemExit(143)

    book.after = stop
    with pytest.raises(SystemExit):
        _claims(book).claim([ADA, BO], AT, {}, {})

    assert _states(book) == {}


def test_a_letter_that_somebody_marked_meanwhile_is_left_alone() -> None:
    """Sent was typed into its State since this run read the tab."""
    book = Book()
    _claims(book).claim([ADA], AT, {}, {})
    again = _claims(book)
    book.edit("Letters", 4, 5, "Sent")

    assert again.claim([ADA, BO], AT, {}, {}) == [BO[0]]
    assert _states(book) == {"ada@x.org": "Sent", "bo@x.org": "Claimed"}
