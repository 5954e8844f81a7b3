"""Letters by SMTP: encrypted by default, paced, retried only while it is certain that nothing has
left.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from functools import cached_property
from typing import Literal

from toolkit.errors import TryLater
from toolkit.mail import refusals
from toolkit.mail.broken import broken
from toolkit.mail.conversation import Conversation, EncryptedConversation, OpenConversation
from toolkit.mail.transport import MaybeSent, NotSent
from toolkit.words import Sentence, sentence

_LABEL = re.compile(r"(?!-)[A-Za-z0-9_-]{1,63}(?<!-)")
THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
CLOSING = 421  # the server says so and hangs up
PASSWORD_VARIABLE = "TOOLKIT_SMTP_PASSWORD"  # noqa: S105 -- the name of a variable


@dataclass(frozen=True)
class Server:
    """Where mail goes out. `password` is blank where the server asks for none."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    username: str = ""
    password: str = ""
    timeout: float = 30.0  # seconds for one answer

    def __repr__(self) -> str:
        return f"Server({self.host}:{self.port}, {self.security})"


def _is_host(said: str) -> bool:
    """Whether it could be the name or the number of a computer."""
    try:
        ipaddress.ip_address(said)
    except ValueError:
        labels = said.split(".")
        return len(said) <= 253 and all(_LABEL.fullmatch(label) for label in labels)
    return True


