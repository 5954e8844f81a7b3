"""A package of the house with many small changes in it, switched on one at a time.

mutmut says which changes there are. All that are to be tried stand in one program beside what they
change, and its tests are collected once; then each change is tried in a fork of that warm process,
with the tests that were seen to come by: the module's own first, the quickest of them before the
others. The first that fails is enough.
"""

from __future__ import annotations

import ast
import difflib
import os
import pickle
import re
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

import pytest
from libcst import FunctionDef, Module, matchers
from mutmut.mutation import file_mutation

LIMIT = 3.0  # seconds that tests may take to notice one change
ENDS = 20  # seconds of work after which a changed sum is taken for one that never ends
WORKERS = int(os.environ.get("WORKERS") or os.cpu_count() or 1)
# DECLARED: the function is called while modules are imported, and at no other time.
NOTICED, LIVES, UNMET, DECLARED = 1, 0, 2, 3
# A zip is strict in case the code is wrong, and a sort of the few rows of a test is always stable.
SAME = re.compile(r',?\s*\b(strict=\w+|kind=(None|"(?i:stable)"))|,\s*(?=\))')
# The True of a `strict=` is a change of its own, which does not say whose it is.
STRICT = matchers.Arg(keyword=matchers.Name("strict"))
# What is called by its name only after it is made: a decorator becomes a line below its function.
DECORATORS = {"makes", "once", "property", "cached_property", "lru_cache", "cache"}
QUICK = ("-m", "not slow")
GIVEN = ["-s", "--tb=no", "--assert=plain", "-p", "no:cacheprovider", "-p", "no:xdist"]

MutantDict = dict[str, Callable[..., Any]]
on = ""  # the change that is switched on: toolkit.organizing.density:x_density__mutmut_3
met: set[str] = set()  # the functions that were called


def switched(changes: MutantDict, is_classmethod: bool = False) -> Callable[..., Any]:
    """In place of mutmut's own trampoline: the function as it is, or as the change has it."""

    def decorated(function: Callable[..., Any]) -> Callable[..., Any]:
        module, name = function.__module__, ""

        @wraps(function)
        def called(*given: Any, **named: Any) -> Any:
            nonlocal name
            name = name or f"{module}:{changes['_mutmut_orig'].__name__.partition('__mutmut')[0]}"
            if not on:
                met.add(name)
            chosen = changes["_mutmut_orig"]
            if on.startswith(name + "__mutmut_"):
                chosen = changes[on.partition(":")[2]]
            if is_classmethod:
                return getattr(given[0], chosen.__name__)(*given[1:], **named)
            return chosen(*given, **named)

        return called

    return decorated


class Change(NamedTuple):
    """One change: its switch, the function it is in, the line as it was and as it becomes."""

    switch: str
    function: str
    was: str
    now: str

    @property
    def place(self) -> str:
        return self.switch.partition("__mutmut_")[0]

    @property
    def module(self) -> str:
        return self.switch.partition(":")[0].rpartition(".")[2]


class Changed(NamedTuple):
    """A module with changes in it, and how many there could be."""

    source: str
    changes: list[Change]
    there: int


def changed(path: Path, module: str, choose: Callable[[list[Any]], list[Any]]) -> Changed:
    """The module with the changes that are chosen, among all that mutmut knows in its functions."""
    tree, found, *ignored = file_mutation.create_mutations(
        str(path), detached(path.read_text(encoding="utf-8"))
    )
    promised = {id(one.value) for one in matchers.findall(tree, STRICT)}
    every = [
        one
        for one in found
        if isinstance(one.contained_by_top_level_function, FunctionDef)
        and id(one.original_node) not in promised
        and _telling(tree, one)
    ]
    made = file_mutation.combine_mutations_to_source(tree, choose(every), *ignored)
    lines, spans = made.code.splitlines(), made.line_span_by_function_name
    text = {name: lines[span.start - 1 : span.end] for name, span in spans.items()}
    changes = []
    for name in made.mutant_names:
        base = name.partition("__mutmut_")[0]
        was, now = _differing(
            text[f"{base}__mutmut_orig"],
            [line.replace(name, f"{base}__mutmut_orig") for line in text[name]],
        )
        plain = base.rpartition("ǁ")[2].removeprefix("x_")
        was, now = (one.replace(f"{base}__mutmut_orig", plain) for one in (was, now))
        changes.append(Change(f"{module}:{name}", f"{module}.{base.removeprefix('x_')}", was, now))
    own = "from mutating import switched"
    source = made.code.replace("from mutmut.mutation.trampoline import wrap_in_trampoline", own)
    return Changed(source, changes, len(every))


def _telling(tree: Module, change: file_mutation.Mutation) -> bool:
    was, now = (
        SAME.sub("", tree.code_for_node(node))
        for node in (change.original_node, change.mutated_node)
    )
    return was != now and was.upper() != '"STABLE"'


def _differing(was: list[str], now: list[str]) -> tuple[str, str]:
    lines = list(difflib.unified_diff(was, now, n=0, lineterm=""))[3:]
    lines = [line for line in lines if not line.startswith("@@")]
    sides = ([line[1:].strip() for line in lines if line[0] == sign] for sign in "-+")
    before, after = (" ".join(side) for side in sides)
    return before, after


