"""The folder: letters as files, for their owner's eyes."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from toolkit.errors import Misused
from toolkit.mail.folder import FolderTransport
from toolkit.mail.message import Letter, message
from toolkit.mail.sender import Sender
from toolkit.mail.transport import NotSent

LETTER = Letter(
    "rep/2023-W10/nan@example.org", "nan@example.org", "Maple El", "Hello\n", "<p>Hello</p>", "en"
)
MAIL = message(LETTER, Sender("o@example.org", seed="x"), at=datetime(2023, 3, 13, tzinfo=UTC))


def test_a_letter_is_a_file_that_a_mail_programme_opens(tmp_path: Path) -> None:
    """Named for its Message-ID, readable by its owner only, and nothing half written beside it."""
    with FolderTransport(tmp_path / "out" / "box") as transport:
        transport.send(MAIL)
        transport.send(MAIL)

    (file,) = (tmp_path / "out" / "box").iterdir()
    assert (file.suffix, file.stat().st_mode & 0o777) == (".eml", 0o600)
    assert message_from_bytes(file.read_bytes(), policy=policy.default)["To"] == "nan@example.org"


def test_a_folder_that_is_a_file_is_a_matter_of_settings(tmp_path: Path) -> None:
    """Said before anything is claimed."""
    (tmp_path / "box").write_text("")
    with pytest.raises(Misused, match="outbox cannot be made"):
        FolderTransport(tmp_path / "box").__enter__()


def test_a_folder_that_goes_away_is_not_sent(tmp_path: Path) -> None:
    """Certain that nothing left, and no other letter would."""
    with FolderTransport(tmp_path / "box") as transport:
        (tmp_path / "box").rmdir()
        with pytest.raises(NotSent) as fault:
            transport.send(MAIL)

    assert (fault.value.permanent, fault.value.stop) == (False, True)
