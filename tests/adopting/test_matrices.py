"""Matrices: columns whose headings say something themselves."""

from __future__ import annotations

from adopting.tabs import book, column, found, tab, taken_apart

from toolkit.adopting.matrices import matrices_of


def test_days_over_marks_are_attendance() -> None:
    said = found(
        """
        Name | 2/8 | 2/15 | 2/22 | Total
        Rosa Diaz | x | x | | 2
        Cesar Ruiz | x | | x | 2
        Ty Boone | | x | x | 2
        """,
        "Attendance",
    )
    assert said.table == "Attendance"
    assert column(said, "2/15").of == {"Date": "2/15"}
    assert column(said, "2/15").to == "Attended"
    assert column(said, "Total").to is None


def test_acts_over_yes_and_no_are_responses_of_the_roster() -> None:
    said = found(
        """
        Site | Last | First | Mem | Petition (Nov) | Sticker day 1/18 | Rally 2/8 | # of actions
        Maple El | Lopez | Ada | M | Y | N | Y | 2
        Oak Mid | Chen | Bo | N | | Y | | 1
        Oak Mid | Park | Cleo | N | Y | Y | N | 2
        """,
        "Structure tests",
    )
    assert said.table == "Roster"
    assert column(said, "Rally 2/8").to == "Responses.Response"
    assert column(said, "Rally 2/8").of == {"Test": "Rally 2/8"}
    assert column(said, "# of actions").to is None


def test_weeks_over_numbers_are_hours() -> None:
    said = found(
        """
        Name | Week of 2/6 | Week of 2/13 | Week of 2/20
        Rosa Diaz | 6 | 5.5 | 6
        Cesar Ruiz | 6 | 6 | 4
        Ty Boone | 3 | 6 | 6
        """,
        "Hours",
    )
    assert (said.table, column(said, "Week of 2/13").of) == ("Hours", {"Date": "2/13"})


def test_kinds_of_work_over_numbers_are_hours_of_that_work() -> None:
    said = found(
        """
        Name: | Rosa Diaz
        Date | 1:1s | Phone bank | Doors | Total
        2023-02-08 | 1 | 0.5 | | 1.5
        2023-02-09 | 2 | | 1 | 3
        2023-02-10 | | 1 | 1 | 2
        """,
        "Feb hours",
    )
    assert said.constants == {"Organizer": "Rosa Diaz"}
    assert column(said, "Doors").of == {"Activity": "Doors"}
    assert column(said, "Total").to is None


def test_check_ins_by_week_are_check_ins() -> None:
    said = found(
        """
        Organizer | Week of 2/6 | Week of 2/13 | Week of 2/20
        Rosa Diaz | Y | N | R
        Cesar Ruiz | Y | Y | Y
        Ty Boone | N | Y | Y
        """,
        "Check-ins",
    )
    assert said.table == "Check-ins"
    assert column(said, "Week of 2/20").values == {"R": "Rescheduled", "Y": "Yes"}


def test_attempts_side_by_side_are_told_apart_by_their_number() -> None:
    said = found(
        """
        Last | First | Phone | School | Call 1 | Date 1 | Call 2 | Date 2
        Lopez | Ada | 303-555-0106 | Maple El | NH | 2/8 | Talked | 2/10
        Chen | Bo | 303-555-0107 | Oak Mid | LM | 2/8 | |
        Park | Cleo | 303-555-0108 | Oak Mid | Talked | 2/8 | |
        """,
        "Phone bank",
    )
    assert (column(said, "Call 2").to, column(said, "Call 2").of) == (
        "Conversations.Result",
        {"Attempt": "2"},
    )
    assert (column(said, "Date 1").to, column(said, "Date 1").of) == (
        "Conversations.Date",
        {"Attempt": "1"},
    )


def test_attempts_may_stand_under_a_group() -> None:
    (matrix,) = matrices_of(
        taken_apart(
            """
            | | 1st attempt | | 2nd attempt |
            Person | School | Date | Result | Date | Result
            Ada Lopez | Maple El | 2023-02-08 | NH | 2023-02-10 | Talked
            Bo Chen | Oak Mid | 2023-02-08 | LM | |
            """
        )
    )
    assert matrix.says == ("1", "1", "2", "2")
    assert matrix.to == ("Date", "Result", "Date", "Result")


