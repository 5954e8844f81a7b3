"""Markup: people's text inside a page, where it can neither end the data nor become a part of
it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

_SIGNS = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_SAID = re.compile(r"\bsay\(\s*\"((?:[^\"\\]|\\.)*)\"")


def data(value: Any) -> Markup:
    """A value as JSON for a script element: no sign in it can end the element or begin a comment,
    whatever a worksite is called.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for sign, escaped in _SIGNS.items():
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 -- escaped above


def policy(scripts: Iterable[str]) -> str:
    """The Content-Security-Policy of a page: these scripts and no other, and no network at all.

    Styles may stand inline: the charts bring a few of their own.
    """
    allowed = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def sentences(script: str) -> list[str]:
    """Every sentence a script says: the templates of its `say("…")`."""
    return sorted({said.replace('\\"', '"') for said in _SAID.findall(script)})
