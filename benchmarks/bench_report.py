"""The report page of 150 worksites and 3,000 people: how large it is, and how soon a browser shows it.

Run by `make bench`; another size: `python benchmarks/bench_report.py 300 6000`.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from kept import keep

from toolkit.jobs.demo import write_sample
from toolkit.jobs.known import Known
from toolkit.jobs.report import figures_of
from toolkit.jobs.sources import sources_of
from toolkit.pages.report import report
from toolkit.sample import worksites as sample
from toolkit.settings import Settings
from toolkit.tables.claims import Wanted
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import read_program
from toolkit.workbooks.memory import MemoryWorkbook

sys.path[:0] = [str(Path(__file__).parent.parent / "tests" / one) for one in ("pages", "")]

from chrome import chrome  # noqa: E402 -- found beside the tests

DAY = date(2023, 3, 15)
RUNS = 7


def figures(worksites: int, people: int) -> Known:
    """A local of that size: the sample's schools, with a number where they stand again."""
    facts = sample._facts()
    again = [
        {name: f"{said} {n // len(facts)}" if name in ("worksite", "short_name") and n >= len(facts) else said
         for name, said in facts[n % len(facts)].items()}
        for n in range(worksites)
    ]  # fmt: skip
    sample._facts = lambda: again
    book = MemoryWorkbook({})
    write_sample(book, seed=2023, people=people, conversations=people * 2)
    snapshot = book.read(Wanted(INPUTS, sources_of(Settings())))
    return Known(read_program(snapshot, today=DAY), snapshot)


def main(worksites: int = 150, people: int = 3_000) -> None:
    made = figures_of(figures(worksites, people))
    lines = [
        f"report: {worksites} worksites, {people:,} people",
        f"{'':14}{'KB':>8}{'written, s':>12}{'shown, ms':>11}{'worksite, ms':>14}",
    ]
    with tempfile.TemporaryDirectory() as folder, chrome() as browser:
        for called, names in (("without names", False), ("with names", True)):
            began = perf_counter()
            page = report(made, names=names, language="en")
            written = perf_counter() - began
            file = Path(folder) / "page.html"
            file.write_text(page, encoding="utf-8")
            shown, drawn = [], []
            for _ in range(RUNS):
                browser.open(file, width=1440)
                shown.append(
                    browser.run("performance.getEntriesByType('navigation')[0].loadEventEnd")
                )
                began = perf_counter()
                browser.run("document.querySelector('tbody a').click()")
                browser.wait("document.querySelector('.walk')")
                drawn.append((perf_counter() - began) * 1000)
            lines.append(
                f"{called:14}{len(page.encode()) / 1000:8,.0f}{written:12.2f}"
                f"{median(shown):11.0f}{median(drawn):14.0f}"
            )
    keep("report.txt", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
