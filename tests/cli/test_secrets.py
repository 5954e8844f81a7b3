"""Secrets: a key or a password in the wrong place is never said back; what is said is the name of the setting."""

from __future__ import annotations

import json
import traceback
from base64 import b64encode
from pathlib import Path

import pytest
from commands import Run
from sheets import CAST, tabs_in
from xlsx import saved

from toolkit.errors import ToolkitError

KEY = {
    "type": "service_account",
    "private_key": "-----BEGIN MADE UP KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\nAASCBKcwggSjAgEA\n-----END MADE UP KEY-----\n",
    "client_email": "toolkit@maple.example",
}
SECRETS = {
    "a key on one line": json.dumps(KEY),
    "a key as it came": json.dumps(KEY, indent=2),
    "its middle": KEY["private_key"],
    "a key in base64": b64encode(json.dumps(KEY).encode()).decode(),
    "a token": "Zx3_-" * 12,
    "a password": "Tr0ub4dor",  # pragma: allowlist secret
    "one with a dot": "w0mbat.Tr0ub4dor",
    "one with a slash": "w0mbat/Tr0ub4dor",
    "one with a ~": "~Tr0ub4dor",
    "one with blanks": "correct horse Tr0ub4dor",
    "an address with one": "https://rosa:Tr0ub4dor@maple.invalid/",  # pragma: allowlist secret
}
# Pieces of them that no sentence of ours has.
MARKS = (
    "Tr0ub4dor",
    "w0mbat",
    "correct horse",
    "MIIEvQ",
    "AASCBK",
    "maple.example",
    "TUlJRXZR",
    "Zx3_-",
)
GOOGLE = "https://docs.google.com/spreadsheets/d/1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/edit"
PLACES = [
    "workbook.where",
    "google.credentials",
    *(
        f"mail.{name}"
        for name in [
            "transport",
            "host",
            "port",
            "security",
            "username",
            "password_file",
            "from",
            "reply_to",
            "folder",
            "pause",
            "unsubscribe_url",
            "empty_letters",
        ]
    ),
    "mail",
    "nonsense",
]
COMMANDS = {
    "any": ("sync", "doctor", "init"),
    "mail": ("doctor", "email test rosa@example.org"),
}


def said_of(secret: str, said: str) -> list[str]:
    """What of a secret stands in what was said."""
    return [mark for mark in (secret, *MARKS) if mark in said]


