"""Whatever a file holds, it is read, or refused in a sentence: at once, within a gigabyte, and untouched."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from workbooks.conformance import DASHBOARD, DENSITY, TIMESHEETS, changes
from workbooks.excel import hostile
from workbooks.excel.packages import by_openpyxl, by_xlsxwriter

import toolkit
from toolkit.errors import Misused, Refused
from toolkit.workbooks.excel import ExcelWorkbook

HOME = str(Path(toolkit.__file__).parents[1])
TESTS = str(Path(__file__).parents[2])


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Workbooks of three programs with the toolkit's tabs in them."""
    folder = tmp_path_factory.mktemp("published")
    found = []
    for n, make in enumerate(
        [
            by_openpyxl,
            lambda path: by_xlsxwriter(path, alone=False),
            lambda path: by_xlsxwriter(path, date_1904=True),
        ]
    ):
        path = folder / f"{n}.xlsx"
        make(path)
        publish(path)
        found.append(path.read_bytes())
    return found


def publish(path: Path, line: str = "x") -> None:
    workbook = ExcelWorkbook(path)
    base = workbook.read(frozenset({"roster"}))
    tabs = DENSITY, replace(TIMESHEETS, first_line=line), DASHBOARD
    workbook.apply(changes(base, *tabs, marks={"line": line}))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_bent_package_is_used_or_refused_and_then_untouched(
    tmp_path: Path, published: list[bytes], seed: int
) -> None:
    """Values, elements, encodings, declarations, names, sizes and places, alone and together."""
    path = tmp_path / "organizing.xlsx"
    chance = random.Random(seed)
    outcomes = {"used": 0, "refused": 0}
    for n in range(40):
        raw = hostile.bent(chance.choice(published), chance)
        path.write_bytes(raw)
        try:
            publish(path, str(n))
            outcomes["used"] += 1
        except (Refused, Misused):
            outcomes["refused"] += path.read_bytes() == raw
    assert sum(outcomes.values()) == 40
    assert min(outcomes.values()) >= 5


@pytest.mark.slow
@pytest.mark.parametrize("name", hostile.FAR)
def test_cells_far_from_each_other_are_read_or_refused(
    tmp_path: Path, published: list[bytes], name: str
) -> None:
    """The row says 2, and the cells in it say what they like."""
    path = tmp_path / "far.xlsx"
    path.write_bytes(hostile.far(published[0], hostile.FAR[name]))
    workbook = ExcelWorkbook(path)
    if name in ("a diagonal", "a row and a column"):
        with pytest.raises(Refused, match="reaches to XFC"):
            workbook.read(frozenset({"roster"}))
        return
    grid = workbook.read(frozenset({"roster"})).grid("Roster")
    assert grid is not None
    found = {
        f"{hostile.letters(n)}{row}"
        for n, column in enumerate(grid.columns, 1)
        for row, cell in enumerate(column, 1)
        if cell == 1
    }
    assert found == set(hostile.FAR[name])


def files(raw: bytes) -> Iterator[tuple[str, bytes]]:
    for name, bomb in hostile.BOMBS.items():
        yield name, hostile.inflated(raw, bomb)
    yield "one text again and again", hostile.repeated(raw)
    yield "parts", hostile.crowded(raw)


SIZED = """
import json, sys
from pathlib import Path
from toolkit.errors import ToolkitError
from workbooks.excel.test_excel_hostile import publish
said = {}
for path in map(Path, sys.argv[1:]):
    try:
        publish(path, "later")
        said[path.stem] = "used"
    except ToolkitError as refused:
        said[path.stem] = refused.sentence
# Not what getrusage says: that begins with the size of whoever started this process.
status = Path("/proc/self/status").read_text()
print(json.dumps([said, int(status.split("VmHWM:")[1].split()[0]) // 1000]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a run took")
def test_no_file_takes_more_than_a_gigabyte(tmp_path: Path, published: list[bytes]) -> None:
    """Small files that unpack to gigabytes, or would be laid out as such."""
    before = dict(files(published[1]))
    paths = [tmp_path / f"{name}.xlsx" for name in before]
    for path in paths:
        path.write_bytes(before[path.stem])
    run = subprocess.run(
        [sys.executable, "-c", SIZED, *map(str, paths)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([HOME, TESTS])},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    outcomes, memory = json.loads(run.stdout)
    assert memory < 1000
    assert {name for name, said in outcomes.items() if said == "used"} == {"rows", "unknown things"}
    for path in paths:
        said = outcomes[path.stem]
        assert said == "used" or said.startswith(f"“{path.name}” is "), said
        assert said == "used" or path.read_bytes() == before[path.stem]
