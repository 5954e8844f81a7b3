"""How this local's sheet is laid out: which columns each tab has, in which order, and the columns
of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.tables import columns as tables
from toolkit.tables.choices import Choice
from toolkit.tables.inputs import INPUTS
from toolkit.workbooks.desired import TabColumn


@dataclass(frozen=True)
class TabLook:
    """One tab: its title here, its columns as `heading:width`, and which of them are people's
    own.
    """

    title: str
    headings: str
    own: tuple[str, ...] = ()
    frozen: int = 1


LAYOUTS: dict[str, TabLook] = {
    "Roster": TabLook(
        "Roster",
        "Person ID:10 | Last name:16 | First name:14 | Preferred name:14 | Pronouns:11 |"
        " Worksite:34 | Unit:18 | Job title:24 | Room:7 | Status:16 | Roles:18 | Charted under:20 |"
        " Organizer:18 | Assessment:11 | Assessed on:12 | Email:34 | Phone:18 | Language:9 | Hire"
        " date:12 | On leave:9 | Do not contact:14 | T-shirt:8 | Notes:36",
        own=("Room", "T-shirt"),
        frozen=3,
    ),
    "Worksites": TabLook(
        "Worksites",
        "Worksite:38 | Short name:28 | Level:12 | Region:10 | Unit:18 | Eligible:9 | Staff lead:18"
        " | Rep email(s):40 | Address:18 | Visitor parking:22 | Notes:36",
        own=("Visitor parking",),
    ),
    "Conversations": TabLook(
        "Form Responses 1",
        "Timestamp:18 | Organizer:18 | Person ID:10 | Person:22 | Worksite:34 | Method:11 |"
        " Result:16 | Assessment:11 | Asked to join:13 | Answer:9 | Issues:34 | Intensity:9 |"
        " Leader named:22 | Topics:30 | Promise:34 | Follow up by:12 | Minutes:9 | Notes:40",
    ),
    "Organizers": TabLook(
        "Organizers",
        "Organizer:20 | Email:32 | Role:17 | Staff lead:18 | Worksite:34 | Person ID:10 |"
        " Language:9 | Phases:18 | Starts:12 | Ends:12 | People a week:9 | Active:8 | Pay"
        " class:12 | Summary:10 | Car:8",
        own=("Car",),
    ),
    "Phases": TabLook(
        "Phases",
        "Phase:10 | Starts:12 | Ends:12 | Breaks:26 | Weeks:7 | Hours per week:14 | Stipend:12 |"
        " Training weekday:16 | Training starts:14 | Training ends:13 | Training mandatory:18 |"
        " Check-in every:14 | Proration:11 | Applications close:17 | Focus:60",
    ),
    "Events": TabLook(
        "Events",
        "Event:38 | Date:12 | Starts:9 | Ends:9 | Kind:15 | Phase:10 | Mandatory:10 | Worksite:34 |"
        " Format:11 | Audience:24 | Food:14",
        own=("Food",),
    ),
    "Attendance": TabLook(
        "Attendance",
        "Event:38 | Date:12 | Attendee:22 | Attended:10 | Hours:8 | Recorded by:18",
        frozen=0,
    ),
    "Check-ins": TabLook(
        "Check-ins",
        "Date:12 | Organizer:20 | Staff:18 | Happened:12 | Minutes:9 | Wins:40 | Stuck:40 |"
        " Notes:30",
    ),
    "Hours": TabLook(
        "Hours",
        "Date:12 | Organizer:20 | Activity:16 | Start:9 | End:9 | Hours:9 | Miles:8 | Notes:40",
        own=("Miles",),
        frozen=2,
    ),
    "Sign-offs": TabLook(
        "Sign-offs",
        "Date:12 | By:20 | What:10 | Organizers:30 | Phase:10 | Through:12 | Notes:30",
    ),
    "Corrections": TabLook(
        "Corrections",
        "Key:44 | Reason:44 | New hours:10 | Requested by:20 | Approved by:20",
    ),
    "Structure Tests": TabLook(
        "Structure Tests",
        "Test:26 | Opens:12 | Closes:12 | Kind:14 | Target:8 | Base:10 | Issue:26",
    ),
    "Responses": TabLook(
        "Responses", "Test:26 | Person ID:10 | Response:10 | Date:12 | Collected by:20"
    ),
    "Leader Asks": TabLook(
        "Leader Asks",
        "Person ID:10 | Asked on:12 | Asked by:20 | Invited to:18 | Test:26 | Answer:9 | Notes:40",
    ),
    "Issues": TabLook("Issues", "Issue:26 | Issue (Spanish):30 | Active:8 | Description:60"),
    "Applications": TabLook(
        "Applications",
        "Timestamp:18 | First name:14 | Last name:16 | Email:34 | Worksite:34 | Phone:18 |"
        " Phases:18 | Why:60 | Decision:12",
    ),
    "Settings": TabLook("Settings", "Setting:38 | Value:44 | What it does:70"),
}


def columns(table: str) -> tuple[TabColumn, ...]:
    """The columns of one tab: formats, dropdowns and the note on each heading come from the
    declarations.
    """
    declared = next(made for made in INPUTS if made.title == table)
    by_spelling = {
        spelling: column for column in declared.columns for spelling in reversed(column.spellings)
    }
    by_spelling |= {column.heading: column for column in declared.columns}
    layout = LAYOUTS[table]
    made = []
    for part in layout.headings.split("|"):
        heading, _, width = part.strip().rpartition(":")
        if heading in layout.own:
            made.append(TabColumn(heading, "text", int(width)))
        else:
            made.append(_declared(heading, int(width), by_spelling[heading]))
    return tuple(made)


def _declared(heading: str, width: int, column: tables.Column) -> TabColumn:
    form, choices = column.format, column.choices if type(column) is Choice else ()
    if isinstance(column, tables.YesNo):  # forms answer with words, and people type x
        form, choices = "text", ("Yes", "No")
    elif isinstance(column, tables.Date) and heading == "Timestamp":
        form = "moment"
    elif isinstance(column, tables.WholeNumber) and column.high == 5:
        form = "rating"
    return TabColumn(heading, form, width, note=column.help, choices=choices)
