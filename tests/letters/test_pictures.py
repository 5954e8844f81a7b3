"""Pictures in letters: as large as they are shown, the same every time, and different where the numbers are."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from toolkit.letters.bars import bars
from toolkit.letters.pictures import BLUE, SKY, VERMILION, WIDTH, lines

LABELS = ("27 Feb", "6 Mar")


def _colours(png: bytes) -> set[str]:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    found = image.getcolors(maxcolors=1_000_000) or []
    return {f"#{r:02X}{g:02X}{b:02X}" for n, (r, g, b) in found if n > 60}


@pytest.mark.slow
@pytest.mark.parametrize("height", [150, 200])
def test_a_picture_is_twice_as_large_as_it_is_shown(height: int) -> None:
    """On a white ground that stays white in the dark."""
    image = Image.open(io.BytesIO(bars(LABELS, (("Talks", (1, 2)),), height=height)))

    assert image.size == (WIDTH * 2, height * 2)
    assert image.convert("RGB").getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.slow
def test_bars_have_two_colours_that_everybody_can_tell_apart() -> None:
    """One series takes the stronger one alone."""
    both = _colours(bars(LABELS, (("Talks", (1, 2)), ("Attempts", (3, 4)))))

    assert {BLUE, SKY} <= both
    assert SKY not in _colours(bars(LABELS, (("Talks", (1, 2)),)))


def test_lines_have_two_colours_and_a_gap_is_no_zero() -> None:
    """A week that nobody knows is left out."""
    whole = lines(LABELS, (("Density", (0.5, 0.6)), ("Coverage", (0.2, 0.3))))
    gap = lines(LABELS, (("Density", (None, 0.6)), ("Coverage", (0.2, 0.3))))
    zero = lines(LABELS, (("Density", (0.0, 0.6)), ("Coverage", (0.2, 0.3))))

    assert {BLUE, VERMILION} <= _colours(whole)
    assert len({whole, gap, zero}) == 3


@pytest.mark.parametrize("values", [(0, 0), (1, 2), (1_000_000, 2)])
def test_the_same_numbers_make_the_same_picture(values: tuple[int, int]) -> None:
    """Byte for byte, however large or small."""
    made = bars(LABELS, (("Talks", values),))
    bars.cache_clear()

    assert bars(LABELS, (("Talks", values),)) == made
    assert made != bars(LABELS, (("Talks", (values[0] + 1, values[1])),))


def test_shares_nobody_knows_are_still_a_picture() -> None:
    """All weeks blank."""
    assert lines(LABELS, (("Density", (None, None)),)).startswith(b"\x89PNG")
