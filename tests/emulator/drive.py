"""The Drive endpoints: files get, list, create, update, delete, and their permissions."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from emulator import errors
from emulator.access import FOLDER, SHARED_DRIVE, SPREADSHEET, Caller, File
from emulator.errors import DriveError
from emulator.masks import parsed, selected
from emulator.schemas import has_path

if TYPE_CHECKING:
    from emulator.google import Google

DEFAULT_FIELDS = "kind,id,name,mimeType"
WHOLE_DRIVE = "https://www.googleapis.com/auth/drive"


def stamp(seconds: float) -> str:
    """A moment as Drive writes it."""
    moment = datetime.fromtimestamp(round(seconds, 3), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def file_view(file: File, caller: Caller) -> dict[str, Any]:
    """The whole File resource, before the field mask."""
    person = {
        "kind": "drive#user",
        "displayName": file.owner,
        "emailAddress": file.owner,
        "me": file.owner == caller.email,
    }
    editor = {
        "kind": "drive#user",
        "displayName": file.last_editor,
        "emailAddress": file.last_editor,
    }
    found: dict[str, Any] = {
        "kind": "drive#file",
        "id": file.ident,
        "name": file.name,
        "mimeType": file.mime,
        "version": str(file.version),
        "createdTime": stamp(file.created),
        "modifiedTime": stamp(file.modified),
        "size": "1024",
        "trashed": file.trashed,
        "starred": False,
        "shared": bool(file.roles or file.inherited),
        "ownedByMe": file.owner == caller.email,
        "owners": [person],
        "lastModifyingUser": editor,
        "webViewLink": f"https://docs.google.com/spreadsheets/d/{file.ident}/edit?usp=drivesdk",
        "capabilities": {
            "canEdit": file.role(caller.email) > 0,
            "canShare": file.role(caller.email) > 0,
        },
    }
    if file.parent:
        found["parents"] = [file.parent]
    if file.properties:
        found["appProperties"] = dict(file.properties)
    if file.role(caller.email) > 0:
        found["permissions"] = permissions(file)
    return found


def permissions(file: File) -> list[dict[str, Any]]:
    found = []
    owner = {} if file.owner == SHARED_DRIVE else {file.owner: "owner"}
    for email, role in {**owner, **file.inherited, **file.roles}.items():
        one = {"kind": "drive#permission", "id": permission_id(email), "role": role}
        one |= _whose(email)
        if file.owner == SHARED_DRIVE:
            from_folder = email in file.inherited and email not in file.roles
            one["permissionDetails"] = [{"role": role, "inherited": from_folder}]
        found.append(one)
    return found


def _whose(name: str) -> dict[str, str]:
    """Of a link `anyone`, of a whole domain `@example.org`, else a person's address."""
    if name == "anyone":
        return {"type": "anyone"}
    if name.startswith("@"):
        return {"type": "domain", "domain": name[1:]}
    return {"type": "user", "emailAddress": name}


def all_permissions(
    google: Google, caller: Caller, ident: str, query: dict[str, Any]
) -> dict[str, Any]:
    body = {
        "kind": "drive#permissionList",
        "permissions": permissions(reachable(google, ident, caller, 1)),
    }
    return masked(
        "PermissionList", body, query.get("fields"), "kind,permissions(kind,id,type,role)"
    )


def permission_id(email: str) -> str:
    return (
        "anyoneWithLink"
        if email == "anyone"
        else str(int.from_bytes(sha256(email.encode()).digest()) % 10**20).zfill(20)
    )


def masked(schema: str, body: dict[str, Any], fields: str | None, default: str) -> dict[str, Any]:
    """The parts of an answer that `fields` asks for. Raises Drive's 400 of a mask that it does not know."""
    text = fields or default
    try:
        mask = parsed(text)
        wrong = has_path("drive", schema, mask)
    except ValueError:
        wrong = text
    if wrong is not None:
        raise DriveError(
            400,
            f"Invalid field selection {wrong}",
            "invalidParameter",
            locationType="parameter",
            location="fields",
        )
    chosen: dict[str, Any] = selected(body, mask)
    return chosen


def reachable(google: Google, ident: str, caller: Caller, least: int = 0) -> File:
    """The file, for somebody who may see it. Raises 404 as Drive does, 403 where the role is too small."""
    file = google.files.get(ident)
    if file is None or file.role(caller.email) < 0:
        raise errors.no_such_file(ident)
    if file.role(caller.email) < least:
        raise DriveError(
            403,
            "The user does not have sufficient permissions for this file.",
            "insufficientFilePermissions",
        )
    return file


