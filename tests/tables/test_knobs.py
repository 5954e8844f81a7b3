"""Settings: the knobs, their defaults, and what is said about a line that is no setting."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from sheets import snapshot_of

from toolkit.calendar import Span
from toolkit.tables.knobs import Knobs, knobs, setting_value
from toolkit.tables.program import Program, read_program
from toolkit.words import key

DEFAULTS = Knobs()


def with_settings(*lines: str, locale: str | None = None) -> Program:
    """A program with these lines in its Settings tab."""
    text = "\n".join(["Settings:", "Setting | Value", *lines])
    return read_program(snapshot_of(text, locale=locale), today=date(2023, 3, 9))


def test_the_defaults_are_those_of_the_manual() -> None:
    """Source: measures.md, Settings and their defaults; and the form that letters link to."""
    stated = {knob.name: getattr(DEFAULTS, attribute) for attribute, knob in knobs().values()}

    assert stated == {
        "Local": "",
        "Follow-up after, members (days)": 90,
        "Follow-up after, potential members (days)": 45,
        "Follow-up after, leaders (days)": 14,
        "Contact window (days)": 30,
        "Attempts before switching": 3,
        "New hire window (days)": 60,
        "New hires ahead (days)": 90,
        "People a week": 12,
        "Density target": Fraction(65, 100),
        "Structure test target": Fraction(65, 100),
        "Rep ratio": 10,
        "Rep base": "Eligible",
        "Rep rounding": "Up",
        "Count people on leave": True,
        "Eligible comes from": "Headcount, else roster",
        "Assessment labels": ("Leader", "Supporter", "Undecided", "Not interested", "Opposed"),
        "School breaks": (),
        "Check-in length (minutes)": 30,
        "Minimum wage": None,
        "Workbook language": "en",
        "Topics": (),
        "Wall chart columns": (),
        "Goal: density": None,
        "Goal: coverage": None,
        "Goal: conversations a week": None,
        "Phones in letters": False,
        "Form link": None,
    }


@pytest.mark.parametrize(
    ("line", "attribute", "value"),
    [
        ("follow-up after, MEMBERS (days) | 30", "member_days", 30),
        ("Contact window (days) | 0", "contact_window", 0),
        ("Attempts before switching | 2.0", "attempts", 2),
        ("Density target | 70%", "density_target", Fraction(7, 10)),
        ("Density target | 0.7", "density_target", Fraction(7, 10)),
        ("Structure test target | 90", "test_target", Fraction(9, 10)),
        ("Rep base | members", "rep_base", "Members"),
        ("Rep rounding | Major fraction", "rep_rounding", "Major fraction"),
        ("Count people on leave | No", "count_leave", False),
        ("Eligible comes from | roster only", "eligible_from", "Roster only"),
        (
            "Assessment labels | 1 Líder, 2 Apoya, 3 Indecisa, 4 Sin interés, 5 En contra",
            "labels",
            ("Líder", "Apoya", "Indecisa", "Sin interés", "En contra"),
        ),
        (
            "School breaks | 2023-03-20 to 2023-03-24",
            "school_breaks",
            (Span(date(2023, 3, 20), date(2023, 3, 25)),),
        ),
        ("Check-in length (minutes) | 45", "check_in_minutes", Fraction(45)),
        ("Minimum wage | $15.50", "minimum_wage", Decimal("15.50")),
        ("Workbook language | Español", "language", "es"),
        (
            "Topics | joining; contract negotiations, joining",
            "topics",
            ("joining", "contract negotiations"),
        ),
        (
            "Assessment labels | 1. X, 2: For, 3 = Torn, 4 - Cool, Against",
            "labels",
            ("X", "For", "Torn", "Cool", "Against"),
        ),
        (
            "Form link | https://example.org/?who={person_id}&at=%7Bworksite%7D",
            "form_link",
            "https://example.org/?who={person_id}&at={worksite}",
        ),
        ("Goal: conversations a week | 120", "goal_conversations", Fraction(120)),
        ("Rep ratio | 7,5", "rep_ratio", Fraction(15, 2)),
        ("Local | Maple  Valley EA", "local", "Maple Valley EA"),
        ("Phones in letters | Sí", "phones_in_letters", True),
    ],
)
def test_a_line_sets_one_knob_and_leaves_the_others(line: str, attribute: str, value: Any) -> None:
    """Names and choices are compared as keys."""
    program = with_settings(line)

    assert program.knobs == replace(DEFAULTS, **{attribute: value})
    assert (program.rows_not_read, program.problems) == (0, ())


@pytest.mark.parametrize(
    "line",
    [
        "Attempts before switching | 0",
        "Attempts before switching | 2.5",
        "Rep ratio | 0",
        "Rep ratio | -2.5",
        "Rep ratio | 0.0004",
        "Contact window (days) | -1",
        "Contact window (days) | 2.5",
        "Density target | 101%",
        "Rep base | Everyone",
        "Workbook language | fr",
        "Count people on leave | maybe",
        "School breaks | spring",
        "Minimum wage | -1",
        "Assessment labels | Leader, Supporter",
        "Contact window (days) | #REF!",
        "Local | #REF!",
        "Phones in letters | perhaps",
        "Contact window (days) |",
        "Form link | http://example.org",
        "Form link | https://example.org/{who}",
        "Form link | https://example.org/{person",
        "Form link | https://example.org/a b",
    ],
)
def test_a_bad_value_is_not_read_and_the_default_holds(line: str) -> None:
    """One Error at the value."""
    program = with_settings(line)

    assert program.knobs == DEFAULTS
    assert [(p.severity, p.tab, p.row, p.column, p.value) for p in program.problems] == [
        ("Error", "Settings", 2, "Value", line.partition("|")[2].strip())
    ]
    assert program.rows_not_read == 1


def test_a_rep_ratio_that_is_not_over_0_is_told_so() -> None:
    program = with_settings("Rep ratio | -2.5")

    assert [(p.row, p.problem.said(), p.fix.said()) for p in program.problems] == [
        (2, "“-2.5” is not over 0.", "Write a number over 0, such as 10 or 7.5.")
    ]


def test_an_unknown_setting_is_not_read_and_the_nearest_is_named() -> None:
    """The manual has them all."""
    program = with_settings("Following up, members days | 30", "Colour of the sky | blue")

    assert program.knobs == DEFAULTS
    assert [
        (p.row, p.column, p.value, p.problem.said(), p.fix.said()) for p in program.problems
    ] == [
        (
            2,
            "Setting",
            "Following up, members days",
            "There is no setting “Following up, members days”; it is ignored.",
            "Did you mean “Follow-up after, members (days)”?",
        ),
        (
            3,
            "Setting",
            "Colour of the sky",
            "There is no setting “Colour of the sky”; it is ignored.",
            (
                "Write one of those in the data dictionary (docs/data-dictionary.md), or remove the"
                " line."
            ),
        ),
    ]


def test_the_language_of_the_file_holds_where_settings_names_none() -> None:
    def language(*lines: str) -> str:
        text = "\n".join(("Settings:", "Setting | Value", *lines))
        snapshot = snapshot_of(text)
        return read_program(snapshot, today=date(2023, 3, 9), language="es").knobs.language

    assert language("Rep ratio | 12") == "es"
    assert language("Workbook language | en") == "en"
    bare = snapshot_of("Worksites:\nWorksite\nMaple El")
    assert read_program(bare, today=date(2023, 3, 9), language="es").knobs.language == "es"


def test_a_comma_is_part_of_a_heading() -> None:
    """Of the columns that the Wall Chart shows too."""
    said = " Room, prep hour ; Lunch;"
    assert setting_value("headings", said, "month first") == ("Room, prep hour", "Lunch")


def test_of_two_lines_the_first_good_one_counts() -> None:
    """A bad line does not take the place of the next."""
    program = with_settings("Rep ratio | none", "Rep ratio | 12", "rep ratio | 15")

    assert program.knobs == replace(DEFAULTS, rep_ratio=12)
    assert [(p.row, p.column) for p in program.problems] == [(2, "Value"), (4, "Setting")]
    assert program.rows_not_read == 2


def test_the_language_decides_how_dates_are_read_wherever_its_line_stands() -> None:
    """Unless the file knows its locale."""
    lines = ("School breaks | 3/4/2023", "Workbook language | es")

    assert with_settings(*lines).knobs.school_breaks == (Span(date(2023, 4, 3), date(2023, 4, 4)),)
    assert with_settings(*lines, locale="en_US").knobs.school_breaks == (
        Span(date(2023, 3, 4), date(2023, 3, 5)),
    )


def test_every_knob_says_what_it_does() -> None:
    """In a sentence, under a name of its own."""
    declared = knobs()

    assert all(knob.help.endswith(".") for _, knob in declared.values())
    assert all(key(knob.name) == name for name, (_, knob) in declared.items())


@pytest.mark.parametrize("value", ["2.5", "2,5", "0"])
def test_a_number_that_has_to_be_whole_is_told_with_what_holds_without_the_line(value: str) -> None:
    """A blank value is an Error too, so nobody is told to leave it blank."""
    (problem,) = with_settings(f"Attempts before switching | {value}").problems

    assert problem.problem.said() == f"“{value}” is not a whole number of 1 or more."
    assert problem.fix.said() == (
        "Write a whole number of 1 or more, or remove the line: then it is 3."
    )


def test_what_the_ratings_are_called_in_spanish(program: Program) -> None:
    """In ours where the sheet says nothing, or the same as ours.

    Settings:
    Setting           | Value
    Assessment labels | 1 Leader, 2 Supporter, 3 Undecided, 4 Not interested, 5 Opposed
    """
    assert program.knobs.labels_in("es")[:3] == ["Líder", "Apoya", "Aún no decide"]
    assert program.knobs.labels_in("en")[:3] == ["Leader", "Supporter", "Undecided"]
    assert Knobs().labels_in("es") == program.knobs.labels_in("es")


def test_the_sheets_own_words_for_the_ratings_stay(program: Program) -> None:
    """
    Settings:
    Setting           | Value
    Assessment labels | Captain, Yes, Maybe, No, Never
    """
    assert program.knobs.labels_in("es") == ["Captain", "Yes", "Maybe", "No", "Never"]
