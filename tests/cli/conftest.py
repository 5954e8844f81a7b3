"""What every test of commands shares."""

from pathlib import Path

import pytest
from commands import Run, runner


@pytest.fixture
def ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in the test's folder."""
    return runner(tmp_path, monkeypatch)
