"""The representative's letter: one worksite's counts, whom to greet, and one thing to ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd
import pytest
from lettering import WEEK

from toolkit.letters.readers import Reader
from toolkit.letters.rep import rep_letter
from toolkit.letters.turf import WorksitePart

NAN = Reader("rep", "nan@example.org", "en", "Nan", worksites=("Maple El",))
COUNTS = {
    "worksite": "Maple El",
    "eligible": 10,
    "people": 8,
    "members": 4,
    "pending": 1,
    "density": Fraction(2, 5),
    "needed_majority": 2,
    "needed_target": 3,
    "change": None,
    "reps": 1,
    "reps_needed": 1,
    "rep_gap": 0,
    "contacted": 2,
    "coverage": Fraction(1, 4),
}
TESTS, HEAT, HIRES = (
    ("test", "took_part", "base", "needed", "closes"),
    ("issue", "worksite", "raised_by", "asked", "widely", "deeply", "rank", "few"),
    ("person", "hire_date"),
)


def _frame(columns: tuple[str, ...], rows: tuple[dict[str, Any], ...]) -> pd.DataFrame:
    made = pd.DataFrame(
        {name: pd.Series([row.get(name) for row in rows], dtype="object") for name in columns}
    )
    for name in ("closes", "hire_date"):
        if name in made:
            made[name] = pd.to_datetime(made[name])
    return made


def _place(
    tests: tuple[dict[str, Any], ...] = (),
    heat: tuple[dict[str, Any], ...] = (),
    hires: tuple[dict[str, Any], ...] = (),
    starting: tuple[dict[str, Any], ...] = (),
    induction: date | None = None,
    **counts: Any,
) -> WorksitePart:
    known = COUNTS | counts
    heats = _frame(HEAT, heat)
    return WorksitePart(
        today=date(2023, 3, 13),
        worksite=known["worksite"],
        target=Fraction(13, 20),
        counts=_frame(tuple(known), (known,)),
        tests=_frame(TESTS, tests),
        heat=heats.assign(few=heats["few"].fillna(False).astype(bool)),
        new_hires=_frame(HIRES, hires),
        starting=_frame(HIRES, starting),
        induction=induction,
    )


def _text(*places: WorksitePart, language: str = "en") -> str:
    reader = Reader("rep", "nan@example.org", language, "Nan")
    return rep_letter(reader, WEEK, places)[0].text


@pytest.mark.parametrize(
    ("counts", "headline"),
    [
        ({}, "Maple El: 4 of 10 are members, 2 more for a majority"),
        ({"needed_majority": 0, "members": 7}, "Maple El: 7 of 10 are members, a majority"),
        ({"needed_majority": None, "eligible": 0, "density": None}, "Maple El: 4 members"),
        ({"worksite": "evil.com"}, "evil.\u2060com: 4 of 10 are members, 2 more for a majority"),
    ],
)
def test_the_headline(counts: dict[str, Any], headline: str) -> None:
    """How far a majority is."""
    assert _text(_place(**counts)).splitlines()[0] == headline


def test_the_counts() -> None:
    """Whole, in their order, without anything that comes from a rating."""
    assert (
        "- Could be members: 10\n- Members: 4\n- Cards signed, not processed yet: 1\n- Density: 40%\n"
        "- More members for a majority: 2\n- More members for the target of 65%: 3\n"
        "- Representatives: 1 of 1\n- Talked with lately: 25%\n"
    ) in _text(_place())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Fraction(1, 10), "- Density: 40% (+10 points since the week before)\n"),
        (Fraction(-1, 10), "- Density: 40% (−10 points since the week before)\n"),
        (Fraction(0), "- Density: 40%\n"),
        (None, "- Density: 40%\n"),
    ],
)
def test_a_density_that_moved(change: Fraction | None, said: str) -> None:
    """Nothing is said of a week that is the same, or that nobody knows."""
    assert said in _text(_place(change=change))


@pytest.mark.parametrize(
    ("counts", "missing"),
    [
        ({"reps": None}, "Representatives"),
        ({"contacted": None}, "Talked with lately"),
        ({"people": 4}, "Talked with lately"),
    ],
)
def test_what_is_not_known_or_would_tell_who_is_who_is_left_out(
    counts: dict[str, Any], missing: str
) -> None:
    """Of four people a share is a name."""
    assert missing not in _text(_place(**counts))
    assert missing in _text(_place(people=5))


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ({"took_part": 3, "base": 10, "needed": 4}, "- Petition: 3 of 10, 4 more for the target\n"),
        ({"took_part": 7, "base": 10, "needed": 0}, "- Petition: 7 of 10\n"),
        ({"took_part": 7, "base": 10, "needed": None}, "- Petition: 7 of 10\n"),
        ({"took_part": 5, "base": 5, "needed": 0}, "- Petition: 5 of 5\n"),
    ],
)
def test_a_test_that_runs(test: dict[str, Any], said: str) -> None:
    """Taken part, of whom, and how many more."""
    assert said in _text(_place(tests=({"test": "Petition"} | test,)))


@pytest.mark.parametrize("base", [4, None])
def test_a_test_of_so_few_is_left_out(base: int | None) -> None:
    """It would tell who took part."""
    place = _place(tests=({"test": "Petition", "took_part": 1, "base": base, "needed": 0},))
    assert "- Petition" not in _text(place)


def test_issues_are_the_three_that_most_raised() -> None:
    """By how many, not by name."""
    heat = tuple(
        {"issue": name, "raised_by": n, "asked": 9}
        for name, n in (("Pay", 1), ("Class size", 5), ("Prep", 3), ("Safety", 2))
    )
    said = _text(_place(heat=heat))

    assert (
        "- Class size: raised by 5 of 9\n- Prep: raised by 3 of 9\n- Safety: raised by 2 of 9\n"
        in said
    )
    assert "Pay" not in said


def test_issues_have_their_spanish_names_in_a_spanish_letter() -> None:
    """Those that have one on the Issues tab."""
    heat = tuple({"issue": name, "raised_by": 2, "asked": 9} for name in ("Class size", "Pay"))
    place = replace(_place(heat=heat), issues_in_spanish={"Class size": "Tamaño de las clases"})

    assert "- Tamaño de las clases: lo plantearon 2 de 9" in _text(place, language="es")
    assert "- Pay: lo plantearon 2 de 9" in _text(place, language="es")
    assert "- Class size: raised by 2 of 9" in _text(place)


def test_who_was_asked_is_fewer_than_5() -> None:
    """No issue and no count."""
    said = _text(_place(heat=({"issue": "Pay", "raised_by": 1, "asked": 3, "few": True},)))

    assert "What people raise is not shown: fewer than 5 have been asked." in said
    assert "Pay" not in said


RUNS = {"test": "Petition", "took_part": 3, "base": 10, "needed": 4}
MAYA = {"person": "Maya J.", "hire_date": "2023-08-07"}
HIRE = {"person": "Cleo P.", "hire_date": "2023-02-20"}


@pytest.mark.parametrize(
    ("parts", "ask"),
    [
        (
            {"tests": (RUNS | {"closes": "2023-03-31"},), "hires": (HIRE,)},
            "4 more here make the target of “Petition” by 31 Mar: who are your two? Answer with their names.",
        ),
        (
            {"tests": (RUNS | {"needed": 1},)},
            "1 more here makes the target of “Petition”: who are your two? Answer with their names.",
        ),
        (
            {"tests": (RUNS | {"test": "Older"}, RUNS)},
            "4 more here make the target of “Petition”: who are your two? Answer with their names.",
        ),
        (
            {"tests": (RUNS | {"base": 4},)},
            "Ask two colleagues to take part in “Petition”.",
        ),
        (
            {"tests": (RUNS | {"base": 4, "closes": "2023-03-31"},)},
            "Ask two colleagues to take part in “Petition” by 31 Mar.",
        ),
        (
            {"tests": (RUNS | {"needed": 0},), "hires": (HIRE, HIRE | {"person": "Bo C."})},
            "Welcome Cleo P., and ask how the first weeks have been.",
        ),
        (
            {"starting": (MAYA,), "induction": date(2023, 8, 3)},
            "Maya J. starts with you on 7 Aug: say hello before induction on 3 Aug.",
        ),
        (
            {"starting": (MAYA,), "induction": date(2023, 8, 9)},
            "Maya J. starts with you on 7 Aug: say hello before then.",
        ),
        ({"starting": (MAYA,)}, "Maya J. starts with you on 7 Aug: say hello before then."),
        ({}, "2 more here make a majority: who are your two? Answer with their names."),
        (
            {"needed_majority": 1},
            "1 more here makes a majority: who are your two? Answer with their names.",
        ),
        (
            {"needed_majority": 0, "rep_gap": 1},
            "Ask one colleague whom others trust whether they would be a representative with you.",
        ),
        (
            {"needed_majority": 0, "rep_gap": 0},
            "Ask one colleague whom nobody has talked with lately how they are.",
        ),
        (
            {"needed_majority": None, "rep_gap": None},
            "Ask one colleague whom nobody has talked with lately how they are.",
        ),
        (
            {"needed_majority": None, "people": 0, "rep_gap": 0},
            "Who works here? Answer with their names: the roster has nobody here now.",
        ),
        (
            {"needed_majority": 6, "people": 0, "rep_gap": 1},
            "6 more here make a majority: who are your two? Answer with their names.",
        ),
    ],
)
def test_one_thing_to_ask_for(parts: dict[str, Any], ask: str) -> None:
    """The nearest: a test that runs, new hires, who starts, the majority, who is there, another rep."""
    assert f"One thing this week: {ask}\n" in _text(_place(**parts))


def test_ten_new_hires_and_how_many_more() -> None:
    """With the day they came."""
    hires = tuple({"person": f"P{n} L.", "hire_date": "2023-02-20"} for n in range(12))
    said = _text(_place(hires=hires))

    assert "- P0 L., hired 20 Feb" in said
    assert "P9 L." in said
    assert "P10 L." not in said
    assert "And 2 more.\n" in said


def test_who_starts_when() -> None:
    """With the day, ten of them; no word of a sheet that a representative does not see."""
    starting = tuple({"person": f"P{n} L.", "hire_date": "2023-08-07"} for n in range(11))
    said = _text(_place(starting=starting))

    assert "Who starts with you\n- P0 L., on 7 Aug\n" in said
    assert "And 1 more.\n" in said
    assert "sheet" not in said


def test_several_worksites_and_how_many_more() -> None:
    """Twelve parts at most; the subject is of the first."""
    places = [_place(worksite=f"Site {n}") for n in range(14)]
    letter, empty = rep_letter(NAN, WEEK, tuple(places))

    assert (letter.subject, empty) == ("Site 0: 4 of 10 are members, 2 more for a majority", False)
    assert "SITE 11" in letter.text
    assert "SITE 12" not in letter.text
    assert "And 2 more.\n" in letter.text


def test_a_worksite_with_nobody_has_nothing_to_report() -> None:
    """It is not on the roster and not in Worksites."""
    place = _place()
    nobody = WorksitePart(**(vars(place) | {"counts": place.counts[:0]}))
    letter, empty = rep_letter(NAN, WEEK, (nobody,), ("Numbers are old.",))

    assert empty
    assert letter.subject == "Nothing to report this week: the roster has nobody at your worksite."
    assert "* Numbers are old." in letter.text


def test_the_bar_is_as_long_as_the_share() -> None:
    """Never over its end."""
    for share, width in (
        (Fraction(2, 5), "40%"),
        (Fraction(3, 2), "100%"),
        (Fraction(199, 1000), "19%"),
    ):
        html = rep_letter(NAN, WEEK, (_place(density=share),))[0].html
        assert f'width="{width}"' in html
