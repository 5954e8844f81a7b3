"""Columns: what is told of each column of a tab."""

from __future__ import annotations

from dataclasses import replace

import pytest
from adopting.tabs import NOBODY, book, column, found, tab

from toolkit.adopting.blocks import spanned
from toolkit.adopting.columns import tab_of
from toolkit.adopting.deciding import decided
from toolkit.adopting.layout import layout_of
from toolkit.adopting.profile import ColumnProfile


def test_a_tab_is_told_whole() -> None:
    said = found(
        """
        Maple Elementary School
        ·
        Name | Card | Zorp
        Ada Lopez | x | 1
        Bo Chen | | 2
        Cleo Park | x | 3
        Total | 2 |
        """,
        "Ours",
    )
    assert (said.tab, said.table, said.header_row, said.heading_lines) == ("Ours", "Roster", 3, 1)
    assert (said.records, said.skip_rows, said.skip_words) == (3, (7,), ("Total",))
    assert said.constants == {"Worksite": "Maple Elementary School"}
    assert [one.column for one in said.columns] == ["A", "B", "C"]
    assert said.columns[2] == ColumnProfile("Zorp", "C", examples=("1", "2", "3"))


def test_what_is_nobodys_is_told_with_its_examples() -> None:
    said = found("Agenda\nTime | What | Who\n5:00 | Role play | RF\n5:20 | Debrief | RF", "Agenda")
    assert (said.table, said.header_row, said.records) == (None, 2, 2)
    assert [one.column for one in said.columns] == ["A", "B", "C"]
    assert said.columns[2].examples == ("RF",)


def test_the_month_of_a_title_says_when_only_where_days_have_none() -> None:
    log = """
        Date | Who | Spoke w/ | Outcome
        {0} | Jo | Ada Lopez | Talked
        {1} | Jo | Bo Chen | No answer
        {2} | Sam | Cleo Park | Talked
    """
    bare = found(log.format(6, 7, 9), "Sept")
    whole = found(log.format("2023-09-06", "2023-09-07", "2023-09-09"), "Sept")
    assert (bare.constants, bare.sources) == ({"Date": "Sept"}, {"Date": "title"})
    assert "Date" not in whole.constants
    assert (column(bare, "Date").to, column(bare, "Date").ask) == ("Date", False)


@pytest.mark.parametrize(
    ("title", "heading", "days", "read"),
    [
        ("Sept", "Date", ("6", "Thu 7", "9th"), ("Date", False)),
        ("Sept 2023", "Fecha", ("6", "7", "30"), ("Date", False)),
        ("Sept", "Date", ("6", "7", "45"), (None, False)),
        ("Sept", "Zorp", ("6", "7", "9"), (None, False)),
        ("Calls", "Date", ("6", "7", "9"), ("Date", True)),
    ],
)
def test_day_numbers_in_a_tab_of_a_month_are_days_of_it(
    title: str, heading: str, days: tuple[str, ...], read: tuple[str | None, bool]
) -> None:
    """Its year is asked, unless the title says it."""
    log = f"""
        {heading} | Organizer | Name | Outcome
        {days[0]} | Rosa | Ada Lopez | Talked
        {days[1]} | Rosa | Bo Chen | No answer
        {days[2]} | Cesar | Cleo Park | Talked
    """
    said = book(tab(log, title))
    (profile,) = said.tabs
    assert (column(profile, heading).to, column(profile, heading).ask) == read
    if title == "Sept 2023":
        assert not [one for one in said.questions if one.about == "year"]


def test_the_year_that_a_title_says_is_that_of_days_without_one() -> None:
    log = "Date | Who | Spoke w/ | Outcome\n" + "\n".join(
        f"{day} | Jo | {name} | Talked"
        for day, name in zip(["9/6", "9/7"], ["Ada Lopez", "Bo Chen"], strict=True)
    )
    said = book(tab(log, "Calls 2022-23"))
    assert said.tabs[0].year == "2022-23"
    assert "year" not in [one.about for one in said.questions]
    assert found(log.replace("9/", "2022-09-0"), "Calls 2022-23").year == ""


PEOPLE = """
    Last | First | School | Member | {0} | {1}
    Lopez | Ada | Maple El | Y | {2[0]} | {3[0]}
    Chen | Bo | Oak Mid | N | {2[1]} | {3[1]}
    Park | Cleo | Oak Mid | Y | {2[2]} | {3[2]}
    Null | Nan | Oak Mid | N | {2[3]} | {3[3]}
"""


def told(
    heading: str, values: list[str], other: str = "Zorp", others: list[str] | None = None
) -> list[ColumnProfile]:
    said = found(PEOPLE.format(heading, other, values, others or list("abcd")))
    return [column(said, heading), column(said, other)]


def test_a_second_rating_is_asked_about_and_a_second_column_of_marks() -> None:
    first, second = told("Rating", list("1234"), "Assessment", list("2335"))
    assert (first.to, first.ask, second.to, second.ask) == ("Assessment", True, "Assessment", True)
    first, second = told("Steward", ["x", "", "x", ""], "Committee member", ["", "x", "x", ""])
    assert (first.to, second.to) == ("Roles", "Roles")
    assert second.values == {"x": "Committee"}


