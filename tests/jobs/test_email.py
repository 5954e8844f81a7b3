"""Email: each letter of a week leaves once, whatever happens on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from email.message import EmailMessage
from typing import Any

import pytest
from lettering import LOCAL, MONDAY, WEEK, Crash, Fragile, Office, remembered, workbook_of
from mailboxes import Mailbox

from toolkit.calendar import Week
from toolkit.errors import Misused, Refused, TryLater
from toolkit.jobs.mailing_wishes import Wish, parse_week
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.mail.transport import MaybeSent, MemoryTransport, NotSent
from toolkit.settings import MailSettings, Settings
from toolkit.words import Sentence, sentence
from toolkit.workbooks.changes import Changes, Receipt

pytestmark = pytest.mark.slow  # each runs the whole command or job

EVERYBODY = [
    "sol@example.org",
    "rosa@example.org",
    "cesar@example.org",
    "rep.maple@example.org",
    "nan.n@example.org",
]


@pytest.fixture(autouse=True)
def computed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same sheets give the same letters."""
    remembered(monkeypatch)


class Answers(MemoryTransport):
    """A transport that answers each recipient as it is told, and takes the rest."""

    def __init__(self, **faults: Exception | list[Exception]) -> None:
        super().__init__()
        self.faults = {
            name: fault if isinstance(fault, list) else [fault] for name, fault in faults.items()
        }

    def send(self, message: EmailMessage) -> None:
        waiting = self.faults.get(str(message["To"]).split("@")[0].split(".")[0], [])
        if waiting:
            raise waiting.pop(0)
        super().send(message)


def _to(transport: MemoryTransport) -> list[str]:
    return [str(message["To"]) for message in transport.sent]


def test_everybody_gets_their_letter_once(office: Office) -> None:
    """The first run sends five; a retried timer and a machine that was off until Tuesday or Sunday send none."""
    first = office.send()
    later = [office.send(as_of=day) for day in (MONDAY, date(2023, 3, 14), date(2023, 3, 19))]

    assert _to(office.transport) == EVERYBODY
    assert (first.report["sent"], [run.report["sent"] for run in later]) == (5, [0, 0, 0])
    assert {run.outcome for run in later} == {"nothing to do"}
    assert office.states() == dict.fromkeys(EVERYBODY, "Sent")


def test_a_machine_that_was_off_for_weeks_sends_one_week(office: Office) -> None:
    """Only the last complete week is ever due: never a burst of those that were missed."""
    run = office.send(as_of=date(2023, 4, 4))

    assert (run.report["week"], run.report["sent"]) == ("2023-W13", 5)
    assert office.send(as_of=date(2023, 4, 5)).report["sent"] == 0


def test_the_next_week_has_its_own_letters(office: Office) -> None:
    """Another key, another Message-ID."""
    office.send()
    office.send(as_of=date(2023, 3, 20))

    assert Counter(_to(office.transport)) == dict.fromkeys(EVERYBODY, 2)
    assert len({message["Message-ID"] for message in office.transport.sent}) == 10


def test_nothing_is_written_and_nothing_leaves_without_send(office: Office) -> None:
    """Listing is reading."""
    before = office.workbook.rows("Roster"), office.ledger.known
    found = office.mailing()

    assert [letter.to for letter in found.due] == EVERYBODY
    assert (office.workbook.rows("Roster"), office.ledger.known) == before
    assert office.transport.sent == []


def test_the_letters_tab_says_what_went(office: Office) -> None:
    """Key, kind, to, week, state, when on the workbook's own wall, and the Message-ID of the message that left."""
    office.send(Wish(to="rosa@example.org"))

    headings, row = office.workbook.rows("Letters")[2:4]
    assert dict(zip(headings, row, strict=True)) == {
        "Key": "organizer/2023-W10/rosa@example.org",
        "Kind": "organizer",
        "To": "rosa@example.org",
        "Week of": date(2023, 3, 6),
        "State": "Sent",
        "At": datetime(2023, 3, 13, 1, 11),
        "Message ID": office.transport.sent[0]["Message-ID"],
    }


