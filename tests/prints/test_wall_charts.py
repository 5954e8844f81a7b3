"""Wall charts: leaders as heads of columns, everybody once, and boxes to write in."""

from __future__ import annotations

import pytest
from desk import LOCAL, people, printing, sheets, words

from toolkit.prints.chart_columns import WAYS, Group, columns_of
from toolkit.prints.charted import TESTS, ChartLine, shown_tests
from toolkit.prints.wall_charts import Told, WallChartPage

HEADS = "Ada", "Another leader:"


def chart(**chosen: object) -> WallChartPage:
    found = sheets("wall-chart", **chosen)[0].blocks[0]
    assert isinstance(found, WallChartPage)
    return found


def groups(one: WallChartPage) -> list[Group]:
    return [group for column in one.columns for group in column]


@pytest.mark.slow
def test_a_worksite_a_page_with_everybody_in_the_unit_once() -> None:
    assert people(sheets("wall-chart")) == [["Ada", "Bo", "Cleo", "Dee", "Nan"], ["Eve", "Ivo"]]


@pytest.mark.slow
def test_a_leader_heads_a_column_and_those_under_nobody_stand_apart() -> None:
    one = chart()

    assert [
        (group.name, group.said, [line.name for line in group.people]) for group in groups(one)
    ] == [
        ("Ada Lopez", "moved 1 of 3", ["Ada Lopez", "Bo Chen", "Cleo Park", "Dee Evans"]),
        ("Another leader:", "", []),
    ]
    assert [line.name for line in one.nobody] == ["Nan Null"]
    assert all(group.blank for group in groups(one))
    assert len(one.columns) == WAYS[0][0]


@pytest.mark.slow
def test_a_line_has_the_code_the_room_the_rating_and_where_it_came_from_the_card_and_the_tests() -> (
    None
):
    lines = {line.code: line for group in groups(chart()) for line in group.people}

    assert vars(lines["Ada"]) == {
        "code": "Ada",
        "name": "Ada Lopez",
        "beside": "12",
        "rating": "1",
        "before": "2",
        "card": "member",
        "ticks": ("✓", ""),
    }
    assert (lines["Bo"].rating, lines["Bo"].before, lines["Bo"].card) == ("4", "3", "")
    assert (lines["Cleo"].rating, lines["Cleo"].card) == ("", "pending")
    assert lines["Bo"].ticks == ("", "✓")


@pytest.mark.slow
def test_at_the_foot_stands_who_moved_whom_members_and_what_is_needed() -> None:
    one = chart()

    assert list(one.moved) == [
        Told("Ada Lopez", "moved 1 of 3"),
        Told("Under nobody", "moved 1 of 1"),
    ]
    assert list(one.sums) == [
        Told("Members", "2 of 8 are members (25%)"),
        Told("Needed", "3 more for a majority, 4 more for the target of 65%"),
        Told("Petition", "2 of 8, 4 more for the target of 65%"),
        Told("Cards signed, not processed yet", "1"),
    ]


def test_moved_is_what_the_leaders_tab_has() -> None:
    from desk import known_of

    from toolkit.organizing.leaders import leaders

    rows = leaders(known_of().program).set_index("person_id")

    assert (rows.loc["Ada", "delivered"], rows.loc["Ada", "asked"]) == (1, 3)


@pytest.mark.slow
def test_a_representative_has_no_ratings_and_only_their_worksite() -> None:
    made = sheets("wall-chart", reader="Nan")
    one = made[0].blocks[0]

    assert people(made) == [["Ada", "Bo", "Cleo", "Dee", "Nan"]]
    assert isinstance(one, WallChartPage)
    assert not one.rated
    assert {line.rating + line.before for line in [*groups(one)[0].people, *one.nobody]} == {""}
    assert [line.ticks for line in one.nobody] == [("✗", "✓")]


@pytest.mark.slow
def test_an_organizer_has_their_own_people() -> None:
    assert people(sheets("wall-chart", reader="Cesar")) == [["Nan"], ["Eve"]]


@pytest.mark.slow
def test_a_poster_has_all_worksites_one_below_the_other() -> None:
    made = sheets("wall-chart", poster=True)

    assert people(made) == [["Ada", "Bo", "Cleo", "Dee", "Nan", "Eve", "Ivo"]]
    assert [one.title for one in made[0].blocks] == ["Maple El", "Oak Mid"]  # type: ignore[attr-defined]


@pytest.mark.slow
def test_nobodys_notes_stand_on_it() -> None:
    said = " ".join(words(sheets("wall-chart")))

    assert "canary" in LOCAL
    assert "canary" not in said


@pytest.mark.slow
def test_a_leader_with_many_people_stands_again_above_the_rest() -> None:
    """
    Thirty people under one name.
    """
    rows = "\n".join(f"P{n:02} | P{n:02} | Lee | Maple El | Ada" for n in range(30))
    text = (
        "Roster:\nPerson | First name | Last name | Worksite | Charted under\n"
        f"Ada | Ada | Lopez | Maple El |\n{rows}"
    )
    found = groups(chart(text=text))

    assert [(group.name, len(group.people), group.blank > 0) for group in found] == [
        ("Ada Lopez", 20, False),
        ("Ada Lopez, continued", 11, True),
        ("Another leader:", 0, True),
    ]


@pytest.mark.slow
def test_a_leader_who_works_elsewhere_is_called_with_their_worksite() -> None:
    text = LOCAL.replace(
        "| Eve        | Fox       | Oak Mid  | Teachers | Teacher   | Potential member |        |               |",
        "| Eve        | Fox       | Oak Mid  | Teachers | Teacher   | Potential member |        | Ada           |",
    )

    assert groups(sheets("wall-chart", text=text)[1].blocks[0])[0].name == "Ada Lopez (Maple El)"  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_long_person_id_stands_below_the_name() -> None:
    text = "Roster:\nPerson ID | First name | Last name | Worksite\nEMP-2023-000042 | Nan | Null | Maple El"

    assert [(line.code, line.beside) for line in chart(text=text).nobody] == [
        ("", "EMP-2023-000042")
    ]


def test_of_many_tests_the_latest_have_a_column() -> None:
    rows = "\n".join(f"Test {n} | 2023-01-0{n}" for n in range(1, 7))
    shown = shown_tests(printing("wall-chart", f"Structure Tests:\nTest | Opens\n{rows}"))

    assert shown == [(n, f"Test {n}") for n in range(3, 7)]
    assert len(shown) == TESTS


def leaders(*sizes: int) -> list[tuple[str, str, list[ChartLine]]]:
    """So many leaders with so many people each."""
    line = ChartLine("", "Bo Chen", "", "", "", "", ())
    return [(f"Leader {n}", "", [line] * size) for n, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("sizes", "across", "blank"),
    [
        ((9, 9, 9), 3, 2),
        ((12, 12, 11, 10, 10), 3, 1),
        ((9, 9, 9, 9, 9, 9, 9), 4, 2),
        ((20, 20, 20, 20, 20, 20), 3, 2),  # no way fits on one page: room to write again
    ],
)
def test_there_are_as_many_columns_and_blank_lines_as_leave_it_on_one_page(
    sizes: tuple[int, ...], across: int, blank: int
) -> None:
    found = columns_of("en", leaders(*sizes), (), poster=False)
    groups = [one for column in found for one in column]

    assert (len(found), groups[0].blank) == (across, blank)
    assert sorted(one.name for one in groups) == sorted(
        [*(f"Leader {n}" for n in range(len(sizes))), "Another leader:"]
    )
