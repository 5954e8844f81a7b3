"""Matching: who each row of a list is on the roster, and where somebody has to say."""

from __future__ import annotations

Found = dict[int, str]


def test_an_id_decides_and_one_that_was_given_to_somebody_else_is_asked_about(found: Found) -> None:
    """
    ID | First | Last  | Worksite
    7  | Ada   | Byron | Maple El
    8  | Bo    | Yang  | Maple El
    9  | Cleo  | Diaz  | Oak Mid
    ---
    ID | First | Last   | Worksite
    7  | Ada   | Lovett | Oak Mid
    8  | Nan   | Okafor | Oak Mid
    9  | Diaz  | Cleo   | Oak Mid
    """
    assert found == {1: "=1", 2: "?2", 3: "=3"}


def test_007_is_not_7(found: Found) -> None:
    """
    ID  | First | Last
    007 | Ada   | Byron
    ---
    ID | First | Last
    7  | Bo    | Yang
    """
    assert found == {}


def test_where_ids_are_of_one_kind_two_that_differ_are_two_people(found: Found) -> None:
    """
    ID | First | Last  | Worksite | Email
    1  | Ada   | Byron | Maple El | ada@a.example
    2  | Bo    | Yang  | Maple El |
    3  | Cleo  | Diaz  | Oak Mid  |
    4  | Nan   | Peña  | Oak Mid  |
    ---
    ID | First | Last  | Worksite | Email
    1  | Ada   | Byron | Maple El |
    2  | Bo    | Yang  | Maple El |
    3  | Cleo  | Diaz  | Oak Mid  |
    9  | Nan   | Pena  | Oak Mid  |
    """
    assert found == {1: "=1", 2: "=2", 3: "=3"}


def test_an_email_holds_through_a_marriage_and_not_for_another_name(found: Found) -> None:
    """
    First | Last  | Worksite | Email
    Ada   | Byron | Maple El | ada@a.example
    Bo    | Yang  | Maple El | yangs@a.example
    ---
    First | Last      | Worksite | Email
    Ada   | Lovett    | Oak Mid  | ADA@a.example
    Mee   | Xiong     | Maple El | yangs@a.example
    """
    assert found == {1: "=1", 2: "?2"}


def test_a_phone_is_one_number_however_it_is_written_and_a_household_has_one(found: Found) -> None:
    """
    First | Last  | Worksite | Phone
    Ada   | Byron | Maple El | (303) 555-0101 x4
    Mario | Diaz  | Maple El | 303.555.0102
    Cleo  | Yang  | Oak Mid  | 303 555 0103
    ---
    First | Last   | Worksite | Phone
    Ada   | Byron  | Oak Mid  | +1 303 555 0101
    Maria | Diaz   | Maple El | 3035550102
    Cleo  | Lovett | Elm Hi   | 303-555-0103
    """
    assert found == {1: "=1", 2: "?2", 3: "?3"}


def test_a_name_decides_where_they_work_and_elsewhere_somebody_has_to_say(found: Found) -> None:
    """
    First | Last   | Worksite
    José  | Peña   | Maple El
    Ada   | Byron  | Maple El
    Bo    | Yang   | Oak Mid
    ---
    First | Last   | Worksite
    PENA  | jose   | Maple El
    Ada   | Byron  | Elm Hi
    Bo    | Yang   | Oak Mid
    """
    assert found == {1: "=1", 2: "?2", 3: "=3"}


def test_two_with_one_name_are_asked_about(found: Found) -> None:
    """
    First | Last  | Worksite
    Ada   | Byron | Maple El
    Ada   | Byron | Maple El
    ---
    First | Last  | Worksite
    Ada   | Byron | Maple El
    """
    assert found == {1: "?1,2"}


def test_what_has_all_that_the_other_has_and_more_is_taken(found: Found) -> None:
    """
    First | Last  | Worksite | Hired
    Ada   | Byron | Maple El | 2019-08-12
    Ada   | Byron | Maple El | 2021-08-09
    ---
    First | Last  | Worksite | Hired
    Ada   | Byron | Maple El | 2021-08-09
    """
    assert found == {1: "=2"}


def test_a_namesake_hired_in_another_year_is_asked_about(found: Found) -> None:
    """
    First | Last  | Worksite | Hired
    Ada   | Byron | Maple El | 1999-08-12
    ---
    First | Last  | Worksite | Hired
    Ada   | Byron | Maple El | 2023-08-09
    """
    assert found == {1: "?1"}


def test_nicknames_half_names_and_slips_are_asked_about_unless_more_agrees(found: Found) -> None:
    """
    First     | Last       | Worksite | Hired      | Goes by
    Francisco | Diaz       | Maple El | 2019-08-12 |
    William   | Yang       | Maple El |            |
    Ada       | Byron      | Oak Mid  | 2020-08-10 |
    Cleo      | Okafor     | Oak Mid  |            |
    Guadalupe | Ibarra     | Elm Hi   |            | Lupe
    ---
    First | Last        | Worksite | Hired
    Paco  | Diaz        | Maple El | 2019-08-12
    Bill  | Yang        | Maple El |
    Ada   | Byron-Smith | Oak Mid  | 2020-08-10
    Cleo  | Okafro      | Oak Mid  |
    Lupe  | Ibarra      | Elm Hi   |
    """
    assert found == {1: "=1", 2: "?2", 3: "=3", 4: "?4", 5: "=5"}


