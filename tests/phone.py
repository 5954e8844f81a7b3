"""A sheet of somebody's own as a phone shows it: the pixels that Google was told, 360 of them across, the name in sight.

Run as a script it makes docs/pictures/turf-phone.png from the demo's local; needs chromium."""

from __future__ import annotations

import html
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

sys.path.insert(0, str(ROOT / "tests" / "pages"))

from chrome import Chrome, chrome  # noqa: E402, F401 -- the folder above has to be known; the tests start one

from toolkit.workbooks.desired import Tab  # noqa: E402 -- found beside this script
from toolkit.workbooks.google.looks import PIXELS_A_CHARACTER, PIXELS_BESIDE  # noqa: E402 -- found beside this script
from toolkit.workbooks.palette import HEADING, PAPER, THEIRS  # noqa: E402 -- found beside this script

WIDE, HIGH = 360, 640
STYLE = f"""
* {{ box-sizing: border-box; }}
body {{ margin: 0; width: {WIDE}px; font: 10pt Arial, "Liberation Sans", sans-serif; }}
div.screen {{ width: {WIDE}px; height: {HIGH}px; overflow: scroll; scrollbar-width: none; }}
table {{ border-collapse: separate; border-spacing: 0; table-layout: fixed; }}
td, th {{ border: solid #e2e2e2; border-width: 0 1px 1px 0; padding: 2px 3px; vertical-align: top;
  text-align: left; overflow: hidden; font-weight: normal; white-space: pre-wrap; }}
th {{ background: {HEADING}; color: {PAPER}; font-weight: bold; vertical-align: middle; }}
th.theirs {{ background: {THEIRS}; color: {HEADING}; }}
td:first-child, th:first-child {{ position: sticky; left: 0; z-index: 1; border-right: 3px solid #bbb; }}
td {{ background: #fff; }}
td.theirs::after {{ content: attr(data-pick); float: right; color: #777; }}
caption {{ text-align: left; font-style: italic; color: #595959; white-space: nowrap; height: 21px;
  width: {WIDE}px; overflow: hidden; }}
"""


def page(tab: Tab, *, right: int = 0) -> str:
    """The tab as a page; `right`: so many pixels were swiped to the side."""
    shown = [n for n, column in enumerate(tab.columns) if not column.hidden]
    widths = [tab.columns[n].width * PIXELS_A_CHARACTER + PIXELS_BESIDE for n in shown]
    columns = "".join(f'<col style="width:{one}px">' for one in widths)
    heads = "".join(
        f"<th{' class=theirs' if tab.columns[n].people else ''}>{_text(tab.columns[n].heading)}</th>"
        for n in shown
    )
    rows = "".join(
        f'<tr style="height:{height}px">{_cells(tab, shown, row)}</tr>'
        for row, height in enumerate(tab.row_heights)
    )
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><style>{STYLE}</style><div class="screen"><table'
        f' style="width:{sum(widths)}px"><caption>{_text(tab.first_line)}</caption>{columns}'
        f"<tr>{heads}</tr>{rows}</table></div><script>document.querySelector('.screen').scrollLeft"
        f"={right}</script>"
    )


def _cells(tab: Tab, shown: Sequence[int], row: int) -> str:
    found = []
    for n in shown:
        column = tab.columns[n]
        cells = tab.cells[n]
        text = _text(cells[row]) if row < len(cells) and cells[row] is not None else ""
        pick = ' data-pick="▾"' if column.choices else ""
        found.append(f"<td class={'theirs' if column.people else 'ours'}{pick}>{text}</td>")
    return "".join(found)


def _text(said: object) -> str:
    return html.escape(str(said))


def pictured(chromium: str, pages: Sequence[str], out: Path) -> Path:
    """The pages side by side, as a picture."""
    with tempfile.TemporaryDirectory() as folder:
        frames = ""
        for number, one in enumerate(pages):
            (Path(folder) / f"{number}.html").write_text(one, encoding="utf-8")
            frames += f'<iframe src="{number}.html" width={WIDE} height={HIGH}></iframe>'
        whole = Path(folder) / "all.html"
        style = "body{margin:12px;background:#ddd}iframe{border:1px solid #888;margin-right:12px}"
        whole.write_text(f"<style>{style}</style>{frames}", encoding="utf-8")
        wide = len(pages) * (WIDE + 18) + 24
        subprocess.run(
            [
                *(chromium, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"),
                *(f"--window-size={wide},{HIGH + 34}", f"--screenshot={out}", str(whole)),
            ],
            check=True,
            capture_output=True,
        )
    return out


MEASURED = """
(() => {
const cells = [...document.querySelectorAll('td, th')];
const heads = [...document.querySelectorAll('th')];
return {
  first: heads[1].getBoundingClientRect().right,
  rows: Math.min(...[...document.querySelectorAll('tr')].slice(1).map(r => r.offsetHeight)),
  cut: cells.filter(c => c.scrollHeight > c.clientHeight + 1 || c.scrollWidth > c.clientWidth + 1)
    .map(c => c.textContent),
  picks: Math.min(...[...document.querySelectorAll('td[data-pick]')].map(c => c.offsetWidth)),
};
})()
"""


def measured(browser: Chrome, tab: Tab, folder: Path) -> dict[str, Any]:
    """What a browser says of the tab at that width: where the second column ends, the lowest row, texts that are
    cut, the narrowest dropdown; in pixels."""
    file = folder / "phone.html"
    file.write_text(page(tab), encoding="utf-8")
    browser.open(file, width=WIDE, height=HIGH, shows="th")
    told: dict[str, Any] = browser.run(MEASURED)
    return told


def main() -> None:
    from datetime import UTC, datetime

    from PIL import Image
    from programs import needed

    from toolkit.jobs.demo import demo
    from toolkit.jobs.known import Known
    from toolkit.jobs.reading import read_workbook
    from toolkit.jobs.turf_wishes import wishes
    from toolkit.settings import Settings
    from toolkit.workbooks.excel import ExcelWorkbook

    with tempfile.TemporaryDirectory() as folder:
        made = demo(Path(folder), seed=2023)
        book = ExcelWorkbook(made.path)
        now = datetime(2023, 3, 15, tzinfo=UTC)
        snapshot, program = read_workbook(book, Settings(), as_of=now.date(), now=now)
        (reps, *_), (rosa, *_) = (
            wishes(Known(program, snapshot), [kind]) for kind in ("reps", "organizers")
        )
    pages = [
        page(reps.tabs[0]),
        page(reps.tabs[0], right=226),
        page(rosa.tabs[0], right=226),
        page(reps.tabs[1]),
    ]
    out = pictured(needed("chromium"), pages, ROOT / "docs" / "pictures" / "turf-phone.png")
    Image.open(out).convert("P", palette=Image.Palette.ADAPTIVE, colors=32).save(out, optimize=True)


if __name__ == "__main__":
    main()
