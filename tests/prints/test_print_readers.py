"""For whom a print is, and what each role may see: said once, looked at kind by kind."""

from __future__ import annotations

import pytest
from desk import LOCAL, known_of, printing, sheets, words

from toolkit.errors import Misused
from toolkit.facts.sight import Role
from toolkit.prints.kinds import PRINTS
from toolkit.prints.reader import PrintReader, reader_of


@pytest.mark.parametrize(
    ("said", "reader"),
    [
        ("", PrintReader()),
        ("staff", PrintReader(role=Role.STAFF)),
        ("Rep", PrintReader(role=Role.REP)),
        ("rosa", PrintReader("Rosa", Role.ORGANIZER, "Rosa", (), "")),
        ("Sol", PrintReader("Sol", Role.STAFF, "Sol")),
        ("Cesar/organizer", PrintReader("Cesar", Role.ORGANIZER, "Cesar", (), "es")),
        ("Nan", PrintReader("Nan Null", Role.REP, "", ("Maple El",))),
        ("nan null", PrintReader("Nan Null", Role.REP, "", ("Maple El",))),
        ("School board", PrintReader("School board", None)),
        ("Dana/staff", PrintReader("Dana", Role.STAFF)),
        ("Ada", PrintReader("Ada", None)),  # on the roster, and no representative
    ],
)
def test_a_reader_is_a_role_a_name_or_both(said: str, reader: PrintReader) -> None:
    assert reader_of(known_of().program, said) == reader


@pytest.mark.parametrize("said", ["Rossa/organizer", "Ada/rep", "Rosa/rep"])
def test_nobody_is_given_a_role_that_the_sheets_do_not_give(said: str) -> None:
    with pytest.raises(Misused, match="here"):
        reader_of(known_of().program, said)


def test_which_role_may_have_which_print() -> None:
    allowed = {
        kind: [role.value for role in Role if one.for_role(role)] for kind, one in PRINTS.items()
    }

    assert allowed == {
        "wall-chart": ["staff", "organizer", "rep"],
        "call-list": ["staff", "organizer"],
        "walk-list": ["staff", "organizer"],
        "visit-plan": ["staff", "organizer"],
        "sign-in": ["staff", "organizer", "rep", "treasurer"],
        "petition": ["staff", "organizer", "rep"],
        "one-pager": ["staff", "organizer", "rep"],
        "check-in": ["staff", "organizer"],
        "report": ["staff", "organizer", "rep", "treasurer"],
    }


@pytest.mark.parametrize("kind", ["call-list", "walk-list", "visit-plan", "check-in"])
def test_a_representative_is_told_which_prints_are_theirs(kind: str) -> None:
    with pytest.raises(
        Misused, match="For them there are: wall-chart, sign-in, petition, one-pager"
    ):
        printing(kind, reader="Nan")


@pytest.mark.parametrize("kind", [kind for kind in PRINTS if kind != "report"])
def test_somebody_outside_gets_what_speaks_of_nobody(kind: str) -> None:
    with pytest.raises(Misused, match="Say as whom they read it"):
        printing(kind, reader="School board")


@pytest.mark.parametrize(("role", "option"), [("rep", "worksite"), ("organizer", "organizer")])
def test_a_role_alone_does_not_say_whose_people(role: str, option: str) -> None:
    with pytest.raises(Misused, match=f"--{option}"):
        printing("wall-chart", reader=role)


@pytest.mark.slow
def test_a_role_with_its_worksite_or_organizer_does() -> None:
    assert [one.title for one in sheets("petition", reader="rep", worksites=("Oak Mid",))] == [
        "Petition · Oak Mid"
    ]
    assert [one.title for one in sheets("call-list", reader="organizer", organizers=("Rosa",))] == [
        "Rosa"
    ]


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind, one in PRINTS.items() if one.for_role(Role.REP)])
def test_a_representatives_paper_has_no_rating_no_phone_no_note_and_nobody_elses_people(
    kind: str,
) -> None:
    """Every number of the local is 303-555, every note says canary; who works at Oak Mid is not theirs."""
    chosen = {"event": "Visit"} if kind == "sign-in" else {}
    made = sheets(kind, reader="Nan", **chosen)
    said = words(made)

    leaks = ("303-555", "canary", "@", "Eve", "Ivo", "Class size")
    assert [text for text in said if any(leak in text for leak in leaks)] == []
    assert made


@pytest.mark.slow
def test_every_print_says_at_its_foot_for_whom_and_of_when() -> None:
    from toolkit.prints.paper import foot

    def line(kind: str, reader: str, language: str = "en") -> str:
        made = printing(kind, reader=reader, language=language)
        return foot(made, kind, made.program.today)

    assert line("wall-chart", "Nan") == (
        "Local 7 · wall-chart · For Nan Null · as of 9 March 2023 · keep it safe, shred it after"
    )
    assert (
        line("report", "School board") == "Local 7 · report · For School board · as of 9 March 2023"
    )
    assert line("report", "", "es").startswith(
        "Local 7 · report · Para el personal · al 9 de marzo"
    )


@pytest.mark.slow
def test_a_print_is_in_its_readers_language() -> None:
    assert printing("call-list", reader="Cesar", language="").language == "es"
    assert printing("call-list", reader="Cesar", language="en").language == "en"
    assert printing("call-list", reader="", language="").language == "en"
    assert "es" in LOCAL


@pytest.mark.slow
@pytest.mark.parametrize("reader", ["", "rep", "organizer", "treasurer", "School board"])
def test_the_report_is_the_same_for_everybody(reader: str) -> None:
    assert words(sheets("report", reader=reader)) == words(sheets("report"))
