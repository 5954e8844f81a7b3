"""Entry: why Google's token service does not let us in, in sentences that say what to do about
it.
"""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.errors import Misused, Refusal, ToolkitError, TryLater

GOOGLE_SIGN_IN_LATER = Refusal(
    TryLater,
    "google-sign-in-later",
    "Google's sign-in service is not answering properly. The credentials need no change:"
    " run this again later.",
)
CLOCK_OFF = Refusal(
    Misused,
    "clock-off",
    "Google refuses the credentials because this computer's clock is off. Set the date"
    " and time (better: have them set automatically) and run this again.",
)
GOOGLE_SIGN_IN_EXPIRED = Refusal(
    Misused,
    "google-sign-in-expired",
    "The sign-in to Google has expired or was withdrawn. Sign in again. (While the"
    " OAuth consent screen is in “Testing” this happens every seven days.)",
)
GOOGLE_KEY_UNKNOWN = Refusal(
    Misused,
    "google-key-unknown",
    "Google does not know this key{whose}: the key or its account was deleted or"
    " switched off. Download a new key from the Google Cloud console.",
)
GOOGLE_SCOPES_MISSING = Refusal(
    Misused,
    "google-scopes-missing",
    "Google does not let these credentials use spreadsheets. Allow the scopes"
    " spreadsheets and drive.metadata.readonly for them.",
)
GOOGLE_CREDENTIALS_REFUSED = Refusal(
    Misused,
    "google-credentials-refused",
    "Google did not accept the credentials{whose}. Check that the key is still listed in"
    " the Google Cloud console; if not, download a new one.",
)


def no_token() -> TryLater:
    """The service gave no answer about the credentials, good or bad."""
    return GOOGLE_SIGN_IN_LATER()


def not_accepted(error: Exception, *, address: str) -> ToolkitError:
    """The sentence for credentials that Google's token service did not take."""
    said = _token_answer(error)
    if "iat" in said or "reasonable timeframe" in said or "short-lived" in said:
        return CLOCK_OFF()
    if "expired or revoked" in said or "invalid_rapt" in said:
        return GOOGLE_SIGN_IN_EXPIRED()
    if (
        "Signature" in said
        or "account not found" in said
        or "invalid_client" in said
        or "disabled" in said
    ):
        return GOOGLE_KEY_UNKNOWN(whose=f" ({address})" if address else "")
    if "invalid_scope" in said or "unauthorized_client" in said:
        return GOOGLE_SCOPES_MISSING()
    return GOOGLE_CREDENTIALS_REFUSED(whose=f" ({address})" if address else "")


def _token_answer(error: Exception) -> str:
    """What the token service said. Only matched against, never shown."""
    parts = [str(part) for part in error.args if isinstance(part, (str, Mapping))]
    return " ".join(parts)
