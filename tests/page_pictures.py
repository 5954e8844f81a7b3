"""The pictures of docs/report.md, made anew from the demo's workbook. Run as a script; needs Chromium."""

from __future__ import annotations

import io
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "pages")]

SCHOOL = "#/worksite/Badger%20Rock%20Middle%20School"
# name, with names or without, width, in which light, where, how much of its height is kept
VIEWS = (
    ("report", False, 1000, "light", "", 1500),
    ("report-dark-phone", False, 360, "dark", "#/?region=East", 1100),
    ("report-worksite", True, 768, "light", SCHOOL, 900),
)


def main() -> None:
    from chrome import chrome
    from PIL import Image

    from toolkit.jobs.demo import DAYS, demo
    from toolkit.jobs.report import write_report
    from toolkit.settings import Settings
    from toolkit.workbooks.excel import ExcelWorkbook

    with tempfile.TemporaryDirectory() as folder, chrome() as browser:
        made = demo(Path(folder), seed=2023)
        for name, names, width, light, at, height in VIEWS:
            page = write_report(
                ExcelWorkbook(made.path),
                Settings(),
                names=names,
                out=Path(folder) / f"{name}.html",
                as_of=DAYS[1],
                now=datetime(2023, 3, 15, 12, tzinfo=UTC),
            )
            browser.open(page.file, width=width, light=light, at=at)
            whole = Image.open(io.BytesIO(browser.picture(whole=True))).convert("RGB")
            kept = whole.crop((0, 0, whole.width, min(height, whole.height)))
            kept.quantize(200).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
