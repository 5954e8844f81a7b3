"""Naming: what is not there is told, with what may have been meant."""

import pandas as pd
import pytest
from sheets import program_of

from toolkit.errors import Misused
from toolkit.figures.declared import FIGURES, Figure
from toolkit.figures.parts import count, day, text
from toolkit.organizing.history import History
from toolkit.telling.naming import known_name, person_called, row_of


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        (["Maple El", "Oak El"], ". Did you mean “Maple El”?"),
        (["Oak El", "Elm"], ". There are 2; the tabs show them all."),
        ([], ", nor any other."),
    ],
)
def test_a_name_that_is_not_there(names: list[str], hint: str) -> None:
    with pytest.raises(Misused) as told:
        known_name("Mapel", names, "worksite")

    assert told.value.sentence == f"There is no worksite called “Mapel”{hint}"


class Tables(Figure):
    """Who sat at which table of which room, on which day."""

    title = "Tables"
    source = "Topics"
    keys = ("room", "table_of", "day_of")

    room = text("Room")
    table_of = text("Table")
    day_of = day("Day")


class Seats(Figure):
    """How many seats there are."""

    title = "Seats"
    source = "Topics"

    seats = count("Seats", "All of them.")


for invented in (Tables, Seats):  # no figures of the toolkit's
    del FIGURES[invented.__name__]

SEATED = pd.DataFrame(
    [
        ("Maple", "", "2023-02-13"),
        ("Maple", "One", "2023-02-13"),
        ("Maple", "One", "2023-02-14"),
        ("Oak", "Two", "2023-02-14"),
    ],
    columns=[str(one) for one in Tables.parts],
).astype({"day_of": "datetime64[s]"})


def row(*names: str) -> int:
    """The place of the row that has these names."""
    return int(row_of(program_of("", "2023-03-09"), Tables, SEATED, names).index[0])


def test_a_row_is_called_by_its_keys_in_their_order() -> None:
    assert row("maple", "one", "2023-02-14") == row("Maple|One|2023-02-14") == 2
    assert row("Maple") == 0
    assert row("Oak") == row("Two") == 3


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (
            ["Maple", "One"],
            "Say also which day: write it behind, in quotes if it has several words.",
        ),
        ([], "Say also which room: write it behind, in quotes if it has several words."),
        (["Mapel"], "There is no room / table / day called “Mapel”. Did you mean “Maple”?"),
        (["Oak", "Tw"], "There is no table / day called “Tw”. Did you mean “Two”?"),
        (
            ["Elm", "One"],
            "There is no room / day called “Elm”. There are 4; the tabs show them all.",
        ),
        (
            ["Maple", "2/14/2023"],
            "There is no table / day called “2/14/2023”. Write a day as 2023-02-13.",
        ),
        (
            ["Oak", "Two", "2023-02-15"],
            "There is no day called “2023-02-15”. Write a day as 2023-02-13.",
        ),
    ],
)
def test_a_row_that_is_not_there_or_is_one_of_several(names: list[str], sentence: str) -> None:
    with pytest.raises(Misused) as told:
        row(*names)

    assert told.value.sentence == sentence


def test_what_is_of_all_takes_no_name() -> None:
    program, rows = program_of("", "2023-03-09"), pd.DataFrame({Seats.seats: [4]})

    assert len(row_of(program, Seats, rows, [])) == 1
    with pytest.raises(Misused, match=r"“Seats” is of all.* Leave out “Maple El”"):
        row_of(program, Seats, rows, ["Maple", "El"])


PEOPLE = """
Roster:
Person ID | First name | Last name | Email
M2        | Ada        | Lopez     | ada@example.org
M1        | Ada        | Lopez     |
M3        | Bo         | Chen      |
"""


@pytest.mark.parametrize("said", ["m3", "bo CHEN"])
def test_a_person_is_called_by_an_id_or_a_name_that_only_they_have(said: str) -> None:
    """An address is one, too."""
    program = program_of(PEOPLE, "2023-03-09")
    assert person_called(program, said)["person_id"] == "M3"
    assert person_called(program, "ADA@example.org")["person_id"] == "M2"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("Ada Lopez", "2 people have that name. Write the Person ID: M1, M2."),
        ("Bo Chenn", "There is nobody called “Bo Chenn” in the roster. Did you mean M3?"),
        (
            "zz@x.org",
            "There is nobody called “zz@x.org” in the roster. Write the Person ID as it stands there.",
        ),
    ],
)
def test_who_cannot_be_told_is_asked_for_by_the_id(said: str, sentence: str) -> None:
    """No name is told that was not said."""
    with pytest.raises(Misused) as told:
        person_called(program_of(PEOPLE, "2023-03-09"), said)
    assert told.value.sentence == sentence


def test_a_worksite_is_also_called_by_its_short_name() -> None:
    """Which is offered where something nearly like it was said."""
    program = program_of(
        "Worksites:\nWorksite | Short name\nMaple El | Maplewood\nOak Hi |", "2023-03-09"
    )
    rows = pd.DataFrame(
        {
            "worksite": ["Maple El", "Oak Hi"],
            "week_of": pd.Timestamp("2023-03-06"),
            "people": [1, 2],
        }
    )

    assert row_of(program, History, rows, ["maplewood"])["people"].tolist() == [1]
    with pytest.raises(Misused, match="Did you mean “Maplewood”"):
        row_of(program, History, rows, ["Mapelwod"])
