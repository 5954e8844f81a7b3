"""What every test of letters shares."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from lettering import Office, letters_of
from summer import summer_letters

from toolkit.mail.message import Letter


@pytest.fixture
def office() -> Office:
    """A fresh installation with the small local."""
    return Office()


@pytest.fixture(scope="session")
def letters() -> dict[str, Letter]:
    """The small local's letters of the week, by recipient."""
    return letters_of(Office())


@pytest.fixture(scope="session")
def summer() -> dict[str, Letter]:
    """The letters of a week in summer, by recipient."""
    return summer_letters()
