"""A workbook that has not moved is not read again on the same day, by the clock on the workbook's wall."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from toolkit.jobs.seen import Seen
from toolkit.settings import Settings

LATE = datetime(2023, 3, 15, 9, 30, tzinfo=UTC)
REPORT = {"as_of": "2023-03-15", "problems": 3}


@pytest.mark.parametrize(
    ("time_zone", "now", "known"),
    [
        ("Pacific/Kiritimati", datetime(2023, 3, 15, 9, 59, tzinfo=UTC), True),
        (
            "Pacific/Kiritimati",
            datetime(2023, 3, 15, 10, 0, tzinfo=UTC),
            False,
        ),  # their 16th has begun
        ("America/Denver", datetime(2023, 3, 16, 5, 59, tzinfo=UTC), True),  # still their 15th
        ("America/Denver", datetime(2023, 3, 16, 6, 0, tzinfo=UTC), False),
    ],
)
def test_a_new_day_begins_where_the_workbook_is(
    tmp_path: Path, time_zone: str, now: datetime, known: bool
) -> None:
    seen = Seen(tmp_path / "seen.json", Settings())
    seen.remember("a sheet", "7", REPORT, time_zone)
    assert seen.recall("a sheet", "7", None, now) == (REPORT if known else None)


def test_a_given_day_a_moved_file_and_another_workbook(tmp_path: Path) -> None:
    seen = Seen(tmp_path / "seen.json", Settings())
    seen.remember("a sheet", "7", REPORT, None)
    assert seen.recall("a sheet", "7", date(2023, 3, 15), LATE) == REPORT
    assert seen.recall("a sheet", "7", date(2023, 3, 14), LATE) is None
    assert seen.recall("a sheet", "8", date(2023, 3, 15), LATE) is None
    assert seen.recall("a sheet", None, date(2023, 3, 15), LATE) is None
    assert seen.recall("another", "7", date(2023, 3, 15), LATE) is None


def test_a_broken_memory_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "seen.json").write_text("[1,", encoding="utf-8")
    assert Seen(tmp_path / "seen.json", Settings()).recall("a sheet", "7", None, LATE) is None
