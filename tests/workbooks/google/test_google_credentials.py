"""Which credentials are taken, in which order, and which are refused in plain words."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from programs import needed

from toolkit.errors import USAGE, Misused
from toolkit.workbooks.google.credentials import EXAMPLE, SCOPES, VARIABLE, Access, access

ADDRESS = "toolkit@maple.iam.gserviceaccount.com"


@pytest.fixture(scope="module")
def service_key() -> dict[str, str]:
    """A service account's key, made for this test."""
    pem = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return {
        "type": "service_account",
        "project_id": "maple",
        "private_key_id": "one",
        "private_key": pem.decode(),
        "client_email": ADDRESS,
        "client_id": "1",
        "token_uri": "https://oauth2.googleapis.com/token",
    }


def written(path: Path, content: Mapping[str, object] | str, mode: int = 0o600) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    path.chmod(mode)
    return path


def refusal(path: Path | None = None, environ: Mapping[str, str] | None = None) -> str:
    """The sentence that refuses these credentials; its exit code is the one for configuration."""
    with pytest.raises(Misused) as refused:
        access(path, environ or {})
    assert refused.value.exit_code == USAGE
    return refused.value.sentence


def test_the_named_file_comes_before_the_environment(
    tmp_path: Path, service_key: dict[str, str]
) -> None:
    """And asks for spreadsheets and files' names only."""
    other = {**service_key, "client_email": "other@maple.iam.gserviceaccount.com"}
    found = access(written(tmp_path / "key.json", service_key), {VARIABLE: json.dumps(other)})
    assert found.address == ADDRESS
    assert tuple(found.credentials.scopes) == SCOPES
    assert [scope.rsplit("/", 1)[1] for scope in SCOPES] == [
        "spreadsheets",
        "drive.metadata.readonly",
    ]


@pytest.mark.parametrize("form", ["path", "json", "base64", "wrapped base64"])
def test_the_environment_may_hold_a_path_or_the_key_itself(
    tmp_path: Path, service_key: dict[str, str], form: str
) -> None:
    text = json.dumps(service_key)
    encoded = base64.b64encode(text.encode()).decode()
    given = {
        "path": str(written(tmp_path / "key.json", service_key)),
        "json": text,
        "base64": encoded,
        "wrapped base64": "\n".join(encoded[i : i + 76] for i in range(0, len(encoded), 76)),
    }[form]
    assert access(None, {VARIABLE: given}).address == ADDRESS


