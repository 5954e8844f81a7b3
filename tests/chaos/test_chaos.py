"""Chaos: whatever goes wrong between us and Google, and whatever people do meanwhile, one clean sync mends it all."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from emulator import Call
from lives import (
    DAY,
    HEADINGS,
    PEOPLES,
    Killed,
    Life,
    Staff,
    begun_again,
    computed_afresh,
    copied,
)

from toolkit.calendar import SERIAL_ZERO
from toolkit.errors import Refused, TryLater
from toolkit.workbooks.cells import same
from toolkit.workbooks.google.sending import BatchSender
from toolkit.workbooks.google.writing import AtomicBatch

pytestmark = pytest.mark.slow
LIVES, SYNCS = 8, 8  # syncs in each life
TOKENS = ("429", "500", "502 html", "503", "drop before", "truncated", "broken json", "200 html")
LARGE = {"large first": 7_000, "large next": 2_500}  # bytes that are too many for one request


def mended(life: Life) -> None:
    """People put their headings and titles right, and a sync runs in peace."""
    google = life.google
    google.before_each.clear()
    google.faults.clear()
    while life.amends:
        life.amends.pop()()
    life.remember()
    life.sync()


def trimmed(rows: list[list[Any]]) -> list[list[Any]]:
    """Rows without the blanks at their ends."""
    found = [list(row) for row in rows]
    for row in found:
        while row and row[-1] in (None, ""):
            row.pop()
    while found and not found[-1]:
        found.pop()
    return found


def differences(kind: str, there: list[list[Any]], wanted: list[list[Any]]) -> list[Any]:
    """Cells that mean something else: kind, row, column, what stands there and what should."""
    there, wanted = trimmed(there), trimmed(wanted)
    if (
        kind == "Approvals"
    ):  # in the order in which they were noticed, each with the checksum of the one before
        there, wanted = (
            sorted((row[1:16] for row in rows[HEADINGS:]), key=str) for rows in (there, wanted)
        )
    if kind == "Timesheets":  # people may sort it, and its order is theirs
        there = there[:HEADINGS] + sorted((row for row in there[HEADINGS:] if row), key=str)
        wanted = wanted[:HEADINGS] + sorted((row for row in wanted[HEADINGS:] if row), key=str)
    found = []
    for row in range(max(len(there), len(wanted))):
        one = there[row] if row < len(there) else []
        two = wanted[row] if row < len(wanted) else []
        for column in range(max(len(one), len(two))):
            a = one[column] if column < len(one) else None
            b = two[column] if column < len(two) else None
            if not same(a, b):
                found.append((kind, row + 1, column + 1, a, b))
    return found


def beside(life: Life) -> dict[str, dict[str, Any]]:
    """People's cells in Timesheets, by key."""
    found = {}
    for row in life.person.values(life.title("Timesheets") or "")[HEADINGS:]:
        cells = {
            heading: row[place - 1]
            for heading, place in PEOPLES.items()
            if place <= len(row) and row[place - 1] != ""
        }
        if cells:
            assert row[0] not in found
            found[row[0]] = cells
    return found


def assert_keys_keep_their_rows(life: Life) -> None:
    """A sync that ends well leaves the organizer, phase and week of every key beside it, whoever
    moved rows under it.
    """
    for key, organizer, phase, monday in (
        row[:4] for row in life.person.values(life.title("Timesheets") or "")[HEADINGS:] if row
    ):
        if key:
            day = SERIAL_ZERO + timedelta(days=int(monday))
            assert key == f"{organizer}|{phase}|{day}"


def assert_well(life: Life, model: Life, *, again: bool = True) -> None:
    """The outputs are those of a fresh computation, people's cells are theirs, nothing is there twice."""
    typed = {
        title: [sorted(line.items()) for line in life.person.tab(title).rows]
        for title in life.inputs
    }
    assert typed == life.typed
    assert beside(life) == {key: cells for key, cells in life.beside.items() if cells}
    outputs, wanted = life.outputs(), computed_afresh(life)
    assert sorted(outputs) == sorted(wanted)
    found = [
        d
        for kind in wanted
        if kind != "Sync Log"
        for d in differences(kind, outputs[kind], wanted[kind])
    ]
    assert not found, "\n".join(map(str, found))
    assert life.hung() == model.hung()
    assert sorted(life.kinds.values()) == sorted(set(life.kinds.values()))
    assert len(life.book.sheets) == len(model.book.sheets)
    if again:
        assert life.sync().outcome == "nothing to do"


@pytest.fixture(scope="module")
def model(published: Life) -> Life:
    """A life without any mishap."""
    life = copied(published)
    life.sync(DAY)
    return life


@pytest.mark.parametrize("seed", range(LIVES))
def test_mishaps_and_busy_people_leave_no_trace(
    unpublished: Life, published: Life, model: Life, seed: int
) -> None:
    """Eight syncs in a row, with a fault in every fourth call, a sign-in service that is out of order now and then, and
    somebody at work before every second call."""
    dice = Random(seed)
    large = {"most_bytes": LARGE["large next"]} if seed % 4 == 1 else {}
    life = copied(unpublished if seed % 5 == 0 else published, **large)
    life.google.faults.chaos(seed, 0.25)
    life.google.before_each.append(Staff(life, dice, approving=seed % 3 == 0))
    for _ in range(SYNCS):
        if dice.random() < 0.3:
            life.google.faults.on_tokens(*dice.choices(TOKENS, k=dice.randint(1, 9)))
        with suppress(TryLater, Refused):  # a sentence is an answer, but nobody's key is wrong
            life.sync()
            assert_keys_keep_their_rows(life)
    mended(life)
    assert_well(life, model, again=seed % 4 == 0)