def test_a_second_phone_is_one_too_and_a_second_email_is_asked_about() -> None:
    """Letters go to one address: which, somebody says."""
    phones = [f"303-555-010{n}" for n in range(4)]
    others = [one.replace("010", "020") for one in phones]
    first, second = told("Cell phone", phones, "Cell", others)
    assert [one.to for one in (first, second)] == ["Phone", "Phone"]
    emails = [f"{name}@x.example" for name in ("ada", "bo", "cleo", "nan")]
    first, second = told("Email", emails, "E-mail", [f"own.{one}" for one in emails])
    assert (first.to, first.ask, second.to, second.ask) == ("Email", False, None, True)
    assert second.confidence == 0.5


def test_values_that_deny_their_heading_are_asked_about() -> None:
    (denied, _) = told("Email", ["Art", "Math", "PE", "Music"])
    assert (denied.to, denied.ask) == ("Email", True)


def test_the_number_of_a_row_is_nobodys_id() -> None:
    names = ["Lopez | Ada", "Chen | Bo", "Park | Cleo", "Null | Nan", "Diaz | Eve", "Vue | Hal"]
    rows = [f"{n} | {name} | Maple El" for n, name in enumerate(names, 1)]
    said = column(found("\n".join(["ID | Last | First | School", *rows])), "ID")
    assert (said.to, said.ask) == (None, False)


@pytest.mark.parametrize(("heading", "asks"), [("Date", True), ("Last contacted", False)])
def test_a_day_on_a_list_of_people_is_of_something(heading: str, asks: bool) -> None:
    days = ["2023-02-08", "", "2023-02-09", "2023-02-10"]
    (said, _) = told(heading, days)
    assert (said.to, said.ask) == ("Conversations.Date", asks)


def test_units_are_called_as_people_call_them() -> None:
    (unit, _) = told("Bargaining unit", ["Teachers", "ESP", "ESP", "Teachers"])
    assert (unit.to, unit.values) == ("Unit", {"Teachers": "Teachers", "ESP": "ESP"})


def test_a_blank_among_columns_of_marks_says_nothing() -> None:
    """Alone, a blank under Member is a potential member."""
    alone = found(
        "Last | First | School | Member\nLopez | Ada | Oak | x\nChen | Bo | Oak |\nPark | Cleo | Oak | x"
    )
    assert column(alone, "Member").values == {"x": "Member", "": "Potential member"}
    several = found(
        "Last | First | School | Member | Potential\nLopez | Ada | Oak | x |\nChen | Bo | Oak | | x\nPark | Cleo | Oak | x |"
    )
    assert column(several, "Member").values == {"x": "Member"}


def test_hours_stand_in_no_log_of_talks() -> None:
    """A week of numbers beside conversations is people's own there."""
    said = found(
        """
        Date | Organizer | Person | School | Result | 2/6 | 2/13
        2023-02-06 | Rosa | Ada Lopez | Maple El | Talked | 1 | 2
        2023-02-07 | Rosa | Bo Chen | Maple El | No answer | 1 | 2
        2023-02-13 | Cesar | Cleo Park | Oak Mid | Talked | 2 | 3
        """,
        "Conversations",
    )
    assert (said.table, column(said, "2/6").to, column(said, "2/13").to) == (
        "Conversations",
        None,
        None,
    )


def test_marks_under_a_phone_are_no_phone() -> None:
    """Whom one may text, say."""
    phones = [f"303-555-010{n}" for n in range(4)]
    first, second = told("Phone", phones, "Cell", ["x", "", "x", "x"])
    assert (first.to, second.to, second.ask) == ("Phone", None, False)


def test_columns_of_a_matrix_and_columns_read_have_examples() -> None:
    said = found("Name | 2/8 | 2/15\nRosa Diaz | P | A\nCesar Ruiz | P | P\nTess Uno | A | P")
    assert [one.examples for one in said.columns] == [
        ("Rosa Diaz", "Cesar Ruiz", "Tess Uno"),
        ("P", "A"),
        ("P", "A"),
    ]


def test_a_part_of_a_tab_and_a_tab_of_another_workbook_say_so() -> None:
    sheet = tab("Last | First | School | Room\nLopez | Ada | Maple El | 5\nChen | Bo | Oak Mid | 6")
    for part in (spanned(sheet, "A:C"), replace(sheet, book="north.xlsx")):
        said = tab_of(decided(layout_of(part), NOBODY), NOBODY)
        assert (said.table, said.span, said.book) == ("Roster", part.span, part.book)
    agenda = tab("Time | What | Who\n5:00 | Role play | RF\n5:20 | Debrief | RF", "Agenda")
    for part in (spanned(agenda, "A:C"), replace(agenda, book="north.xlsx")):
        said = tab_of(decided(layout_of(part), NOBODY), NOBODY)
        assert (said.table, said.span, said.book) == (None, part.span, part.book)
