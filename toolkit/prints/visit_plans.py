"""Visit plan: an organizer's week on paper, a card for each person, with room for what came of
it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from toolkit.calendar import Week
from toolkit.prints.blocks import Ask, Card, Cards, PrintedSheet
from toolkit.prints.lists import by_organizer
from toolkit.prints.printing import Printing
from toolkit.prints.to_reach import RESULTS, last_said, to_reach, with_words
from toolkit.telling.numbers import week_said
from toolkit.words import say, say_many


def visit_plans(printing: Printing) -> Iterator[PrintedSheet]:
    """A sheet an organizer: the ticked rows of Follow-ups (*This week*), in their order."""
    language = printing.language
    rows = to_reach(printing)
    rows = with_words(printing, rows[rows["this_week"].astype(bool)])
    address = printing.program.worksites.set_index("worksite")["address"]
    boxes = (
        Ask("", RESULTS),
        Ask(say(language, "Assessment"), tuple("12345")),
        Ask(say(language, "Asked to join?"), ("Yes", "Maybe", "No")),
    )
    lines = (say(language, "Promised, and by when"), say(language, "Notes"))
    names = ("person_id", "person", "worksite", "phone", "last_contact", "attempts", "why", "step")
    for organizer, mine in by_organizer(rows, language):
        cards = []
        for person_id, person, worksite, phone, last, tries, why, step in zip(
            *(mine[name] for name in names), strict=True
        ):
            at = address.get(worksite)
            reach = phone if pd.notna(phone) else at if pd.notna(at) else worksite
            beside = " · ".join((person_id, worksite, last_said(language, last, tries)))
            cards.append(Card(person, beside, reach, why, step, boxes, lines))
        about = [
            week_said(Week.of(printing.program.today), language),
            say_many(language, "{n} person", "{n} people", len(mine)),
        ]
        yield PrintedSheet(organizer, [Cards(cards)], about, people=mine["person_id"].tolist())
