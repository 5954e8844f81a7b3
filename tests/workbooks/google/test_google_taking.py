"""People type, sort and insert in the second in which what they entered is taken from a list: every entry stands in
one place, beside or with its person."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from workbooks.google.desks import Desk, fill
from workbooks.taking import LIST, PEOPLE, TOP, take

from toolkit.plan.plan import plan
from toolkit.workbooks.google.writing import MOST_BYTES

ORDER = ("Zoë", "Nan", "Cleo", "Bo", "Ada")


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """Bo and Nan were talked with, and beside Cleo somebody began to write."""
    made = new_desk()
    take(made.open(), *PEOPLE)
    fill(made.person, "List", [["Talked", "first"]], TOP + 2, 3)
    fill(made.person, "List", [["Busy"]], TOP + 4, 3)
    fill(made.person, "List", [["hers"]], TOP + 3, 4)
    made.google.calls.clear()
    return made


def entries(desk: Desk) -> tuple[set[tuple[Any, ...]], set[tuple[Any, ...]]]:
    """What stands in the log, and beside people on the list: whose, the result, the notes."""

    def rows(title: str, *spots: int) -> set[tuple[Any, ...]]:
        found = set()
        for line in desk.person.values(title)[TOP:]:
            line += [""] * (4 - len(line))
            if any(line[n] != "" for n in spots[1:]):
                found.add(tuple(line[n] for n in spots))
        return found

    return rows("Log", 0, 1, 2), rows("List", 0, 2, 3)


def test_a_sync_that_takes_entries_is_three_calls(desk: Desk) -> None:
    take(desk.open(), *ORDER)
    assert entries(desk) == (
        {("Bo", "Talked", "first"), ("Nan", "Busy", "")},
        {("Cleo", "", "hers")},
    )
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]


def test_what_somebody_types_in_that_second_goes_along(desk: Desk) -> None:
    """Over Bo's notes, into Nan's blank ones, and a whole new entry beside Ada, which waits."""

    def types() -> None:
        fill(desk.person, "List", [["Talked", "second"]], TOP + 2, 3)
        fill(desk.person, "List", [["rang twice"]], TOP + 4, 4)
        fill(desk.person, "List", [["Talked", "new"]], TOP + 1, 3)

    desk.google.before(3, types)
    take(desk.open(), *ORDER)
    assert entries(desk) == (
        {("Bo", "Talked", "second"), ("Nan", "Busy", "rang twice")},
        {("Cleo", "", "hers"), ("Ada", "Talked", "new")},
    )
    take(desk.open(), *ORDER)
    assert entries(desk) == (
        {("Bo", "Talked", "second"), ("Nan", "Busy", "rang twice"), ("Ada", "Talked", "new")},
        {("Cleo", "", "hers")},
    )
    assert not take(desk.open(), *ORDER)


def test_what_somebody_begins_to_type_in_that_second_stays_with_its_person(
    new_desk: Callable[..., Desk],
) -> None:
    """Beside Bo, where nothing stood beside anybody, and the list comes in another order."""
    desk = new_desk()
    take(desk.open(), *PEOPLE)
    desk.google.calls.clear()
    desk.google.before(3, lambda: fill(desk.person, "List", [["Talked", "new"]], TOP + 2, 3))
    take(desk.open(), *ORDER)
    assert entries(desk) == (set(), {("Bo", "Talked", "new")})
    take(desk.open(), *ORDER)
    assert entries(desk) == ({("Bo", "Talked", "new")}, set())


def test_what_is_entered_in_that_second_beside_somebody_who_leaves_the_list_is_taken(
    desk: Desk,
) -> None:
    desk.google.before(3, lambda: fill(desk.person, "List", [["Talked", "new"]], TOP + 1, 3))
    take(desk.open(), "Zoë", "Nan", "Cleo")
    assert ("Ada", "Talked", "new") in entries(desk)[1]
    take(desk.open(), "Zoë", "Nan", "Cleo")
    assert ("Ada", "Talked", "new") in entries(desk)[0]


def test_a_note_that_the_write_fell_upon_because_rows_had_moved_stands_again(desk: Desk) -> None:
    """Nan's and Cleo's rows are changed for each other while what Bo and Nan entered is taken."""
    fill(desk.person, "List", [["", ""]], TOP + 4, 3)
    desk.google.before(3, lambda: desk.person.move_row("List", TOP + 3, TOP + 2))
    take(desk.open(), "Cleo", "Ada")
    log, beside = entries(desk)
    assert ("Cleo", "", "hers") in log | beside
    take(desk.open(), "Cleo", "Ada")
    log, beside = entries(desk)
    assert log | beside == {("Bo", "Talked", "first"), ("Cleo", "", "hers")}


ROWS_THAT_MOVE = pytest.mark.parametrize(
    "act",
    [
        lambda person: person.insert_row("List", TOP + 2),
        lambda person: person.delete_row("List", TOP + 1),
        lambda person: person.sort("List", 1, headings=TOP, descending=True),
        lambda person: person.move_row("List", TOP + 2, TOP + 5),
    ],
    ids=["row above", "row gone", "sorted", "moved"],
)


@ROWS_THAT_MOVE
@pytest.mark.parametrize("order", [ORDER, ("Zoë", "Cleo", "Ada")], ids=["stay", "leave"])
@pytest.mark.parametrize("said", [("Talked", "first"), ("Busy", "")], ids=["other", "same"])
@pytest.mark.parametrize("most", [MOST_BYTES, 2_100], ids=["one call", "several"])
def test_rows_that_move_in_that_second_keep_their_entries(
    desk: Desk, most: int, said: tuple[str, str], order: tuple[str, ...], act: Callable[[Any], None]
) -> None:
    """Whatever was taken stands with its person, and the next sync takes the rest: also where whoever
    was talked with leaves the list, where two entries say the same, and where the list is laid out
    of a hidden tab, with all its Person IDs."""
    fill(desk.person, "List", [list(said)], TOP + 2, 3)
    desk.google.before(3, lambda: act(desk.person))
    take(desk.open(most_bytes=most), *order)
    log, beside = entries(desk)
    whole = {("Bo", *said), ("Nan", "Busy", ""), ("Cleo", "", "hers")}
    assert {one for one in log | beside if one[0]} == whole
    assert not log & beside
    take(desk.open(), *order)
    log, beside = entries(desk)
    assert log | beside == whole
    assert beside <= {("Cleo", "", "hers")}


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(25))
def test_any_mixture_of_acts_leaves_each_entry_with_its_person(desk: Desk, seed: int) -> None:
    """Whoever stays on the list or leaves it; of whoever leaves, a note without a result is kept elsewhere."""
    dice, person = Random(seed), desk.person
    said = dice.sample([("Talked", "x"), ("Talked", "y"), ("Busy", ""), ("Busy", "z")], 2)
    for row, cells in zip((TOP + 2, TOP + 4), said, strict=True):
        fill(person, "List", [list(cells)], row, 3)
    acts: list[Callable[[], object]] = [
        lambda: person.sort("List", 1, headings=TOP, descending=dice.random() < 0.5),
        lambda: person.insert_row("List", dice.randint(TOP + 1, TOP + 4)),
        lambda: person.move_row(
            "List", dice.randint(TOP + 1, TOP + 4), dice.randint(TOP + 1, TOP + 5)
        ),
    ]
    desk.google.before(3, lambda: [act() for act in dice.sample(acts, dice.randint(1, 2))])
    order = dice.sample([*PEOPLE, "Zoë", "Yan"], dice.randint(2, 6))
    take(desk.open(most_bytes=dice.choice([MOST_BYTES, 2_100])), *order)
    whole = {("Bo", *said[0]), ("Nan", *said[1])}
    whole |= {("Cleo", "", "hers")} if "Cleo" in order else set()
    for _ in range(2):
        log, beside = entries(desk)
        found = [one for one in (*log, *beside) if one[0] and one != ("Cleo", "", "hers")]
        assert sorted(found) == sorted(whole - {("Cleo", "", "hers")})
        assert whole <= log | beside
        take(desk.open(), *order)


def test_a_row_that_somebody_puts_into_the_log_in_that_second_is_not_written_over(
    desk: Desk,
) -> None:
    take(desk.open(), *ORDER)
    fill(desk.person, "List", [["Talked", "later"]], TOP + 5, 3)

    def inserts() -> None:
        desk.person.insert_row("Log", TOP + 1)
        fill(desk.person, "Log", [["Dee", "Talked", "by hand"]], TOP + 1, 1)

    desk.google.before(3, inserts)
    take(desk.open(), *ORDER)
    assert entries(desk)[0] == {
        ("Bo", "Talked", "first"),
        ("Nan", "Busy", ""),
        ("Dee", "Talked", "by hand"),
        ("Ada", "Talked", "later"),
    }


def test_columns_that_are_new_to_a_list_have_their_dropdowns(new_desk: Callable[..., Desk]) -> None:
    """A list as an older version left it; whatever people gave their own columns there stays."""
    desk = new_desk()
    old = replace(LIST, columns=LIST.columns[:2], cells=(["Ada", "Bo"], [1, 2]))
    base = desk.open().read(frozenset())
    desk.open().apply(plan(base, [old], {}).changes)
    take(desk.open(), *PEOPLE)
    found = desk.person.cell("List", f"C{TOP + 1}").validation
    assert found
    assert [one["userEnteredValue"] for one in found["condition"]["values"]] == ["Talked", "Busy"]
    assert desk.person.cell("List", f"D{TOP + 1}").validation is None


class KilledError(Exception):
    """The process is gone."""


@pytest.mark.parametrize("call", [1, 2, 3])
@pytest.mark.parametrize("answered", [True, False])
def test_a_kill_at_any_call_leaves_each_entry_in_one_place(
    desk: Desk, call: int, answered: bool
) -> None:
    """Before the call, or after it was served and before its answer came."""

    def gone() -> None:
        raise KilledError

    if answered:
        desk.google.before(call, gone)
    else:
        desk.google.faults.on(call, "drop after")
        desk.google.before(call + 1, gone)
    with suppress(KilledError):
        take(desk.open(), *ORDER)
    whole = {("Bo", "Talked", "first"), ("Nan", "Busy", ""), ("Cleo", "", "hers")}
    log, beside = entries(desk)
    assert log | beside == whole
    assert not log & beside
    desk.google.before_each.clear()
    take(desk.open(), *ORDER)
    assert entries(desk) == (whole - {("Cleo", "", "hers")}, {("Cleo", "", "hers")})
