"""Fixtures of the paid program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from workdays import Office


@pytest.fixture
def office(request: pytest.FixtureRequest) -> Office:
    """The workbook in the test's docstring, as of 9 March 2023, with the paid program around it."""
    text = request.function.__doc__ or ""
    return Office(PHASE_1 + text.split("\n", 1)[-1] if "Phases:" not in text else text)


PHASE_1 = """
Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | Whole

Organizers:
Organizer | Phases
Rosa      | Phase 1
Cesar     | Phase 1

"""
