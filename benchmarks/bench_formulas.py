"""The same density, last contact and not contacted as formulas in the sheet, beside the whole
command.

People who have no toolkit write COUNTIFS and MAXIFS into their sheet. LibreOffice recalculates them
on opening, as Excel does: 20,000 people, three figures. The command publishes every tab, charts and
all. Processor seconds of whole processes, their start among them. Run by `make bench`; another size,
or three conversations a person as in the other benchmarks, which takes LibreOffice minutes: `python
benchmarks/bench_formulas.py 20000 3`.
"""

from __future__ import annotations

import csv
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import xlsxwriter
from apart import apart
from bench_small import whole_process
from bench_sync import sample
from kept import keep

from toolkit.sample import sample_tabs

DAY = date(2023, 3, 15)
TURNS = 5
TABS = ("Roster", "Form Responses 1", "Worksites")


def program_of(people: int, talks: int) -> dict[str, dict[str, list[Any]]]:
    """The cells of the three tabs by heading."""
    tabs = sample_tabs(people=people, conversations=talks, organizers=200)
    return {
        tab.title: dict(zip((one.heading for one in tab.columns), tab.cells, strict=True))
        for tab in tabs
        if tab.title in TABS
    }


def sheet_of_formulas(path: Path, tabs: dict[str, dict[str, list[Any]]]) -> int:
    """The three tabs with a figure beside each person and each worksite; says how many formulas."""
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheets = {title: book.add_worksheet(title) for title in TABS}
    places: dict[tuple[str, str], str] = {}
    for title, columns in tabs.items():
        for n, (heading, cells) in enumerate(columns.items()):
            sheets[title].write(0, n, heading)
            for row, cell in enumerate(cells, 1):
                if isinstance(cell, date):
                    sheets[title].write_datetime(row, n, cell, day)
                elif cell is not None:
                    sheets[title].write(
                        row, n, str(cell) if not isinstance(cell, (int, float)) else cell
                    )
            letter = xlsxwriter.utility.xl_col_to_name(n)
            places[title, heading] = f"'{title}'!${letter}$2:${letter}${len(cells) + 1}"
    talk = places["Form Responses 1", "Person ID"], places["Form Responses 1", "Result"]
    when = places["Form Responses 1", "Timestamp"]
    ids = list(tabs["Roster"]).index("Person ID")
    right = len(tabs["Roster"])
    own = xlsxwriter.utility.xl_col_to_name(ids)
    for row in range(2, len(tabs["Roster"]["Person ID"]) + 2):
        last = f'_xlfn.MAXIFS({when},{talk[0]},${own}{row},{talk[1]},"Talked")'
        sheets["Roster"].write_formula(row - 1, right, f"={last}", day)
        untried = f'=IF(COUNTIFS({talk[0]},${own}{row},{talk[1]},"Talked")=0,"Not contacted","")'
        sheets["Roster"].write_formula(row - 1, right + 1, untried)
    site, status = places["Roster", "Worksite"], places["Roster", "Status"]
    names = tabs["Worksites"]["Worksite"]
    for row, _ in enumerate(names, 2):
        inside = f'COUNTIFS({site},$A{row})-COUNTIFS({site},$A{row},{status},"Left")-COUNTIFS({site},$A{row},{status},"Excluded")'
        members = f'COUNTIFS({site},$A{row},{status},"Member")'
        sheets["Worksites"].write_formula(row - 1, len(tabs["Worksites"]), f"={members}/({inside})")
    book.close()
    return 2 * len(tabs["Roster"]["Person ID"]) + len(names)


ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(path: Path, folder: Path) -> tuple[float, float]:
    """Seconds on the wall and of the processor until LibreOffice has worked every formula out."""
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(ALWAYS, encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = perf_counter()
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    command += [
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=3600, env={**os.environ})
    seconds = perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def expected(tabs: dict[str, dict[str, list[Any]]]) -> int:
    """How many rows of the roster nobody ever talked with, worked out plainly; as in a formula,
    small letters are as good as large ones.
    """
    talks = tabs["Form Responses 1"]
    talked = {
        person.casefold()
        for person, result in zip(talks["Person ID"], talks["Result"], strict=False)
        if person and result == "Talked"
    }
    return sum(not one or one.casefold() not in talked for one in tabs["Roster"]["Person ID"])


def command(sample: Path, folder: Path) -> tuple[float, float]:
    """Seconds on the wall and of the processor of the command on a workbook it has not met."""
    path = Path(shutil.copy(sample, folder / "organizing.xlsx"))
    homes = {name: str(folder) for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME")}
    said = (sys.executable, "-m", "toolkit", "sync", "--quiet", "--workbook", str(path))
    began = perf_counter()
    processor = whole_process(*said, "--as-of", DAY.isoformat(), **homes)
    return perf_counter() - began, processor


def side_by_side(people: int, talks: int, folder: Path) -> list[str]:
    """The table of one size."""
    tabs = program_of(people, talks)
    formulas = folder / "formulas.xlsx"
    n = sheet_of_formulas(formulas, tabs)
    wall, processor = recalculated(formulas, folder)
    with (folder / "formulas.csv").open(encoding="utf-8", newline="") as written:
        said = sum(row[-1] == "Not contacted" for row in csv.reader(written))
    assert said == expected(tabs), f"{said} by formulas, {expected(tabs)} plainly"
    path = folder / "sample.xlsx"
    apart(sample, path, people, talks)
    runs = []
    for turn in range(TURNS):
        home = folder / f"turn {turn}"
        home.mkdir()
        runs.append(command(path, home))
    clock, ours = sorted(runs, key=lambda run: run[1])[TURNS // 2]
    return [
        f"Density, last contact and who was not contacted, of {people:,} people and {talks:,}"
        f" conversations, as {n:,} formulas that LibreOffice recalculates on opening; beside the"
        " whole command, which also does everything else. Both are whole processes, their start"
        f" among them; of the command the middle one of {TURNS}.",
        "",
        "| | of the command | processor s | seconds on the wall |",
        "| --- | ---: | ---: | ---: |",
        f"| three figures as formulas | **{processor / ours:.1f}×** | {processor:.1f} |"
        f" {wall:.1f} |",
        f"| `toolkit sync`, every tab | 1.0× | {ours:.2f} | {clock:.1f} |",
    ]


def main(people: int = 20_000, times: int = 1) -> None:
    """`times` as many conversations as people."""
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: the formulas are not measured.")
        return
    with tempfile.TemporaryDirectory() as name:
        lines = side_by_side(people, times * people, Path(name))
    size = f"{people}" if times == 1 else f"{people}_{times * people}"
    keep(f"formulas_{size}.md", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
