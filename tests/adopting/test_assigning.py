"""Assigning: heading, values and neighbours together say what a column is; where they disagree, it is asked."""

from __future__ import annotations

from adopting.tabs import NOBODY, column, found, place, read_as, side_by_side

from toolkit.adopting.assigning import _again, _improved, assigned
from toolkit.adopting.candidates import SURE, ReadAs, candidates
from toolkit.adopting.cast import Cast
from toolkit.adopting.fits import DENIED
from toolkit.adopting.layout import ColumnPlace

PEOPLE = """
Last | First | School | Cell | {heading}
Lopez | Ada | Maple El | 303-555-0106 | {a}
Chen | Bo | Oak Middle | 303-555-6918 | {b}
Park | Cleo | Oak Middle | 303-555-6919 | {a}
Null | Nan | Maple El | 303-555-6920 | {b}
Moore | Ivy | Maple El | 303-555-6921 | {a}
"""


def with_column(heading: str, a: str, b: str) -> object:
    return column(found(PEOPLE.format(heading=heading, a=a, b=b)), heading)


def test_a_heading_that_its_values_deny_is_never_silent() -> None:
    said = found(PEOPLE.format(heading="Email", a="Art", b="Math"))
    assert column(said, "Email").ask


def test_the_values_decide_between_two_meanings_of_a_heading() -> None:
    """A leader is somebody's name, or an L in the row of one."""
    names = found(PEOPLE.format(heading="Leader", a="Uma Stone", b="Gil Reyes"))
    assert column(names, "Leader").to == "Charted under"
    marks = found(PEOPLE.format(heading="Leader", a="L", b=""))
    assert column(marks, "Leader").to == "Roles"


def test_a_name_that_only_holds_a_heading_of_ours_is_none() -> None:
    said = found(PEOPLE.format(heading="last_login", a="2023-02-08", b="2023-02-09"))
    assert column(said, "last_login").to is None


def test_words_that_are_a_list_of_ours_say_what_an_unknown_heading_is() -> None:
    said = [
        one.to
        for one in candidates(
            "Worksites", place("Qx", "Elementary", "Middle", "High", "Elementary"), NOBODY
        )
    ]
    assert said[:1] == ["Level"]


def test_an_email_under_no_heading_at_all_is_an_email() -> None:
    said = candidates("Roster", place("", "a@x.org", "b@x.org", "c@x.org"), NOBODY)
    assert said[0].to == "Email"
    assert (
        said[0].score
        > candidates("Roster", place("Reach", "a@x.org", "b@x.org", "c@x.org"), NOBODY)[0].score
    )


def test_one_heading_goes_to_the_column_that_has_most_to_say_for_it() -> None:
    places = [
        place("Home #", "303-555-0106", "303-555-0107"),
        place("Cell", "303-555-0108", "303-555-0109"),
    ]
    numbered = [type(one)(n, one.parts, one.looks, "", one.rows) for n, one in enumerate(places, 1)]
    read = {one.place.heading: one.to for one in assigned("Roster", numbered, NOBODY)}
    assert read["Cell"] == "Phone"


def test_a_question_asked_anew_has_two_columns() -> None:
    said = found(
        """
        Timestamp | Your name | Who did you talk to? | How did it go? | How did it go? (pick one)
        2023-02-08 | Rosa Diaz | Ada Lopez | Talked |
        2023-02-09 | Rosa Diaz | Bo Chen | No answer |
        2023-02-10 | Cesar Ruiz | Cleo Park | | Talked
        2023-02-11 | Cesar Ruiz | Nan Null | | Left message
        """,
        "Form Responses 1",
    )
    assert [one.to for one in said.columns if one.to == "Result"] == ["Result", "Result"]


def test_of_a_status_for_each_year_the_latest_holds() -> None:
    said = found(
        """
        Name | School | Status 21-22 | Status 22-23
        Ada Lopez | Maple El | Member | Member
        Bo Chen | Oak Mid | Member | Potential
        Cleo Park | Oak Mid | Potential | Member
        """
    )
    assert column(said, "Status 21-22").to is None
    assert column(said, "Status 22-23").to == "Status"


def test_of_years_that_are_written_in_two_ways_the_latest_holds() -> None:
    said = found(
        """
        Name | School | Status '21 | Status 2022
        Ada Lopez | Maple El | Member | Member
        Bo Chen | Oak Mid | Member | Potential
        Cleo Park | Oak Mid | Potential | Member
        """
    )
    assert (column(said, "Status '21").to, column(said, "Status 2022").to) == (None, "Status")


def test_worksites_known_from_another_tab_are_known_by_their_short_forms() -> None:
    cast = Cast.of(worksites=["Cedar Grove Elementary", "North High School"])
    looks = place("Where", "Cedar Grove", "NHS", "North High School", "CGE").looks
    assert cast.worksite(looks) == 1.0


