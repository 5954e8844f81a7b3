"""The small local in summer, to read and look at letters of: a team, hours that pay by week, people who are to start, a test
that closed and one that runs, a week off."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, date, datetime
from functools import cache

from lettering import Office
from sheets import snapshot_of

from toolkit.jobs.mailing_wishes import Wish
from toolkit.jobs.sync import sync
from toolkit.mail.message import Letter
from toolkit.settings import MailSettings, Settings
from toolkit.workbooks.memory import MemoryWorkbook

MONDAY = date(2023, 6, 26)
OFF = date(2023, 7, 3)
READERS = {
    "staff": "sol@example.org",
    "organizer": "rosa@example.org",
    "organizer-es": "cesar@example.org",
    "rep": "nan.n@example.org",
}

LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Organizer | Roles  | Charted under | Phone        | Email             | Hire date  | Pronouns
Ada       | Ada        | Lopez     | Maple El | Member           | Rosa Diaz | Leader |               | 303-555-0101 |                   | 2015-08-01 |
Bo        | Bo         | Chen      | Maple El | Potential member | Rosa Diaz |        | Ada           | 303-555-0102 |                   | 2016-08-01 |
Cleo      | Cleo       | Park      | Maple El | Potential member | Rosa Diaz |        | Ada           | 303-555-0103 |                   | 2018-08-01 |
Dee       | Dee        | Evans     | Maple El | Potential member | Rosa Diaz |        |               | 303-555-0104 |                   | 2019-08-01 |
Gil       | Gil        | Hood      | Maple El | Potential member | Rosa Diaz |        |               | 303-555-0105 |                   | 2018-08-01 |
Nan       | Nan        | Null      | Oak Mid  | Member           | Cesar Paz | Rep    |               | 303-555-0106 | nan.n@example.org | 2012-08-01 |
Hal       | Hal        | Ives      | Oak Mid  | Potential member | Cesar Paz |        |               | 303-555-0107 |                   | 2018-08-01 |
Ivo       | Ivo        | Jones     | Oak Mid  | Member           | Cesar Paz |        |               | 303-555-0108 |                   | 2018-08-01 |
Kai       | Kai        | Lund      | Oak Mid  | Potential member | Cesar Paz |        |               | 303-555-0109 |                   | 2018-08-01 |
Lea       | Lea        | Marsh     | Oak Mid  | Potential member | Cesar Paz |        |               | 303-555-0110 |                   | 2018-08-01 |
Maya      | Maya       | Jung      | Oak Mid  | Potential member | Cesar Paz |        |               | 303-555-0111 |                   | 2023-08-07 | she/her
Omar      | Omar       | Nasser    | Maple El | Pending          | Rosa Diaz |        |               | 303-555-0112 |                   | 2023-08-07 |

Worksites:
Worksite | Region | Eligible
Maple El | East   | 12
Oak Mid  | West   | 6

Organizers:
Organizer | Email             | Role  | Staff lead | Phases  | Language
Rosa Diaz | rosa@example.org  |       | Sol Stark  | Phase 2 |
Cesar Paz | cesar@example.org |       | Sol Stark  | Phase 2 | es
Sol Stark | sol@example.org   | Staff |            |         |
Uma Quiet | uma@example.org   |       |            | Phase 2 |

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration | Check-in every | Focus
Phase 2 | 2023-06-19 | 2023-07-21 | 2023-07-03 to 2023-07-07 | 4     | 12             | 1500    | By week   | 1              | Welcome new educators and ask them to join

Events:
Event                    | Date       | Starts  | Ends     | Kind      | Phase   | Mandatory | Format    | Audience
Summer training 1        | 2023-06-21 | 9:00 AM | 12:00 PM | Training  | Phase 2 | Yes       | In person | Organizers
Summer training 2        | 2023-06-28 | 9:00 AM | 12:00 PM | Training  | Phase 2 | Yes       | Online    | Organizers
Summer training 3        | 2023-07-12 | 9:00 AM | 12:00 PM | Training  | Phase 2 | Yes       | Online    | Organizers
New Educator Induction   | 2023-08-03 | 8:00 AM | 3:00 PM  | Induction |         |           | In person |

Attendance:
Event                  | Attendee  | Attended
Summer training 1      | Rosa Diaz | Yes
Summer training 1      | Uma Quiet | Yes
New Educator Induction | Maya      | Signed up

Check-ins:
Date       | Organizer | Happened | Minutes | Wins                      | Stuck
2023-06-23 | Rosa Diaz | Yes      | 30      | Two new leaders at Maple  | Nobody has keys for the gym
2023-06-23 | Cesar Paz | Missed   |         |                           |

Hours:
Date       | Organizer | Activity    | Hours
2023-06-20 | Rosa Diaz | One-on-ones | 4
2023-06-22 | Rosa Diaz | Phone bank  | 3:30
2023-06-20 | Cesar Paz | One-on-ones | 12

Conversations:
Date       | Organizer | Person ID | Result       | Method    | Assessment | Asked to join | Answer | Follow up by | Promise                 | Issues
2023-06-01 | Rosa Diaz | Ada       | Talked       | In person | 1          |               |        |              |                         | Class size
2023-06-02 | Rosa Diaz | Bo        | Talked       | In person | 3          | Yes           | Maybe  |              |                         | Class size
2023-06-20 | Rosa Diaz | Cleo      | Talked       | Phone     | 2          |               |        | 2023-06-23   | Ask about prep time     |
2023-06-21 | Rosa Diaz | Dee       | Wrong number | Phone     |            |               |        |              |                         |
2023-06-21 | Rosa Diaz | Omar      | Talked       | Phone     |            | Yes           | Yes    | 2023-06-28   | send the induction plan |
2023-06-22 | Cesar Paz | Hal       | Talked       | Door      | 2          | Yes           | Yes    |              |                         |

Issues:
Issue
Class size

Structure Tests:
Test     | Opens      | Closes     | Kind     | Issue
Petition | 2023-06-05 | 2023-06-20 | Petition | Class size
Pledge   | 2023-06-19 | 2023-07-14 | Pledge   | Class size

Responses:
Test     | Person ID | Response | Collected by
Petition | Ada       | Yes      | Rosa Diaz
Petition | Cleo      | Yes      | Rosa Diaz
Petition | Nan       | Yes      | Cesar Paz
Petition | Ivo       | Yes      |
Pledge   | Ada       | Yes      | Rosa Diaz

Applications:
Timestamp  | First name | Last name | Email             | Decision
2023-05-15 | Pia        | Quist     | pia.q@example.org | Accepted

Settings:
Setting | Value
Local   | Maple Valley Education Association
"""


@cache
def _book() -> MemoryWorkbook:
    """The local, synced on the two Sundays before."""
    snapshot = snapshot_of(LOCAL, cast=False)
    book = MemoryWorkbook(
        {
            grid.title: [list(row) for row in zip(*grid.columns, strict=True)]
            for grid in snapshot.grids
        },
        time_zone="America/Denver",
    )
    for day in (date(2023, 6, 18), date(2023, 6, 25)):
        sync(book, Settings(), as_of=day, now=datetime(day.year, day.month, day.day, 7, tzinfo=UTC))
    return book


def office() -> Office:
    """The local, synced on the Sunday before, with its people's names under [mail]."""
    mail = MailSettings(
        transport="folder",
        from_="Organizing <organizing@example.org>",
        reply_to="Sol Stark <sol@example.org>",
    )
    return Office(deepcopy(_book()), Settings(mail=mail))


def summer_letters(monday: date = MONDAY, wish: Wish | None = None) -> dict[str, Letter]:
    """What would go on a Monday, by recipient."""
    return {letter.to: letter for letter in office().mailing(wish, as_of=monday).due}
