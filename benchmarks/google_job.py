"""The job of the Google benchmark: which tabs to read, what to put into which tabs, and what doing
it took.
"""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import zip_longest
from time import process_time

import gspread
import pandas as pd
import requests
from emulator.clients import Redirected, mounted
from google.auth.transport.requests import AuthorizedSession, Request
from google.oauth2.service_account import Credentials

from toolkit.workbooks.cells import Cell, storable
from toolkit.workbooks.desired import Tab
from toolkit.workbooks.google.values import number

SCOPES = ("https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive")
A_CALL = 0.3  # seconds that a call to Google takes, about
Scalar = str | bool | int | float


def scalar(cell: Cell) -> Scalar:
    """A cell as JSON has it: a day is its number, a blank is an empty text."""
    cell = storable(cell)
    if isinstance(cell, str):
        return str(cell)
    worth = number(cell)
    return cell if isinstance(cell, bool) else "" if worth is None else worth


def rows_of(tab: Tab) -> list[list[Scalar]]:
    """All rows of a tab, from the first."""
    above: list[list[Scalar]] = [
        [tab.first_line] if n == 0 else [] for n in range(tab.heading_row - 1)
    ]
    columns = [[scalar(cell) for cell in column] for column in tab.cells]
    return [
        *above,
        [column.heading for column in tab.columns],
        *map(list, zip_longest(*columns, fillvalue="")),
    ]


@dataclass(frozen=True)
class Output:
    """One output tab as it shall stand. `heading_row` counts from 1."""

    title: str
    rows: list[list[Scalar]]
    heading_row: int

    @property
    def headings(self) -> list[str]:
        return [str(heading) for heading in self.rows[self.heading_row - 1]]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The data below the headings."""
        return pd.DataFrame(self.rows[self.heading_row :], columns=self.headings)


@dataclass(frozen=True)
class Job:
    """Everything that a client has to know."""

    url: str  # of the local stand-in for Google
    key: dict[str, str]  # of the service account
    ident: str  # of the spreadsheet
    inputs: tuple[str, ...]
    outputs: tuple[Output, ...]
    day: date
    folder: str  # where the toolkit may keep what it remembers

    @property
    def credentials(self) -> Credentials:
        return Credentials.from_service_account_info(self.key, scopes=SCOPES)

    def session(self) -> requests.Session:
        """A session of google-auth whose calls go to the stand-in, over real HTTP."""
        there = Redirected(self.url)
        fetch = Request(mounted(requests.Session(), there))
        return mounted(AuthorizedSession(self.credentials, auth_request=fetch), there)

    def gspread(self) -> gspread.Client:
        return gspread.Client(auth=None, session=self.session())


@dataclass(frozen=True)
class Took:
    """What a client used: seconds of its processor, those to work out the figures apart, and what
    it waited for turns.
    """

    moving: float = 0.0
    figures: float = 0.0
    waiting: float = 0.0
    failure: str = ""


@dataclass(frozen=True)
class Way:
    """One way of doing the job. `act` may return a `Took` with what it alone knows."""

    name: str
    act: Callable[[Job], Took | None]
    needs: tuple[str, ...] = ("gspread",)  # what has to be installed
    ours: bool = False
    frames: bool = False  # takes the figures as data frames


def done(way: Way, job: Job) -> Took:
    """Does the job, in a process of its own, and says what it took. Imports and the figures' form
    do not count.
    """
    for name in way.needs:
        importlib.import_module(name)
    if way.frames:
        assert all(output.frame is not None for output in job.outputs)
    gc.collect()
    gc.freeze()  # what the benchmark itself holds is no load of the library
    began = process_time()
    try:
        told = way.act(job) or Took()
    except Exception as error:  # a library that fails is a result too
        return Took(
            process_time() - began,
            failure=" ".join(f"{type(error).__name__}: {error}".split())[:160],
        )
    return Took(process_time() - began - told.figures, told.figures, told.waiting)
