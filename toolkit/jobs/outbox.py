"""The outbox: how letters leave this installation, from toolkit.toml and the environment."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping

from toolkit import files
from toolkit.errors import Misused
from toolkit.jobs.opening import is_excel
from toolkit.mail.folder import FolderTransport
from toolkit.mail.sender import Sender
from toolkit.mail.smtp import PASSWORD_VARIABLE, Server, SmtpTransport
from toolkit.mail.transport import Transport
from toolkit.settings import Settings


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
        raise Misused(
            "There is no password for the mail server. Set the environment variable "
            f'{PASSWORD_VARIABLE}, or password_file = "…" under [mail] in toolkit.toml.'
        )
    # What stands in that setting is never said where no such file is there: some write the password
    # itself into it.
    try:
        path = settings.path(settings.mail.password_file)
        mode = path.stat().st_mode
    except (OSError, ValueError, RuntimeError):
        raise Misused(
            "The file that password_file under [mail] names is not there, so nothing was sent. It"
            " is the name of a file that holds the password alone; the password itself does not"
            f" stand in toolkit.toml (the environment variable {PASSWORD_VARIABLE} is the other"
            " way)."
        ) from None
    try:
        text = files.text(path, "utf-8-sig")
    except OSError as error:
        raise Misused(
            f"The password file {path.name} cannot be read: {error.strerror}. Check password_file"
            " under [mail]."
        ) from None
    except UnicodeDecodeError:
        raise Misused(
            f"The password file {path.name} is not text. Write the password alone into it."
        ) from None
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Misused(
            f"The password file {path.name} may be read by others on this machine, so it was not"
            f" used. Run: chmod 600 {path.name}"
        )
    found = text.strip()
    if not found:
        raise Misused(f"The password file {path.name} is empty. Write the password alone into it.")
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
