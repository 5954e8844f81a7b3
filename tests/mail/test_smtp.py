"""SMTP: real conversations with servers on this machine, with everything that can go wrong in one."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from mailboxes import AT, Mailbox, free_port, only_rosa
from rude import NO_SECRETS

from toolkit.errors import Misused, TryLater
from toolkit.mail.message import Letter, message
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import Server, SmtpTransport
from toolkit.mail.transport import MaybeSent, NotSent

SENDER = Sender("Organizing <organizing@example.org>", reply_to="staff@example.org", seed="demo")


def _mail(name: str = "rosa") -> EmailMessage:
    letter = Letter(
        key=f"organizer/2023-W10/{name}@example.org",
        to=f"{name}@example.org",
        subject="Añil: 5 conversaciones",
        text="Ada L., Maple El\n.\n.. dots at the start of lines\n",
        html="<p>Ada L., Maple El</p>",
        language="es",
    )
    return message(letter, SENDER, at=AT)


def _to(
    port: int, security: Any = "none", *, host: str = "127.0.0.1", **options: Any
) -> SmtpTransport:
    rests: list[float] = options.pop("rests", [])
    known = {
        name: options.pop(name) for name in ("username", "password", "timeout") if name in options
    }
    server = Server(host, port, security, **known)
    if security == "none":
        options.setdefault("context", NO_SECRETS)
    return SmtpTransport(server, sleep=rests.append, **options)


def test_a_letter_arrives_as_it_was_written(serve: Callable[..., int]) -> None:
    """Every byte of text and HTML, dots at the start of lines and letters beyond ASCII included."""
    box = Mailbox()
    with _to(serve(box)) as transport:
        transport.send(_mail())

    got = message_from_bytes(box.taken[0], policy=policy.default)
    assert got["Subject"] == "Añil: 5 conversaciones"
    said = [got.get_body((kind,)).get_content().replace("\r\n", "\n") for kind in ("plain", "html")]
    assert said == [
        "Ada L., Maple El\n.\n.. dots at the start of lines\n",
        "<p>Ada L., Maple El</p>\n",
    ]
    assert box.asked == ["rosa@example.org"]


def test_one_connection_carries_many_letters_with_a_pause_between_them(
    serve: Callable[..., int],
) -> None:
    """Three letters, two pauses; none before the first or after the last."""
    box, rests = Mailbox(), []
    with _to(serve(box), rests=rests, pause=1.5) as transport:
        for name in ("rosa", "cesar", "bo"):
            transport.send(_mail(name))

    assert (len(box.taken), rests) == (3, [1.5, 1.5])


def test_starttls_with_a_good_certificate(serve: Callable[..., int], certificates: Any) -> None:
    """The conversation is encrypted before the password and the letter."""
    box = Mailbox()
    port = serve(
        box,
        tls_context=certificates["server"],
        require_starttls=True,
        authenticator=only_rosa,
        auth_required=True,
    )
    with _to(
        port,
        "starttls",
        host="localhost",
        context=certificates["client"],
        username="rosa",
        password="open sesame",  # pragma: allowlist secret
    ) as transport:
        transport.send(_mail())

    assert len(box.taken) == 1


def test_implicit_tls(serve: Callable[..., int], certificates: Any) -> None:
    """Encrypted from the first byte, as on port 465."""
    box = Mailbox()
    port = serve(box, implicit=certificates["server"], server_hostname="localhost")
    with _to(port, "tls", host="localhost", context=certificates["client"]) as transport:
        transport.send(_mail())

    assert len(box.taken) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_cannot_prove_who_it_is_gets_nothing(
    security: str, serve: Callable[..., int], certificates: Any
) -> None:
    """A certificate of another name: refused before the password is said."""
    box = Mailbox()
    stranger = certificates["stranger"]
    port = (
        serve(box, implicit=stranger, server_hostname="localhost")
        if security == "tls"
        else serve(box, tls_context=stranger)
    )
    with pytest.raises(Misused, match="could not prove who it is"):
        _to(port, security, host="localhost", context=certificates["client"]).__enter__()

    assert (box.taken, box.asked) == ([], [])


def test_a_certificate_nobody_vouches_for_is_refused(
    serve: Callable[..., int], certificates: Any
) -> None:
    """The authority is not among those this machine trusts."""
    port = serve(Mailbox(), tls_context=certificates["server"])

    with pytest.raises(Misused, match="could not prove who it is"):
        _to(port, "starttls", host="localhost").__enter__()


def test_a_server_without_encryption_is_refused_where_it_is_wanted(
    serve: Callable[..., int],
) -> None:
    """A man in the middle may strip STARTTLS from the offer."""
    with pytest.raises(Misused, match="offers no encryption"):
        _to(serve(Mailbox()), "starttls", host="localhost").__enter__()


def test_unencrypted_mail_leaves_this_machine_under_no_setting() -> None:
    """`none` is for a server on this machine."""
    with pytest.raises(Misused, match="would travel unencrypted"):
        _to(25, "none", host="smtp.example.org")


def test_a_wrong_password_is_a_matter_of_settings(
    serve: Callable[..., int], certificates: Any
) -> None:
    """The sentence says where to look, and not the password."""
    port = serve(
        Mailbox(), tls_context=certificates["server"], authenticator=only_rosa, auth_required=True
    )
    with pytest.raises(Misused) as refused:
        _to(
            port,
            "starttls",
            host="localhost",
            context=certificates["client"],
            username="rosa",
            password="wrong one",  # pragma: allowlist secret
        ).__enter__()

    assert "refused the username or password" in refused.value.sentence
    assert "wrong one" not in refused.value.sentence
    assert "wrong one" not in repr(Server("h", 1, "tls", "rosa", "wrong one"))


def test_a_password_that_mail_cannot_carry_is_a_matter_of_settings(
    serve: Callable[..., int], certificates: Any
) -> None:
    """A letter with a tilde in it: the sentence names the setting and shows nothing of the password."""
    port = serve(
        Mailbox(), tls_context=certificates["server"], authenticator=only_rosa, auth_required=True
    )
    with (
        pytest.raises(Misused, match="letters that mail servers do not take") as refused,
        _to(
            port,
            "starttls",
            host="localhost",
            context=certificates["client"],
            username="rosa",
            password="contraseña",  # pragma: allowlist secret
        ),
    ):
        pass

    assert "contrase" not in refused.value.sentence


def test_a_temporary_refusal_is_tried_again_a_few_times(serve: Callable[..., int]) -> None:
    """451 twice, then 250: one letter, two rests."""
    box, rests = Mailbox("451 busy", "451 busy"), []
    with _to(serve(box), rests=rests) as transport:
        transport.send(_mail())

    assert (len(box.taken), rests) == (1, [2.0, 4.0])


def test_a_temporary_refusal_that_lasts_is_not_sent(serve: Callable[..., int]) -> None:
    """Certain that it did not leave, and worth another run."""
    box = Mailbox(*["451 busy"] * 9)
    with _to(serve(box)) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert (fault.value.permanent, fault.value.stop, len(box.answers)) == (False, False, 6)


def test_a_permanent_refusal_is_said_once_and_the_next_letter_goes(
    serve: Callable[..., int],
) -> None:
    """554 to the text, 550 to a recipient: neither is tried again, and the connection lives on."""
    box = Mailbox("554 no")
    box.rcpt_answers = ["250", "550 no such user", "250"]
    with _to(serve(box)) as transport:
        for name in ("rosa", "cesar"):
            with pytest.raises(NotSent) as fault:
                transport.send(_mail(name))
            assert fault.value.permanent
        transport.send(_mail("bo"))

    assert (box.asked, len(box.taken)) == (
        ["rosa@example.org", "cesar@example.org", "bo@example.org"],
        1,
    )


def test_the_reason_of_a_refusal_has_no_address_in_it(serve: Callable[..., int]) -> None:
    """A server's answer quotes the recipient; a log must not."""
    box = Mailbox()
    box.rcpt_answers = ["550 5.1.1 <rosa@example.org> unknown"]
    with _to(serve(box)) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert fault.value.reason.said() == "the server answered 550"


