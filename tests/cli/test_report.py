"""`toolkit report`: what it says, and what it never says."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from commands import Run
from sheets import tabs_in
from xlsx import saved

sys.path.insert(0, str(Path(__file__).parent.parent / "pages"))
from paged import LOCAL

AS_OF = ("--as-of", "2023-03-09")


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = tmp_path / "local.xlsx"
    rows = {
        title: [[cell or None for cell in row] for row in table]
        for title, table in tabs_in(LOCAL).items()
    }
    return str(saved(path, rows) or path)


@pytest.mark.slow
def test_it_says_what_it_wrote_and_leaves_it_alone_the_next_time(ran: Run, book: str) -> None:
    done = ran("report", "--workbook", book, *AS_OF)
    assert (done.code, done.err) == (0, "")
    assert done.out == "Wrote report.html: 2 worksites, nobody by name.\n"
    assert ran("report", "--workbook", book, *AS_OF).code == 1
    named = ran("report", "--with-names", "--force", "--workbook", book, *AS_OF)
    assert named.out == "Wrote report.html: 2 worksites, 8 people by name; for staff alone.\n"


@pytest.mark.slow
def test_json_has_counts_and_no_names(ran: Run, book: str) -> None:
    done = ran("report", "--with-names", "--out", "a.html", "--workbook", book, *AS_OF, "--json")
    said = json.loads(done.out)
    assert said.pop("bytes") > 400_000
    assert said == {"outcome": "written", "as_of": "2023-03-09", "worksites": 2, "people": 8}
