"""Letterhead: whose letter it is: the local it comes from, and who reads the answers."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.letters.plain import typed
from toolkit.words import say


@dataclass(frozen=True)
class Letterhead:
    """The name of the local (Settings, *Local*), and the name that stands before the address in
    `from` under [mail]; "" where there is none. No address: a reader answers the letter.
    """

    local: str = ""
    sender: str = ""

    def above(self, week: str) -> str:
        """What stands above a letter: the local, and what the letter is of."""
        return " · ".join(filter(None, (typed(self.local), week)))

    def sent_by(self, language: str) -> str:
        """Who sends it and reads the answers; "" where neither has a name."""
        local, sender = typed(self.local), typed(self.sender)
        if sender and local and sender != local:
            return say(
                language,
                "{sender} sends you this letter for {local}, and reads your answers.",
                sender=sender,
                local=local,
            )
        if sender or local:
            return say(
                language,
                "{sender} sends you this letter, and reads your answers.",
                sender=sender or local,
            )
        return ""


PLAIN = Letterhead()
