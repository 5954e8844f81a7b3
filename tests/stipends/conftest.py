"""Fixtures of the paid program."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from workdays import Office, office_tabs
from workdesks import desk_of


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """The workbook in the test's docstring, as of 9 March 2023, with the paid program around it.

    In memory, unless a test asks for `excel` or `google`. Only the paid program's tabs are published; a test that
    says `office.whole = True` has the real sync publish all of them.
    """
    kind = getattr(request, "param", "memory")
    with desk_of(kind, office_tabs(request.function.__doc__ or ""), tmp_path) as desk:
        yield Office(desk, tmp_path, whole=False)
