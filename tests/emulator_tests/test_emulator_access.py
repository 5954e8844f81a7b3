"""Who gets in: signed assertions, tokens that expire, scopes, sharing, and the Drive side of a file."""

import time
from typing import Any

import pytest
import requests
from emulator import SCOPES, Caller, Emulator, File, Person, ServiceAccount
from emulator.bare import Api
from emulator.clients import credentials
from google.auth import exceptions, impersonated_credentials
from google.auth.transport.requests import Request
from google.oauth2.credentials import Credentials as UserCredentials

SHEETS = "https://sheets.googleapis.com/v4/spreadsheets"


def fetch(google: Emulator) -> Request:
    """What google-auth sends its requests for tokens with."""
    session = requests.Session()
    session.mount("https://", google.adapter(inside=True))
    return Request(session)


def test_a_signed_assertion_gets_a_token_for_its_scopes(
    google: Emulator, robot: ServiceAccount
) -> None:
    """google-auth signs with the account's key; the token stands for its address, project and scopes."""
    made = credentials(robot)
    made.refresh(fetch(google))
    assert google.tokens.caller(f"Bearer {made.token}") == Caller(
        robot.email, robot.project, frozenset(SCOPES)
    )
    assert [call.path for call in google.token_calls] == ["/token"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"spare": 1}, "Invalid JWT Signature."),
        ({"email": "nobody@emulated.iam.gserviceaccount.com"}, "Invalid grant: account not found"),
    ],
)
def test_another_key_or_an_unknown_account_gets_none(
    google: Emulator, robot: ServiceAccount, change: dict[str, Any], said: str
) -> None:
    """invalid_grant, as Google words it."""
    wrong = ServiceAccount(**{"email": robot.email, "project": robot.project, **change})
    with pytest.raises(exceptions.RefreshError) as refused:
        credentials(wrong).refresh(fetch(google))
    assert refused.value.args[1] == {"error": "invalid_grant", "error_description": said}


def test_a_key_that_was_swapped_under_the_same_name_is_refused_by_its_signature(
    google: Emulator,
) -> None:
    """The right key id with the wrong key: only the signature tells."""
    account = google.account()
    info = {
        **ServiceAccount(account.email, account.project, 1).info(),
        "private_key_id": account.key_id,
    }
    made = credentials(account).from_service_account_info(info, scopes=list(SCOPES))
    with pytest.raises(exceptions.RefreshError, match=r"Invalid JWT Signature\."):
        made.refresh(fetch(google))


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_is_off_is_an_invalid_grant(
    google: Emulator, robot: ServiceAccount, hours: int
) -> None:
    """Three hours either way."""
    google.clock.advance(hours * 3600)
    with pytest.raises(exceptions.RefreshError, match="reasonable timeframe"):
        credentials(robot).refresh(fetch(google))


def test_a_wrong_audience_and_a_scope_of_nobody_are_refused(
    google: Emulator, robot: ServiceAccount
) -> None:
    """The audience is the token endpoint; scopes are Google's."""
    google.tokens.audiences = {"https://elsewhere.example.org/token"}
    with pytest.raises(exceptions.RefreshError, match="Failed audience check"):
        credentials(robot).refresh(fetch(google))
    google.tokens.audiences = {"https://oauth2.googleapis.com/token"}
    with pytest.raises(exceptions.RefreshError, match="invalid_scope"):
        credentials(robot, ["https://example.org/auth/everything"]).refresh(fetch(google))


def test_a_token_ends_after_an_hour(google: Emulator, api: Api) -> None:
    """401 UNAUTHENTICATED with ACCESS_TOKEN_EXPIRED; without a token at all another sentence."""
    assert api.sheets("GET")[0] == 200
    google.clock.advance(3600)
    status, body = api.sheets("GET")
    assert (status, body["error"]["status"]) == (401, "UNAUTHENTICATED")
    assert body["error"]["details"][0]["reason"] == "ACCESS_TOKEN_EXPIRED"
    answer = google.serve("GET", f"/v4/spreadsheets/{api.file.ident}", {}, b"")
    assert b"Request is missing required authentication credential." in answer.body


def test_a_person_who_signed_in_and_an_impersonated_robot(
    google: Emulator, shared_file: File
) -> None:
    """A saved refresh token works as its person; a source account may stand in for another where it is allowed to."""
    info = google.signed_in("rosa@example.org", SCOPES)
    mine = UserCredentials.from_authorized_user_info(info, list(SCOPES))
    mine.refresh(fetch(google))
    assert google.tokens.caller(f"Bearer {mine.token}").email == shared_file.owner
    source, target = google.account("runner"), google.account("toolkit")
    stand_in = impersonated_credentials.Credentials(
        credentials(source, ["https://www.googleapis.com/auth/cloud-platform"]),
        target.email,
        list(SCOPES),
    )
    with pytest.raises(exceptions.RefreshError, match="getAccessToken"):
        stand_in.refresh(fetch(google))
    google.tokens.creators[target.email] = {source.email}
    stand_in.refresh(fetch(google))
    assert google.tokens.caller(f"Bearer {stand_in.token}") == Caller(
        target.email, target.project, frozenset(SCOPES)
    )


