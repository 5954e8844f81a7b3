"""Fixtures of the Google emulator, for any conftest that wants them: `from emulator_fixtures import *`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from emulator import Emulator, File, Person, ServiceAccount


@pytest.fixture
def google() -> Iterator[Emulator]:
    """Google on a port of this machine, empty."""
    with Emulator() as running:
        yield running


@pytest.fixture
def robot(google: Emulator) -> ServiceAccount:
    """The service account of the toolkit."""
    return google.account()


@pytest.fixture
def shared_file(google: Emulator, robot: ServiceAccount) -> File:
    """Rosa's spreadsheet, empty, shared with the robot as an editor."""
    return google.new_file("Organizing", shared={robot.email: "writer"})


@pytest.fixture
def rosa(google: Emulator, shared_file: File) -> Person:
    """Rosa, who has her spreadsheet open in a browser."""
    return google.person(shared_file)


__all__ = ["google", "robot", "rosa", "shared_file"]
