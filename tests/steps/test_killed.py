"""Killed with SIGKILL at every step that the code itself tells: no cell is lost, no letter goes twice, and the next run
is clean.

The list of steps is that of a run that nothing stops (`toolkit.steps`), so a new one is tried from the day it is told;
and that nothing is done between two of them is looked at as well.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from email import message_from_bytes
from typing import Any

import openpyxl
import pytest
from machines import KILLED
from mailboxes import Mailbox
from worlds import (
    ACCEPT,
    COLLECT,
    EMAIL,
    IMPORT,
    PUBLISH,
    READERS,
    SYNC,
    UNDO,
    Cells,
    World,
    beside,
    differences,
    done,
    entries,
    main,
    run,
    steady,
)

pytestmark = pytest.mark.slow


def killed(
    world: World,
    start: Any,
    *said: str,
    then: Callable[[Cells], None] = lambda cells: None,
    again: Callable[[], None] = lambda: None,
    outside: Callable[[], Any] = lambda: None,
    tried: Callable[[list[int]], list[int]] = list,
) -> Iterator[Cells]:
    """The cells after the command was killed at each of its steps, from the same start each time; where nothing is
    otherwise than after the kill before, also of what is `outside`, once. `then` gets those of a run that nothing
    stopped; `tried` says which of the places are enough.
    """
    world.put_back(start)
    world.machine.learn(world.folder, *said)
    world.machine.learn(world.folder, *said)
    world.put_back(start)
    whole = run(world, *said, acts=True)
    assert whole.code == 0, whole.said
    assert whole.untold == []
    then(steady(world.cells()))
    places = tried(whole.worth_killing)
    assert {whole.steps[place - 1] for place in places} == set(whole.steps)
    assert len(places) > 3
    left: Any = None
    for place in places:
        world.put_back(start)
        again()
        ended = run(world, *said, kill=place)
        assert (ended.code, ended.steps) == (KILLED, whole.steps[:place])
        left, before = (world.traces(), outside()), left
        if left != before:
            yield steady(world.cells())


def clean(world: World) -> None:
    """Nothing that a run was cut off in lies about after the next one."""
    assert not [*world.folder.rglob("*.part"), *world.folder.rglob("*.toolkit-l*")]
    assert world.laid_aside() == []


def all_or_nothing(world: World, start: Any, *said: str) -> None:
    """One write: the cells are those of before or those of after, and once more is enough."""
    world.put_back(start)
    before, after = steady(world.cells()), []
    found = Counter[bool]()
    for cells in killed(world, start, *said, then=after.append):
        assert cells in (before, *after)
        found[cells == before] += 1
        done(world, *said)
        assert differences(steady(world.cells()), after[0]) == []
        clean(world)
    assert found[True]
    assert found[False]


def test_sync(world: World, typed: Any) -> None:
    all_or_nothing(world, typed, *SYNC)
    notes = entries(steady(world.cells()))
    assert notes == ["on Follow-ups"]


def test_import(world: World, with_sheets: Any) -> None:
    all_or_nothing(world, with_sheets, *IMPORT)


def test_accept(world: World, answered: Any) -> None:
    all_or_nothing(world, answered, *ACCEPT)
    roster = main(steady(world.cells()))["Roster"]
    assert len(roster) == 14
    assert [row[3] for row in roster if row[0] in ("Eve", "New")] == ["Maple El", "Oak Mid"]


def test_undo(world: World, typed: Any) -> None:
    """Once it has written, it is done, and is not given again: a second one would take back one run more."""
    world.put_back(typed)
    before = steady(world.cells())
    done(world, *SYNC)
    synced, after = world.kept(), steady(world.cells())
    found = Counter[bool]()
    for cells in killed(world, synced, *UNDO):
        assert cells in (before, after)
        found[cells == before] += 1
        if cells == after:
            done(world, *UNDO)
        assert differences(steady(world.cells()), before) == []
    done(world, *SYNC)
    assert differences(steady(world.cells()), after) == []
    clean(world)
    assert found[True]
    assert found[False]


def test_restore(world: World, published: Any) -> None:
    """A copy of the week before is put back over a later state."""
    world.put_back(published)
    done(world, "backup", "--quiet")
    (copy,) = (world.folder / "backups").glob("*.xlsx")
    done(world, *SYNC)
    all_or_nothing(world, world.kept(), "restore", str(copy), "--yes", "--quiet")


@pytest.mark.parametrize("said", [("backup", "--quiet"), ("export", "--all", "all", "--quiet")])
def test_copies(world: World, published: Any, said: tuple[str, ...]) -> None:
    """A copy, or all there is as text: whole or not there, and the next one is made. Of many files that are written
    one after the other the first ones and the last stand for all.
    """
    whole: list[list[str]] = []
    for _ in killed(
        world,
        published,
        *said,
        then=lambda cells: whole.append(_made(world)),
        tried=lambda places: sorted({*places[:4], *places[-2:]}),
    ):
        if not (world.folder / "all").exists():
            done(world, *said)
        assert not (world.folder / "all").exists() or _made(world) == whole[0]
        clean(world)
        for path in (world.folder / "backups").glob("*.xlsx"):
            assert openpyxl.load_workbook(path, read_only=True).sheetnames
        for made in ("all", "backups"):
            shutil.rmtree(world.folder / made, ignore_errors=True)


def _made(world: World) -> list[str]:
    return sorted(path.name for path in (world.folder / "all").glob("*"))


def test_publish(world: World, published: Any) -> None:
    """No sheet is made twice, and what was begun is gone on with."""
    after: list[Cells] = []
    for cells in killed(world, published, *PUBLISH, then=after.append):
        assert main(cells)["Roster"] == main(after[0])["Roster"]
        done(world, *PUBLISH)
        assert differences(_books(steady(world.cells())), _books(after[0])) == []
        clean(world)


def test_collect(world: World, typed: Any) -> None:
    """Each thing stands in one place or the other at every moment, and comes once."""
    after: list[Cells] = []
    for cells in killed(world, typed, *COLLECT, then=after.append):
        told = sorted(set(entries(cells)) | set(beside(cells)))
        assert [one.split()[0] for one in told] == ["in", "in"]
        done(world, *COLLECT)
        assert differences(_books(steady(world.cells())), _books(after[0])) == []
        clean(world)
    assert len(entries(after[0])) == 2
    assert beside(after[0]) == []


def test_email(world: World, typed: Any, mailbox: tuple[Mailbox, int]) -> None:
    """Each letter goes once or is held as Claimed, where a person can see it; the next run says so and sends the rest."""
    box = mailbox[0]
    halves = Counter[int]()
    for _ in killed(
        world,
        typed,
        *EMAIL,
        again=box.taken.clear,
        outside=lambda: len(box.taken),
    ):
        first = len(box.taken)
        again = run(world, *EMAIL)
        held = [row[2] for row in main(world.cells())["Letters"][3:] if row[4] == "Claimed"]
        went = Counter(str(message_from_bytes(letter)["To"]) for letter in box.taken)
        assert set(went.values()) <= {1}
        assert set(went) | set(held) == READERS
        assert again.code == (1 if held else 0), again.said
        halves[first] += 1
    assert set(halves) == {0, 1, 2, 3}


def _books(cells: Cells) -> Cells:
    """Without the hidden tab of what is on its way, where that is empty: it stays once it was made."""
    return {
        name: {title: rows for title, rows in tabs.items() if title != "Own Taken" or rows[3:]}
        for name, tabs in cells.items()
    }
