"""What a small local pays: the fixed cost of a sync, in CPU seconds beside what nobody can do without.

A sync with nothing to do, as a whole process, against a process that only imports pandas; a sync of
a dozen people in memory; and what one more organizer adds. Run by `make bench`.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from time import process_time

from kept import keep, line

from toolkit.jobs.demo import write_sample
from toolkit.jobs.sync import NOTHING, sync
from toolkit.settings import Settings
from toolkit.workbooks.excel import ExcelWorkbook
from toolkit.workbooks.memory import MemoryWorkbook

DAY = date(2023, 3, 15)
NOW = datetime(2023, 3, 15, 5, 7, tzinfo=UTC)
PEOPLE, TURNS = 400, 5
DOZEN = """
Person ID | First name | Last name | Worksite | Status           | Organizer
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa
Cleo      | Cleo       | Park      | Maple El | Potential member | Cesar
Nan       | Nan        | Null      | Maple El | Member           | Cesar
"""


def whole_process(*command: str, **environ: str) -> float:
    """CPU seconds of one process, its start among them."""

    def used() -> float:
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        return spent.ru_utime + spent.ru_stime

    before = used()
    subprocess.run(command, check=True, capture_output=True, env=os.environ | environ)
    return used() - before


def packed_anew(path: Path, turn: int) -> None:
    """The same parts in a file of other bytes, as one that was saved with nothing changed."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2023, 3, 15, turn, 0, 0)), data)


def nothing_to_do(folder: Path) -> tuple[float, float, float, float]:
    """Medians of turns that take each other's place: a sync that has nothing to do and works
    everything out, one of a workbook that has not moved since, one of a workbook that moved and
    says the same, and importing pandas.
    """
    path = folder / "organizing.xlsx"
    write_sample(
        ExcelWorkbook.create(path), seed=2023, people=PEOPLE, conversations=900, organizers=12
    )
    sync(ExcelWorkbook(path), Settings(), as_of=DAY, now=NOW)
    command = (sys.executable, "-m", "toolkit", "sync", "--quiet")
    said = (*command, "--workbook", str(path), "--as-of", DAY.isoformat())
    read, unmoved, same, pandas = [], [], [], []
    for turn in range(TURNS):
        homes = {name: str(folder / f"{turn}") for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME")}
        read.append(whole_process(*said, **homes))
        unmoved.append(whole_process(*said, **homes))
        packed_anew(path, turn)
        same.append(whole_process(*said, **homes))
        pandas.append(whole_process(sys.executable, "-c", "import pandas"))
    return median(read), median(unmoved), median(same), median(pandas)


def in_memory(make: Callable[[], MemoryWorkbook]) -> tuple[float, float]:
    """CPU seconds of a first sync and of one with nothing to do, medians."""
    first, second = [], []
    for _ in range(TURNS):
        book, gathered = make(), []
        for _ in range(2):
            began = process_time()
            done = sync(book, Settings(), as_of=DAY, now=NOW)
            gathered.append(process_time() - began)
        assert done.outcome == NOTHING
        first.append(gathered[0])
        second.append(gathered[1])
    return median(first), median(second)


def dozen() -> MemoryWorkbook:
    rows = [[cell.strip() or None for cell in row.split("|")] for row in DOZEN.strip().split("\n")]
    talks = [["Date", "Organizer", "Person ID", "Result"], ["2023-03-01", "Rosa", "Ada", "Talked"]]
    team = [["Organizer", "Email"], ["Rosa", "rosa@example.org"], ["Cesar", "cesar@example.org"]]
    return MemoryWorkbook({"Roster": rows, "Conversations": talks, "Organizers": team})


def with_organizers(number: int) -> Callable[[], MemoryWorkbook]:
    def made() -> MemoryWorkbook:
        book = MemoryWorkbook()
        size = {"people": 1_500, "conversations": 2_500, "organizers": number}
        write_sample(book, seed=2023, **size)
        return book

    return made


def main(few: int = 30, many: int = 130) -> None:
    gc.disable()  # as the command itself does
    with tempfile.TemporaryDirectory() as folder:
        read, unmoved, same, pandas = nothing_to_do(Path(folder))
    in_memory(dozen)  # the first one imports
    first, second = in_memory(dozen)
    more = (in_memory(with_organizers(many))[0] - in_memory(with_organizers(few))[0]) / (many - few)
    lines = [
        f"What a small local pays, CPU seconds, medians of {TURNS}",
        "",
        line(
            f"nothing to do, {PEOPLE} people, not moved since", unmoved / pandas, "× pandas", "≤ 2"
        ),
        line("    the same, moved and says the same", same / pandas, "× pandas", ""),
        line("    the same, read and computed anew", read / pandas, "× pandas", ""),
        line("import pandas", pandas, "s", ""),
        line("first sync of four people in memory", first, "s", ""),
        line("    the second, with nothing to do", second, "s", ""),
        line("one more organizer in a sync", 1000 * more, "ms", "≤ 2"),
    ]
    keep("small.txt", "\n".join(lines))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
