"""Called now: organizers and structure tests that were renamed while something stood under the old name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets import snapshot_of

from toolkit.tables import called_now
from toolkit.tables.claims import claims
from toolkit.tables.entries import Entered, entered
from toolkit.tables.entry_columns import Who, named, standing
from toolkit.tables.inputs import INPUTS
from toolkit.tables.logged import OwnLog
from toolkit.tables.response_log import ResponseLog
from toolkit.tables.structure_tests import Responses

ORGANIZERS = """
Organizers:
Organizer
Rosa Diaz
Cesar

Roster:
Person ID | Organizer
Ada       | Rosa Diaz
Bo        | rosa diaz
Cleo      | {cleo}
Nan       |
"""
LIST = """
List:
Organizer | Person ID | Result
Rosa Lopez | Ada      | Talked
Rosa Lopez | Bo       |
Rosa Lopez | cleo     | Talked
Cesar      | Nan      | Talked
           | Nan      | Talked
{more}
"""


def whose(organizers: str, rows: str = LIST.format(more="")) -> tuple[list[object], list[bool]]:
    """Whose each entry is, and which of them were theirs under another name."""
    snapshot = snapshot_of(organizers + rows)
    grid = snapshot.grid("List")
    assert grid is not None
    top, _ = standing(grid)
    who = named(grid, top)
    made = entered(grid, who, today=date(2023, 3, 9), order="month first")
    found = claims(replace(snapshot, grids=snapshot.grids[:-1]), INPUTS)
    done = called_now.credited(made, who, range(top + 1, grid.n_rows + 1), found, "month first")
    assert replace(done, entries=made.entries) == made
    return [one.cells["organizer"] for one in done.entries], [one.renamed for one in done.entries]


def test_who_has_another_name_is_known_by_a_word_of_it_and_by_their_people() -> None:
    """Rosa married; the list still has her old name."""
    assert whose(ORGANIZERS.format(cleo="Rosa Diaz")) == (
        ["Rosa Diaz", "Rosa Diaz", "Cesar", None],
        [True, True, False, False],
    )


@pytest.mark.parametrize(
    ("organizers", "rows"),
    [
        (ORGANIZERS.format(cleo="Cesar"), LIST.format(more="")),  # one of them is another's
        (
            ORGANIZERS.format(cleo="Rosa Diaz").replace("Rosa Diaz", "Ana Diaz"),
            LIST.format(more=""),
        ),
        (ORGANIZERS.format(cleo="Rosa Diaz"), LIST.format(more="Rosa Diaz | Nan | Talked")),
        (
            ORGANIZERS.format(cleo="Rosa Diaz").replace("Cesar\n\n", "Cesar\nRosa Lopez\n\n"),
            LIST.format(more=""),
        ),
    ],
    ids=["somebody else's people", "another name altogether", "had people before", "still there"],
)
def test_where_nobody_can_tell_it_stays_as_it_is(organizers: str, rows: str) -> None:
    names, renamed = whose(organizers, rows)
    assert names[:2] == ["Rosa Lopez", "Rosa Lopez"]
    assert not any(renamed)


def test_two_names_share_a_whole_word_whatever_its_letters() -> None:
    assert called_now.share_a_word("Rosa López", "García LOPEZ")
    assert not called_now.share_a_word("Rosa Lopez", "Rosario Lope")


TESTS = """
Structure Tests:
Test     | Opens
Petition | 2023-02-01
Stickers | 2023-02-08
Photo    | 2023-02-15
Rally    | 2023-02-15
"""


def renamed(*rows: tuple[str, object]) -> tuple[list[object], list[tuple[object, ...]]]:
    """What the rows of the log are called now, and what is told of them."""
    log = OwnLog(
        Responses,
        ResponseLog,
        "Our log",
        tuple({"test": test, "test_opens": opens, "person_id": "Ada"} for test, opens in rows),  # type: ignore[misc]
    )
    done, told = called_now.tests_called_now(log, claims(snapshot_of(TESTS), INPUTS), "month first")
    assert all(row["person_id"] == "Ada" for row in done.rows)
    return [row["test"] for row in done.rows], [
        (*one[:6], one.position, one.problem.said()) for one in told
    ]


def test_a_test_that_was_renamed_is_the_only_one_that_opened_on_its_day() -> None:
    """Told once, at the first of its rows; one that is there, or of which two could be it, stays."""
    names, told = renamed(
        ("petition", "2023-02-08"),
        ("Buttons", "2023-02-08"),
        ("Buttons", date(2023, 2, 8)),
        ("Selfies", "2023-02-15"),
        ("Walk", "2023-02-22"),
        ("Walk", "soon"),
        ("Walk", None),
    )
    assert names == ["petition", "Stickers", "Stickers", "Selfies", "Walk", "Walk", "Walk"]
    ((*place, said),) = told
    assert place == ["Warning", "Response Log", "Our log", 5, "Test", "Buttons", 1]
    assert "Buttons" in said
    assert "Stickers" in said


def test_without_days_or_without_tests_nothing_is_renamed() -> None:
    assert renamed(("Buttons", None)) == (["Buttons"], [])
    log = OwnLog(Responses, ResponseLog, "Our log", ({"test": "x", "test_opens": "2023-02-08"},))
    found = claims(snapshot_of("Roster:\nPerson ID | Notes\nAda | x"), INPUTS)
    assert called_now.tests_called_now(log, found, "month first") == (log, ())
    assert (
        called_now.credited(
            Entered(),
            lambda row: Who(),
            range(9),
            found,
            "month first",
        )
        == Entered()
    )
