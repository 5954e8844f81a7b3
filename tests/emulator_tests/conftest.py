"""Lets these tests import the emulator, and gives them its fixtures."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from emulator_fixtures import *  # noqa: F403
