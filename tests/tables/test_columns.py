"""Columns: what one heading means, in both languages."""

from datetime import date, datetime, time

import pytest

from toolkit.tables import events, paid_program
from toolkit.tables.choices import Choice, Choices
from toolkit.tables.columns import (
    AnyValue,
    Date,
    Dollars,
    Hours,
    Ident,
    Key,
    PersonRef,
    Text,
    Time,
    WholeNumber,
    YesNo,
)
from toolkit.tables.contact import Conversations
from toolkit.tables.declared import Table
from toolkit.tables.parsing import Unreadable
from toolkit.tables.people import Organizers, Worksites
from toolkit.tables.roster import Roster
from toolkit.tables.structure_tests import StructureTests

MISC = {"Red": ("Rojo", "Roja"), "Dark blue": ("Navy",)}


def test_a_key_is_text_with_single_spaces() -> None:
    """As typed otherwise; text keeps even those."""
    assert Key("x").parse("  Maple   EL ", "month first") == "Maple EL"
    assert Text("x").parse("  Maple   EL ", "month first") == "Maple   EL"
    assert Key("x").parse(80202.0, "month first") == "80202"


def test_a_choice_is_said_in_its_canonical_spelling() -> None:
    """Case, accents and spaces never matter; synonyms are in both languages."""
    colour = Choice("Colour", MISC)

    assert [
        colour.parse(cell, "month first") for cell in ("RED", " rojo", "Roja", "dark  Blue", "Návy")
    ] == [
        "Red",
        "Red",
        "Red",
        "Dark blue",
        "Dark blue",
    ]
    assert (colour.heading, colour.choices) == ("Colour", ("Red", "Dark blue"))


@pytest.mark.parametrize(
    ("said", "fix"), [("Readd", "Did you mean “Red”?"), ("x", "Write one of: Red, Dark blue.")]
)
def test_a_word_that_is_no_choice_is_told_with_the_nearest(said: str, fix: str) -> None:
    """Or with all of them."""
    with pytest.raises(Unreadable) as caught:
        Choice("Colour", MISC).parse(said, "month first")

    assert caught.value.fault.fix.said() == fix


def test_of_several_choices_the_good_ones_stay() -> None:
    """Each once, in the order they were written; every bad one is a fault of its own."""
    colours = Choices("Colours", MISC)

    assert colours.parse("navy; red, Rojo, x\ny", "month first") == ("Dark blue", "Red")
    assert [fault.said for fault in colours.faults("navy; red, Rojo, x\ny")] == ["x", "y"]


@pytest.mark.parametrize(
    ("column", "said", "means"),
    [
        (Roster.status, "Miembro activo", "Member"),
        (Roster.status, "NON-MEMBER", "Potential member"),
        (Roster.status, "Jubilada", "Left"),
        (Roster.status, "card signed", "Pending"),
        (Roster.status, "Se negó", "Refused"),
        (Roster.status, "baja", "Dropped"),
        (Worksites.level, "Primaria", "Elementary"),
        (Worksites.level, "k8", "K-8"),
        (Organizers.summary, "unsubscribed", "None"),
        (Conversations.result, "no contestó", "No answer"),
        (Conversations.result, "WN", "Wrong number"),
        (Conversations.result, "Hung up", "Refused"),
        (Conversations.method, "Llamada", "Phone"),
        (Conversations.answer, "tal vez", "Maybe"),
        (StructureTests.kind, "Votación de práctica", "Practice vote"),
        (paid_program.Phases.proration, "por hora", "By hour"),
        (paid_program.Phases.training_weekday, "miercoles", "Wednesday"),
        (events.Attendance.attended, "✓", "Yes"),
        (events.Attendance.attended, True, "Yes"),
        (events.Attendance.attended, 0, "No"),
        (paid_program.CheckIns.happened, "Faltó", "Missed"),
        (paid_program.HoursLog.activity, "1:1s", "One-on-ones"),
    ],
)
def test_what_people_write_for_it_in_either_language(column: Choice, said: str, means: str) -> None:
    """The words locals use already."""
    assert column.parse(said, "month first") == means


