"""Shifting: what toolkit.toml names by a letter, a row or a cell is looked for where it stands now, and the line
that says so is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from toolkit.tables import elsewhere
from toolkit.tables.claim import Claim
from toolkit.tables.claims import claims
from toolkit.tables.inputs import INPUTS
from toolkit.tables.placed import LAID, left
from toolkit.tables.source import Matrix, Source, Sources, Theirs
from toolkit.workbooks.cells import Cell, Grid, Snapshot

Rows = list[list[Cell]]
N = range(1, 7)
HEADINGS: list[Cell] = ["First name", "Last name", "Worksite", "Status", None, None]
ROWS: Rows = [
    HEADINGS,
    *(["Ada", f"Lopez {n}", "Maple El", "Member", f"a{n}@x.org", f"555-010{n}"] for n in N),
]


def book(rows: Rows, marks: dict[str, str] | None = None, ident: int = 7) -> Snapshot:
    width = max(map(len, rows))
    columns = [[row[n] if n < len(row) else None for row in rows] for n in range(width)]
    grid = Grid("Roster", columns, ident=ident)
    return Snapshot("test", {"Roster": None}, (grid,), marks=marks or {})


def marks_of(rows: Rows, source: Source, before: dict[str, str] | None = None) -> dict[str, str]:
    """What is remembered of a tab that was read."""
    found = claims(book(rows), INPUTS, Sources({"Roster": (source,)}))
    return left((one for claim in found.values() for one in claim.placed), book(rows, before))


def again(rows: Rows, source: Source, marks: dict[str, str]) -> list[Claim]:
    """The tab, read again with what is remembered of it."""
    return list(claims(book(rows, marks), INPUTS, Sources({"Roster": (source,)})).values())


def told(found: list[Claim]) -> list[tuple[str, str, str]]:
    """What is named, where it stands now, and the line to write; without the latter two it is lost."""
    moved = [
        (str(one.fault.parts["was"]), str(one.fault.parts["now"]), str(one.fault.parts["line"]))
        for one in elsewhere.told(found)
    ]
    return [*moved, *((said, "", "") for _, said in elsewhere.lost(found))]


def inserted(at: int, *cells: Cell) -> Callable[[Rows], Rows]:
    """A column more, from the top."""
    more = [*cells, *[None] * 99]
    return lambda rows: [[*row[:at], more[n], *row[at:]] for n, row in enumerate(rows)]


def without(at: int) -> Callable[[Rows], Rows]:
    return lambda rows: [[*row[:at], *row[at + 1 :]] for row in rows]


def below(*more: list[Cell]) -> Callable[[Rows], Rows]:
    """Rows more above all others."""
    return lambda rows: [*more, *rows]


def over(row: int, column: int, cell: Cell) -> Callable[[Rows], Rows]:
    def changed(rows: Rows) -> Rows:
        rows = [list(one) for one in rows]
        rows[row - 1][column - 1] = cell
        return rows

    return changed


def theirs(*headings: str, joined: bool = False) -> Theirs:
    return Theirs(headings, joined)


PHONE = Source(columns={("Phone",): theirs("column F"), ("Email",): theirs("column e")})
AT_PHONE = '[tabs.Roster] columns = { "Phone" = "column %s" }'
AT_EMAIL = '[tabs.Roster] columns = { "Email" = "column %s" }'
ROOM = inserted(4, "Room", *N)


def ends_swapped(rows: Rows) -> Rows:
    return [[row[5], *row[1:5], row[0]] for row in rows]


@pytest.mark.parametrize(
    ("change", "phone", "email"),
    [
        (ROOM, "G", "F"),
        (lambda rows: [[*row[:4], row[5], row[4]] for row in rows], "E", "F"),
        (over(2, 6, "720-555"), "F", "E"),
        (over(1, 6, "Cell"), "F", "E"),
        (lambda rows: rows[:1] + rows[3:], "F", "E"),
        (lambda rows: [[*row[:5], f"Room {row[1]}"] for row in rows], "", "E"),
        (lambda rows: [[*row[:5], f"Room {row[1]}", row[5], row[5]] for row in rows], "", "E"),
    ],
    ids=["inserted", "swapped", "corrected", "headed", "fewer", "gone", "twice"],
)
def test_a_column_named_by_its_letter(
    change: Callable[[Rows], Rows], phone: str, email: str
) -> None:
    """A phone that is corrected, or a heading over it, moves nothing; what is nowhere, or at two places, is lost."""
    found = again([*map(list, change(ROWS))], PHONE, marks_of(ROWS, PHONE))
    wanted = [
        (f"column {was}", f"column {now}", line % now)
        for was, now, line in (("F", phone, AT_PHONE), ("E", email, AT_EMAIL))
        if now not in ("", was)
    ]
    assert told(found) == wanted + [("column F", "", "")] * (not phone)


def test_a_column_that_is_removed_moves_them_back() -> None:
    """Of one's own, before them."""
    source = Source(columns={("Phone",): theirs("column G")})
    rows = ROOM(ROWS)
    assert told(again(without(4)(rows), source, marks_of(rows, source))) == [
        ("column G", "column F", AT_PHONE % "F")
    ]


