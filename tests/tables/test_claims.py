"""Claims: which tab holds which table, whatever people called it, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from sheets import snapshot_of

from toolkit.errors import Refused
from toolkit.tables.claims import Wanted, claims
from toolkit.tables.contact import Conversations
from toolkit.tables.inputs import INPUTS
from toolkit.tables.people import Applications, Worksites
from toolkit.tables.program import read_program
from toolkit.tables.roster import Roster
from toolkit.tables.source import Source, Sources, Theirs
from toolkit.workbooks.cells import Cell, Grid, Snapshot, Tag

ROSTER = ["Person ID", "First name", "Last name", "Worksite", "Status"]
ADA: list[Cell] = ["A1", "Ada", "Lopez", "Maple El", "Member"]


def grid(title: str, *rows: list[Cell], tag: Tag | None = None) -> Grid:
    width = max(map(len, rows))
    return Grid(
        title, [[row[i] if i < len(row) else None for row in rows] for i in range(width)], tag
    )


def book(*grids: Grid) -> Snapshot:
    return Snapshot("test", {one.title: one.tag for one in grids}, grids)


def sources(said: dict[str, Source]) -> Sources:
    return Sources({title: (source,) for title, source in said.items()})


def held(snapshot: Snapshot, said: dict[str, Source] | None = None) -> dict[str, str]:
    """Table → tab, for the tables that are there."""
    return {
        table.title: claim.grid.title
        for table, claim in claims(snapshot, INPUTS, sources(said or {})).items()
    }


@pytest.mark.parametrize(
    "title", ["Roster", "roster ", "Members", "MEMBERSHIP", "Miembros", "Padrón", "padron"]
)
def test_a_tab_is_known_under_every_title_people_give_it(title: str) -> None:
    """Case, spaces and accents never matter."""
    assert held(book(grid(title, ROSTER, ADA))) == {"Roster": title}


def test_headings_in_spanish_are_the_same_columns() -> None:
    """
    Miembros:
    Apellidos | Nombre | Estado  | Escuela  | ID de persona | Teléfono | Evaluación | My own column
    López     | Ada    | Miembro | Maple El | 007           | 0303     | 2          | mine
    """
    program = read_program(
        snapshot_of(test_headings_in_spanish_are_the_same_columns.__doc__, cast=False, plain=False),
        today=date(2023, 3, 9),
    )

    columns = ["person_id", "first_name", "last_name", "status", "worksite", "phone", "assessment"]
    assert program.roster[columns].values.tolist() == [
        ["007", "Ada", "López", "Member", "Maple El", "0303", 2]
    ]
    assert program.problems == ()


def test_two_tabs_that_hold_one_table_are_refused() -> None:
    """A sentence with both names and what to write."""
    with pytest.raises(Refused) as refused:
        held(book(grid("Roster", ROSTER, ADA), grid("Members", ROSTER, ADA)))

    assert (
        refused.value.sentence == "Two tabs could be the Roster table: “Roster” and “Members”. "
        'Rename one of them, or say which it is in toolkit.toml under [tabs.Roster] tab = "…".'
    )


def test_toolkit_toml_says_which_of_two_tabs_it_is() -> None:
    """The other one is left alone."""
    snapshot = book(
        grid("Roster", ROSTER, ADA), grid("Members", ROSTER, ADA), grid("People 2023", ROSTER, ADA)
    )

    assert held(snapshot, {"Roster": Source(tabs=("members",))}) == {"Roster": "Members"}
    assert held(snapshot, {"Roster": Source(tabs=("People 2023",))}) == {"Roster": "People 2023"}


def test_a_tab_that_toolkit_toml_names_and_that_is_gone_is_refused() -> None:
    """With the nearest title."""
    with pytest.raises(Refused) as refused:
        held(book(grid("Members 2023", ROSTER, ADA)), {"Roster": Source(tabs=("Members 2022",))})

    assert (
        refused.value.sentence
        == "toolkit.toml says that the Roster table is in the tab “Members 2022”, and there is no"
        " such tab. Did you mean “Members 2023”?"
    )


def test_headings_further_down_are_found_or_named() -> None:
    """A title above the headings is common; beyond the first ten rows toolkit.toml says where they are."""
    top: list[list[Cell]] = [["Our members"], [None], ["updated monthly"]]
    program = read_program(book(grid("Roster", *top, ROSTER, ADA)), today=date(2023, 3, 9))
    assert program.roster["row"].tolist() == [5]

    far: list[list[Cell]] = [["x"]] * 20
    snapshot = book(grid("Roster", *far, ROSTER, ADA))
    with pytest.raises(Refused, match="lacks the headings"):
        held(snapshot)
    program = read_program(
        snapshot, today=date(2023, 3, 9), sources=sources({"Roster": Source(header_row=21)})
    )
    assert program.roster["row"].tolist() == [22]


def test_a_header_row_below_the_tab_is_refused() -> None:
    """There is nothing there."""
    with pytest.raises(Refused, match=r"The headings in row 90 are: none\."):
        held(book(grid("Roster", ROSTER, ADA)), {"Roster": Source(header_row=90)})


def test_columns_may_be_called_what_people_like() -> None:
    """A column of toolkit.toml is found by that name and by no other."""
    rows: list[list[Cell]] = [
        ["Person ID", "First name", "Last name", "Where", "School", "Status"],
        ["A1", "Ada", "Lopez", "Maple El", "other", "Member"],
    ]
    program = read_program(
        book(grid("Roster", *rows)),
        today=date(2023, 3, 9),
        sources=sources({"Roster": Source(columns={("Worksite",): Theirs(("WHERE",))})}),
    )

    assert program.roster["worksite"].tolist() == ["Maple El"]


@pytest.mark.parametrize("column", ["Worksite", "Email"])
def test_a_column_that_toolkit_toml_names_and_that_is_gone_is_refused(column: str) -> None:
    """Also one that could be left out: its figures would silently be blank."""
    with pytest.raises(Refused) as refused:
        held(
            book(grid("Roster", [*ROSTER, "Buildings"], ADA)),
            {"Roster": Source(columns={(column,): Theirs(("Building",))})},
        )

    assert (
        refused.value.sentence
        == f"toolkit.toml says that “{column}” of Roster is called “Building”, "
        "and the tab “Roster” has no such heading. Did you mean “Buildings”?"
    )


def test_a_required_heading_that_is_missing_is_refused_with_the_nearest_one() -> None:
    """The sentence names the tab, the table, the heading and what to do."""
    with pytest.raises(Refused) as refused:
        held(
            book(
                grid(
                    "Members", ["Person ID", "First name", "Last name", "Worksite", "Statuss"], ADA
                )
            )
        )

    assert (
        refused.value.sentence
        == "The tab “Members” (Roster) lacks the heading “Status”. Is it the one called “Statuss”? "
        "Rename it, or say so in toolkit.toml."
    )


def test_a_persons_own_tab_that_only_sounds_like_a_table_is_left_alone() -> None:
    """`Team` without any of our headings is nobody's."""
    assert held(
        book(grid("Team", ["Colour", "Food"], ["red", "rice"]), grid("Roster", ROSTER, ADA))
    ) == {"Roster": "Roster"}


