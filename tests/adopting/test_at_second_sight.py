"""Kinds of sheets that were misread when somebody brought ones that nobody had seen before."""

from __future__ import annotations

import pytest
from adopting.tabs import book, column, found, read_as, tab

from toolkit.adopting.day_shapes import is_shift
from toolkit.adopting.heard import one
from toolkit.adopting.ratings import OURS, REVERSED, direction

LIST = """
    Last | First | School | Member | {heading}
    Lopez | Ada | Maple El | Yes | {values[0]}
    Chen | Bo | Maple El | No | {values[1]}
    Park | Cleo | Oak Middle | Yes | {values[2]}
    Null | Nan | Oak Middle | No | {values[3]}
    Diaz | Eve | Oak Middle | No | {values[4]}
    Ruiz | Flo | Oak Middle | No | {values[5]}
    Boone | Gus | Oak Middle | No | {values[6]}
    Vue | Hal | Oak Middle | No | {values[7]}
    """


def test_a_courtesy_title_makes_nobody_a_middle_school() -> None:
    said = found(
        """
        NAME | ADDRESS
        MR. BO CHEN | 12 ELM
        MS. ADA LOPEZ | 810 N. 8TH
        """,
        "Labels",
    )
    assert said.table is None or said.ask


def test_names_and_addresses_alone_are_no_worksites_without_a_question() -> None:
    said = found(
        """
        Name | Address
        Hanson | 12 Elm St
        Prosser | 810 Oak St
        Lyon | 9 Main St
        Nixon | 14 Main St
        """,
        "Labels",
    )
    assert said.table is None or said.ask


def test_floors_of_one_building_are_no_worksites() -> None:
    said = found(
        """
        Maple El School - rep's list | | |
        Rm | Who | Teaches | Cell
        LOWER LEVEL | | |
        100 | Ada Lopez | Speech | 303-555-0101
        101 | Bo Chen | Art | 303-555-0102
        UPSTAIRS | | |
        200 | Cleo Park | Music | 303-555-0103
        201 | Nan Null | PE | 303-555-0104
        """
    )
    assert said.sections == {}
    assert said.constants["Worksite"] == "Maple El School"


def test_hours_under_a_word_that_nobody_knows_are_asked_about() -> None:
    said = found(
        """
        Name: | Rosa Diaz
        Date | 1:1s | Quilting | Phone bank | Juggling | Total
        2023-02-08 | 1 | 2 | 0.5 | 1 | 4.5
        2023-02-09 | 2 | | 1 | 2 | 5
        2023-02-10 | | 1 | 1 | 1 | 3
        """,
        "Feb hours",
    )
    asked = {one.heading: one.ask for one in said.columns if one.to == "Hours"}
    assert asked == {"1:1s": False, "Quilting": True, "Phone bank": False, "Juggling": True}


def test_lines_to_sign_below_hours_are_no_hours() -> None:
    said = found(
        """
        Member organizer | | Rosa Diaz
        Home school | | Maple El
        ·
        Week of | 1-on-1s | Phone bank | Doors | Week total
        2023-02-06 | 1 | 0.5 | 2 | 3.5
        2023-02-13 | 2 | 1 | 1 | 4
        2023-02-20 | 2 | 1 | 1 | 4
        ·
        I certify that the hours above are true | | | Signed: |
        For office use: acct 5410 | | | Approved by: |
        """,
        "Diaz",
    )
    assert column(said, "Doors").to == "Hours"
    assert said.constants["Organizer"] == "Rosa Diaz"
    assert {9, 10} <= set(said.skip_rows)


def test_a_dump_with_terse_headings_is_a_list_of_people() -> None:
    said = found(
        """
        pid | name_l | name_f | bldg | fte | mem | dnc | cell | email_nonwork
        P001 | Lopez | Ada | ADM | 1 | 1 | 0 | 3035550101 | ada@mail.example
        P002 | Chen | Bo | ADM | 1 | 0 | 0 | 3035550102 | bo@mail.example
        P003 | Park | Cleo | LMS | 0.5 | 1 | 1 | 3035550103 | cleo@mail.example
        P004 | Null | Nan | LMS | 1 | 1 | 0 | 3035550104 | nan@mail.example
        P005 | Diaz | Eve | LMS | 1 | 1 | 0 | 3035550105 | eve@mail.example
        """,
        "data",
    )
    assert said.table == "Roster"
    wanted = {"Person ID", "Last name", "First name", "Worksite", "Status", "Phone", "Email"}
    assert wanted <= set(read_as(said).values())


