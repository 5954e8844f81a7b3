"""`toolkit timesheets`: what each organizer has earned, a phase at a time, so that long names are whole at 80 columns."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from xlsx import saved

from toolkit.cli import toolkit
from toolkit.errors import Misused

TABS = {
    "Organizers": [
        ("Organizer", "Phases"),
        ("Concepción Featherston", "Spring; Summer"),
        ("Cesar", "Summer"),
    ],
    "Phases": [
        ("Phase", "Starts", "Ends", "Hours per week", "Stipend", "Proration"),
        ("Spring", "2023-02-06", "2023-03-31", 6, 1250, "Whole"),
        ("Summer", "2023-06-19", "2023-07-14", 12, 1250, "Manual"),
    ],
    "Hours": [
        ("Date", "Organizer", "Activity", "Hours"),
        ("2023-02-07", "Concepción Featherston", "Prep", 2.5),
    ],
}


def test_one_table_a_phase(tmp_path: Path) -> None:
    """Dollars are blank where the policy is Manual: nobody but the treasurer decides them."""
    saved(tmp_path / "organizing.xlsx", TABS)

    done = CliRunner().invoke(
        toolkit,
        ["timesheets", "--workbook", str(tmp_path / "organizing.xlsx"), "--as-of", "2023-06-20"],
    )

    assert done.output.splitlines() == [
        "As of 2023-06-20:",
        "",
        "Spring:",
        "  Organizer               Weeks  Expected  Logged     Earned  Approved  Exported",
        "  Concepción Featherston      8     48.00    2.50  $1,250.00     $0.00     $0.00",
        "",
        "Summer:",
        "  Organizer               Weeks  Expected  Logged  Earned  Approved  Exported",
        "  Concepción Featherston      4     48.00    0.00",
        "  Cesar                       4     48.00    0.00",
    ]


def test_quiet_names_nobody(tmp_path: Path) -> None:
    """Whose hours those are has no place in a log."""
    saved(tmp_path / "organizing.xlsx", TABS)
    asked = [
        "timesheets",
        "--workbook",
        str(tmp_path / "organizing.xlsx"),
        "--as-of",
        "2023-06-20",
        "--quiet",
    ]

    done = CliRunner().invoke(toolkit, asked)

    assert (done.exit_code, done.output) == (0, "")


def test_every_entry_is_in_a_pdf_anyway(tmp_path: Path) -> None:
    """`--lines` chooses between two tables; a page to sign has the entries."""
    saved(tmp_path / "organizing.xlsx", TABS)
    asked = ["timesheets", "export", "--phase", "Spring", "--format", "pdf", "--lines"]

    done = CliRunner().invoke(toolkit, [*asked, "--workbook", str(tmp_path / "organizing.xlsx")])

    assert isinstance(done.exception, Misused)
    assert "leave out --lines" in done.exception.sentence