def test_a_cell_is_shown_as_the_person_sees_it() -> None:
    """Day numbers as dates, parts of a day as times, everything else as it stands."""
    assert [
        Date("x").shown(cell) for cell in (44960, 44960.0, "2/3/2023", date(2023, 2, 3), -1)
    ] == [
        "2023-02-03",
        "2023-02-03",
        "2/3/2023",
        "2023-02-03",
        "-1",
    ]
    assert [
        Time("x").shown(cell) for cell in (0.75, 0, 1, time(17), "5 pm", datetime(2023, 2, 3))
    ] == [
        "18:00",
        "0:00",
        "1",
        "17:00",
        "5 pm",
        "2023-02-03",
    ]
    assert Text("x").shown(44960.0) == "44960"


def test_a_rating_offers_its_five_numbers() -> None:
    """A count without an upper bound offers nothing."""
    assert WholeNumber("Rating", low=1, high=5).choices == ("1", "2", "3", "4", "5")
    assert WholeNumber("Weeks", low=0).choices == ()


def test_blank_is_blank_in_every_type() -> None:
    """Never 0, never False, never an empty text."""
    columns = [
        Text("x"),
        Key("x"),
        Date("x"),
        Time("x"),
        Hours("x"),
        Dollars("x"),
        YesNo("x"),
        AnyValue("x"),
        WholeNumber("x"),
        PersonRef("x"),
        PersonRef("x", several=True),
        Choices("x", MISC),
    ]

    assert all(column.series([None, None]).isna().all() for column in columns)


def test_a_column_is_what_its_declaration_says_and_nothing_else() -> None:
    """Not required, without stand-ins, and a count from 0 on, unless it says so."""

    class Things(Table):
        """A table of its own."""

        title = "Things"
        ident = Ident("Number", given=True, aliases=("ID",))
        worksite = Key("Worksite", of="Worksites", aliases=("School",), fallbacks=("Site",))
        who = PersonRef("Person", required=True, instead=("ident", "worksite"), addressed=True)
        others = PersonRef("Others", several=True)
        pieces = WholeNumber("Pieces")

    columns = {column.name: column for column in Things.columns}
    assert [(name, one.table) for name, one in columns.items()] == [
        (name, Things) for name in ("ident", "worksite", "who", "others", "pieces")
    ]
    assert [name for name, one in columns.items() if one.required] == ["who"]
    assert [one.needs_to_be_read for one in columns.values()] == [True, False, True, False, False]
    assert [one.instead for one in columns.values()] == [(), (), ("ident", "worksite"), (), ()]
    assert [one.help for one in columns.values()] == [""] * 5
    assert [one.heading for one in columns.values()] == [
        "Number",
        "Worksite",
        "Person",
        "Others",
        "Pieces",
    ]
    assert (Things.who.several, Things.others.addressed) == (False, False)
    assert Things.ident.spellings == ("Number", "ID")
    assert Things.worksite.spellings == ("Worksite", "School", "Site")
    assert (Things.worksite.of, Things.worksite.family, Things.ident.of) == ("Worksites", "", "")
    assert (Things.worksite.fallbacks, Things.who.fallbacks) == ({"site"}, set())
    assert [Things.who.alone(cell) for cell in ("ada@example.org", "Ada", 7)] == [
        True,
        False,
        False,
    ]
    assert not Things.others.alone("ada@example.org")
    assert Things.others.parse("Ada, Bo", "month first") == ("Ada, Bo", "Ada", "Bo")
    assert Things.pieces.parse("0", "month first") == 0
    assert Things.pieces.choices == ()
    with pytest.raises(Unreadable):
        Things.pieces.parse(-1, "month first")