def test_application_default_credentials_come_last(
    tmp_path: Path, service_key: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(
        "GOOGLE_APPLICATION_CREDENTIALS", str(written(tmp_path / "adc.json", service_key))
    )
    found = access(None, {})
    assert (found.address, found.source) == (ADDRESS, "Application Default Credentials")


def test_without_any_credentials_the_three_ways_are_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
    monkeypatch.setenv("CLOUDSDK_CONFIG", str(tmp_path))
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    monkeypatch.delenv("GOOGLE_CLOUD_PROJECT", raising=False)
    assert (
        refusal()
        == "There are no Google credentials. Name a key file in toolkit.toml ([google] credentials"
        ' = "credentials.json"), or set TOOLKIT_GOOGLE_CREDENTIALS, or sign in with Application'
        " Default Credentials."
    )


def test_a_signed_in_user_s_file_is_taken(tmp_path: Path) -> None:
    """Also in gspread's form, which does not say its type."""
    user = {
        "refresh_token": "r",
        "client_id": "c",
        "client_secret": "s",
        "token_uri": "https://oauth2.googleapis.com/token",
    }
    for content in ({"type": "authorized_user", **user}, user):
        found = access(written(tmp_path / "user.json", content))
        assert found.address == ""
        assert found.credentials.refresh_token == "r"


def test_workload_identity_and_impersonation_are_taken(tmp_path: Path) -> None:
    token = written(tmp_path / "token", "an identity token")
    external = {
        "type": "external_account",
        "audience": (
            "//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q"
        ),
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "token_url": "https://sts.googleapis.com/v1/token",
        "credential_source": {"file": str(token)},
        "service_account_impersonation_url": (
            "https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/"
            f"{ADDRESS}:generateAccessToken"
        ),
    }
    assert access(written(tmp_path / "external.json", external)).address == ADDRESS
    impersonated = {
        "type": "impersonated_service_account",
        "service_account_impersonation_url": external["service_account_impersonation_url"],
        "source_credentials": {
            "type": "authorized_user",
            "refresh_token": "r",
            "client_id": "c",
            "client_secret": "s",
        },
    }
    assert access(written(tmp_path / "impersonated.json", impersonated)).address == ADDRESS


def test_the_example_s_placeholders_are_refused(tmp_path: Path) -> None:
    example = (Path(__file__).parents[3] / EXAMPLE).read_text(encoding="utf-8")
    path = written(tmp_path / "credentials.json", example)
    assert (
        refusal(path)
        == f"{path} still holds the placeholders of credentials.example.json. Replace the whole"
        " file with the key that you downloaded from the Google Cloud console."
    )


def test_the_example_has_the_fields_of_a_key_and_no_key(service_key: dict[str, str]) -> None:
    example = json.loads((Path(__file__).parents[3] / EXAMPLE).read_text(encoding="utf-8"))
    assert set(service_key) <= set(example)
    assert "-----" not in example["private_key"]


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused(
    tmp_path: Path, service_key: dict[str, str], mode: int
) -> None:
    path = written(tmp_path / "key.json", service_key, mode)
    assert (
        refusal(path)
        == f"Other people on this computer can read the credentials file {path}. Close it to them"
        f" first: chmod 600 {path}"
    )


def test_a_key_that_git_would_publish_is_refused(
    tmp_path: Path, service_key: dict[str, str]
) -> None:
    """An ignored one is allowed, until somebody commits it all the same."""
    git = [
        needed("git"),
        "-C",
        str(tmp_path),
        "-c",
        "user.name=Rosa",
        "-c",
        "user.email=rosa@example.org",
    ]
    subprocess.run([*git, "init", "-q"], check=True)
    (tmp_path / "keys").mkdir()
    path = written(tmp_path / "keys" / "key.json", service_key)
    assert "lies in a folder that git keeps" in refusal(path)
    (tmp_path / ".gitignore").write_text("keys/\n")
    assert access(path).address == ADDRESS
    subprocess.run([*git, "add", "-f", "keys/key.json"], check=True)
    assert "lies in a folder that git keeps" in refusal(path)


def test_a_key_where_there_is_no_git_to_ask_is_refused(
    tmp_path: Path, service_key: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("PATH", "")
    assert "lies in a folder that git keeps" in refusal(written(tmp_path / "key.json", service_key))


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.json"
    assert refusal(path).startswith("There is no file where credentials (under [google] in")


@pytest.mark.parametrize(
    "content", ["", "not json", '{"type": "service_account", "private', "[1]", '"text"']
)
def test_broken_json_is_refused_without_being_shown(tmp_path: Path, content: str) -> None:
    path = written(tmp_path / "key.json", content)
    assert refusal(path).startswith(f"{path} does not hold JSON.")


def test_a_key_that_was_damaged_is_refused_without_being_shown(
    tmp_path: Path, service_key: dict[str, str]
) -> None:
    damaged = {
        **service_key,
        "private_key": "-----BEGIN PRIVATE KEY-----\nTOPSECRET\n-----END PRIVATE KEY-----\n",
    }
    with pytest.raises(Misused) as refused:
        access(written(tmp_path / "key.json", damaged))
    assert "is not a complete Google credential" in refused.value.sentence
    assert "TOPSECRET" not in repr(refused.value)
    assert refused.value.__suppress_context__  # not in a traceback either
    missing = {key: value for key, value in service_key.items() if key != "client_email"}
    assert "is not a complete Google credential" in refusal(written(tmp_path / "key.json", missing))


def test_an_oauth_client_is_told_apart_from_a_sign_in(tmp_path: Path) -> None:
    path = written(
        tmp_path / "client.json", {"installed": {"client_id": "c", "client_secret": "s"}}
    )
    assert "is an OAuth client, which is only half of what is needed" in refusal(path)


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "key.json", {"type": "api_key", "key": "k"})
    assert "is not a kind of Google credential that the toolkit knows" in refusal(path)


def test_an_environment_that_makes_no_sense_is_refused_without_being_shown() -> None:
    said = refusal(None, {VARIABLE: "~/keys/TOPSECRET.json"})
    assert "neither the path of a file that exists" in said
    assert "TOPSECRET" not in said


def test_access_shows_its_address_and_nothing_else(
    tmp_path: Path, service_key: dict[str, str]
) -> None:
    path = written(tmp_path / "key.json", service_key)
    assert repr(access(path)) == f"Access({ADDRESS} from {path})"
    assert repr(Access(object(), "", "a test")) == "Access(unnamed from a test)"
