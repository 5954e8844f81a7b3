"""Giving: an ID for everybody on the roster who has none, the same one at every sync."""

from __future__ import annotations

import pandas as pd
from sheets import snapshot_of

from toolkit.tables.claim import claim_of
from toolkit.tables.giving import NEXT, Given, give_ids
from toolkit.tables.person_ids import PersonIds
from toolkit.tables.reading import Reading, empty, read
from toolkit.tables.roster import Roster

TODAY = pd.Timestamp("2023-03-09")
HEADINGS = "Roster:\nPerson ID | First name | Last name | Worksite | Status | Email\n"
IDS = "IDs:\nPerson ID | First name | Last name | Worksite | Email | Last seen | Looks like | Same as\n"


def given(people: str, ids: str = "", number: int = 1) -> tuple[Given, Reading, Reading]:
    """What the tab Person IDs is to say, the roster with its IDs, and the tab as it was read."""
    snapshot = snapshot_of(HEADINGS + people, cast=False)
    grid = snapshot.grid("Roster")
    assert grid is not None
    roster, known = read(claim_of(Roster, grid), "month first"), empty(PersonIds)
    if ids:
        tab = snapshot_of(IDS + ids, cast=False).grid("IDs")
        assert tab is not None
        known = read(claim_of(PersonIds, tab), "month first")
    return give_ids(roster, known, today=TODAY, number=number), roster, known


def ids_of(people: str, ids: str = "", number: int = 1) -> list[str | None]:
    return given(people, ids, number)[1].frame["person_id"].tolist()


def faults(reading: Reading) -> list[tuple[int | None, str | None, str]]:
    return [(one.row, one.column, one.problem.said()) for one in reading.problems]


def test_who_has_no_id_is_given_the_next_one() -> None:
    """Whoever has one takes no part, nor does a row that cannot be read; a number is never given twice."""
    people = "M1 | Ada | Lopez | Maple El | Member |\n| Bo | Chen | Maple El | Member |\n| | Park | Maple El | Member |\n| Cleo | Park | Maple El | Member | c@x.org"
    made, roster, _ = given(people, number=7)

    assert roster.frame["person_id"].fillna("").tolist() == ["M1", "P-00007", "", "P-00008"]
    assert made.marks == {NEXT: "9"}
    assert made.rows[["person_id", "first_name", "worksite"]].values.tolist() == [
        ["P-00007", "Bo", "Maple El"],
        ["P-00008", "Cleo", "Maple El"],
    ]
    assert made.rows["email"].fillna("").tolist() == ["", "c@x.org"]
    assert (made.rows[["first_seen", "last_seen"]] == TODAY).all(axis=None)
    assert made.rows["looks_like"].isna().all()
    some = "P-00041 | Ada | Lopez | Maple El | Member |\n| Bo | Chen | Maple El | Member |"
    assert ids_of(some) == ["P-00041", "P-00042"]
    assert ids_of("| Bo | Chen | Maple El | Member |", "P-00009 | Ada | Lopez | Oak Hi") == [
        "P-00010"
    ]
    nobody = given("M1 | Ada | Lopez | Maple El | Member |")[0]
    assert (len(nobody.rows), nobody.marks, nobody.same) == (0, {}, {})


def test_who_is_remembered_has_the_same_id_and_looks_as_today() -> None:
    """Who is not on the roster stays as last seen."""
    ids = (
        "P-00001 | Ada | Lopez | Oak Hi | | 2023-02-01\nP-00002 | Bo | Chen | Oak Hi | | 2023-02-01"
    )
    made, roster, _ = given("| Ada | Lopez | Maple El | Member | a@x.org", ids)

    assert roster.frame["person_id"].tolist() == ["P-00001"]
    assert made.rows[["worksite", "last_seen"]].values.tolist() == [
        ["Maple El", TODAY],
        ["Oak Hi", pd.Timestamp("2023-02-01")],
    ]
    assert made.marks == {NEXT: "3"}


SLIP = "| Ada | Lopes | Maple El | Member |"
LIKE = "P-00001 | Ada | Lopez | Oak Hi | | 2023-02-01"


