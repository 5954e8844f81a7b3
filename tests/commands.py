"""The command line in this very process: argv in; code, stdout and stderr out."""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from toolkit.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


Run = Callable[..., Ran]


class Terminal(io.StringIO):
    """Somebody who sits there and types these lines."""

    def isatty(self) -> bool:
        return True


def runner(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs commands in a folder, nobody watching but where `answers` are typed. Keywords are environment variables;
    `encoding` and `errors` are the terminal's."""
    monkeypatch.chdir(folder)
    home = {
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
    }

    def run(
        *arguments: str,
        encoding: str = "utf-8",
        errors: str = "strict",
        answers: str = "",
        **environ: str,
    ) -> Ran:
        out, err = (
            io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=how)
            for how in (errors, "backslashreplace")
        )
        with monkeypatch.context() as patch:
            for name, value in {**home, **environ}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["toolkit", *arguments])
            patch.setattr(sys, "stdin", Terminal(answers) if answers else io.StringIO())
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            try:
                main()
                code = 0
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else int(end.code is not None)
            finally:
                gc.enable()  # a command does without
        out.flush()
        err.flush()
        return Ran(code, *(s.buffer.getvalue().decode(encoding) for s in (out, err)))

    return run
