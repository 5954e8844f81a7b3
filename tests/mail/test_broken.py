"""What broke a conversation with a mail server: in plain words, never the name of a class."""

from __future__ import annotations

import errno
import smtplib
import socket
import ssl

import pytest

from toolkit.mail.broken import broken


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.gaierror(-2, "Name or service not known"), "no machine of that name is known"),
        (TimeoutError("timed out"), "it did not answer in time"),
        (ConnectionRefusedError(111, "refused"), "nothing answers there on that port"),
        (smtplib.SMTPServerDisconnected("closed"), "it hung up"),
        (ConnectionResetError(104, "reset"), "it hung up"),
        (ssl.SSLError("bad record"), "the encryption did not hold"),
        (smtplib.SMTPResponseException(554, b"ada@example.org is not here"), "it answered 554"),
        (OSError(errno.ENETUNREACH, "unreachable"), "this computer has no way to it"),
        (smtplib.SMTPException("what?"), "the connection broke off"),
    ],
)
def test_it_is_said_in_plain_words(error: Exception, said: str) -> None:
    """In the reader's language, and nothing that the server said."""
    assert broken(error).said() == said
    assert broken(error).said("es") != said
