"""What stands in a sheet of somebody's own, column by column and role by role, in their language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sheets import program_of

from toolkit.facts.sight import Matter, Role, sees
from toolkit.organizing.own_sheets import OwnSheet, own_people
from toolkit.tables.contact import Conversations
from toolkit.tables.entry_columns import Entries
from toolkit.tables.program import Program
from toolkit.tabs.own_sheet import (
    OWN_PEOPLE,
    WHOSE,
    WORDS,
    names_of,
    own_sheet_tabs,
)
from toolkit.tabs.sight import matter
from toolkit.telling.for_reps import to_say
from toolkit.words import LANGUAGES, key, say
from toolkit.workbooks.desired import Tab

ROLES = {"reps": Role.REP, "organizers": Role.ORGANIZER}
PROGRAM = program_of("", date(2023, 3, 9))
REPS = OwnSheet("reps", "Maple El", ("ada@example.org",), "en")


def tabs(program: Program, sheet: OwnSheet, test: str = "") -> tuple[Tab, Tab]:
    people = own_people(program, sheet)
    return own_sheet_tabs(program, sheet, people, to_say(people, test, sheet.language), test)


def headings(tab: Tab) -> list[str]:
    return [column.heading for column in tab.columns if not column.hidden]


@pytest.mark.parametrize("kind", WHOSE)
@pytest.mark.parametrize("test", ["", "Petition"])
def test_each_role_has_ten_columns_at_most_and_none_that_it_may_not_see(
    kind: str, test: str
) -> None:
    """What is ours is of a matter that the role sees; ratings and notes of others are in none."""
    names = names_of(kind, test)
    assert len(names) <= 10
    ours = [name for name in names if not OWN_PEOPLE.columns[name].people]
    matters = {matter(OWN_PEOPLE, name) for name in ours}
    assert all(sees(ROLES[kind], each) for each in matters)
    assert not matters & {Matter.RATING, Matter.NOTES, Matter.SAID}


def test_a_representative_sees_who_and_what_to_say_and_writes_the_rest() -> None:
    people, corrections = tabs(PROGRAM, REPS, "Petition")
    assert headings(people) == [
        *("Person", "What to say", "Status", "Result", "Answer", "Petition", "Talked on"),
        *("Method", "Follow up by", "Notes"),
    ]
    assert [column.heading for column in people.columns if not column.people] == [
        *("Person", "What to say", "Status", "Person ID"),
    ]
    assert people.columns[-1].hidden
    assert people.frozen_columns == 1
    assert people.row_heights == (44, 57, 57, 44)  # a finger, and all of its text
    assert headings(corrections) == ["Who", "What happened", "What is right", "Notes"]
    assert corrections.columns[0].choices == ("Ada Lopez", "Bo Chen", "Cleo Park", "Nan Null")


def test_an_organizer_with_a_test_open_has_it_in_the_place_of_the_promise() -> None:
    rosa = OwnSheet("organizers", "Rosa", ("rosa@example.org",), "en", "Rosa")
    assert headings(tabs(PROGRAM, rosa)[0])[-2:] == ["Follow up by", "Notes"]
    assert headings(tabs(PROGRAM, rosa, "Petition")[0])[-2:] == ["Petition", "Notes"]


def test_people_of_several_worksites_have_theirs_below_their_name(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Organizer | First name | Last name
    Ada    | Maple El | Rosa      | Ada        | Lopez
    Bo     | Oak El   | Rosa      | Bo         | Chen

    Worksites:
    Worksite
    Maple El
    Oak El
    """
    people, corrections = tabs(program, OwnSheet("organizers", "Rosa", (), "en", "Rosa"))
    assert people.cells[0] == ["Ada Lopez\nMaple El", "Bo Chen\nOak El"]
    assert corrections.columns[0].choices == ("Ada Lopez", "Bo Chen")


def test_in_spanish_every_word_is_one_that_is_read_back() -> None:
    """The headings are those of Entries, the choices those of Conversations, in other words."""
    people, corrections = tabs(PROGRAM, replace(REPS, language="es"))
    assert headings(people)[:4] == ["Persona", "Qué decir", "Estado", "Resultado"]
    assert people.title == "Personas"
    assert people.cells[2][:2] == ["Miembro", "Miembro potencial"]
    assert corrections.title == "Correcciones"
    for column in Entries.columns:
        spellings = {key(one) for one in column.spellings}
        assert {key(say(one, column.heading)) for one in LANGUAGES} <= spellings
    for name in ("method", "result", "answer"):
        choice = getattr(Conversations, name)
        for option in choice.choices:
            assert choice.one(say("es", option)) == option
    assert set(WORDS) >= {*Conversations.method.choices, *Conversations.result.choices}
