"""Mess in the lists: the roster, the worksites, the issues and the settings."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.sample.mess.faults import Spoiler
from toolkit.sample.people import Person
from toolkit.sample.sheets import Row


def misspelt(name: str) -> str:
    """A worksite as a tired person types it: one letter of its first word twice."""
    first, _, rest = name.partition(" ")
    middle = len(first) // 2
    return f"{first[:middle]}{first[middle]}{first[middle:]} {rest}".strip()


def spoil(spoiler: Spoiler, everyone: Sequence[Person]) -> None:
    """Spoils rows of people to whom no other row refers, so that one fault does not become
    twenty.
    """
    quiet = [person.row for person in everyone if person.quiet]
    spoiler.rng.shuffle(quiet)
    _roster_errors(spoiler, quiet)
    _roster_warnings(spoiler, quiet)
    _harmless(spoiler, everyone, quiet)
    _worksites(spoiler, everyone)
    _settings(spoiler)


def _roster_errors(spoiler: Spoiler, quiet: list[Row]) -> None:
    for _ in range(2):
        row = quiet.pop()
        spoiler.put("worksite misspelt", "Roster", row, "Worksite", misspelt(str(row["Worksite"])))
    row, twin = quiet.pop(), quiet.pop()
    spoiler.put("duplicate Person ID", "Roster", twin, "Person ID", str(row["Person ID"]).lower())
    spoiler.note("duplicate Person ID", "Roster", row, "Person ID")
    spoiler.put("required cell blank", "Roster", quiet.pop(), "Last name", None)
    spoiler.put("required cell blank", "Roster", quiet.pop(), "Status", "  ")
    spoiler.put("error cell", "Roster", quiet.pop(), "Worksite", "#REF!")
    spoiler.put("not a choice", "Roster", quiet.pop(), "Status", "Sabbatical?")


def _roster_warnings(spoiler: Spoiler, quiet: list[Row]) -> None:
    spoiler.put("error cell", "Roster", quiet.pop(), "Organizer", "#N/A")
    spoiler.put("unknown organizer", "Roster", quiet.pop(), "Organizer", "Wanda")
    spoiler.put("unknown person", "Roster", quiet.pop(), "Charted under", "The art teacher")
    spoiler.put("rating out of range", "Roster", quiet.pop(), "Assessment", "2-3")
    spoiler.put("date unreadable", "Roster", quiet.pop(), "Hire date", "fall 2019")
    row = spoiler.pick("Roster", lambda r: r["Charted under"] is None and r["Roles"] == "Leader")
    spoiler.put("charted under oneself", "Roster", row, "Charted under", row["Person ID"])


def _harmless(spoiler: Spoiler, everyone: Sequence[Person], quiet: list[Row]) -> None:
    for ident, row in zip(("007", "0303"), (quiet.pop(), quiet.pop()), strict=True):
        spoiler.put("leading zeros", "Roster", row, "Person ID", ident, harmless=True)
    for row in (quiet.pop(), quiet.pop()):
        spoiler.put(
            "trailing spaces", "Roster", row, "Worksite", f"{row['Worksite']}  ", harmless=True
        )
    spoiler.put("capitals", "Roster", quiet.pop(), "Status", "POTENTIAL MEMBER", harmless=True)
    row = quiet.pop()
    spoiler.put("date as text", "Roster", row, "Hire date", "8/23/2021", harmless=True)
    row = spoiler.pick("Roster", lambda r: r["Notes"] is None)
    spoiler.put(
        "emoji", "Roster", row, "Notes", "Made the best sign at the rally 🎉", harmless=True
    )
    row = spoiler.pick("Roster", lambda r: r["Notes"] is None)
    spoiler.put("begins with =", "Roster", row, "Notes", "=) always smiles", harmless=True)
    for person in everyone:
        if person.first == "Nan" or person.last == "Null":
            column = "First name" if person.first == "Nan" else "Last name"
            spoiler.note("named Nan or Null", "Roster", person.row, column, harmless=True)
    rows = spoiler.rows("Roster")
    for share in (3, 7):
        spoiler.insert(
            "blank row",
            "Roster",
            {},
            "Person ID",
            after=rows[len(rows) * share // 10],
            harmless=True,
        )


def _worksites(spoiler: Spoiler, everyone: Sequence[Person]) -> None:
    inside: dict[str, int] = {}
    for person in everyone:
        inside[person.worksite.name] = inside.get(person.worksite.name, 0) + person.in_unit
    row = spoiler.pick("Worksites", lambda r: inside.get(str(r["Worksite"]), 0) > 9)
    spoiler.put(
        "headcount stale", "Worksites", row, "Eligible", inside[str(row["Worksite"])] * 4 // 5
    )
    for cell in (41.5, -3):
        row = spoiler.pick("Worksites", lambda r: r["Eligible"] is not None)
        spoiler.put("headcount fractional or negative", "Worksites", row, "Eligible", cell)


def _settings(spoiler: Spoiler) -> None:
    row: Row = {"Setting": "Followup days", "Value": 30, "What it does": "Somebody's guess"}
    spoiler.insert("unknown setting", "Settings", row, "Setting")
    row = {
        "Setting": "Attempts before switching",
        "Value": 0,
        "What it does": "Tries until somebody else should",
    }
    spoiler.insert("setting out of bounds", "Settings", row, "Value")
