"""Written: what is found is put into toolkit.toml, and what a person wrote there stays."""

from __future__ import annotations

import tomllib

from toolkit.settings.written import as_text

ROSTER = {"tab": "Members", "header_row": 1, "columns": {"Worksite": "Bldg", "Phone": "Cell"}}


def test_a_new_file_says_where_and_what() -> None:
    said = tomllib.loads(as_text("ours.xlsx", ["Agenda"], {"Roster": [ROSTER]}))
    assert said == {
        "workbook": {"where": "ours.xlsx", "leave_alone": ["Agenda"]},
        "tabs": {"Roster": ROSTER},
    }


def test_several_sources_are_a_list() -> None:
    said = tomllib.loads(as_text("ours.xlsx", [], {"Roster": [ROSTER, {**ROSTER, "tab": "North"}]}))
    assert [source["tab"] for source in said["tabs"]["Roster"]] == ["Members", "North"]


def test_what_is_said_holds_and_only_what_lacks_is_added() -> None:
    before = '[tabs.Roster]\ntab = "Members"\ncolumns = { Notes = "Cell" }  # theirs\nvalues.Status = { Y = "Pending" }\n'
    source = {
        **ROSTER,
        "own": ["Cell", "Rm"],
        "values": {"Status": {"Y": "Member", "N": "Potential member"}},
    }
    after = as_text("ours.xlsx", [], {"Roster": [source]}, before)
    said = tomllib.loads(after)["tabs"]["Roster"]
    assert said["columns"] == {"Notes": "Cell", "Worksite": "Bldg"}
    assert said["values"] == {"Status": {"Y": "Pending", "N": "Potential member"}}
    assert said["own"] == ["Rm"]
    assert "# theirs" in after


def test_a_tab_more_of_one_shape_joins_the_others() -> None:
    before = '[tabs.Conversations]\ntab = ["Sept", "Oct"]\n'
    after = as_text("ours.xlsx", [], {"Conversations": [{"tab": ["Sept", "Oct", "Nov"]}]}, before)
    assert tomllib.loads(after)["tabs"]["Conversations"]["tab"] == ["Sept", "Oct", "Nov"]


def test_a_pattern_covers_a_tab() -> None:
    before = '[workbook]\nwhere = "ours.xlsx"\nleave_alone = ["Agenda*"]\n\n[tabs.Roster]\ntab = "Members*"\n'
    after = as_text("ours.xlsx", ["Agenda 2-8"], {"Roster": [{"tab": "Members 2023"}]}, before)
    assert after == before


def test_another_tab_of_a_table_makes_a_list_of_one() -> None:
    before = '[tabs.Roster]\ntab = "Members"\nheader_row = 3\n'
    said = tomllib.loads(as_text("ours.xlsx", [], {"Roster": [{"tab": "North"}]}, before))
    assert said["tabs"]["Roster"] == [{"tab": "Members", "header_row": 3}, {"tab": "North"}]


def test_words_and_signs_are_written_as_they_are() -> None:
    words = {"M*": "Pending", 'the "old" ones': "", "\\": "Member", "✓": "Member"}
    said = tomllib.loads(
        as_text("ours.xlsx", [], {"Roster": [{"tab": "x", "values": {"Status": words}}]})
    )
    assert said["tabs"]["Roster"]["values"]["Status"] == words


def test_matrices_are_written_each_with_its_columns() -> None:
    matrix = {
        "to": "Responses.Response",
        "of": "Test",
        "columns": {"Rally 2/8": "Rally"},
        "values": {"x": "Yes"},
    }
    said = tomllib.loads(as_text("ours.xlsx", [], {"Roster": [{"tab": "x", "matrix": [matrix]}]}))
    assert said["tabs"]["Roster"]["matrix"] == [matrix]
