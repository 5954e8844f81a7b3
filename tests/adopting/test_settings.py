"""Settings: what was understood, in the language of toolkit.toml."""

from __future__ import annotations

from dataclasses import replace

from adopting.tabs import book, tab

from toolkit.adopting.answers import Answer
from toolkit.adopting.profile import Profile
from toolkit.adopting.settings import Source, left_alone, sources_of
from toolkit.adopting.understanding import profile

PEOPLE = """
    Last | First | Member | Cell
    Lopez | Ada | Y | 303-555-0101
    Chen | Bo | M* | 303-555-0102
    Park | Cleo | N | 303-555-0103
    Total | 3 | |
"""


def written(said: Profile, table: str = "Roster", *, guesses: bool = True) -> list[Source]:
    return sources_of(said, guesses=guesses)[table]


def test_what_a_title_or_a_cell_says_is_taken_from_there() -> None:
    (title,) = written(book(tab(PEOPLE, "Maple Elementary School")))
    (cell,) = written(
        book(tab(f"School: | Maple Elementary School\n·\n{PEOPLE.strip()}", "Sheet1"))
    )
    (file,) = written(book(tab(PEOPLE, "Sheet1", "maple-elementary-school.xlsx")))
    (longer,) = written(book(tab(f"Maple Elementary School - list\n·\n{PEOPLE.strip()}", "Sheet1")))
    assert [one["constants"]["Worksite"] for one in (title, cell, file, longer)] == [
        "from title",
        "from B1",
        "from file",
        "Maple Elementary School",
    ]


def test_lines_that_are_no_records_are_named_by_what_they_begin_with() -> None:
    (said,) = written(book(tab(PEOPLE, "Maple Elementary School")))
    assert (said["skip"], said["header_row"]) == (["Total*"], 1)


def test_words_with_a_sign_are_kept_and_what_is_not_answered_is_left_out() -> None:
    sheet = tab(PEOPLE, "Maple Elementary School")
    asked = profile([sheet])
    (open_,) = written(asked, guesses=False)
    assert "M*" not in open_.get("values", {}).get("Status", {})
    said = {sheet.name: Answer("Roster", values={"Member": {"M*": "Member"}})}
    (answered,) = written(profile([sheet], said), guesses=False)
    assert answered["values"]["Status"]["M*"] == "Member"


def test_tabs_that_nobody_reads() -> None:
    """An agenda, and a log of names alone until somebody has said what to do with it."""
    agenda = tab("Time | What | Who\n5:00 | Role play | RF\n5:20 | Debrief | RF", "Agenda")
    log = tab(
        """
        Date | Organizer | Person | Result
        2023-02-06 | Rosa | Ada Lopez | Talked
        2023-02-07 | Rosa | Bo Chen | No answer
        """,
        "Calls",
    )
    said = book(tab(PEOPLE, "Maple Elementary School"), agenda, log)
    assert left_alone(said, guesses=True) == ["Agenda", "Calls"]
    assert left_alone(said, guesses=False) == ["Agenda"]
    assert "Conversations" not in sources_of(said, guesses=True)


def test_a_log_of_names_alone_is_told_what_it_lacks() -> None:
    log = "Date | Organizer | Person | Result\n2023-02-06 | Rosa | Ada Lopez | Talked"
    (asked,) = book(tab(log, "Conversations")).questions
    assert asked.text.said("en").startswith("“Conversations” is not read: it names people, but not")
    assert (asked.about, asked.word, asked.options) == ("constant", "Worksite", ("leave it alone",))


def test_several_columns_of_roles_say_them_together() -> None:
    text = """
        Last | First | School | Member | Steward | Committee member
        Lopez | Ada | Maple El | Y | x |
        Chen | Bo | Oak Mid | N | x | x
        Park | Cleo | Oak Mid | N | | x
    """
    (said,) = written(book(tab(text, "List")))
    assert said["columns"]["Roles"] == {"join": ["Steward", "Committee member"]}
    assert said["values"]["Steward"] == {"x": "Rep"}


def test_lines_between_the_rows_that_say_who_is_a_member_are_read_in_our_words() -> None:
    text = """
        Name | Job | Phone | School
        MEMBERS: | | |
        Ada Lopez | Art | 303-555-0106 | Maple El
        Bo Chen | Math | 303-555-6918 | Oak Mid
        FEE PAYERS: | | |
        Cleo Park | Art | 303-555-6919 | Maple El
        Nan Null | Math | 303-555-6920 | Oak Mid
    """
    (said,) = written(book(tab(text, "Everybody")))
    assert said["sections"] == {"Status": "A"}
    assert said["values"] == {"Status": {"MEMBERS": "Member", "FEE PAYERS": "Potential member"}}


def test_a_tab_of_another_workbook_says_whose_it_is() -> None:
    (said,) = profile([tab(PEOPLE, "Maple Elementary School")]).tabs
    elsewhere = replace(said, book="north.xlsx")
    ((one, other),) = sources_of(Profile((said, elsewhere)), guesses=True).values()
    assert "workbook" not in one
    assert other == {"workbook": "north.xlsx", **one}
