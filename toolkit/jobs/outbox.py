"""The outbox: how letters leave this installation, from toolkit.toml and the environment."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.jobs.opening import is_excel
from toolkit.mail.folder import FolderTransport
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import PASSWORD_VARIABLE, Server, SmtpTransport
from toolkit.mail.transport import Transport
from toolkit.settings import Settings

NO_MAIL_PASSWORD = Refusal(
    Misused,
    "no-mail-password",
    "There is no password for the mail server. Set the environment variable "
    '{variable}, or password_file = "…" under [mail] in toolkit.toml.',
)
NO_PASSWORD_FILE = Refusal(
    Misused,
    "no-password-file",
    "The file that password_file under [mail] names is not there, so nothing was sent. "
    "It is the name of a file that holds the password alone; the password itself does "
    "not stand in toolkit.toml (the environment variable {variable} is the other way).",
)
PASSWORD_FILE_UNREADABLE = Refusal(
    Misused,
    "password-file-unreadable",
    "The password file {file} cannot be read: {why}. Check password_file under [mail].",
)
PASSWORD_FILE_NO_TEXT = Refusal(
    Misused,
    "password-file-no-text",
    "The password file {file} is not text. Write the password alone into it.",
)
PASSWORD_FILE_OPEN = Refusal(
    Misused,
    "password-file-open",
    "The password file {file} may be read by others on this machine, so it was not "
    "used. Run: chmod 600 {file}",
)
PASSWORD_FILE_EMPTY = Refusal(
    Misused,
    "password-file-empty",
    "The password file {file} is empty. Write the password alone into it.",
)


def outbox(
    settings: Settings, environ: Mapping[str, str], *, sleep: Callable[[float], None]
) -> Transport:
    """The transport that [mail] names; raises `Misused` where it cannot work."""
    mail = settings.mail
    if mail.transport == "folder":
        return FolderTransport(settings.path(mail.folder))
    server = Server(
        host=mail.host,
        port=mail.port,
        security=mail.security,
        username=mail.username,
        password=password(settings, environ) if mail.username else "",
    )
    return SmtpTransport(server, sleep=sleep, pause=mail.pause)


def password(settings: Settings, environ: Mapping[str, str]) -> str:
    """The password of the mail account: from the environment, else from a file that only its owner
    may read.
    """
    given = environ.get(PASSWORD_VARIABLE, "")
    if given:
        return given
    if not settings.mail.password_file:
        raise NO_MAIL_PASSWORD(variable=PASSWORD_VARIABLE)
    # What stands in that setting is never said where no such file is there: some write the password
    # itself into it.
    try:
        path = settings.path(settings.mail.password_file)
        mode = path.stat().st_mode
    except (OSError, ValueError, RuntimeError):
        raise NO_PASSWORD_FILE(variable=PASSWORD_VARIABLE) from None
    try:
        text = files.text(path, "utf-8-sig")
    except OSError as error:
        raise PASSWORD_FILE_UNREADABLE(file=path.name, why=error.strerror or "unknown") from None
    except UnicodeDecodeError:
        raise PASSWORD_FILE_NO_TEXT(file=path.name) from None
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise PASSWORD_FILE_OPEN(file=path.name)
    found = text.strip()
    if not found:
        raise PASSWORD_FILE_EMPTY(file=path.name)
    return found


def sender(settings: Settings, where: str) -> Sender:
    """Who the letters come from; `where` is the workbook, so that two locals' letters never pass
    for one.
    """
    mail = settings.mail
    seed = str(files.real(where)) if is_excel(where) else where
    made = Sender(
        mail.from_, reply_to=mail.reply_to, seed=seed, unsubscribe_url=mail.unsubscribe_url
    )
    made.check()
    return made
