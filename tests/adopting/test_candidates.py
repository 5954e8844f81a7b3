"""Candidates: what a column may be, by its heading and by what stands in it."""

from __future__ import annotations

from datetime import date

import pytest
from adopting.tabs import NOBODY, column, found, place, read_as

from toolkit.adopting.candidates import SURE, ReadAs, candidates, scored
from toolkit.adopting.cast import Cast
from toolkit.adopting.known_words import vocabulary
from toolkit.adopting.layout import ColumnPlace
from toolkit.tables.contact import Conversations
from toolkit.workbooks.cells import Cell

NAMES = ["Ada Lopez", "Bo Chen", "Cleo Park", "Nan Null", "Eve Diaz"]
LASTS = ["Lopez, Ada", "Chen, Bo", "Park, Cleo", "Null, Nan", "Diaz, Eve"]
KNOWN = Cast.of(["Maple El"], ["Rosa", "Cesar"], NAMES, ["a1", "a2", "a3", "a4", "a5"])


def best(table: str, one: ColumnPlace, cast: Cast = NOBODY) -> ReadAs | None:
    return next(iter(candidates(table, one, cast)), None)


def by_values(table: str, *values: Cell, cast: Cast = NOBODY) -> tuple[object, bool] | None:
    """What a column without a heading is, and whether that is sure."""
    said = best(table, place("", *values), cast)
    return (said.to, said.score >= SURE) if said else None


NAME = ("First name", "Last name")


@pytest.mark.parametrize(
    ("table", "values", "to"),
    [
        ("Roster", ["ada@x.example", "bo@x.example"], "Email"),
        ("Roster", ["303-555-0101", "303-555-0102"], "Phone"),
        ("Roster", NAMES, NAME),
        ("Roster", LASTS, NAME),
        ("Roster", [*NAMES[:3], *LASTS[3:]], NAME),
        ("Roster", ["Maple Elementary School", "Oak Middle School"] * 2, "Worksite"),
        ("Roster", ["ICU", "3 West"] * 2, "Worksite"),
        ("Roster", ["Yes", "No"], "Status"),
        ("Attendance", ["Yes", "No"], "Attended"),
        ("Phases", ["$600.00", "$1,200.00"], "Stipend"),
        ("Roster", ["Ada Lopez 303-555-0101", "Bo Chen 303-555-0102"], (*NAME, "Phone")),
        ("Roster", ["Math teacher", "Bus driver", "Nurse", "Custodian", "Librarian"], "Job title"),
        ("Conversations", [date(2023, 2, 8), date(2023, 2, 9)], "Date"),
        ("Roster", [1, 2, 3, 4, 5, 1, 2, 3], "Assessment"),
        ("Roster", [1, 2, 3, 4, 5, 1, 2], None),
        ("Conversations", ["Left message", "No answer", "Talked"], "Result"),
        ("Roster", ["BR", "AR"], "Roles"),
        ("Roster", ["ada@x.example"], None),
        ("Worksites", ["303-555-0101", "303-555-0102"], None),
        ("Check-ins", ["Maple Elementary School", "Oak Middle School"] * 2, None),
    ],
)
def test_what_values_say_without_a_heading(table: str, values: list[Cell], to: object) -> None:
    said = by_values(table, *values)
    assert (said and said[0]) == to


@pytest.mark.parametrize(
    ("table", "values", "to"),
    [
        ("Roster", ["Maple El"] * 4, "Worksite"),
        ("Roster", ["Maple El"] * 3, None),
        ("Conversations", ["Rosa", "Cesar"], "Organizer"),
        ("Organizers", ["Rosa", "Cesar"], None),
        ("Conversations", NAMES, "Person"),
        ("Conversations", ["A1", "A2", "A3", "A4", "A5"], "Person ID"),
        ("Conversations", ["A1", "A2", "A3", "A4"], None),
        ("Roster", ["Ada Lopez", "Bo Chen"] * 3, "Charted under"),
    ],
)
def test_what_the_other_tabs_know_says_what_a_column_is(
    table: str, values: list[Cell], to: object
) -> None:
    said = by_values(table, *values, cast=KNOWN)
    assert (said and said[0]) == to


def test_values_alone_are_believed_where_there_is_no_heading_at_all() -> None:
    emails = ["ada@x.example", "bo@x.example"]
    assert by_values("Roster", *emails) == ("Email", True)
    under_words = best("Roster", place("Zorp", *emails))
    assert under_words is not None
    assert (under_words.to, under_words.score) == ("Email", 0.55)
    below = best("Conversations", place("Zorp", date(2023, 2, 8), date(2023, 2, 9)))
    bare = best("Conversations", place("", date(2023, 2, 8), date(2023, 2, 9)))
    assert below is not None
    assert bare is not None
    assert (below.score, bare.score) == (0.46, 0.75)


