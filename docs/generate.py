"""Writes the pages of the manual that say what the toolkit itself declares: the data dictionary, figures, problems,
refusals, who sees what, the commands and toolkit.toml.

`python docs/generate.py` writes them; with `--check` it only says whether they are stale.
"""

from __future__ import annotations

import sys
from pathlib import Path

import commands_page
import dictionary_page
import figures_page
import problems_page
import settings_page
import sight_page

HERE = Path(__file__).parent

PAGES = {
    "commands.md": commands_page.page,
    "data-dictionary.md": dictionary_page.page,
    "figures.md": figures_page.page,
    "problems.md": problems_page.problems_page,
    "refusals.md": problems_page.refusals_page,
    "toolkit-toml.md": settings_page.page,
    "who-sees-what.md": sight_page.page,
}


def main(arguments: list[str]) -> int:
    """Writes the pages, or with `--check` only compares; the exit code says if one was stale."""
    stale = 0
    for name, made in PAGES.items():
        file, text = HERE / name, made()
        if file.is_file() and file.read_text(encoding="utf-8") == text:
            continue
        if arguments == ["--check"]:
            sys.stderr.write(
                f"docs/{name} is not what the declarations say: run `make docs` and commit it.\n"
            )
            stale = 1
        else:
            file.write_text(text, encoding="utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
