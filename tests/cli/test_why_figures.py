"""`toolkit why figures`: every figure of one place beside those of all."""

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner
from xlsx import saved

from toolkit.cli import toolkit

pytestmark = pytest.mark.slow  # each runs a whole command

ROWS = (
    ("Person ID", "First name", "Last name", "Worksite", "Unit", "Status"),
    ("A1", "Ada", "Lopez", "Maple El", "Teachers", "Member"),
    ("B1", "Bo", "Chen", "Maple El", "Support; Teachers", "Potential member"),
    ("N1", "Nan", "Null", "Oak Hi", "Teachers", "Member"),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return saved(tmp_path / "organizing.xlsx", {"Roster": ROWS})


def why(path: Path, *words: str) -> str:
    done = CliRunner().invoke(
        toolkit, ["why", "figures", *words, "--workbook", str(path), "--as-of", "2023-03-09"]
    )
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_unit_beside_everybody(path: Path) -> None:
    lines = why(path, "support").splitlines()

    assert lines[0].split() == ["About", "Figure", "Support", "Total"]
    assert [line.split()[-2:] for line in lines if line.split()[1:2] == ["Density"]] == [
        ["0.0%", "66.7%"]
    ]
    assert [line for line in lines if len(line) > 80] == []


def test_for_a_program_counts_are_whole_shares_are_decimals_and_the_unknown_is_null(
    path: Path,
) -> None:
    found = json.loads(why(path, "Oak", "Hi", "--json"))

    assert found["place"] == "Oak Hi"
    figures = {
        row["figure"]: (row["here"], row["total"])
        for row in found["figures"]
        if row["about"] != "New hires"
    }
    assert (figures["Members"], figures["Density"], figures["Contacted"]) == (
        (1, 2),
        (1, 2 / 3),
        (None, None),
    )


def test_without_a_name_it_is_of_everybody(path: Path) -> None:
    assert why(path).splitlines()[0].split() == ["About", "Figure", "Total"]


def test_the_lists_behind_the_figures(path: Path) -> None:
    """Places and Person IDs, never names; a program gets the counts alone."""
    done = CliRunner().invoke(
        toolkit, ["why", "reps", "--workbook", str(path), "--as-of", "2023-03-09"]
    )
    assert done.exit_code == 0, done.output
    assert done.stdout.endswith("Worksites without a rep: 0\n")

    leaders = ["why", "leaders", "--workbook", str(path), "--as-of", "2023-03-09"]
    told = CliRunner().invoke(toolkit, leaders).stdout
    assert told.startswith("Leaders, Total: – (as of 2023-03-09)")
    assert told[told.index("People under no leader") :].splitlines() == [
        "People under no leader: 2",
        "  Worksite  People",
        "  Maple El       2",
        "  Oak Hi         1",
        "",
        "Leaders with more than 10 people: 0",
    ]
    found = json.loads(CliRunner().invoke(toolkit, [*leaders, "--json"]).stdout)
    assert (found["without_leader"], found["with_too_many"]) == (2, 0)


def test_a_rating_is_in_no_json(path: Path) -> None:
    """It is shown to a person who asks; a program gets none."""
    book = openpyxl.load_workbook(path)
    book.active["G1"], book.active["G2"] = "Assessment", 5
    book.save(path)
    asked = ["why", "assessment", "A1", "--workbook", str(path), "--as-of", "2023-03-09"]

    assert CliRunner().invoke(toolkit, asked).stdout.startswith("Assessment, A1: 5 (as of")
    assert json.loads(CliRunner().invoke(toolkit, [*asked, "--json"]).stdout)["value"] is None


def test_issues_of_a_worksite_where_few_were_asked_read_fewer_than_5(path: Path) -> None:
    """The terminal and a program are outside of the workbook."""
    book = openpyxl.load_workbook(path)
    talks = book.create_sheet("Conversations")
    for row in (
        ("Date", "Organizer", "Person ID", "Result", "Issues", "Intensity"),
        ("2023-03-01", "Rosa", "A1", "Talked", "Class size", 5),
    ):
        talks.append(row)
    book.save(path)
    rows = [
        row
        for row in json.loads(why(path, "Maple", "El", "--json"))["figures"]
        if row["about"] == "Class size"
    ]

    assert [(row["figure"], row["here"], row["total"]) for row in rows] == [
        (figure, "fewer than 5", 1) for figure in ("Raised by", "Asked", "Widely", "Deeply", "Rank")
    ]
    lines = [line.split() for line in why(path, "Maple", "El").splitlines()]
    assert ["Class", "size", "Asked", "fewer", "than", "5", "1"] in lines
