"""What goes wrong: quotas, faults by script and by dice, and a second editor between any two calls."""

import json
from collections import Counter
from typing import Any

import pytest
import requests
from emulator import KINDS, Emulator, Person, ServiceAccount
from emulator.bare import Api

ADDRESS = "https://sheets.googleapis.com/v4/spreadsheets/"
ADA = {
    "updateCells": {
        "start": {},
        "rows": [{"values": [{"userEnteredValue": {"stringValue": "Ada"}}]}],
        "fields": "*",
    }
}


def test_sixty_writes_a_minute_and_no_more(google: Emulator, api: Api) -> None:
    """The 61st is a 429 that names its limit; a new minute refills; reads are counted apart; Drive is not counted."""
    google.clock.fixed = 1_000_000_020.0
    api.token = google.tokens.issue(api.caller)["access_token"]
    google.quotas.on = True
    for _ in range(60):
        assert api.sheets("POST", ":batchUpdate", {"requests": [ADA]})[0] == 200
    status, body = api.sheets("POST", ":batchUpdate", {"requests": [ADA]})
    assert (status, body["error"]["status"]) == (429, "RESOURCE_EXHAUSTED")
    assert (
        body["error"]["message"]
        == "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute"
        " per user' of service 'sheets.googleapis.com' for consumer"
        " 'project_number:123456789012'."
    )
    metadata = body["error"]["details"][0]["metadata"]
    assert (metadata["quota_limit"], metadata["quota_limit_value"]) == (
        "WriteRequestsPerMinutePerUser",
        "60",
    )
    assert api.sheets("GET")[0] == 200
    assert api.call("GET", f"/drive/v3/files/{api.file.ident}")[0] == 200
    google.clock.advance(60)
    assert api.sheets("POST", ":batchUpdate", {"requests": [ADA]})[0] == 200


def test_three_hundred_reads_a_minute_for_a_project(
    google: Emulator, api: Api, rosa: Person
) -> None:
    """Six robots of one project, fifty-five reads each: the project's bucket is empty first."""
    google.clock.fixed = 1_000_000_020.0
    google.quotas.on = True
    found: Counter[int] = Counter()
    limit = ""
    for n in range(6):
        robot = google.account(f"robot{n}")
        rosa.share(robot.email)
        one = Api(google, api.file, type(api.caller)(robot.email, robot.project, api.caller.scopes))
        for _ in range(55):
            status, body = one.sheets("GET", fields="spreadsheetId")
            found[status] += 1
            if status == 429:
                limit = body["error"]["details"][0]["metadata"]["quota_limit"]
    assert (found, limit) == (Counter({200: 300, 429: 30}), "ReadRequestsPerMinutePerProject")


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "401"])
def test_every_kind_of_mishap(
    google: Emulator, robot: ServiceAccount, rosa: Person, kind: str, inside: bool
) -> None:
    """What a client sees of it, and whether the change was made all the same; over HTTP and inside the process."""
    session = google.session(robot, inside=inside)
    session.get(ADDRESS + rosa.file.ident)
    google.faults.on(1, kind, delay=0.01)
    applied = kind in ("503 after", "drop after", "slow", "truncated")
    try:
        answer = session.post(f"{ADDRESS}{rosa.file.ident}:batchUpdate", json={"requests": [ADA]})
    except requests.ConnectionError:
        seen: Any = "dropped"
    else:
        try:
            said = answer.json()
        except requests.JSONDecodeError:
            seen = (answer.status_code, answer.headers["Content-Type"])
        else:
            if isinstance(said, dict):
                seen = (answer.status_code, said.get("error", {}).get("status"))
            else:
                seen = (answer.status_code, said)
    assert (
        seen
        == {
            "429": (429, "RESOURCE_EXHAUSTED"),
            "429 retry-after": (429, "RESOURCE_EXHAUSTED"),
            "500": (500, "INTERNAL"),
            "502 html": (502, "text/html; charset=UTF-8"),
            "503": (503, "UNAVAILABLE"),
            "503 after": (503, "UNAVAILABLE"),
            "drop before": "dropped",
            "drop after": "dropped",
            "slow": (200, None),
            "truncated": (200, "application/json; charset=UTF-8"),
            "broken json": (200, "application/json; charset=UTF-8"),
            "other json": (200, ["not", "what was asked for"]),
            "200 html": (200, "text/html; charset=UTF-8"),
        }[kind]
    )
    assert rosa.values("Sheet1") == ([["Ada"]] if applied else [])
    assert google.faults.happened == [(2, kind)]
    assert (
        session.post(
            f"{ADDRESS}{rosa.file.ident}:batchUpdate", json={"requests": [ADA]}
        ).status_code
        == 200
    )


