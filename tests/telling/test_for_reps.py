"""What a representative may say to a colleague: from what everybody at the building may know."""

from __future__ import annotations

import pandas as pd

from toolkit.telling.for_reps import to_say


def said(language: str = "en", test: str = "", **person: object) -> str | None:
    known = {"status": "Potential member", "starts": False, "new": False, "ask": True}
    return to_say(pd.DataFrame([{**known, "worksite": "Maple El", **person}]), test, language)[0]


def test_it_follows_from_the_test_then_from_how_long_they_are_here_then_from_membership() -> None:
    assert said(test="Petition", status="Member", new=True) == (
        "Petition: ask them to take part, say why you did, and wait for a yes."
    )
    assert said(test="Petition", ask=False) == said()
    assert said(new=True) == (
        "Welcome them at Maple El, ask how the first weeks are going, and ask them to join."
    )
    assert said(new=True, status="Pending") == (
        "Welcome them at Maple El, and ask how the first weeks are going."
    )
    assert said(status="Member") == "Ask what they would change at Maple El, and listen."
    assert said() == ("Ask what they would change at Maple El, listen, and ask them to join.")
    assert said(test="Petition", starts=True) == (
        "Say hello before they start: who you are, and whom they can ask at Maple El."
    )
    assert said(status="Refused", test="Petition") is None
    assert said("es", status="Member").startswith("Pregunte")  # type: ignore[union-attr]
