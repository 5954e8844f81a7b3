"""`toolkit fleet` as people run it: one local that fails stops no other, and what each comes to is told and kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from commands import Ran, Run, runner
from small import PEOPLE, in_files, members

from toolkit.jobs.receipts import receipts, receipts_file
from toolkit.settings import Settings

pytestmark = pytest.mark.slow

HERE = ("--workers", "1", "--as-of", "2023-03-09")
ELM = '[[local]]\nname = "Elm"\nconfig = "elm.toml"\n'
OUTBOX = '[defaults.mail]\ntransport = "folder"\nfrom = "Organizing <organizing@example.org>"\n'


@dataclass(frozen=True)
class State:
    """A folder with two locals that are well, one whose file is gone and one whose settings are wrong."""

    folder: Path
    run: Run
    first: Ran
    again: dict[str, Any]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[State]:
    folder = tmp_path_factory.mktemp("state")
    in_files(folder, 3, ELM + OUTBOX)
    (folder / "elm.toml").write_text('[workbok]\nwhere = "x.xlsx"\n')
    (folder / "local2.xlsx").unlink()
    with pytest.MonkeyPatch.context() as patch:
        run = runner(folder, patch)
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        first = run("fleet", "sync", *HERE)
        again = json.loads(run("fleet", "sync", *HERE, "--json").out)
        yield State(folder, run, first, again)


def test_a_line_for_each_local_and_what_they_come_to(state: State) -> None:
    """In 80 columns, and nobody by name."""
    out = state.first.out
    assert max(map(len, out.splitlines())) <= 80
    assert [line.split()[:3] for line in out.splitlines()[1:5]] == [
        ["Local", "1", "published"],
        ["Local", "2", "refused"],
        ["Local", "3", "published"],
        ["Elm", "refused", "–"],
    ]
    total = members(1) + members(3)
    assert f"2 locals went well · 2 did not · roll-up: {total} members" in out
    assert "Ada" not in state.first.said + json.dumps(state.again)


def test_one_that_fails_is_told_and_stops_no_other(state: State) -> None:
    assert state.first.code == 1
    assert (
        "! Elm: elm.toml: “workbok” is not a known key. Did you mean “workbook”?" in state.first.err
    )
    assert "! Local 2: There is no file" in state.first.err


def test_the_second_run_has_nothing_to_do(state: State) -> None:
    """Counts for a program: each local's, and those of all."""
    found = state.again
    assert [one["outcome"] for one in found["locals"].values()] == [
        "nothing to do",
        "no-such-file",
        "nothing to do",
        "config-wrong",
    ]
    assert [one["exit_code"] for one in found["locals"].values()] == [0, 2, 0, 2]
    assert [found[name] for name in ("outcome", "well", "later", "failed")] == [
        "some failed",
        2,
        0,
        2,
    ]
    total = members(1) + members(3)
    counts = {"changed_cells": 0, "calls": 1, "late": 2, "people": 2 * PEOPLE, "members": total}
    assert found["roll_up"] == {"outcome": "nothing to do", **counts, "density": total / 24}


def test_each_local_has_its_receipt(state: State) -> None:
    """As a run of that local alone keeps it."""
    kept = [
        receipts(receipts_file(Settings(), str(state.folder / f"local{n}.xlsx"))) for n in (1, 2, 3)
    ]
    assert [[(one.outcome, one.exit_code) for one in some] for some in kept] == [
        [("published", 0), ("nothing to do", 0)],
        [("no-such-file", 2), ("no-such-file", 2)],
        [("published", 0), ("nothing to do", 0)],
    ]
    assert {one.command for some in kept for one in some} == {"sync"}
    assert kept[0][0].counts["rows_read"] == PEOPLE + 4


def test_a_local_by_its_name(state: State) -> None:
    """The others stand in the roll-up as they stood."""
    one = json.loads(state.run("fleet", "sync", *HERE, "--local", "local 3", "--json").out)

    assert list(one["locals"]) == ["Local 3"]
    assert one["roll_up"]["members"] == members(1) + members(3)
    assert one["roll_up"]["late"] == 2


def test_letters_are_claimed_in_the_local_s_own_workbook(state: State) -> None:
    """Counted without --send; with it they go once; new readers want --yes."""
    only = (*HERE, "--local", "Local 1")
    looked = state.run("fleet", "email", *only)
    asked = state.run("fleet", "email", *only, "--send")
    sent = json.loads(state.run("fleet", "email", *only, "--send", "--yes", "--json").out)
    again = json.loads(state.run("fleet", "email", *only, "--send", "--json").out)

    assert (looked.code, "would send" in looked.out) == (0, True)
    assert (asked.code, "never written to from this workbook" in asked.err) == (1, True)
    assert (sent["locals"]["Local 1"]["sent"], again["locals"]["Local 1"]["sent"]) == (1, 0)
    assert len(list((state.folder / "outbox").glob("*.eml"))) == 1
    assert "rosa1@example.org" not in json.dumps(sent)


def test_a_page_for_each_local_and_one_that_leads_to_them(state: State) -> None:
    """A local that cannot be read stands on it with the reason."""
    done = state.run("fleet", "report", *HERE, "--out", "pages")
    index = (state.folder / "pages" / "index.html").read_text(encoding="utf-8")
    again = state.run("fleet", "report", *HERE, "--out", "pages")

    assert done.code == 1
    assert sorted(one.name for one in (state.folder / "pages").iterdir()) == [
        "index.html",
        "local-1.html",
        "local-3.html",
    ]
    assert '<a href="local-1.html">Local 1</a>' in index
    assert '<a href="local-2.html">' not in index
    assert "There is no file" in index
    assert "Ada" not in index
    assert (again.code, "already a file" in again.err) == (1, True)
