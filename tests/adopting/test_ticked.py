"""Ticked: the issues of a conversation as columns of a log, each with a mark where it came up."""

from __future__ import annotations

import pytest
from adopting.tabs import book, column, found, side_by_side, tab

from toolkit.adopting.candidates import ReadAs
from toolkit.adopting.settings import sources_of
from toolkit.adopting.ticked import issues_ticked

LOG = """
Date | Organizer | Talked with | School | Result | {one} | {two} | {three}
2023-01-09 | Rosa Diaz | Ada Lopez | Maple El | Talked | x | | x
2023-01-10 | Rosa Diaz | Bo Chen | Oak Mid | Talked | | x |
2023-01-11 | Ty Boone | Cleo Park | Maple El | No answer | | |
2023-01-12 | Ty Boone | Ivy Moore | Oak Mid | Talked | x | x | x
"""


def test_what_locals_talk_about_is_read_and_joined() -> None:
    said = found(LOG.format(one="Salary", two="Class size", three="Parking"), "1-1 log")

    for heading in ("Salary", "Class size", "Parking"):
        one = column(said, heading)
        assert (one.to, one.ask, one.values) == ("Issues", False, {"x": heading})
    log = LOG.format(one="Salary", two="Class size", three="Parking")
    (source,) = sources_of(book(tab(log, "1-1 log")), guesses=True)["Conversations"]
    assert source["columns"]["Issues"] == {"join": ["Salary", "Class size", "Parking"]}
    assert source["values"]["Class size"] == {"x": "Class size"}


def test_other_words_are_asked_about() -> None:
    said = found(LOG.format(one="Blue", two="Green", three="Salary"), "1-1 log")

    assert [(one.to, one.ask) for one in said.columns[5:]] == [("Issues", True)] * 3


def test_fewer_columns_of_marks_are_somebody_s_own() -> None:
    said = found(LOG.format(one="Salary", two="Class size", three="Comments"), "1-1 log")

    assert [one.to for one in said.columns[5:7]] == [None, None]


def test_marks_alone_in_some_rows_are_ticked() -> None:
    """Two kinds of marks at most, nothing else, and not in every row."""
    two = {"Salary": ["x", None], "Class size": ["✓", "x", None]}

    def ticked(*cells: str | None) -> list[ReadAs]:
        return issues_ticked("Conversations", side_by_side({**two, "Zorp": cells}))

    assert [(one.to, one.score, one.fits) for one in ticked("x", None)] == [
        ("Issues", pytest.approx(0.7), 0.9)
    ] * 3
    assert len(ticked(*["x"] * 19, "zorp", None)) == 3
    assert ticked("x", "x") == []
    assert ticked("x", "✓", "*", None) == []
    assert ticked("x", "zorp", None) == []
    other = side_by_side({one: ["x", None] for one in ("Blue", "Green", "Salary")})
    assert [one.score for one in issues_ticked("Conversations", other)] == [pytest.approx(0.5)] * 3
    assert issues_ticked("Roster", other) == []
