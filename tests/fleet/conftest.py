"""What every test of many locals shares."""

import sys
from pathlib import Path

import pytest
from commands import Run, runner
from emulator_fixtures import *  # noqa: F403

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in the test's folder."""
    return runner(tmp_path, monkeypatch)
