"""Colours: ink that reads on every fill, and fills that colour-blind readers and grey print tell apart.

Colour blindness as in Machado, Oliveira and Fernandes (2009) at full severity; differences as CIEDE2000; contrast as in
WCAG 2.
"""

from __future__ import annotations

import importlib
import pkgutil
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from toolkit import tabs
from toolkit.tabs import colours
from toolkit.tabs.declared import Output

SEEN_BY = {
    "everybody": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
Three = tuple[float, float, float]


def linear(code: str) -> Three:
    """Light, not code: sRGB without its gamma."""
    parts = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def luminance(code: str) -> float:
    red, green, blue = linear(code)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Three) -> Three:
    """CIE L*a*b* under daylight (D65)."""
    red, green, blue = (min(max(c, 0.0), 1.0) for c in light)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        v ** (1 / 3) if v > (6 / 29) ** 3 else v / (3 * (6 / 29) ** 2) + 4 / 29 for v in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def ciede2000(one: Three, other: Three) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = (1 - sqrt(mean_c**7 / (mean_c**7 + 25**7))) / 2
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = (degrees(atan2(b, a)) % 360 if a or b else 0.0 for a, b in ((a1, b1), (a2, b2)))
    turn = h2 - h1
    if c1 * c2 == 0:
        turn = 0.0
    elif turn > 180:
        turn -= 360
    elif turn < -180:
        turn += 360
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    mh = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    t = 1 - 0.17 * cos(radians(mh - 30)) + 0.24 * cos(radians(2 * mh))
    t += 0.32 * cos(radians(3 * mh + 6)) - 0.20 * cos(radians(4 * mh - 63))
    sl = 1 + 0.015 * (ml - 50) ** 2 / sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * t
    rt = -2 * sqrt(mc**7 / (mc**7 + 25**7)) * sin(radians(60 * exp(-(((mh - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def nearest(codes: tuple[str, ...], eyes: str) -> float:
    """How far apart the two most alike colours are for those eyes."""
    matrix = SEEN_BY[eyes]
    seen = []
    for code in codes:
        light = linear(code)
        red, green, blue = (sum(m * c for m, c in zip(row, light, strict=True)) for row in matrix)
        seen.append(lab((red, green, blue)))
    return min(ciede2000(a, b) for a, b in combinations(seen, 2))


def outputs() -> list[Output]:
    """Every output tab that is declared anywhere on this floor."""
    modules = [
        importlib.import_module(f"toolkit.tabs.{found.name}")
        for found in pkgutil.iter_modules(tabs.__path__)
    ]
    return [
        value for module in modules for value in vars(module).values() if isinstance(value, Output)
    ]


def test_the_measure_is_the_published_one() -> None:
    """Two pairs from the paper's own test data (Sharma, Wu and Dalal 2005)."""
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514)) == pytest.approx(
        0.9082, abs=1e-4
    )


@pytest.mark.parametrize("eyes", SEEN_BY)
def test_ratings_and_chart_colours_stay_apart_for_all_eyes(eyes: str) -> None:
    """A red-to-green ramp comes to 2 for deutan eyes; nothing of ours comes under 10."""
    assert nearest(colours.RATINGS, eyes) > 12
    assert nearest((*colours.RATINGS, colours.UNRATED), eyes) > 10
    assert nearest(colours.OKABE_ITO, eyes) > 10


def test_a_red_to_green_ramp_would_fail() -> None:
    """What the colours above are measured against."""
    assert nearest(("#1A9850", "#91CF60", "#FFFFBF", "#FC8D59", "#D73027"), "deutan") < 10


def test_ink_reads_on_every_fill() -> None:
    """4.5 to 1, as text wants it; on the coloured digits and on every tint of every tab, black where no ink is named."""
    for fill, ink in zip(colours.RATINGS, colours.RATING_INKS, strict=True):
        assert contrast(fill, ink) >= 4.5, (fill, ink)
    checked = 0
    for output in outputs():
        for rule in output.rules:
            assert contrast(rule.fill or colours.WHITE, rule.ink or "#1A1A1A") >= 4.5, (
                output.title,
                rule,
            )
            checked += 1
    assert checked > 30


def test_the_ends_of_the_ramp_are_darker_than_its_middle() -> None:
    """In grey print strong feelings are dark; which of the two ends it is, the digit says."""
    greys = [luminance(code) for code in colours.RATINGS]

    assert greys[0] < greys[1] < greys[2] > greys[3] > greys[4]
