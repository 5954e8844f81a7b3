"""Drive: spreadsheets that the toolkit makes, and who may open each of them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from toolkit.errors import Misused, Refusal, Refused, ToolkitError, TryLater
from toolkit.words import ident
from toolkit.workbooks.google.faults import GOOGLE_NO_ROOM, GOOGLE_NO_SPREADSHEET_RIGHT
from toolkit.workbooks.google.opening import SHEET_TYPE
from toolkit.workbooks.google.session import AnswerLostError, Session
from toolkit.workbooks.sharing import Opener, Who

NO_ROOM_FOR_SHEETS = Refusal(
    Refused,
    "no-room-for-sheets",
    "Google does not let this account own spreadsheets (a service account has no room of its"
    " own), so none was made. Either make a folder in a shared drive, add {address} to it as"
    " Content manager, and write its address into toolkit.toml ([turf] folder = “…”); or make"
    " the spreadsheets yourself, share each with {address} as Editor, and put their addresses"
    " into the column URL of the tab Sheets. Then run this again.",
)
NO_SUCH_FOLDER = Refusal(
    Misused,
    "no-such-drive-folder",
    "Google Drive shows no folder of that address to {address}. Check folder under [turf] in"
    " toolkit.toml, and add {address} to the folder as Content manager (in a shared drive) or"
    " Editor.",
)
DRIVE_RIGHT_MISSING = Refusal(
    Misused,
    "drive-right-missing",
    "These credentials may not make or share files. Sign in again and allow the scopes"
    " spreadsheets and drive; a service account's key has them by itself.",
)
SHARING_LOST = Refusal(
    TryLater,
    "sharing-answer-lost",
    "Google did not answer properly while a sheet was being made. Run this again: what was made"
    " is found and used.",
)

SCOPES = (
    "https://www.googleapis.com/auth/spreadsheets",
    # Only so does Drive show the folder that the sheets are to lie in; a service account sees no
    # more of anybody's Drive than what is shared with it.
    "https://www.googleapis.com/auth/drive",
)
PERMISSION = "permissions(id,type,role,emailAddress,domain,permissionDetails(inherited))"
OPENERS = "permissions(type,role,emailAddress,domain)"
THEIRS = frozenset({"writer", "reader", "commenter"})


@dataclass(frozen=True)
class FileAccess:
    """Somebody who may open a file. `address` is "" where that is not one person: a link, a domain.
    `ours` where the toolkit may take it back: neither the owner's nor a whole folder's.
    """

    number: str
    address: str
    role: str
    ours: bool


@dataclass(frozen=True)
class Drive:
    """One account's Drive, as far as sheets go that the toolkit makes."""

    session: Session

    def _asked(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        try:
            return self.session.drive(method, path, **more)
        except ToolkitError as refused:
            if refused.word == GOOGLE_NO_SPREADSHEET_RIGHT.word:
                raise DRIVE_RIGHT_MISSING() from None
            raise

    def made(self, mark: str, value: str) -> dict[str, str]:
        """The spreadsheets that were made under this mark: what each is for, and its number."""
        query = f"trashed = false and appProperties has {{ key='{mark}' and value='{value}' }}"
        found: dict[str, str] = {}
        page: Mapping[str, Any] = {"nextPageToken": ""}
        while "nextPageToken" in page:
            more = {"pageToken": page["nextPageToken"]} if page["nextPageToken"] else {}
            page = self._asked(
                "get",
                "",
                repeatable=True,
                q=query,
                orderBy="createdTime",
                pageSize=1000,
                fields="nextPageToken,files(id,appProperties)",
                includeItemsFromAllDrives="true",
                **more,
            )
            for file in page.get("files", ()):
                found.setdefault(str(file.get("appProperties", {}).get("for", "")), str(file["id"]))
        return found

    def make(self, title: str, folder: str, properties: Mapping[str, str]) -> str:
        """A new spreadsheet; its number. Raises `Refused` where this account may own none."""
        body: dict[str, Any] = {"name": title, "mimeType": SHEET_TYPE}
        body |= {"appProperties": dict(properties)}
        body |= {"parents": [folder]} if folder else {}
        address = self.session.access.address
        try:
            made = self._asked("post", "", repeatable=False, body=body, fields="id")
        except AnswerLostError:
            raise SHARING_LOST() from None
        except ToolkitError as refused:
            if refused.word == GOOGLE_NO_ROOM.word:
                raise NO_ROOM_FOR_SHEETS(address=address) from None
            if folder and refused.word == "drive-not-shared":
                raise NO_SUCH_FOLDER(address=address) from None
            raise
        return str(made["id"])

    def readers(self, number: str) -> list[FileAccess]:
        """Everybody who may open the file."""
        found = self._asked(
            "get", f"/{number}/permissions", repeatable=True, fields=PERMISSION, pageSize=100
        )
        return [_access(one) for one in found.get("permissions", ())]

    def openers(self, number: str) -> list[Opener]:
        """The same, with groups, domains and links."""
        found = self.session.drive(
            "get", f"/{number}/permissions", repeatable=True, fields=OPENERS, pageSize=100
        )
        return openers(found)

    def let_in(self, number: str, address: str, *, notify: bool) -> None:
        """Somebody may write in the file from now on."""
        # Asked twice, Drive gives one permission once; only its mail would go twice.
        self._asked(
            "post",
            f"/{number}/permissions",
            repeatable=not notify,
            body={"type": "user", "role": "writer", "emailAddress": address},
            sendNotificationEmail=str(notify).lower(),
            fields="id",
        )

    def shut_out(self, number: str, access: FileAccess) -> None:
        """Somebody may not open it any more."""
        with suppress(AnswerLostError):  # the next run looks again
            self._asked("delete", f"/{number}/permissions/{access.number}", repeatable=False)


def openers(found: Mapping[str, Any]) -> list[Opener]:
    """Who may open a file, by what Drive says of it; empty where this account may not know."""
    kinds: dict[str, Who] = {"user": "person", "group": "group", "domain": "domain"}
    return [
        Opener(
            kinds.get(str(one.get("type")), "anyone"),
            str(one.get("emailAddress") or one.get("domain") or ""),
            writes=one.get("role") not in ("reader", "commenter"),
            owns=one.get("role") == "owner",
        )
        for one in found.get("permissions", ())
    ]


def _access(one: Mapping[str, Any]) -> FileAccess:
    inherited = any(part.get("inherited") for part in one.get("permissionDetails", ()))
    address = str(one.get("emailAddress", "")) if one["type"] == "user" else ""
    return FileAccess(
        str(one["id"]),
        ident(address),
        str(one["role"]),
        str(one["role"]) in THEIRS and not inherited,
    )
