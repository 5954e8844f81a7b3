"""Credentials: who the toolkit is to Google, and the address that people share their spreadsheet
with.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import shutil
import subprocess
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import google.auth
from google.auth import exceptions as google_exceptions

from toolkit import files
from toolkit.errors import Misused, Refusal
from toolkit.workbooks.google import faults

NO_CREDENTIALS_FILE = Refusal(
    Misused,
    "no-credentials-file",
    "There is no file where credentials (under [google] in toolkit.toml, or"
    " --credentials) says that the key lies. It wants the path of the file that Google"
    " gave you, such as credentials.json, and not what stands in it.",
)
CREDENTIALS_UNREADABLE = Refusal(
    Misused,
    "credentials-unreadable",
    "The file that credentials names (under [google] in toolkit.toml, or --credentials)"
    " cannot be read. Check that it is the JSON file from Google.",
)
CREDENTIALS_VARIABLE_WRONG = Refusal(
    Misused,
    "credentials-variable-wrong",
    "{variable} is neither the path of a file that exists, nor the JSON of a key, nor"
    " that JSON in base64. Set it to one of these.",
)
CREDENTIALS_NOT_JSON = Refusal(
    Misused,
    "credentials-not-json",
    "{source} does not hold JSON. Download the key again from the Google Cloud console"
    " (IAM, Service accounts, Keys) and use that file unchanged.",
)
CREDENTIALS_PLACEHOLDERS = Refusal(
    Misused,
    "credentials-placeholders",
    "{source} still holds the placeholders of {example}. Replace the whole file with"
    " the key that you downloaded from the Google Cloud console.",
)
CREDENTIALS_OAUTH_CLIENT = Refusal(
    Misused,
    "credentials-oauth-client",
    "{source} is an OAuth client, which is only half of what is needed. Sign in with it"
    " once (gcloud auth application-default login --client-id-file=FILE"
    " --scopes={scopes}) and use the file that this writes; or use a service account's"
    " key.",
)
CREDENTIALS_UNKNOWN = Refusal(
    Misused,
    "credentials-unknown",
    "{source} is not a kind of Google credential that the toolkit knows. It takes a"
    " service account's key, a signed-in user's file (authorized_user), or workload"
    " identity federation (external_account).",
)
CREDENTIALS_INCOMPLETE = Refusal(
    Misused,
    "credentials-incomplete",
    "{source} is not a complete Google credential. Download the key again from the"
    " Google Cloud console and use that file unchanged.",
)
NO_CREDENTIALS = Refusal(
    Misused,
    "no-credentials",
    "There are no Google credentials. Name a key file in toolkit.toml ([google]"
    ' credentials = "credentials.json"), or set {variable}, or sign in with Application'
    " Default Credentials.",
)
CREDENTIALS_OPEN = Refusal(
    Misused,
    "credentials-open",
    "Other people on this computer can read the credentials file {path}. Close it to"
    " them first: chmod 600 {path}",
)
CREDENTIALS_IN_GIT = Refusal(
    Misused,
    "credentials-in-git",
    "The credentials file {path} lies in a folder that git keeps, and git does not"
    " ignore it: the next commit could publish it. Move it elsewhere, or add its name"
    " to .gitignore (and if it was ever committed, delete that key in the Google Cloud"
    " console and make a new one).",
)

SCOPES = (
    "https://www.googleapis.com/auth/spreadsheets",
    "https://www.googleapis.com/auth/drive.metadata.readonly",
)
VARIABLE = "TOOLKIT_GOOGLE_CREDENTIALS"
EXAMPLE = "credentials.example.json"
KINDS = (
    "service_account",
    "authorized_user",
    "external_account",
    "external_account_authorized_user",
    "impersonated_service_account",
)
PLACEHOLDERS = ("REPLACE_ME", "YOUR-PROJECT")


@dataclass(frozen=True)
class Access:
    """Working credentials. `address` is what a spreadsheet is shared with; "" where Google does not
    tell it.
    """

    credentials: Any
    address: str
    source: str  # where they came from, in words; never what they are

    def __repr__(self) -> str:
        return f"Access({self.address or 'unnamed'} from {self.source})"


def access(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Access:
    """The credentials to work with: the file named, else the environment's, else Application
    Default Credentials.
    """
    if path is not None:
        return _from_file(path)
    given = (os.environ if environ is None else environ).get(VARIABLE, "").strip()
    if given:
        return _from_variable(given)
    return _from_surroundings()


def _from_file(path: Path) -> Access:
    path = path.expanduser()
    try:
        text = files.text(path, "utf-8-sig")
    except FileNotFoundError:
        raise NO_CREDENTIALS_FILE() from None
    except (OSError, ValueError):
        raise CREDENTIALS_UNREADABLE() from None
    _refuse_careless_place(path)
    return _from_text(text, str(path))


def _from_variable(given: str) -> Access:
    source = f"the environment variable {VARIABLE}"
    if given.startswith("{"):
        return _from_text(given, source)
    if _is_file(given):
        return _from_file(Path(given))
    try:
        text = base64.b64decode("".join(given.split()), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise CREDENTIALS_VARIABLE_WRONG(variable=VARIABLE) from None
    return _from_text(text, source)


def _is_file(given: str) -> bool:
    try:
        return Path(given).expanduser().is_file()
    except (OSError, RuntimeError, ValueError):  # far too long for a path: a key in base64
        return False


def _from_text(text: str, source: str) -> Access:
    try:
        info = json.loads(text)
    except (ValueError, RecursionError):  # no JSON, or brackets in brackets without end
        info = None
    if not isinstance(info, dict):
        raise CREDENTIALS_NOT_JSON(source=source)
    if any(
        mark in value for value in info.values() if isinstance(value, str) for mark in PLACEHOLDERS
    ):
        raise CREDENTIALS_PLACEHOLDERS(source=source, example=EXAMPLE)
    return _from_info(info, source)


def _from_info(info: Mapping[str, Any], source: str) -> Access:
    kind = info.get("type") or ("authorized_user" if "refresh_token" in info else "")
    if "installed" in info or "web" in info:
        raise CREDENTIALS_OAUTH_CLIENT(source=source, scopes=",".join(SCOPES))
    if kind not in KINDS:
        raise CREDENTIALS_UNKNOWN(source=source)
    try:
        credentials = _loader(kind, info)({**info, "type": kind}, scopes=list(SCOPES))
    except (ValueError, KeyError, TypeError, AttributeError, google_exceptions.GoogleAuthError):
        # `from None`: the library's own message may quote the key.
        raise CREDENTIALS_INCOMPLETE(source=source) from None
    return Access(credentials, _address(credentials, info), source)


def _loader(kind: str, info: Mapping[str, Any]) -> Any:
    """What makes Google's own object of such a file. None of it asks the network yet."""
    if kind == "service_account":
        from google.oauth2 import service_account  # noqa: PLC0415 -- slow import

        return service_account.Credentials.from_service_account_info
    if kind == "external_account":
        return _federated(info)

    def loaded(given: Mapping[str, Any], scopes: list[str]) -> Any:
        load: Any = google.auth.load_credentials_from_dict
        with warnings.catch_warnings():
            # Google warns about files from strangers; this one is the organizer's own, named in the
            # configuration.
            warnings.simplefilter("ignore", DeprecationWarning)
            return load(given, scopes=scopes)[0]

    return loaded


