"""Follow-ups: who is on the list, under the first flag that applies, due when, and in which order."""

from collections.abc import Callable
from datetime import date

from figures import lines
from sheets import program_of

from toolkit.organizing.follow_ups import follow_ups
from toolkit.tables.program import Program


def listed(program: Program) -> list[tuple[str, str, str]]:
    """Everybody on the list, by Person ID: who, which flag, due when."""
    rows = follow_ups(program).sort_values("person_id")
    due = rows["due"].dt.strftime("%Y-%m-%d")
    return list(zip(rows["person_id"], rows["flag"], due, strict=True))


# 1 · Promise overdue


def test_a_later_conversation_by_anyone_keeps_the_promise(program: Program) -> None:
    """
    Person | Organizer | Date       | Follow up by
    Ada    | Rosa      | 2023-02-01 | 2023-02-08
    Bo     | Rosa      | 2023-02-01 | 2023-02-10
    Cleo   | Rosa      | 2023-02-01 | 2023-02-10
    Nan    | Rosa      | 2023-03-01 |
    Ada    | Cesar     | 2023-02-09 |
    Cleo   | Cesar     | 2023-02-05 |
    """
    assert listed(program) == [("Bo", "Promise overdue", "2023-02-10")]


def test_an_attempt_that_is_no_conversation_does_not_keep_a_promise(program: Program) -> None:
    """
    Person | Date       | Result       | Follow up by
    Ada    | 2023-02-01 | Talked       | 2023-02-08
    Bo     | 2023-03-01 | Talked       |
    Cleo   | 2023-03-01 | Talked       |
    Nan    | 2023-03-01 | Talked       |
    Ada    | 2023-02-09 | Left message |
    """
    assert listed(program) == [("Ada", "Promise overdue", "2023-02-08")]


def test_a_promise_is_overdue_from_the_day_after_it(program: Program) -> None:
    """
    Person | Date       | Follow up by
    Ada    | 2023-02-01 | 2023-03-08
    Bo     | 2023-02-01 | 2023-03-09
    Cleo   | 2023-02-01 | 2023-03-10
    Nan    | 2023-02-01 |
    """
    assert listed(program) == [("Ada", "Promise overdue", "2023-03-08")]


def test_on_one_date_the_lower_row_is_later(program: Program) -> None:
    """
    Person | Date       | Follow up by
    Ada    | 2023-02-01 | 2023-02-08
    Ada    | 2023-02-01 |
    Bo     | 2023-02-01 |
    Bo     | 2023-02-01 | 2023-02-08
    Cleo   | 2023-02-10 |
    Nan    | 2023-02-10 |
    """
    assert listed(program) == [("Bo", "Promise overdue", "2023-02-08")]


def test_a_conversation_before_the_promise_was_made_does_not_keep_it_however_low_its_row(
    program: Program,
) -> None:
    """
    Person | Date       | Follow up by
    Ada    | 2023-02-02 | 2023-02-08
    Bo     | 2023-03-01 |
    Cleo   | 2023-03-01 |
    Nan    | 2023-03-01 |
    Ada    | 2023-02-01 |
    """
    assert listed(program) == [("Ada", "Promise overdue", "2023-02-08")]


def test_of_several_overdue_promises_the_earliest_is_due_on_any_row_and_a_kept_one_is_none(
    program: Program,
) -> None:
    """
    Person | Date       | Result    | Organizer | Follow up by | Promise
    Ada    | 2023-02-01 | Talked    | Rosa      | 2023-02-20   | pay
    Ada    | 2023-02-02 | No answer | Cesar     | 2023-02-10   | class size
    Ada    | 2023-02-03 | Refused   | Rosa      | 2023-02-10   | prep time
    Bo     | 2023-01-01 | Talked    | Rosa      | 2023-01-05   | pay
    Bo     | 2023-02-01 | Talked    | Rosa      | 2023-03-01   | class size
    Cleo   | 2023-03-01 | Talked    | Rosa      |              |
    Nan    | 2023-03-01 | Talked    | Rosa      |              |
    """
    rows = follow_ups(program).sort_values("person_id")

    assert listed(program) == [
        ("Ada", "Promise overdue", "2023-02-10"),
        ("Bo", "Promise overdue", "2023-03-01"),
    ]
    assert rows[["promised_by", "promise"]].values.tolist() == [
        ["Cesar", "class size"],
        ["Rosa", "class size"],
    ]
    assert rows["promised_on"].dt.date.tolist() == [date(2023, 2, 2), date(2023, 2, 1)]