def detached(source: str) -> str:
    """The module whose decorators stand as lines below their functions: mutmut leaves decorated
    functions alone, and figures and properties are such.
    """
    lines = source.splitlines()
    below: dict[int, list[str]] = defaultdict(list)
    tree = ast.parse(source)
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    for node in [each for body in (tree, *classes) for each in body.body]:
        if not isinstance(node, ast.FunctionDef) or not node.decorator_list:
            continue
        said = [ast.unparse(one) for one in node.decorator_list]
        if any(one.partition("(")[0] not in DECORATORS for one in said):
            continue
        first = node.decorator_list[0].lineno
        lines[first - 1 : node.lineno - 1] = [""] * (node.lineno - first)
        whole = node.name
        for one in reversed(said):
            whole = f"{one}({whole})"
        below[node.end_lineno or 0].append(f"{' ' * node.col_offset}{node.name} = {whole}")
    together = [[line, *below[number]] for number, line in enumerate(lines, 1)]
    return "\n".join(line for each in together for line in each) + "\n"


class Instead(MetaPathFinder):
    """Finds the changed modules in place of those that stand in the files."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path) if name in self.sources else None
        if spec is not None and spec.origin is not None:
            spec.loader = _Loader(name, spec.origin, self.sources[name])
        return spec


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, source: str) -> None:
        super().__init__(name, path)
        self.changed = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.changed, self.path, "exec", dont_inherit=True)


Seen = Mapping[str, tuple[bool, float, set[str]]]  # of a test: passed, seconds, functions called


def noticing(change: Change, seen: Seen) -> list[str]:
    """The tests that are to notice a change, as many as take LIMIT seconds: those that were seen to
    call its function, the module's own first, the quickest of them before the others. Of a function
    that keeps what it answers only the first call is seen: all own tests of the module are tried.
    """
    module, own = change.place.partition(":")[0] + ":", f"/test_{change.module}"
    calling = {name for name, (well, _, places) in seen.items() if well and change.place in places}
    if calling:
        calling |= {
            name
            for name, (well, _, places) in seen.items()
            if well and own in name and any(place.startswith(module) for place in places)
        }
    chosen: list[str] = []
    left = LIMIT
    for name in sorted(calling, key=lambda name: (own not in name, seen[name][1], name)):
        if (left := left - seen[name][1]) > 0 or not chosen:
            chosen.append(name)
    return chosen


class Trial:
    """A plugin of pytest that, in place of running the tests, tries every change with some."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = changes
        self.outcomes: dict[str, int] = {}
        self.trying: dict[int, Change] = {}
        self.failed = False
        self.declared: set[str] = set()
        self.beyond: dict[Any, set[str]] = {}  # what fixtures that are kept called

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self.declared = set(met)
        items = {item.nodeid: item for item in session.items}
        seen: Seen = _told(lambda: self._look(session.items))
        for nodeid in (name for name, (well, *_) in seen.items() if not well):
            print(f"fails without any change, and is left out: {nodeid}", file=sys.stderr)
        for change in self.changes:
            chosen = [items[name] for name in noticing(change, seen)]
            if not chosen:
                self._keep(change, DECLARED if change.place in self.declared else UNMET)
                continue
            if len(self.trying) == WORKERS:
                self._wait()
            self.trying[self._begun(change, chosen)] = change
        while self.trying:
            self._wait()
        return True

    def _look(self, items: list[pytest.Item]) -> dict[str, tuple[bool, float, set[str]]]:
        """Which functions each test calls, whether it passes, and how long it takes."""
        _quiet(2)
        seen = {}
        for item, after in zip(items, [*items[1:], None], strict=True):
            self.failed, begun = False, time.process_time()
            met.clear()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
            places = set(met)
            for made in item._fixtureinfo.name2fixturedefs.values():
                places |= self.beyond.get(made[-1], set())
            seen[item.nodeid] = (not self.failed, time.process_time() - begun, places)
        return seen

    def _wait(self) -> None:
        pid, status = os.wait()
        code = os.waitstatus_to_exitcode(status)
        self._keep(self.trying.pop(pid), LIVES if code == LIVES else NOTICED)

    def _keep(self, change: Change, said: int) -> None:
        self.outcomes[change.switch] = said
        if said in (LIVES, UNMET):
            print(f"lives so far: {change.function} · {change.was} → {change.now}", file=sys.stderr)

    def _begun(self, change: Change, items: list[pytest.Item]) -> int:
        """The process that tries a change."""
        if pid := os.fork():
            return pid
        code = NOTICED
        try:
            globals()["on"] = change.switch
            _quiet(2)
            resource.setrlimit(resource.RLIMIT_CPU, (ENDS, ENDS))
            signal.alarm(10 * ENDS)
            for item, after in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)
                if self.failed:
                    break
            else:
                code = LIVES
        finally:
            os._exit(code)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        before = set(met)
        met.clear()
        try:
            return (yield)
        finally:
            self.beyond[fixturedef] = set(met)
            met.update(before)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed


def _quiet(stream: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)


def _told(work: Callable[[], Any]) -> Any:
    """What some work answers that is done in a process of its own, so that nothing of it stays."""
    came, goes = os.pipe()
    pid = os.fork()
    if not pid:
        with os.fdopen(goes, "wb") as end:
            end.write(pickle.dumps(work()))
        os._exit(0)
    os.close(goes)
    with os.fdopen(came, "rb") as start:
        said = start.read()
    os.waitpid(pid, 0)
    return pickle.loads(said)


def outcomes(
    sources: Mapping[str, str], changes: Sequence[Change], tests: Sequence[str]
) -> dict[str, int]:
    """What the tests made of every change in these modules: noticed, alive, or met by none."""

    def work() -> dict[str, int]:
        _quiet(1)
        sys.meta_path.insert(0, Instead(sources))
        trial = Trial(changes)
        pytest.main([*GIVEN, *tests], plugins=[trial])
        return trial.outcomes

    return _told(work)
