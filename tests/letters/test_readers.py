"""Readers: an address that no letter can go to is told where it stands, and stops nobody else's."""

from __future__ import annotations

from datetime import date

import pytest
from sheets import program_of

from toolkit.letters.readers import readers
from toolkit.letters.unreachable import unreachable_problems

TODAY = date(2023, 3, 13)
TEAM = """
Organizers:
Organizer | Email             | Role
Rosa      | {rosa}            |
Cesar     | cesar@example.org |
Sol       | sol@example.org   | Staff

Worksites:
Worksite | Rep email(s)
Maple El | {reps}
Oak Mid  |

Roster:
Person ID | First name | Last name | Worksite | Status | Roles | Email
Ada       | Ada        | Lopez     | Maple El | Member | Rep   | ada@example.org
Nan       | Nan        | Null      | Oak Mid  | Member | Rep   | {nan}
"""


def _read(
    *, rosa: str = "rosa@example.org", reps: str = "", nan: str = ""
) -> tuple[list[str], list[str]]:
    program = program_of(TEAM.format(rosa=rosa, reps=reps, nan=nan), TODAY, cast=False)
    told = [
        f"{one.severity} {one.tab} {one.row} {one.column} {one.value} {one.problem.said()}"
        for one in unreachable_problems(program)
    ]
    return [f"{one.kind} {one.address}" for one in readers(program)[0]], told


OTHERS = ["staff sol@example.org", "organizer cesar@example.org"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("rosa@example..org", "two dots stand side by side, or one at an end"),
        ("rosa@my_school.org", "after the @ may be letters from a to z, digits, - and . only"),
        ("peña@example.org", "mail servers do not take letters such as ñ before the @"),
        ("rosa", "there is no @ in it"),
        ("rosa@example.org, bo@example.org", "it is more than one address"),
    ],
)
def test_one_bad_address_is_a_problem_and_the_others_get_their_letters(
    typed: str, why: str
) -> None:
    """
    Organizer | Email
    Rosa      | rosa@example..org
    Cesar     | cesar@example.org
    """
    found, told = _read(rosa=typed)

    assert found == [*OTHERS, "rep ada@example.org"]
    assert told == [f"Warning Organizers 2 Email {typed} No letter can go there: {why}."]


@pytest.mark.parametrize(
    "typed",
    [
        "'rosa@example.org'",
        "rosa@example.org\u200b",
        "Rosa <rosa@example.org>",
        "<rosa@example.org>",
    ],
)
def test_what_can_be_read_is_no_problem(typed: str) -> None:
    """And the letter's key has the address alone, so that it is one letter however the cell is mended later."""
    found, told = _read(rosa=typed)

    assert found == [OTHERS[0], "organizer rosa@example.org", OTHERS[1], "rep ada@example.org"]
    assert told == []


def test_a_cell_of_several_reaches_those_it_can() -> None:
    """
    Worksite | Rep email(s)
    Maple El | "Díaz, Ada" <ada@example.org>; bo@example..org cleo@example.org
    """
    typed = '"Díaz, Ada" <ada@example.org>; bo@example..org cleo@example.org'
    found, told = _read(reps=typed)

    assert found[-2:] == ["rep ada@example.org", "rep cleo@example.org"]
    assert [line.partition(" No letter")[0] for line in told] == [
        f"Warning Worksites 2 Rep email(s) {typed}"
    ]


def test_a_rep_on_the_roster_without_a_good_address() -> None:
    """Only people a letter is due to: the roster may hold any address of anybody else."""
    found, told = _read(nan="nan@example", reps="none")

    assert [each for each in found if each.startswith("rep")] == []
    assert told == [
        "Warning Worksites 2 Rep email(s) none No letter can go there: there is no @ in it.",
        "Warning Roster 3 Email nan@example No letter can go there: what follows the @ has no ending"
        " such as .org.",
    ]


def test_two_rows_with_one_address() -> None:
    """However differently they typed it."""
    found, told = _read(rosa="'CESAR@example.org'")

    assert found == [OTHERS[0], "organizer CESAR@example.org", "rep ada@example.org"]
    assert told == [
        "Warning Organizers 3 Email cesar@example.org No letter goes there: another row has this"
        " address too."
    ]


def test_quotes_do_not_hide_who_wants_no_letters() -> None:
    """
    Organizer | Email             | Summary
    Uma       | 'ada@example.org' | None
    """
    text = TEAM.format(rosa="'ada@example.org'", reps="", nan="").replace(
        "| Role\nRosa", "| Role | Summary\nRosa"
    )
    text = text.replace("'ada@example.org'            |", "'ada@example.org' |  | None")
    found = [one.address for one in readers(program_of(text, TODAY, cast=False))[0]]

    assert found == ["sol@example.org", "cesar@example.org"]


def test_a_rep_is_known_by_their_address_on_the_roster_however_it_stands_there() -> None:
    """Nan's letter greets Nan."""
    text = TEAM.format(rosa="", reps="NAN@example.org", nan="<nan@example.org>")
    reps = [one for one in readers(program_of(text, TODAY, cast=False))[0] if one.kind == "rep"]

    assert [(one.first_name, one.worksites) for one in reps] == [("Nan", ("Maple El", "Oak Mid"))]