def test_a_401_makes_google_auth_fetch_another_token(
    google: Emulator, robot: ServiceAccount, rosa: Person
) -> None:
    """Once refused, it signs again and the call goes through; so it does when the token really expired."""
    session = google.session(robot)
    google.faults.on(1, "401")
    assert session.get(ADDRESS + rosa.file.ident).status_code == 200
    assert ([call.status for call in google.calls], len(google.token_calls)) == ([401, 200], 2)
    google.tokens.out.clear()
    assert session.get(ADDRESS + rosa.file.ident).status_code == 200
    assert len(google.token_calls) == 3


def test_retry_after_is_sent_only_where_it_is_asked_for(
    google: Emulator, robot: ServiceAccount, rosa: Person
) -> None:
    """Google does not document it."""
    session = google.session(robot, inside=True)
    google.faults.on(1, "429")
    google.faults.on(2, "429 retry-after", retry_after=7)
    found = [session.get(ADDRESS + rosa.file.ident).headers.get("Retry-After") for _ in range(3)]
    assert found == [None, "7", None]


@pytest.mark.parametrize("inside", [False, True])
def test_a_client_that_does_not_wait_leaves_a_change_behind(
    google: Emulator, robot: ServiceAccount, rosa: Person, inside: bool
) -> None:
    """A slow answer and a short read timeout: the write was made."""
    session = google.session(robot, inside=inside)
    session.get(ADDRESS + rosa.file.ident)
    google.faults.on(1, "slow", delay=0.5)
    with pytest.raises(requests.exceptions.ReadTimeout):
        session.post(
            f"{ADDRESS}{rosa.file.ident}:batchUpdate", json={"requests": [ADA]}, timeout=(5, 0.1)
        )
    assert rosa.values("Sheet1") == [["Ada"]]


def test_mishaps_by_predicate_and_by_dice(google: Emulator, api: Api) -> None:
    """The first two writes fail, reads do not; the same seed throws the same dice."""
    google.faults.when(lambda call: call.writes, "503", times=2)
    kinds = [
        api.sheets("GET")[0],
        *(api.sheets("POST", ":batchUpdate", {"requests": [ADA]})[0] for _ in range(3)),
    ]
    assert kinds == [200, 503, 503, 200]

    def thrown(seed: int) -> list[tuple[int, str]]:
        other = Emulator()
        other.faults.chaos(seed, 0.3, ("500", "503", "429"))
        file = other.new_file()
        for _ in range(50):
            other.serve("GET", f"/v4/spreadsheets/{file.ident}", {}, b"")
        return other.faults.happened

    assert thrown(1) == thrown(1)
    assert thrown(1) != thrown(2)
    assert 5 < len(thrown(1)) < 28


def test_a_reset_forgets_everything_but_the_sessions(
    google: Emulator, api: Api, rosa: Person
) -> None:
    """Files, calls, faults and quotas are as new; the next call is number one, and scripts count from there."""
    google.faults.on(5, "500")
    google.before(5, lambda: rosa.edit("Sheet1", "A1", "Ada"))
    google.clock.advance(100)
    api.get()
    google.reset()
    assert (google.files, google.calls, google.clock.offset) == ({}, [], 0.0)
    api.file = google.new_file(shared={api.caller.email: "writer"})
    google.faults.on(2, "503")
    assert [api.sheets("GET")[0] for _ in range(6)] == [200, 503, 200, 200, 200, 200]
    assert google.faults.happened == [(2, "503")]


@pytest.mark.parametrize("inside", [False, True])
def test_every_call_can_be_made_to_take_a_while(
    google: Emulator, robot: ServiceAccount, rosa: Person, inside: bool
) -> None:
    """Three calls of 0.3 s with a sleep that only adds up."""
    slept: list[float] = []
    google.latency, google.sleep = 0.3, slept.append
    session = google.session(robot, inside=inside)
    for _ in range(3):
        session.get(ADDRESS + rosa.file.ident)
    assert slept == [0.3, 0.3, 0.3]


@pytest.mark.parametrize("inside", [False, True])
def test_an_answers_date_is_by_googles_clock(
    google: Emulator, robot: ServiceAccount, rosa: Person, inside: bool
) -> None:
    """So a client can see that its own is off."""
    session = google.session(robot, inside=inside)
    session.get(ADDRESS + rosa.file.ident)
    google.clock.fixed = 1_678_100_400.0
    assert session.get(ADDRESS + rosa.file.ident).headers["Date"] == "Mon, 06 Mar 2023 11:00:00 GMT"


