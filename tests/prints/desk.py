"""A small local to print of, with people who must not be on every paper; and what stands on a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from sheets import program_of, snapshot_of

from toolkit.jobs.known import Known
from toolkit.jobs.prints import composed, printing_of
from toolkit.prints.blocks import PrintedSheet
from toolkit.prints.chosen import PrintWish
from toolkit.prints.printing import Printing
from toolkit.prints.typesetting import plain

THURSDAY = date(2023, 3, 9)
LOCAL = """
Roster:
Person | First name | Last name | Worksite | Unit     | Job title | Status           | Roles  | Charted under | Organizer | Phone        | Assessment | Assessed on | Do not contact | Notes       | Room | Hire date
Ada    | Ada        | Lopez     | Maple El | Teachers | Teacher   | Member           | Leader |               | Rosa      | 303-555-0101 | 1          | 2023-02-01  |                | canary tea  | 12   | 2015-08-01
Bo     | Bo         | Chen      | Maple El | Teachers | Aide      | Potential member |        | Ada           | Rosa      | 303-555-0102 | 3          | 2023-02-01  |                | canary cat  | 14   | 2016-08-01
Cleo   | Cleo       | Park      | Maple El | Support  | Nurse     | Pending          |        | Ada           | Rosa      |              |            |             |                |             |      | 2023-02-27
Dee    | Dee        | Evans     | Maple El | Teachers | Teacher   | Potential member |        | Ada           | Rosa      | 303-555-0104 | 2          | 2023-02-01  | Yes            |             |      | 2016-08-01
Nan    | Nan        | Null      | Maple El | Teachers | Teacher   | Member           | Rep    |               | Cesar     | 303-555-0105 | 5          | 2023-02-01  |                |             |      | 2012-08-01
Eve    | Eve        | Fox       | Oak Mid  | Teachers | Teacher   | Potential member |        |               | Cesar     | 303-555-0106 |            |             |                |             |      | 2016-08-01
Gus    | Gus        | Hall      | Oak Mid  | Teachers | Teacher   | Left             |        |               | Cesar     | 303-555-0107 |            |             |                |             |      | 2016-08-01
Ivo    | Ivo        | Jones     | Oak Mid  | Teachers | Teacher   | Potential member |        |               |           | 303-555-0108 |            |             |                |             |      | 2016-08-01

Worksites:
Worksite | Region | Eligible | Address
Maple El | East   | 8        | 12 Main St
Oak Mid  | West   | 3        |

Organizers:
Organizer | Email             | Role  | Staff lead | Phases  | Worksite | Language
Rosa      | rosa@example.org  |       | Sol        | Phase 1 | Maple El |
Cesar     | cesar@example.org |       | Sol        | Phase 1 | Oak Mid  | es
Sol       | sol@example.org   | Staff |            |         |          |

Phases:
Phase   | Starts     | Ends       | Weeks | Hours per week | Stipend | Proration | Check-in every
Phase 1 | 2023-02-06 | 2023-04-07 | 9     | 6              | 900     | Whole     | 1

Events:
Event       | Date       | Starts  | Ends    | Kind      | Phase   | Worksite
Training 4  | 2023-03-01 | 5:00 PM | 8:00 PM | Training  | Phase 1 |
Training 5  | 2023-03-15 | 5:00 PM | 8:00 PM | Training  | Phase 1 |
Visit       | 2023-03-20 | 3:00 PM |         | Worksite visit |    | Oak Mid
Induction   | 2023-08-16 | 4:30 PM | 6:00 PM | Induction |         |

Attendance:
Event      | Attendee | Attended
Training 4 | Rosa     | Yes
Training 5 | Ivo      | Signed up

Check-ins:
Date       | Organizer | Happened | Wins         | Stuck
2023-03-02 | Rosa      | Yes      | Two new yeses | Nobody opens the door
2023-03-02 | Cesar     | Missed   |              |

Hours:
Date       | Organizer | Activity    | Hours
2023-02-28 | Rosa      | One-on-ones | 3:30

Conversations:
Date       | Organizer | Person | Worksite | Result       | Method    | Assessment | Follow up by | Promise   | Issues     | Notes
2023-02-20 | Rosa      | Ada    | Maple El | Talked       | In person | 2          |              |           | Class size | canary one
2023-03-01 | Rosa      | Ada    | Maple El | Talked       | In person | 1          |              |           | Class size | canary two
2023-02-28 | Rosa      | Bo     | Maple El | Talked       | In person | 4          | 2023-03-06   | prep time |            | canary
2023-03-06 | Cesar     | Eve    | Oak Mid  | Wrong number | Phone     |            |              |           |            |

Structure Tests:
Test     | Opens      | Closes
Stickers | 2023-02-01 | 2023-02-01
Petition | 2023-03-01 | 2023-03-31

Responses:
Test     | Person | Response
Stickers | Ada    | Yes
Stickers | Nan    | No
Petition | Bo     | Yes
Petition | Nan    | Yes

Settings:
Setting            | Value
Local              | Local 7
Wall chart columns | Room
"""


@lru_cache(maxsize=4)
def known_of(text: str = LOCAL, day: date = THURSDAY) -> Known:
    """The figures of a text's workbook: one command asks for them again and again, and so do the tests."""
    return Known(program_of(text, day), snapshot_of(text))


def printing(
    kind: str, text: str = LOCAL, *, reader: str = "", language: str = "en", **wish: Any
) -> Printing:
    """A print being made of it, for a reader and with what was chosen."""
    return printing_of(known_of(text), kind, PrintWish(**wish), reader, language)


def sheets(kind: str, text: str = LOCAL, **chosen: Any) -> list[PrintedSheet]:
    """The sheets of a print."""
    return composed(kind, printing(kind, text, **chosen), lambda stage, done, of: None)


def people(made: list[PrintedSheet]) -> list[list[str]]:
    """Who stands on each sheet."""
    return [list(sheet.people) for sheet in made]


def words(made: list[PrintedSheet]) -> list[str]:
    """Every text on some sheets."""
    return list(_texts(plain(made)))


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, (dict, list)):
        for each in part.values() if isinstance(part, dict) else part:
            yield from _texts(each)