@pytest.mark.parametrize(
    ("wish", "to"),
    [
        (Wish(only="staff"), ["sol@example.org"]),
        (Wish(only="organizer"), ["rosa@example.org", "cesar@example.org"]),
        (Wish(only="rep"), ["rep.maple@example.org", "nan.n@example.org"]),
        (Wish(to="CESAR@example.org"), ["cesar@example.org"]),
        (Wish(to="uma@example.org"), []),
    ],
)
def test_only_some_letters(office: Office, wish: Wish, to: list[str]) -> None:
    """One kind, or one address; nobody whose Summary is None."""
    assert [letter.to for letter in office.mailing(wish).due] == to


def test_a_week_that_is_not_over_has_no_letters(office: Office) -> None:
    """Neither this one nor one to come; an earlier one may be asked for."""
    for week in ("2023-W11", "2023-W30"):
        with pytest.raises(Misused, match="not over yet"):
            office.mailing(Wish(week=parse_week(week)))
    assert office.mailing(Wish(week=parse_week("2023-W09"))).batch == WEEK.previous
    assert parse_week(" 2023-w09 ") == parse_week("2023-03-02") == WEEK.previous  # or any day of it
    for said in ("10", "2023-10", "W10", "2023-W60", "3/2/2023", "0001-W01", "9999-12-31"):
        with pytest.raises(Misused, match="is not a week"):
            parse_week(said)


# Once, whatever happens


def _run(office: Office, fragile: Fragile) -> None:
    """One run that the machine does not survive; the system then frees its lock."""
    try:
        office.send(workbook=fragile, transport=fragile)
    except Crash:
        return


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_stop_at_any_step_sends_no_letter_twice(after: bool) -> None:
    """Stopped before and after every read, write and send, then two runs: nobody gets two letters, nobody is forgotten.

    Whoever has not got theirs is held as Claimed, which a person can see; the run still marks what it knows (one that is
    killed cannot: tests/steps).
    """
    steps = Fragile(Office(), 0, after=False)
    _run(steps.office, steps)
    assert steps.steps == 3 + 5 + 2  # read, claim, read back; five letters; read, mark

    for at in range(1, steps.steps + 1):
        office = Office()
        fragile = Fragile(office, at, after=after, polite=True)
        _run(office, fragile)
        for _ in range(2):
            office.send()
        delivered = Counter(
            [str(message["To"]) for message in [*fragile.delivered, *office.transport.sent]]
        )
        held = {to for to, state in office.states().items() if state == "Claimed"}

        assert max(delivered.values(), default=0) <= 1, f"somebody got two letters after step {at}"
        assert set(delivered) | held == set(EVERYBODY), f"somebody was forgotten after step {at}"
        # Where the claims may or may not have been written, nobody may take them back.
        most = len(EVERYBODY) if after and at == 2 else 1
        assert len(held) <= most, f"more than the letter in the air is held after step {at}"
        assert len(office.ledger.left_behind()) == len(held)


def test_a_letter_left_behind_is_told_and_goes_only_when_a_person_says_so(office: Office) -> None:
    """Killed after the first letter had left: five are held; one whole key, then all that begin alike."""
    fragile = Fragile(office, 4, after=True)
    _run(office, fragile)
    held = office.send()
    next_week = office.mailing(as_of=date(2023, 3, 20)).due[0]
    again = office.send(Wish(resend=("organizer/2023-W10/rosa@example.org",)))
    office.send(Wish(resend=("organizer/2023-W10/",)))

    assert (held.report["sent"], held.report["left_behind"]) == (0, 5)
    assert "5 letters were claimed and never marked as sent" in next_week.text
    assert again.report["sent"] == 1
    assert _to(office.transport) == ["rosa@example.org", "cesar@example.org"]
    assert office.states()["sol@example.org"] == "Claimed"


def test_a_letter_sent_again_is_the_same_letter_to_a_mail_programme(office: Office) -> None:
    """The Message-ID stays, so that a server that has it already drops the second."""
    office.send(Wish(to="rosa@example.org"))
    office.send(Wish(resend=("organizer/2023-W10/rosa@example.org",)))

    assert len(office.transport.sent) == 2
    assert len({message["Message-ID"] for message in office.transport.sent}) == 1


def test_a_letter_that_cannot_be_sent_again_just_now_stays_held(office: Office) -> None:
    """It may have gone the first time: a later run must not send it by itself."""
    _run(office, Fragile(office, 4, after=True))
    office.transport = Answers(rosa=NotSent(Sentence("the server answered 451"), permanent=False))
    office.send(Wish(resend=("organizer/2023-W10/rosa@example.org",)))

    assert office.states() == dict.fromkeys(EVERYBODY, "Claimed")
    assert office.send().report["sent"] == 0