def test_the_call_log_keeps_what_went_over_the_wire(google: Emulator, api: Api) -> None:
    """Method, operation, query, bytes both ways, status."""
    api.update("Sheet1!A1", [["Ada"]])
    api.values("Sheet1!A1")
    first, second = google.calls
    assert (first.number, first.api, first.method, first.operation) == (
        1,
        "sheets",
        "PUT",
        "spreadsheets.values.update",
    )
    assert (first.query, first.json, first.writes) == (
        [("valueInputOption", "RAW")],
        {"values": [["Ada"]]},
        True,
    )
    assert (second.writes, second.status, json.loads(second.response)["values"]) == (
        False,
        200,
        [["Ada"]],
    )
    assert (google.n_calls(), google.n_calls("sheets"), google.n_calls("drive")) == (2, 2, 0)


def test_somebody_edits_right_before_a_call_is_served(
    google: Emulator, api: Api, rosa: Person
) -> None:
    """
    Ada      Nan
    Bo   →   Bo     between our first read and our second
    """
    rosa.put("Sheet1", [["Ada"], ["Bo"]])
    google.before(2, lambda: rosa.edit("Sheet1", "A1", "Nan"))
    found = [api.values("Sheet1")["values"] for _ in range(3)]
    assert found == [[["Ada"], ["Bo"]], [["Nan"], ["Bo"]], [["Nan"], ["Bo"]]]
    seen: list[int] = []
    google.before_each.append(lambda call: seen.append(call.number))
    api.values("Sheet1")
    assert seen == [4]


def test_what_a_person_does_in_the_browser(rosa: Person) -> None:
    """
    Person | Day        | Note
    Bo     | 2023-03-06 | x
    Ada    | 2023-03-05 |
    """
    rosa.type(
        "Sheet1",
        "A1",
        [["Person", "Day", "Note"], ["Bo", "2023-03-06", "x"], ["Ada", "2023-03-05"]],
    )
    rosa.rename_tab("Sheet1", "Roster")
    rosa.sort("Roster", 1)
    assert rosa.values("Roster", formatted=True) == [
        ["Person", "Day", "Note"],
        ["Ada", "2023-03-05"],
        ["Bo", "2023-03-06", "x"],
    ]
    rosa.insert_row("Roster", 2)
    rosa.edit("Roster", "A2", "Cleo")
    rosa.delete_row("Roster", 3)
    rosa.rename_heading("Roster", "Day", "Hire date")
    assert rosa.values("Roster") == [["Person", "Hire date", "Note"], ["Cleo"], ["Bo", 44991, "x"]]
    rosa.move_row("Roster", 3, 2)
    rosa.insert_column("Roster", 2)
    rosa.delete_column("Roster", 4)
    assert rosa.values("Roster") == [["Person", "", "Hire date"], ["Bo", "", 44991], ["Cleo"]]
    rosa.add_tab("Worksites", [["Worksite"], ["Maple El"]], index=0)
    rosa.hide_tab("Roster")
    assert [(sheet.title, sheet.properties.get("hidden", False)) for sheet in rosa.book.sheets] == [
        ("Worksites", False),
        ("Roster", True),
    ]
    with pytest.raises(LookupError):
        rosa.rename_heading("Roster", "Region", "District")
    rosa.delete_tab("Roster")
    assert rosa.values("Worksites") == [["Worksite"], ["Maple El"]]


def test_a_person_who_is_refused_changes_nothing(rosa: Person) -> None:
    """The same rules as for programs, and no version for an act that did not happen."""
    version = rosa.file.version
    with pytest.raises(Exception, match="remove all the sheets"):
        rosa.delete_tab("Sheet1")
    assert (rosa.file.version, len(rosa.book.sheets)) == (version, 1)


def test_a_bug_of_the_emulator_is_not_taken_for_an_answer() -> None:
    """It is a 500 to the client and an error to the test that leaves the emulator."""
    google = Emulator().__enter__()
    account = google.account()
    file = google.new_file(shared={account.email: "writer"})
    file.book.sheets = None  # type: ignore[union-attr, assignment]
    assert google.session(account).get(ADDRESS + file.ident).status_code == 500
    with pytest.raises(AssertionError, match="The emulator itself failed"):
        google.__exit__(None, None, None)