def test_an_id_is_one_of_its_own_in_each_row_under_a_word_for_it() -> None:
    codes = ["K71", "K72", "K81", "K94", "K99"]
    assert best("Roster", place("Zorp ID", *codes)).to == "Person ID"  # type: ignore[union-attr]
    assert best("Roster", place("Zorp ID", *codes[:4], "K71")) is None
    assert best("Roster", place("Zorp ID", *codes[:4])) is None


def test_the_words_of_a_choice_are_at_most_twenty_and_three_are_surer_than_two() -> None:
    words = list(vocabulary(Conversations.result)[0])
    some = best("Conversations", place("Zorp", *words[:20]))
    assert some is not None
    assert some.to == "Result"
    assert best("Conversations", place("Zorp", *words[:21])) is None
    three = best("Conversations", place("Zorp", "Talked", "No answer", "Left message"))
    two = best("Conversations", place("Zorp", "Talked", "No answer", "No answer"))
    assert three is not None
    assert two is not None
    assert (three.score, two.score) == (0.62, 0.52)
    assert best("Conversations", place("Zorp", "Talked", "Talked")) is None


def test_names_again_and_again_under_a_heading_of_roles_are_perhaps_organizers() -> None:
    """Under Leadership stand two names, three times each: who leads whom, a person says."""

    def organizer(table: str, *values: str) -> tuple[float, float] | None:
        said = {one.to: one for one in candidates(table, place("Leadership", *values), NOBODY)}
        one = said.get("Organizer")
        return (one.score, one.near) if one else None

    two = ["Rosa Diaz", "Cesar Ruiz"]
    assert organizer("Roster", *two * 3) == (0.5, 0.5)
    assert organizer("Roster", "RD", "CR", "RD", "RD", "CR", "CR") == (0.5, 0.5)
    assert organizer("Roster", *two * 2) is None
    assert organizer("Roster", *two[:1] * 6) is None
    assert organizer("Roster", *NAMES, "Ivy Moore") is None
    assert organizer("Roster", "Rep", "Leader", "Rep", "Rep", "Leader", "Rep") is None


def test_a_mark_under_a_word_of_ours_says_that_word() -> None:
    said = found(
        """
        Last | First | School | Member | Potential | 1 | 2
        Lopez | Ada | Maple El | x | | x |
        Chen | Bo | Oak Mid | | x | | x
        Park | Cleo | Oak Mid | x | | | x
        """
    )
    assert read_as(said)["Potential"] == read_as(said)["Member"] == "Status"
    assert column(said, "Potential").values == {"x": "Potential member"}
    assert column(said, "2").values == {"x": "2"}


def test_done_over_marks_is_of_anything() -> None:
    assert best("Roster", place("Done", "x", "x", "x")) is None


@pytest.mark.parametrize(
    ("strength", "fits", "score"),
    [(1.0, 0.0, 0.92), (1.0, 1.0, 0.952), (0.5, 0.5, 0.568), (1.0, -1.0, 0.23), (0.5, -0.4, 0.322)],
)
def test_a_heading_and_its_values_together(strength: float, fits: float, score: float) -> None:
    assert scored(strength, fits) == pytest.approx(score)


def test_a_heading_of_another_table_says_the_same_here_a_little_less_surely() -> None:
    """Region is a heading of Worksites; Language one of several tables."""
    here, there = (
        best(table, place("Email", "a@x.example")) for table in ("Roster", "Applications")
    )
    assert here is not None
    assert there is not None
    assert here.to == there.to == "Email"
    unit = best("Worksites", place("Bargaining unit type", "Teachers", "ESP"))
    assert unit is not None
    assert (unit.to, unit.heading) == ("Unit", pytest.approx(0.88 * 0.95))
    assert best("Worksites", place("Licensed ESP", "Teachers", "ESP")) is None
    mine = best("Roster", place("Licensed ESP", "Teachers", "ESP"))
    assert mine is not None
    assert mine.to == "Unit"


def test_emails_under_a_heading_of_people_s_own_are_their_own() -> None:
    emails = ["ada@x.example", "bo@x.example"]
    assert candidates("Roster", place("Spouse", *emails), NOBODY) == []
    assert [one.to for one in candidates("Roster", place("Zorp", *emails), NOBODY)] == ["Email"]


def test_a_whole_question_about_a_talk_says_on_a_roster_how_it_went() -> None:
    """One that is less sure, or asks for two things, does not."""

    def read(heading: str) -> list[object]:
        return [one.to for one in candidates("Roster", place(heading, "qa wb", "ec rd"), NOBODY)]

    assert read("How did the conversation go?") == ["Conversations.Result"]
    assert read("How did it go?") == []
    assert read("How did you reach them?") == []