def test_a_key_that_nobody_claimed_is_refused(office: Office) -> None:
    """Nothing goes by a slip of the hand."""
    office.send(Wish(only="staff"))
    for name in ("organizer/2023-W10/rosa@example.org", "staff/2023-W10/somebody@example.org"):
        with pytest.raises(Refused, match="No letter to send again"):
            office.send(Wish(resend=(name,)))
    with pytest.raises(Misused, match="not the key of a letter"):
        office.send(Wish(resend=("rosa@example.org",)))
    with pytest.raises(Misused, match="one week at a time"):
        office.send(Wish(resend=("staff/2023-W09/a@example.org", "staff/2023-W10/a@example.org")))


def test_a_second_run_at_the_same_time_is_turned_away(office: Office) -> None:
    """While one run holds the workbook, another gets no further than the door."""
    inner: list[Exception] = []

    def meanwhile(found: Any) -> bool:
        try:
            office.send()
        except TryLater as fault:
            inner.append(fault)
        return True

    office.send(confirm=meanwhile)

    assert len(inner) == 1
    assert _to(office.transport) == EVERYBODY


def test_a_second_machine_that_claims_first_keeps_ours_from_sending(office: Office) -> None:
    """Two machines know no common lock: the write planned on what has changed since is refused, and nothing leaves."""

    class Elsewhere(Fragile):
        def apply(self, changes: Changes) -> Receipt:
            office.workbook.edit("Roster", 20, 1, "somebody writes")
            return super().apply(changes)

    with pytest.raises(TryLater):
        office.send(workbook=Elsewhere(office, 0, after=False))
    assert (office.transport.sent, office.ledger.known) == ([], {})


def test_a_sheet_that_cannot_be_written_after_a_send_keeps_the_claims(office: Office) -> None:
    """Five letters leave, no mark can be written: they stay Claimed, the run says so, and the next one sends none."""

    class ReadOnlyLater(Fragile):
        def apply(self, changes: Changes) -> Receipt:
            if self.steps > 3:
                raise TryLater(sentence("The workbook cannot be written."), "away")
            return super().apply(changes)

    run = office.send(workbook=ReadOnlyLater(office, 0, after=False))
    again = office.send()

    assert (run.report["sent"], run.report["not_marked"]) == (5, 5)
    assert (again.report["sent"], again.report["left_behind"]) == (0, 5)
    assert _to(office.transport) == EVERYBODY


def test_a_sheet_that_is_busy_for_a_moment_is_marked_all_the_same(office: Office) -> None:
    """The marks are tried again."""
    busy = [True, True]

    class Busy(Fragile):
        def apply(self, changes: Changes) -> Receipt:
            if self.steps > 3 and busy:
                busy.pop()
                raise TryLater(sentence("busy"), "away")
            return super().apply(changes)

    run = office.send(workbook=Busy(office, 0, after=False))

    assert run.report["not_marked"] == 0
    assert set(office.states().values()) == {"Sent"}


def test_rows_removed_from_the_letters_tab_send_nothing(office: Office) -> None:
    """Somebody cleared the tab, or a restored backup is older than the mail: refused, since some would go twice."""
    office.send()
    office.workbook.delete_row("Letters", 5)
    with pytest.raises(Refused, match="some would go twice"):
        office.send()
    office.workbook.remove("Letters")
    with pytest.raises(
        Refused, match="5 letters of 2023-W10 were claimed, and the Letters tab has 0"
    ):
        office.send()

    assert len(office.transport.sent) == 5


def test_a_sorted_or_renamed_letters_tab_is_still_known(office: Office) -> None:
    """People sort, and call things by other names."""
    office.send()
    office.workbook.sort("Letters", 3, first_row=4, descending=True)
    office.workbook.rename("Letters", "Mail we sent")

    assert office.send().report["already"] == 5


# What mail servers say


