"""What is tried again, for how long, and what is never done twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from gspread.http_client import BackOffHTTPClient, HTTPClient
from workbooks.conformance import DASHBOARD, DENSITY, TIMESHEETS, changes, desired, differing
from workbooks.google.desks import Desk

from toolkit.errors import TRY_LATER, Misused, TryLater
from toolkit.workbooks.google.pacing import Pace, paces_of
from toolkit.workbooks.google.session import PATIENCE_SECONDS, Session

ROSTER = [["Person"], ["Ada"]]
PASSING = ["429", "500", "502 html", "503", "drop before", "drop after", "503 after", "truncated"]
LOST = ["500", "502 html", "503", "drop before", "drop after", "503 after", "truncated"]


@pytest.fixture
def desk(new_desk: Callable[..., Desk]) -> Desk:
    made = new_desk({"Roster": ROSTER})
    made.google.calls.clear()
    return made


def read(desk: Desk) -> None:
    desk.open().read(frozenset({"roster"}))


# reading


@pytest.mark.parametrize("fault", PASSING)
def test_a_read_outlasts_any_passing_fault(desk: Desk, fault: str) -> None:
    desk.google.faults.on(1, fault)
    desk.google.faults.on(3, fault)
    read(desk)
    assert desk.operations == ["get", "get", "values.batchGet", "values.batchGet"]
    assert len(desk.waiting.waits) == 2


def test_answers_come_compressed(new_desk: Callable[..., Desk]) -> None:
    """Google does so for who says twice that it can be read, and only then."""
    desk = new_desk({"Roster": [["Person"], *[["Ada"]] * 500]})
    desk.google.calls.clear()
    grid = desk.open().read(frozenset({"roster"})).grid("Roster")
    assert grid.n_rows == 501
    call = desk.google.calls[-1]
    assert 10 * call.received < len(call.response)


def test_waits_grow_and_are_jittered(desk: Desk) -> None:
    """Each anywhere between nothing and twice the one before, at most 32 seconds."""
    desk.google.faults.when(lambda call: True, "503", times=None)
    with pytest.raises(TryLater, match="HTTP 503"):
        read(desk)
    waits = desk.waiting.waits
    assert len(waits) > 5
    assert all(0 <= wait <= min(32, 2 ** (n + 1)) for n, wait in enumerate(waits))
    assert sum(waits) <= PATIENCE_SECONDS
    assert len(set(waits)) == len(waits)


def test_patience_outlasts_the_minute_after_which_google_refills_the_quota(desk: Desk) -> None:
    """60 writes and 60 reads a minute: whatever comes too soon goes through after the minute."""
    desk.google.clock.fixed = time.time() // 60 * 60
    desk.google.quotas.on = True
    desk.google.quotas.per_user = 2
    workbook = desk.open()
    wait = desk.waiting.wait

    def both(seconds: float) -> None:
        wait(seconds)
        desk.google.clock.advance(seconds)

    workbook.session.patience = replace(workbook.session.patience, wait=both)
    for _ in range(3):
        workbook.read(frozenset({"roster"}))
    assert desk.waiting.now >= 1000 + 60


def test_retry_after_is_honoured(desk: Desk) -> None:
    desk.google.faults.on(1, "429 retry-after", retry_after=17)
    read(desk)
    assert desk.waiting.waits == [17]


def test_a_retry_after_beyond_all_patience_is_not_waited_for(desk: Desk) -> None:
    desk.google.faults.on(1, "429 retry-after", retry_after=3600)
    with pytest.raises(
        TryLater,
        match=r"Google's limit on requests is used up for the moment \(WriteRequestsPerMin",
    ):
        read(desk)
    assert desk.waiting.waits == []


@pytest.mark.parametrize("status", ["401"])
def test_an_expired_token_is_renewed_without_a_word(desk: Desk, status: str) -> None:
    desk.google.faults.on(1, status)
    read(desk)
    assert desk.waiting.waits == []
    assert len(desk.google.token_calls) == 2


def test_a_refusal_is_not_tried_again(desk: Desk) -> None:
    with pytest.raises(Misused):
        desk.open("1" + "x" * 43).read(frozenset())
    assert len(desk.google.calls) == 1


# writing


@pytest.mark.parametrize("fault", ["429", "429 retry-after"])
def test_a_write_refused_for_quota_is_tried_again(desk: Desk, fault: str) -> None:
    workbook = desk.open()
    base = workbook.read(frozenset())
    desk.google.faults.when(lambda call: call.writes, fault, times=2)
    workbook.apply(changes(base, DENSITY))
    assert desk.operations == ["get", "batchUpdate", "batchUpdate", "batchUpdate"]


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize(
    "times", [1, pytest.param(2, marks=pytest.mark.slow), pytest.param(3, marks=pytest.mark.slow)]
)
def test_a_write_whose_answer_was_lost_is_done_exactly_once(
    desk: Desk, fault: str, times: int
) -> None:
    """It is looked for before it is repeated; new tabs, appended rows and charts are never doubled."""
    for tabs in (
        (DENSITY, DASHBOARD, TIMESHEETS),
        (
            replace(
                TIMESHEETS,
                cells=([*TIMESHEETS.cells[0], "ada/1"], [1, 2, 3, 4], [], [], ["Draft"] * 4),
            ),
        ),
    ):
        workbook = desk.open()
        base = workbook.read(frozenset())
        desk.google.faults.when(lambda call: call.writes, fault, times=times)
        workbook.apply(changes(base, *tabs, marks={"as_of": "2023-03-08"}))
        desk.google.faults.clear()
        after = desk.open().read(frozenset())
        for tab in tabs:
            assert differing(after.owned(tab.kind), desired(tab)) == []
        assert not changes(after, *tabs, marks={"as_of": "2023-03-08"})
    assert [sheet.title for sheet in desk.person.book.sheets] == [
        "Density",
        "Dashboard",
        "Timesheets",
        "Sheet1",
        "Roster",
    ]
    assert len(desk.person.tab("Dashboard").charts) == 1
    assert sum(call.writes and call.fault != fault for call in desk.google.calls) <= 2


def test_a_write_that_took_effect_is_not_sent_again(desk: Desk) -> None:
    workbook = desk.open()
    base = workbook.read(frozenset())
    desk.google.faults.when(lambda call: call.writes, "drop after")
    receipt = workbook.apply(changes(base, DENSITY))
    assert desk.operations == ["get", "batchUpdate", "get"]
    assert receipt.calls == 2


def test_a_write_that_google_applies_late_is_not_done_twice(desk: Desk) -> None:
    """The look after the lost answer comes too early; the repeated write then meets the first one's mark."""
    from toolkit.workbooks.google.layout import WRITES_FIELDS

    workbook = desk.open()
    base = workbook.read(frozenset())
    one = changes(base, DENSITY, TIMESHEETS)
    desk.google.faults.when(lambda call: call.writes, "drop before")
    sent: list[bytes] = []

    def late(call: object) -> None:
        writes = [one for one in desk.google.calls if one.writes]
        if (
            len(writes) == 1
            and getattr(call, "writes", False) is False
            and dict(call.query).get("fields") == WRITES_FIELDS
        ):
            sent.append(writes[0].request)
        elif len(writes) == 1 and sent and str(call.path).endswith(":batchUpdate"):
            import json

            desk.google.before_each.clear()
            desk.person.batch(*json.loads(sent[0])["requests"])

    desk.google.before_each.append(late)
    workbook.apply(one)
    assert sent
    after = desk.open().read(frozenset())
    assert not changes(after, DENSITY, TIMESHEETS)
    assert [sheet.title for sheet in desk.person.book.sheets] == [
        "Density",
        "Timesheets",
        "Sheet1",
        "Roster",
    ]


