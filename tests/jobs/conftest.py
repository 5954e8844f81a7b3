"""Jobs that send letters share the letters' small local, and real mail servers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

for folder in ("letters", "mail", "stipends"):
    sys.path.insert(0, str(Path(__file__).parent.parent / folder))

from lettering import Office  # noqa: E402 -- the folders above have to be known first
from mailboxes import certificates, serve  # noqa: E402

__all__ = ["certificates", "office", "serve"]


@pytest.fixture
def office() -> Office:
    """A fresh installation with the small local."""
    return Office()
