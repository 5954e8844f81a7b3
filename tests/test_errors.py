"""Refusals: every one is declared once, says what to do, and is said in both languages."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from pathlib import Path
from typing import Any

import pytest

import toolkit
from toolkit.errors import REFUSALS, Misused, Refusal, Refused, ToolkitError, TryLater
from toolkit.words import Sentence

for _module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
    if not _module.name.endswith("__main__"):
        importlib.import_module(_module.name)

ROOT = Path(toolkit.__file__).parent
# Sentences of several parts, in which a part says what to do, and those that say all there is to say.
PARTS_SAY = {"config-wrong", "no-letters", "no-letters-staff-told", "nothing-claimed"}


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test declares is declared for nobody else."""
    monkeypatch.setattr("toolkit.errors.REFUSALS", {})


@pytest.mark.usefixtures("nowhere")
def test_a_refusal_builds_its_own_sentence() -> None:
    """From the parts that are known; as an exception of its class, with its word."""
    gone = Refusal(
        Misused, "gone", "There is no “{said}”. Did you mean “{near}”?", "There is no “{said}”."
    )

    near = gone(said="Mapple", near="Maple")
    far = gone(said="Mapple", near=None)

    assert (near.sentence, str(near)) == ("There is no “Mapple”. Did you mean “Maple”?",) * 2
    assert (far.sentence, far.word, far.exit_code) == ("There is no “Mapple”.", "gone", 2)
    assert isinstance(far, Misused)


def test_it_is_said_in_the_readers_language() -> None:
    """Also what it says of several, and a sentence within."""
    empty = REFUSALS["empty-roster"](
        tab="Roster",
        why=Sentence("none of its {n} rows can be read", {"n": 3}),
        fix=Sentence("toolkit check says why; mend them, then run again."),
    )
    missing = [
        REFUSALS["heading-missing"](n=n, tab="Roster", also="", names="“Status”", hint="Hm.")
        for n in (1, 2)
    ]

    assert empty.said("es").startswith("La pestaña “Roster” está vacía: ninguna de sus 3 filas")
    assert [each.sentence for each in missing] == [
        "The tab “Roster” lacks the heading “Status”. Hm.",
        "The tab “Roster” lacks the headings “Status”. Hm.",
    ]
    assert missing[1].said("es").startswith("A la pestaña “Roster” le faltan los encabezados")


@pytest.mark.usefixtures("nowhere")
def test_two_refusals_never_share_a_word() -> None:
    Refusal(TryLater, "busy", "Somebody has it open. Close it.")
    with pytest.raises(ValueError, match="two refusals called busy"):
        Refusal(Refused, "busy", "Somebody has it open. Close it.")


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=lambda refusal: refusal.word)
def test_every_refusal_is_a_whole_sentence_in_both_languages(refusal: Refusal[Any]) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", refusal.word)
    for template in refusal.templates:
        assert (
            template[0].isupper()
            or template[0] in "“{-"
            or template.startswith(("host under", "toolkit.toml"))
        )
        if refusal.many is None and refusal.word not in PARTS_SAY:
            assert Sentence(template).said("es") != template
    if refusal.many is not None:
        assert (
            Sentence(refusal.templates[0], {"n": 2}, many=refusal.many).many
            != (refusal.templates[0])
        )


def test_nobody_refuses_in_passing() -> None:
    """An exception of ours is only made by a `Refusal`, which is declared at the top of its module."""
    found = []
    made = re.compile(rf"\b(?:{'|'.join([*sorted(FAILURES), 'Refusal'])})\(")
    for module in sorted(ROOT.rglob("*.py")):
        source = module.read_text(encoding="utf-8")
        if not made.search(source):
            continue
        tree = ast.parse(source)
        inside = {
            id(each)
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef)
            for each in ast.walk(node)
        }
        for node in ast.walk(tree):
            called = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            bad = called in FAILURES or (called == "Refusal" and id(node) in inside)
            found += [f"{module.relative_to(ROOT)}:{node.lineno}"] if bad else []  # type: ignore[attr-defined]
    assert found == []


def _failures(of: type[ToolkitError]) -> set[str]:
    return {of.__name__}.union(*(_failures(each) for each in of.__subclasses__()))


FAILURES = _failures(ToolkitError)
