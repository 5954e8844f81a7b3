"""What keeps letters from leaving by a mail server: settings to mend, or a server to wait for."""

from __future__ import annotations

from toolkit.errors import Misused, Refusal, TryLater

NO_MAIL_SERVER = Refusal(
    Misused,
    "no-mail-server",
    'No mail server is set. Write host = "smtp.example.org" under [mail] in toolkit.toml.',
)
MAIL_UNENCRYPTED = Refusal(
    Misused,
    "mail-unencrypted",
    'Mail to another machine would travel unencrypted. Set security = "starttls" (port'
    ' 587) or "tls" (port 465) under [mail] in toolkit.toml.',
)
NOT_A_MAIL_SERVER = Refusal(
    Misused,
    "not-a-mail-server",
    "host under [mail] in toolkit.toml is not the name of a mail server. Write it as"
    ' the provider gives it, such as host = "smtp.example.org".',
)
MAIL_CERTIFICATE = Refusal(
    Misused,
    "mail-certificate",
    "The mail server could not prove who it is (its certificate is not"
    " valid), so nothing was sent. Check host under [mail]; it must be the name the"
    " provider gives.",
)
MAIL_PASSWORD_LATER = Refusal(
    TryLater,
    "mail-password-later",
    "The mail server cannot check the password just now. Try again later.",
)
MAIL_PASSWORD_REFUSED = Refusal(
    Misused,
    "mail-password-refused",
    "The mail server refused the username or password. Check username under [mail] and "
    "{variable} (many providers want an app password).",
)
MAIL_PASSWORD_LETTERS = Refusal(
    Misused,
    "mail-password-letters",
    "The username or password for the mail server has letters that mail servers do not "
    "take (such as ñ or “), so nothing was sent. Check username under [mail] and "
    "{variable}; many providers want an app password.",
)
MAIL_NO_ENCRYPTION = Refusal(
    Misused,
    "mail-no-encryption",
    "The mail server offers no encryption on port {port}, so nothing was sent. Check host, port and"
    " security under [mail].",
)
MAIL_NO_LOG_IN = Refusal(
    Misused,
    "mail-no-log-in",
    "The mail server offers no log-in on port {port}, so nothing was sent. Check host, port and"
    " security under [mail].",
)
MAIL_UNREACHABLE = Refusal(
    TryLater,
    "mail-unreachable",
    "The mail server could not be reached: {why}. Nothing was sent. Check the network and host,"
    " then try again.",
)
MAIL_OTHER_SECURITY = Refusal(
    Misused,
    "mail-other-security",
    'The mail server does not speak {security} on port {port}. Use "starttls" with '
    'port 587 or "tls" with port 465 under [mail].',
)
