"""People in a letter: a first name, an initial, the reason to talk and the next step; never a rating, and what was promised only to who promised it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from sheets import program_of

from toolkit.letters.people import SEEN, Next, form_of, listed, of_reader, seen, steps, why
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

    assert told["Ada"] == "You owe them an answer since 8 Mar."
    assert told["Bo"].startswith("Cesar owes them an answer since 9 Mar")
    assert told["Cleo"] == "Time to listen again; the last conversation was on 3 Mar."
    assert "secret" not in " ".join(told.values())
    assert why(rows.loc[["Ada"]], "en", "Cesar")[0].startswith("Rosa owes them an answer")


def test_ones_own_promise_is_told_in_ones_own_words(program: Program, rows: pd.DataFrame) -> None:
    """Ada's to Rosa, and to nobody else; phones only where the local allows them."""
    calls = follow_ups(program).assign(phone="303-555-0101")
    for reader, own, phones in (("Rosa", "Ada", False), ("Cesar", "Bo", True)):
        theirs = of_reader(rows.reset_index(drop=True), calls, reader, phones=phones)
        told = dict(zip(theirs["person_id"], why(theirs, "en", reader), strict=True))
        assert told.pop(own).endswith(": “secret word”.")
        assert "secret" not in " ".join(told.values())
        assert theirs["call"].notna().tolist() == [phones] * len(theirs)


def test_a_wrong_number_is_not_handed_out(program: Program, rows: pd.DataFrame) -> None:
    """Also where numbers are allowed."""
    bad = rows.reset_index(drop=True).assign(last_result="Wrong number")
    calls = follow_ups(program).assign(phone="303-555-0101")
    assert of_reader(bad, calls, "Rosa", phones=True)["call"].isna().all()


def test_the_next_step_names_nobody_whole() -> None:
    """The leader somebody is charted under is `Ada L.`; an issue in people's own words stays inside."""
    program = program_of(
        """
        Roster:
        Person ID | First name | Last name | Charted under | Status
        Ada       | Ada        | Lopez     |               | Member
        Bo        | Bo         | Chen      | Ada           | Potential member
        Cleo      | Cleo       | Park      | Ada           | Potential member
        Dee       | Dee        | Evans     | Ada           | Potential member

        Issues:
        Issue
        Class size

        Conversations:
        Person | Date       | Result       | Method | Answer | Issues
        Bo     | 2023-03-01 | Wrong number | Phone  |        |
        Cleo   | 2023-02-01 | Talked       | Phone  | Maybe  | my own words
        Dee    | 2023-02-01 | Talked       | Phone  | Maybe  | Class size
        """,
        TODAY,
    )
    rows = seen(program, follow_ups(program))
    told = dict(zip(rows["person_id"], steps(rows, "en"), strict=True))

    assert told["Bo"].endswith("find them at Maple El, or ask Ada L. for a number.")
    assert told["Cleo"] == "Ask what is in the way, and ask again."
    assert told["Dee"].startswith("Begin with Class size, which they told you about;")


def test_a_day_stands_only_where_something_owed_is_to_come(program: Program) -> None:
    """Dates weeks past on people nobody reached say nothing."""
    rows = seen(program, follow_ups(program))
    rows = rows.assign(due=pd.Timestamp(2023, 3, 15), last_contact=pd.Timestamp(2023, 3, 1))
    owed = listed(rows.assign(flag="Slipped"), "en", form=lambda each: None)
    others = listed(rows.assign(flag="Unassigned"), "en", form=lambda each: None)

    assert {each.due for each in owed} == {"15 Mar"}
    assert {each.due for each in others} == {""}


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
        ("Cleo P.", "Maple El", "", "https://x/Cleo"),
        ("Ada L.", "Maple El", "", "https://x/Ada"),
    ]
    assert made[1].why.startswith("Le debe una respuesta")
    assert list(Next.__dataclass_fields__) == [
        "name",
        "worksite",
        "why",
        "step",
        "due",
        "call",
        "form",
    ]


def test_a_link_leads_to_the_form(program: Program, rows: pd.DataFrame) -> None:
    """Without a form in Settings there is none."""
    ada = rows.loc["Ada"].to_dict()
    with_form = program_of(
        "Settings:\nSetting | Value\nForm link | https://f/?a={person}&o={organizer}&i={person_id}&w={worksite}",
        TODAY,
    )

    assert form_of(program)(ada) is None
    assert form_of(with_form)(ada) == "https://f/?a=Ada%20L.&o=Rosa&i=Ada&w=Maple%20El"
