"""Kinds of problems: every one is declared once, said in both languages, shown by a test, and nobody makes one in passing."""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from sheets import program_of

from toolkit.tables.kinds import cells, names, organizing, paid_program, rows, settings
from toolkit.tables.kinds.declared import KINDS, Kind
from toolkit.words import Sentence, parts_of

ROOT = Path(__file__).parent.parent.parent
MODULES = (cells, names, organizing, paid_program, rows, settings)
MAKE_PROBLEMS = (
    "tables",
    "facts",
    "organizing",
    "stipends",
    "tabs",
    "letters/unreachable.py",
)


def test_a_fault_says_what_is_wrong_and_how_to_mend_it() -> None:
    """The first sentence whose parts are all known; a part that is None is not."""
    kind = names.UNKNOWN["Worksites"]
    near, far = (kind(value="Mapple El", tab="Worksites", near=each) for each in ("Maple El", None))

    assert near.problem.said() == "“Mapple El” is not in the Worksites tab."
    assert near.fix.said() == "Did you mean “Maple El”?"
    assert far.fix.said() == "Use a name from the Worksites tab, or add it there."
    assert far.fix.said("es") != far.fix.said()
    assert (near.kind, near == far) == (kind, False)


MADE = [
    (
        "Settings:\nSetting | Value\nForm link | forms.example.org",
        ["not-a-web-address Error “forms.example.org” is no web address."],
    ),
    (
        "Settings:\nSetting | Value\nForm link | https://example.org/{who}",
        [
            "unknown-braces Error “https://example.org/{who}” has something in braces that cannot"
            " be filled in."
        ],
    ),
    (
        "Settings:\nSetting | Value\nAssessment labels | yes, no",
        ["not-five-labels Error “yes, no” is not five labels."],
    ),
    (
        "Settings:\nSetting | Value\nMinimum wage | -1",
        ["not-dollars Error “-1” is not an amount of dollars and cents."],
    ),
    (
        "Settings:\nSetting | Value\nCheck-in length (minutes) | -5",
        ["less-than-0 Error “-5” is less than 0."],
    ),
    (
        "Settings:\nSetting | Value\nWall chart columns | Room",
        ["not-an-own-column Warning “Room” is no column of your own in the Roster."],
    ),
    (
        "Roster:\nPerson ID | First name | Worksite | Status | Hire date\n"
        "Ada | Ada | Maple El | Member | 13/2/2023\nBo | Bo | Maple El | Member | 2/3/2023",
        [
            "day-first Warning “13/2/2023” can only be day/month/year, so all days of this column"
            " are read that way."
        ],
    ),
    (
        "Settings:\nSetting | Value\nWorkbook language | es\n\n"
        "Roster:\nPerson ID | First name | Worksite | Status | Hire date\n"
        "Ada | Ada | Maple El | Member | 2/13/2023",
        [
            "month-first Warning “2/13/2023” can only be month/day/year, so all days of this column"
            " are read that way."
        ],
    ),
    (
        "Roster:\nPerson ID | First name | Worksite | Status | Assessment | Assessed on\n"
        "Ada | Ada | Maple El | Member | 2 | 2023-03-20",
        [
            "rating-to-come Warning The date 2023-03-20 is still to come; the rating counts from"
            " then."
        ],
    ),
    (
        "Conversations:\nDate | Organizer | Person | Worksite | Result\n"
        "2023-02-01 | Rosa | Ada Lopez | Mapple El | Talked",
        [
            "unknown-worksite Error “Mapple El” is not in the Worksites tab.",
        ],
    ),
    (
        "Conversations:\nDate | Organizer | Person | Worksite | Result\n"
        "2023-02-01 | Rosa | Ada@Lopez | | Talked",
        [
            "name-without-worksite Error “Ada@Lopez” is a name, and the row names no worksite to"
            " look it up at."
        ],
    ),
    (
        "Worksites:\nWorksite | Region\nMaple El | East\nMaple El | West",
        ["repeated-key Error An earlier row has the same Worksite; this one is not read."],
    ),
    (
        "Hours:\nDate | Organizer | Activity | Start | End\n"
        "2023-02-01 | Rosa | Prep | 17:00 | 16:00",
        ["end-before-start Error The end is not after the start, so there are no hours to count."],
    ),
]


