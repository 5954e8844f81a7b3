"""What every command for many locals is given: which file of locals, which of them, who works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from toolkit.cli.options import in_place_of
from toolkit.cli.typed import FilePath


@dataclass(frozen=True)
class Many:
    """What those options came to. `workers` 0: as many as are of use · `scheduler` "": no Dask."""

    file: Path
    only: tuple[str, ...]
    workers: int
    scheduler: str


_OPTIONS = (
    click.argument("file", type=FilePath(), default="fleet.toml", required=False),
    click.option(
        "--local",
        "only",
        multiple=True,
        metavar="NAME",
        help="Only this local; several times for several. Default: all in FILE.",
    ),
    click.option(
        "--workers",
        type=click.IntRange(1, 1000),
        default=None,
        metavar="N",
        help="How many work side by side. Default: as many as are of use here.",
    ),
    click.option(
        "--scheduler",
        is_flag=False,
        flag_value="local",
        default="",
        metavar="ADDRESS",
        help=(
            "On Dask: tcp://… of a scheduler that runs; without ADDRESS workers of this machine."
            " Needs the extra [fleet]."
        ),
    ),
)


def many(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options to a command, which gets them as `many`."""

    def command(
        file: Path, only: tuple[str, ...], workers: int | None, scheduler: str, **own: Any
    ) -> Any:
        return function(many=Many(file, only, workers or 0, scheduler), **own)

    return in_place_of(function, command, _OPTIONS)
