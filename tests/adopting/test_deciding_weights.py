"""Deciding: what a tab is worth as the table that it is, and what it is next; a judgement in numbers."""

from __future__ import annotations

import pytest
from adopting.tabs import taken_apart

from toolkit.adopting.cast import Cast
from toolkit.adopting.deciding import decided

TABS = {
    "people": """
        Name | School | Cell
        Ada Lopez | Maple El | 303-555-0106
        Bo Chen | Oak Mid | 303-555-0107
        Cleo Park | Oak Mid | 303-555-0108
    """,
    "pair": """
        First | Last | School | Notes
        Ada | Lopez | Maple El | a
        Bo | Chen | Oak Mid | b
        Cleo | Park | Oak Mid | c
    """,
    "contact": """
        Who | School
        Ada Lopez 303-555-0106 | Maple El
        Bo Chen 303-555-0107 | Oak Mid
    """,
    "last_contact": """
        Name | School | Last contact | By
        Ada Lopez | Maple El | 2023-02-01 | Rosa
        Bo Chen | Oak Mid | 2023-02-02 | Rosa
        Cleo Park | Oak Mid | |
    """,
    "last_contact_all": """
        Name | School | Last contact
        Ada Lopez | Maple El | 2023-02-01
        Bo Chen | Oak Mid | 2023-02-02
        Cleo Park | Oak Mid | 2023-02-03
    """,
    "log": """
        Date | Organizer | Person | Result | Notes | Language
        2023-02-06 | Rosa | Ada Lopez | Talked | a | en
        2023-02-07 | Rosa | Bo Chen | No answer | b | es
    """,
    "log_title": """
        Date | Organizer | Person | Result
        2023-02-06 | Rosa | Ada Lopez | Talked
        2023-02-07 | Rosa | Bo Chen | No answer
    """,
    "log_names": """
        Date | First | Last | Result
        2023-02-06 | Ada | Lopez | Talked
        2023-02-07 | Bo | Chen | No answer
    """,
    "bare_log": """
        Person | Issues | Assessment
        Ada Lopez | pay | 2
        Bo Chen | class size | 3
    """,
    "attendance": """
        Name | School | Phone | Attended
        Ada Lopez | Maple El | 303-555-0106 | x
        Bo Chen | Oak Mid | 303-555-0107 |
    """,
    "marks": """
        Name | 2/8 | 2/15 | 2/22
        Rosa Diaz | P | A | P
        Cesar Ruiz | P | P | A
        Tess Uno | A | P | P
    """,
    "hours": """
        Organizer | Date | Training | Prep | Phone bank
        Rosa | 2023-02-08 | 3 | 1 | 2
        Cesar | 2023-02-09 | 0 | 1 | 1
    """,
    "chart": """
        Rosa Diaz | Cesar Ruiz | Eve Moore
        Ada Lopez | Bo Lopez | Cleo Lopez
        Ada Chen | Bo Chen | Cleo Chen
        Ada Park | Bo Park | Cleo Park
    """,
    "acts": """
        Name | School | Petition | Sticker day
        Ada Lopez | Maple El | x | x
        Bo Chen | Oak Mid | | x
    """,
    "attempts": """
        Name | School | Call 1 | Result 1 | Call 2 | Result 2
        Ada Lopez | Maple El | 2023-02-01 | Talked | 2023-02-08 | No answer
        Bo Chen | Oak Mid | 2023-02-02 | Talked | |
    """,
    "sections": """
        Name | Job | Phone
        MAPLE ELEMENTARY | |
        Ada Lopez | Art | 303-555-0106
        Bo Chen | Math | 303-555-6918
        OAK MIDDLE | |
        Cleo Park | Art | 303-555-6919
        Nan Null | Math | 303-555-6920
    """,
    "constant": """
        Name | Job | Phone
        Ada Lopez | Art | 303-555-0106
        Bo Chen | Math | 303-555-6918
    """,
    "worksites": """
        School | Headcount | Level
        Maple Elementary | 20 | elem
        Oak Middle | 30 | middle
        Yew High | 40 | high
        Ash High | 40 | high
    """,
    "team": """
        Name | Email | School | Phone
        Rosa Diaz | r@x.org | Maple El | 303-555-0106
        Cesar Ruiz | c@x.org | Oak Mid | 303-555-0107
    """,
    "apps": """
        Timestamp | Name | Email | Why
        2023-02-01 10:00 | Ada Lopez | a@x.org | to help
        2023-02-02 11:00 | Bo Chen | b@x.org | to learn
    """,
    "hours_of_people": """
        Name | School | Cell | Week of 2/6 | Week of 2/13
        Ada Lopez | Maple El | 303-555-0106 | 4 | 3.5
        Bo Chen | Oak Mid | 303-555-0107 | 2 | 6
        Cleo Park | Oak Mid | 303-555-0108 | 3 | 5
    """,
    "events": """
        Event | Date | Starts | Ends
        Training | 2023-02-08 | 17:00 | 20:00
        Rally | 2023-02-09 | 16:00 | 18:00
    """,
}


