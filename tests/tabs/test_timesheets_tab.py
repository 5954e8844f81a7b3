"""The Timesheets tab: its columns, whose they are, and what happens when somebody moves them."""

from __future__ import annotations

import pytest

from toolkit.errors import Refused
from toolkit.tabs.approvals import OUTPUT as APPROVALS
from toolkit.tabs.stipends import OUTPUT as STIPENDS
from toolkit.tabs.timesheets import OUTPUT, standing
from toolkit.workbooks.cells import Cell, Grid

HEADINGS = [column.heading for column in OUTPUT.columns.values()]
ROSA = "Rosa|Phase 1|2023-02-06"


def grid(*rows: list[Cell], headings: list[str] | None = None, above: int = 2) -> Grid:
    """A Timesheets tab as it is read."""
    table: list[list[Cell]] = [*([[]] * above), list(headings or HEADINGS), *rows]
    width = max(map(len, table))
    return Grid(
        "Hojas de horas",
        [[row[i] if i < len(row) else None for row in table] for i in range(width)],
    )


def row(key: str | None = ROSA, **cells: Cell) -> list[Cell]:
    return [key, *(cells.get(name) for name in list(OUTPUT.columns)[1:])]


def test_the_columns_are_those_of_the_data_dictionary() -> None:
    assert HEADINGS == [
        "Key",
        "Organizer",
        "Phase",
        "Week of",
        "Expected",
        "Training",
        "Field",
        "Check-in",
        "Other",
        "Logged",
        "Suggested",
        "Difference",
        "Stipend share",
        "Earned",
        "Notes",
        "Certified",
        "Approved by",
        "Approved on",
        "Comment",
        "State",
    ]
    assert [c.heading for c in OUTPUT.columns.values() if c.people] == [
        "Certified",
        "Approved by",
        "Approved on",
        "Comment",
    ]
    assert [c.heading for c in STIPENDS.columns.values()] == [
        "Organizer",
        "Phase",
        "Weeks",
        "Expected",
        "Logged",
        "Training attended",
        "Check-ins held",
        "Stipend",
        "Earned",
        "So far",
        "At risk",
        "Policy",
        "Approved",
        "Exported",
        "Warnings",
    ]
    assert not any(
        column.people for column in (*STIPENDS.columns.values(), *APPROVALS.columns.values())
    )


def test_a_heading_that_somebody_rewrote_is_still_its_column() -> None:
    headings = ["Initials" if heading == "Certified" else heading for heading in HEADINGS]

    there = standing(grid(row(certified="RD"), headings=headings))

    assert (there.title, there.rows[["row", "key", "certified"]].values.tolist()) == (
        "Hojas de horas",
        [[4, ROSA, "RD"]],
    )


def test_a_column_that_was_put_between_ours_or_moved_is_found_by_its_heading() -> None:
    headings = [*HEADINGS[:3], "Mine", *HEADINGS[3:]]
    signed = row(certified="RD")
    there = standing(grid([*signed[:3], "my own", *signed[3:]], headings=headings))
    moved = standing(grid([*signed[::-1]], headings=HEADINGS[::-1]))

    for one in (there, moved):
        assert one.rows[["row", "key", "certified"]].values.tolist() == [[4, ROSA, "RD"]]


def test_a_row_above_the_headings_moves_no_signature() -> None:
    there = standing(grid(row(certified="RD"), above=3))

    assert there.rows[["row", "key", "certified"]].values.tolist() == [[4, ROSA, "RD"]]


@pytest.mark.parametrize("above", [0, 1, 2])
def test_where_the_row_of_headings_was_deleted_no_signature_is_lost(above: int) -> None:
    """Alone, with the blank one above it, and with the first line, too."""
    whole = grid(row(certified="RD"), row("Cesar|Phase 1|2023-02-06", certified="CI"))
    gone = Grid(whole.title, [[*column[:above], *column[3:]] for column in whole.columns])
    there = standing(gone)

    assert there.rows[["row", "key", "certified"]].values.tolist() == [
        [4, ROSA, "RD"],
        [5, "Cesar|Phase 1|2023-02-06", "CI"],
    ]


def test_a_comment_that_says_a_heading_is_not_taken_for_the_deleted_headings() -> None:
    whole = grid(row(certified="RD", comment="Notes"), row("Cesar|Phase 1|2023-02-06"))
    gone = Grid(whole.title, [[*column[:2], *column[3:]] for column in whole.columns])
    there = standing(gone)

    assert there.rows[["row", "key", "certified", "comment"]].values.tolist() == [
        [4, ROSA, "RD", "Notes"],
        [5, "Cesar|Phase 1|2023-02-06", None, None],
    ]


def test_a_column_of_signatures_that_is_not_to_be_found_is_refused() -> None:
    headings = [heading for heading in HEADINGS if heading != "Certified"]
    spot = HEADINGS.index("Certified")
    signed = row(certified="RD")
    rest = [*signed[:spot], *signed[spot + 1 :]]

    with pytest.raises(Refused, match="column in which people sign is not where it was"):
        standing(grid([*rest, "RD"], headings=[*headings, "Initials of who"]))
    assert standing(grid(rest, headings=headings)).rows["certified"].tolist() == [None]


def test_a_tab_from_before_a_column_of_ours_was_there_is_read_whole() -> None:
    spot = HEADINGS.index("Earned")
    signed = row(certified="RD")
    there = standing(
        grid(
            [*signed[:spot], *signed[spot + 1 :]],
            headings=[*HEADINGS[:spot], *HEADINGS[spot + 1 :]],
        )
    )

    assert there.rows[["key", "earned", "certified"]].values.tolist() == [[ROSA, None, "RD"]]


def test_columns_to_the_right_of_ours_are_peoples_own() -> None:
    there = standing(grid([*row(certified="RD"), "called her"], headings=[*HEADINGS, "Diary"]))

    assert there.rows["certified"].tolist() == ["RD"]


def test_before_the_first_sync_nothing_stands_there() -> None:
    there = standing(None)

    assert (there.title, len(there.rows), there.heading("approved_by")) == (
        "Timesheets",
        0,
        "Approved by",
    )