def test_unknown_unshared_and_read_only(
    google: Emulator, api: Api, other: Api, rosa: Person
) -> None:
    """404 for no such file, 403 for somebody else's, reading but not writing for a reader."""
    status, body = api.call("GET", "/v4/spreadsheets/1nothing")
    assert (status, body) == (
        404,
        {
            "error": {
                "code": 404,
                "message": "Requested entity was not found.",
                "status": "NOT_FOUND",
            }
        },
    )
    status, body = other.sheets("GET")
    assert (status, body["error"]["message"]) == (403, "The caller does not have permission")
    rosa.share(other.caller.email, "reader")
    assert other.get("properties.title") == {"properties": {"title": "Organizing"}}
    assert other.update("Sheet1!A1", [["Ada"]])[0] == 403
    rosa.unshare(other.caller.email)
    assert other.sheets("GET")[0] == 403
    assert google.new_file("mine", owner=api.caller.email).role(api.caller.email) == 2


def test_scopes_and_apis_that_are_not_enabled(
    google: Emulator, api: Api, robot: ServiceAccount
) -> None:
    """403s that say which scope, or which API, is missing."""
    metadata_only = Api(
        google, api.file, Caller(robot.email, robot.project, frozenset({SCOPES[1]}))
    )
    status, body = metadata_only.sheets("GET")
    assert (status, body["error"]["details"][0]["reason"]) == (
        403,
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    )
    assert metadata_only.call("GET", f"/drive/v3/files/{api.file.ident}")[0] == 200
    google.disabled.add("sheets")
    status, body = api.sheets("GET")
    assert (status, body["error"]["details"][0]["reason"]) == (403, "SERVICE_DISABLED")
    assert body["error"]["message"].startswith("Google Sheets API has not been used in project")


def test_an_excel_file_in_drive_is_not_supported(
    google: Emulator, api: Api, robot: ServiceAccount
) -> None:
    """It has an id and opens in a browser, and the Sheets API refuses it; Drive tells its type."""
    upload = google.new_upload("Organizing.xlsx", shared={robot.email: "writer"})
    status, body = api.call("GET", f"/v4/spreadsheets/{upload.ident}")
    assert (status, body["error"]["status"]) == (400, "FAILED_PRECONDITION")
    assert body["error"]["message"] == "This operation is not supported for this document"
    found = api.call("GET", f"/drive/v3/files/{upload.ident}", fields="name,mimeType")[1]
    assert found == {
        "name": "Organizing.xlsx",
        "mimeType": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }


def test_a_robot_has_no_room_for_files_of_its_own(google: Emulator, api: Api) -> None:
    """403 storageQuotaExceeded, unless a test gives it room."""
    body = {"name": "New", "mimeType": "application/vnd.google-apps.spreadsheet"}
    status, found = api.call("POST", "/drive/v3/files", body)
    assert (status, found["error"]["errors"][0]["reason"]) == (403, "storageQuotaExceeded")
    google.robots_may_create = True
    status, made = api.call("POST", "/drive/v3/files", body)
    assert (status, made["name"]) == (200, "New")
    assert api.call("DELETE", f"/drive/v3/files/{made['id']}") == (204, None)
    assert api.call("GET", f"/drive/v3/files/{made['id']}")[0] == 404


def test_the_version_of_a_file_grows_with_every_change(api: Api, rosa: Person) -> None:
    """By us, by a person, by sharing; never by reading."""

    def version() -> int:
        status, body = api.call(
            "GET", f"/drive/v3/files/{api.file.ident}", fields="version,modifiedTime"
        )
        assert status == 200
        assert set(body) == {"version", "modifiedTime"}
        return int(body["version"])

    first = version()
    api.get()
    assert version() == first
    api.update("Sheet1!A1", [["Ada"]])
    rosa.edit("Sheet1", "A2", "Bo")
    rosa.share("cesar@example.org", "reader")
    assert version() == first + 3


def test_files_are_listed_by_name_and_type_where_they_are_shared(
    google: Emulator, api: Api, robot: ServiceAccount
) -> None:
    """q with name, mimeType, contains, and, or, not; pages; what is not shared is not there."""
    for name in ("Nan's list", "Roster 2023", "Roster 2024"):
        google.new_file(name, shared={robot.email: "reader"})
    google.new_file("Roster of somebody else")
    google.new_upload("Roster.xlsx", shared={robot.email: "reader"})

    def names(q: str, **more: Any) -> list[str]:
        status, body = api.call(
            "GET",
            "/drive/v3/files",
            q=q,
            fields="files(name),nextPageToken",
            orderBy="name",
            **more,
        )
        assert status == 200, body
        return [file["name"] for file in body["files"]]

    sheet = 'mimeType="application/vnd.google-apps.spreadsheet"'
    assert names("name = 'Nan\\'s list'") == ["Nan's list"]
    assert names(f"{sheet} and name contains 'Roster'") == ["Roster 2023", "Roster 2024"]
    assert names(f"name contains 'Roster' and not {sheet}") == ["Roster.xlsx"]
    assert names("(name = 'Roster 2023' or name = 'Organizing') and trashed = false") == [
        "Organizing",
        "Roster 2023",
    ]
    status, body = api.call("GET", "/drive/v3/files", pageSize=2, fields="files(id),nextPageToken")
    assert (status, len(body["files"]), body["nextPageToken"]) == (200, 2, "2")
    assert api.call("GET", "/drive/v3/files", q="nonsense = ")[0] == 400
    assert api.call("GET", "/drive/v3/files", fields="files(nonsense)")[0] == 400