def test_the_headings_decide_whose_the_answers_of_a_form_are() -> None:
    """`Form Responses 1` may be conversations or applications."""
    talks = grid(
        "Form Responses 1",
        ["Timestamp", "Your name", "Member ID", "Result"],
        ["2023-02-01", "Rosa", "A1", "Talked"],
    )
    asks = grid(
        "Form Responses 1",
        ["Timestamp", "First name", "Last name", "Email address"],
        ["2023-02-01", "Ada", "Lopez", "a@example.org"],
    )

    assert list(claims(book(talks), INPUTS)) == [Conversations]
    assert list(claims(book(asks), INPUTS)) == [Applications]


def test_the_toolkits_own_tabs_hold_no_table() -> None:
    """A tagged tab is never read as people's, whatever it is called."""
    assert held(book(grid("Roster", ROSTER, ADA, tag=Tag("Wall Chart")))) == {}


def test_a_heading_that_stands_twice_is_a_problem_and_the_first_is_read() -> None:
    """Blank headings and other people's columns are nobody's business."""
    rows: list[list[Cell]] = [
        ["Person ID", None, "First name", "Last name", "Worksite", "Status", "status", "", "mine"],
        ["A1", "x", "Ada", "Lopez", "Maple El", "Member", "Left", "y", "z"],
    ]
    program = read_program(book(grid("Roster", *rows)), today=date(2023, 3, 9))

    assert program.roster["status"].tolist() == ["Member"]
    assert [(p.severity, p.row, p.column, p.value, p.problem.said()) for p in program.problems] == [
        (
            "Warning",
            None,
            None,
            "",
            "“Status” in column F and “status” in column G both stand for Status, and one row fills"
            " both; “Status” is read.",
        )
    ]


