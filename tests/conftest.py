"""What every test shares: its docstring as a workbook, a day to stand on, and the programs that only some machines have."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from weakref import WeakSet

import pytest
import requests
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))

from programs import needed, told_at_the_end
from sheets import program_of, snapshot_of
from turns import turns

from toolkit.tables.program import Program
from toolkit.workbooks.cells import Snapshot

gc.disable()  # until all is collected: none of it is garbage, and looking through it took a fifth

# What is drawn by lot is the same in every run and on every machine, however slow that is.
settings.register_profile(
    "the same every time",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("the same every time")

OPEN: WeakSet[requests.Session] = WeakSet()
_made = requests.Session.__init__


def _opened(session: requests.Session) -> None:
    _made(session)
    OPEN.add(session)


requests.Session.__init__ = _opened  # type: ignore[method-assign]

# The suites that several folders share say which cells differ, too.
pytest.register_assert_rewrite(
    "workbooks.conformance", "workbooks.margins", "workbooks.accepting", "workbooks.returning"
)


@pytest.fixture(scope="session", autouse=True)
def nothing_left_at_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What runs remember of themselves stays out of the folders of whoever runs the tests, and goes with them. Which
    typefaces there are matplotlib looks up once for all processes.
    """
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        patch.setenv("MPLCONFIGDIR", str(shared / "matplotlib"))
        yield


@pytest.fixture(scope="session", autouse=True)
def nobody_cuts_the_power() -> Iterator[None]:
    """Nobody waits for the disk here: what outlasts a power cut no test can show. That the disk is asked,
    those tests hold in which it says no.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        yield


@pytest.fixture
def today() -> date:
    """Thursday 9 March 2023, unless a test says otherwise."""
    return date(2023, 3, 9)


@pytest.fixture
def sheet(request: pytest.FixtureRequest) -> Snapshot:
    """The workbook in the test's own docstring, with the cast around it."""
    return snapshot_of(request.function.__doc__ or "")


@pytest.fixture
def program(request: pytest.FixtureRequest, today: date) -> Program:
    """The program in the test's own docstring, with the cast around it, as of `today`."""
    return program_of(request.function.__doc__ or "", today)


@pytest.fixture
def read_on(request: pytest.FixtureRequest) -> Callable[[str], Program]:
    """Reads the program in the test's docstring as of a given day."""
    return lambda day: program_of(request.function.__doc__ or "", day)


@pytest.fixture
def soffice() -> str:
    """LibreOffice; without it the test is skipped (see programs.py), and so with the next three."""
    return needed("soffice")


@pytest.fixture
def chromium() -> str:
    return needed("chromium")


@pytest.fixture
def pdftotext() -> str:
    return needed("pdftotext")


@pytest.fixture
def pdftoppm() -> str:
    return needed("pdftoppm")


@pytest.hookimpl(trylast=True)  # after what was not asked for is left out
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where several processes share a run, each begins with what takes long (turns.py)."""
    shared = getattr(config, "workerinput", {}).get("workercount", 1)
    if shared > 1:
        items[:] = turns(items, shared)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Connections that a test opened are closed when it ends, not when garbage is next looked for:
    a thousand of them would be more than some computers allow. And the next test has asked Google for nothing yet,
    as a run that has just begun: it waits for no turn that the ones before took.
    """
    while OPEN:
        OPEN.pop().close()
    pacing = sys.modules.get("toolkit.workbooks.google.pacing")
    if pacing is not None:
        pacing._own.cache_clear()


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end; looking through it for garbage again and again takes a tenth of
    the run. Of what a test makes nearly all is gone when it ends, without being looked for: where that is seldom done,
    little is left to look through.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(1_000_000, 5, 10)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The run's last lines: which tests were skipped, and which Debian packages bring what they need."""
    skipped = [
        (report.nodeid, report.longrepr[2].removeprefix("Skipped: "))
        for report in terminalreporter.stats.get("skipped", [])
    ]
    if skipped:
        terminalreporter.section("skipped")
        for line in told_at_the_end(skipped):
            terminalreporter.write_line(line)
