"""A list that says less than a table needs is read with the most careful answer, which is asked
about; where nobody could know one, it is left alone.
"""

from __future__ import annotations

import tomllib
from typing import Any

from sheets import snapshot_of

from toolkit.adopting.answers import Answer
from toolkit.adopting.lacking import lacks_of
from toolkit.adopting.profile import ColumnProfile, Profile, TabProfile
from toolkit.adopting.settings import left_alone, sources_of
from toolkit.adopting.sheet import Sheet
from toolkit.adopting.understanding import profile
from toolkit.settings.written import as_text


def found(text: str, **answers: Answer) -> Profile:
    """The profile of a text's tabs, as of what was answered before."""
    grids = snapshot_of(text, cast=False, plain=False).grids
    sheets = [Sheet.of(grid, "ours.xlsx", "") for grid in grids]
    return profile(sheets, {("", title, ""): answer for title, answer in answers.items()})


def settings(said: Profile) -> dict[str, Any]:
    return tomllib.loads(
        as_text("ours.xlsx", left_alone(said, guesses=True), sources_of(said, guesses=True))
    )


CHART = """
Chart:
Employee   | School   | Last talked to | Talked to by
Ada Lopez  | Maple El | 2023-02-01     | Rosa
Bo Chen    | Maple El | 2023-02-03     | Cesar
Cleo Park  | Oak Mid  | 2023-02-08     | Rosa
Nan Null   | Oak Mid  | 2023-02-09     | Rosa
"""


def test_a_list_that_does_not_say_who_is_a_member_has_potential_members_until_somebody_says() -> (
    None
):
    said = found(CHART)

    assert settings(said)["tabs"]["Roster"]["constants"] == {
        "Status": "Potential member",
        "Conversations.Result": "Talked",
    }
    asked = [(one.word, one.options[0]) for one in said.questions if one.about == "constant"]
    assert asked == [("Status", "Potential member"), ("Conversations.Result", "Talked")]


def test_what_was_said_of_every_row_holds_and_is_not_asked_again() -> None:
    said = found(CHART, Chart=Answer("Roster", constants={"Status": "Member"}))

    assert settings(said)["tabs"]["Roster"]["constants"]["Status"] == "Member"
    assert [one.word for one in said.questions if one.about == "constant"] == [
        "Conversations.Result"
    ]


def test_an_answer_is_kept_for_every_row() -> None:
    question = next(one for one in found(CHART).questions if one.word == "Status")

    assert Answer("Roster").with_reply(question, "", "Member").constants == {"Status": "Member"}


def test_a_log_without_days_is_left_alone_and_asked_about() -> None:
    """
    Of a day nobody can make up, so that the rows of the other tabs are read all the same.
    """
    said = found("""
Call log:
Organizer | Who did you talk to? | School   | Outcome
Rosa      | Ada Lopez            | Maple El | Talked
Rosa      | Bo Chen              | Maple El | No answer
Cesar     | Cleo Park            | Oak Mid  | Talked
""")

    assert "tabs" not in settings(said)
    assert settings(said)["workbook"]["leave_alone"] == ["Call log"]
    assert [one.text.said() for one in said.questions if one.about == "constant"] == [
        "“Call log” is not read: each row of Conversations needs Date, and no column says it. What is"
        " it for every row?"
    ]


def test_hours_without_an_activity_are_other_work() -> None:
    said = found("""
Hours:
Date       | Organizer | Hours
2023-02-07 | Rosa      | 3.5
2023-02-08 | Cesar     | 2
2023-02-09 | Rosa      | 1.5
""")

    assert settings(said)["tabs"]["Hours"]["constants"] == {"Activity": "Other"}


def test_who_talked_is_said_by_the_headings_of_a_matrix_beside_people() -> None:
    """Of the talks, and not of the people."""
    called = ColumnProfile("Rosa", "B", "Conversations.Date", of={"Organizer": "Rosa"})
    tab = TabProfile("All", "Roster", columns=(called,))
    assert [(one.table, one.heading) for one in lacks_of(tab)] == [
        ("Roster", "First name"),
        ("Roster", "Last name"),
        ("Roster", "Worksite"),
        ("Roster", "Status"),
        ("Conversations", "Result"),
    ]