def test_two_columns_of_marks_that_say_nothing_are_no_matrix() -> None:
    said = found(
        """
        Last | First | School | FT | PT
        Lopez | Ada | Maple El | x |
        Chen | Bo | Oak Mid | | x
        Park | Cleo | Oak Mid | x |
        """
    )
    assert column(said, "FT").to is None
    assert column(said, "PT").to is None


def test_names_under_leaders_are_a_wall_chart() -> None:
    said = found(
        """
        MAPLE EL
        Uma Stone | Gil Reyes | Pia Vang
        Ada Lopez | Bo Chen | Cleo Park
        Nan Null | Ivy Moore | Eli Dietz
        """,
        "Wall",
    )
    assert (said.table, said.header_row) == ("Roster", 2)
    assert column(said, "Gil Reyes").of == {"Charted under": "Gil Reyes"}
    assert column(said, "Gil Reyes").to == ("First name", "Last name")


def test_days_under_a_month_are_days_even_in_march() -> None:
    said = found(
        """
        | February | | March |
        Name | 1 | 8 | 1 | 8
        Rosa Diaz | x | | x | x
        Cesar Ruiz | x | x | | x
        Ty Boone | | x | x |
        """,
        "Attendance",
    )
    assert said.table == "Attendance"
    assert [one.of for one in said.columns[1:]] == [
        {"Date": "February 1"},
        {"Date": "February 8"},
        {"Date": "March 1"},
        {"Date": "March 8"},
    ]


def test_hours_of_an_activity_are_told_in_our_word() -> None:
    said = found(
        """
        Week ending | Organizer | Training hrs | Phone hrs | Doors hrs | Total
        2023-02-10 | Rosa | 3 | 2 | 1 | 6
        2023-02-17 | Cesar | 3 | 1 | 2 | 6
        """,
        "Time",
    )
    assert [dict(one.of) for one in said.columns if one.of] == [
        {"Activity": "Training"},
        {"Activity": "Phone bank"},
        {"Activity": "Door knocking"},
    ]


def test_weekdays_beside_a_week_are_its_days() -> None:
    said = found(
        """
        Organizer | Week of | Mon | Tue | Wed | Thu | Fri | Total
        Rosa Diaz | 2023-02-06 | 1 | 2 | | 1.5 | | 4.5
        Ty Boone | 2023-02-13 | 1 | 2 | 1 | | 1 | 5
        Rosa Diaz | 2023-02-20 | 1 | 2 | | 3.5 | | 6.5
        """,
        "Hours",
    )
    assert said.table == "Hours"
    assert column(said, "Week of").to == "Date"
    # Monday's and Friday's are one each, which is an hour and no mark.
    assert [column(said, day).to for day in ("Mon", "Wed", "Fri")] == ["Hours"] * 3
    assert column(said, "Thu").of == {"Date": "Thu"}
    assert column(said, "Total").to is None


def test_weekdays_may_be_letters_where_each_is_another_day() -> None:
    text = """
        Organizer | Week ending | M | T | W | Th | F
        Rosa Diaz | 2023-02-10 | 1 | 2 | | 1.5 | 3
        Ty Boone | 2023-02-17 | 1.5 | 2 | 1 | | 1
        Rosa Diaz | 2023-02-24 | 1 | 2 | | 3.5 | 2
        """
    assert column(found(text, "Hours"), "Th").of == {"Date": "Th"}
    assert column(found(text.replace("Th", "T"), "Hours"), "W").to is None


def test_the_title_may_say_of_which_week_weekdays_are_and_else_it_is_asked() -> None:
    grid = """
        Organizer | Mon | Tue | Thu
        Rosa Diaz | 1 | 2 | 1.5
        Ty Boone | 1.5 | 2 | 1
        Ana Ruiz | 1 | 2.5 | 3
        """
    titled = found("Week of 2/6/2023\n·\n" + grid.strip(), "Hours")
    asked = book(tab(grid, "Hours"))

    assert titled.constants == {"Date": "Week of 2/6/2023"}
    assert column(asked.tabs[0], "Tue").to == "Hours"
    assert any(one.word == "Date" for one in asked.questions)


