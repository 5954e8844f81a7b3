"""Who may do what: files in Drive, whom they are shared with, and the caller of a request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from emulator import errors
from emulator.book import Book, Sheet
from emulator.ranges import Box

SPREADSHEET = "application/vnd.google-apps.spreadsheet"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ROLES = {"reader": 0, "commenter": 0, "writer": 1, "fileOrganizer": 2, "owner": 2}
SHARED_DRIVE = "a shared drive"  # the owner of what lies there
FOLDER = "application/vnd.google-apps.folder"


@dataclass(frozen=True)
class Caller:
    """Whose token came with a request: an address, its Cloud project and the scopes it was granted."""

    email: str
    project: str
    scopes: frozenset[str]
    robot: bool = True  # a service account


@dataclass
class File:
    """A file in Drive. `version` grows with every change of anything in it."""

    ident: str
    mime: str
    owner: str
    created: float
    modified: float
    book: Book | None = None
    name_of_other: str = ""  # of a file that is no spreadsheet
    version: int = 1
    trashed: bool = False
    roles: dict[str, str] = field(
        default_factory=dict
    )  # address -> role; "anyone" for a link, "@example.org" for a domain
    last_editor: str = ""
    parent: str = ""  # the folder it lies in; "" for somebody's own drive
    inherited: dict[str, str] = field(default_factory=dict)  # of its folder: address -> role
    properties: dict[str, str] = field(default_factory=dict)  # appProperties, whoever set them
    told: list[str] = field(default_factory=list)  # whom Drive mailed that it was shared with them

    @property
    def name(self) -> str:
        return str(self.book.properties["title"]) if self.book else self.name_of_other

    def role(self, email: str) -> int:
        """0 may read, 1 may write, 2 owns; -1 has no access."""
        if email == self.owner:
            return 2
        given = {**self.inherited, **self.roles}
        found = [
            given[key] for key in (email, f"@{email.rpartition('@')[2]}", "anyone") if key in given
        ]
        return max((ROLES[role] for role in found), default=-1)

    def touched(self, now: float, by: str) -> None:
        self.version += 1
        self.modified = now
        self.last_editor = by

    def readable(self, caller: Caller) -> Book:
        if self.role(caller.email) < 0:
            raise errors.no_permission()
        if self.book is None:
            raise errors.not_a_spreadsheet()
        return self.book

    def writable(self, caller: Caller) -> Book:
        book = self.readable(caller)
        if self.role(caller.email) < 1:
            raise errors.no_permission()
        return book


def may_edit(protection: dict[str, Any], email: str, owner: str) -> bool:
    """Whether somebody may write where this protection stands."""
    if protection.get("warningOnly"):
        return True
    return email == owner or email in protection.get("editors", {}).get("users", [])


def guard(sheet: Sheet, box: Box, email: str, owner: str) -> None:
    """Raises the 400 of a protected cell where the box meets a protection that is not for this person."""
    for protection in sheet.protected:
        if may_edit(protection, email, owner):
            continue
        held = Box.of({**protection.get("range", {}), "sheetId": sheet.ident})
        if not held.overlaps(box):
            continue
        free = [
            Box.of({**part, "sheetId": sheet.ident})
            for part in protection.get("unprotectedRanges", [])
        ]
        if any(_covers(part, box) for part in free):
            continue
        raise errors.invalid(errors.PROTECTED)


def _covers(outer: Box, inner: Box) -> bool:
    return (
        outer.top <= inner.top
        and outer.left <= inner.left
        and (outer.bottom is None or (inner.bottom is not None and inner.bottom <= outer.bottom))
        and (outer.right is None or (inner.right is not None and inner.right <= outer.right))
    )
