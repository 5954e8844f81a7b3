"""Notices: to staff, when no letters can go; and the trial that proves the mail settings."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.calendar import Week
from toolkit.letters.content import letter
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter
from toolkit.telling.numbers import week_said
from toolkit.words import say


@dataclass(frozen=True)
class NoticeView:
    """What stands in the notice."""

    week: str
    headline: str
    why: str
    notes: tuple[str, ...] = ()


def notice(reader: Reader, week: Week, why: str) -> Letter:
    """Tells staff why the week's letters did not go; `why` is the refusal's own sentence."""
    said = NoticeView(
        week_said(week, reader.language),
        say(reader.language, "The weekly letters were not sent"),
        why,
    )
    return letter(reader, week, lambda most: said)


def trial(address: str, week: Week, language: str = "en") -> Letter:
    """A letter to one address that says nothing but that it arrived."""
    said = NoticeView("", say(language, "The mail settings of the organizing toolkit work"), "")
    return letter(Reader("trial", address, language), week, lambda most: said)
