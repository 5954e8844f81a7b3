"""The corpus of sheets, to look at and to score.

`python tests/adoption.py FOLDER` writes every book into FOLDER/corpus and what its owner says of it
into FOLDER/truth; `--score` has `toolkit adopt` read them all and says how it went (`--detail`:
also each thing that is not right; words after it: only the books with one of them in their name).
`--docs` writes the table of docs/adopting.md.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from adopting.corpus.everything import written
from adopting.scoring import VERDICTS, Mark, counted, marks
from click.testing import CliRunner, Result


@cache
def answer(file: Path) -> Result:
    """What the command answers of a book; each is asked about once."""
    from toolkit.cli import toolkit

    return CliRunner().invoke(toolkit, ["adopt", str(file), "--json"])


def understood(folder: Path, truths: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], list[Mark]]]:  # fmt: skip
    """Each truth, and how the command understood its book."""
    for truth in truths:
        done = answer(folder / truth["file"])
        said = json.loads(done.stdout) if not done.exit_code else {"tabs": []}
        if done.exit_code:
            print(f"{truth['file']}: {done.stderr.strip() or done.exception!r}", file=sys.stderr)
        yield truth, marks(truth, said)


PAGE = Path(__file__).parent.parent / "docs" / "adopting.md"
BEGIN, END = "<!-- begin -->\n", "<!-- end -->\n"
HEADED = "| file | what it is | tabs | columns | right | asked | missed | wrong |"


def table(rows: Sequence[tuple[dict[str, Any], list[Mark]]]) -> str:
    """One line a book, the columns of people's own among the columns; the last line sums."""
    lines = [HEADED, "|---|---|--:|--:|--:|--:|--:|--:|"]
    total: Counter[str] = Counter()
    for truth, found in rows:
        went = Counter(mark.verdict for mark in found if mark.about in ("column", "own column"))
        went |= Counter(tabs=len(truth["tabs"]))
        total += went
        lines.append(_line(Path(truth["file"]).name, truth["shape"], went))
    lines.append(_line("**all**", f"{len(rows)} files", total))
    return "\n".join(lines) + "\n"


def _line(file: str, kind: str, went: Counter[str]) -> str:
    columns = sum(went[how] for how in VERDICTS)
    numbers = " | ".join(str(went[how]) for how in VERDICTS)
    return f"| {file} | {kind} | {went['tabs']} | {columns} | {numbers} |"


def page(rows: Sequence[tuple[dict[str, Any], list[Mark]]]) -> str:
    """docs/adopting.md with this table in it."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + BEGIN + table(rows) + END + rest.partition(END)[2]


def main(arguments: Sequence[str]) -> None:
    folder = next((Path(said) for said in arguments if not said.startswith("-")), None)
    names = [said for said in arguments if not said.startswith("-")][1 if folder else 0 :]
    where = folder or Path(tempfile.mkdtemp())
    for name in ("corpus", "truth"):
        (where / name).mkdir(parents=True, exist_ok=True)
    truths = written(where / "corpus")
    for truth in truths:
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (where / "truth" / f"{Path(truth['file']).stem}.json").write_text(text, encoding="utf-8")
    if "--docs" in arguments:
        PAGE.write_text(page(list(understood(where / "corpus", truths))), encoding="utf-8")
    if "--score" in arguments:
        chosen = [t for t in truths if not names or any(name in t["file"] for name in names)]
        _score(where / "corpus", chosen, detail="--detail" in arguments)


def _score(folder: Path, truths: Sequence[dict[str, Any]], *, detail: bool) -> None:
    every: list[Mark] = []
    for truth, found in understood(folder, truths):
        every += found
        faults = [mark for mark in found if mark.verdict != "right"]
        print(f"{truth['file']:<36} {len(found) - len(faults):>4} of {len(found):>4} right")
        for mark in faults if detail else ():
            print(f"    {mark.verdict:<6} {mark.about}: {mark.tab} / {mark.name}: {mark.said!r}, not {mark.truth!r}")  # fmt: skip
    for about, went in counted(every).items():
        print(f"{about:<12}", *(f"{kind} {went[kind]:>4}" for kind in VERDICTS))


if __name__ == "__main__":
    main(sys.argv[1:])