@pytest.mark.parametrize(
    ("heading", "values", "to"),
    [
        ("In MTEA?", "yes no yes no no no yes no", "Status"),
        ("Sessions missed", "0 1 2 3 1 2 0 1", None),
        ("Important to you [Leave]", "5 1 2 3 1 2 4 1", None),
        ("Card #", "A17 A22 A31 A47 A58 A62 A70 A81", "ask"),
    ],
)
def test_a_heading_beside_a_list(heading: str, values: str, to: object) -> None:
    text = LIST if heading != "In MTEA?" else LIST.replace(" Member |", " Room |")
    said = column(found(text.format(heading=heading, values=values.split()), "Roster"), heading)
    assert ("ask" if said.ask else said.to) == to


@pytest.mark.parametrize(
    ("heading", "way"),
    [
        ("Firmeza (5 = muy firme, 1 = en contra)", REVERSED),
        ("¿Cómo la/lo evalúas? 1 (líder) – 5 (en contra)", OURS),
        ("Rating, 5 = would act", REVERSED),
    ],
)
def test_a_heading_says_which_way_a_rating_runs(heading: str, way: str) -> None:
    assert direction([heading], [], strongest=1) == way


def test_weeks_over_what_came_of_a_talk_are_results_of_that_week() -> None:
    said = found(
        """
        Educator | Sch. | M/NM | Wk 1 (2/6) | Wk 2 (2/13) | Wk 3 (2/20)
        Lopez, Ada | Maple El | NM | 1:1 | LM | WN
        Chen, Bo | Maple El | M | LM | LM | 1:1
        Park, Cleo | Oak Mid | NM | WN | | 1:1
        Null, Nan | Oak Mid | NM | | 1:1 |
        """,
        "8 weeks",
    )
    week = column(said, "Wk 2 (2/13)")
    assert (said.table, week.to, week.of) == ("Roster", "Conversations.Result", {"Date": "2/13"})
    assert week.values == {"LM": "Left message", "1:1": "Talked"}


def test_days_under_names_are_asked_about() -> None:
    said = found(
        """
        Name | School | mbr | Rosa | Cesar | Ty
        Ada Lopez | Maple El | x | 1/8 | |
        Bo Chen | Maple El | | | 1/9 |
        Cleo Park | Oak Mid | x | | | 1/9
        Nan Null | Oak Mid | | 1/16 | |
        """,
        "grid",
    )
    assert said.table == "Roster"
    talk = column(said, "Cesar")
    assert (talk.to, talk.ask, talk.of) == ("Conversations.Date", True, {"Organizer": "Cesar"})


def test_a_total_beside_marks_rates_nobody() -> None:
    people = tab(
        """
        Last | First | School | Member
        Lopez | Ada | Maple El | Yes
        Chen | Bo | Maple El | No
        """,
        "Lista",
    )
    said = book(
        people,
        tab(
            """
            Nombre | Escuela | 13 sept | 11 oct | 8 nov | Total
            Ada Lopez | Maple El | x | x | avisó | 2
            Bo Chen | Maple El | x | | x | 2
            Cleo Park | Oak Mid | | x | | 1
            Nan Null | Oak Mid | x | x | x | 3
            Eve Diaz | Oak Mid | x | x | x | 3
            Flo Ruiz | Oak Mid | | x | | 1
            Gus Boone | Oak Mid | x | x | | 2
            Hal Vue | Oak Mid | | x | | 1
            """,
            "Asistencia juntas",
        ),
    ).tabs[1]
    assert said.table == "Attendance"
    assert column(said, "8 nov").values["avisó"] == "Excused"