@pytest.mark.parametrize("seed", range(5))
def test_columns_that_come_and_go_in_tabs_of_ours_leave_no_trace(
    published: Life, model: Life, seed: int
) -> None:
    """Somebody inserts and deletes columns in the toolkit's tabs before every second call, while
    lists are sorted and calls go wrong: each heading stands once, above its own figures.
    """
    dice = Random(1000 + seed)
    life = copied(published, **({"most_bytes": LARGE["large next"]} if seed % 4 == 1 else {}))
    life.google.faults.chaos(seed, 0.15)
    staff = Staff(life, dice)
    staff.known = [staff.widens_ours] * 3 + [staff.narrows_ours, staff.sorts_ours, staff.sorts]
    life.google.before_each.append(staff)
    for _ in range(4):
        with suppress(TryLater, Refused):
            life.sync()
    assert {"widens_ours", "narrows_ours"} & set(staff.deeds)
    mended(life)
    assert_well(life, model, again=seed == 0)


def sorting(life: Life) -> None:
    """Somebody logs an hour, and sorts Timesheets by organizer right before every write."""
    life.person.put("Hours", [["2023-03-08", "Cesar", "Phone bank", "1"]], "A6")
    life.remember()

    def sort(call: Call) -> None:
        if call.writes and (tab := life.title("Timesheets")):
            life.person.sort(tab, 2, headings=HEADINGS)

    life.google.before_each.append(sort)


def killed(life: Life, call: int, answered: bool) -> bool:
    """Whether a sync was killed right before that call; else it was done sooner. Unanswered: the one before that was
    served, and its answer never came."""
    first = life.google.n_calls()

    def kill(one: Call) -> None:
        if one.number == first + call:
            raise Killed

    life.google.before_each.append(kill)
    if not answered and call > 1:
        life.google.faults.on(call - 1, "drop after")
    try:
        life.sync()
    except Killed:
        return True
    return False


def in_peace(life: Life) -> list[Call]:
    """The calls of a sync that nothing stops."""
    first = life.google.n_calls()
    life.sync()
    life.google.before_each.clear()
    return [call for call in life.google.calls if call.number > first]


def assert_worth_killing(case: str, calls: list[Call]) -> None:
    """That the case is what it is called: one write, or a second try, or a hidden tab that is made, filled and copied;
    the first sync fills it in several calls, so that one can be killed between two."""
    writes = [call.operation for call in calls if call.writes]
    batch, filling = "spreadsheets.batchUpdate", "spreadsheets.values.batchUpdate"
    if case in LARGE:
        fillings = writes.count(filling)
        assert writes == [batch, *[filling] * fillings, batch]
        assert fillings >= (2 if case == "large first" else 1)
    elif case == "sorted":
        assert len(writes) >= 2
    else:
        assert writes == [batch]


@pytest.mark.parametrize("answered", [True, False])
@pytest.mark.parametrize("case", ["first", "next", "sorted", "large first", "large next"])
def test_a_kill_at_any_call_leaves_no_trace(
    unpublished: Life, published: Life, model: Life, case: str, answered: bool
) -> None:
    """The first sync, one that changes things, one that people sort under, and two that are too large for a request."""
    start = unpublished if "first" in case else published
    large = {"most_bytes": LARGE[case]} if case in LARGE else {}
    days = [days_of(start), days_of(model)]
    whole = copied(start, **large)
    if case == "sorted":
        sorting(whole)
    peaceful = in_peace(whole)
    assert_keys_keep_their_rows(whole)
    assert_worth_killing(case, peaceful)
    calls = 0
    life = copied(start, **large)
    while True:
        life = begun_again(life, start)
        if case == "sorted":
            sorting(life)
        elif large:
            life.google.before_each.append(lambda call, life=life: assert_of_one_day(life, days))
        if not killed(life, calls + 1, answered):
            break
        calls += 1
        if case != "sorted":
            assert_of_one_day(life, days)
        mended(life)
        assert_well(life, model, again=calls == 1)
    # Killed before each of them once; where an answer is lost, another call looks or asks again.
    assert calls == len(peaceful) if answered else calls > len(peaceful)


# torn tabs


class TornError(AssertionError):
    """Tabs of two days stand beside each other."""


def days_of(life: Life) -> dict[str, list[list[Any]]]:
    """What stands in each tab of one day; the Sync Log tells the seconds, which are never the same."""
    return {kind: rows for kind, rows in life.outputs().items() if kind != "Sync Log"}


def assert_of_one_day(life: Life, days: list[dict[str, list[list[Any]]]]) -> None:
    if days_of(life) not in days:
        raise TornError


def test_torn_tabs_would_be_noticed(
    published: Life, model: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code broken on purpose: the same requests, sent as two batches one after the other."""
    send = BatchSender.send

    def in_two(self: BatchSender, part: AtomicBatch, turn: int, more: Mapping[str, Any]) -> Any:
        half = len(part.requests) // 2
        send(self, AtomicBatch(part.requests[:half]), turn, {})
        return send(self, AtomicBatch(part.requests[half:]), turn + 1, more)

    days = [days_of(published), days_of(model)]
    for broken in (False, True):
        if broken:
            monkeypatch.setattr(BatchSender, "send", in_two)
        life = copied(published, most_bytes=LARGE["large next"])
        life.google.before_each.append(lambda call, life=life: assert_of_one_day(life, days))
        if broken:
            with pytest.raises(TornError):
                life.sync()
        else:
            life.sync()
            assert_of_one_day(life, days)
        life.google.before_each.clear()