def test_marks_under_a_word_of_ours_say_that_word() -> None:
    """Three columns of x in place of one status."""
    said = found(
        """
        Name | Bldg | Member | Potential | Rep
        Ada Lopez | Maple El | x | | x
        Bo Chen | Oak Mid | | x |
        Cleo Park | Oak Mid | | x |
        Nan Null | Maple El | x | |
        """
    )
    assert column(said, "Member").values == {"x": "Member"}
    assert column(said, "Potential").values == {"x": "Potential member"}
    assert column(said, "Rep").values == {"x": "Rep"}


def test_a_name_a_phone_and_an_email_in_one_cell_feed_all_of_them() -> None:
    said = found(
        """
        Person | School
        Ada Lopez 303-555-0106 ada@x.org | Maple El
        Bo Chen 303-555-0107 bo@x.org | Oak Mid
        Cleo Park 303-555-0108 cleo@x.org | Oak Mid
        """
    )
    assert read_as(said)["Person"] == ("First name", "Last name", "Phone", "Email")


def test_a_column_for_each_rating_says_the_number_above_it() -> None:
    said = found(
        """
        Teacher | School | 1 | 2 | 3
        Ada Lopez | Maple El | x | |
        Bo Chen | Oak Mid | | x |
        Cleo Park | Oak Mid | | | x
        """
    )
    assert [column(said, number).values for number in "123"] == [{"x": "1"}, {"x": "2"}, {"x": "3"}]
    assert not [one.heading for one in said.columns if one.ask]


def test_yes_and_no_under_a_doubtful_heading_prove_nothing() -> None:
    said = found(PEOPLE.format(heading="Do not email", a="0", b="1"))
    assert column(said, "Do not email").ask


def test_of_two_ratings_a_person_says_which_holds() -> None:
    said = found(
        """
        Name | School | Fall 1-5 | Spring 1-5
        Ada Lopez | Maple El | 3 | 2
        Bo Chen | Oak Mid | 4 | 4
        Cleo Park | Oak Mid | 2 | 1
        """
    )
    assert column(said, "Fall 1-5").ask
    assert column(said, "Spring 1-5").ask


def test_when_a_form_was_sent_in_is_no_day_of_what_it_tells() -> None:
    said = found(
        """
        Timestamp | Your name | Date you worked | What did you do? | Total hours
        2023-02-09 17:00:00 | Rosa | 2023-02-08 | Training | 3
        2023-02-10 17:00:00 | Cesar | 2023-02-08 | Phone bank | 2
        """
    )
    assert read_as(said)["Date you worked"] == "Date"
    assert "Timestamp" not in read_as(said)


def test_ratings_with_their_labels_are_asked_about_whatever_stands_above_them() -> None:
    """Of a roster and of a log alike: which way they run, a person says."""
    words = ("1 - Strong", "2 - Lean", "3 - Undecided", "5 - Against") * 3
    for table in ("Roster", "Conversations"):
        for values in (words, (1.0, 2.0, 3.0, 5.0) * 3):
            (reading,) = assigned(table, [place("SQ: Card ID", *values)], NOBODY)
            assert (reading.to, reading.score < SURE) == ("Assessment", True)


def test_one_number_for_everybody_is_nobody_s_bargaining_unit() -> None:
    (local,) = assigned("Roster", [place("Affiliate #", *["4053"] * 6)], NOBODY)
    (unit,) = assigned("Roster", [place("Unit", "A", "B", "A", "B")], NOBODY)

    assert local.fits <= DENIED < unit.fits


def test_a_count_of_people_says_how_many_are_eligible() -> None:
    for heading in ("# eligible", "# Staff in unit", "# of eligible employees"):
        (reading,) = assigned("Worksites", [place(heading, 40.0, 85.0, 52.0, 31.0)], NOBODY)
        assert reading.to == "Eligible"


def test_four_first_and_last_names_tell_themselves_beside_emails() -> None:
    """Of three it may be anything; the emails say which is the last name."""
    names = {"Zorp": ["Lopez", "Chen", "Park", "Null"], "Blik": ["Ada", "Bo", "Cleo", "Nan"]}
    emails = {"Email": ["a.lopez@x.org", "b.chen@x.org", "c.park@x.org", "n.null@x.org"]}
    four = assigned("Roster", side_by_side({**emails, **names}), NOBODY)
    assert [one.to for one in four] == ["Email", "Last name", "First name"]
    fewer = {heading: cells[:3] for heading, cells in {**emails, **names}.items()}
    assert [one.to for one in assigned("Roster", side_by_side(fewer), NOBODY)] == ["Email"]


def test_names_of_people_who_stand_on_the_roster_are_those_talked_with_whatever_is_above_them() -> (
    None
):
    known = ["Ada Lopez", "Bo Chen", "Cleo Park"]
    (one,) = assigned("Conversations", [place("Zorp", *known)], Cast.of(people=known))
    assert (one.to, one.score >= SURE) == ("Person", True)


