"""Alike: 42 rows with one word are one line, and so is what to write about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import runner
from xlsx import saved

from toolkit.jobs.alike import stretches
from toolkit.workbooks.cells import Cell

HEADINGS: list[Cell] = ["Person ID", "First name", "Last name", "Worksite", "Status", "Assessment"]


def member(number: int, status: Cell = "Member", rating: Cell = 1) -> list[Cell]:
    return [f"M-{number}", "Ada", f"Lopez {number}", "Maple El", status, rating]


@pytest.mark.slow
def test_one_word_in_42_rows_is_one_line_with_what_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As somebody sees who types Y and N for a status, and dots for a rating."""
    rows = [
        *(member(number, "Y") for number in range(42)),
        member(50, rating="•"),
        *(member(number, "N", "strong") for number in range(60, 63)),
        member(70, "Membr"),
    ]
    saved(tmp_path / "list.xlsx", {"Roster": [HEADINGS, *rows]})

    done = runner(tmp_path, monkeypatch)(
        "check", "--workbook", "list.xlsx", "--as-of", "2023-03-09"
    )

    assert done.code == 3
    known = "Member, Pending, Potential member, Dropped, Refused, Left, Excluded"
    lines = done.out.splitlines()
    assert "✗ Words that are not on the list (46)" in lines
    assert (
        "  Roster, 42 rows (2–43), Status: “Y” is not one of the choices. Write one of:"
        f" {known}." in lines
    )
    assert sum("“N” is not" in line and "3 rows (45–47)" in line for line in lines) == 1
    assert any(line.startswith("  Roster, row 48, Status: “Membr”") for line in lines)
    assert any(line.startswith("  Roster, row 44, Assessment: “•”") for line in lines)
    assert [line for line in lines if line.startswith("→")] == [
        "→ To have them read as they stand, write into toolkit.toml what they mean: [tabs.Roster]"
        f' values.Status = {{ "Y" = "…", "N" = "…" }}, each one of: {known}.',
        "→ To have them read as they stand, write into toolkit.toml what they mean: [tabs.Roster]"
        ' values.Assessment = { "strong" = "…" }, each one of: 1, 2, 3, 4, 5.',
    ]
    assert "✗ 46 to mend before their rows are read." in lines[-1]


def test_blank_cells_may_mean_something_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who leaves the status of those blank who are no members; a heading of several words in quotes."""
    talks: list[list[Cell]] = [
        ["Date", "Organizer", "Person ID", "Result", "Asked to join"],
        ["2023-02-01", "Rosa", "M-1", "Talked", "maybe so"],
        ["2023-02-02", "Rosa", "M-2", "Talked", "maybe so"],
    ]
    roster = [HEADINGS, member(1), member(2), member(3, None), member(4, None)]
    saved(tmp_path / "list.xlsx", {"Roster": roster, "Conversations": talks})

    done = runner(tmp_path, monkeypatch)(
        "check", "--workbook", "list.xlsx", "--as-of", "2023-03-09"
    )

    assert "  Roster, 2 rows (4–5), Status: This cell is blank" in done.out
    told = [line for line in done.out.splitlines() if line.startswith("→")]
    assert '[tabs.Roster] values.Status = { "" = "…" }' in told[0]
    assert (
        '[tabs.Conversations] values."Asked to join" = { "maybe so" = "…" }, each one of: Yes, No.'
        in told[1]
    )


@pytest.mark.slow
def test_of_one_kind_five_lines_are_shown_unless_all_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way to mend them stands once, where it is the same for all."""
    rows = [member(number, rating=f"no {number}") for number in range(8)]
    saved(tmp_path / "list.xlsx", {"Roster": [HEADINGS, *rows]})
    run = runner(tmp_path, monkeypatch)

    few, every = (
        run("check", *words, "--workbook", "list.xlsx", "--as-of", "2023-03-09").out.splitlines()
        for words in ([], ["--all"])
    )

    assert few[0] == every[0] == "! Not a number (8)"
    assert few[5:8] == [
        "  Roster, row 6, Assessment: “no 4” is not a number.",
        "  and 3 more: toolkit check --all",
        "  ⇒ Write a plain number, such as 12 or 3.5.",
    ]
    assert [line.startswith("  Roster, row ") for line in every[1:9]] == [True] * 8
    assert every[9] == few[7]


def test_lines_that_are_no_records_say_nothing_of_blank_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two lines of months between the rows: their blank status means nothing."""
    months: list[list[Cell]] = [["January"], ["February"]]
    saved(tmp_path / "list.xlsx", {"Roster": [HEADINGS, member(1), *months, member(2)]})

    done = runner(tmp_path, monkeypatch)("check", "--workbook", "list.xlsx")

    assert "2 rows (3–4), Status: This cell is blank" in done.out
    assert "→" not in done.out


def test_a_blank_decision_that_is_late_has_no_word_to_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two applications that nobody decided on: there is something to do, and nothing to translate."""
    phases: list[list[Cell]] = [
        ["Phase", "Starts", "Ends", "Hours per week", "Stipend", "Apply by"],
        ["Phase 1", "2023-02-06", "2023-04-02", 6, 1250, "2023-01-23"],
    ]
    applications: list[list[Cell]] = [
        ["Timestamp", "First name", "Last name", "Email", "Phases", "Decision"],
        ["2023-01-10", "Ada", "Lopez", "ada@example.org", "Phase 1", None],
        ["2023-01-11", "Bo", "Finch", "bo@example.org", "Phase 1", None],
    ]
    tabs = {"Roster": [HEADINGS, member(1)], "Phases": phases, "Applications": applications}
    saved(tmp_path / "list.xlsx", tabs)

    done = runner(tmp_path, monkeypatch)(
        "check", "--workbook", "list.xlsx", "--as-of", "2023-03-09"
    )

    assert "Applications, 2 rows (2–3), Decision: Applications for Phase 1 closed" in done.out
    assert "→" not in done.out


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ([2], "2"),
        ([3, 2, 4, 9], "2–4, 9"),
        ([2, 4, 6, 8, 10, 12, 14], "2, 4, 6, 8, 10, 12 …"),
        ([5, 5, 6], "5–6"),
    ],
)
def test_rows_are_named_in_stretches(rows: list[int], named: str) -> None:
    assert stretches(rows) == named
