"""Resolves the pinned requirements anew: `make locks`. Pins that still fit stay; delete a line to
let it move.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
OPTIONS = [
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
    "--no-emit-options",
    "--strip-extras",
    "--allow-unsafe",
    "--quiet",
]


def resolve(target: str, *sources: str) -> None:
    """Writes one pinned file from the requirements named in others. No address of an index ever
    stands in it.
    """
    command = [
        sys.executable,
        "-m",
        "piptools",
        "compile",
        *OPTIONS,
        "--output-file",
        f"requirements/{target}",
        *sources,
    ]
    subprocess.run(command, cwd=HERE.parent, check=True)  # noqa: S603 -- our own fixed command


if __name__ == "__main__":
    try:
        import piptools  # type: ignore[import-untyped]  # noqa: F401 -- only needed here
    except ImportError:
        sys.exit("Resolving needs pip-tools: .venv/bin/pip install pip-tools")
    resolve("base.txt", "pyproject.toml")
    resolve("build.txt", "requirements/build.in", "--constraint=requirements/base.txt")
    resolve("fleet.txt", "requirements/fleet.in", "--constraint=requirements/base.txt")
    resolve("dev.txt", "pyproject.toml", "requirements/build.in", "requirements/dev.in")
    resolve("mutants.txt", "requirements/mutants.in", "--constraint=requirements/dev.txt")
