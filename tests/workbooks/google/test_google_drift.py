"""People sort, insert and delete in the second between our look and our write: nothing ends up beside the wrong key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from workbooks.conformance import TIMESHEETS, changes
from workbooks.google.desks import Desk, fill

from toolkit.errors import Refused, TryLater
from toolkit.workbooks.cells import Cell
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.google.workbook import GoogleWorkbook

KEYS = ["rosa/1", "rosa/2", "cesar/1", "cesar/2"]


def timesheets(keys: list[str], hours: list[float], state: str = "Draft") -> Tab:
    return replace(TIMESHEETS, cells=(keys, hours, [], [], [state] * len(keys)))


BEFORE = timesheets(KEYS, [1, 2, 3, 4])
LATER = timesheets(KEYS, [10, 20, 30, 40], "Certified")
INITIALS = {"rosa/1": "RP", "rosa/2": "RP2", "cesar/1": "CG", "cesar/2": "CG2"}


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """Timesheets that their organizers have initialled."""
    made = new_desk()
    workbook = made.open()
    workbook.apply(changes(workbook.read(frozenset()), BEFORE))
    fill(made.person, "Timesheets", [[INITIALS[key], f"said {key}"] for key in KEYS], 4, 3)
    made.google.calls.clear()
    return made


def sync(desk: Desk, tab: Tab) -> GoogleWorkbook:
    workbook = desk.open()
    workbook.apply(changes(workbook.read(frozenset()), tab))
    return workbook


def rows(desk: Desk) -> list[list[Cell]]:
    """The data rows of Timesheets by what their columns are called."""
    values = desk.person.values("Timesheets")
    places = {heading: n for n, heading in enumerate(values[2])}
    wanted = [places.get(name) for name in ("Key", "Logged", "Certified", "Comment", "State")]
    return [
        [row[n] if n is not None and n < len(row) and row[n] != "" else None for n in wanted]
        for row in values[3:]
    ]


def right(key: str, hours: float, state: str = "Certified") -> list[Cell]:
    return [key, hours, INITIALS.get(key), f"said {key}" if key in INITIALS else None, state]


ALL_RIGHT = [right("rosa/1", 10), right("rosa/2", 20), right("cesar/1", 30), right("cesar/2", 40)]


def test_without_anybody_in_between_it_is_three_calls(desk: Desk) -> None:
    sync(desk, LATER)
    assert rows(desk) == ALL_RIGHT
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]


def test_rows_that_were_sorted_meanwhile_get_their_own_hours(desk: Desk) -> None:
    """One look and one write more; people's cells stay beside their key."""
    desk.google.before(3, lambda: desk.person.sort("Timesheets", 1, headings=3))
    sync(desk, LATER)
    assert rows(desk) == sorted(ALL_RIGHT, key=str)
    assert desk.operations[:5] == [
        "get",
        "values.batchGet",
        "batchUpdate",
        "values.batchGet",
        "batchUpdate",
    ]


def test_a_row_inserted_meanwhile_stays_blank(desk: Desk) -> None:
    desk.google.before(3, lambda: desk.person.insert_row("Timesheets", 5))
    sync(desk, LATER)
    assert rows(desk) == [ALL_RIGHT[0], [None] * 5, *ALL_RIGHT[1:]]


def test_a_row_that_somebody_added_by_hand_stays_theirs(desk: Desk) -> None:
    def add() -> None:
        desk.person.insert_row("Timesheets", 5)
        desk.person.put("Timesheets", [["nan/1", 7, "N", "mine", "Draft"]], "A5")

    desk.google.before(3, add)
    sync(desk, LATER)
    found = rows(desk)
    assert [row for row in found if row[0] != "nan/1"] == ALL_RIGHT
    assert [row[2:4] for row in found if row[0] == "nan/1"] == [["N", "mine"]]


def test_a_row_deleted_meanwhile_is_gone_and_the_others_are_right(desk: Desk) -> None:
    desk.google.before(3, lambda: desk.person.delete_row("Timesheets", 5))
    sync(desk, LATER)
    found = [row for row in rows(desk) if any(cell is not None for cell in row)]
    assert found == [ALL_RIGHT[0], *ALL_RIGHT[2:]]


@pytest.mark.parametrize("cleared", ["A:Z", "A2:Z", "A3:Z"])
def test_a_tab_that_somebody_emptied_is_filled_whole_in_one_write(desk: Desk, cleared: str) -> None:
    """No row is put where the headings belong."""
    desk.person.clear("Timesheets", cleared)
    sync(desk, LATER)
    assert rows(desk) == [[key, hours, None, None, "Certified"] for key, hours, *_ in ALL_RIGHT]


def test_new_rows_go_below_the_last_one_wherever_that_is_by_then(desk: Desk) -> None:
    """A row inserted meanwhile pushes the last one to where the new one was planned: nobody's initials change sides."""
    more = timesheets([*KEYS, "ada/1"], [1, 2, 3, 4, 5])
    desk.google.before(3, lambda: desk.person.insert_row("Timesheets", 5))
    sync(desk, more)
    assert rows(desk) == [
        right("rosa/1", 1, "Draft"),
        [None] * 5,
        right("rosa/2", 2, "Draft"),
        right("cesar/1", 3, "Draft"),
        right("cesar/2", 4, "Draft"),
        right("ada/1", 5, "Draft"),
    ]


