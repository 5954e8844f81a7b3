"""Rapid response, through the whole job: one letter to each about a test that has opened, once, and one with its result."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from lettering import LOCAL, MONDAY, Crash, Fragile, Office, remembered, workbook_of

from toolkit.errors import Misused, Refused
from toolkit.jobs.ledger import Ledger
from toolkit.jobs.mailing_wishes import Wish

EVERYBODY = ["rosa@example.org", "cesar@example.org", "rep.maple@example.org", "nan.n@example.org"]
OPENED, CLOSED = Wish(test="petition"), Wish(results="Petition")
AFTER = date(2023, 4, 3)


@pytest.fixture(autouse=True)
def computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sheets give the same figures."""
    remembered(monkeypatch)


def _to(office: Office) -> list[str]:
    return [str(message["To"]) for message in office.transport.sent]


@pytest.mark.slow
def test_each_gets_one_letter_about_a_test_once() -> None:
    """A second run sends none; the weekly letters go beside them; the result has a key of its own."""
    office = Office()
    first = office.send(OPENED)
    again, week, result = office.send(OPENED), office.send(), office.send(CLOSED, as_of=AFTER)

    assert (first.report["test"], first.report["letters"]) == ("Petition", {"test": 4})
    assert (first.report["sent"], again.report["sent"], again.report["already"]) == (4, 0, 4)
    assert (week.report["sent"], result.report["sent"]) == (5, 4)
    assert _to(office)[:4] == EVERYBODY
    keys = list(office.ledger.known)
    assert keys[0] == "test/Petition/rosa@example.org"
    assert sum(key.startswith("results/Petition/") for key in keys) == 4
    assert {one.state for one in office.ledger.known.values()} == {"Sent"}


@pytest.mark.slow
def test_a_run_that_is_cut_off_leaves_claims_that_do_not_go_again() -> None:
    """The same claims and marks as for the weekly letters; --resend sends one again."""
    office = Office()
    fragile = Fragile(office, 4, after=True)
    with pytest.raises(Crash):
        office.send(OPENED, workbook=fragile, transport=fragile)
    run = office.send(OPENED)

    assert run.report["left_behind"] == 4
    assert office.transport.sent == []
    office.send(Wish(test="Petition", resend=("test/Petition/rosa@example.org",)))
    assert _to(office) == ["rosa@example.org"]


@pytest.mark.slow
def test_rows_that_were_removed_are_missed() -> None:
    """Somebody deletes a line of the Letters tab: no second letter."""
    text = LOCAL.replace("Petition |", "Prep time: ours |")
    office = Office(workbook_of(text))
    wish = Wish(test="Prep time: ours")
    office.send(wish)
    rows = office.workbook.rows("Letters")
    for column in range(1, len(rows[3]) + 1):
        office.workbook.edit("Letters", 4, column, None)

    with pytest.raises(
        Refused, match="4 letters of test/Prep time: ours were claimed, and the Letters tab has 3"
    ):
        office.send(wish)
    assert len(office.transport.sent) == 4


@pytest.mark.parametrize(
    ("wish", "as_of", "said"),
    [
        (Wish(test="Petitoin"), MONDAY, "Did you mean “Petition”?"),
        (
            Wish(test="Petition"),
            AFTER,
            "“Petition” closed on 31 Mar: its result goes with --results.",
        ),
        (
            Wish(test="Petition"),
            date(2023, 3, 1),
            "opens on 6 Mar: its letter goes from that day on.",
        ),
        (Wish(results="Petition"), MONDAY, "“Petition” has not closed"),
        (Wish(results="Petition"), date(2023, 3, 31), "“Petition” has not closed"),
        (Wish(test="Petition", results="Petition"), MONDAY, "Either --test"),
        (Wish(test="Petition", only="staff"), MONDAY, "goes to organizers and representatives"),
        (Wish(resend=("test/Petition/x@y.org",)), MONDAY, "name that with --test NAME"),
    ],
)
def test_what_cannot_go_says_why(wish: Wish, as_of: date, said: str) -> None:
    """A test that is not there, not open, or not closed yet."""
    office = Office(workbook_of(synced=False))
    with pytest.raises(Misused, match=None) as refused:
        office.mailing(wish, as_of=as_of)
    assert said in str(refused.value)


@pytest.mark.slow
@pytest.mark.parametrize("only", ["organizer", "rep"])
def test_only_some(only: Any) -> None:
    """Only organizers, or only representatives, or one address."""
    office = Office(workbook_of(synced=False))
    found = office.mailing(Wish(test="Petition", only=only)).due
    assert [each.to for each in found] == (EVERYBODY[:2] if only == "organizer" else EVERYBODY[2:])
    assert len(office.mailing(Wish(test="Petition", to="ROSA@example.org")).due) == 1


def test_the_mark_keeps_weeks_and_tests_apart() -> None:
    """Eight of each are remembered."""
    from toolkit.calendar import Week
    from toolkit.letters.occasion import Occasion

    ledger = Ledger({}, {f"2023-W{n:02d}": n for n in range(1, 9)})
    for n in range(9):
        ledger = ledger.with_claims((), Occasion("test", f"Test {n}", MONDAY))
    ledger = ledger.with_claims((), Week(date(2023, 3, 6)))

    assert next(name for name in ledger.counted if "/" not in name) == "2023-W02"
    assert next(name for name in ledger.counted if "/" in name) == "test/Test%201"
    assert len(ledger.counted) == 16
