"""Entry columns: where people write on a list of theirs, and whom a row of it is about."""

from __future__ import annotations

import pytest

from toolkit.tables.entry_columns import Who, about, named, standing
from toolkit.workbooks.cells import Cell, Grid, Tag
from toolkit.workbooks.moves import heading_mark

OURS = ("Person ID", "Person", "Talked on", "Result", "Notes")


def grid(*rows: list[Cell], tag: Tag | None = None) -> Grid:
    width = max(map(len, rows))
    return Grid(
        "List", [[row[n] if n < len(row) else None for row in rows] for n in range(width)], tag
    )


def laid(*headings: str) -> Tag:
    """The mark of a tab of ours that was laid out with these headings."""
    return Tag("Follow-ups", f"x.{''.join(map(heading_mark, headings))}.{len(headings)}")


def test_people_s_columns_stand_under_the_row_that_has_most_of_them() -> None:
    """Of the first ten rows; the upper one where two have as many. Spanish names are theirs too."""
    mine: list[Cell] = ["Person", "Notas", "result:", "Our own"]
    assert standing(grid(["Notes"], mine, ["Ada", "x"])) == (2, {"notes": 2, "result": 3})
    assert standing(grid(mine, mine)) == (1, {"notes": 2, "result": 3})
    late: list[list[Cell]] = [["x"]] * 9
    assert standing(grid(*late, mine))[0] == 10
    assert standing(grid(*late, ["x"], mine)) == (1, {})
    assert standing(Grid("List", [])) == (1, {})


def test_without_a_result_nothing_can_be_entered() -> None:
    assert standing(grid(["Person", "Notes", "Talked on"])) == (1, {})


def test_of_two_names_for_a_column_its_own_comes_first() -> None:
    assert standing(grid(["Resultado", "Result", "Notas", "Notes", "Notes"]))[1] == {
        "result": 2,
        "notes": 4,
    }


def test_in_a_tab_of_ours_only_what_we_laid_out_is_a_place_to_write() -> None:
    """Somebody had a Method of their own there; and wrote over Talked on, which still stands where it stood."""
    rows: list[list[Cell]] = [["Person ID", "Person", "When", "Result", "Notes", "Method"]]
    found = standing(grid(*rows, tag=laid(*OURS)))
    assert found == (1, {"talked_on": 3, "result": 4, "notes": 5})
    assert standing(grid(*rows)) == (1, {"result": 4, "notes": 5, "method": 6})
    swapped: list[list[Cell]] = [["Notes", "Result", None, "Person ID"]]
    assert standing(grid(*swapped, tag=laid(*OURS))) == (1, {"notes": 1, "result": 2})


@pytest.mark.parametrize("tag", [None, laid(*OURS)])
def test_a_row_is_about_whoever_stands_under_the_headings_of_conversations(tag: Tag | None) -> None:
    """Wherever these stand; a heading that was written over still says it in a tab of ours."""
    there = grid(["x"], ["PERSON id", "Result", "Organizer"], ["Ada", "Talked", "Rosa"], tag=tag)
    assert about(there, 2) == {"person_id": 1, "organizer": 3}
    assert named(there, 2)(3) == Who("Ada", None, None, "Rosa")
    over = grid(["Number", "Person", "Talked on", "Result"], ["Ada", "Ada Lopez"], tag=tag)
    assert about(over, 1) == ({"person": 2} if tag is None else {"person_id": 1, "person": 2})
