"""Recognizing: who a roster row is among those who were given an ID, step by step."""

import random

import pytest

from toolkit.tables.recognizing import Face, face, one_slip, recognized


def person(said: str) -> Face:
    """`Ada Lopez | Maple El | ada@example.org | 303 555 0100` as somebody is known."""
    name, *rest = (part.strip() for part in said.split("|"))
    first, _, last = name.partition(" ")
    worksite, email, phone = (*rest, "", "", "")[:3]
    return face(first, last, worksite, email, phone)


def told(rows: list[str], known: dict[str, str]) -> list[str | tuple[str, ...]]:
    """Of each row its ID, or whom it may be; nothing where it is somebody new."""
    found = recognized(
        [person(row) for row in rows], {name: [person(said)] for name, said in known.items()}
    )
    assert not found.ids.keys() & found.candidates.keys()
    return [found.ids.get(n) or found.candidates.get(n, ()) for n in range(len(rows))]


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("Ada Ruiz | Oak Hi | ADA@example.org", "Ada Lopez | Maple El | ada@example.org"),
        ("Ada Ruiz | Oak Hi | | +1 (303) 555-0100", "Ada Lopez | Maple El | | 303.555.0100 x12"),
        ("Ada Lopez | MAPLE EL | new@example.org", "Ada López | Maple El | old@example.org"),
        ("Ada Lopez | Oak Hi", "Ada Lopez | Maple El"),
    ],
)
def test_a_person_is_known_by_email_phone_name_and_worksite_or_name(row: str, known: str) -> None:
    """A marriage, a move and a new address change nobody's ID."""
    assert told([row], {"P1": known}) == ["P1"]


def test_an_earlier_step_decides_and_who_is_found_drops_out() -> None:
    """Bo has Ada's name by now, and Ada another worksite: the email address tells."""
    assert told(
        ["Ada Lopez | Oak Hi | bo@example.org", "Ada Lopez | Maple El | ada@example.org"],
        {
            "P1": "Ada Lopez | Maple El | ada@example.org",
            "P2": "Bo Lopez | Oak Hi | bo@example.org",
        },
    ) == ["P2", "P1"]


def test_an_address_under_a_name_with_no_word_in_common_is_asked_about() -> None:
    """It is not tried further, though the name alone would fit somebody; who has that name is."""
    known = {"P1": "Ada Lopez | Maple El | office@example.org", "P2": "Bo Chen | Oak Hi"}

    assert told(["Bo Chen | Maple El | office@example.org"], known) == [("P1",)]
    assert told(
        ["Bo Chen | Maple El | office@example.org", "Ada Lopez | Maple El"],
        {"P1": known["P1"]},
    ) == [("P1",), "P1"]


@pytest.mark.parametrize("row", ["Ada Lopes", "Ada Lope", "Ada Loopez", "Ada Loepz", "Aad Lopez"])
def test_a_name_one_slip_away_is_asked_about(row: str) -> None:
    """One letter other, left out, added or swapped."""
    assert told([row], {"P1": "Ada Lopez", "P2": "Cleo Park"}) == [("P1",)]


@pytest.mark.parametrize("row", ["Ada Lups", "Eda Lopes", "Bo Chen", "Ada L"])
def test_a_name_further_away_is_somebody_new(row: str) -> None:
    """Two slips are no slip."""
    assert told([row], {"P1": "Ada Lopez"}) == [()]


def test_of_several_that_fit_nobody_is_taken() -> None:
    """Two remembered, or two rows."""
    twins = {"P1": "Ada Lopez | Maple El", "P2": "Ada Lopez | Oak Hi"}

    assert told(["Ada Lopez | Elm Mid"], twins) == [("P1", "P2")]
    assert told(["Ada Lopez | Elm Mid", "Ada Lopez | Ash El"], {"P1": "Ada Lopez | Maple El"}) == [
        ("P1",),
        ("P1",),
    ]


def test_a_later_step_may_still_tell_what_an_earlier_one_could_not() -> None:
    """A family shares one address; their names differ."""
    known = {"P1": "Ada Lopez | | home@example.org", "P2": "Bo Lopez | | home@example.org"}

    assert told(
        ["Bo Lopez | Oak Hi | home@example.org", "Ada Lopez | Elm | home@example.org"], known
    ) == [
        "P2",
        "P1",
    ]


def test_rows_alike_in_all_four_are_paired_in_their_order() -> None:
    """As many remembered as rows; one more or one less is not clear."""
    alike = "Ada Lopez | Maple El"

    assert told([alike, alike], {"P1": alike, "P2": alike}) == ["P1", "P2"]
    assert told([alike, alike, alike], {"P1": alike, "P2": alike}) == [("P1", "P2")] * 3
    assert told([alike], {"P1": alike, "P2": alike}) == [("P1", "P2")]


def test_a_row_that_was_asked_about_keeps_its_id_while_it_looks_as_it_did() -> None:
    """Of two alike one is gone; who stays was asked about, and nobody has said yet, or somebody has."""
    ada = person("Ada Lopez | Maple El")
    known = {name: [ada] for name in ("P1", "P2", "P3")}

    assert recognized([ada], known, [(ada, "P3")]).ids == {0: "P3"}
    assert recognized([ada], {"P1": [ada], "P2": [ada]}, [(ada, "P2")]).ids == {0: "P2"}
    assert recognized([person("Ada Lopez | Oak Hi")], known, [(ada, "P3")]).ids == {}


def test_nothing_is_known_of_somebody_without_a_trace() -> None:
    """Blank fields fit nobody's blank fields."""
    assert told(["Ada Lopez"], {"P1": "Bo Chen"}) == [()]
    assert told(["Ada Lopez | | | 12"], {"P1": "Bo Chen | | | 12"}) == [()]


def test_one_slip_is_one_edit_of_neighbours() -> None:
    """Against the plain definition, on random short names."""
    rng = random.Random(7)
    for _ in range(3000):
        one, other = ("".join(rng.choices("ab", k=rng.randint(0, 4))) for _ in range(2))
        assert one_slip(one, other) == (one != other and other in _edits(one)), (one, other)


def _edits(name: str) -> set[str]:
    return {
        edited
        for at in range(len(name) + 1)
        for edited in (
            name[:at] + name[at + 1 :],
            name[:at] + name[at : at + 2][::-1] + name[at + 2 :],
            *(name[:at] + sign + name[at + more :] for sign in "ab" for more in (0, 1)),
        )
    }


def test_a_namesake_with_another_address_or_phone_is_asked_about() -> None:
    """One came elsewhere in the month in which the other left; where only one of them has any, the
    name decides.
    """
    known = {"P-1": "Ada Lopez | Maple El | ada@example.org | 303 555 0100"}
    assert told(["Ada Lopez | Oak Hi | lopez@example.org"], known) == [("P-1",)]
    assert told(["Ada Lopez | Oak Hi | | 303 555 0199"], known) == [("P-1",)]
    assert told(["Ada Lopez | Oak Hi"], known) == ["P-1"]
    assert told(["Ada Lopez | Oak Hi | ada@example.org"], {"P-1": "Ada Lopez | Maple El"}) == [
        "P-1"
    ]


def test_an_address_that_two_share_speaks_for_the_name() -> None:
    known = {
        "P-1": "Ada Lopez | Maple El | home@example.org",
        "P-2": "Bo Lopez | Maple El | home@example.org",
    }
    assert told(
        ["Ada Lopez | Oak Hi | home@example.org", "Bo Lopez | Elm | home@example.org"], known
    ) == ["P-1", "P-2"]
