"""Letters in headless Chromium: as pictures, and under axe."""

from __future__ import annotations

import base64
import html
import json
import re
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from programs import needed

from toolkit.mail.message import Letter

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"

WIDTHS, LIGHTS = (360, 700), ("light", "dark")
NARROWEST = 500  # headless Chromium has no narrower window: a phone's page stands in a frame
HEIGHT = {"staff": 3900, "organizer": 2500, "rep": 1400}
SHOWN = {"staff": "sol@example.org", "organizer": "rosa@example.org", "rep": "nan.n@example.org"}
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
)


def _run(folder: Path, page: Path, light: str, *options: str) -> str:
    colours = ["--blink-settings=preferredColorScheme=0"] if light == "dark" else []
    done = subprocess.run(
        [
            needed("chromium"),
            *_QUIET,
            f"--user-data-dir={folder / 'profile'}",
            *colours,
            *options,
            page.as_uri(),
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    return done.stdout.decode("utf-8", "replace")


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


def picture(letter: Letter, width: int, light: str, to: Path) -> None:
    """The letter as a reader sees it, saved as a PNG."""
    height = HEIGHT[letter.key.split("/")[0]]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = _page(folder, letter)
        if width < NARROWEST:
            frame = folder / "frame.html"
            frame.write_text(
                '<!DOCTYPE html><body style="margin:0"><iframe src="letter.html"'
                f' style="border:0;width:{width}px;height:{height}px"></iframe>'
            )
            page = frame
        size = f"--window-size={max(width, NARROWEST)},{height}"
        _run(folder, page, light, size, f"--screenshot={to}")


def faults(letter: Letter, light: str) -> list[dict[str, Any]]:
    """What axe finds wrong with a letter."""
    import axe_core_python

    axe = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    ask = """
    axe.run(document, {resultTypes: ["violations"]}).then(found => {
      const said = document.createElement("pre"); said.id = "said";
      said.textContent = JSON.stringify(found.violations.map(each => ({id: each.id, impact: each.impact,
        nodes: each.nodes.map(node => node.html.slice(0, 200))}))); document.body.appendChild(said); });
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = _page(folder, letter)
        text = page.read_text(encoding="utf-8").replace(
            "</body>", f"<script>{axe}</script><script>{ask}</script></body>"
        )
        page.write_text(text, encoding="utf-8")
        dom = _run(folder, page, light, "--virtual-time-budget=8000", "--dump-dom")
    said = re.search(r'<pre id="said">(.*?)</pre>', dom, re.DOTALL)
    assert said, "axe did not answer"
    return json.loads(html.unescape(said[1]))


def overflow(letter: Letter) -> int:
    """How many pixels a letter is wider than a phone of 360."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _page(folder, letter)
        frame = folder / "frame.html"
        frame.write_text(
            '<!DOCTYPE html><body><iframe id="f"'
            ' style="border:0;width:360px;height:900px"></iframe><pre id="said"></pre><script>'
            "const f = document.getElementById('f'); f.srcdoc ="
            f" {json.dumps((folder / 'letter.html').read_text(encoding='utf-8'))};"
            "f.onload = () => { document.getElementById('said').textContent ="
            " f.contentDocument.documentElement.scrollWidth - 360; };"
            "</script>".replace("</style>", "<\\/style>")
        )
        dom = _run(folder, frame, "light", "--virtual-time-budget=4000", "--dump-dom")
    said = re.search(r'<pre id="said">(-?\d+)</pre>', dom)
    assert said, "the page did not answer"
    return int(said[1])


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
