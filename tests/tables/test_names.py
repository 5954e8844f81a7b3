"""Names: first and last name, email and phone out of one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from theirs import read, rows

from toolkit.tables.names import PARTS, parts_of

NAMES = ("first_name", "last_name")


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("Lopez, Ada", "Ada", "Lopez"),
        ("Ada Lopez", "Ada", "Lopez"),
        ("Ana María de la Cruz", "Ana María", "de la Cruz"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Bo Chen Jr.", "Bo", "Chen Jr."),
        ("Chen, Bo, Jr.", "Bo", "Chen Jr."),
        ("Chen Jr., Bo", "Bo", "Chen Jr."),
        ("De la Cruz, Ana M", "Ana M", "De la Cruz"),
        ("Nan Null", "Nan", "Null"),
        ("  Ada   Lopez ", "Ada", "Lopez"),
        ("Cher", "Cher", ""),
    ],
)
def test_a_name_in_one_cell_is_two(said: str, first: str, last: str) -> None:
    """With a comma the last name comes first; what belongs to a last name stays with it."""
    found = parts_of(said, NAMES)

    assert (found.get("first_name", ""), found.get("last_name", "")) == (first, last)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("LOPEZ ANA M", "ANA M", "LOPEZ"),
        ("DE LA CRUZ ANA", "ANA", "DE LA CRUZ"),
        ("Lopez, Ada", "Ada", "Lopez"),
    ],
)
def test_the_order_of_the_key_is_the_order_in_the_cell(said: str, first: str, last: str) -> None:
    found = parts_of(said, ("last_name", "first_name"))

    assert (found["first_name"], found["last_name"]) == (first, last)


@pytest.mark.parametrize(
    "said",
    [
        "Ada Lopez (303) 555-0100 ada@example.org",
        "ada@example.org, Ada Lopez, (303) 555-0100",
        "Ada Lopez; ada@example.org; (303) 555-0100",
        "Ada Lopez - (303) 555-0100 - ada@example.org",
        "Lopez, Ada\n(303) 555-0100\nada@example.org",
        "Ada Lopez <ada@example.org> (303) 555-0100",
    ],
)
def test_email_and_phone_are_known_by_their_look(said: str) -> None:
    assert parts_of(said, (*NAMES, "phone", "email")) == {
        "first_name": "Ada",
        "last_name": "Lopez",
        "phone": "(303) 555-0100",
        "email": "ada@example.org",
    }


def test_what_stands_in_brackets_is_what_they_are_called() -> None:
    assert parts_of("Lopez, Adelaida (Ada)", (*NAMES, "preferred_name")) == {
        "first_name": "Adelaida",
        "last_name": "Lopez",
        "preferred_name": "Ada",
    }


def test_a_room_is_no_phone() -> None:
    """Fewer digits than a phone has stay where they are."""
    assert "phone" not in parts_of("Ada Lopez rm 12", (*NAMES, "phone"))


def test_a_stroke_in_a_name_is_part_of_it_where_nothing_else_stands_in_the_cell() -> None:
    """Beside a phone or an address it parts them."""
    both = ["first_name", "last_name"]
    assert parts_of("Ana Lopez/Garcia", both) == {"first_name": "Ana", "last_name": "Lopez/Garcia"}
    assert parts_of("Ana Lopez / 303-555-0100 / nights", [*both, "phone"]) == {
        "first_name": "Ana",
        "last_name": "Lopez",
        "phone": "303-555-0100",
    }


@given(st.text(max_size=60), st.permutations(sorted(PARTS)), st.integers(1, 5))
def test_any_text_has_parts_or_none(said: str, ours: list[str], how_many: int) -> None:
    """Nothing is made up: every part stands in the text, apart from the spaces between words."""
    found = parts_of(said, ours[:how_many])

    assert set(found) <= set(ours[:how_many])
    plain = "".join(said.split())
    assert all(
        all(word in plain for word in text.split()) and text.strip() for text in found.values()
    )


def test_one_column_feeds_first_and_last_name() -> None:
    """
    Unit list:
    Name        | School   | Member
    Lopez, Ada  | Maple El | Member
    Bo Chen     | Maple El | Member
    Cher        | Maple El | Member
    """
    program = read(
        test_one_column_feeds_first_and_last_name.__doc__,
        '[tabs.Roster]\ntab = "Unit list"\n'
        'columns = { "First name, Last name" = "Name", Status = "Member" }',
    )

    assert rows(program.roster, "row", "first_name", "last_name") == [
        (2, "Ada", "Lopez"),
        (3, "Bo", "Chen"),
    ]
    (problem,) = program.problems
    assert (problem.tab, problem.row, problem.column) == ("Unit list", 4, "Last name")
