"""Why: a figure is explained with the same numbers that its tab shows, and nobody is named."""

from datetime import date

import pandas as pd
import pytest
from sheets import program_of

from toolkit.errors import Misused
from toolkit.jobs import why
from toolkit.organizing.issue_heat import IssueHeat
from toolkit.tables.program import Program
from toolkit.telling.explanation import Explanation
from toolkit.telling.what_if import what_if
from toolkit.telling.why import gives_away
from toolkit.workbooks.cells import Snapshot


def told(program: Program, word: str, *names: str) -> Explanation:
    return why.answer(Snapshot("", {}, ()), program, word, names).explanations[0]


def test_density_says_who_was_not_counted_and_why(program: Program) -> None:
    """
    Roster:
    Person | Status           | On leave
    Ada    | Member           |
    Bo     | Potential member |
    Cleo   | Left             |
    Nan    | Member           | Yes
    Dee    | Excluded         |

    Settings:
    Setting               | Value
    Count people on leave | No
    """
    density = told(program, "density", "maple el")

    assert (density.figure, density.value) == ("Density, Maple El", "50.0%")
    assert density.counted == [("Member", 1)]
    assert sorted(density.left_out) == [
        ("Excluded", 1),
        ("In the unit, and not counted here", 1),
        ("Left", 1),
        ("On leave", 1),
    ]
    assert ("Count people on leave", "No") in density.settings


def test_who_starts_later_is_not_counted_yet_and_a_goal_that_nobody_set_is_blank(
    program: Program,
) -> None:
    """
    Roster:
    Person | Status | Hire date
    Ada    | Member |
    Bo     | Member | 2023-04-03
    """
    assert told(program, "density", "maple el").left_out == [("Hired later", 1)]
    assert ("Goal: density", "–") in told(program, "goal", "density").settings


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("densty", "There is no figure called “densty”. Did you mean “Density”?"),
        ("zzz", "There is no figure called “zzz”. A figure is called as its column is."),
    ],
)
def test_a_word_that_is_no_figure_is_told_with_the_nearest(
    program: Program, word: str, answer: str
) -> None:
    """
    Person | Date
    Ada    | 2023-03-01
    """
    with pytest.raises(Misused) as refused:
        told(program, word)
    assert refused.value.said("en") == answer


def test_a_week_rests_on_rows_of_which_it_says_why_one_does_not_count(program: Program) -> None:
    """
    Phases:
    Phase   | Starts     | Ends
    Phase 1 | 2023-02-06 | 2023-04-07

    Organizers:
    Organizer | Phases
    Rosa      | Phase 1

    Events:
    Event    | Date       | Kind     | Phase   | Starts  | Ends
    Training | 2023-02-15 | Training | Phase 1 | 5:00 PM | 8:00 PM

    Attendance:
    Event    | Attendee
    Training | Rosa

    Hours:
    Date       | Organizer | Activity | Hours
    2023-02-15 | Rosa      | Training | 3
    2023-02-20 | Rosa      | Prep     | 1
    """
    behind = told(program, "logged", "Rosa", "Phase 1", "2023-02-13").behind
    assert behind is not None
    assert (behind.name, behind.title) == ("WorkRows", "Rows it rests on")
    assert behind.headings == ("Day", "Hours", "Part", "What", "Written in", "Counts")
    assert behind.rows.values.tolist() == [
        ["2023-02-15", "3.00", "Training", "Training", "Attendance, row 2", "✓"],
        ["2023-02-15", "3.00", "Training", "Training", "Hours, row 2", ""],
    ]
    assert behind.notes == [
        "Hours, row 2: the same hours as the training attended that day, counted once"
    ]


@pytest.mark.slow
def test_a_worksite_that_does_not_exist_gets_the_nearest(program: Program) -> None:
    """
    Person | Date
    Ada    | 2023-03-01
    """
    with pytest.raises(Misused, match="Did you mean “Maple El”"):
        told(program, "coverage", "Mapple El")


def test_a_figure_whose_column_is_not_there_is_blank_and_not_0(program: Program) -> None:
    """
    Roster:
    Person | Unit
    Ada    | Teachers
    """
    reps, needed, gap = why.answer(
        Snapshot("", {}, ()), program, "reps", ("Teachers",)
    ).explanations

    assert (reps.value, needed.value, gap.value) == ("–", "1", "–")
    assert "It is blank: an input tab or column that it needs is not there." in reps.lines
    assert reps.counted == []


