"""What is added is whole: with its reference, its Spanish, its page of the manual and its test."""

import re

from whole import NO_REFERENCE, ROOT, missing, outputs

from toolkit.tables.inputs import INPUTS

PATH = re.compile(r"tests/[\w/]+\.py")


def test_nothing_that_is_declared_lacks_a_part() -> None:
    """Each sentence says what is missing and where it belongs; CONTRIBUTING.md has the recipes."""
    assert missing() == []


def test_what_has_no_reference_is_still_declared() -> None:
    """A reason stays only as long as what it is about."""
    titles = {table.title for table in INPUTS} | {output.title for _, output in outputs()}

    assert NO_REFERENCE.keys() <= titles
    named = {path for reason in NO_REFERENCE.values() for path in PATH.findall(reason)}
    assert {path for path in named if not (ROOT / path).exists()} == set()
