"""Runs every benchmark, one after the other, and keeps what each prints in benchmarks/results/ with the machine it ran on.

`make bench` runs them all; `python benchmarks/run.py sync` only bench_sync.py. Numbers of two machines are not compared.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).parent
RESULTS = HERE / "results"


def machine() -> str:
    """One line about what the numbers were measured on."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"


def benchmarks(only: list[str]) -> list[Path]:
    """The benchmarks to run, by name."""
    found = sorted(HERE.glob("bench_*.py"))
    return [path for path in found if not only or path.stem.removeprefix("bench_") in only]


def run(path: Path) -> bool:
    """Runs one and keeps its table; says whether it went through."""
    print(f"— {path.stem}", flush=True)
    began = perf_counter()
    done = subprocess.run([sys.executable, str(path)], cwd=HERE.parent, stdout=subprocess.PIPE, text=True)
    print(done.stdout, end="")
    print(
        f"— {path.stem}: {perf_counter() - began:.0f} s, {'good' if done.returncode == 0 else 'failed'}\n", flush=True
    )
    if done.returncode == 0 and done.stdout.strip():
        table = f"{machine()}\n\n{done.stdout.rstrip()}\n"
        (RESULTS / f"{path.stem.removeprefix('bench_')}.txt").write_text(table, encoding="utf-8")
    return done.returncode == 0


if __name__ == "__main__":
    RESULTS.mkdir(exist_ok=True)
    went = [run(path) for path in benchmarks(sys.argv[1:])]
    if not went:
        sys.exit("There is no benchmark of that name in benchmarks/.")
    sys.exit(not all(went))