@pytest.mark.slow
def test_a_follow_up_is_explained_by_person_id_and_its_absence_too(program: Program) -> None:
    """
    Roster:
    Person | Status  | Do not contact
    Ada    | Member  |
    Bo     | Refused |
    Cleo   | Left    |
    Nan    | Member  | Yes

    Conversations:
    Person | Date       | Follow up by
    Ada    | 2023-03-01 | 2023-03-05
    """
    flag = told(program, "follow-up", "ada")

    assert (flag.figure, flag.value) == ("Flag, Ada", "Promise overdue")
    assert flag.lines[0].startswith("Rosa owes them an answer since 5 Mar, promised on 1 Mar")
    assert [told(program, "follow-up", person).value for person in ("Bo", "Cleo", "Nan")] == [
        "not on the list: Status is Refused",
        "not on the list: not in the unit (Left)",
        "not on the list: Do not contact, on the Roster or by a result in Conversations",
    ]


@pytest.mark.slow
def test_every_flag_says_whether_it_applies_and_the_first_is_theirs(program: Program) -> None:
    """
    Roster:
    Person | Status | Organizer
    Ada    | Member |
    Bo     | Member | Rosa

    Conversations:
    Person | Date       | Follow up by | Assessment
    Ada    | 2023-02-01 |              | 2
    Ada    | 2023-03-01 | 2023-03-05   | 4
    Bo     | 2023-03-01 |              |
    """
    ada, bo = (told(program, "follow-up", person) for person in ("Ada", "Bo"))

    assert bo.value.startswith("not on the list: no flag applies")
    for one, applies in ((ada, ["Promise overdue", "Slipped", "Unassigned"]), (bo, [])):
        assert one.behind is not None
        rows = one.behind.rows
        assert rows.loc[rows["applies"] == "✓", "flag"].tolist() == applies
        assert len(rows) == 10


def test_every_rating_of_a_person_is_listed_in_the_order_of_later(program: Program) -> None:
    """
    Roster:
    Person | Assessment | Assessed on
    Ada    | 2          | 2023-02-01

    Conversations:
    Person | Date       | Assessment
    Ada    | 2023-02-01 | 4
    """
    assessment = told(program, "assessment", "Ada")

    assert (assessment.value, assessment.private) == ("4", True)
    assert assessment.behind is not None
    assert assessment.behind.headings == ("Date", "Assessment", "Organizer")
    assert assessment.behind.rows.values.tolist() == [
        ["2023-02-01", "2", ""],
        ["2023-02-01", "4", "Rosa"],
    ]


TESTED = """
    Roster:
    Person | Assessment | Status
    Ada    | 1          | Member
    Bo     | 2          | Member
    Cleo   | 4          | Member
    Nan    |            | Left

    Structure Tests:
    Test     | Opens      | Target
    Petition | 2023-02-01 | 65%

    Responses:
    Test     | Person ID | Response
    Petition | Cleo      | Yes
    Petition | Nan       | Yes
    Petition | Bo        | No
    """


def test_participation_is_told_with_its_sums(program: Program) -> None:
    participation = told(program, "participation", "petition")

    assert (participation.value, participation.lines[:2]) == (
        "33.3%",
        [
            "Took part = 1: People of the base with a Yes, each once.",
            "Base = 3: How many were asked: the eligible, or the members where the test says so.",
        ],
    )


test_participation_is_told_with_its_sums.__doc__ = TESTED


@pytest.mark.slow
def test_participation_rests_on_who_brought_it_in(program: Program) -> None:
    """
    Worksites:
    Worksite | Region
    Maple El | East
    Oak High | West

    Roster:
    Person | Worksite
    Ada    | Maple El
    Bo     | Maple El
    Nan    | Oak High

    Structure Tests:
    Test     | Opens
    Petition | 2023-03-01

    Responses:
    Test     | Person ID | Response | Collected by
    Petition | Ada       | Yes      | Rosa
    Petition | Bo        | Yes      |
    Petition | Nan       | Yes      | Rosa
    """

    def behind(*names: str) -> list[list[str]]:
        listing = told(program, "took part", *names).behind
        assert listing is not None
        assert listing.headings == ("Collected by", "Brought in")
        return listing.rows.values.tolist()

    assert behind("petition") == [["Rosa", "2"], ["", "1"]]
    assert behind("petition", "maple el") == [["Rosa", "1"], ["", "1"]]
    assert behind("petition", "oak high") == [["Rosa", "1"]]
    assert behind("petition", "east") == [["Rosa", "1"], ["", "1"]]


@pytest.mark.slow
def test_participation_knows_a_worksite_by_its_short_name(program: Program) -> None:
    """
    Worksites:
    Worksite | Short name
    Maple El | ME

    Roster:
    Person | Status
    Ada    | Member

    Structure Tests:
    Test     | Opens
    Petition | 2023-02-01

    Responses:
    Test     | Person ID | Response
    Petition | Ada       | Yes
    """
    assert told(program, "participation", "Petition", "me").figure == (
        "Participation, Petition, Maple El"
    )
    with pytest.raises(Misused, match="Did you mean “Maple El”"):
        told(program, "participation", "Petition", "Maple")


