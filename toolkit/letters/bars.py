"""Bars: the picture that every organizer's letter has one of, drawn on a ground that many share.

A picture drawn whole by matplotlib takes fifty times as long; only its ground, the axis with its
labels and the legend, is matplotlib's, and once for all letters of a week.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import ceil

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from toolkit.letters.pictures import BLUE, DPI, GREY, INK, SKY, bar_ground, number_font, plot

COLOURS = (BLUE, SKY)
SHADES = 32  # of each colour over white, for edges that look smooth
PIXELS = DPI / 72  # a point
NUMBER, ABOVE = 8 * PIXELS, 2 * PIXELS  # how tall the numbers are, and how far above their bars


@lru_cache(maxsize=64)
def bars(
    labels: tuple[str, ...], series: tuple[tuple[str, tuple[int, ...]], ...], *, height: int = 200
) -> bytes:
    """Bars side by side for each label, each with its number; the first series is the stronger one.
    A PNG.
    """
    image = _ground(labels, tuple(name for name, _ in series), height).copy()
    pen = ImageDraw.Draw(image)
    placed = _placed(image.size, len(labels), [values for _, values in series], height)
    for one in placed:
        pen.rectangle(one.box, fill=_index(one.colour), outline=_index(INK))
    for one in placed:
        number, ink, rises = _number(f"{one.value:,}")
        x, y = (one.box[0] + one.box[2] - number.width) / 2, one.box[1] - ABOVE - rises
        image.paste(number, (round(x), round(y)), ink)
    drawn = io.BytesIO()
    image.save(drawn, format="png")
    return drawn.getvalue()


@dataclass(frozen=True)
class _Bar:
    box: tuple[float, float, float, float]  # its left, top, right and bottom
    value: int
    colour: str


def _placed(
    size: tuple[int, int], labels: int, series: Sequence[Sequence[int]], height: int
) -> list[_Bar]:
    """Where each bar stands, in pixels."""
    left, bottom, width, tall = plot(height)
    across = size[0] * width / (labels + 0.2)  # from one label to the next
    ground = size[1] * (1 - bottom) - PIXELS / 2  # the axis itself stays free
    top = max(1, *chain(*series)) * 1.1
    thick = 0.8 / len(series)
    found = []
    for place, (values, colour) in enumerate(zip(series, COLOURS, strict=False)):
        for x, value in enumerate(values):
            middle = size[0] * left + (x + 0.6 + (place - (len(series) - 1) / 2) * thick) * across
            half = thick * 0.94 / 2 * across
            head = ground - size[1] * tall * value / top
            found.append(_Bar((middle - half, head, middle + half, ground), value, colour))
    return found


@lru_cache(maxsize=16)
def _ground(labels: tuple[str, ...], names: tuple[str, ...], height: int) -> Image.Image:
    """The axis with its labels, and the legend, in as few colours as a small picture needs."""
    drawn = Image.open(io.BytesIO(bar_ground(labels, names, COLOURS, height))).convert("RGB")
    palette = np.concatenate([_shades(colour) for colour in _INKS])
    # A colour as one number: to sort three of them side by side takes thirty times as long.
    pixels = np.asarray(drawn.convert("RGBX")).view("uint32")
    found, where = np.unique(pixels, return_inverse=True)
    colours = found.view("uint8").reshape(-1, 4)[:, :3]
    off = np.abs(colours[:, None].astype("int64") - palette[None]).sum(axis=2)
    nearest = off.argmin(axis=1).astype("uint8")
    ground = Image.fromarray(nearest[where].reshape(drawn.height, drawn.width))
    ground.putpalette(palette.astype("uint8").tobytes())
    return ground


_INKS = (INK, GREY, BLUE, SKY)


def _shades(colour: str) -> np.ndarray:
    """White to that colour, step by step."""
    whole = np.array([int(colour[n : n + 2], 16) for n in (1, 3, 5)])
    return np.rint(np.linspace((255, 255, 255), whole, SHADES)).astype("int64")


def _index(colour: str) -> int:
    return _INKS.index(colour) * SHADES + SHADES - 1


@lru_cache(maxsize=1_000)
def _number(said: str) -> tuple[Image.Image, Image.Image, float]:
    """A number as it stands above a bar, where its ink is, and how far it rises over its line."""
    font = ImageFont.truetype(number_font(), NUMBER)
    left, top, right, bottom = font.getbbox(said, anchor="ls")
    grey = Image.new("L", (ceil(right - left), ceil(bottom - top)))
    ImageDraw.Draw(grey).text((-left, -top), said, fill=255, font=font, anchor="ls")
    shades = grey.point([round(n * (SHADES - 1) / 255) for n in range(256)])
    return shades, grey.point([0] + [255] * 255).convert("1"), -top
