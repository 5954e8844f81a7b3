"""The input tabs as the data dictionary has them: each heading, how its cells are read, and whether a row needs it."""

from __future__ import annotations

import re

from reference import cells
from reference.cells import choice, choices

STATUSES = ("Member", "Pending", "Potential member", "Dropped", "Refused", "Left", "Excluded")
RESULTS = (
    "Talked",
    "No answer",
    "Left message",
    "Busy",
    "Refused",
    "Wrong number",
    "Disconnected",
    "Moved",
    "Deceased",
    "Language barrier",
    "Not reachable",
    "Do not contact",
)
METHODS = ("In person", "Phone", "Door", "Video", "Text", "Email", "Meeting")
ACTIVITIES = (
    "Training",
    "One-on-ones",
    "Phone bank",
    "Door knocking",
    "Worksite visit",
    "Check-in",
    "Prep",
    "Other",
)
KINDS = ("Training", "Worksite visit", "Induction", "Meeting", "Action", "Other")

NEEDED = True
TABS = {
    "Roster": {
        "Person ID": (cells.text, False),  # blank: one is given; unreadable: not read
        "First name": (cells.text, NEEDED),
        "Last name": (cells.text, NEEDED),
        "Preferred name": (cells.text, False),
        "Worksite": (cells.text, NEEDED),
        "Unit": (cells.text, False),
        "Job title": (cells.text, False),
        "Status": (choice(*STATUSES), NEEDED),
        "Roles": (choices("Rep", "Leader", "Committee", "Member organizer"), False),
        "Charted under": (cells.text, False),
        "Organizer": (cells.text, False),
        "Email": (cells.text, False),
        "Phone": (cells.text, False),
        "Hire date": (cells.day, False),
        "On leave": (cells.yes_no, False),
        "Do not contact": (cells.yes_no, False),
        "Assessment": (cells.rating, False),
        "Assessed on": (cells.day, False),
    },
    "Worksites": {
        "Worksite": (cells.text, NEEDED),
        "Level": (choice("Elementary", "Middle", "High", "K-8", "Other"), False),
        "Region": (cells.text, False),
        "Unit": (cells.text, False),
        "Eligible": (cells.count, False),
    },
    "Conversations": {
        "Date": (cells.day, NEEDED),
        "Organizer": (cells.text, NEEDED),
        "Person ID": (cells.said, False),  # decides alone wherever it is filled
        "Person": (cells.text, False),
        "Worksite": (cells.text, False),
        "Method": (choice(*METHODS), False),
        "Result": (choice(*RESULTS), NEEDED),
        "Assessment": (cells.rating, False),
        "Asked to join": (cells.yes_no, False),
        "Answer": (choice("Yes", "Maybe", "No"), False),
        "Issues": (cells.parts, False),
        "Intensity": (cells.rating, False),
        "Leader named": (cells.names, False),
        "Topics": (cells.parts, False),
        "Follow up by": (cells.day, False),
        "Minutes": (cells.not_negative, False),
    },
    "Organizers": {
        "Organizer": (cells.text, NEEDED),
        "Role": (choice("Member organizer", "Staff", "Rep"), False),
        "Staff lead": (cells.text, False),
        "Person ID": (cells.text, False),
        "Phases": (cells.names, False),
        "Starts": (cells.day, False),
        "Ends": (cells.day, False),
        "People a week": (cells.count, False),
        "Active": (cells.yes_no, False),
    },
    "Phases": {
        "Phase": (cells.text, NEEDED),
        "Starts": (cells.day, NEEDED),
        "Ends": (cells.day, NEEDED),
        "Breaks": (cells.spans, False),
        "Weeks": (cells.count, False),
        "Hours per week": (cells.hours, NEEDED),
        "Stipend": (cells.dollars, NEEDED),
        "Proration": (choice("Whole", "By week", "By hour", "Manual"), False),
    },
    "Events": {
        "Event": (cells.text, NEEDED),
        "Date": (cells.day, NEEDED),
        "Starts": (cells.clock, False),
        "Ends": (cells.clock, False),
        "Kind": (choice(*KINDS), False),
        "Phase": (cells.text, False),
    },
    "Attendance": {
        "Event": (cells.text, NEEDED),
        "Date": (cells.day, False),
        "Attendee": (cells.text, NEEDED),
        "Attended": (
            choice("Yes", "No", "Partial", "Excused", "Make-up", "Signed up"),
            NEEDED,
        ),
        "Hours": (cells.hours, False),
    },
    "Check-ins": {
        "Date": (cells.day, NEEDED),
        "Organizer": (cells.names, NEEDED),
        "Happened": (choice("Yes", "Missed", "Rescheduled"), NEEDED),
        "Minutes": (cells.not_negative, False),
    },
    "Hours": {
        "Date": (cells.day, NEEDED),
        "Organizer": (cells.text, NEEDED),
        "Activity": (choice(*ACTIVITIES), NEEDED),
        "Start": (cells.clock, False),
        "End": (cells.clock, False),
        "Hours": (cells.hours, False),
    },
    "Structure Tests": {
        "Test": (cells.text, NEEDED),
        "Opens": (cells.day, NEEDED),
        "Closes": (cells.day, False),
        "Target": (cells.percent, False),
        "Base": (choice("Eligible", "Members"), False),
        "Issue": (cells.parts, False),
    },
    "Leader Asks": {
        "Person ID": (cells.text, NEEDED),
        "Asked on": (cells.day, NEEDED),
        "Asked by": (cells.text, False),
        "Invited to": (cells.text, False),
        "Test": (cells.text, False),
        "Answer": (choice("Yes", "Maybe", "No"), False),
    },
    "Responses": {
        "Test": (cells.text, NEEDED),
        "Person ID": (cells.text, NEEDED),
        "Response": (cells.yes_no, NEEDED),
        "Date": (cells.day, False),
    },
    "Issues": {"Issue": (cells.text, NEEDED), "Issue (Spanish)": (cells.text, False)},
    "Applications": {
        "Timestamp": (cells.day, NEEDED),
        "First name": (cells.text, NEEDED),
        "Last name": (cells.text, NEEDED),
        "Email": (cells.text, NEEDED),
    },
    "Settings": {"Setting": (cells.text, NEEDED), "Value": (lambda cell: cell, NEEDED)},
}
# Columns that no figure needs: a row with only these filled is not blank all the same.
ALSO = {
    "Roster": ("Pronouns", "Language", "Notes"),
    "Worksites": ("Short name", "Staff lead", "Rep email(s)", "Address", "Notes"),
    "Conversations": ("Promise", "Notes"),
    "Organizers": (
        "Email",
        "Worksite",
        "Language",
        "Pay class",
        "Summary",
    ),
    "Phases": (
        "Training weekday",
        "Training starts",
        "Training ends",
        "Training mandatory",
        "Check-in every",
        "Applications close",
        "Focus",
    ),
    "Events": ("Mandatory", "Worksite", "Format", "Audience"),
    "Attendance": ("Recorded by",),
    "Check-ins": ("Staff", "Wins", "Stuck", "Notes"),
    "Hours": ("Notes",),
    "Structure Tests": ("Kind",),
    "Responses": ("Collected by",),
    "Leader Asks": ("Notes",),
    "Issues": ("Active", "Description"),
    "Applications": ("Worksite", "Phone", "Phases", "Why", "Decision"),
    "Settings": ("What it does",),
}
TITLES = {  # by key
    "members": "Roster",
    "schools": "Worksites",
    "escuelas": "Worksites",
    "contacts": "Conversations",
    "conversaciones": "Conversations",
    "team": "Organizers",
    "organizadores": "Organizers",
    "timelog": "Hours",
    "horas": "Hours",
}
FORM = re.compile(r"formresponses\d+")  # by key: whose it is, its headings say
HEADINGS = {("Conversations", "timestamp"): "Date"}