def toml(place: str, secret: str) -> str:
    """A whole toolkit.toml with the secret as the value of one setting."""
    mail = {"host": "localhost", "port": 9, "security": "none", "from": "Us <us@example.org>"}
    file: dict[str, dict[str, object] | str] = {
        "workbook": {"where": GOOGLE if place == "google.credentials" else "organizing.xlsx"},
        "google": {},
        "mail": {**mail, "username": "us"} if place == "mail.password_file" else mail,
    }
    section, _, name = place.partition(".")
    if name:
        file[section] = {**file[section], name: secret}  # type: ignore[dict-item]
    else:
        file[section] = secret
    if place == "mail.folder":
        file["mail"] = {"transport": "folder", "from": "Us <us@example.org>", "folder": secret}
    lines = [
        f"{key} = {json.dumps(value)}" for key, value in file.items() if isinstance(value, str)
    ]
    for title, settings in file.items():
        if isinstance(settings, dict):
            lines += [f"[{title}]", *(f"{k} = {json.dumps(v)}" for k, v in settings.items())]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A local small enough to read a thousand times, with a letter that is due."""
    tabs = tabs_in(CAST)
    tabs["Conversations"] = [
        ["Date", "Organizer", "Person ID", "Result", "Follow up by"],
        ["2023-02-01", "Rosa", "Ada", "Talked", "2023-02-02"],
    ]
    return saved(tmp_path_factory.mktemp("made") / "organizing.xlsx", tabs).read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_no_setting_is_ever_said(place: str, ran: Run, tmp_path: Path, workbook: bytes) -> None:
    """Every kind of secret as every setting, in the commands that read it, a traceback included."""
    for name, secret in SECRETS.items():
        (tmp_path / "toolkit.toml").write_text(toml(place, secret))
        (tmp_path / "organizing.xlsx").write_bytes(workbook)
        for command in COMMANDS["mail" if place.startswith("mail.") else "any"]:
            if place == "mail.host" and "test" in command:
                continue  # a name to ask the network for; the sentences about it name no server
            said = debugged(ran, command)
            assert said_of(secret, said) == [], (name, command)


def debugged(ran: Run, command: str) -> str:
    """What somebody sees who runs it with --debug: a traceback, where there is one."""
    try:
        return ran(*command.split(), "--debug", NO_GCE_CHECK="true").said
    except ToolkitError as error:
        return "".join(traceback.format_exception(error))


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
@pytest.mark.parametrize(
    ("option", "named"),
    [
        ("--workbook", "--workbook"),
        ("--config", "--config"),
        ("--as-of", "--as-of"),
        ("--credentials", "credentials"),
    ],
)
def test_no_option_s_value_is_said(secret: str, option: str, named: str, ran: Run) -> None:
    """The same on the command line: exit 2, and the option named."""
    command = ("init", "--google", GOOGLE) if option == "--credentials" else ("sync", "--quiet")
    done = ran(*command, option, secret, NO_GCE_CHECK="true")

    if option == "--as-of" and len(secret) <= 40:
        return  # a short word in place of a date is said, so that a typing mistake can be seen
    assert (done.code, said_of(secret, done.said)) == (2, [])
    if (
        secret != SECRETS["a token"]
    ):  # which may be a spreadsheet's id: then it is the credentials that lack
        assert named in done.err


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_no_variable_s_value_is_said(secret: str, ran: Run) -> None:
    """Keys in the environment that are none, or not whole."""
    for name in ("TOOLKIT_GOOGLE_CREDENTIALS", "GOOGLE_APPLICATION_CREDENTIALS"):
        done = ran("sync", "--workbook", GOOGLE, NO_GCE_CHECK="true", **{name: secret})

        assert (done.code, said_of(secret, done.said)) == (2, []), name


def test_a_key_where_a_word_belongs_is_not_said(ran: Run) -> None:
    """Pasted without an option, as a command, or as the figure to explain."""
    key = SECRETS["a key on one line"]
    for words in (
        [key],
        ["sync", key],
        ["why", key],
        ["sync", f"--quiet={key}"],
        ["email", "--only", key],
    ):
        done = ran(*words)
        assert (done.code, said_of(key, done.said)) == (2, [])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[mail]\nsecurity = 'Tr0ub4dor'",
            "“mail.security” must be one of 'starttls', 'tls', 'none', and is something else.",
        ),
        (
            "[google]\ncredentials = '{\"type\": 1}'",
            "“google.credentials”: what stands there is the text of a key, and not the name of the file that holds it.",
        ),
        (
            '[workbook]\nwhere = "a\\u0000b"',
            "“workbook.where”: what stands there has a line break or a control sign in it, which no path has.",
        ),
        (
            f"[mail]\nfolder = '{'x' * 300}'",
            "“mail.folder”: what stands there is longer than any path.",
        ),
        (
            "[mail]\npassword_file = '~Tr0ub4dor/x'",
            "“mail.password_file”: what stands there is no path on this computer.",
        ),
        (
            '[mail]\nhost = "a\\u0000b"',
            "“mail.host”: what stands there has a line break or a control sign in it.",
        ),
        (
            "[mail]\nport = '{\"Tr0ub4dor\"}'",
            "“mail.port”: it should be a whole number.",
        ),
        (
            f'[mail]\n"{SECRETS["a key in base64"]}" = 1',
            "something that is no name of a setting is not a known key. Known: transport, host, ",
        ),
        (
            f"x = {'[' * 2000}{']' * 2000}",
            "is not valid TOML: brackets stand in brackets far too deep.",
        ),
        (f"x = {'9' * 5000}", "is not valid TOML: a number in it is far too long."),
        ("[a]\nTr0ub4dor = 1\n[a.Tr0ub4dor]", "is not valid TOML: "),
        ("folder = '/'", "“folder” is not a known key. Known: workbook, google, mail, "),
        ("[tabs.Tr0ub4dor]", "under [tabs] “Tr0ub4dor” is no input tab."),
    ],
)
def test_the_setting_is_named(text: str, sentence: str, ran: Run, tmp_path: Path) -> None:
    """And why it cannot be so, where that helps."""
    (tmp_path / "toolkit.toml").write_text(text)

    done = ran("sync")

    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert sentence in done.err
    assert done.err.startswith("toolkit: toolkit.toml")
