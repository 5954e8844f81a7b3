"""Shapes: the types of a section hold for what stands in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic_core import SchemaValidator, ValidationError

from toolkit.settings.shapes import shape
from toolkit.settings.values import Bounds, Passed, Section

HERE = Path("here")


@dataclass(frozen=True, kw_only=True)
class Inner(Section):
    needed: Annotated[str, Passed(str.strip), Passed(str.upper)]


@dataclass(frozen=True, kw_only=True)
class Outer(Section):
    from_: str = field(default="", metadata={"alias": "from"})
    kind: Literal["a", "b"] = "a"
    many: tuple[Annotated[int, Bounds(ge=1)], ...] = ()
    inner: dict[str, Inner] = field(default_factory=dict)
    share: Annotated[float, Bounds(le=1)] | None = None
    listed: Annotated[tuple[str, ...], Passed(lambda said: said.split(), "before")] = ()
    length: Annotated[Any, Passed(len, "instead")] = 0
    place: Path = HERE


READ = SchemaValidator(shape(Outer))


def test_what_stands_there_becomes_the_section() -> None:
    """The first rule of a type before the second; what is not said has its default."""
    said = {"from": "x", "kind": "b", "many": [1, "2"], "inner": {"one": {"needed": " y "}}}
    more = {"share": 1, "listed": "p q", "length": "four"}

    assert READ.validate_python({}) == Outer()
    assert READ.validate_python({**said, **more}) == Outer(
        from_="x",
        kind="b",
        many=(1, 2),
        inner={"one": Inner(needed="Y")},
        share=1.0,
        listed=("p", "q"),
        length=4,
    )
    assert READ.validate_python({"from_": "x"}).from_ == "x"


@pytest.mark.parametrize(
    ("said", "where", "fault"),
    [
        ({"form": "x"}, ("form",), "unexpected_keyword_argument"),
        ({"from": 1}, ("from",), "string_type"),
        ({"kind": "c"}, ("kind",), "literal_error"),
        ({"many": [1, 0]}, ("many", 1), "greater_than_equal"),
        ({"inner": {"one": {}}}, ("inner", "one", "needed"), "missing"),
        ({"inner": {"one": 1}}, ("inner", "one"), "dataclass_type"),
        ({"share": 1.5}, ("share",), "less_than_equal"),
        ({"place": "there"}, ("place",), "is_instance_of"),
    ],
)
def test_a_fault_is_told_with_its_place(
    said: dict[str, Any], where: tuple[str | int, ...], fault: str
) -> None:
    with pytest.raises(ValidationError) as told:
        READ.validate_python(said)
    assert [(one["loc"], one["type"]) for one in told.value.errors()] == [(where, fault)]


def test_a_number_stands_for_a_text_only_where_the_section_says_so() -> None:
    """`year = 2023`."""

    class Loose(Inner):
        numbers_as_text = True

    assert SchemaValidator(shape(Loose)).validate_python({"needed": 2023}).needed == "2023"
    with pytest.raises(ValidationError, match="string"):
        SchemaValidator(shape(Inner)).validate_python({"needed": 2023})
