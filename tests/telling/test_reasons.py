"""Reasons: each flag in one sentence with its dates, and with what is at stake."""

import pytest

from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.program import Program
from toolkit.telling.reasons import reasons


def said(program: Program, language: str = "en") -> dict[str, str]:
    """*Why* of everybody on the list, by Person ID."""
    rows = follow_ups(program)
    return dict(zip(rows["person_id"], reasons(rows, language), strict=True))


def test_a_promise_is_told_with_its_maker_its_days_and_its_words(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status
    Ada    | Rosa      | Member
    Bo     | Rosa      | Member
    Cleo   | Rosa      | Member
    Dee    | Rosa      | Member
    Nan    | Rosa      | Member

    Conversations:
    Person | Organizer | Date       | Follow up by | Promise
    Ada    | Rosa      | 2023-02-01 | 2023-02-08   | class size
    Bo     | Rosa      | 2022-12-20 | 2023-01-08   |
    Cleo   | Stranger  | 2023-02-01 | 2023-02-08   | {who} gets the contract.
    Dee    | Stranger  | 2023-02-01 | 2023-02-08   |
    Nan    | Stranger  | 2023-02-01 | 2023-02-08   | Find out about pay.
    """
    assert said(program) == {
        "Ada": "Rosa owes them an answer about class size since 8 Feb, promised on 1 Feb.",
        "Bo": "Rosa owes them an answer since 8 Jan, promised on 20 Dec 2022.",
        "Cleo": (
            "Somebody owes them an answer about {who} gets the contract since 8 Feb, promised on"
            " 1 Feb."
        ),
        "Dee": "Somebody owes them an answer since 8 Feb, promised on 1 Feb.",
        "Nan": (
            "Somebody owes them an answer about “Find out about pay” since 8 Feb, promised on"
            " 1 Feb."
        ),
    }


def test_new_hires_are_told_apart_by_their_first_day_and_by_whether_anybody_has_talked_with_them(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer | Hire date  | Status
    Ada    | Rosa      | 2023-03-01 | Pending
    Bo     | Rosa      | 2023-03-01 | Dropped
    Cleo   | Rosa      | 2023-08-07 |
    Dee    | Rosa      | 2023-04-03 | Potential member
    Eve    | Rosa      | 2023-04-03 | Potential member
    Nan    |           |            | Member

    Settings:
    Setting                | Value
    Eligible comes from    | Roster only

    Conversations:
    Person | Date
    Bo     | 2023-03-03
    Eve    | 2023-03-03
    """
    assert said(program) == {
        "Ada": "Started on 1 Mar, and nobody has sat down with them yet.",
        "Bo": (
            "Started on 1 Mar, last talked with on 3 Mar, and not asked to join yet; not a member,"
            " and 1 more makes a majority here."
        ),
        "Dee": "Starts on 3 Apr, and nobody has said hello yet.",
        "Eve": "Starts on 3 Apr, last talked with on 3 Mar, and not asked to join yet.",
        "Nan": "First conversation: nobody has tried yet.",
    }


def test_attempts_are_counted_in_the_sentence(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status
    Ada    | Rosa      | Member
    Bo     | Rosa      | Member
    Cleo   | Rosa      | Member
    Nan    | Rosa      | Member

    Conversations:
    Person | Date       | Result
    Bo     | 2023-02-01 | No answer
    Cleo   | 2023-02-01 | No answer
    Cleo   | 2023-02-02 | Left message
    Nan    | 2023-02-01 | Busy
    Nan    | 2023-02-02 | Disconnected
    Nan    | 2023-02-03 | Refused
    """
    rows = follow_ups(program)
    rows.loc[rows["person_id"] == "Nan", "flag"] = "Not reached"

    assert dict(zip(rows["person_id"], reasons(rows, "en"), strict=True)) == {
        "Ada": "First conversation: nobody has tried yet.",
        "Bo": "No conversation yet after 1 try, on 1 Feb (no answer).",
        "Cleo": "No conversation yet after 2 tries, the last on 2 Feb (left a message).",
        "Nan": "Not reached in 3 tries, the last on 3 Feb (refused to talk).",
    }


def test_what_was_heard_is_told_with_its_day(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status
    Ada    | Rosa      | Member
    Bo     | Rosa      | Member
    Cleo   | Rosa      | Member
    Dee    |           | Member
    Eve    | Rosa      | Member
    Fay    | Rosa      | Member
    Gil    | Rosa      | Dropped
    Nan    | Rosa      | Member

    Conversations:
    Person | Date       | Result       | Assessment | Answer
    Ada    | 2023-02-20 | Talked       | 2          |
    Ada    | 2023-02-21 | Wrong number |            |
    Bo     | 2023-02-20 | Talked       | 2          |
    Bo     | 2023-02-21 | Disconnected |            |
    Cleo   | 2023-02-20 | Talked       | 2          |
    Cleo   | 2023-02-21 | Talked       | 4          |
    Dee    | 2023-03-01 | Talked       |            |
    Eve    | 2023-02-21 | Wrong number |            |
    Fay    | 2023-02-21 | Disconnected |            |
    Gil    | 2023-02-20 | Talked       |            | Maybe
    Nan    | 2022-11-01 | Talked       |            |
    """
    assert said(program) == {
        "Ada": "Wrong number on 21 Feb, last talked with on 20 Feb.",
        "Bo": "Number out of service on 21 Feb, last talked with on 20 Feb.",
        "Cleo": "Was a 2, is a 4 since 21 Feb.",
        "Dee": "Nobody has this person; last talked with on 1 Mar.",
        "Eve": "Wrong number on 21 Feb, and nobody has talked with them yet.",
        "Fay": "Number out of service on 21 Feb, and nobody has talked with them yet.",
        "Gil": "Said maybe on 20 Feb, and nobody has gone back since.",
        "Nan": "Not talked with since 1 Nov 2022: 128 days, breaks left out.",
    }


def test_a_quiet_leader_is_told_with_the_people_they_lead(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status | Roles  | Charted under
    Ada    | Rosa      | Member | Leader |
    Bo     | Rosa      | Member | Leader | Ada
    Nan    | Rosa      | Member |        | Ada

    Conversations:
    Person | Date
    Ada    | 2023-02-20
    Bo     | 2023-02-20
    Nan    | 2023-03-08
    """
    assert said(program) == {
        "Ada": "Our leader of 2, not talked with since 20 Feb: 17 days, breaks left out.",
        "Bo": "A leader, not talked with since 20 Feb: 17 days, breaks left out.",
    }


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            {
                "Ada": (
                    "First conversation: nobody has tried yet; was Cesar's, who has stopped; under"
                    " nobody on the chart; not a member, and 2 more make a majority here."
                ),
                "Bo": (
                    "Was Cesar's, who has stopped, and nobody has them now; last talked with on"
                    " 1 Mar."
                ),
            },
        ),
        (
            "es",
            {
                "Ada": (
                    "Primera conversación: nadie lo ha intentado todavía; era de Cesar, que ya no"
                    " está; en el mural, bajo nadie; aún no es miembro, y con 2 más hay mayoría"
                    " aquí."
                ),
                "Bo": (
                    "Era de Cesar, que ya no está, y ahora nadie la tiene; última conversación el"
                    " 1 mar."
                ),
            },
        ),
    ],
)
def test_what_is_at_stake_follows(
    program: Program, language: str, expected: dict[str, str]
) -> None:
    """
    Roster:
    Person | Organizer | Status           | Charted under
    Ada    | Cesar     | Potential member |
    Bo     | Cesar     | Member           | Nan
    Nan    | Rosa      | Potential member |

    Organizers:
    Organizer | Active | Person ID
    Rosa      |        | Nan
    Cesar     | No     |

    Worksites:
    Worksite | Eligible
    Maple El | 4

    Conversations:
    Person | Date
    Bo     | 2023-03-01
    """
    assert said(program, language) == expected


def test_some_of_the_rows_say_what_they_say_in_the_whole_list(program: Program) -> None:
    """
    Person | Date       | Follow up by
    Bo     | 2023-02-01 | 2023-02-08
    Nan    | 2023-02-01 |
    """
    rows = follow_ups(program)
    cesars = rows[rows["organizer"] == "Cesar"].iloc[::-1]

    assert reasons(cesars, "en").equals(reasons(rows, "en").loc[cesars.index])
    assert reasons(rows[:0], "en").tolist() == []