def test_a_heading_that_stands_after_each_try_is_of_that_try() -> None:
    said = found(
        """
        First | Last | School | Call 1 | Result | Call 2 | Result | Call 3 | Result | Notes
        Rosa | Diaz | Maple El | 2023-01-09 | LM | 2023-01-16 | talked | | | evenings
        Cesar | Ruiz | Oak Mid | 2023-01-09 | no answer | | | | |
        Ty | Boone | Maple El | 2023-01-10 | talked | 2023-01-20 | LM | 2023-02-01 | talked |
        Ada | Lopez | Oak Mid | 2023-01-11 | LM | 2023-01-22 | LM | 2023-02-02 | no answer |
        """,
        "Phone bank",
    )
    tries = [(one.column, str(one.to).rpartition(".")[2], one.of) for one in said.columns if one.of]

    assert tries == [
        (letter, to, {"Attempt": number})
        for number, letters in (("1", "DE"), ("2", "FG"), ("3", "HI"))
        for letter, to in zip(letters, ("Date", "Result"), strict=True)
    ]


def test_tries_without_any_number_stand_in_the_same_order() -> None:
    said = found(
        """
        First | Last | School | Date | Result | Date | Result
        Rosa | Diaz | Maple El | 2023-01-09 | LM | 2023-01-16 | talked
        Cesar | Ruiz | Oak Mid | 2023-01-09 | no answer | |
        Ty | Boone | Maple El | 2023-01-10 | talked | 2023-01-20 | LM
        Ada | Lopez | Oak Mid | 2023-01-11 | LM | 2023-01-22 | LM
        """,
        "Phone bank",
    )

    assert [one.of for one in said.columns[3:]] == [
        {"Attempt": "1"},
        {"Attempt": "1"},
        {"Attempt": "2"},
        {"Attempt": "2"},
    ]
    mixed = found(
        """
        First | Last | School | Date | Result | Result | Date
        Rosa | Diaz | Maple El | 2023-01-09 | LM | talked | 2023-01-16
        Ty | Boone | Maple El | 2023-01-10 | talked | LM | 2023-01-20
        """,
        "Phone bank",
    )
    assert not any(one.of for one in mixed.columns)


def test_a_week_may_be_said_by_its_first_and_its_last_day() -> None:
    said = found(
        """
        Organizadora | 6-10 feb | 13-17 feb | 27 feb - 3 mar
        Rosa Diaz | ✓ | ✓ | No
        Ty Boone | ✓ | No | Reprogramada
        Ana Ruiz | No | ✓ | ✓
        """,
        "Seguimientos",
    )

    assert said.table == "Check-ins"
    assert [one.of for one in said.columns[1:]] == [
        {"Date": "6 feb"},
        {"Date": "13 feb"},
        {"Date": "27 feb"},
    ]


def test_tests_are_asked_about_where_hardly_any_heading_names_one() -> None:
    """Under a title of tests all of them are; under a petition's name above, most say nothing."""
    text = """
        {above}
        ·
        Last | First | School | Member | Nov | Zorp | Blik | Frob
        Lopez | Ada | Maple El | Y | x | | x | x
        Chen | Bo | Oak Mid | N | | x | | x
        Park | Cleo | Oak Mid | N | x | x | x |
    """
    titled = found(text.format(above="All of us"), "Structure tests")
    above = found(text.format(above="Petition and more"), "List")
    assert column(titled, "Zorp").of == column(above, "Zorp").of == {"Test": "Zorp"}
    assert (column(titled, "Zorp").ask, column(above, "Zorp").ask) == (False, True)
    assert (column(titled, "Zorp").confidence, column(above, "Zorp").confidence) == (0.9, 0.55)


def test_meetings_without_a_word_for_it_are_asked_about() -> None:
    said = found(
        """
        Name | Zorp | Blik | Frob
        Rosa Diaz | x | x |
        Cesar Ruiz | x | | x
        Ty Boone | | x | x
        """,
        "Who came",
    )
    assert (said.table, column(said, "Blik").of) == ("Attendance", {"Event": "Blik"})
    assert column(said, "Blik").ask


def test_hours_by_week_are_asked_about_where_nothing_says_hours() -> None:
    text = """
        Name | 2/6 | 2/13 | 2/20
        Rosa Diaz | 6 | 5 | 6
        Cesar Ruiz | 6 | 6 | 4
        Ty Boone | 3 | 6 | 6
    """
    (hours,) = matrices_of(taken_apart(text, "Hours"))
    (numbers,) = matrices_of(taken_apart(text, "Zorp"))
    (grouped,) = matrices_of(
        taken_apart("| Hours worked | |\n" + "\n".join(text.strip().splitlines()), "Zorp")
    )
    assert (hours.sure, numbers.sure, grouped.sure) == (True, False, True)
    assert matrices_of(taken_apart(text.replace("5 |", "61 |"), "Hours")) == []