def test_what_if_adds_the_ratings_to_those_who_said_yes(program: Program) -> None:
    rows = what_if(program, "Petition", [1, 2])
    fewer = what_if(program, "Petition", [1])

    assert rows[["worksite", "would", "passes"]].values.tolist() == [
        ["Maple El", 3, True],
        ["Total", 3, True],
    ]
    assert fewer[["would", "passes"]].values.tolist() == [[2, True], [2, True]]
    assert pd.isna(rows["share"]).sum() == 0


test_what_if_adds_the_ratings_to_those_who_said_yes.__doc__ = TESTED


FEW_ASKED = """
    Worksites:
    Worksite | Region
    Maple El | East

    Issues:
    Issue      | Issue (Spanish)
    Class size | Tamaño de las clases

    Roster:
    Person | Unit     | Assessment
    Ada    | Teachers | 1
    Bo     | Teachers | 2

    Conversations:
    Person | Date       | Issues     | Intensity
    Ada    | 2023-03-01 | Class size | 5
    Bo     | 2023-03-01 | Class size | 2
    """


@pytest.mark.slow
@pytest.mark.parametrize("place", ["Maple El", "East", "Teachers"])
def test_of_a_place_where_few_were_asked_or_assessed_nothing_is_told(
    program: Program, place: str
) -> None:
    """Neither the value nor what it is worked out from; only of all."""
    issue = told(program, "issue", "class size", place)
    ones = told(program, "ones", place)

    for one in (issue, ones, told(program, "support", place)):
        assert (one.value, one.counted, one.lines, one.behind) == ("fewer than 5", (), (), None)
    assert issue.formula == "Raised by / Asked."
    assert [
        one.value
        for one in why.answer(Snapshot("", {}, ()), program, "issue", ("class size",)).explanations
    ] == ["100.0%", "50.0%", "1"]
    assert told(program, "ones").value == "1"


test_of_a_place_where_few_were_asked_or_assessed_nothing_is_told.__doc__ = FEW_ASKED


def test_an_issue_is_known_by_its_spanish_name(program: Program) -> None:
    assert told(program, "issue", "tamano de las clases").figure == "Widely, Class size, Total"


test_an_issue_is_known_by_its_spanish_name.__doc__ = FEW_ASKED


def test_an_issue_is_explained_by_people_and_not_by_mentions(program: Program) -> None:
    """
    Person | Date       | Issues     | Intensity
    Ada    | 2023-03-01 | Class size | 5
    Ada    | 2023-03-02 | Class size | 1
    Bo     | 2023-03-01 | Pay        |
    """
    widely = told(program, "issue", "class size")

    assert (widely.value, widely.lines[:2]) == (
        "50.0%",
        [
            "Raised by = 1: How many different people raised it.",
            "Asked = 2: How many different people somebody has talked with.",
        ],
    )
    answer = why.answer(Snapshot("", {}, ()), program, "issue", ("class size",))
    assert answer.explanations[2].lines == [
        "Widely = 50.0%: Raised by / Asked.",
        "  Raised by = 1: How many different people raised it.",
        "  Asked = 2: How many different people somebody has talked with.",
        "Deeply = 100.0%: Of those who gave an intensity, the share whose highest is 4 or 5.",
        "Defined in docs/measures.md under Issues.",
    ]


def test_a_value_of_fewer_than_five_people_gives_them_away_unless_nobody_is_behind_it() -> None:
    """Not of the whole local, nor where it is not known how many they are."""

    def away(worksite: str, asked: object) -> bool:
        row = pd.Series({"issue": "Pay", "worksite": worksite, "asked": asked, "phase": None})
        return gives_away(IssueHeat, IssueHeat.widely, row)

    cases = (("Maple El", 4), ("Maple El", 5), ("Maple El", pd.NA), ("Total", 4))
    assert [away(*one) for one in cases] == [True, False, False, False]


@pytest.mark.slow
def test_without_its_tab_there_is_no_such_figure() -> None:
    """A workbook with a Worksites tab alone."""
    program = program_of("Worksites:\nWorksite\nMaple El\n", date(2023, 3, 9), cast=False)

    for word, names in (("density", ()), ("attempts", ("Maple El",)), ("flag", ("Ada",))):
        with pytest.raises(Misused, match=r"There is nobody|The workbook has no Roster"):
            told(program, word, *names)


@pytest.mark.slow
def test_an_answer_is_in_the_workbooks_language(program: Program) -> None:
    """
    Roster:
    Person | Status
    Ada    | Member
    Bo     | Left

    Settings:
    Setting           | Value
    Workbook language | es
    """
    density = told(program, "Needed for majority", "maple el")

    assert density.formula != "More members to more than half of the eligible."
    assert density.lines[-1].startswith("Se define en docs/measures.md")
    with pytest.raises(Misused) as refused:
        told(program, "density", "Zzyzx")
    assert refused.value.said("es").startswith("No se encontró")