def test_a_heading_of_which_there_are_two_is_known_by_what_stands_below_it() -> None:
    """Phone stands twice, and the second one is meant."""
    rows = [[*row[:4], f"720-{row[1]}", row[5]] for row in ROWS]
    rows[0] = [*HEADINGS[:4], "Phone", "Phone"]
    source = Source(columns={("Phone",): theirs("column F")}, own=("column E",))
    assert told(again(inserted(0, "Nr", *N)(rows), source, marks_of(rows, source))) == [
        ("column F", "column G", AT_PHONE % "G"),
        ("column E", "column F", '[tabs.Roster] own = ["column F"]'),
    ]


def test_a_few_words_are_known_by_their_neighbours() -> None:
    """A column of crosses without a heading, between others that moved."""
    rows = [[*row, "x" if n % 2 else None] for n, row in enumerate(ROWS)]
    source = Source(
        columns={("Phone",): theirs("column F"), ("On leave",): theirs("column G")},
        values={"column G": {"x": "Yes"}},
    )
    found = again(inserted(4, None, *"xxxxxx")(rows), source, marks_of(rows, source))
    assert told(found) == [
        ("column F", "column G", AT_PHONE % "G"),
        ("column G", "column H", '[tabs.Roster] columns = { "On leave" = "column H" }'),
        ("column G", "column H", '[tabs.Roster] values."column H" = …'),
    ]


@pytest.mark.parametrize(
    ("source", "change", "wanted"),
    [
        (
            Source(columns={("Phone",): theirs("column F", "column E")}),
            ROOM,
            [
                ("column F", "column G", 'columns = { "Phone" = ["column G", "column F"] }'),
            ],
        ),
        (
            Source(columns={("Phone", "Notes"): theirs("column F", "column E", joined=True)}),
            ROOM,
            [
                (
                    "column F",
                    "column G",
                    'columns = { "Phone, Notes" = { join = ["column G", "column F"] } }',
                ),
            ],
        ),
        (Source(span="A:F"), inserted(0, "Key", *N), [("A:F", "B:G", 'span = "B:G"')]),
        (Source(span="A:F"), inserted(2, "Key", *N), [("A:F", "A:G", 'span = "A:G"')]),
        (Source(span="A:F"), ROOM, []),  # beyond the last column that is read
        (Source(span="A:"), inserted(0, "Key", *N), [("A:", "B:", 'span = "B:"')]),
        (Source(span="A:F"), over(2, 5, "ada@x.org"), []),
        (Source(span="A:"), over(2, 5, "ada@x.org"), []),
        (Source(span="A:F"), ends_swapped, [("A:F", "B:F", 'span = "B:F"')]),
    ],
)
def test_a_setting_is_told_as_it_has_to_be_written(
    source: Source, change: Callable[[Rows], Rows], wanted: list[tuple[str, str, str]]
) -> None:
    """Whole, with what stays as it was, and once where several of its places moved."""
    found = again(change(ROWS), source, marks_of(ROWS, source))
    assert told(found) == [(was, now, f"[tabs.Roster] {line}") for was, now, line in wanted]


