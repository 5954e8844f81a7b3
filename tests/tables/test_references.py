"""References: names that stand for a row of another tab, and what is said where they stand for none or several."""

from collections.abc import Callable
from datetime import date

import pytest
from sheets import program_of, snapshot_of

from toolkit.tables import persons
from toolkit.tables.program import Program, read_program

Told = list[tuple[str, str, int | None, str | None, str, str, str]]


def told(program: Program) -> Told:
    """Every problem with how to fix it."""
    return [
        (p.severity, p.tab, p.row, p.column, p.value, p.problem.said(), p.fix.said())
        for p in program.problems
    ]


def test_names_are_spelled_as_in_their_own_tab(program: Program) -> None:
    """
    Roster:
    Person ID | Worksite   | Organizer
    Ada       | MAPLE  EL  | rosa
    Bo        | máple el   | César
    """
    assert program.roster["worksite"].tolist() == ["Maple El", "Maple El"]
    assert program.roster["organizer"].tolist() == ["Rosa", "Cesar"]
    assert program.problems == ()


def test_an_unknown_worksite_takes_the_row_out_and_an_unknown_organizer_does_not(
    program: Program,
) -> None:
    """
    Roster:
    Person ID | Worksite  | Organizer
    Ada       | Mapple El | Rosa
    Bo        | Maple El  | Rossa
    Cleo      | Zzyzx     | Cesar
    """
    assert program.roster[["person_id", "organizer"]].isna().to_numpy().tolist() == [[False, True]]
    assert told(program) == [
        (
            "Error",
            "Roster",
            2,
            "Worksite",
            "Mapple El",
            "“Mapple El” is not in the Worksites tab.",
            "Did you mean “Maple El”?",
        ),
        (
            "Error",
            "Roster",
            4,
            "Worksite",
            "Zzyzx",
            "“Zzyzx” is not in the Worksites tab.",
            "Use a name from the Worksites tab, or add it there.",
        ),
        (
            "Warning",
            "Roster",
            3,
            "Organizer",
            "Rossa",
            "“Rossa” is not in the Organizers tab.",
            "Did you mean “Rosa”?",
        ),
    ]


def test_without_a_worksites_tab_worksites_are_those_of_the_roster(today: date) -> None:
    """
    Roster:
    Person ID | First name | Last name | Status | Worksite | Organizer
    Ada       | Ada        | Lopez     | Member | Maple El | Rosa
    Bo        | Bo         | Chen      | Member | maple el | ROSA
    """
    text = test_without_a_worksites_tab_worksites_are_those_of_the_roster.__doc__ or ""

    for more in ("", "Worksites:\nWorksite | Region\n"):
        program = program_of(text + "\n" + more, today, cast=False)
        assert program.roster["worksite"].tolist() == ["Maple El", "Maple El"]
        assert program.roster["organizer"].tolist() == ["Rosa", "Rosa"]
        assert (program.problems, program.has("Worksites")) == ((), False)


def test_a_reference_to_a_row_that_was_not_read_is_not_read_either(program: Program) -> None:
    """
    Worksites:
    Worksite | Region
    Maple El | East
    #REF!    | East

    Roster:
    Person ID | Worksite | Status
    Ada       | Maple El | Member
    Ada       | Maple El | Member
    Bo        | Oak Hi   | Member

    Conversations:
    Person | Date
    Ada    | 2023-02-01
    Bo     | 2023-02-01
    """
    assert (program.roster.empty, program.conversations.empty) == (True, True)
    assert [(p.tab, p.row, p.severity) for p in program.problems] == [
        ("Roster", 2, "Error"),
        ("Roster", 3, "Error"),
        ("Roster", 4, "Error"),
        ("Worksites", 3, "Error"),
        ("Conversations", 2, "Error"),
        ("Conversations", 3, "Error"),
    ]
    assert program.rows_not_read == 6


