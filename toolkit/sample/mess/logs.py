"""Mess in what is written down day by day: conversations, hours, attendance, check-ins and
responses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from toolkit.sample.campaign import STICKERS
from toolkit.sample.mess.faults import Spoiler
from toolkit.sample.mess.lists import misspelt
from toolkit.sample.people import Person
from toolkit.sample.sheets import Row
from toolkit.workbooks.cells import Cell

FORM = "Conversations"


def spoil(spoiler: Spoiler, everyone: Sequence[Person], horizon: date) -> None:
    """Spoils a few rows of every log. Rows of their own are added for what no tidy row can show."""
    _conversation_errors(spoiler, everyone)
    _conversation_warnings(spoiler, horizon)
    _conversation_dates(spoiler)
    _two_organizers(spoiler)
    _hours(spoiler, horizon)
    _attendance(spoiler)
    _responses(spoiler, everyone)


def _missed(row: Row) -> bool:
    return row["Result"] == "No answer"


def _rated(row: Row) -> bool:
    return (
        row["Result"] == "Talked"
        and "Assessment" in row
        and "Answer" not in row
        and "Promise" not in row
    )


def _conversation_errors(spoiler: Spoiler, everyone: Sequence[Person]) -> None:
    row = spoiler.pick(FORM, lambda r: r["Result"] != "Talked" and "Person ID" not in r)
    spoiler.put("worksite misspelt", FORM, row, "Worksite", misspelt(str(row["Worksite"])))
    spoiler.put("required cell blank", FORM, spoiler.pick(FORM, _missed), "Result", None)
    row = spoiler.pick(FORM, _missed)
    row["Person"] = None
    spoiler.put("required cell blank", FORM, row, "Person ID", None)
    spoiler.put("error cell", FORM, spoiler.pick(FORM, _missed), "Person ID", "#REF!")
    spoiler.put(
        "not a choice", FORM, spoiler.pick(FORM, _missed), "Result", "spoke to her neighbor"
    )
    row = spoiler.pick(FORM, _missed)
    row["Person"] = None
    spoiler.put("unknown person", FORM, row, "Person ID", "M-99999")
    row = spoiler.pick(FORM, _missed)
    lost = next(person.row for person in everyone if spoiler.unread(person.row))
    spoiler.put("person whose own row is not read", FORM, row, "Person ID", lost["Person ID"])
    for result in ("Moved", "Deceased"):
        spoiler.put("person who moved or died", FORM, spoiler.pick(FORM, _missed), "Result", result)
    twin = next(
        p for p in everyone if p.shared_name and sum(_namesake(p, other) for other in everyone) > 1
    )
    row = spoiler.pick(FORM, _missed)
    row.update({"Person ID": None, "Person": twin.name, "Worksite": twin.worksite.name})
    spoiler.note("name of two people", FORM, row, "Person")


def _namesake(one: Person, other: Person) -> bool:
    return one.name == other.name and one.worksite is other.worksite


def _conversation_warnings(spoiler: Spoiler, horizon: date) -> None:
    spoiler.put(
        "unknown organizer", FORM, spoiler.pick(FORM, _missed), "Organizer", "substitute caller"
    )
    spoiler.put("rating out of range", FORM, spoiler.pick(FORM, _rated), "Assessment", 7)
    row = spoiler.pick(FORM, lambda r: _rated(r) and "Leader named" not in r)
    spoiler.put("unknown person", FORM, row, "Leader named", "Mr. Nobody-Here")
    spoiler.put("not a choice", FORM, spoiler.pick(FORM, _missed), "Method", "Carrier pigeon")
    row = spoiler.pick(FORM, lambda r: "Promise" in r and _later(r))
    spoiler.put("date unreadable", FORM, row, "Follow up by", "next Tuesday")
    for days in (2, 9, 365):
        model = spoiler.pick(FORM, _missed)
        moment = datetime.combine(horizon + timedelta(days=days), time(18, 5))
        spoiler.insert(
            "dated later", FORM, {**model, "Timestamp": moment}, "Timestamp", after=model
        )


def _missed_by_another(organizer: Cell, row: Row) -> bool:
    return _missed(row) and row["Organizer"] != organizer


def _two_organizers(spoiler: Spoiler) -> None:
    """Somebody whom two organizers talk with in one week."""
    talks = [row for row in spoiler.rows(FORM) if row.get("Result") == "Talked"]
    ids = Counter(row.get("Person ID") for row in talks)
    names = Counter((row.get("Person"), row.get("Worksite")) for row in talks)
    for _ in range(2):
        first = spoiler.pick(
            FORM,
            lambda r: (
                _rated(r)
                and ids[r.get("Person ID")] == 1
                and names[r.get("Person"), r.get("Worksite")] == 1
            ),
        )
        mine = first["Organizer"]
        other = spoiler.pick(FORM, partial(_missed_by_another, mine))
        moment = first["Timestamp"]
        assert isinstance(moment, datetime)
        changed: Row = {
            "Timestamp": moment + timedelta(days=2),
            "Organizer": other["Organizer"],
            "Notes": None,
        }
        spoiler.insert(
            "two organizers in one week", FORM, {**first, **changed}, "Organizer", after=first
        )


def _later(row: Row) -> bool:
    return isinstance(row["Timestamp"], datetime) and row["Timestamp"].month == 2


def _conversation_dates(spoiler: Spoiler) -> None:
    """Dates typed as text: two forms that are read, one that is not, and a day that does not
    exist.
    """
    for form in ("%Y-%m-%d", "%m/%d/%Y %H:%M"):
        row = spoiler.pick(FORM, _missed)
        moment = row["Timestamp"]
        assert isinstance(moment, datetime)
        spoiler.put("date as text", FORM, row, "Timestamp", moment.strftime(form), harmless=True)
    spoiler.put("date unreadable", FORM, spoiler.pick(FORM, _missed), "Timestamp", "Feb. 14th")
    spoiler.put("impossible date", FORM, spoiler.pick(FORM, _missed), "Timestamp", "2023-02-30")
    row = spoiler.pick(FORM, lambda r: "Notes" not in r)
    spoiler.put("emoji", FORM, row, "Notes", "Great talk 👍🏽 ¡sí se puede!", harmless=True)
    row = spoiler.pick(FORM, lambda r: "Notes" not in r)
    spoiler.put(
        "begins with =", FORM, row, "Notes", "=> call again after spring break", harmless=True
    )
    row = spoiler.pick(FORM, _missed)
    spoiler.put("trailing spaces", FORM, row, "Organizer", f" {row['Organizer']}  ", harmless=True)
    row = spoiler.pick(FORM, lambda r: bool(r.get("Person ID")))
    spoiler.put("capitals", FORM, row, "Person ID", str(row["Person ID"]).lower(), harmless=True)


def _decimal(row: Row) -> bool:
    return isinstance(row.get("Hours"), float)


def _hours(spoiler: Spoiler, horizon: date) -> None:
    spoiler.put("hours unreadable", "Hours", spoiler.pick("Hours", _decimal), "Hours", "3ish")
    spoiler.put("required cell blank", "Hours", spoiler.pick("Hours", _decimal), "Activity", None)
    spoiler.put("unknown organizer", "Hours", spoiler.pick("Hours", _decimal), "Organizer", "Me")
    row = spoiler.pick("Hours", lambda r: "End" in r)
    row["Start"] = time(17, 30)
    spoiler.put("End before Start", "Hours", row, "End", time(16))
    row = spoiler.pick("Hours", lambda r: r["Activity"] == "One-on-ones" and _decimal(r))
    spoiler.put("over 24 hours in a day", "Hours", row, "Hours", 25.5)
    row = spoiler.pick("Hours", lambda r: "End" in r)
    start = row["Start"]
    assert isinstance(start, time)
    row["End"] = start.replace(hour=start.hour + 2)
    inside = {
        "Start": start.replace(hour=start.hour + 1),
        "End": start.replace(hour=start.hour + 3),
    }
    twin: Row = {
        "Date": row["Date"],
        "Organizer": row["Organizer"],
        "Activity": "Phone bank",
        **inside,
    }
    spoiler.insert("overlapping hours", "Hours", twin, "Start", after=row)
    row = spoiler.pick("Hours", _decimal)
    early: Row = {
        "Date": date(2023, 1, 31),
        "Organizer": row["Organizer"],
        "Activity": "Prep",
        "Hours": 1.5,
    }
    spoiler.insert("hours before the program", "Hours", early, "Date", after=row)
    row = spoiler.pick("Hours", _decimal)
    later: Row = {
        "Date": horizon + timedelta(days=1),
        "Organizer": row["Organizer"],
        "Activity": "Phone bank",
        "Hours": 2,
    }
    spoiler.insert("dated later", "Hours", later, "Date", after=row)
    for text in ("2:30", "3,5", "1h 15m"):
        spoiler.put(
            "hours as text", "Hours", spoiler.pick("Hours", _decimal), "Hours", text, harmless=True
        )
    row = spoiler.pick("Hours", _decimal)
    spoiler.put(
        "hours as a duration", "Hours", row, "Hours", timedelta(hours=2, minutes=30), harmless=True
    )
    rows = spoiler.rows("Hours")
    spoiler.insert("blank row", "Hours", {}, "Date", after=rows[len(rows) // 3], harmless=True)


def _trained(row: Row) -> bool:
    return str(row["Event"]).startswith("Training")


def _attendance(spoiler: Spoiler) -> None:
    row = spoiler.pick("Attendance", _trained)
    spoiler.put("unknown event", "Attendance", row, "Event", "The Wednesday thing")
    row = spoiler.pick("Attendance", _trained)
    spoiler.put("unknown person", "Attendance", row, "Attendee", "somebody's roommate")
    row = spoiler.pick("Check-ins", lambda r: "Minutes" in r)
    spoiler.put("number unreadable", "Check-ins", row, "Minutes", "half an hour")


def _responses(spoiler: Spoiler, everyone: Sequence[Person]) -> None:
    spoiler.put(
        "error cell", "Responses", spoiler.pick("Responses", lambda r: True), "Person ID", "#REF!"
    )
    spoiler.put(
        "unknown person",
        "Responses",
        spoiler.pick("Responses", lambda r: True),
        "Person ID",
        "M-88888",
    )
    first = spoiler.pick("Responses", lambda r: r["Response"] == "Yes")
    spoiler.insert("twice yes", "Responses", dict(first), "Person ID", after=first)
    gone = next(p for p in everyone if p.status == "Left" and not p.quiet)
    row: Row = {"Test": STICKERS, "Person ID": gone.ident, "Response": "Yes", "Date": first["Date"]}
    spoiler.insert("yes from a person who left", "Responses", row, "Person ID", after=first)
