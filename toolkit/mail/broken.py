"""Broken: why a conversation with a mail server came to nothing, in words that say where to
look.
"""

from __future__ import annotations

import errno
import smtplib
import socket
import ssl

from toolkit.mail.conversation import OutOfStep
from toolkit.words import Sentence, sentence

_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN})


def broken(error: Exception) -> Sentence:
    """What happened, as a part of a sentence. What a server itself says is never quoted."""
    if isinstance(error, socket.gaierror):
        return sentence("no machine of that name is known")
    if isinstance(error, OutOfStep):
        return sentence("what it said is no answer")
    if isinstance(error, TimeoutError):
        return sentence("it did not answer in time")
    if isinstance(error, ConnectionRefusedError):
        return sentence("nothing answers there on that port")
    if isinstance(error, (smtplib.SMTPServerDisconnected, ConnectionError)):
        return sentence("it hung up")
    if isinstance(error, ssl.SSLError):
        return sentence("the encryption did not hold")
    if isinstance(error, smtplib.SMTPResponseException):
        return sentence("it answered {code}", code=str(error.smtp_code))
    if isinstance(error, OSError) and error.errno in _NO_WAY:
        return sentence("this computer has no way to it")
    return sentence("the connection broke off")
