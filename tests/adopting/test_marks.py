"""Marks: columns of x, yes and no, P and A, looked at one by one and together."""

from __future__ import annotations

import pytest
from adopting.tabs import column, found, place, read_as

from toolkit.adopting.looks import Looks
from toolkit.adopting.marks import is_marks, marked_together


@pytest.mark.parametrize(
    ("values", "so"),
    [
        (["x", "x"], True),
        (["P", "A", "Exc"], True),
        (["came late", "P"], True),
        (["excused absence", "absent excused", "P"], True),
        (["signed up", "P"], False),
        (["Ada", "Bo"], False),
        (["x"] * 9 + ["?!"], True),
        (["x"] * 9 + ["soon"], True),
        (["x"] * 8 + ["soon"], False),
        (["x", "y", "n", "p", "a", "e", "l", "1"], True),
        (["x", "y", "n", "p", "a", "e", "l", "1", "0"], False),
        ([], False),
    ],
)
def test_marks_are_few_and_nearly_all_known(values: list[str], so: bool) -> None:
    assert is_marks(Looks.of(values, 10)) is so


def test_days_side_by_side_are_looked_at_as_one() -> None:
    """Q stands in half of one day's cells: by itself that day would be no day of marks."""
    days = [place("2/6", "P", "P", "A", "P"), place("2/13", "Q", "Q", "P", "P")]
    assert marked_together(days) == days
    assert marked_together(days[:1]) == []
    assert marked_together([days[1], place("2/20", "Q", "Q", "Q", "P")]) == []


def test_texts_beside_days_are_remarks() -> None:
    days = [place("2/6", "P", "P", "A", "P"), place("2/13", "P", "P", "P", "P")]
    remarks = place("2/13 notes", "was late, told us before", "left early, kids at home")
    many = place("2/20", *"bcdfghijk")
    names = place("Who", "P", "A")
    assert marked_together([*days, remarks, many, names, place("2/27")]) == days


def test_a_word_that_nobody_knows_makes_a_day_no_other_column() -> None:
    """
    Training 2/13 has Q twice among four, 2/20 once: each of them is read, and asked about.
    """
    said = found(
        """
        Last | First | School | Member | Training 2/6 | Training 2/13 | Training 2/20
        Lopez | Ada | Maple El | Y | P | P | A
        Chen | Bo | Oak Mid | Y | P | Q | P
        Park | Cleo | Oak Mid | N | A | Q | P
        Null | Nan | Maple El | N | P | P | Q
        """,
        "List",
    )
    attended = "Attendance.Attended"
    assert read_as(said)["Training 2/13"] == read_as(said)["Training 2/20"] == attended
    assert column(said, "Training 2/20").ask_values == ("Q",)


def test_hours_of_a_week_in_which_most_were_off_are_hours() -> None:
    said = found(
        """
        Name | 2/6 | 2/13 | 2/20
        Rosa Diaz | 6 | 5.5 | off
        Cesar Ruiz | 6 | 6 | off
        Ty Boone | 3 | 6 | 2*
        Uma Vue | 3 | 6 | -
        """,
        "Hours",
    )
    week = column(said, "2/20")
    assert (week.to, week.of) == ("Hours", {"Date": "2/20"})
    assert (week.values, week.ask_values) == ({"-": None}, ("off", "2*"))


def test_days_of_which_hardly_any_cell_is_hours_are_none() -> None:
    said = found(
        """
        Name | 2/6 | 2/13 | 2/20
        Rosa Diaz | blue | green | 6
        Cesar Ruiz | red | blue | 6
        Ty Boone | red | green | 6
        """,
        "Hours",
    )
    assert "Hours" not in read_as(said).values()


def test_six_of_ten_are_most_of_them() -> None:
    weeks = "Name | 2/6 | 2/13\nRosa | 6 | 6\nCesar | 5 | 4\nTy | 3 | {0}\nUma | off | away\nIvo | off | away"
    enough, few = (found(weeks.format(said), "Hours") for said in ("3", "sick"))
    assert [read_as(enough).get(day) for day in ("2/6", "2/13")] == ["Hours", "Hours"]
    assert "Hours" not in read_as(few).values()
