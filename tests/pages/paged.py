"""A small local for pages: two worksites of five and three people, and figures of any program."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import lru_cache
from typing import Any

from sheets import snapshot_of

from toolkit.jobs.known import Known
from toolkit.jobs.report import figures_of
from toolkit.pages.report import PageFigures, report
from toolkit.tables.program import Program, read_program
from toolkit.workbooks.cells import Snapshot

DAY = date(2023, 3, 9)
LOCAL = """
Roster:
Person ID | First name | Last name | Worksite | Status           | Unit     | Roles  | Charted under | Organizer | Email            | Phone        | Assessment | Notes
P1        | Ada        | Lopez     | Maple El | Member           | Teachers | Leader |               | Rosa      | ada@example.org  | 303-555-0101 | 1          | likes tea
P2        | Bo         | Chen      | Maple El | Potential member | Teachers |        | P1            | Rosa      | bo@example.org   | 303-555-0102 | 3          |
P3        | Cleo       | Park      | Maple El | Member           | Teachers |        | P1            | Cesar     | cleo@example.org | 303-555-0103 | 2          |
P4        | Nan        | Null      | Maple El | Member           | Support  |        |               | Cesar     | nan@example.org  | 303-555-0104 | 2          |
P5        | Dov        | Stone     | Maple El | Pending          | Teachers |        | P1            | Cesar     | dov@example.org  | 303-555-0105 | 4          |
P6        | Eve        | Young     | Oak High | Member           | Teachers |        |               | Rosa      | eve@example.org  | 303-555-0106 | 5          |
P7        | Fay        | Moss      | Oak High | Potential member | Support  |        |               |           | fay@example.org  | 303-555-0107 |            |
P8        | Gus        | Reed      | Oak High | Member           | Support  |        |               |           | gus@example.org  | 303-555-0108 | 2          |

Worksites:
Worksite | Region
Maple El | East
Oak High | West

Organizers:
Organizer | Email
Rosa      | rosa@example.org
Cesar     | cesar@example.org

Conversations:
Person ID | Organizer | Date       | Result    | Method | Notes
P1        | Rosa      | 2023-02-21 | Talked    | Phone  | secret words
P2        | Rosa      | 2023-03-06 | No answer | Phone  |
P3        | Cesar     | 2023-03-07 | Talked    | Door   |
P6        | Rosa      | 2023-03-08 | Talked    | Phone  |

Structure Tests:
Test     | Opens      | Target
Petition | 2023-02-20 | 50%

Responses:
Test     | Person ID | Response
Petition | P1        | Yes
Petition | P2        | Yes
Petition | P6        | No
"""


@lru_cache(maxsize=4)
def known_of(text: str = LOCAL) -> Known:
    """Everything that is known of the local in a text."""
    snapshot: Snapshot = snapshot_of(text)
    program: Program = read_program(snapshot, today=DAY)
    return Known(program, snapshot)


def figures(text: str = LOCAL) -> PageFigures:
    return figures_of(known_of(text))


def page(text: str = LOCAL, *, names: bool = False, language: str = "en") -> str:
    return report(figures(text), names=names, language=language)


def data_in(page: str) -> dict[str, Any]:
    """The data of a page, as a browser reads it."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found
    return json.loads(found[1])