# 2 · New hire


def test_a_new_hire_nobody_has_talked_with_is_due_after_three_school_days(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Hire date
    Ada    | Rosa      | Member           | 2023-03-09
    Bo     | Rosa      | Potential member | 2023-01-08
    Cleo   | Rosa      | Potential member | 2023-01-07
    Nan    | Rosa      | Pending          | 2023-03-10

    Conversations:
    Person | Date       | Result
    Bo     | 2023-03-08 | No answer
    """
    assert listed(program) == [
        ("Ada", "New hire", "2023-03-14"),
        ("Bo", "New hire", "2023-01-11"),
        ("Cleo", "Not contacted", "2023-03-09"),
        ("Nan", "New hire", "2023-03-10"),
    ]


def test_a_new_hire_who_has_not_joined_is_to_be_asked_within_ten_school_days(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer | Status           | Hire date
    Ada    | Rosa      | Member           | 2023-03-01
    Bo     | Rosa      | Potential member | 2023-03-01
    Cleo   | Rosa      | Potential member | 2023-03-01
    Dee    | Rosa      | Dropped          | 2023-03-01
    Eve    | Rosa      | Potential member | 2023-03-01
    Nan    | Rosa      | Pending          | 2023-03-01

    Settings:
    Setting       | Value
    School breaks | 2023-03-06 to 2023-03-07

    Conversations:
    Person | Date       | Result    | Asked to join | Answer
    Ada    | 2023-03-03 | Talked    |               |
    Bo     | 2023-03-03 | Talked    | No            |
    Cleo   | 2023-03-03 | Talked    | Yes           |
    Dee    | 2023-03-03 | Talked    |               |
    Dee    | 2023-03-04 | No answer | Yes           |
    Eve    | 2023-03-03 | Talked    |               |
    Eve    | 2023-03-04 | Refused   |               | No
    Nan    | 2023-03-03 | Talked    |               |
    """
    assert listed(program) == [("Bo", "New hire", "2023-03-17"), ("Dee", "New hire", "2023-03-17")]


def test_the_window_for_new_hires_is_a_setting_in_calendar_days(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Hire date
    Ada    | Rosa      | 2023-03-01
    Bo     | Rosa      | 2023-03-02

    Settings:
    Setting                | Value
    New hire window (days) | 7
    School breaks          | 2023-03-02 to 2023-03-07

    Conversations:
    Person | Date
    """
    assert listed(program) == [
        ("Ada", "Not contacted", "2023-03-09"),
        ("Bo", "New hire", "2023-03-10"),
    ]


# 7 and 8 · Not contacted, Not reached


def test_attempts_without_a_conversation_are_due_after_seven_days_and_the_third_changes_the_flag(
    program: Program,
) -> None:
    """
    Person | Date       | Result
    Ada    | 2023-02-01 | No answer
    Ada    | 2023-02-03 | Left message
    Bo     | 2023-02-01 | Busy
    Bo     | 2023-02-02 | Refused
    Bo     | 2023-02-06 | Not reachable
    Nan    | 2023-02-01 | Refused
    """
    assert listed(program) == [
        ("Ada", "Not contacted", "2023-02-10"),
        ("Bo", "Not reached", "2023-02-13"),
        ("Cleo", "Not contacted", "2023-03-09"),
        ("Nan", "Not contacted", "2023-02-15"),  # a refusal rests for two weeks
    ]
    rows = follow_ups(program).set_index("person_id")
    assert rows["attempts"].to_dict() == {"Ada": 2, "Bo": 3, "Cleo": 0, "Nan": 1}
    assert rows["last_result"].dropna().to_dict() == {
        "Ada": "Left message",
        "Bo": "Not reachable",
        "Nan": "Refused",
    }
    assert rows["days"].isna().all()


def test_the_number_of_attempts_is_a_setting_and_a_break_in_the_seven_days_does_not_run(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa

    Settings:
    Setting                    | Value
    Attempts before switching  | 1
    School breaks              | 2023-03-06 to 2023-03-10

    Conversations:
    Person | Date       | Result
    Ada    | 2023-03-01 | No answer
    """
    assert listed(program) == [("Ada", "Not reached", "2023-03-13")]


# 6 · Bad contact data


def test_a_number_that_was_bad_the_last_time_is_bad_contact_data(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Rosa
    Dee    | Rosa
    Eve    | Rosa
    Fay    | Rosa

    Conversations:
    Person | Date       | Result       | Method
    Ada    | 2023-02-20 | Talked       | In person
    Bo     | 2023-02-20 | Talked       | In person
    Cleo   | 2023-02-20 | Talked       | In person
    Dee    | 2023-02-20 | Talked       | In person
    Fay    | 2023-02-22 | Wrong number | Phone
    Ada    | 2023-02-21 | Wrong number |
    Bo     | 2023-02-21 | Wrong number | Phone
    Bo     | 2023-02-22 | No answer    | Phone
    Cleo   | 2023-02-21 | Disconnected | Text
    Cleo   | 2023-02-22 | No answer    | Door
    Dee    | 2023-02-21 | Disconnected | Phone
    Dee    | 2023-02-22 | Talked       | Door
    Eve    | 2023-02-22 | Talked       | Phone
    Eve    | 2023-02-22 | Wrong number | Phone
    Fay    | 2023-02-22 | Talked       | In person
    """
    assert listed(program) == [
        ("Ada", "Bad contact data", "2023-03-09"),
        ("Cleo", "Bad contact data", "2023-03-09"),
        ("Eve", "Bad contact data", "2023-03-09"),
    ]


# 4 · Slipped


def test_a_worse_rating_than_the_one_before_is_due_seven_days_after_the_latest_conversation(
    program: Program,
) -> None:
    """
    Person | Date       | Result    | Assessment
    Ada    | 2023-02-20 | Talked    | 2
    Ada    | 2023-02-22 | No answer | 4
    Ada    | 2023-02-24 | Talked    |
    Bo     | 2023-02-20 | Talked    | 2
    Bo     | 2023-02-21 | Talked    | 4
    Bo     | 2023-02-22 | Talked    | 3
    Cleo   | 2023-02-20 | Talked    | 3
    Cleo   | 2023-02-22 | Talked    | 3
    Nan    | 2023-02-20 | Talked    | 5
    """
    assert listed(program) == [("Ada", "Slipped", "2023-03-03")]
    assert follow_ups(program)[["before", "assessment"]].values.tolist() == [[2, 4]]


def test_a_roster_rating_is_earlier_than_a_conversation_on_its_date_and_an_undated_one_than_any(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer | Assessment | Assessed on
    Ada    | Rosa      | 1          |
    Bo     | Rosa      | 1          | 2023-02-20
    Cleo   | Rosa      | 1          | 2023-02-21
    Nan    | Rosa      | 5          | 2023-02-21

    Conversations:
    Person | Date       | Assessment
    Ada    | 2023-02-20 | 2
    Bo     | 2023-02-20 | 2
    Cleo   | 2023-02-20 | 2
    Nan    | 2023-02-20 | 2
    """
    assert listed(program) == [
        ("Ada", "Slipped", "2023-02-27"),
        ("Bo", "Slipped", "2023-02-27"),
        ("Nan", "Slipped", "2023-02-27"),
    ]


# 3 · Said maybe


def test_a_maybe_is_taken_up_again_after_fourteen_running_days(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status
    Ada    | Rosa      | Potential member
    Bo     | Rosa      | Potential member
    Cleo   | Rosa      | Dropped
    Dee    | Rosa      | Pending
    Eve    | Rosa      | Member
    Nan    | Rosa      | Potential member

    Conversations:
    Person | Date       | Answer
    Ada    | 2023-02-23 | Maybe
    Bo     | 2023-02-24 | Maybe
    Cleo   | 2023-02-22 | Maybe
    Dee    | 2023-02-22 | Maybe
    Eve    | 2023-02-22 | Maybe
    Nan    | 2023-02-22 | No
    """
    assert listed(program) == [
        ("Ada", "Said maybe", "2023-03-09"),
        ("Cleo", "Said maybe", "2023-03-08"),
    ]


def test_a_maybe_stands_until_another_answer_or_a_later_conversation(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Rosa
    Dee    | Rosa
    Nan    | Rosa

    Conversations:
    Person | Date       | Result    | Answer
    Ada    | 2023-02-10 | Talked    | Maybe
    Ada    | 2023-02-12 | No answer | No
    Bo     | 2023-02-10 | Talked    | Maybe
    Bo     | 2023-02-12 | Refused   | No
    Cleo   | 2023-02-10 | Talked    | Maybe
    Cleo   | 2023-02-10 | Talked    |
    Dee    | 2023-02-10 | Talked    |
    Dee    | 2023-02-12 | Refused   | Maybe
    Nan    | 2023-02-10 | No answer | Maybe
    Nan    | 2023-02-10 | Talked    |
    """
    assert listed(program) == [
        ("Ada", "Said maybe", "2023-02-24"),
        ("Dee", "Said maybe", "2023-02-26"),
    ]


def test_the_days_after_a_maybe_stand_still_in_a_break_of_a_phase(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Nan    | Rosa

    Phases:
    Phase   | Starts     | Ends       | Breaks
    Phase 1 | 2023-02-06 | 2023-04-07 | 2023-02-27 to 2023-03-03

    Conversations:
    Person | Date       | Answer
    Ada    | 2023-02-18 | Maybe
    Nan    | 2023-02-19 | Maybe
    """
    assert listed(program) == [("Ada", "Said maybe", "2023-03-09")]


# 5 and 9 · Quiet leader, Gone quiet


def test_leaders_members_and_all_others_go_quiet_after_their_own_limits(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Roles
    Ada    | Rosa      | Member           | Leader
    Bo     | Rosa      | Potential member | Rep, Leader
    Cleo   | Rosa      | Member           | Rep
    Dee    | Rosa      | Member           |
    Eve    | Rosa      | Pending          |
    Fay    | Rosa      | Dropped          |
    Nan    | Rosa      | Member           | Leader

    Conversations:
    Person | Date
    Ada    | 2023-02-22
    Bo     | 2023-02-22
    Cleo   | 2022-12-08
    Dee    | 2022-12-09
    Eve    | 2023-01-22
    Fay    | 2023-01-23
    Nan    | 2023-02-23
    """
    assert listed(program) == [
        ("Ada", "Quiet leader", "2023-03-08"),
        ("Bo", "Quiet leader", "2023-03-08"),
        ("Cleo", "Gone quiet", "2023-03-08"),
        ("Eve", "Gone quiet", "2023-03-08"),
    ]
    assert follow_ups(program)["days"].tolist() == [15, 15, 91, 46]


def test_a_break_and_a_leap_day_in_the_middle(read_on: Callable[[date], Program]) -> None:
    """
    Roster:
    Person | Organizer | Roles
    Ada    | Rosa      | Leader
    Nan    | Rosa      | Leader

    Settings:
    Setting       | Value
    School breaks | 2024-02-20 to 2024-02-21

    Conversations:
    Person | Date
    Ada    | 2024-02-14
    Nan    | 2024-02-15
    """
    assert listed(read_on(date(2024, 3, 1))) == []
    assert listed(read_on(date(2024, 3, 2))) == [("Ada", "Quiet leader", "2024-03-01")]
    assert listed(read_on(date(2024, 3, 3))) == [
        ("Ada", "Quiet leader", "2024-03-01"),
        ("Nan", "Quiet leader", "2024-03-02"),
    ]


def test_leaders_go_quiet_like_anybody_where_their_own_limit_is_the_longer_one(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer | Status           | Roles
    Ada    | Rosa      | Potential member | Leader
    Nan    | Rosa      | Member           | Leader

    Settings:
    Setting                       | Value
    Follow-up after, leaders (days) | 100

    Conversations:
    Person | Date
    Ada    | 2023-01-20
    Nan    | 2023-01-20
    """
    assert listed(program) == [("Ada", "Gone quiet", "2023-03-06")]


def test_a_limit_longer_than_any_calendar_means_never(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status
    Ada    | Rosa      | Member
    Nan    | Rosa      | Potential member

    Settings:
    Setting                                   | Value
    Follow-up after, members (days)           | 99999999999999
    Follow-up after, potential members (days) | 8000000

    Conversations:
    Person | Date
    Ada    | 1999-01-01
    Nan    | 1999-01-01
    """
    assert listed(program) == []


# 10 · Unassigned


def test_without_an_organizer_and_any_other_reason_a_person_is_unassigned(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    |
    Bo     | Nobody we know
    Cleo   |
    Nan    | Rosa

    Conversations:
    Person | Date       | Follow up by
    Ada    | 2023-03-01 |
    Bo     | 2023-03-01 |
    Cleo   | 2023-03-01 | 2023-03-02
    Nan    | 2023-03-01 |
    """
    assert listed(program) == [
        ("Ada", "Unassigned", "2023-03-09"),
        ("Bo", "Unassigned", "2023-03-09"),
        ("Cleo", "Promise overdue", "2023-03-02"),
    ]


def test_the_people_of_an_organizer_who_has_stopped_are_nobodys_and_it_is_known_whose_they_were(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Cesar
    Cleo   | Dolores
    Dee    | Elena
    Nan    | Stranger

    Organizers:
    Organizer | Ends       | Active
    Rosa      | 2023-03-09 |
    Cesar     | 2023-03-08 |
    Dolores   |            | No
    Elena     | 2023-04-07 | Yes

    Conversations:
    Person | Date
    Ada    | 2023-03-01
    Bo     | 2023-03-01
    Cleo   | 2023-03-01
    Dee    | 2023-03-01
    Nan    | 2023-03-01
    """
    rows = follow_ups(program)

    assert lines(rows, "person_id", "flag", "organizer", "formerly") == [
        ["Bo", "Unassigned", None, "Cesar"],
        ["Cleo", "Unassigned", None, "Dolores"],
        ["Nan", "Unassigned", None, None],
    ]


def test_without_an_organizers_tab_everybody_named_is_in_force() -> None:
    program = program_of(
        """
        Roster:
        Person ID | First name | Last name | Worksite | Status | Organizer
        Nan       | Nan        | Null      | Maple El | Member | Rosa

        Conversations:
        Date | Organizer | Person ID | Result
        """,
        "2023-03-09",
        cast=False,
    )
    assert lines(follow_ups(program), "person_id", "organizer") == [["Nan", "Rosa"]]


def test_who_is_starting_is_due_at_the_first_induction_or_on_their_first_day(
    program: Program,
) -> None:
    """
    Roster:
    Person | Organizer | Status           | Hire date
    Ada    | Rosa      | Member           | 2023-03-13
    Bo     | Rosa      | Potential member | 2023-03-14
    Cleo   | Rosa      | Potential member | 2023-06-07
    Dee    | Rosa      | Potential member | 2023-06-08
    Eve    | Rosa      | Left             | 2023-03-20
    Fay    | Rosa      | Pending          | 2023-03-20
    Gil    |           | Pending          | 2023-03-20
    Nan    | Rosa      | Potential member | 2023-03-20

    Events:
    Event   | Date       | Kind
    Earlier | 2023-03-08 | Induction
    Picnic  | 2023-03-10 | Meeting
    Welcome | 2023-03-14 | Induction
    Again   | 2023-03-16 | Induction

    Conversations:
    Person | Date       | Follow up by | Asked to join
    Bo     | 2023-03-01 |              |
    Fay    | 2023-03-01 |              |
    Gil    | 2023-03-01 |              |
    Nan    | 2023-03-01 | 2023-03-02   | Yes
    """
    assert listed(program) == [
        ("Ada", "New hire", "2023-03-13"),  # the induction is after their first day
        ("Bo", "New hire", "2023-03-14"),  # talked with, not asked
        ("Cleo", "New hire", "2023-03-14"),
        ("Gil", "Unassigned", "2023-03-09"),
        ("Nan", "Promise overdue", "2023-03-02"),
    ]


def test_nobody_is_told_to_talk_with_themselves(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    Bo     | Rosa
    Cleo   | Cesar
    Nan    | Dolores

    Organizers:
    Organizer | Person ID | Active
    Rosa      | Ada       |
    Cesar     | Bo        |
    Dolores   | Nan       | No

    Conversations:
    Person | Date | Result
    """
    # Bo is an organizer on somebody else's list; Dolores has stopped, so that nobody has her.
    assert [who for who, *_ in listed(program)] == ["Bo", "Cleo", "Nan"]


# Who is left out, which flag comes first, in which order


def test_the_first_flag_that_applies_is_the_one(program: Program) -> None:
    """
    Roster:
    Person | Organizer | Status           | Roles  | Hire date
    Ada    |           | Potential member | Leader | 2023-02-01
    Bo     |           | Potential member | Leader | 2023-02-01
    Cleo   |           | Potential member | Leader |
    Dee    |           | Potential member | Leader |
    Eve    |           | Potential member | Leader |
    Fay    |           | Potential member |        |
    Gil    |           | Potential member |        |
    Hal    |           | Potential member |        |
    Nan    |           | Potential member |        |

    Conversations:
    Person | Date       | Result       | Assessment | Answer | Follow up by
    Ada    | 2023-02-01 | Talked       | 2          | Maybe  | 2023-02-05
    Ada    | 2023-02-02 | Wrong number | 4          |        |
    Bo     | 2023-02-01 | Talked       | 2          |        |
    Bo     | 2023-02-02 | Wrong number | 4          |        |
    Cleo   | 2023-02-01 | Talked       | 2          | Maybe  |
    Cleo   | 2023-02-02 | Wrong number | 4          |        |
    Dee    | 2023-02-01 | Talked       | 2          |        |
    Dee    | 2023-02-02 | Wrong number | 4          |        |
    Eve    | 2023-02-01 | Talked       | 4          |        |
    Eve    | 2023-02-02 | Wrong number | 2          |        |
    Fay    | 2023-02-02 | Wrong number |            |        |
    Gil    | 2023-02-02 | Refused      |            |        |
    Hal    | 2023-02-01 | Busy         |            |        |
    Hal    | 2023-02-02 | Busy         |            |        |
    Hal    | 2023-02-03 | Busy         |            |        |
    Nan    | 2023-01-02 | Talked       |            |        |
    """
    assert [(who, flag) for who, flag, _ in listed(program)] == [
        ("Ada", "Promise overdue"),
        ("Bo", "New hire"),
        ("Cleo", "Said maybe"),
        ("Dee", "Slipped"),
        ("Eve", "Quiet leader"),
        ("Fay", "Bad contact data"),
        ("Gil", "Not contacted"),
        ("Hal", "Not reached"),
        ("Nan", "Gone quiet"),
    ]


def test_people_who_are_not_to_be_contacted_are_left_out(program: Program) -> None:
    """
    Roster:
    Person | Status           | Do not contact | On leave
    Ada    | Member           |                |
    Bo     | Potential member | Yes            |
    Cleo   | Left             |                |
    Dee    | Excluded         |                |
    Eve    | Refused          |                |
    Fay    | Member           |                |
    Gil    | Member           |                |
    Hal    | Member           |                |
    Ike    | Member           | No             | Yes
    Nan    | Dropped          |                |

    Settings:
    Setting               | Value
    Count people on leave | No

    Conversations:
    Person | Date       | Result
    Fay    | 2023-02-01 | Do not contact
    Fay    | 2023-02-02 | Talked
    Gil    | 2023-02-01 | Deceased
    Hal    | 2023-03-10 | Do not contact
    """
    assert listed(program) == [
        ("Ada", "Not contacted", "2023-03-09"),
        ("Hal", "Not contacted", "2023-03-09"),
        ("Nan", "Not contacted", "2023-03-09"),
    ]


def test_within_an_organizer_flag_then_due_then_leaders_then_the_undecided_then_id_come_first(
    program: Program,
) -> None:
    """
    Roster:
    Person ID | First name | Last name | Organizer | Roles  | Assessment
    10        | Ada        | Lopez     | Rosa      |        |
    9         | Bo         | Chen      | Rosa      |        |
    b         | Cleo       | Park      | Rosa      |        | 2
    Z         | Nan        | Null      | Rosa      |        | 3
    é         | Dee        | Diaz      | Rosa      | Leader | 5
    x         | Eve        | Kim       | Rosa      |        | 1
    p1        | Fay        | Wu        | Rosa      |        |
    p2        | Gil        | Roy       | Rosa      |        |
    c         | Hal        | Ng        | Cesar     |        |
    n         | Ike        | Orr       |           |        |

    Settings:
    Setting       | Value
    People a week | 0

    Conversations:
    Person ID | Date       | Result    | Follow up by
    p1        | 2023-02-01 | Talked    | 2023-02-20
    p2        | 2023-02-01 | Talked    | 2023-02-15
    x         | 2023-02-20 | No answer |
    """
    rows = follow_ups(program)

    assert rows[["organizer", "priority", "person_id"]].astype(object).where(
        rows["organizer"].notna(), None
    ).values.tolist()[:-1] == [
        ["Cesar", 1, "c"],
        ["Rosa", 1, "p2"],
        ["Rosa", 2, "p1"],
        ["Rosa", 3, "x"],
        ["Rosa", 4, "é"],
        ["Rosa", 5, "Z"],
        ["Rosa", 6, "b"],
        ["Rosa", 7, "10"],
        ["Rosa", 8, "9"],
    ]
    assert rows[["priority", "person_id"]].values.tolist()[-1] == [1, "n"]
    assert rows["organizer"].isna().tolist() == [False] * 9 + [True]


def test_the_whole_row_of_nan(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Last name | Preferred name | Organizer | Worksite | Status | Unit     | Phone
    Nan       | Nan        | Null      | None           | Cesar     | Maple El | Member | Teachers | 0303

    Conversations:
    Person ID | Date       | Result    | Organizer | Assessment | Follow up by | Promise | Issues
    Nan       | 2023-02-01 | Talked    | Rosa      | 2          | 2023-02-08   | NaN     | Pay
    Nan       | 2023-02-10 | No answer | Cesar     |            |              |         |
    """
    rows = follow_ups(program)

    assert {name: str(value) for name, value in rows.iloc[0].items()} == {
        "organizer": "Cesar",
        "this_week": "True",
        "priority": "1",
        "flag": "Promise overdue",
        "due": "2023-02-08 00:00:00",
        "person_id": "Nan",
        "person": "None Null",
        "phone": "0303",
        "worksite": "Maple El",
        "home_units": "('Teachers',)",
        "last_contact": "2023-02-01 00:00:00",
        "days": "36",
        "last_result": "No answer",
        "attempts": "2",
        "assessment": "2",
        "as_of": "2023-03-09 00:00:00",
        "formerly": "nan",
        "status": "Member",
        "leader": "False",
        "under": "nan",
        "charted": "0",
        "uncharted": "False",
        "needed": "0",
        "suggested": "nan",
        "starts": "False",
        "hire_date": "NaT",
        "last_attempt": "2023-02-10 00:00:00",
        "issues": "('Pay',)",
        "promised_on": "2023-02-01 00:00:00",
        "promised_by": "Rosa",
        "promise": "NaN",
        "bad_phone_on": "NaT",
        "bad_result": "nan",
        "before": "<NA>",
        "rated_on": "2023-02-01 00:00:00",
        "maybe_on": "NaT",
    }


def test_without_conversations_there_is_no_list(program: Program) -> None:
    """
    Roster:
    Person | Organizer
    Ada    | Rosa
    """
    assert listed(program) == []


def test_a_tab_with_headings_only_is_a_known_nobody(program: Program) -> None:
    """
    Person | Date
    """
    assert [flag for _, flag, _ in listed(program)] == ["Not contacted"] * 4
    assert follow_ups(program)["attempts"].tolist() == [0, 0, 0, 0]


def test_a_conversation_still_to_come_changes_nothing_yet(
    read_on: Callable[[date], Program],
) -> None:
    """
    Roster:
    Person | Organizer
    Nan    | Rosa

    Conversations:
    Person | Date       | Follow up by
    Nan    | 2023-03-10 | 2023-03-08
    """
    assert listed(read_on(date(2023, 3, 9))) == [("Nan", "Not contacted", "2023-03-09")]
    assert listed(read_on(date(2023, 3, 10))) == [("Nan", "Promise overdue", "2023-03-08")]
