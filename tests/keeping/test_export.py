"""A layout by its name, and what is wrong with one is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from keeping.conftest import AS_OF, NOW, TABS

from toolkit.errors import Misused, Refused
from toolkit.jobs.export import export, profiles
from toolkit.settings import ExportSettings, Settings
from toolkit.workbooks.memory import MemoryWorkbook


def own(**said: object) -> Settings:
    return Settings(export={"board": ExportSettings(**said)})


def write(profile: str, out: Path, settings: Settings = Settings()):  # noqa: B008 -- it is frozen
    workbook = MemoryWorkbook(TABS)
    return export(workbook, settings, profile=profile, out=out, as_of=AS_OF, now=NOW)


def test_a_file_for_its_owner_alone_and_never_over_another(tmp_path: Path) -> None:
    made = write("generic", tmp_path / "list.csv")
    assert (made.rows, made.not_read) == (4, 0)
    assert made.file.stat().st_mode & 0o777 == 0o600
    assert made.file.read_bytes().startswith("\ufeffPerson ID,".encode())
    with pytest.raises(Refused, match=r"already a file list\.csv"):
        write("generic", tmp_path / "list.csv")


def test_a_layout_of_toolkit_toml(tmp_path: Path) -> None:
    said = own(columns={"Who": "{Last name}, {First name}"}, statuses=["Member"], separator="tab")
    write("board", tmp_path / "list.csv", said)
    assert (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "Who",
        '"Lopez, Ada"' if "," == "\t" else "Lopez, Ada",
        "Null, Nan",
    ]


def test_a_name_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(Misused, match="Did you mean “state-affiliate”"):
        write("state-afiliate", tmp_path / "list.csv")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"columns": {"A": "{Phnoe}"}}, r"Did you mean “Phone”"),
        ({"columns": {"A": "{Notes}"}}, "Notes never leave the workbook"),
        ({"columns": {"A": "x"}, "statuses": ["Friend"]}, "statuses names one that there is not"),
        ({"columns": {"A": "x"}, "values": {"Shoe size": {"1": "2"}}}, "under “values.Shoe size”"),
    ],
)
def test_what_is_wrong_in_a_layout(said: dict, why: str) -> None:
    with pytest.raises(Misused, match=why):
        profiles(own(**said))
