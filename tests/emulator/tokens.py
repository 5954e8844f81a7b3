"""The OAuth2 token endpoint: a service account's signed assertion, or a refresh token, for an access token."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha1
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from emulator.access import Caller
from emulator.errors import bad_credentials, missing_credentials

GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
ENDPOINT = "https://oauth2.googleapis.com/token"
LIFETIME = 3599
LEEWAY = 300  # seconds that a clock may be off
KNOWN_SCOPES = "https://www.googleapis.com/auth/"


@cache
def _key(spare: int) -> rsa.RSAPrivateKey:
    """A key of this test run; making one takes long enough to share them. A short one: every run reads it anew, and
    with one as long as Google's that takes 27 ms instead of 4.
    """
    return rsa.generate_private_key(public_exponent=65537, key_size=1024)


@dataclass(frozen=True)
class ServiceAccount:
    """A robot with a key that exists only while the tests run."""

    email: str
    project: str
    spare: int = 0

    @property
    def key_id(self) -> str:
        return sha1(f"{self.email} {self.spare}".encode(), usedforsecurity=False).hexdigest()

    def public_key(self) -> rsa.RSAPublicKey:
        return _key(self.spare).public_key()

    def info(self, token_uri: str = ENDPOINT) -> dict[str, str]:
        """What stands in its key file."""
        pem = _key(self.spare).private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return {
            "type": "service_account",
            "project_id": self.project,
            "private_key_id": self.key_id,
            "private_key": pem.decode(),
            "client_email": self.email,
            "client_id": "100000000000000000000",
            "token_uri": token_uri,
            "universe_domain": "googleapis.com",
        }


class TokenRefusal(Exception):
    """An error of the token endpoint, in OAuth2's own form."""

    def __init__(self, error: str, description: str, code: int = 400) -> None:
        super().__init__(description)
        self.code = code
        self.body = {"error": error, "error_description": description}


@dataclass
class Tokens:
    """Who may ask for tokens, and which are out."""

    clock: Callable[[], float]
    audiences: set[str] = field(default_factory=lambda: {ENDPOINT})
    accounts: dict[str, ServiceAccount] = field(default_factory=dict)
    refresh: dict[str, Caller] = field(default_factory=dict)
    creators: dict[str, set[str]] = field(default_factory=dict)  # account -> who may impersonate it
    out: dict[str, tuple[Caller, float]] = field(default_factory=dict)

    def issue(self, caller: Caller, lifetime: int = LIFETIME) -> dict[str, Any]:
        token = f"ya29.emulated-{len(self.out) + 1}"
        self.out[token] = (caller, self.clock() + lifetime)
        return {
            "access_token": token,
            "expires_in": lifetime,
            "token_type": "Bearer",
            "scope": " ".join(sorted(caller.scopes)),
        }

    def granted(self, form: dict[str, str]) -> dict[str, Any]:
        kind = form.get("grant_type")
        if kind == GRANT:
            return self.issue(self._asserted(form.get("assertion", "")))
        if kind == "refresh_token":
            if form.get("refresh_token") not in self.refresh:
                raise TokenRefusal("invalid_grant", "Token has been expired or revoked.")
            return self.issue(self.refresh[form["refresh_token"]])
        raise TokenRefusal("unsupported_grant_type", f"Invalid grant_type: {kind}")

    def _asserted(self, assertion: str) -> Caller:
        try:
            head, claims, signature = assertion.split(".")
            header, payload = (json.loads(_decoded(part)) for part in (head, claims))
            sealed = _decoded(signature)
        except (ValueError, binascii.Error):
            raise TokenRefusal("invalid_grant", "Invalid JWT: malformed assertion.") from None
        account = self.accounts.get(payload.get("iss", ""))
        if account is None:
            raise TokenRefusal("invalid_grant", "Invalid grant: account not found")
        if header.get("alg") != "RS256" or header.get("kid") not in (None, account.key_id):
            raise TokenRefusal("invalid_grant", "Invalid JWT Signature.")
        try:
            account.public_key().verify(
                sealed, f"{head}.{claims}".encode(), padding.PKCS1v15(), hashes.SHA256()
            )
        except InvalidSignature:
            raise TokenRefusal("invalid_grant", "Invalid JWT Signature.") from None
        if payload.get("aud") not in self.audiences:
            raise TokenRefusal(
                "invalid_grant",
                f"Invalid JWT: Failed audience check. The right audience is {ENDPOINT}",
            )
        now, start, end = self.clock(), payload.get("iat", 0), payload.get("exp", 0)
        if start > now + LEEWAY or end < now or end - start > 3600 + LEEWAY or end <= start:
            raise TokenRefusal(
                "invalid_grant",
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
                " timeframe. Check your iat and exp values in the JWT claim.",
            )
        scopes = frozenset(payload.get("scope", "").split())
        if not scopes or not all(scope.startswith(KNOWN_SCOPES) for scope in scopes):
            raise TokenRefusal(
                "invalid_scope", "Invalid OAuth scope or ID token audience provided."
            )
        return Caller(account.email, account.project, scopes)

    def caller(self, authorization: str | None) -> Caller:
        """Whose bearer token this is. Raises the 401 that Google answers."""
        if not authorization:
            raise missing_credentials()
        kind, _, token = authorization.partition(" ")
        if kind.lower() != "bearer" or token not in self.out or self.out[token][1] <= self.clock():
            raise bad_credentials()
        return self.out[token][0]


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
