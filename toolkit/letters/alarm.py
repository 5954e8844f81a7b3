"""Alarm: to whoever keeps the toolkit running, when it has failed again and again, and when it
works again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from toolkit.calendar import Week
from toolkit.letters.content import letter
from toolkit.letters.readers import Reader
from toolkit.mail.message import Letter
from toolkit.telling.numbers import in_full
from toolkit.words import say, say_many


@dataclass(frozen=True)
class AlarmView:
    """What stands in it. `why` is the last refusal's own sentence; None once it works again."""

    headline: str
    told: str
    command: str
    why: str | None
    notes: tuple[str, ...] = ()


def alarm(
    address: str,
    week: Week,
    language: str,
    *,
    command: str,
    times: int,
    since: date,
    why: str | None,
) -> Letter:
    """One letter about runs of a command that failed `times` times in a row since a day. Nobody of
    the workbook is in it.
    """
    if why is None:
        headline = say(language, "toolkit {command} works again", command=command)
        told = say_many(
            language,
            "It had failed {n} time since {day}. Nothing is left to do.",
            "It had failed {n} times since {day}. Nothing is left to do.",
            times,
            day=in_full(since, language),
        )
    else:
        headline = say_many(
            language,
            "toolkit {command} has failed {n} time",
            "toolkit {command} has failed {n} times in a row",
            times,
            command=command,
        )
        told = say(
            language,
            "Nothing has been published or sent by it since {day}. What it says:",
            day=in_full(since, language),
        )
    view = AlarmView(headline, told, command, why)
    return letter(Reader("alarm", address, language), week, lambda most: view)