def test_another_machine_that_wrote_meanwhile_is_noticed(desk: Desk) -> None:
    """Our answer was lost, and before we looked somebody else's run had written: ours is not repeated on top."""
    workbook, other = desk.open(), desk.open(http=desk.google.session(desk.account, inside=True))
    base, base_of_other = workbook.read(frozenset()), other.read(frozenset())
    desk.google.faults.when(lambda call: call.writes, "drop before")
    desk.google.before(2, lambda: other_run.append(other.apply(changes(base_of_other, DENSITY))))
    other_run: list[object] = []
    with pytest.raises(TryLater, match="Another run of the toolkit, on another computer"):
        workbook.apply(changes(base, DASHBOARD))
    assert other_run
    assert [sheet.title for sheet in desk.person.book.sheets] == ["Density", "Sheet1", "Roster"]


def test_patience_with_writes_ends_too(desk: Desk) -> None:
    workbook = desk.open()
    base = workbook.read(frozenset())
    desk.google.faults.when(lambda call: call.writes, "503", times=None)
    with pytest.raises(TryLater) as later:
        workbook.apply(changes(base, DENSITY))
    assert later.value.exit_code == TRY_LATER
    assert desk.waiting.now - 1000 <= 2 * PATIENCE_SECONDS


# the network


def test_no_network_is_a_sentence(desk: Desk) -> None:
    """Nobody listens there; for a write that is no question, since nothing was ever sent."""
    import requests

    class Nowhere(requests.adapters.HTTPAdapter):
        def send(
            self, request: requests.PreparedRequest, *args: object, **kwargs: object
        ) -> requests.Response:
            request.url = "http://127.0.0.1:9/"
            return super().send(request, *args, **kwargs)  # type: ignore[arg-type]

    workbook = desk.open()
    base = workbook.read(frozenset())
    workbook.session.session.mount("https://sheets.googleapis.com", Nowhere())
    desk.google.calls.clear()
    with pytest.raises(TryLater, match="Google cannot be reached from this computer"):
        workbook.apply(changes(base, DENSITY))
    assert desk.google.calls == []
    assert workbook.calls > 3
    workbook.session.session.close()


