"""The roster as somebody else expects it."""

import csv
from dataclasses import replace
from io import StringIO

from toolkit.prints.profiles import GENERIC, PROFILES, STATE_AFFILIATE, ExportProfile, profile_csv
from toolkit.tables.roster import Roster


def read(profile, program):
    text, rows = profile_csv(profile, program)
    found = list(csv.DictReader(StringIO(text, newline=""), delimiter=profile.separator))
    assert len(found) == rows
    return found


def test_a_state_affiliate_gets_its_headings_and_its_words(program):
    """
    Roster:
    Person ID | First name | Last name | Status           | Unit     | Hire date  | Roles | On leave | Phone
    M-2       | Bo         | Chen      | Potential member | Teachers | 2021-08-01 | Rep   | x        | 0303
    M-1       | Ada        | Lopez     | Member           | Teachers |            |       |          | =1+1
    M-3       | Cleo       | Park      | Left             | Teachers |            |       |          |
    Settings:
    Setting | Value
    Local   | Maple Teachers
    """
    bo, ada = read(STATE_AFFILIATE, program)
    assert (ada["Last Name"], bo["Last Name"]) == ("Lopez", "Chen")
    assert list(bo)[:4] == ["Local", "Member ID", "Last Name", "First Name"]
    assert (bo["Local"], bo["Membership Status"], bo["Hire Date"]) == (
        "Maple Teachers",
        "Nonmember",
        "08/01/2021",
    )
    assert (bo["On Leave"], bo["Local Role"], bo["Phone"]) == ("Y", "Rep", "0303")
    assert (ada["Membership Status"], ada["Phone"]) == ("Active", "'=1+1")


def test_the_plain_list_has_neither_ratings_nor_notes(program):
    """
    Roster:
    Person ID | Assessment | Notes
    Ada       | 2          | shy
    """
    (ada,) = read(GENERIC, program)
    headings = {column.heading for column in Roster.columns}
    assert headings - set(ada) == {"Assessment", "Assessed on", "Notes"}
    assert not {"2", "shy"} & set(ada.values())


def test_who_is_not_to_be_contacted_has_no_phone_in_it(program):
    """
    Roster:
    Person ID | Phone | Email           | Do not contact
    Ada       | 0303  | ada@example.org | x
    Bo        | 0404  | bo@example.org  |
    """
    ada, bo = read(GENERIC, program)
    assert (ada["Phone"], ada["Email"], ada["First name"]) == ("", "", "Ada")
    assert (bo["Phone"], bo["Email"]) == ("0404", "bo@example.org")


def test_a_layout_of_ones_own(program):
    """
    Roster:
    Person ID | First name | Last name | Preferred name | Status
    Ada       | Ada        | Lopez     |                | Member
    Bo        | Bo         | Chen      | Bee            | Pending
    Cleo      | Cleo       | Park      |                | Potential member
    """
    own = ExportProfile(
        "board",
        "",
        {"Name": "{last name}, {Preferred name}", "State": "CO", "Type": "{Status}"},
        ("Member", "Pending"),
        {"status": {"Member": "A"}},
        separator=";",
    )
    assert read(own, program) == [
        {"Name": "Chen, Bee", "State": "CO", "Type": "Pending"},
        {"Name": "Lopez", "State": "CO", "Type": "A"},
    ]


def test_every_layout_of_ours_names_columns_of_the_roster(program):
    """
    Roster:
    Person ID
    Ada
    """
    for profile in PROFILES.values():
        assert len(read(replace(profile), program)) == 1