def test_an_exhausted_quota_stops_the_run(serve: Callable[..., int]) -> None:
    """Gmail's 5.4.5: no other letter would go either, and tomorrow this one may."""
    box = Mailbox("550 5.4.5 Daily user sending limit exceeded")
    with _to(serve(box)) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert (fault.value.permanent, fault.value.stop) == (False, True)


def test_a_sender_that_the_server_does_not_take_stops_the_run(serve: Callable[..., int]) -> None:
    """One line of settings is wrong, and no address of a reader is: every letter waits until it is mended."""
    box = Mailbox()
    box.sender_answer = "550 5.7.1 <organizing@example.org> is not yours"
    with _to(serve(box)) as transport, pytest.raises(NotSent) as fault:
        transport.send(_mail())

    assert (fault.value.permanent, fault.value.stop, box.asked) == (False, True, [])
    assert (
        fault.value.reason.said()
        == "the server takes no letters from the address in from under [mail] (it answered 550)"
    )


def test_a_connection_lost_after_the_text_is_uncertain(serve: Callable[..., int]) -> None:
    """Nobody can know whether the server kept it: never tried again, and the next letter gets a new connection."""
    box, rests = Mailbox("drop"), []
    with _to(serve(box), rests=rests, pause=0) as transport:
        with pytest.raises(MaybeSent):
            transport.send(_mail())
        transport.send(_mail("cesar"))

    assert (len(box.taken), box.asked, rests) == (1, ["rosa@example.org", "cesar@example.org"], [])


