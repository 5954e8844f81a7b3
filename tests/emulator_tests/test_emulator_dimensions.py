"""Rows that come, go and move at random carry their cells, marks and ranges as a list of rows would."""

from typing import Any

from emulator import Emulator, Person
from hypothesis import given, settings
from hypothesis import strategies as st

START = 8
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "move", "insert column"]),
        st.integers(0, 7),
        st.integers(0, 7),
    ),
    max_size=8,
)


def marked(person: Person) -> dict[str, int]:
    """Where each mark's row is now."""
    return {
        one["metadataKey"]: one["location"]["dimensionRange"]["startIndex"]
        for one in person.book.metadata
    }


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_marks_and_names_follow_their_rows(steps: list[tuple[str, int, int]]) -> None:
    """Each row is named by its cell; whatever happens, a mark on a row and a name for it stay with that cell."""
    google = Emulator()
    person = Person(google, google.new_file())
    model: list[str] = [f"row {n}" for n in range(START)]
    person.put("Sheet1", [[name] for name in model])
    requests: list[dict[str, Any]] = []
    for n, name in enumerate(model):
        span = {"dimension": "ROWS", "startIndex": n, "endIndex": n + 1}
        made = {"metadataKey": name, "visibility": "DOCUMENT", "location": {"dimensionRange": span}}
        requests.append({"createDeveloperMetadata": {"developerMetadata": made}})
        place = {
            "startRowIndex": n,
            "endRowIndex": n + 1,
            "startColumnIndex": 0,
            "endColumnIndex": 1,
        }
        requests.append(
            {"addNamedRange": {"namedRange": {"name": name.replace(" ", "_x"), "range": place}}}
        )
    person.batch(*requests)
    column = 0
    for act, one, other in steps:
        if act == "insert":
            person.insert_row("Sheet1", one + 1)
            (
                model.insert(one, "")
                if one < len(model)
                else model.extend([""] * (one - len(model) + 1))
            )
        elif act == "delete":
            person.delete_row("Sheet1", one + 1)
            del model[one : one + 1]
        elif act == "move" and one < len(model) and other <= len(model):
            person.move_row("Sheet1", one + 1, other + 1)
            row = model.pop(one)
            model.insert(other - (other > one), row)
        elif act == "insert column":
            person.insert_column("Sheet1", 1)
            column += 1
    while model and not model[-1]:
        model.pop()
    assert [row[column] if row else "" for row in person.values("Sheet1")] == model
    assert marked(person) == {name: model.index(name) for name in model if name}
    names = {one["name"].replace("_x", " "): one["range"] for one in person.book.named_ranges}
    assert {
        name: (place["startRowIndex"], place["startColumnIndex"]) for name, place in names.items()
    } == {name: (model.index(name), column) for name in model if name}
