"""Heading lines: below titles, under groups, above types and examples; or not there."""

from __future__ import annotations

from adopting.tabs import tab, taken_apart

from toolkit.adopting.heading_lines import Headings, headings_of


def test_headings_stand_below_a_title_and_a_blank_line() -> None:
    """Title, remark, blank, headings."""
    sheet = tab(
        """
        Maple El - steward list
        updated by the rep | | 2023-02-14
        ·
        Name | Rm | Cell
        Lopez, Ada | 108 | 303-555-0106
        Chen, Bo | 133 | 303-555-6918
        """
    )
    assert headings_of(sheet) == Headings(4)


def test_a_line_of_groups_and_a_line_of_hints_are_read_together_with_the_headings() -> None:
    sheet = tab(
        """
        PERSON | | CONTACT | | UNION
        Last | First | Cell | Email | Member
        as on paycheck | what they go by | text ok? | NOT district! | Y/N/P
        Lopez | Ada | 303-555-0106 | ada@x.org | Y
        Chen | Bo | 303-555-6918 | bo@x.org | N
        Park | Cleo | 303-555-6919 | cleo@x.org | N
        """
    )
    assert headings_of(sheet) == Headings(3, 3)


def test_a_line_of_types_is_no_record_and_no_heading() -> None:
    sheet = tab(
        """
        Person number | Family name | Start
        text, 6 digits | text | mm/dd/yyyy
        018963 | Lopez | 2016-07-02
        058764 | Chen | 2011-09-30
        """
    )
    assert headings_of(sheet) == Headings(1, 1, (2,))


def test_an_example_is_no_record() -> None:
    sheet = tab(
        """
        First | Last | Email
        e.g. Jane | Doe | jane.doe@x.org
        Ada | Lopez | ada@x.org
        Bo | Chen | bo@x.org
        """
    )
    assert headings_of(sheet).explained == (2,)


def test_headings_in_two_languages_are_one_heading() -> None:
    sheet = tab(
        """
        Name | School | Phone
        Nombre | Escuela | Teléfono
        Ada Lopez | Maple El | 303-555-0106
        Bo Chen | Oak Mid | 303-555-6918
        """
    )
    assert headings_of(sheet) == Headings(2, 2)


def test_a_list_that_begins_with_a_person_has_no_headings() -> None:
    sheet = tab(
        """
        Lopez | Ada | Maple El | 303-555-0106
        Chen | Bo | Oak Mid | 303-555-6918
        Park | Cleo | Oak Mid | 303-555-6919
        """
    )
    assert headings_of(sheet) == Headings(0)


def test_days_over_marks_are_headings() -> None:
    sheet = tab(
        """
        Name | 2/8 | 2/15 | 2/22
        Ada Lopez | x | x |
        Bo Chen | | x | x
        """
    )
    assert headings_of(sheet) == Headings(1)


def test_a_label_and_its_value_above_are_no_groups() -> None:
    sheet = tab(
        """
        Name: | Rosa Diaz
        Date | Start | End | Total
        2023-02-08 | 16:30 | 18:30 | 2
        2023-02-09 | 16:30 | 18:30 | 2
        """
    )
    assert headings_of(sheet) == Headings(2)


def test_a_record_far_below_others_is_no_line_of_headings() -> None:
    """Nobody wrote headings: a job of everybody's is a heading of somebody else's."""
    rows = "\n".join(
        f"{last} | {first} | Maple El | {job}"
        for last, first, job in (
            ("Lopez", "Ada", "Music"), ("Chen", "Bo", "Math"), ("Park", "Cleo", "Nurse"),
            ("Null", "Nan", "Music"), ("Vale", "Ines", "Math"), ("Romero", "Ana", "Music"),
            ("Torre", "Inés", "Nurse"), ("Ochoa", "Max", "Math"), ("Benz", "Ida", "Math"),
        )
    )  # fmt: skip
    assert headings_of(tab(rows)).last == 0


def test_letters_that_may_be_headings_are_none_where_they_recur() -> None:
    layout = taken_apart(
        """
        Name | School | Sept | Oct
        Ada Lopez | Maple El | M | M
        Bo Chen | Oak Middle | PM | M
        Cleo Park | Maple El | M | M
        Nan Null | Oak Middle | PM | PM
        """
    )
    assert layout.headings.last == 1
