"""Real gspread and real google-auth talk to the emulator over HTTP as they talk to Google."""

import stat
import threading
from pathlib import Path

import gspread
import pytest
import requests
from emulator import SCOPES, Emulator, File, Person, ServiceAccount, mounted
from emulator.clients import credentials
from google.auth.transport.requests import AuthorizedSession
from googleapiclient.discovery import build


def test_gspread_opens_reads_and_writes(
    google: Emulator, robot: ServiceAccount, rosa: Person
) -> None:
    """open_by_key, values_batch_get and batch_update: four calls and one token."""
    rosa.add_tab("Roster", [["Person", "Hours"], ["Ada", 4], ["Nan", 2.5]])
    book = google.gspread(robot).open_by_key(rosa.file.ident)
    found = book.values_batch_get(
        ["'Roster'"], params={"majorDimension": "COLUMNS", "valueRenderOption": "UNFORMATTED_VALUE"}
    )
    assert found["valueRanges"][0]["values"] == [["Person", "Ada", "Nan"], ["Hours", 4, 2.5]]
    cells = [{"values": [{"userEnteredValue": {"stringValue": "=Ada"}}]}]
    reply = book.batch_update(
        {
            "requests": [
                {"addSheet": {"properties": {"title": "Density", "sheetId": 7}}},
                {
                    "updateCells": {
                        "start": {"sheetId": 7},
                        "rows": cells,
                        "fields": "userEnteredValue",
                    }
                },
            ]
        }
    )
    assert [list(one) for one in reply["replies"]] == [["addSheet"], []]
    assert book.fetch_sheet_metadata({"fields": "sheets.properties.title"}) == {
        "sheets": [{"properties": {"title": title}} for title in ("Sheet1", "Roster", "Density")]
    }
    assert rosa.values("Density") == [["=Ada"]]
    assert [(call.method, call.operation, call.status) for call in google.calls] == [
        ("GET", "spreadsheets.get", 200),
        ("GET", "spreadsheets.values.batchGet", 200),
        ("POST", "spreadsheets.batchUpdate", 200),
        ("GET", "spreadsheets.get", 200),
    ]
    assert len(google.token_calls) == 1


def test_gspreads_everyday_methods(google: Emulator, robot: ServiceAccount, rosa: Person) -> None:
    """Worksheets, records, updates, formats, appending, resizing, validation: nothing is unknown."""
    rosa.put("Sheet1", [["Person", "Region"], ["Ada", "North"]])
    book = google.gspread(robot).open_by_key(rosa.file.ident)
    sheet = book.sheet1
    assert sheet.get_all_records() == [{"Person": "Ada", "Region": "North"}]
    sheet.update([["Bo", "South"]], "A3")
    sheet.append_row(["Cleo", "East"])
    sheet.format("A1:B1", {"textFormat": {"bold": True}})
    sheet.freeze(rows=1)
    sheet.resize(rows=20)
    sheet.add_validation(
        "B2:B20", gspread.utils.ValidationConditionType.one_of_list, ["North", "South", "East"]
    )
    new = book.add_worksheet("Wall chart", 5, 5)
    assert (new.title, new.row_count) == ("Wall chart", 5)
    book.del_worksheet(new)
    assert rosa.values("Sheet1") == [
        ["Person", "Region"],
        ["Ada", "North"],
        ["Bo", "South"],
        ["Cleo", "East"],
    ]
    assert rosa.tab("Sheet1").grid == {"rowCount": 20, "columnCount": 26, "frozenRowCount": 1}
    with pytest.raises(gspread.exceptions.WorksheetNotFound):
        book.worksheet("Wall chart")
    with pytest.raises(gspread.exceptions.APIError, match="Unable to parse range: Wall chart!A1"):
        book.values_get("Wall chart!A1")


def test_what_gspread_makes_of_refusals(google: Emulator, robot: ServiceAccount) -> None:
    """404 and 403 as gspread raises them."""
    client = google.gspread(robot)
    with pytest.raises(gspread.exceptions.SpreadsheetNotFound):
        client.open_by_key("1nothing")
    with pytest.raises(PermissionError):
        client.open_by_key(google.new_file("somebody else's").ident)