@pytest.mark.parametrize("before", [1, 2, 3, 4, 5, 6])
def test_a_column_inserted_meanwhile_costs_nobody_a_cell(desk: Desk, before: int) -> None:
    """Also people's columns, upon which our write fell, are as they were."""
    desk.google.before(3, lambda: desk.person.insert_column("Timesheets", before))
    sync(desk, LATER)
    assert rows(desk) == ALL_RIGHT
    values = desk.person.values("Timesheets")
    new = before - 1
    assert not any(row[new] for row in values[3:] if len(row) > new)


@pytest.mark.parametrize("before", [1, 2, 3, 4, 5])
def test_a_column_inserted_before_the_look_is_refused(desk: Desk, before: int) -> None:
    """Our columns would fall upon people's: nothing is written until the columns stand in order again."""
    desk.person.insert_column("Timesheets", before)
    values = desk.person.values("Timesheets")
    with pytest.raises(
        Refused,
        match=r"In “Timesheets” the column “.*” no longer stands where the toolkit writes it",
    ):
        sync(desk, LATER)
    assert desk.person.values("Timesheets") == values
    desk.person.delete_column("Timesheets", before)
    sync(desk, LATER)
    assert rows(desk) == ALL_RIGHT


@pytest.mark.parametrize("column", [2, 4, 5])
def test_a_column_deleted_meanwhile_leaves_the_others_right(desk: Desk, column: int) -> None:
    desk.google.before(3, lambda: desk.person.delete_column("Timesheets", column))
    sync(desk, LATER)
    wanted = [
        [None if n == column - 1 else cell for n, cell in enumerate(row)] for row in ALL_RIGHT
    ]
    assert rows(desk) == wanted


def test_people_s_edits_in_that_second_win(desk: Desk) -> None:
    def edit() -> None:
        desk.person.sort("Timesheets", 1, headings=3)
        desk.person.put("Timesheets", [["new initials"]], "C4")

    desk.google.before(3, edit)
    sync(desk, LATER)
    assert rows(desk)[0] == ["cesar/1", 30, "new initials", "said cesar/1", "Certified"]


def test_somebody_who_never_stops_moving_rows_is_waited_for(desk: Desk) -> None:
    def begin() -> None:
        desk.person.move_row("Timesheets", 4, 8)
        desk.google.before_each.append(lambda call: desk.person.move_row("Timesheets", 4, 8))

    desk.google.before(3, begin)
    with pytest.raises(TryLater, match="People were moving rows of “Timesheets”"):
        sync(desk, LATER)
    desk.google.before_each.clear()
    workbook = desk.open()
    base = workbook.read(frozenset()).owned("timesheets")
    assert base is not None
    keys = [str(base.cell(row, 1)) for row in range(4, 8)]
    workbook.apply(changes(workbook.read(frozenset()), in_order(keys)))
    assert sorted(rows(desk), key=str) == sorted(ALL_RIGHT, key=str)


def in_order(keys: list[str]) -> Tab:
    """What the tab should be with its rows as people have them."""
    hours = dict(zip(KEYS, [10.0, 20.0, 30.0, 40.0], strict=True))
    return timesheets(keys, [hours[key] for key in keys], "Certified")


def test_a_lost_answer_is_followed_by_a_look(desk: Desk) -> None:
    """The write took effect on sorted rows, and its answer, which would have told so, never came."""
    desk.google.before(3, lambda: desk.person.sort("Timesheets", 1, headings=3))
    desk.google.faults.when(lambda call: call.writes, "drop after")
    sync(desk, LATER)
    assert rows(desk) == sorted(ALL_RIGHT, key=str)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_edits_leaves_every_key_with_its_own_cells(desk: Desk, seed: int) -> None:
    """Sorting, inserting, deleting and editing by dice; with a clean sync after it, everything is right."""
    dice = Random(seed)
    acts: list[Callable[[], object]] = [
        lambda: desk.person.sort("Timesheets", 1, headings=3, descending=dice.random() < 0.5),
        lambda: desk.person.insert_row("Timesheets", dice.randint(4, 8)),
        lambda: desk.person.move_row("Timesheets", dice.randint(4, 7), dice.randint(4, 8)),
        lambda: desk.person.insert_column("Timesheets", 6),
        lambda: desk.person.put("Timesheets", [["beside"]], "H5"),
    ]

    def edit() -> None:
        for act in dice.sample(acts, dice.randint(1, 3)):
            act()

    desk.google.before(3, edit)
    more = timesheets([*KEYS, "ada/1"], [10, 20, 30, 40, 50], "Certified")
    sync(desk, more)
    found = [row for row in rows(desk) if row[0]]
    assert sorted(found, key=str) == sorted([*ALL_RIGHT, right("ada/1", 50)], key=str)
    blank = [row for row in rows(desk) if not row[0]]
    assert not any(any(row) for row in blank)
