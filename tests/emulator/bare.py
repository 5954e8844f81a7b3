"""A bare client inside this process: no library between a test and the emulator, and every good answer is checked."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlencode

from emulator.access import Caller, File
from emulator.google import Google
from emulator.person import Person
from emulator.schemas import answer_faults, method


class Api:
    """Calls the emulator in this process as one caller, about one file. Every good answer is held to the schema."""

    def __init__(self, google: Google, file: File, caller: Caller) -> None:
        self.google, self.file, self.caller = google, file, caller
        self.token = google.tokens.issue(caller)["access_token"]

    def call(self, verb: str, target: str, body: Any = None, **query: Any) -> tuple[int, Any]:
        if query:
            target += "?" + urlencode(query, doseq=True)
        content = (
            b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        )
        answer = self.google.serve(verb, target, {"Authorization": f"Bearer {self.token}"}, content)
        found = json.loads(answer.body) if answer.body else None
        call = self.google.calls[-1]
        if answer.status == 200 and (schema := method(call.api, call.operation).get("response")):
            assert answer_faults(call.api, schema["$ref"], found) == []
        return answer.status, found

    def sheets(self, verb: str, rest: str = "", body: Any = None, **query: Any) -> tuple[int, Any]:
        return self.call(verb, f"/v4/spreadsheets/{self.file.ident}{rest}", body, **query)

    def get(self, fields: str | None = None, **query: Any) -> Any:
        status, body = self.sheets("GET", **({"fields": fields} if fields else {}), **query)
        assert status == 200, body
        return body

    def values(self, address: str, **options: Any) -> Any:
        status, body = self.sheets("GET", "/values/" + quote(address, safe=""), **options)
        assert status == 200, body
        return body

    def update(self, address: str, rows: Any, option: str = "RAW", **query: Any) -> tuple[int, Any]:
        rest = "/values/" + quote(address, safe="")
        return self.sheets("PUT", rest, {"values": rows}, valueInputOption=option, **query)

    def batch(self, *requests: dict[str, Any]) -> list[dict[str, Any]]:
        status, body = self.sheets("POST", ":batchUpdate", {"requests": list(requests)})
        assert status == 200, body
        found: list[dict[str, Any]] = body["replies"]
        return found

    def refused(self, *requests: dict[str, Any]) -> str:
        """The message of the 400 that these requests get; checks that nothing was applied."""
        before, version = Person(self.google, self.file).book, self.file.version
        status, body = self.sheets("POST", ":batchUpdate", {"requests": list(requests)})
        assert (status, body["error"]["status"]) == (400, "INVALID_ARGUMENT")
        assert self.file.book is before
        assert self.file.version == version
        message: str = body["error"]["message"]
        return message
