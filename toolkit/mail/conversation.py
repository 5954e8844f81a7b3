"""The conversation with a mail server, in which only a whole answer to the last question is an
answer.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from time import monotonic

_LINE = re.compile(rb"([2-5][0-9][0-9])(?:([ -])([^\r\n]*))?\r?\n")
LONGEST_ANSWER = 64_000  # bytes; what a server greets with is far shorter


class OutOfStep(smtplib.SMTPException):
    """The server said what is no answer, or spoke without being asked: nothing it says next can be
    trusted to answer our next question.
    """


class Conversation(smtplib.SMTP):
    """The library's client, but for how it listens: it takes garbled lines for answers, waits for
    ever for one that comes in drops, and reads an answer twice where a server gives two.
    """

    timeout: float
    sock: socket.socket
    unread = b""

    def getreply(self) -> tuple[int, bytes]:
        """The code and the text of one whole answer, within the time limit."""
        return self.answer(self.timeout)

    def answer(self, patience: float) -> tuple[int, bytes]:
        """Like `getreply`, with a time limit of its own."""
        until = monotonic() + patience
        codes, texts, taken = set(), [], 0
        while True:
            line = self._line(until)
            taken += len(line)
            said = _LINE.fullmatch(line)
            if said is None or taken > LONGEST_ANSWER:
                raise self._lost(OutOfStep("the server gave no answer that could be read"))
            codes.add(said[1])
            texts.append(said[3] or b"")
            if said[2] != b"-":
                break
        if len(codes) > 1:
            raise self._lost(OutOfStep("the server gave two answers in one"))
        return int(codes.pop()), b"\n".join(texts)

    def _line(self, until: float) -> bytes:
        while b"\n" not in self.unread:
            if len(self.unread) > LONGEST_ANSWER:
                raise self._lost(OutOfStep("the server's answer has no end"))
            try:
                self.sock.settimeout(max(until - monotonic(), 0.001))
                more = self.sock.recv(4096)
            except OSError as fault:
                raise self._lost(smtplib.SMTPServerDisconnected(str(fault))) from None
            if not more:
                raise self._lost(smtplib.SMTPServerDisconnected("the server hung up"))
            self.unread += more
        line, mark, self.unread = self.unread.partition(b"\n")
        self.sock.settimeout(self.timeout)
        return line + mark

    def _lost(self, fault: smtplib.SMTPException) -> smtplib.SMTPException:
        self.close()
        return fault

    def more(self) -> bool:
        """Whether the server has said more than it was asked."""
        if not self.unread and self.sock is not None:
            try:
                self.sock.settimeout(0)
                self.unread = self.sock.recv(4096)
            except (BlockingIOError, ssl.SSLWantReadError, OSError):
                self.unread = b""
            finally:
                self.sock.settimeout(self.timeout)
        return bool(self.unread)

    def putcmd(self, cmd: str, args: str = "") -> None:
        if self.more():
            raise self._lost(OutOfStep("the server spoke without being asked"))
        super().putcmd(cmd, args)

    def encrypt(self, context: ssl.SSLContext) -> None:
        """Goes on encrypted; raises `smtplib.SMTPNotSupportedError` where the server offers
        none.
        """
        self.starttls(context=context)
        if self.unread:  # said in the open, to be taken for part of the encrypted conversation
            raise self._lost(OutOfStep("the server spoke without being asked"))

    def close(self) -> None:
        self.unread = b""
        super().close()

    def hand_over(
        self, text: bytes, patience: float, begun: Callable[[], None]
    ) -> tuple[int, bytes]:
        """The answer to a message's text. `begun` is called when the first of it is about to
        leave.
        """
        code, said = self.docmd("data")
        if code != 354:
            raise smtplib.SMTPDataError(code, said)
        if self.more():
            raise self._lost(OutOfStep("the server spoke without being asked"))
        begun()
        self.send(re.sub(rb"(?m)^\.", b"..", text.removesuffix(b"\r\n")) + b"\r\n.\r\n")
        return self.answer(patience)


class OpenConversation(Conversation):
    """A conversation that begins in the open."""


class EncryptedConversation(Conversation, smtplib.SMTP_SSL):
    """A conversation that is encrypted from the first byte."""
