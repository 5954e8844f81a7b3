"""The README's pictures, made anew: the demo's workbook as LibreOffice shows it. Run as a script; needs soffice, pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

# name, a text that only that page has, dots an inch, and what to keep of it: left, top, right, bottom in parts of the page
PAGES = (
    ("dashboard", "Where we stand", 110, (0.02, 0.03, 0.8, 0.85)),
    ("follow-ups", "Who to talk with next", 130, (0.02, 0.03, 0.98, 0.55)),
    ("turf", "Whose people are where", 100, (0.02, 0.03, 0.98, 0.6)),
    ("leaders", "Whom colleagues follow", 110, (0.02, 0.03, 0.98, 0.6)),
    ("timesheets", "Hours of each organizer in each program week", 130, (0.02, 0.03, 0.98, 0.5)),
)


def _narrow(path: Path) -> None:
    """Calibri, which comes with Excel only, replaced by a typeface that is as narrow."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["xl/styles.xml"] = parts["xl/styles.xml"].replace(b"Calibri", b"Liberation Sans Narrow")
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)


def main() -> None:
    from PIL import Image

    from toolkit.jobs.demo import demo

    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = demo(Path(folder), seed=2023)
        _narrow(made.path)
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(made.path)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        pdf = made.path.with_suffix(".pdf")
        pages = subprocess.run(
            ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
        ).stdout.split("\f")
        for name, text, dots, (left, top, right, bottom) in PAGES:
            page = str(next(n for n, said in enumerate(pages, 1) if text in said))
            out = Path(folder) / name
            subprocess.run(
                [
                    "pdftoppm",
                    "-r",
                    str(dots),
                    "-f",
                    page,
                    "-l",
                    page,
                    "-singlefile",
                    "-png",
                    str(pdf),
                    str(out),
                ],
                check=True,
            )
            whole = Image.open(out.with_suffix(".png")).convert("RGB")
            width, height = whole.size
            kept = whole.crop(
                (int(left * width), int(top * height), int(right * width), int(bottom * height))
            )
            kept.quantize(128).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
