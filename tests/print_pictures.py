"""The pictures of docs/printing.md, made anew from the demo's workbook. Run as a script; needs pdftoppm."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

SCHOOL, ROSA = ("Badger Rock Middle School",), ("Rosa Delgado",)
# kind, what is chosen, dots an inch, and how much of the page's height is kept
PAGES: tuple[tuple[str, dict[str, tuple[str, ...]], int, float], ...] = (
    ("wall-chart", {"worksites": SCHOOL}, 80, 1.0),
    ("call-list", {"organizers": ROSA}, 75, 0.62),
    ("walk-list", {"worksites": SCHOOL}, 75, 0.62),
    ("visit-plan", {"organizers": ROSA}, 75, 0.5),
    ("sign-in", {}, 65, 0.5),
    ("petition", {"worksites": SCHOOL}, 65, 0.5),
    ("one-pager", {"worksites": SCHOOL}, 70, 0.8),
    ("check-in", {}, 75, 1.0),
    ("report", {}, 75, 0.8),
)


def main() -> None:
    from PIL import Image

    from toolkit.jobs.demo import demo
    from toolkit.jobs.prints import print_out
    from toolkit.prints.chosen import PrintWish
    from toolkit.sample import AS_OF
    from toolkit.settings import Settings
    from toolkit.workbooks.excel import ExcelWorkbook

    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        made = demo(Path(folder), seed=2023)
        for kind, chosen, dots, kept in PAGES:
            pdf = Path(folder) / f"{kind}.pdf"
            print_out(
                ExcelWorkbook(made.path),
                Settings(),
                kind=kind,
                wish=PrintWish(**chosen),  # type: ignore[arg-type]
                out=pdf,
                as_of=date.fromisoformat(str(AS_OF)),
                now=datetime(2023, 3, 15, 12, tzinfo=UTC),
            )
            out = pdf.with_suffix("")
            command = ["pdftoppm", "-r", str(dots), "-f", "1", "-l", "1", "-singlefile", "-png"]
            subprocess.run([*command, str(pdf), str(out)], check=True)
            page = Image.open(out.with_suffix(".png")).convert("L")
            page = page.crop((0, 0, page.width, int(kept * page.height)))
            page.quantize(8).save(PICTURES / f"print-{kind}.png", optimize=True)


if __name__ == "__main__":
    main()
