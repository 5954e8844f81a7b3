"""The shell completes commands and options, as the manual says how to have it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TOLD = re.findall(
    r"`_TOOLKIT_COMPLETE=(\w+)_source toolkit >",
    (ROOT / "docs/install.md").read_text(encoding="utf-8"),
)
OFFERED = {
    "toolkit tu": "turf",
    "toolkit turf ": "collect publish status",
    "toolkit print --pa": "--paper",
    "toolkit print --paper ": "letter a4",
    "toolkit email --only s": "staff",
}


@pytest.fixture
def command(tmp_path: Path) -> dict[str, str]:
    """An environment in which `toolkit` is the command, as an installation makes it."""
    file = tmp_path / "toolkit"
    file.write_text(f"#!{sys.executable}\nfrom toolkit.cli import main\n\nmain()\n")
    file.chmod(0o755)
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}


def said(*words: str, env: dict[str, str]) -> str:
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_each_shell_of_the_manual_has_its_lines(command: dict[str, str]) -> None:
    assert TOLD == ["bash", "zsh", "fish"]
    for shell in TOLD:
        lines = said("toolkit", env=command | {"_TOOLKIT_COMPLETE": f"{shell}_source"})
        assert f"_TOOLKIT_COMPLETE={shell}_complete" in lines, shell


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_itself_completes(command: dict[str, str]) -> None:
    """With what the manual has people put beside their settings."""
    script = ['eval "$(_TOOLKIT_COMPLETE=bash_source toolkit)"']
    for typed in OFFERED:
        words = " ".join(f"'{word}'" for word in typed.split(" "))
        script += [
            f"COMP_WORDS=({words}); COMP_CWORD={typed.count(' ')}; COMPREPLY=()",
            '_toolkit_completion toolkit; echo "${COMPREPLY[@]}"',
        ]

    offered = said("bash", "--norc", "-c", "\n".join(script), env=command)

    assert dict(zip(OFFERED, offered.splitlines(), strict=True)) == OFFERED
