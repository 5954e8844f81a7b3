"""Reasons: each flag in one sentence with its dates, and what to do next."""

from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.program import Program
from toolkit.telling.reasons import next_steps, reasons


def said(program: Program) -> dict[str, tuple[str, str]]:
    """Why and next step of everybody on the list, by Person ID."""
    rows = follow_ups(program)
    return dict(
        zip(
            rows["person_id"],
            zip(reasons(rows, "en"), next_steps(rows, "en"), strict=True),
            strict=True,
        )
    )


def test_a_promise_is_told_with_its_maker_its_days_and_its_words(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Rosa
    Dee    | Rosa
    Nan    | Rosa

    Conversations:
    Person | Organizer | Date       | Follow up by | Promise
    Ada    | Rosa      | 2023-02-01 | 2023-02-08   | class size
    Bo     | Rosa      | 2022-12-20 | 2023-01-08   |
    Cleo   | Stranger  | 2023-02-01 | 2023-02-08   | {who} gets the contract.
    Dee    | Stranger  | 2023-02-01 | 2023-02-08   |
    Nan    | Stranger  | 2023-02-01 | 2023-02-08   | Find out about pay.
    """
    assert said(program) == {
        "Ada": (
            "Rosa promised on 1 Feb to get back by 8 Feb about class size; nobody has since.",
            "Get back to them about class size, and record the conversation.",
        ),
        "Bo": (
            "Rosa promised on 20 Dec 2022 to get back by 8 Jan; nobody has since.",
            "Get back to them, and record the conversation.",
        ),
        "Cleo": (
            (
                "Somebody promised on 1 Feb to get back by 8 Feb about {who} gets the contract;"
                " nobody has since."
            ),
            "Get back to them about {who} gets the contract, and record the conversation.",
        ),
        "Dee": (
            "Somebody promised on 1 Feb to get back by 8 Feb; nobody has since.",
            "Get back to them, and record the conversation.",
        ),
        "Nan": (
            (
                "Somebody promised on 1 Feb to get back by 8 Feb about “Find out about pay”; nobody"
                " has since."
            ),
            "Get back to them about “Find out about pay”, and record the conversation.",
        ),
    }


def test_new_hires_are_told_apart_by_whether_anybody_has_talked_with_them(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Hire date
    Ada    | Rosa      | 2023-03-01
    Nan    | Rosa      | 2023-03-01

    Conversations:
    Person | Date
    Nan    | 2023-03-03
    """
    assert said(program) == {
        "Ada": (
            "Hired on 1 Mar, and nobody has had a conversation with them yet.",
            "Welcome them and have a first conversation.",
        ),
        "Nan": (
            "Hired on 1 Mar, last talked with on 3 Mar, and not asked to join yet.",
            "Ask them to join.",
        ),
    }


def test_attempts_are_counted_in_the_sentence(program: Program) -> None:
    """
    Person | Date       | Result
    Bo     | 2023-02-01 | No answer
    Cleo   | 2023-02-01 | No answer
    Cleo   | 2023-02-02 | Left message
    Nan    | 2023-02-01 | Busy
    Nan    | 2023-02-02 | Refused
    Nan    | 2023-02-03 | Disconnected
    """
    assert said(program) == {
        "Ada": ("Nobody has tried to talk with them yet.", "Have a first conversation."),
        "Bo": (
            "No conversation yet: 1 attempt, on 1 Feb (no answer).",
            "Try again, at another time of day.",
        ),
        "Cleo": (
            "No conversation yet: 2 attempts, the last on 2 Feb (left a message).",
            "Try again, at another time of day.",
        ),
        "Nan": (
            "Not reached in 3 attempts, the last on 3 Feb (number out of service).",
            "Let somebody else try, or try another way.",
        ),
    }


def test_what_was_heard_is_told_with_its_day(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Rosa
    Dee    |
    Nan    | Rosa

    Conversations:
    Person | Date       | Result       | Assessment | Answer
    Ada    | 2023-02-20 | Talked       | 2          |
    Ada    | 2023-02-21 | Wrong number |            |
    Bo     | 2023-02-20 | Talked       | 2          |
    Bo     | 2023-02-21 | Disconnected |            |
    Cleo   | 2023-02-20 | Talked       | 2          |
    Cleo   | 2023-02-21 | Talked       | 4          |
    Dee    | 2023-03-01 | Talked       |            |
    Nan    | 2023-02-20 | Talked       |            | Maybe
    """
    assert said(program) == {
        "Ada": (
            "The phone number was wrong on 21 Feb; the last conversation was on 20 Feb.",
            "Ask around for a working number, or talk in person.",
        ),
        "Bo": (
            "The phone number was out of service on 21 Feb; the last conversation was on 20 Feb.",
            "Ask around for a working number, or talk in person.",
        ),
        "Cleo": (
            "The assessment slipped from 2 to 4 on 21 Feb.",
            "Talk with them and hear what changed.",
        ),
        "Dee": (
            "No organizer is assigned; the last conversation was on 1 Mar.",
            "Assign an organizer.",
        ),
        "Nan": (
            "Answered maybe on 20 Feb; nobody has talked with them since.",
            "Go back and ask again.",
        ),
    }


def test_who_has_gone_quiet_is_told_with_the_limit_that_holds_for_them(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Roles
    Ada    | Rosa      | Member           | Leader
    Bo     | Rosa      | Potential member |
    Nan    | Rosa      | Member           |

    Settings:
    Setting                                  | Value
    Follow-up after, potential members (days) | 0

    Conversations:
    Person | Date
    Ada    | 2023-02-20
    Bo     | 2023-03-08
    Nan    | 2022-11-01
    """
    assert said(program) == {
        "Ada": (
            (
                "The last conversation was on 20 Feb, 17 days ago without breaks; for leaders the"
                " limit is 14."
            ),
            "Check in with this leader.",
        ),
        "Bo": (
            "The last conversation was on 8 Mar, 1 day ago without breaks; the limit is 0.",
            "Have a one-on-one.",
        ),
        "Nan": (
            (
                "The last conversation was on 1 Nov 2022, 128 days ago without breaks; for members"
                " the limit is 90."
            ),
            "Have a one-on-one.",
        ),
    }


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