CROSSES = [
    [*row[:4], *("x" if (n + k) % 3 else None for k in range(3))] for n, row in enumerate(ROWS)
]
CROSSES[0][4:] = ["Sticker", "Photo", "Pledge"]


def test_the_columns_of_a_matrix_move_with_it() -> None:
    """By a span, or each by its letter."""
    to, words = ("Responses.Response",), {"x": "Yes"}
    span = Source(matrices=(Matrix(to, "Test", "E:G", words),))
    marks = marks_of(CROSSES, span)
    line = "[[tabs.Roster.matrix]] columns = "
    assert told(again(inserted(2, "Room", *N)(CROSSES), span, marks)) == [
        ("E:G", "F:H", f'{line}"F:H"')
    ]
    more = over(2, 6, "x")(inserted(5, "Rally")(CROSSES))
    assert told(again(more, span, marks)) == [("E:G", "E:H", f'{line}"E:H"')]

    each = Source(matrices=(Matrix(to, "Test", {"column E": "Sit-in", "column G": "Vow"}, words),))
    found = again(inserted(2, "Room", *N)(CROSSES), each, marks_of(CROSSES, each))
    assert told(found) == [
        ("column E", "column F", f'{line}{{ "column F" = "Sit-in", "column H" = "Vow" }}')
    ]


ABOVE: Rows = [["Our people"], ["Job:", "Nurse"]]
LINED = Source(
    header_row=3, skip_rows=frozenset({5, 7}), constants={"Job title": "from b2", "Unit": "Maple"}
)
LINES: Rows = [*ABOVE, *ROWS[:2], ["Room 12"], ROWS[2], ["Room 14", "x"], *ROWS[3:]]


def test_rows_and_cells_that_are_named_by_their_numbers() -> None:
    """A row more at the top; a cell that says something else, where nothing moved; a line that is gone."""
    marks = marks_of(LINES, LINED)
    assert told(again(LINES, LINED, marks)) == []
    assert told(again(below(["Spring"])(LINES), LINED, marks)) == [
        ("header_row 3", "header_row 4", "[tabs.Roster] header_row = 4"),
        ("from B2", "from B3", '[tabs.Roster] constants = { "Job title" = "from B3" }'),
        ("skip_rows 5", "skip_rows 6", "[tabs.Roster] skip_rows = [6, 8]"),
    ]
    assert told(again(over(2, 2, "Teacher")(LINES), LINED, marks)) == []
    assert told(again(over(7, 2, "y")(LINES), LINED, marks)) == []
    assert told(again([*LINES[:4], *LINES[5:]], LINED, marks)) == [
        ("skip_rows 7", "skip_rows 6", "[tabs.Roster] skip_rows = [5, 6]"),
        ("skip_rows 5", "", ""),
    ]


def test_a_cell_that_says_something_else_is_where_it_was_unless_its_row_or_column_moved() -> None:
    """With nothing beside it that could tell."""
    source = Source(header_row=3, constants={"Job title": "from A1"})
    rows: Rows = [["Nurse"], ["x"], *ROWS]
    marks = marks_of(rows, source)
    assert told(again(over(1, 1, "Teacher")(rows), source, marks)) == []
    moved = below(["Spring"])(over(1, 1, "Teacher")(rows))
    assert told(again(moved, source, marks))[-1] == ("from A1", "", "")


