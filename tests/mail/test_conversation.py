"""Conversations: whatever a mail server says, only a clear refusal counts as not sent."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from random import Random
from typing import Any

import pytest
from mailboxes import AT
from rude import HANG_UP, NO_SECRETS, POLITE, SILENCE, Rude, hurried

from toolkit.errors import TryLater
from toolkit.mail.conversation import OpenConversation
from toolkit.mail.message import Letter, message
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.mail.transport import MaybeSent, NotSent

SENDER = Sender("organizing@example.org", seed="x")
CLEAR = re.compile(rb"(?:[0-9]{3}-[^\r\n]*\r?\n)*[0-9]{3}(?: [^\r\n]*)?\r?\n")


def _mail(subject: str = "one") -> Any:
    return message(
        Letter(f"rep/2023-W10/{subject}", "rosa@example.org", subject, "Hello\n", "<p>", "en"),
        SENDER,
        at=AT,
    )


def _transport(port: int, **options: Any) -> SmtpTransport:
    server = Server("127.0.0.1", port, "none", timeout=options.pop("timeout", 0.25))
    return SmtpTransport(
        server,
        sleep=lambda seconds: None,
        patience=options.pop("patience", 0.25),
        context=NO_SECRETS,
        **options,
    )


def _outcome(transport: SmtpTransport, subject: str = "one") -> str:
    try:
        transport.send(_mail(subject))
    except NotSent as fault:
        return "refused" if fault.permanent else "later"
    except MaybeSent:
        return "uncertain"
    return "sent"


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        (b"250 taken\r\n", "sent"),
        (b"250\r\n", "sent"),
        (b"250-many\r\n250 lines\r\n", "sent"),
        (b"251 elsewhere\r\n", "sent"),
        (b"450 not now\r\n", "later"),
        (b"421 closing\r\n" + HANG_UP, "later"),
        (b"552 too large\r\n", "refused"),
        (b"550-no\r\n550 never\r\n", "refused"),
        (b"550 no\n", "refused"),
        (b"550 no\r\n" + HANG_UP, "refused"),
        (b"zzz\r\n", "uncertain"),
        (b"\r\n", "uncertain"),
        (b"2500 taken\r\n", "uncertain"),
        (b"45 later\r\n", "uncertain"),
        (b" 550 no\r\n", "uncertain"),
        (b"5_0 no\r\n", "uncertain"),
        (b"+55 no\r\n", "uncertain"),
        (b"-550 no\r\n", "uncertain"),
        (b"55\xd9\xa0 no\r\n", "uncertain"),
        (b"550no\r\n", "uncertain"),
        (b"550\tno\r\n", "uncertain"),
        (b"650 what\r\n", "uncertain"),
        (b"199 what\r\n", "uncertain"),
        (b"354 go on\r\n", "uncertain"),
        (b"550-no\r\n250 taken\r\n", "uncertain"),
        (b"250-taken\r\n550 no\r\n", "uncertain"),
        (b"550 no\r\n250 taken\r\n", "uncertain"),
        (b"550 no" + HANG_UP, "uncertain"),
        (b"550-no\r\n" + HANG_UP, "uncertain"),
        (b"250-" + SILENCE, "uncertain"),
        (b"<html>502 Bad Gateway</html>\r\n", "uncertain"),
        (b"\x00\xff\xfe\r\n", "uncertain"),
        (b"450" + b" x" * 90_000 + b"\r\n", "uncertain"),
        (b"450-again\r\n" * 9_000, "uncertain"),
        (b"x" * 90_000, "uncertain"),
        (HANG_UP, "uncertain"),
        (SILENCE, "uncertain"),
    ],
)
def test_what_an_answer_to_the_text_means(
    said: bytes, outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundreds are sent, four and five hundreds are not, if they are whole; nobody knows of the rest.

    What nobody knows of is handed over once, and never again.
    """
    rude = Rude({"text": said})
    monkeypatch.setattr(OpenConversation, "_get_socket", hurried(rude))
    with rude.open() as port, _transport(port, tries=2) as transport:
        assert _outcome(transport) == outcome

    assert len(rude.heard) == (2 if outcome == "later" else 1)


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data"])
@pytest.mark.parametrize(
    "said", [b"zzz\r\n", b"\r\n", b"250-ok\r\n550 no\r\n", b"111 what\r\n", HANG_UP, SILENCE]
)
def test_before_the_text_nothing_has_left(
    stage: str, said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However garbled: a new conversation is begun, and there the letter goes, once."""
    rude = Rude({stage: said}, once=True)
    monkeypatch.setattr(OpenConversation, "_get_socket", hurried(rude))
    with rude.open() as port, _transport(port) as transport:
        assert _outcome(transport) == "sent"

    assert (rude.heard, rude.callers) == (["one"], 2)


@pytest.mark.parametrize("stage", ["ehlo", "mail", "rcpt", "data", "text"])
def test_a_server_that_says_everything_twice_sends_nothing_twice(stage: str) -> None:
    """Its second answer is not taken for the answer to the next question."""
    rude = Rude({stage: POLITE[stage] * 2}, once=True)
    with rude.open() as port, _transport(port, pause=0) as transport:
        first, second = _outcome(transport, "one"), _outcome(transport, "two")

    assert (first, second, sorted(rude.heard)) == ("sent", "sent", ["one", "two"])


def test_a_refusal_that_was_said_before_the_text_is_no_answer_to_it() -> None:
    """354 and 550 in one breath: the text stays here."""
    rude = Rude({"data": b"354 go on\r\n550 no\r\n"})
    with rude.open() as port, _transport(port, tries=2) as transport:
        assert _outcome(transport) == "later"

    assert rude.heard == []


def test_an_answer_that_comes_in_drops_is_waited_for_only_so_long() -> None:
    """A byte now and then keeps no run waiting for ever."""
    rude = Rude({"text": b"250-" + b"x" * 400}, drip=0.02)
    with rude.open() as port, _transport(port) as transport:
        assert _outcome(transport) == "uncertain"


def test_a_slow_answer_to_the_text_is_waited_for_longer_than_another() -> None:
    """Servers look through a text before they take it."""
    rude = Rude({"text": b"250 ok\r\n"}, drip=0.06)
    with rude.open() as port, _transport(port, timeout=0.2, patience=3) as transport:
        assert _outcome(transport) == "sent"


def test_a_recipient_put_off_says_nothing_of_the_server() -> None:
    """450 to one address: not tried again in this run, and nobody else waits for it."""
    rude = Rude({"rcpt": b"450 greylisted\r\n"})
    with rude.open() as port, _transport(port) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert (fault.value.server, fault.value.permanent) == (False, False)
    assert rude.commands.count("rcpt") == 1


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data", "text"])
def test_421_is_the_server_in_trouble(stage: str) -> None:
    """At whatever point: a few tries, and whoever sends may stop."""
    rude = Rude({stage: b"421 closing\r\n" + HANG_UP})
    with rude.open() as port, _transport(port) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert (fault.value.server, rude.callers) == (True, 3)


@pytest.mark.parametrize(
    "said",
    [b"zzz\r\n", b"220-\r\n" + HANG_UP, b"554 no\r\n", b"\x16\x03\x01\r\n", SILENCE, HANG_UP],
)
def test_a_door_that_is_no_mail_servers_is_for_later(said: bytes) -> None:
    """A web server, a garbled greeting: nothing was claimed, and nothing was sent."""
    with Rude({"greeting": said}).open() as port, pytest.raises(TryLater, match="Nothing was sent"):
        _transport(port).__enter__()


def test_words_said_in_the_open_are_no_part_of_what_is_encrypted(
    certificates: dict[str, ssl.SSLContext],
) -> None:
    """Somebody between puts an answer behind “220 go ahead”: refused, before any password."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            caller, _ = door.accept()
            with caller:
                caller.sendall(b"220 here\r\n")
                caller.recv(1000)
                caller.sendall(b"250-hello\r\n250 STARTTLS\r\n")
                caller.recv(1000)
                caller.sendall(b"220 go ahead\r\n250 AUTH PLAIN\r\n")
                with certificates["server"].wrap_socket(caller, server_side=True) as safe:
                    safe.recv(1000)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        server = Server("localhost", door.getsockname()[1], "starttls", timeout=2)
        with pytest.raises(TryLater, match="what it said is no answer"):
            SmtpTransport(
                server, sleep=lambda seconds: None, context=certificates["client"]
            ).__enter__()
        thread.join(timeout=5)


def _rude_answer(random: Random) -> bytes:
    code = random.choice(
        [b"250", b"251", b"421", b"450", b"550", b"354", b"220", b"zzz", b"25", b"9"]
    )
    shape = random.choice(
        [
            b"%s ok\r\n",
            b"%s\r\n",
            b"%s-a\r\n%s b\r\n",
            b"%s ok",
            b"%sok\r\n",
            b"%s ok\r\n250 ok\r\n",
            b"",
        ]
    )
    return shape.replace(b"%s", code) + random.choice([b"", b"", HANG_UP, SILENCE])


@pytest.mark.parametrize("seed", range(40))
def test_any_mishap_leaves_one_truth(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rude at one or two points, three letters: what is called sent had a clear yes, what is called not sent had no
    text taken or a clear no, and no text is handed over again but after a clear no.
    """
    random = Random(seed)
    stages = random.sample(["mail", "rcpt", "data", "text", "rset", "text"], 2)
    rude = Rude({stage: _rude_answer(random) for stage in stages}, once=random.random() < 0.3)
    monkeypatch.setattr(OpenConversation, "_get_socket", hurried(rude))
    with (
        rude.open() as port,
        _transport(port, timeout=3, patience=3, tries=2, pause=0) as transport,
    ):
        outcomes = {name: _outcome(transport, name) for name in ("one", "two", "three")}

    words = rude.said.get("text", POLITE["text"])
    plain = words.removesuffix(HANG_UP).removesuffix(SILENCE)
    clear = CLEAR.fullmatch(plain) is not None
    for name, outcome in outcomes.items():
        times = rude.heard.count(name)
        if outcome == "sent":
            assert times >= 1
        if outcome == "uncertain":
            assert times == 1
        if times > 1:
            assert clear
            assert plain[:1] in b"45"
        if outcome in ("refused", "later") and times and not rude.once:
            assert clear
            assert plain[:1] in b"45"
