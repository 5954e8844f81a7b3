"""Lines: which are records, and what the others are."""

from __future__ import annotations

from adopting.tabs import taken_apart


def test_section_lines_name_what_stands_below_them_and_subtotals_are_no_records() -> None:
    lines = taken_apart(
        """
        NAME | JOB | PHONE
        MAPLE EL | |
        Ada Lopez | Art | 303-555-0106
        Bo Chen | Math | 303-555-6918
        Maple total | | 2
        ·
        OAK MIDDLE | |
        Cleo Park | Art | 303-555-6919
        Nan Null | Math | 303-555-6920
        Oak total | | 2
        ·
        GRAND TOTAL | | 4
        """
    ).lines
    assert lines.records == (3, 4, 8, 9)
    assert lines.sections == {2: "MAPLE EL", 7: "OAK MIDDLE"}
    assert lines.section_column == 1
    assert lines.skipped == (2, 5, 7, 10, 12)


def test_remarks_and_signatures_below_are_no_records() -> None:
    lines = taken_apart(
        """
        Date | Start | End | Total | What I did
        2023-02-08 | 16:30 | 18:30 | 2 | doors
        2023-02-09 | 16:30 | 18:30 | 2 | calls
        TOTAL HOURS | | | 4 |
        Signature | | | | Supervisor
        * mileage is paid apart from this
        """
    ).lines
    assert lines.records == (2, 3)
    assert lines.skipped == (4, 5, 6)


def test_headings_that_are_repeated_on_every_page_are_no_records() -> None:
    lines = taken_apart(
        """
        Name | Worksite | Phone
        Ada Lopez | Maple El | 303-555-0106
        Name | Worksite | Phone
        Bo Chen | Oak Mid | 303-555-6918
        """
    ).lines
    assert lines.records == (2, 4)


def test_somebody_of_whom_little_is_known_is_a_record() -> None:
    lines = taken_apart(
        """
        Name | School | Job | Phone
        Ada Lopez | Maple El | Art | 303-555-0106
        Bo Chen | | |
        Cleo Park | Maple El | Art | 303-555-6919
        Nan Null | Maple El | Art | 303-555-6920
        """
    ).lines
    assert lines.records == (2, 3, 4, 5)
    assert lines.sections == {}


def test_counts_below_marks_are_no_records() -> None:
    lines = taken_apart(
        """
        Organizer | 2/8 | 2/15
        Rosa | P | A
        Cesar | P | P
        Tess | A | P
        Present | 2 | 2
        """
    ).lines
    assert lines.records == (2, 3, 4)
    assert lines.skipped == (5,)


def test_letters_above_the_names_of_a_directory_are_no_records() -> None:
    lines = taken_apart(
        """
        Name | Title | Email
        A
        Abbott, Ada | Art | ada@example.org
        C
        Chen, Bo | Math | bo@example.org
        P
        Park, Cleo | PE | cleo@example.org
        3 staff
        """
    ).lines
    assert lines.records == (3, 5, 7)


def test_what_stands_above_another_section_is_none() -> None:
    """And a colon behind one is not read."""
    lines = taken_apart(
        """
        Name | Job | Phone
        Our north schools | |
        MAPLE EL: | |
        Ada Lopez | Art | 303-555-0106
        Bo Chen | Math | 303-555-6918
        OAK MIDDLE: | |
        Cleo Park | Art | 303-555-6919
        Nan Null | Math | 303-555-6920
        """
    ).lines
    assert lines.sections == {3: "MAPLE EL", 6: "OAK MIDDLE"}


def test_a_section_may_stand_in_a_column_of_its_own() -> None:
    lines = taken_apart(
        """
        School | Name | Job | Phone
        MAPLE EL | | |
        | Ada Lopez | Art | 303-555-0106
        | Bo Chen | Math | 303-555-6918
        | Cleo Park | Art | 303-555-6919
        """
    ).lines
    assert (lines.sections, lines.section_column, lines.records) == ({2: "MAPLE EL"}, 1, (3, 4, 5))


def test_somebody_without_a_phone_may_stand_first_in_a_section() -> None:
    """Of three columns two are as good as all."""
    lines = taken_apart(
        """
        Name | Job | Phone
        MAPLE EL | |
        Ada Lopez | Art |
        Bo Chen | Math | 303-555-6918
        OAK MIDDLE | |
        Cleo Park | Art |
        Nan Null | Math | 303-555-6920
        """
    ).lines
    assert lines.sections == {2: "MAPLE EL", 5: "OAK MIDDLE"}
    assert lines.records == (3, 4, 6, 7)


def test_a_long_text_between_people_is_no_record() -> None:
    """Above it and below it somebody stands, and a section, too."""
    lines = taken_apart(
        """
        Name | Job | Phone
        MAPLE EL | |
        Ada Lopez | Art | 303-555-0106
        She wants to hear from us before the meeting of the whole school on Tuesday | |
        Bo Chen | Math | 303-555-6918
        OAK MIDDLE | |
        Cleo Park | Art | 303-555-6919
        Nan Null | Math | 303-555-6920
        """
    ).lines
    assert (lines.records, lines.skipped) == ((3, 5, 7, 8), (2, 4, 6))


def test_dollars_and_shares_below_what_people_do_only_count() -> None:
    """A number below numbers is somebody's."""
    for sums in ("3 | 2", "$3 | $2", "60% | 40%"):
        text = f"Organizer | 2/8 | 2/15\nRosa | P | A\nCesar | P | P\nTess | A | P\nAll | {sums}"
        assert taken_apart(text).lines.records == (2, 3, 4)
    numbers = "Organizer | 2/8 | 2/15\nRosa | 2 | 3\nCesar | 1 | 2\nTess | 2 | 2\nUma | 3 | 2"
    assert taken_apart(numbers).lines.records == (2, 3, 4, 5)


def test_a_word_below_where_hardly_anybody_has_one_is_no_record() -> None:
    people = "\n".join(
        f"{name} | Art | 303-555-010{n} |" for n, name in enumerate(("Ada", "Bo", "Cleo"))
    )
    text = f"Name | Job | Phone | Notes\nNan | PE | 303-555-0109 | soon\n{people}"
    assert taken_apart(f"{text}\n| | | seen").lines.records == (2, 3, 4, 5)
    assert taken_apart(f"{text}\nUma | | |").lines.records == (2, 3, 4, 5, 6)