def test_a_problem_stands_at_the_row_that_is_meant() -> None:
    """Of a cell or a column it is the tab's."""
    found = again(below(["Spring"])(LINES), LINED, marks_of(LINES, LINED))
    assert [(*one[:6], one.position) for one in elsewhere.told(found)] == [
        ("Warning", "Roster", "Roster", 4, None, "3", None),
        ("Warning", "Roster", "Roster", None, None, "B2", None),
        ("Warning", "Roster", "Roster", 6, None, "5", None),
    ]


def test_the_column_of_lines_between_the_rows() -> None:
    """Each worksite on a line of its own, in the first column."""
    rows: Rows = [[None, "First name", "Last name", "Status"]]
    for site in ("Maple El", "Oak Hi", "Elm", "Ash", "Birch"):
        rows += [[site], [None, "Ada", f"Lopez {site}", "Member"]]
    source = Source(sections={"Worksite": "a"})
    found = again(inserted(0)(rows), source, marks_of(rows, source))
    assert told(found) == [
        ("column A", "column B", '[tabs.Roster] sections = { "Worksite" = "B" }')
    ]


def test_headings_that_nobody_finds_again_are_lost() -> None:
    """Others stand where they stood; few of them are no reason to look elsewhere."""
    rows = below(["Our people"])(ROWS)
    source = Source(header_row=2)
    marks = marks_of(rows, source)
    headed = over(2, 4, "Membership")(over(2, 2, "Surname")(rows))
    assert told(again(headed, source, marks)) == []  # half of them are there
    twice = [["x"], *ROWS, *ROWS]
    assert told(again(twice, source, marks)) == []
    moved = [*ROWS[1:], *below([])([HEADINGS])]
    assert told(again(moved, source, marks)) == [
        ("header_row 2", "header_row 8", "[tabs.Roster] header_row = 8")
    ]


def test_marks_that_nobody_can_have_left_say_nothing() -> None:
    """Then the tab is read as toolkit.toml says; a tab with another title is known by its own name."""
    (name,) = marks = marks_of(ROWS, PHONE)
    assert name == f"{LAID}Roster 0 Roster"
    rows = ROOM(ROWS)
    for said in ("", "x", "[1, 2]", "[7, 1, 2, 3, 4, 5]", '[[], 1, "", {}, {}, {}]', "null"):
        assert told(again(rows, PHONE, {name: said})) == []
    moved = {f"{LAID}Roster 0 Members": marks[name]}
    assert len(told(again(rows, PHONE, moved))) == 2
    assert told(again(rows, PHONE, {f"{LAID}Roster 1 Members": marks[name]})) == []


def test_what_is_no_longer_read_is_forgotten_and_what_hardly_changed_stays() -> None:
    """Nothing is written anew for one phone in ten."""
    marks = marks_of(ROWS, PHONE)
    many = [HEADINGS, *(["Ada", f"L{n}", "Maple El", "Member", None, f"{n}"] for n in range(30))]
    first = marks_of(many, PHONE)
    assert marks_of(over(2, 6, "new")(many), PHONE, first) == first
    assert marks_of(over(2, 6, "new")(ROWS), PHONE, marks) != marks
    gone = {f"{LAID}Worksites 0 Old": "x", "other": "y", f"{LAID}Events 0 Old": ""}
    assert marks_of(ROWS, PHONE, gone) == marks | {f"{LAID}Worksites 0 Old": ""}
    assert marks_of(ROWS, Source(own=("Nothing",)), marks) == dict.fromkeys(marks, "")


def test_a_column_named_by_its_heading_stays_beside_one_that_is_named_by_its_letter() -> None:
    source = Source(columns={("Phone",): theirs("column F"), ("Worksite",): theirs("Worksite")})
    assert told(again(ROOM(ROWS), source, marks_of(ROWS, source))) == [
        ("column F", "column G", AT_PHONE % "G")
    ]
