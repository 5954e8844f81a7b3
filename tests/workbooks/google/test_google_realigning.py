"""People sort, insert and type in the second in which a list with their notes is laid in another
order: nobody's note ends up beside somebody else.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from workbooks.google.desks import Desk, fill
from workbooks.margins import PEOPLE, TOP, calls, publish

NOTES = {"Ada": "left VM", "Bo": "call after 5", "Nan": "hers"}
WIDTH = 5  # of the table


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    """The list of four, with notes beside three of them."""
    made = new_desk()
    publish(made.open(), calls(*PEOPLE))
    made.person.insert_column("Calls", made.person.tab("Calls").n_columns + 1, 2)
    for row, person in enumerate(PEOPLE, TOP + 1):
        if person in NOTES:
            fill(made.person, "Calls", [[NOTES[person]]], row, WIDTH + 2)
    made.google.calls.clear()
    return made


def beside(desk: Desk) -> dict[Any, list[Any]]:
    """The notes by the person they stand beside."""
    found: dict[Any, list[Any]] = {}
    for line in desk.person.values("Calls")[TOP:]:
        notes = [cell for cell in line[WIDTH:] if cell != ""]
        if notes:
            found[line[1]] = notes
    return found


RIGHT: dict[Any, list[Any]] = {person: [note] for person, note in NOTES.items()}
ORDER = ("Zoë", "Nan", "Bo", "Cleo", "Ada")


def test_a_sync_that_moves_notes_is_three_calls(desk: Desk) -> None:
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == RIGHT
    assert desk.operations == ["get", "values.batchGet", "batchUpdate"]


def test_what_somebody_types_in_that_second_goes_along(desk: Desk) -> None:
    """Beside Cleo, who had no note yet, and over Bo's."""

    def types() -> None:
        fill(desk.person, "Calls", [["new"]], TOP + 3, WIDTH + 2)
        fill(desk.person, "Calls", [["call after 6"]], TOP + 2, WIDTH + 2)

    desk.google.before(3, types)
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == {**RIGHT, "Cleo": ["new"], "Bo": ["call after 6"]}


@pytest.mark.parametrize(
    "act",
    [
        lambda person: person.insert_row("Calls", TOP + 2),
        lambda person: person.insert_row("Calls", TOP + 4),
        lambda person: person.delete_row("Calls", TOP + 3),
        lambda person: person.sort("Calls", 2, headings=TOP, descending=True),
        lambda person: person.move_row("Calls", TOP + 1, TOP + 5),
    ],
    ids=["row above", "row below", "row gone", "sorted", "moved"],
)
def test_rows_that_move_in_that_second_take_their_notes_along(
    desk: Desk, act: Callable[[Any], None]
) -> None:
    """And the next sync has everything in order."""
    desk.google.before(3, lambda: act(desk.person))
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == RIGHT
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == RIGHT
    values = desk.person.values("Calls")
    assert [line[1] for line in values[TOP:] if len(line) > 1 and line[1]] == list(ORDER)


def test_a_filter_that_somebody_left_on_hides_no_row_from_it(desk: Desk) -> None:
    """Bo's row is hidden while the list is laid in another order; the filter stays as it was."""
    shown = {"columnIndex": 1, "filterCriteria": {"hiddenValues": ["Bo"]}}
    sheet = desk.person.tab("Calls").ident
    area = {"sheetId": sheet, "startRowIndex": TOP - 1, "startColumnIndex": 0, "endColumnIndex": 5}
    desk.person.batch({"setBasicFilter": {"filter": {"range": area, "filterSpecs": [shown]}}})
    before = desk.person.tab("Calls").basic_filter
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == RIGHT
    assert desk.person.tab("Calls").basic_filter == before


def test_cells_that_people_merged_beside_the_table_stop_nothing(desk: Desk) -> None:
    sheet = desk.person.tab("Calls").ident
    area = {
        "sheetId": sheet,
        "startRowIndex": TOP,
        "endRowIndex": TOP + 1,
        "startColumnIndex": WIDTH + 1,
        "endColumnIndex": WIDTH + 2,
    }
    both = {**area, "startColumnIndex": WIDTH}
    desk.person.batch({"mergeCells": {"range": both, "mergeType": "MERGE_ALL"}})
    kept = beside(desk)
    publish(desk.open(), calls(*ORDER))
    assert beside(desk) == kept


def test_a_formula_goes_on_reading_its_own_row(desk: Desk) -> None:
    fill(desk.person, "Calls", [[None]], TOP + 1, WIDTH + 1)
    desk.person.type("Calls", f"F{TOP + 1}", [["=E4*2"]])
    publish(desk.open(), calls(*ORDER))
    row = next(n for n, line in enumerate(desk.person.values("Calls"), 1) if line[1:2] == ["Ada"])
    assert desk.person.cell("Calls", f"F{row}").formula == f"=E{row}*2"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(25))
def test_any_mixture_of_acts_leaves_notes_beside_their_people(desk: Desk, seed: int) -> None:
    dice = Random(seed)
    acts: list[Callable[[], object]] = [
        lambda: desk.person.sort("Calls", 2, headings=TOP, descending=dice.random() < 0.5),
        lambda: desk.person.insert_row("Calls", dice.randint(TOP + 1, TOP + 4)),
        lambda: desk.person.move_row(
            "Calls", dice.randint(TOP + 1, TOP + 4), dice.randint(TOP + 1, TOP + 5)
        ),
    ]

    def edit() -> None:
        for act in dice.sample(acts, dice.randint(1, 3)):
            act()

    desk.google.before(3, edit)
    order = dice.sample([*PEOPLE, "Zoë", "Yan"], 6)
    publish(desk.open(), calls(*order))
    assert beside(desk) == RIGHT
    publish(desk.open(), calls(*order))
    assert beside(desk) == RIGHT
