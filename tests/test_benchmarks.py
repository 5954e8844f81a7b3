"""Benchmarks: what the toolkit is measured against gives the same cells as the toolkit."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from toolkit.tables.program import read_program

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))


@pytest.mark.slow
@pytest.mark.parametrize("day", [date(2023, 3, 15), date(2023, 6, 26)])
def test_figures_by_hand_in_numpy_have_the_same_cells(day: date) -> None:
    from bench_figures import snapshot_of
    from bench_figures_floor import by_hand, differing, ours

    program = read_program(snapshot_of(300, 900), today=day)
    (_, mine), (_, theirs) = ours(program), by_hand(program)

    told = {name: differing(mine[name], theirs[name]) for name in mine}
    assert told == {name: [] for name in mine}
    assert all(len(theirs[name]["worksite" if name != "training" else "event"]) for name in mine)


def test_every_benchmark_finds_what_it_measures() -> None:
    """They run seldom, and a name that moved would be noticed late."""
    folder = Path(__file__).parents[1] / "benchmarks"
    code = """
import importlib, pathlib, sys
sys.path[:0] = [sys.argv[1], str(pathlib.Path(sys.argv[1]).parent / "tests")]
for path in sorted(pathlib.Path(sys.argv[1]).glob("bench_*.py")):
    try:
        importlib.import_module(path.stem)
    except ModuleNotFoundError as lacking:  # what only some install
        if lacking.name.startswith("toolkit"):
            raise
"""
    found = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True
    )
    assert found.returncode == 0, found.stderr
