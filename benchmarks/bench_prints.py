"""A hundred and fifty wall charts and fifty pages of lists, beside typst alone and reportlab.

Run by `make bench`; another size: `python benchmarks/bench_prints.py 300 44`. Wanted on two cores: 150 wall charts in
10 s, 50 pages of lists in 2 s, both from figures to PDF. reportlab is measured where it is installed; nothing needs it.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import resource
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter
from typing import Any

from kept import keep

from toolkit.jobs.known import Known
from toolkit.jobs.prints import composed, printing_of
from toolkit.prints.chosen import PrintWish
from toolkit.prints.kinds import PRINTS
from toolkit.prints.paper import paper_pdf
from toolkit.tables.program import read_program
from toolkit.workbooks.cells import Cell, Grid, Snapshot

DAY = date(2023, 3, 9)
LIST_PEOPLE = 900  # in the unit, of whom some six hundred are to be seen: about fifty pages
PAGE = re.compile(rb"/Type ?/Page\b")
HEADINGS = ("Person ID", "First name", "Last name", "Worksite", "Status", "Charted under")
HEADINGS += ("Organizer", "Phone", "Assessment", "Hire date")
PLAIN = """
#set page(paper: "us-letter", flipped: true)
#set text(size: 9.5pt)
#let rows = json(bytes(sys.inputs.data))
#table(columns: (auto, 1fr, auto, auto, auto, auto), table.header[ID][Name][Rating][Card][1][2], ..rows.flatten())
"""


def workbook(worksites: int, people: int) -> Snapshot:
    """A local of so many worksites of so many people, a leader for each nine of them."""
    roster: list[list[Cell]] = []
    talks: list[list[Cell]] = []
    yes: list[list[Cell]] = []
    for n in range(worksites * people):
        site, place = divmod(n, people)
        leader = f"M-{n - place % 10:05}" if place % 10 and place < people * 2 // 3 else None
        status = ("Member", "Potential member", "Pending")[n % 3]
        rating = n % 5 + 1 if n % 2 else None
        person = (f"M-{n:05}", f"Given{n % 97}", f"Family{n % 89}", f"School {site:03}", status)
        whose = (leader, f"Organizer {site % 25:02}", f"303-555-{n % 10000:04}")
        roster.append([*person, *whose, rating, date(2016, 8, 1)])
        if n % 3 == 0:
            talks.append(
                [
                    date(2023, 2, 1 + n % 28),
                    f"Organizer {site % 25:02}",
                    f"M-{n:05}",
                    "Talked",
                    n % 5 + 1,
                ]
            )
        if n % 4 == 0:
            yes.append(["Petition" if n % 8 else "Stickers", f"M-{n:05}", "Yes"])
    tabs: dict[str, list[list[Cell]]] = {
        "Roster": [
            [*HEADINGS],
            *roster,
        ],
        "Worksites": [
            ["Worksite", "Region"],
            *([f"School {n:03}", f"Region {n % 5}"] for n in range(worksites)),
        ],
        "Organizers": [
            ["Organizer", "Email"],
            *([f"Organizer {n:02}", f"o{n}@example.org"] for n in range(25)),
        ],
        "Conversations": [["Date", "Organizer", "Person ID", "Result", "Assessment"], *talks],
        "Structure Tests": [
            ["Test", "Opens"],
            ["Stickers", date(2023, 2, 1)],
            ["Petition", date(2023, 3, 1)],
        ],
        "Responses": [["Test", "Person ID", "Response"], *yes],
    }
    grids = tuple(
        Grid(title, [list(each) for each in zip(*rows, strict=True)])
        for title, rows in tabs.items()
    )
    return Snapshot("bench", dict.fromkeys(tabs), grids)


def timed(make: Callable[[], Any]) -> tuple[Any, float, float]:
    """What it makes, the seconds on the wall, and those of the processor."""
    began, spent = perf_counter(), sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    made = make()
    return made, perf_counter() - began, sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) - spent


def ours(known: Known, kind: str, wish: PrintWish) -> tuple[bytes, int, list[int]]:
    """A print from its figures, how many sheets, and how many people each has."""
    printing = printing_of(known, kind, wish, "", "en")
    sheets = composed(kind, printing, lambda stage, done, of: None)
    content, _ = paper_pdf(PRINTS[kind].title, sheets, printing, "letter")
    return content, len(sheets), [len(sheet.people) for sheet in sheets]


def typst_alone(rows: list[list[str]]) -> bytes:
    """A plain table of the same people by typst, with nothing of ours around it."""
    import tempfile
    from pathlib import Path

    import typst

    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "plain.typ"
        template.write_text(PLAIN)
        made: bytes = typst.compile(
            str(template),
            format="pdf",
            ignore_system_fonts=True,
            pdf_tags=False,
            sys_inputs={"data": json.dumps(rows)},
        )
    return made


def reportlab(rows: list[list[str]]) -> bytes:
    """The same plain table by reportlab."""
    from reportlab.lib.pagesizes import landscape, letter
    from reportlab.platypus import LongTable, SimpleDocTemplate

    stream = io.BytesIO()
    table = LongTable([["ID", "Name", "Rating", "Card", "1", "2"], *rows], repeatRows=1)
    SimpleDocTemplate(stream, pagesize=landscape(letter)).build([table])
    return stream.getvalue()


def _pages(content: bytes) -> int:
    return len(PAGE.findall(content))


def main(worksites: int = 150, people: int = 44) -> None:
    snapshot = workbook(worksites, people)
    known = Known(read_program(snapshot, today=DAY), snapshot)
    _, reading, _ = timed(lambda: (known.wall_chart, known.tests, known.density, known.heat))
    lines = [f"{worksites} worksites of {people} people; figures first, in {reading:.1f} s", ""]

    def line(what: str, made: tuple[Any, float, float]) -> None:
        lines.append(f"{what:<48}{made[1]:7.2f} s on the wall {made[2]:7.2f} s of processor")

    made = timed(lambda: ours(known, "wall-chart", PrintWish()))
    line(f"{worksites} wall charts, {_pages(made[0][0])} pages", made)
    regions = PrintWish(
        worksites=tuple(f"School {n:03}" for n in range(max(1, LIST_PEOPLE // people)))
    )
    made = timed(lambda: ours(known, "walk-list", regions))
    line(f"walk lists of {sum(made[0][2])} people, {_pages(made[0][0])} pages", made)
    chart = known.wall_chart[["person_id", "person", "rating", "status", "test 1", "test 2"]]
    rows = [
        ["" if cell is None or cell != cell else str(cell) for cell in row]
        for row in chart.astype("object").where(chart.notna(), None).itertuples(index=False)
    ]
    line(f"typst alone: a plain table of {len(rows)} people", timed(lambda: typst_alone(rows)))
    if importlib.util.find_spec("reportlab"):
        line(f"reportlab: a plain table of {len(rows)} people", timed(lambda: reportlab(rows)))
    else:
        lines.append("reportlab is not installed here")
    keep("prints.txt", "\n".join(lines))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
