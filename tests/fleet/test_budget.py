"""Budget: whenever Google counts a call between its beginning and its end, no minute has more than its quota, however
many workers there are; and workers together come near it."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Sequence
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.fleet.budget import A_MINUTE, NEVER, Asked, Budget, Quota, Window, project_of


def simulated(
    workers: Sequence[Asked], quota: Quota, chance: Random, seconds: float, longest: float
) -> list[tuple[float, Asked]]:
    """When Google counts which call, of workers that each make one call after the other. Each call takes up to `longest`
    seconds and is counted at any moment of them."""
    now = [0.0]
    budget = Budget(quota, lambda: now[0])
    turns = count()
    todo = [(0.0, next(turns), "ask", who) for who in workers]
    heapq.heapify(todo)
    waiting: list[Asked] = []
    counted = []
    looks = [0.0]

    def begin() -> None:
        full = set[Asked]()
        for who in list(waiting):
            if who not in full and budget.delay(who) > 0:
                full.add(who)
            if who not in full:
                waiting.remove(who)
                budget.begin(who)
                lasts = chance.uniform(0.01, longest)
                counted.append((now[0] + chance.uniform(0, lasts), who))
                heapq.heappush(todo, (now[0] + lasts, next(turns), "end", who))
        delays = [one for one in map(budget.delay, set(waiting)) if one != NEVER]
        moment = now[0] + min(delays, default=seconds) + 1e-6
        if moment < looks[0] or looks[0] <= now[0]:
            looks[0] = moment
            heapq.heappush(todo, (moment, next(turns), "look", workers[0]))

    while todo and todo[0][0] < seconds:
        now[0], _, what, who = heapq.heappop(todo)
        if what == "end":
            budget.end(who)
            heapq.heappush(todo, (now[0] + chance.uniform(0, 0.5), next(turns), "ask", who))
        elif what == "ask":
            waiting.append(who)
        begin()
    return sorted(counted, key=lambda one: one[0])


def busiest(moments: Sequence[float]) -> int:
    """The most calls in any minute, wherever it begins."""
    return max(
        (n - bisect_left(moments, one - A_MINUTE + 1e-9) for n, one in enumerate(moments, 1)),
        default=0,
    )


@given(
    st.integers(0, 10_000),
    st.integers(1, 40),
    st.integers(1, 5),
    st.floats(0.02, 90),
    st.integers(1, 30),
)
@settings(max_examples=25, deadline=None)
def test_no_minute_has_more_than_its_quota(
    seed: int, workers: int, accounts: int, longest: float, a_minute: int
) -> None:
    quota = Quota(a_minute, a_minute * 2)
    who = [Asked("read", f"robot{n % accounts}@p.x", "p") for n in range(workers)]
    counted = simulated(who, quota, Random(seed), 240, longest)

    for account in {one.account for one in who}:
        mine = [moment for moment, one in counted if one.account == account]
        assert busiest(mine) <= a_minute
    assert busiest([moment for moment, _ in counted]) <= a_minute * 2


@pytest.mark.slow
@pytest.mark.parametrize("workers", [4, 40, 400])
def test_together_they_come_within_a_twentieth_of_it(workers: int) -> None:
    """Twenty minutes of calls of up to a second and a half, as Google's are."""
    who = [Asked("write", "robot@p.iam.gserviceaccount.com", "p")] * workers
    counted = simulated(who, Quota(), Random(7), 20 * A_MINUTE, 1.5)

    assert len(counted) >= 0.95 * 60 * 20
    assert busiest([moment for moment, _ in counted]) <= 60


def test_reads_and_writes_are_counted_apart() -> None:
    budget = Budget(Quota(1, 5), lambda: 0.0)
    budget.begin(Asked("read", "a"))

    assert budget.delay(Asked("read", "a")) == NEVER
    assert budget.delay(Asked("write", "a")) == 0
    assert budget.delay(Asked("read", "b")) == 0


def test_a_call_that_goes_on_counts_until_a_minute_after_its_end() -> None:
    window = Window(1)
    window.begin()
    assert window.delay(500.0) == NEVER
    window.end(500.0)
    assert window.delay(530.0) == 30.0
    assert window.delay(560.0) == 0.0


def test_calls_of_another_run_count() -> None:
    now = [100.0]
    first = Budget(Quota(2, 9), lambda: now[0])
    asked = Asked("read", "a")
    first.begin(asked)
    first.end(asked)
    now[0] = 110.0
    first.begin(asked)  # under way as the run is killed
    second = Budget(Quota(2, 9), lambda: 0.0)
    second.count(first.ages())

    assert second.delay(asked) == 50.0
    assert "a" not in "".join(first.ages()).split("/")


@pytest.mark.parametrize(
    ("address", "project"),
    [
        ("toolkit@maple.iam.gserviceaccount.com", "maple"),
        ("rosa@example.org", ""),
        ("", ""),
        ("123-compute@developer.gserviceaccount.com", ""),
    ],
)
def test_the_project_of_an_account(address: str, project: str) -> None:
    """A person's sign-in does not say it."""
    assert project_of(address) == project