class SmtpTransport:
    """One connection for a run of letters; `pause` seconds between two of them; `tries` while
    nothing has left; `patience` for the answer to a text, which servers look through first.
    """

    def __init__(
        self,
        server: Server,
        *,
        sleep: Callable[[float], None],
        pause: float = 1.0,
        tries: int = 3,
        patience: float = 300.0,
        context: ssl.SSLContext | None = None,
    ) -> None:
        if not server.host:
            raise refusals.NO_MAIL_SERVER()
        if server.security == "none" and server.host not in THIS_MACHINE:
            raise refusals.MAIL_UNENCRYPTED()
        if not _is_host(server.host):
            raise refusals.NOT_A_MAIL_SERVER()
        self.server, self.sleep, self.pause, self.tries = server, sleep, pause, tries
        self.patience = patience
        self._trusted = context
        self._connection: Conversation | None = None
        self._sent_before = False

    def __enter__(self) -> SmtpTransport:
        self._connect()
        return self

    def __exit__(self, *exc: object) -> None:
        self._close()

    def _close(self) -> None:
        if self._connection is not None:
            try:
                self._connection.quit()
            except (smtplib.SMTPException, OSError):
                self._connection.close()
            self._connection = None

    def _connect(self) -> Conversation:
        """A connection ready to send; raises `Misused` where settings are wrong and `TryLater`
        where it may pass.
        """
        with self._explained():
            connection = self._opened()
            try:
                self._let_in(connection)
            except BaseException:
                connection.close()
                raise
        self._connection = connection
        return connection

    @cached_property
    def _context(self) -> ssl.SSLContext:
        """Whom to believe that it is the server; this computer's list takes a while to read."""
        return self._trusted or ssl.create_default_context()

    def _opened(self) -> Conversation:
        server = self.server
        if server.security == "tls":
            return EncryptedConversation(
                server.host, server.port, timeout=server.timeout, context=self._context
            )
        return OpenConversation(server.host, server.port, timeout=server.timeout)

    def _let_in(self, connection: Conversation) -> None:
        connection.ehlo_or_helo_if_needed()
        if self.server.security == "starttls":
            connection.encrypt(self._context)
            connection.ehlo_or_helo_if_needed()
        if self.server.username:
            connection.login(self.server.username, self.server.password)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Whatever keeps us out, as a sentence."""
        server = self.server
        try:
            yield
        except ssl.SSLCertVerificationError:
            raise refusals.MAIL_CERTIFICATE() from None
        except smtplib.SMTPNotSupportedError:
            refusal = (
                refusals.MAIL_NO_ENCRYPTION
                if server.security == "starttls"
                else refusals.MAIL_NO_LOG_IN
            )
            raise refusal(port=str(server.port)) from None
        except smtplib.SMTPAuthenticationError as error:
            if 400 <= error.smtp_code < 500:
                raise refusals.MAIL_PASSWORD_LATER() from None
            raise refusals.MAIL_PASSWORD_REFUSED(variable=PASSWORD_VARIABLE) from None
        except UnicodeEncodeError:
            raise refusals.MAIL_PASSWORD_LETTERS(variable=PASSWORD_VARIABLE) from None
        except ssl.SSLError:
            raise refusals.MAIL_OTHER_SECURITY(
                security=server.security, port=str(server.port)
            ) from None
        except (smtplib.SMTPException, OSError) as error:
            raise refusals.MAIL_UNREACHABLE(why=broken(error)) from None

    def send(self, message: EmailMessage) -> None:
        """Hands one message over. See `toolkit.mail.transport.Transport`."""
        if self._sent_before and self.pause:
            self.sleep(self.pause)
        self._sent_before = True
        reason = Sentence("")
        for attempt in range(self.tries):
            if attempt:
                self.sleep(min(2.0**attempt, 30.0))
            try:
                self._once(message)
                return
            except NotSent as fault:
                if not fault.server or fault.permanent or fault.stop:
                    raise
                reason = fault.reason
            except TryLater as fault:
                reason = fault.words
        raise NotSent(reason, permanent=False, server=True)

    def _once(self, message: EmailMessage) -> None:
        connection = self._connection or self._connect()
        origin = message["From"].addresses[0].addr_spec
        recipients = [one.addr_spec for one in message["To"].addresses]
        begun: list[bool] = []
        try:
            self._envelope(connection, origin, recipients)
            code, answer = connection.hand_over(
                message.as_bytes(), self.patience, lambda: begun.append(True)
            )
        except smtplib.SMTPDataError as error:  # refused before any text was sent
            raise self._refusal(connection, error.smtp_code, error.smtp_error) from None
        except (smtplib.SMTPException, OSError) as error:
            self._dropped(connection)
            if begun:
                raise MaybeSent(
                    sentence("no clear answer came to the letter: {why}", why=broken(error))
                ) from None
            raise NotSent(
                sentence("the letter was not taken: {why}", why=broken(error)),
                permanent=False,
                server=True,
            ) from None
        if 200 <= code < 300:
            return
        if 300 <= code < 400 or connection.more():
            self._dropped(connection)
            raise MaybeSent(
                sentence(
                    "the server answered {code} to the letter, and more or less than that",
                    code=code,
                )
            )
        raise self._refusal(connection, code, answer)

    def _envelope(self, connection: Conversation, origin: str, recipients: list[str]) -> None:
        code, answer = connection.mail(origin)
        if not 200 <= code < 300:
            fault = self._refusal(connection, code, answer)
            if fault.permanent:
                # One line of settings: the next letter would be refused as well, and none for good.
                reason = sentence(
                    "the server takes no letters from the address in from under [mail] (it"
                    " answered {code})",
                    code=code,
                )
                raise NotSent(reason, permanent=False, stop=True)
            raise fault
        for recipient in recipients:
            code, answer = connection.rcpt(recipient)
            if not 200 <= code < 300:
                fault = self._refusal(connection, code, answer)
                # Many servers put off a stranger's first letter: that says nothing of the others.
                fault.server = fault.server and code == CLOSING
                raise fault

    def _dropped(self, connection: Conversation) -> None:
        connection.close()
        self._connection = None

    def _refusal(self, connection: Conversation, code: int, answer: bytes | str) -> NotSent:
        """What a refusal means, with the connection ready for the next letter, or dropped."""
        try:
            if code == CLOSING or not 400 <= code < 600:
                self._dropped(connection)
            else:
                connection.rset()
        except (smtplib.SMTPException, OSError):
            self._dropped(connection)
        text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
        # A server's answer may quote the address; the code says enough.
        over_quota = "5.4.5" in text or "4.7.28" in text or "quota" in text.casefold()
        kind = (
            sentence("the sending limit is reached")
            if over_quota
            else sentence("the server answered {code}", code=code)
        )
        permanent = 500 <= code < 600 and not over_quota
        return NotSent(kind, permanent=permanent, stop=over_quota, server=not permanent)
