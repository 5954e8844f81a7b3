"""What stands in a folder before the commands of a page are run there: a small local's workbook, lists from outside, a Google."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import openpyxl
from hands import Typing
from python_calamine import CalamineWorkbook
from sheets import tabs_in
from xlsx import saved

BOOK = """
Roster:
Person ID | First name | Last name | Worksite | Unit | Status | Roles | Charted under | Organizer | Email | Phone | Hire date | Assessment
M-1 | Ada  | Lopez | Maple El | Teachers | Member | Rep, Leader |     | Rosa  | ada@example.org  | 303 555 0101 |            | 1
M-2 | Bo   | Chen  | Maple El | Teachers | Potential member | | M-1 | Rosa  | bo@example.org   | 303 555 0102 |            | 3
M-3 | Cleo | Park  | Maple El | Support  | Potential member | | M-1 | Cesar | cleo@example.org | 303 555 0103 | 2023-03-01 |
M-4 | Nan  | Null  | Maple El | Support  | Member           | | M-1 | Cesar | nan@example.org  | 303 555 0104 |            | 2
M-5 | Dov  | Stone | Oak High | Teachers | Member           | Rep |  | Rosa  | rep@example.org  | 303 555 0105 |            | 2
M-6 | Eve  | Field | Oak High | Teachers | Potential member | | M-5 | Cesar | eve@example.org  | 303 555 0106 |            | 4

Worksites:
Worksite | Level      | Region | Eligible
Maple El | Elementary | East   | 5
Oak High | High       | West   | 2

Organizers:
Organizer | Email             | Role             | Staff lead | Phases  | Language
Dana      | dana@example.org  | Staff            |            |         | en
Rosa      | rosa@example.org  | Member organizer | Dana       | Phase 1 | en
Cesar     | cesar@example.org | Member organizer | Dana       | Phase 1 | es

Phases:
Phase   | Starts     | Ends       | Breaks                   | Weeks | Hours per week | Stipend | Proration | Training weekday
Phase 1 | 2023-02-06 | 2023-04-07 | 2023-03-20 to 2023-03-24 | 8     | 6              | 1250    | By week   | Wednesday

Events:
Event      | Date       | Starts | Ends  | Kind      | Phase   | Mandatory | Worksite
Training 1 | 2023-02-08 | 17:00  | 20:00 | Training  | Phase 1 | Yes       |
Training 2 | 2023-03-15 | 17:00  | 20:00 | Training  | Phase 1 | Yes       |
Induction  | 2023-03-15 | 16:00  | 17:00 | Induction |         |           | Maple El
Training 3 | 2023-03-29 | 17:00  | 20:00 | Training  | Phase 1 | Yes       |

Attendance:
Event      | Attendee | Attended
Training 1 | Rosa     | Yes
Training 1 | Cesar    | Yes

Check-ins:
Date       | Organizer   | Staff | Happened | Wins         | Stuck
2023-03-10 | Rosa; Cesar | Dana  | Yes      | Two said yes | The night shift

Hours:
Date       | Organizer | Activity    | Hours
2023-02-07 | Rosa      | One-on-ones | 3
2023-02-09 | Cesar     | Phone bank  | 3

Conversations:
Date       | Organizer | Person ID | Method    | Result    | Assessment | Asked to join | Answer | Issues | Intensity | Promise   | Follow up by
2023-02-20 | Rosa      | M-2       | In person | Talked    | 3          | Yes           | Maybe  | Pay    | 4         | the scale | 2023-03-01
2023-03-08 | Cesar     | M-4       | Phone     | Talked    | 2          |               |        | Pay    | 5         |           |
2023-03-09 | Cesar     | M-6       | Phone     | No answer |            |               |        |        |           |           |

Structure Tests:
Test                   | Opens      | Closes     | Kind     | Target | Base     | Issue
Sticker day            | 2023-02-27 | 2023-03-03 | Sticker day | 50% | Members  |
Planning time petition | 2023-03-13 | 2023-03-17 | Petition | 65%    | Eligible | Pay

Responses:
Test                   | Person ID | Response | Date       | Collected by
Sticker day            | M-1       | Yes      | 2023-02-28 | Rosa
Planning time petition | M-1       | Yes      | 2023-03-13 | Rosa
Planning time petition | M-4       | Yes      | 2023-03-14 | Cesar

Issues:
Issue | Issue (Spanish) | Active | Description
Pay   | Pago            | Yes    | The scale has not moved in four years

Applications:
Timestamp  | First name | Last name | Email            | Worksite | Phases  | Decision
2023-03-10 | Flo        | Marsh     | flo@example.org  | Maple El | Phase 1 | Accepted

Sign-offs:
Date | By | What | Organizers | Phase | Through

