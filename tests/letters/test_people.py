"""People in a letter: a first name, an initial, and the reason to talk; never a rating or what was promised."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from sheets import program_of

from toolkit.letters.people import SEEN, Next, form_of, listed, seen, why
from toolkit.letters.plain import Web
from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.program import Program

TODAY = date(2023, 3, 13)
CALLS = """
Person | Organizer | Date       | Result    | Assessment | Follow up by | Promise
Ada    | Rosa      | 2023-03-01 | Talked    | 2          | 2023-03-08   | secret word
Bo     | Cesar     | 2023-03-02 | Talked    |            | 2023-03-09   | secret word
Cleo   | Rosa      | 2023-02-27 | Talked    | 2          |              |
Cleo   | Rosa      | 2023-03-03 | Talked    | 4          |              |
"""


@pytest.fixture(scope="module")
def program() -> Program:
    return program_of(CALLS, TODAY)


@pytest.fixture(scope="module")
def rows(program: Program) -> pd.DataFrame:
    return seen(program, follow_ups(program)).set_index("person_id", drop=False)


def test_what_a_letter_may_know(program: Program, rows: pd.DataFrame) -> None:
    """Names cut short, and nothing that is not in SEEN."""
    assert rows["person"].to_dict() == {
        "Ada": "Ada L.",
        "Bo": "Bo C.",
        "Cleo": "Cleo P.",
        "Nan": "Nan N.",
    }
    assert set(rows.columns) <= set(SEEN)
    assert not {"phone", "email", "notes", "assessment", "before", "promise"} & set(rows.columns)


def test_the_name_somebody_goes_by() -> None:
    """
    Person ID | First name | Preferred name | Last name
    """
    program = program_of(
        """
        Roster:
        Person ID | First name | Preferred name | Last name
        Ada       | Adelaide   | Ada            | Lopez
        Bo        | Bo         |                | Chen

        Conversations:
        Date | Organizer | Person | Result
        """,
        TODAY,
    )
    assert seen(program, follow_ups(program))["person"].tolist() == ["Ada L.", "Bo C."]


def test_reasons_are_told_without_a_rating_and_without_the_promise(rows: pd.DataFrame) -> None:
    """Rosa reads of her own promise as hers; Cesar's is Cesar's; who slipped is somebody to listen to."""
    told = dict(zip(rows["person_id"], why(rows, "en", "Rosa"), strict=True))

    assert told["Ada"] == "You promised on 1 Mar to get back by 8 Mar; nobody has since."
    assert told["Bo"].startswith("Cesar owes them an answer since 9 Mar")
    assert told["Cleo"] == "Time to listen again; the last conversation was on 3 Mar."
    assert "secret" not in " ".join(told.values())
    assert why(rows.loc[["Ada"]], "en", "Cesar")[0].startswith("Rosa owes them an answer")


def test_who_slipped_without_a_conversation_is_somebody_to_listen_to(rows: pd.DataFrame) -> None:
    """Rated on the roster alone."""
    never = rows.loc[["Cleo"]].assign(last_contact=pd.NaT)

    assert why(never, "en") == ["Time to listen: nobody has had a conversation with them yet."]


def test_a_line_has_what_it_says_and_no_more(rows: pd.DataFrame) -> None:
    """In their order, with the form of the reader, and without a row, which may be another person's by then."""
    made = listed(
        rows.loc[["Cleo", "Ada"]],
        "es",
        form=lambda each: Web(f"https://x/{each['person_id']}"),
        reader="Rosa",
    )

    assert [(each.name, each.worksite, each.due, each.form) for each in made] == [
        ("Cleo P.", "Maple El", "10 mar", "https://x/Cleo"),
        ("Ada L.", "Maple El", "8 mar", "https://x/Ada"),
    ]
    assert made[1].why.startswith("Usted prometió")
    assert list(Next.__dataclass_fields__) == ["name", "worksite", "why", "due", "form"]


def test_a_link_leads_to_the_form(program: Program, rows: pd.DataFrame) -> None:
    """Without a form in Settings there is none."""
    ada = rows.loc["Ada"].to_dict()
    with_form = program_of(
        "Settings:\nSetting | Value\nForm link | https://f/?a={person}&o={organizer}&i={person_id}&w={worksite}",
        TODAY,
    )

    assert form_of(program, "Rosa")(ada) is None
    assert form_of(with_form, "Rosa")(ada) == "https://f/?a=Ada%20L.&o=Rosa&i=Ada&w=Maple%20El"