@pytest.mark.parametrize(
    ("name", "title", "table", "worth", "second", "margin", "contested"),
    [
        ("people", "Sheet1", "Roster", 3.2, "Organizers", 0.49, False),
        ("pair", "Sheet1", "Roster", 3.169, "Organizers", 0.499, False),
        ("contact", "Sheet1", "Roster", 1.975, "Organizers", 0.274, False),
        ("last_contact", "Sheet1", "Conversations", 2.924, "Roster", 0.012, True),
        ("last_contact_all", "Sheet1", "Roster", 2.251, "Events", 0.108, False),
        ("log", "Sheet1", "Conversations", 3.468, "Roster", 0.064, True),
        ("log_title", "Conversations", "Conversations", 4.206, "Leader Asks", 0.539, False),
        ("log_names", "Sheet1", "Conversations", 2.428, "Leader Asks", 0.174, False),
        ("bare_log", "Sheet1", "Roster", 2.522, "Conversations", 0.079, True),
        ("attendance", "Sign-in", "Attendance", 3.996, "Roster", 0.452, True),
        ("marks", "Sheet1", "Attendance", 2.194, "Roster", 0.094, True),
        ("hours", "Sheet1", "Hours", 2.862, "Attendance", 0.622, True),
        ("chart", "Wall chart", "Roster", 2.702, None, 1.0, False),
        ("acts", "Sheet1", "Roster", 2.906, "Responses", 0.297, False),
        ("attempts", "Sheet1", "Conversations", 3.329, "Roster", 0.127, True),
        ("sections", "Sheet1", "Roster", 3.758, "Hours", 0.878, False),
        ("constant", "Maple Elementary", "Roster", 3.558, "Hours", 0.818, False),
        ("worksites", "Sheet1", "Worksites", 2.786, None, 1.0, False),
        ("team", "Organizers", "Organizers", 5.615, "Roster", 0.394, True),
        ("apps", "Applications", "Applications", 5.114, "Roster", 0.818, False),
        ("hours_of_people", "Sheet1", "Roster", 3.2, "Organizers", 0.49, False),
        ("events", "Sheet1", "Events", 3.31, "Hours", 0.14, False),
    ],
)
def test_what_a_tab_is_worth(
    name: str,
    title: str,
    table: str,
    worth: float,
    second: str | None,
    margin: float,
    contested: bool,
) -> None:
    """As its table, how far the next best one is behind, and whether that one explains more columns."""
    said = decided(taken_apart(TABS[name], title), Cast())
    assert (said.table, said.second, said.contested) == (table, second, contested)
    assert said.worth == pytest.approx(worth, abs=0.001)
    assert said.margin == pytest.approx(margin, abs=0.001)