def test_a_name_in_a_row_that_could_not_be_read_says_which_row_to_mend(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | someday    | 2023-04-07
    Phase 2 | 2023-06-19 | 2023-07-21

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1; Phase 2
    Cesar     |
    """
    assert [(p.tab, p.row, p.value, p.problem.said()) for p in program.problems] == [
        (
            "Organizers",
            2,
            "Phase 1",
            "“Phase 1” is in row 2 of the Phases tab, and that row could not be read.",
        ),
        ("Phases", 2, "someday", "“someday” is not a date."),
    ]


def test_of_many_people_with_one_name_ten_are_named(today: date) -> None:
    """An eleventh only by the sign that there are more."""
    ids = [f"A{n:02}" for n in range(11)]

    def fix(people: list[str]) -> str:
        rows = "".join(f"{one} | Ada | Lopez\n" for one in reversed(people))
        text = f"Roster:\nPerson ID | First name | Last name\n{rows}\nConversations:\nPerson | Notes\nAda Lopez |"
        (problem,) = program_of(text, today).problems
        assert problem.problem.said() == f"{len(people)} people are called “Ada Lopez” here."
        return problem.fix.said()

    ten = " / ".join(ids[:10])
    assert fix(ids[:10]) == f"Write the Person ID instead: {ten}."
    assert fix(ids) == f"Write the Person ID instead: {ten} / …."


def test_after_so_many_unknown_names_none_is_guessed(
    today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it is the roster that lacks people; each name is still told."""
    monkeypatch.setattr(persons, "GUESSES", 2)
    unknown = ("Adda Lopez", "Ada Loppez", "Ada Loopez")
    text = (
        PEOPLE.format(under="") + "Conversations:\nPerson | Notes\n" + " |\n".join(unknown) + " |"
    )

    program = read_program(snapshot_of(text), today=today)

    assert [(p.value, p.fix.said()) for p in program.problems] == [
        ("Adda Lopez", "Did you mean “Ada Lopez”?"),
        ("Ada Loppez", "Did you mean “Ada Lopez”?"),
        ("Ada Loopez", "Use a Person ID from the Roster tab, or add the person there."),
    ]


PEOPLE = """
Worksites:
Worksite
Maple El
Oak Hi

Roster:
Person ID | First name | Last name | Preferred name | Worksite | Charted under
007       | Ada        | Lopez     |                | Maple El |
7         | Ada        | Lopez     |                | Oak Hi   |
B1        | Robert     | Chen      | Bo             | Maple El | ada lopez
B2        | Bo         | Chen      |                | Maple El | {under}
N1        | Nan        | Null      | Nan            | Oak Hi   |

"""


def test_a_full_name_is_looked_up_at_its_worksite(today: date) -> None:
    """First or preferred name and last name, as keys; a Person ID under Person is one too."""
    text = (
        PEOPLE.format(under="")
        + "Conversations:\nPerson | Worksite\nADA LÓPEZ | Maple El\nAda Lopez | Oak Hi\nrobert chen"
        " | Maple El\nNan Null | oak hi\n007 | Oak Hi"
    )
    program = program_of(text, today)

    assert program.conversations["person_id"].tolist() == ["007", "7", "B1", "N1", "007"]
    assert program.roster["charted_under"].tolist()[2] == "007"
    assert program.problems == ()


def test_a_name_of_two_people_or_of_nobody_is_a_problem_that_says_their_ids(today: date) -> None:
    """Never a guess."""
    text = (
        PEOPLE.format(under="Ada Lopes")
        + "Conversations:\nPerson | Worksite\nBo Chen | Maple El\nBo Chen | Oak Hi\nBoo Chen |"
        " Maple El\nAda Lopez |\n0007 | Maple El"
    )

    assert told(program_of(text, today)) == [
        (
            "Warning",
            "Roster",
            5,
            "Charted under",
            "Ada Lopes",
            "“Ada Lopes” is nobody in the Roster tab.",
            "Did you mean “Ada Lopez”?",
        ),
        (
            "Error",
            "Conversations",
            5,
            "Worksite",
            "",
            "This cell is blank, and the row needs it.",
            "Fill in this cell, or clear the whole row.",
        ),
        (
            "Error",
            "Conversations",
            2,
            "Person",
            "Bo Chen",
            "2 people are called “Bo Chen” here.",
            "Write the Person ID instead: B1 / B2.",
        ),
        (
            "Error",
            "Conversations",
            3,
            "Person",
            "Bo Chen",
            "Nobody called “Bo Chen” works at this worksite.",
            "Mend the worksite, or write the Person ID: B1 / B2.",
        ),
        (
            "Error",
            "Conversations",
            4,
            "Person",
            "Boo Chen",
            "“Boo Chen” is nobody in the Roster tab.",
            "Did you mean “Bo Chen”?",
        ),
        (
            "Error",
            "Conversations",
            6,
            "Person",
            "0007",
            "“0007” is nobody in the Roster tab.",
            "Use a Person ID from the Roster tab, or add the person there.",
        ),
    ]


def test_a_filled_person_id_decides_alone(today: date) -> None:
    """What stands beside it is not asked; 7 is not 007."""
    text = (
        PEOPLE.format(under="")
        + "Conversations:\nPerson ID | Person | Worksite\n7 | Robert Chen | Maple El\n7.0 | Robert"
        " Chen | Maple El\nX9 | Robert Chen | Maple El\nB1 | #REF! | Elsewhere\nAda Lopez | |"
    )
    program = program_of(text, today)

    assert program.conversations["person_id"].tolist() == ["7", "B1"]
    assert [(p.severity, p.row, p.column, p.problem.said()) for p in program.problems] == [
        ("Warning", 5, "Person", "The cell shows the error #REF!."),
        ("Warning", 5, "Worksite", "“Elsewhere” is not in the Worksites tab."),
        ("Error", 3, "Person ID", "“7.0” is nobody in the Roster tab."),
        ("Error", 4, "Person ID", "“X9” is nobody in the Roster tab."),
        (
            "Error",
            6,
            "Person ID",
            "“Ada Lopez” is a name, and this column needs a Person ID.",
        ),
    ]


def test_a_lost_row_tells_each_of_its_faults_once(today: date) -> None:
    """A person who means nobody is told beside a bad date; a name is no fault where only its worksite is not known."""
    text = (
        PEOPLE.format(under="")
        + "Conversations:\nPerson ID | Person | Worksite | Date | Leader named\n | Boo Chen | Maple"
        " El | 2023-02-30 | \n | Ada Lopez | Elsewhere | 2023-02-30 | Ada Lopez\n#REF! | Boo Chen"
        " | Maple El | 2023-02-01 | \nX9 | | | 2023-02-01 | Ada Lopez; Nobody Atall"
    )
    program = program_of(text, today)

    assert program.conversations.empty
    assert sorted((p.row or 0, p.severity, p.column, p.value) for p in program.problems) == [
        (2, "Error", "Date", "2023-02-30"),
        (2, "Error", "Person", "Boo Chen"),
        (3, "Error", "Date", "2023-02-30"),
        (3, "Error", "Worksite", "Elsewhere"),
        (4, "Error", "Person ID", "#REF!"),
        (5, "Error", "Person ID", "X9"),
        (5, "Warning", "Leader named", "Nobody Atall"),
    ]


def test_leaders_named_are_looked_up_where_the_person_works(today: date) -> None:
    """Of several only the one that means nobody is lost."""
    text = (
        PEOPLE.format(under="")
        + "Conversations:\nPerson ID | Leader named\nB1 | Ada Lopez; Nan Null; B2\n7 | Ada Lopez,"
        " Nan Null, ada lopez\nN1 | "
    )
    program = program_of(text, today)

    assert program.conversations["leaders_named"].tolist() == [("007", "B2"), ("7", "N1"), None]
    assert [(p.severity, p.row, p.column, p.value) for p in program.problems] == [
        ("Warning", 2, "Leader named", "Nan Null")
    ]


def test_responses_look_on_the_whole_roster(today: date) -> None:
    """A name that only one person has, wherever they work."""
    text = (
        PEOPLE.format(under="")
        + "Structure Tests:\nTest\nPetition\n\nResponses:\nTest | Person ID\npetition | Nan"
        " Null\nPetition | Ada Lopez\nPetiton | N1"
    )
    program = program_of(text, today)

    assert program.responses[["test", "person_id"]].values.tolist() == [["Petition", "N1"]]
    assert [(p.severity, p.row, p.value, p.fix.said()) for p in program.problems] == [
        ("Error", 4, "Petiton", "Did you mean “Petition”?"),
        ("Error", 3, "Ada Lopez", "Write the Person ID instead: 007 / 7."),
    ]


def test_issues_may_be_said_in_spanish_or_be_new_and_a_comma_may_be_part_of_one(
    program: Program,
) -> None:
    """
    Issues:
    Issue                 | Issue (Spanish)
    Class size            | Tamaño de clase
    Pay, steps and lanes  |

    Conversations:
    Person | Issues
    Ada    | tamano de clase; parking; CLASS SIZE
    Bo     | pay, steps and lanes
    Cleo   | Parking
    Nan    |
    """
    assert program.conversations["issues"].tolist() == [
        ("Class size", "parking"),
        ("Pay, steps and lanes",),
        ("parking",),
        None,
    ]
    assert program.problems == ()


def test_of_several_phases_only_the_unknown_one_is_lost(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07
    Phase 2 | 2023-06-19 | 2023-07-21

    Organizers:
    Organizer | Phases                   | Staff lead | Worksite | Person ID
    Rosa      | phase 1; Phase 3; Phase 2 | Cesar     | Maple El | Ada
    Cesar     |                          | Nobody     | Oak      | Zed
    """
    assert program.organizers["phases"].tolist() == [("Phase 1", "Phase 2"), None]
    assert program.organizers["person_id"].tolist()[0] == "Ada"
    assert [(p.severity, p.row, p.column, p.value) for p in program.problems] == [
        ("Warning", 3, "Staff lead", "Nobody"),
        ("Warning", 3, "Worksite", "Oak"),
        ("Warning", 2, "Phases", "Phase 3"),
        ("Warning", 3, "Person ID", "Zed"),
    ]


def test_an_unknown_organizer_takes_out_rows_of_hours_and_check_ins_only(program: Program) -> None:
    """
    Hours:
    Date       | Organizer | Hours
    2023-02-08 | Nobody    | 3
    2023-02-08 | rosa      | 3

    Check-ins:
    Date       | Organizer | Staff
    2023-02-08 | Nobody    | Cesar
    2023-02-08 | Rosa      | Nobody

    Conversations:
    Person | Organizer
    Ada    | Nobody
    """
    assert program.hours["organizer"].tolist() == ["Rosa"]
    assert program.check_ins["organizers"].tolist() == [("Rosa",)]
    assert program.conversations["organizer"].isna().tolist() == [True]
    assert sorted((p.tab, p.row, p.severity) for p in program.problems) == [
        ("Check-ins", 2, "Error"),
        ("Check-ins", 3, "Warning"),
        ("Conversations", 2, "Warning"),
        ("Hours", 2, "Error"),
    ]


def test_a_row_that_names_several_organizers_is_read_while_one_of_them_is_known(
    program: Program,
) -> None:
    """
    Organizers:
    Organizer | Phases
    Rosa      | Phase 1
    Cesar     | Phase 1

    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-02-17

    Check-ins:
    Date       | Organizer
    2023-02-08 | rosa, Nobody, Cesar
    2023-02-09 | Nobody

    Sign-offs:
    Date       | By   | What    | Organizers   | Phase   | Through
    2023-02-20 | Dana | approve | Rosa, Nobody | phase 1 | 2023-02-17
    2023-02-20 | Dana | Approve | Nobody       | Phase 1 | 2023-02-17
    2023-02-20 | Dana | Approve | Rosa         | Phase 9 | 2023-02-17
    2023-04-20 | Dana | Approve | Rosa         | Phase 1 | 2023-02-17
    """
    assert program.check_ins["organizers"].tolist() == [("Rosa", "Cesar")]
    assert program.sign_offs[["by", "what", "organizers", "phase"]].values.tolist() == [
        ["Dana", "Approve", ("Rosa",), "Phase 1"]
    ]
    assert [(p.tab, p.row, p.column, p.severity) for p in program.problems] == [
        ("Check-ins", 2, "Organizer", "Warning"),
        ("Check-ins", 3, "Organizer", "Error"),
        ("Sign-offs", 2, "Organizers", "Warning"),
        ("Sign-offs", 3, "Organizers", "Error"),
        ("Sign-offs", 4, "Phase", "Error"),
        ("Sign-offs", 5, "Date", "Warning"),
    ]


def test_references_into_a_tab_that_is_not_there_cannot_be_unknown(today: date) -> None:
    """The rows are read."""
    text = (
        "Conversations:\nPerson ID | Organizer | Date | Result | Issues | Leader named\nA1 | Rosa |"
        " 2023-02-01 | Talked | Pay | B1, B2\n\nResponses:\nTest | Person ID | Response\nPetition |"
        " Ada Lopez | Yes\n\nHours:\nDate | Organizer | Activity | Hours\n2023-02-01 | Rosa |"
        " Prep | 1"
    )
    program = program_of(text, today, cast=False, plain=False)

    assert (program.rows_read, program.rows_not_read, program.problems) == (3, 0, ())
    assert program.conversations[["person_id", "leaders_named"]].values.tolist() == [
        ["A1", ("B1", "B2")]
    ]


def test_a_crowd_of_unknown_names_is_told_without_searching_for_each(today: date) -> None:
    """Beyond some hundreds nothing is suggested: it is the tab that lacks rows."""
    names = "\n".join(
        f"{a}{b}{c}zz Lopez" for a in "abcdefgh" for b in "aeiou" for c in "bcdfghjklm"
    )
    program = program_of(
        "Responses:\nTest | Person"
        f" ID\n{chr(10).join('P | ' + name for name in names.splitlines())}",
        today,
    )

    suggested = [p for p in program.problems if "Did you mean" in p.fix.template]
    assert (program.rows_not_read, len(program.problems)) == (400, 400)
    assert all(p.row is not None and p.row <= 302 for p in suggested)


def test_the_same_program_is_read_the_same_again(read_on: Callable[[str], Program]) -> None:
    """
    Person | Date
    Ada    | 2023-02-30
    Zed    | 2023-02-01
    """
    assert told(read_on("2023-03-09")) == told(read_on("2023-03-09")) != []


def test_a_name_in_a_row_that_was_not_read_is_told_as_that(program: Program) -> None:
    """Nobody looks for the spelling of somebody who stands in the Roster, or adds an organizer who is there.

    Roster:
    Person ID | Status | Charted under
    Ada       | Membr  |
    Bo        | Member | Ada

    Organizers:
    Organizer | Email            | Staff lead
    Rosa      | rosa@example.org | Cesar
    Cesar     |                  |
    Cesar     |                  |

    Structure Tests:
    Test     | Opens
    Petition | soon

    Responses:
    Test     | Person ID | Response | Date
    Petition | Bo        | Yes      | 2023-03-01
    """
    sentences = [(p.tab, p.row, p.column, p.problem.said(), p.fix.said()) for p in program.problems]

    assert (
        "Roster",
        3,
        "Charted under",
        "“Ada” is in row 2 of the Roster tab, and that row could not be read.",
        "Mend that row; nothing has to be done here.",
    ) in sentences
    assert (
        "Responses",
        2,
        "Test",
        "“Petition” is in row 2 of the Structure Tests tab, and that row could not be read.",
        "Mend that row; nothing has to be done here.",
    ) in sentences
    assert program.organizers["organizer"].tolist() == ["Rosa", "Cesar"]
    assert program.organizers["staff_lead"].tolist()[0] == "Cesar"
