"""Evidence: what two rows have in common, what not, and whether it is enough."""

from __future__ import annotations

from two_lists import people, spoken

from toolkit.matching.evidence import Evidence, Verdict, evidence, verdict
from toolkit.matching.names import FAMILY, SAME


def test_everything_that_can_be_compared_is() -> None:
    one, other = people(
        """
        ID | First | Last  | Worksite | Email         | Phone        | Hired      | Job
        1  | Ada   | Byron | Maple El | ada@a.example | 303-555-0101 | 2020-08-10 | Nurse
        2  | Ada   | Byron | Oak Mid  | Ada@A.example | 303-555-0109 | 2021-08-10 | nurse
        """
    )
    found = evidence(one, other, same_ids=True)
    assert spoken(found) == (SAME, "email job", "other hired other id other worksite phone")
    assert "other id" not in evidence(one, other, same_ids=False).unlike


def test_what_only_one_of_them_says_says_nothing() -> None:
    one, other = people(
        """
        ID | First | Last  | Worksite | Email         | Phone        | Hired      | Job
        1  | Ada   | Byron | Maple El | ada@a.example | 303-555-0101 | 2020-08-10 | Nurse
           | Ada   | Byron |          |               |              |            |
        """
    )
    for pair in ((one, other), (other, one)):
        assert spoken(evidence(*pair, same_ids=True)) == (SAME, "", "")


def test_days_of_hire_a_month_apart_say_nothing() -> None:
    one, other = people("First | Last | Hired\nAda | Byron | 2020-08-10\nAda | Byron | 2020-08-31")
    assert spoken(evidence(one, other, same_ids=False)) == (SAME, "", "")


def test_a_household_is_asked_about_only_where_they_work_together() -> None:
    def said(*alike: str) -> Verdict:
        return verdict(Evidence(FAMILY, frozenset(alike), frozenset()))

    assert said("phone") is Verdict.NO
    assert said("phone", "worksite") is Verdict.ASKED
    assert said("id", "email") is Verdict.SURE


def test_a_name_with_the_day_of_hire_is_enough_only_where_no_contact_differs() -> None:
    """Somebody married into the name of a namesake who left, and both began on one day."""

    def said(*unlike: str) -> Verdict:
        found = Evidence(SAME, frozenset({"hired"}), frozenset({"other worksite", *unlike}))
        return verdict(found)

    assert said() is Verdict.SURE
    assert said("email") is said("phone") is Verdict.ASKED


def test_a_parent_and_a_child_of_one_name_are_asked_about() -> None:
    """At one worksite, with the family's phone: what tells them apart is a Jr. or another email, and
    the day of hire. Somebody with another day of hire alone is one person all the same.
    """

    def said(first: str, second: str) -> Verdict:
        one, other = people(
            f"""
            First | Last | Worksite | Email | Phone | Hired
            {first}
            {second}
            """
        )
        return verdict(evidence(one, other, same_ids=False))

    parent = "Nan | Null | Maple El | nan@a.example | 303-555-0101 | 1999-08-10"
    junior = "Nan | Null Jr. | Maple El | | 303-555-0101 | 2021-08-10"
    other_email = "Nan | Null | Maple El | n2@b.example | 303-555-0101 | 2021-08-10"
    same = "Nan | Null II | Maple El | | 303-555-0101 | 1999-08-10"
    hired_again = "Nan | Null | Maple El | | 303-555-0101 | 2021-08-10"
    senior = "Nan | Null Sr. | Maple El | | 303-555-0101 | 2021-08-10"
    assert [said(parent, one) for one in (junior, other_email)] == [Verdict.ASKED] * 2
    assert [said(parent, one) for one in (same, hired_again, senior)] == [Verdict.SURE] * 3


def test_a_short_name_with_a_letter_more_is_asked_about() -> None:
    one, other = people("First | Last | Worksite\nEve | Ito | Maple El\nEve | Itoh | Maple El")
    assert verdict(evidence(one, other, same_ids=False)) is Verdict.ASKED
    one, other = people("First | Last | Worksite\nEve | Lee | Maple El\nEve | Les | Maple El")
    assert verdict(evidence(one, other, same_ids=False)) is Verdict.NO


def test_a_number_that_was_given_out_again_is_asked_about() -> None:
    """To somebody with the same given name, elsewhere, hired since; a marriage changes less."""
    one, other, married = people(
        """
        ID | First | Last | Worksite | Phone | Hired
        7 | Eric | Wei | Maple El | 303-555-0101 | 2019-05-03
        7 | Eric | Park | Oak Mid | 303-555-0102 | 2013-08-18
        7 | Eric | Wei-Park | Maple El | 303-555-0101 | 2019-05-03
        """
    )
    assert verdict(evidence(one, other, same_ids=True)) is Verdict.ASKED
    assert verdict(evidence(one, married, same_ids=True)) is Verdict.SURE