def test_blank_columns_beside_days_belong_to_them() -> None:
    """Days to come, on either side of those that have been; notes at the end do not."""
    said = found(
        """
        Name | 1/30 | 2/6 | 2/13 | 2/20 | Notes
        Rosa Diaz | | x | x | |
        Cesar Ruiz | | x | | |
        Ty Boone | | | x | |
        """,
        "Attendance",
    )
    days = [one.of.get("Date") for one in said.columns]
    assert days == [None, "1/30", "2/6", "2/13", "2/20", None]


def test_one_test_beside_a_word_of_ours_is_one_where_the_title_says_tests() -> None:
    """Two that are called tests are such anywhere; one is where something around it says so."""
    text = """
        Last | First | School | Member | {0} | {1}
        Lopez | Ada | Maple El | Y | x |
        Chen | Bo | Oak Mid | N | | x
        Park | Cleo | Oak Mid | N | x | x
    """
    two = found(text.format("Petition", "Sticker day"), "List")
    one = found(text.format("Petition", "Zorp"), "Structure tests")
    alone = found(text.format("Zorp", "Blik"), "List")
    assert [column(two, name).to for name in ("Petition", "Sticker day")] == [
        "Responses.Response"
    ] * 2
    assert [column(one, name).to for name in ("Petition", "Zorp")] == ["Responses.Response"] * 2
    assert [column(alone, name).to for name in ("Zorp", "Blik")] == [None, None]


def test_results_under_a_week_and_a_word_beside_it() -> None:
    said = found(
        """
        Last | First | School | Member | 2/6 | 2/13 calls | 2/20
        Lopez | Ada | Maple El | Y | LM | NH | Talked
        Chen | Bo | Oak Mid | N | NH | LM | Talked
        Park | Cleo | Oak Mid | N | Talked | Refused | LM
        """,
        "List",
    )
    assert [one.of.get("Date") for one in said.columns[4:]] == ["2/6", "2/13", "2/20"]
    assert column(said, "2/13 calls").to == "Conversations.Result"


def test_days_under_the_title_of_a_test_are_tests() -> None:
    said = found(
        """
        Name | School | 2/8 | 2/15
        Ada Lopez | Maple El | Y |
        Bo Chen | Oak Mid | | Y
        Cleo Park | Oak Mid | Y | Y
        """,
        "Petition",
    )
    assert said.table == "Responses"
    assert [(one.to, one.of, one.ask) for one in said.columns[2:]] == [
        ("Response", {"Test": "2/8"}, False),
        ("Response", {"Test": "2/15"}, False),
    ]


def test_marks_beside_two_tests_that_are_named_are_asked_about() -> None:
    """Between two tests they are one; left or right of them may as well stand who has keys."""
    said = found(
        """
        Name | School | Petition | Blik | Pledge | Zorp | Qux
        Ada Lopez | Maple El | x | | x | | x
        Bo Chen | Oak Mid | | x | x | x |
        Cleo Park | Oak Mid | x | x | | x | x
        """
    )
    assert said.table == "Roster"
    assert [(one.to, one.of["Test"], one.ask) for one in said.columns[2:]] == [
        ("Responses.Response", test, test in ("Zorp", "Qux"))
        for test in ("Petition", "Blik", "Pledge", "Zorp", "Qux")
    ]


def test_how_deeply_something_is_felt_is_no_test_beside_tests() -> None:
    said = found(
        """
        Name | School | Petition | Pledge | Intensity
        Ada Lopez | Maple El | x | | x
        Bo Chen | Oak Mid | | x | x
        Cleo Park | Oak Mid | x | x |
        """
    )
    assert [one.of.get("Test") for one in said.columns[2:]] == ["Petition", "Pledge", None]


def test_hours_said_in_words_are_hours_of_the_work_above_them() -> None:
    said = found(
        """
        Organizer | Date | Training | Prep
        Rosa | 2023-02-08 | 3 hrs | 1h
        Cesar | 2023-02-09 | 2 hrs | 90 min
        Tess | 2023-02-10 | 2 hrs | 1h
        """,
        "Hours",
    )
    assert [(one.to, one.of) for one in said.columns[2:]] == [
        ("Hours", {"Activity": "Training"}),
        ("Hours", {"Activity": "Prep"}),
    ]