def test_who_nearly_fits_is_asked_about_until_somebody_says_who_it_is() -> None:
    made, roster, _ = given(SLIP, LIKE)
    assert roster.frame["person_id"].tolist() == ["P-00002"]
    assert made.rows["looks_like"].fillna("").tolist() == ["", "P-00001"]
    ((row, column, said),) = faults(roster)
    assert (row, column) == (2, "Person ID")
    assert "P-00001" in said + roster.problems[0].fix.said()
    assert "P-00002" in said + roster.problems[0].fix.said()

    asked = f"{LIKE}\nP-00002 | Ada | Lopes | Maple El | | 2023-03-01 | P-00001 | "
    assert len(faults(given(SLIP, asked)[1])) == 1
    made, roster, _ = given(SLIP, asked + "p-00001")
    assert (made.same, faults(roster)) == ({"P-00002": "P-00001"}, [])
    assert roster.frame["person_id"].tolist() == ["P-00001"]
    made, roster, _ = given(SLIP, asked + "New")
    assert (made.same, faults(roster)) == ({}, [])
    assert roster.frame["person_id"].tolist() == ["P-00002"]
    # A row that is gone asks nobody.
    assert faults(given("| Cleo | Park | Maple El | Member |", asked)[1]) == []


def test_an_id_is_another_only_where_that_can_be() -> None:
    """Nobody, oneself, one whom the roster has with an ID of its own, or one in a ring."""
    rows = "P-00001 | Ada | Lopez | Oak Hi | | 2023-02-01 | | {}\nP-00002 | Bo | Chen | Oak Hi | | 2023-02-01 | | {}\nP-00003 | Cleo | Park | Oak Hi | | 2023-02-01 | | {}"

    def same(*said: str, own: str = "M1") -> tuple[object, list[int | None]]:
        people = f"{own} | Nan | Null | Maple El | Member |\n| Dee | Dorn | Maple El | Member |"
        made, _, known = given(people, rows.format(*said))
        return made.same, [row for row, _, _ in faults(known)]

    assert same("P-00002", "P-00003", "") == ({"P-00001": "P-00003", "P-00002": "P-00003"}, [])
    assert same("P-00002", "P-00003", "P-00001") == (
        {"P-00001": "P-00003", "P-00002": "P-00003"},
        [4],
    )
    assert same("P-00001", "P-00009", "new") == ({}, [2, 3])
    assert same("P-00002", "", "", own="P-00002") == ({}, [2])


def test_one_who_is_another_shows_how_that_one_looked_last() -> None:
    """The older face is forgotten, in whatever order the rows stand; two of one day both hold."""
    ada, eda = "| Ada | Ruiz | Ash | Member | ada@x.org", "| Eda | Lopez | Ash | Member | eda@x.org"
    one = "P-00001 | Ada | Ruiz | Oak Hi | ada@x.org | {} | |"
    other = "P-00002 | Eda | Lopez | Elm | eda@x.org | {} | P-00001 | P-00001"

    def known(first: str, second: str) -> tuple[bool, bool]:
        """Whether Ada, and whether Eda, is P-00001."""
        rows = [one.format(first), other.format(second)]
        found = [
            {ids_of(person, "\n".join(order))[0] == "P-00001" for order in (rows, rows[::-1])}
            for person in (ada, eda)
        ]
        (ada_is,), (eda_is,) = found
        return ada_is, eda_is

    assert known("2023-02-01", "2023-03-01") == (False, True)
    assert known("2023-03-01", "2023-02-01") == (True, False)
    assert known("2023-03-01", "2023-03-01") == (True, True)


def test_without_a_column_of_ids_it_is_asked_at_the_last_name() -> None:
    grid = snapshot_of(
        "Roster:\nFirst name | Last name | Worksite | Status\nAda | Lopes | Maple El | Member",
        cast=False,
    ).grid("Roster")
    ids = snapshot_of(IDS + LIKE, cast=False).grid("IDs")
    assert grid is not None
    assert ids is not None
    roster = read(claim_of(Roster, grid), "month first")
    give_ids(roster, read(claim_of(PersonIds, ids), "month first"), today=TODAY)
    assert [(row, column) for row, column, _ in faults(roster)] == [(2, "Last name")]
