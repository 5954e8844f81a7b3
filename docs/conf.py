"""How the pages of this folder become the site in build/site: plain Markdown in, a small site out that needs no network.

`make docs` writes it. The lists of index.md are the site's contents: each heading a part, each first link of a line a page.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from toolkit import __version__  # noqa: E402 -- found beside this folder

project = "Organizing toolkit"
html_title = f"Organizing toolkit {__version__}"
version = release = __version__
language = "en"
extensions = ["myst_parser"]
# The pages lead to README.md, to the changelog and to what was measured: the site has them, too.
root_doc = "docs/index"
include_patterns = ["*.md", "docs/**.md", "benchmarks/results/*.md"]
exclude_patterns = [
    ".*",
    "build",
    "demo",
    "dist",
    "mutants",
    "requirements",
    "templates",
    "tests",
    "toolkit",
]
highlight_language = "text"  # a block without a name is something to read, not Python
myst_heading_anchors = 4
suppress_warnings = ["config.cache", "toc.not_included"]  # what index.md has to list, a test says

html_theme = "furo"
html_static_path = ["site"]
html_css_files = ["manual.css"]
html_js_files = ["manual.js"]
html_use_index = False
html_show_search_summary = False  # a browser may not look into the other pages of a folder
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_baseurl = ""
html_last_updated_fmt = None
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"

# What the look lacks for somebody who listens to a page: the level of a heading, the name of a part, the title of the search.
HEARD = (
    ('<p class="caption" role="heading">', '<p class="caption" role="heading" aria-level="2">'),
    ('<aside class="sidebar-drawer">', '<aside class="sidebar-drawer" aria-label="All pages">'),
    ('<aside class="toc-drawer', '<aside aria-label="On this page" class="toc-drawer'),
    ("<noscript>\n<div", "<h1>Search</h1>\n<noscript>\n<div"),
)
# What the look itself says, on the Spanish pages: it has words of its own in English alone.
IN_SPANISH = {
    "Toggle site navigation sidebar": "Mostrar u ocultar la lista de páginas",
    "Toggle table of contents sidebar": "Mostrar u ocultar el contenido de esta página",
    "Toggle Light / Dark / Auto color theme": "Cambiar entre claro, oscuro y automático",
    "Skip to content": "Ir al contenido",
    "All pages": "Todas las páginas",
    "On this page": "En esta página",
    "Back to top": "Volver arriba",
    "Link to this heading": "Enlace a este título",
    "Search": "Buscar",
    "Next": "Siguiente",
    "Previous": "Anterior",
    "Home": "Inicio",
}
OWN_WORDS = re.compile(rf"""(?<=[">])(\s*)({"|".join(map(re.escape, IN_SPANISH))})(\s*)(?=["<])""")
LISTED = re.compile(r"^- \[[^\]]+\]\(([\w./-]+)\.md\)", re.MULTILINE)


def _contents(app: Sphinx, docname: str, source: list[str]) -> None:
    """Gives the first page the tree that Sphinx wants, from the lists that a reader of the plain page sees."""
    if docname != root_doc:
        return
    trees = []
    for part in source[0].split("\n## ")[1:]:
        pages = LISTED.findall(part)
        if pages:
            title = part.split("\n", 1)[0]
            trees += ["```{toctree}", ":hidden:", f":caption: {title}", "", *pages, "```", ""]
    source[0] = "\n".join([source[0], "", *trees])


def _language(
    app: Sphinx, docname: str, template: str, context: dict[str, Any], doctree: Any
) -> None:
    """The Spanish pages say that they are Spanish, to screen readers and to browsers that offer a translation."""
    if docname.startswith("docs/es/"):
        context["language"] = "es"


def _heard(app: Sphinx, fault: Exception | None) -> None:
    """Every page that was written anew gets what it lacks, and its own language throughout."""
    for page in Path(app.outdir).rglob("*.html"):
        text = made = page.read_text(encoding="utf-8")
        for lacking, whole in HEARD:
            made = made.replace(lacking, whole) if whole not in made else made
        if page.parent.name == "es":
            made = OWN_WORDS.sub(lambda found: f"{found[1]}{IN_SPANISH[found[2]]}{found[3]}", made)
        if made != text:
            page.write_text(made, encoding="utf-8")


def _door(app: Sphinx, fault: Exception | None) -> None:
    """The site's own first page leads to the manual's."""
    to = f"{root_doc}.html"
    (Path(app.outdir) / "index.html").write_text(
        f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>{project}</title>'
        f'<meta http-equiv="refresh" content="0; url={to}"><h1><a href="{to}">{project}</a></h1>',
        encoding="utf-8",
    )


def setup(app: Sphinx) -> dict[str, bool]:
    """Joins them to Sphinx."""
    app.connect("source-read", _contents)
    app.connect("html-page-context", _language)
    app.connect("build-finished", _heard)
    app.connect("build-finished", _door)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