def test_of_two_columns_that_say_different_things_the_left_one_is_read() -> None:
    """A form's Timestamp beside a Date of its own: a warning names both, of the tab and no row."""
    rows: list[list[Cell]] = [
        ["Timestamp", "Date", "Organizer", "Person ID", "Result"],
        ["2023-02-05", "2023-02-01", "Rosa", "A1", "Talked"],
    ]
    program = read_program(book(grid("Conversations", *rows)), today=date(2023, 3, 9))

    assert program.conversations["date"].dt.strftime("%m-%d").tolist() == ["02-05"]
    assert [(p.severity, p.tab, p.row, p.column) for p in program.problems] == [
        ("Warning", "Conversations", None, None)
    ]
    assert "“Timestamp” in column A and “Date” in column B" in program.problems[0].problem.said()


def test_wanted_titles_are_every_alias_and_what_toolkit_toml_names() -> None:
    """These are the tabs that are worth reading."""
    wanted = Wanted((Roster, Worksites), sources({"Roster": Source(tabs=("Año 2023",))}))

    assert all(title in wanted for title in ("roster", "padron", "schools", "ano2023"))
    assert all(title in wanted for title in ("formresponses1", "formresponses12", "form1"))
    assert "hours" not in wanted
    assert 7 not in wanted
    several = Wanted(
        (Roster,), sources({"Conversations": Source(tabs=("Años: *", "Calls ?", "X*"))})
    )
    assert all(title in several for title in ("anosnorte", "anos", "calls1", "x2023"))
    assert all(title not in several for title in ("misanos", "calls12"))


def test_answers_of_a_form_are_of_a_table_by_three_headings_at_least() -> None:
    """One that is all an issue needs tells nothing of a form; without what a table needs it is none."""
    assert held(book(grid("Form Responses 1", ["Issue", "Room"], ["Pay", "x"]))) == {}
    three: list[Cell] = ["Issue", "Active", "Description"]
    assert held(book(grid("Form Responses 1", three, ["Pay"]))) == {"Issues": "Form Responses 1"}
    some: list[Cell] = ["First name", "Last name", "Hire date", "Pronouns"]
    assert held(book(grid("Form Responses 1", some, ["Ada"]))) == {}


def test_a_file_of_one_table_is_that_table_s_whatever_it_is_called() -> None:
    """Where toolkit.toml speaks of no other; of two files none is."""
    said = Source(columns={("Worksite",): Theirs(("Campus",))})
    rows: list[list[Cell]] = [
        ["First name", "Last name", "Campus", "Status"],
        ["Ada", "L", "M", "Member"],
    ]
    one = replace(book(grid("export 7", *rows)), beside=frozenset({"export 7"}))
    assert held(one, {"Roster": said}) == {"Roster": "export 7"}
    assert held(one) == {}
    assert held(one, {"Roster": said, "Events": Source(header_row=1)}) == {}
    two = replace(book(grid("a", *rows), grid("b", *rows)), beside=frozenset({"a", "b"}))
    assert held(two, {"Roster": said}) == {}