def test_a_key_file_on_disk_leads_here(
    google: Emulator, robot: ServiceAccount, shared_file: File, tmp_path: Path
) -> None:
    """gspread.service_account reads it; its token address is the emulator's, and only its owner can read it."""
    path = google.credentials_file(robot, tmp_path / "credentials.json")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    client = gspread.service_account(str(path), scopes=list(SCOPES))
    session = client.http_client.session
    assert isinstance(session, AuthorizedSession)
    mounted(session, google.adapter())
    assert client.open_by_key(shared_file.ident).title == "Organizing"
    session.close()


def test_many_clients_at_once(google: Emulator, robot: ServiceAccount, rosa: Person) -> None:
    """Eight threads, ten writes each: none is lost and the numbers of the calls are all different."""
    token = google.tokens.issue(type(rosa.caller)(robot.email, robot.project, frozenset(SCOPES)))[
        "access_token"
    ]

    def write(column: int) -> None:
        with mounted(requests.Session(), google.adapter()) as session:
            for row in range(1, 11):
                answer = session.put(
                    f"https://sheets.googleapis.com/v4/spreadsheets/{rosa.file.ident}/values/Sheet1!{'ABCDEFGH'[column]}{row}",
                    params={"valueInputOption": "RAW"},
                    json={"values": [[column]]},
                    headers={"Authorization": f"Bearer {token}"},
                )
                assert answer.status_code == 200

    threads = [threading.Thread(target=write, args=(column,)) for column in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rosa.values("Sheet1") == [list(range(8))] * 10
    assert sorted(call.number for call in google.calls) == list(range(1, 81))


def test_a_spreadsheet_is_found_by_its_name_and_its_address(
    google: Emulator, robot: ServiceAccount, shared_file: File
) -> None:
    """Through Drive, with no more than drive.metadata.readonly."""
    client = google.gspread(robot)
    assert client.open("Organizing").id == shared_file.ident
    assert (
        client.open_by_url(
            f"https://docs.google.com/spreadsheets/d/{shared_file.ident}/edit#gid=0"
        ).id
        == shared_file.ident
    )
    assert [call.api for call in google.calls] == ["drive", "sheets", "sheets"]
    assert [file["id"] for file in client.list_spreadsheet_files()] == [shared_file.ident]


@pytest.mark.slow
@pytest.mark.parametrize("inside", [False, True])
def test_code_that_makes_its_own_sessions_is_led_here(
    google: Emulator, robot: ServiceAccount, rosa: Person, inside: bool
) -> None:
    """gspread.service_account_from_dict and Google's own client library, as they come; afterwards nothing is left."""
    rosa.put("Sheet1", [["Ada"]])
    before = requests.Session.get_adapter
    with google.everywhere(inside=inside):
        client = gspread.service_account_from_dict(robot.info(), scopes=list(SCOPES))
        assert client.open_by_key(rosa.file.ident).sheet1.get_all_values() == [["Ada"]]
        service = build("sheets", "v4", credentials=credentials(robot), cache_discovery=False)
        found = (
            service.spreadsheets()
            .values()
            .get(spreadsheetId=rosa.file.ident, range="Sheet1!A1")
            .execute()
        )
        assert found == {"range": "Sheet1!A1", "majorDimension": "ROWS", "values": [["Ada"]]}
        service.close()
        client.http_client.session.close()
    assert requests.Session.get_adapter is before


def test_what_a_call_weighed_is_known_also_where_its_body_is_not_kept(
    robot: ServiceAccount,
) -> None:
    """For measurements: bytes each way, and the time that the emulator itself took."""
    weights = []
    for keep in (True, False):
        with Emulator(keep_bodies=keep) as google:
            google.tokens.accounts[robot.email] = robot
            file = google.new_file(shared={robot.email: "writer"}, ident="1" * 44)
            google.gspread(robot, inside=True).open_by_key(file.ident).values_update(
                "Sheet1!A1", {"valueInputOption": "RAW"}, {"values": [["Ada"]]}
            )
            assert all(call.seconds > 0 for call in google.calls)
            weights.append([(call.sent, call.received) for call in google.calls])
            if keep:
                assert weights[0] == [
                    (len(call.request), len(call.response)) for call in google.calls
                ]
    assert weights[0] == weights[1]
    assert max(sent for sent, _ in weights[0]) > 0