def _federated(info: Mapping[str, Any]) -> Any:
    """Workload identity federation comes in three forms. (Google's general loader would ask the
    network at once.)
    """
    from google.auth import aws, identity_pool, pluggable  # noqa: PLC0415 -- rare

    if info.get("subject_token_type") == "urn:ietf:params:aws:token-type:aws4_request":
        return aws.Credentials.from_info
    if "executable" in (info.get("credential_source") or {}):
        return pluggable.Credentials.from_info
    return identity_pool.Credentials.from_info


def _from_surroundings() -> Access:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about quota projects: no concern of an organizer's
            credentials, _ = google.auth.default(scopes=list(SCOPES))
    except google_exceptions.DefaultCredentialsError:
        raise NO_CREDENTIALS(variable=VARIABLE) from None
    except google_exceptions.TransportError:
        raise faults.no_network() from None
    return Access(credentials, _address(credentials, {}), "Application Default Credentials")


def _address(credentials: Any, info: Mapping[str, Any]) -> str:
    for found in (
        getattr(credentials, "service_account_email", None),
        info.get("client_email"),
        getattr(credentials, "account", None),
    ):
        if isinstance(found, str) and "@" in found:
            return found
    return ""


def _refuse_careless_place(path: Path) -> None:
    """A key that other people of this computer can read, or that git would publish, is not used."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise CREDENTIALS_OPEN(path=path)
    place = files.real(path)
    if any((folder / ".git").exists() for folder in place.parents) and not _ignored_by_git(place):
        raise CREDENTIALS_IN_GIT(path=path)


def _ignored_by_git(path: Path) -> bool:
    """Whether git leaves this file alone. Without git there is nobody to ask, and the answer is
    no.
    """
    git = shutil.which("git")
    if git is None:
        return False
    # Without --no-index git answers "not ignored" for a file that is tracked despite .gitignore:
    # what is meant here.
    asked = subprocess.run(  # noqa: S603 -- a fixed command and one path, no shell
        [git, "-C", str(path.parent), "check-ignore", "--quiet", "--", str(path)],
        capture_output=True,
        check=False,
    )
    return asked.returncode == 0