def test_twins_are_two(found: Found) -> None:
    """
    First | Last | Worksite | Phone        | Hired
    Maria | Diaz | Maple El | 303-555-0101 | 2020-08-10
    Mario | Diaz | Maple El | 303-555-0101 | 2020-08-10
    ---
    First | Last | Worksite | Phone        | Hired
    Mario | Diaz | Maple El | 303-555-0101 | 2020-08-10
    Maria | Diaz | Maple El | 303-555-0101 | 2020-08-10
    """
    assert found == {1: "=2", 2: "=1"}


def test_a_marriage_without_address_or_phone_is_asked_about(found: Found) -> None:
    """
    First | Last  | Worksite | Hired
    Ada   | Byron | Maple El | 2020-08-10
    ---
    First | Last   | Worksite | Hired
    Ada   | Lovett | Maple El | 2020-08-10
    """
    assert found == {1: "?1"}


def test_a_switchboard_tells_nobody(found: Found) -> None:
    """
    First | Last  | Phone
    Ada   | Byron | 303-555-0100
    Bo    | Yang  | 303-555-0100
    Cleo  | Diaz  | 303-555-0100
    Nan   | Peña  | 303-555-0100
    Awa   | Eze   | 303-555-0100
    Mei   | Lin   | 303-555-0100
    Kofi  | Owusu | 303-555-0100
    ---
    First | Last   | Phone
    Ada   | Lovett | 303-555-0100
    """
    assert found == {}


def test_two_numberings_that_have_nothing_to_do_with_each_other_tell_nothing(found: Found) -> None:
    """
    ID | First | Last   | Worksite | Email
    1  | Ada   | Byron  | Maple El | ada@a.example
    2  | Bo    | Yang   | Maple El |
    3  | Cleo  | Diaz   | Oak Mid  |
    ---
    ID | First | Last   | Worksite | Email
    2  | Ada   | Byron  |          | ada@a.example
    3  | Bo    | Yang   | Maple El |
    1  | Nan   | Okafor | Oak Mid  |
    """
    assert found == {1: "=1", 2: "=2"}


def test_without_ids_an_email_decides_before_a_name_does(found: Found) -> None:
    """
    First | Last  | Worksite | Email
    Ada   | Byron | Maple El | ada@a.example
    ---
    First | Last   | Worksite | Email
    Ada   | Lovett | Maple El | ada@a.example
    Ada   | Byron  | Maple El |
    """
    assert found == {1: "=1"}


def test_maria_del_carmen_is_known_as_carmen_and_is_not_maria_del_rosario(found: Found) -> None:
    """
    First            | Last | Worksite | Hired
    María del Carmen | Diaz | Maple El | 2020-08-10
    María de la Luz  | Peña | Oak Mid  | 2020-08-10
    ---
    First             | Last | Worksite | Hired
    María del Rosario | Diaz | Maple El | 2020-08-10
    Carmen            | Diaz | Maple El | 2020-08-10
    Luz               | Peña | Elm Hi   | 2020-08-10
    """
    assert found == {2: "=1", 3: "?2"}


def test_of_two_in_a_household_who_is_called_so_is_taken(found: Found) -> None:
    """
    First   | Last | Worksite | Email
    William | Yang | Maple El | yangs@a.example
    ---
    First   | Last | Worksite | Email
    Bill    | Yang | Maple El | yangs@a.example
    William | Yang | Maple El | yangs@a.example
    """
    assert found == {2: "=1"}


def test_half_of_the_ids_in_common_are_of_one_kind(found: Found) -> None:
    """
    ID | First | Last  | Worksite
    1  | Ada   | Byron | Maple El
    2  | Bo    | Yang  | Maple El
    3  | Cleo  | Diaz  | Oak Mid
    4  | Nan   | Peña  | Oak Mid
    ---
    ID | First | Last  | Worksite
    1  | Ada   | Byron | Maple El
    2  | Bo    | Yang  | Maple El
    8  | Cleo  | Diaz  | Oak Mid
    9  | Nan   | Pena  | Oak Mid
    """
    assert found == {1: "=1", 2: "=2"}


def test_a_nickname_before_a_family_name_in_one_word_or_in_three(found: Found) -> None:
    """
    First   | Last       | Worksite
    William | De la Cruz | Maple El
    ---
    First | Last     | Worksite
    Bill  | Delacruz | Maple El
    """
    assert found == {1: "?1"}


def test_of_those_it_may_be_the_likeliest_comes_first(found: Found) -> None:
    """
    First | Last  | Worksite | Job
    Ada   | Byron | Maple El | Art
    Ada   | Byron | Oak Mid  | Math
    ---
    First | Last  | Worksite | Job
    Ada   | Byron | Elm Hi   | Math
    """
    assert found == {1: "?2,1"}
