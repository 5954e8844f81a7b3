"""The lists of these tests are read from their docstrings."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def found(request: pytest.FixtureRequest) -> dict[int, str]:
    """Who is who in the two lists of the test's docstring."""
    from two_lists import who

    return who(inspect.cleandoc(request.function.__doc__ or ""))
