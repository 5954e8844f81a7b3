"""What somebody fills in to tell of a fault or a wish, or to hand in a change: it reminds them that nobody's name belongs there."""

from __future__ import annotations

import json
from pathlib import Path

import check_jsonschema
import jsonschema
import pytest
from blocks import ROOT
from ruamel.yaml import YAML

FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
SCHEMAS = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"


def schema(form: Path) -> dict[str, object]:
    """The published one of a form, or of what says which forms there are."""
    name = "github-issue-config" if form.name == "config.yml" else "github-issue-forms"
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_one(form: Path) -> None:
    """By the schema that GitHub's forms have to fit."""
    jsonschema.validate(YAML(typ="safe").load(form), schema(form))


def test_another_would_be_refused() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"name": "Fault", "body": []}, schema(FORMS[-1]))


@pytest.mark.parametrize(
    "form", [form for form in FORMS if form.name != "config.yml"], ids=lambda form: form.name
)
def test_nobodys_name_belongs_there(form: Path) -> None:
    """Said first, and asked for last."""
    body = YAML(typ="safe").load(form)["body"]
    last = body[-1]["attributes"]["options"][0]

    assert "name" in body[0]["attributes"]["value"]
    assert (last["required"], "real person" in last["label"]) == (True, True)


def test_a_change_is_asked_for_it_too() -> None:
    told = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert "No real person" in told