def test_shifts_over_marks_are_events_that_people_came_to() -> None:
    said = found(
        """
        Picket lines | ** sign in
        ·
        Picketer | Bldg | Cell | M 6am | M 2pm | Tu 6am
        Ada Lopez | Maple El | 303-555-0101 | X | exc | X
        Bo Chen | Maple El | 303-555-0102 | X | | NS
        Cleo Park | Oak Mid | 303-555-0103 | | X | X
        """,
        "Week 1",
    )
    shift = column(said, "M 2pm")
    assert shift.to in ("Attended", "Attendance.Attended")
    assert (shift.of, shift.values["exc"]) == ({"Event": "M 2pm"}, "Excused")


@pytest.mark.parametrize("heading", ["SAP", "Map", "Fam", "Wap", "M", "6am"])
def test_what_is_no_shift(heading: str) -> None:
    assert not is_shift(heading)


@pytest.mark.parametrize("heading", ["SHIFT NAME", "STU NAME", "LEFT", "GIFT", "AREA NAME 2"])
def test_words_in_capitals_are_no_unions(heading: str) -> None:
    assert not {"Status", ("First name", "Last name")} & {to for _, to in one(heading)}


def test_a_day_beside_a_union_is_not_when_somebody_was_hired() -> None:
    assert "Hire date" in {to for _, to in one("Start date")}
    assert "Hire date" not in {to for _, to in one("MTEA start date")}


@pytest.mark.parametrize(
    ("heading", "to"),
    [
        ("status_mbr", "Status"),
        ("asmt_latest", "Assessment"),
        ("date_hire", "Hire date"),
        ("job_ttl", "Job title"),
        ("on_lv", "On leave"),
        ("phone_work", ""),
        ("name_principal", ""),
    ],
)
def test_a_database_says_what_it_is_before_whose(heading: str, to: str) -> None:
    best = max(one(heading).items(), key=lambda each: each[1])[0]
    assert best in (("Roster", to), ("", to))


SIGNED_IN = """
    Training: | {event}
    Date: | {day}
    Trainer: | Rosa Delgado
    ·
    Print name | Signature | School | Email | In | Out
    Ada Lopez | (signed) | Maple El | ada@example.org | 17:00 | 20:00
    Bo Chen | (signed) | Oak Middle | bo@example.org | 17:00 | 20:00
    Cleo Park | (signed) | Maple El | cleo@example.org | 17:05 | 18:30
    """


def test_labels_of_an_event_and_its_day_above_names_are_a_sign_in_sheet() -> None:
    said = book(
        tab(SIGNED_IN.format(event="Mapping", day="February 8, 2023"), "Mapping 2-8"),
        tab(SIGNED_IN.format(event="Asks", day="February 15, 2023"), "Asks 2-15"),
    )
    assert [(one.table, one.ask) for one in said.tabs] == [("Attendance", False)] * 2
    assert [one.constants for one in said.tabs] == [
        {"Event": "Mapping", "Date": "February 8, 2023"},
        {"Event": "Asks", "Date": "February 15, 2023"},
    ]


def test_a_list_with_its_day_alone_above_is_no_sign_in_sheet() -> None:
    said = found(
        """
        Date: | February 8, 2023
        ·
        Name | School | Email | Status
        Ada Lopez | Maple El | ada@example.org | Member
        Bo Chen | Oak Middle | bo@example.org | Not a member
        """
    )
    assert said.table == "Roster"


SENIORITY = """
    {school} SENIORITY LIST 2022-23
    ·
    Sen # | Name | DOH | FTE | Assignment
    1 | {names[0]} | 1999-08-20 | 1 | Art
    2 | {names[1]} | 2004-08-20 | 1 | Music
    3 | {names[2]} | 2011-08-20 | 0.5 | Grade 3
    """


def test_a_seniority_list_a_building_is_one_roster() -> None:
    maple = SENIORITY.format(school="Maple El", names=("Lopez, Ada", "Chen, Bo", "Park, Cleo"))
    oak = SENIORITY.format(school="Oak MS", names=("Null, Nan", "Diaz, Eve", "Ruiz, Flo"))
    said = book(tab(maple, "Maple El"), tab(oak, "Oak MS"))
    assert [(one.table, one.ask) for one in said.tabs] == [("Roster", False)] * 2
    assert [one.constants for one in said.tabs] == [
        {"Worksite": "Maple El"},
        {"Worksite": "Oak MS"},
    ]


