"""Layout: which columns of a tab feed which of ours, as toolkit.toml says, and which are people's own."""

from __future__ import annotations

import pytest

from toolkit.tables.inputs_named import column_named
from toolkit.tables.layout import LaidOut
from toolkit.tables.roster import Roster
from toolkit.tables.source import Matrix, Source, Theirs
from toolkit.tables.structure_tests import Responses
from toolkit.workbooks.cells import Cell, Grid

ROW: list[Cell] = ["Name", "Room (2nd)", "Status", "Cell", "Home", None, "Photo", "Sit-in"]


def laid(source: Source, *rows: list[Cell]) -> LaidOut:
    some = rows or (ROW,)
    return LaidOut(
        Roster, Grid("List", [list(column) for column in zip(*some, strict=True)]), source
    )


def fed(layout: LaidOut) -> list[tuple[str, tuple[int, ...], bool, str]]:
    return [(one.column.name, one.positions, one.joined, one.part) for one in layout.feeds]


def test_a_heading_is_found_by_its_words_or_its_letter() -> None:
    """Words in brackets count where they fit; a letter only inside the span that is read."""
    layout = laid(Source(span="A:G"))
    assert [layout.at(name) for name in ("name", "room 2nd", "ROOM", "Nothing")] == [
        (1,),
        (2,),
        (2,),
        (),
    ]
    assert [layout.at(name) for name in ("column F", " column g ", "column H", "column A")] == [
        (6,),
        (7,),
        (),
        (1,),
    ]
    assert layout.headings == {
        1: "Name",
        2: "Room (2nd)",
        3: "Status",
        4: "Cell",
        5: "Home",
        7: "Photo",
    }
    twice = laid(Source(), ["Phone", "Phone", "Phone (old)"])
    assert twice.at("phone") == (1, 2)


def test_what_is_known_what_is_named_and_what_is_their_own() -> None:
    """Ours in the order of the table; a column that is named is taken from its other meaning."""
    layout = laid(
        Source(
            columns={
                ("First name", "Last name"): Theirs(("Name",)),
                ("Notes",): Theirs(("Home", "Room"), joined=True),
                ("Email",): Theirs(("Mail", "column F")),
            },
            own=("Status",),
        )
    )
    assert fed(layout) == [
        ("first_name", (1,), False, "name"),
        ("last_name", (1,), False, "name"),
        ("email", (6,), False, "whole"),
        ("phone", (4,), False, "whole"),
        ("notes", (5, 2), True, "whole"),
    ]
    assert layout.gone == [("Email", "Mail")]
    assert layout.own == [3, 7, 8]
    scale = laid(Source(columns={("Assessment", "Roles"): Theirs(("Status",))}))
    assert [one[3] for one in fed(scale) if one[1] == (3,)] == ["scale", "scale"]
    again = laid(Source(columns={("Phone",): Theirs(("Cell",))}), ["Cell", "x", "Cell"])
    assert fed(again) == [("phone", (1,), False, "whole"), ("phone", (3,), False, "whole")]


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ("F:H", [(7, "Photo"), (8, "Sit-in")]),
        ("G:", [(7, "Photo"), (8, "Sit-in")]),
        ({"Photo": "Sticker", "column F": "Vow", "Gone": "x"}, [(7, "Sticker"), (6, "Vow")]),
    ],
)
def test_a_matrix_has_a_record_for_each_filled_cell(
    columns: dict[str, str] | str, found: list[tuple[int, str]]
) -> None:
    matrix = Matrix(("Responses.Response",), "Test", columns, {"x": "Yes"})
    layout = laid(Source(matrices=(matrix,)))
    assert [(one.position, one.says) for one in layout.unfolded] == found
    assert {(one.to, one.of) for one in layout.unfolded} == {
        ((Responses.response,), Responses.test)
    }
    assert layout.gone == ([] if isinstance(columns, str) else [("Test", "Gone")])
    assert set(layout.own) == {1, 2, 5, 7, 8} - {place for place, _ in found}


def test_headings_of_two_lines_are_one() -> None:
    """Whatever stands above them is none."""
    rows: list[list[Cell]] = [["x", "y"], ["Home", None], ["phone", "Status"], ["303", "Member"]]
    assert laid(Source(header_row=3, heading_lines=2), *rows).headings == {
        1: "Home phone",
        2: "Status",
    }
    assert laid(Source(header_row=3), *rows).headings == {1: "phone", 2: "Status"}
    assert laid(Source(), *rows).header_row == 3
    bare = laid(Source(header_row=0), *rows)
    assert (bare.headings, bare.at("column B")) == ({}, (2,))


def test_a_column_is_named_alone_or_with_its_table() -> None:
    """A dot may also be part of a heading."""
    assert column_named("first NAME", Roster) is Roster.first_name
    assert column_named("Structure tests.Test", Roster).table.title == "Structure Tests"
    assert column_named("Responses.Response", Roster) is Responses.response
    with pytest.raises(KeyError, match=r"No\.such"):
        column_named("No.such", Roster)
    with pytest.raises(KeyError, match=r"Roster\.Nothing"):
        column_named("Roster.Nothing", Responses)
