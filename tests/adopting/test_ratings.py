"""Ratings: which way a scale runs, which number a label is, and what has to be asked."""

from __future__ import annotations

import pytest

from toolkit.adopting.ratings import (
    OURS,
    REVERSED,
    UNTOLD,
    direction,
    guess,
    other_scale,
    over_five,
    rating,
)


@pytest.mark.parametrize(
    ("heading", "assessment"),
    [
        ("1 best - 5 worst", OURS),
        ("5 = strongest", REVERSED),
        ("(1 low)", REVERSED),
        ("1 to 5 (5 is strongest)", REVERSED),
        ("1 to 5 with 1 being the most supportive", OURS),
        ("Strongest is 1", OURS),
        ("Weakest 1", REVERSED),
        ("Strongest 1 of five", UNTOLD),
        ("Rating 1 strong 5 strong", UNTOLD),
        ("1 strong / weak 5", OURS),
        ("1-5", UNTOLD),
    ],
)
def test_a_heading_says_which_end_is_strong(heading: str, assessment: str) -> None:
    """1 is strongest of an assessment, 5 of an intensity."""
    turned = {OURS: REVERSED, REVERSED: OURS, UNTOLD: UNTOLD}
    assert direction([heading], [], strongest=1) == assessment
    assert direction([heading], [], strongest=5) == turned[assessment]


@pytest.mark.parametrize(
    ("word", "strongest", "runs"),
    [
        ("1 - Leader", 1, OURS),
        ("5 - Leader", 1, REVERSED),
        ("Leader (1)", 1, OURS),
        ("Anti (1)", 1, REVERSED),
        ("2 - Supporter", 1, OURS),
        ("4 - Supporter", 1, REVERSED),
        ("3 - Undecided", 1, UNTOLD),
        ("7 - Leader", 1, UNTOLD),
        ("5 - would act", 5, OURS),
        ("1 - would act", 5, REVERSED),
        ("2 - a little", 5, OURS),
        ("4 - a little", 5, REVERSED),
    ],
)
def test_a_label_beside_its_number_says_it_too(word: str, strongest: int, runs: str) -> None:
    assert direction([], [word], strongest=strongest) == runs


@pytest.mark.parametrize(
    ("word", "ours", "turned", "felt"),
    [
        ("4", 4, 2, 4),
        ("(4)", 4, 2, 4),
        ("#4.0", 4, 2, 4),
        ("1 - Leader", 1, 5, 1),
        ("Leader", 1, 1, ""),
        ("Would act", "", "", 5),
        ("0", None, None, None),
        ("n/a", None, None, None),
        ("?", None, None, None),
        ("6", "", "", ""),
        ("zorp", "", "", ""),
    ],
)
def test_the_number_that_a_rating_says_with_us(
    word: str, ours: int | str | None, turned: int | str | None, felt: int | str | None
) -> None:
    """On our scale, on one that runs the other way, and as an intensity; "" has to be explained."""
    said = [rating(word, reverse=reverse, strongest=1) for reverse in (False, True)]
    assert [*said, rating(word, reverse=False, strongest=5)] == [ours, turned, felt]


@pytest.mark.parametrize(
    ("word", "assessment", "intensity"),
    [
        ("★★★★", 2, 4),
        ("*******", 1, 5),
        ("A", 1, 5),
        ("e", 5, 1),
        ("f", None, None),
        ("green", 2, 4),
        ("Dark Green", 1, 5),
        ("cold", 5, 1),
        ("2+", 2, 2),
        ("2.5", 2, 2),
        ("3-4", 3, 3),
        ("6+", None, None),
    ],
)
def test_what_is_asked_about_is_probably(
    word: str, assessment: int | None, intensity: int | None
) -> None:
    assert [guess(word, strongest=end) for end in (1, 5)] == [assessment, intensity]


def test_a_scale_that_does_not_end_at_five_is_another_one() -> None:
    known = ("5", "6", "6 - sure", "zorp")
    assert [over_five({word: 1}) for word in known] == [False, True, True, False]
    scales = ("1-4", "0 to 10", "1 a 7", "1-5", "11-4", "1-40")
    assert [other_scale([one]) for one in scales] == [True, True, True, False, False, False]
