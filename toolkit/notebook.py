"""Notebook: a workbook's tables, figures and explanations as DataFrames, for whoever works in
Python.

    from toolkit import open_program

    program = open_program("organizing.xlsx")
    program.table("Roster")            # what was read, its columns typed
    program.figure("Density")          # what a sync would publish
    program.why("density", "Maple El")

Nothing is written, on this computer or anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

import pandas as pd

from toolkit.errors import Misused, Refusal
from toolkit.figures.declared import Figure
from toolkit.jobs import why as job
from toolkit.jobs.known import Known
from toolkit.jobs.opening import open_workbook
from toolkit.jobs.reading import read_workbook
from toolkit.jobs.staying import published_with
from toolkit.settings import Settings, read_settings
from toolkit.tables.inputs import INPUTS
from toolkit.tables.program import FRAMES, Program
from toolkit.telling.explanation import Explanation
from toolkit.words import closest, key, reader
from toolkit.workbooks.cells import Snapshot

NO_SUCH_TABLE = Refusal(
    Misused,
    "no-table-of-that-title",
    "There is no input tab called “{name}”. Did you mean “{near}”?",
    "There is no input tab called “{name}”. There are: {all}.",
)
NO_SUCH_FIGURE = Refusal(
    Misused,
    "no-figure-of-that-title",
    "There is no figure called “{name}”. Did you mean “{near}”?",
    "There is no figure called “{name}”. There are: {all}.",
)


def open_program(
    where: str | Path,
    *,
    as_of: date | None = None,
    config: str | Path | None = None,
) -> OpenProgram:
    """Reads a workbook: an .xlsx path, or a Google Sheets address or id.

    `as_of` is the day the figures are of; None: today where the workbook is. `config` is a
    toolkit.toml; None: its defaults. Raises `toolkit.errors.ToolkitError` with a sentence that says
    what, where and how to mend it.
    """
    settings = Settings()
    if config is not None:
        known = {table.title: [one.heading for one in table.columns] for table in INPUTS}
        settings = read_settings(Path(config), known)
    now = datetime.now(UTC)  # noqa: TID251 -- the clock of whoever opens it, as in the commands
    before = reader.get()
    try:
        snapshot, program = read_workbook(
            open_workbook(str(where), settings), settings, as_of=as_of, now=now
        )
    finally:
        reader.set(before)
    return OpenProgram(program, snapshot)


@dataclass(frozen=True)
class OpenProgram:
    """A workbook as it was read, as of one day. Every frame it gives is a copy."""

    program: Program = field(repr=False)
    snapshot: Snapshot = field(repr=False)

    def __repr__(self) -> str:
        """What a notebook shows of it: tabs and counts, nobody's name."""
        tabs = ", ".join(self.tables)
        rows = f"{self.rows_read:,} rows read, {self.rows_not_read:,} not read"
        return f"OpenProgram(as of {self.as_of}: {tabs}; {rows})"

    @property
    def as_of(self) -> date:
        """The day that its figures are of."""
        return self.program.today

    @property
    def rows_read(self) -> int:
        """How many rows were read in all tabs."""
        return self.program.rows_read

    @property
    def rows_not_read(self) -> int:
        """How many could not be; `problems` says which."""
        return self.program.rows_not_read

    @property
    def tables(self) -> tuple[str, ...]:
        """The titles of the input tabs that are there."""
        return tuple(table.title for table in INPUTS if table.title in self.program.there)

    def table(self, title: str) -> pd.DataFrame:
        """The rows of an input tab that were read, a typed column under each declared name (see
        docs/data-dictionary.md); `row` grows from row to row. No rows where the tab is not there.
        Raises `Misused` where no tab of the dictionary has that title.
        """
        found = {key(name): frame for name, frame in FRAMES.items()}.get(key(title))
        if found is None:
            raise NO_SUCH_TABLE(name=title, near=closest(title, FRAMES), all=", ".join(FRAMES))
        rows: pd.DataFrame = getattr(self.program, found)
        return rows.copy()

    @property
    def figures(self) -> tuple[str, ...]:
        """What `figure` knows."""
        return tuple(self._titles)

    def figure(self, title: str) -> pd.DataFrame:
        """A figure by the title of its tab, its columns under their declared names
        (docs/figures.md: their units, and what blank means). Raises `Misused` where there is none.
        """
        known = {key(name): figure for name, figure in self._titles.items()}
        figure = known.get(key(title))
        if figure is None:
            near = closest(title, list(self._titles))
            raise NO_SUCH_FIGURE(name=title, near=near, all=", ".join(self._titles))
        rows, _ = job.FIGURES[figure]
        return rows(self._known).copy()

    def why(self, figure: str, *names: str) -> list[Explanation]:
        """A figure explained as `toolkit why` does: formula, who was counted and who was not, the
        settings in force. Raises `Misused` where it cannot be known what is meant.
        """
        return list(job.answer(self.snapshot, self.program, figure, names).explanations)

    @property
    def problems(self) -> pd.DataFrame:
        """What could not be read, or is worth a look: severity, tab, row, column, value, problem,
        fix. `row` and `column` are blank for a problem of a whole tab.
        """
        rows = [
            {
                "severity": one.severity,
                "tab": one.tab,
                "row": one.row,
                "column": one.column,
                "value": one.value,
                "problem": one.problem.said("en"),
                "fix": one.fix.said("en"),
            }
            for one in self._known.problems
        ]
        names = ("severity", "tab", "row", "column", "value", "problem", "fix")
        made = pd.DataFrame(rows, columns=list(names))
        return made.astype({"row": "Int64"})

    @cached_property
    def _known(self) -> Known:
        return published_with(Known(self.program, self.snapshot))

    @cached_property
    def _titles(self) -> Mapping[str, type[Figure]]:
        return {figure.title: figure for figure in job.FIGURES}