def test_a_permanent_refusal_is_marked_and_the_rest_still_goes(office: Office) -> None:
    """It is not tried again by itself, and the next staff letter tells of it."""
    office.transport = Answers(rosa=NotSent(Sentence("the server answered 550"), permanent=True))
    run, again = office.send(), office.send()

    assert (run.report["sent"], run.report["refused"], again.report["sent"]) == (4, 1, 0)
    assert office.states()["rosa@example.org"] == "Failed"
    told = office.mailing(Wish(only="staff"), as_of=date(2023, 3, 20)).due[0].text
    assert "1 letter was refused by the recipient's mail server" in told


def test_a_temporary_refusal_is_free_for_the_next_run(office: Office) -> None:
    """It certainly did not leave, so its claim is taken back, and the next run sends it: once."""
    office.transport = Answers(rosa=NotSent(Sentence("the server answered 451"), permanent=False))
    run, again = office.send(), office.send()

    assert (run.report["later"], again.report["sent"]) == (1, 1)
    assert Counter(_to(office.transport)) == dict.fromkeys(EVERYBODY, 1)


def test_an_exhausted_quota_leaves_the_rest_for_the_next_run(office: Office) -> None:
    """After the second letter the limit is reached: three are free, and go tomorrow."""
    office.transport = Answers(
        cesar=NotSent(Sentence("the sending limit is reached"), permanent=False, stop=True)
    )
    run = office.send()
    there = set(office.states())
    again = office.send(as_of=date(2023, 3, 14))

    assert (run.report["sent"], run.report["later"], again.report["sent"]) == (2, 3, 3)
    assert there == {"sol@example.org", "rosa@example.org"}
    assert Counter(_to(office.transport)) == dict.fromkeys(EVERYBODY, 1)


def test_a_connection_lost_mid_letter_is_held(office: Office) -> None:
    """It may or may not have arrived: claimed, told, and not sent again."""
    office.transport = Answers(rosa=MaybeSent(Sentence("the connection broke")))
    run, again = office.send(), office.send()

    assert (run.report["sent"], run.report["uncertain"], again.report["sent"]) == (4, 1, 0)
    assert (office.states()["rosa@example.org"], again.report["left_behind"]) == ("Claimed", 1)


def test_a_server_that_lets_nobody_in_claims_nothing(office: Office) -> None:
    """The server is reached before anything is written."""

    class Closed(MemoryTransport):
        def __enter__(self) -> Any:
            raise TryLater(sentence("nobody at the door"), "away")

    with pytest.raises(TryLater, match="nobody at the door"):
        office.send(transport=Closed())
    assert office.ledger.known == {}


def test_five_letters_by_smtp_with_everything_that_can_go_wrong(office: Office, serve: Any) -> None:
    """A real server: taken, refused for good, dropped after the text, busy once, taken."""
    box = Mailbox("250 taken", "554 no", "drop", "451 busy", "250 taken", "250 taken")
    port = serve(box)
    transport = SmtpTransport(
        Server("127.0.0.1", port, "none"), sleep=lambda seconds: None, pause=0
    )
    run = office.send(transport=transport)

    assert {name: run.report[name] for name in ("sent", "refused", "uncertain", "later")} == {
        "sent": 3,
        "refused": 1,
        "uncertain": 1,
        "later": 0,
    }
    assert office.states() == dict(
        zip(EVERYBODY, ["Sent", "Failed", "Claimed", "Sent", "Sent"], strict=True)
    )
    assert len(box.taken) == 3


# Who is asked, and when nothing goes


def test_somebody_new_has_to_be_agreed_to(office: Office) -> None:
    """The first run names everybody; the next only who was added; the third asks nothing."""
    with pytest.raises(Refused, match="nothing was claimed"):
        office.send(confirm=lambda found: False)
    office.send()
    office.workbook.insert_row("Organizers", 6, ["Vic New", "vic@example.org"])
    office.send(as_of=date(2023, 3, 14))
    office.send(as_of=date(2023, 3, 20))

    assert [found.new_addresses for found in office.confirmed] == [
        sorted(EVERYBODY),
        ["vic@example.org"],
    ]


