"""The corpus, written once a run; and what the command says of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from adopting.corpus import everything


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """The folder of the books, and what their owners say of them."""
    folder = tmp_path_factory.mktemp("corpus")
    return folder, everything.written(folder)


@pytest.fixture(scope="session")
def truths() -> list[dict[str, Any]]:
    """What the owners of the books say of them."""
    return everything.truths()
