"""Invariant 7: no letter twice, none with stale numbers. (`tests/jobs/test_email.py` breaks a run at every step.)"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "letters"))

from lettering import MONDAY, Office, letters_of, remembered, workbook_of

from toolkit.mail.transport import MaybeSent, MemoryTransport
from toolkit.words import Sentence


@pytest.fixture
def composed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sheets give the same letters."""
    remembered(monkeypatch)


@pytest.mark.slow
def test_a_week_is_sent_once_however_often_the_timer_fires(composed_once: None) -> None:
    """Monday, Monday again, and Tuesday."""
    office = Office(workbook_of())

    runs = [office.send(as_of=day) for day in (MONDAY, MONDAY, date(2023, 3, 14))]

    reached = Counter(str(message["To"]) for message in office.transport.sent)
    assert set(reached.values()) == {1}
    assert [run.report["sent"] for run in runs] == [len(reached), 0, 0]


@pytest.mark.slow
def test_a_letter_that_may_have_gone_is_never_sent_again_by_itself(composed_once: None) -> None:
    """The connection broke after the text had gone: the claim stays, and a person decides."""

    class Breaks(MemoryTransport):
        def send(self, message: object) -> None:
            raise MaybeSent(Sentence("the connection broke"))

    office = Office(workbook_of())
    office.transport = Breaks()
    first = office.send()
    office.transport = MemoryTransport()

    again = office.send(as_of=date(2023, 3, 14))

    held = {to for to, state in office.states().items() if state == "Claimed"}
    assert (len(held), first.report["later"], again.report["sent"]) == (3, 2, 2)
    assert held.isdisjoint(str(message["To"]) for message in office.transport.sent)


@pytest.mark.slow
def test_letters_are_composed_from_the_sheet_as_it_stands_now() -> None:
    """What the tabs were published with last week is not what a letter says."""
    office = Office(workbook_of())
    before = {to: letter.text for to, letter in letters_of(office).items()}
    office.workbook.edit("Roster", 3, 5, "Member")

    after = {to: letter.text for to, letter in letters_of(office).items()}

    assert list(before) == list(after)
    assert [to for to in before if before[to] != after[to]] != []
