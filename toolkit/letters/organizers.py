"""Organizers: what all their letters are made of, worked out once and handed to each by their
name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from toolkit.facts.each import each
from toolkit.letters.links import place_link
from toolkit.letters.missed import Missed
from toolkit.letters.people import OWN_WORDS, Next, form_of, listed, of_reader
from toolkit.letters.turf import OrganizerPart, Records, Try
from toolkit.organizing.follow_ups import FollowUps
from toolkit.stipends.stipends import Stipend
from toolkit.telling.issues import issue_names, renamed
from toolkit.telling.numbers import known

if TYPE_CHECKING:
    from toolkit.letters.figures import Figures

Part = TypeVar("Part")

# Of an open promise a letter may know these; what was promised only who promised it may read.
PROMISED = ("person", "worksite", "organizer", "by", "made", "promise", "due", "overdue")


@dataclass(frozen=True)
class OrganizerRecords:
    """The parts of all organizers in a week's figures."""

    figures: Figures

    def part(self, organizer: str, language: str) -> OrganizerPart:
        """What one organizer may see; see `Figures.turf`."""
        figures = self.figures
        where = figures.serving(organizer)
        people = self._listed(language).get(organizer, ())
        promises = self._promises.get(organizer, ())
        return OrganizerPart(
            today=figures.program.today,
            week=figures.week,
            organizer=organizer,
            people=people,
            flags=self._flags.get(organizer, ()),
            waiting=self._people[organizer] - len(people),
            attempts=self._attempts.get(organizer, ()),
            weeks=self._weeks.get(organizer, ()),
            stipends=self._stipends.get(organizer, ()),
            promises=promises,
            promised_elsewhere=self._promised[organizer]
            - sum(one["by"] == organizer for one in promises),
            trainings=self._trainings(organizer),
            missed=self._missed.get(organizer, ()),
            lead=figures.led_by(organizer),
            focus=figures.focus(where.phases) if where.where == "working" else (),
            serving=where,
            lists=place_link(figures.address, "Follow-ups", organizer),
            sheets=place_link(figures.address, "Timesheets", organizer),
        )

    @cached_property
    def _people(self) -> Counter[str]:
        """How many stand on each one's list."""
        return Counter(self.figures.seen[FollowUps.organizer].tolist())

    @cached_property
    def _attempts(self) -> dict[str, tuple[Try, ...]]:
        return by_name(tries(self.figures.attempts))

    @cached_property
    def _weeks(self) -> Mapping[str, Records]:
        return by_name(records(self.figures.over))

    @cached_property
    def _stipends(self) -> dict[str, tuple[Stipend, ...]]:
        return by_name((one.organizer, one) for one in self.figures.stipends)

    @cached_property
    def _missed(self) -> dict[str, tuple[Missed, ...]]:
        return by_name((one.organizer, one) for one in self.figures.missed)

    @cached_property
    def _promised(self) -> Counter[str]:
        """How many promises each one made, whoever's people they were made to."""
        return Counter(self.figures.promises["by"].tolist())

    @cached_property
    def _promises(self) -> Mapping[str, Records]:
        """The promises to each one's people as letters may know them: what was promised only where
        they did it themselves.
        """
        rows = self.figures.promises
        rows = rows.assign(person=rows["person_id"].map(self.figures.seen_people))[list(PROMISED)]
        own = rows["promise"].where(rows["by"] == rows["organizer"])
        return by_name(records(rows.assign(**{OWN_WORDS: own}).drop(columns="promise")))

    @cached_property
    def _this_week(self) -> pd.DataFrame:
        """This week's people of all organizers, with what only each one may read."""
        figures = self.figures
        rows = figures.seen[figures.seen[FollowUps.this_week].astype(bool)].reset_index(drop=True)
        phones = figures.program.knobs.phones_in_letters
        whose = rows[FollowUps.organizer].to_numpy()
        return of_reader(rows, figures.follow_ups, whose, phones=phones)

    @cached_property
    def _flags(self) -> dict[str, tuple[str, ...]]:
        rows = self._this_week
        return by_name(each(rows, FollowUps.organizer, FollowUps.flag))

    @cached_property
    def _said(self) -> dict[str, dict[str, tuple[Next, ...]]]:
        return {}

    def _listed(self, language: str) -> dict[str, tuple[Next, ...]]:
        """This week's people of each one, told once for all letters in that language."""
        if language not in self._said:
            program = self.figures.program
            rows = renamed(self._this_week, issue_names(program, language))
            whose = rows[FollowUps.organizer].to_numpy()
            made = listed(rows, language, form=form_of(program), reader=whose)
            self._said[language] = by_name(zip(whose.tolist(), made, strict=True))
        return self._said[language]

    def _trainings(self, organizer: str) -> Records:
        """The trainings still to come for one organizer, earliest first: of their phases, or of
        none, in their dates.
        """
        me = self.figures.team.get(organizer, {})
        phases, first, last = me.get("phases"), known(me.get("starts")), known(me.get("ends"))
        if not isinstance(phases, tuple):
            return ()
        return tuple(
            one
            for one in self._coming
            if known(one["phase"]) in (None, *phases)
            and (first is None or one["date"] >= first)
            and (last is None or one["date"] <= last)
        )

    @cached_property
    def _coming(self) -> Records:
        """The trainings still to come, earliest first."""
        rows, today = self.figures.program.events, pd.Timestamp(self.figures.program.today)
        rows = rows[(rows["kind"] == "Training") & (rows["date"] >= today)]
        return rows.sort_values(["date", "starts", "row"], kind="stable").to_dict("records")


def by_name(parts: Iterable[tuple[str, Part]]) -> dict[str, tuple[Part, ...]]:
    """What belongs to each name, in order."""
    found: dict[str, list[Part]] = {}
    for name, part in parts:
        found.setdefault(name, []).append(part)
    return {name: tuple(some) for name, some in found.items()}


def records(rows: pd.DataFrame) -> Iterator[tuple[str, Mapping[Hashable, Any]]]:
    """The rows of a table with a column `organizer`, each with that."""
    return ((row["organizer"], row) for row in rows.to_dict("records"))


def tries(attempts: pd.DataFrame) -> Iterator[tuple[str, Try]]:
    """Whose each attempt is, and what it came to."""
    columns = ("organizer", "date", "conversation", "one_on_one", "ask", "answer")
    for organizer, day, conversation, one_on_one, ask, answer in each(attempts, *columns):
        yield organizer, Try(day, conversation, one_on_one, ask, answer == "Yes")
