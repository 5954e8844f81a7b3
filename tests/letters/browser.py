"""Letters in headless Chromium, one for all of them: as pictures, and under axe."""

from __future__ import annotations

import base64
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "pages"))

from chrome import Chrome  # noqa: E402 -- the folder above has to be known first

from toolkit.mail.message import Letter  # noqa: E402 -- as above

GOLDEN = HERE / "golden"

WIDTHS, LIGHTS = (360, 700), ("light", "dark")
NARROWEST = 500  # of the golden pictures: a phone's page stands at their left
HEIGHT = {"staff": 3900, "organizer": 2500, "rep": 1400}
SHOWN = {"staff": "sol@example.org", "organizer": "rosa@example.org", "rep": "nan.n@example.org"}


@cache
def _typeface() -> str:
    """One typeface for every machine, whatever fonts it has: the one that matplotlib brings along."""
    import matplotlib

    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    faces = []
    for name, weight in (("DejaVuSans.ttf", 400), ("DejaVuSans-Bold.ttf", 700)):
        data = base64.b64encode((fonts / name).read_bytes()).decode()
        faces.append(
            f'@font-face {{font-family: "Tests"; font-weight: {weight};'
            f" src: url(data:font/ttf;base64,{data})}}"
        )
    return f'<style>{" ".join(faces)} * {{font-family: "Tests" !important; text-rendering: geometricPrecision}}</style></head>'


def _page(folder: Path, letter: Letter) -> Path:
    text = letter.html.replace("</head>", _typeface())
    for picture in letter.pictures:
        (folder / f"{picture.name}.png").write_bytes(picture.png)
        text = text.replace(f"cid:{picture.name}", f"{picture.name}.png")
    page = folder / "letter.html"
    page.write_text(text, encoding="utf-8")
    return page


def _open(browser: Chrome, letter: Letter, width: int, light: str, height: int) -> None:
    """The letter in a window of that size."""
    with tempfile.TemporaryDirectory() as name:
        browser.open(_page(Path(name), letter), width=width, light=light, height=height)
        browser.run("document.fonts.ready.then(() => true)")


def picture(browser: Chrome, letter: Letter, width: int, light: str, to: Path) -> None:
    """The letter as a reader sees it, saved as a PNG."""
    from PIL import Image

    height = HEIGHT[letter.key.split("/")[0]]
    _open(browser, letter, width, light, height)
    seen = Image.open(BytesIO(browser.picture())).convert("RGB")
    whole = Image.new("RGB", (max(width, NARROWEST), height), "white")
    whole.paste(seen)
    whole.save(to)


def faults(browser: Chrome, letter: Letter, light: str) -> list[str]:
    """What axe finds wrong with a letter: everything in the light, and again in the dark."""
    _open(browser, letter, 800, light, 600)
    return browser.faults(again=light == "dark")


def overflow(browser: Chrome, letter: Letter) -> int:
    """How many pixels a letter is wider than a phone of 360."""
    _open(browser, letter, 360, "light", 900)
    return browser.run("document.documentElement.scrollWidth - 360")


def views() -> Iterator[tuple[str, int, str]]:
    """Every kind of letter, width and light."""
    for kind in SHOWN:
        for width in WIDTHS:
            for light in LIGHTS:
                yield kind, width, light


def name_of(kind: str, width: int, light: str) -> str:
    return f"{kind}-{width}-{light}.png"


def keep(made: Path, golden: Path) -> None:
    """A picture as it is committed: few colours, small."""
    from PIL import Image

    golden.parent.mkdir(exist_ok=True)
    Image.open(made).convert("P", palette=Image.Palette.ADAPTIVE, colors=48).save(
        golden, optimize=True
    )
