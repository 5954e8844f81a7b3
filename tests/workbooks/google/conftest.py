"""A local Google for the tests of this folder, and a maker of programs' spreadsheets in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from emulator import Emulator
from workbooks.google.desks import Desk, Waiting, fill

from toolkit.workbooks.cells import Cell


@pytest.fixture(scope="session")
def one_google() -> Iterator[Emulator]:
    with Emulator() as google:
        yield google


@pytest.fixture
def google(one_google: Emulator) -> Emulator:
    """An empty local Google."""
    one_google.files.clear()
    one_google.calls.clear()
    one_google.token_calls.clear()
    one_google.faults.clear()
    one_google.faults.happened.clear()
    one_google.before_each.clear()
    one_google.disabled.clear()
    one_google.clock.offset, one_google.clock.fixed = 0.0, None
    one_google.quotas.on, one_google.quotas.per_user = False, 60
    return one_google


@pytest.fixture
def new_desk(google: Emulator, tmp_path: Path) -> Callable[..., Desk]:
    """Makes a spreadsheet with people's tabs, shared with the toolkit."""
    account = google.account()

    def made(tabs: Mapping[str, Sequence[Sequence[Cell]]] | None = None, **options: Any) -> Desk:
        file = google.new_file(shared={account.email: "writer"}, **options)
        desk = Desk(google, account, file, Waiting(), tmp_path / "locks")
        for title, rows in (tabs or {}).items():
            desk.person.add_tab(title)
            fill(desk.person, title, rows)
        return desk

    return made
