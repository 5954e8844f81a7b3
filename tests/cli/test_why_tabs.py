"""`toolkit why`, asked for each output tab by its title: every figure of one of its rows, in the workbook's language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from whole import RECORDS, outputs

from toolkit.cli import toolkit
from toolkit.figures.declared import Figure
from toolkit.jobs import why
from toolkit.jobs.demo import write_sample
from toolkit.jobs.known import Known
from toolkit.jobs.sync import sync
from toolkit.sample import AS_OF
from toolkit.settings import Settings
from toolkit.telling.explanation import called
from toolkit.telling.why import parts_of
from toolkit.workbooks.excel import ExcelWorkbook

pytestmark = pytest.mark.slow  # one command a tab, on a whole local

NOW = datetime(2023, 3, 15, 12, tzinfo=UTC)
EXPLAINED = {
    output.title: output.figure
    for _, output in outputs()
    if output.title not in RECORDS and output.figure is not None
}


@pytest.fixture(scope="module", params=["en", "es"])
def local(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """A small local, synced once, in either language; read once, and its figures worked out once,
    for all that is asked of it.
    """
    path = tmp_path_factory.mktemp("why") / "organizing.xlsx"
    write_sample(ExcelWorkbook.create(path), seed=5, people=420, conversations=520, organizers=8)
    if request.param == "es":
        in_spanish(path)
    sync(ExcelWorkbook(path), Settings(), as_of=AS_OF, now=NOW)
    snapshot, program = why.read(ExcelWorkbook(path), Settings(), as_of=AS_OF, now=NOW)
    frames = why.frames(Known(program, snapshot))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(why, "read", lambda *args, **named: (snapshot, program))
        patch.setattr(why, "frames", lambda known: frames)
        yield path


def in_spanish(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    book["Settings"].append(["Workbook language", "es"])
    book.save(path)


def first_row(path: Path, figure: type[Figure]) -> list[str]:
    """What somebody says for the first row of a tab that has a name."""
    snapshot, program = why.read(ExcelWorkbook(path), Settings(), as_of=AS_OF, now=NOW)
    rows = why.frames(Known(program, snapshot))[figure].rows()
    for row in rows.to_dict("records"):
        if called(row[figure.keys[0]]):
            return [name for name in (called(row[key]) for key in figure.keys) if name]
    raise AssertionError(f"{figure.title} has no row in the sample")


@pytest.mark.parametrize("title", EXPLAINED)
def test_every_figure_of_a_row_is_told(local: Path, title: str) -> None:
    figure = EXPLAINED[title]
    names = first_row(local, figure)
    asked = ["why", title, *names, "--workbook", str(local), "--as-of", str(AS_OF)]

    done = CliRunner().invoke(toolkit, asked)

    assert done.exit_code == 0, done.output
    parts = parts_of(figure)
    parts = [part for part in parts if part.about.heading == title] or parts  # as Density
    for part in parts:
        assert f"\n{part.about.heading}, " in f"\n{done.stdout}", part
    assert "Traceback" not in done.output
    found = json.loads(CliRunner().invoke(toolkit, [*asked, "--json"]).stdout)
    told = found.get("figures", {found["figure"]: found["value"]})
    ratings = [part for part in parts if part.about.form == "rating"]
    assert sum(value is None for value in told.values()) == len(ratings)


def test_in_spanish_no_english_sentence_is_left(local: Path) -> None:
    """What a figure means, who is counted, the settings, where it is defined; headings stay."""
    done = CliRunner().invoke(
        toolkit, ["why", "coverage", "--workbook", str(local), "--as-of", str(AS_OF)]
    )
    english = (
        "Counted:",
        "Not counted:",
        "Settings in force:",
        "Defined in",
        "(as of",
        "In the unit",
    )
    spanish = ("Se cuentan:", "No se cuentan:", "Ajustes en vigor:", "Se define en", "En la unidad")

    assert [sum(word in done.stdout for word in said) for said in (english, spanish)] in (
        [len(english), 0],
        [0, len(spanish)],
    )
