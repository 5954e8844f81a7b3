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


def test_headings_below_a_long_preface_are_found() -> None:
    """Ten lines of remarks, none of them worth as much as the headings below."""
    lines = "\n".join(f"remark {n} | of somebody" for n in range(10))
    people = "Last | First | School | Cell\n" + "\n".join(
        f"{name} | {first} | Maple El | 303-555-01{n}"
        for n, (name, first) in enumerate([("Lopez", "Ada"), ("Chen", "Bo"), ("Park", "Cleo")], 10)
    )
    assert headings_of(tab(f"{lines}\n{people}")) == Headings(11)


def test_a_line_of_texts_is_headings_only_over_something_else() -> None:
    """Nobody's words: over numbers they head a table, over words of the same kind they are one."""
    over = headings_of(tab("Zorp | Blik\nAda | 5\nBo | 6\nCleo | 7"))
    words = headings_of(tab("Zorp | Blik\nAda | Bo\nAda | Cleo\nBo | Ada"))
    numbers = headings_of(tab("3 | 5\n4 | 5\n6 | 7"))
    names = headings_of(tab("Ada Lopez | 3\nBo Chen | 4\nCleo Park | 5"))
    assert (over, words, numbers, names) == (Headings(1), Headings(1), Headings(0), Headings(0))


def test_phones_and_emails_head_nothing() -> None:
    sheet = tab(
        """
        office@x.org | 303-555-0199 | Ada Lopez 303-555-0101
        Email | Cell | Contact
        ada@x.org | 303-555-0106 | Bo Chen 303-555-0102
        bo@x.org | 303-555-6918 | Cleo Park 303-555-0103
        """
    )
    assert headings_of(sheet) == Headings(2)


def test_what_groups_headings_stands_to_the_right_and_is_short() -> None:
    head = "Last | First | School | Cell | Email"
    people = "Lopez | Ada | Maple El | 303-555-0106 | ada@x.org\nChen | Bo | Oak | 303-555-6918 | bo@x.org"

    def lines(above: str) -> int:
        return headings_of(tab(f"{above}\n{head}\n{people}")).lines

    assert lines("| | | Contact |") == 2
    assert lines("| | Contact | |") == 2
    assert lines("| Contact | | |") == 1
    assert lines("| | | Contact 2023 |") == 1
    assert lines("| | | How one may reach them today |") == 1
    assert lines("Rep: | Rosa | | |") == 1
    assert lines("Rep | Rosa | | |") == 1
    assert lines("Person | | | Contact |") == 2
    assert lines("Person | | | 303-555-0100 |") == 1
    assert lines("Person | | | 12 |") == 1


def test_a_label_and_what_it_says_are_no_group() -> None:
    """Beside each other over four headings; over three they are the upper half of them."""
    four = headings_of(
        tab("Rep | Rosa\nLast | First | School | Cell\nLopez | Ada | Oak | 303-555-0106")
    )
    three = headings_of(tab("Full | Given\nLast | First | Cell\nLopez | Ada | 303-555-0106"))
    assert (four.lines, three.lines) == (1, 2)


def test_a_day_over_crosses_is_a_heading() -> None:
    sheet = tab(
        """
        Name | 1 | 8 | 15
        Rosa Diaz | x | x |
        Cesar Ruiz | x | | x
        """
    )
    assert headings_of(sheet) == Headings(1)


def test_a_text_of_more_than_a_few_lines_is_worth_less_than_a_heading() -> None:
    long = (
        "Please fill in all of this before Friday and give it to your rep, who takes it to the office "
        * 2
    )
    sheet = tab(f"{long} | {long}\nZorp | Blik\nAda | 5\nBo | 6\nCleo | 7")
    assert headings_of(sheet).last == 2


def test_names_with_their_phones_above_are_no_headings_whatever_stands_below_them() -> None:
    sheet = tab(
        """
        Maple office 303-555-0199 | Rosa Diaz 303-555-0100
        Zorp | Blik
        Ada | 5
        Bo | 6
        Cleo | 7
        """
    )
    assert headings_of(sheet) == Headings(2)


def test_a_first_day_over_crosses_and_checks_is_a_heading() -> None:
    """Half of them letters: a 1 is a mark, too, and still the first of the month."""
    sheet = tab("Name | 1 | 1\nqua | x | ✓\nblik | ✓ | x")
    assert headings_of(sheet) == Headings(1)


def test_two_headings_that_are_known_are_worth_more_than_five_words_that_are_not() -> None:
    sheet = tab(
        """
        Zorp | Blik | Qux | Vem | Tuk
        Name | School
        Ada Lopez | Maple El | a | b | c
        Bo Chen | Oak Mid | d | e | f
        """
    )
    assert headings_of(sheet) == Headings(2)


def test_one_word_again_and_again_is_no_line_of_headings() -> None:
    sheet = tab("Zorp | Zorp | Zorp | Zorp\nBlik | Qux\nqua | 5 | vem | tuk\nwol | 6 | gri | hup")
    assert headings_of(sheet) == Headings(2)


def test_one_word_above_two_columns_is_a_title_whatever_it_says() -> None:
    sheet = tab("Member |\nZorp | Blik\nAda | 5\nBo | 6\nCleo | 7")
    assert headings_of(sheet) == Headings(2)
    assert headings_of(tab("Member\nAda\nBo\nCleo")).last == 1


def test_a_second_line_of_words_over_phones_and_emails_is_one_of_headings() -> None:
    """Also of words that nobody knows; somebody without either is a record."""
    text = """
        Name | Cell | Email
        {} | {} | {}
        Ada Lopez | 303-555-0106 | ada@x.org
        Bo Chen | 303-555-6918 | bo@x.org
        Cleo Park | 303-555-6919 | cleo@x.org
    """
    assert headings_of(tab(text.format("Zorp", "Blik", "Qux"))) == Headings(2, 2)
    assert headings_of(tab(text.format("Nan Null", "none", "none"))) == Headings(1)
    assert headings_of(tab(text.format("Zorp", "303-555-0100", "Qux"))) == Headings(1)