def test_a_log_of_pledge_cards_beside_a_list_is_no_copy_of_it() -> None:
    people = (
        "Last | First | School | Status\nLopez | Ada | Maple El | M\nChen | Bo | Maple El | NM\n"
    )
    cards = """
        Card # | Date rec'd | Name | Bldg | Pledge | COPE $ | Turned in by
        1001 | 2023-02-01 | Ada Lopez | Maple El | Strike pledge | 5 | Rosa
        1002 | 2023-02-03 | Bo Chen | Maple El | Vote yes | | Cesar
        """
    said = book(tab(people, "Members"), tab(cards, "Pledge cards Feb")).tabs[1]
    assert (said.table, said.ask) == ("Responses", False)
    assert read_as(said) == {
        "Date rec'd": "Date",
        "Name": "Person ID",
        "Turned in by": "Collected by",
    }


ASKED = "Did you ask them to sign the {what}?"
FORM = """
    Timestamp | Who did you talk with? | At which school do they work? | {asked} | If you asked: what did they say? | What are the one or two things they care about most? | When should somebody get back to them?
    2023-02-01 | Ada Lopez | Maple El | Yes | They signed | Pay | 2023-03-01
    2023-02-02 | Bo Chen | Oak Middle | No | | Class size |
    2023-02-03 | Cleo Park | Maple El | Yes | They said no | Pay | 2023-03-10
    """  # fmt: skip


def test_a_question_about_a_petition_is_none_about_joining() -> None:
    said = found(FORM.format(asked=ASKED.format(what="petition for smaller classes")))
    assert read_as(said) == {
        "Timestamp": "Date",
        "Who did you talk with?": "Person",
        "At which school do they work?": "Worksite",
        "If you asked: what did they say?": "Answer",
        "What are the one or two things they care about most?": "Issues",
        "When should somebody get back to them?": "Follow up by",
    }
    assert column(said, "If you asked: what did they say?").ask  # it may be about the petition


def test_an_answer_to_the_question_whether_to_join_is_read_without_asking() -> None:
    asked = ASKED.format(what="membership card")
    said = found(FORM.format(asked=asked))
    assert column(said, asked).to == "Asked to join"
    assert not column(said, "If you asked: what did they say?").ask


def test_numbers_of_a_short_list_are_no_ratings() -> None:
    said = found(
        """
        ID | Name | School | Status
        1 | Ada Lopez | Maple El | Member
        2 | Bo Chen | Maple El | Non-member
        3 | Cleo Park | Oak Middle | Member
        4 | Nan Null | Oak Middle | Member
        """
    )
    assert column(said, "ID").to is None
    assert not column(said, "ID").ask


def test_ratings_under_id_are_ratings() -> None:
    said = found(
        """
        Name | School | Status | ID
        Ada Lopez | Maple El | Member | 1
        Bo Chen | Maple El | Non-member | 3
        Cleo Park | Oak Middle | Member | 1
        Nan Null | Oak Middle | Member | 2
        """
    )
    assert column(said, "ID").to == "Assessment"


def test_what_a_database_keeps_below_its_headings_is_no_part_of_them() -> None:
    said = found(
        """
        MBR_ID | LAST_NM | FIRST_NM | LOC_DESC | MBR_STAT_CD | EML_ADDR_1
        CHAR(8) | VARCHAR | VARCHAR | VARCHAR(40) | CHAR(1) | VARCHAR
        00060001 | LOPEZ | ADA | MAPLE EL | A | ADA@EXAMPLE.ORG
        00060002 | CHEN | BO | OAK MIDDLE | P | BO@EXAMPLE.ORG
        00060003 | PARK | CLEO | MAPLE EL | A | CLEO@EXAMPLE.ORG
        """
    )
    assert (said.header_row, said.skip_rows) == (1, (2,))
    assert read_as(said) == {
        "MBR_ID": "Person ID",
        "LAST_NM": "Last name",
        "FIRST_NM": "First name",
        "LOC_DESC": "Worksite",
        "MBR_STAT_CD": "Status",
        "EML_ADDR_1": "Email",
    }


