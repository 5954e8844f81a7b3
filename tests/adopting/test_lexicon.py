"""The lexicon: what a heading may mean, and what it must not be taken for."""

import pytest

from toolkit.adopting.lexicon import Meaning, in_table, meanings


def first(table: str, heading: str) -> tuple[str, ...] | str:
    """What a heading most probably means in a table: our headings, `own`, or `nothing`."""
    found = in_table(table, heading)
    if not found:
        return "nothing"
    return "own" if found[0].own else found[0].headings


NAME = ("First name", "Last name")


@pytest.mark.parametrize(
    ("heading", "ours"),
    [
        ("First", ("First name",)),
        ("F_NM", ("First name",)),
        ("LAST_NM", ("Last name",)),
        ("Lname", ("Last name",)),
        ("Employee Last Name", ("Last name",)),
        ("Name (Last, First)", NAME),
        ("Name / Nombre", NAME),
        ("Member/PM Name", NAME),
        ("EMPL_ID", ("Person ID",)),
        ("ID#", ("Person ID",)),
        ("uuid", ("Person ID",)),
        ("LOC_DESC", ("Worksite",)),
        ("Bldg", ("Worksite",)),
        ("Site abbrev.", ("Worksite",)),
        ("Centro de trabajo", ("Worksite",)),
        ("Afiliado/a", ("Status",)),
        ("Member? / ¿Miembro?", ("Status",)),
        ("UNION Member Y/N/P", ("Status",)),
        ("Delegado(a)", ("Roles",)),
        ("BR x if bldg rep", ("Roles",)),
        ("Leader who moves them", ("Charted under",)),
        ("Best #", ("Phone",)),
        ("CONTACT Cell text ok?", ("Phone",)),
        ("Email NOT district!", ("Email",)),
        ("e-mail (home)", ("Email",)),
        ("HIRE_DT", ("Hire date",)),
        ("Alta en el distrito", ("Hire date",)),
        ("ORGANIZING Rating 1 best - 5 worst", ("Assessment",)),
        ("Valoración (1-5)", ("Assessment",)),
        ("Last contact / Último contacto", ("Conversations.Date",)),
        ("Cdate", ("Conversations.Date",)),
        ("Who talked / Quién habló", ("Conversations.Organizer",)),
        ("Attempt 2 result", ("Conversations.Result",)),
        ("Sticker day 1/18", ("Responses.Response",)),
        ("Petition (Nov)", ("Responses.Response",)),
        ("last_login", "own"),
        ("Middle", "own"),
        ("Dept", "own"),
        ("# of actions", "own"),
        ("T-shirt size", "own"),
        ("W-9 in?", "own"),
        ("Principal email", "own"),
        ("Emergency phone", "own"),
        ("Rep email", "nothing"),
        ("Volunteer_Phonebank to voters", "nothing"),
        ("Strike captain", "nothing"),
        ("Petition notes", "nothing"),
    ],
)
def test_a_roster_heading(heading: str, ours: tuple[str, ...] | str) -> None:
    """What stands over a column of people, however it is written; whole, never by a part of it."""
    assert first("Roster", heading) == ours


def test_a_meaning_says_its_table_and_how_sure() -> None:
    """A heading of several tables means something in each."""
    found = meanings("Rep email(s)")

    assert found[0] == Meaning("Worksites", ("Rep email(s)",), 1.0)