@pytest.mark.parametrize(("setting", "sent"), [("send", 2), ("skip", 1)])
def test_a_letter_with_nothing_to_say(setting: str, sent: int) -> None:
    """It says so in one line, or is not sent: a setting."""
    text = LOCAL.replace(
        "cesar@example.org |       | Phase 1 | es", "cesar@example.org |       |         | en"
    )
    text = text.replace("| Cesar Paz |", "|           |").replace("| Cesar Paz ", "| Rosa Diaz ")
    office = Office(workbook_of(text), Settings(mail=MailSettings(empty_letters=setting)))  # type: ignore[arg-type]
    found = office.mailing(Wish(only="organizer"))

    assert (len(found.due), found.empty) == (sent, 2 - sent)
    if setting == "send":
        assert "Nothing to report this week" in found.due[1].text


def test_zero_rows_send_nothing_but_a_notice_to_staff() -> None:
    """The Roster lost its rows: organizers and reps get nothing, staff are told once, and the run fails."""
    head, _, rest = LOCAL.partition("Ada       |")
    office = Office(
        workbook_of(head + "\nWorksites:" + rest.partition("Worksites:")[2], synced=False)
    )
    for _ in range(2):
        with pytest.raises(Refused, match=r"it has no rows.* staff were told by mail"):
            office.send()

    (message,) = office.transport.sent
    assert (message["To"], message["Subject"]) == (
        "sol@example.org",
        "The weekly letters were not sent",
    )
    assert office.states() == {"sol@example.org": "Sent"}
    assert str(office.mailing().refused).startswith("The tab “Roster” is empty")


def test_a_halved_roster_sends_nothing_but_a_notice_to_staff(office: Office) -> None:
    """As a sync would refuse to publish it."""
    for _ in range(5):
        office.workbook.delete_row("Roster", 2)
    with pytest.raises(Refused, match="in case rows were lost"):
        office.send()

    assert _to(office.transport) == ["sol@example.org"]


def test_a_clock_set_back_sends_nothing(office: Office) -> None:
    """As-of before the last published day."""
    with pytest.raises(Refused, match="earlier"):
        office.send(as_of=date(2023, 3, 6))
    assert office.transport.sent == []


def test_numbers_that_are_old_say_so() -> None:
    """Nothing logged in the week, and tabs last published before its end."""
    office = Office()
    told = {letter.to: letter.text for letter in office.mailing(as_of=date(2023, 4, 4)).due}

    assert (
        "* Numbers are from 10 March 2023: nothing newer is in the sheets."
        in told["rosa@example.org"]
    )
    assert "* The tabs were last published on 12 March 2023" in told["rosa@example.org"]
    assert "last published" not in told["rep.maple@example.org"]
    assert "Los números son del 10 de marzo de 2023" in told["nan.n@example.org"]


def test_rows_whose_reader_cannot_be_written_to_are_told_to_staff() -> None:
    """Two addresses in one cell, and two organizers with one address: no letter goes astray."""
    text = LOCAL.replace("cesar@example.org |", "cesar@example.org, evil@example.com |").replace(
        "uma@example.org   |       | Phase 1 |          | None",
        "ROSA@example.org  |       | Phase 1 |          | Weekly",
    )
    found = Office(workbook_of(text)).mailing()

    assert [letter.to for letter in found.due] == [
        to for to in EVERYBODY if to != "cesar@example.org"
    ]
    assert (
        found.unreachable,
        "No letter for 1 row of Organizers: the address there is not one address (row 3)."
        in found.due[0].text,
    ) == (2, True)
    assert (
        "No letter for 1 row of Organizers: another row has the same address (row 5)."
        in found.due[0].text
    )


def test_the_report_counts_and_names_nobody(office: Office) -> None:
    """What `--json` prints."""
    said = str(office.send().report)

    assert [word for word in ("@", "Rosa", "Lopezca", "Maple", "canary") if word in said] == []


def test_old_letters_leave_the_tab(office: Office) -> None:
    """After a year a row goes; one that is still Claimed stays until a person has decided."""
    office.send(Wish(to="rosa@example.org"))
    office.transport = Answers(cesar=MaybeSent(Sentence("broken")))
    office.send(Wish(to="cesar@example.org"))
    ledger = office.ledger.with_claims(
        [
            replace(
                next(iter(office.ledger.known.values())),
                key="staff/2024-W20/a@b.org",
                week_of=date(2024, 5, 13),
            )
        ],
        Week(date(2024, 5, 13)),
    )

    assert sorted(ledger.known) == [
        "organizer/2023-W10/cesar@example.org",
        "staff/2024-W20/a@b.org",
    ]