def test_a_word_is_asked_once_however_it_is_spelled() -> None:
    said = ("Green", "green", "Yellow", "Red", "GREEN", "yellow", "Red", "red")
    colours = LIST.format(heading="Color", values=said)
    asked = [one.word for one in book(tab(colours)).questions if one.about == "words"]
    assert sorted(word.casefold() for word in asked) == ["green", "red", "yellow"]


def test_a_sign_in_sheet_in_spanish_whose_firma_is_no_answer() -> None:
    said = found(
        """
        LISTA DE ASISTENCIA
        Taller: | Mapeo del plantel
        Fecha: | 8 de febrero de 2023
        Facilita: | Rosa Delgado
        ·
        Núm. | Nombre completo | Plantel | Firma
        1 | Ada Lopez | Maple El | ✓
        2 | Bo Chen | Oak Middle | ✓
        3 | Cleo Park | Maple El | ✓
        """
    )
    assert (said.table, said.ask) == ("Attendance", False)
    assert said.constants == {"Event": "Mapeo del plantel", "Date": "8 de febrero de 2023"}
    assert read_as(said) == {"Nombre completo": "Attendee"}


def test_a_title_and_its_day_to_the_right_of_all_headings_are_no_part_of_them() -> None:
    said = found(
        """
        Workshop 3: Charting your school | | | 2/15/23
        Who | From | Stayed til end?
        Ada Lopez | Maple El | y
        Bo Chen | Oak Middle | n
        Cleo Park | Maple El | y
        """,
        "WS 3",
    )
    assert (said.table, [one.heading for one in said.columns][:2]) == (
        "Attendance",
        ["Who", "From"],
    )
    assert said.constants["Date"] == "2/15/2023"


def test_departments_of_a_high_school_are_no_worksite() -> None:
    said = found(
        """
        Dept | Name | Cell
        Math | Lopez, Ada | 303-555-0106
        ELA | Chen, Bo | 303-555-0107
        Math | Park, Cleo | 303-555-0108
        """,
        "HS depts",
    )
    assert "Worksite" not in said.constants


def test_who_will_come_is_no_list_of_everyone_without_a_question() -> None:
    said = found(
        """
        First | Last | School | Meal
        Ada | Lopez | Maple El | veg
        Bo | Chen | Oak Middle | turkey
        Cleo | Park | Maple El | veg
        """,
        "Lobby day RSVP",
    )
    assert said.ask


WEEK = """
    Organizer: | Rosa Delgado | Week of: | 2023-02-06
    ·
    Day | Calls | Talks | Visits | {hours} | Notes
    Mon | 9 | 2 | 1 | {said[0]} | rain
    Tue | 3 | 1 | 0 | {said[1]} |
    Wed | 6 | 4 | 2 | {said[2]} |
    """


def test_how_many_calls_beside_the_hours_are_no_hours() -> None:
    said = found(WEEK.format(hours="Hrs", said=(2, 1, 1.5)), "Wk of 2-6")
    assert said.table == "Hours"
    assert read_as(said) == {"Hrs": "Hours", "Notes": "Notes"}


def test_kinds_of_work_that_come_to_the_hours_beside_them_are_hours() -> None:
    said = found(WEEK.format(hours="Hours", said=(12, 4, 12)), "Wk of 2-6")
    assert column(said, "Calls").to == "Hours"
    assert column(said, "Hours").to is None


def test_who_has_paid_dues_is_no_team_without_a_question() -> None:
    said = found(
        """
        Member # | Name | School | Dues YTD | Current? | Since
        5001 | Lopez, Ada | Maple El | 250 | Y | 2019
        5002 | Chen, Bo | Oak Middle | 0 | N | 2022
        5003 | Park, Cleo | Maple El | 500 | Y | 2015
        5004 | Null, Nan | Oak Middle | 500 | Y | 2015
        """,
        "Dues",
    )
    assert said.table == "Roster" or said.ask
