"""Opening a workbook file: what it is, and in one sentence why it cannot be used."""

from __future__ import annotations

import contextlib
import errno
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from python_calamine import CalamineError

from toolkit import files
from toolkit.errors import Misused, Refusal, Refused
from toolkit.words import say
from toolkit.workbooks.excel.bounds import LARGEST_FILE, MILLION, TooLarge
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import Package, PasswordNeeded

NO_SUCH_FILE = Refusal(
    Misused,
    "no-such-file",
    "There is no file “{where}”. Check the name, or make a workbook with `toolkit init`.",
)
A_FOLDER = Refusal(
    Misused,
    "a-folder",
    "“{where}” is a folder: give the workbook (.xlsx) in it.",
)
MAY_NOT_READ = Refusal(
    Refused,
    "may-not-read",
    "The toolkit may not read “{where}”. Ask whoever owns the file for the right to read it.",
)
FILE_UNREADABLE = Refusal(
    Misused,
    "file-unreadable",
    "“{where}” could not be read: {why}.",
)
WORKBOOK_EMPTY = Refusal(
    Refused,
    "workbook-empty",
    "“{name}” is empty: it was perhaps never saved. Take the last backup of it.",
)
OLD_EXCEL_WORKBOOK = Refusal(
    Misused,
    "old-excel-workbook",
    "“{name}” is an old Excel workbook (.xls). Save it as .xlsx and use that file.",
)
OPENDOCUMENT_FILE = Refusal(
    Misused,
    "opendocument-file",
    "“{name}” is an OpenDocument file. Save it as “Excel 2007-365 (.xlsx)” and use that file.",
)
BINARY_WORKBOOK = Refusal(
    Misused,
    "binary-workbook",
    "“{name}” is a binary workbook (.xlsb). Save it as .xlsx and use that file.",
)
STRICT_WORKBOOK = Refusal(
    Misused,
    "strict-workbook",
    "“{name}” is a “Strict Open XML” workbook. Save it as “Excel Workbook (.xlsx)”"
    " and use that file.",
)
WORKBOOK_PASSWORD = Refusal(
    Misused,
    "workbook-password",
    "“{name}” has a password. Save it without one (File, Info, Protect Workbook)"
    " and run this again.",
)
WORKBOOK_TOO_LARGE = Refusal(
    Refused,
    "workbook-too-large",
    "“{name}” is larger than the toolkit reads: {what}. Nothing was changed. Move what is no"
    " longer needed, such as earlier years, into another file, and run this again.",
)
NOT_AN_EXCEL_WORKBOOK = Refusal(
    Misused,
    "not-an-excel-workbook",
    "“{name}” is not an Excel workbook. Give a file that Excel saved as .xlsx.",
)
WORKBOOK_DAMAGED = Refusal(
    Refused,
    "workbook-damaged",
    "“{name}” is damaged or only half of it is there. Nothing was changed: take the last"
    " copy of it that opens in Excel (the toolkit keeps ten in the folder"
    " .toolkit-backups).",
)

# Whatever a file that is no sound workbook makes of the code that reads it.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    etree.XMLSyntaxError,
    CalamineError,
    LookupError,
    ValueError,
    ArithmeticError,
    AttributeError,
    StopIteration,
    EOFError,
    NotImplementedError,
)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def content(path: Path) -> bytes:
    """The file's bytes."""
    with _why_not_read(path):
        return files.content(path, most=LARGEST_FILE)


def check_readable(path: Path) -> None:
    """Raises what `content` would, and reads nothing."""
    with _why_not_read(path):
        files.check_readable(path, most=LARGEST_FILE)


@contextlib.contextmanager
def _why_not_read(path: Path) -> Iterator[None]:
    """Why the file's bytes cannot be had, as a sentence."""
    try:
        yield
    except FileNotFoundError:
        raise NO_SUCH_FILE(where=str(path)) from None
    except IsADirectoryError:
        raise A_FOLDER(where=str(path)) from None
    except PermissionError:
        raise MAY_NOT_READ(where=str(path)) from None
    except OSError as trouble:
        if trouble.errno == errno.EFBIG:
            most = say("en", "it has more than {most} MB", most=LARGEST_FILE // MILLION)
            raise _too_large(path.name, most) from None
        raise FILE_UNREADABLE(where=str(path), why=trouble.strerror or "unknown") from None


class Content:
    """The bytes of one file, read anew only where it has moved since.

    A file that others write into at the very moment it is read may be taken for the one before:
    whoever replaces it looks at the bytes themselves (`content`).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[tuple[int, ...], bytes] | None = None

    def now(self) -> bytes:
        with _why_not_read(self._path):
            standing = files.standing(self._path)
        if self._seen is None or self._seen[0] != standing:
            self._seen = standing, content(self._path)
        return self._seen[1]


@contextlib.contextmanager
def sentences(path: Path) -> Iterator[None]:
    """What is wrong with the file, met anywhere while it is read or written anew, as a sentence."""
    try:
        yield
    except PasswordNeeded:
        raise _with_password(path.name) from None
    except TooLarge as found:
        raise _too_large(path.name, str(found)) from None
    except DAMAGE as found:
        raise _damaged(path.name) from found


def opened(path: Path, raw: bytes) -> tuple[Package, Index]:
    """The file's package and index; `Refused` or `Misused` with the reason where it is no workbook
    we can use.
    """
    name = path.name
    if not raw:
        raise WORKBOOK_EMPTY(name=name)
    if raw.startswith(_OLE2):
        if _ENCRYPTED in raw:
            raise _with_password(name)
        raise OLD_EXCEL_WORKBOOK(name=name)
    if not raw.startswith(b"PK"):
        raise NOT_AN_EXCEL_WORKBOOK(name=name)
    with sentences(path):
        package = Package(raw)
        if "mimetype" in package and b"opendocument" in package.read("mimetype"):
            raise OPENDOCUMENT_FILE(name=name)
        found = [one.target for one in package.relations("") if one.kind == "officeDocument"]
        if not found:
            raise _foreign(name)
        if found[0].lower().endswith(".bin"):
            raise BINARY_WORKBOOK(name=name)
        index = Index(package)
        if etree.QName(index.root).localname != "workbook":
            raise _foreign(name)
        if index.strict:
            raise STRICT_WORKBOOK(name=name)
    return package, index


def _with_password(name: str) -> Misused:
    return WORKBOOK_PASSWORD(name=name)


def _too_large(name: str, what: str) -> Refused:
    return WORKBOOK_TOO_LARGE(name=name, what=what)


def _foreign(name: str) -> Misused:
    return NOT_AN_EXCEL_WORKBOOK(name=name)


def _damaged(name: str) -> Refused:
    return WORKBOOK_DAMAGED(name=name)
