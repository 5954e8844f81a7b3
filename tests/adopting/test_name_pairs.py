"""First and last name in two columns say together who a row is about, where it is no list of everyone."""

from __future__ import annotations

from adopting.tabs import NOBODY, book, found, read_as, side_by_side, tab

from toolkit.adopting.answers import Answer
from toolkit.adopting.fits import NAME
from toolkit.adopting.name_pairs import pair_of
from toolkit.adopting.profile import To
from toolkit.adopting.settings import sources_of
from toolkit.adopting.understanding import profile

LOG = """
Last | First | School | Date | Organizer | Result
Lopez | Ada | Maple El | 2023-02-01 | Rosa | Talked
Chen | Bo | Oak Middle | 2023-02-02 | Cesar | No answer
Lopez | Ada | Maple El | 2023-02-03 | Rosa | Left message
Chen | Bo | Oak Middle | 2023-02-08 | Cesar | Talked
"""
CALL_LIST = """
Last | First | School | Phone | Date | Caller | Result
Lopez | Ada | Maple El | 303-555-0101 | 2023-02-01 | Rosa | Talked
Chen | Bo | Oak Middle | 303-555-0102 | | |
Park | Cleo | Maple El | 303-555-0103 | 2023-02-03 | Rosa | Left message
Null | Nan | Oak Middle | 303-555-0104 | | |
Vale | Ines | Maple El | 303-555-0105 | | |
Ruiz | Sol | Oak Middle | 303-555-0106 | 2023-02-03 | Rosa | Talked
Ito | Mei | Maple El | 303-555-0107 | | |
Diaz | Leo | Oak Middle | 303-555-0108 | | |
"""
TEAM = """
First | Last | School | Email
Rosa | Delgado | Maple El | rosa@example.org
Cesar | Montoya | Oak Middle | cesar@example.org
Tess | Arden | Oak Middle | tess@example.org
"""


def test_a_log_says_whom_in_two_columns() -> None:
    said = found(LOG, "Contact log")
    assert (said.table, said.ask) == ("Conversations", False)
    assert read_as(said) == {
        "Last": "Person",
        "First": "Person",
        "School": "Worksite",
        "Date": "Date",
        "Organizer": "Organizer",
        "Result": "Result",
    }


def test_the_settings_put_the_first_name_before_the_last() -> None:
    ((source,),) = sources_of(book(tab(LOG, "Contact log")), guesses=True).values()
    assert source["columns"]["Person"] == {"join": ["First", "Last"]}


def test_parts_of_a_name_beside_the_whole_of_it_on_a_list_are_peoples_own() -> None:
    listed = """
    Last | First | Full name | School | Status
    Lopez | Ada | Ada Lopez | Maple El | Member
    Chen | Bo | Bo Chen | Oak Middle | Member
    Park | Cleo | Cleo Park | Maple El | Not a member
    """
    sheet = tab(listed, "Members")
    columns: dict[str, To] = {"Last": None, "First": None, "Full name": NAME}
    said = profile([sheet], {sheet.name: Answer("Roster", columns=columns)})
    ((source,),) = sources_of(said, guesses=True).values()
    assert source["own"] == ["Last", "First"]
    assert source["columns"] == {
        "First name, Last name": "Full name",
        "Worksite": "School",
        "Status": "Status",
    }


def test_who_stands_once_on_a_list_to_call_from_is_on_the_roster() -> None:
    said = found(CALL_LIST, "Phone bank list")
    assert said.table == "Roster"
    assert read_as(said)["Result"] == "Conversations.Result"


def test_a_team_has_a_name_in_two_columns() -> None:
    said = found(TEAM, "Member organizers")
    assert said.table == "Organizers"
    assert [one.part for one in said.columns] == ["First name", "Last name", "", ""]


def test_where_one_column_says_whom_two_others_do_not() -> None:
    names = {"First": ["Ada", "Bo"], "Last": ["Lopez", "Chen"]}
    both = side_by_side(names)
    assert [one.to for one in pair_of("Conversations", both, NOBODY, ())] == ["Person", "Person"]
    assert pair_of("Conversations", both, NOBODY, {"Person"}) == []
    assert pair_of("Roster", both, NOBODY, ()) == []
    emails = ["a@x.org", "b@x.org", "c@x.org"]
    denied = side_by_side({"First": emails, "Last": emails})
    assert pair_of("Conversations", denied, NOBODY, ()) == []
    whole = side_by_side({**names, "Talked with": ["Ada Lopez", "Bo Chen"]})
    assert pair_of("Conversations", whole, NOBODY, ()) == []