SETTINGS = {
    "Follow-up after, members (days)": (cells.count, 90),
    "Follow-up after, potential members (days)": (cells.count, 45),
    "Follow-up after, leaders (days)": (cells.count, 14),
    "Contact window (days)": (cells.count, 30),
    "Attempts before switching": (cells.positive, 3),
    "New hire window (days)": (cells.count, 60),
    "New hires ahead (days)": (cells.count, 90),
    "People a week": (cells.count, 12),
    "Density target": (cells.percent, cells.percent("65%")),
    "Structure test target": (cells.percent, cells.percent("65%")),
    "Rep ratio": (cells.over_0, 10),
    "Rep base": (choice("Eligible", "Members", "Roster"), "Eligible"),
    "Rep rounding": (choice("Up", "Major fraction"), "Up"),
    "Count people on leave": (cells.yes_no, True),
    "Eligible comes from": (
        choice("Headcount, else roster", "Roster only"),
        "Headcount, else roster",
    ),
    "Assessment labels": (
        cells.labels,
        ["Leader", "Supporter", "Undecided", "Not interested", "Opposed"],
    ),
    "School breaks": (cells.spans, []),
    "Check-in length (minutes)": (cells.not_negative, 30),
    "Minimum wage": (cells.dollars, None),
    "Workbook language": (choice("en", "es"), "en"),
    "Local": (cells.text, ""),
    "Phones in letters": (cells.yes_no, False),
    "Topics": (cells.parts, []),
    "Goal: density": (cells.percent, None),
    "Goal: coverage": (cells.percent, None),
    "Goal: conversations a week": (cells.not_negative, None),
}
