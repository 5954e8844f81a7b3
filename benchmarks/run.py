"""Runs every benchmark, one after the other; each prints its table and keeps it in
benchmarks/results/.

`make bench` runs them all; `python benchmarks/run.py sync` only bench_sync.py.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).parent


def benchmarks(only: list[str]) -> list[Path]:
    """The benchmarks to run, by name."""
    found = sorted(HERE.glob("bench_*.py"))
    return [path for path in found if not only or path.stem.removeprefix("bench_") in only]


def run(path: Path) -> bool:
    """Runs one; says whether it went through."""
    print(f"— {path.stem}", flush=True)
    began = perf_counter()
    done = subprocess.run([sys.executable, str(path)], cwd=HERE.parent)
    word = "good" if done.returncode == 0 else "failed"
    print(f"— {path.stem}: {perf_counter() - began:.0f} s, {word}\n", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    went = [run(path) for path in benchmarks(sys.argv[1:])]
    if not went:
        sys.exit("There is no benchmark of that name in benchmarks/.")
    sys.exit(not all(went))