@pytest.mark.parametrize(("tabs", "said"), MADE, ids=[said[0].split()[0] for _, said in MADE])
def test_a_sheet_makes_its_kind(tabs: str, said: list[str], today: date) -> None:
    """And each kind says by itself whether the row is read."""
    program = program_of(tabs, today)

    assert [f"{one.kind.word} {one.severity} {one.problem.said()}" for one in program.problems] == (
        said
    )


def test_two_kinds_never_share_a_word() -> None:
    """A program could not tell them apart."""
    with pytest.raises(ValueError, match="two kinds of problem called blank-cell"):
        Kind("blank-cell", "Again", "It is blank.", "Fill it in.")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.word)
def test_every_kind_has_a_word_a_title_and_whole_sentences(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.word)
    assert 5 < len(kind.title) < 60
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    assert all(fix.endswith((".", "?")) for fix in kind.fixes)
    for sentences in (kind.problems, kind.fixes):
        # The last one is for all other cases, so it may not ask for more than the ones before it.
        assert all(parts_of(sentences[-1]) - parts_of(one) <= {"tab", "known"} for one in sentences)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.word)
def test_every_kind_is_in_the_manual_and_in_spanish(kind: Kind) -> None:
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    assert f"| `{kind.word}` | {kind.title} |" in page
    # A title may be one word in both; a sentence is not.
    assert all(
        Sentence(said).said("es") != said for said in (*kind.problems, *kind.fixes) if " " in said
    )


def test_titles_tell_kinds_apart() -> None:
    assert len({kind.title for kind in KINDS.values()}) == len(KINDS)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.word)
def test_every_kind_is_shown_by_a_test(kind: Kind) -> None:
    """Its sentence, with values in it, stands somewhere in the tests as what is expected."""
    shown = any(re.search(_filled(problem), _tests()) for problem in kind.problems)
    assert shown, f"no test expects a problem of the kind {kind.word}"


def _filled(template: str) -> str:
    """A template as a pattern in which something stands for each of its parts. What begins with a part is looked for
    by the words behind it: a search that begins with anything takes a hundred times as long.
    """
    words = [re.escape(said) for said in re.split(r"{\w+}", template)]
    if not words[0]:
        words[:2] = [f"{words[1]}(?<=.{words[1]})"]
    return ".{1,60}?".join(words)


@cache
def _tests() -> str:
    """The strings in the tests, each on its line."""
    strings = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.append(node.value.replace("\n", " "))
            elif isinstance(node, ast.JoinedStr):
                said = (
                    str(part.value) if isinstance(part, ast.Constant) else "…"
                    for part in node.values
                )
                strings.append("".join(said).replace("\n", " "))
    return "\n".join(strings)


@pytest.mark.slow
def test_no_problem_is_made_in_passing() -> None:
    """A sentence in the layers that make problems is one of a kind, or it is no problem."""
    found = []
    for where in MAKE_PROBLEMS:
        path = ROOT / "toolkit" / where
        modules = [path] if path.is_file() else sorted(path.rglob("*.py"))
        for module in [each for each in modules if each.name != "refusals.py"]:  # of the toolkit's
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                made = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "sentence"
                found += [f"{module.relative_to(ROOT)}:{node.lineno}"] if made else []
    assert found == [], "declare a kind in toolkit/tables/kinds/"


def test_of_several_sentences_the_first_holds_whose_parts_are_all_known() -> None:
    """One sentence alone is as good as several."""
    several = ("“{value}” is no {what}.", "“{value}” is none.")
    kind = Kind("zorp", "Zorps", several, "Mend it.")
    other = Kind("blik", "Bliks", "It is wrong.", several)
    del KINDS["zorp"], KINDS["blik"]
    assert kind.templates == ("Zorps", *several, "Mend it.")
    known, unknown = kind(value="x", what="day"), kind(value="x", what=None)
    assert [one.problem.said("en") for one in (known, unknown)] == [
        "“x” is no day.",
        "“x” is none.",
    ]
    assert (known.fix.said("en"), other(value="x").fix.said("en")) == ("Mend it.", "“x” is none.")
    assert other().problem.said("en") == "It is wrong."
