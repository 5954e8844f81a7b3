"""Stationery: the templates that letters, prints and schedules are written on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2

from toolkit.words import say, say_many

PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """Where the templates are: inside the installed package, or beside it in a checkout."""
    inside = PACKAGE / "templates"
    return inside if inside.is_dir() else PACKAGE.parent / "templates"


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    # Only .html templates are markup; in the others an & stays an &. A missing value fails while
    # composing.
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_folder()),
        autoescape=jinja2.select_autoescape(["html"], default=False),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def filled(name: str, language: str, /, **values: Any) -> str:
    """A template with its values. In it, `say("… {name}", name=…)` is a sentence in that language.

    Text of people is escaped in .html templates; raises jinja2.UndefinedError where a value is
    missing.
    """

    def _say(template: str, **said: Any) -> str:
        return say(language, template, **said)

    def _many(one: str, many: str, n: int, **said: Any) -> str:
        return say_many(language, one, many, n, **said)

    return (
        _environment().get_template(name).render(**values, language=language, say=_say, many=_many)
    )