def get(google: Google, caller: Caller, ident: str, query: dict[str, Any]) -> dict[str, Any]:
    file = reachable(google, ident, caller)
    return masked("File", file_view(file, caller), query.get("fields"), DEFAULT_FIELDS)


def listed(google: Google, caller: Caller, query: dict[str, Any]) -> dict[str, Any]:
    fits = search(query.get("q", ""))
    found = [
        file
        for file in google.files.values()
        if (file.owner == caller.email or caller.email in {**file.inherited, **file.roles})
        and fits(file)
        and (file.owner != SHARED_DRIVE or query.get("includeItemsFromAllDrives"))
    ]
    order = query.get("orderBy", "modifiedTime desc").split(",")[0].split()
    keys: dict[str, Any] = {"name": lambda f: f.name, "createdTime": lambda f: f.created}
    found.sort(key=keys.get(order[0], lambda f: f.modified), reverse="desc" in order)
    start, size = int(query.get("pageToken") or 0), query.get("pageSize", 100)
    if not 1 <= size <= 1000:
        raise DriveError(
            400,
            f"Invalid value '{size}'. Values must be within the range: [1, 1000]",
            "invalidParameter",
            locationType="parameter",
            location="pageSize",
        )
    page = found[start : start + size]
    body: dict[str, Any] = {
        "kind": "drive#fileList",
        "incompleteSearch": False,
        "files": [file_view(file, caller) for file in page],
    }
    if start + size < len(found):
        body["nextPageToken"] = str(start + size)
    return masked(
        "FileList",
        body,
        query.get("fields"),
        f"kind,incompleteSearch,nextPageToken,files({DEFAULT_FIELDS})",
    )


def search(text: str) -> Any:
    """The test that a `q` means: terms joined by and, or, not, with round brackets."""
    tokens = re.findall(
        r"\(|\)|\{|\}|!=|<=|>=|=|<|>|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|[\w.]+", text
    )
    spot = 0

    def refuse() -> DriveError:
        return DriveError(400, "Invalid Value", "invalid", locationType="parameter", location="q")

    def word() -> str:
        nonlocal spot
        if spot >= len(tokens):
            raise refuse()
        spot += 1
        return str(tokens[spot - 1])

    def either() -> Any:
        nonlocal spot
        tests = [both()]
        while spot < len(tokens) and tokens[spot] == "or":
            spot += 1
            tests.append(both())
        return lambda file: any(test(file) for test in tests)

    def both() -> Any:
        nonlocal spot
        tests = [term()]
        while spot < len(tokens) and tokens[spot] == "and":
            spot += 1
            tests.append(term())
        return lambda file: all(test(file) for test in tests)

    def term() -> Any:
        first = word()
        if first == "(":
            inner = either()
            if word() != ")":
                raise refuse()
            return inner
        if first == "not":
            inner = term()
            return lambda file: not inner(file)
        if first == "appProperties":
            return properties()
        operator, last = word(), word()
        if operator == "in" and last == "parents":
            folder = _unquoted(first)
            return lambda file: file.parent == folder
        if operator == "in":
            email = _unquoted(first)
            if last not in ("owners", "writers", "readers"):
                raise refuse()
            level = {"owners": 2, "writers": 1, "readers": 0}[last]
            return lambda file: file.role(email) >= level
        return _compared(first, operator, _unquoted(last), refuse)

    def properties() -> Any:
        """appProperties has { key='…' and value='…' }"""
        said = [word() for _ in range(9)]
        if [said[n] for n in (0, 1, 2, 3, 5, 6, 7)] != [
            "has",
            "{",
            "key",
            "=",
            "and",
            "value",
            "=",
        ]:
            raise refuse()
        name, value = _unquoted(said[4]), _unquoted(said[8])
        if word() != "}":
            raise refuse()
        return lambda file: file.properties.get(name) == value

    if not tokens:
        return lambda file: True
    test = either()
    if spot != len(tokens):
        raise refuse()
    return test


def _unquoted(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text[1:-1]) if text[0] in "'\"" else text


