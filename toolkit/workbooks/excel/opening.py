"""Opening a workbook file: what it is, and in one sentence why it cannot be used."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from toolkit.errors import Misused, Refused
from toolkit.words import say
from toolkit.workbooks.excel.index import Index
from toolkit.workbooks.excel.package import Package

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    KeyError,
    StopIteration,
    EOFError,
    NotImplementedError,
)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def content(path: Path) -> bytes:
    """The file's bytes."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Misused(
            say(
                "en",
                "There is no file “{where}”. Check the name, or make a workbook with `toolkit"
                " init`.",
                where=str(path),
            )
        ) from None
    except IsADirectoryError:
        raise Misused(
            say("en", "“{where}” is a folder: give the workbook (.xlsx) in it.", where=str(path))
        ) from None
    except PermissionError:
        if path.is_dir():
            raise Misused(
                say(
                    "en", "“{where}” is a folder: give the workbook (.xlsx) in it.", where=str(path)
                )
            ) from None
        raise Refused(
            say(
                "en",
                "The toolkit may not read “{where}”. Ask whoever owns the file for the right to"
                " read it.",
                where=str(path),
            )
        ) from None
    except OSError as trouble:
        raise Refused(
            say(
                "en",
                "“{where}” could not be read: {why}.",
                where=str(path),
                why=trouble.strerror or "unknown",
            )
        ) from None


def opened(path: Path, raw: bytes) -> tuple[Package, Index]:
    """The file's package and index; `Refused` or `Misused` with the reason where it is no workbook
    we can use.
    """
    name = path.name
    if not raw:
        raise Refused(
            say(
                "en",
                "“{name}” is empty: it was perhaps never saved. Take the last backup of it.",
                name=name,
            )
        )
    if raw.startswith(_OLE2):
        if _ENCRYPTED in raw:
            raise Misused(
                say(
                    "en",
                    "“{name}” has a password. Save it without one (File, Info, Protect Workbook)"
                    " and run this again.",
                    name=name,
                )
            )
        raise Misused(
            say(
                "en",
                "“{name}” is an old Excel workbook (.xls). Save it as .xlsx and use that file.",
                name=name,
            )
        )
    if not raw.startswith(b"PK"):
        raise Misused(
            say(
                "en",
                "“{name}” is not an Excel workbook. Give a file that Excel saved as .xlsx.",
                name=name,
            )
        )
    try:
        package = Package(raw)
        if "mimetype" in package and b"opendocument" in package.read("mimetype"):
            raise Misused(
                say(
                    "en",
                    "“{name}” is an OpenDocument file. Save it as “Excel 2007-365 (.xlsx)” and use"
                    " that file.",
                    name=name,
                )
            )
        if not any(relation.kind == "officeDocument" for relation in package.relations("")):
            raise _foreign(name)
        index = Index(package)
        if index.part.lower().endswith(".bin"):
            raise Misused(
                say(
                    "en",
                    "“{name}” is a binary workbook (.xlsb). Save it as .xlsx and use that file.",
                    name=name,
                )
            )
        if etree.QName(index.root).localname != "workbook":
            raise _foreign(name)
        if index.strict:
            raise Misused(
                say(
                    "en",
                    "“{name}” is a “Strict Open XML” workbook. Save it as “Excel Workbook (.xlsx)”"
                    " and use that file.",
                    name=name,
                )
            )
    except DAMAGE:
        raise damaged(path) from None
    return package, index


def _foreign(name: str) -> Misused:
    return Misused(
        say(
            "en",
            "“{name}” is not an Excel workbook. Give a file that Excel saved as .xlsx.",
            name=name,
        )
    )


def damaged(path: Path) -> Refused:
    return Refused(
        say(
            "en",
            "“{name}” is damaged or only half of it is there. Nothing was changed: take the last"
            " copy of it that opens in Excel (the toolkit keeps ten in the folder"
            " .toolkit-backups).",
            name=path.name,
        )
    )
