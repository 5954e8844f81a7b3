"""Pictures in letters: small charts whose numbers stand in the text as well."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

# From Okabe and Ito: told apart by colour-blind readers and on grey paper; every bar carries its
# number.
BLUE, SKY, VERMILION, INK, GREY = "#0072B2", "#56B4E9", "#D55E00", "#1B1B1B", "#767676"
WIDTH, DPI = 552, 192  # shown 552 wide; drawn at twice that


def plot(height: int) -> tuple[float, float, float, float]:
    """Where the plot stands in a picture: left, bottom, width and height, as parts of the whole."""
    return 0.02, 0.14 + 12 / height / 4, 0.96, 0.62


def _figure(height: int) -> tuple[Any, Any]:
    from matplotlib.figure import Figure  # noqa: PLC0415 -- slow, only where a picture is drawn

    # An opaque white ground: a mail programme in the dark shows the picture as it is.
    figure = Figure(figsize=(WIDTH * 2 / DPI, height * 2 / DPI), dpi=DPI, facecolor="white")
    axes = figure.add_axes(plot(height))
    axes.set_yticks([])
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(GREY)
    axes.tick_params(axis="x", length=0, colors=INK, labelsize=9)
    return figure, axes


def _png(figure: Any) -> bytes:
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", metadata={"Software": None})
    return drawn.getvalue()


def _number(
    axes: Any, said: str, at: tuple[int | float, int | float], off: tuple[int, int]
) -> None:
    """A number beside the point that it is of."""
    axes.annotate(said, at, off, textcoords="offset points", ha="center", fontsize=8, color=INK)


def _legend(figure: Any, names: Sequence[str], colours: Sequence[str]) -> None:
    spot = 0.02
    for name, colour in zip(names, colours, strict=True):
        figure.text(spot, 0.9, "■", color=colour, fontsize=11, ha="left")
        figure.text(spot + 0.03, 0.9, name, color=INK, fontsize=9.5, ha="left")
        spot += 0.06 + 0.016 * len(name)


def bar_ground(
    labels: Sequence[str], names: Sequence[str], colours: Sequence[str], height: int
) -> bytes:
    """What stands around bars: the axis with a label under each place, and the legend. A PNG."""
    figure, axes = _figure(height)
    axes.set_xticks(range(len(labels)), labels)
    axes.set_xlim(-0.6, len(labels) - 0.4)
    _legend(figure, names, colours[: len(names)])
    return _png(figure)


def number_font() -> str:
    """The file of the letters in which pictures say their numbers."""
    from matplotlib.font_manager import findfont  # noqa: PLC0415 -- slow

    return str(findfont("DejaVu Sans"))


@lru_cache(maxsize=64)
def lines(
    labels: tuple[str, ...],
    series: tuple[tuple[str, tuple[float | None, ...]], ...],
    *,
    height: int = 200,
) -> bytes:
    """Shares from 0 to 1 week by week as lines with their percentages; None is a gap. A PNG."""
    figure, axes = _figure(height)
    numbers = [
        [float("nan") if value is None else value * 100 for value in values] for _, values in series
    ]
    tops = [max((n for n in week if n == n), default=0.0) for week in zip(*numbers, strict=True)]
    for shares, colour, mark in zip(numbers, (BLUE, VERMILION), ("o", "s"), strict=False):
        axes.plot(range(len(labels)), shares, color=colour, marker=mark, markersize=5, linewidth=2)
        for x, (value, top) in enumerate(zip(shares, tops, strict=True)):
            if value == value:
                # The higher number of a week stands above its point, the lower one below.
                spot = (0, 6 if value == top else -13)
                _number(axes, f"{value:.0f}%", (x, value), spot)
    axes.set_xticks(range(len(labels)), labels)
    axes.set_xlim(-0.6, len(labels) - 0.4)
    highest = max(
        (value * 100 for _, values in series for value in values if value is not None), default=1
    )
    axes.set_ylim(min(0, -highest / 8), max(1, highest) * 1.3)
    _legend(figure, [name for name, _ in series], (BLUE, VERMILION)[: len(series)])
    return _png(figure)