Settings:
Setting | Value
Local   | Maple Educators United
"""
SETTINGS = """\
[workbook]
where = "organizing.xlsx"

[mail]
transport = "folder"
folder = "outbox"
from = "Organizing <organizing@example.org>"
reply_to = "dana@example.org"
"""
HR = """\
Employee ID,Last name,First name,School,Email,Hire date
M-1,Lopez,Ada,Maple El,ada@example.org,2015-08-20
M-2,Chen,Bo,Oak High,bo@example.org,2018-08-20
M-3,Park,Cleo,Maple El,cleo@example.org,2023-03-01
M-4,Null,Nan,Maple El,nan@example.org,2011-08-20
M-5,Stone,Dov,Oak High,rep@example.org,2009-08-20
M-6,Field,Eve,Oak High,eve@example.org,2020-08-20
M-9,Hart,Gil,Maple El,gil@example.org,2023-03-13
"""
DUES = {
    "Dues": [
        ["Member ID", "First name", "Last name", "Worksite", "Email", "Dues paid"],
        ["M-1", "Ada", "Lopez", "Maple El", "ada@example.org", 42.5],
        ["M-6", "Eve", "Field", "Oak High", "eve@example.org", 42.5],
    ]
}
ZOOM = """\
Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)
Cleo Park,cleo@example.org,03/15/2023 04:00:00 PM,03/15/2023 05:00:00 PM,60
Rosa,rosa@example.org,03/15/2023 04:00:00 PM,03/15/2023 05:00:00 PM,60
"""
FORM = """\
Timestamp,First name,Last name,Email,Worksite,Phases
2023-03-14,Gil,Hart,gil@example.org,Maple El,Phase 1
"""
CRONTAB = """\
#!/bin/sh
case "$1" in
-l) [ -f "$HOME/crontab" ] && cat "$HOME/crontab" || { echo "no crontab for you" >&2; exit 1; } ;;
-) cat > "$HOME/crontab" ;;
esac
"""
MEMBERS = [
    ["Last, First", "Building", "Member? (Y/N)", "Email", "Room"],
    ["Lopez, Ada", "Maple El", "Y", "ada@example.org", "12"],
    ["Chen, Bo", "Maple El", "N", "bo@example.org", "14"],
    ["Park, Cleo", "Maple El", "N", "cleo@example.org", "3"],
    ["Null, Nan", "Oak High", "Y", "nan@example.org", "7"],
]


def workbook(path: Path) -> Path:
    """The small local's workbook, as its people keep it."""
    return saved(path, tabs_in(BOOK))


def lists(folder: Path) -> None:
    """What comes from outside: the employer's list, the dues list, who was in a meeting, applications, somebody's own sheet."""
    for name, text in (("hr.csv", HR), ("zoom.csv", ZOOM), ("form.csv", FORM)):
        (folder / name).write_text(text, encoding="utf-8")
    saved(folder / "dues.xlsx", DUES)
    saved(folder / "members.xlsx", {"Members": MEMBERS})


def machine(folder: Path) -> Path:
    """The programs of a machine whose only timer is cron, which keeps its list in the folder: a test may change nobody's own."""
    programs = folder / "bin"
    programs.mkdir()
    (programs / "crontab").write_text(CRONTAB)
    (programs / "crontab").chmod(0o755)
    (programs / "cat").symlink_to(shutil.which("cat") or "/bin/cat")
    return programs


def settled(folder: Path, book: Path) -> None:
    """The workbook, published yesterday, and its settings."""
    shutil.copy(book, folder / "organizing.xlsx")
    (folder / "toolkit.toml").write_text(SETTINGS, encoding="utf-8")


def written(path: Path, tab: str, beside: str, found: str, cells: dict[str, object]) -> None:
    """Somebody opens an Excel file, writes into the row that has `found` under `beside`, and saves it."""
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_name(tab)
    rows = sheet.to_python(skip_empty_area=False)
    top = next(n for n, row in enumerate(rows) if beside in row)
    place = {heading: n for n, heading in enumerate(rows[top], 1)}
    row = next(
        n for n, row in enumerate(rows[top + 1 :], top + 2) if str(row[place[beside] - 1]) == found
    )
    hands = Typing(path)
    for heading, value in cells.items():
        hands.edit(tab, row, place[heading], value)
    hands.save()


def added(path: Path, tab: str, rows: Iterable[Iterable[object]]) -> None:
    """Somebody adds rows below a tab of theirs, and saves it."""
    book = openpyxl.load_workbook(path)
    for row in rows:
        book[tab].append(list(row))
    book.save(path)


def keyed(folder: Path, key: dict[str, object]) -> None:
    """The key file where Google's download was put."""
    (folder / "credentials.json").write_text(json.dumps(key), encoding="utf-8")
    (folder / "credentials.json").chmod(0o600)
