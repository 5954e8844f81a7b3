"""Sums that are worked out once for each state of the workbook, in tests of what becomes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property, wraps
from typing import Any

import pandas as pd
import pytest

from toolkit.jobs import publishing, reading
from toolkit.jobs.known import Known
from toolkit.tables.program import FRAMES, Program
from toolkit.workbooks.cells import Snapshot

MOST = 50  # states that are kept


def once(sums: Callable[..., Any], state: Callable[..., Any]) -> Callable[..., Any]:
    """A function that is worked out once for each state that its arguments show: the sums of one state are always the
    same (tests/invariants/test_3_second_sync.py)."""
    known: dict[str, Any] = {}

    @wraps(sums)
    def found(*args: Any, **named: Any) -> Any:
        asked = repr((state(*args), sorted(named.items())))
        if asked not in known:
            known[asked] = sums(*args, **named)
            if len(known) > MOST:
                del known[next(iter(known))]
        return known[asked]

    return found


def kept_together(
    patch: pytest.MonkeyPatch, read: Callable[..., Program]
) -> Callable[..., Program]:
    """The same reading, but programs that say the same share what is worked out of them, however
    else their workbooks differ: somebody's scribble in a tab of ours changes no sum.
    """
    known: dict[str, dict[Any, Any]] = {}
    for name in ("density", "wall_chart", "new_hires", "heat", "weekly"):
        patch.setattr(Known, name, _of_the_program(name))

    @wraps(read)
    def found(*args: Any, **named: Any) -> Program:
        program = read(*args, **named)
        kept = known.setdefault(_said(program), program.kept)
        if len(known) > MOST:
            del known[next(iter(known))]
        object.__setattr__(program, "kept", kept)
        return program

    return found


@contextmanager
def sums_kept_together() -> Iterator[None]:
    """As long as it lasts, whoever reads a workbook reads it so."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_program", kept_together(patch, reading.read_program))
        yield


def _of_the_program(name: str) -> cached_property[pd.DataFrame]:
    """A figure of `Known` that is kept with the program, for each History that stands there."""
    figure = vars(Known)[name].func

    def found(known: Known) -> pd.DataFrame:
        asked = (name, _cells(known.history_kept))
        if asked not in known.program.kept:
            known.program.kept[asked] = figure(known)
        frame: pd.DataFrame = known.program.kept[asked]
        return frame.copy(deep=False)

    made = cached_property(found)
    made.__set_name__(Known, name)
    return made


def _said(program: Program) -> str:
    """Everything that sums read of a program, where it stands in the sheets included."""
    parts = [program.today, program.knobs, sorted(program.there), program.tabs]
    parts += [program.positions, program.lines, _cells(program.own_columns)]
    parts += [sorted(columns) for columns in program.columns_there.values()]
    parts += [program.given.same, program.log.rows, program.answers.rows]
    return repr((parts, [_cells(getattr(program, frame)) for frame in FRAMES.values()]))


def _cells(frame: pd.DataFrame) -> str:
    columns = [(name, one.dtype, one.array.tolist()) for name, one in frame.items()]
    return repr((frame.index.tolist(), columns))


_OF_A_RUN = {"run", "letters", "letters_run", "lease"}  # marks


def _sheets(snapshot: Snapshot) -> Any:
    """What sums are made of: not when the runs before were, nor what each called itself."""
    marks = [one for one in sorted(snapshot.marks.items()) if one[0] not in _OF_A_RUN]
    stood = [
        (replace(grid, columns=()), [list(column) for column in grid.columns])
        for grid in snapshot.grids
        if grid.title not in ("Letters", "Sync Log")
    ]
    others = [(name, _sheets(one)) for name, one in snapshot.others.items()]
    where = (snapshot.name, snapshot.address, snapshot.locale, snapshot.time_zone)
    return stood, marks, where, list(snapshot.titles), others


_READ = once(reading.read_program, _sheets)
_PUBLICATION = once(
    publishing.publication, lambda known: (id(known.program), _sheets(known.snapshot))
)


def sums_once(patch: pytest.MonkeyPatch) -> None:
    """Sheets are read, and a sync's tabs worked out, once for the same sheets, wherever they lie: for tests of what
    commands say of them."""
    patch.setattr(reading, "read_program", _READ)
    patch.setattr(publishing, "publication", _PUBLICATION)
