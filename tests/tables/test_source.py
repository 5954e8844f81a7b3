"""Source: which tabs a title or a pattern means, and where a tab is read as it stands."""

from __future__ import annotations

import pytest

from toolkit.tables.source import Matrix, Source, Sources, Theirs, fits


def test_a_title_or_a_pattern_means_a_tab_whatever_its_case_accents_and_spaces() -> None:
    """The signs between the letters of a pattern stay; a bracket is one of them."""
    assert fits("miembros  2023", "Miémbros 2023")
    assert not fits("Members 2024", "Members 2023")
    assert fits("Calls MARCH", "calls*")
    assert fits("Calls 1", "Calls ?")
    assert not fits("Calls 12", "Calls ?")
    assert not fits("My calls", "calls*")
    assert fits("Año  1: norte", "ano 1: *")
    assert not fits("Año 1 norte", "ano 1: *")
    assert fits("[old] list", "[old]*")
    assert not fits("o list", "[old]*")


def test_tabs_are_left_alone_by_their_titles_or_by_a_pattern() -> None:
    sources = Sources(leave_alone=("Old *", "Notes"))
    assert [sources.alone(title) for title in ("old list", "NOTES", "Old", "Roster")] == [
        True,
        True,
        False,
        False,
    ]


def test_other_workbooks_are_named_once_in_their_order() -> None:
    of = {
        "Roster": (Source("south.xlsx"), Source()),
        "Events": (Source("north.xlsx"), Source("south.xlsx")),
    }
    assert Sources(of).workbooks == ("south.xlsx", "north.xlsx")
    assert Sources().workbooks == ()


def columns(ours: str, *theirs: str) -> Source:
    return Source(columns={(ours,): Theirs(theirs)})


@pytest.mark.parametrize(
    "source",
    [
        Source(),
        Source(tabs=("Xalapa 2023",), header_row=3),
        columns("Worksite", "Campus"),
        columns("Phone", "column"),
    ],
)
def test_a_tab_whose_columns_have_other_names_is_read_as_it_stands(source: Source) -> None:
    assert source.plain


@pytest.mark.parametrize(
    "source",
    [
        Source(workbook="north.xlsx"),
        Source(tabs=("North", "South")),
        Source(tabs=("Calls*",)),
        Source(tabs=("Calls ?",)),
        Source(header_row=0),
        Source(heading_lines=2),
        Source(span="A:F"),
        Source(own=("Status",)),
        Source(values={"Status": {"Y": "Member"}}),
        Source(constants={"Unit": "Teachers"}),
        Source(sections={"Worksite": "A"}),
        Source(skip_rows=frozenset({5})),
        Source(skip=("Total*",)),
        Source(year="2023"),
        Source(day_order="day first"),
        Source(matrices=(Matrix(("Response",), "Test", "E:G"),)),
        columns("Phone", "column F"),
        columns("Phone", " column F "),
        columns("Phone", "Cell", "Home"),
        columns("Conversations.Date", "Cdate"),
        Source(columns={("First name", "Last name"): Theirs(("Name",))}),
    ],
)
def test_whatever_else_is_said_of_a_tab_makes_another_one_of_it(source: Source) -> None:
    assert not source.plain
