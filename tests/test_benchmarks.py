"""Benchmarks: what the toolkit is measured against gives the same cells as the toolkit."""

import sys
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from toolkit.tables.program import read_program

HOME = Path(__file__).parents[1] / "benchmarks"
sys.path.append(str(HOME))


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


def test_every_benchmark_finds_what_it_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    """They run seldom, and a name that moved would be noticed late."""
    monkeypatch.setattr(sys, "path", [str(HOME), *sys.path])
    known = set(sys.modules)
    for path in sorted(HOME.glob("bench_*.py")):
        try:
            import_module(path.stem)
        except ModuleNotFoundError as lacking:  # what only some install
            if (lacking.name or "toolkit").startswith("toolkit"):
                raise
    for name in set(sys.modules) - known:  # no other test finds them
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == HOME:
            del sys.modules[name]


def test_ways_on_google_are_told_against_the_toolkits_first_sync() -> None:
    """What failed, or is not installed, has no ratio."""
    from bench_google_calls import SYNCS, against

    rows = [["Parsons", "181", "5.4"], ["pygsheets", "failed", ""], [SYNCS[0].name, "5", "2.7"]]

    assert [row[:2] for row in against(rows)] == [
        ["Parsons", "**2.0×**"],
        ["pygsheets", "–"],
        [SYNCS[0].name, "**1.0×**"],
    ]
