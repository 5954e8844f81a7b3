"""Attempts: tries to reach somebody side by side; what each column of them holds."""

from __future__ import annotations

import pytest
from adopting.tabs import side_by_side, taken_apart

from toolkit.adopting.attempts import attempts_of
from toolkit.workbooks.cells import Cell

DAYS, TALKS = ("2023-02-01", "2023-02-02"), ("Talked", "No answer")
NAMES, BLANK = ("Rosa", "Cesar"), (None, None)


def held(columns: dict[str, tuple[Cell, ...]]) -> dict[str, str]:
    """What the columns of attempts hold, with the number of theirs."""
    places = side_by_side({**columns, "": ()})[:-1]
    found = attempts_of(taken_apart("A | B"), places)
    if found is None:
        return {}
    said = zip(found.places, found.says, found.to, strict=True)
    return {place.heading: f"{number} {to}" for place, number, to in said}


@pytest.mark.parametrize("heading", ["Called by", "BY", "Who tried"])
def test_names_under_a_word_for_who_called_are_organizers(heading: str) -> None:
    columns = {f"Call {n}": DAYS for n in "12"} | {f"{heading} {n}": NAMES for n in "12"}
    assert held(columns) == {
        "Call 1": "1 Date",
        "Call 2": "2 Date",
        f"{heading} 1": "1 Organizer",
        f"{heading} 2": "2 Organizer",
    }


def test_a_try_that_nobody_made_yet_holds_what_the_others_do() -> None:
    columns = {
        "Call 1": DAYS,
        "Visit 1": TALKS,
        "Call 2": DAYS,
        "Visit 2": TALKS,
        "Call 3": BLANK,
        "Visit 3": BLANK,
    }
    assert held(columns) == {
        "Call 1": "1 Date",
        "Visit 1": "1 Result",
        "Call 2": "2 Date",
        "Visit 2": "2 Result",
        "Call 3": "3 Date",
        "Visit 3": "3 Result",
    }


def test_one_number_alone_and_words_without_a_day_are_no_tries() -> None:
    assert held({"Call 1": DAYS, "Visit 1": TALKS}) == {}
    assert held({"Call 1": ("a long remark on it all", "x"), "Call 2": BLANK}) == {}
    assert held({"Room 1": DAYS, "Room 2": DAYS}) == {}


def test_a_number_in_words_and_one_before_the_heading() -> None:
    columns = {"First call": DAYS, "Second call": DAYS, "1st visit": TALKS, "2nd visit": TALKS}
    assert held(columns) == {
        "First call": "1 Date",
        "Second call": "2 Date",
        "1st visit": "1 Result",
        "2nd visit": "2 Result",
    }


def test_the_same_headings_again_are_the_first_and_the_second_try() -> None:
    layout = taken_apart(
        """
        Called | How | Called | How
        2023-02-01 | Talked | 2023-02-08 | No answer
        2023-02-02 | No answer | 2023-02-09 | Talked
        """
    )
    found = attempts_of(layout, layout.places)
    assert found is not None
    assert (found.says, found.to) == (("1", "1", "2", "2"), ("Date", "Result", "Date", "Result"))
