"""Links: nothing in a sheet can bend where a letter leads."""

from __future__ import annotations

from toolkit.letters.links import form_link, place_link


def test_a_form_link_cannot_be_bent_by_a_name() -> None:
    """Whatever a cell holds is quoted."""
    form = "https://forms.example/x?a={person}&b={person_id}"
    made = form_link(form, person_id="1&c=2", person="{person_id} #@/", organizer="", worksite="")

    assert made == "https://forms.example/x?a=%7Bperson_id%7D%20%23%40%2F&b=1%26c%3D2"
    assert (
        form_link(form, person_id="ada@example.org", person="Ada L.", organizer="", worksite="")
        == "https://forms.example/x?a=Ada%20L.&b="
    )
    assert form_link(None, person_id="", person="", organizer="", worksite="") is None


def test_a_tab_is_linked_on_the_web_only() -> None:
    """The tab and whose view of it are asked for as they are; where there is nothing, there is no link."""
    asked: list[tuple[str, str | None]] = []

    def address(tab: str, whose: str | None) -> str:
        asked.append((tab, whose))
        return "https://docs.google.com/x#gid=1"

    assert (
        place_link(address, "Follow-ups", "Rosa")
        == place_link(address, "Follow-ups")
        == "https://docs.google.com/x#gid=1"
    )
    assert asked == [("Follow-ups", "Rosa"), ("Follow-ups", None)]
    for other in ("http://x", "", "internal:'Roster'!A1"):
        assert place_link(lambda tab, whose, other=other: other, "Roster") is None


def test_a_form_is_filled_in() -> None:
    """Every field by its name; one that the form does not ask for is left out."""
    made = form_link(
        "https://f.example/?p={person}&o={organizer}&w={worksite}&i={person_id}",
        person_id="M-1",
        person="Ada L.",
        organizer="Rosa Díaz",
        worksite="Maple & Oak",
    )

    assert made == "https://f.example/?p=Ada%20L.&o=Rosa%20D%C3%ADaz&w=Maple%20%26%20Oak&i=M-1"
