"""What is known of each person: their ratings, their rows in Conversations, and whether they may be contacted."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from types import SimpleNamespace as Facts

REACHED = ("Talked", "Refused", "Do not contact")


def place(row):
    """Where a conversation row stands in time: `later` compares these."""
    return (row.date, row.n)


def is_conversation(row):
    return row.result == "Talked"


def is_one_on_one(row):
    return (
        is_conversation(row)
        and row.method in ("In person", "Door", "Video", "Phone")
        and (row.rating is not None or bool(row.issues))
    )


def reached(row):
    return row.result in REACHED


def is_ask(row):
    return reached(row) and (row.asked or row.answer is not None)


def facts(world):
    """Person → facts, for everyone on the roster."""
    rows_of = defaultdict(list)
    for row in world.conversations or []:
        rows_of[row.person].append(row)
    found = {}
    for ident, person in world.people.items():
        rows = sorted(rows_of[ident], key=place)
        ratings = []  # ((date, after a conversation's?, row), rating, date)
        waits = person.rated_on is not None and person.rated_on > world.as_of
        if person.rating is not None and not waits:
            ratings.append(((person.rated_on or date.min, 0, 0), person.rating, person.rated_on))
        ratings += [
            ((row.date, 1, row.n), row.rating, row.date) for row in rows if row.rating is not None
        ]
        ratings.sort(key=lambda rating: rating[0])
        talks = [row for row in rows if is_conversation(row)]
        window = timedelta(days=world.settings["Contact window (days)"])
        found[ident] = Facts(
            rows=rows,
            talks=talks,
            rating=ratings[-1][1] if ratings else None,
            rated_on=ratings[-1][2] if ratings else None,
            before=ratings[-2][1] if len(ratings) > 1 else None,
            slipped=len(ratings) > 1 and ratings[-1][1] > ratings[-2][1],
            contacted=any(timedelta(0) <= world.as_of - row.date <= window for row in talks),
            last_talk=talks[-1] if talks else None,
            do_not_contact=person.do_not_contact
            or any(row.result == "Do not contact" for row in rows),
            deceased=any(row.result == "Deceased" for row in rows),
            answers=[row for row in rows if reached(row) and row.answer is not None],
            asks=[row for row in rows if is_ask(row)],
        )
    return found
