"""Own sheets: who gets one, who may open it, and whom it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sheets import program_of

from toolkit.organizing.follow_ups import follow_ups
from toolkit.organizing.own_sheets import open_test, opens_on, owed, own_people, own_sheets
from toolkit.tables.program import Program


def whose(program: Program, kind: str) -> dict[str, tuple[str, ...]]:
    return {one.whose: one.addresses for one in own_sheets(program, kind)}  # type: ignore[arg-type]


def test_representatives_are_those_of_worksites_else_the_reps_there(program: Program) -> None:
    """
    Roster:
    Person ID | Worksite | Roles | Email
    Ada       | Maple El | Rep   | ada@example.org
    Bo        | Maple El |       | bo@example.org
    Cleo      | Oak El   | Rep   | cleo@example.org
    Nan       | Oak El   | Rep   |

    Worksites:
    Worksite | Rep email(s)
    Maple El | bo@example.org; Dana <dana@example.org>
    Oak El   |
    Elm El   |
    """
    assert whose(program, "reps") == {
        "Maple El": ("bo@example.org", "dana@example.org"),
        "Oak El": ("cleo@example.org",),
    }


def test_who_has_left_has_no_access_any_more(read_on: Callable[[str], Program]) -> None:
    """
    Roster:
    Person ID | Worksite | Organizer | Email           | Status | Do not contact
    Ada       | Maple El | Rosa      | ada@example.org | Left   |
    Bo        | Maple El | Cesar     | bo@example.org  | Member | Yes
    Cleo      | Maple El | Dana      |                 | Member |
    Nan       | Maple El | Rosa      |                 | Member |

    Worksites:
    Worksite | Rep email(s)
    Maple El | ada@example.org, bo@example.org, dana@example.org, eva@example.org

    Organizers:
    Organizer | Email            | Ends       | Active
    Rosa      | rosa@example.org | 2023-03-08 |
    Cesar     |                  |            |
    Dana      | dana@example.org |            | No
    """
    program = read_on("2023-03-09")
    assert whose(program, "reps") == {"Maple El": ("eva@example.org",)}
    assert whose(program, "organizers") == {"Cesar": ()}
    assert "Rosa" in whose(read_on("2023-03-08"), "organizers")


def test_a_sheet_has_the_people_who_may_be_asked(program: Program) -> None:
    """
    Roster:
    Person ID | First name | Last name | Worksite | Organizer | Status  | Hire date  | Do not contact | Phone
    Zoe       | Zoe        | Ruiz      | Maple El | Rosa      | Member  |            |                | 0303 1
    Ada       | Ada        | Lopez     | Maple El | Rosa      | Refused |            |                | 0303 2
    Bo        | Bo         | Chen      | Maple El | Rosa      | Member  |            | Yes            | 0303 3
    Cleo      | Cleo       | Park      | Maple El | Rosa      | Left    |            |                |
    Nan       | Nan        | Null      | Oak El   | Rosa      | Member  | 2023-04-01 |                |
    Rosa      | Rosa       | Diaz      | Maple El | Rosa      | Member  |            |                |

    Worksites:
    Worksite | Rep email(s)
    Maple El | eva@example.org
    Oak El   |

    Organizers:
    Organizer | Person ID
    Rosa      | Rosa
    """
    (reps,), (rosa,) = own_sheets(program, "reps"), own_sheets(program, "organizers")
    rows = own_people(program, rosa)
    assert rows[["person", "phone", "starts"]].fillna("").values.tolist() == [
        ["Ada Lopez", "", False],
        ["Nan Null", "", True],
        ["Zoe Ruiz", "0303 1", False],
    ]
    there = own_people(program, reps)
    assert there["person"].tolist() == ["Ada Lopez", "Zoe Ruiz"]
    assert there["phone"].isna().all()  # a representative asks for it


def test_the_test_that_is_open_and_who_has_not_taken_part(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Status
    Ada    | Maple El | Member
    Bo     | Maple El | Potential member

    Worksites:
    Worksite | Rep email(s)
    Maple El | eva@example.org

    Structure Tests:
    Test        | Opens      | Closes
    Sticker day | 2023-02-01 | 2023-02-02
    Petition    | 2023-03-01 |
    Rally       | 2023-04-01 |

    Responses:
    Test     | Person ID | Response
    Petition | Ada       | Yes
    Petition | Bo        | No
    """
    (sheet,) = own_sheets(program, "reps")
    assert open_test(program) == "Petition"
    assert [opens_on(program, test) for test in ("Petition", "Rally", "")] == [
        *("2023-03-01", "2023-04-01", ""),
    ]
    assert own_people(program, sheet)[["person_id", "ask"]].values.tolist() == [
        ["Ada", False],
        ["Bo", True],
    ]


def test_an_organizer_reads_their_own_promises_and_issues_on_the_list() -> None:
    text = """
    Conversations:
    Date       | Organizer | Person ID | Result | Promise       | Follow up by | Issues
    2023-02-01 | Rosa      | Ada       | Talked | call her back | 2023-02-08   | Class size, my boss
    2023-02-01 | Cesar     | Bo        | Talked | a secret      | 2023-02-08   | my boss

    Issues:
    Issue
    Class size
    """
    program = program_of(text, date(2023, 3, 9))
    (rosa,) = (one for one in own_sheets(program, "organizers") if one.whose == "Rosa")
    rows = owed(program, follow_ups(program), rosa).set_index("person_id")
    assert rows["promise"].fillna("").to_dict() == {"Ada": "call her back", "Bo": ""}
    assert rows["issues"].to_dict() == {"Ada": ("Class size",), "Bo": None}


def test_the_language_and_the_organizer_are_those_of_the_only_reader(program: Program) -> None:
    """
    Roster:
    Person | Worksite | Email            | Language | Roles
    Ada    | Maple El | ada@example.org  | es       | Rep
    Bo     | Oak El   | bo@example.org   | es       | Rep
    Cleo   | Oak El   | cleo@example.org | en       | Rep

    Worksites:
    Worksite
    Maple El
    Oak El

    Organizers:
    Organizer | Email            | Person ID
    Ada L.    | lopez@gmail.test | Ada
    """
    found = {one.whose: (one.language, one.organizer) for one in own_sheets(program, "reps")}
    assert found == {"Maple El": ("es", "Ada L."), "Oak El": ("en", "")}
