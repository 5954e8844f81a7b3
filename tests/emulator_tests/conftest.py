"""Lets these tests import the emulator, and gives them its fixtures and a bare client."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from emulator import SCOPES, Caller, Emulator, File, ServiceAccount
from emulator.bare import Api
from emulator_fixtures import *  # noqa: F403

DRIVE = "https://www.googleapis.com/auth/drive"


@pytest.fixture
def api(google: Emulator, shared_file: File, robot: ServiceAccount) -> Api:
    """The robot, who may edit Rosa's file."""
    return Api(google, shared_file, Caller(robot.email, robot.project, frozenset({*SCOPES, DRIVE})))


@pytest.fixture
def other(google: Emulator, shared_file: File) -> Api:
    """Somebody of another project, with whom nothing is shared."""
    stranger = google.account("stranger", project="999999999999")
    return Api(
        google, shared_file, Caller(stranger.email, stranger.project, frozenset({*SCOPES, DRIVE}))
    )
