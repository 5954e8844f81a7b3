"""A new file: the name of a folder, or of a file that is there, is refused before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import Misused, Refused
from toolkit.jobs.new_file import put
from toolkit.jobs.report import REPORT_NOT_WRITTEN, REPORT_THERE


@pytest.mark.parametrize("replace", [False, True])
def test_the_name_of_a_folder(tmp_path: Path, replace: bool) -> None:
    """Whoever says --out letters and has a folder of that name; --force changes nothing."""
    folder = tmp_path / "letters"
    folder.mkdir()

    with pytest.raises(Misused, match="letters” is a folder"):
        put(folder, b"x", there=REPORT_THERE, not_written=REPORT_NOT_WRITTEN, replace=replace)

    assert not list(folder.iterdir())


def test_a_file_that_is_there(tmp_path: Path) -> None:
    """It stays as it was, unless it is to be replaced."""
    file = tmp_path / "report.html"
    file.write_bytes(b"old")

    with pytest.raises(Refused, match=r"already a file report\.html"):
        put(file, b"new", there=REPORT_THERE, not_written=REPORT_NOT_WRITTEN)

    assert file.read_bytes() == b"old"
    put(file, b"new", there=REPORT_THERE, not_written=REPORT_NOT_WRITTEN, replace=True)
    assert file.read_bytes() == b"new"
