"""Rows said: one sentence a row, with days as the reader says them."""

from __future__ import annotations

import pandas as pd

from toolkit.telling.rows_said import promised, said_by_flag, said_of

ROWS = pd.DataFrame(
    {
        "flag": ["Slipped", "Gone quiet", "Other", "Slipped"],
        "due": pd.to_datetime(["2023-03-05", "2022-12-31", "2023-01-01", None]),
        "days": [3, None, 5, 7],
        "as_of": pd.Timestamp("2023-03-09"),
    }
)


def due(language: str, day: str | None, n: object = None) -> str:
    return f"{language}: {day}, {n}"


def test_a_day_of_another_year_carries_its_year_and_blank_is_none() -> None:
    assert said_of(ROWS, "en", ("due",), due) == [
        "en: 5 Mar, None",
        "en: 31 Dec 2022, None",
        "en: 1 Jan, None",
        "en: None, None",
    ]
    assert said_of(ROWS, "es", ("due",), due)[0] == "es: 5 mar, None"
    assert said_of(ROWS, "en", (), lambda language: language) == ["en"] * 4


def test_each_row_says_what_belongs_to_its_flag() -> None:
    """A flag without a sentence says nothing."""
    sentences = {"Slipped": (("due", "days"), due), "Gone quiet": ((), lambda language: "quiet")}
    said = said_by_flag(ROWS.set_index(pd.Index([4, 3, 2, 1])), "en", sentences)
    assert said.index.tolist() == [4, 3, 2, 1]
    assert said.tolist() == ["en: 5 Mar, 3.0", "quiet", None, "en: None, 7.0"]


def test_a_promise_goes_on_with_our_sentence_unless_it_is_one_of_its_own() -> None:
    assert promised(" class\nsize. ") == "class size"
    assert promised("Find out about prep time.") == "“Find out about prep time”"
    assert (promised(None), promised("")) == ("", "")
