"""The Field Log, worked out plainly: which rows of Follow-ups are entries, and the rows of Conversations they become."""

from __future__ import annotations

OWN = {
    "Talked on": "Date",
    "Method": "Method",
    "Result": "Result",
    "New assessment": "Assessment",
    "Answer": "Answer",
    "Follow up by": "Follow up by",
    "Notes": "Notes",
}


def entries(listed, as_of):
    """The rows of "Field Log" that a sync adds: one for each row of Follow-ups with a Result, from top to bottom."""
    found = []
    for row in listed:
        if row["Result"]:
            entry = {theirs: row[ours] for ours, theirs in OWN.items() if row[ours] is not None}
            entry.setdefault("Date", as_of)
            for heading in ("Organizer", "Person ID", "Person", "Worksite"):
                if row[heading] is not None:
                    entry[heading] = row[heading]
            found.append({**entry, "Entered in": "Follow-ups", "Taken on": as_of})
    return found