def test_drive_shows_and_changes_whom_a_file_is_shared_with(
    google: Emulator, api: Api, robot: ServiceAccount
) -> None:
    """permissions: list, create, delete."""
    where = f"/drive/v3/files/{api.file.ident}/permissions"
    made = api.call(
        "POST", where, {"type": "user", "role": "reader", "emailAddress": "bo@example.org"}
    )[1]
    roles = {p["id"]: p["role"] for p in api.call("GET", where)[1]["permissions"]}
    assert sorted(roles.values()) == ["owner", "reader", "writer"]
    assert api.call("DELETE", f"{where}/{made['id']}") == (204, None)
    assert api.file.roles == {robot.email: "writer"}


def test_the_clock_runs_unless_it_stands(google: Emulator) -> None:
    """Real by default, since real clients sign with the real time."""
    assert abs(google.clock() - time.time()) < 60
    google.clock.fixed = 5.0
    google.clock.advance(2)
    assert google.clock() == 7.0


def test_a_folder_in_a_shared_drive_owns_what_a_robot_makes_there(
    google: Emulator, robot: ServiceAccount
) -> None:
    """A person's folder does not: the robot would own it, and has no room."""
    api = drive_of(google, robot)
    shared = google.new_folder(shared_drive=True, shared={robot.email: "fileOrganizer"})
    persons = google.new_folder(shared={robot.email: "writer"})
    body = {"name": "Maple", "mimeType": SHEET, "appProperties": {"for": "Maple"}}

    refused = api.post("files", {**body, "parents": [persons.ident]}, supportsAllDrives="true")
    assert refused.json()["error"]["errors"][0]["reason"] == "storageQuotaExceeded"
    lost = api.post("files", {**body, "parents": [shared.ident]})
    assert lost.status_code == 404  # without supportsAllDrives
    made = api.post("files", {**body, "parents": [shared.ident]}, supportsAllDrives="true").json()

    query = "trashed = false and appProperties has { key='for' and value='Maple' }"
    found = api.get("files", q=query, includeItemsFromAllDrives="true").json()
    assert [one["id"] for one in found["files"]] == [made["id"]]
    given = {"type": "user", "role": "writer", "emailAddress": "ada@example.org"}
    api.post(f"files/{made['id']}/permissions", given, sendNotificationEmail="false")
    fields = "permissions(id,emailAddress,role,permissionDetails(inherited))"
    there = api.get(f"files/{made['id']}/permissions", fields=fields).json()["permissions"]
    assert {one["emailAddress"]: one["permissionDetails"][0]["inherited"] for one in there} == {
        robot.email: True,
        "ada@example.org": False,
    }
    assert google.files[made["id"]].told == []
    (inherited,) = (one["id"] for one in there if one["emailAddress"] == robot.email)
    assert api.delete(f"files/{made['id']}/permissions/{inherited}").status_code == 403


def test_a_token_for_the_apps_own_files_shows_no_folder(
    google: Emulator, robot: ServiceAccount
) -> None:
    shared = google.new_folder(shared_drive=True, shared={robot.email: "fileOrganizer"})
    api = drive_of(google, robot, "https://www.googleapis.com/auth/drive.file")
    body = {"name": "Maple", "mimeType": SHEET, "parents": [shared.ident]}
    assert api.post("files", body, supportsAllDrives="true").status_code == 404


SHEET = "application/vnd.google-apps.spreadsheet"


class DriveApi:
    """Drive over google-auth, by the ends of its addresses."""

    def __init__(self, session: requests.Session) -> None:
        self.session = session

    def _ask(self, method: str, path: str, query: dict[str, Any], body: Any) -> requests.Response:
        address = f"https://www.googleapis.com/drive/v3/{path}"
        return self.session.request(method, address, params=query, json=body)

    def get(self, path: str, **query: Any) -> requests.Response:
        return self._ask("GET", path, query, None)

    def post(self, path: str, body: Any, **query: Any) -> requests.Response:
        return self._ask("POST", path, query, body)

    def delete(self, path: str) -> requests.Response:
        return self._ask("DELETE", path, {}, None)


def drive_of(
    google: Emulator, robot: ServiceAccount, scope: str = "https://www.googleapis.com/auth/drive"
) -> DriveApi:
    return DriveApi(google.session(robot, inside=True, scopes=(scope,)))
