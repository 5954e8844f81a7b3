"""The pictures of the tutorial and of *Pay stipends*, made anew from the demo's workbook. Run as a script; needs Chromium, pdftoppm."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / one) for one in ("", "pages", "manual"))]

DAY = "2023-03-16"
ROSA = "rosa.delgado@example.org"


def toolkit(folder: Path, *words: str) -> None:
    """A command on the demo's workbook, on the tutorial's day."""
    where = ("--workbook", "organizing.xlsx", "--as-of", DAY)
    command = [sys.executable, "-m", "toolkit", *words, *where]
    subprocess.run(command, cwd=folder, check=True, env={"PYTHONPATH": str(ROOT)})


def letter(folder: Path) -> None:
    """Rosa's, as her mail program shows it on a desk, when she has kept her first promise."""
    from chrome import chrome
    from office import written
    from PIL import Image

    said = {"Result": "Talked", "Answer": "Maybe"}
    written(folder / "organizing.xlsx", "Follow-ups", "Organizer", "Rosa Delgado", said)
    toolkit(folder, "sync")
    toolkit(folder, "email", "--to", ROSA, "--preview", "letters")
    (page,) = (folder / "letters").glob("*-organizer.html")
    with chrome() as browser:
        browser.open(page, width=700)
        whole = Image.open(io.BytesIO(browser.picture(whole=True))).convert("RGB")
    whole.crop((0, 0, whole.width, min(whole.height, 1250))).quantize(128).save(
        PICTURES / "letter.png", optimize=True
    )


def payroll(folder: Path) -> None:
    """The treasurer's summary, and the page that the first organizer signs."""
    from PIL import Image

    toolkit(
        folder, "timesheets", "export", "--phase", "Phase 1", "--format", "pdf", "--out", "p.pdf"
    )
    command = ["pdftoppm", "-r", "60", "-l", "2", "-png", "p.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    first, second = (Image.open(page).convert("L") for page in sorted(folder.glob("page-*.png")))
    both = Image.new("L", (first.width + second.width + 12, first.height), 180)
    both.paste(first, (0, 0))
    both.paste(second, (first.width + 12, 0))
    both.crop((0, 0, both.width, int(both.height * 0.68))).quantize(16).save(
        PICTURES / "payroll.png", optimize=True
    )


def main() -> None:
    from toolkit.jobs.demo import demo

    with tempfile.TemporaryDirectory() as folder:
        demo(Path(folder), seed=2023)
        letter(Path(folder))
        payroll(Path(folder))


if __name__ == "__main__":
    main()
