"""What Google really answered, request by request, is what the emulator answers."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from emulator import Caller, Emulator
from emulator.schemas import answer_faults, method

RECORDINGS = Path(__file__).parent / "recordings"
SCENARIOS = sorted(path.stem for path in RECORDINGS.glob("*.jsonl"))
OWNER = "owner@example.iam.gserviceaccount.com"
SCOPES = frozenset(
    {"https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"}
)

DIFFERENT: dict[tuple[str, int], str] = {
    # (scenario, line from 1): why the emulator answers something else
}

IDS = {"sheetId", "protectedRangeId", "namedRangeId", "id", "spreadsheetId"}
TIMES = {"createdTime", "modifiedTime"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


CREATE = "https://www.googleapis.com/drive/v3/files?"


def lines(scenario: str) -> list[dict[str, Any]]:
    """The requests and answers of a scenario, with the default looks back in their places."""
    text = (RECORDINGS / f"{scenario}.jsonl").read_text(encoding="utf-8")
    for name, looks in json.loads(
        (RECORDINGS / "defaults.json").read_text(encoding="utf-8")
    ).items():
        text = text.replace(f'"@{name}"', json.dumps(looks))
    return [json.loads(line) for line in text.splitlines()]


class Names:
    """Which id of ours stands for which recorded one: learnt from the answers, used in the requests that follow."""

    def __init__(self) -> None:
        self.ours: dict[Any, Any] = {}

    def translated(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self.translated(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.translated(item) for item in value]
        if isinstance(value, str):
            for recorded, ours in self.ours.items():
                if isinstance(recorded, str):
                    value = re.sub(rf"(?<![\w-]){re.escape(recorded)}(?![\w-])", str(ours), value)
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return self.ours.get(value, value)
        return value

    def learn(self, recorded: Any, ours: Any) -> None:
        if isinstance(recorded, dict) and isinstance(ours, dict):
            for key in recorded.keys() & ours.keys():
                if key in IDS and recorded[key] != ours[key] and recorded[key] not in self.ours:
                    self.ours[recorded[key]] = ours[key]
                self.learn(recorded[key], ours[key])
        elif isinstance(recorded, list) and isinstance(ours, list):
            for one, other in zip(recorded, ours, strict=False):
                self.learn(one, other)


def timeless(value: Any) -> Any:
    """The same answer with every moment replaced, where it is written as one."""
    if isinstance(value, dict):
        return {
            key: "a moment" if key in TIMES and TIME.fullmatch(inner) else timeless(inner)
            for key, inner in value.items()
        }
    return [timeless(item) for item in value] if isinstance(value, list) else value


def replayed(scenario: str) -> list[tuple[int, Any, Any, str]]:
    """Every line's number, the recorded answer, ours, and the operation it was."""
    google = Emulator()
    google.robots_may_create = True
    token = google.tokens.issue(Caller(OWNER, "123456789012", SCOPES))["access_token"]
    headers = {"Authorization": f"Bearer {token}"}
    recorded = lines(scenario)
    names, found = Names(), []
    made = {
        line["response"]["body"].get("id")
        for line in recorded
        if line["request"]["method"] == "POST" and line["request"]["uri"].startswith(CREATE)
    }
    for line in recorded:  # a file that somebody else has and that was never shared
        if line["response"]["status"] == 403:
            ident = re.search(r"/spreadsheets/([^?/:]+)", line["request"]["uri"])
            assert ident is not None
            if ident[1] not in made:
                google.new_file(ident=ident[1])
    for number, line in enumerate(recorded, 1):
        request, expected = line["request"], line["response"]
        uri, body = names.translated(request["uri"]), names.translated(request["body"])
        target = re.sub(r"^https://[^/]+", "", uri)
        content = b"" if body is None else json.dumps(body).encode()
        answer = google.serve(request["method"], target, headers, content)
        ours = json.loads(answer.body) if answer.body else None
        names.learn(expected["body"], ours)
        wanted = (expected["status"], timeless(names.translated(expected["body"])))
        found.append((number, wanted, (answer.status, timeless(ours)), google.calls[-1].operation))
    return found


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_emulator_answers_what_google_answered(scenario: str) -> None:
    """Status and body of every request of a scenario, ids and times apart."""
    for number, recorded, ours, _ in replayed(scenario):
        if (scenario, number) in DIFFERENT:
            assert ours != recorded, f"line {number} is the same now: take it off the table"
        else:
            assert ours == recorded, f"{scenario}, line {number}"


def test_no_recording_is_left_out_and_all_of_the_traffic_is_compared() -> None:
    """28 scenarios with 498 requests; the table of differences names none that is not there."""
    counted = Counter({scenario: len(lines(scenario)) for scenario in SCENARIOS})
    assert (len(counted), counted.total()) == (28, 498)
    assert all(number <= counted[scenario] for scenario, number in DIFFERENT)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_answer_is_one_that_googles_description_allows(scenario: str) -> None:
    """The emulator's answers hold no field, type or choice that the discovery document does not know."""
    for number, _, (status, body), operation in replayed(scenario):
        schema = method("drive" if operation.startswith("files") else "sheets", operation).get(
            "response", {}
        )
        if status == 200 and schema:
            api = "drive" if operation.startswith("files") else "sheets"
            assert answer_faults(api, schema["$ref"], body) == [], f"{scenario}, line {number}"


def test_a_recorded_range_is_sent_as_it_was_quoted() -> None:
    """Recordings keep percent signs in addresses: the emulator, not the test, has to read them."""
    uris = [line["request"]["uri"] for line in lines("values_batch_get")]
    assert any("%F0%9F%8C%B5" in uri and "🌵" in unquote(uri) for uri in uris)
