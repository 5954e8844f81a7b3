"""Kept: the table that a benchmark prints, in benchmarks/results/ with the machine it was measured
on.
"""

from __future__ import annotations

import os
import platform
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


def machine() -> str:
    """One line about what the numbers were measured on; those of two machines are not compared."""
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()},"
        f" {os.cpu_count()} cores"
    )


def line(what: str, measured: float, unit: str, wanted: str) -> str:
    """One measured number, with what is wanted of it beside."""
    return f"{what:<52}{measured:9.2f} {unit:<10} {f'wanted {wanted}' if wanted else ''}".rstrip()


def keep(name: str, table: str) -> None:
    """Prints a table and keeps it under that file name."""
    print(table)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / name).write_text(f"{table}\n\n{machine()}\n", encoding="utf-8")
