"""toolkit adopt and sync on real .xls and .ods files, as another program saves them."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import Run
from xlsx import saved

ROWS: list[list[object]] = [
    ["Members of the local, 2022-23"],
    ["Last", "First", "School", "Member?", "Hired"],
    ["Lopez", "Ada", "Maple El", "Y", date(2019, 8, 12)],
    ["Chen", "Bo", "Oak Middle", "N", date(2022, 8, 8)],
    ["Null", "Nan", "Maple El", "Y", None],
    ["Park", "Cleo", "Oak Middle", "Y", date(2015, 8, 10)],
]


ROSTER: list[list[object]] = [
    ["Person ID", "First name", "Last name", "Worksite", "Status", "Hire date"],
    ["Ada", "Ada", "Lopez", "Maple El", "Member", date(2019, 8, 12)],
    ["Bo", "Bo", "Chen", "Oak Middle", "Potential member", date(2015, 1, 2)],
]


def compared(ran: Run, file: Path, folder: Path) -> dict[str, Any]:
    """What `import` finds in a file as the employer's list."""
    book = ("--workbook", str(folder / "book.xlsx"), "--as-of", "2023-03-15")
    done = ran("import", str(file), *book, "--kind", "employer", "--dry-run", "--json")
    found: dict[str, Any] = json.loads(done.out)
    return found


@pytest.mark.slow
def test_real_files_of_older_kinds_are_adopted_and_published_beside_them(
    ran: Run, soffice: str, tmp_path: Path
) -> None:
    """Titles over the headings, days as days; the file itself stays to the byte. As a list from
    outside each says what the .xlsx does.
    """
    source = saved(tmp_path / "members.xlsx", {"Padrón": ROWS})  # type: ignore[dict-item]
    saved(tmp_path / "book.xlsx", {"Roster": ROSTER})
    wanted = compared(ran, source, tmp_path)
    assert wanted["lists"] == [{"kind": "employer", "rows": 4, "rows_not_read": 0}]
    assert wanted["lines"]["New"] == 2
    for kind in ("xls", "ods"):
        folder = tmp_path / kind
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation=file://{tmp_path}/office",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        os.chdir(folder)
        file = folder / f"members.{kind}"
        raw = file.read_bytes()
        assert compared(ran, file, tmp_path) == wanted

        assert ran("adopt", file.name, "--yes").code == 0
        done = ran("check", "--as-of", "2023-03-15")
        assert "4 rows read, 0 not read" in done.out
        assert ran("sync", "--as-of", "2023-03-15").code == 0
        assert "Nothing to do" in ran("sync", "--as-of", "2023-03-15").out
        assert (folder / "members-organizing.xlsx").is_file()
        assert file.read_bytes() == raw
