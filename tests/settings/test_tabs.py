"""[tabs]: one table or several sources of one, and whatever a person can say of a tab of theirs."""

from pathlib import Path

import pytest

from toolkit.errors import Misused
from toolkit.settings import Joined, Settings, ours_in, read_settings

KNOWN = {
    "Roster": ["Person ID", "First name", "Last name", "Worksite", "Status", "Phone", "Notes"],
    "Conversations": ["Date", "Result"],
    "Responses": ["Test", "Response"],
}
WHOLE = """
[workbook]
where = "organizing.xlsx"
leave_alone = ["Copy of Roster", "Agenda*"]
[tabs.Roster]
workbook = "north.xlsx"
tab = ["Members 2023", "Subs*"]
header_row = 4
heading_lines = 3
span = "A:F"
columns = { "First name, Last name" = "Name", "Phone" = ["Cell", "Home"], "Notes" = { join = ["A", "B"] }, "Conversations.Date" = "Cdate" }
own = ["Rep", "column F"]
values.Status = { "Y" = "Member", "" = "Potential member", "?" = "" }
values."Conversations.Result" = { "1" = "Talked" }
constants = { Worksite = "from title" }
sections = { Worksite = "a" }
skip_rows = [5, 31]
skip = ["Total*"]
year = "2022-23"
day_order = "day first"
[[tabs.Roster.matrix]]
to = "Responses.Response"
of = "Test"
columns = { "Sticker day 2/8" = "Sticker day" }
values = { "x" = "Yes" }
[[tabs.Roster.matrix]]
to = "Responses.Response"
of = "Test"
columns = "F:"
[[tabs.Conversations]]
tab = "Calls 1"
[[tabs.Conversations]]
tab = "Calls 2"
year = 2023
"""


def read(folder: Path, text: str) -> Settings:
    path = folder / "toolkit.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path, KNOWN)


def test_everything_that_can_be_said_of_a_tab(tmp_path: Path) -> None:
    settings = read(tmp_path, WHOLE)
    (roster,) = settings.tabs["Roster"]

    assert settings.workbook.leave_alone == ("Copy of Roster", "Agenda*")
    assert (roster.workbook, roster.tab) == ("north.xlsx", ("Members 2023", "Subs*"))
    assert (roster.header_row, roster.heading_lines, roster.span) == (4, 3, "A:F")
    assert roster.columns == {
        "First name, Last name": ("Name",),
        "Phone": ("Cell", "Home"),
        "Notes": Joined(join=("A", "B")),
        "Conversations.Date": ("Cdate",),
    }
    assert roster.values == {
        "Status": {"Y": "Member", "": "Potential member", "?": ""},
        "Conversations.Result": {"1": "Talked"},
    }
    assert (roster.constants, roster.sections) == ({"Worksite": "from title"}, {"Worksite": "A"})
    assert (roster.skip_rows, roster.skip) == ((5, 31), ("Total*",))
    assert (roster.year, roster.day_order) == ("2022-23", "day first")
    by_heading, by_letters = roster.matrix
    assert by_heading.columns == {"Sticker day 2/8": "Sticker day"}
    assert by_heading.values == {"x": "Yes"}
    assert by_letters.columns == "F:"


def test_several_sources_of_one_table_stand_in_their_order(tmp_path: Path) -> None:
    first, second = read(tmp_path, WHOLE).tabs["Conversations"]

    assert (first.tab, second.tab, second.year) == (("Calls 1",), ("Calls 2",), "2023")


def test_a_column_may_feed_several_of_ours() -> None:
    assert ours_in("First name, Last name , Phone") == ("First name", "Last name", "Phone")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[[tabs.Roster]]\ntab = "A"\n[[tabs.Roster]]\nskiprows = [1]',
            "“tabs.Roster (2).skiprows” is not a known key. Did you mean “skip_rows”?",
        ),
        (
            '[[tabs.Roster.matrix]]\nto = "Responses.Response"\nof = "Test"\ncolumn = "F:"',
            "“tabs.Roster.matrix.column” is not a known key. Did you mean “columns”?",
        ),
        (
            '[tabs.Roster]\ncolumns = { "First name, Lst name" = "Name" }',
            "[tabs.Roster] columns: “Lst name” is no heading of Roster. Did you mean “Last name”?",
        ),
        (
            '[tabs.Roster]\ncolumns = { "Conversations.Dat" = "Cdate" }',
            (
                "[tabs.Roster] columns: “Conversations.Dat” is no heading of Conversations. Did you"
                " mean “Date”?"
            ),
        ),
        (
            '[[tabs.Roster]]\n[[tabs.Roster]]\nconstants = { Worksit = "Maple El" }',
            (
                "[tabs.Roster (2)] constants: “Worksit” is no heading of Roster. Did you mean"
                " “Worksite”?"
            ),
        ),
        (
            '[[tabs.Roster.matrix]]\nto = "Responses.Respons"\nof = "Test"\ncolumns = "F:"',
            (
                "[tabs.Roster] matrix.to: what stands there is no heading of Responses. Did you mean"
                " “Response”?"
            ),
        ),
        (
            '[tabs.Roster]\nvalues.Conversations.Result = { "1" = "Talked" }',
            "“tabs.Roster.values.Conversations”: a heading with a dot in it stands in straight quotes.",
        ),
        (
            "[tabs.Roster]\ncolumns = { Notes = { join = [] } }",
            (
                "“tabs.Roster.columns.Notes”: a heading of yours stands there, a list of them, or {"
                ' join = ["…", "…"] }.'
            ),
        ),
        (
            '[tabs.Roster]\nspan = "A1:F9"',
            "“tabs.Roster.span”: a span is two letters of columns, such as A:F.",
        ),
        (
            '[tabs.Roster]\nyear = "next"',
            "“tabs.Roster.year”: a year is 2023, or 2022-23 for a school year.",
        ),
    ],
)
def test_what_cannot_be_meant_is_told(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(Misused) as refusal:
        read(tmp_path, text)

    assert refusal.value.sentence == f"toolkit.toml: {sentence}"