def test_a_heading_goes_to_who_has_nothing_else_where_both_are_then_worth_more() -> None:
    first, second = side_by_side({"Contact": ["a"], "Reached on": ["b"]})
    date, person = ReadAs(first, "Date", 0.9, 1, 1), ReadAs(first, "Person", 0.85, 1, 1)
    other = ReadAs(second, "Date", 0.8, 1, 1)
    options = {1: [date, person], 2: [other]}
    assert [one.to for one in _improved("Conversations", [date], options)] == ["Person", "Date"]
    notes = ReadAs(second, "Notes", 0.5, 1, 1)
    options = {1: [date, person], 2: [other, notes]}
    both = _improved("Conversations", [date, notes], options)
    assert [(one.to, one.near) for one in both] == [("Person", 0.0), ("Date", 0.5)]


def test_two_of_five_in_the_emails_are_enough_to_tell_the_last_name() -> None:
    people = {
        "Zorp": ["Lopez", "Chen", "Park", "Null", "Moore"],
        "Blik": ["Ada", "Bo", "Cleo", "Nan", "Ivy"],
        "Email": ["lopez@x.org", "chen@x.org", "k3@x.org", "k4@x.org", "k5@x.org"],
    }
    said = {one.to: one.score for one in assigned("Roster", side_by_side(people), NOBODY)}
    assert (said["Last name"], said["First name"]) == (0.62, 0.62)
    people["Email"][1] = "k2@x.org"
    said = {one.to: one.score for one in assigned("Roster", side_by_side(people), NOBODY)}
    assert (said["Last name"], said["First name"]) == (0.5, 0.5)


def test_the_latest_year_holds_where_it_stands_first() -> None:
    status = ["Member", "Potential", "Member"]
    years = side_by_side({"Status 22-23": status, "Status 21-22": status})
    assert [one.place.heading for one in assigned("Roster", years, NOBODY)] == ["Status 22-23"]


def test_a_second_phone_without_any_is_none() -> None:
    phones = ["303-555-0106", "303-555-0107"]
    one = assigned("Roster", side_by_side({"Cell": phones, "Phone": ["q", "w"]}), NOBODY)
    two = assigned("Roster", side_by_side({"Cell": phones, "Phone": phones}), NOBODY)
    assert [each.place.heading for each in one] == ["Cell"]
    assert [each.to for each in two] == ["Phone", "Phone"]


def test_names_without_a_heading_are_told_beside_a_phone_and_are_no_jobs() -> None:
    """A column that a person said is somebody's own is none of them."""
    phones = [f"303-555-010{n}" for n in range(4)]
    names = {"Zorp": ["Lopez", "Chen", "Park", "Null"], "Blik": ["Ada", "Bo", "Cleo", "Nan"]}
    jobs = {"Qux": ["Art", "Math", "Nurse", "Cook"], "Blik": names["Blik"]}

    def read(columns: dict[str, list[str]], **fixed: None) -> list[object]:
        places = side_by_side({"Cell": phones, **columns})
        own = {place.number: None for place in places if place.heading in fixed}
        return [one.to for one in assigned("Roster", places, NOBODY, own)]

    assert read(names) == ["Phone", "First name", "Last name"]
    assert read(jobs) == ["Phone"]
    three = {"Own": ["Red", "Blue", "Green", "Grey"], **names}
    assert read(three, Own=None) == ["Phone", "First name", "Last name"]
    places = side_by_side({"Cell": phones, **three})
    said = {one.place.heading for one in assigned("Roster", places, NOBODY, {2: None})}
    assert said == {"Cell", "Zorp", "Blik"}


def test_which_second_column_may_hold_what_another_one_holds() -> None:
    """A mark under a number of a rating; marks or two words under a heading of roles that is sure,
    or that its values fit well.
    """
    first, mark, x, words = side_by_side(
        {"Rep": ["x", "x"], "3": ["x", "x"], "X": ["x", "x"], "Zorp": ["a", "b"]}
    )

    def again(one: ColumnPlace, to: str, heading: float, fits: float) -> bool:
        return _again(ReadAs(one, to, 0.8, heading, fits), [ReadAs(first, to, 0.9, 0.9, 0.9)])

    assert again(mark, "Assessment", 0.9, 0.9)
    assert not again(x, "Assessment", 0.9, 0.9)
    assert again(words, "Roles", 0.8, 0.1)
    assert not again(words, "Roles", 0.6, 0.1)
    assert again(words, "Roles", 0.6, 0.8)
    assert not again(words, "Worksite", 0.9, 0.9)


def test_a_question_is_asked_anew_where_each_of_two_columns_has_two_answers() -> None:
    """And no row has both; nor are there two before it."""
    two, three, one, other = side_by_side(
        {
            "A": ["a", "b", None, None],
            "B": [None, None, "a", "b"],
            "C": [None, None, None, "a"],
            "D": [None, "a", None, "b"],
        }
    )

    def anew(*before: ColumnPlace, now: ColumnPlace) -> bool:
        held = [ReadAs(place, "Worksite", 0.9, 0.9, 0.9) for place in before]
        return _again(ReadAs(now, "Worksite", 0.8, 0.8, 0.5), held)

    assert anew(two, now=three)
    assert not anew(two, now=one)
    assert not anew(one, now=two)
    assert not anew(two, now=other)
    assert not anew(two, two, now=three)