def test_a_server_too_slow_to_answer_after_the_text_is_uncertain(serve: Callable[..., int]) -> None:
    """It may still say 250 to nobody."""
    box = Mailbox("slow")
    with _to(serve(box), patience=0.3) as transport, pytest.raises(MaybeSent):
        transport.send(_mail())


def test_a_connection_lost_before_the_text_is_made_again(serve: Callable[..., int]) -> None:
    """An idle connection that the server has closed: nothing has left, so the letter goes on a new one."""
    box = Mailbox()
    with _to(serve(box)) as transport:
        transport.send(_mail())
        assert transport._connection is not None
        transport._connection.sock.shutdown(socket.SHUT_RDWR)
        transport.send(_mail("cesar"))

    assert len(box.taken) == 2


def test_nobody_at_the_door_is_for_later() -> None:
    """Network or server down: nothing was claimed and nothing was sent."""
    with pytest.raises(TryLater, match="could not be reached"):
        _to(free_port()).__enter__()


def test_a_server_that_says_nothing_is_for_later() -> None:
    """It takes the connection and never greets."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(TryLater, match="could not be reached"):
            _to(port, timeout=0.2).__enter__()


def test_a_plain_server_on_the_tls_port_is_a_matter_of_settings(serve: Callable[..., int]) -> None:
    """The sentence says which port goes with which security."""
    with pytest.raises(Misused, match="does not speak tls"):
        _to(serve(Mailbox()), "tls", host="localhost").__enter__()


def test_a_server_that_greets_and_hangs_up_is_for_later() -> None:
    """421 at the door."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def hang_up() -> None:
            caller, _ = listening.accept()
            with caller:
                caller.sendall(b"421 not now\r\n")

        turned_away = threading.Thread(target=hang_up)
        turned_away.start()
        with pytest.raises(TryLater, match="could not be reached"):
            _to(listening.getsockname()[1]).__enter__()
        turned_away.join()
