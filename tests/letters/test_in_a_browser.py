"""Letters in a browser: golden pictures, axe, and no sideways scrolling on a phone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import GOLDEN, SHOWN, faults, keep, name_of, overflow, picture, views
from chrome import Chrome, chrome
from PIL import Image, ImageChops, ImageStat

from toolkit.mail.message import Letter

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    """One browser for all of them."""
    with chrome() as found:
        yield found


TOLERANCE = 6.0  # of 255, on average over a picture at a quarter of its size: another font's edges pass, a lost line does not


def _apart(one: Path, other: Path) -> float:
    """How far two pictures are apart, in grey levels of the worst of sixteen bands."""
    first, second = (Image.open(path).convert("L") for path in (one, other))
    if first.size != second.size:
        return 255.0
    small = [
        each.resize((each.width // 4, each.height // 4), Image.Resampling.BOX)
        for each in (first, second)
    ]
    apart = ImageChops.difference(*small)
    step = apart.height // 16
    bands = [apart.crop((0, top, apart.width, top + step)) for top in range(0, step * 16, step)]
    return max(ImageStat.Stat(band).mean[0] for band in bands)


@pytest.mark.parametrize(("kind", "width", "light"), list(views()))
def test_golden_a_letter_looks_as_it_did(
    browser: Chrome, kind: str, width: int, light: str, summer: dict[str, Letter], tmp_path: Path
) -> None:
    """At 360 and 700 pixels, in the light and in the dark; `make golden` makes the pictures anew."""
    made = tmp_path / "made.png"
    picture(browser, summer[SHOWN[kind]], width, light, made)
    if os.environ.get("GOLDEN") == "write":
        keep(made, GOLDEN / name_of(kind, width, light))

    assert _apart(made, GOLDEN / name_of(kind, width, light)) < TOLERANCE


def test_a_lost_section_would_be_seen(
    browser: Chrome, summer: dict[str, Letter], tmp_path: Path
) -> None:
    """The comparison itself: the letter without one heading is further apart than the tolerance."""
    import dataclasses

    whole = summer[SHOWN["rep"]]
    cut = dataclasses.replace(
        whole, html=whole.html.replace("<table", "<table hidden", 4).replace("<h2", "<h2 hidden", 1)
    )
    made = tmp_path / "made.png"
    picture(browser, cut, 700, "light", made)

    assert _apart(made, GOLDEN / name_of("rep", 700, "light")) > TOLERANCE


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("kind", list(SHOWN))
def test_axe_finds_nothing(
    browser: Chrome, kind: str, light: str, summer: dict[str, Letter]
) -> None:
    """Contrast, language, headings, tables, links and pictures, in both lights."""
    assert faults(browser, summer[SHOWN[kind]], light) == []


@pytest.mark.parametrize("kind", list(SHOWN))
def test_nobody_scrolls_sideways_on_a_phone(
    browser: Chrome, kind: str, summer: dict[str, Letter]
) -> None:
    """360 pixels hold every table and name."""
    assert overflow(browser, summer[SHOWN[kind]]) <= 0


def test_axe_would_find_something(browser: Chrome, summer: dict[str, Letter]) -> None:
    """The check itself: a letter in light grey, whose picture says nothing, and in dark grey in the dark."""
    import dataclasses

    whole = summer[SHOWN["organizer"]]
    pale = whole.html.replace("#595959", "#bbbbbb").replace(' alt="', ' data-alt="')
    spoilt = dataclasses.replace(whole, html=pale.replace("#bdbdbd", "#333333"))
    light, dark = (
        {each.split(":")[0] for each in faults(browser, spoilt, lit)} for lit in ("light", "dark")
    )

    assert {"color-contrast", "image-alt"} <= light
    assert dark == {"color-contrast"}
