"""The typed tables as somebody writes them down for NumPy alone: every text as a number, every day
as a number, and what is true of each person worked out once.

The figures of `numpy_figures.py` are made of it. Nothing here or there calls pandas or a figure of
the toolkit's; both read the same typed tables, and what it takes to bring these into arrays counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from toolkit.tables.program import Program
from toolkit.words import key

BLANK = np.iinfo(np.int64).min  # a day or a number that nobody wrote
Array = Any


def days(column: pd.Series) -> Array:
    """Days since 1970; `BLANK` where there is none, as NumPy itself has it."""
    return column.to_numpy().astype("datetime64[D]").astype("int64")


def numbers(column: pd.Series) -> Array:
    """Whole numbers; `BLANK` where there is none."""
    return column.to_numpy(dtype="int64", na_value=BLANK)


def yes(column: pd.Series) -> Array:
    return column.to_numpy(dtype=bool, na_value=False)


def texts(column: pd.Series) -> list[Any]:
    """The texts; a blank is no `str`."""
    return column.to_numpy(dtype="object").tolist()


def codes_in(said: Iterable[Any], known: dict[Any, int]) -> Array:
    """The number of each text; -1 where it is not known."""
    find = known.get
    return np.array([find(one, -1) for one in said], dtype="int64")


def coded(said: Sequence[Any]) -> tuple[Array, list[str]]:
    """A number for each text that differs, and the texts; a blank is -1."""
    known: dict[Any, int] = {}
    found = [known.setdefault(one, len(known)) if isinstance(one, str) else -1 for one in said]
    return np.array(found, dtype="int64"), list(known)


def by_key(names: Sequence[str]) -> Array:
    """The place of each name among them, in the order of letters."""
    order = sorted(range(len(names)), key=[key(name) for name in names].__getitem__)
    places = np.empty(len(names), dtype="int64")
    places[order] = np.arange(len(names))
    return places


def last_of(who: Array, rows: Array, height: int) -> Array:
    """Each person's last row among these, which go upwards; -1 where there is none."""
    found = np.full(height, -1)
    found[who[rows]] = rows  # of several the last one stays
    return found


def first_of(who: Array, rows: Array, height: int) -> Array:
    found = np.full(height, -1)
    found[who[rows[::-1]]] = rows[::-1]
    return found


def pick(values: Array, rows: Array) -> Array:
    """The day or number at each row; `BLANK` where the row is -1."""
    return np.where(rows >= 0, values[rows], BLANK) if len(values) else np.full(len(rows), BLANK)


def different(*columns: Array) -> Array:
    """The rows that are the first with these numbers, in the order of the numbers."""
    together = columns[0].copy()
    for column in columns[1:]:
        together = together * (int(column.max(initial=0)) + 1) + column
    return np.unique(together, return_index=True)[1]


class Clock:
    """Days that run, and weekdays that are no break, as running sums."""

    def __init__(self, program: Program) -> None:
        epoch = np.datetime64("1970-01-01", "D").astype("O").toordinal()
        self.off = np.array(program.breaks.ordinals, dtype="int64") - epoch
        self.weekdays_off = self.off[(self.off + 3) % 7 < 5]  # 1970 began on a Thursday

    def run_until(self, day: Array) -> Array:
        return day - np.searchsorted(self.off, day, side="right")

    def running(self, start: Array, end: int) -> Array:
        """Running days since each day; `BLANK` where there is none."""
        start_ = np.where(start == BLANK, 0, start)
        found = np.maximum(self.run_until(np.int64(end)) - self.run_until(start_), 0)
        return np.where(start == BLANK, BLANK, found)

    def after(self, start: Array, n: Array | int) -> Array:
        """The first day with n running days since each; `BLANK` where there is none."""
        known = np.where(start == BLANK, 0, start)
        nth = self.run_until(known) + n
        found = nth + np.searchsorted(self.off - np.arange(len(self.off)), nth, side="right")
        return np.where(start == BLANK, BLANK, np.where(np.asarray(n) == 0, known, found))

    def _weekdays(self, day: Array) -> Array:
        weeks, rest = np.divmod(day + 3, 7)
        return weeks * 5 + np.minimum(rest + 1, 5)

    def school(self, start: Array, end: int) -> Array:
        def until(day: Array) -> Array:
            return self._weekdays(day) - np.searchsorted(self.weekdays_off, day, side="right")

        return np.maximum(until(np.int64(end)) - until(start), 0)

    def after_school(self, start: Array, n: Array) -> Array:
        off = self.weekdays_off
        known = np.where(start == BLANK, 0, start)
        nth = self._weekdays(known) - np.searchsorted(off, known, side="right") + n
        nth += np.searchsorted(self._weekdays(off) - np.arange(len(off)), nth, side="right")
        weeks, rest = np.divmod(nth - 1, 5)
        return np.where(start == BLANK, BLANK, weeks * 7 + rest - 3)