def test_a_slow_answer_is_given_up_in_the_end(desk: Desk) -> None:
    workbook = desk.open()
    workbook.session.set_timeout((1, 0.05))
    desk.google.faults.on(1, "slow", delay=0.2)
    workbook.read(frozenset({"roster"}))
    assert desk.operations == ["get", "get", "values.batchGet"]


def test_every_request_has_a_time_limit(desk: Desk) -> None:
    assert desk.open().session.timeout == (10.0, 190.0)


def test_gspread_s_own_retrying_client_is_not_used(desk: Desk) -> None:
    session = desk.open().session
    assert isinstance(session, HTTPClient)
    assert not isinstance(session, BackOffHTTPClient)
    assert type(session).request is Session.request


# pacing


@pytest.mark.slow
def test_a_hundred_reads_take_more_than_a_minute_and_no_refusal(desk: Desk) -> None:
    """Google would refuse the 61st in a minute; here the 56th waits."""
    desk.google.clock.fixed = time.time() // 60 * 60
    desk.google.quotas.on = True
    workbook = desk.open()
    wait = desk.waiting.wait

    def both(seconds: float) -> None:
        wait(seconds)
        desk.google.clock.advance(seconds)

    pace = Pace(clock=desk.waiting.clock, wait=both)
    workbook.session.reads = pace
    for _ in range(50):
        workbook.read(frozenset({"roster"}))
    assert {call.status for call in desk.google.calls} == {200}
    assert desk.waiting.waits == [60.0]


def test_a_pace_lets_pass_what_comes_slowly() -> None:
    now = [0.0]
    waits: list[float] = []
    pace = Pace(2, 60, clock=lambda: now[0], wait=waits.append)
    for moment in (0.0, 30.0, 60.0, 90.0):
        now[0] = moment
        pace.take()
    assert waits == []
    assert pace.delay() == 30.0


def test_all_workbooks_of_an_account_share_its_pace() -> None:
    assert paces_of("rosa@example.org") is paces_of("rosa@example.org")
    assert paces_of("rosa@example.org")[0] is not paces_of("cesar@example.org")[0]
    reads, writes = paces_of("rosa@example.org")
    assert reads is not writes


# chaos


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(30))
def test_any_mishaps_end_with_the_tabs_as_they_should_be(
    new_desk: Callable[..., Desk], seed: int
) -> None:
    """Every second call goes wrong in some way; runs are repeated until one says that it is done."""
    desk = new_desk({"Roster": ROSTER})
    desk.google.faults.chaos(seed, 0.5, [*PASSING, "401"])
    wanted = [DENSITY, DASHBOARD, TIMESHEETS]
    for _ in range(30):
        workbook = desk.open()
        try:
            workbook.apply(
                changes(
                    workbook.read(frozenset({"roster"})), *wanted, marks={"as_of": "2023-03-08"}
                )
            )
        except TryLater:  # nothing else may come of it
            continue
        break
    desk.google.faults.clear()
    after = desk.open().read(frozenset({"roster"}))
    assert not changes(after, *wanted, marks={"as_of": "2023-03-08"})
    assert [sheet.title for sheet in desk.person.book.sheets][:3] == [
        "Density",
        "Dashboard",
        "Timesheets",
    ]
    assert differing(after.grid("Roster"), ROSTER) == []
    assert [len(desk.person.tab(tab.title).charts) for tab in wanted] == [0, 1, 0]
