"""For representatives: what to say to each colleague, from what everybody at the building may
know.
"""

from __future__ import annotations

import pandas as pd

from toolkit.words import say


def to_say(people: pd.DataFrame, test: str, language: str) -> list[str | None]:
    """A sentence for each row of `own_sheets.own_people`; None for whoever refused to be asked.

    A test that is open comes first; else how long somebody is here, and whether they are a member.
    What others heard from them plays no part. Source: docs/measures.md, *Own sheets*.
    """
    columns = ("status", "starts", "new", "ask", "worksite")
    return [
        _said(language, test if ask else "", status, worksite, starts=starts, new=new)
        for status, starts, new, ask, worksite in zip(*(people[c] for c in columns), strict=True)
    ]


def _said(
    language: str, test: str, status: str, worksite: str, *, starts: bool, new: bool
) -> str | None:
    joined = status in ("Member", "Pending")
    if status == "Refused":
        return None
    if starts:
        return say(
            language,
            "Say hello before they start: who you are, and whom they can ask at {worksite}.",
            worksite=worksite,
        )
    if test:
        return say(
            language,
            "{test}: ask them to take part, say why you did, and wait for a yes.",
            test=test,
        )
    if new and joined:
        return say(
            language,
            "Welcome them at {worksite}, and ask how the first weeks are going.",
            worksite=worksite,
        )
    if new:
        return say(
            language,
            "Welcome them at {worksite}, ask how the first weeks are going, and ask them to join.",
            worksite=worksite,
        )
    if joined:
        return say(
            language, "Ask what they would change at {worksite}, and listen.", worksite=worksite
        )
    return say(
        language,
        "Ask what they would change at {worksite}, listen, and ask them to join.",
        worksite=worksite,
    )