class Tables:
    """What the figures are made of. People are their line in the roster, from 0."""

    def __init__(self, program: Program) -> None:
        self.program, self.clock = program, Clock(program)
        self.today = int(np.datetime64(program.today, "D").astype("int64"))
        self._people(program)
        self._team(program)
        self._talks(program)
        self._ratings(program)
        self._answers(program)

    def _people(self, program: Program) -> None:
        roster, sites = program.roster, program.worksites
        self.ids, self.names = texts(roster["person_id"]), texts(roster["person"])
        self.n = len(self.ids)
        self.line = {one: n for n, one in enumerate(self.ids)}
        self.phones, self.titles = texts(roster["phone"]), texts(roster["job_title"])
        self.sites = texts(sites["worksite"])
        self.site = codes_in(
            texts(roster["worksite"]), {name: n for n, name in enumerate(self.sites)}
        )
        self.by_site = by_key(self.sites)
        self.status, statuses = coded(texts(roster["status"]))
        status = {name: self.status == n for n, name in enumerate(statuses)}
        nobody = np.zeros(self.n, dtype=bool)
        self.statuses, self.is_status = statuses, lambda name: status.get(name, nobody)
        self.hired = days(roster["hire_date"])
        belongs = ~(self.is_status("Left") | self.is_status("Excluded"))
        if not program.knobs.count_leave:
            belongs &= ~yes(roster["on_leave"])
        later = self.hired > self.today
        self.inside, self.starting = belongs & ~later, belongs & later
        self.soon = self.starting & (self.hired - self.today <= program.knobs.new_hires_ahead)
        self.member = self.inside & self.is_status("Member")
        self.roles = roster["roles"].tolist()
        self.has_rep = np.array([mine is not None and "Rep" in mine for mine in self.roles])
        self.has_leader = np.array([mine is not None and "Leader" in mine for mine in self.roles])
        places = sites["units"].tolist()
        self.units = [
            places[there] if mine is None else mine
            for mine, there in zip(roster["units"].tolist(), self.site.tolist(), strict=True)
        ]
        under = codes_in(texts(roster["charted_under"]), self.line)
        counts = (under >= 0) & self.inside[under] & (under != np.arange(self.n))
        self.head = np.where(counts, under, -1)
        self.members_at = np.bincount(self.site[self.member], minlength=len(self.sites))
        self.people_at = np.bincount(self.site[self.inside], minlength=len(self.sites))
        headcount = numbers(sites["eligible"])
        if program.knobs.eligible_from == "Roster only":
            headcount = np.full(len(headcount), BLANK)
        self.stale = (headcount != BLANK) & (headcount < self.people_at)
        self.counted = (headcount != BLANK) & ~self.stale
        self.eligible = np.where(self.counted, headcount, self.people_at)
        lacks = np.maximum(self.eligible // 2 + 1 - self.members_at, 0)
        self.majority = np.where(self.eligible > 0, lacks, BLANK)

    def _team(self, program: Program) -> None:
        """Everybody in Organizers, in their order; whose people are somebody's still."""
        team = program.organizers
        self.team = texts(team["organizer"])
        ends = days(team["ends"])
        active = team["active"].to_numpy(dtype=bool, na_value=True)
        left = ((ends != BLANK) & (ends < self.today)) | ~active
        known = {name: n for n, name in enumerate(self.team)}
        named = codes_in(texts(program.roster["organizer"]), known)
        self.organizer = np.where((named >= 0) & left[named], -1, named)
        self.former = np.where((named >= 0) & left[named], named, -1)
        self.team_line = codes_in(texts(team["person_id"]), self.line)
        self.own = (self.organizer >= 0) & (self.team_line[self.organizer] == np.arange(self.n))
        self.by_name = np.empty(len(self.team) + 1, dtype="int64")
        order = sorted(range(len(self.team)), key=self.team.__getitem__)
        self.by_name[order] = np.arange(len(self.team))
        self.by_name[-1] = len(self.team)  # nobody's come last

    def _talks(self, program: Program) -> None:
        rows = program.conversations
        date = days(rows["date"])
        order = np.lexsort((rows["row"].to_numpy(), date))
        self.date = date[order]
        self.who = codes_in(texts(rows["person_id"]), self.line)[order]
        self.result, results = coded(texts(rows["result"]))
        self.method, methods = coded(texts(rows["method"]))
        self.answer, self.answers = coded(texts(rows["answer"]))
        self.result, self.method = self.result[order], self.method[order]
        self.answer = self.answer[order]
        self.results = results

        def one_of(codes: Array, known: list[str], *names: str) -> Array:
            return np.isin(codes, [n for n, name in enumerate(known) if name in names])

        self.is_result = lambda *names: one_of(self.result, results, *names)
        self.talked = self.is_result("Talked")
        self.reached = self.is_result("Talked", "Refused", "Do not contact")
        self.phoned = one_of(self.method, methods, "Phone")
        self.maybe = one_of(self.answer, self.answers, "Maybe")
        self.asked = self.reached & (yes(rows["asked"])[order] | (self.answer >= 0))
        self.promised = days(rows["follow_up_by"])[order]
        self.by = codes_in(texts(rows["organizer"]), {n: i for i, n in enumerate(self.team)})[order]
        self.issues = rows["issues"].to_numpy()[order]
        self.raised = np.array([one is not None for one in self.issues], dtype=bool)
        self.promise = rows["promise"].to_numpy(dtype="object")[order]
        self.topics = rows["topics"].to_numpy()[order]
        self.followed = rows["leaders_named"].to_numpy()[order]
        self.intensity = numbers(rows["intensity"])[order]
        self.rated_in_talk = numbers(rows["assessment"])[order]
        self.row = rows["row"].to_numpy()[order]
        self.tries = np.bincount(self.who[self.who >= 0], minlength=self.n)
        rows_of_talks = np.flatnonzero(self.talked & (self.who >= 0))
        self.last_talk = last_of(self.who, rows_of_talks, self.n)
        self.last_date = pick(self.date, self.last_talk)
        self.talks = np.bincount(self.who[rows_of_talks], minlength=self.n)
        since = self.today - self.last_date
        window = program.knobs.contact_window
        self.contacted = (self.last_talk >= 0) & (since >= 0) & (since <= window)

    def _ratings(self, program: Program) -> None:
        """The latest rating of everybody and the one before it; 0 where there is none."""
        own = numbers(program.roster["assessment"])
        first = np.flatnonzero(own != BLANK)
        then = np.flatnonzero((self.rated_in_talk != BLANK) & (self.who >= 0))
        who = np.concatenate([first, self.who[then]])
        rating = np.concatenate([own[first], self.rated_in_talk[then]])
        date = np.concatenate([days(program.roster["assessed_on"])[first], self.date[then]])
        talked = np.repeat([0, 1], [len(first), len(then)])
        row = np.concatenate([program.roster["row"].to_numpy()[first], self.row[then]])
        order = np.lexsort((row, talked, date, who))
        who, rating, date = who[order], rating[order], date[order]
        ends = np.flatnonzero(np.diff(who, append=-1))
        twice = np.zeros(len(ends), dtype=bool)
        twice[ends > 0] = who[ends[ends > 0] - 1] == who[ends[ends > 0]]
        self.rating, self.before = np.zeros((2, self.n), dtype="int64")
        self.rated_on = np.full(self.n, BLANK)
        self.rating[who[ends]], self.rated_on[who[ends]] = rating[ends], date[ends]
        self.before[who[ends[twice]]] = rating[ends[twice] - 1]
        self.slipped = (self.before > 0) & (self.rating > self.before)

    def _answers(self, program: Program) -> None:
        """Who said Yes to each test, so that it counts, and who said No and never Yes."""
        tests, knobs = program.structure_tests, program.knobs
        opens = days(tests["opens"])
        order = np.lexsort((tests["row"].to_numpy(), opens))
        order = order[opens[order] <= self.today]
        names, base, target = texts(tests["test"]), texts(tests["base"]), tests["target"].tolist()
        self.tests = [names[n] for n in order]
        self.of_members = [base[n] == "Members" for n in order]
        self.targets = [knobs.test_target if target[n] is None else target[n] for n in order]
        self.test_issues = [tests["issues"].tolist()[n] or () for n in order]
        rows = program.responses
        test = codes_in(texts(rows["test"]), {name: n for n, name in enumerate(self.tests)})
        who, agreed = codes_in(texts(rows["person_id"]), self.line), yes(rows["response"])
        self.yes, self.no = np.zeros((2, len(self.tests), self.n), dtype=bool)
        known = (test >= 0) & (who >= 0)
        self.no[test[known], who[known]] = True
        self.yes[test[known & agreed], who[known & agreed]] = True
        self.no &= ~self.yes
        self.in_base = [self.member if only else self.inside for only in self.of_members]
        for n, base_of in enumerate(self.in_base):
            self.yes[n] &= base_of
