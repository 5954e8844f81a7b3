"""Last words: a word that no row says any more, where many say another that nobody knows."""

from __future__ import annotations

import pytest

from toolkit.tables.kinds.cells import NOT_A_CHOICE, NOT_A_DATE, NOT_YES_OR_NO
from toolkit.tables.kinds.declared import Fault, Kind
from toolkit.tables.last_words import Reworded, noted, reworded
from toolkit.tables.problems import Problem
from toolkit.workbooks.cells import Cell, Snapshot

Cells = dict[str, dict[str, list[Cell]]]


def book(**marks: str) -> Snapshot:
    return Snapshot("test", {}, (), marks={f"words {title}": said for title, said in marks.items()})


def unknown(
    word: str, rows: int = 3, *, kind: Kind = NOT_A_CHOICE, column: str = "Status"
) -> list[Problem]:
    """As many rows that say a word which nobody knows."""
    fault = Fault(kind, {"value": word})
    return [
        Problem("Error", "Roster", "Our roster", row, column, word, fault) for row in range(rows)
    ]


def test_words_that_stand_in_three_rows_are_remembered() -> None:
    """Of columns of a few words; the same word in another case is one of its spellings."""
    cells: Cells = {
        "Roster": {
            "status": ["Member"] * 3 + ["agency"] * 3 + ["Left"] * 2 + [None, "", " "],
            "on_leave": [True] * 3 + [False, None, None, None],
            "language": [f"word {n % 13}" for n in range(39)],
            "roles": ["Rep"] * 3,
        },
        "Conversations": {"method": ["x" * 31] * 3},
    }
    assert noted(cells, book(Hours="x", Roster="x", Events="")) == {
        "words Hours": "",
        "words Roster": '{"status":["Member","agency"],"roles":["Rep"],"on_leave":["TRUE"]}',
    }
    twelve: Cells = {"Roster": {"language": [f"word {n % 12}" for n in range(36)]}}
    assert len(noted(twelve, book())["words Roster"]) > 100
    long: Cells = {"Conversations": {"method": ["x" * 30] * 3}}
    assert "x" * 30 in noted(long, book())["words Conversations"]


BEFORE = book(Roster='{"status":["Member","agency"],"on_leave":["TRUE"]}')


@pytest.mark.parametrize(
    ("there", "gone", "ours"),
    [
        (["Member"], "agency", ""),
        (["AGENCY", "fee payer"], "Member", "Member"),
        (["fee payer"], "Member", ""),  # both are gone
    ],
)
def test_a_word_that_is_gone_is_told_with_the_one_that_is_said_instead(
    there: list[Cell], gone: str, ours: str
) -> None:
    """And what it was read as, where it is the only one."""
    cells = {"Roster": {"status": there}}
    assert list(reworded(cells, unknown("fee payer", 4), BEFORE)) == [
        Reworded("Roster", "Our roster", "Status", gone, "fee payer", 4, ours)
    ]


def test_a_box_that_became_a_word_is_a_word_too() -> None:
    problems = unknown("away", kind=NOT_YES_OR_NO, column="On leave")
    (found,) = reworded({"Roster": {"on_leave": ["away"]}}, problems, BEFORE)
    assert (found.gone, found.now, found.ours) == ("TRUE", "away", "Yes")
    no = book(Roster='{"on_leave":["No"]}')
    assert next(reworded({}, problems, no)).ours == "No"


def test_of_several_words_that_nobody_knows_the_one_of_most_rows_comes_first() -> None:
    """Two rows say it by mistake; what is no word of a list is told otherwise."""
    problems = [
        *unknown("a", 2),
        *unknown("b", 3),
        *unknown("c", 4),
        *unknown("d", 9, kind=NOT_A_DATE),
        *unknown("e", 9, column="Colour"),
        *unknown("", 9),
    ]
    assert [one.now for one in reworded({}, problems, BEFORE)] == ["c", "b"]
    whole = {"Roster": {"status": ["Member", "agency"]}}
    assert list(reworded(whole, problems, BEFORE)) == []


@pytest.mark.parametrize("said", ["", "x", "[]", "null", '{"status":"Member"}', '{"status":[1]}'])
def test_marks_that_nobody_can_have_left_say_nothing(said: str) -> None:
    assert list(reworded({}, unknown("b"), book(Roster=said))) == []
