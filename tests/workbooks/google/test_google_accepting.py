"""What people accepted, on Google, while somebody else sorts, inserts and types at that very moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from workbooks.google.desks import Desk

from toolkit.errors import Refused, TryLater
from toolkit.workbooks.accepted import Accepted, Edit, last_row
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.changes import Changes

KEY = frozenset({"roster"})
ROSTER: list[list[Cell]] = [
    ["Person ID", "First name", "Status"],
    ["3", "Ada", "Member"],
    ["2", "Bo", "Pending"],
    ["1", "Cleo", "Member"],
]


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    made = new_desk({"Roster": ROSTER})
    made.google.calls.clear()
    return made


def accept(desk: Desk) -> None:
    """Ada left, and Efua is new."""
    workbook = desk.open()
    base = workbook.read(KEY)
    grid = base.grid("Roster")
    assert grid is not None
    edit = Edit(2, 3, "Member", "Left")
    one = Accepted(grid, (edit,), last_row(grid), ({1: "4", 2: "Efua", 3: "Member"},))
    workbook.apply(Changes(base, accepted=(one,)))


def rows(desk: Desk) -> list[list[Cell]]:
    return [list(row) for row in desk.person.values("Roster")[1:] if any(row)]


DONE = [
    ["3", "Ada", "Left"],
    ["2", "Bo", "Pending"],
    ["1", "Cleo", "Member"],
    ["4", "Efua", "Member"],
]


def test_one_write_between_two_looks(desk: Desk) -> None:
    accept(desk)
    assert rows(desk) == DONE
    assert desk.operations == [
        "get",
        "values.batchGet",
        "values.batchGet",
        "batchUpdate",
        "values.batchGet",  # whether rows were moved
        "values.batchGet",  # whether somebody typed there
        "get",
        "batchUpdate",  # the hidden tab goes
    ]
    assert [sheet.title for sheet in desk.person.book.sheets] == ["Sheet1", "Roster"]


def test_what_landed_in_another_row_goes_to_its_own(desk: Desk) -> None:
    """Somebody sorted the list between the look and the write."""
    desk.google.before(4, lambda: desk.person.sort("Roster", 1))
    accept(desk)
    assert rows(desk) == [
        ["1", "Cleo", "Member"],
        ["2", "Bo", "Pending"],
        ["3", "Ada", "Left"],
        DONE[3],
    ]


def test_a_row_that_was_taken_out_meanwhile_changes_nobody_else(desk: Desk) -> None:
    desk.google.before(4, lambda: desk.person.delete_row("Roster", 2))
    accept(desk)
    assert [row for row in rows(desk) if row[0] != "4"] == [DONE[1], DONE[2]]


@pytest.mark.parametrize("typed", ["Retired", "", 7, '=UPPER("left")'])
def test_what_somebody_types_in_the_cell_at_that_very_moment_stands_again(
    desk: Desk, typed: Cell
) -> None:
    """After the look, before the write: nothing of it is lost, and whoever accepts is told."""

    def meanwhile() -> None:
        desk.person.type("Roster", "C2", [[typed]])

    desk.google.before(4, meanwhile)
    with pytest.raises(TryLater, match="row 2 of “Roster” at the very moment"):
        accept(desk)
    cell = desk.person.tab("Roster").cell(1, 2)
    assert (cell.formula or cell.value or "") == typed
    assert [row[:2] for row in rows(desk)] == [row[:2] for row in DONE]
    assert [sheet.title for sheet in desk.person.book.sheets] == ["Sheet1", "Roster"]


def test_what_is_typed_after_the_write_is_theirs(desk: Desk) -> None:
    desk.google.before(5, lambda: desk.person.put("Roster", [["Retired"]], "C2"))
    accept(desk)
    assert rows(desk) == [["3", "Ada", "Retired"], *DONE[1:]]


def test_a_hidden_tab_that_cannot_be_taken_out_costs_nothing(desk: Desk) -> None:
    """The next write takes it out."""
    desk.google.faults.when(lambda call: b"deleteSheet" in call.request, "503", times=None)
    accept(desk)
    desk.google.faults.clear()
    assert rows(desk) == DONE
    assert len(desk.person.book.sheets) == 3
    workbook = desk.open()
    workbook.apply(Changes(workbook.read(KEY)))
    assert [sheet.title for sheet in desk.person.book.sheets] == ["Sheet1", "Roster"]


def test_rows_that_nobody_can_tell_apart_are_said(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk({"Roster": [*ROSTER, ["1", "Cleo", "Pending"]]})
    desk.google.calls.clear()
    desk.google.before(4, lambda: desk.person.sort("Roster", 1))
    with pytest.raises(TryLater, match="cannot tell whose row 2 is"):
        accept(desk)


def test_a_row_that_somebody_types_meanwhile_stays(desk: Desk) -> None:
    desk.google.before(4, lambda: desk.person.put("Roster", [["5", "Nan", "Member"]], "A5"))
    accept(desk)
    assert rows(desk) == [*DONE, ["5", "Nan", "Member"]]


def test_a_formula_is_never_written_over(desk: Desk) -> None:
    desk.person.edit("Roster", "C2", '=IF(TRUE,"Member","Left")')
    desk.person.give_result("Roster", "C2", "Member")
    with pytest.raises(Refused, match="formula"):
        accept(desk)
    assert rows(desk)[-1][0] == "1"


def test_what_somebody_types_beside_it_meanwhile_moves_nothing(
    new_desk: Callable[..., Desk],
) -> None:
    """In the row that is written, and in none is there another one."""
    wide = [[*row, row[0], "Maple El"] for row in ROSTER]
    desk = new_desk({"Roster": wide})
    desk.google.calls.clear()
    desk.google.before(4, lambda: desk.person.put("Roster", [["Adah"]], "B2"))
    accept(desk)
    assert rows(desk)[0] == ["3", "Adah", "Left", "3", "Maple El"]
    assert [row[:3] for row in rows(desk)[1:]] == DONE[1:]


def test_a_cell_that_somebody_has_changed_by_now_is_not_written_over(desk: Desk) -> None:
    desk.google.before(3, lambda: desk.person.put("Roster", [["Retired"]], "C2"))
    with pytest.raises(TryLater, match="changed row 2"):
        accept(desk)
    assert rows(desk) == [["3", "Ada", "Retired"], *[list(row) for row in ROSTER[2:]]]


def test_a_hidden_tab_that_another_run_took_out_meanwhile_is_no_fault(desk: Desk) -> None:
    """That one found it and took it for a stopped run's: what was accepted stands."""

    def taken_out() -> None:
        other = desk.open(http=desk.google.session(desk.account, inside=True))
        other.apply(Changes(other.read(KEY)))

    desk.google.before(6, taken_out)
    accept(desk)
    assert rows(desk) == DONE
    assert [sheet.title for sheet in desk.person.book.sheets] == ["Sheet1", "Roster"]