def _compared(field: str, operator: str, value: str, refuse: Any) -> Any:
    if field == "name":
        if operator == "contains":
            return lambda file: any(
                w.startswith(value.casefold())
                for w in (file.name.casefold(), *file.name.casefold().split())
            )
        if operator in ("=", "!="):
            return lambda file: (file.name.casefold() == value.casefold()) == (operator == "=")
    if field == "mimeType" and operator in ("=", "!="):
        return lambda file: (file.mime == value) == (operator == "=")
    if field == "trashed" and operator in ("=", "!="):
        return lambda file: (file.trashed == (value == "true")) == (operator == "=")
    if field == "modifiedTime" and operator in (">", ">=", "<", "<="):
        limit = datetime.fromisoformat(value.replace("Z", "+00:00"))
        moment = (limit if limit.tzinfo else limit.replace(tzinfo=UTC)).timestamp()
        return {
            ">": lambda file: file.modified > moment,
            ">=": lambda file: file.modified >= moment,
            "<": lambda file: file.modified < moment,
            "<=": lambda file: file.modified <= moment,
        }[operator]
    raise refuse()


def create(
    google: Google, caller: Caller, body: dict[str, Any], query: dict[str, Any]
) -> dict[str, Any]:
    parents = body.get("parents", [])
    folder = _folder(google, caller, parents[0], query) if parents else None
    drives = folder is not None and folder.owner == SHARED_DRIVE
    if caller.robot and not google.robots_may_create and not drives:
        raise errors.storage_quota_exceeded()  # it would own what it makes, also in a person's folder
    if body.get("mimeType", SPREADSHEET) != SPREADSHEET:
        raise DriveError(400, "The emulator makes spreadsheets only.", "badRequest")
    owner = SHARED_DRIVE if drives else caller.email
    file = google.new_file(body.get("name", "Untitled"), owner=owner)
    file.properties = dict(body.get("appProperties", {}))
    if folder is not None:
        file.parent, file.inherited = folder.ident, dict(folder.roles)
        if folder.owner not in (SHARED_DRIVE, caller.email):
            file.inherited[folder.owner] = "writer"
    return masked("File", file_view(file, caller), query.get("fields"), DEFAULT_FIELDS)


def _folder(google: Google, caller: Caller, ident: str, query: dict[str, Any]) -> File:
    """The folder that something is to be made in: one that the app may see. A token for the app's
    own files only (drive.file) sees no folder of people's."""
    folder = google.files.get(ident)
    seen = folder is not None and folder.mime == FOLDER and WHOLE_DRIVE in caller.scopes
    if folder is None or not seen or folder.role(caller.email) < 0:
        raise errors.no_such_file(ident)
    if folder.owner == SHARED_DRIVE and not query.get("supportsAllDrives"):
        raise errors.no_such_file(ident)
    return reachable(google, ident, caller, 1)


def renamed(
    google: Google, caller: Caller, ident: str, body: dict[str, Any], query: dict[str, Any]
) -> dict[str, Any]:
    file = reachable(google, ident, caller, 1)
    if "name" in body:
        if file.book:
            file.book.properties = {**file.book.properties, "title": body["name"]}
        else:
            file.name_of_other = body["name"]
    if "trashed" in body:
        file.trashed = body["trashed"]
    file.touched(google.clock(), caller.email)
    return masked("File", file_view(file, caller), query.get("fields"), DEFAULT_FIELDS)


def delete(google: Google, caller: Caller, ident: str) -> None:
    reachable(google, ident, caller, 2)
    del google.files[ident]


def shared(
    google: Google, caller: Caller, ident: str, body: dict[str, Any], query: dict[str, Any]
) -> dict[str, Any]:
    file = reachable(google, ident, caller, 1)
    role, kind = body.get("role"), body.get("type")
    if role not in ("reader", "commenter", "writer") or kind not in (
        "user",
        "group",
        "anyone",
        "domain",
    ):
        raise DriveError(400, "The permission type field is required.", "required")
    email = "anyone" if kind in ("anyone", "domain") else body.get("emailAddress", "")
    if kind == "user" and "@" not in email:
        raise DriveError(
            400, f"The specified emailAddress is invalid or not applicable: {email}.", "invalid"
        )
    if kind == "user" and query.get("sendNotificationEmail", True):
        file.told.append(email)
    file.roles[email] = role
    file.touched(google.clock(), caller.email)
    (one,) = [p for p in permissions(file) if p["id"] == permission_id(email)]
    return masked("Permission", one, query.get("fields"), "kind,id,type,role")


def unshared(google: Google, caller: Caller, ident: str, permission: str) -> None:
    file = reachable(google, ident, caller, 1)
    for email in list(file.roles):
        if permission_id(email) == permission:
            del file.roles[email]
            file.touched(google.clock(), caller.email)
            return
    if any(permission_id(email) == permission for email in file.inherited):
        raise DriveError(
            403,
            "Cannot delete a permission that was inherited from a folder.",
            "cannotDeleteInheritedPermission",
        )
    raise DriveError(404, f"Permission not found: {permission}.", "notFound")
